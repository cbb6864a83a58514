"""The acts and their readers: tax follows the year of the month calculated."""

import numpy

from openfisca_kela.quantities import law_by_month

INCOME_TAX = "https://www.finlex.fi/fi/lainsaadanto/1992/1535"
PENSION_INSURANCE = "https://www.finlex.fi/fi/lainsaadanto/2006/395"
UNEMPLOYMENT_INSURANCE = "https://www.finlex.fi/fi/lainsaadanto/1998/555"
HEALTH_INSURANCE = "https://www.finlex.fi/fi/lainsaadanto/2004/1224"
BROADCASTING_TAX = "https://www.finlex.fi/fi/lainsaadanto/2012/484"
WITHHOLDING = "https://www.finlex.fi/fi/lainsaadanto/1996/1118"

# The Tax Administration prints every amount to the cent; rounding each of them so gives all its published amounts.
TO_THE_CENT = {"to": "cent", "by": "1535/1992"}


def tax_law(population, period, parameters, act="income_tax"):
    """Reader of an act in the month calculated."""
    return law_by_month(population, act, numpy.datetime64(str(period.start)), parameters)
