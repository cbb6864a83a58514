"""What the rules of every benefit are written with: money and its rounding, kinds of variables, the clock of decisions."""

from openfisca_kela.quantities.choices import first_that_holds, where
from openfisca_kela.quantities.dates import (
    BEFORE_EVERYTHING,
    NOT_YET,
    day_calculated,
    days_later,
    days_of_month,
    first_of_month,
    month_calculated,
    months_later,
)
from openfisca_kela.quantities.day_counts import day_of_month, days_from_to, last_of_month
from openfisca_kela.quantities.days import days_of_month_on_which
from openfisca_kela.quantities.errors import CalculationError, MissingFactError, UnknownLawError, require
from openfisca_kela.quantities.groups import of_household, order_in_group
from openfisca_kela.quantities.law_by_month import law_by_clock, law_by_month
from openfisca_kela.quantities.members import value_of_member
from openfisca_kela.quantities.rounding import round_down, round_half_up, rounded
from openfisca_kela.quantities.variables import (
    ChoiceVariable,
    CodeVariable,
    ConditionVariable,
    CountVariable,
    DateVariable,
    DaysVariable,
    EuroDayVariable,
    EuroToldVariable,
    EuroVariable,
    EuroYearVariable,
    LawVariable,
    ShareVariable,
)

__all__ = [
    "BEFORE_EVERYTHING",
    "NOT_YET",
    "CalculationError",
    "ChoiceVariable",
    "CodeVariable",
    "ConditionVariable",
    "CountVariable",
    "DateVariable",
    "DaysVariable",
    "EuroDayVariable",
    "EuroToldVariable",
    "EuroVariable",
    "EuroYearVariable",
    "LawVariable",
    "MissingFactError",
    "ShareVariable",
    "UnknownLawError",
    "day_calculated",
    "day_of_month",
    "days_from_to",
    "days_later",
    "days_of_month",
    "days_of_month_on_which",
    "first_of_month",
    "first_that_holds",
    "last_of_month",
    "law_by_clock",
    "law_by_month",
    "month_calculated",
    "months_later",
    "of_household",
    "order_in_group",
    "require",
    "round_down",
    "round_half_up",
    "rounded",
    "value_of_member",
    "where",
]
