"""Schemathesis at length on every route of a server: nothing that the document does not tell, and no answer of 5xx.

Run with `make benchmark`. FUZZ sets how many requests are drawn for each operation and kind (20 unless told), SEED where the
drawing begins.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

from fuzzing import CONFIG, thinned
from openfisca_kela.web import Settings
from rounds import tell
from serving import served

FUZZ, SEED = int(os.environ.get("FUZZ", "20")), int(os.environ.get("SEED", "1"))
PROGRAM = Path(sys.executable).with_name("schemathesis")


def test_schemathesis_at_length(tmp_path, capsys):
    (statuses,) = CONFIG["checks"]["positive_data_acceptance"].values()
    config = tmp_path / "schemathesis.toml"
    config.write_text(f"[checks.positive_data_acceptance]\nexpected-statuses = {json.dumps(statuses)}\n", "utf-8")
    document = tmp_path / "document.json"
    document.write_text(json.dumps(thinned(Settings(), SEED)), "utf-8")
    with served("--workers=2") as server:
        words = [PROGRAM, "--config-file", config, "run", document, "--url", server.address, "--seed", str(SEED)]
        words += ["--phases", "examples,coverage,fuzzing", "--max-examples", str(FUZZ)]
        words += ["--continue-on-failure", "--suppress-health-check", "all", "--no-color", "--generation-database", "none"]
        done = subprocess.run(words, capture_output=True, encoding="utf-8", check=False, cwd=tmp_path)
        told = [line["status"] for line in server.lines() if "status" in line]
    assert done.returncode == 0, done.stdout
    assert max(told) < 500
    tell(capsys, "", "requests of Schemathesis, 0 failures, 0 answers of 5xx", f"{len(told):,}")
