"""The housing allowance for pensioners once more: decimals, plain loops, no OpenFisca; only dated values are shared."""

import datetime
from decimal import Decimal

from decimal_oracle import EURO, half_up

COUPLE = ("applicant", "spouse")
NEVER = datetime.date(9999, 12, 31)


class Law:
    """Values of the act on the first day of a month."""

    def __init__(self, system, month, act="pensioners_housing_allowance"):
        self.act, self.day = system.parameters.children[act], f"{month}-01"

    def __call__(self, path):
        node = self.act
        for name in path.split("."):
            node = node.children[name]
        value = node.get_at_instant(self.day)
        return value if isinstance(value, bool | str) else Decimal(str(value))


def exact(facts):
    """Facts with amounts as decimals."""
    return {name: Decimal(str(value)) if isinstance(value, float) else value for name, value in facts.items()}


def allowance(system, home, persons, month):
    """(joint amount, ground of refusal, amounts of the persons) of a household in a month."""
    h, people = exact(home), [exact(person) for person in persons]
    decided = h["pensioners_housing_allowance_latest_grant_or_review_month"][:7]
    law, today = Law(system, decided), Law(system, month)
    roles = {p["household_role"] for p in people}
    apart = any(p["household_role"] in COUPLE and p["lives_permanently_apart_from_spouse"] for p in people)
    has_spouse = "spouse" in roles and not apart
    units = [p for p in people if p["household_role"] == "applicant" or (has_spouse and p["household_role"] == "spouse")]
    for p in people:
        p["entitled"] = has_right(today, p)
        p["in_unit"] = p in units

    amount, whole = amounts(law, h, units, has_spouse)
    ground = ground_of(today, people, units, month, decided, amount, law, costs(law, h, has_spouse))
    if ground != "none":
        return Decimal(0), ground, [Decimal(0) for _ in people]
    both = sum(p["entitled"] for p in units) == 2
    paid = [
        half_up(whole / 2 if both else whole) if p["in_unit"] and p["entitled"] and not interrupted(p, month) else Decimal(0)
        for p in people
    ]
    return amount, ground, paid


def has_right(today, p):
    """8 § 1 mom."""
    return (
        p.get("is_resident_in_finland", True)
        and today(f"entitling_pension.{p.get('pension_type', 'none')}")
        and p["age"] >= 16
    )


def ground_of(today, people, units, month, decided, amount, law, housing):
    """First condition that is not met."""
    entitled = [p for p in units if p["entitled"]]
    residents = [p for p in units if p["is_resident_in_finland"]]
    if not entitled:
        if not residents:
            return "not_resident"
        return "no_entitling_pension" if any(p["age"] >= 16 for p in residents) else "under_minimum_age"
    members = [p for p in people if is_member(p, people, units, month)]
    are_couple = len(members) == 2 and all(p["in_unit"] for p in members)
    with_right = [p for p in members if p["entitled"]]
    if members and not (with_right and (len(with_right) == len(members) or are_couple)):
        return "general_housing_allowance_applies"
    if min(housing) == 0:
        return "no_housing_costs"
    if amount == 0:
        return "deductibles_cover_housing_costs"
    return "none" if amount >= law("minimum_payable") else "below_minimum"


def is_member(p, people, units, month):
    """Member of the household of the general allowance (938/2014 4 §), but no spouse who lives apart for good."""
    role = p["household_role"]
    if role == "spouse" and not p["in_unit"]:
        return False
    if role == "other_adult":
        applicant = next(one for one in people if one["household_role"] == "applicant")
        if p["has_separate_tenancy_agreement"] or applicant["has_separate_tenancy_agreement"]:
            return False
    is_student = p.get("is_entitled_to_student_housing_supplement", False)
    if is_student and (month <= "2017-07" or month >= "2025-08"):
        return False
    return p.get("is_resident_in_finland", True)


