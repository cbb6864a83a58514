"""Random households of all tenures, months and changes, explained and read a second time; and the time that it takes.

Run with `make benchmark`. EXPLANATIONS sets how many (200 unless told), SEED where the drawing begins, so that a large
number can be done in parts.
"""

import json
import os
import statistics
import time
from pathlib import Path
from random import Random

from openfisca_core.simulation_builder import SimulationBuilder

from households import MAINLAND, drawn_households, months, simulation_of
from openfisca_kela import law_in_force
from openfisca_kela.decision import decide
from openfisca_kela.explanation.derivation import derive
from openfisca_kela.explanation.second_reader import disagreements
from openfisca_kela.letter import letter
from openfisca_kela.reforms import ENACTED
from openfisca_kela.situation import read

EXPLANATIONS, SEED = int(os.environ.get("EXPLANATIONS", "200")), int(os.environ.get("SEED", "1"))
EXAMPLES = Path(__file__).parents[2] / "examples"
AMOUNT, ROUNDS = "general_housing_allowance", 30
CODES = (*MAINLAND, "478")


def test_every_explanation_adds_up(capsys):
    random = Random(SEED)
    laws = [law_in_force(), *(law_in_force(without=[change]) for change in ENACTED)]
    nodes = 0
    households = drawn_households(EXPLANATIONS, seed=SEED, municipalities=CODES)
    for household in households:
        month = random.choice(months("2015-02"))
        decided = random.choice(months("2015-02", month)[-13:])
        law = random.choice(laws) if random.random() < 0.5 else laws[0]
        derivation = derive(simulation_of(law, [household], month, [decided]), AMOUNT, month)
        assert disagreements(derivation) == [], (household, month, decided, [c.__name__ for c in law.changes])
        nodes += len(derivation["nodes"])
    with capsys.disabled():
        print(f"\n{EXPLANATIONS:,} explanations with {nodes:,} nodes, 0 differences at the second reading")


def test_time_of_one_explanation(capsys):
    law = law_in_force()
    situation = law.open_api_config["simulation_example"]

    def traced():
        simulation = SimulationBuilder().build_from_entities(law, situation)
        simulation.trace = True
        simulation.calculate(AMOUNT, "2024-04")
        return simulation.tracer.get_flat_trace()

    def explained():
        simulation = SimulationBuilder().build_from_entities(law, situation)
        derivation = derive(simulation, AMOUNT, "2024-04")
        assert disagreements(derivation) == []
        return derivation

    ratios, seconds = [], []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        traced()
        between = time.perf_counter()
        derivation = explained()
        seconds.append(time.perf_counter() - between)
        ratios.append(seconds[-1] / (between - start))
    with capsys.disabled():
        print(
            f"\none explanation, read twice: {statistics.median(seconds) * 1000:.0f} ms, "
            f"{statistics.median(ratios):.1f} times a traced calculation; {len(json.dumps(derivation)) / 1000:.0f} kB"
        )


def test_size_and_time_of_one_letter(capsys):
    law = law_in_force()
    case = read((EXAMPLES / "heikki_after.yaml").read_bytes(), system=law)
    decision = decide(law, case, case.benefit)
    for form in ("text", "html"):
        seconds = []
        for _ in range(ROUNDS):
            start = time.perf_counter()
            written = letter(decision, decision.derivation, "fi", form, system=law)
            seconds.append(time.perf_counter() - start)
        with capsys.disabled():
            size = len(written.encode()) / 1000
            print(f"\none letter as {form}, read back: {statistics.median(seconds) * 1000:.0f} ms, {size:.0f} kB")
