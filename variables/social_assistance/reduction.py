"""Reduction of the basic amount (perusosan alentaminen, sänkning av grunddelen): 1412/1997 10 §, 10 a §.

The act gives a ceiling and the caseworker decides below it: a reduction must not endanger the indispensable subsistence
and must not otherwise be unreasonable.
"""

import numpy
from openfisca_core.indexed_enums import Enum

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ChoiceVariable, CountVariable, ShareVariable, month_calculated
from openfisca_kela.variables.social_assistance.act import FINLEX, law_of_month

SECTIONS = ["1412/1997 10 § 1, 3–4 mom. (–2022)", "1412/1997 10 § 1–3 mom. (2023–2026-01)", "1412/1997 10 § (2026-02–)"]


class ReductionGround(Enum):
    """Grounds of 10 §: the first two until February 2026, the others but the last from March 2026."""

    none = "No reduction"
    first_neglect = "Refusal of work or of a labour market service, or another neglect"
    repeated_neglect = "Repeated neglect, with a refused assessment of service needs"
    job_search_neglect = "Not registered as a jobseeker within the time of Kela's prompt"
    primary_benefit_neglect = "Primary benefit not applied for within the time of Kela's prompt"
    labour_policy_sanction = "Loss of unemployment benefit by own conduct"
    integration_plan_neglect = "Neglect of the integration plan"


class social_assistance_reduction_ground(ChoiceVariable):
    """Why the basic amount may be reduced, as the caseworker finds it. From 2023 a repeated neglect also requires that the
    person refused the assessment of service needs to which Kela must first direct the client (10 a § 3 mom.).
    """

    entity = Person
    decided_by_caseworker = True
    possible_values = ReductionGround
    default_value = ReductionGround.none
    label = "Ground for reducing the basic amount"
    reference = [*SECTIONS, FINLEX]


class social_assistance_reduction_month(CountVariable):
    """Running number of the month reduced on the same ground; 0, where it is not told, is taken as the first."""

    entity = Person
    unit = "month"
    bounds = (0, 1_200)
    label = "Running number of the month reduced"
    reference = [*SECTIONS, FINLEX]


class social_assistance_reduction_rate_decided(ShareVariable):
    """Reduction that the caseworker has decided; 0 where it would be unreasonable."""

    entity = Person
    decided_by_caseworker = True
    label = "Reduction of the basic amount decided"
    reference = [*SECTIONS, FINLEX]


class social_assistance_reduction_maximum_rate(ShareVariable):
    """Ceiling that the ground allows in the month. A ground that is not one in the law of the month allows none, and
    neither does a month beyond the longest time. The integration plan was among the neglects of 20 per cent before 2026.
    """

    entity = Person
    label = "Greatest reduction that the ground allows"
    reference = [*SECTIONS, FINLEX]

    def formula(person, period, parameters):
        law = law_of_month(person, period, parameters)
        ground = person("social_assistance_reduction_ground", period)
        month = person("social_assistance_reduction_month", period)
        has_rules = law("reduction.rules_of_2026.is_in_force")
        first_month = law("reduction.first_month_payable_on_new_grounds", where=has_rules)
        is_new = has_rules & (month_calculated(person, period) >= first_month)
        is_old = ~is_new & (month <= law("reduction.maximum_months_per_ground"))
        is_integration = ground == ReductionGround.integration_plan_neglect
        is_first = (ground == ReductionGround.first_neglect) | is_integration
        is_prompted = (ground == ReductionGround.job_search_neglect) | (ground == ReductionGround.primary_benefit_neglect)
        is_sanction = is_new & (ground == ReductionGround.labour_policy_sanction)
        sanction = "reduction.labour_policy_sanction"
        return numpy.select(
            [
                is_old & is_first,
                is_old & (ground == ReductionGround.repeated_neglect),
                is_new & is_prompted,
                is_sanction & (month <= 1),
                is_sanction & (month <= law(f"{sanction}.maximum_months", where=is_new)),
                is_new & is_integration,
            ],
            [
                law("reduction.maximum_rate.first_level"),
                law("reduction.maximum_rate.repeated"),
                law("reduction.maximum_rate.primary_benefit_or_job_search_neglect", where=is_new),
                law(f"{sanction}.first_month_rate", where=is_new),
                law(f"{sanction}.later_months_rate", where=is_new),
                law("reduction.integration_plan_rate", where=is_new),
            ],
            0.0,
        )


class social_assistance_reduction_rate(ShareVariable):
    """What the caseworker decided, at most the ceiling."""

    entity = Person
    label = "Reduction of the basic amount"
    reference = [*SECTIONS, FINLEX]

    def formula(person, period):
        return numpy.minimum(
            person("social_assistance_reduction_rate_decided", period),
            person("social_assistance_reduction_maximum_rate", period),
        )
