"""Households of pensioners and conscripts for tests, drawn at random and the same each time."""

from random import Random

from households import TENURES

# Helsinki, Lahti, Kuopio, Kajaani, Rauma, Sodankylä, Mariehamn: each of the groups.
MUNICIPALITIES = ("091", "398", "297", "205", "684", "758", "478")
PENSIONS = (
    "national_old_age_pension",
    "earnings_related_old_age_pension",
    "guarantee_pension",
    "years_of_service_pension",
    "pension_support",
    "accident_rehabilitation_allowance",
    "partial_disability_pension",
    "none",
)
SERVICES = (
    "military_service",
    "non_military_service",
    "refresher_training",
    "supplementary_service",
    "voluntary_exercise",
    "none",
)


class Drawing:
    """Draws amounts and answers from one seed."""

    def __init__(self, seed):
        self.random = Random(seed)

    def money(self, most, share=0.5):
        """An amount in cents, or nothing."""
        return self.random.randrange(most * 100) / 100 if self.random.random() < share else 0.0

    def holds(self, share):
        """True in a share of the draws."""
        return self.random.random() < share

    def one_of(self, *items):
        """One of some items."""
        return self.random.choice(items)


def pensioner(draw, role):
    """Facts of an adult who may have a pension."""
    return {
        "household_role": role,
        "age": draw.random.randrange(14, 95),
        "pension_type": draw.one_of(*PENSIONS),
        "pensions": draw.money(1700, 0.9),
        "wages": draw.money(900, 0.2),
        "unemployment_benefit_per_day": draw.money(40, 0.1),
        "other_daily_allowance_per_day": draw.money(40, 0.1),
        "rental_income": draw.money(400, 0.1),
        "other_regular_income": draw.money(200, 0.1),
        "entrepreneur_confirmed_income": draw.money(9000, 0.1),
        "annual_forest_yield": draw.money(400, 0.1),
        "annual_interest_income": draw.money(90, 0.3),
        "annual_dividend_income": draw.money(90, 0.3),
        "annual_other_debt_interest": draw.money(300, 0.1),
        "real_estate": draw.money(30_000, 0.2),
        "business_and_agricultural_assets": draw.money(9000, 0.1),
        "bank_deposits": draw.money(60_000, 0.6),
        "bonds": draw.money(9000, 0.1),
        "listed_shares_and_fund_units": draw.money(20_000, 0.3),
        "insurance_investments": draw.money(9000, 0.1),
        "debts": draw.money(9000, 0.2),
        "is_resident_in_finland": draw.holds(0.95),
        "lives_permanently_apart_from_spouse": draw.holds(0.1),
        "has_separate_tenancy_agreement": draw.holds(0.1),
        "is_entitled_to_student_housing_supplement": draw.holds(0.05),
        "institutional_care_start_date": draw.one_of("9999-12-31", "9999-12-31", "2018-03-10", "2025-01-20"),
        "institutional_care_end_date": draw.one_of("9999-12-31", "9999-12-31", "2026-03-16", "2026-03-15"),
        "prison_sentence_start_date": draw.one_of("9999-12-31", "9999-12-31", "9999-12-31", "2019-01-01"),
    }


