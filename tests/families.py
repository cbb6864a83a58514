"""Families for tests of social assistance: random ones, many in one simulation, some of them sharing a dwelling."""

from random import Random

from hypothesis import strategies as some
from openfisca_core.simulation_builder import SimulationBuilder

from households import TENURES, cents

# Helsinki, Tampere, Turku, Akaa, Hanko, Kuopio.
MUNICIPALITIES = ("091", "837", "853", "020", "078", "297")
STATUSES = (
    "not_assessed",
    "prompted",
    "extended",
    "special_ground",
    "declared_will_not_move",
    "deadline_passed",
    "no_cheaper_dwelling",
)
GROUNDS = (
    "none",
    "first_neglect",
    "repeated_neglect",
    "job_search_neglect",
    "primary_benefit_neglect",
    "labour_policy_sanction",
    "integration_plan_neglect",
)
PROMPTS = ("9999-12-31", "2018-03-01", "2024-05-01", "2025-11-01")
FOLDERS = ("social_assistance", "shared")
PROMPT = "social_assistance_housing_prompt_month"


def a_member(role, ages):
    """Facts of a person."""
    return some.fixed_dictionaries(
        {
            "household_role": some.just(role),
            "age": ages,
            "net_earned_income": cents(2500),
            "work_related_expenses": some.sampled_from([0.0, 0.0, 63.5, 174.0]),
            "net_benefit_income": cents(1500),
            "net_capital_income": some.sampled_from([0.0, 0.0, 12.34]),
            "child_benefit": cents(600),
            "child_maintenance": cents(400),
            "student_loan_available": some.sampled_from([0.0, 0.0, 850.0]),
            "liquid_assets": some.sampled_from([0.0, 0.0, 55.55, 1200.0]),
            "social_assistance_child_other_basic_expenses": some.sampled_from([0.0, 80.25]),
            "social_assistance_income_minor_or_irregular": some.sampled_from([False, False, True]),
            "days_abroad": some.sampled_from([0, 0, 0, 7, 8, 21, 22, 28]),
            "social_assistance_reduction_ground": some.sampled_from(GROUNDS),
            "social_assistance_reduction_month": some.integers(0, 7),
            "social_assistance_reduction_rate_decided": some.sampled_from([0.0, 0.1, 0.2, 0.4, 0.5]),
            "is_dual_residence_child": some.booleans(),
            "lives_with_parent": some.sampled_from([False, False, True]),
            "shares_household_with_others": some.sampled_from([False, False, True]),
            "has_coeliac_disease": some.sampled_from([False, False, True]),
        }
    )


@some.composite
def a_family(draw, statuses=STATUSES):
    """(facts of the household, facts of the family, facts of each person)."""
    persons = [draw(a_member("applicant", some.integers(17, 80)))]
    persons += [draw(a_member("spouse", some.integers(18, 80))) for _ in range(draw(some.integers(0, 1)))]
    persons += [draw(a_member("child", some.integers(0, 19))) for _ in range(draw(some.integers(0, 4)))]
    household = draw(
        some.fixed_dictionaries(
            {
                "municipality_code": some.sampled_from(MUNICIPALITIES),
                "dwelling_type": some.sampled_from(("rented", *TENURES)),
                "rent": cents(1500),
                "right_of_occupancy_charge": cents(1200),
                "maintenance_charge": cents(600),
                "financing_charge_repayment_part": some.sampled_from([0.0, 55.5]),
                "house_maintenance_costs": cents(200),
                "annual_site_rent": some.sampled_from([0.0, 1000.0]),
                "heating_costs": cents(150),
                "sauna_fee": some.sampled_from([0.0, 15.0]),
                "housing_loan_interest": cents(300),
                "water_charge": cents(150),
                "electricity_and_gas_charges": cents(120),
                "number_of_residents_in_dwelling": some.sampled_from([0, 0, 0, 7]),
            }
        )
    )
    family = draw(
        some.fixed_dictionaries(
            {
                "housing_allowance_received": cents(800),
                "social_assistance_cheaper_housing_status": some.sampled_from(statuses),
                "social_assistance_housing_limit_persons_decided": some.sampled_from([0, 0, 0, 8]),
                "social_assistance_housing_cost_limit": some.sampled_from([450.0, 620.5]),
                "social_assistance_minor_assistance_received": some.sampled_from([0.0, 49.99, 90.0, 120.0]),
                "social_assistance_home_insurance": some.sampled_from([0.0, 15.5]),
                "social_assistance_health_care_expenses": some.sampled_from([0.0, 60.0]),
                "social_assistance_income_carried_from_earlier": some.sampled_from([0.0, 0.0, 33.33]),
            }
        )
    )
    return household, family, persons


