"""Rehabilitation allowance (kuntoutusraha, rehabiliteringspenning), 566/2005, in the order of a decision.

The amount of a month is decided as a benefit; whether and how a single day is paid, the waiting period, the time to apply
and the share of the employer are decided as a topic.
"""

from openfisca_kela.quantities.benefit import Benefit
from openfisca_kela.quantities.topic import Topic

KEY = "rehabilitation_allowance"
FIRST_MONTH = "2015-01"
MODULES = (
    "rehabilitation",
    "young",
    "facts",
    "person",
    "age",
    "rehabilitation_day",
    "waiting_time",
    "day",
    "waiting_period",
    "annual_income",
    "index",
    "amount",
    "deductions",
    "allowance",
    "payment",
)

BENEFIT = Benefit(
    key=KEY,
    act="566/2005",
    name={"en": "Rehabilitation allowance", "fi": "Kuntoutusraha", "sv": "Rehabiliteringspenning"},
    first_month=FIRST_MONTH,
    amount="rehabilitation_allowance",
    refusal_ground="rehabilitation_allowance_month_refusal_ground",
    month_of_decision=None,
    month_of_law=None,
    reads_values_of=("maintenance_compensation", "vocational_rehabilitation_for_young"),
    kept_in_runs=("rehabilitation_allowance_full_per_day",),
    modules=MODULES,
    notices={},
)

TOPIC = Topic(
    key=KEY,
    name={
        "en": "Rehabilitation allowance: days, waiting period and payee",
        "fi": "Kuntoutusraha: päivät, omavastuuaika ja maksunsaaja",
        "sv": "Rehabiliteringspenning: dagar, självrisktid och betalningsmottagare",
    },
    about={
        "en": "Whether and how a day is paid, how long nothing is paid at first, from which day an application counts, and "
        "what goes to the employer.",
        "fi": "Maksetaanko päivältä ja miten, kuinka pitkä omavastuuaika on, mistä päivästä alkaen hakemus voidaan hyväksyä "
        "ja mitä maksetaan työnantajalle.",
        "sv": "Om och hur en dag ersätts, hur lång självrisktiden är, från vilken dag en ansökan kan godkännas och vad som "
        "betalas till arbetsgivaren.",
    },
    first_month=FIRST_MONTH,
    outputs=(
        "rehabilitation_allowance_day_kind",
        "rehabilitation_allowance_refusal_ground",
        "rehabilitation_allowance_per_day",
        "rehabilitation_waiting_period_days",
        "rehabilitation_allowance_earliest_payable_date",
        "rehabilitation_income_review_period_start_date",
        "rehabilitation_income_review_period_end_date",
        "rehabilitation_annual_income",
        "rehabilitation_allowance_full_per_day",
        "rehabilitation_allowance_paid_to_employer",
        "rehabilitation_allowance_paid_to_client",
        "maintenance_compensation_per_day",
        "is_eligible_for_vocational_rehabilitation_of_young",
    ),
    grounds={
        "rehabilitation_allowance_day_kind": "rehabilitation_allowance_refusal_ground",
        "rehabilitation_allowance_per_day": "rehabilitation_allowance_refusal_ground",
    },
    modules=MODULES,
)
