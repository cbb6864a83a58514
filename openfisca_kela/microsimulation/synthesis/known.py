"""What is published of the recipients of a month: the margins that are calibrated, and those held back for checking."""

import numpy

from openfisca_kela.microsimulation.synthesis.dwellings import OWNER_OCCUPIED
from openfisca_kela.microsimulation.synthesis.figures import assumptions, figure, figures
from openfisca_kela.microsimulation.synthesis.joint import (
    FAMILIES,
    recipients_by_place,
    recipients_by_situation,
    recipients_by_type,
)
from openfisca_kela.microsimulation.synthesis.margins import HELD_BACK, Margin
from openfisca_kela.microsimulation.synthesis.places import KUUMA
from openfisca_kela.microsimulation.synthesis.recipients import ALLOWANCE

MONTHS = ("2023-12", "2023-08")
MEAN_ALLOWANCE = ("middle", "low", "high")
READINGS = ("after", "before")
COSTS = "general_housing_allowance_accepted_housing_costs"
MAXIMUM = "general_housing_allowance_maximum_housing_costs"
DEDUCTIBLE = "general_housing_allowance_basic_deductible"
INCOME = {"after": "general_housing_allowance_income", "before": "general_housing_allowance_person_income"}
PAYMENTS_TO_STATISTICS = 1.026


def mean_allowance(month, which):
    """Mean allowance that is calibrated to: low, high or between; published for neither month, derived for both."""
    if which != "middle":
        return figure(f"mean_allowance.{month}.{which}")
    if month == "2023-12":
        return figure("mean_allowance.2023")
    return (figure(f"mean_allowance.{month}.low") + figure(f"mean_allowance.{month}.high")) / 2


def zero_deductibles(month):
    """Households without a deductible: published for August; for December by the share of each side of the students.

    More students receive the allowance in December, and most of them bear no deductible. Their share is assumed; that of
    the others follows from August's count.
    """
    zero = figure("basic_deductible.2023-08.zero")
    if month == "2023-08":
        return zero
    of_students = assumptions()["students_with_zero_deductible"]
    students, total = figure("recipients.2023-08.student"), figure("recipients.2023-08")
    of_others = (zero - of_students * students) / (total - students)
    now = figure(f"recipients.{month}.student")
    return of_students * now + of_others * (figure(f"recipients.{month}") - now)


def margins_of_recipients(candidates, places, month, which, reading):
    """All margins of the recipients.

    Args:
        candidates: `Candidates` (or a sample of them).
        places: from `places`.
        month: month of the population.
        which: mean allowance low, middle or high.
        reading: published mean incomes read after or before the earnings deduction.

    Returns:
        list of `Margin`, the calibrated ones first.
    """
    counts = _counts(candidates, places, month)
    return [*counts, *_amounts(candidates, places, month, which, reading), *_held_back(candidates, places, month)]


def _source(*names):
    return "; ".join(dict.fromkeys(figures()[name].source for name in names))


def _counts(candidates, places, month):
    """Totals by life situation, type, place and tenure. Their sum by situation is the number of households."""
    homes = candidates.records.households
    of_december = "derived: published shares times households; "
    own = figure("owner_occupied.2023-08")
    is_owner = homes["dwelling_type"].where(*OWNER_OCCUPIED)
    everyone = numpy.ones(len(candidates.place))
    margins = [
        Margin("recipient households", figure(f"recipients.{month}"), "households", _source(f"recipients.{month}"), everyone)
    ]
    for name, target in recipients_by_situation(month).items():
        known = f"recipients.{month}.{name}"
        source = _source(known) if known in figures() else of_december + _source(f"recipient_share.{month}.working")
        margins.append(Margin(f"life situation: {name}", target, "households", source, homes["life_situation"].where(name)))
    for name, target in recipients_by_type(month).items():
        known = f"recipients.{month}.{name}"
        source = _source(known) if known in figures() else of_december + _source(f"recipient_share.2023-12.{_class(name)}")
        margins.append(Margin(f"household type: {name}", target, "households", source, homes["household_type"].where(name)))
    sources = {name: _source(f"recipients.{month if month == '2023-12' else '2023-03'}.{name}") for name in CAPITAL_REGION}
    derived = "derived: " + _source("recipient_share.2024-03.group_III")
    for number, here in enumerate(places):
        target = recipients_by_place(month)[here.name]
        source = sources.get(here.name, derived)
        margins.append(Margin(f"place: {here.name}", target, "households", source, candidates.place == number))
    margins.append(Margin("owner-occupied", own, "households", _source("owner_occupied.2023-08"), is_owner))
    return margins


CAPITAL_REGION = ("helsinki", "espoo", "vantaa")


def _class(name):
    return "families_with_children" if name in FAMILIES else name


