"""Households for tests: Kela's three of April 2024, and random ones drawn with hypothesis, many in one simulation."""

from decimal import Decimal
from random import Random

from hypothesis import strategies as some
from openfisca_core.periods import DateUnit
from openfisca_core.simulation_builder import SimulationBuilder

from openfisca_kela.situation import read

# Helsinki, Espoo, Tampere, Kajaani (north, moves in 2025), Mikkeli (east, moves in 2025), Kuopio (east), Rauma, Sodankylä.
MAINLAND = ("091", "049", "837", "205", "491", "297", "684", "758")
TENURES = (
    "rented",
    "sublet_part",
    "right_of_occupancy",
    "part_ownership",
    "owner_occupied_share",
    "owner_occupied_house",
    "no_lease_owner_like",
    "service_housing",
)

# Kela's published examples, before and after the changes of April 2024.
SEED_AMOUNTS = {
    "heikki_before": "232.61",
    "heikki_after": "124.25",
    "anni_before": "274.72",
    "anni_after": "112.35",
    "ilona_before": "465.60",
    "ilona_after": "394.10",
}
HEIKKIS_HOME = {
    "municipality_code": "837",
    "dwelling_type": "right_of_occupancy",
    "right_of_occupancy_charge": 550,
    "water_is_paid_separately": True,
    "housing_loan_interest": 38,
}


# Folders of the rules that are calculated for the households drawn here.
FOLDERS = ("general_housing_allowance", "payment_to_landlord", "shared")


def computed_in(law, folders=FOLDERS):
    """{name: variable} of those with a formula that stand in some folders of `variables/`."""
    return {
        name: variable
        for name, variable in law.variables.items()
        if variable.formulas and type(variable).__module__.removeprefix("openfisca_kela.variables.").split(".")[0] in folders
    }


def months(first="2015-01", last="2026-12"):
    """Months as texts, from the first to the last."""
    year, month = map(int, first.split("-"))
    listed = []
    while f"{year}-{month:02}" <= last:
        listed.append(f"{year}-{month:02}")
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return listed


def cents(greatest):
    """Amounts with cents, many of them small or zero."""
    return some.one_of(
        some.just(0.0),
        some.integers(0, greatest * 100).map(lambda amount: float(Decimal(amount) / 100)),
    )


def a_person(role, ages):
    """Facts of a person."""
    return some.fixed_dictionaries(
        {
            "household_role": some.just(role),
            "age": ages,
            "wages": cents(4000),
            "unemployment_benefit_per_day": cents(60),
            "other_daily_allowance_per_day": cents(60),
            "pensions": cents(1500),
            "study_grant": cents(300),
            "other_regular_income": cents(800),
            "entrepreneur_confirmed_income": some.sampled_from([0.0, 0.0, 9000.0, 12345.67]),
            "entrepreneur_actual_income_level": some.sampled_from([0.0, 17999.99, 18000.0, 30000.0]),
            "interest_income": some.sampled_from([0.0, 10.77, 12.02, 12.03, 55.5]),
            "rental_income": cents(900),
            "rental_maintenance_costs_paid": cents(500),
            "bank_deposits": some.sampled_from([0.0, 1999.99, 2000.0, 15000.55, 51999.0, 52000.0]),
            "listed_shares_and_fund_units": some.sampled_from([0.0, 0.0, 12345.67, 60000.0]),
            "debts": some.sampled_from([0.0, 0.0, 5000.0]),
            "is_entitled_to_student_housing_supplement": some.sampled_from([False, False, False, True]),
            "is_entitled_to_pensioners_housing_allowance": some.sampled_from([False, False, False, True]),
        }
    )


@some.composite
def a_household(draw, municipalities=MAINLAND, tenures=TENURES):
    """(facts of the household, facts of each person): an applicant, perhaps a spouse, other adults and children."""
    persons = [draw(a_person("applicant", some.integers(16, 90)))]
    persons += [draw(a_person("spouse", some.integers(16, 90))) for _ in range(draw(some.integers(0, 1)))]
    persons += [draw(a_person("other_adult", some.integers(18, 90))) for _ in range(draw(some.integers(0, 1)))]
    persons += [draw(a_person("child", some.integers(0, 18))) for _ in range(draw(some.integers(0, 5)))]
    household = draw(
        some.fixed_dictionaries(
            {
                "municipality_code": some.sampled_from(municipalities),
                "dwelling_type": some.sampled_from(tenures),
                "rent": cents(1500),
                "right_of_occupancy_charge": cents(1200),
                "maintenance_charge": cents(600),
                "housing_loan_interest": cents(400),
                "subtenant_rent": some.sampled_from([0.0, 0.0, 0.0, 250.55]),
                "water_is_paid_separately": some.booleans(),
                "heating_is_paid_separately": some.booleans(),
            }
        )
    )
    return household, persons


