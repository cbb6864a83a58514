"""Disposable income of persons, families and households in a month."""

from openfisca_kela.entities import Family, Household, Person
from openfisca_kela.quantities import CountVariable, EuroVariable, rounded
from openfisca_kela.variables.disposable_income.sources import BY_THE_CENT, SOURCES


class net_wages(EuroVariable):
    """What the net income holds beside benefits, study grants and pensions."""

    entity = Person
    bounds = (-100_000, 100_000)
    label = "Wages of the month after taxes and contributions"
    reference = SOURCES

    @rounded(**BY_THE_CENT)
    def formula_2023_01(person, period):
        return person("net_income", period) - person("net_taxable_benefits", period)


class tax_free_benefits(EuroVariable):
    """Child benefit, maintenance, the student housing supplement and the child increase of the national pension."""

    entity = Person
    label = "Tax-free benefits of the person"
    reference = ["1535/1992 92 §", "https://www.finlex.fi/fi/lainsaadanto/1992/1535"]

    def formula_2023_01(person, period):
        return (
            person("child_benefit", period)
            + person("child_maintenance", period)
            + person("student_housing_supplement", period)
            + person("national_pension_child_increase", period)
        )


class number_of_persons_in_family(CountVariable):
    """Everybody whom the case puts into the family."""

    entity = Family
    label = "Persons in the family"
    reference = ["1412/1997 3 § 1 mom.", "https://www.finlex.fi/fi/lainsaadanto/1997/1412"]

    def formula(family, period):
        return family.nb_persons()


class family_disposable_income(EuroVariable):
    """Net incomes and tax-free benefits of the members, the housing allowance of the family and its social assistance."""

    entity = Family
    bounds = (-100_000, 100_000)
    label = "Disposable income of the family"
    reference = SOURCES

    @rounded(**BY_THE_CENT)
    def formula_2023_01(family, period):
        of_members = family.members("net_income", period) + family.members("tax_free_benefits", period)
        allowances = family("housing_allowance_received", period) + family("basic_social_assistance", period)
        return family.sum(of_members) + allowances


class disposable_income_of_person(EuroVariable):
    """Net income and tax-free benefits, with an equal part of the family's housing allowance and social assistance."""

    entity = Person
    bounds = (-100_000, 100_000)
    label = "Disposable income of the person, with an equal part of the family's allowances"
    reference = ["1412/1997 3 § 2 mom.", *SOURCES]

    def formula_2023_01(person, period):
        own = person("net_income", period) + person("tax_free_benefits", period)
        of_family = person.family("housing_allowance_received", period) + person.family("basic_social_assistance", period)
        return own + of_family / person.family("number_of_persons_in_family", period)


class household_disposable_income(EuroVariable):
    """Disposable incomes of everybody in the dwelling together."""

    entity = Household
    bounds = (-100_000, 100_000)
    label = "Disposable income of the household"
    reference = SOURCES

    @rounded(**BY_THE_CENT)
    def formula_2023_01(household, period):
        return household.sum(household.members("disposable_income_of_person", period))
