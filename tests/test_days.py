"""Days: moved by days and months, weekdays of the law, days of a month counted, dates among the values of the law."""

import datetime

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as some
from openfisca_core.indexed_enums import Enum
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import DateUnit
from openfisca_core.simulation_builder import SimulationBuilder

from openfisca_kela import CountryTaxBenefitSystem
from openfisca_kela.entities import Person
from openfisca_kela.explanation.derivation import derive
from openfisca_kela.explanation.second_reader import OPERATIONS, disagreements
from openfisca_kela.quantities import ChoiceVariable, DaysVariable, UnknownLawError, days_of_month_on_which, law_by_month
from openfisca_kela.quantities.dates import days_later, months_later
from openfisca_kela.quantities.months import MOST_COUNTED, months_of
from openfisca_kela.variables.shared.public_holidays import are_weekdays

DATES = some.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31))


def dates(*texts):
    return numpy.array(texts, "M8[D]")


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ("2024-09-16", 5, "2025-02-16"),
        ("2024-09-30", 5, "2025-02-28"),
        ("2023-09-30", 5, "2024-02-29"),
        ("2024-03-31", 1, "2024-04-30"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2023-08-31", -6, "2023-02-28"),
        ("2023-07-01", -6, "2023-01-01"),
        ("2024-01-31", 0, "2024-01-31"),
    ],
)
def test_a_month_ends_on_the_same_day_or_on_its_last(day, months, expected):
    assert months_later(dates(day), months).tolist() == dates(expected).tolist()


@given(day=DATES, months=some.integers(-240, 240), days=some.integers(-4000, 4000))
def test_days_and_months_are_moved_as_the_second_reader_moves_them(day, months, days):
    array = numpy.array([day], "M8[D]")
    assert months_later(array, months).item() == OPERATIONS["months_later"](day, months)
    assert days_later(array, days).item() == OPERATIONS["days_later"](day, days)


def test_weekdays_of_sixteen_years_are_those_of_the_second_reader():
    days = numpy.arange("2015-01-01", "2031-01-01", dtype="M8[D]")
    assert are_weekdays(days).tolist() == [OPERATIONS["is_weekday"](day) for day in days.tolist()]


@pytest.mark.parametrize(
    ("day", "is_weekday"),
    [
        ("2024-12-06", False),  # Independence Day, a Friday
        ("2024-12-07", True),  # a Saturday
        ("2024-12-08", False),  # a Sunday
        ("2024-12-24", True),  # Christmas Eve is no public holiday by law
        ("2024-06-21", True),  # nor is Midsummer Eve
        ("2024-06-22", False),  # Midsummer Day
        ("2025-04-18", False),  # Good Friday
        ("2025-04-19", True),  # Easter Saturday
        ("2025-04-21", False),  # Easter Monday
        ("2025-05-29", False),  # Ascension Day
        ("2024-11-02", False),  # All Saints' Day
    ],
)
def test_a_weekday_is_no_sunday_and_no_public_holiday(day, is_weekday):
    assert are_weekdays(dates(day)).tolist() == [is_weekday]


class Colour(Enum):
    """Colours for these tests."""

    none = "None"
    red = "Red"
    blue = "Blue"


def count_of_coloured_days(person, period):
    return days_of_month_on_which(
        person, "colour", (Colour.red, Colour.blue), period, where=person("is_resident_in_finland", period)
    )


def a_variable(name, kind, **content):
    return type(name, (kind,), {"entity": Person, "label": name, "reference": [], **content})


COLOUR = a_variable(
    "colour", ChoiceVariable, definition_period=DateUnit.DAY, possible_values=Colour, default_value=Colour.none
)
COLOURED_DAYS = a_variable("coloured_days", DaysVariable, formula=count_of_coloured_days)


def test_days_of_a_month_are_counted_and_each_is_named(monkeypatch):
    law = CountryTaxBenefitSystem()
    law.add_variables(COLOUR, COLOURED_DAYS)
    monkeypatch.setattr("openfisca_kela.explanation.derivation.label_of", lambda variable, language: variable.label)
    monkeypatch.setattr("openfisca_kela.explanation.derivation.label_of_item", lambda variable, item, language: item)
    told = {"2024-02-29": "red", "2024-02-01": "blue", "2024-03-01": "red"}
    abroad = {"colour": told, "is_resident_in_finland": {"2024-02": False}}
    persons = {"a": {"colour": told}, "b": {}, "abroad": abroad}
    simulation = SimulationBuilder().build_from_entities(law, {"persons": persons})

    assert simulation.calculate("coloured_days", "2024-02").tolist() == [2, 0, 0]
    derivation = derive(simulation, "coloured_days", "2024-02", told={("person", "a"): {"colour": told}})
    assert disagreements(derivation) == []
    operation = derivation["nodes"][0]["operation"]
    assert [term["node"] for term in operation["terms"]] == ["person.a.colour@2024-02-01", "person.a.colour@2024-02-29"]

    operation["terms"].append(operation["terms"][0])
    assert disagreements(derivation)


def test_no_day_is_looked_at_where_nobody_is_concerned():
    law = CountryTaxBenefitSystem()
    law.add_variables(COLOUR, COLOURED_DAYS)
    nobody = {"persons": {"a": {"is_resident_in_finland": {"2024-02": False}}}}
    simulation = SimulationBuilder().build_from_entities(law, nobody)

    assert simulation.calculate("coloured_days", "2024-02").tolist() == [0]
    assert "colour" not in simulation.persons._holders


def reader_of(values, day, unit="date", count=2):
    """Reader, on a day, of an act with one value."""
    tree = ParameterNode("", data={"act": {"value": {"metadata": {"unit": unit}, "values": values}}})
    population = type("P", (), {"count": count, "ids": ["a", "b"], "entity": Person})()
    owner = type("S", (), {"parameters": tree, "at": lambda self: None})()
    return law_by_month(population, "act", numpy.datetime64(day), owner.at)


def test_a_value_of_the_law_may_be_a_date():
    values = {"2015-01-01": {"value": None}, "2025-01-01": {"value": "2009-01-01"}}
    law = reader_of(values, "2025-03-12")
    assert law("value").tolist() == [datetime.date(2009, 1, 1)] * 2
    assert law("value", where=numpy.array([True, False])).tolist() == [datetime.date(2009, 1, 1), None]
    with pytest.raises(UnknownLawError, match="has no value in 2024-12; its first value is of 2025-01-01"):
        reader_of(values, "2024-12-31")("value")
    nobody = numpy.array([False, False])
    assert numpy.isnat(reader_of(values, "2024-12-31")("value", where=nobody)).all()
    assert numpy.isnat(reader_of({"2015-01-01": {"value": None}}, "2025-03-12")("value", where=nobody)).all()


def test_a_value_begins_on_its_day_and_not_before():
    values = {"2024-01-01": {"value": 1}, "2024-09-17": {"value": 2}}
    assert [reader_of(values, day, unit="day")("value")[0] for day in ("2024-09-16", "2024-09-17")] == [1, 2]


def test_months_far_apart_are_found_too():
    spread = dates("1970-01-01", "9999-12-31", "2024-05-01", "1970-01-01")
    found = months_of(spread)
    assert (spread[1] - spread[0]).astype(int) > MOST_COUNTED
    assert found.distinct.tolist() == dates("1970-01-01", "2024-05-01", "9999-12-31").tolist()
    assert found.distinct[found.place].tolist() == spread.tolist()
