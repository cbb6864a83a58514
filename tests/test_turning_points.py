"""Turning points: known kinks with a pencil, and every point found against the rules themselves."""

import dataclasses
import itertools
from decimal import Decimal

import numpy
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from households import a_household, case_of, heikki, months, simulation_of
from openfisca_kela import CountryTaxBenefitSystem
from openfisca_kela.benefits import benefits
from openfisca_kela.explanation.turning.copies import Fact, Strip
from openfisca_kela.explanation.turning.crowd import Crowd
from openfisca_kela.explanation.turning.points import TurningPointError, turning_points, turning_points_with_curves
from openfisca_kela.explanation.turning.recalculated import check
from openfisca_kela.explanation.turning.search import Line, explore
from openfisca_kela.situation import read

LAW = CountryTaxBenefitSystem()
ALLOWANCE = benefits()["general_housing_allowance"]


def points_of(case, fact, **options):
    (found,) = [points for points in turning_points(LAW, case, ALLOWANCE, **options) if points.fact == fact]
    return found


def outcome(case, fact, whose, value):
    """(amount, ground) of a case with a fact changed, calculated as any other case is."""
    told = {key: dict(facts) for key, facts in case.told.items()}
    entity = LAW.get_variable(fact).entity.key
    number = int(value) if LAW.get_variable(fact).value_type is int else float(value)
    told.setdefault((entity, whose), {})[fact] = {case.month: number}
    simulation = dataclasses.replace(case, told=told).simulation(LAW, trace=False)
    amount = simulation.calculate(ALLOWANCE.amount, case.month)[0]
    return f"{amount:.2f}", str(simulation.calculate(ALLOWANCE.refusal_ground, case.month).decode_to_str()[0])


def step_of(fact):
    return 1 if LAW.get_variable(fact).value_type is int else Decimal("0.01")


def short(points):
    return [(point.value, point.amount, point.ground) for point in points if point]


def test_wages_of_heikki():
    """Income is 1,299.93, in whole euros 1,300, from 1,299.50 to 1,300.49. One euro less: 0.70 × (447 − 269.00) = 124.60.
    Something is paid while 0.70 × (447 − 0.50 × (T − 761)) is at least 15.00: at T = 1,612 it is 15.05, at 1,613 14.70.
    """
    wages = points_of(heikki(), "wages")

    assert (wages.whose, wages.kind, wages.value, wages.unit) == ("heikki", "given", "1000.00", "currency-EUR/month")
    assert (wages.unchanged_from, wages.unchanged_to) == ("999.57", "1000.56")
    assert short([wages.below, wages.above]) == [("999.56", "124.60", "none"), ("1000.57", "123.90", "none")]
    assert short(wages.ends_at) == [("1312.57", "0.00", "below_minimum")]
    assert wages.ends_at[0].ground_label["fi"]
    assert wages.begins_at == ()


def test_each_further_euro_of_wages_lowers_the_allowance_by_35_cents():
    """From an income of 781, where the deductible reaches 10.00: 780.50 − 299.93 = 480.57; up to the last one paid."""
    slope = points_of(heikki(), "wages").slope

    assert (slope.change, slope.per) == ("-0.35", "1")
    assert (slope.holds_from, slope.holds_to) == ("480.57", "1312.56")


def test_two_further_euros_of_daily_benefit_lower_the_allowance_by_whole_cents():
    """A daily euro is 21.5 a month: 21.5 × 0.50 × 0.70 = 7.525, twice that 15.05."""
    slope = points_of(heikki(), "unemployment_benefit_per_day").slope

    assert (slope.change, slope.per) == ("-15.05", "2")


def test_before_april_2024_five_euros_of_wages_were_one_euro_and_68_cents():
    """0.42 × 0.80 = 0.336 a euro; the wages of 1,000 are above the earnings deduction of 300."""
    slope = points_of(heikki("2024-03", benefit_per_day=20.93), "wages").slope

    assert (slope.change, slope.per) == ("-1.68", "5")
    assert Decimal(slope.holds_from) < 1000 < Decimal(slope.holds_to)


def test_the_yearly_income_of_an_entrepreneur_counts_by_the_month():
    """Twelve euros a year are one a month: 35 cents."""
    case = read(
        {
            "period": "2024-05",
            "persons": [{"id": "anna", "age": 40, "entrepreneur_confirmed_income": 12_000}],
            "household": {"municipality_code": "837", "rent": 600},
        }
    )

    slope = points_of(case, "entrepreneur_confirmed_income").slope

    assert (slope.change, slope.per) == ("-0.35", "12")


