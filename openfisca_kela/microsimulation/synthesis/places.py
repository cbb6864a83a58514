"""Where households live: places that the law treats alike, and real municipalities within them."""

from typing import NamedTuple

import numpy

from openfisca_kela.microsimulation.synthesis.drawing import choices
from openfisca_kela.microsimulation.synthesis.figures import assumptions, figure

REGROUPED = "2025-01-01"
LAST_DAY = "2026-12-31"
OF_THEIR_OWN = {"091": "helsinki", "049": "espoo", "092": "vantaa", "235": "kauniainen"}
KUUMA = ("106", "186", "245", "257", "505", "543", "611", "753", "858", "927")
MEASURED_CITIES = {"837": "tampere", "853": "turku", "179": "jyvaskyla", "167": "joensuu"}


class Place(NamedTuple):
    """Municipalities that are in the same group whatever the month.

    Attributes:
        name: helsinki, espoo, vantaa, kauniainen, cities, regrouped_cities, rest, aland.
        group: municipality group until March 2024.
        municipalities: (codes,).
        inhabitants: (codes,) thousands, assumed.
    """

    name: str
    group: str
    municipalities: tuple
    inhabitants: numpy.ndarray


def places(system, month):
    """The eight places by the law's own table of groups, for the municipalities that exist from a month to the end of 2026.

    Cities of group III that leave their group in 2025 are a place of their own, so that each change of the groups finds
    its households.
    """
    law = system.parameters.general_housing_allowance.municipality_group.children
    regions = system.parameters.municipalities.region.children
    codes = sorted(code for code in regions if code.isdecimal() and _exists(regions[code], f"{month}-01", LAST_DAY))
    members = {}
    for code in codes:
        before, after = (_group(law, code, day) for day in (f"{month}-01", REGROUPED))
        of_group = {"III": "cities" if after == "II" else "regrouped_cities", "IV": "rest", "aland": "aland"}
        members.setdefault((OF_THEIR_OWN.get(code) or of_group[before], before), []).append(code)
    order = [*OF_THEIR_OWN.values(), "cities", "regrouped_cities", "rest", "aland"]
    return [
        Place(name, group, tuple(members[name, group]), _inhabitants(members[name, group], group))
        for name, group in sorted(members, key=lambda key: order.index(key[0]))
    ]


def _exists(parameter, *days):
    return all(parameter.get_at_instant(day) is not None for day in days)


def _group(law, code, day):
    return law[code if code in law else "other"].get_at_instant(day)


def _inhabitants(codes, group):
    known = assumptions()["inhabitants"]
    other = known["aland" if group == "aland" else "other"]
    return numpy.array([known.get(code, other) for code in codes], float)


def codes_of(places_):
    """All codes of the places, in their order."""
    return tuple(code for place in places_ for code in place.municipalities)


def draw_municipalities(random, places_, place, of_recipients):
    """A municipality for each household.

    Args:
        random: generator.
        places_: the places.
        place: (households,) number of the place.
        of_recipients: whether cities with a published coverage get as many more recipients as it says.

    Returns:
        (households,) places in `codes_of(places_)`.
    """
    drawn = numpy.empty(len(place), numpy.int16)
    first = 0
    for number, here in enumerate(places_):
        shares = here.inhabitants * (_coverage(here.municipalities) if of_recipients else 1)
        of_place = numpy.flatnonzero(place == number)
        drawn[of_place] = first + choices(random, shares, len(of_place))
        first += len(here.municipalities)
    return drawn


def _coverage(codes):
    """Recipients to inhabitants under 65, relative to the country, where it is published; elsewhere 1."""
    country = figure("coverage_of_under_65.all")
    coverage = {code: figure(f"coverage_of_under_65.{city}") / country for code, city in MEASURED_CITIES.items()}
    return numpy.array([coverage.get(code, 1) for code in codes])
