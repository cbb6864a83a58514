"""Make a synthetic population: draw, weigh, choose, write."""

from dataclasses import dataclass

import numpy

from openfisca_kela.microsimulation.population import write_population
from openfisca_kela.microsimulation.synthesis.choosing import weigh_and_choose
from openfisca_kela.microsimulation.synthesis.entropy import CannotCalibrateError
from openfisca_kela.microsimulation.synthesis.everyone import with_others
from openfisca_kela.microsimulation.synthesis.figures import assumptions, figure
from openfisca_kela.microsimulation.synthesis.places import places
from openfisca_kela.microsimulation.synthesis.recipients import draw_candidates
from openfisca_kela.microsimulation.synthesis.tables import tables_of
from openfisca_kela.microsimulation.synthesis.targets import MEAN_ALLOWANCE, MONTHS, READINGS
from openfisca_kela.microsimulation.synthesis.texts import SOURCE, dimensions_of, title_of
from openfisca_kela.situation.reading import law_in_force_today

LAYERS = ("recipients", "everyone")
FEWEST = {"recipients": 500, "everyone": 3500}
TOTAL_OF_EVERYONE = "households.2023-12"


class CannotSynthesizeError(ValueError):
    """What was asked for cannot be made."""


@dataclass(frozen=True)
class Order:
    """What to make.

    Attributes:
        households: how many.
        seed: start of the random draws.
        of: recipients or everyone.
        month: month whose facts are drawn.
        mean_allowance: low, middle or high, where the published figures leave a range.
        reading: published mean incomes are read after or before the earnings deduction.
    """

    households: int
    seed: int
    of: str = "recipients"
    month: str = MONTHS[0]
    mean_allowance: str = MEAN_ALLOWANCE[0]
    reading: str = READINGS[0]

    def check(self):
        """Refuse what cannot be made.

        Raises:
            CannotSynthesizeError: saying what can.
        """
        if self.month not in MONTHS:
            raise CannotSynthesizeError(f"{self.month}: no figures of this month; there are those of {' and '.join(MONTHS)}")
        if self.of == "everyone" and self.month != MONTHS[0]:
            raise CannotSynthesizeError(f"{self.month}: the figures of all households are of {MONTHS[0]}")
        fewest, most = FEWEST[self.of], int(self.total)
        if self.households < fewest:
            raise CannotSynthesizeError(f"{self.households:,} households: fewer than {fewest:,} cannot meet the margins")
        if self.households > most:
            words = f"{self.households:,} households: more than the {most:,} that there were in {self.month}"
            raise CannotSynthesizeError(words)

    @property
    def recipients(self):
        """Households that receive the allowance, by the published number."""
        return figure(f"recipients.{self.month}")

    @property
    def total(self):
        """Households for which the population stands, by the published number."""
        return self.recipients if self.of == "recipients" else figure(TOTAL_OF_EVERYONE)

    @property
    def drawn_recipients(self):
        """Recipients that are drawn: their part of all, so that all weights are nearly the same."""
        return self.households if self.of == "recipients" else round(self.households * self.recipients / self.total)

    @property
    def candidates(self):
        """Candidates to draw for the recipients."""
        prior = assumptions()
        return max(prior["least_candidates"], round(prior["candidates_per_household"] * self.drawn_recipients))

    @property
    def steps(self):
        """Households to calculate in all."""
        return self.candidates + self.households - self.drawn_recipients


def synthesize(order, out, told=lambda households: None):
    """Make a population and write it.

    Args:
        order: `Order`.
        out: directory.
        told: called with the number of households calculated since the last call.

    Returns:
        A `Population`.

    Raises:
        CannotSynthesizeError: the order is refused.
    """
    order.check()
    system = law_in_force_today()
    random = numpy.random.default_rng([order.seed, LAYERS.index(order.of)])
    places_ = places(system, order.month)
    candidates = draw_candidates(random, system, places_, order.month, order.candidates, told)
    try:
        recipients = weigh_and_choose(random, candidates, places_, order, order.drawn_recipients)
        records, weights, margins = recipients.chosen.records, recipients.weights, []
        if order.of == "everyone":
            rest = order.households - order.drawn_recipients
            records, weights, margins = with_others(random, system, places_, order.month, recipients, rest, told)
    except CannotCalibrateError as error:
        raise CannotSynthesizeError(f"seed {order.seed}: {error}; another seed or more households may help") from None
    reports = [margin.report(weights) for margin in margins]
    reports += [margin.report(recipients.weights) for margin in recipients.margins]
    mixed = random.permutation(len(weights))
    households, persons = tables_of(records.take(mixed), weights[mixed])
    return write_population(
        out,
        households,
        persons,
        period=order.month,
        title=title_of(order.of, order.month),
        source=SOURCE,
        dimensions=dimensions_of(order.of),
        counted={"receives_general_housing_allowance": ["receives"]} if order.of == "everyone" else None,
        method=_method(order, reports),
    )


def _method(order, reports):
    return {
        "seed": order.seed,
        "of": order.of,
        "month": order.month,
        "mean_allowance": order.mean_allowance,
        "reading": order.reading,
        "candidates": order.candidates,
        "documentation": "docs/populations.md",
        "margins": reports,
    }
