"""Replay: a formula run once more with values that remember where they came from.

The replay knows OpenFisca's populations and the named operations of `quantities`, and no benefit. What it gives is
compared with what the simulation computed: a difference is an error to the caller.
"""

import traceback

import numpy
from openfisca_core.indexed_enums import EnumArray

from openfisca_kela.explanation.following import CannotFollowError, Followed, chosen, refuse, term_of
from openfisca_kela.explanation.terms import (
    AsIf,
    AsIfForEach,
    Constant,
    DaysOn,
    Fact,
    FactOfOtherMonth,
    LawValue,
    OfGroup,
    OfHousehold,
    OfMember,
    Operation,
    OrderInGroup,
    OverMembers,
)
from openfisca_kela.quantities.days import days_of, is_one_of
from openfisca_kela.quantities.groups import homes_of
from openfisca_kela.quantities.other_months import simulation_as_if, simulations_for_each
from openfisca_kela.quantities.told import formula_in, told_at

# Named operations that are one step made of their arguments.
STEPS = {
    "first_of_month": "first_of_month",
    "last_of_month": "last_of_month",
    "day_of_month": "day_of_month",
    "days_from_to": "days_from_to",
    "completed_years": "completed_years",
    "numbers_of_codes": "number_of_code",
    "banking_day_of_month": "banking_day_of_month",
    "is_banking_day": "is_banking_day",
    "days_later": "days_later",
    "months_later": "months_later",
    "are_weekdays": "is_weekday",
    "banking_days_up_to": "banking_day_up_to",
}


class ReplayError(RuntimeError):
    """A formula cannot be explained, or its replay gives another value than the calculation."""


