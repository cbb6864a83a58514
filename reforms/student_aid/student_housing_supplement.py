"""Housing supplement of student aid comes back in August 2025 for students without children."""

from openfisca_kela.reforms.change import LegislativeChange


class student_housing_supplement(LegislativeChange):
    """Housing supplement of student aid comes back in August 2025 for students without children."""

    title = {
        "en": "Housing supplement of student aid 2025",
        "fi": "Opintotuen asumislisä 2025",
        "sv": "Studiestödets bostadstillägg 2025",
    }
    act, proposal, commencement = "835/2024", "HE 160/2024 vp", "2025-08-01"
    sections = (
        "65/1994 14 §",
        "65/1994 14 a §",
    )
    source = {
        "title": "65/1994 14 §, 14 a § (835/2024)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2024/835",
    }
    transition = "directly"
    values = {
        "student_financial_aid.housing_supplement.is_in_force": True,
        "student_financial_aid.housing_supplement.rate": 0.8,
        "student_financial_aid.housing_supplement.maximum_housing_costs.municipality_group_1": 370,
        "student_financial_aid.housing_supplement.maximum_housing_costs.municipality_group_2": 310,
        "student_financial_aid.housing_supplement.maximum_housing_costs.other_municipalities": 270,
    }
