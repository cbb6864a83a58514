"""The split of a difference: parts by their definition, in cents, and causes taken together where they are too many."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as some

from openfisca_kela.explanation.comparison.cause import Cause, few_enough
from openfisca_kela.shapley import adds_nothing, in_whole_units, shapley_values
from orders import mean_over_orders

CENT = Fraction(1, 100)


@given(some.integers(0, 4).flatmap(lambda n: some.lists(some.integers(-50_000, 50_000), min_size=2**n, max_size=2**n)))
def test_shapley_values_are_the_mean_over_all_orders(cents):
    worths = [Decimal(amount) / 100 for amount in cents]
    players = list(range(len(worths).bit_length() - 1))
    expected = mean_over_orders(players, lambda taken: worths[sum(1 << player for player in taken)])
    found = shapley_values(worths)
    assert found == [expected[player] for player in players]
    for player in players:
        assert not adds_nothing(worths, player) or found[player] == 0


@given(
    some.dictionaries(
        some.text("abcdef", min_size=1, max_size=3), some.fractions(-100, 100, max_denominator=720), max_size=8
    )
)
def test_parts_in_cents_keep_their_sum_and_their_sign_turned_round(values):
    whole = values | {"rest": -sum(values.values(), Fraction(0)) % 1}
    cents = in_whole_units(whole, CENT)
    assert sum(cents.values()) == sum(whole.values())
    assert all(abs(cents[name] - whole[name]) < CENT and cents[name] % CENT == 0 for name in whole)
    turned = in_whole_units({name: -value for name, value in reversed(whole.items())}, CENT)
    assert turned == {name: -value for name, value in cents.items()}


def test_too_many_causes_are_taken_together_as_little_as_needed():
    facts = [
        Cause("fact", ("fact", "person", of, str(n)), {"en": "", "fi": "", "sv": ""}, {"of": of})
        for of in "ab"
        for n in range(6)
    ]
    changes = [
        Cause("change", ("change", str(n)), {"en": "", "fi": "", "sv": ""}, {"act": f"{n % 2}/2024"}) for n in range(6)
    ]
    assert few_enough(changes + facts[:6]) == changes + facts[:6]
    grouped = few_enough(changes + facts[:8])
    assert [cause.label["en"] for cause in grouped if cause.kind == "group"] == ["Facts: a"]
    assert {part.key for cause in grouped for part in cause.parts or (cause,)} == {c.key for c in changes + facts[:8]}
    assert len(few_enough(changes + facts, 3)) <= 3
    assert [cause.kind for cause in few_enough(changes + facts, 1)] == ["group"]
