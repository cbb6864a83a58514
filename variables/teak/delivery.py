"""The way of delivery, and when the provider contacts Kela."""

from openfisca_core.periods import DateUnit

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ConditionVariable
from openfisca_kela.variables.teak.description import REFERENCE


class teak_delivery_mode_permitted(ConditionVariable):
    """Face to face, or by video call in a step for which the description names it; never wholly remote."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "The way of delivery is permitted"
    reference = REFERENCE

    def formula(person, period):
        is_by_video_call = person("teak_step_by_video_call", period)
        is_allowed = ~is_by_video_call | person("teak_description_allows_video_call", period)
        return is_allowed & ~person("teak_wholly_remote", period)


class teak_kela_contact_required(ConditionVariable):
    """A step is left out, the client cannot commit, the rehabilitation threatens to break off, the circumstances change, or
    the description cannot be followed.
    """

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "The provider must contact Kela"
    reference = REFERENCE

    def formula(person, period):
        return (
            person("teak_process_step_left_out", period)
            | person("teak_client_cannot_commit", period)
            | person("teak_service_deviates_or_threatens_to_break_off", period)
        )
