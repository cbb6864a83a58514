"""National pension (kansaneläke, folkpension), guarantee pension (takuueläke, garantipension), and pensions together."""

import numpy

from openfisca_kela.entities import Person
from openfisca_kela.quantities import (
    ConditionVariable,
    CountVariable,
    EuroToldVariable,
    EuroVariable,
    ShareVariable,
    law_by_month,
    rounded,
    where,
)

FINLEX = "https://www.finlex.fi/fi/lainsaadanto/2007/568"
GUARANTEE = "https://www.finlex.fi/fi/lainsaadanto/2010/703"
MONTHS_OF_YEAR = 12


def pension_law(person, period, parameters, act="national_pension"):
    """Reader of an act on pensions in the month calculated."""
    return law_by_month(person, act, numpy.datetime64(str(period.start)), parameters)


class earnings_related_pensions(EuroVariable):
    """Earnings-related and other pensions that reduce the national pension, gross."""

    entity = Person
    label = "Earnings-related and other pensions that reduce the national pension"
    reference = ["568/2007 22 §", FINLEX]


class is_entitled_to_national_pension(ConditionVariable):
    """Meets the conditions of an old-age or disability pension from the national pension insurance."""

    entity = Person
    label = "Entitled to the national pension"
    reference = ["568/2007 9–12 §", FINLEX]


class is_entitled_to_guarantee_pension(ConditionVariable):
    """Meets the conditions of a guarantee pension."""

    entity = Person
    label = "Entitled to the guarantee pension"
    reference = ["703/2010 3 §", GUARANTEE]


class is_in_couple_for_national_pension(ConditionVariable):
    """Married or cohabiting: the full amount is lower."""

    entity = Person
    label = "Married or cohabiting for the national pension"
    reference = ["568/2007 19 §", FINLEX]


class national_pension_residence_share(ShareVariable):
    """Part of the pension by time of residence in Finland."""

    entity = Person
    default_value = 1
    label = "Share of the national pension by time of residence"
    reference = ["568/2007 21 §", FINLEX]


class national_pension_children_under_16(CountVariable):
    """Children for whom the child increase is paid."""

    entity = Person
    label = "Children under 16 for the child increase of the national pension"
    reference = ["568/2007 52 §", FINLEX]


class national_pension_full_amount(EuroVariable):
    """By couple or alone, times the share of residence."""

    entity = Person
    label = "Full national pension"
    reference = ["568/2007 19 §", "568/2007 21 §", FINLEX]

    def formula_2023_01(person, period, parameters):
        law = pension_law(person, period, parameters)
        is_couple = person("is_in_couple_for_national_pension", period)
        full = where(is_couple, law("full_amount.in_couple"), law("full_amount.single"))
        return full * person("national_pension_residence_share", period)


class national_pension_reduction(EuroVariable):
    """Half of the other pensions of a year above the disregard, for a month."""

    entity = Person
    label = "Reduction of the national pension by other pensions"
    reference = ["568/2007 20 §", FINLEX]

    def formula_2023_01(person, period, parameters):
        law = pension_law(person, period, parameters)
        of_year = MONTHS_OF_YEAR * person("earnings_related_pensions", period)
        above = numpy.maximum(of_year - law("other_pension_disregard"), 0)
        return law("reduction_rate") * above / MONTHS_OF_YEAR


class national_pension(EuroVariable):
    """The full amount less the reduction, down to the cent; nothing below the least pension."""

    entity = Person
    label = "National pension"
    reference = ["568/2007 19–20 §", "568/2007 25 §", FINLEX]

    @rounded(to="cent", by="568/2007 20 §", direction="down")
    def formula_2023_01(person, period, parameters):
        law = pension_law(person, period, parameters)
        pension = person("national_pension_full_amount", period) - person("national_pension_reduction", period)
        is_paid = person("is_entitled_to_national_pension", period) & (pension >= law("minimum_payable"))
        return where(is_paid, pension, 0)


class guarantee_pension(EuroVariable):
    """What all other pensions lack of the full amount; nothing below the least pension."""

    entity = Person
    label = "Guarantee pension"
    reference = ["703/2010 8 §", GUARANTEE]

    @rounded(to="cent", by="703/2010 8 §")
    def formula_2023_01(person, period, parameters):
        full = pension_law(person, period, parameters, "guarantee_pension")("full_amount")
        others = person("earnings_related_pensions", period) + person("national_pension", period)
        least = pension_law(person, period, parameters)("minimum_payable")
        is_paid = person("is_entitled_to_guarantee_pension", period) & (full - others >= least)
        return where(is_paid, full - others, 0)


class national_pension_child_increase(EuroVariable):
    """For each child under 16 of who has a national or guarantee pension; tax-free."""

    entity = Person
    label = "Child increase of the national pension"
    reference = ["568/2007 52 §", FINLEX]

    def formula_2023_01(person, period, parameters):
        law = pension_law(person, period, parameters)
        children = person("national_pension_children_under_16", period)
        has_pension = person("is_entitled_to_national_pension", period) | person("is_entitled_to_guarantee_pension", period)
        return where(has_pension, law("child_increase") * children, 0)


class pensions(EuroToldVariable):
    """Gross pensions of the month: as told, or earnings-related, national and guarantee pension. The child increase is no
    taxable pension and no income of the housing allowance.
    """

    entity = Person
    computed_where_not_told = True
    label = "Pensions counted as income"
    reference = ["938/2014 12 § 1 mom.", "https://www.finlex.fi/fi/lainsaadanto/2014/938", "571/2007 12 § 1 mom."]

    def formula_2023_01(person, period):
        return (
            person("earnings_related_pensions", period)
            + person("national_pension", period)
            + person("guarantee_pension", period)
        )
