"""Maternity grant (äitiysavustus, moderskapsunderstöd) taken as money: 7 §."""

import numpy

from openfisca_kela.entities import Family
from openfisca_kela.quantities import CountVariable, EuroVariable, law_by_month

FINLEX = "https://www.finlex.fi/fi/lainsaadanto/1993/477"


class maternity_grant_children(CountVariable):
    """Children of the birth for whom the grant is taken as money in the month."""

    entity = Family
    label = "Children of the birth for whom the maternity grant is taken as money"
    reference = ["477/1993 7 §", FINLEX]


class maternity_grant(EuroVariable):
    """Once: the second child counts double and the third triple (not confirmed), so that twins bring three times the amount
    and triplets six times.
    """

    entity = Family
    unit = "currency-EUR"
    label = "Maternity grant in money"
    reference = ["477/1993 7 §", FINLEX]

    def formula_2023_01(family, period, parameters):
        law = law_by_month(family, "maternity_grant", numpy.datetime64(str(period.start)), parameters)
        children = family("maternity_grant_children", period)
        return law("cash_amount") * children * (children + 1) / 2
