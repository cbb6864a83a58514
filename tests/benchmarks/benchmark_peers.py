"""Models of other countries beside this one: each calculates its own housing benefit for as many random households.

Run with `make benchmark-peers`, which makes an environment for each: they need other versions of what this package uses.
The laws differ. What is compared is the time of a household, and that of an array of one value a household or person that
a formula gives. PEERS sets how many households (100,000 unless told).
"""

import json
import os
import subprocess
from contextlib import contextmanager
from pathlib import Path

import pytest

from openfisca_kela import CountryTaxBenefitSystem
from openfisca_kela.memory import keep_freed_memory
from population import CLOCK, draw, simulation_of
from rounds import Spread, Target, hold, in_turn, ratio, seconds_of, tell

HOUSEHOLDS = int(os.environ.get("PEERS", "100_000"))
BLOCK = 32_768
MONTH, AMOUNT = "2025-09", "general_housing_allowance"
SCRIPTS = Path(__file__).parent / "peers"
ENVIRONMENTS = Path(__file__).parents[2] / "build" / "peers"
LAW = CountryTaxBenefitSystem()


@contextmanager
def peer(name):
    """Function that asks a peer for a calculation and gives its answer, plain data."""
    command = [ENVIRONMENTS / name / "bin" / "python", SCRIPTS / f"{name}.py", str(HOUSEHOLDS)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:

        def ask(calculation):
            print(calculation, file=process.stdin, flush=True)
            return json.loads(process.stdout.readline())

        try:
            yield ask
        finally:
            process.stdin.close()


class Ours:
    """This model on a random population: built from arrays, and calculated with thirteen months of decisions."""

    def __init__(self):
        """Draw, and count the arrays that formulas give."""
        keep_freed_memory()
        self.blocks = draw(HOUSEHOLDS).blocks(BLOCK)
        self.arrays = self.arrays_of(self.blocks[0])

    def seconds(self):
        return seconds_of(self.calculate)

    def calculate(self):
        for block in self.blocks:
            self.forget(self.calculated(block))

    def arrays_of(self, block):
        simulation = self.calculated(block)
        told = block.persons.keys() | block.households.keys() | {CLOCK}
        holders = [holder for population in simulation.populations.values() for holder in population._holders.values()]
        self.forget(simulation)
        return sum(len(holder.get_known_periods()) for holder in holders if holder.variable.name not in told)

    def calculated(self, block):
        simulation = simulation_of(LAW, block, MONTH, with_decision_months=True)
        simulation.calculate(AMOUNT, MONTH)
        return simulation

    def forget(self, simulation):
        for members in simulation.populations.values():
            members._holders.clear()


@pytest.fixture(scope="module")
def ours():
    return Ours()


class Beside:
    """This model and a peer, measured in turn.

    Args:
        ours: the `Ours`.
        ask: the peer.
        calculation: what it is asked for.
    """

    def __init__(self, ours, ask, calculation):
        """Ask nothing yet."""
        self.ours, self.ask, self.calculation = ours, ask, calculation
        self.seconds, self.answer = {}, {}

    def measure(self):
        """Time of a household here, to one there."""
        self.seconds = in_turn({"ours": self.ours.seconds, "theirs": self._asked})
        return ratio(self.seconds, "ours", "theirs")

    def of_an_array(self):
        """The same for each computed array; of the rounds that were measured last."""
        arrays = self.answer["arrays"] / self.ours.arrays
        return Spread.of(
            mine / their * arrays for mine, their in zip(self.seconds["ours"], self.seconds["theirs"], strict=True)
        )

    def _asked(self):
        self.answer = self.ask(self.calculation)
        assert self.answer["share_above_zero"] > 0.1
        return self.answer["seconds"]

    @property
    def arrays(self):
        """Number of computed arrays here and there, in words."""
        return f"{self.ours.arrays} arrays here, {self.answer['arrays']:,} there"


def test_openfisca_france(ours, capsys):
    def measure():
        to_household.append(beside.measure())
        return beside.of_an_array()

    to_household = []
    with peer("france") as ask:
        beside = Beside(ours, ask, "calculate")
        what = f"time of an array and household, to that of openfisca-france's housing aid, {HOUSEHOLDS:,} households"
        hold(capsys, Target("T10", 1 / 4), what, measure)
    what = f"time of a household, to openfisca-france {beside.answer['version']} ({beside.arrays})"
    tell(capsys, "", what, to_household[-1])


@pytest.mark.parametrize(("call", "most"), [("compiled", 1 / 5), ("public", 1 / 200)])
@pytest.mark.parametrize("facts", ["told", "whole"])
def test_gettsim(ours, call, most, facts, capsys):
    begins = {"told": "Wohngeld alone", "whole": "Wohngeld from wages, with taxes and contributions"}[facts]
    kind = {"compiled": "compiled function", "public": "public call"}[call]
    with peer("germany") as ask:
        beside = Beside(ours, ask, f"{facts}, {call}")
        what = f"time of a household, to GETTSIM's {kind}, {begins}, {HOUSEHOLDS:,} households"
        hold(capsys, Target("T9", most, is_aim=True), what, beside.measure)
    what = f"the same for each computed array, GETTSIM {beside.answer['version']} ({beside.arrays})"
    tell(capsys, "", what, beside.of_an_array())