def test_the_charge_does_not_matter_while_the_costs_reach_the_maximum():
    """447 − 20 for water − 27.74 of the interest = 399.26. A cent less: 0.70 × 177.49 = 124.243."""
    charge = points_of(heikki(), "right_of_occupancy_charge")

    assert (charge.unchanged_from, charge.unchanged_to) == ("399.26", None)
    assert short([charge.below, charge.above]) == [("399.25", "124.24", "none")]
    # 269.50 + 15 / 0.70 = 290.93, of which 290.92 are still paid as 14.994 → 14.99; less 47.74.
    assert short(charge.ends_at) == [("243.18", "0.00", "below_minimum")]
    assert charge.slope is None


def test_a_deductible_of_ten_euros_counts_and_9_60_does_not():
    """2015: 0.40 × (729 − 705) = 9.60 and 0.40 × (730 − 705) = 10.00; 0.80 × 411 = 328.80, 0.80 × 401 = 320.80."""
    case = read(
        {
            "period": "2015-05",
            "persons": [{"id": "anna", "age": 40, "wages": 720}],
            "household": {"municipality_code": "837", "rent": 600},
        }
    )

    wages = points_of(case, "wages")

    assert wages.unchanged_from is None
    assert (wages.unchanged_to, short([wages.above])) == ("729.49", [("729.50", "320.80", "none")])


def test_assets_end_the_allowance_at_50_000_in_2025():
    """2,000 of the deposits are left out. Just below the ceiling 0.20 × 40,000 / 12 = 666.67 are income: no deductible."""
    case = read(
        {
            "period": "2025-05",
            "persons": [{"id": "anna", "age": 40, "bank_deposits": 30_000}],
            "household": {"municipality_code": "837", "rent": 600},
        }
    )

    deposits = points_of(case, "bank_deposits")

    assert (deposits.unchanged_from, deposits.unchanged_to) == (None, "51999.99")
    assert short(deposits.ends_at) == short([deposits.above]) == [("52000.00", "0.00", "assets")]


def test_assets_above_the_ceiling_tell_where_payment_begins():
    case = read(
        {
            "period": "2025-05",
            "persons": [{"id": "anna", "age": 40, "bank_deposits": 60_000}],
            "household": {"municipality_code": "837", "rent": 600},
        }
    )

    deposits = points_of(case, "bank_deposits")

    assert deposits.ends_at == ()
    assert [(point.value, point.ground) for point in deposits.begins_at] == [("51999.99", "none")]
    assert deposits.slope is None


def test_age_turns_at_18():
    """Under 18 the member is a child and one adult is counted besides: 667 + 94 + 296 = 1,057; 0.50 × 243 = 121.50."""
    age = points_of(heikki(), "age")

    assert (age.unchanged_from, age.unchanged_to) == ("18", None)
    assert short([age.below]) == [("17", "227.85", "none")]


def test_assumed_amounts_are_told_when_asked():
    """12.02 of interest are left out; 12.03 are 1,311.96, so 1,312: 0.70 × (447 − 275.50) = 120.05."""
    interest = points_of(heikki(), "interest_income", assumed=True)

    assert (interest.kind, interest.unchanged_to) == ("assumed", "12.02")
    assert short([interest.above]) == [("12.03", "120.05", "none")]


def test_a_value_finer_than_a_cent_is_searched_as_finely():
    """13.955 × 21.5 = 300.0325 → 300.03; income 1,300.03 stays 1,300 up to 300.49 = 13.976 × 21.5 = 300.484."""
    benefit = points_of(heikki(benefit_per_day=13.955), "unemployment_benefit_per_day")

    assert (benefit.value, benefit.unchanged_to) == ("13.955", "13.976")


def test_turning_points_of_each_of_several_households():
    people = [{"id": "anna", "age": 40, "wages": 1000}, {"id": "bo", "age": 40, "wages": 1200, "role": "applicant"}]
    home = {"municipality_code": "837", "rent": 600}
    case = read(
        {
            "period": "2024-05",
            "persons": people,
            "households": [{"id": "one", "members": ["anna"], **home}, {"id": "two", "members": ["bo"], **home}],
        }
    )

    told = turning_points(LAW, case, ALLOWANCE, position=1)

    assert {points.whose for points in told} == {"bo", "two"}
    # 0.70 × (447 − 0.50 × (1,612 − 761)) = 15.05.
    assert [short(points.ends_at)[0][0] for points in told if points.fact == "wages"] == ["1612.50"]


