"""The act and its reader: care allowances follow the month of care."""

import numpy

from openfisca_kela.quantities import law_by_month

FINLEX = "https://www.finlex.fi/fi/lainsaadanto/1996/1128"


def home_care_law(population, period, parameters):
    """Reader of the act in the month calculated."""
    return law_by_month(population, "home_care_allowance", numpy.datetime64(str(period.start)), parameters)
