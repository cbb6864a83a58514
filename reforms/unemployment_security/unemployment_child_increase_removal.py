"""Child increases of unemployment benefits end for benefit days from April 2024."""

from openfisca_kela.reforms.change import LegislativeChange


class unemployment_child_increase_removal(LegislativeChange):
    """Child increases of unemployment benefits end for benefit days from April 2024."""

    title = {
        "en": "Child increases of unemployment benefits end 2024",
        "fi": "Työttömyysetuuksien lapsikorotusten poisto 2024",
        "sv": "Arbetslöshetsförmånernas barnförhöjningar slopas 2024",
    }
    act, proposal, commencement = "1300/2023", "HE 73/2023 vp", "2024-04-01"
    sections = ("1290/2002 6:6 §",)
    source = {
        "title": "1290/2002 6:6 § (1300/2023)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2023/1300",
    }
    transition = "directly"
    values = {
        "unemployment_security.child_increase_daily.is_in_force": False,
    }
