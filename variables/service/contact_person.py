"""An own contact person at Kela (oma yhteyshenkilö, egen kontaktperson)."""

from openfisca_core.periods import DateUnit

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ConditionVariable


class own_contact_person_offered(ConditionVariable):
    """A challenging life situation, and the will to commit. A partner may propose it; partners are contacted with the
    client's consent.
    """

    entity = Person
    definition_period = DateUnit.DAY
    label = "Own contact person at Kela is offered"
    reference = ["434/2003 7–8 §", "https://www.finlex.fi/fi/lainsaadanto/2003/434"]

    def formula(person, period):
        return person("has_challenging_life_situation", period) & person("is_motivated_to_commit_to_service", period)
