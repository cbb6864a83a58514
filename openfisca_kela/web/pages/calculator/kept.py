"""The case as a file or a link to keep, and what is opened again: nothing of it stays on the server."""

import base64
import binascii
import json
import re

import yaml

from openfisca_kela.reforms import ENACTED
from openfisca_kela.situation import read
from openfisca_kela.situation.document import document_of
from openfisca_kela.situation.faults import Faults
from openfisca_kela.web.pages.calculator.case import told_of_case

PLAIN_WORD = re.compile(r"[a-z][a-z_]*")
CASE, WITHOUT = "case", "without"


def case_as_yaml(document):
    """A case as a file that can be read again: texts stand in quotes unless they are names of the law.

    >>> print(case_as_yaml({"period": "2024-04", "household": {"municipality_code": "091", "rent": 650}}), end="")
    period: "2024-04"
    household:
      municipality_code: "091"
      rent: 650
    """
    return yaml.dump(document, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=200)


def case_as_link(document, without):
    """What follows the # of a link: the case and the changes left out, in letters that an address may hold."""
    told = {CASE: document, **({WITHOUT: list(without)} if without else {})}
    packed = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(packed).decode().rstrip("=")


def opened(text, system, language, default_month, benefit):
    """The form of a case that was kept: a file in YAML or JSON, or what a link holds.

    Args:
        text: text or bytes.
        system: the law in force.
        language: of the reader.
        default_month: month to decide, where the case tells none.
        benefit: the `Benefit` where the case names none.

    Returns:
        A `Told`.

    Raises:
        SituationError: it is no case.
        NoFormError: the form does not hold such a case.
    """
    faults = Faults()
    document, without = document_of(_unpacked(text), faults), ()
    faults.raise_any()
    if isinstance(document.get(CASE), dict):
        names = document.get(WITHOUT)
        without = [name for name in names if isinstance(name, str)] if isinstance(names, list) else []
        document = document[CASE]
    case = read(
        document,
        system=system,
        month=None if "period" in document else default_month,
        benefit=None if "benefit" in document else benefit,
    )
    return told_of_case(case, system, language, [change.__name__ for change in ENACTED if change.__name__ in without])


def _unpacked(text):
    """What a link holds, or the text itself where it is none."""
    packed = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    packed = packed.strip()
    if not re.fullmatch(r"[A-Za-z0-9_-]{8,}", packed):
        return text
    try:
        return base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4)).decode()
    except (binascii.Error, UnicodeDecodeError):
        return text


class _Dumper(yaml.SafeDumper):
    """Quotes every text that could be taken for something else."""


def _text(dumper, text):
    style = None if PLAIN_WORD.fullmatch(text) else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)
