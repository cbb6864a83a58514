"""Students of 2025: who is entitled to the housing supplement is outside again, from one day for everybody."""

from openfisca_kela.reforms.change import LegislativeChange


class students_2025(LegislativeChange):
    """Students of 2025: who is entitled to the housing supplement is outside again, from one day for everybody."""

    title = {
        "en": "Students excluded 2025",
        "fi": "Opiskelijoiden rajaaminen pois 2025",
        "sv": "Studerande utesluts 2025",
    }
    act, proposal, commencement = "836/2024", "HE 160/2024 vp", "2025-08-01"
    sections = (
        "938/2014 4 § 5 mom.",
        "938/2014 8 §",
        "938/2014 8 a §",
        "938/2014 9 § 4 mom.",
        "938/2014 20 §",
        "938/2014 27–28 §",
    )
    source = {
        "title": "938/2014 4 § 5 mom., 8 § 2 mom. 1 kohta, 9 § 4 mom. (836/2024)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2024/836",
    }
    transition = "directly"
    values = {
        "general_housing_allowance.students.exclusion_by_housing_supplement.is_in_force": True,
        "general_housing_allowance.students.cost_sharing_with_excluded_student.is_in_force": True,
    }
