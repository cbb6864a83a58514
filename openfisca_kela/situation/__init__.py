"""Reading a case: YAML or JSON, checked as a whole, and made a simulation."""

from openfisca_kela.situation.faults import Fault, Faults, SituationError, nearest
from openfisca_kela.situation.reading import read
from openfisca_kela.situation.several import Several, read_several
from openfisca_kela.situation.situation import Situation

__all__ = ["Fault", "Faults", "Several", "Situation", "SituationError", "nearest", "read", "read_several"]
