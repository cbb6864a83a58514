"""The pensioners' housing allowance and the conscript's allowance: every formula, every month, and against decimals."""

import json
from decimal import Decimal

import numpy
import pytest
from openfisca_core.indexed_enums import EnumArray
from openfisca_core.periods import period as period_of

import conscripts_oracle
import pensioners_oracle
from households import computed_in, months, simulation_of
from openfisca_kela import CountryTaxBenefitSystem
from openfisca_kela.explanation.derivation import derive
from openfisca_kela.explanation.replay import Replay
from openfisca_kela.explanation.second_reader import disagreements
from pensioners import conscripts_homes, pensioners_homes
from test_derivation import SCHEMA
from test_every_month import known_until, parameters_read

LAW = CountryTaxBenefitSystem()
DRAWN = {"pensioners_housing_allowance": pensioners_homes, "conscripts_allowance": conscripts_homes}
AMOUNTS = {
    "pensioners_housing_allowance": (
        "pensioners_housing_allowance_joint_amount",
        "pensioners_housing_allowance_refusal_ground",
        "pensioners_housing_allowance_review_ground",
        "pensioners_housing_allowance_payment_date",
    ),
    "conscripts_allowance": (
        "conscripts_allowance",
        "conscripts_allowance_refusal_ground",
        "conscripts_allowance_decision_end_date",
        "conscripts_allowance_payment_date",
    ),
}


def every_formula():
    """(folder, variable) of every variable with a formula."""
    return [(folder, name) for folder in DRAWN for name in computed_in(LAW, (folder,))]


@pytest.fixture(scope="module")
def crowds():
    """{folder: {month: simulation}} of random homes, one in every seventh month."""
    return {
        folder: {month: simulation_of(LAW, homes(16, month, number), month) for number, month in enumerate(months()[::7])}
        for folder, homes in DRAWN.items()
    }


@pytest.mark.parametrize(("folder", "name"), every_formula())
def test_every_formula_replays_to_the_computed_value(crowds, folder, name):
    for month, simulation in crowds[folder].items():
        assert Replay(simulation).term(name, period_of(month)) is not None


@pytest.mark.parametrize("folder", DRAWN)
@pytest.mark.parametrize("month", months()[::11])
def test_the_second_reader_arrives_at_every_value(folder, month):
    for home in DRAWN[folder](4, month, seed=int(month.replace("-", ""))):
        simulation = simulation_of(LAW, [home], month)
        for name in AMOUNTS[folder]:
            derivation = derive(simulation, name, month)
            assert disagreements(derivation) == []
            SCHEMA.validate(derivation)
            assert json.loads(json.dumps(derivation, allow_nan=False)) == derivation


@pytest.mark.parametrize("folder", DRAWN)
@pytest.mark.parametrize("month", months()[::3])
def test_every_output_is_finite_and_within_the_known_time(folder, month):
    simulation = simulation_of(LAW, DRAWN[folder](12, month, seed=2), month)
    simulation.trace = True
    for name in computed_in(LAW, (folder,)):
        values = simulation.calculate(name, month)
        if not isinstance(values, EnumArray) and values.dtype.kind not in "OMb":
            assert numpy.isfinite(values).all(), name

    read = parameters_read(simulation)
    assert any(path.startswith(folder) for path, _ in read)
    for path, day in read:
        assert day <= known_until(path), path


@pytest.mark.parametrize("month", months()[::5])
def test_pensioners_amounts_and_grounds_agree_with_decimal_arithmetic(month):
    homes = pensioners_homes(60, month, seed=int(month.replace("-", "")))
    simulation = simulation_of(LAW, homes, month)
    amounts = simulation.calculate("pensioners_housing_allowance_joint_amount", month)
    grounds = simulation.calculate("pensioners_housing_allowance_refusal_ground", month).decode_to_str()
    shares = iter(simulation.calculate("pensioners_housing_allowance", month))

    for place, (home, persons) in enumerate(homes):
        amount, ground, of_persons = pensioners_oracle.allowance(LAW, home, persons, month)
        assert (Decimal(str(amounts[place])), grounds[place]) == (amount, ground), (home, persons)
        assert [Decimal(str(next(shares))) for _ in persons] == of_persons, (home, persons)


@pytest.mark.parametrize("month", months()[::5])
def test_conscripts_amounts_and_grounds_agree_with_decimal_arithmetic(month):
    homes = conscripts_homes(60, month, seed=int(month.replace("-", "")))
    simulation = simulation_of(LAW, homes, month)
    amounts = simulation.calculate("conscripts_allowance", month)
    grounds = simulation.calculate("conscripts_allowance_refusal_ground", month).decode_to_str()

    for place, (home, persons) in enumerate(homes):
        expected = conscripts_oracle.allowance(LAW, home, persons, month)
        assert (Decimal(str(amounts[place])), grounds[place]) == expected, (home, persons)
