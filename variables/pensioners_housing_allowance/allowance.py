"""The amount, and what of it is payable to each spouse: 571/2007 15–16 §, 55 §."""

import numpy

from openfisca_kela.entities import Household, Person
from openfisca_kela.quantities import EuroVariable, month_calculated, rounded, where
from openfisca_kela.quantities.other_months import as_if
from openfisca_kela.variables.pensioners_housing_allowance.act import FINLEX, MONTHS_OF_YEAR, law_of_decision
from openfisca_kela.variables.pensioners_housing_allowance.refusal import PensionersRefusalGround


class pensioners_housing_allowance_before_rounding(EuroVariable):
    """A twelfth of the part of the accepted costs, less both deductibles, that is reimbursed; not rounded."""

    entity = Household
    label = "Pensioners' housing allowance before rounding"
    reference = ["571/2007 11 § 1 mom.", "571/2007 15 §", FINLEX]

    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        costs = household("pensioners_housing_allowance_accepted_housing_costs", period)
        basic = household("pensioners_housing_allowance_basic_deductible", period)
        additional = household("pensioners_housing_allowance_additional_deductible", period)
        return law("reimbursement_rate") * numpy.maximum(costs - basic - additional, 0) / MONTHS_OF_YEAR


class pensioners_housing_allowance_before_minimum(EuroVariable):
    """Joint amount of a month, to the cent, before the smallest amount that is paid."""

    entity = Household
    label = "Pensioners' housing allowance before the minimum payable amount"
    reference = ["571/2007 15 §", "571/2007 55 §", FINLEX]

    @rounded(to="cent", by="571/2007 55 §")
    def formula(household, period):
        return household("pensioners_housing_allowance_before_rounding", period)


class pensioners_housing_allowance_joint_amount(EuroVariable):
    """The allowance of the month by the law of the decision and the facts of the month, of spouses together."""

    entity = Household
    label = "Pensioners' housing allowance of the household"
    reference = ["571/2007 15–17 §", "571/2007 19 §", FINLEX]

    def formula(household, period):
        ground = household("pensioners_housing_allowance_refusal_ground", period)
        amount = household("pensioners_housing_allowance_before_minimum", period)
        return where(ground == PensionersRefusalGround.none, amount, 0)


class pensioners_housing_allowance_entitlement(EuroVariable):
    """The allowance under the law and the facts of the month, of spouses together: what a grant or review of this month
    would give.
    """

    entity = Household
    label = "Pensioners' housing allowance under the law and facts of the month"
    reference = ["571/2007 15–16 §", "571/2007 19 §", "571/2007 55 §", FINLEX]

    def formula(household, period):
        return as_if(
            household,
            "pensioners_housing_allowance_joint_amount",
            period,
            pensioners_housing_allowance_latest_grant_or_review_month=month_calculated(household, period),
        )


class pensioners_housing_allowance(EuroVariable):
    """What is payable to the person: all of it to the entitled one, half to each where both spouses are entitled, nothing
    while the payment is interrupted. Half is that of the amount before rounding; the act leaves open whether it is.
    """

    entity = Person
    label = "Housing allowance for pensioners payable to the person"
    reference = ["571/2007 15–17 §", "571/2007 19 §", "571/2007 55 §", FINLEX]

    @rounded(to="cent", by="571/2007 55 §")
    def formula(person, period):
        is_granted = person.household("pensioners_housing_allowance_refusal_ground", period) == PensionersRefusalGround.none
        receives = (
            is_granted
            & person("pensioners_housing_allowance_is_applicant_or_spouse", period)
            & person("is_entitled_to_pensioners_housing_allowance", period)
            & ~person("pensioners_housing_allowance_interrupted", period)
        )
        whole = person.household("pensioners_housing_allowance_before_rounding", period)
        is_halved = person.household("pensioners_housing_allowance_both_spouses_are_entitled", period)
        return where(receives, where(is_halved, whole / 2, whole), 0)
