"""Families of whom everything is told that taxes and the benefits that interact ask: random ones, the same each time."""

from random import Random

# Helsinki, Tampere, Turku, Kuopio, Hanko.
MUNICIPALITIES = ("091", "837", "853", "297", "078")
# Folders of the rules that are calculated for them.
FOLDERS = (
    "income_tax",
    "unemployment_security",
    "student_aid",
    "child_benefit",
    "child_home_care_allowance",
    "child_maintenance_support",
    "maternity_grant",
    "sickness_insurance",
    "national_pension",
    "disposable_income",
)
# From May 2026 the first two become general support.
UNEMPLOYMENT = ("basic_daily_allowance", "labour_market_subsidy", "earnings_related_allowance")


def drawn_families(count, seed=1, municipalities=MUNICIPALITIES):
    """List of (facts of the household, facts of the family, facts of each person)."""
    random = Random(seed)

    def money(most, share=0.5):
        return random.randrange(most * 100) / 100 if random.random() < share else 0.0

    def holds(share):
        return random.random() < share

    def adult(role):
        age = random.randrange(16, 72)
        return {
            "household_role": role,
            "age": age,
            "wages": random.choice([0.0, money(1500, 1), money(6000, 1)]),
            "unemployment_benefit_type": random.choice(["none", *UNEMPLOYMENT]),
            "unemployment_working_time_share": random.choice([0.0, 0.5, 0.8, 0.81]),
            "is_in_unemployment_waiting_period": holds(0.1),
            "is_in_employment_promoting_service": holds(0.2),
            "meets_employment_condition": holds(0.5),
            "unemployment_means_test_income": money(2000, 0.3),
            "unemployment_parents_income": money(5000, 0.3),
            "unemployment_parents_dependants": random.randrange(3),
            "unemployment_other_social_benefits": money(500, 0.2),
            "is_entitled_to_unemployment_increase_component": holds(0.3),
            "earnings_related_allowance_base_wage": money(6000, 0.8),
            "earnings_related_allowance_days_paid": random.choice([0, 39, 40, 170, 300]),
            "earnings_related_allowance_set_date": random.choice(["1970-01-01", "2024-08-30", "2024-09-02"]),
            "is_student_aid_month": holds(0.3),
            "student_level": random.choice(["none", "secondary", "higher"]),
            "student_parents_annual_income": money(60_000, 0.5),
            "is_entitled_to_learning_material_supplement": holds(0.3),
            "student_dwelling_is_rented": holds(0.5),
            "student_own_rent_share": money(600, 0.8),
            "student_studies_abroad_or_aland": holds(0.1),
            "student_other_annual_income": money(40_000, 0.5),
            "student_aid_months_in_year": random.randrange(13),
            "lives_with_parent": holds(0.2),
            "is_married": holds(0.2),
            "receives_home_care_allowance": holds(0.3),
            "weekly_working_hours": random.choice([0.0, 22.5, 30.0, 37.5]),
            "is_entitled_to_partial_care_allowance": holds(0.1),
            "is_entitled_to_flexible_care_allowance": holds(0.1),
            "sickness_insurance_annual_income": money(80_000, 0.6),
            "receives_sickness_allowance": holds(0.15),
            "parental_allowance_stage": random.choice(["none", "none", "none", "ordinary", "initial_90"]),
            "earnings_related_pensions": money(2500, 0.3),
            "is_entitled_to_national_pension": holds(0.2),
            "is_entitled_to_guarantee_pension": holds(0.2),
            "is_in_couple_for_national_pension": holds(0.4),
            "national_pension_residence_share": random.choice([1.0, 0.5]),
            "national_pension_children_under_16": random.choice([0, 0, 2]),
            "church_membership": random.choice(["none", "evangelical_lutheran"]),
            "commuting_expenses": money(9000, 0.3),
            "full_months_of_unemployment_in_tax_year": random.choice([0, 0, 3, 12]),
            "other_wage_expenses": money(2000, 0.3),
            "labour_union_fees": money(500, 0.4),
            "unemployment_fund_fees": money(100, 0.4),
        }

    def child():
        return {
            "household_role": "child",
            "age": random.randrange(0, 19),
            "wages": 0.0,
            "is_in_home_care": holds(0.6),
            "child_maintenance_support_ground": random.choice(["none", "unpaid", "confirmed_lower_for_lack_of_means"]),
            "child_support_confirmed": money(250, 0.5),
        }

    def family():
        persons = [adult("applicant"), *(adult("spouse") for _ in range(random.randrange(2)))]
        persons += [child() for _ in range(random.choice([0, 0, 1, 2, 5]))]
        household = {"municipality_code": random.choice(municipalities), "dwelling_type": "rented", "rent": money(1200, 0.9)}
        facts = {
            "home_care_allowance_family_income": money(5000, 0.7),
            "maternity_grant_children": random.choice([0, 0, 1, 2, 3]),
        }
        return household, facts, persons

    return [family() for _ in range(count)]
