"""A population as two tables, persons and households: checked, stored, and read in parts."""

from openfisca_kela.microsimulation.population.manifest import NotAPopulationError
from openfisca_kela.microsimulation.population.store import (
    PART,
    Population,
    embedded_population,
    open_population,
    write_population,
)

__all__ = [
    "PART",
    "NotAPopulationError",
    "Population",
    "embedded_population",
    "open_population",
    "write_population",
]
