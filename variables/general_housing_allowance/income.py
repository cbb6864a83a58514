"""Incomes of each person, item by item, as monthly amounts to the cent: 938/2014 12 §, 15 §."""

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ConditionVariable, EuroVariable, rounded, where
from openfisca_kela.variables.general_housing_allowance.act import FINLEX, law_of_decision
from openfisca_kela.variables.shared.person import HouseholdRole

MONTHS_IN_YEAR = 12


class entrepreneur_actual_income_level(EuroVariable):
    """Yearly income of the entrepreneur as shown by other information than the confirmed income."""

    entity = Person
    unit = "currency-EUR/year"
    bounds = (0, 1_200_000)
    label = "Yearly income level of the entrepreneur shown by other information"
    reference = ["938/2014 12 § 4 mom. 1 kohta (910/2024)", FINLEX]


class general_housing_allowance_disregarded_income(EuroVariable):
    """Privileged incomes: child benefit and child maintenance, disability benefits, conscript's allowance, student loan,
    social assistance, informal carer's fee and the others that 15 § lists. For information: no rule reads it.
    """

    entity = Person
    label = "Privileged incomes, for information only"
    reference = ["938/2014 15 §", FINLEX]


class labour_market_subsidy_imputed(ConditionVariable):
    """Kela may assume at least the labour market subsidy as income. A caseworker who does so tells the amount among the
    other incomes; this statement alone changes no amount.
    """

    entity = Person
    label = "Income of at least the labour market subsidy is imputed"
    reference = ["938/2014 12 § 2 mom.", FINLEX]


class general_housing_allowance_income_is_counted(ConditionVariable):
    """Incomes of members count, but not those of children, unless the child is the applicant or the applicant's spouse."""

    entity = Person
    label = "The person's income is counted"
    reference = ["938/2014 12 § 1 mom.", FINLEX]

    def formula(person, period):
        role = person("household_role", period)
        is_of_the_couple = (role == HouseholdRole.applicant) | (role == HouseholdRole.spouse)
        is_child = person("is_child_in_general_housing_allowance", period)
        return person("belongs_to_general_housing_allowance_household", period) & (is_of_the_couple | ~is_child)


class general_housing_allowance_entrepreneur_income(EuroVariable):
    """A twelfth of the confirmed income; since 2025 of another level, if other information shows it to be at least
    twice the confirmed one.
    """

    entity = Person
    label = "Entrepreneur's income in a month"
    reference = ["938/2014 12 § 4 mom. 1 kohta", "938/2014 52 §", FINLEX]

    @rounded(to="cent", by="938/2014 52 §")
    def formula(person, period, parameters):
        law = law_of_decision(person, period, parameters)
        confirmed = person("entrepreneur_confirmed_income", period)
        actual = person("entrepreneur_actual_income_level", period)
        rule_is_in_force = law("income.entrepreneur_actual_income.is_in_force")
        multiple = law("income.entrepreneur_actual_income.multiple", where=rule_is_in_force)
        actual_counts = rule_is_in_force & (actual >= multiple * confirmed)
        return where(actual_counts, actual, confirmed) / MONTHS_IN_YEAR


class general_housing_allowance_earned_income(EuroVariable):
    """Wages and entrepreneur's income."""

    entity = Person
    label = "Wages and entrepreneur income on which the earnings deduction is made"
    reference = ["938/2014 12 § 4 mom.", "938/2014 13 § (–2024-03)", FINLEX]

    @rounded(to="cent", by="938/2014 52 §")
    def formula(person, period):
        return person("wages", period) + person("general_housing_allowance_entrepreneur_income", period)


class general_housing_allowance_unemployment_income(EuroVariable):
    """Unemployment benefit of a day times the benefit days of a month."""

    entity = Person
    label = "Unemployment benefit as monthly income"
    reference = ["938/2014 12 § 1 mom.", "938/2014 52 §", FINLEX]

    @rounded(to="cent", by="938/2014 52 §")
    def formula(person, period, parameters):
        law = law_of_decision(person, period, parameters)
        return law("income.unemployment_benefit_days_per_month") * person("unemployment_benefit_per_day", period)


class general_housing_allowance_other_daily_allowance_income(EuroVariable):
    """Another daily allowance times the benefit days of a month."""

    entity = Person
    label = "Other daily allowances as monthly income"
    reference = ["938/2014 12 § 1 mom.", "938/2014 52 §", FINLEX]

    @rounded(to="cent", by="938/2014 52 §")
    def formula(person, period, parameters):
        law = law_of_decision(person, period, parameters)
        return law("income.other_daily_allowance_days_per_month") * person("other_daily_allowance_per_day", period)


class general_housing_allowance_study_grant_income(EuroVariable):
    """The study grant, income for decisions from August 2017; its provider and learning-material supplements are not."""

    entity = Person
    label = "Study grant counted as income"
    reference = ["938/2014 15 § 7 kohta (1533/2016)", FINLEX]

    def formula(person, period, parameters):
        law = law_of_decision(person, period, parameters)
        return where(law("income.study_grant_is_income"), person("study_grant", period), 0)


class general_housing_allowance_interest_and_dividend_income(EuroVariable):
    """Interest and dividends of the person, in full when together they exceed the threshold and otherwise not at all."""

    entity = Person
    label = "Interest and dividends counted when above the threshold"
    reference = ["938/2014 12 § 5 mom.", "938/2014 52 §", FINLEX]

    @rounded(to="cent", by="938/2014 52 §")
    def formula(person, period, parameters):
        law = law_of_decision(person, period, parameters)
        together = person("interest_income", period) + person("dividend_income", period)
        return where(together > law("income.interest_and_dividend_threshold"), together, 0)


class general_housing_allowance_forest_income(EuroVariable):
    """A twelfth of the average yearly yield."""

    entity = Person
    label = "Forest income"
    reference = ["938/2014 12 § 4 mom. 2 kohta", "938/2014 52 §", FINLEX]

    @rounded(to="cent", by="938/2014 52 §")
    def formula(person, period):
        return person("annual_forest_yield", period) / MONTHS_IN_YEAR
