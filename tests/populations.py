"""Random populations for tests: the drawn households of `households`, as tables, with months of decision."""

import datetime
from random import Random

import numpy
import pyarrow

from households import MAINLAND, drawn_households
from openfisca_kela.microsimulation.population import write_population

DECIDED = "general_housing_allowance_latest_grant_or_review_month"
WEIGHTS = (1.0, 2.5, 0.125)


def tables_of(households, decided):
    """(households, persons) as tables.

    Args:
        households: list of (facts of the household, facts of each person).
        decided: month of the decision of each.
    """
    homes, people = [], []
    for number, ((facts, persons), month) in enumerate(zip(households, decided, strict=True)):
        homes.append({"household_id": number + 1, "weight": WEIGHTS[number % len(WEIGHTS)]} | facts | {DECIDED: month})
        people += [{"person_id": len(people) + place + 1, "household_id": number + 1} | p for place, p in enumerate(persons)]
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
    random = Random(seed)
    homes, persons = tables_of(households, [datetime.date(2023, random.randrange(1, 13), 1) for _ in households])
    return write_population(out, homes, persons, period="2023-12", title="Drawn", source="drawn at random")


def write_tiny(out, count, rent=900):
    """Persons who live alone, told by few columns: a part of them is calculated in a fraction of a second.

    Args:
        out: directory of the population.
        count: number of households.
        rent: the rents go from nothing up to this, in whole euros.
    """
    ids = numpy.arange(1, count + 1)
    homes = {
        "household_id": ids,
        "weight": numpy.ones(count),
        "municipality_code": ["091"] * count,
        "dwelling_type": ["rented"] * count,
        "rent": (ids % rent).astype(float),
        DECIDED: [datetime.date(2023, 5, 1)] * count,
    }
    persons = {
        "person_id": ids,
        "household_id": ids,
        "household_role": ["applicant"] * count,
        "age": pyarrow.array(ids % 30 + 30, pyarrow.int32()),
        "wages": (ids % 1500).astype(float),
    }
    tables = pyarrow.table(homes), pyarrow.table(persons)
    return write_population(out, *tables, period="2023-12", title="Tiny", source="made up for tests")
