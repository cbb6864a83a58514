"""From which month the allowance can be granted: 938/2014 18 §."""

from openfisca_kela.entities import Household
from openfisca_kela.quantities import BEFORE_EVERYTHING, DateVariable, first_of_month, where
from openfisca_kela.variables.general_housing_allowance.act import FINLEX, law_of_month


class general_housing_allowance_earliest_start_month(DateVariable):
    """Month before the one in which the application arrived. Since January 2025 Kela may grant for a longer time back for
    a special reason; that is discretion and not computed. 1970-01-01: no application is told.
    """

    entity = Household
    label = "Earliest month payable for the application"
    reference = ["938/2014 18 §", FINLEX]

    def formula(household, period, parameters):
        law = law_of_month(household, period, parameters)
        applied = household("general_housing_allowance_application_date", period)
        earliest = first_of_month(applied, plus=-law("retroactive_months"))
        return where(applied == BEFORE_EVERYTHING, BEFORE_EVERYTHING, earliest)
