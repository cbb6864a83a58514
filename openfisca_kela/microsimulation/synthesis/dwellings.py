"""The dwellings of recipients: how they are held and what they cost."""

import numpy

from openfisca_kela.microsimulation.synthesis.drawing import cents, lognormal
from openfisca_kela.microsimulation.synthesis.figures import assumptions, figure
from openfisca_kela.microsimulation.synthesis.joint import FAMILIES, SITUATIONS, TYPES
from openfisca_kela.microsimulation.synthesis.records import Coded

TENURES = ("rented", "sublet_part", "right_of_occupancy", "part_ownership", "owner_occupied_share", "owner_occupied_house")
OWNER_OCCUPIED = ("owner_occupied_share", "owner_occupied_house")
LARGEST_LISTED_SIZE = 4


def draw_tenure(random, kind, situation, is_in_helsinki):
    """Tenure of each recipient household, a place in TENURES."""
    prior, count = assumptions(), len(kind)
    of_owners = numpy.array([prior["owner_occupied"][name] for name in TYPES])[kind]
    is_owner = random.random(count) < of_owners * numpy.where(is_in_helsinki, prior["owner_occupied_in_helsinki"], 1)
    in_company = random.random(count) < figure("owner_occupied.share_in_housing_company") / 100
    of_shared = numpy.array([prior["shared_dwelling"][name] for name in SITUATIONS])[situation]
    is_shared = (kind == TYPES.index("living_alone")) & (random.random(count) < of_shared)
    rest = random.random(count)
    occupancy, part = prior["right_of_occupancy"], prior["part_ownership"]
    return numpy.select(
        [is_owner & in_company, is_owner, is_shared, rest < occupancy, rest < occupancy + part],
        [TENURES.index(name) for name in (*OWNER_OCCUPIED, "sublet_part", "right_of_occupancy", "part_ownership")],
        TENURES.index("rented"),
    )


def draw_costs(random, kind, tenure, group, size, law):
    """Costs of each recipient household, so that the accepted costs are an assumed multiple of the maximum.

    Args:
        random: generator.
        kind: (households,) place in TYPES.
        tenure: (households,) place in TENURES.
        group: (households,) municipality group until March 2024, as text.
        size: (households,) persons.
        law: the parameters of the general housing allowance in the month of the population.

    Returns:
        {variable: (households,) array or Coded}.
    """
    prior, count = assumptions(), len(kind)
    water = random.random(count) < prior["water_paid_separately"]
    heating = random.random(count) < prior["heating_paid_separately"]
    is_tenure = {name: tenure == number for number, name in enumerate(TENURES)}
    is_owner = is_tenure["owner_occupied_share"] | is_tenure["owner_occupied_house"]
    costs = _multiple(random, kind, is_tenure["sublet_part"], group) * _maximum(law, group, size)
    norms = water * law.water_norm.per_person * size
    norms = norms + heating * (law.heating_norm.first_person + law.heating_norm.additional_person * (size - 1))
    charge = numpy.maximum(costs - norms, prior["least_rent"])
    of_occupancy = prior["interest_of_right_of_occupancy"]
    has_interest = is_tenure["right_of_occupancy"] & (random.random(count) < prior["right_of_occupancy_with_interest"])
    of_all = lognormal(random, numpy.full(count, of_occupancy["mean"]), of_occupancy["sigma"])
    interest = numpy.where(has_interest, of_all, 0)
    of_recipients = prior["interest_of_recipients"]
    means = numpy.where(is_tenure["owner_occupied_share"], *(of_recipients[name] for name in OWNER_OCCUPIED))
    interest = numpy.where(is_owner, lognormal(random, means, of_recipients["sigma"]), interest)
    return {
        "dwelling_type": Coded(tenure.astype(numpy.int16), TENURES),
        "rent": cents(numpy.where(is_owner | is_tenure["right_of_occupancy"], 0, charge)),
        "right_of_occupancy_charge": cents(numpy.where(is_tenure["right_of_occupancy"], charge, 0)),
        "maintenance_charge": maintenance_charge(random, is_tenure["owner_occupied_share"]),
        "housing_loan_interest": cents(interest),
        "water_is_paid_separately": water,
        "heating_is_paid_separately": heating,
    }


def maintenance_charge(random, is_in_company):
    """Charge of the housing company, where there is one."""
    law = assumptions()["maintenance_charge"]
    return cents(numpy.where(is_in_company, lognormal(random, numpy.full(len(is_in_company), law["mean"]), law["sigma"]), 0))


def _multiple(random, kind, is_shared, group):
    """Accepted costs as a multiple of the maximum."""
    prior = assumptions()
    mean, sigma = numpy.ones(len(kind)), numpy.zeros(len(kind))
    for name, law in prior["costs_to_maximum"].items():
        mean, sigma = numpy.where(group == name, law["mean"], mean), numpy.where(group == name, law["sigma"], sigma)
    is_family = numpy.isin(kind, [TYPES.index(name) for name in FAMILIES])
    multiple = lognormal(random, mean, sigma) * numpy.where(is_family, prior["costs_of_families"], 1)
    shared = prior["shared_dwelling_to_maximum"]
    of_shared = shared["least"] + (shared["most"] - shared["least"]) * random.random(len(kind))
    return numpy.where(is_shared, of_shared, multiple)


def _maximum(law, group, size):
    """Maximum housing costs by the law's own table."""
    maximum = numpy.zeros(len(size))
    listed = numpy.minimum(size, LARGEST_LISTED_SIZE)
    for name in numpy.unique(group):
        table = law.maximum_housing_costs[name]
        by_size = numpy.array([table[str(number)] for number in range(1, LARGEST_LISTED_SIZE + 1)], float)
        amount = by_size[listed - 1] + table["additional_person"] * (size - listed)
        maximum = numpy.where(group == name, amount, maximum)
    return maximum
