"""A comparison in words: what the difference is made of and, of several benefits, what one gives back of another."""

from decimal import Decimal

from openfisca_kela.situation import Fault
from openfisca_kela.wording.forms import Forms
from openfisca_kela.wording.words import message

SIDES = {"before": message("Amount before"), "after": message("Amount after")}
# By which way the earlier benefit goes, and the later one because of it.
OFFSETS = {
    (-1, 1): message("{of}: {difference} less. {by} gives back {offset} of it."),
    (-1, 0): message("{of}: {difference} less. {by} gives back nothing of it."),
    (-1, -1): message("{of}: {difference} less. {by} falls by {offset} because of it."),
    (1, -1): message("{of}: {difference} more. {by} takes back {offset} of it."),
    (1, 0): message("{of}: {difference} more. {by} takes back nothing of it."),
    (1, 1): message("{of}: {difference} more. {by} rises by {offset} because of it."),
}


def print_together(page, words, found):
    """Print a comparison of several benefits, as `compare_together` tells it.

    Args:
        page: the `Page`.
        words: the `Words` of the language.
        found: the comparison.
    """
    forms, names = Forms(words), {one["benefit"]: one["name"][words.language] for one in found["benefits"]}
    page.title(words("The benefits before and after"))
    rows = [_row(forms, names[one["benefit"]], _amounts(one)) for one in found["benefits"]]
    if len(rows) > 1:
        rows.append(_row(forms, words("Together"), found["total"]))
    headers = (words("Benefit"), words("Amount before"), words("Amount after"), words("Difference"))
    page.table(rows, headers=headers, right=(1, 2, 3), narrow=(1, 2, 3))
    if found["offsets"]:
        page.heading(words("What one benefit gives back of another"))
    for offset in found["offsets"]:
        page.line(_offset(words, forms, names, offset))
    for left in found["not_compared"]:
        page.heading(words("{benefit}: cannot be compared", benefit=left["name"][words.language]))
        for fault in left["faults"]:
            page.line(f"{words(SIDES[left['side']])}: {Fault(**fault)}")
    for one in found["benefits"]:
        page.blank()
        page.title(names[one["benefit"]])
        if one["comparison"]:
            _print_causes(page, words, one["comparison"])
        else:
            page.line(words("The household has several decisions of this benefit: the difference is not split by cause."))
    _print_notes(page, words)


def print_comparison(page, words, found):
    """Print a comparison of one benefit, as `compare` tells it; the arguments are those of `print_together`."""
    _print_causes(page, words, found)
    _print_notes(page, words)


def _row(forms, name, amounts):
    return name, forms.money(amounts["before"]), forms.money(amounts["after"]), _signed(forms, amounts)


def _amounts(one):
    return {side: one[side]["amount"] for side in SIDES} | {"difference": one["difference"]}


def _offset(words, forms, names, told):
    """What one benefit gives back of another, in a sentence."""
    amounts = {name: Decimal(told[name]) for name in ("difference", "offset")}
    ways = tuple((amount > 0) - (amount < 0) for amount in amounts.values())
    money = {name: forms.money(abs(amount)) for name, amount in amounts.items()}
    return words(OFFSETS[ways], of=names[told["of"]], by=names[told["by"]], **money)


def _print_causes(page, words, found):
    forms, language = Forms(words), words.language
    told = {side: forms.money(found[side]["amount"]) for side in ("before", "after")}
    page.title(words("From {before} to {after}: a difference of {difference}", difference=_signed(forms, found), **told))
    if found["causes"]:
        page.heading(words("What the difference is made of"))
        rows = [
            (
                [cause["label"][language], *_ground(words, forms, cause)],
                _signed(forms, {"difference": cause["contribution"]}),
            )
            for cause in found["causes"]
        ]
        page.table(rows, headers=(words("Cause"), words("Part")), right=(1,), narrow=(1,))
    if found["without_effect"]:
        page.heading(words("Without effect on this amount"))
        page.line("; ".join(cause["label"][language] for cause in found["without_effect"]))


def _print_notes(page, words):
    page.blank()
    page.line(words("Each part is the mean over all orders in which the causes can be taken (Shapley value)."))
    page.line(words("This is a calculation, not a decision of Kela."))


def _ground(words, forms, cause):
    """What stands below a cause: its sections and act, or a fact before and after."""
    if "act" in cause:
        return [f"{', '.join(cause['section'])} ({cause['act']})"]
    if cause["kind"] != "fact":
        return []
    before, after = (forms.value(cause[side], cause.get("unit")) for side in ("before", "after"))
    return [words("{before} before, {after} after", before=before, after=after)]


def _signed(forms, found):
    amount = found["difference"]
    return forms.money(amount) if amount.startswith("-") or not float(amount) else f"+{forms.money(amount)}"
