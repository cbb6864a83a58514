"""What is told of a jobseeker."""

import datetime

from openfisca_core.indexed_enums import Enum

from openfisca_kela.entities import Person
from openfisca_kela.quantities import (
    ChoiceVariable,
    ConditionVariable,
    CountVariable,
    DateVariable,
    DaysVariable,
    EuroVariable,
    ShareVariable,
)
from openfisca_kela.variables.unemployment_security.act import FINLEX


class UnemploymentBenefitType(Enum):
    """Benefits of an unemployed person."""

    none = "No unemployment benefit"
    basic_daily_allowance = "Basic daily allowance"
    labour_market_subsidy = "Labour market subsidy"
    general_support = "General support"
    earnings_related_allowance = "Earnings-related allowance"


class unemployment_benefit_type(ChoiceVariable):
    """The benefit whose conditions the jobseeker meets. From May 2026 basic daily allowance and labour market subsidy mean
    general support.
    """

    entity = Person
    possible_values = UnemploymentBenefitType
    default_value = UnemploymentBenefitType.none
    label = "Unemployment benefit whose conditions the jobseeker meets"
    reference = ["1290/2002 5:3 §", "1290/2002 7:1 §", FINLEX, "48/2026 (general support)"]


class is_in_unemployment_waiting_period(ConditionVariable):
    """The waiting period (omavastuuaika, självrisktid), or a suspension without benefit, runs for the whole month."""

    entity = Person
    label = "The waiting period or a suspension without unemployment benefit is running for the whole month"
    reference = ["1290/2002 5:13 §", FINLEX]


class unemployment_working_time_share(ShareVariable):
    """Working time in the adjustment period as a share of the full working time of the trade."""

    entity = Person
    label = "Working time as a share of the full working time of the trade"
    reference = ["1290/2002 4:1 §", FINLEX]


class is_in_employment_promoting_service(ConditionVariable):
    """In a service during which own income and the parents' income do not reduce the benefit. For the parents' income this
    is Kela's guidance as remembered, and not confirmed.
    """

    entity = Person
    label = "In an employment-promoting service"
    reference = ["1290/2002 7:8 §", FINLEX]


class meets_employment_condition(ConditionVariable):
    """Has met the employment condition (työssäoloehto, arbetsvillkor): the parents' income does not reduce the subsidy. For
    who met it after turning 55 own income does not either.
    """

    entity = Person
    label = "Has met the employment condition"
    reference = ["1290/2002 5:3 §", "1290/2002 7:9 §", FINLEX]


class unemployment_means_test_income(EuroVariable):
    """The jobseeker's own other income, such as capital income and rents; never wages or social benefits."""

    entity = Person
    label = "Own other income that the means test counts"
    reference = ["1290/2002 7:7 §", FINLEX, "957/2010"]


class unemployment_parents_income(EuroVariable):
    """Gross income of the parents in whose home the jobseeker lives; from 2025 without the fees of informal care."""

    entity = Person
    label = "Gross income of the parents in the home"
    reference = ["1290/2002 7:9 §", FINLEX]


class unemployment_parents_dependants(CountVariable):
    """Persons who raise the limit of the parents' income: their other dependants, from May 2026 their minor children."""

    entity = Person
    label = "Other dependants of the parents, from general support their minor children"
    reference = ["1290/2002 7:9 §", FINLEX, "48/2026 (general support)"]


class unemployment_other_social_benefits(EuroVariable):
    """Statutory benefits that are deducted from the unemployment benefit."""

    entity = Person
    label = "Statutory benefits deducted from the unemployment benefit"
    reference = ["1290/2002 4:7 §", FINLEX]


class is_entitled_to_unemployment_increase_component(ConditionVariable):
    """Right to the increase component or the increased earnings part, for services and long careers until 2024."""

    entity = Person
    label = "Entitled to the increase component of the unemployment benefit"
    reference = ["1290/2002 6:1 §", "1290/2002 6:3 §", FINLEX]


class earnings_related_allowance_base_wage(EuroVariable):
    """Monthly wage before the unemployment, before the percentage deduction."""

    entity = Person
    label = "Monthly wage on which the earnings-related allowance is based"
    reference = ["1290/2002 6:4 §", FINLEX]


class earnings_related_allowance_days_paid(DaysVariable):
    """Days of the maximum period that have been paid before this month's days."""

    entity = Person
    bounds = (0, 366)
    label = "Days of the earnings-related allowance already paid in the maximum period"
    reference = ["1290/2002 6:3 a §", "1290/2002 6:7 §", FINLEX]


class earnings_related_allowance_set_date(DateVariable):
    """First day of the maximum period. 1970-01-01: before everything that matters."""

    entity = Person
    default_value = datetime.date(1970, 1, 1)
    label = "First day of the maximum period of the earnings-related allowance"
    reference = ["1290/2002 6:7 §", FINLEX]
