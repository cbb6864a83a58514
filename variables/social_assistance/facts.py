"""Results of the act on social assistance that other rules read, as they are told."""

from openfisca_kela.entities import Family
from openfisca_kela.quantities import EuroVariable

SOCIAL_ASSISTANCE = "https://www.finlex.fi/fi/lainsaadanto/1997/1412"


class basic_social_assistance(EuroVariable):
    """Basic social assistance (perustoimeentulotuki, grundläggande utkomststöd) of the family in the month."""

    entity = Family
    label = "Basic social assistance for the month"
    reference = ["1412/1997 6 §", SOCIAL_ASSISTANCE]


class social_assistance_housing_cost_limit(EuroVariable):
    """The municipality's limit of housing costs for the family."""

    entity = Family
    label = "Municipality's limit for the family (its share of the dwelling's limit)"
    reference = ["1412/1997 7 a § (7 b § –2022)", SOCIAL_ASSISTANCE]


class housing_allowance_received(EuroVariable):
    """Housing allowance of the month that counts as income: the family's share."""

    entity = Family
    label = (
        "Housing allowance of the month counted as income: general and pensioners’, family’s share (not told: as computed)"
    )
    reference = ["1412/1997 11 §", SOCIAL_ASSISTANCE]


class social_assistance_recognised_housing_costs(EuroVariable):
    """Housing costs that the decision on social assistance recognises, without the water charge."""

    entity = Family
    label = "Housing costs recognised without water charge"
    reference = ["1412/1997 7 a § (7 b § –2022)", SOCIAL_ASSISTANCE]


class social_assistance_recognised_electricity_costs(EuroVariable):
    """Electricity bill that was accepted as a ground of the decision."""

    entity = Family
    label = "Electricity bill accepted as the ground of the decision (not told: the family’s share of household electricity)"
    reference = ["1412/1997 7 a § (7 b § –2022)", SOCIAL_ASSISTANCE]
