"""What the answers of the web API are asked in their tests, and what the command line says of the same."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from openfisca_kela.cli import main
from openfisca_kela.situation import Faults, SituationError
from openfisca_kela.situation.document import document_of
from openfisca_kela.web.answers import ROUTES, LawOf

EXAMPLES = Path(__file__).parent.parent / "examples"
NAMES = sorted(path.stem for path in EXAMPLES.glob("*.yaml"))
AMOUNT, GROUND = "general_housing_allowance", "general_housing_allowance_refusal_ground"
DECIDED = "general_housing_allowance_latest_grant_or_review_month"
RATE = "general_housing_allowance.reimbursement_rate"
HIGHER = {"proposals": [{"title": "Higher", RATE: {"2024-04-01": 0.75}}]}
LAW = LawOf()


def case(name):
    return document_of((EXAMPLES / f"{name}.yaml").read_bytes(), Faults())


def told(*words):
    """What a command prints as JSON."""
    answer = CliRunner().invoke(main, [str(word) for word in (*words, "--format", "json")])
    assert answer.exit_code == 0, answer.stderr
    return json.loads(answer.stdout)


def answered(route, body):
    """The answer as a client reads it."""
    return json.loads(json.dumps(ROUTES[route](LAW, body), allow_nan=False))


def faults_of(answer, *arguments, **keywords):
    with pytest.raises(SituationError) as refused:
        answer(*arguments, **keywords)
    return {fault.path: fault for fault in refused.value.faults}


def faults(route, body, **keywords):
    return faults_of(ROUTES[route], LAW, body, **keywords)


def columns(households):
    """(households, persons) of drawn households as columns."""
    names = households[0][0]
    people = {name: None for _, persons in households for person in persons for name in person}
    home = [place for place, (_, persons) in enumerate(households) for _ in persons]
    return (
        {name: [facts[name] for facts, _ in households] for name in names},
        {"household": home} | {name: [person[name] for _, own in households for person in own] for name in people},
    )
