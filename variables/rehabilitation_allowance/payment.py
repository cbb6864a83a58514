"""To whom the allowance is paid, and what comes beside it: 566/2005 31 §, 47 §."""

import numpy

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ConditionVariable, EuroVariable, rounded, where
from openfisca_kela.variables.rehabilitation.act import FINLEX, law_now
from openfisca_kela.variables.rehabilitation.course import RehabilitationBasis


class rehabilitation_allowance_paid_to_employer(EuroVariable):
    """Up to the wages that the employer pays for the time."""

    entity = Person
    label = "Part of the allowance paid to the employer"
    reference = ["566/2005 47 §", FINLEX]

    def formula(person, period):
        to_employer = numpy.minimum(
            person("rehabilitation_allowance", period), person("wage_for_rehabilitation_time", period)
        )
        return where(person("rehabilitation_allowance_goes_to_employer", period), to_employer, 0)


class rehabilitation_allowance_paid_to_client(EuroVariable):
    """What the employer does not get."""

    entity = Person
    label = "Part of the allowance paid to the client"
    reference = ["566/2005 47 §", FINLEX]

    @rounded(to="cent", by="566/2005 47 §")
    def formula(person, period):
        return person("rehabilitation_allowance", period) - person("rehabilitation_allowance_paid_to_employer", period)


class extra_costs_from_rehabilitation(ConditionVariable):
    """Extra costs arise from the rehabilitation, and Kela decides to compensate for them."""

    entity = Person
    label = "The rehabilitation causes extra costs"
    reference = ["566/2005 31 §", FINLEX]


class maintenance_compensation_per_day(EuroVariable):
    """Maintenance compensation for a day with extra costs, where the undiminished allowance is at the minimum; not during
    training. Not taxable. Whether other long rehabilitation is comparable to training is not decided here.
    """

    entity = Person
    unit = "currency-EUR/day"
    label = "Maintenance compensation for a day"
    reference = ["566/2005 31 §", FINLEX]

    def formula(person, period, parameters):
        basis = person("rehabilitation_basis", period)
        full = person("rehabilitation_allowance_full_per_day", period)
        is_at_minimum = (full > 0) & (full == person("rehabilitation_allowance_minimum_per_day", period))
        is_training = (basis == RehabilitationBasis.training_section_6) | (basis == RehabilitationBasis.apprenticeship)
        is_paid = person("extra_costs_from_rehabilitation", period) & is_at_minimum & ~is_training
        return where(is_paid, law_now(person, period, parameters, "maintenance_compensation")("daily_amount"), 0)
