"""The decision in force: from which month it holds, what it counted, and whose law applies (17 §)."""

import datetime

import numpy
from openfisca_core.periods import DateUnit

from openfisca_kela.entities import Household
from openfisca_kela.quantities import (
    BEFORE_EVERYTHING,
    DateVariable,
    EuroToldVariable,
    first_of_month,
    month_calculated,
    require,
    where,
)
from openfisca_kela.quantities.errors import UnknownLawError
from openfisca_kela.variables.pensioners_housing_allowance.act import FINLEX, law_of_month

FIRST_MONTH_OF_THE_RULES = numpy.datetime64("2015-01-01")


class YearlyToldVariable(EuroToldVariable):
    """A yearly amount of the decision in force. Not told is not zero."""

    __shared__ = {"unit": "currency-EUR/year", "bounds": (0, 1_200_000)}


class pensioners_housing_allowance_application_date(DateVariable):
    """Day on which the application reached Kela. 1970-01-01: not told."""

    entity = Household
    definition_period = DateUnit.ETERNITY
    default_value = datetime.date(1970, 1, 1)
    label = "Date the application for the pensioners' housing allowance was received"
    reference = ["571/2007 21 §", FINLEX]


class pensioners_housing_allowance_earliest_start_month(DateVariable):
    """First month for which the application can be granted: six calendar months before it. A special reason for going back
    further is discretion and not computed. 1970-01-01: no application is told.
    """

    entity = Household
    label = "Earliest month of the pensioners' housing allowance payable for the application"
    reference = ["571/2007 21 §", FINLEX]

    def formula(household, period, parameters):
        law = law_of_month(household, period, parameters)
        applied = household("pensioners_housing_allowance_application_date", period)
        earliest = first_of_month(applied, plus=-law("backdating"))
        return where(applied == BEFORE_EVERYTHING, BEFORE_EVERYTHING, earliest)


class pensioners_housing_allowance_latest_grant_or_review_month(DateVariable):
    """Month from which the decision in force was granted or last reviewed. Not told: the month calculated, as if the
    decision were made for it.
    """

    entity = Household
    computed_where_not_told = True
    default_value = datetime.date(1970, 1, 1)
    label = "Month from which the pensioners' housing allowance was granted or last reviewed"
    reference = ["571/2007 17 §", FINLEX]

    def formula(household, period):
        return month_calculated(household, period)


class pensioners_housing_allowance_month_of_law(DateVariable):
    """Month whose law and amounts apply: that of the latest grant or review, from January 2015 to the month calculated."""

    entity = Household
    label = "Month whose law applies to the pensioners' housing allowance"
    reference = ["571/2007 17 §", FINLEX]

    def formula(household, period):
        decided = first_of_month(household("pensioners_housing_allowance_latest_grant_or_review_month", period))
        this_month = month_calculated(household, period)
        month = where(decided == BEFORE_EVERYTHING, this_month, decided)
        require(
            household,
            (month >= FIRST_MONTH_OF_THE_RULES) & (month <= this_month),
            variable="pensioners_housing_allowance_latest_grant_or_review_month",
            otherwise=f"a month from 2015-01-01, the first one encoded, to the month calculated ({period.start})",
            error=UnknownLawError,
        )
        return month


class pensioners_housing_allowance_income_in_decision(YearlyToldVariable):
    """Yearly income on which the decision in force rests."""

    entity = Household
    label = "Yearly income in the decision in force"
    reference = ["571/2007 17 § 2 mom. 7 kohta", FINLEX]


class pensioners_housing_allowance_housing_costs_in_decision(YearlyToldVariable):
    """Yearly housing costs, before the maximum, on which the decision in force rests."""

    entity = Household
    label = "Yearly housing costs in the decision in force"
    reference = ["571/2007 17 § 2 mom. 6 kohta", FINLEX]


class pensioners_housing_allowance_amount_in_decision(EuroToldVariable):
    """Allowance, of spouses together, that the decision in force pays. Not told is not zero."""

    entity = Household
    label = "Pensioners' housing allowance in the decision in force, in payment"
    reference = ["571/2007 17 §", "781/1993 12 § 2 mom.", FINLEX]
