"""When the allowance is paid: 781/1993 16 § 1 mom."""

import numpy

from openfisca_kela.entities import Household
from openfisca_kela.quantities import DateVariable, first_of_month, month_calculated
from openfisca_kela.variables.conscripts_allowance.act import FINLEX, law_of_month
from openfisca_kela.variables.conscripts_allowance.facts import ConscriptServiceType
from openfisca_kela.variables.shared.banking_days import banking_day_of_month


class conscripts_allowance_payment_date(DateVariable):
    """The act says the first or second banking day of the month, in advance; Kela pays on the first. For refresher training
    and voluntary exercises it is paid in arrears: read as the first banking day of the next month. What is paid once may be
    paid on any banking day.
    """

    entity = Household
    label = "Payment date of the conscript's allowance"
    reference = ["781/1993 16 § 1 mom.", FINLEX]

    def formula(household, period, parameters):
        law = law_of_month(household, period, parameters)
        this_month = month_calculated(household, period)
        service = household.members("conscript_service_type", period)
        is_short = (service == ConscriptServiceType.refresher_training) | (
            service == ConscriptServiceType.voluntary_exercise
        )
        is_in_arrears = household.any(household.members("is_conscript", period) & is_short)
        month = numpy.where(is_in_arrears, first_of_month(this_month, plus=1), this_month)
        return banking_day_of_month(month, law("payment.banking_day"))
