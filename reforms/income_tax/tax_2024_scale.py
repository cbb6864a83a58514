"""State scale of 2024: higher thresholds, and a sixth step from 150,000 euros."""

from openfisca_kela.reforms.change import LegislativeChange


class tax_2024_scale(LegislativeChange):
    """State scale of 2024: higher thresholds, and a sixth step from 150,000 euros."""

    title = {
        "en": "State scale 2024",
        "fi": "Valtion tuloveroasteikko 2024",
        "sv": "Statens inkomstskatteskala 2024",
    }
    act, proposal, commencement = "1193/2023", "HE 34/2023 vp", "2024-01-01"
    sections = ("1535/1992 124 §",)
    source = {
        "title": "1535/1992 124 § (1193/2023 1 §)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2023/1193",
    }
    transition = "directly"
    values = {
        "income_tax.state_scale.brackets.bracket_1.rate": 0.1264,
        "income_tax.state_scale.brackets.bracket_2.threshold": 20500,
        "income_tax.state_scale.brackets.bracket_2.rate": 0.19,
        "income_tax.state_scale.brackets.bracket_3.threshold": 30500,
        "income_tax.state_scale.brackets.bracket_3.rate": 0.3025,
        "income_tax.state_scale.brackets.bracket_4.threshold": 50400,
        "income_tax.state_scale.brackets.bracket_4.rate": 0.34,
        "income_tax.state_scale.brackets.bracket_5.threshold": 88200,
        "income_tax.state_scale.brackets.bracket_5.rate": 0.42,
        "income_tax.state_scale.brackets.bracket_6.threshold": 150000,
        "income_tax.state_scale.brackets.bracket_6.rate": 0.44,
        "income_tax.state_scale.brackets.bracket_6.is_in_force": True,
    }
