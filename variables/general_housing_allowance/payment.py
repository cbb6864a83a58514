"""When the allowance is paid, and what is in payment from one decision to the next: 938/2014 24 §, 27–28 §."""

from openfisca_kela.entities import Household
from openfisca_kela.quantities import (
    ConditionVariable,
    DateVariable,
    EuroVariable,
    law_by_month,
    month_calculated,
    where,
)
from openfisca_kela.quantities.other_months import calculated_in_month_of_each
from openfisca_kela.variables.general_housing_allowance.act import FINLEX, law_of_decision, law_of_month
from openfisca_kela.variables.shared.banking_days import banking_day_of_month


class general_housing_allowance_payment_date(DateVariable):
    """The act says the first or second weekday of the month; Kela pays on the first banking day."""

    entity = Household
    label = "Payment date of the general housing allowance"
    reference = ["938/2014 24 § 2 mom.", FINLEX]

    def formula(household, period, parameters):
        month = month_calculated(household, period)
        law = law_by_month(household, "payment_day", month, parameters)
        return banking_day_of_month(month, law("general_housing_allowance.banking_day_of_month"))


class general_housing_allowance_is_struck_directly(ConditionVariable):
    """A change that applies from its day to everybody has come since the decision: the end of the allowance for
    owner-occupied dwellings, or the exclusion of a student of the household.
    """

    entity = Household
    label = "A change of law that needs no decision has ended the decision in force"
    reference = ["938/2014 7 § (1241/2023)", "938/2014 4 § 5 mom. (836/2024)", FINLEX]

    def formula(household, period, parameters):
        law, law_today = law_of_decision(household, period, parameters), law_of_month(household, period, parameters)
        is_owner = household("general_housing_allowance_dwelling_is_held_as_owner", period)
        owners_lost_it = law("owner_occupied.is_in_force") & ~law_today("owner_occupied.is_in_force")
        exclusion = "students.exclusion_by_housing_supplement.is_in_force"
        students_lost_it = law_today(exclusion) & ~law(exclusion)
        has_student = household.any(household.members("general_housing_allowance_is_student_outside_household", period))
        return (is_owner & owners_lost_it) | (has_student & students_lost_it)


class general_housing_allowance_in_payment(EuroVariable):
    """What the decision in force pays: the allowance of the month of the latest grant or review, by that month's law and
    that month's facts, until the next one. For runs over months whose facts are told month by month; a fact that is told
    now and was not told for the month of the decision is an error. A change of law that strikes directly ends it.
    """

    entity = Household
    label = "General housing allowance in payment under the decision in force"
    reference = ["938/2014 24 §", "938/2014 27 §", "938/2014 28 §", FINLEX]

    def formula(household, period):
        decided = calculated_in_month_of_each(
            household,
            "general_housing_allowance",
            household("general_housing_allowance_month_of_law", period),
            period,
        )
        is_struck = household("general_housing_allowance_is_struck_directly", period)
        return where(is_struck, household("general_housing_allowance", period), decided)
