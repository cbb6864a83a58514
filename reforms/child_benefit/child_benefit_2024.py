"""Child benefit of 2024: more from the fourth child on and for single parents, from April for children under three."""

from openfisca_kela.reforms.change import LegislativeChange


class child_benefit_2024(LegislativeChange):
    """Child benefit of 2024: more from the fourth child on and for single parents, from April for children under three."""

    title = {
        "en": "Child benefit 2024",
        "fi": "Lapsilisä 2024",
        "sv": "Barnbidrag 2024",
    }
    act, proposal, commencement = "1299/2023", "HE 75/2023 vp", "2024-01-01"
    sections = ("796/1992 7 §",)
    source = {
        "title": "796/1992 7 § (1299/2023)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2023/1299",
    }
    transition = "directly"
    values = {
        "child_benefit.fourth_child": 173.24,
        "child_benefit.fifth_and_further_child": 192.69,
        "child_benefit.single_parent_supplement": 73.3,
        "child_benefit.under_three_supplement": {"2024-04-01": 26},
        "child_benefit.under_three_supplement_is_in_force": {"2024-04-01": True},
    }
