"""What an unemployed person gets."""

from openfisca_kela.entities import Person
from openfisca_kela.quantities import EuroVariable


class unemployment_benefit_per_day(EuroVariable):
    """Gross unemployment benefit for each of the five benefit days of a week, after adjustment for wages."""

    entity = Person
    unit = "currency-EUR/day"
    bounds = (0, 10_000)
    label = "Unemployment benefit per benefit day, gross"
    reference = ["938/2014 12 § 1 mom.", "https://www.finlex.fi/fi/lainsaadanto/2014/938"]
