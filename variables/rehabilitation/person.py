"""Other benefits and compensations of the person that exclude the allowance: 566/2005 22 §."""

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ConditionVariable
from openfisca_kela.variables.rehabilitation.act import FINLEX


class receives_old_age_pension(ConditionVariable):
    """An old-age pension, also an early one, a guarantee pension on that ground, or the adjustment pension or allowance of
    members of parliament.
    """

    entity = Person
    label = "Receives an old-age pension that excludes the rehabilitation allowance"
    reference = ["566/2005 22 § 1 mom.", FINLEX]


class is_entitled_to_full_compensation_for_loss_of_earnings(ConditionVariable):
    """Full compensation for loss of earnings under the law on accidents at work, traffic or military injuries."""

    entity = Person
    label = "Entitled to full compensation for loss of earnings"
    reference = ["566/2005 22 § 2 mom.", FINLEX]


class full_compensation_delayed(ConditionVariable):
    """The compensation is delayed for reasons outside the client. Kela then pays, and takes over the claim."""

    entity = Person
    label = "The full compensation is delayed"
    reference = ["566/2005 22 § 3 mom.", FINLEX]


class rehabilitation_allowance_is_excluded_by_full_compensation(ConditionVariable):
    """A right to full compensation excludes the allowance, unless the compensation is delayed."""

    entity = Person
    label = "Full compensation for loss of earnings excludes the allowance"
    reference = ["566/2005 22 § 2–3 mom.", FINLEX]

    def formula(person, period):
        is_entitled = person("is_entitled_to_full_compensation_for_loss_of_earnings", period)
        return is_entitled & ~person("full_compensation_delayed", period)
