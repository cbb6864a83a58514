"""The acts and their readers: unemployment security follows the month of the benefit days."""

import numpy

from openfisca_kela.quantities import law_by_month

FINLEX = "https://www.finlex.fi/fi/lainsaadanto/2002/1290"
GENERAL_SUPPORT = "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2026/48"
TO_THE_CENT = {"to": "cent", "by": "1290/2002 4:4 §"}


def unemployment_law(person, period, parameters):
    """Reader of the act on unemployment security in the month calculated."""
    return law_by_month(person, "unemployment_security", numpy.datetime64(str(period.start)), parameters)


def general_support_law(person, period, parameters):
    """Reader of the act on general support in the month calculated."""
    return law_by_month(person, "general_support", numpy.datetime64(str(period.start)), parameters)
