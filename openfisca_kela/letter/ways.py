"""What stands in the way of a refused benefit, and the smallest changes that would remove it."""

from openfisca_kela.letter.derived import EUROS
from openfisca_kela.letter.parts import Items, Run
from openfisca_kela.wording.words import message

MOST_WAYS = 5
WAYS = message("The refusal would be removed, everything else unchanged, if one of these were so:")
WAY = message("{changes}. Then {amount} would be paid.")
CHANGED = message("{name}: {value} instead of {today}")
AND = message(" and ")
ALSO = message("These also stand in the way:")


def ways_out(context):
    """List of the smallest changes that would remove a refusal; of amounts and choices that were told, if there are any."""
    ways = (context.besides.why_not or {}).get("ways", ())
    chosen = [way for way in ways if all(_is_in_reach(change) for change in way["changes"])] or ways
    if chosen:
        yield context.say(WAYS)
        yield Items(tuple((Run(_way(context, way)),) for way in chosen[:MOST_WAYS]))


def also_failing(context):
    """Other conditions that fail, besides the ground of refusal."""
    others = (context.besides.why_not or {}).get("failing", ())[1:]
    if others:
        yield context.say(ALSO)
        yield Items(tuple(_failing(context, one) for one in others))


def _failing(context, one):
    return Run(f"{one['label'][context.language]} ("), *context.sections(one["section"]), Run(")")


def _is_in_reach(change):
    """Whether a change is of something told, and not of somebody's age."""
    return change["kind"] == "given" and change["unit"] != "year"


def _way(context, way):
    changes = context.words(AND).join(_change(context, change) for change in way["changes"])
    return context.words(WAY, changes=changes, amount=context.forms.value(way["amount"], EUROS))


def _change(context, change):
    value = context.forms.value(change["to"], change["unit"] or None, change["to_label"].get(context.language))
    name = context.derived.name(change["label"][context.language], change["entity"], change["whose"])
    today = next((node for node in context.derived.nodes.values() if _is_of(node, change)), None)
    if today is None:
        return f"{name}: {value}"
    return context.words(CHANGED, name=name, value=value, today=context.value(today))


def _is_of(node, change):
    return (node["variable"], node["of"], node["period"]) == (change["fact"], change["whose"], change["period"])
