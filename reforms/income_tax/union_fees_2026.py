"""Union fees of 2026: no longer deducted; fees of unemployment funds are."""

from openfisca_kela.reforms.change import LegislativeChange


class union_fees_2026(LegislativeChange):
    """Union fees of 2026: no longer deducted; fees of unemployment funds are."""

    title = {
        "en": "Union fees 2026",
        "fi": "Työmarkkinajärjestöjen jäsenmaksut 2026",
        "sv": "Medlemsavgifter till arbetsmarknadsorganisationer 2026",
    }
    act, proposal, commencement = "1141/2025", "", "2026-01-01"
    sections = ("1535/1992 31 §",)
    source = {
        "title": "1535/1992 31 § (1141/2025)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2025/1141",
    }
    transition = "directly"
    values = {
        "income_tax.expenses.union_fees_deductible": False,
    }
