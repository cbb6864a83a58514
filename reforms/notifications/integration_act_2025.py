"""The Integration Act of 2023, in force since January 2025."""

from openfisca_kela.reforms.change import LegislativeChange


class integration_act_2025(LegislativeChange):
    """Kela notifies of an immigrant on social assistance only within three years of the first residence permit. The act says
    no number of months; Kela's earlier practice of more than two months is taken to go on.
    """

    title = {"en": "Integration Act 2025", "fi": "Kotoutumislaki 2025", "sv": "Integrationslagen 2025"}
    act, proposal, commencement = "681/2023", "", "2025-01-01"
    sections = ("681/2023 15 § 1 mom.", "681/2023 84 § 3 mom.")
    source = {
        "title": "681/2023 15 § 1 mom. 4 kohta, 84 § 3 mom.",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2023/681",
    }
    transition = "directly"
    values = {
        "notification.immigrant.is_limited_by_years_since_first_permit": True,
        "notification.immigrant.maximum_years_since_first_permit": 3,
        "notification.immigrant.months_on_social_assistance": 2,
    }
    notice = {
        "en": "The act says no number of months on social assistance; more than two months, as before 2025, is assumed.",
        "fi": "Laissa ei säädetä toimeentulotukikuukausien määrästä; oletuksena on yli kaksi kuukautta kuten ennen vuotta "
        "2025.",
        "sv": "Lagen anger inget antal månader med utkomststöd; mer än två månader antas, såsom före 2025.",
    }
