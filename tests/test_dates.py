"""Dates ahead: when the amount of a decision changes, by the law or by the people's ages, and when it is reviewed."""

import itertools

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from households import MAINLAND, a_household, case_of, heikki, months, simulation_of
from openfisca_kela import CountryTaxBenefitSystem
from openfisca_kela.benefits import benefits
from openfisca_kela.explanation.turning.dates import dates
from openfisca_kela.situation import read

LAW = CountryTaxBenefitSystem()
ALLOWANCE = benefits()["general_housing_allowance"]
DECIDED = "general_housing_allowance_latest_grant_or_review_month"
CHANGES = ("in_force", "decision")


def events(case, *kinds):
    told = dates(LAW, case, ALLOWANCE).events
    return [(event.month, event.kind, event.amount, event.ground) for event in told if event.kind in (kinds or CHANGES)]


def test_the_law_of_april_2024_bites_at_the_next_decision():
    """Heikki of March 2024: 0.80 × (447 − 0.42 × (1,000 − 778)) = 283.01; decided in April 124.25."""
    ahead = dates(LAW, heikki("2024-03"), ALLOWANCE)
    event, review = ahead.events

    assert (ahead.until, ahead.not_calculated) == ("2026-12", ())
    assert (review.month, review.kind) == ("2025-03", "review")
    assert (event.month, event.kind, event.amount_before, event.amount) == ("2024-04", "decision", "283.01", "124.25")
    set_by = {(law.parameter.rsplit(".", 1)[-1], law.set_by) for cause in event.causes for law in cause.law}
    assert set_by == {
        ("reimbursement_rate", "reimbursement_rate_2024"),
        ("income_share", "basic_deductible_2024"),
        ("per_adult", "basic_deductible_2024"),
        ("is_in_force", "earnings_deduction_2024"),
    }


def test_a_decision_of_2023_would_be_reviewed_by_the_law_of_today():
    case = heikki("2024-05", **{DECIDED: "2023-09-01"})

    assert events(case) == [("2024-05", "decision", "124.25", "none")]


def test_owner_occupied_dwellings_end_on_one_day():
    case = heikki(dwelling_type="owner_occupied_share", maintenance_charge=400)
    event, *_ = dates(LAW, case, ALLOWANCE).events

    assert (event.month, event.kind, event.amount, event.ground) == ("2025-01", "in_force", "0.00", "dwelling")
    assert [law.set_by for cause in event.causes for law in cause.law] == ["owner_occupied_dwellings_2025"]


def family(**child):
    people = [{"id": "heikki", "age": 40, "wages": 1500}, {"id": "lapsi", "role": "child", "wages": 300, **child}]
    return read({"period": "2025-03", "persons": people, "household": {"municipality_code": "091", "rent": 900}})


def test_a_child_turns_18():
    """The limit falls from 667 + 94 + 296 = 1,057 to 667 + 188 = 855, and the wages of 300 count:
    0.70 × (808 − 221.50) = 410.55, then 0.70 × (808 − 0.50 × (1,800 − 855)) = 234.85.
    """
    event = next(event for event in dates(LAW, family(birth_date="2007-06-15"), ALLOWANCE).events if event.kind in CHANGES)

    assert (event.month, event.kind, event.amount_before, event.amount) == ("2025-07", "in_force", "410.55", "234.85")
    assert [(cause.variable, cause.whose, cause.before, cause.after, cause.law) for cause in event.causes] == [
        ("age", "lapsi", "17", "18", ())
    ]


def test_a_child_whose_age_alone_is_told_does_not_grow_older():
    assert events(family(age=17)) == []


def test_students_leave_on_one_day_and_running_decisions_with_them():
    case = read(
        {
            "period": "2025-03",
            "persons": [{"id": "ilona", "age": 22, "is_entitled_to_student_housing_supplement": True}],
            "household": {"municipality_code": "091", "rent": 600},
        }
    )

    assert events(case) == [("2025-08", "in_force", "0.00", "student")]


def test_the_yearly_review_with_the_amount_that_it_would_give():
    assert ("2025-03", "review", "124.25", "none") in events(heikki("2024-03"), "review")
    overdue = heikki("2025-05", **{DECIDED: "2023-09-01"})
    assert ("2024-09", "review", "124.25", "none") in events(overdue, "review")


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(household=a_household(municipalities=MAINLAND[:4]), month=some.sampled_from(months("2024-01")))
def test_between_the_dates_a_decision_in_force_keeps_its_amount(household, month):
    """The rules themselves, asked in each later month for the decision of today, change only where a date says so."""
    case = case_of(household, month)
    ahead = dates(LAW, case, ALLOWANCE)
    changes = {event.month for event in ahead.events if event.kind == "in_force"}
    amounts = []
    for later in months(month):
        simulation = simulation_of(LAW, [household], later, decided=[month])
        amount, ground = (
            simulation.calculate(ALLOWANCE.amount, later)[0],
            simulation.calculate(ALLOWANCE.refusal_ground, later),
        )
        amounts.append((later, round(amount, 2), int(ground[0])))

    found = {later[0] for before, later in itertools.pairwise(amounts) if before[1:] != later[1:]}
    assert found == changes
    assert all(event.causes for event in ahead.events if event.kind in CHANGES)
