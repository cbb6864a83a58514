"""Persons in rehabilitation for tests, drawn at random: of every fact of the folders, something."""

import datetime
from random import Random

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.simulation_builder import SimulationBuilder

FOLDERS = ("rehabilitation", "rehabilitation_allowance", "teak")
# A day in each stretch of the law, on either side of the days on which it changed.
DAYS = (
    "2015-02-10",
    "2015-09-30",
    "2015-10-01",
    "2016-05-02",
    "2017-12-29",
    "2019-03-04",
    "2020-06-15",
    "2022-08-01",
    "2023-01-02",
    "2023-12-29",
    "2024-01-02",
    "2024-09-18",
    "2024-12-06",
    "2025-03-12",
    "2025-08-04",
    "2026-12-30",
)
AMOUNTS = (0, 0, 0.5, 3, 4, 5, 6, 29.37, 279.38, 999.75, 12345.67, 27899, 36000, 61000)


def facts_of(law):
    """{name: variable} of the facts that a case tells, of the folders."""
    return {
        name: variable
        for name, variable in law.variables.items()
        if type(variable).__module__.split(".")[2] in FOLDERS
        and (not variable.formulas or name in ("rehabilitation_allowance_day_kind", "rehabilitation_annual_income"))
    }


def a_person(law, day, random):
    """Facts of a person on a day: {variable: {period: value}}."""
    told = {"birth_date": {"ETERNITY": f"{random.choice((1950, 1957, 1980, 2003, 2007, 2009))}-0{random.randint(1, 9)}-15"}}
    for name, variable in facts_of(law).items():
        period = {DateUnit.MONTH: day[:7], DateUnit.DAY: day, DateUnit.ETERNITY: "ETERNITY"}[variable.definition_period]
        # A result is told of a few only, so that it is calculated of the others.
        if not variable.formulas or random.random() < 0.2:
            told[name] = {period: a_value(variable, day, random)}
    return told


def a_value(variable, day, random):
    """A value of a fact."""
    if variable.value_type is bool:
        return random.random() < (0.85 if variable.default_value else 0.4)
    if variable.value_type is Enum:
        return random.choice([item.name for item in variable.possible_values])
    if variable.value_type is datetime.date:
        if not variable.name.startswith("teak") or random.random() < 0.7:
            since = datetime.date(2015, 1, 1)
            span = (datetime.date.fromisoformat(day) - since).days
            return str(since + datetime.timedelta(random.randint(max(0, span - random.choice((30, 400, 3000))), span)))
        return "9999-12-31"
    least, most = variable.bounds
    if variable.value_type is int:
        return random.randint(least, min(most, 1 if variable.name == "teak_decision_number" else 14))
    return min(max(random.choice(AMOUNTS), least), most)


def a_crowd(law, day, count=40, seed=0):
    """A simulation of persons drawn for a day."""
    random = Random(f"{seed} {day}")
    persons = {f"person {number}": a_person(law, day, random) for number in range(count)}
    return SimulationBuilder().build_from_entities(law, {"persons": persons})


def period_of_variable(variable, day):
    """The period in which a variable is asked on a day."""
    return day if variable.definition_period == DateUnit.DAY else day[:7]
