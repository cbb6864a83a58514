"""State scale of 2026: five steps, lower at the top."""

from openfisca_kela.reforms.change import LegislativeChange


class tax_2026_scale(LegislativeChange):
    """State scale of 2026: five steps, lower at the top."""

    title = {
        "en": "State scale 2026",
        "fi": "Valtion tuloveroasteikko 2026",
        "sv": "Statens inkomstskatteskala 2026",
    }
    act, proposal, commencement = "1140/2025", "HE 98/2025 vp", "2026-01-01"
    sections = ("1535/1992 124 §",)
    source = {
        "title": "1535/1992 124 § (1140/2025 1 §)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2025/1140",
    }
    transition = "directly"
    values = {
        "income_tax.state_scale.brackets.bracket_1.rate": 0.1264,
        "income_tax.state_scale.brackets.bracket_2.threshold": 22000,
        "income_tax.state_scale.brackets.bracket_2.rate": 0.19,
        "income_tax.state_scale.brackets.bracket_3.threshold": 32600,
        "income_tax.state_scale.brackets.bracket_3.rate": 0.3025,
        "income_tax.state_scale.brackets.bracket_4.threshold": 40100,
        "income_tax.state_scale.brackets.bracket_4.rate": 0.3325,
        "income_tax.state_scale.brackets.bracket_5.threshold": 52100,
        "income_tax.state_scale.brackets.bracket_5.rate": 0.375,
        "income_tax.state_scale.brackets.bracket_6.is_in_force": False,
    }
