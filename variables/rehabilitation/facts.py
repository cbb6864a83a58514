"""Facts of a day: what happened on it, and what the participation certificate says."""

from openfisca_core.periods import DateUnit

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ConditionVariable, CountVariable, LawVariable, ShareVariable
from openfisca_kela.variables.rehabilitation.act import FINLEX

CERTIFICATE = "Participation certificate (osallistumistodistus), Kela's meeting with TEAK providers of 17 September 2024"


class takes_part_in_rehabilitation(ConditionVariable):
    """Rehabilitation is given on the day, and the person takes part."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "Takes part in rehabilitation on the day"
    reference = ["566/2005 23 § 1 mom.", FINLEX]


class rehabilitation_day_hours_with_travel(LawVariable):
    """Length of the rehabilitation of the day. Travel counts here, though it does not count in the length that the service
    description of TEAK asks for.
    """

    entity = Person
    definition_period = DateUnit.DAY
    value_type = float
    unit = "hour"
    bounds = (0, 168)
    label = "Hours of the rehabilitation day with travel"
    reference = ["566/2005 23 § 1 mom.", FINLEX]


class is_prevented_from_work(ConditionVariable):
    """The rehabilitation wholly prevents the person's own or another's work, entrepreneurship or studies on the day."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "Wholly prevented from working on the day"
    reference = ["566/2005 17 § 2 mom.", "566/2005 23 § 1 mom.", FINLEX]


class is_prevented_from_main_occupation_work(ConditionVariable):
    """The rehabilitation prevents work comparable to a main occupation. Part-time or occasional work beside it is no
    obstacle.
    """

    entity = Person
    definition_period = DateUnit.DAY
    label = "Prevented from work comparable to a main occupation"
    reference = ["566/2005 23 § 2 mom.", FINLEX]


class share_of_daily_working_time_prevented(ShareVariable):
    """Share of the normal daily working time that the rehabilitation prevents, where the person works on the day."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "Share of the normal daily working time that is prevented"
    reference = ["566/2005 23 § 1 mom. (1236/2014)", FINLEX]


class is_flex_day(ConditionVariable):
    """No rehabilitation on the day, because the person could not manage more of it (joustopäivä, flexibel dag)."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "Flex day, without rehabilitation"
    reference = ["566/2005 23 § 3 mom. (1028/2022)", FINLEX]


class service_has_flex_days(ConditionVariable):
    """Kela has defined flex days for the service."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "Kela has defined flex days for the service"
    reference = ["566/2005 23 § 3 mom.", FINLEX]


class agreed_rehabilitation_days_per_week(CountVariable):
    """Rehabilitation days agreed for the week of the day."""

    entity = Person
    definition_period = DateUnit.DAY
    unit = "day/week"
    bounds = (0, 1000)
    label = "Rehabilitation days agreed for the week"
    reference = ["566/2005 23 § 3 mom.", FINLEX]


class flex_need_from_reduced_capacity(ConditionVariable):
    """The need comes from the essentially reduced capacity for which the rehabilitation was granted. Child care, hobbies
    and travel are no such need.
    """

    entity = Person
    definition_period = DateUnit.DAY
    label = "The need of flex comes from essentially reduced capacity"
    reference = ["566/2005 23 § 3 mom.", "566/2005 6 §", "566/2005 7 a §", FINLEX]


class flex_reason_on_certificate(ConditionVariable):
    """The certificate says why the flex day was needed."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "The need of flex is justified on the participation certificate"
    reference = ["566/2005 46 § 3 mom.", CERTIFICATE, FINLEX]


class participation_certificate_covers_day(ConditionVariable):
    """A participation certificate, or another account, covers the day. It may cover coming days too."""

    entity = Person
    definition_period = DateUnit.DAY
    default_value = True
    label = "A participation certificate covers the day"
    reference = ["566/2005 46 § 3 mom.", CERTIFICATE, FINLEX]


class planned_rehabilitation_dates_known(ConditionVariable):
    """In waiting time the planned start is known to Kela, in intervening time the planned rehabilitation days."""

    entity = Person
    definition_period = DateUnit.DAY
    default_value = True
    label = "The planned start or the planned rehabilitation days are known"
    reference = ["566/2005 24 §", CERTIFICATE, FINLEX]


class is_waiting_time(ConditionVariable):
    """The day falls between the decision on the rehabilitation and its start (odotusaika, väntetid)."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "Waiting time, between the decision and the start"
    reference = ["566/2005 24 §", FINLEX]


class is_intervening_time(ConditionVariable):
    """The day falls between periods of rehabilitation, or between services that follow each other (väliaika, mellanliggande
    tid).
    """

    entity = Person
    definition_period = DateUnit.DAY
    label = "Intervening time, between periods of rehabilitation"
    reference = ["566/2005 24 §", FINLEX]


class break_by_clients_own_choice(ConditionVariable):
    """The client chose the break: a booked holiday, child care in summer, courses or camps outside the rehabilitation. A
    delay by the employer is none.
    """

    entity = Person
    definition_period = DateUnit.DAY
    label = "The break is by the client's own choice"
    reference = ["566/2005 24 §", CERTIFICATE, FINLEX]


class is_needed_for_progress_and_livelihood(ConditionVariable):
    """Payment is needed for the rehabilitation to go on and for the livelihood. Kela weighs it."""

    entity = Person
    definition_period = DateUnit.DAY
    default_value = True
    label = "Payment is needed for progress and for the livelihood"
    reference = ["566/2005 24 §", FINLEX]


class has_livelihood_from_work_during_time(ConditionVariable):
    """A livelihood, such as work, for the waiting or intervening time."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "A livelihood, such as work, for the waiting or intervening time"
    reference = ["566/2005 24 § 1 mom.", FINLEX]


class has_other_basic_security_during_time(ConditionVariable):
    """Basic livelihood from another system, such as unemployment benefit. It bars until 2022."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "Basic livelihood from another system for the waiting or intervening time"
    reference = ["566/2005 24 § 1 mom.", FINLEX]


class rehabilitation_months_paid_this_calendar_year(LawVariable):
    """Months already paid in the calendar year on the same ground: of waiting time in waiting time, of intervening time in
    intervening time. Whether calendar months or days are counted the act does not say.
    """

    entity = Person
    definition_period = DateUnit.DAY
    value_type = float
    unit = "month"
    bounds = (0, 1200)
    label = "Months paid on the same ground in the calendar year"
    reference = ["566/2005 24 §", FINLEX]


class has_special_reason_for_longer_time(ConditionVariable):
    """A special reason to pay for longer than the yearly maximum."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "Special reason to pay for longer than the yearly maximum"
    reference = ["566/2005 24 §", FINLEX]


class is_in_rehabilitation_waiting_period(ConditionVariable):
    """The day is one of the waiting period (omavastuuaika, självrisktid), for which nothing is paid."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "The day is in the waiting period"
    reference = ["566/2005 25–28 §", FINLEX]
