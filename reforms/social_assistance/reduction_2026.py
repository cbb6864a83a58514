"""Reductions of 2026: 50 per cent, 20 then 40 per cent, 20 per cent."""

from openfisca_kela.reforms.change import LegislativeChange


class reduction_2026(LegislativeChange):
    """Reductions of 2026: 50 per cent, 20 then 40 per cent, 20 per cent."""

    title = {
        "en": "Reductions of the basic amount 2026",
        "fi": "Perusosan alentamiset 2026",
        "sv": "Sänkningarna av grunddelen 2026",
    }
    act, proposal, commencement = "26/2026", "HE 116/2025 vp", "2026-02-01"
    sections = ("1412/1997 10 §",)
    source = {
        "title": "1412/1997 10 § (26/2026)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2026/26",
    }
    transition = "directly"
    notice = {
        "en": "The act 26/2026 has not been read; this change rests on Kela's releases and an independent model.",
        "fi": "Lakia 26/2026 ei ole luettu; muutos perustuu Kelan tiedotteisiin ja riippumattomaan malliin.",
        "sv": "Lagen 26/2026 har inte lästs; ändringen grundar sig på FPA:s meddelanden och en oberoende modell.",
    }
    values = {
        "social_assistance.reduction.rules_of_2026.is_in_force": True,
        "social_assistance.reduction.first_month_payable_on_new_grounds": "2026-03-01",
        "social_assistance.reduction.maximum_rate.primary_benefit_or_job_search_neglect": 0.5,
        "social_assistance.reduction.labour_policy_sanction.first_month_rate": 0.2,
        "social_assistance.reduction.labour_policy_sanction.later_months_rate": 0.4,
        "social_assistance.reduction.labour_policy_sanction.maximum_months": 6,
        "social_assistance.reduction.integration_plan_rate": 0.2,
        "social_assistance.reduction.response_time": 1,
    }
