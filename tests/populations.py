"""Random populations for tests: the drawn households of `households`, as tables, with months of decision."""

import datetime
from random import Random

import pyarrow

from households import MAINLAND, drawn_households
from openfisca_kela.microsimulation.population import write_population

DECIDED = "general_housing_allowance_latest_grant_or_review_month"


def tables_of(households, first_id=1, seed=1, weights=(1.0, 2.5, 0.125)):
    """(households, persons) as tables.

    Args:
        households: list of (facts of the household, facts of each person).
        first_id: id of the first household and person.
        seed: of the months of decision, which lie within the twelve of 2023.
        weights: weights that the households get in turn.
    """
    random, homes, people = Random(seed), [], []
    for number, (facts, persons) in enumerate(households):
        home = {"household_id": first_id + number, "weight": weights[number % len(weights)]}
        homes.append(home | facts | {DECIDED: datetime.date(2023, random.randrange(1, 13), 1)})
        for person in persons:
            ids = {"person_id": first_id + len(people), "household_id": first_id + number}
            people.append(ids | person)
    return pyarrow.Table.from_pylist(homes), pyarrow.Table.from_pylist(people)


def write_random(out, count, seed=1, municipalities=MAINLAND, change=None):
    """A random population on disk.

    Args:
        out: its directory.
        count: number of households.
        seed: where the drawing begins.
        municipalities: codes to draw from.
        change: function of the list of households that changes it.
    """
    households = drawn_households(count, seed=seed, municipalities=municipalities)
    if change is not None:
        change(households)
    homes, persons = tables_of(households, seed=seed)
    return write_population(out, homes, persons, period="2023-12", title="Drawn", source="drawn at random")
