"""Yearly incomes of each person, item by item, in full euros: 571/2007 12 § 1–3 mom., 55 §."""

from openfisca_kela.entities import Person
from openfisca_kela.quantities import rounded
from openfisca_kela.variables.pensioners_housing_allowance.act import (
    FINLEX,
    MONTHS_OF_YEAR,
    law_on_incomes_of_decision,
)
from openfisca_kela.variables.pensioners_housing_allowance.housing_costs import YearlyVariable


class pensioners_housing_allowance_pension_income(YearlyVariable):
    """Pensions in a year, guarantee pension included."""

    entity = Person
    label = "Pensions in a year"
    reference = ["571/2007 12 § 1 mom.", "571/2007 55 §", FINLEX]

    @rounded(to="euro", by="571/2007 55 §")
    def formula(person, period):
        return MONTHS_OF_YEAR * person("pensions", period)


class pensioners_housing_allowance_earned_income(YearlyVariable):
    """Gross wages in a year."""

    entity = Person
    label = "Wages in a year"
    reference = ["571/2007 12 § 1 mom.", "571/2007 55 §", FINLEX]

    @rounded(to="euro", by="571/2007 55 §")
    def formula(person, period):
        return MONTHS_OF_YEAR * person("wages", period)


class pensioners_housing_allowance_unemployment_income(YearlyVariable):
    """Unemployment benefit in a year: that of a day for the benefit days of twelve months."""

    entity = Person
    label = "Unemployment benefit in a year"
    reference = ["571/2007 12 § 1 mom.", "571/2007 55 §", FINLEX]

    @rounded(to="euro", by="571/2007 55 §")
    def formula(person, period, parameters):
        law = law_on_incomes_of_decision(person, period, parameters)
        return MONTHS_OF_YEAR * law("unemployment_benefit_days_per_month") * person("unemployment_benefit_per_day", period)


class pensioners_housing_allowance_other_daily_allowance_income(YearlyVariable):
    """Other daily allowances in a year: that of a day for the benefit days of twelve months."""

    entity = Person
    label = "Other daily allowances in a year"
    reference = ["571/2007 12 § 1 mom.", "571/2007 55 §", FINLEX]

    @rounded(to="euro", by="571/2007 55 §")
    def formula(person, period, parameters):
        law = law_on_incomes_of_decision(person, period, parameters)
        return MONTHS_OF_YEAR * law("other_daily_allowance_days_per_month") * person("other_daily_allowance_per_day", period)


class pensioners_housing_allowance_rental_income(YearlyVariable):
    """Gross rents in a year."""

    entity = Person
    label = "Rents in a year"
    reference = ["571/2007 12 § 1 mom.", "571/2007 55 §", FINLEX]

    @rounded(to="euro", by="571/2007 55 §")
    def formula(person, period):
        return MONTHS_OF_YEAR * person("rental_income", period)


class pensioners_housing_allowance_other_income(YearlyVariable):
    """Other income that continues or recurs each year."""

    entity = Person
    label = "Other continuous or recurring income in a year"
    reference = ["571/2007 12 § 1 mom.", "571/2007 55 §", FINLEX]

    @rounded(to="euro", by="571/2007 55 §")
    def formula(person, period):
        return MONTHS_OF_YEAR * person("other_regular_income", period)


class pensioners_housing_allowance_entrepreneur_income(YearlyVariable):
    """Confirmed income of an entrepreneur, farmer or grant recipient; taxable profit is not used. Of who has none the lower
    limit of compulsory insurance counts, unless something else is shown: the caseworker tells it as confirmed.
    """

    entity = Person
    label = "Confirmed income of an entrepreneur in full euros"
    reference = ["571/2007 12 § 2 mom. (1330/2011)", "571/2007 55 §", FINLEX]

    @rounded(to="euro", by="571/2007 55 §")
    def formula(person, period):
        return person("entrepreneur_confirmed_income", period)


class pensioners_housing_allowance_forest_income(YearlyVariable):
    """Average yearly yield of the forest, whatever is sold."""

    entity = Person
    label = "Yearly forest income"
    reference = ["571/2007 12 § 3 mom.", "571/2007 55 §", FINLEX]

    @rounded(to="euro", by="571/2007 55 §")
    def formula(person, period):
        return person("annual_forest_yield", period)
