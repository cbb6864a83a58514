"""The amount of a day against arithmetic in decimals, written from the act and not from the rules; and what always holds."""

import datetime
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from openfisca_core.simulation_builder import SimulationBuilder

from households import months
from openfisca_kela import CountryTaxBenefitSystem
from openfisca_kela.quantities import MissingFactError, UnknownLawError

LAW = CountryTaxBenefitSystem()
CENT = Decimal("0.01")
# Year of the start: first limit, second limit, the three shares.
FORMULA = {
    2015: ("36419", "56032", "0.70", "0.40", "0.25"),
    2016: ("30000", "56443", "0.70", "0.35", "0.25"),
    2017: ("30350", None, "0.70", "0.20", "0"),
    2018: ("30394", None, "0.70", "0.20", "0"),
    2019: ("30962", None, "0.70", "0.20", "0"),
    2020: ("31595", None, "0.70", "0.20", "0"),
    2021: ("32011", None, "0.70", "0.20", "0"),
    2022: ("32797", None, "0.70", "0.20", "0"),
    2023: ("34043", None, "0.70", "0.20", "0"),
    2024: ("35769", None, "0.70", "0.20", "0"),
    2025: ("28241", None, "0.70", "0.15", "0"),
    2026: ("28899", None, "0.70", "0.15", "0"),
}
INDEX = dict(zip(range(2015, 2024), (2519, 2519, 2534, 2548, 2585, 2617, 2631, 2691, 2874), strict=True))
# First month: general minimum, minimum of 35 §.
MINIMA = {
    "2015-01": ("24.02", "20.21"),
    "2016-01": ("23.93", "20.21"),
    "2017-01": ("23.73", "30.41"),
    "2018-01": ("24.64", "31.02"),
    "2019-01": ("27.86", "31.39"),
    "2020-01": ("28.94", "33.39"),
    "2021-01": ("29.05", "33.51"),
    "2022-01": ("29.67", "34.23"),
    "2022-08": ("30.71", "35.43"),
    "2023-01": ("31.99", "36.91"),
}
VOCATIONAL = ("vocational_section_6", "training_section_6", "apprenticeship", "young_section_7a_coaching")
YOUTH, MEDICAL = "youth_allowance_section_20", "medical_or_other"


def cents(amount):
    return amount.quantize(CENT, ROUND_HALF_UP)


def full_amount(basis, start, month, income):
    """Full amount of a day by the act."""
    first, second, one, two, three = FORMULA[start.year]
    first, top = Decimal(first), Decimal(second) if second else income
    of_year = Decimal(one) * min(income, first) + Decimal(two) * max(min(income, top) - first, 0)
    of_year += Decimal(three) * max(income - top, 0)
    amount, is_older = cents(of_year / 300), start.year < 2024
    if basis in VOCATIONAL and is_older:
        amount = max(amount, cents(Decimal("0.75") * income / 300))
    if is_older:
        year = min(int(month[:4]), 2023)
        amount = cents(amount * INDEX[year] / INDEX[start.year])
    general, vocational = map(Decimal, MINIMA[max(first for first in MINIMA if first <= month)])
    minimum = max(general, vocational) if basis != MEDICAL and is_older else general
    return max(amount, minimum)


def calculated(facts, name, month):
    """A variable of one person."""
    person = {key: {"ETERNITY" if key in OF_ALL_TIME else month: value} for key, value in facts.items()}
    simulation = SimulationBuilder().build_from_entities(LAW, {"persons": {"anna": person}})
    return simulation.calculate(name, month)[0]


OF_ALL_TIME = ("rehabilitation_basis", "rehabilitation_start_date", "rehabilitation_annual_income", "birth_date")
OF_ALL_TIME += tuple(name for name in LAW.variables if name.startswith("teak_"))
INCOMES = some.one_of(
    some.sampled_from([Decimal(0), Decimal("28241"), Decimal("28241.01"), Decimal("36419"), Decimal("56032.50")]),
    some.integers(0, 9_000_000).map(lambda amount: Decimal(amount) / 100),
)


@some.composite
def an_allowance(draw):
    """(basis, start, month, annual income): a month from that of the start on."""
    month = draw(some.sampled_from(months()))
    year, number = int(month[:4]), int(month[5:])
    begun = max(2015, year - draw(some.integers(0, 3)))
    start = datetime.date(begun, draw(some.integers(1, number if begun == year else 12)), draw(some.integers(1, 28)))
    return draw(some.sampled_from((*VOCATIONAL, YOUTH, MEDICAL))), start, month, draw(INCOMES)


def facts_of(basis, start, income, **others):
    told = {"rehabilitation_basis": basis, "rehabilitation_start_date": str(start)}
    return {**told, "rehabilitation_annual_income": float(income), **others}