def pensioners_home(draw, month, first="2015-01"):
    """(facts of the household, facts of the persons) of pensioners and those who live with them."""
    persons = [pensioner(draw, "applicant")]
    persons += [pensioner(draw, "spouse")] if draw.holds(0.5) else []
    persons += [pensioner(draw, "other_adult")] if draw.holds(0.2) else []
    persons += [{"household_role": "child", "age": draw.random.randrange(18)}] if draw.holds(0.15) else []
    year, number = map(int, month.split("-"))
    back = year * 12 + number - 1 - draw.random.randrange(30)
    decided = max(f"{back // 12}-{back % 12 + 1:02}", first)
    return {
        "municipality_code": draw.one_of(*MUNICIPALITIES),
        "dwelling_type": draw.one_of(*TENURES, "rented", "owner_occupied_house", "common_accommodation"),
        "rent": draw.money(1200, 0.9),
        "right_of_occupancy_charge": draw.money(900, 0.9),
        "maintenance_charge": draw.money(500, 0.9),
        "water_charge": draw.money(50, 0.5),
        "water_charge_is_fixed": draw.holds(0.5),
        "heating_is_paid_separately": draw.holds(0.3),
        "living_area": float(draw.random.randrange(25, 140)),
        "building_completed_or_renovated_before_1974": draw.holds(0.3),
        "annual_site_rent": draw.money(900, 0.2),
        "annual_housing_loan_interest": draw.money(2000, 0.3),
        "own_share_of_housing_costs": draw.one_of(1.0, 1.0, 0.5),
        "pensioners_housing_allowance_latest_grant_or_review_month": f"{decided}-01",
        "pensioners_housing_allowance_income_in_decision": draw.money(20_000, 0.8),
        "pensioners_housing_allowance_housing_costs_in_decision": draw.money(9000, 0.8),
        "pensioners_housing_allowance_amount_in_decision": draw.money(500, 0.8),
        "tenant_authorizes_payment_to_landlord": draw.holds(0.2),
        "consecutive_months_rent_wholly_or_partly_unpaid": draw.random.randrange(4),
        "dwelling_or_tenure_changed": draw.holds(0.1),
    }, persons


def pensioners_homes(count, month, seed=1, first="2015-01"):
    """Many of them, decided within thirty months before."""
    draw = Drawing(seed)
    return [pensioners_home(draw, month, first) for _ in range(count)]


def conscripts_home(draw, month):
    """(facts of the household, facts of the persons) of a conscript, or of one who lives with others."""

    def adult(role):
        return {
            "household_role": role,
            "age": draw.random.randrange(18, 30),
            "net_earned_income": draw.money(900, 0.4),
            "other_net_income": draw.money(600, 0.3),
            "is_separated_from_spouse": draw.holds(0.05),
            "institution_or_prison_days": draw.one_of(0, 0, 13, 14, 25),
        }

    conscript = adult("applicant") | {
        "conscript_service_type": draw.one_of(*SERVICES[:5], *SERVICES),
        "conscript_service_start_date": draw.one_of("1970-01-01", f"{month}-01", f"{month}-09", "2014-07-07"),
        "conscript_service_end_date": draw.one_of("9999-12-31", "9999-12-31", f"{month}-18"),
        "conscripts_allowance_application_date": draw.one_of("1970-01-01", "1970-01-01", f"{month}-15"),
        "conscript_service_interruption_days": draw.one_of(0, 0, 0, 13, 14),
        "lived_independently_before_service": draw.holds(0.8),
        "student_loan_interest_due": draw.money(200, 0.2),
        "child_maintenance_payable": draw.money(300, 0.2),
    }
    relation = {"is_cohabiting_partner": draw.holds(0.5), "has_common_child_with_conscript": draw.holds(0.5)}
    partner = adult("spouse") | relation
    other = adult("other_adult") | {"conscript_service_type": draw.one_of("none", "none", "military_service")}
    persons = [conscript, *([partner] if draw.holds(0.5) else []), *([other] if draw.holds(0.2) else [])]
    for _ in range(draw.one_of(0, 0, 1, 2, 3)):
        persons.append(
            {
                "household_role": "child",
                "age": draw.random.randrange(19),
                "institution_or_prison_days": draw.one_of(0, 0, 14),
            }
        )
    is_reviewed = draw.holds(0.1)
    return {
        "rent": draw.money(900, 0.8),
        "maintenance_charge": draw.money(300, 0.1),
        "water_charge": draw.money(50, 0.4),
        "electricity_and_gas_charges": draw.money(60, 0.4),
        "annual_housing_loan_interest": draw.money(1500, 0.1),
        "own_share_of_housing_costs": draw.one_of(1.0, 1.0, 0.5),
        "general_housing_allowance_amount_in_decision": draw.money(400, 0.2),
        "special_assistance_costs": draw.money(300, 0.3),
        "special_assistance_is_one_off": draw.holds(0.5),
        "conscripts_allowance_review_date": f"{month}-16" if is_reviewed else "9999-12-31",
        "conscripts_allowance_monthly_amount_before_review": draw.money(900, 1),
    }, persons


def conscripts_homes(count, month, seed=1):
    """Many of them."""
    draw = Drawing(seed)
    return [conscripts_home(draw, month) for _ in range(count)]
