"""The benefit a day and a month, adjusted for wages: 4:1 §, 4:5 §, 4:7 §."""

import numpy

from openfisca_kela.entities import Person
from openfisca_kela.quantities import EuroDayVariable, EuroToldVariable, EuroVariable, rounded, where
from openfisca_kela.variables.unemployment_security.act import (
    FINLEX,
    GENERAL_SUPPORT,
    TO_THE_CENT,
    general_support_law,
    unemployment_law,
)
from openfisca_kela.variables.unemployment_security.facts import UnemploymentBenefitType


class unemployment_benefit_before_adjustment_per_day(EuroDayVariable):
    """The full benefit of a month less own income, the parents' income and benefits that are deducted, for a day."""

    entity = Person
    label = "Unemployment benefit a day before adjustment for wages"
    reference = ["1290/2002 4:7 §", "1290/2002 7:7 §", "1290/2002 7:9 §", FINLEX]

    @rounded(**TO_THE_CENT)
    def formula_2023_01(person, period, parameters):
        days = unemployment_law(person, period, parameters)("days_per_month")
        applied = person("unemployment_benefit_type_applied", period)
        is_earnings_related = applied == UnemploymentBenefitType.earnings_related_allowance
        full = days * where(
            is_earnings_related,
            person("earnings_related_allowance_full_per_day", period),
            person("unemployment_full_benefit_per_day", period),
        )
        reduced = (
            full
            - person("unemployment_means_test_reduction", period)
            - person("unemployment_parental_home_reduction", period)
        )
        after_benefits = full - person("unemployment_other_social_benefits", period)
        return numpy.maximum(numpy.minimum(reduced, after_benefits), 0) / days


class unemployment_adjustment_exempt_amount(EuroVariable):
    """Wages of a month that do not reduce the benefit, until March 2024. An adjustment period that began before April 2024
    kept the exempt amount to its end: told months are whole, and April has none.
    """

    entity = Person
    label = "Wages that do not reduce the unemployment benefit"
    reference = ["1290/2002 4:5 §", FINLEX]

    def formula_2023_01(person, period, parameters):
        law = unemployment_law(person, period, parameters)
        is_exempt = law("adjustment.exempt_amount_is_in_force")
        is_exempt = is_exempt & (person("unemployment_benefit_type_applied", period) != UnemploymentBenefitType.none)
        return where(is_exempt, law("adjustment.exempt_amount_month", where=is_exempt), 0)


class unemployment_adjustment_reduction_per_day(EuroDayVariable):
    """Half of the wages above the exempt amount, for a day."""

    entity = Person
    label = "Reduction of the unemployment benefit by wages a day"
    reference = ["1290/2002 4:5 §", FINLEX, "48/2026 (general support)", GENERAL_SUPPORT]

    @rounded(to="cent", by="1290/2002 4:5 §")
    def formula_2023_01(person, period, parameters):
        law, support = unemployment_law(person, period, parameters), general_support_law(person, period, parameters)
        applied = person("unemployment_benefit_type_applied", period)
        is_support = applied == UnemploymentBenefitType.general_support
        rate = where(is_support, support("adjustment.rate", where=is_support), law("adjustment.rate"))
        above = numpy.maximum(person("wages", period) - person("unemployment_adjustment_exempt_amount", period), 0)
        return where(applied == UnemploymentBenefitType.none, 0, rate * above / law("days_per_month"))


class unemployment_benefit_per_day(EuroToldVariable):
    """Unemployment benefit for each of the five benefit days of a week, gross: as told, or the benefit before adjustment
    less the reduction by wages. Wages and earnings-related allowance are together at most the ceiling, and the allowance
    is at least what the basic allowance would be.
    """

    entity = Person
    computed_where_not_told = True
    unit = "currency-EUR/day"
    bounds = (0, 10_000)
    label = "Unemployment benefit per benefit day, gross"
    reference = ["1290/2002 4:5 §", FINLEX, "938/2014 12 § 1 mom.", "https://www.finlex.fi/fi/lainsaadanto/2014/938"]

    @rounded(**TO_THE_CENT)
    def formula_2023_01(person, period, parameters):
        days = unemployment_law(person, period, parameters)("days_per_month")
        reduction = person("unemployment_adjustment_reduction_per_day", period)
        adjusted = numpy.maximum(person("unemployment_benefit_before_adjustment_per_day", period) - reduction, 0)
        room = person("earnings_related_allowance_adjustment_ceiling", period) - person("wages", period)
        of_basic_allowance = numpy.maximum(person("unemployment_full_benefit_per_day", period) - reduction, 0)
        within_ceiling = numpy.maximum(numpy.minimum(adjusted, room / days), of_basic_allowance)
        applied = person("unemployment_benefit_type_applied", period)
        is_capped = (applied == UnemploymentBenefitType.earnings_related_allowance) & (person("wages", period) > 0)
        benefit = where(is_capped, within_ceiling, adjusted)
        return where(person("unemployment_benefit_is_payable", period), benefit, 0)


class unemployment_benefit(EuroVariable):
    """The benefit a day for the average of 21.5 days a month."""

    entity = Person
    told_or_computed = True
    label = "Unemployment benefit of a month, gross"
    reference = ["1290/2002 4:4 §", FINLEX, "571/2007 12 § 1 mom."]

    @rounded(**TO_THE_CENT)
    def formula(person, period, parameters):
        days = unemployment_law(person, period, parameters)("days_per_month")
        return days * person("unemployment_benefit_per_day", period)
