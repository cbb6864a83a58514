"""A random population as arrays: every fact that the general housing allowance reads varies; and a simulation of it.

The facts are those of `households.drawn_households` and the rest that the rules read. Persons stand sorted by household.
"""

from dataclasses import dataclass

import numpy
from openfisca_core.indexed_enums import Enum, EnumArray
from openfisca_core.periods import period as period_of
from openfisca_core.simulations import Simulation

CLOCK = "general_housing_allowance_latest_grant_or_review_month"
APPLICANT, SPOUSE, CHILD, OTHER_ADULT = range(4)
# Helsinki, Espoo, Tampere, Kajaani (north), Mikkeli (east), Kuopio (east), Rauma, Sodankylä (north), Turku, Lahti.
MAINLAND = (91, 49, 837, 205, 491, 297, 684, 758, 853, 398)
MARIEHAMN = 478

# Greatest amount of each fact of a person in whole euros, and how many persons have one.
MONEY_OF_PERSONS = {
    "wages": (3_000, 0.5),
    "unemployment_benefit_per_day": (60, 0.3),
    "other_daily_allowance_per_day": (60, 0.1),
    "pensions": (1_500, 0.1),
    "child_home_care_allowance": (400, 0.05),
    "study_grant": (300, 0.2),
    "other_regular_income": (800, 0.1),
    "entrepreneur_confirmed_income": (15_000, 0.1),
    "entrepreneur_actual_income_level": (30_000, 0.1),
    "rental_income": (900, 0.1),
    "rental_maintenance_costs_paid": (500, 0.1),
    "interest_income": (30, 0.3),
    "dividend_income": (30, 0.1),
    "forest_area": (100, 0.05),
    "forest_annual_yield_per_hectare": (200, 0.05),
    "estimated_income_next_12_months": (36_000, 1),
    "real_estate": (60_000, 0.05),
    "holiday_home_in_own_use": (30_000, 0.05),
    "business_and_agricultural_assets": (30_000, 0.05),
    "housing_company_shares": (60_000, 0.05),
    "bank_deposits": (60_000, 0.3),
    "bonds": (10_000, 0.05),
    "listed_shares_and_fund_units": (30_000, 0.1),
    "insurance_investments": (10_000, 0.05),
    "debts": (10_000, 0.1),
    "consumer_credit_and_short_term_debts": (5_000, 0.1),
}
STATEMENTS_OF_PERSONS = {
    "lives_permanently_in_dwelling": 0.97,
    "is_resident_in_finland": 0.98,
    "is_liable_for_whole_rent": 0.5,
    "has_separate_tenancy_agreement": 0.05,
    "is_placed_under_care_agreement": 0.01,
    "is_spouse_or_direct_relative_in_dwelling": 0.02,
    "is_separated_from_spouse": 0.01,
    "needs_extra_space_because_of_disability": 0.03,
    "income_is_continuous": 0.9,
    "is_entitled_to_student_housing_supplement": 0.08,
    "student_housing_supplement_is_for_other_locality": 0.02,
    "is_entitled_to_aland_student_housing_supplement": 0.01,
    "receives_foreign_student_aid": 0.01,
    "is_entitled_to_free_school_dormitory": 0.01,
    "is_entitled_to_pensioners_housing_allowance": 0.1,
}
MONEY_OF_HOUSEHOLDS = {
    "rent": (1_200, 0.9),
    "right_of_occupancy_charge": (1_000, 0.9),
    "maintenance_charge": (500, 0.9),
    "housing_loan_interest": (400, 0.6),
    "subtenant_rent": (400, 0.05),
}
STATEMENTS_OF_HOUSEHOLDS = {
    "water_is_paid_separately": 0.7,
    "heating_is_paid_separately": 0.1,
    "dwelling_is_permanent_and_fit_for_living": 0.98,
    "dwelling_is_shared_with_excluded_student": 0.02,
}
# Shares of the tenures, in the order of `DwellingType`: rented, sublet part, right of occupancy, part-ownership, share of a
# housing company, house, held like an owner, service housing, common accommodation, none.
TENURES = (0.76, 0.03, 0.06, 0.01, 0.06, 0.04, 0.01, 0.01, 0.01, 0.01)