@settings(max_examples=250, deadline=None)
@given(allowance=an_allowance())
def test_the_full_amount_is_that_of_the_act(allowance):
    basis, start, month, income = allowance
    amount = calculated(facts_of(basis, start, income), "rehabilitation_allowance_full_per_day", month)
    assert Decimal(f"{amount:.2f}") == full_amount(basis, start, month, income)
    assert abs(amount - float(f"{amount:.2f}")) < 1e-9


@settings(max_examples=80, deadline=None)
@given(allowance=an_allowance(), other=some.integers(0, 200_000).map(lambda amount: Decimal(amount) / 100))
def test_the_days_are_full_half_and_four_fifths_less_the_deductions(allowance, other):
    basis, start, month, income = allowance
    facts = facts_of(basis, start, income, other_loss_of_earnings_benefit=float(other))
    full = full_amount(basis, start, month, income)
    shares = {"full": Decimal(1), "partial": Decimal("0.5"), "reduced": Decimal("0.8")}
    for kind, share in shares.items():
        wanted = cents(max(full * share - other / 25, Decimal(0)))
        if kind == "partial" and month < "2015-10":
            wanted = Decimal(0)
        assert Decimal(f"{calculated(facts, f'rehabilitation_allowance_for_{kind}_day', month):.2f}") == wanted


@settings(max_examples=60, deadline=None)
@given(allowance=an_allowance(), more=some.integers(1, 500_000))
def test_more_income_never_lowers_the_amount_and_more_of_another_benefit_never_raises_it(allowance, more):
    basis, start, month, income = allowance
    name = "rehabilitation_allowance_for_full_day"
    amount = calculated(facts_of(basis, start, income), name, month)
    assert calculated(facts_of(basis, start, income + Decimal(more) / 100), name, month) >= amount
    other = facts_of(basis, start, income, other_loss_of_earnings_benefit=more / 100)
    assert 0 <= calculated(other, name, month) <= amount


def test_without_rehabilitation_nothing_is_paid_and_nothing_is_asked():
    assert calculated({}, "rehabilitation_allowance", "2024-05") == 0
    assert calculated({}, "rehabilitation_allowance_full_per_day", "2024-05") == 0


def test_an_amount_without_a_start_is_an_error_that_says_what_to_tell():
    with pytest.raises(MissingFactError, match="person 'anna', rehabilitation_start_date: tell the day on which"):
        calculated({"rehabilitation_basis": MEDICAL}, "rehabilitation_allowance", "2024-05")


def test_a_start_before_the_law_known_here_is_an_error():
    with pytest.raises(UnknownLawError, match="has no value in 2014-12; its first value is of 2015-01-01"):
        calculated(facts_of(MEDICAL, "2014-12-31", 0), "rehabilitation_allowance_full_per_day", "2015-01")


def test_an_age_at_which_the_limit_depends_on_the_birth_asks_for_its_date():
    simulation = SimulationBuilder().build_from_entities(LAW, {"persons": {"anna": {"age": {"2025-03": 16}}}})
    with pytest.raises(MissingFactError, match="birth_date: tell the date of birth: at this age"):
        simulation.calculate("rehabilitation_allowance_age_condition_met", "2025-03-12")
    older = SimulationBuilder().build_from_entities(LAW, {"persons": {"anna": {"age": {"2025-03": 17}}}})
    assert older.calculate("rehabilitation_allowance_age_condition_met", "2025-03-12")[0]


def test_coaching_in_2025_asks_when_it_began():
    person = {"rehabilitation_basis": {"ETERNITY": "young_section_7a_coaching"}}
    simulation = SimulationBuilder().build_from_entities(LAW, {"persons": {"anna": person}})
    with pytest.raises(MissingFactError, match="rehabilitation_start_date: tell the day on which it began: coaching begun"):
        simulation.calculate("rehabilitation_allowance_refusal_ground", "2025-03-12")
    assert (
        simulation.calculate("rehabilitation_allowance_refusal_ground", "2024-12-31").decode_to_str()[0] == "not_taking_part"
    )


@pytest.mark.parametrize("name", ["teak_completion_deadline", "teak_granted_rehabilitation_days"])
def test_a_continuation_decision_whose_values_are_not_known_says_what_to_tell(name):
    facts = {"teak_service": "work_trial", "teak_decision_number": 2, "teak_start_date": "2024-09-16"}
    with pytest.raises(UnknownLawError, match=f"tell {name} as the decision says"):
        calculated(facts, name, "2024-09")
    value = {"teak_completion_deadline": "2025-06-30", "teak_granted_rehabilitation_days": 40}[name]
    assert str(calculated({**facts, name: value}, name, "2024-09")) == str(value)
