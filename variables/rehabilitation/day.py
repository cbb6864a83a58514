"""Is this day paid, and how: the conditions in the order in which they are asked, 566/2005 17–29 §."""

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ChoiceVariable, ConditionVariable, day_calculated, first_that_holds
from openfisca_kela.variables.rehabilitation.act import FINLEX, law_now
from openfisca_kela.variables.shared.public_holidays import are_weekdays


class RehabilitationDayRefusalGround(Enum):
    """Conditions in the order in which they are asked."""

    none = "The day is paid"
    age = "The age condition is not met"
    old_age_pension = "An old-age pension is received"
    full_compensation = "There is a right to full compensation for loss of earnings"
    not_aimed_at_working_life = "The rehabilitation does not aim at working life"
    no_participation_certificate = "No participation certificate covers the day"
    no_legal_ground = "The law gives no allowance on this basis"
    sunday_or_public_holiday = "The day is a Sunday or a public holiday"
    waiting_period = "The day is in the waiting period"
    not_taking_part = "The person does not take part in rehabilitation on the day"
    not_prevented_from_main_occupation_work = "Work comparable to a main occupation is not prevented"
    day_shorter_than_required = "The rehabilitation day is shorter than required"
    not_prevented_from_work = "Working is not prevented"
    working_time_reduced_too_little = "The working time is reduced too little"
    flex_not_defined_for_service = "There are no flex days in the service"
    fewer_than_three_days_a_week = "Fewer rehabilitation days a week are agreed than flex days ask for"
    five_days_a_week_agreed = "Rehabilitation is agreed for every day of the week"
    flex_need_not_from_capacity = "The need of flex does not come from reduced capacity"
    flex_reason_missing_on_certificate = "The certificate does not justify the flex day"
    works_on_flex_day = "The person can work on the flex day"
    planned_dates_unknown = "The planned dates are not known"
    break_by_own_choice = "The client chose the break"
    not_needed_for_progress = "Payment is not needed for progress and livelihood"
    livelihood_from_work = "There is a livelihood such as work"
    other_basic_security = "There is basic livelihood from another system"
    yearly_maximum_used = "The months of the calendar year are used"


class RehabilitationDayKind(Enum):
    """How a day is paid."""

    none = "Not paid"
    full = "Full allowance"
    partial = "Partial allowance"
    flex = "Full allowance for a flex day"
    waiting_time = "Reduced allowance for waiting time"
    intervening_time = "Reduced allowance for intervening time"


class day_is_weekday_for_rehabilitation_allowance(ConditionVariable):
    """Monday to Saturday and no public holiday. Christmas Eve and Midsummer Eve are taken to be weekdays, for they are no
    public holidays by law; that is not confirmed.
    """

    entity = Person
    definition_period = DateUnit.DAY
    label = "The day is a weekday, from Monday to Saturday and no public holiday"
    reference = ["566/2005 4 § 1 mom. 4 kohta", FINLEX]

    def formula(person, period):
        return are_weekdays(day_calculated(person, period))