def simulation_of(system, families, month):
    """A simulation of many families, each in a dwelling of its own.

    Args:
        system: the law.
        families: list of (facts of the household, facts of the family, facts of each person). A told month of a prompt is a
            fact for all time.
        month: month in which the facts hold.
    """
    people, homes, groups = {}, {}, {}
    for number, (household, family, persons) in enumerate(families):
        ids = [f"person {number}.{place}" for place in range(len(persons))]
        for identity, person in zip(ids, persons, strict=True):
            people[identity] = {name: {month: value} for name, value in person.items()}
        homes[f"home {number}"] = {"members": ids} | {name: {month: value} for name, value in household.items()}
        roles = {"adults": [], "children": []}
        for identity, person in zip(ids, persons, strict=True):
            roles["children" if person["household_role"] == "child" else "adults"].append(identity)
        facts = {name: {"ETERNITY" if name == PROMPT else month: value} for name, value in family.items()}
        groups[f"family {number}"] = roles | facts
    situation = {"persons": people, "households": homes, "families": groups}
    return SimulationBuilder().build_from_entities(system, situation)


def drawn_families(count, seed=1):
    """Families drawn at random and the same each time; the limit is told, so that they can live in any year."""
    random = Random(seed)

    def money(most, share=0.5):
        return random.randrange(most * 100) / 100 if random.random() < share else 0.0

    def member(role, age):
        return {
            "household_role": role,
            "age": age,
            "net_earned_income": money(2000, 0.4),
            "work_related_expenses": money(100, 0.3),
            "net_benefit_income": money(1200, 0.6),
            "net_capital_income": money(50, 0.2),
            "child_benefit": money(500, 0.4),
            "child_maintenance": money(300, 0.2),
            "student_loan_available": random.choice([0.0, 0.0, 850.0]),
            "undrawn_student_loan": money(900, 0.1),
            "student_need_not_borrow": random.random() < 0.2,
            "liquid_assets": money(500, 0.2),
            "social_assistance_child_other_basic_expenses": money(100, 0.3),
            "social_assistance_income_minor_or_irregular": random.random() < 0.2,
            "days_abroad": random.choice([0, 0, 0, 7, 8, 21, 22, 28]),
            "months_abroad_in_a_row": random.choice([0, 0, 0, 2, 4]),
            "social_assistance_reduction_ground": random.choice(("none", *GROUNDS)),
            "social_assistance_reduction_month": random.randrange(8),
            "social_assistance_reduction_rate_decided": random.choice([0.0, 0.1, 0.2, 0.4, 0.5]),
            "is_dual_residence_child": random.random() < 0.3,
            "lives_with_parent": random.random() < 0.2,
            "shares_household_with_others": random.random() < 0.2,
            "living_alone_basic_amount_exception": random.random() < 0.2,
            "has_coeliac_disease": random.random() < 0.2,
            "is_resident_in_finland": random.random() < 0.95,
        }

    def family():
        persons = [member("applicant", random.randrange(17, 80))]
        persons += [member("spouse", random.randrange(18, 80)) for _ in range(random.randrange(2))]
        persons += [member("child", random.randrange(0, 20)) for _ in range(random.choice([0, 0, 1, 2, 3, 5]))]
        household = {
            "municipality_code": random.choice(MUNICIPALITIES),
            "dwelling_type": random.choice(("rented", "rented", *TENURES)),
            "rent": money(1500, 0.9),
            "right_of_occupancy_charge": money(1200, 0.9),
            "maintenance_charge": money(600, 0.9),
            "financing_charge_repayment_part": money(100, 0.3),
            "house_maintenance_costs": money(200, 0.5),
            "annual_site_rent": money(1200, 0.3),
            "heating_costs": money(150, 0.3),
            "sauna_fee": money(20, 0.3),
            "housing_loan_interest": money(400, 0.4),
            "subtenant_rent": money(300, 0.1),
            "water_charge": money(120, 0.5),
            "electricity_and_gas_charges": money(120, 0.5),
            "number_of_residents_in_dwelling": random.choice([0, 0, 0, 2, 7]),
            "consecutive_months_rent_wholly_or_partly_unpaid": random.choice([0, 0, 1]),
        }
        facts = {
            "housing_allowance_received": money(600, 0.7),
            "social_assistance_cheaper_housing_status": random.choice(("not_assessed", *STATUSES)),
            "social_assistance_housing_prompt_month": random.choice(PROMPTS),
            "social_assistance_housing_limit_persons_decided": random.choice([0, 0, 0, 1, 6]),
            "social_assistance_housing_cost_limit": float(random.randrange(300, 900)),
            "social_assistance_minor_assistance_received": money(150, 0.3),
            "social_assistance_retrospective_income": money(100, 0.1),
            "social_assistance_home_insurance": money(20, 0.3),
            "social_assistance_second_dwelling_costs": money(300, 0.05),
            "rental_deposit_is_granted_for_current_dwelling": random.random() < 0.2,
            "invoice_payee": random.choice(["client", "biller"]),
        }
        return household, facts, persons

    return [family() for _ in range(count)]
