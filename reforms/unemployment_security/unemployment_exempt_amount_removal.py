"""Exempt amount of adjusted unemployment benefit ends for adjustment periods that begin in April 2024 or later."""

from openfisca_kela.reforms.change import LegislativeChange


class unemployment_exempt_amount_removal(LegislativeChange):
    """Exempt amount of adjusted unemployment benefit ends for adjustment periods that begin in April 2024 or later."""

    title = {
        "en": "Exempt amount of adjusted benefit ends 2024",
        "fi": "Sovittelun suojaosan poisto 2024",
        "sv": "Skyddsdelen vid jämkning slopas 2024",
    }
    act, proposal, commencement = "1300/2023", "HE 73/2023 vp", "2024-04-01"
    sections = ("1290/2002 4:5 §",)
    source = {
        "title": "1290/2002 4:5 § (1300/2023)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2023/1300",
    }
    transition = "directly"
    values = {
        "unemployment_security.adjustment.exempt_amount_is_in_force": False,
    }