def test_as_dict_is_plain_data_with_money_as_text():
    told = points_of(heikki(), "wages").as_dict()

    assert told["slope"]["change"] == "-0.35"
    assert told["below"]["amount"] == "124.60"


def test_the_search_agrees_with_every_cent_from_0_to_2_000():
    case = heikki()
    crowd = Crowd(LAW, case, ALLOWANCE)
    wages = Fact("person", "heikki", "wages", "2024-04")
    cents = numpy.arange(0, 200_001)
    parts = [crowd.outcomes([Strip(wages, part / 100)]) for part in numpy.array_split(cents, 8)]
    amounts = numpy.concatenate([part.cents for part in parts])
    paid = numpy.concatenate([part.is_paid for part in parts])

    points = points_of(case, "wages")

    same = (amounts == amounts[100_000]).nonzero()[0]
    assert (points.unchanged_from, points.unchanged_to) == (f"{same[0] / 100:.2f}", f"{same[-1] / 100:.2f}")
    assert points.ends_at[0].value == f"{(~paid).nonzero()[0][0] / 100:.2f}"
    low, high = (round(Decimal(end) * 100) for end in (points.slope.holds_from, points.slope.holds_to))
    assert (amounts[low + 100 : high + 1] - amounts[low : high - 99] == -35).all()
    assert amounts[low + 99] - amounts[low - 1] != -35


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(household=a_household(), month=some.sampled_from(months()), copies=some.integers(1, 3))
def test_copies_are_calculated_as_the_case_is(household, month, copies):
    case = case_of(household, month)
    crowd = Crowd(LAW, case, ALLOWANCE)
    wages = [(household[1][0]["wages"] + 13.37 * copy) for copy in range(copies)]

    outcomes = crowd.outcomes([Strip(Fact("person", "person 0", "wages", month), numpy.array(wages))])

    facts, (applicant, *others) = household
    expected = simulation_of(LAW, [(facts, [applicant | {"wages": wage}, *others]) for wage in wages], month)
    assert outcomes.cents.tolist() == numpy.rint(expected.calculate(ALLOWANCE.amount, month) * 100).tolist()
    assert outcomes.grounds.tolist() == expected.calculate(ALLOWANCE.refusal_ground, month).tolist()


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(household=a_household(), month=some.sampled_from(months()), data=some.data())
def test_inside_the_interval_nothing_changes_and_one_step_outside_it_does(household, month, data):
    case = case_of(household, month)
    for points in turning_points(LAW, case, ALLOWANCE):
        bounds = LAW.get_variable(points.fact).bounds
        low, high = (points.unchanged_from or bounds[0]), (points.unchanged_to or bounds[1])
        step = step_of(points.fact)
        steps = int((Decimal(high) - Decimal(low)) / step)
        inside = Decimal(low) + step * data.draw(some.integers(0, steps))
        today = outcome(case, points.fact, points.whose, points.value)

        assert outcome(case, points.fact, points.whose, inside) == today
        for end, sign, point in ((low, -1, points.below), (high, 1, points.above)):
            if point:
                assert Decimal(point.value) == Decimal(end) + sign * step
                assert outcome(case, points.fact, points.whose, point.value) == (point.amount, point.ground) != today


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(household=a_household(), month=some.sampled_from(months()))
def test_payment_ends_or_begins_at_the_nearest_point_of_a_dense_grid(household, month):
    """Every tenth euro of 10,000 on both sides of today's value lies on the side of payment that the search tells."""
    case = case_of(household, month)
    crowd = Crowd(LAW, case, ALLOWANCE)
    for points in turning_points(LAW, case, ALLOWANCE):
        variable = LAW.get_variable(points.fact)
        if variable.value_type is float and variable.unit.startswith("currency-EUR"):
            today = float(points.value)
            values = numpy.clip(numpy.round(today + 10 * numpy.arange(-1_000, 1_001), 2), *variable.bounds)
            paid = crowd.outcomes([Strip(Fact(points.entity, points.whose, points.fact, points.period), values)]).is_paid
            turns = sorted(float(point.value) for point in (*points.ends_at, *points.begins_at))
            below = max((turn for turn in turns if turn < today), default=-numpy.inf)
            above = min((turn for turn in turns if turn > today), default=numpy.inf)
            between = (values > below) & (values < above)

            assert (paid[between] == paid[1_000]).all()


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(household=a_household(), month=some.sampled_from(months()), data=some.data())
def test_a_slope_holds_on_average_wherever_it_is_measured(household, month, data):
    """Between two values of the stretch the amounts differ by the slope, but for a euro of rounding and two cents."""
    case = case_of(household, month)
    for points in turning_points(LAW, case, ALLOWANCE):
        if points.slope:
            low, high = (round(Decimal(end) * 100) for end in (points.slope.holds_from, points.slope.holds_to))
            one, other = (Decimal(data.draw(some.integers(low, high))) / 100 for _ in range(2))
            amounts = [Decimal(outcome(case, points.fact, points.whose, value)[0]) for value in (one, other)]
            expected = (other - one) * Decimal(points.slope.change) / Decimal(points.slope.per)

            assert abs(amounts[1] - amounts[0] - expected) <= Decimal("0.37")


