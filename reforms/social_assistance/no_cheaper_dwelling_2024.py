"""That no cheaper dwelling is to be had is no longer a ground for costs above the limit."""

from openfisca_kela.reforms.change import LegislativeChange


class no_cheaper_dwelling_2024(LegislativeChange):
    """That no cheaper dwelling is to be had is no longer a ground for costs above the limit."""

    title = {
        "en": "Lack of cheaper dwellings no longer a ground 2024",
        "fi": "Edullisempien asuntojen puute ei enää peruste 2024",
        "sv": "Brist på förmånligare bostäder inte längre en grund 2024",
    }
    act, proposal, commencement = "1242/2023", "HE 58/2023 vp", "2024-04-01"
    sections = ("1412/1997 7 a § 3 mom.",)
    source = {
        "title": "1412/1997 7 a § 3–4 mom. (1242/2023)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2023/1242",
    }
    transition = "directly"
    values = {
        "social_assistance.housing.full_costs_if_no_cheaper_dwelling_exists.is_in_force": False,
    }
