"""Budget curves: what example households receive as wages grow, under the laws that a report compares."""

import functools
from decimal import Decimal
from importlib.resources import files

import numpy
import yaml

from openfisca_kela.explanation.records.inputs import law_of
from openfisca_kela.explanation.turning.copies import Copies, Fact, Strip
from openfisca_kela.microsimulation import report
from openfisca_kela.microsimulation.report.dimensions import BASELINE
from openfisca_kela.microsimulation.report.figures import CENTS, EURO_A_MONTH
from openfisca_kela.situation import read

WAGES = numpy.arange(0.0, 4001.0, 50.0)
VARIED = "wages"
MOST_COMPARED = 3


def add_curves(asked, figures):
    """Add the section `curves`: the amount at each wage, decided and paid in the month told in detail."""
    variants = curved_variants(asked)
    laws = {variant["key"]: law_of(variant["law"]) for variant in variants}
    for household in example_households():
        case = read({**household["case"], "period": asked.month, "benefit": asked.benefit.key})
        strip = Strip(Fact("person", next(iter(case.people["person"])), VARIED, asked.month), WAGES)
        for key, law in laws.items():
            amounts = Copies(law, case).simulation([strip]).calculate(asked.benefit.amount, asked.month)
            of_first = amounts[:: len(amounts) // len(WAGES)]
            for wage, amount in zip(WAGES, of_first, strict=True):
                cents = Decimal(round(float(amount) * 10**CENTS)).scaleb(-CENTS)
                at = {"dimension": household["key"], "category": f"{wage:.0f}", "variant": key, "month": asked.month}
                figures.add("curves", "amount", cents, EURO_A_MONTH, **at)


def curved_variants(asked):
    """Variants whose curves are drawn: the law in force, and the package taken out whole or else a few variants."""
    told = [asked.whole_package] if asked.whole_package in asked.variants else asked.variants[1:]
    kept = [BASELINE, *[key for key in told if key != BASELINE][:MOST_COMPARED]]
    return [variant for variant in asked.plan["variants"] if variant["key"] in kept]


@functools.cache
def example_households():
    """The households, as they stand in `example_households.yaml`."""
    return yaml.safe_load(files(report).joinpath("example_households.yaml").read_text(encoding="utf-8"))
