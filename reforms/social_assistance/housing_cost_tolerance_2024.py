"""Limits of housing costs by decree, and no more excess of five per cent."""

from openfisca_kela.reforms.change import LegislativeChange


class housing_cost_tolerance_2024(LegislativeChange):
    """Limits of housing costs by decree, and no more excess of five per cent."""

    title = {
        "en": "Excess over the limit no longer accepted 2024",
        "fi": "Enimmäismäärän vähäistä ylitystä ei enää hyväksytä 2024",
        "sv": "Ett litet överskridande godkänns inte längre 2024",
    }
    act, proposal, commencement = "1242/2023", "HE 58/2023 vp", "2024-04-01"
    sections = (
        "1412/1997 7 a § 2 mom.",
        "1412/1997 7 a § 4 mom.",
    )
    source = {
        "title": "1412/1997 7 a § 2 mom. (1242/2023)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2023/1242",
    }
    transition = "directly"
    values = {
        "social_assistance.housing.tolerance.is_in_force": False,
        "social_assistance.housing.limits_by_decree.is_in_force": True,
    }
