"""What a letter says besides the calculation: sentences of the benefit, in `benefits/`, with values of the law in them."""

import functools
from importlib.resources import files

import yaml

from openfisca_kela.decision.law import unit_or_none
from openfisca_kela.letter.derived import MONEY
from openfisca_kela.letter.parts import Items, Paragraph, Run
from openfisca_kela.letter.references import address, link
from openfisca_kela.wording.words import message

ABOUT = {"granted": message("{benefit}: granted from {day}."), "refused": message("{benefit}: not granted from {day}.")}
ABOUT |= {"amount": message("Amount: {amount}."), "based_on": message("The calculation is based on act {act}.")}
REPORT = message("Report to Kela without delay if something that you told changes.")
REAPPLY = message("You may apply again if your circumstances change.")
APPEAL = message("The decision of Kela says how and within which time you may appeal.")


def opening(context):
    """What was decided: paragraphs."""
    decision = context.decision
    day = context.forms.day(f"{decision.month_of_law}-01")
    key = "granted" if decision.granted else "refused"
    about = {"benefit": decision.name[context.language], "day": day}
    yield _sentence(context, key, about, is_strong=not decision.granted)
    if decision.granted:
        amount = context.value(context.derived.root)
        yield _sentence(context, "amount", {"amount": amount}, is_strong=True)


def legal_basis(context):
    """The act that the decision is based on: a paragraph."""
    return _sentence(context, "based_on", {"act": context.decision.act})


def reporting(context):
    """What must be reported and when; when the benefit is reviewed and paid. After a refusal, when to apply again."""
    if not context.decision.granted:
        yield _paragraph(context, "reapply") or context.say(REAPPLY)
        return
    report = _data(context).get("report")
    if report is None:
        yield context.say(REPORT)
        return
    lead = report["lead"]
    yield Paragraph((*_with_sections(context, lead[context.language], lead), Run(":")))
    told = [item for item in report["items"] if _holds(context, item)]
    yield Items(tuple((Run(_filled(context, item)),) for item in told))
    yield from filter(None, [_paragraph(context, "review", "payment")])


def appeal(context):
    """How to appeal: a paragraph."""
    return _paragraph(context, "appeal") or context.say(APPEAL)


@functools.cache
def sentences_of(benefit):
    """Sentences of a benefit from its file, empty where it has none."""
    path = files(__package__).joinpath("benefits", f"{benefit}.yaml")
    if not path.is_file():
        return {}
    return yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def values_read(context):
    """Values of the law in the sentences of the benefit: {path: value}."""
    found = {}
    for entry in entries(_data(context)):
        for path in entry.get("values", {}).values():
            found[path] = _value(context, path)
    return found


def entries(data):
    """The sentences of a benefit, one after the other."""
    if isinstance(data, list):
        for part in data:
            yield from entries(part)
    elif "fi" in data:
        yield data
    else:
        for part in data.values():
            yield from entries(part)


def _data(context):
    return sentences_of(context.decision.benefit)


def _sentence(context, key, values, is_strong=False):
    entry = _data(context).get(key)
    if entry is None:
        return Paragraph((Run(context.words(ABOUT[key], **values), strong=is_strong),))
    text = entry[context.language].format(**values)
    act = context.decision.act
    if act not in text:
        return Paragraph((Run(text, strong=is_strong),))
    before, _, after = text.partition(act)
    return Paragraph((Run(before), link(act, address(act, context.language), context.language), Run(after)))


def _paragraph(context, *keys):
    runs = []
    for entry in (entry for key in keys for entry in _data(context).get(key, ())):
        if _holds(context, entry):
            runs += [Run(" ")] if runs else []
            runs += _with_sections(context, _filled(context, entry), entry)
    return Paragraph(tuple(runs)) if runs else None


def _with_sections(context, text, entry):
    """A sentence with its sections in brackets, before the full stop where it has one."""
    if "sections" not in entry:
        return [Run(text)]
    bare = text.removesuffix(".")
    return [Run(f"{bare} ("), *context.sections(entry["sections"]), Run(")" + text[len(bare) :])]


def _filled(context, entry):
    values = {name: _written(context, path) for name, path in entry.get("values", {}).items()}
    return entry[context.language].format(**values)


def _written(context, path):
    """A value within a sentence: an amount in short, or a bare number, whose noun stands in the sentence."""
    value = str(_value(context, path))
    if (unit_or_none(context.system.parameters, path) or "").startswith(MONEY):
        return context.law_value(path, value, short=True)
    return context.forms.value(value)


def _holds(context, entry):
    return "when" not in entry or bool(_value(context, entry["when"]))


def _value(context, path):
    parameters = context.system.get_parameters_at_instant(f"{context.decision.month}-01")
    return functools.reduce(getattr, path.split("."), parameters)
