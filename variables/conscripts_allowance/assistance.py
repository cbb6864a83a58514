"""Basic, housing and special assistance: 781/1993 8–10 §, 12 § 2 mom."""

import numpy

from openfisca_kela.entities import Household
from openfisca_kela.quantities import ConditionVariable, EuroVariable, rounded, where
from openfisca_kela.variables.conscripts_allowance.act import FINLEX, law_of_month

MONTHS_OF_YEAR = 12


class conscripts_basic_assistance_of_first_relative(EuroVariable):
    """Basic assistance for one relative. Cents are rounded half up: no rule of the act says so since 2002."""

    entity = Household
    label = "Basic assistance for the first relative"
    reference = ["781/1993 8 § 2 mom.", FINLEX]

    @rounded(to="cent", by="781/1993 8 § 2 mom.")
    def formula(household, period, parameters):
        law = law_of_month(household, period, parameters)
        share = law("basic_assistance.share.first") * law("basic_assistance.full_amount")
        return where(household("number_of_entitled_relatives_of_conscript", period) >= 1, share, 0)


class conscripts_basic_assistance_of_second_relative(EuroVariable):
    """Basic assistance for a second relative."""

    entity = Household
    label = "Basic assistance for the second relative"
    reference = ["781/1993 8 § 2 mom.", FINLEX]

    @rounded(to="cent", by="781/1993 8 § 2 mom.")
    def formula(household, period, parameters):
        law = law_of_month(household, period, parameters)
        share = law("basic_assistance.share.second") * law("basic_assistance.full_amount")
        return where(household("number_of_entitled_relatives_of_conscript", period) >= 2, share, 0)


class conscripts_basic_assistance_of_further_relative(EuroVariable):
    """Basic assistance for each relative from the third on."""

    entity = Household
    label = "Basic assistance for each relative from the third on"
    reference = ["781/1993 8 § 2 mom.", FINLEX]

    @rounded(to="cent", by="781/1993 8 § 2 mom.")
    def formula(household, period, parameters):
        law = law_of_month(household, period, parameters)
        share = law("basic_assistance.share.third_and_further") * law("basic_assistance.full_amount")
        return where(household("number_of_entitled_relatives_of_conscript", period) >= 3, share, 0)


class conscripts_basic_assistance(EuroVariable):
    """Basic assistance by the number of relatives; the conscript is not counted."""

    entity = Household
    label = "Basic assistance"
    reference = ["781/1993 8 §", FINLEX]

    def formula(household, period):
        from_third = numpy.maximum(household("number_of_entitled_relatives_of_conscript", period) - 2, 0)
        return (
            household("conscripts_basic_assistance_of_first_relative", period)
            + household("conscripts_basic_assistance_of_second_relative", period)
            + household("conscripts_basic_assistance_of_further_relative", period) * from_third
        )


class conscripts_basic_assistance_deduction(EuroVariable):
    """What is deducted where one of several relatives is in an institution or prison: so many thirtieths of the smallest
    share. The act does not say whose share is deducted; it is read so, because the others keep theirs.
    """

    entity = Household
    label = "Deduction from the basic assistance for a relative in an institution or prison"
    reference = ["781/1993 17 § 1 mom.", "781/1993 14 § 2 mom.", FINLEX]

    @rounded(to="cent", by="781/1993 14 § 2 mom.")
    def formula(household, period, parameters):
        law = law_of_month(household, period, parameters)
        relatives = household("number_of_entitled_relatives_of_conscript", period)
        smallest = where(
            relatives > 2,
            household("conscripts_basic_assistance_of_further_relative", period),
            household("conscripts_basic_assistance_of_second_relative", period),
        )
        days = household.sum(household.members("conscripts_relative_days_in_institution", period))
        deducted = numpy.minimum(
            smallest * days / law("daily_share_divisor"), household("conscripts_basic_assistance", period)
        )
        return where(relatives > 1, deducted, 0)


class conscripts_housing_assistance_is_due(ConditionVariable):
    """A relative lives in the home, or the conscript alone has a special reason."""

    entity = Household
    label = "Housing assistance is due to a relative, or to the conscript for a special reason"
    reference = ["781/1993 3 §", "781/1993 9 §", FINLEX]

    def formula(household, period):
        is_conscript = household.members("is_conscript", period)
        has_reason = household.any(is_conscript & household.members("lived_independently_before_service", period))
        return (household("number_of_entitled_relatives_of_conscript", period) > 0) | has_reason


class other_housing_benefit_in_payment(EuroVariable):
    """General or pensioners' housing allowance that is in payment: the costs are covered by it so far."""

    entity = Household
    label = "Other housing benefit in payment"
    reference = ["781/1993 12 § 2 mom.", FINLEX]

    def formula(household, period):
        general = household("general_housing_allowance_amount_in_decision", period)
        pensioners = household("pensioners_housing_allowance_amount_in_decision", period)
        return numpy.where(numpy.isnan(general), 0, general) + numpy.where(numpy.isnan(pensioners), 0, pensioners)


class conscripts_housing_costs_of_dwelling(EuroVariable):
    """Rent or charge, upkeep, separate heating, water, electricity and gas, and a twelfth of the interest of a year. There
    is no maximum; a rent above the going level of the place is told as the caseworker accepts it.
    """

    entity = Household
    label = "Housing costs of the dwelling in the conscript's allowance"
    reference = ["781/1993 9 §", FINLEX]

    def formula(household, period):
        return (
            household("rent", period)
            + household("right_of_occupancy_charge", period)
            + household("maintenance_charge", period)
            + household("house_maintenance_costs", period)
            + household("heating_costs", period)
            + household("water_charge", period)
            + household("electricity_and_gas_charges", period)
            + household("annual_housing_loan_interest", period) / MONTHS_OF_YEAR
        )


class conscripts_housing_assistance_costs(EuroVariable):
    """The own share of the costs, so far as no other housing benefit covers them."""

    entity = Household
    label = "Housing costs covered by housing assistance"
    reference = ["781/1993 9 §", "781/1993 12 § 2 mom.", FINLEX]

    def formula(household, period):
        share = household("own_share_of_housing_costs", period)
        costs = share * household("conscripts_housing_costs_of_dwelling", period)
        uncovered = numpy.maximum(costs - household("other_housing_benefit_in_payment", period), 0)
        return where(household("conscripts_housing_assistance_is_due", period), uncovered, 0)


class conscripts_special_assistance(EuroVariable):
    """Special assistance, for relatives only."""

    entity = Household
    label = "Special assistance"
    reference = ["781/1993 10 §", FINLEX]

    def formula(household, period):
        has_relatives = household("number_of_entitled_relatives_of_conscript", period) > 0
        return where(has_relatives, household("special_assistance_costs", period), 0)
