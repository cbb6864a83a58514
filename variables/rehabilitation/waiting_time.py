"""Waiting time between decision and start, intervening time between periods: 566/2005 24 §."""

from openfisca_core.periods import DateUnit

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ConditionVariable, require, where
from openfisca_kela.variables.rehabilitation.act import FINLEX, OF_YOUNG, law_now, law_of_start
from openfisca_kela.variables.rehabilitation.course import RehabilitationBasis


class rehabilitation_waiting_time_is_under_older_law(ConditionVariable):
    """Rights to young people's vocational rehabilitation begun before 2025 keep the older provision on waiting and
    intervening time. The allowance for young people has no such transition.
    """

    entity = Person
    definition_period = DateUnit.DAY
    label = "Young people's waiting and intervening time keeps the older law"
    reference = ["566/2005 24 § 2 mom.", "730/2024 commencement provision", FINLEX]

    def formula(person, period, parameters):
        is_young = person("rehabilitation_is_for_young", period)
        is_in_force = law_now(person, period, parameters, OF_YOUNG)("is_in_force")
        is_limited_now = is_young & law_now(person, period, parameters)(
            "waiting_time.limit_applies_to_section_7a", where=is_in_force
        )
        is_told = person("rehabilitation_start_is_told", period)
        is_asked = person("is_waiting_time", period) | person("is_intervening_time", period)
        require(
            person,
            ~is_limited_now | is_told | ~is_asked,
            variable="rehabilitation_start_date",
            otherwise="tell the day on which it began: a right begun before 2025 keeps the older law on waiting time",
        )
        asked = is_limited_now & is_told
        existed_then = law_of_start(person, period, parameters, OF_YOUNG)("is_in_force", where=asked)
        began_limited = law_of_start(person, period, parameters)(
            "waiting_time.limit_applies_to_section_7a", where=existed_then
        )
        return is_young & (~is_limited_now | ~began_limited)


class rehabilitation_livelihood_from_work_bars(ConditionVariable):
    """A livelihood such as work bars; in young people's rehabilitation from 2023, in their allowance from 2025."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "A livelihood from work bars the waiting or intervening time"
    reference = ["566/2005 24 §", FINLEX]

    def formula(person, period, parameters):
        law = law_now(person, period, parameters)
        is_youth_allowance = person("rehabilitation_basis", period) == RehabilitationBasis.youth_allowance_section_20
        bars = where(
            person("rehabilitation_is_for_young", period),
            law("waiting_time.livelihood_bars_section_7a"),
            where(is_youth_allowance, law("waiting_time.livelihood_bars_youth_allowance"), True),
        )
        return bars & person("has_livelihood_from_work_during_time", period)


class rehabilitation_other_basic_security_bars(ConditionVariable):
    """Basic livelihood from another system bars until 2022, where the need is that of 24 § 1 mom."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "Basic livelihood from another system bars the waiting or intervening time"
    reference = ["566/2005 24 § 1 mom.", FINLEX]

    def formula(person, period, parameters):
        law = law_now(person, period, parameters)
        is_youth_allowance = person("rehabilitation_basis", period) == RehabilitationBasis.youth_allowance_section_20
        is_young = person("rehabilitation_is_for_young", period) | is_youth_allowance
        has_security = person("has_other_basic_security_during_time", period)
        return ~is_young & has_security & law("waiting_time.other_basic_security_bars")


class rehabilitation_waiting_time_is_not_needed(ConditionVariable):
    """Payment is not needed for progress and livelihood. Of young people it is asked from 2025."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "Payment is not needed for progress and livelihood"
    reference = ["566/2005 24 §", FINLEX]

    def formula(person, period, parameters):
        law = law_now(person, period, parameters)
        is_youth_allowance = person("rehabilitation_basis", period) == RehabilitationBasis.youth_allowance_section_20
        is_asked_of_young = law("waiting_time.need_is_asked_of_section_7a") & ~person(
            "rehabilitation_waiting_time_is_under_older_law", period
        )
        is_asked = where(
            person("rehabilitation_is_for_young", period),
            is_asked_of_young,
            where(is_youth_allowance, law("waiting_time.need_is_asked_of_youth_allowance"), True),
        )
        return is_asked & ~person("is_needed_for_progress_and_livelihood", period)


class rehabilitation_yearly_maximum_is_used(ConditionVariable):
    """The months of a calendar year are paid, of waiting and of intervening time each by itself, and no special reason
    speaks for more. Young people have no maximum until 2024.
    """

    entity = Person
    definition_period = DateUnit.DAY
    label = "The months of the calendar year are used"
    reference = ["566/2005 24 §", FINLEX]

    def formula(person, period, parameters):
        law = law_now(person, period, parameters)
        is_youth_allowance = person("rehabilitation_basis", period) == RehabilitationBasis.youth_allowance_section_20
        is_limited = where(
            person("rehabilitation_is_for_young", period),
            ~person("rehabilitation_waiting_time_is_under_older_law", period),
            where(is_youth_allowance, law("waiting_time.limit_applies_to_youth_allowance"), True),
        )
        maximum = where(
            person("is_waiting_time", period),
            law("waiting_time.maximum_months_per_year"),
            law("intervening_time.maximum_months_per_year"),
        )
        is_used = person("rehabilitation_months_paid_this_calendar_year", period) >= maximum
        return is_limited & is_used & ~person("has_special_reason_for_longer_time", period)