def drawn_households(count, seed=1, municipalities=MAINLAND):
    """Households drawn at random and the same each time, for tests that need many and no shrinking."""
    random = Random(seed)

    def money(most, share=0.5):
        return random.randrange(most * 100) / 100 if random.random() < share else 0.0

    def person(role, age):
        return {
            "household_role": role,
            "age": age,
            "wages": money(3000),
            "unemployment_benefit_per_day": money(60, 0.3),
            "other_daily_allowance_per_day": money(60, 0.1),
            "pensions": money(1500, 0.2),
            "study_grant": money(300, 0.2),
            "entrepreneur_confirmed_income": money(15_000, 0.1),
            "entrepreneur_actual_income_level": money(30_000, 0.1),
            "interest_income": money(30, 0.3),
            "rental_income": money(900, 0.2),
            "rental_maintenance_costs_paid": money(500, 0.2),
            "bank_deposits": money(60_000, 0.3),
            "debts": money(10_000, 0.1),
            "needs_extra_space_because_of_disability": random.random() < 0.1,
            "is_entitled_to_student_housing_supplement": random.random() < 0.2,
            "is_entitled_to_pensioners_housing_allowance": random.random() < 0.2,
            "has_separate_tenancy_agreement": random.random() < 0.1,
        }

    def household():
        persons = [person("applicant", random.randrange(17, 90))]
        persons += [person("spouse", random.randrange(17, 90)) for _ in range(random.randrange(2))]
        persons += [person("child", random.randrange(0, 19)) for _ in range(random.choice([0, 0, 1, 2, 5]))]
        facts = {
            "municipality_code": random.choice(municipalities),
            "dwelling_type": random.choice(("rented", *TENURES)),
            "rent": money(1500, 0.9),
            "right_of_occupancy_charge": money(1200, 0.9),
            "maintenance_charge": money(600, 0.9),
            "housing_loan_interest": money(400),
            "subtenant_rent": money(400, 0.1),
            "water_is_paid_separately": random.random() < 0.5,
            "heating_is_paid_separately": random.random() < 0.3,
        }
        return facts, persons

    return [household() for _ in range(count)]


def simulation_of(system, households, month, decided=None, also_told=()):
    """A simulation of many households at once.

    Args:
        system: the law.
        households: list of (facts of the household, facts of each person).
        month: month in which the facts hold.
        decided: month of the decision of each, or None.
        also_told: other months in which the same facts are told.
    """
    people, homes, families = {}, {}, {}
    when = (month, *also_told)
    for number, (facts, persons) in enumerate(households):
        ids = [f"person {number}.{place}" for place in range(len(persons))]
        for identity, person in zip(ids, persons, strict=True):
            people[identity] = _dated(system, person, when)
        homes[f"home {number}"] = {"members": ids} | _dated(system, facts, when)
        if decided is not None:
            clock = "general_housing_allowance_latest_grant_or_review_month"
            homes[f"home {number}"][clock] = {month: f"{decided[number]}-01"}
        families[f"family {number}"] = {"adults": ids}
    situation = {"persons": people, "households": homes, "families": families}
    return SimulationBuilder().build_from_entities(system, situation)


def _dated(system, facts, when):
    """Facts by their periods: in some months, or for all time."""
    of_all_time = {name for name in facts if system.get_variable(name).definition_period == DateUnit.ETERNITY}
    return {name: {"ETERNITY": v} if name in of_all_time else dict.fromkeys(when, v) for name, v in facts.items()}


def heikki(month="2024-04", benefit_per_day=13.95, **home):
    return read(
        {
            "period": month,
            "persons": [{"id": "heikki", "age": 40, "wages": 1000, "unemployment_benefit_per_day": benefit_per_day}],
            "household": HEIKKIS_HOME | home,
        }
    )


def case_of(household, month):
    """A case of the facts that `a_household` draws."""
    facts, persons = household
    people = [{"id": f"person {place}"} | person for place, person in enumerate(persons)]
    return read({"period": month, "persons": people, "household": facts})
