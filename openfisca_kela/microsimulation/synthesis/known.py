"""What is known of the recipients of a month and calibrated: counts, and means and shares of the law's amounts."""

import numpy

from openfisca_kela.microsimulation.synthesis.dwellings import OWNER_OCCUPIED
from openfisca_kela.microsimulation.synthesis.figures import assumptions, figure, figures
from openfisca_kela.microsimulation.synthesis.joint import (
    FAMILIES,
    recipients_by_place,
    recipients_by_situation,
    recipients_by_type,
)
from openfisca_kela.microsimulation.synthesis.margins import Margin
from openfisca_kela.microsimulation.synthesis.recipients import ALLOWANCE
from openfisca_kela.microsimulation.synthesis.targets import mean_allowance, source_of, zero_deductibles

COSTS = "general_housing_allowance_accepted_housing_costs"
MAXIMUM = "general_housing_allowance_maximum_housing_costs"
DEDUCTIBLE = "general_housing_allowance_basic_deductible"
INCOME = {"after": "general_housing_allowance_income", "before": "general_housing_allowance_person_income"}
CAPITAL_REGION = ("helsinki", "espoo", "vantaa")


def calibrated_margins(candidates, places, month, which, reading):
    """Margins that the weights of recipients are made to reach.

    Args:
        candidates: `Candidates` (or a sample of them).
        places: from `places`.
        month: month of the population.
        which: mean allowance low, middle or high.
        reading: published mean incomes read after or before the earnings deduction.

    Returns:
        list of `Margin`.
    """
    return [
        *_counts(candidates, places, month),
        *_of_everyone(candidates, month, which),
        *_of_some(candidates, places),
        *_of_types(candidates, reading),
    ]


def mean(label, name, values, by):
    """A published mean, as a margin."""
    return Margin(label, figure(name), "EUR/month", source_of(name), values, by)


def share(label, name, values, by):
    """A published percentage, as a margin."""
    return Margin(label, figure(name) / 100, "share", source_of(name), values, by)


def _counts(candidates, places, month):
    """Households: all, by life situation, by type, by place, and owner-occupied."""
    homes = candidates.records.households
    situation, kind = homes["life_situation"], homes["household_type"]
    all_of_them, everyone = f"recipients.{month}", numpy.ones(len(candidates.place))
    margins = [Margin("recipient households", figure(all_of_them), "households", source_of(all_of_them), everyone)]
    for name, target in recipients_by_situation(month).items():
        source = _source_of_count(f"recipients.{month}.{name}", "recipient_share.2023-12.working")
        margins.append(Margin(f"life situation: {name}", target, "households", source, situation.where(name)))
    for name, target in recipients_by_type(month).items():
        of_class = "families_with_children" if name in FAMILIES else name
        source = _source_of_count(f"recipients.{month}.{name}", f"recipient_share.2023-12.{of_class}")
        margins.append(Margin(f"household type: {name}", target, "households", source, kind.where(name)))
    nearest = month if month == "2023-12" else "2023-03"
    by_place = recipients_by_place(month)
    for number, here in enumerate(places):
        in_capital_region = f"recipients.{nearest}.{here.name}" if here.name in CAPITAL_REGION else ""
        source = _source_of_count(in_capital_region, "recipient_share.2024-03.group_III")
        margins.append(Margin(f"place: {here.name}", by_place[here.name], "households", source, candidates.place == number))
    name = "owner_occupied.2023-08"
    is_owner = homes["dwelling_type"].where(*OWNER_OCCUPIED)
    return [*margins, Margin("owner-occupied", figure(name), "households", source_of(name), is_owner)]


def _source_of_count(name, share_name):
    """Source of a count that is published, or of the share from which it is derived."""
    return source_of(name) if name in figures() else f"derived: published shares of the households; {source_of(share_name)}"


def _of_everyone(candidates, month, which):
    """Amounts of all recipients."""
    known, everyone = candidates.calculated, numpy.ones(len(candidates.place))
    allowance, its_source = mean_allowance(month, which)
    zero, source_of_zero = zero_deductibles(month)
    return [
        Margin(f"mean allowance ({which})", allowance, "EUR/month", its_source, known[ALLOWANCE], everyone),
        Margin("no basic deductible", zero, "households", source_of_zero, known[DEDUCTIBLE] == 0),
        share("allowance of housing costs", "cost_coverage.2023.middle", known[ALLOWANCE], known[COSTS]),
    ]


def _of_some(candidates, places):
    """Amounts of owners, of Helsinki, and of those who do not study."""
    homes, known = candidates.records.households, candidates.calculated
    owns = homes["dwelling_type"].where(*OWNER_OCCUPIED)
    studies = homes["life_situation"].where("student")
    in_helsinki = candidates.place == [place.name for place in places].index("helsinki")
    is_above = known[COSTS] > known[MAXIMUM]
    earns = candidates.records.sum(candidates.records.persons["wages"]) > 0
    costs_of_owners = "mean_housing_costs.2023-08.owner_occupied"
    return [
        mean("mean allowance, owner-occupied", "mean_allowance.2023-08.owner_occupied", known[ALLOWANCE] * owns, owns),
        mean("mean housing costs, owner-occupied", costs_of_owners, known[COSTS] * owns, owns),
        share("costs above the maximum, Helsinki", "costs_above_maximum.2023.helsinki", is_above & in_helsinki, in_helsinki),
        share("with wages, of non-students", "earners_among_non_students.2019", earns & ~studies, ~studies),
    ]


def _of_types(candidates, reading):
    """Mean incomes by household type, and children of families."""
    kind = candidates.records.households["household_type"]
    children = candidates.records.sum(candidates.records.persons["household_role"].where("child"))
    income, growth = candidates.calculated[INCOME[reading]], assumptions()["growth_of_income_from_2022"]
    margins = []
    for name in ("living_alone", *FAMILIES):
        is_type, figure_name = kind.where(name), f"mean_income.2022-12.{name}"
        margin = mean(f"income {reading} deduction: {name}", figure_name, income * is_type, is_type)
        source = f"derived: {growth} times the value of 2022-12; {margin.source}"
        margins.append(margin._replace(target=growth * margin.target, source=source))
    for name in FAMILIES:
        is_type, figure_name = kind.where(name), f"children_per_household.2022-12.{name}"
        source, unit = source_of(figure_name), "children a household"
        margins.append(Margin(f"children: {name}", figure(figure_name), unit, source, children * is_type, is_type))
    return margins
