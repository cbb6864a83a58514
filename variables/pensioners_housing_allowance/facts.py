"""Whom the pensioners' housing allowance concerns."""

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ConditionVariable


class is_entitled_to_pensioners_housing_allowance(ConditionVariable):
    """Right to the pensioners' housing allowance (eläkkeensaajan asumistuki, bostadsbidrag för pensionstagare)."""

    entity = Person
    label = "Entitled to pensioners' housing allowance"
    reference = ["938/2014 8 § 2 mom.", "https://www.finlex.fi/fi/lainsaadanto/2014/938"]
