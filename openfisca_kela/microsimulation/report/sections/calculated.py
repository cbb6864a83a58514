"""What was calculated, and what it cannot say."""

from decimal import Decimal

from openfisca_kela.microsimulation.report.figures import SMALLEST_CELL
from openfisca_kela.microsimulation.report.parts import Folded, Items, Paragraph, Section, Table
from openfisca_kela.wording.words import message

MOST_FAILURES = 20
DECIDED = {
    "same": message("Every household is decided anew in each month: the law of the month calculated holds for all of them."),
    "as-given": message(
        "Each household keeps the law of its latest decision until its yearly review, as the population tells the month "
        "of it."
    ),
}
LIMITS = (
    message(
        "The figures describe the population that was calculated, and are no better than it is. They come from no register."
    ),
    message(
        "Nobody changes what they do: nobody works more or less, moves, or applies sooner or later because the law changes."
    ),
    message("Only this benefit is counted. What other benefits pay or recover in its place is not in the cost."),
    message("Whoever is entitled is counted as receiving, unless the population holds only those who do receive."),
    message(
        "Groups of fewer than {smallest} weighted households are not shown. It is a limit of what a sample can bear, not a "
        "secret: totals are exact sums over all households, small groups among them."
    ),
    message(
        "How far the figures depend on the assumptions of the population is seen by running several populations; one "
        "run does not tell it."
    ),
)


def calculated(telling):
    """The section on population, law and months."""
    words, forms, plan, asked = telling.words, telling.forms, telling.asked.plan, telling.asked
    population, language = asked.run.population.manifest, telling.language
    facts = [
        (words("Population"), population["title"][language]),
        (words("Where it comes from"), population["source"][language]),
        (words("Its facts are those of"), telling.month(population["period"])),
        (words("Households in the file"), forms.count(Decimal(asked.counts.households))),
        (words("Households that they stand for"), forms.count(asked.counts.weight)),
        (words("Persons in the file"), forms.count(Decimal(asked.counts.persons))),
        (words("Months calculated"), telling.months),
        (words("Month told in detail"), telling.month(asked.month)),
        (words("Fingerprint of the law"), plan["hashes"]["law"][:12]),
    ]
    variants = [variant for variant in plan["variants"] if variant["key"] in asked.variants]
    blocks = [
        Table(words("Population, months and law"), [words("What"), words("Value")], facts, words=(0, 1)),
        Paragraph(words(DECIDED[plan["decided"]])),
        Paragraph(words("Laws compared in this report:")),
        Items([_variant(telling, variant) for variant in variants]),
        *_failures(telling),
    ]
    return Section("calculated", words("What was calculated"), blocks)


def limits(telling):
    """The section on what the figures cannot say."""
    words = telling.words
    smallest = telling.forms.count(SMALLEST_CELL)
    return Section("limits", words("Limits"), [Items([words(limit, smallest=smallest) for limit in LIMITS])])


def _variant(telling, variant):
    """A variant by its label, with the changes that it leaves out where the label alone does not say them."""
    label, changes = telling.variant(variant["key"]), [telling.change(key) for key in variant["without"]]
    if len(changes) < 2:
        return label
    return telling.words("{variant}: without {changes}", variant=label, changes="; ".join(changes))


def _failures(telling):
    failed, words = telling.asked.run.manifest["failed"], telling.words
    if not failed:
        return [Paragraph(words("Every household could be calculated."))]
    number = telling.forms.count(Decimal(telling.asked.counts.failed))
    weight = telling.forms.count(telling.asked.counts.weight_of_failed)
    rows = [
        (str(one["household"]), telling.variant(one["variant"]), telling.month(one["month"]), one["why"])
        for one in failed[:MOST_FAILURES]
    ]
    headers = [words("Household"), words("Law"), words("Month"), words("Why")]
    table = Table(words("The first that could not be calculated"), headers, rows, words=(0, 1, 2, 3))
    told = words(
        "Could not be calculated in some month under some law, and are left out of every figure: households of the file "
        "{number}, which stand for {weight}.",
        number=number,
        weight=weight,
    )
    return [Paragraph(told), Folded(words("Households that could not be calculated"), [table])]
