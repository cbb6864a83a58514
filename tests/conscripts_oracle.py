"""The conscript's allowance once more: decimal arithmetic, plain loops over days; only dated values are shared."""

import calendar
import datetime
from decimal import Decimal

from decimal_oracle import half_up
from pensioners_oracle import Law, exact

BY_DAYS = ("refresher_training", "supplementary_service", "voluntary_exercise")


def allowance(system, home, persons, month):
    """(amount payable, ground of refusal)."""
    law, h, people = Law(system, month, "conscripts_allowance"), exact(home), [exact(person) for person in persons]
    conscript, days = people[0], service_days(people[0], month)
    serves = conscript["conscript_service_type"] != "none" and in_service(conscript, month)
    if not serves:
        others = any(p.get("conscript_service_type", "none") != "none" for p in people[1:])
        return Decimal(0), "no_entitled_person" if others else "not_in_service"
    relatives = relatives_of(people)
    away = [p["institution_or_prison_days"] for p in relatives if p["institution_or_prison_days"] >= 14]
    interest = conscript["student_loan_interest_due"]
    if not relatives and not conscript["lived_independently_before_service"] and interest == 0:
        return Decimal(0), "no_special_reason_for_housing_assistance"

    special = h["special_assistance_costs"] if relatives else Decimal(0)
    once = special if h["special_assistance_is_one_off"] else Decimal(0)
    costs = basic(law, len(relatives), away) + housing(h, conscript, relatives) + special - once
    if costs + special + interest == 0:
        return Decimal(0), "no_costs"
    own = own_income(law, conscript)
    income = own + sum(p.get("net_earned_income", 0) + p.get("other_net_income", 0) for p in relatives)
    monthly, left = max(costs - income, Decimal(0)), max(income - costs, Decimal(0))
    paid_once = max(once - left, Decimal(0))
    of_interest = half_up(max(interest - min(own, max(left - once, Decimal(0))), Decimal(0)))
    instalment = half_up(of_month(h, monthly, days, away if len(relatives) == 1 else [], month) + paid_once + of_interest)
    if instalment == 0 and days:
        return Decimal(0), "income_covers_costs"
    return (instalment, "none") if instalment >= Decimal("5.04") else (Decimal(0), "below_minimum")


def last_day(conscript, month):
    """Last day of the decision."""
    end = datetime.date.fromisoformat(conscript["conscript_service_end_date"])
    end_of_month = last_of(month)
    if conscript["conscript_service_type"] not in BY_DAYS and end.year < 9999:
        end = end.replace(day=calendar.monthrange(end.year, end.month)[1])
    return min(end, end_of_month) if conscript["conscript_service_interruption_days"] >= 14 else end


def last_of(month):
    year, number = map(int, month.split("-"))
    return datetime.date(year, number, calendar.monthrange(year, number)[1])


def in_service(conscript, month):
    """Some day of the month is of the service."""
    start = datetime.date.fromisoformat(conscript["conscript_service_start_date"])
    return start <= last_of(month) and last_day(conscript, month) >= datetime.date.fromisoformat(f"{month}-01")


def service_days(conscript, month):
    """The days of the month that entitle."""
    start = datetime.date.fromisoformat(conscript["conscript_service_start_date"])
    applied = datetime.date.fromisoformat(conscript["conscripts_allowance_application_date"]).replace(day=1)
    first = datetime.date.fromisoformat(f"{month}-01")
    days = [first + datetime.timedelta(number) for number in range(last_of(month).day)]
    return [day for day in days if max(start, applied) <= day <= last_day(conscript, month)]


def relatives_of(people):
    """4 §."""
    couple = [p for p in people if p["household_role"] in ("applicant", "spouse")]
    separated = any(p["is_separated_from_spouse"] for p in couple)
    spouses = [
        p for p in couple[1:] if not separated and (not p["is_cohabiting_partner"] or p["has_common_child_with_conscript"])
    ]
    return spouses + [p for p in people if p["household_role"] == "child" and p["age"] < 18]


def basic(law, count, away):
    """8 §, less thirtieths of the smallest share where one of several relatives is away (17 §)."""
    full = law("basic_assistance.full_amount")
    shares = [half_up(share * full) for share in (Decimal(1), Decimal("0.5"), Decimal("0.3"))]
    amounts = [shares[min(place, 2)] for place in range(count)]
    if count < 2:
        return sum(amounts, Decimal(0))
    deducted = half_up(min(amounts[-1] * sum(away) / 30, sum(amounts)))
    return sum(amounts) - deducted


def housing(h, conscript, relatives):
    """9 §, 12 § 2 mom."""
    if not relatives and not conscript["lived_independently_before_service"]:
        return Decimal(0)
    costs = h["rent"] + h["maintenance_charge"] + h["water_charge"] + h["electricity_and_gas_charges"]
    costs = h["own_share_of_housing_costs"] * (costs + h["annual_housing_loan_interest"] / 12)
    return max(costs - h["general_housing_allowance_amount_in_decision"], Decimal(0))


def own_income(law, conscript):
    """11 §."""
    exempt = Decimal(300) if law("earnings_exemption.is_in_force") else Decimal(0)
    return max(conscript["net_earned_income"] - exempt, Decimal(0)) + conscript["other_net_income"]


def of_month(h, monthly, days, away, month):
    """14 § 2 mom.: the month, thirtieths of it, or two amounts."""
    changed = datetime.date.fromisoformat(h["conscripts_allowance_review_date"])
    if changed <= last_of(month):
        before = sum(day < changed for day in days)
        return (h["conscripts_allowance_monthly_amount_before_review"] * before + monthly * (len(days) - before)) / 30
    if len(days) == last_of(month).day and not sum(away):
        return monthly
    return monthly * max(len(days) - sum(away), 0) / 30
