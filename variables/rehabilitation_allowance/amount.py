"""The full amount for a day: 566/2005 32–35 §, 67 §."""

import numpy
from openfisca_core.periods import DateUnit

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ConditionVariable, EuroVariable, require, rounded, where
from openfisca_kela.variables.rehabilitation.act import FINLEX, SICKNESS_INSURANCE, law_now, law_of_start
from openfisca_kela.variables.rehabilitation.course import RehabilitationBasis

DAILY = "currency-EUR/day"


class full_pensions(EuroVariable):
    """Full disability pension, years-of-service pension and guarantee pension together."""

    entity = Person
    label = "Full disability, years-of-service and guarantee pensions"
    reference = ["566/2005 34 §", FINLEX]


class preceding_unemployment_benefit_per_day(EuroVariable):
    """Unemployment benefit in the four months before the start. It counts where the rehabilitation began before 2020."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    unit = DAILY
    bounds = (0, 10_000)
    label = "Unemployment benefit before the rehabilitation, until 2019"
    reference = ["566/2005 33 § 1 mom. (–2019)", FINLEX]


class preceding_study_grant(EuroVariable):
    """Study grant in the four months before the start. It counts where the rehabilitation began before 2020."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "Study grant before the rehabilitation, until 2019"
    reference = ["566/2005 33 § 1 mom. (–2019)", FINLEX]


class rehabilitation_allowance_by_income_per_day(EuroVariable):
    """The formula of the sickness allowance, by the law of the start: a share of the annual income up to a limit, smaller
    shares above it, divided by the weekdays of a year. The act is silent on the rounding to the cent.
    """

    entity = Person
    unit = DAILY
    label = "Amount by the formula of the sickness allowance"
    reference = ["566/2005 32 § 1 mom.", "1224/2004 11:1 §", SICKNESS_INSURANCE]

    @rounded(to="cent", by="566/2005 32 §")
    def formula(person, period, parameters):
        is_told = person("rehabilitation_start_is_told", period)
        has_basis = person("rehabilitation_basis", period) != RehabilitationBasis.none
        require(
            person,
            is_told | ~has_basis | (person("full_pensions", period) > 0),
            variable="rehabilitation_start_date",
            otherwise="tell the day on which the rehabilitation began: the amount follows the law of that day",
        )
        law, income = law_of_start(person, period, parameters), person("rehabilitation_annual_income", period)
        first = law("income_limit_first", where=is_told)
        has_second = law("second_income_limit_is_in_force", where=is_told)
        second = where(has_second, law("income_limit_second", where=has_second), income)
        third_rate = where(has_second, law("rate_third", where=has_second), 0)
        of_a_year = (
            law("rate_first", where=is_told) * numpy.minimum(income, first)
            + law("rate_second", where=is_told) * numpy.maximum(numpy.minimum(income, second) - first, 0)
            + third_rate * numpy.maximum(income - second, 0)
        )
        return where(is_told, of_a_year / law("annual_divisor", where=is_told), 0)


class rehabilitation_keeps_vocational_minimum(ConditionVariable):
    """Vocational rehabilitation, training, apprenticeship, young people's rehabilitation or the allowance for young people,
    begun before 2024.
    """

    entity = Person
    label = "The minimum of vocational rehabilitation and of young people holds"
    reference = ["566/2005 35 § (–2023)", "1240/2023 commencement provision", FINLEX]

    def formula(person, period, parameters):
        basis = person("rehabilitation_basis", period)
        is_told = person("rehabilitation_start_is_told", period)
        law = law_of_start(person, period, parameters)
        return (
            (basis != RehabilitationBasis.none)
            & (basis != RehabilitationBasis.medical_or_other)
            & law("vocational_supplement_is_in_force", where=is_told)
        )


class rehabilitation_allowance_vocational_per_day(EuroVariable):
    """Three quarters of the annual income, without brackets, in vocational rehabilitation begun before 2024; not of the
    allowance for young people.
    """

    entity = Person
    unit = DAILY
    label = "Three quarters of the annual income for a day, in vocational rehabilitation begun before 2024"
    reference = ["566/2005 32 § 2 mom. (–2023)", FINLEX]

    @rounded(to="cent", by="566/2005 32 §")
    def formula(person, period, parameters):
        law = law_of_start(person, period, parameters)
        is_youth_allowance = person("rehabilitation_basis", period) == RehabilitationBasis.youth_allowance_section_20
        applies = person("rehabilitation_keeps_vocational_minimum", period) & ~is_youth_allowance
        income = person("rehabilitation_annual_income", period)
        by_rate = law("vocational_rate", where=applies) * income / law("annual_divisor", where=applies)
        return where(applies, by_rate, 0)


