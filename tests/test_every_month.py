"""A walk over every month of the act: every output is finite and reads no value outside its known time."""

import numpy
import pytest
from openfisca_core.indexed_enums import EnumArray

from households import computed_in, drawn_households, months, simulation_of
from openfisca_kela import CountryTaxBenefitSystem, law_in_force
from openfisca_kela.quantities.histories import node_at
from openfisca_kela.reforms import ENACTED

LAW = CountryTaxBenefitSystem()
OUTPUTS = list(computed_in(LAW))


HOUSEHOLDS = drawn_households(24)


@pytest.mark.parametrize("month", months())
def test_every_output_is_finite_and_within_the_known_time(month):
    simulation = simulation_of(LAW, HOUSEHOLDS, month)
    simulation.trace = True

    for name in OUTPUTS:
        values = simulation.calculate(name, month)
        if isinstance(values, EnumArray) or values.dtype.kind in "OMb":
            continue
        assert numpy.isfinite(values).all(), name

    read = parameters_read(simulation)
    assert read
    for path, day in read:
        assert day <= known_until(path), path


def parameters_read(simulation):
    """{(path, day)} of the values that a traced simulation has read."""
    nodes = simulation.tracer.get_flat_trace().values()
    split = [name_and_day.rpartition("<") for node in nodes for name_and_day in node["parameters"]]
    return {(name, day.rstrip(">")) for name, _, day in split}


def known_until(path):
    """Last day for which the value, or the table that it stands in, is known."""
    names = path.split(".")
    for depth in range(len(names), 0, -1):
        known = node_at(LAW.parameters, ".".join(names[:depth])).metadata.get("known_until")
        if known:
            return str(known)
    raise AssertionError(f"{path} does not say until when it is known")


@pytest.mark.parametrize("without", [None, *ENACTED], ids=lambda change: getattr(change, "__name__", "none"))
def test_every_amount_of_every_change_is_float64(without):
    law = law_in_force(without=without or ())
    for name, variable in law.variables.items():
        if variable.value_type is float:
            assert variable.dtype == numpy.float64, name


def test_months_before_the_act_are_refused():
    simulation = simulation_of(LAW, [({"municipality_code": "091", "rent": 500.0}, [{"wages": 0.0}])], "2014-12")
    with pytest.raises(ValueError, match="2015-01-01"):
        simulation.calculate("general_housing_allowance", "2014-12")
