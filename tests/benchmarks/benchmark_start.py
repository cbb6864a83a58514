"""What it costs to build the law: the first time, from compiled parameters and from YAML, and with a proposal."""

import copy
import os
import subprocess
import sys
from importlib.resources import files

from openfisca_kela import law_in_force, parameters
from openfisca_kela.compiled import write_compiled
from openfisca_kela.proposals import read_proposal
from openfisca_kela.reforms import ENACTED
from openfisca_kela.system import law_of
from rounds import ROUNDS, Spread, Target, hold, interleaved, ratio, tell

# Seconds of the first system in a process of its own. What Python and its libraries take to be imported is not counted.
FIRST = """
import sys, time
from openfisca_kela import parameter_tree, system
system.parameter_tree = lambda folder, _: parameter_tree.parameter_tree(folder, sys.argv[1])
start = time.process_time()
system.law_in_force()
print(time.process_time() - start)
"""
PROPOSAL = "general_housing_allowance.reimbursement_rate: {2026-01-01: 0.8}"


def test_first_start(tmp_path, capsys):
    compiled = tmp_path / "compiled.json"
    write_compiled(str(files(parameters)), compiled)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(tmp_path / "bytecode")

    def first(beside):
        command = [sys.executable, "-c", FIRST, str(beside)]
        return float(subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout)

    def measure():
        first(compiled)  # writes the bytecode
        rounds = [(first(compiled), first(tmp_path / "none.json")) for _ in range(ROUNDS)]
        seconds.update(compiled=[one for one, _ in rounds], yaml=[other for _, other in rounds])
        return ratio(seconds, "compiled", "yaml")

    seconds = {}
    hold(capsys, Target("T14", 0.4), "first system from compiled parameters, to the same from YAML", measure)
    tell(capsys, "", "first system from compiled parameters, milliseconds", Spread.of(s * 1e3 for s in seconds["compiled"]))


def test_another_law(capsys):
    proposal = read_proposal(PROPOSAL)
    base = law_in_force().parameters

    def another_choice():
        law_of.cache_clear()
        law_in_force(without=[ENACTED[0]])

    def measure():
        calls = {
            "proposal": lambda: law_in_force(with_=[proposal]),
            "choice": another_choice,
            "copy": lambda: copy.deepcopy(base),
        }
        law_in_force()
        seconds.update(interleaved(calls))
        return ratio(seconds, "proposal", "copy")

    seconds = {}
    hold(capsys, Target("T15", 1 / 50), "the law with a proposal of one value, to a deep copy of the values", measure)
    tell(capsys, "", "the same, milliseconds", Spread.of(s * 1e3 for s in seconds["proposal"]))
    tell(capsys, "", "the law with another choice of changes, to a deep copy", ratio(seconds, "choice", "copy"))
