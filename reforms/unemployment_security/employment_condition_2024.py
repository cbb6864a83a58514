"""Employment condition from 2 September 2024: twelve months by income. No amount moves."""

from openfisca_kela.reforms.change import LegislativeChange


class employment_condition_2024(LegislativeChange):
    """Employment condition from 2 September 2024: twelve months by income. No amount moves."""

    title = {
        "en": "Employment condition 2024",
        "fi": "Työssäoloehto 2024",
        "sv": "Arbetsvillkor 2024",
    }
    act, proposal, commencement = "1300/2023", "HE 73/2023 vp", "2024-09-02"
    sections = (
        "1290/2002 5:3 §",
        "1290/2002 5:4 §",
    )
    source = {
        "title": "1290/2002 5:3 §, 5:4 § (1300/2023)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2023/1300",
    }
    transition = "directly"
    values = {
        "unemployment_security.earnings_related_allowance.employment_condition_months": 12,
        "unemployment_security.earnings_related_allowance.employment_condition_full_month_wage": 930,
        "unemployment_security.earnings_related_allowance.employment_condition_half_month_wage": 465,
    }
