"""What is received for a child as maintenance."""

from openfisca_kela.entities import Person
from openfisca_kela.quantities import EuroVariable


class child_maintenance(EuroVariable):
    """Child maintenance (elatusapu) or child maintenance support (elatustuki) received for this person, or by this person
    for a child.
    """

    entity = Person
    label = "Child maintenance or child maintenance support received"
    reference = [
        "580/2008 9 §",
        "https://www.finlex.fi/fi/lainsaadanto/2008/580",
        "1412/1997 11 § 1 mom.",
    ]
