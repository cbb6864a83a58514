"""What is told of a taxpayer: expenses of earning income, fees and the church."""

from openfisca_core.indexed_enums import Enum

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ChoiceVariable, CountVariable, EuroYearVariable
from openfisca_kela.variables.income_tax.act import INCOME_TAX


class ChurchMembership(Enum):
    """Churches that collect tax."""

    none = "No church that collects tax"
    evangelical_lutheran = "Evangelical Lutheran Church"
    orthodox = "Orthodox Church"


class church_membership(ChoiceVariable):
    """The church whose tax the person pays."""

    entity = Person
    possible_values = ChurchMembership
    default_value = ChurchMembership.none
    label = "Membership of a church that collects tax"
    reference = ["1535/1992 1 §", INCOME_TAX, "652/2023 (church tax)", "985/2006"]


class commuting_expenses(EuroYearVariable):
    """Costs of travel between home and work in the year, by the cheapest means."""

    entity = Person
    label = "Commuting costs of the year by the cheapest means"
    reference = ["1535/1992 93 §", INCOME_TAX]


class full_months_of_unemployment_in_tax_year(CountVariable):
    """Full months of unemployment in the year: they lower the own share of the commuting costs."""

    entity = Person
    unit = "month"
    bounds = (0, 12)
    label = "Full months of unemployment in the tax year"
    reference = ["1535/1992 93 §", INCOME_TAX]


class other_wage_expenses(EuroYearVariable):
    """Expenses of earning wages other than commuting and fees; the flat deduction is the least that is deducted for them."""

    entity = Person
    label = "Other expenses of earning wages in the year"
    reference = ["1535/1992 95 §", INCOME_TAX]


class labour_union_fees(EuroYearVariable):
    """Fees of a labour union in the year; deducted until 2025."""

    entity = Person
    label = "Labour union fees of the year"
    reference = ["1535/1992 31 §", INCOME_TAX]


class unemployment_fund_fees(EuroYearVariable):
    """Fees of an unemployment fund in the year."""

    entity = Person
    label = "Unemployment fund fees of the year"
    reference = ["1535/1992 31 §", INCOME_TAX]
