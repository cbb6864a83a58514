"""The path over months when housing costs exceed the limit: 1412/1997 7 a § 3–4 mom. (7 b § 2–3 mom. until 2022).

Until March 2024 costs above the limit are accepted for a sufficient time, and while no cheaper dwelling is to be had. From
April 2024 for three months, which the caseworker may extend, or on a special ground. The status of each month is the
caseworker's; where it is not told, the month of the prompt tells when the three months end.
"""

import datetime

import numpy
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit

from openfisca_kela.entities import Family
from openfisca_kela.quantities import (
    NOT_YET,
    ChoiceVariable,
    ConditionVariable,
    DateVariable,
    EuroVariable,
    first_of_month,
    law_by_month,
    month_calculated,
    require,
    rounded,
    where,
)
from openfisca_kela.variables.social_assistance.act import FINLEX, NAME, ROUNDING, law_of_month
from openfisca_kela.variables.social_assistance.housing import COSTS

PATH = [
    "1412/1997 7 b § 2–3 mom. (–2022)",
    "1412/1997 7 a § 2–3 mom. (2023–2024-03)",
    "1412/1997 7 a § 3–4 mom. (2024-04–)",
]


class CheaperHousingStatus(Enum):
    """Stages of the search for a cheaper dwelling."""

    not_assessed = "Not assessed yet"
    prompted = "Prompted; the time for finding a cheaper dwelling runs"
    extended = "The time has been extended"
    special_ground = "There is a special ground for the dwelling"
    declared_will_not_move = "The client will not move and pays the rest"
    deadline_passed = "The time has passed"
    no_cheaper_dwelling = "No cheaper dwelling is to be had in the municipality"


class social_assistance_cheaper_housing_status(ChoiceVariable):
    """Stage in the month, as the caseworker finds it. A special ground is the best interest of a child, care or disability,
    space for a child met under a confirmed agreement or placed elsewhere, weak health or advanced age, housing services, or
    a comparable reason; the time is extended for a crisis, for difficulty in finding a dwelling despite an active search, or
    for another justified reason. Who was given a deadline for the same need before gets no new one.
    """

    entity = Family
    decided_by_caseworker = True
    possible_values = CheaperHousingStatus
    default_value = CheaperHousingStatus.not_assessed
    label = "Stage of the search for a cheaper dwelling"
    reference = [*PATH, FINLEX]


class social_assistance_housing_prompt_month(DateVariable):
    """Month for which the prompt was given. It counts where the status of the month is not told; 9999-12-31: no prompt."""

    entity = Family
    definition_period = DateUnit.ETERNITY
    default_value = datetime.date(9999, 12, 31)
    label = "Month of the prompt to find a cheaper dwelling"
    reference = [*PATH, FINLEX]


class social_assistance_deadline_goes_by_prompt_month(ConditionVariable):
    """The status of the month is not told, and a prompt has been given: its month tells how the time runs."""

    entity = Family
    label = "The time goes by the month of the prompt"
    reference = [*PATH, FINLEX]

    def formula(family, period):
        not_told = family("social_assistance_cheaper_housing_status", period) == CheaperHousingStatus.not_assessed
        prompted = first_of_month(family("social_assistance_housing_prompt_month", period))
        return not_told & (prompted <= month_calculated(family, period))


class social_assistance_cheaper_housing_deadline_passed(ConditionVariable):
    """The three months of a prompt of the law of April 2024 are over: the month of the prompt is the first of them."""

    entity = Family
    label = "The three months from the month of the prompt are over"
    reference = ["1412/1997 7 a § 4 mom. (2024-04–)", FINLEX]

    def formula(family, period, parameters):
        law = law_of_month(family, period, parameters)
        has_deadline = law("housing.three_month_deadline.is_in_force")
        months = law("housing.three_month_deadline.months", where=has_deadline)
        prompted = first_of_month(family("social_assistance_housing_prompt_month", period))
        this_month = month_calculated(family, period)
        is_over = first_of_month(this_month, plus=-where(has_deadline, months, 0)) >= prompted
        law_of_prompt = law_by_month(family, NAME, numpy.minimum(prompted, this_month), parameters)
        by_prompt = family("social_assistance_deadline_goes_by_prompt_month", period)
        return by_prompt & has_deadline & is_over & law_of_prompt("housing.three_month_deadline.is_in_force")