@dataclass(frozen=True)
class Population:
    """Facts of persons and of households, by the names of their variables.

    Attributes:
        persons: {name: array of one value a person}; enums as numbers of their items.
        households: {name: array of one value a household}, likewise.
        household: number of each person's household, ascending.
        position: place of each person in the household.
        months_since_decision: for each household, 0 to 12.
    """

    persons: dict
    households: dict
    household: numpy.ndarray
    position: numpy.ndarray
    months_since_decision: numpy.ndarray

    @property
    def count(self):
        """Number of households."""
        return len(self.months_since_decision)

    @property
    def input_arrays(self):
        """Every array that a calculation may read."""
        return [*self.persons.values(), *self.households.values(), self.household]

    def block(self, first, last):
        """The households from `first` to before `last`."""
        start, end = numpy.searchsorted(self.household, [first, last])
        return Population(
            {name: values[start:end] for name, values in self.persons.items()},
            {name: values[first:last] for name, values in self.households.items()},
            self.household[start:end] - first,
            self.position[start:end],
            self.months_since_decision[first:last],
        )

    def blocks(self, size):
        """All households in blocks."""
        return [self.block(first, min(first + size, self.count)) for first in range(0, self.count, size)]


def draw(households, seed=1, municipalities=(*MAINLAND, MARIEHAMN)):
    """A random population."""
    random = numpy.random.default_rng(seed)
    size = random.choice([1, 2, 3, 4, 5, 6, 7], households, p=[0.5, 0.25, 0.11, 0.09, 0.03, 0.01, 0.01])
    household = numpy.repeat(numpy.arange(households), size)
    position = numpy.arange(len(household)) - numpy.repeat(numpy.cumsum(size) - size, size)
    persons = len(household)
    second = numpy.where(random.random(persons) < 0.9, SPOUSE, OTHER_ADULT)
    role = numpy.select([position == 0, position == 1], [APPLICANT, second], CHILD).astype(numpy.int16)
    age = numpy.where(role == CHILD, random.integers(0, 19, persons), random.integers(17, 90, persons)).astype(numpy.int32)
    of_persons = {"household_role": role, "age": age} | _facts(random, MONEY_OF_PERSONS, STATEMENTS_OF_PERSONS, persons)
    of_persons["estimated_income_next_12_months"] += 0.01  # an estimate that is zero counts as not told
    of_households = {
        "municipality_number": random.choice(municipalities, households).astype(numpy.int32),
        "dwelling_type": random.choice(len(TENURES), households, p=TENURES).astype(numpy.int16),
        "agreed_share_of_housing_costs": numpy.where(random.random(households) < 0.01, 0.5, 0.0),
    }
    of_households |= _facts(random, MONEY_OF_HOUSEHOLDS, STATEMENTS_OF_HOUSEHOLDS, households)
    return Population(of_persons, of_households, household, position, random.integers(0, 13, households))


def _facts(random, money, statements, count):
    def amounts(most, share):
        return numpy.where(random.random(count) < share, random.integers(0, most * 100, count) / 100, 0.0)

    facts = {name: amounts(most, share) for name, (most, share) in money.items()}
    return facts | {name: random.random(count) < share for name, share in statements.items()}


def simulation_of(system, population, month, with_decision_months=False):
    """Simulation of a population in a month, built from its arrays."""
    populations = system.instantiate_entities()
    for members in populations.values():
        members.count = len(population.household) if members.entity.is_person else population.count
        members.ids = range(members.count)
        if not members.entity.is_person:
            members.members_entity_id, members.members_position = population.household, population.position
    simulation = Simulation(system, populations)
    period = period_of(month)  # once: each text is read anew
    for name, values in (population.persons | population.households).items():
        variable = system.get_variable(name)
        told = EnumArray(values, variable.possible_values) if variable.value_type == Enum else values
        simulation.set_input(name, period, told)
    if with_decision_months:
        decided = numpy.datetime64(month, "M") - population.months_since_decision
        simulation.set_input(CLOCK, period, decided.astype("M8[D]"))
    return simulation
