"""The record of a decision: everything that it takes to arrive at it again, as one JSON file.

The same case under the same law, calculated by the same files, gives the same bytes.
"""

import hashlib
import json

from openfisca_kela.explanation.checked import checked_derivation
from openfisca_kela.explanation.records.files import hashes, versions
from openfisca_kela.explanation.records.inputs import case_of, inputs_of, law_as_data

SCHEMA = "1.0"
SEAL = "seal"


def record(law, case, *, of=None, write=None, made=None):
    """Record a decision.

    Args:
        law: its law.
        case: a `Situation` with the benefit to decide.
        of: id of the person, family or household decided for; not needed where there is one.
        write: function of the record so far that gives its letters, {language: text}; None: without letters.
        made: when it was made, as text; nothing is noted of itself.

    Returns:
        Plain data: ``inputs``, ``law`` (its changes), ``versions``, ``hashes`` of the files of package and law, ``clocks``
        (month paid, month of law, month told of the decision), ``amount``, ``ground`` of refusal, ``derivation``,
        ``letters``, and a ``seal``: the hash of everything else.

    Raises:
        ValueError: the case names no benefit; it holds several decisions and none is chosen, or none of that id.
        SituationError: the case is none under this law.
        CalculationError: it cannot be calculated.
        ReplayError: it cannot be explained.
    """
    benefit = case.benefit
    if benefit is None:
        raise ValueError("the case names no benefit to decide")
    inputs = json.loads(canonical_json(inputs_of(case, law)))
    case = case_of(inputs, law, benefit)
    simulation = case.simulation(law, trace=False)
    entity = law.get_variable(benefit.amount).entity
    ids = [str(identity) for identity in simulation.populations[entity.key].ids]
    if (of or ids[0]) not in ids or (of is None and len(ids) > 1):
        raise ValueError(f"choose one {entity.key} of {', '.join(ids)}")
    position = ids.index(of or ids[0])
    derived = checked_derivation(simulation, benefit.amount, case.month, position, case.told)
    values = {(node["variable"], node["of"], node["period"]): node["value"] for node in derived["nodes"]}
    month_of_law = benefit.month_of_law and str(simulation.calculate(benefit.month_of_law, case.month)[position])[:7]
    decided = case.told.get((entity.key, ids[position]), {}).get(benefit.month_of_decision, {}).get(case.month)
    made_of = {
        "schema": SCHEMA,
        "benefit": benefit.key,
        "of": ids[position],
        "inputs": inputs,
        "law": law_as_data(law),
        "versions": versions(),
        "hashes": hashes(),
        "clocks": {
            "month_paid": case.month,
            "month_of_law": month_of_law or case.month,
            "decided": decided and decided[:7],
        },
        "amount": values[benefit.amount, ids[position], case.month],
        "ground": str(simulation.calculate(benefit.refusal_ground, case.month).decode_to_str()[position]),
        "derivation": derived,
        "letters": {},
        "made": made,
    }
    made_of = json.loads(canonical_json(made_of))
    if write is not None:
        made_of["letters"] = json.loads(canonical_json(write(made_of)))
    return made_of | {SEAL: seal_of(made_of)}


def seal_of(made_of):
    """SHA-256 of a record without its seal.

    >>> seal_of({"amount": "1.00"}) == seal_of({"amount": "1.00", "seal": "…"})
    True
    """
    return hashlib.sha256(canonical_json({key: value for key, value in made_of.items() if key != SEAL})).hexdigest()


def canonical_json(data):
    """Plain data as the bytes of a file: keys sorted, UTF-8, one line a value.

    Raises:
        TypeError: it holds a binary decimal number; decimals are texts here, which mean one thing everywhere.

    >>> canonical_json({"b": "0.10", "a": ["ä", True]}).decode().split()
    ['{', '"a":', '[', '"ä",', 'true', '],', '"b":', '"0.10"', '}']
    """
    _refuse_floats(data)
    return (json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _refuse_floats(data):
    if isinstance(data, float):
        raise TypeError(f"{data} is a binary decimal number; write it as text")
    for part in data.values() if isinstance(data, dict) else data if isinstance(data, list | tuple) else ():
        _refuse_floats(part)
