"""The act: the law of the month calculated, for changes reach running decisions at once (781/1993 8 § 3 mom.)."""

import numpy

from openfisca_kela.quantities import law_by_month

FINLEX = "https://www.finlex.fi/fi/lainsaadanto/1993/781"
NAME = "conscripts_allowance"


def law_of_month(population, period, parameters):
    """Reader of the act in the month calculated."""
    return law_by_month(population, NAME, numpy.datetime64(str(period.start)), parameters)
