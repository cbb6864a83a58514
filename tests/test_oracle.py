"""The allowance agrees to the cent with decimal arithmetic, for every month of the act and every tenure."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as some

from decimal_oracle import allowance
from households import a_household, months, simulation_of
from openfisca_kela import CountryTaxBenefitSystem

LAW = CountryTaxBenefitSystem()
MONTHS = months()


@settings(max_examples=60, deadline=None)
@given(
    households=some.lists(a_household(), min_size=1, max_size=12),
    month=some.sampled_from(MONTHS),
    back=some.lists(some.integers(0, 13), min_size=12, max_size=12),
)
def test_allowance_and_ground_agree_with_decimal_arithmetic(households, month, back):
    decided = [MONTHS[max(MONTHS.index(month) - months_back, 0)] for months_back in back]
    simulation = simulation_of(LAW, households, month, decided)

    amounts = simulation.calculate("general_housing_allowance", month)
    grounds = simulation.calculate("general_housing_allowance_refusal_ground", month).decode_to_str()

    for place, (household, persons) in enumerate(households):
        expected, ground = allowance(LAW, household, persons, month, decided[place])
        assert (Decimal(str(amounts[place])), grounds[place]) == (expected, ground), (household, persons, decided[place])


@settings(max_examples=15, deadline=None)
@given(households=some.lists(a_household(), min_size=2, max_size=6), month=some.sampled_from(MONTHS), random=some.randoms())
def test_a_household_is_the_same_alone_in_a_crowd_and_in_any_order(households, month, random):
    together = simulation_of(LAW, households, month).calculate("general_housing_allowance", month)

    for (household, persons), amount in zip(households, together, strict=True):
        shuffled = random.sample(persons, len(persons))
        alone = simulation_of(LAW, [(household, shuffled)], month).calculate("general_housing_allowance", month)
        assert alone[0] == amount
