"""Verifying a record: everything is calculated again, and what no longer agrees is told."""

import json
from dataclasses import dataclass

from openfisca_kela.benefits import benefits
from openfisca_kela.explanation.records.files import hashes, versions
from openfisca_kela.explanation.records.inputs import UnknownLawOfRecordError, case_of, law_of
from openfisca_kela.explanation.records.make import SEAL, record, seal_of
from openfisca_kela.explanation.replay import ReplayError
from openfisca_kela.explanation.second_reader import disagreements
from openfisca_kela.quantities import CalculationError
from openfisca_kela.situation import SituationError

KIND_OF_PART = {"versions": "version", "clocks": "clock", "amount": "amount", "ground": "amount", "letters": "letter"}
SHAPE = {"inputs": dict, "law": dict, "versions": dict, "hashes": dict, "derivation": dict, "letters": dict, "benefit": str}


@dataclass(frozen=True)
class Finding:
    """Something that no longer agrees.

    Attributes:
        kind: ``"record"`` (no record, or changed since it was made), ``"document"`` (its inputs are no case), ``"law"``
            (its law cannot be built), ``"version"``, ``"package_file"``, ``"law_file"``, ``"clock"``, ``"amount"``,
            ``"node"``, ``"arithmetic"`` (the second reader arrives at another value), ``"letter"`` or ``"calculation"``.
        where: place in the record, a JSON pointer; of a node its id, of a file its name.
        recorded: what the record says, or None.
        found: what there is now, or None.
    """

    kind: str
    where: str
    recorded: object = None
    found: object = None


def verify(recorded, *, law=None, write=None):
    """Calculate a recorded decision again.

    Args:
        recorded: a record as plain data, or the text or bytes of its file.
        law: its law, where a change that is not enacted has rules of its own; else it is built from the record.
        write: function that gives the letters, as `record` takes it. Without it letters are not written again, and only
            the seal tells whether one was changed.

    Returns:
        List of `Finding`; empty if everything agrees.
    """
    try:
        recorded = json.loads(recorded) if isinstance(recorded, str | bytes) else recorded
        seal = seal_of(recorded)
    except (AttributeError, TypeError, ValueError) as error:
        return [Finding("record", "/", found=f"is no record: {error}")]
    misshapen = [name for name, kind in SHAPE.items() if not isinstance(recorded.get(name), kind)]
    if misshapen or recorded["benefit"] not in benefits():
        return [
            Finding("record", f"/{name}", recorded.get(name), "is no part of a record") for name in misshapen or ["benefit"]
        ]
    findings = [] if recorded.get(SEAL) == seal else [Finding("record", f"/{SEAL}", recorded.get(SEAL), seal)]
    findings += _second_reading(recorded["derivation"])
    again, why_not = _again(recorded, law, write)
    if again is None:
        again = {"versions": versions(), "hashes": hashes()}
        return findings + why_not + [one for part in again for one in _of_part(part, recorded[part], again[part])]
    again["letters"] = again["letters"] if write else recorded["letters"]
    for part in dict.fromkeys((*again, *recorded)):
        if part != SEAL:
            findings += _of_part(part, recorded.get(part), again.get(part))
    return findings


def _again(recorded, law, write):
    """The record made again, or None and why it cannot be."""
    benefit = benefits()[recorded["benefit"]]
    try:
        law = law or law_of(recorded["law"])
        case = case_of(recorded["inputs"], law, benefit)
        return record(law, case, of=recorded.get("of"), write=write, made=recorded.get("made")), []
    except UnknownLawOfRecordError as error:
        return None, [Finding("law", "/law", recorded["law"], str(error))]
    except SituationError as error:
        return None, [Finding("document", fault.path, fault.given, str(fault)) for fault in error.faults]
    except (CalculationError, ReplayError, ValueError) as error:
        return None, [Finding("calculation", "/inputs", found=str(error))]


def _second_reading(derivation):
    try:
        sentences = disagreements(derivation)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        sentences = [f"the derivation cannot be reckoned: {error!r}"]
    return [Finding("arithmetic", "/derivation", found=sentence) for sentence in sentences]


def _of_part(part, recorded, found):
    """What disagrees in one part of a record."""
    if part == "derivation":
        recorded, found = _by_node(recorded), _by_node(found)
    return [_finding(part, names, *values) for names, *values in differences(recorded, found, ())]


def _finding(part, names, recorded, found):
    if part == "derivation" and names[:1] == ("nodes",) and len(names) > 1:
        return Finding("node", "/".join(map(str, names[1:])), recorded, found)
    if part == "hashes" and names[:1] in (("law",), ("package",)) and names[1:2] == ("files",):
        return Finding(f"{names[0]}_file", "/".join(map(str, names[2:])), recorded, found)
    kind = KIND_OF_PART.get(part, "node" if part == "derivation" else "record")
    return Finding(kind, "/" + "/".join(map(str, (part, *names))), recorded, found)


def _by_node(derivation):
    """A derivation with its nodes by their ids and their order apart; what is none stays as it is."""
    nodes = derivation.get("nodes") if isinstance(derivation, dict) else None
    ids = [node.get("id") for node in nodes if isinstance(node, dict)] if isinstance(nodes, list) else []
    if not ids or len(set(map(str, ids))) != len(nodes):
        return derivation
    by_id = {str(identity): node for identity, node in zip(ids, nodes, strict=True)}
    return derivation | {"nodes": by_id, "order of nodes": ids}


def differences(recorded, found, names):
    """(names that lead to it, recorded, found) of the least parts that differ; true is not 1, and 1 is not ``"1"``."""
    if isinstance(recorded, dict) and isinstance(found, dict):
        for name in dict.fromkeys((*recorded, *found)):
            if name not in recorded or name not in found:
                yield (*names, name), recorded.get(name), found.get(name)
            else:
                yield from differences(recorded[name], found[name], (*names, name))
    elif isinstance(recorded, list) and isinstance(found, list) and len(recorded) == len(found):
        for place, pair in enumerate(zip(recorded, found, strict=True)):
            yield from differences(*pair, (*names, place))
    elif type(recorded) is not type(found) or recorded != found:
        yield names, recorded, found
