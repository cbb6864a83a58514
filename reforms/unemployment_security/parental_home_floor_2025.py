"""Labour market subsidy in the home of the parents from 2025: at least 35 per cent instead of half is paid."""

from openfisca_kela.reforms.change import LegislativeChange


class parental_home_floor_2025(LegislativeChange):
    """Labour market subsidy in the home of the parents from 2025: at least 35 per cent instead of half is paid."""

    title = {
        "en": "Least share in the home of the parents 2025",
        "fi": "Vähimmäisosuus vanhempien luona 2025",
        "sv": "Minsta andel i föräldrahemmet 2025",
    }
    act, proposal, commencement = "962/2024", "HE 135/2024 vp", "2025-01-01"
    sections = ("1290/2002 7:9 §",)
    source = {
        "title": "1290/2002 7:9 § (962/2024)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2024/962",
    }
    transition = "directly"
    values = {
        "unemployment_security.parental_home.minimum_share": 0.35,
    }