class Replay:
    """Replays the formulas of one simulation.

    Args:
        simulation: an OpenFisca simulation.
    """

    def __init__(self, simulation):
        """Nothing is replayed before it is asked for."""
        self.simulation = simulation
        self._terms = {}

    def term(self, name, period):
        """Term of a variable's formula, with its value before rounding; None where the variable has no formula.

        Raises:
            ReplayError: the formula does what cannot be followed (with variable, line and alternative), or the replayed
                value differs from the computed one.
        """
        key = (name, str(period))
        if key not in self._terms:
            self._terms[key] = self._replayed(name, period)
        return self._terms[key]

    def _replayed(self, name, period):
        variable = self.simulation.tax_benefit_system.get_variable(name)
        formula = formula_in(variable, period)
        if formula is None:
            return None
        rounding = getattr(formula, "rounding", None)
        body = getattr(formula, "unrounded", formula)
        population = FollowedPopulation(self, self.simulation.get_variable_population(name))
        arguments = (population, period, _Parameters(self.simulation.tax_benefit_system))
        try:
            result = body(*arguments[: body.__code__.co_argcount])
        except CannotFollowError as error:
            place = next(
                frame
                for frame in reversed(traceback.extract_tb(error.__traceback__))
                if frame.filename == body.__code__.co_filename
            )
            raise ReplayError(f"{name}, line {place.lineno} ({place.line}): {error}") from error
        term = term_of(result)
        self._check(variable, period, rounding(term.value) if rounding else term.value)
        return term

    def _check(self, variable, period, replayed):
        """Compare a replayed value with the computed one, for every case for which the formula was run."""
        computed = self.simulation.calculate(variable.name, period)
        told = told_at(self.simulation.get_holder(variable.name), period)
        if isinstance(replayed, EnumArray):
            replayed = replayed.view(numpy.ndarray)
        if isinstance(computed, EnumArray):
            computed = computed.view(numpy.ndarray)
        replayed = numpy.broadcast_to(numpy.asarray(getattr(replayed, "index", replayed)), computed.shape)
        replayed = replayed.astype(computed.dtype)
        same = replayed == computed
        if computed.dtype.kind == "f":
            same = same | (numpy.isnan(replayed) & numpy.isnan(computed))
        if told is not None:
            same = same | told[0]
        if not same.all():
            position = (~same).nonzero()[0][0]
            raise ReplayError(
                f"{variable.name} for {period}: computed {computed[position]}, replayed {replayed[position]} "
                f"(case {position})"
            )

    def fact(self, population, name, period):
        """A variable as a followed value."""
        value = self.simulation.calculate(name, period)
        return Followed(Fact(value, name, period, population.entity.key), self)

    def choose(self, choices, otherwise):
        """A choice as a followed value."""
        conditions, options = zip(*choices, strict=True)
        term = chosen([term_of(c) for c in conditions], [term_of(o) for o in options], term_of(otherwise))
        return Followed(term, self)

    def follow(self, function, arguments, keywords):
        """Note a named operation of `quantities`."""
        note = {
            "first_that_holds": self._first_that_holds,
            "where": self._where,
            "law_by_clock": self._law_by_clock,
            "law_by_month": self._law_by_month,
            "require": self._require,
            "month_calculated": self._of_the_calendar,
            "day_calculated": self._of_the_calendar,
            "days_of_month": self._of_the_calendar,
            "of_household": self._of_household,
            "order_in_group": self._order_in_group,
            "days_of_month_on_which": self._days_of_month_on_which,
            "calculated_in_month_of_each": self._in_month_of_each,
            "as_if": self._as_if,
            "value_of_member": self._value_of_member,
            "group_as_if_for_each": self._as_if_for_each,
        }.get(function.__name__)
        if note is not None:
            return note(function, *arguments, **keywords)
        if function.__name__ not in STEPS:
            raise CannotFollowError(f"the operation {function.__name__}", "an operation that the explanation knows by name")
        terms = tuple(term_of(value) for value in (*arguments, *keywords.values()))
        value = function(*map(_bare, arguments), **{key: _bare(value) for key, value in keywords.items()})
        return Followed(Operation(value, STEPS[function.__name__], terms), self)

    def _first_that_holds(self, _, choices, otherwise):
        return self.choose(choices, otherwise)

    def _law_by_month(self, read, population, act, months, parameters):
        return FollowedReader(self, read(_bare(population), act, _bare(months), parameters), term_of(months))

    def _where(self, _, condition, then, otherwise):
        return self.choose([(condition, then)], otherwise)

    def _law_by_clock(self, read, population, act, clock, *when):
        of = self.simulation.get_variable_population(clock)
        own = population if of is _bare(population) else getattr(population, of.entity.key)
        reader = read(_bare(population), act, clock, *when)
        return FollowedReader(self, reader, term_of(own(clock, when[0])))

    def _value_of_member(self, compute, population, values, chosen, otherwise):
        value = compute(_bare(population), _bare(values), _bare(chosen), otherwise)
        term = OfMember(value, term_of(values), term_of(chosen), Constant(otherwise), population.entity.key)
        return Followed(term, self)

    def _require(self, *_, **__):
        """Nothing to note: what is required held when the value was computed."""

    def _of_the_calendar(self, told, population, period):
        return Followed(Constant(told(_bare(population), period)), self)

    def _of_household(self, read, family, variable, period):
        household = Fact(self.simulation.calculate(variable, period), variable, period, "household")
        term = OfHousehold(read(_bare(family), variable, period), household, homes_of(_bare(family)))
        return Followed(term, self)

    def _order_in_group(self, order, person, group, *, among, by):
        value = order(_bare(person), group, among=_bare(among), by=[_bare(key) for key in by])
        return Followed(OrderInGroup(value, term_of(among), tuple(map(term_of, by)), group), self)

    def _days_of_month_on_which(self, count, population, variable, items, period, where):
        bare, asked = _bare(population), _bare(where)
        value = count(bare, variable, items, period, asked)
        days = tuple(days_of(period)) if asked.any() else ()
        holds = tuple(is_one_of(bare(variable, day), items) & asked for day in days)
        return Followed(DaysOn(value, variable, tuple(items), days, bare.entity.key, holds), self)

    def _in_month_of_each(self, calculate, population, variable, months, period):
        value = calculate(_bare(population), variable, _bare(months), period)
        return Followed(FactOfOtherMonth(value, variable, term_of(months), population.entity.key), self)

    def _as_if(self, _, population, variable, period, **facts):
        other = simulation_as_if(self.simulation, period, {name: _bare(fact) for name, fact in facts.items()})
        terms = {name: term_of(fact) for name, fact in facts.items()}
        value = other.calculate(variable, period)
        return Followed(AsIf(value, variable, period, population.entity.key, terms, other), self)

    def _as_if_for_each(self, calculate, person, group, variable, period, **facts):
        bare = {name: _bare(fact) for name, fact in facts.items()}
        value = calculate(_bare(person), group, variable, period, **bare)
        others = tuple(simulations_for_each(_bare(person), group, period, bare))
        terms = {name: term_of(fact) for name, fact in facts.items()}
        return Followed(AsIfForEach(value, variable, period, group, terms, others), self)


