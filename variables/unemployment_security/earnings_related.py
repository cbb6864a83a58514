"""The full earnings-related allowance a day, and its steps by the days paid (6:2–4 §)."""

import numpy

from openfisca_kela.entities import Person
from openfisca_kela.quantities import EuroDayVariable, EuroVariable, ShareVariable, law_by_month, where
from openfisca_kela.variables.unemployment_security.act import FINLEX, unemployment_law
from openfisca_kela.variables.unemployment_security.facts import UnemploymentBenefitType

FIRST_DAY_OF_THE_TABLES = numpy.datetime64("2015-01-01")


class earnings_related_allowance_daily_wage(EuroDayVariable):
    """The base wage after the percentage deduction, for a day."""

    entity = Person
    label = "Daily wage of the earnings-related allowance"
    reference = ["1290/2002 6:4 §", FINLEX]

    def formula_2023_01(person, period, parameters):
        law = unemployment_law(person, period, parameters)
        deducted = 1 - law("earnings_related_allowance.wage_deduction_rate")
        return person("earnings_related_allowance_base_wage", period) * deducted / law("days_per_month")


class earnings_related_allowance_step_factor(ShareVariable):
    """What is paid of the allowance after 40 and after 170 days, where the maximum period began on 2 September 2024 or
    later; earlier periods run to their end without steps.
    """

    entity = Person
    label = "Share of the earnings-related allowance that is paid by the days already paid"
    reference = ["1290/2002 6:3 a §", FINLEX]

    def formula_2023_01(person, period, parameters):
        set_on, days = (
            person("earnings_related_allowance_set_date", period),
            person("earnings_related_allowance_days_paid", period),
        )
        law = law_by_month(person, "unemployment_security", set_on, parameters)
        is_known = set_on >= FIRST_DAY_OF_THE_TABLES
        has_steps = is_known & law("earnings_related_allowance.step_down.is_in_force", where=is_known)

        def value(name):
            return law(f"earnings_related_allowance.step_down.{name}", where=has_steps)

        is_second, is_first = days >= value("second.after_days"), days >= value("first.after_days")
        factor = where(is_second, value("second.factor"), where(is_first, value("first.factor"), 1))
        return where(has_steps, factor, 1)


class earnings_related_allowance_full_per_day(EuroDayVariable):
    """Basic amount, earnings part and child increase: at most nine tenths of the daily wage, at least the basic amount with
    its increase; then the steps, which do not go below that either.
    """

    entity = Person
    label = "Full earnings-related allowance a day"
    reference = ["1290/2002 6:2 §", "1290/2002 6:3 §", "1290/2002 6:3 a §", FINLEX]

    def formula_2023_01(person, period, parameters):
        law = unemployment_law(person, period, parameters)
        allowance = "earnings_related_allowance"
        is_increased = law("increases_are_in_force") & person("is_entitled_to_unemployment_increase_component", period)

        def rate(where_it_is):
            increased = law(f"{allowance}.increased_rate_{where_it_is}_break_point", where=is_increased)
            return where(is_increased, increased, law(f"{allowance}.rate_{where_it_is}_break_point"))

        basic, wage = law("basic_daily_amount"), person("earnings_related_allowance_daily_wage", period)
        break_point = law(f"{allowance}.break_point_multiple") * basic / law("days_per_month")
        lower = rate("below") * numpy.maximum(numpy.minimum(wage, break_point) - basic, 0)
        upper = rate("above") * numpy.maximum(wage - break_point, 0)
        increase = person("unemployment_child_increase_per_day", period)
        most = law(f"{allowance}.cap_share_of_daily_wage") * wage
        full = numpy.maximum(numpy.minimum(basic + lower + upper + increase, most), basic + increase)
        stepped = numpy.maximum(person("earnings_related_allowance_step_factor", period) * full, basic + increase)
        is_paid = person("unemployment_benefit_type_applied", period) == UnemploymentBenefitType.earnings_related_allowance
        return where(is_paid, stepped, 0)


class earnings_related_allowance_adjustment_ceiling(EuroVariable):
    """The base wage after the percentage deduction: more than that wages and adjusted allowance together may not be."""

    entity = Person
    label = "Most that wages and adjusted earnings-related allowance may be together"
    reference = ["1290/2002 4:5 §", FINLEX]

    def formula_2023_01(person, period, parameters):
        law = unemployment_law(person, period, parameters)
        month = person("earnings_related_allowance_daily_wage", period) * law("days_per_month")
        return law("adjustment.earnings_related_ceiling_share_of_base_wage") * month
