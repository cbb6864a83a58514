"""The general housing allowance of one mainland household, once more: decimal arithmetic, plain loops, no OpenFisca.

It follows 938/2014 section by section and shares nothing with the rules but the dated values of the law.
"""

from decimal import ROUND_HALF_UP, Decimal

CENT, EURO = Decimal("0.01"), Decimal(1)
EAST, NORTH = ("297", "491"), ("205", "758")
OWNERS = ("owner_occupied_share", "owner_occupied_house", "no_lease_owner_like")


def half_up(amount, unit=CENT):
    """Round half up."""
    return amount.quantize(unit, ROUND_HALF_UP)


class Law:
    """Values of the act on the first day of a month."""

    def __init__(self, system, month, act="general_housing_allowance"):
        self.act, self.day = system.parameters.children[act], f"{month}-01"

    def __call__(self, path):
        node = self.act
        for name in path.split("."):
            node = node.children[name]
        value = node.get_at_instant(self.day)
        return value if isinstance(value, bool | str) else Decimal(str(value))

    def group(self, code):
        """Municipality group: as listed, or the others'."""
        return self(f"municipality_group.{code if code in self.act.children['municipality_group'].children else 'other'}")


def allowance(system, household, persons, month, decided):
    """(allowance, ground of refusal) of a household.

    Args:
        system: the law, for its dated values.
        household: facts of the household.
        persons: facts of each person.
        month: the month paid.
        decided: the month of the decision.
    """
    law, law_today = Law(system, decided), Law(system, month)
    h = {name: Decimal(str(value)) if isinstance(value, float) else value for name, value in household.items()}
    people = [{name: Decimal(str(v)) if isinstance(v, float) else v for name, v in p.items()} for p in persons]
    rule = "students.exclusion_by_housing_supplement.is_in_force"
    students_are_out = law(rule) or law_today(rule)
    members = [p for p in people if not (students_are_out and p["is_entitled_to_student_housing_supplement"])]
    children = [p for p in members if p["age"] < 18]
    adults = max(1, len(members) - len(children))

    accepted, maximum = housing_costs(law, h, members, people)
    costs = min(accepted, maximum)
    income, assets = income_of(law, h, members, adults, maximum)
    limit = "basic_deductible.full_allowance_income"
    full = law(f"{limit}.constant") + law(f"{limit}.per_adult") * adults + law(f"{limit}.per_child") * len(children)
    deductible = half_up(law("basic_deductible.income_share") * max(income - full, 0))
    deductible = deductible if deductible >= 10 else Decimal(0)
    amount = half_up(law("reimbursement_rate") * max(costs - deductible, 0))

    pensioners = [p for p in members if p["is_entitled_to_pensioners_housing_allowance"]]
    are_couple = len(members) == 2 and all(p["household_role"] in ("applicant", "spouse") for p in members)
    if h["dwelling_type"] in OWNERS and not law_today("owner_occupied.is_in_force"):
        return Decimal(0), "dwelling"
    if not members:
        return Decimal(0), "student"
    if pensioners and (len(pensioners) == len(members) or are_couple):
        return Decimal(0), "pensioner"
    if law("asset_test.is_in_force") and assets >= 50000:
        return Decimal(0), "assets"
    if costs == 0:
        return Decimal(0), "no_accepted_housing_costs"
    if amount == 0:
        return Decimal(0), "income_too_high"
    return (amount, "none") if amount >= 15 else (Decimal(0), "below_minimum")