def test_the_order_of_facts_is_that_of_the_derivation_and_always_the_same():
    told = [[(points.whose, points.fact) for points in turning_points(LAW, heikki(), ALLOWANCE)] for _ in range(2)]

    assert told[0] == told[1]
    assert ("heikki", "wages") in told[0]


def test_a_point_that_does_not_hold_is_an_error():
    crowd = Crowd(LAW, heikki(), ALLOWANCE)
    wages = Fact("person", "heikki", "wages", "2024-04")

    with pytest.raises(TurningPointError, match=r"wages 1000\.57 the search gave 124\.25 \(none\), the rules give 123\.90"):
        check(crowd, [({wages: 1000.57}, 12425, "none")])


def test_copies_that_cannot_be_calculated_do_not_hinder_the_others():
    """A child of age -1 is one whose age is not told: the rules refuse to make it an adult."""
    people = [{"id": "anna", "age": 40}, {"id": "lapsi", "role": "child", "age": 5}]
    case = read({"period": "2025-05", "persons": people, "household": {"municipality_code": "837", "rent": 600}})
    crowd = Crowd(LAW, case, ALLOWANCE)

    outcomes = crowd.outcomes([Strip(Fact("person", "lapsi", "age", "2025-05"), numpy.array([5, -1, 17]))])

    assert [crowd.ground_at(outcomes, place) for place in range(3)] == ["none", None, "none"]
    assert outcomes.calculated.tolist() == [0, 2]


def test_narrow_pieces_between_distant_probes_are_found():
    """Interest counts from 12.03 on; between 0 and 100,000 euros no even grid would meet the cent at which it begins."""
    case = heikki()
    crowd = Crowd(LAW, case, ALLOWANCE)
    line = Line(crowd, Fact("person", "heikki", "interest_income", "2024-04"))
    explore(crowd, [line])

    ways = (line.ways[1:] != line.ways[:-1]).nonzero()[0]
    assert line.is_complete
    assert (line.points[ways + 1] - line.points[ways] == 1).all()
    assert 1203 in line.points[ways + 1]


def test_the_corners_along_the_charge_of_heikki():
    """The charge counts with 20.00 for water and 27.74 for interest, up to the maximum of 447.00: until 399.26. Something is
    paid from 0.70 × (T − 269.50) = 15.00 on: T = 290.93, a charge of 243.19.
    """
    (curve,) = [
        curve
        for _, curve in turning_points_with_curves(LAW, heikki(), ALLOWANCE)
        if curve.fact == "right_of_occupancy_charge"
    ]
    assert short(curve.corners) == [
        ("0.00", "0.00", "income_too_high"),
        ("243.18", "0.00", "below_minimum"),
        ("243.19", "15.00", "none"),
        ("399.26", "124.25", "none"),
        ("550.00", "124.25", "none"),
        (curve.corners[-1].value, "124.25", "none"),
    ]
    assert curve.corners[curve.today].value == "550.00"
    assert Decimal(curve.corners[-1].value) > 550


@given(household=a_household(), month=some.sampled_from(months()), share=some.floats(0, 1))
@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
def test_between_two_corners_the_amount_runs_straight_but_for_roundings(household, month, share):
    """An income rounded to whole euros moves the amount by less than a euro off the line."""
    case = case_of(household, month)
    for _, curve in turning_points_with_curves(LAW, case, ALLOWANCE):
        for first, last in itertools.pairwise(curve.corners):
            low, high = Decimal(first.value), Decimal(last.value)
            inside = (low + (high - low) * Decimal(share)).quantize(step_of(curve.fact))
            amount = Decimal(outcome(case, curve.fact, curve.whose, min(max(inside, low), high))[0])
            along = (inside - low) / (high - low)
            line = Decimal(first.amount) + (Decimal(last.amount) - Decimal(first.amount)) * along
            assert abs(amount - line) < 2, (curve.fact, first, last, inside)
