"""Extra cost of food because of coeliac disease."""

from openfisca_kela.reforms.change import LegislativeChange


class coeliac_supplement_2025(LegislativeChange):
    """Extra cost of food because of coeliac disease."""

    title = {
        "en": "Coeliac supplement 2025",
        "fi": "Keliakian ravintomenot 2025",
        "sv": "Merkostnader på grund av celiaki 2025",
    }
    act, proposal, commencement = "847/2024", "HE 133/2024 vp", "2025-02-01"
    sections = ("1412/1997 7 b § 2 mom.",)
    source = {
        "title": "1412/1997 7 b § 2 mom. (847/2024)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2024/847",
    }
    transition = "directly"
    values = {
        "social_assistance.coeliac_supplement.is_in_force": {"2025-03-01": True},
        "social_assistance.coeliac_supplement.amount": {"2025-03-01": 38},
        "social_assistance.coeliac_supplement.minimum_age": {"2025-03-01": 16},
    }
