"""A letter as data: its parts in their order, each made from the derivation."""

from openfisca_kela.letter.clocks import changes_of_law, law_applied, values_of_law
from openfisca_kela.letter.conditions import conditions_asked, decisive, provisions_of_conditions
from openfisca_kela.letter.duties import appeal, legal_basis, opening, reporting
from openfisca_kela.letter.facts import facts_assumed, facts_counted
from openfisca_kela.letter.outlook import REASON, coming_dates, turning_points
from openfisca_kela.letter.parts import Letter, Paragraph, Part, Run
from openfisca_kela.letter.steps import conditions_in_full, full_calculation
from openfisca_kela.letter.summary import short_calculation
from openfisca_kela.letter.ways import also_failing, ways_out
from openfisca_kela.wording.words import message

TITLE = message("{benefit}: calculation and its grounds")
MET = message("All conditions are met and no obstacle exists")
GROUND = message("Ground of refusal: {ground}")
NO_DECISION = message("This is a calculation, not a decision of Kela.")
AS_TOLD = message("A program made it from the facts told, which nobody has checked. Only Kela decides.")


def letter_of(context):
    """The `Letter` of a `Context`."""
    words = context.words
    parts = [
        ("decision", message("What was decided"), opening(context)),
        ("reasons", message("Reasons"), _reasons(context)),
        ("calculation", message("How the amount was calculated"), _calculation(context)),
        ("facts", message("What was taken into account"), facts_counted(context)),
        ("law", message("Which law was applied"), law_applied(context)),
        ("reporting", message("If something changes"), reporting(context)),
        ("outlook", message("How the amount would change"), _outlook(context)),
        ("appeal", message("How to appeal"), [appeal(context)]),
        ("about", message("About this calculation"), _about(context)),
    ]
    details = [
        ("conditions", message("Conditions and obstacles"), [conditions_asked(context)] if context.decision.granted else []),
        ("steps", message("The calculation step by step"), full_calculation(context)),
        ("statements", message("Every condition and what decided it"), [conditions_in_full(context)]),
        ("assumed", message("Facts that were not told"), [facts_assumed(context)]),
        ("values", message("Values of the law that were read"), [values_of_law(context)]),
        ("changes", message("Changes of the law"), [changes_of_law(context)]),
    ]
    return Letter(
        language=context.language,
        title=words(TITLE, benefit=context.decision.name[context.language]),
        parts=tuple(_parts(words, parts)),
        details=tuple(_parts(words, details)),
        details_heading=words("Appendix: the calculation in detail"),
    )


def _parts(words, told):
    for key, heading, blocks in told:
        part = Part(key, words(heading), tuple(blocks))
        if part.blocks:
            yield part


def _reasons(context):
    decision = context.decision
    if decision.granted:
        met, provisions = context.words(MET), provisions_of_conditions(context)
        yield legal_basis(context)
        yield Paragraph((Run(f"{met} ("), *provisions, Run(").")) if provisions else (Run(f"{met}."),))
        return
    ground = context.words(GROUND, ground=decision.ground_label[context.language])
    reason = decisive(context)
    because = f" {context.words(REASON, causes=reason)}" if reason else ""
    yield Paragraph((Run(ground, strong=True), Run(" ("), *_sections_of_ground(context), Run(f").{because}")))
    yield from also_failing(context)
    yield legal_basis(context)
    yield conditions_asked(context)


def _sections_of_ground(context):
    failing = (context.besides.why_not or {}).get("failing", ())
    return context.sections(failing[0]["section"] if failing else context.decision.sections)


def _calculation(context):
    table = short_calculation(context)
    if table.groups[0].rows:
        yield table


def _outlook(context):
    yield from coming_dates(context)
    ways = list(ways_out(context))
    yield from ways or turning_points(context)


def _about(context):
    runs = [Run(context.words(NO_DECISION), strong=True), Run(f" {context.words(AS_TOLD)}")]
    yield Paragraph(tuple(runs))
    by_text = {}
    for notice in context.decision.notices:
        titles = by_text.setdefault(notice.text[context.language], [])
        titles += [notice.change.title[context.language]] if notice.change else []
    for text, titles in by_text.items():
        yield Paragraph((Run(f"{', '.join(titles)}: {text}" if titles else text),))
