"""The service description (palvelukuvaus, tjänstebeskrivning): its source, and the day on which its values are read."""

import numpy

from openfisca_kela.quantities import law_by_month

REFERENCE = [
    "566/2005 6 §",
    "566/2005 7 a §",
    "TEAK-palvelukuvaus (sopimukset voimassa 17.9.2024)",
    "https://www.kela.fi/",
]
# Of no other contracts are the values known: they are read for everybody, whenever the rehabilitation takes place.
CONTRACTS_OF = numpy.datetime64("2024-09-17")


def description(person, parameters):
    """Reader of the values of the service description of the contracts in force in September 2024."""
    return law_by_month(person, "teak", CONTRACTS_OF, parameters)
