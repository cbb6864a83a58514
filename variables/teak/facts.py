"""What is told of a rehabilitation in TEAK: dates, days, and what was agreed."""

import datetime

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit

from openfisca_kela.entities import Person
from openfisca_kela.quantities import (
    ChoiceVariable,
    ConditionVariable,
    CountVariable,
    DateVariable,
    DaysVariable,
    LawVariable,
)
from openfisca_kela.variables.teak.description import REFERENCE

NOT_YET = datetime.date(9999, 12, 31)


class TeakService(Enum):
    """Service lines."""

    none = "None"
    work_trial = "Work trial"
    work_coaching = "Work coaching"
    work_trial_and_coaching = "Work trial and work coaching"


class teak_service(ChoiceVariable):
    """Service line of the decision."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    possible_values = TeakService
    default_value = TeakService.none
    label = "Service line of TEAK"
    reference = REFERENCE


class teak_decision_number(CountVariable):
    """Order of the rehabilitation decision: 1 is the first, higher ones continue it. 0: not told."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    unit = ""
    bounds = (0, 1000)
    label = "Order of the rehabilitation decision"
    reference = REFERENCE


class teak_decision_received_date(DateVariable):
    """Day on which the decision and its documents reached the provider. 9999-12-31: not told."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    default_value = NOT_YET
    label = "The provider received the decision and its documents"
    reference = REFERENCE


class teak_prior_contact_date(DateVariable):
    """Day on which the work coach first contacted the client. 9999-12-31: not yet."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    default_value = NOT_YET
    label = "The work coach contacted the client"
    reference = REFERENCE


class teak_start_date(DateVariable):
    """First rehabilitation day, which is the planning day. 9999-12-31: not yet."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    default_value = NOT_YET
    label = "The rehabilitation began, on the planning day"
    reference = REFERENCE


class teak_end_date(DateVariable):
    """Last rehabilitation day. 9999-12-31: not yet."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    default_value = NOT_YET
    label = "Last rehabilitation day of the service"
    reference = REFERENCE


class teak_feedback_sent_date(DateVariable):
    """Day on which the feedback went to the client and to Kela. 9999-12-31: not yet."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    default_value = NOT_YET
    label = "The feedback was sent"
    reference = REFERENCE


class teak_start_postponement_agreed(ConditionVariable):
    """A later start was agreed with Kela for a justified reason that lies in the individual situation of the client."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "A later start was agreed with Kela for an individual reason"
    reference = REFERENCE


class teak_start_postponed_for_group(ConditionVariable):
    """The start waits for a group. That is never accepted."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "The start was postponed because of a group"
    reference = REFERENCE


class teak_deadline_deviation_agreed(ConditionVariable):
    """A longer time was agreed with Kela for an individual need."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "A longer total time was agreed with Kela for an individual need"
    reference = REFERENCE


class teak_average_day_hours(LawVariable):
    """Breaks, meals and moves between rooms count, the commute does not. 0: not told."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    value_type = float
    unit = "hour"
    bounds = (0, 168)
    label = "Average length of a rehabilitation day, without the commute"
    reference = REFERENCE


class teak_average_programme_hours(LawVariable):
    """Programme led by the coach, independent, or work. 0: not told."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    value_type = float
    unit = "hour"
    bounds = (0, 168)
    label = "Average hours of programme in a rehabilitation day"
    reference = REFERENCE


class teak_average_days_per_week(LawVariable):
    """Rehabilitation days a week, over the whole time. 0: not told."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    value_type = float
    unit = "day/week"
    bounds = (0, 7)
    label = "Average number of rehabilitation days in a week"
    reference = REFERENCE


class teak_rehabilitation_days_carried_out(DaysVariable):
    """Rehabilitation days that have taken place under the decision."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "Rehabilitation days carried out"
    reference = REFERENCE


class teak_flex_reason_from_client(ConditionVariable):
    """The number or length of days flexes for a reason that lies with the client, such as part-time work."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "The reason for flex lies with the client"
    reference = REFERENCE


class teak_flex_supports_goals(ConditionVariable):
    """Flex supports the goals of the rehabilitation and the client's coping."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "Flex supports the goals and coping"
    reference = REFERENCE


class teak_flex_agreed_and_fits_workplace(ConditionVariable):
    """Flex was agreed together, and the workplace can bear it."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "Flex was agreed together and fits the workplace"
    reference = REFERENCE


class teak_break_days(DaysVariable):
    """Length of one break of periodisation (jaksotus, periodisering). 0: none."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "Length of one break of periodisation"
    reference = REFERENCE


class teak_break_justified(ConditionVariable):
    """There is a justified reason for the break."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "The break has a justified reason"
    reference = REFERENCE


class teak_break_exceptional_reason(ConditionVariable):
    """A reason for a longer break, such as that the employer can begin only later."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "There is an exceptional reason for a longer break"
    reference = REFERENCE


class teak_break_tasks_agreed(ConditionVariable):
    """Tasks for the break were agreed beforehand, in content and time."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "Tasks for the break were agreed beforehand"
    reference = REFERENCE


class teak_low_need_of_support(ConditionVariable):
    """The individual situation shows a small need of support."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "The individual situation shows a small need of support"
    reference = REFERENCE


class teak_independent_days_planned(DaysVariable):
    """Days on which the client rehabilitates independently (itsenäinen kuntoutuspäivä, självständig dag)."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "Independent days planned"
    reference = REFERENCE


class teak_independent_days_in_plan_beforehand(ConditionVariable):
    """Content and follow-up of the independent days were written in the plan beforehand."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "The independent days were written in the plan beforehand"
    reference = REFERENCE


class teak_independent_days_suit_client(ConditionVariable):
    """Independent days suit the client and support the goals."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "Independent days suit the client"
    reference = REFERENCE


class teak_supervisor_contacts_per_independent_day(CountVariable):
    """Contacts of the client's own supervisor on each independent day."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    unit = "contact"
    bounds = (0, 1000)
    label = "Contacts of the supervisor on an independent day"
    reference = REFERENCE


class teak_supervisor_reachable_on_independent_day(ConditionVariable):
    """The supervisor can be reached by e-mail or telephone on independent days."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    default_value = True
    label = "The supervisor can be reached on independent days"
    reference = REFERENCE


class teak_wholly_remote(ConditionVariable):
    """The whole rehabilitation would take place by video call."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "The whole rehabilitation would take place by video call"
    reference = REFERENCE


class teak_step_by_video_call(ConditionVariable):
    """This step of the service takes place by video call."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "The step takes place by video call"
    reference = REFERENCE


class teak_description_allows_video_call(ConditionVariable):
    """The service description names this step as one that may take place by video call."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "The service description allows a video call in the step"
    reference = REFERENCE


class teak_service_deviates_or_threatens_to_break_off(ConditionVariable):
    """The rehabilitation threatens to break off, the circumstances change, or the description cannot be followed."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "The rehabilitation threatens to break off, or the description cannot be followed"
    reference = REFERENCE


class teak_process_step_left_out(ConditionVariable):
    """A step of the process is left out because of the client's situation."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "A step of the process is left out"
    reference = REFERENCE


class teak_client_cannot_commit(ConditionVariable):
    """The client cannot commit to the service as it is described."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "The client cannot commit to the service"
    reference = REFERENCE


class teak_client_consents_to_feedback_for_others(ConditionVariable):
    """The client consents to the feedback going to others than Kela, such as the unit of care and the network."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "The client consents to the feedback going to others"
    reference = REFERENCE
