"""Rents a square metre in the month of the population, by municipality group."""

from openfisca_kela.microsimulation.synthesis.figures import figure

YEARS_OF_SUBSIDISED_RENTS = 6


def rents_per_square_metre():
    """{municipality group until March 2024: (not subsidised, subsidised)} euros a month in 2023.

    The published rents of 2022 for the capital region and elsewhere, spread by the older ratios of cities to their region
    and carried on by the change of the latest year; subsidised rents are of 2017, carried on for six years by one change.
    """
    region = {
        name: figure(f"rent.2022.{name}") * (1 + figure("rent.change.2023") / 100)
        for name in ("capital_region", "elsewhere")
    }
    growth = (1 + figure("rent.subsidised.change.2023") / 100) ** YEARS_OF_SUBSIDISED_RENTS
    subsidised = {name: figure(f"rent.subsidised.2017.{name}") * growth for name in region}
    ratio = {
        "I": figure("rent.2020.helsinki") / figure("rent.2020.capital_region"),
        "II": figure("rent.2020.espoo") / figure("rent.2020.capital_region"),
        "III": figure("rent.2018.large_cities") / figure("rent.2018.elsewhere"),
        "IV": figure("rent.2018.small_towns") / figure("rent.2018.elsewhere"),
    }
    of_group = {"I": "capital_region", "II": "capital_region", "III": "elsewhere", "IV": "elsewhere"}
    prices = {group: (region[of_group[group]] * ratio[group], subsidised[of_group[group]]) for group in ratio}
    return prices | {"aland": prices["IV"]}
