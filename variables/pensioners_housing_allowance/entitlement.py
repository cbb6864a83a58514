"""Who has a right to the allowance: 571/2007 2 §, 8 § 1 mom."""

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ConditionVariable, require
from openfisca_kela.variables.pensioners_housing_allowance.act import FINLEX, law_of_month


class pension_entitles_to_housing_allowance(ConditionVariable):
    """The pension is one of those that the act lists, in the wording of the month calculated."""

    entity = Person
    label = "The pension entitles to the pensioners' housing allowance"
    reference = ["571/2007 8 § 1 mom.", FINLEX]

    def formula(person, period, parameters):
        law = law_of_month(person, period, parameters)
        return law("entitling_pension", person("pension_type", period))


class pensioners_housing_allowance_age_is_reached(ConditionVariable):
    """Old enough for the allowance. The age of somebody without a pension that entitles need not be known."""

    entity = Person
    label = "The least age for the pensioners' housing allowance is reached"
    reference = ["571/2007 8 § 1 mom. (939/2014)", FINLEX]

    def formula(person, period, parameters):
        law = law_of_month(person, period, parameters)
        age = person("age", period)
        needs_age = person("pension_entitles_to_housing_allowance", period)
        require(person, (age >= 0) | ~needs_age, variable="age", otherwise="tell the age or the birth_date of a child")
        return age >= law("minimum_age")


class is_entitled_to_pensioners_housing_allowance(ConditionVariable):
    """Right to the pensioners' housing allowance (eläkkeensaajan asumistuki, bostadsbidrag för pensionstagare): resident in
    Finland, old enough, and in receipt of a pension that entitles. Whether the household gets it is another question, and
    the amount is none: the general housing allowance asks for the right alone (938/2014 8 § 2 mom.).
    """

    entity = Person
    label = "Entitled to pensioners' housing allowance"
    reference = ["571/2007 8 § 1 mom.", "571/2007 2 §", "938/2014 8 § 2 mom.", FINLEX]

    def formula(person, period):
        return (
            person("is_resident_in_finland", period)
            & person("pensioners_housing_allowance_age_is_reached", period)
            & person("pension_entitles_to_housing_allowance", period)
        )
