"""Assets of households, held by their adults in equal parts: what the asset test of 2025 asks for."""

import numpy

from openfisca_kela.microsimulation.synthesis.drawing import cents, lognormal
from openfisca_kela.microsimulation.synthesis.figures import assumptions


def draw_assets(random, median, adults):
    """Deposits and listed shares of each adult.

    Args:
        random: generator.
        median: (households,) of the household's assets without the dwelling, in euros.
        adults: (households,).

    Returns:
        {variable: (households,) amounts for each adult}.
    """
    prior = assumptions()["assets"]
    mean = median * numpy.exp(prior["sigma"] ** 2 / 2)
    assets = numpy.minimum(lognormal(random, mean, prior["sigma"]), prior["most"]) / adults
    part = numpy.where(random.random(len(adults)) < prior["with_listed_shares"], prior["part_in_listed_shares"], 0)
    # Whole euros: nobody knows cents of what is drawn from so wide a distribution.
    return {
        "bank_deposits": cents(numpy.round(assets * (1 - part))),
        "listed_shares_and_fund_units": cents(numpy.round(assets * part)),
    }
