"""Cells of the households that do not receive the allowance: who lives together, tenure, place and age, raked."""

from typing import NamedTuple

import numpy

from openfisca_kela.microsimulation.synthesis.entropy import entropy_weights
from openfisca_kela.microsimulation.synthesis.figures import assumptions, figure, figures
from openfisca_kela.microsimulation.synthesis.margins import CALIBRATED, Margin, constraints

TENURE_CLASSES = ("owner_occupied", "rented", "other")
AREAS = ("I", "II", "III", "IV", "aland")
WITH_COUPLE, WITH_SINGLE_PARENT = ("couple", "two_parents"), ("single_parent",)
SIZES = ("1", "2", "3")
ALONE_UNDER_35 = "one_person_under_35"
PENSIONERS = "pensioner_households"


class Traits(NamedTuple):
    """What the margins of all households ask of a household, be it a cell or a recipient; each an array.

    Attributes:
        persons, children: numbers.
        tenure: place in TENURE_CLASSES.
        area: place in AREAS, municipality group until March 2024.
        age: of the reference person.
        is_couple: whether a couple lives there, with or without children.
        is_single_parent: whether one parent lives there with children.
    """

    persons: numpy.ndarray
    children: numpy.ndarray
    tenure: numpy.ndarray
    area: numpy.ndarray
    age: numpy.ndarray
    is_couple: numpy.ndarray
    is_single_parent: numpy.ndarray


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


def margins_of_everyone(traits, kind=CALIBRATED):
    """Margins of all households of the country.

    Tables of 2022 and 2018 give shares, which are applied to the number of households of December 2023.

    Args:
        traits: `Traits` of the households.
        kind: kind of the margins.
    """
    everyone = numpy.ones(len(traits.age))
    total = figure("households.2023-12")

    def margin(name, target, unit, values, *sources, note=""):
        source = note + "; ".join(dict.fromkeys(figures()[each].source for each in sources))
        return Margin(name, target, unit, source, values, None, kind)

    margins = [
        margin("all households", total, "households", everyone, "households.2023-12"),
        margin(
            "living alone",
            figure("households.2023-12.one_person"),
            "households",
            traits.persons == 1,
            "households.2023-12.one_person",
        ),
        margin(
            "living alone, aged 60 or more",
            figure("households.2023-12.one_person") * figure("alone_aged_60_or_more.2023-12") / 100,
            "households",
            (traits.persons == 1) & (traits.age >= 60),
            "alone_aged_60_or_more.2023-12",
            note="derived: the share of ",
        ),
        margin(
            "children under 18",
            figure("children_under_18.2023-12"),
            "children",
            traits.children,
            "children_under_18.2023-12",
        ),
        margin(
            "families with children",
            figure("families.2022-12.with_children"),
            "households",
            traits.children > 0,
            "families.2022-12.with_children",
        ),
        margin(
            "single parents",
            figure("families.2023-12.single_parent"),
            "households",
            traits.is_single_parent,
            "families.2023-12.single_parent",
        ),
        margin("couples", figure("families.2023-12.couples"), "households", traits.is_couple, "families.2023-12.couples"),
    ]
    for name in TENURE_CLASSES[:2]:
        is_tenure = traits.tenure == TENURE_CLASSES.index(name)
        households = figure(f"households.2023-12.{name}")
        persons = f"persons.2023-12.{name}"
        margins.append(margin(f"persons, {name}", figure(persons), "persons", traits.persons * is_tenure, persons))
        margins += [
            margin(
                f"{name}, {size} persons{' or more' if size == SIZES[-1] else ''}",
                households * figure(f"households.2022-12.{name}.{size}") / figure(f"households.2022-12.{name}.all"),
                "households",
                is_tenure & (numpy.minimum(traits.persons, 3) == int(size)),
                f"households.2022-12.{name}.{size}",
                note="derived: its share in 2022 of the households of 2023; ",
            )
            for size in SIZES
        ]
        margins += [
            margin(
                f"{name}, municipality group {area}",
                households * figure(f"small_areas.2018.{area}.{name}") / figure(f"small_areas.2018.total.{name}"),
                "households",
                is_tenure & (traits.area == place),
                f"small_areas.2018.{area}.{name}",
                note="derived: its share in 2018 of the households of 2023; ",
            )
            for place, area in enumerate(AREAS)
        ]
    is_young_alone = (traits.persons == 1) & (traits.age < 35)
    for name, label, is_meant in (
        (ALONE_UNDER_35, "living alone, under 35", is_young_alone),
        (PENSIONERS, "reference person 65 or more (pensioner households)", traits.age >= 65),
    ):
        margins += [
            margin(
                f"{label}, municipality group {area}",
                total * figure(f"small_areas.2018.{area}.{name}") / figure("small_areas.2018.total.households"),
                "households",
                is_meant & (traits.area == place),
                f"small_areas.2018.{area}.{name}",
                note="derived: its share in 2018 of the households of 2023; ",
            )
            for place, area in enumerate(AREAS)
        ]
    return margins


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
