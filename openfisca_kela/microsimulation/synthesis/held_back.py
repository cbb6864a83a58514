"""What is known of the recipients and held back: no weight is made to reach it, so it tells how good a population is."""

import numpy

from openfisca_kela.microsimulation.synthesis.dwellings import OWNER_OCCUPIED
from openfisca_kela.microsimulation.synthesis.figures import figure
from openfisca_kela.microsimulation.synthesis.known import COSTS, MAXIMUM, mean, share
from openfisca_kela.microsimulation.synthesis.margins import HELD_BACK, Margin
from openfisca_kela.microsimulation.synthesis.places import KUUMA
from openfisca_kela.microsimulation.synthesis.recipients import ALLOWANCE
from openfisca_kela.microsimulation.synthesis.targets import source_of

MONTHS_OF_COUNTS = ("2023-03", "2023-06", "2023-08", "2023-12")
MONTHS_IN_YEAR, MILLION = 12, 1e6


def held_back_margins(candidates, month):
    """Margins that are only reported.

    Args:
        candidates: `Candidates` (or a sample of them).
        month: month of the population.

    Returns:
        list of `Margin`.
    """
    margins = [*_who_they_are(candidates, month), *_what_they_get(candidates, month)]
    return [margin._replace(kind=HELD_BACK) for margin in margins]


def _who_they_are(candidates, month):
    """Persons, ages, and where they live."""
    records = candidates.records
    homes, age = records.households, records.persons["age"]
    of_applicant = age[numpy.cumsum(records.size) - records.size]
    owns = homes["dwelling_type"].where(*OWNER_OCCUPIED)
    is_single_parent = homes["household_type"].where("single_parent")
    of_month = month == "2023-12"
    near = month if of_month else "2023-03"
    kuuma = figure(f"recipients.{near}.kuuma") * figure(f"recipients.{month}") / figure(f"recipients.{near}")
    in_kuuma = homes["municipality_code"].where(*KUUMA)
    persons = "persons_in_recipient_households.2023-12"
    in_twenties = records.sum((age >= 20) & (age <= 24))
    return [
        *([Margin("persons", figure(persons), "persons", source_of(persons), records.size)] if of_month else []),
        share("members aged 20-24", "members_aged_20_24.2017", in_twenties, records.size),
        share("applicants under 35", "applicants_under_35.2017", of_applicant < 35, numpy.ones(len(owns))),
        Margin("Kuuma municipalities", kuuma, "households", source_of(f"recipients.{near}.kuuma"), in_kuuma),
        share("single parents, of owners", "owner_occupied.share_of_single_parents", owns & is_single_parent, owns),
    ]


def _what_they_get(candidates, month):
    """Costs and their coverage, and what is paid in a year."""
    known, everyone = candidates.calculated, numpy.ones(len(candidates.place))
    alone = candidates.records.size == 1
    allowance, costs = known[ALLOWANCE], known[COSTS]
    mean_recipients = numpy.mean([figure(f"recipients.{each}") for each in MONTHS_OF_COUNTS])
    per_year = (
        MONTHS_IN_YEAR * figure("paid_to_twelve_months.2022") * mean_recipients / figure(f"recipients.{month}") / MILLION
    )
    of_year = source_of("paid.2023") + "; the mean allowances of the calibration were derived from it"
    coverage = "cost_coverage.2023"
    return [
        mean("mean housing costs", "mean_housing_costs.2023", costs, everyone),
        share("costs above the maximum", "costs_above_maximum.2023", costs > known[MAXIMUM], everyone),
        share("allowance of costs, one person", coverage, allowance * alone, costs * alone),
        share("allowance of costs, more persons", coverage, allowance * ~alone, costs * ~alone),
        Margin("paid in 2023 at this mean", figure("paid.2023"), "EUR million/year", of_year, allowance * per_year),
    ]
