"""What a parent gets as child benefit."""

from openfisca_kela.entities import Person
from openfisca_kela.quantities import EuroVariable


class child_benefit(EuroVariable):
    """Child benefit as it is paid to this person, with the supplement of a single parent; in December 2022 twofold."""

    entity = Person
    label = "Child benefit received, with the single-parent supplement"
    reference = [
        "796/1992 6–7 §",
        "https://www.finlex.fi/fi/lainsaadanto/1992/796",
        "1412/1997 11 § 1 mom.",
    ]
