"""Which facts counted: told and used, told and not used, assumed."""

from openfisca_kela.decision.relevance import is_nothing
from openfisca_kela.letter.context import row
from openfisca_kela.letter.parts import Group, Items, Paragraph, Run, Table
from openfisca_kela.wording.words import message

USED = message("You told these facts, and the result rests on them:")
ALL_USED = message("All facts that you told were taken into account.")
DISCRETION = message("The law leaves these to the caseworker, and they count as the caseworker decided them:")
NOT_USED = message("You also told these facts, but they do not affect the result:")
ASSUMED = message("Nothing else was told of these, so they are assumed to be so:")
NOTHING = message("Whatever else was not told is assumed not to exist; the appendix lists it. Tell Kela if that is wrong.")
ETERNITY = "ETERNITY"
YES = message("yes")
NO_OR_ZERO = message("no, or 0")


def facts_counted(context):
    """Blocks of the letter: facts used, facts not used, and what was assumed."""
    words, derived = context.words, context.derived
    given = [node for node in derived.nodes.values() if node["kind"] == "given"]
    told = [node for node in given if "decided_by_caseworker" not in node]
    decided = [node for node in given if "decided_by_caseworker" in node]
    if told:
        yield context.say(USED)
        yield Items(tuple((Run(f"{name}: {value}"),) for name, value in _by_label(context, told)))
    if decided:
        yield context.say(DISCRETION)
        yield Items(tuple(_decision(context, node) for node in decided))
    unused = list(_not_used(context))
    if unused:
        yield context.say(NOT_USED)
        yield Items(tuple((Run(f"{name}: {value}"),) for name, value in unused))
    assumed = [node for node in _assumed(context) if not is_nothing(node["value"])]
    sentences = [words(ALL_USED)] if given and not unused else []
    if assumed:
        pairs = _by_label(context, assumed)
        shared = "; ".join(name if value == words(YES) else f"{name}: {value}" for name, value in pairs)
        sentences.append(f"{words(ASSUMED)} {shared}.")
    yield Paragraph((Run(" ".join([*sentences, words(NOTHING)])),))


def _decision(context, node):
    """What the caseworker decided, with the section that leaves it to discretion."""
    sections = context.sections_of(node)
    named = (Run(" ("), *sections, Run(")")) if sections else ()
    return (Run(f"{context.name(node)}: {context.value(node)}"), *named)


def facts_assumed(context):
    """Table of everything that was assumed, for the details."""
    words, by_value = context.words, {}
    for node in _assumed(context):
        value = words(NO_OR_ZERO) if is_nothing(node["value"]) else context.value(node)
        by_value.setdefault(value, {})[context.name(node)] = True
    rows = [row(value, "; ".join(names)) for value, names in by_value.items()]
    headers = (words("Value"), words("Fact"))
    return Table(words("Facts that were not told, and what was assumed of them"), headers, (Group(tuple(rows)),))


def _period_of(node):
    """Period of a node as facts have it: one of all time names none in its id."""
    return node["period"] if "@" in node["id"].rpartition(".")[2] else ETERNITY


def _assumed(context):
    return [node for node in context.derived.nodes.values() if node["kind"] == "assumed"]


def _by_label(context, nodes):
    """(label, value): one line a label; of several persons, each with the own value unless all share it."""
    by_label = {}
    for node in nodes:
        key = (node["variable"], node["period"])
        by_label.setdefault(key, []).append(node)
    for alike in by_label.values():
        values = {node["of"]: context.value(node) for node in alike}
        is_of_persons = alike[0]["entity"] == "person" and len(context.derived.persons) > 1
        name = context.name(alike[0]).removeprefix(f"{alike[0]['of']}: ") if is_of_persons else context.name(alike[0])
        is_shared = len(set(values.values())) == 1 and len(values) == len(context.derived.persons)
        if is_of_persons and not is_shared:
            yield name, "; ".join(f"{of}: {value}" for of, value in values.items())
        else:
            yield name, next(iter(values.values()))


def _not_used(context):
    """(label, value) of facts told that the result does not rest on."""
    mentioned = {(node["variable"], node["of"], _period_of(node)) for node in context.derived.nodes.values()}
    decision, several = context.decision, len(context.derived.persons) > 1
    for fact in (*decision.told, *decision.not_used):
        if (fact.variable, fact.whose, fact.period) not in mentioned:
            label = fact.label[context.language]
            name = f"{fact.whose}: {label}" if several and fact.whose in context.derived.persons else label
            is_other = len(fact.period) == 7 and fact.period != decision.month
            when = f" ({context.forms.month(fact.period)})" if is_other else ""
            yield f"{name}{when}", context.fact_value(fact.variable, fact.value, fact.unit, fact.item)
