"""Basic and additional deductible (perus- ja lisäomavastuu, bas- och tilläggssjälvriskandel): 571/2007 11 §."""

import numpy

from openfisca_kela.entities import Household
from openfisca_kela.quantities import rounded
from openfisca_kela.variables.pensioners_housing_allowance.act import FINLEX, law_of_decision
from openfisca_kela.variables.pensioners_housing_allowance.housing_costs import YearlyVariable


def income_limit(household, period, law):
    """Income limit of the family situation: alone, with a spouse who has no right, or of spouses who both have one."""
    limits = "additional_deductible.income_limit"
    return numpy.select(
        [
            household("pensioners_housing_allowance_both_spouses_are_entitled", period),
            household("pensioners_housing_allowance_has_spouse", period),
        ],
        [law(f"{limits}.both_spouses_entitled"), law(f"{limits}.spouse_not_entitled")],
        law(f"{limits}.living_alone"),
    )


class pensioners_housing_allowance_income_limit(YearlyVariable):
    """Income up to which there is no additional deductible."""

    entity = Household
    label = "Income limit of the additional deductible"
    reference = ["571/2007 11 § 3 mom.", "571/2007 53 §", FINLEX]

    def formula(household, period, parameters):
        return income_limit(household, period, law_of_decision(household, period, parameters))


class pensioners_housing_allowance_basic_deductible(YearlyVariable):
    """The same for everybody; it enters the calculation in cents of a year. Rounding it by the month is for display."""

    entity = Household
    label = "Basic deductible in a year"
    reference = ["571/2007 11 § 2 mom.", "571/2007 53 §", FINLEX]

    def formula(household, period, parameters):
        return law_of_decision(household, period, parameters)("basic_deductible")


class pensioners_housing_allowance_additional_deductible(YearlyVariable):
    """Share of the income above the limit, in full euros a year."""

    entity = Household
    label = "Additional deductible, rounded to full euros a year"
    reference = ["571/2007 11 § 3 mom.", "571/2007 55 §", FINLEX]

    @rounded(to="euro", by="571/2007 55 §")
    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        income = household("pensioners_housing_allowance_income", period)
        above = numpy.maximum(income - household("pensioners_housing_allowance_income_limit", period), 0)
        return law("additional_deductible.rate") * above
