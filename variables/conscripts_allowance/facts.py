"""Who is in service."""

from openfisca_core.indexed_enums import Enum

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ChoiceVariable


class ConscriptServiceType(Enum):
    """Kinds of service."""

    none = "No service"
    military_service = "Military service"
    womens_voluntary_military_service = "Women's voluntary military service"
    non_military_service = "Non-military service"
    refresher_training = "Refresher training"
    supplementary_service = "Supplementary service"
    voluntary_exercise = "Voluntary exercise"


class conscript_service_type(ChoiceVariable):
    """Service that the person does in the month."""

    entity = Person
    possible_values = ConscriptServiceType
    default_value = ConscriptServiceType.none
    label = "Kind of service"
    reference = ["781/1993 1 §", "781/1993 14 § 1 mom.", "https://www.finlex.fi/fi/lainsaadanto/1993/781"]
