"""Deposits that have been granted."""

from openfisca_kela.entities import Family
from openfisca_kela.quantities import ConditionVariable


class rental_deposit_is_granted_for_current_dwelling(ConditionVariable):
    """Kela has granted the deposit of the dwelling in which the family lives now, at whatever time."""

    entity = Family
    label = "Kela has granted a rental deposit for the present dwelling"
    reference = ["1412/1997 16 § (26/2026)", "https://www.finlex.fi/fi/lainsaadanto/1997/1412"]
