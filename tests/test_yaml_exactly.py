"""The YAML tests once more, exactly: OpenFisca's runner compares in single precision and accepts an empty output."""

import datetime
from decimal import Decimal
from pathlib import Path

import numpy
import pytest
import yaml
from openfisca_core.indexed_enums import EnumArray
from openfisca_core.simulation_builder import SimulationBuilder

from openfisca_kela import CountryTaxBenefitSystem

LAW = CountryTaxBenefitSystem()
FOLDER = Path(__file__).parent


def _tests():
    for path in sorted(FOLDER.glob("*/*.yaml")):
        for test in yaml.safe_load(path.read_text(encoding="utf-8")):
            yield pytest.param(test, id=f"{path.parent.name}/{path.stem}: {test['name']}")


def _as_text(value):
    """Dates as OpenFisca's builder takes them, in YAML's nested mappings too."""
    if isinstance(value, dict):
        return {str(key): _as_text(inner) for key, inner in value.items()}
    return value.isoformat() if isinstance(value, datetime.date) else value


def _law_of(test):
    law = LAW
    for path in [test["reforms"]] if isinstance(test.get("reforms"), str) else test.get("reforms", []):
        law = law.apply_reform(path)
    return law


def _expected(simulation, output, period):
    """(variable, period, place in its entity, expected value) of an output in any of OpenFisca's forms."""
    entities = {e.key: e for e in simulation.tax_benefit_system.entities}
    plurals = {e.plural: e for e in entities.values()}
    for name, value in output.items():
        if name in plurals:
            for identity, variables in value.items():
                place = list(simulation.populations[plurals[name].key].ids).index(identity)
                yield from _by_period(variables, period, place)
        elif name in entities:
            yield from _by_period(value, period, 0)
        else:
            yield from _by_period({name: value}, period, None)


def _by_period(variables, period, place):
    for name, value in variables.items():
        for when, expected in value.items() if isinstance(value, dict) else [(period, value)]:
            yield name, str(when), place, expected


def _plain(array, place):
    values = array.decode_to_str() if isinstance(array, EnumArray) else array
    return values.tolist() if place is None else [values[place].item() if hasattr(values[place], "item") else values[place]]


@pytest.mark.parametrize("test", list(_tests()))
def test_expected_values_exactly(test):
    law, period = _law_of(test), str(test["period"])
    builder = SimulationBuilder()
    builder.set_default_period(period)
    simulation = builder.build_from_dict(law, _as_text(test["input"]))
    expectations = list(_expected(simulation, test["output"], period))
    assert expectations, "nothing is expected"

    for name, when, place, expected in expectations:
        variable = law.get_variable(name)
        found = _plain(simulation.calculate(name, when), place)
        wanted = expected if isinstance(expected, list) else [expected] * len(found)
        if variable.value_type is float:
            # A share such as 2/3 has no exact decimal; money has.
            exact = (lambda v: round(v, 6)) if variable.unit == "/1" else (lambda v: Decimal(repr(float(v))))
            assert [exact(v) for v in found] == [exact(v) for v in wanted], name
        else:
            assert [str(v) for v in found] == [str(v) for v in wanted], name


def test_money_is_compared_exactly():
    assert Decimal(repr(float(numpy.float64(232.61)))) != Decimal(repr(232.60999999999996))
