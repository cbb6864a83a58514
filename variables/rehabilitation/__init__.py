"""Rehabilitation under 566/2005 (kuntoutus, rehabilitering): whether and how a day is paid, and from when.

What is paid for the days is the rehabilitation allowance, a benefit with a folder of its own.
"""

from openfisca_kela.quantities.topic import Topic

TOPIC = Topic(
    key="rehabilitation",
    name={
        "en": "Rehabilitation: days paid, waiting period and time to apply",
        "fi": "Kuntoutus: maksettavat päivät, omavastuuaika ja hakuaika",
        "sv": "Rehabilitering: dagar som ersätts, självrisktid och ansökningstid",
    },
    about={
        "en": "Whether and how the rehabilitation allowance is paid for a day, how long nothing is paid at first, from "
        "which day an application counts, and who is eligible for vocational rehabilitation for young people.",
        "fi": "Maksetaanko päivältä kuntoutusrahaa ja miten, kuinka pitkä omavastuuaika on, mistä päivästä alkaen hakemus "
        "voidaan hyväksyä ja kenellä on oikeus nuoren ammatilliseen kuntoutukseen.",
        "sv": "Om och hur rehabiliteringspenning betalas för en dag, hur lång självrisktiden är, från vilken dag en ansökan "
        "kan godkännas och vem som har rätt till yrkesinriktad rehabilitering för unga.",
    },
    first_month="2015-01",
    outputs=(
        "rehabilitation_allowance_day_kind",
        "rehabilitation_allowance_refusal_ground",
        "rehabilitation_allowance_per_day",
        "rehabilitation_waiting_period_days",
        "rehabilitation_allowance_earliest_payable_date",
        "is_eligible_for_vocational_rehabilitation_of_young",
    ),
    grounds={
        "rehabilitation_allowance_day_kind": "rehabilitation_allowance_refusal_ground",
        "rehabilitation_allowance_per_day": "rehabilitation_allowance_refusal_ground",
    },
    modules=("course", "young", "person", "age", "rehabilitation_day", "waiting_time", "day", "waiting_period"),
)
