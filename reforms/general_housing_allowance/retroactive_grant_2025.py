"""Retroactive grant of 2025: longer than a month for a special reason."""

from openfisca_kela.reforms.change import LegislativeChange


class retroactive_grant_2025(LegislativeChange):
    """Retroactive grant of 2025: longer than a month for a special reason."""

    title = {
        "en": "Longer retroactivity 2025",
        "fi": "Takautuvuuden pidentäminen 2025",
        "sv": "Längre retroaktivitet 2025",
    }
    act, proposal, commencement = "910/2024", "HE 126/2024 vp", "2025-01-01"
    sections = ("938/2014 18 §",)
    source = {
        "title": "938/2014 18 § (910/2024)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2024/910",
    }
    transition = "granted_or_reviewed_from"
    notice = {
        "en": "The change is recorded and moves no amount: the special reason and the time are weighed by Kela.",
        "fi": "Muutos on kirjattu, mutta se ei muuta yhtään määrää: erityisen syyn ja ajan harkitsee Kela.",
        "sv": "Ändringen är antecknad men påverkar inget belopp: det särskilda skälet och tiden prövas av FPA.",
    }
    values = {"general_housing_allowance.retroactive_longer_for_special_reason": True}