def housing_costs(law, h, members, people):
    """(accepted, maximum) housing costs: 9-11 §."""
    size = len(members)
    table = f"maximum_housing_costs.{law.group(h['municipality_code'])}"
    maximum = law(f"{table}.{min(max(size, 1), 4)}") + max(size - 4, 0) * law(f"{table}.additional_person")
    code = h["municipality_code"]
    raised = 1 + (law("heating_norm.surcharge.eastern_finland") if code in EAST else 0)
    raised += law("heating_norm.surcharge.northern_finland") if code in NORTH else 0
    water = law("water_norm.per_person") * size if h["water_is_paid_separately"] else 0
    heating = Decimal(0)
    if h["heating_is_paid_separately"] and size:
        heating = half_up(law("heating_norm.first_person") * raised, EURO)
        heating += half_up(law("heating_norm.additional_person") * raised, EURO) * (size - 1)
    tenure, subtenant = h["dwelling_type"], h["subtenant_rent"]
    counted = Decimal("0.73") * h["housing_loan_interest"]
    if tenure == "owner_occupied_share":
        upkeep = h["maintenance_charge"] + water + heating
        maintenance, rest = max(upkeep - subtenant, Decimal(0)), max(subtenant - upkeep, Decimal(0))
        most = half_up(Decimal("0.30") * maximum)
        financing = half_up(max(counted + Decimal("0.73") * max(maintenance - most, Decimal(0)) - rest, Decimal(0)))
        accepted = min(maintenance, most) + min(financing, half_up(Decimal("0.70") * maximum))
    elif tenure in OWNERS:
        norm = "owner_occupied.house_maintenance_norm"
        upkeep = half_up(law(f"{norm}.{min(max(size, 1), 4)}") * raised, EURO)
        upkeep += half_up(law(f"{norm}.additional_person") * raised, EURO) * max(size - 4, 0)
        financing = half_up(max(counted - max(subtenant - upkeep, Decimal(0)), Decimal(0)))
        accepted = max(upkeep - subtenant, Decimal(0)) + financing
    elif tenure == "right_of_occupancy":
        interest = half_up(counted) if law("right_of_occupancy.housing_loan_interest.is_in_force") else 0
        accepted = max(h["right_of_occupancy_charge"] + interest + water + heating - subtenant, Decimal(0))
    else:
        accepted = max(h["rent"] + water + heating - subtenant, Decimal(0))
    if size < len(people):
        accepted = half_up(accepted * size / len(people))
    return half_up(accepted), maximum


def income_of(law, h, members, adults, maximum):
    """(income in whole euros, net assets): 12-14 §."""
    total, assets = Decimal(0), Decimal(0)
    most_upkeep = half_up(Decimal("0.30") * maximum)
    for p in members:
        is_child = p["age"] < 18
        if is_child and p["household_role"] not in ("applicant", "spouse"):
            continue
        confirmed, actual = p["entrepreneur_confirmed_income"], p["entrepreneur_actual_income_level"]
        other_level = law("income.entrepreneur_actual_income.is_in_force") and actual >= 2 * confirmed
        earned = half_up(p["wages"] + half_up((actual if other_level else confirmed) / 12))
        upkeep = p["rental_maintenance_costs_paid"]
        if law("income.rental_maintenance_deduction_cap.is_in_force"):
            upkeep = min(upkeep, most_upkeep)
        interest = p["interest_income"]
        income = (
            earned
            + half_up(p["unemployment_benefit_per_day"] * Decimal("21.5"))
            + half_up(p["other_daily_allowance_per_day"] * 25)
            + p["pensions"]
            + (p["study_grant"] if law("income.study_grant_is_income") else 0)
            + max(p["rental_income"] - upkeep, Decimal(0))
            + (interest if interest > law("income.interest_and_dividend_threshold") else 0)
            + p["other_regular_income"]
        )
        if law("earnings_deduction.is_in_force"):
            income -= min(Decimal(300), earned)
        total += income
        if not is_child:
            shares = half_up(Decimal("0.70") * p["listed_shares_and_fund_units"])
            assets += max(p["bank_deposits"] - 2000, Decimal(0)) + shares - p["debts"]
    if law("asset_test.is_in_force"):
        free = Decimal(20000 if adults > 1 else 10000)
        total += half_up(Decimal("0.20") / 12 * max(assets - free, Decimal(0)))
    return half_up(total, EURO), assets