class rehabilitation_allowance_by_preceding_benefit_per_day(EuroVariable):
    """The benefit before the rehabilitation and a tenth on top, where it began before 2020: 86 per cent of the unemployment
    benefit of a day, or the study grant of a month divided by its weekdays.
    """

    entity = Person
    unit = DAILY
    label = "Amount by the benefit before the rehabilitation, until 2019"
    reference = ["566/2005 33 § 1 mom. (–2019)", FINLEX]

    @rounded(to="cent", by="566/2005 33 §")
    def formula(person, period, parameters):
        law = law_of_start(person, period, parameters)
        is_told = person("rehabilitation_start_is_told", period)
        applies = law("preceding_benefit.is_in_force", where=is_told)
        unemployment = person("preceding_unemployment_benefit_per_day", period)
        by_unemployment = law("preceding_benefit.unemployment_share", where=applies) * unemployment
        by_study_grant = person("preceding_study_grant", period) / law("monthly_divisor", where=applies)
        raised = (1 + law("preceding_benefit.increase", where=applies)) * numpy.maximum(by_unemployment, by_study_grant)
        return where(applies, raised, 0)


class rehabilitation_allowance_adjusted_per_day(EuroVariable):
    """The largest of the amounts, adjusted by the index since the year of the start."""

    entity = Person
    unit = DAILY
    label = "Largest amount, adjusted by the index"
    reference = ["566/2005 32–33 §", "566/2005 67 §", FINLEX]

    @rounded(to="cent", by="566/2005 67 §")
    def formula(person, period):
        by_law_of_start = numpy.maximum(
            person("rehabilitation_allowance_by_income_per_day", period),
            person("rehabilitation_allowance_vocational_per_day", period),
        )
        largest = numpy.maximum(by_law_of_start, person("rehabilitation_allowance_by_preceding_benefit_per_day", period))
        return largest * person("rehabilitation_allowance_index_factor", period)


class rehabilitation_vocational_minimum_per_day(EuroVariable):
    """Minimum of vocational rehabilitation and of the allowance for young people in the month paid; from 2024 that which
    rehabilitation begun earlier keeps.
    """

    entity = Person
    unit = DAILY
    label = "Minimum of vocational rehabilitation and of young people for a day"
    reference = ["566/2005 35 § (–2023)", FINLEX]

    def formula(person, period, parameters):
        law = law_now(person, period, parameters)
        is_in_force = law("vocational_supplement_is_in_force")
        return where(
            is_in_force,
            law("minimum_daily_vocational_and_youth", where=is_in_force),
            law("transition_2024.minimum_daily_vocational_and_youth", where=~is_in_force),
        )


class rehabilitation_allowance_minimum_per_day(EuroVariable):
    """The general minimum of the month paid; in vocational rehabilitation and the allowance for young people begun before
    2024 theirs, where it is larger.
    """

    entity = Person
    unit = DAILY
    label = "Minimum amount for a day"
    reference = ["566/2005 32 § 3 mom.", "566/2005 35 § (–2023)", FINLEX]

    def formula(person, period, parameters):
        general = law_now(person, period, parameters)("minimum_daily")
        larger = numpy.maximum(general, person("rehabilitation_vocational_minimum_per_day", period))
        return where(person("rehabilitation_keeps_vocational_minimum", period), larger, general)


class rehabilitation_allowance_of_pensioner_per_day(EuroVariable):
    """A tenth of the full pensions, divided by the weekdays of a month; without a minimum."""

    entity = Person
    unit = DAILY
    label = "Amount by full pensions"
    reference = ["566/2005 34 §", FINLEX]

    @rounded(to="cent", by="566/2005 34 §")
    def formula(person, period, parameters):
        law = law_now(person, period, parameters)
        return law("pensioner_share") * person("full_pensions", period) / law("monthly_divisor")


class rehabilitation_allowance_full_per_day(EuroVariable):
    """The adjusted amount, at least the minimum; of a recipient of full pensions their share instead. Zero where no
    rehabilitation is told.
    """

    entity = Person
    unit = DAILY
    label = "Full rehabilitation allowance for a day"
    reference = ["566/2005 32–35 §", FINLEX]

    def formula(person, period):
        at_least_minimum = numpy.maximum(
            person("rehabilitation_allowance_adjusted_per_day", period),
            person("rehabilitation_allowance_minimum_per_day", period),
        )
        of_others = where(person("rehabilitation_start_is_told", period), at_least_minimum, 0)
        is_pensioner = person("full_pensions", period) > 0
        return where(is_pensioner, person("rehabilitation_allowance_of_pensioner_per_day", period), of_others)
