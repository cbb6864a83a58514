"""Who receives a notification, by the law of the month."""

from openfisca_core.indexed_enums import Enum

from openfisca_kela.quantities import law_by_month, month_calculated


class Receiver(Enum):
    """Who receives a notification."""

    none = "No notification is made"
    municipality = "The municipality"
    wellbeing_services_county = "The wellbeing services county"


def law_of_month(population, period, parameters):
    """Reader of the values of notifications in the month calculated."""
    return law_by_month(population, "notification", month_calculated(population, period), parameters)
