"""Small assistance counts in full."""

from openfisca_kela.reforms.change import LegislativeChange


class small_assistance_2026(LegislativeChange):
    """Small assistance counts in full."""

    title = {
        "en": "Small assistance counted 2026",
        "fi": "Vähäiset avustukset huomioon 2026",
        "sv": "Ringa understöd beaktas 2026",
    }
    act, proposal, commencement = "26/2026", "HE 116/2025 vp", "2026-02-01"
    sections = ("1412/1997 11 §",)
    source = {
        "title": "1412/1997 11 § (26/2026)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2026/26",
    }
    transition = "directly"
    notice = {
        "en": "The act 26/2026 has not been read. That small assistance counts from March 2026 is not confirmed.",
        "fi": "Lakia 26/2026 ei ole luettu. Sitä, että vähäiset avustukset otetaan huomioon "
        "maaliskuusta 2026 alkaen, ei ole vahvistettu.",
        "sv": "Lagen 26/2026 har inte lästs. Att ringa understöd beaktas från mars 2026 är inte bekräftat.",
    }
    values = {
        "social_assistance.minor_assistance_disregard.is_in_force": {"2026-03-01": False},
    }