def _amounts(candidates, places, month, which, reading):
    """Means and shares that need the law's amounts."""
    homes, known = candidates.records.households, candidates.calculated
    everyone = numpy.ones(len(candidates.place))
    is_owner = homes["dwelling_type"].where(*OWNER_OCCUPIED)
    is_student = homes["life_situation"].where("student")
    in_helsinki = candidates.place == [place.name for place in places].index("helsinki")
    wages = candidates.records.sum(candidates.records.persons["wages"])
    children = candidates.records.sum(candidates.records.persons["household_role"].where("child"))
    zero_source = "" if month == "2023-08" else "derived: the zero deductibles of August, with the students of December; "
    allowance_names = ["mean_allowance.2023"] if which == "middle" else [f"mean_allowance.{month}.{which}"]
    margins = [
        _mean(f"mean allowance ({which})", mean_allowance(month, which), known[ALLOWANCE], everyone, *allowance_names),
        Margin(
            "no basic deductible",
            zero_deductibles(month),
            "households",
            zero_source + _source("basic_deductible.2023-08.zero"),
            known[DEDUCTIBLE] == 0,
        ),
        _share("allowance of housing costs", "cost_coverage.2023.middle", known[ALLOWANCE], known[COSTS]),
        _mean(
            "mean allowance, owner-occupied",
            None,
            known[ALLOWANCE] * is_owner,
            is_owner,
            "mean_allowance.2023-08.owner_occupied",
        ),
        _mean(
            "mean housing costs, owner-occupied",
            None,
            known[COSTS] * is_owner,
            is_owner,
            "mean_housing_costs.2023-08.owner_occupied",
        ),
        _share(
            "costs above the maximum, Helsinki",
            "costs_above_maximum.2023.helsinki",
            (known[COSTS] > known[MAXIMUM]) & in_helsinki,
            in_helsinki,
        ),
        _share(
            "households with wages among non-students",
            "earners_among_non_students.2019",
            (wages > 0) & ~is_student,
            ~is_student,
        ),
    ]
    growth = assumptions()["growth_of_income_from_2022"]
    for name in ("living_alone", *FAMILIES):
        is_type = homes["household_type"].where(name)
        target = growth * figure(f"mean_income.2022-12.{name}")
        income = known[INCOME[reading]] * is_type
        label = f"mean income {reading} the earnings deduction: {name}"
        margins.append(
            _mean(label, target, income, is_type, f"mean_income.2022-12.{name}", note=f"derived: {growth} times ")
        )
    for name in FAMILIES:
        is_type = homes["household_type"].where(name)
        source = f"children_per_household.2022-12.{name}"
        margins.append(
            Margin(
                f"children a household: {name}",
                figure(source),
                "children a household",
                _source(source),
                children * is_type,
                is_type,
            )
        )
    return margins


def _mean(label, target, values, by, *names, note=""):
    target = figure(names[0]) if target is None else target
    return Margin(label, target, "EUR/month", note + _source(*names), values, by)


def _share(label, name, values, by):
    return Margin(label, figure(name) / 100, "share", _source(name), values, by)


def _held_back(candidates, places, month):
    """What no weight was made to reach."""
    records, known = candidates.records, candidates.calculated
    homes, age = records.households, records.persons["age"]
    everyone = numpy.ones(len(candidates.place))
    codes = homes["municipality_code"]
    near = month if month == "2023-12" else "2023-03"
    scale = figure(f"recipients.{month}") / figure(f"recipients.{near}")
    first = numpy.cumsum(records.size) - records.size
    alone = records.size == 1
    mean_recipients = numpy.mean([figure(f"recipients.{each}") for each in ("2023-03", "2023-06", "2023-08", "2023-12")])
    per_year = 12 * mean_recipients * PAYMENTS_TO_STATISTICS / figure(f"recipients.{month}") / 1e6
    kuuma = _source(f"recipients.{near}.kuuma")
    margins = [
        Margin("Kuuma municipalities", scale * figure(f"recipients.{near}.kuuma"), "households", kuuma, codes.where(*KUUMA)),
        Margin(
            "paid in 2023, had every month this mean",
            figure("paid.2023"),
            "EUR million/year",
            _source("paid.2023") + " (the middle mean allowance was derived from it)",
            known[ALLOWANCE] * per_year,
        ),
        _share("members aged 20-24", "members_aged_20_24.2017", records.sum((age >= 20) & (age <= 24)), records.size),
        _share("applicants under 35", "applicants_under_35.2017", age[first] < 35, everyone),
        _share("costs above the maximum", "costs_above_maximum.2023", known[COSTS] > known[MAXIMUM], everyone),
        _mean("mean housing costs", None, known[COSTS], everyone, "mean_housing_costs.2023"),
        _share(
            "allowance of housing costs, one person", "cost_coverage.2023", known[ALLOWANCE] * alone, known[COSTS] * alone
        ),
        _share(
            "allowance of housing costs, more persons",
            "cost_coverage.2023",
            known[ALLOWANCE] * ~alone,
            known[COSTS] * ~alone,
        ),
    ]
    if month == "2023-12":
        name = "persons_in_recipient_households.2023-12"
        margins.insert(0, Margin("persons", figure(name), "persons", _source(name), records.size))
    return [margin._replace(kind=HELD_BACK) for margin in margins]
