"""Which causes are players, and the amounts of all their coalitions."""

from dataclasses import dataclass
from itertools import chain, combinations

from openfisca_kela.explanation.comparison.cause import Cause, few_enough, together
from openfisca_kela.explanation.comparison.causes import causes_of
from openfisca_kela.explanation.comparison.game import Game, InseparableError
from openfisca_kela.explanation.comparison.law import CannotCompareError
from openfisca_kela.explanation.comparison.people import HOUSEHOLD, MONTH

# With more causes, those without effect are searched first: a year of many changes touches few of a household's amounts.
MOST_WITHOUT_SCREENING = 8
MOST_MIXTURES = 2**12


@dataclass(frozen=True)
class Played:
    """All mixtures of two decisions.

    Attributes:
        causes: list of `Cause`, the players.
        worths: the amount of each coalition; bit i of its place says whether causes[i] belongs to it.
        without_effect: other causes, which change the amount of no coalition, alone or together.
    """

    causes: list
    worths: list
    without_effect: list


def played(people, law, benefit, amounts):
    """Calculate the amounts of all coalitions of the causes that lie between two decisions.

    Args:
        people: a `PeopleBetween`.
        law: a `LawBetween`.
        benefit: the `Benefit`.
        amounts: both amounts, as `Decimal`.

    Returns:
        A `Played`.

    Raises:
        CannotCompareError: a mixture of nothing, or of everything, is not the decision itself.
    """
    game = Game(people, law, benefit)
    # What was read for facts that come to nothing matters only where one of them is something in a mixture.
    for where_nothing in (False, True):
        found = _played_by(game, people, law, where_nothing)
        if (found.worths[0], found.worths[-1]) == tuple(amounts):
            return found
    raise CannotCompareError(
        f"the decisions give {amounts[0]} and {amounts[1]}, their mixtures {found.worths[0]} and {found.worths[-1]}: "
        "something lies between them that is no cause here"
    )


def _played_by(game, people, law, where_nothing):
    """All mixtures of the causes that touch what either decision reads; see `Game.reads`."""
    everything = frozenset({*people.facts, *game.law_keys, HOUSEHOLD, MONTH})
    reads = game.reads(frozenset(), where_nothing) | game.reads(everything, where_nothing)
    game.share_simulations(reads)
    causes = causes_of(people, law, reads)
    players = [cause for cause in causes if game.may_matter(cause.key, reads)]
    if len(players) > MOST_WITHOUT_SCREENING:
        players = _with_effect_at_an_end(game, players)
    suspects = sorted((cause for cause in causes if cause not in players), key=Cause.place)
    while True:
        players = few_enough(sorted(players, key=Cause.place))
        try:
            worths, acting = _worths(game, players, suspects)
        except InseparableError as error:
            players, suspects = _merged(players, suspects, error.coalitions)
            continue
        if not acting:
            return Played(players, worths, suspects)
        players, suspects = [*players, *acting], [cause for cause in suspects if cause not in acting]


def _with_effect_at_an_end(game, causes):
    """Causes that make a difference when they are taken first, or last."""
    everything = frozenset().union(*(cause.keys for cause in causes))
    tried = {cause: (cause.keys, everything - cause.keys) for cause in causes}
    try:
        worths = game.worths({frozenset(), everything, *(keys for pair in tried.values() for keys in pair)})
    except InseparableError:
        return causes
    ends = worths[frozenset()], worths[everything]
    return [cause for cause, (first, last) in tried.items() if (worths[first], worths[last]) != ends]


def _worths(game, players, suspects):
    """Amounts of all coalitions of the players, and those of the suspects that are not without effect after all.

    That a suspect does nothing is not taken for granted: all of them together, each by itself, all but each and each two
    join every coalition, as far as the number of mixtures allows. All but each is what each by itself is when the two
    decisions change places. Those that need simulations of their own join only all together: they are many where other acts
    changed, and were taken by themselves, first and last, when causes without effect were searched.
    """
    coalitions = [
        frozenset().union(*(player.keys for place, player in enumerate(players) if number >> place & 1))
        for number in range(1 << len(players))
    ]
    quick = [cause for cause in suspects if not game.needs_own_simulation(cause)]
    ones, pairs = ([list(some) for some in combinations(quick, size)] for size in (1, 2))
    rests = [[cause for cause in suspects if cause is not one] for [one] in ones]
    # One and all but that one stay together, so that the two directions of a comparison try the same.
    joining = [suspects, *chain.from_iterable(zip(ones, rests, strict=True)), *pairs] if suspects else []
    joining = joining[: MOST_MIXTURES // len(coalitions) | 1]
    keys = [frozenset().union(*(one.keys for one in causes)) for causes in joining]
    amounts = game.worths({own | joined for own in coalitions for joined in (frozenset(), *keys)})
    worths = [amounts[own] for own in coalitions]
    acting = [
        causes
        for causes, joined in zip(joining, keys, strict=True)
        if [amounts[own | joined] for own in coalitions] != worths
    ]
    fewest = min(map(len, acting), default=0)
    return worths, list(dict.fromkeys(cause for causes in acting if len(causes) == fewest for cause in causes))


def _merged(players, suspects, failing):
    """Players and suspects, of whom two are one player: those that were torn apart in most of the failing coalitions."""

    def torn_apart(pair):
        return sum((pair[0].keys <= coalition) != (pair[1].keys <= coalition) for coalition in failing)

    pairs = combinations(sorted([*players, *suspects], key=Cause.place), 2)
    pair = max(pairs, key=torn_apart, default=None)
    if pair is None:
        raise CannotCompareError("a mixture of the two decisions cannot be calculated")
    left, others = ([cause for cause in causes if cause not in pair] for causes in (players, suspects))
    return [*left, together(pair, "inseparable")], others
