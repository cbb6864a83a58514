"""A run of drawn households under three laws, for tests of its rows and of what may be done to it."""

import datetime

from households import MAINLAND, case_of, drawn_households, months
from openfisca_kela.benefits import benefits
from openfisca_kela.microsimulation.population import write_population
from openfisca_kela.microsimulation.run import AS_GIVEN, plan_of, simulate
from openfisca_kela.microsimulation.run.laws import baseline, with_proposal, without
from openfisca_kela.proposals import read_proposal
from openfisca_kela.reforms import ENACTED
from populations import DECIDED, tables_of

BENEFIT = benefits()["general_housing_allowance"]
AMOUNT, GROUND = BENEFIT.amount, BENEFIT.refusal_ground
HOUSEHOLDS = 60
MONTHS = months("2024-03", "2024-06")
LOWER_RATE = next(change for change in ENACTED if change.__name__ == "reimbursement_rate_2024")
PROPOSAL = read_proposal("{title: Lower, general_housing_allowance.basic_deductible.income_share: {2024-01-01: 0.45}}")
VARIANTS = [baseline(), without([LOWER_RATE]), with_proposal(PROPOSAL)]
LAWS = {variant.key: variant.system for variant in VARIANTS}
WITHOUT = VARIANTS[1].key


def drawn():
    """Random households; every third has another adult, who in the run has a family of his own."""
    households = drawn_households(HOUSEHOLDS, seed=7, municipalities=MAINLAND)
    for number, (_, persons) in enumerate(households):
        if number % 3 == 0:
            other = {name: 0 for name in persons[0]} | {"household_role": "other_adult", "age": 30 + number % 40}
            truths = {name: False for name, value in persons[0].items() if isinstance(value, bool)}
            persons.append(other | truths | {"wages": 10.55 * number})
    return households


DRAWN = drawn()


def decided_in(number):
    """Month of 2023 in which a household was decided."""
    return number * 5 % 12 + 1


def write_run(folder):
    """A run of three laws over four months, decided as the population tells."""
    homes, persons = tables_of(DRAWN, [datetime.date(2023, decided_in(number), 1) for number in range(HOUSEHOLDS)])
    told = {"period": "2023-12", "title": "Drawn", "source": "drawn at random"}
    population = write_population(folder / "population", homes, persons, **told)
    plan = plan_of(population, BENEFIT, MONTHS, VARIANTS, decided=AS_GIVEN)
    return simulate(folder / "run", plan, population)


def case_by_hand(number, month):
    """The case of a drawn household: its facts, and the month of its latest yearly review."""
    decided = decided_in(number)
    year = 2024 if decided <= int(month[5:]) else 2023
    return case_of(DRAWN[number], month).telling("household", DECIDED, f"{year}-{decided:02}-01")
