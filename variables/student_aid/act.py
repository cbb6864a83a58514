"""The act and its reader: student aid follows the month of the aid."""

import numpy

from openfisca_kela.quantities import law_by_month

FINLEX = "https://www.finlex.fi/fi/lainsaadanto/1994/65"
HOUSING_ALLOWANCE_ACT = "https://www.finlex.fi/fi/lainsaadanto/2014/938"


def student_aid_law(population, period, parameters):
    """Reader of the act in the month calculated."""
    return law_by_month(population, "student_financial_aid", numpy.datetime64(str(period.start)), parameters)
