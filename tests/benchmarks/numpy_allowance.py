"""The general housing allowance of a block by hand: plain NumPy, no engine, no steps that could be explained.

The measure of what the rules cost at least. Each household has the law of the month of its decision.
"""

import numpy

from population import CODES, MONTH, TENURES

EAST, NORTH = ("297", "491"), ("205", "758")
GROUPS = ("I", "II", "III", "IV")


class Values:
    """Values of the act in the last thirteen months as arrays: row 0 is MONTH, row n the month n months before."""

    def __init__(self, system):
        """Read each value once."""
        act = system.parameters.children["general_housing_allowance"]
        days = [str(numpy.datetime64(MONTH, "M") - back) + "-01" for back in range(13)]

        def of(path):
            node = act
            for name in path.split("."):
                node = node.children[name]
            return numpy.array([node.get_at_instant(day) for day in days])

        def group(code, day):
            listed = act.children["municipality_group"].children
            return GROUPS.index(listed.get(code, listed["other"]).get_at_instant(day))

        self.group = numpy.array([[group(code, day) for code in CODES] for day in days])
        sizes = ("1", "2", "3", "4", "additional_person")
        self.maximum = numpy.stack([[of(f"maximum_housing_costs.{g}.{s}") for s in sizes] for g in GROUPS]).transpose(
            2, 0, 1
        )
        house = "owner_occupied.house_maintenance_norm"
        self.house = numpy.stack([of(f"{house}.{size}") for size in sizes], axis=1)
        self.water, self.rate = of("water_norm.per_person"), of("reimbursement_rate")
        self.first, self.further = of("heating_norm.first_person"), of("heating_norm.additional_person")
        self.share = of("basic_deductible.income_share")
        limit = "basic_deductible.full_allowance_income"
        self.constant, self.adult, self.child = (of(f"{limit}.{part}") for part in ("constant", "per_adult", "per_child"))
        self.deduction = numpy.where(of("earnings_deduction.is_in_force"), 300.0, 0.0)
        self.raised = numpy.array([1.04 if c in EAST else 1.08 if c in NORTH else 1.0 for c in CODES])


def half_up(amount, units=100):
    """Half up to the cent, or with units=1 to the euro."""
    return numpy.floor(amount * units + (0.5 + 1e-7)) / units


def allowance(facts, values, with_decision_months=False):
    """Allowance of each household of a block: array of euros."""
    count = len(facts["size"])
    row = facts["months_since_decision"] if with_decision_months else 0
    home, size = facts["household"], facts["size"]
    is_child = facts["age"] < 18
    children = numpy.bincount(home[is_child], minlength=count)
    adults = numpy.maximum(size - children, 1)

    deduction = values.deduction[row]
    of_person = deduction[home] if with_decision_months else deduction
    income = (
        facts["wages"]
        - numpy.minimum(facts["wages"], of_person)
        + half_up(facts["unemployment_benefit_per_day"] * 21.5)
        + facts["study_grant"]
        + facts["pensions"]
    )
    income[is_child & (facts["role"] == 2)] = 0
    income = half_up(numpy.bincount(home, income, minlength=count), units=1)

    code, tenure = facts["municipality"], facts["dwelling_type"]
    group = values.group[row, code]
    beyond = numpy.maximum(size - 4, 0)
    listed = size - beyond - 1
    maximum = values.maximum[row, group, listed] + values.maximum[row, group, 4] * beyond
    raised = values.raised[code]
    water = numpy.where(facts["water_is_paid_separately"], values.water[row] * size, 0)
    heating = half_up(values.first[row] * raised, 1) + half_up(values.further[row] * raised, 1) * (size - 1)
    heating = numpy.where(facts["heating_is_paid_separately"], heating, 0)
    interest = 0.73 * facts["housing_loan_interest"]
    rented = facts["rent"] + water + heating
    occupied = facts["right_of_occupancy_charge"] + half_up(interest) + water + heating
    upkeep = facts["maintenance_charge"] + water + heating
    most = half_up(0.30 * maximum)
    financing = half_up(interest + 0.73 * numpy.maximum(upkeep - most, 0))
    share = numpy.minimum(upkeep, most) + numpy.minimum(financing, half_up(0.70 * maximum))
    house = half_up(values.house[row, listed] * raised, 1) + half_up(values.house[row, 4] * raised, 1) * beyond
    accepted = numpy.choose(tenure, [rented, occupied, share, house + half_up(interest)])
    assert TENURES[3] == "owner_occupied_house"

    costs = numpy.minimum(half_up(accepted), maximum)
    full = values.constant[row] + values.adult[row] * adults + values.child[row] * children
    deductible = half_up(values.share[row] * numpy.maximum(income - full, 0))
    deductible = numpy.where(deductible < 10, 0, deductible)
    amount = half_up(values.rate[row] * numpy.maximum(costs - deductible, 0))
    return numpy.where(amount < 15, 0, amount)
