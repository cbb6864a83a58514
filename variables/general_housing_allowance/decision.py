"""The decision in force: from which month it holds, what it counted, and whose law applies (27 §, 51 § 4 mom.)."""

import datetime

import numpy
from openfisca_core.periods import DateUnit

from openfisca_kela.entities import Household
from openfisca_kela.quantities import BEFORE_EVERYTHING, DateVariable, EuroToldVariable, month_calculated, require, where
from openfisca_kela.quantities.dates import first_of_month
from openfisca_kela.quantities.errors import UnknownLawError
from openfisca_kela.variables.general_housing_allowance.act import FINLEX

FIRST_MONTH_OF_THE_ACT = numpy.datetime64("2015-01-01")


class general_housing_allowance_application_date(DateVariable):
    """Day on which the application reached Kela. 1970-01-01: not told."""

    entity = Household
    definition_period = DateUnit.ETERNITY
    default_value = datetime.date(1970, 1, 1)
    label = "Date the application was received"
    reference = ["938/2014 18 §", "938/2014 23 §", FINLEX]


class general_housing_allowance_latest_grant_or_review_month(DateVariable):
    """Month from which the decision in force was granted or last reviewed. Not told: the month calculated, as if the
    decision were made for it.
    """

    entity = Household
    computed_where_not_told = True
    default_value = datetime.date(1970, 1, 1)
    label = "Month from which the decision was granted or last reviewed"
    reference = ["938/2014 27 §", "938/2014 51 § 4 mom.", FINLEX]

    def formula(household, period):
        return month_calculated(household, period)


class general_housing_allowance_month_of_law(DateVariable):
    """Month whose law and amounts apply: that of the latest grant or review, from January 2015 to the month calculated."""

    entity = Household
    label = "Month whose law applies"
    reference = ["938/2014 51 § 4 mom.", "938/2014 27 §", FINLEX]

    def formula(household, period):
        decided = first_of_month(household("general_housing_allowance_latest_grant_or_review_month", period))
        this_month = month_calculated(household, period)
        month = where(decided == BEFORE_EVERYTHING, this_month, decided)
        require(
            household,
            (month >= FIRST_MONTH_OF_THE_ACT) & (month <= this_month),
            variable="general_housing_allowance_latest_grant_or_review_month",
            otherwise=f"a month from 2015-01-01, when the act came into force, to the month calculated ({period.start})",
            error=UnknownLawError,
        )
        return month


class general_housing_allowance_housing_costs_in_decision(EuroToldVariable):
    """Accepted housing costs that the decision in force counted, before the maximum. Not told is not zero."""

    entity = Household
    label = "Housing costs in the decision in force"
    reference = ["938/2014 27 § 2 mom. 2 kohta", FINLEX]


class general_housing_allowance_loan_interest_in_decision(EuroToldVariable):
    """Interest of the loan for the dwelling or the right of occupancy that the decision in force took into account."""

    entity = Household
    label = "Loan interest counted in the decision in force"
    reference = ["938/2014 27 § 2 mom.", "938/2014 9 §", FINLEX]


class general_housing_allowance_income_in_decision(EuroToldVariable):
    """Income of the household that the decision in force counted. Not told is not zero."""

    entity = Household
    label = "Household income in the decision in force"
    reference = ["938/2014 27 § 2 mom. 1 kohta", FINLEX]


class general_housing_allowance_amount_in_decision(EuroToldVariable):
    """Allowance that the decision in force grants. Not told is not zero."""

    entity = Household
    label = "General housing allowance in the decision in force, in payment"
    reference = ["938/2014 27 § 3 mom.", "938/2014 55 §", FINLEX]
