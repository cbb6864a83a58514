"""A request handed back as a Python script that prints its answer as JSON."""

import pprint

from openfisca_kela.decision.values import DECIMALS
from openfisca_kela.situation.reading import law_in_force_today
from openfisca_kela.web.answers.reproduced.question import calculated

WIDTH = 125

OF_QUESTION = '''"""Calculates a request of the web API, and prints its answers as JSON."""

import json
import math

from openfisca_core.simulation_builder import SimulationBuilder

from openfisca_kela import CountryTaxBenefitSystem

SITUATION = {situation}

# Entities, id, variable and period of each answer.
ASKED = {asked}

simulation = SimulationBuilder().build_from_entities(CountryTaxBenefitSystem(), SITUATION)
answers = {{}}
for plural, identity, variable, period in ASKED:
    array = simulation.calculate(variable, period)
    array = array.decode_to_str() if hasattr(array, "decode_to_str") else array
    value = array[simulation.get_population(plural).get_index(identity)]
    value = value.item() if hasattr(value, "item") else value
    if isinstance(value, float):
        value = round(value, {decimals}) if math.isfinite(value) else None
    elif not isinstance(value, bool | int | str):
        value = value.isoformat()
    answers.setdefault(plural, {{}}).setdefault(identity, {{}}).setdefault(variable, {{}})[period] = value
print(json.dumps(answers, ensure_ascii=False, indent=2))
'''


OF_ROUTE = '''"""Answers a request to /{path} as the web API does, and prints the answer as JSON."""

import json

from openfisca_kela.web.answers import ROUTES, LawOf

BODY = {body}

print(json.dumps(ROUTES["{name}"](LawOf(), BODY), ensure_ascii=False, indent=2))
'''


def as_python(body):
    """A question of `/calculate` as a script.

    Args:
        body: a situation in OpenFisca's form; what is null is asked.

    Returns:
        Text of the script.

    Raises:
        SituationError: it cannot be calculated, or asks nothing.
    """
    told, asked, *_ = calculated(body, law_in_force_today())
    return OF_QUESTION.format(situation=_written(told), asked=_written(asked), decimals=DECIMALS)


def answer_as_python(name, body):
    """A request to a route of our own as a script.

    Args:
        name: key of the route in `ROUTES`.
        body: what was sent, which can be answered.
    """
    return OF_ROUTE.format(path=name.replace("_", "-"), name=name, body=_written(body))


def _written(value):
    return pprint.pformat(value, width=WIDTH, sort_dicts=False)
