"""Candidates for recipient households: joint draws of everything that the rules ask for, and their amounts by the law."""

from typing import NamedTuple

import numpy

from openfisca_kela.microsimulation.synthesis.amounts import amounts
from openfisca_kela.microsimulation.synthesis.assets import draw_assets
from openfisca_kela.microsimulation.synthesis.drawing import choices
from openfisca_kela.microsimulation.synthesis.dwellings import TENURES, draw_costs, draw_tenure
from openfisca_kela.microsimulation.synthesis.figures import assumptions, figure
from openfisca_kela.microsimulation.synthesis.incomes import KINDS, draw_incomes, kinds_of_persons
from openfisca_kela.microsimulation.synthesis.joint import SITUATIONS, TYPES, joint_distribution
from openfisca_kela.microsimulation.synthesis.members import draw_age_of_applicant, draw_numbers, persons_of
from openfisca_kela.microsimulation.synthesis.places import codes_of, draw_municipalities
from openfisca_kela.microsimulation.synthesis.records import Coded, Records

DECISION_MONTH = "general_housing_allowance_latest_grant_or_review_month"
ALLOWANCE = "general_housing_allowance"
CALCULATED = (
    ALLOWANCE,
    "general_housing_allowance_accepted_housing_costs",
    "general_housing_allowance_maximum_housing_costs",
    "general_housing_allowance_basic_deductible",
    "general_housing_allowance_income",
    "general_housing_allowance_person_income",
)
MONTHS_BETWEEN_REVIEWS = 12


class Candidates(NamedTuple):
    """Drawn households to which the law grants the allowance.

    Attributes:
        records: `Records`.
        calculated: {variable: (households,) amounts by the law}.
        place: (households,) number of the place.
    """

    records: Records
    calculated: dict
    place: numpy.ndarray

    def take(self, places):
        """The candidates at some places."""
        return Candidates(
            self.records.take(places), {name: values[places] for name, values in self.calculated.items()}, self.place[places]
        )


def draw_candidates(random, system, places, month, count, told):
    """Draw households and keep those to which the law of their decision grants the allowance.

    Args:
        random: generator.
        system: the law.
        places: from `places`.
        month: month of the population.
        count: households to draw.
        told: called with the number of households that are done.

    Returns:
        `Candidates`, fewer than `count`.
    """
    law = system.parameters.general_housing_allowance(f"{month}-01")
    cells = joint_distribution(places, month)
    situation, kind, place = numpy.unravel_index(choices(random, cells.ravel(), count), cells.shape)
    has_spouse, others, children = draw_numbers(random, kind)
    first_age = draw_age_of_applicant(random, situation, children > 0)
    persons, size = persons_of(random, has_spouse, others, children, first_age)
    is_in_helsinki = numpy.array([here.name == "helsinki" for here in places])[place]
    tenure = draw_tenure(random, kind, situation, is_in_helsinki)
    group = numpy.array([here.group for here in places], object)[place]
    households = {
        "municipality_code": Coded(draw_municipalities(random, places, place, of_recipients=True), codes_of(places)),
        **draw_costs(random, kind, tenure, group, size, law),
        DECISION_MONTH: decision_months(random, month, count),
        "household_type": Coded(kind.astype(numpy.int16), TYPES),
        "life_situation": Coded(situation.astype(numpy.int16), SITUATIONS),
    }
    home = numpy.repeat(numpy.arange(count), size)
    is_child = persons["household_role"].where("child")
    position = persons.pop("position")
    lives_on = kinds_of_persons(random, situation[home], position, is_child)
    days = law.income.unemployment_benefit_days_per_month
    persons |= draw_incomes(random, lives_on, position == 0, (children > 0)[home], days)
    # 65/1994 14 §: a student who has a child or owns the dwelling has no right to the housing supplement.
    may_have_supplement = (tenure < TENURES.index("owner_occupied_share")) & (children == 0)
    is_student = lives_on == KINDS.index("student")
    persons["is_entitled_to_student_housing_supplement"] = is_student & may_have_supplement[home]
    is_young = (kind == TYPES.index("living_alone")) & (first_age < 35)
    median = numpy.where(is_young, assumptions()["assets"]["under_35_alone"], figure("net_wealth.renters.median"))
    for name, values in draw_assets(random, median, size - children).items():
        persons[name] = numpy.where(is_child, 0.0, values[home])
    return granted(system, Records(households, persons, size), place, month, told)


def granted(system, records, place, month, told):
    """The households to which the law grants something, with what it calculates."""
    calculated = amounts(system, records, month, CALCULATED, told)
    candidates = Candidates(records, calculated, place)
    return candidates.take(numpy.flatnonzero(calculated[ALLOWANCE] > 0))


def decision_months(random, month, count):
    """Month of the latest grant or review: evenly over the twelve months up to the month of the population (27 §)."""
    before = random.integers(0, MONTHS_BETWEEN_REVIEWS, count)
    return (numpy.datetime64(month, "M") - before).astype("datetime64[D]")
