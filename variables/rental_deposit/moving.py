"""The move: its ground, and the rent of the new dwelling."""

from openfisca_kela.entities import Family
from openfisca_kela.quantities import ConditionVariable
from openfisca_kela.quantities.choices import is_one_of
from openfisca_kela.variables.rental_deposit.act import GRANTED
from openfisca_kela.variables.rental_deposit.facts import MovingGround

ACCEPTED = (
    MovingGround.separation,
    MovingGround.health,
    MovingGround.family_size_change,
    MovingGround.homelessness,
    MovingGround.threat_of_homelessness,
    MovingGround.work_elsewhere,
    MovingGround.studies_elsewhere,
    MovingGround.told_to_find_cheaper_dwelling,
)


class moving_ground_accepted(ConditionVariable):
    """Separation, health, a family of another size, homelessness or its threat, work or studies elsewhere, or a prompt to
    find a cheaper dwelling. Convenience, a dearer dwelling or a mere change of locality is no accepted ground.
    """

    entity = Family
    label = "Kela accepts the reason for moving"
    reference = GRANTED

    def formula(family, period):
        return is_one_of(family("moving_ground", period), ACCEPTED)


class rental_deposit_rent_reasonable(ConditionVariable):
    """The rent is at most the limit that social assistance accepts in the municipality of the new dwelling."""

    entity = Family
    label = "Rent of the new dwelling is reasonable"
    reference = GRANTED

    def formula(family, period):
        return family("new_dwelling_rent", period) <= family("social_assistance_housing_cost_limit", period)
