"""A day of rehabilitation: the main-occupation rule (23 § 2 mom.) and the general rule (23 § 1 mom.)."""

from openfisca_core.periods import DateUnit

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ConditionVariable, require
from openfisca_kela.variables.rehabilitation.act import FINLEX, OF_YOUNG, law_now, law_of_start
from openfisca_kela.variables.rehabilitation.course import RehabilitationBasis


class rehabilitation_has_legal_ground(ConditionVariable):
    """The law of the day knows the basis: apprenticeship until 2024, young people's rehabilitation from 2019. Waiting time
    is that of vocational rehabilitation.
    """

    entity = Person
    definition_period = DateUnit.DAY
    label = "The law gives the allowance on the basis of the rehabilitation"
    reference = ["566/2005 18–20 §", "566/2005 24 §", FINLEX]

    def formula(person, period, parameters):
        law = law_now(person, period, parameters)
        young = law_now(person, period, parameters, OF_YOUNG)
        basis = person("rehabilitation_basis", period)
        is_apprenticeship = basis == RehabilitationBasis.apprenticeship
        is_other = basis == RehabilitationBasis.medical_or_other
        return (
            (basis != RehabilitationBasis.none)
            & (~is_apprenticeship | law("apprenticeship_ground"))
            & (~person("rehabilitation_is_for_young", period) | young("is_in_force"))
            & ~(is_other & person("is_waiting_time", period))
        )


class rehabilitation_coaching_is_under_older_law(ConditionVariable):
    """Coaching of young people under the main-occupation rule: until 2024, and where the right began before 2025."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "Coaching of young people keeps the main-occupation rule"
    reference = ["566/2005 23 § 2 mom.", "730/2024 commencement provision", FINLEX]

    def formula(person, period, parameters):
        is_coaching = person("rehabilitation_basis", period) == RehabilitationBasis.young_section_7a_coaching
        is_in_force = law_now(person, period, parameters, OF_YOUNG)("is_in_force")
        is_excluded_now = is_coaching & law_now(person, period, parameters)("young_coaching_excluded", where=is_in_force)
        is_told = person("rehabilitation_start_is_told", period)
        require(
            person,
            ~is_excluded_now | is_told,
            variable="rehabilitation_start_date",
            otherwise="tell the day on which it began: coaching begun before 2025 keeps the older law",
        )
        asked = is_excluded_now & is_told
        existed_then = law_of_start(person, period, parameters, OF_YOUNG)("is_in_force", where=asked)
        began_excluded = law_of_start(person, period, parameters)("young_coaching_excluded", where=existed_then)
        return is_coaching & (~is_excluded_now | ~began_excluded)


class rehabilitation_day_is_under_main_occupation_rule(ConditionVariable):
    """Only work comparable to a main occupation stands in the way; hours do not matter. Training, apprenticeship and the
    allowance for young people; young people's vocational rehabilitation; and, from 2023, rehabilitation under 6 § of those
    who were outside working life when it began.
    """

    entity = Person
    definition_period = DateUnit.DAY
    label = "Only work comparable to a main occupation stands in the way"
    reference = ["566/2005 23 § 2 mom.", FINLEX]

    def formula(person, period, parameters):
        law = law_now(person, period, parameters)
        basis = person("rehabilitation_basis", period)
        is_outside = person("is_outside_working_life_at_rehabilitation_start", period)
        is_section_6 = basis == RehabilitationBasis.vocational_section_6
        return (
            (basis == RehabilitationBasis.training_section_6)
            | (basis == RehabilitationBasis.apprenticeship)
            | (basis == RehabilitationBasis.youth_allowance_section_20)
            | (basis == RehabilitationBasis.young_section_7a_assessment)
            | person("rehabilitation_coaching_is_under_older_law", period)
            | (is_section_6 & is_outside & law("outside_working_life_rule"))
        )


class rehabilitation_day_is_long_enough(ConditionVariable):
    """The day lasts, with travel, as long as the general rule asks: four hours, six until September 2015."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "The rehabilitation day is long enough"
    reference = ["566/2005 23 § 1 mom.", FINLEX]

    def formula(person, period, parameters):
        law = law_now(person, period, parameters)
        return person("rehabilitation_day_hours_with_travel", period) >= law("minimum_day_hours")


class rehabilitation_prevents_enough_working_time(ConditionVariable):
    """Who works on the day is prevented for at least two fifths of the normal working time: the partial allowance, from
    October 2015.
    """

    entity = Person
    definition_period = DateUnit.DAY
    label = "Enough of the working time is prevented for the partial allowance"
    reference = ["566/2005 23 § 1 mom. (1236/2014)", FINLEX]

    def formula(person, period, parameters):
        law = law_now(person, period, parameters)
        is_in_force = law("partial_allowance_is_in_force")
        share = person("share_of_daily_working_time_prevented", period)
        return is_in_force & (share >= law("partial_minimum_prevented_share", where=is_in_force))