class social_assistance_cheaper_housing_deadline_running(ConditionVariable):
    """The time for finding a cheaper dwelling, or its extension, runs: by the status of the month, else by the month of the
    prompt.
    """

    entity = Family
    label = "The time for finding a cheaper dwelling runs"
    reference = [*PATH, FINLEX]

    def formula(family, period):
        status = family("social_assistance_cheaper_housing_status", period)
        runs = (status == CheaperHousingStatus.prompted) | (status == CheaperHousingStatus.extended)
        by_prompt = family("social_assistance_deadline_goes_by_prompt_month", period)
        return runs | (by_prompt & ~family("social_assistance_cheaper_housing_deadline_passed", period))


class social_assistance_housing_costs_are_not_limited(ConditionVariable):
    """The stage allows costs above the limit: nothing has been assessed yet, the time runs, there is a special ground, or
    (until March 2024) no cheaper dwelling is to be had.
    """

    entity = Family
    label = "Costs above the limit are accepted at this stage"
    reference = [*PATH, FINLEX]

    def formula(family, period, parameters):
        law = law_of_month(family, period, parameters)
        status = family("social_assistance_cheaper_housing_status", period)
        nothing_assessed = status == CheaperHousingStatus.not_assessed
        deadline_passed = family("social_assistance_cheaper_housing_deadline_passed", period)
        no_cheaper = status == CheaperHousingStatus.no_cheaper_dwelling
        return (
            (nothing_assessed & ~deadline_passed)
            | family("social_assistance_cheaper_housing_deadline_running", period)
            | (status == CheaperHousingStatus.special_ground)
            | (no_cheaper & law("housing.full_costs_if_no_cheaper_dwelling_exists.is_in_force"))
        )


class social_assistance_tolerated_housing_costs(EuroVariable):
    """The limit with the excess that Kela's guideline accepted until March 2024, in whole cents; the limit itself since."""

    entity = Family
    label = "Limit of housing costs with the excess that is tolerated"
    reference = ["1412/1997 7 b § (–2022)", "1412/1997 7 a § (2023–2024-03)", FINLEX]

    @rounded(to="cent", by=ROUNDING, direction="down")
    def formula(family, period, parameters):
        law = law_of_month(family, period, parameters)
        excess = where(law("housing.tolerance.is_in_force"), law("housing.tolerance.rate"), 0)
        return family("social_assistance_housing_cost_limit", period) * (1 + excess)


class social_assistance_housing_costs_are_within_tolerance(ConditionVariable):
    """Costs exceed the limit by no more than Kela's guideline accepted until March 2024."""

    entity = Family
    label = "Costs exceed the limit by no more than is tolerated"
    reference = ["1412/1997 7 b § (–2022)", "1412/1997 7 a § (2023–2024-03)", FINLEX]

    def formula(family, period, parameters):
        law = law_of_month(family, period, parameters)
        costs = family("social_assistance_housing_costs", period)
        return law("housing.tolerance.is_in_force") & (costs <= family("social_assistance_tolerated_housing_costs", period))


class social_assistance_full_housing_costs_recognised(ConditionVariable):
    """The costs count as they are, also above the limit."""

    entity = Family
    label = "Housing costs are recognised in full"
    reference = [*PATH, FINLEX]

    def formula(family, period):
        return family("social_assistance_housing_costs_are_not_limited", period) | family(
            "social_assistance_housing_costs_are_within_tolerance", period
        )


class social_assistance_recognised_housing_costs(EuroVariable):
    """Actual costs where they are recognised in full, else at most the limit; with a second dwelling where it is accepted.
    The limit is asked for only where it decides.
    """

    entity = Family
    label = "Housing costs recognised"
    reference = [*COSTS, *PATH, FINLEX]

    @rounded(to="cent", by=ROUNDING)
    def formula(family, period):
        in_full = family("social_assistance_full_housing_costs_recognised", period)
        costs = family("social_assistance_housing_costs", period)
        limit = family("social_assistance_housing_cost_limit", period)
        require(
            family,
            in_full | (limit >= 0),
            variable="social_assistance_housing_cost_limit",
            otherwise="tell the municipality's limit of housing costs for the family: the tables of 2017–2021 are not at "
            "hand, and without municipality_code none can be read",
        )
        counted = where(in_full, costs, numpy.minimum(costs, limit))
        return counted + family("social_assistance_second_dwelling_costs", period)


class social_assistance_prompt_is_due(ConditionVariable):
    """Costs exceed the limit and nothing has been assessed: the prompt is given with the decision."""

    entity = Family
    label = "A prompt to find a cheaper dwelling is due"
    reference = [*PATH, FINLEX]

    def formula(family, period):
        not_assessed = family("social_assistance_cheaper_housing_status", period) == CheaperHousingStatus.not_assessed
        prompted = family("social_assistance_housing_prompt_month", period) != NOT_YET
        above = family("social_assistance_housing_costs", period) > family("social_assistance_housing_cost_limit", period)
        return not_assessed & ~prompted & above
