"""Basic social assistance of one family, once more: decimal arithmetic, plain loops, no OpenFisca.

It follows 1412/1997 section by section and shares nothing with the rules but the dated values of the law.
"""

import calendar
from decimal import Decimal

from decimal_oracle import Law, half_up

RENTERS = ("rented", "sublet_part", "part_ownership", "service_housing", "common_accommodation", "none")
ALWAYS_FULL = ("not_assessed", "prompted", "extended", "special_ground")


def assistance(system, household, family, persons, month):
    """(result of the calculation, assistance) of a family that tells its housing allowance and limit."""
    law = Law(system, month, act="social_assistance")
    h, f = _exact(household), _exact(family)
    people = [_exact(person) for person in persons]
    members = [p for p in people if p["household_role"] != "child" or p["age"] < 18]
    children = sorted((p for p in members if p["household_role"] == "child"), key=lambda p: -p["age"])
    adults = [p for p in members if p["household_role"] != "child"]

    amounts = [_basic_amount(law, p, adults, children, month) for p in members]
    residents = max(h["number_of_residents_in_dwelling"] or len(people), len(members))

    def own(amount):
        """The family's share by heads, divided last so that a tie stays one."""
        return half_up(amount * len(members) / residents)

    housing = own(half_up(_dwelling(h)))
    limit = f["social_assistance_housing_cost_limit"]
    if not _in_full(law, f["social_assistance_cheaper_housing_status"], housing, limit):
        housing = min(housing, limit)
    water = own(h["water_charge"])
    if month >= "2022-01":
        water = min(water, law("housing.water_charge_per_person") * len(members))
    expenses = sum(amounts) + half_up(housing) + water + own(h["electricity_and_gas_charges"])
    expenses += f["social_assistance_home_insurance"] + f["social_assistance_health_care_expenses"]
    if law("coeliac_supplement.is_in_force"):
        entitled = [p for p in members if p["has_coeliac_disease"] and p["age"] >= law("coeliac_supplement.minimum_age")]
        expenses += law("coeliac_supplement.amount") * len(entitled)

    income = f["housing_allowance_received"] + f["social_assistance_income_carried_from_earlier"]
    income += _small_assistance(law, f["social_assistance_minor_assistance_received"], len(members))
    assets = Decimal(0)
    for person, amount in zip(members, amounts, strict=True):
        of_person = _income(law, person, month)
        if person in children:
            most = amount + person["social_assistance_child_other_basic_expenses"]
            income += min(of_person, most)
            assets += min(person["liquid_assets"], most)
        else:
            income += of_person
            assets += person["liquid_assets"]
    need = half_up(expenses - income - assets)
    return need, max(need, Decimal(0))


def _exact(facts):
    return {name: Decimal(str(value)) if isinstance(value, float) else value for name, value in facts.items()}


def _basic_amount(law, person, adults, children, month):
    whole = half_up(law("basic_amount.living_alone") * _share(law, person, adults, children))
    part, divisor = Decimal(1), Decimal(1)
    if person in children and person["is_dual_residence_child"]:
        part *= law("basic_amount.dual_residence_share")
    if person["days_abroad"] > law("stay_abroad.maximum_days_with_full_basic_amount"):
        days = calendar.monthrange(*map(int, month.split("-")))[1]
        part, divisor = part * min(days - person["days_abroad"], 30), Decimal(30)
    rate = min(person["social_assistance_reduction_rate_decided"], _ceiling(law, person, month))
    return half_up(whole * part * (1 - rate) / divisor)


def _share(law, person, adults, children):
    if person in children:
        share = law(f"basic_amount.share.{'child_10_to_17' if person['age'] >= 10 else 'child_under_10'}")
        # The sum is the same whichever of two children of one age comes first.
        order = next(place for place, child in enumerate(children, 1) if child is person)
        if order == 1:
            return share
        return share - law(f"basic_amount.share_deduction.{'second_child' if order == 2 else 'third_and_later_child'}")
    if len(adults) == 1 and children:
        position = "single_parent"
    elif person["lives_with_parent"]:
        position = "adult_living_with_parents"
    elif len(adults) > 1 or person["shares_household_with_others"]:
        position = "other_adult"
    else:
        position = "living_alone"
    return law(f"basic_amount.share.{position}")


def _ceiling(law, person, month):
    ground, number = person["social_assistance_reduction_ground"], person["social_assistance_reduction_month"]
    if month >= "2026-03":
        sanction = Decimal("0.2") if number <= 1 else Decimal("0.4") if number <= 6 else Decimal(0)
        half = Decimal("0.5")
        rates = {"job_search_neglect": half, "primary_benefit_neglect": half, "labour_policy_sanction": sanction}
        return (rates | {"integration_plan_neglect": Decimal("0.2")}).get(ground, Decimal(0))
    rates = {"first_neglect": "0.2", "integration_plan_neglect": "0.2", "repeated_neglect": "0.4"}
    return Decimal(rates.get(ground, 0)) if number <= 2 else Decimal(0)


def _dwelling(h):
    interest, house = h["housing_loan_interest"], h["house_maintenance_costs"] + h["annual_site_rent"] / 12
    company = h["maintenance_charge"] - h["financing_charge_repayment_part"]
    if h["dwelling_type"] in RENTERS:
        costs = h["rent"]
    elif h["dwelling_type"] == "right_of_occupancy":
        costs = h["right_of_occupancy_charge"] + interest
    elif h["dwelling_type"] == "owner_occupied_share":
        costs = company + interest
    elif h["dwelling_type"] == "owner_occupied_house":
        costs = house + interest
    else:
        costs = company + house + interest
    return max(costs + h["heating_costs"] + h["sauna_fee"], Decimal(0))


def _in_full(law, status, costs, limit):
    if status in ALWAYS_FULL:
        return True
    if status == "no_cheaper_dwelling" and law("housing.full_costs_if_no_cheaper_dwelling_exists.is_in_force"):
        return True
    return law("housing.tolerance.is_in_force") and costs <= limit * (1 + law("housing.tolerance.rate"))


def _small_assistance(law, received, members):
    if not law("minor_assistance_disregard.is_in_force"):
        return received
    left_out = law(f"minor_assistance_disregard.{'living_alone' if members == 1 else 'family'}")
    return max(received - left_out, Decimal(0))


def _income(law, person, month):
    whose = "minors" if person["age"] < 18 else "adults"
    deduction = Decimal(0)
    if law(f"earned_income_deduction.{whose}.is_in_force"):
        part = half_up(law("earned_income_deduction.rate") * person["net_earned_income"])
        deduction = min(part, law("earned_income_deduction.maximum"))
    earned = max(person["net_earned_income"] - person["work_related_expenses"] - deduction, Decimal(0))
    own = earned + person["net_benefit_income"] + person["net_capital_income"]
    if person["age"] >= 18:
        own += person["student_loan_available"]
    is_child = person["household_role"] == "child"
    if is_child and person["social_assistance_income_minor_or_irregular"]:
        own = Decimal(0)
    benefit = person["child_benefit"]
    return own + person["child_maintenance"] + (half_up(benefit / 2) if month == "2022-12" else benefit)
