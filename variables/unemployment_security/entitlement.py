"""Which benefit is paid, and why none is."""

from openfisca_core.indexed_enums import Enum

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ChoiceVariable, ConditionVariable, first_that_holds
from openfisca_kela.variables.unemployment_security.act import (
    FINLEX,
    GENERAL_SUPPORT,
    general_support_law,
    unemployment_law,
)
from openfisca_kela.variables.unemployment_security.facts import UnemploymentBenefitType

YOUNGEST, OLDEST = 17, 64


class UnemploymentRefusalGround(Enum):
    """First condition that is not met."""

    none = "The benefit is granted"
    age = "Not 17 to 64 years old"
    waiting_period = "The waiting period or a suspension is running"
    working_time = "Working time exceeds eighty per cent of full time"
    amount_is_zero = "Nothing is left to pay"


class unemployment_benefit_type_applied(ChoiceVariable):
    """General support has taken the place of the basic daily allowance and the labour market subsidy from May 2026."""

    entity = Person
    possible_values = UnemploymentBenefitType
    default_value = UnemploymentBenefitType.none
    label = "Unemployment benefit that applies"
    reference = ["1290/2002 5:3 §", FINLEX, "48/2026 (general support)", GENERAL_SUPPORT]

    def formula_2023_01(person, period, parameters):
        told = person("unemployment_benefit_type", period)
        is_replaced = general_support_law(person, period, parameters)("is_in_force")
        is_allowance = told == UnemploymentBenefitType.basic_daily_allowance
        is_subsidy = told == UnemploymentBenefitType.labour_market_subsidy
        return first_that_holds(
            [
                (is_allowance & ~is_replaced, UnemploymentBenefitType.basic_daily_allowance),
                (is_subsidy & ~is_replaced, UnemploymentBenefitType.labour_market_subsidy),
                (
                    told == UnemploymentBenefitType.earnings_related_allowance,
                    UnemploymentBenefitType.earnings_related_allowance,
                ),
                (told == UnemploymentBenefitType.none, UnemploymentBenefitType.none),
            ],
            UnemploymentBenefitType.general_support,
        )


class receives_means_tested_unemployment_benefit(ConditionVariable):
    """Labour market subsidy, or general support: own income and that of the parents reduce it."""

    entity = Person
    label = "The unemployment benefit is reduced by own income and that of the parents"
    reference = ["1290/2002 7:7 §", "1290/2002 7:9 §", FINLEX]

    def formula_2023_01(person, period):
        applied = person("unemployment_benefit_type_applied", period)
        is_subsidy = applied == UnemploymentBenefitType.labour_market_subsidy
        return is_subsidy | (applied == UnemploymentBenefitType.general_support)


class is_unemployment_benefit_age_eligible(ConditionVariable):
    """Aged 17 to 64."""

    entity = Person
    label = "Aged 17 to 64"
    reference = ["1290/2002 3:1 §", FINLEX]

    def formula_2023_01(person, period):
        age = person("age", period)
        return (age >= YOUNGEST) & (age <= OLDEST)


class is_unemployment_working_time_within_limit(ConditionVariable):
    """Above the limit nothing is paid for the adjustment period, however small the wages."""

    entity = Person
    label = "Working time at most eighty per cent of full time"
    reference = ["1290/2002 4:1 §", FINLEX]

    def formula_2023_01(person, period, parameters):
        law = unemployment_law(person, period, parameters)
        return person("unemployment_working_time_share", period) <= law("adjustment.maximum_working_time_share")


class unemployment_benefit_is_payable(ConditionVariable):
    """Some benefit applies, and age, waiting period and working time allow it."""

    entity = Person
    label = "Nothing prevents the payment of the unemployment benefit"
    reference = ["1290/2002 3:1 §", "1290/2002 4:1 §", "1290/2002 5:13 §", FINLEX]

    def formula_2023_01(person, period):
        return (
            (person("unemployment_benefit_type_applied", period) != UnemploymentBenefitType.none)
            & person("is_unemployment_benefit_age_eligible", period)
            & ~person("is_in_unemployment_waiting_period", period)
            & person("is_unemployment_working_time_within_limit", period)
        )


class unemployment_benefit_refusal_ground(ChoiceVariable):
    """The first condition that is not met, of who has a benefit by type; else there is nothing to refuse."""

    entity = Person
    possible_values = UnemploymentRefusalGround
    default_value = UnemploymentRefusalGround.none
    label = "Ground on which the unemployment benefit is refused"
    reference = ["1290/2002 3:1 §", "1290/2002 4:1 §", "1290/2002 5:13 §", FINLEX]

    def formula_2023_01(person, period):
        is_asked = person("unemployment_benefit_type_applied", period) != UnemploymentBenefitType.none
        return first_that_holds(
            [
                (~is_asked, UnemploymentRefusalGround.none),
                (~person("is_unemployment_benefit_age_eligible", period), UnemploymentRefusalGround.age),
                (person("is_in_unemployment_waiting_period", period), UnemploymentRefusalGround.waiting_period),
                (~person("is_unemployment_working_time_within_limit", period), UnemploymentRefusalGround.working_time),
                (person("unemployment_benefit_per_day", period) <= 0, UnemploymentRefusalGround.amount_is_zero),
            ],
            UnemploymentRefusalGround.none,
        )