def costs(law, h, has_spouse):
    """(housing costs, maximum) of a year."""
    group = {"091": 1, "398": 2, "297": 2}.get(h["municipality_code"], 3)
    heating = {"091": 1, "684": 1, "478": 1, "398": 2}.get(h["municipality_code"], 3)
    maximum = law(f"maximum_housing_costs.{group}")
    tenure, is_house = h["dwelling_type"], h["dwelling_type"] == "owner_occupied_house"
    charge = {
        "right_of_occupancy": h["right_of_occupancy_charge"],
        "owner_occupied_share": h["maintenance_charge"],
        "owner_occupied_house": Decimal(0),
        "no_lease_owner_like": h["maintenance_charge"] + h["rent"],
    }.get(tenure, h["rent"])
    raised = Decimal("1.3") if h["building_completed_or_renovated_before_1974"] else Decimal(1)
    month = charge
    if is_house:
        month += law("upkeep_costs") * raised
    if is_house or h["heating_is_paid_separately"]:
        month += law(f"heating_costs.{heating}") * raised * min(h["living_area"], Decimal(85 if has_spouse else 70))
    if is_house or (h["water_charge"] > 0 and not h["water_charge_is_fixed"]):
        month += law("water_costs") * (2 if has_spouse else 1)
    elif h["water_charge_is_fixed"]:
        month += h["water_charge"]
    year = 12 * month + h["annual_site_rent"]
    if tenure in ("right_of_occupancy", "part_ownership", "owner_occupied_share", "owner_occupied_house"):
        year += h["annual_housing_loan_interest"]
    if tenure == "common_accommodation" and h["rent"] == 0:
        year = Decimal("0.35") * law("maximum_housing_costs.1")
    return half_up(h["own_share_of_housing_costs"] * year, EURO), maximum


def amounts(law, h, units, has_spouse):
    """(joint amount to the cent, the same before rounding): 11-15 §."""
    both = sum(p["entitled"] for p in units) == 2
    situation = "both_spouses_entitled" if both else "spouse_not_entitled" if has_spouse else "living_alone"
    above = max(income(law, units, has_spouse) - law(f"additional_deductible.income_limit.{situation}"), Decimal(0))
    additional = half_up(law("additional_deductible.rate") * above, EURO)
    left = max(min(costs(law, h, has_spouse)) - law("basic_deductible") - additional, Decimal(0))
    whole = Decimal("0.85") * left / 12
    return half_up(whole), whole


def income(law, units, has_spouse):
    """Yearly income in full euros: 12-13 §."""
    total, capital, assets, interest = Decimal(0), Decimal(0), Decimal(0), Decimal(0)
    for p in units:
        monthly = (p["pensions"], p["wages"], p["rental_income"], p["other_regular_income"])
        of_days = (p["unemployment_benefit_per_day"] * Decimal("21.5"), p["other_daily_allowance_per_day"] * 25)
        total += sum(half_up(12 * item, EURO) for item in (*monthly, *of_days))
        total += half_up(p["entrepreneur_confirmed_income"], EURO) + half_up(p["annual_forest_yield"], EURO)
        capital += p["annual_interest_income"] + p["annual_dividend_income"]
        interest += p["annual_other_debt_interest"]
        items = (
            p["real_estate"],
            p["business_and_agricultural_assets"],
            10 * p["annual_forest_yield"],
            max(p["bank_deposits"] - 2000, Decimal(0)),
            p["bonds"],
            Decimal("0.7") * p["listed_shares_and_fund_units"],
            p["insurance_investments"],
        )
        assets += sum(half_up(item, EURO) for item in items) - half_up(p["debts"], EURO)
    limit = law("assets.limit.couple" if has_spouse else "assets.limit.living_alone")
    total += half_up(capital, EURO) if capital > 60 else 0
    total += half_up(law("assets.income_share") * max(assets - limit, Decimal(0)), EURO)
    return max(total - half_up(interest, EURO), Decimal(0))


def interrupted(p, month):
    """26-27 §, counted month by month."""
    year, number = map(int, month.split("-"))
    this = year * 12 + number
    start, end, prison = (
        datetime.date.fromisoformat(p[f"{name}_date"])
        for name in ("institutional_care_start", "institutional_care_end", "prison_sentence_start")
    )
    began = start.year * 12 + start.month
    resumes = end.year * 12 + end.month + (1 if end.day >= 16 else 0)
    in_care = this - began >= 10 and (end == NEVER or this < resumes)
    served_by = prison.year * 12 + prison.month + 3 + (0 if prison.day == 1 else 1)
    return in_care or (prison != NEVER and this >= served_by)
