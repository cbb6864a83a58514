"""The law that a request asks for: the one in force, or another choice of changes and proposals, kept for the next one."""

import hashlib
import json
import threading
from collections import OrderedDict

from openfisca_kela.proposals import read_proposal
from openfisca_kela.situation.faults import NOTHING, Faults, SituationError, did_you_mean, pointer
from openfisca_kela.situation.periods import is_day
from openfisca_kela.situation.reading import law_in_force_today
from openfisca_kela.system import UnknownChangeError, enacted_change, law_in_force
from openfisca_kela.web.answers.fields import moved

FIELDS = ("without", "with", "until", "proposals")
PLACE = "/law"


class LawOf:
    """Laws by what is asked for; the latest of them are kept.

    It may be called by several threads at once.

    Args:
        most: how many laws beside the one in force are kept.
    """

    def __init__(self, most=32):
        """Keep none yet."""
        self.most, self._kept, self._lock = most, OrderedDict(), threading.Lock()

    def __call__(self, body, faults):
        """The law that the field `law` of a body asks for.

        Args:
            body: mapping of the request; `law` holds any of
                ``{"without": [names], "with": [names], "until": day, "proposals": [{path: {day: value}}]}``.
            faults: where everything that is wrong with it is told, with places below ``/law``.

        Returns:
            A `CountryTaxBenefitSystem`; after a fault the law in force, so that the rest of the body can be read.
        """
        asked = body.get("law")
        if not asked and (asked is None or isinstance(asked, dict)):
            return law_in_force_today()
        try:
            key = hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).digest()
        except RecursionError:
            faults.add(PLACE, NOTHING, "is nested too deeply", f"a mapping with {', '.join(FIELDS)}", "document")
            return law_in_force_today()
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        wrong = Faults()
        law = _law(asked, wrong)
        if wrong:
            faults.extend(wrong)
            return law_in_force_today()
        with self._lock:
            self._kept[key] = law
            while len(self._kept) > self.most:
                self._kept.popitem(last=False)
        return law

    def __len__(self):
        """Number of laws kept."""
        return len(self._kept)


def _law(asked, faults):
    """The law asked for, or None after a fault."""
    if not isinstance(asked, dict):
        faults.add(PLACE, asked, "is no mapping", f"a mapping with {', '.join(FIELDS)}", "type")
        return None
    for name in asked.keys() - set(FIELDS):
        hint = did_you_mean(str(name), FIELDS)
        problem = "there is no such field" + (f", {hint}" if hint else "")
        faults.add(pointer("law", name), NOTHING, problem, f"one of {', '.join(FIELDS)}", "unknown_name")
    without, with_ = (_changes(asked, name, faults) for name in ("without", "with"))
    until = asked.get("until")
    if until is not None and not (isinstance(until, str) and is_day(until)):
        faults.add("/law/until", until, "is no day of the calendar", "a day written 2024-05-02", "period")
    proposals = _proposals(asked, faults)
    return None if faults else law_in_force(without=without, with_=[*with_, *proposals], until=until)


def _changes(asked, name, faults):
    """Names of enacted changes."""
    names = _list(asked, name, "names of enacted changes", faults)
    for place, change in enumerate(names):
        try:
            if not isinstance(change, str):
                raise UnknownChangeError("is no name of a change")
            enacted_change(change)
        except UnknownChangeError as error:
            faults.add(pointer("law", name, place), change, str(error), "a name that /changes lists", "unknown_name")
    return names


def _proposals(asked, faults):
    proposals = []
    for place, source in enumerate(_list(asked, "proposals", "proposals", faults)):
        own = pointer("law", "proposals", place)
        if not isinstance(source, dict):
            accepted = "a mapping: dotted path of a parameter: {2026-01-01: value}"
            faults.add(own, source, "is no proposal", accepted, "type")
            continue
        try:
            proposals.append(read_proposal(source, law_in_force_today()))
        except SituationError as error:
            faults.extend(moved(error.faults, own))
    return proposals


def _list(asked, name, of_what, faults):
    told = asked.get(name)
    if told is None or isinstance(told, list):
        return told or []
    faults.add(pointer("law", name), told, "is no list", f"a list of {of_what}", "type")
    return []
