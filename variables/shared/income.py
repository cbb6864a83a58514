"""Incomes as they are told: gross, by person and month."""

from openfisca_kela.entities import Person
from openfisca_kela.quantities import EuroToldVariable, EuroVariable

ACT = "https://www.finlex.fi/fi/lainsaadanto/2014/938"
PENSIONERS_ACT = "https://www.finlex.fi/fi/lainsaadanto/2007/571"
MONTHS_OF_YEAR = 12


class wages(EuroVariable):
    """Gross wages of the month with fringe benefits, regular supplements, shift and holiday pay."""

    entity = Person
    label = "Gross wages with fringe benefits, overtime, shift and holiday pay"
    reference = ["938/2014 12 § 1 mom.", ACT]


class entrepreneur_confirmed_income(EuroVariable):
    """Income confirmed for the pension insurance (YEL, MYEL) of an entrepreneur, farmer or grant recipient: no profit."""

    entity = Person
    unit = "currency-EUR/year"
    bounds = (0, 1_200_000)
    label = "Confirmed YEL or MYEL income"
    reference = ["938/2014 12 § 4 mom. 1 kohta", ACT]


class other_regular_income(EuroVariable):
    """Other income that continues or recurs each year, such as a spouse's maintenance or income from abroad; not
    inheritance, gifts and occasional gains.
    """

    entity = Person
    label = "Other continuous or yearly recurring gross income"
    reference = ["938/2014 12 § 1 mom.", ACT]


class rental_income(EuroVariable):
    """Gross rent from a let dwelling. The rent of a subtenant in the own dwelling is told as `subtenant_rent`."""

    entity = Person
    label = "Rental income, not from a subtenant of the dwelling"
    reference = ["938/2014 12 § 6 mom.", ACT]


class rental_maintenance_costs_paid(EuroVariable):
    """Charge and upkeep of the let dwelling that the landlord pays."""

    entity = Person
    label = "Maintenance charges and upkeep paid by the landlord of the let dwelling"
    reference = ["938/2014 12 § 6 mom.", ACT]


class interest_income(EuroVariable):
    """Interest received, as a monthly amount."""

    entity = Person
    label = "Interest income"
    reference = ["938/2014 12 § 5 mom.", ACT]


class dividend_income(EuroVariable):
    """Dividends received, as a monthly amount."""

    entity = Person
    label = "Dividend income"
    reference = ["938/2014 12 § 5 mom.", ACT]


class annual_interest_income(EuroToldVariable):
    """Interest received in a year: as told, or twelve times that of the month."""

    entity = Person
    computed_where_not_told = True
    unit = "currency-EUR/year"
    bounds = (0, 1_200_000)
    label = "Interest income in a year"
    reference = ["571/2007 12 § 4 mom.", PENSIONERS_ACT]

    def formula(person, period):
        return MONTHS_OF_YEAR * person("interest_income", period)


class annual_dividend_income(EuroToldVariable):
    """Dividends received in a year: as told, or twelve times those of the month."""

    entity = Person
    computed_where_not_told = True
    unit = "currency-EUR/year"
    bounds = (0, 1_200_000)
    label = "Dividend income in a year"
    reference = ["571/2007 12 § 4 mom.", PENSIONERS_ACT]

    def formula(person, period):
        return MONTHS_OF_YEAR * person("dividend_income", period)


class forest_area(EuroVariable):
    """Area of the forest owned."""

    entity = Person
    unit = "hectare"
    label = "Forest owned"
    reference = ["938/2014 12 § 4 mom. 2 kohta", ACT]


class forest_annual_yield_per_hectare(EuroVariable):
    """Average yearly yield of a hectare of forest in the municipality, as the Tax Administration confirms it."""

    entity = Person
    unit = "currency-EUR/hectare/year"
    bounds = (0, 1_000)
    label = "Confirmed average annual yield of forest in the municipality"
    reference = ["938/2014 12 § 4 mom. 2 kohta", "1142/2005 7 § 3 mom.", ACT]


class annual_forest_yield(EuroToldVariable):
    """Average yield of the whole forest in a year: as told, or the yield of a hectare times the area."""

    entity = Person
    computed_where_not_told = True
    unit = "currency-EUR/year"
    bounds = (0, 1_200_000)
    label = "Average yearly yield of the forest"
    reference = ["938/2014 12 § 4 mom. 2 kohta", ACT]

    def formula(person, period):
        return person("forest_area", period) * person("forest_annual_yield_per_hectare", period)