class _Parameters:
    """The third argument of a formula: read through `law_by_month` only."""

    __call__ = __getattr__ = refuse("a bare array")

    def __init__(self, system):
        self.__dict__["__self__"] = system


class FollowedPopulation:
    """A population whose variables are followed values."""

    def __init__(self, replay, population):
        """Stand in for a population of the replay's simulation."""
        self._replay, self._population = replay, population

    def __follow__(self, function, arguments, keywords):
        """Note a named operation of `quantities`."""
        return self._replay.follow(function, arguments, keywords)

    def __call__(self, name, period):
        """Value of a variable."""
        return self._replay.fact(self._population, name, period)

    @property
    def entity(self):
        """The entity."""
        return self._population.entity

    @property
    def count(self):
        """Number of cases."""
        return self._population.count

    @property
    def members(self):
        """The persons of the groups."""
        return FollowedPopulation(self._replay, self._population.members)

    def sum(self, of_persons):
        """Sum over the persons of each group."""
        return self._over_members("sum", of_persons)

    def any(self, of_persons):
        """Whether it holds for any person of each group."""
        return self._over_members("any", of_persons)

    def nb_persons(self):
        """Number of persons of each group."""
        value = self._population.nb_persons()
        return Followed(OverMembers(value, "count", None, self.entity.key), self._replay)

    def _over_members(self, name, of_persons):
        term = term_of(of_persons)
        value = getattr(self._population, name)(term.value)
        return Followed(OverMembers(value, name, term, self.entity.key), self._replay)

    def __getattr__(self, name):
        """The group of each person, by its key."""
        simulation = self._replay.simulation
        if name in simulation.populations and self.entity.is_person:
            return FollowedGroup(self._replay, simulation.populations[name])
        raise CannotFollowError(f"{self.entity.key}.{name}", "a variable, a sum or “any” over members")


class FollowedGroup:
    """The group of each person: what is asked of it is a value of the person."""

    def __init__(self, replay, population):
        """Stand in for `person.household` and its like."""
        self._replay, self._group = replay, FollowedPopulation(replay, population)

    def _of_group(self, followed):
        population = self._group._population
        term = OfGroup(_projected(population, followed.term.value), followed.term, population.entity.key)
        return Followed(term, self._replay)

    def __call__(self, name, period):
        """Value of a variable of the group."""
        return self._of_group(self._group(name, period))

    def any(self, of_persons):
        """Whether it holds for any person of the group."""
        return self._of_group(self._group.any(of_persons))

    def sum(self, of_persons):
        """Sum over the persons of the group."""
        return self._of_group(self._group.sum(of_persons))


def _projected(population, value):
    projected = population.project(value)
    return EnumArray(projected, value.possible_values) if isinstance(value, EnumArray) else projected


class FollowedReader:
    """Reader of the law whose answers are followed values."""

    def __init__(self, replay, reader, months):
        """Stand in for a `LawReader` of the months of a term."""
        self._replay, self._reader, self._months = replay, reader, months

    def __call__(self, path, *keys, where=None, items=None, otherwise=None):
        """A value, or a place of a table."""
        bare = [_bare(key) for key in keys]
        value = self._reader(path, *bare, where=_bare(where), items=items, otherwise=otherwise)

        def behind(position):
            return self._reader.behind(path, *bare, position=position, items=items, otherwise=otherwise)

        terms = tuple(term_of(key) for key in keys if isinstance(key, Followed))
        return Followed(LawValue(value, terms, self._months, behind), self._replay)


def _bare(value):
    """A followed value or population as the ordinary one."""
    if isinstance(value, Followed):
        return value.term.value
    if isinstance(value, FollowedPopulation):
        return value._population
    return value
