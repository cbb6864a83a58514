"""Which facts matter for a household as far as it is told: what answers `/inputs`, asked as a form needs it.

`/inputs` follows the branches that the rules take. Somebody who has told no rent yet is refused for want of housing costs,
and the rules never come to the income. A form asks for the income all the same: so it asks once more with each usual amount
told as in its example, and shows what matters in either case.
"""

from openfisca_kela.situation import SituationError
from openfisca_kela.situation.checks import AGE
from openfisca_kela.situation.draft import ROLE, ROLE_VARIABLE
from openfisca_kela.situation.faults import pointer
from openfisca_kela.situation.municipalities import VARIABLE as MUNICIPALITY
from openfisca_kela.situation.municipalities import municipalities
from openfisca_kela.web.answers import inputs
from openfisca_kela.web.answers.inputs import NEEDED, READ
from openfisca_kela.web.pages.calculator.questions import question

MOST_ROUNDS = 8
EXAMPLES_IN_TURN = 2  # those of the dwelling first, then those of incomes, which are asked where there are housing costs
PERSON = "person"


def facts_that_matter(laws, system, document, law_asked=None):
    """The facts that the output of a case needs, or may need once the usual facts are told.

    Args:
        laws: a `LawOf`.
        system: the law that `law_asked` asks for.
        document: the case as plain data; facts that cannot be accepted are left out of account.
        law_asked: field `law` of a request, or None.

    Returns:
        {(name of a variable, id of a person or key of a group): state of `/inputs`, `needed` or `read`}, in the order of
        `/inputs`: those that can still change the output first.
    """
    found = {}
    for _ in range(EXAMPLES_IN_TURN + 1):
        document, states = _with_what_is_needed(laws, system, document, law_asked)
        found |= {fact: state for fact, state in states.items() if fact not in found}
        filled = _filled(system, document, states, _example)
        if filled == document:
            break
        document = filled
    return found


def _with_what_is_needed(laws, system, document, law_asked):
    """(case with a value for each fact without which nothing can be calculated, states of the facts read)."""
    needed = {}
    for _ in range(MOST_ROUNDS):
        try:
            answer = inputs.answer(laws, {"case": document, "law": law_asked})
        except SituationError as error:
            ageless = _ageless(document, error.faults)
            needed |= ageless
            kept = _filled(system, _without(document, error.faults), ageless, _lowest)
            if kept == document:
                break
            document = kept
            continue
        states = _states(answer)
        missing = {fact: state for fact, state in states.items() if state == NEEDED}
        if not missing:
            return document, {fact: state for fact, state in states.items() if state == READ} | needed
        needed |= missing
        document = _filled(system, document, missing, _sample)
    return document, needed


def _ageless(document, faults):
    """{fact: needed} of the children whose age is not told: such a case is not even read."""
    missing = {fault.path.removeprefix("/case") for fault in faults if fault.kind == "missing"}
    return {(AGE, one["id"]): NEEDED for one in document["persons"] if pointer("persons", one["id"]) in missing}


def _states(answer):
    """{(name, id of a person or key of a group): state}; of a group of which the case may hold several, the first."""
    states = {}
    for one in answer["inputs"]:
        for of in one["of"]:
            states.setdefault((one["name"], of["id"] if one["entity"] == PERSON else one["entity"]), of["state"])
    return states


def _filled(system, document, states, fill):
    """The case with a value for each of some facts that it does not tell."""
    for name, identity in states:
        value = fill(system, name, document["period"])
        if value is not None and not _is_told(document, name, identity):
            document = _telling(system, document, name, identity, value)
    return document


def _example(system, name, month):
    """The example of a usual fact."""
    asked = question(system.variables[name], "en")
    return asked.example if asked.usual else None


def _sample(system, name, month):
    """A value with which the rules can go on."""
    variable = system.variables[name]
    example = question(variable, "en").example
    if example is not None:
        return example
    if name == MUNICIPALITY:
        known = municipalities(system.parameters)
        return next(code for code, one in known.items() if one.get_at_instant(f"{month}-01") is not None)
    return max(variable.bounds[0], 1) if variable.value_type in (int, float) else variable.default_value


def _lowest(system, name, month):
    """The lowest value; of a child's age it makes no adult."""
    return system.variables[name].bounds[0]


def _is_told(document, name, identity):
    return any(name in facts for facts in _facts_of(document, identity))


def _telling(system, document, name, identity, value):
    """The case with a fact told."""
    if system.variables[name].entity.key != PERSON:
        return {**document, identity: {**document.get(identity, {}), name: value}}
    persons = [{**one, name: value} if one["id"] == identity else one for one in document["persons"]]
    return {**document, "persons": persons}


def _facts_of(document, identity):
    return [one for one in document["persons"] if one["id"] == identity] or [document.get(identity, {})]


def _without(document, faults):
    """The case without the facts that have a fault."""
    places = [fault.path.removeprefix("/case").split("/")[1:] for fault in faults]
    wrong = {tuple(part.replace("~1", "/").replace("~0", "~") for part in place) for place in places}
    kept = dict(document)
    kept["persons"] = [
        {name: value for name, value in one.items() if name == "id" or ("persons", one["id"], _variable(name)) not in wrong}
        for one in document["persons"]
    ]
    for key in document.keys() - {"persons", "period", "benefit"}:
        kept[key] = {name: value for name, value in document[key].items() if (key, name) not in wrong}
    return kept


def _variable(name):
    return ROLE_VARIABLE if name == ROLE else name
