"""State scale of 2025."""

from openfisca_kela.reforms.change import LegislativeChange


class tax_2025_scale(LegislativeChange):
    """State scale of 2025."""

    title = {
        "en": "State scale 2025",
        "fi": "Valtion tuloveroasteikko 2025",
        "sv": "Statens inkomstskatteskala 2025",
    }
    act, proposal, commencement = "701/2024", "", "2025-01-01"
    sections = ("1535/1992 124 §",)
    source = {
        "title": "1535/1992 124 § (701/2024 1 §)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2024/701",
    }
    transition = "directly"
    values = {
        "income_tax.state_scale.brackets.bracket_1.rate": 0.1264,
        "income_tax.state_scale.brackets.bracket_2.threshold": 21200,
        "income_tax.state_scale.brackets.bracket_2.rate": 0.19,
        "income_tax.state_scale.brackets.bracket_3.threshold": 31500,
        "income_tax.state_scale.brackets.bracket_3.rate": 0.3025,
        "income_tax.state_scale.brackets.bracket_4.threshold": 52100,
        "income_tax.state_scale.brackets.bracket_4.rate": 0.34,
        "income_tax.state_scale.brackets.bracket_5.threshold": 88200,
        "income_tax.state_scale.brackets.bracket_5.rate": 0.4175,
        "income_tax.state_scale.brackets.bracket_6.threshold": 150000,
        "income_tax.state_scale.brackets.bracket_6.rate": 0.4425,
        "income_tax.state_scale.brackets.bracket_6.is_in_force": True,
    }
