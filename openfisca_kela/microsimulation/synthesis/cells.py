"""Cells of the households that do not receive the allowance: who lives together, tenure, place and age, raked."""

from typing import NamedTuple

import numpy

from openfisca_kela.microsimulation.synthesis.entropy import entropy_weights
from openfisca_kela.microsimulation.synthesis.figures import assumptions, figure
from openfisca_kela.microsimulation.synthesis.known_of_everyone import AREAS, TENURE_CLASSES, Traits, margins_of_everyone
from openfisca_kela.microsimulation.synthesis.margins import constraints

WITH_COUPLE, WITH_SINGLE_PARENT = ("couple", "two_parents"), ("single_parent",)


class Cells(NamedTuple):
    """The cells, each with its traits and the places of its composition and band in the assumptions.

    Attributes:
        composition, band: (cells,) places.
        traits: `Traits` of (cells,) arrays.
        prior: (cells,) households before raking.
    """

    composition: numpy.ndarray
    band: numpy.ndarray
    traits: Traits
    prior: numpy.ndarray


def cells():
    """All cells with households: composition x band x tenure x area."""
    prior = assumptions()["others"]
    compositions = list(prior["compositions"].values())
    households = numpy.array([each["households"] for each in compositions], float)
    tenures = numpy.array([prior["tenure"][name] for name in TENURE_CLASSES])
    areas = numpy.array([figure(f"small_areas.2018.{name}.households") for name in AREAS])
    expected = households[:, :, None, None] * tenures.T[None, :, :, None] * areas / areas.sum()
    composition, band, tenure, area = (places.ravel() for places in numpy.indices(expected.shape))
    adults, children = (numpy.array([each[key] for each in compositions])[composition] for key in ("adults", "children"))
    is_couple, is_single = (
        numpy.array([name.startswith(begin) for name in prior["compositions"]])[composition]
        for begin in (WITH_COUPLE, WITH_SINGLE_PARENT)
    )
    age = numpy.array(prior["bands"])[band]
    traits = Traits(adults + children, children, tenure, area, age, is_couple, is_single)
    kept = expected.ravel() > 0
    return Cells(composition[kept], band[kept], Traits(*(values[kept] for values in traits)), expected.ravel()[kept])


def raked(cells_, of_recipients, weights):
    """Households of each cell that do not receive the allowance: the margins of everyone less the recipients.

    Args:
        cells_: `Cells`.
        of_recipients: `Traits` of the recipients.
        weights: (recipients,).

    Returns:
        (cells,) households.
    """
    matrix, totals = constraints(margins_of_everyone(cells_.traits))
    rest = totals - numpy.array([weights @ margin.values for margin in margins_of_everyone(of_recipients)])
    return entropy_weights(cells_.prior * rest[0] / cells_.prior.sum(), matrix, rest)