class rehabilitation_allowance_refusal_ground(ChoiceVariable):
    """First condition that is not met: those of every day, then those of a flex day, of waiting or intervening time, or of a
    day of rehabilitation.
    """

    entity = Person
    definition_period = DateUnit.DAY
    possible_values = RehabilitationDayRefusalGround
    default_value = RehabilitationDayRefusalGround.none
    label = "First reason why the day is not paid"
    reference = ["566/2005 17 §", "566/2005 22–29 §", FINLEX]

    def formula(person, period, parameters):
        law = law_now(person, period, parameters)
        ground, month = RehabilitationDayRefusalGround, period.first_month
        has_flex = law("flex_days_in_statute")
        agreed = person("agreed_rehabilitation_days_per_week", period)
        is_flex = person("is_flex_day", period)
        is_between = ~is_flex & (person("is_waiting_time", period) | person("is_intervening_time", period))
        is_rehabilitation = ~is_flex & ~is_between
        by_main_occupation = is_rehabilitation & person("rehabilitation_day_is_under_main_occupation_rule", period)
        is_prevented = person("is_prevented_from_work", period)
        by_general_rule = is_rehabilitation & ~by_main_occupation
        works = by_general_rule & ~is_prevented
        nothing_prevented = person("share_of_daily_working_time_prevented", period) <= 0
        return first_that_holds(
            [
                (~person("rehabilitation_allowance_age_condition_met", period), ground.age),
                (person("receives_old_age_pension", month), ground.old_age_pension),
                (person("rehabilitation_allowance_is_excluded_by_full_compensation", month), ground.full_compensation),
                (~person("rehabilitation_aims_at_working_life", period), ground.not_aimed_at_working_life),
                (~person("participation_certificate_covers_day", period), ground.no_participation_certificate),
                (~person("rehabilitation_has_legal_ground", period), ground.no_legal_ground),
                (~person("day_is_weekday_for_rehabilitation_allowance", period), ground.sunday_or_public_holiday),
                (person("is_in_rehabilitation_waiting_period", period), ground.waiting_period),
                (is_flex & ~(person("service_has_flex_days", period) & has_flex), ground.flex_not_defined_for_service),
                (
                    is_flex & (agreed < law("flex_minimum_days_per_week", where=has_flex)),
                    ground.fewer_than_three_days_a_week,
                ),
                (is_flex & (agreed >= law("flex_full_days_per_week", where=has_flex)), ground.five_days_a_week_agreed),
                (is_flex & ~person("flex_need_from_reduced_capacity", period), ground.flex_need_not_from_capacity),
                (is_flex & ~person("flex_reason_on_certificate", period), ground.flex_reason_missing_on_certificate),
                (is_flex & ~is_prevented, ground.works_on_flex_day),
                (is_between & ~person("planned_rehabilitation_dates_known", period), ground.planned_dates_unknown),
                (is_between & person("break_by_clients_own_choice", period), ground.break_by_own_choice),
                (is_between & person("rehabilitation_livelihood_from_work_bars", period), ground.livelihood_from_work),
                (is_between & person("rehabilitation_other_basic_security_bars", period), ground.other_basic_security),
                (is_between & person("rehabilitation_waiting_time_is_not_needed", period), ground.not_needed_for_progress),
                (is_between & person("rehabilitation_yearly_maximum_is_used", period), ground.yearly_maximum_used),
                (is_rehabilitation & ~person("takes_part_in_rehabilitation", period), ground.not_taking_part),
                (
                    by_main_occupation & ~person("is_prevented_from_main_occupation_work", period),
                    ground.not_prevented_from_main_occupation_work,
                ),
                (
                    by_general_rule & ~person("rehabilitation_day_is_long_enough", period),
                    ground.day_shorter_than_required,
                ),
                (works & nothing_prevented, ground.not_prevented_from_work),
                (
                    works & ~person("rehabilitation_prevents_enough_working_time", period),
                    ground.working_time_reduced_too_little,
                ),
            ],
            otherwise=ground.none,
        )


class rehabilitation_allowance_day_kind(ChoiceVariable):
    """How the day is paid: as told, or by its conditions. Interruptions by illness (29 §) are told."""

    entity = Person
    definition_period = DateUnit.DAY
    computed_where_not_told = True
    possible_values = RehabilitationDayKind
    default_value = RehabilitationDayKind.none
    label = "Kind of payable day"
    reference = ["566/2005 23–24 §", "566/2005 29 §", FINLEX]

    def formula(person, period):
        kind = RehabilitationDayKind
        ground = person("rehabilitation_allowance_refusal_ground", period)
        return first_that_holds(
            [
                (ground != RehabilitationDayRefusalGround.none, kind.none),
                (person("is_flex_day", period), kind.flex),
                (person("is_waiting_time", period), kind.waiting_time),
                (person("is_intervening_time", period), kind.intervening_time),
                (person("rehabilitation_day_is_under_main_occupation_rule", period), kind.full),
                (person("is_prevented_from_work", period), kind.full),
            ],
            otherwise=kind.partial,
        )
