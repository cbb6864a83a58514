"""Income limit of 2025: a lower first limit, and fifteen per cent above it, for rehabilitation begun from then on."""

from openfisca_kela.reforms.change import LegislativeChange


class rehabilitation_income_limit_2025(LegislativeChange):
    """Income limit of 2025: a lower first limit, and fifteen per cent above it, for rehabilitation begun from then on."""

    title = {
        "en": "Income limit of the rehabilitation allowance 2025",
        "fi": "Kuntoutusrahan tuloraja 2025",
        "sv": "Rehabiliteringspenningens inkomstgräns 2025",
    }
    act, proposal, commencement = "693/2024", "HE 123/2024 vp", "2025-01-01"
    sections = ("566/2005 32 § 1 mom.",)
    source = {
        "title": "566/2005 32 § 1 mom. (693/2024)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2024/693",
    }
    transition = "granted_or_reviewed_from"
    notice_without = {
        "en": "Without the change the first income limit of 2025 and 2026 is not known here: that of 2024 stays.",
        "fi": "Ilman muutosta vuosien 2025 ja 2026 ensimmäinen tuloraja ei ole tiedossa: vuoden 2024 tuloraja pysyy.",
        "sv": "Utan ändringen är den första inkomstgränsen för 2025 och 2026 inte känd här: gränsen för 2024 gäller.",
    }
    values = {
        "rehabilitation_allowance.income_limit_first": {"2025-01-01": 28241, "2026-01-01": 28899},
        "rehabilitation_allowance.rate_second": 0.15,
    }
