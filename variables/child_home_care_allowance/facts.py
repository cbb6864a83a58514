"""What a parent who cares for a child at home gets."""

from openfisca_kela.entities import Person
from openfisca_kela.quantities import EuroVariable


class child_home_care_allowance(EuroVariable):
    """Child home care allowance (lasten kotihoidon tuki, stöd för hemvård av barn). It is income."""

    entity = Person
    label = "Child home care allowance"
    reference = ["938/2014 12 § 1 mom.", "https://www.finlex.fi/fi/lainsaadanto/2014/938"]
