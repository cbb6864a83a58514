"""The act and its clock: assistance is decided month by month, by the law of the month."""

import numpy

from openfisca_kela.quantities import law_by_month

FINLEX = "https://www.finlex.fi/fi/lainsaadanto/1997/1412"
NAME = "social_assistance"
# The act has no rule of rounding; the printed amounts are rounded half up to the cent.
ROUNDING = "Kelan soveltamiskäytäntö"


def sections_of_housing(until_2022, from_april_2024):
    """Sections of a rule on housing costs: in 7 b § until 2022, in 7 a § since; 1242/2023 gave it its paragraphs.

    Args:
        until_2022: place in 7 b §, e.g. ``"1 mom. 1 kohta"``.
        from_april_2024: place in 7 a §.
    """
    return [
        f"1412/1997 7 b § {until_2022} (–2022)",
        "1412/1997 7 a § (2023–2024-03)",
        f"1412/1997 7 a § {from_april_2024} (2024-04–)",
    ]


def first_day(period):
    """First day of the month calculated."""
    return numpy.datetime64(str(period.start))


def law_of_month(population, period, parameters):
    """Reader of the act in the month calculated."""
    return law_by_month(population, NAME, first_day(period), parameters)
