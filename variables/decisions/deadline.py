"""By when Kela decides on the general housing allowance: 938/2014 23 §."""

import datetime

import numpy
from openfisca_core.periods import DateUnit

from openfisca_kela.entities import Household
from openfisca_kela.quantities import BEFORE_EVERYTHING, NOT_YET, DateVariable, days_later
from openfisca_kela.variables.general_housing_allowance.act import FINLEX, law_of_month


class general_housing_allowance_application_completed_date(DateVariable):
    """Day on which the last clarification that the application lacked arrived; 9999-12-31 where it lacked none."""

    entity = Household
    definition_period = DateUnit.ETERNITY
    default_value = datetime.date(9999, 12, 31)
    label = "Day on which the application was completed"
    reference = ["938/2014 23 § 3 mom.", FINLEX]


class general_housing_allowance_decision_deadline(DateVariable):
    """Thirty days from the arrival of the application; fourteen days from its completion where it lacked clarifications.
    9999-12-31 where nothing is told of an application.
    """

    entity = Household
    label = "Last day for deciding on the general housing allowance"
    reference = ["938/2014 23 § 2–3 mom.", FINLEX]

    def formula(household, period, parameters):
        law = law_of_month(household, period, parameters)
        applied = household("general_housing_allowance_application_date", period)
        completed = household("general_housing_allowance_application_completed_date", period)
        return numpy.select(
            [applied == BEFORE_EVERYTHING, completed != NOT_YET],
            [NOT_YET, days_later(completed, law("decision_deadline_days_after_completion"))],
            days_later(applied, law("decision_deadline_days")),
        )
