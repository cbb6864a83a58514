"""Make a synthetic population: draw, weigh, choose, write."""

from dataclasses import dataclass

import numpy

from openfisca_kela.microsimulation.population import write_population
from openfisca_kela.microsimulation.synthesis.entropy import entropy_weights
from openfisca_kela.microsimulation.synthesis.everyone import with_others
from openfisca_kela.microsimulation.synthesis.figures import assumptions, figure
from openfisca_kela.microsimulation.synthesis.known import MEAN_ALLOWANCE, MONTHS, READINGS, margins_of_recipients
from openfisca_kela.microsimulation.synthesis.margins import constraints
from openfisca_kela.microsimulation.synthesis.places import places
from openfisca_kela.microsimulation.synthesis.recipients import ALLOWANCE, draw_candidates
from openfisca_kela.microsimulation.synthesis.sampling import equal_weights, systematic_sample
from openfisca_kela.microsimulation.synthesis.tables import tables_of
from openfisca_kela.microsimulation.synthesis.texts import SOURCE, dimensions_of, title_of
from openfisca_kela.situation.reading import law_in_force_today

LAYERS = ("recipients", "everyone")
FEWEST = {"recipients": 500, "everyone": 3500}
TOTAL_OF_EVERYONE = "households.2023-12"
DIGITS_OF_WEIGHTS = 6


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
    sample, weights, margins = _recipients(random, system, places_, order, told)
    records, reports = sample.records, [margin.report(weights) for margin in margins]
    if order.of == "everyone":
        rest = order.households - order.drawn_recipients
        records, weights, margins = with_others(random, system, places_, order.month, sample, weights, rest, told)
        reports = [*(margin.report(weights) for margin in margins), *reports]
    mixed = random.permutation(len(weights))
    households, persons = tables_of(records.take(mixed), weights[mixed].round(DIGITS_OF_WEIGHTS))
    title = title_of(order.of, order.month)
    return write_population(
        out,
        households,
        persons,
        period=order.month,
        title=title,
        source=SOURCE,
        dimensions=dimensions_of(order.of),
        method=_method(order, reports),
    )


def _recipients(random, system, places_, order, told):
    """The recipients: candidates, weighed to the margins, of whom as many as ordered are chosen by their weights."""

    def margins_of(candidates):
        return margins_of_recipients(candidates, places_, order.month, order.mean_allowance, order.reading)

    candidates = draw_candidates(random, system, places_, order.month, order.candidates, told)
    count = len(candidates.place)
    prior = numpy.full(count, order.recipients / count)
    matrix, totals = constraints(margins_of(candidates))
    # Chosen along an order in which every cell of the margins is a stretch, and amounts rise and fall within it.
    weights = entropy_weights(prior, matrix, totals)
    along = _order_of_choice(candidates)
    sample = candidates.take(along[systematic_sample(weights[along], order.drawn_recipients, random.random())])
    return sample, equal_weights(order.drawn_recipients, order.recipients), margins_of(sample)


def _order_of_choice(candidates):
    homes, known = candidates.records.households, candidates.calculated
    bears_nothing = known["general_housing_allowance_basic_deductible"] == 0
    owns = homes["dwelling_type"].where("owner_occupied_share", "owner_occupied_house")
    keys = (homes["life_situation"].codes, owns, homes["household_type"].codes, candidates.place, bears_nothing)
    cell = numpy.unique(numpy.column_stack(keys), axis=0, return_inverse=True)[1].ravel()
    up_and_down = numpy.where(cell % 2 == 0, 1, -1)
    return numpy.lexsort((up_and_down * known[ALLOWANCE], cell))


def _method(order, reports):
    return {
        "seed": order.seed,
        "of": order.of,
        "month": order.month,
        "mean_allowance": order.mean_allowance,
        "reading": order.reading,
        "candidates": order.candidates,
        "documentation": "docs/populations.md",
        "cost_totals": {"receives_general_housing_allowance": ["receives"]} if order.of == "everyone" else {},
        "margins": reports,
    }
