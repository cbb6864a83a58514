"""Which months have the same result: what a household gets changes only where its law or its facts do."""

import functools
import weakref

import numpy
from openfisca_core.parameters import Parameter

from openfisca_kela.acts_read import acts_read_by
from openfisca_kela.microsimulation.run.plan import SAME
from openfisca_kela.quantities.dates import BEFORE_EVERYTHING
from openfisca_kela.quantities.histories import node_at
from openfisca_kela.quantities.months import months_of

# A formula that names one of these reads the date itself, beside the values of the law.
READERS_OF_DATES = {
    "month_calculated",
    "start",
    "stop",
    "offset",
    "first_month",
    "last_month",
    "this_year",
    "last_year",
    "n_2",
    "last_3_months",
}


class Clock:
    """When the law and the facts of a benefit change under one law.

    Args:
        system: the law.
        benefit: the `Benefit`.
    """

    def __init__(self, system, benefit):
        """Find every day on which a value that the benefit reads changes."""
        self.system, self.benefit = system, benefit
        own = (benefit.key,) if benefit.key in system.parameters.children else ()
        self.days = _days(system, (*own, *benefit.reads_values_of))
        clocks = (benefit.month_of_decision, benefit.month_of_law)
        self.readers_of_dates = [
            name for name, variable in system.variables.items() if name not in clocks and _reads_dates(variable)
        ]

    def states(self, days):
        """Number of the state of the law on each day (datetime64[D], one or an array): equal numbers, equal values."""
        months = months_of(days)
        states = numpy.searchsorted(self.days, months.distinct, side="right")
        return states[0] if months.place is None else states.take(months.place)

    @functools.cached_property
    def acts_of_others(self):
        """{name of a variable: folders of values that its formula reads and that are not the benefit's}."""
        folders = self.system.parameters.children.keys() - self.benefit.acts
        return {name: acts for name, variable in self.system.variables.items() if (acts := acts_read_by(variable, folders))}

    def moves(self, acts, earlier, later):
        """Whether a value of some acts changes between two months, texts in order."""
        days = _days(self.system, sorted(acts))
        return bool(((days > numpy.datetime64(earlier, "D")) & (days <= numpy.datetime64(later, "D"))).any())

    def review_interval(self, month):
        """Months between two reviews, in the law of a month; None where there is none."""
        if self.benefit.review_interval is None:
            return None
        node = node_at(self.system.parameters.children[self.benefit.key], self.benefit.review_interval)
        return int(node.get_at_instant(f"{month}-01"))

    def decision_months(self, block, month, decided):
        """Month of the decision of each household in a month calculated, or None where the benefit has none.

        Args:
            block: a `Block`.
            month: text, `2024-05`.
            decided: `SAME`: the month itself. Otherwise the month told, moved by whole review intervals to the latest
                that is not after the month calculated. What is not told stays so.

        Returns:
            Array of datetime64[D]; not to be written to.
        """
        variable = self.benefit.month_of_decision
        if variable is None:
            return None
        interval = None if decided == SAME else self.review_interval(month)
        kept = _DECISIONS.setdefault(block, {})
        key = (variable, month, decided, interval)
        if key not in kept:
            kept[key] = _decision_months(block, *key)
        return kept[key]


# Every law of a run asks for the same months of a block; gone with the block.
_DECISIONS = weakref.WeakKeyDictionary()


def _decision_months(block, variable, month, decided, interval):
    this_month = numpy.datetime64(month, "M")
    if decided == SAME:
        return numpy.full(len(block), this_month.astype("M8[D]"))
    given = block.facts["household"][variable]
    if interval is None:
        return given
    since = (this_month - given.astype("M8[M]")).astype(numpy.int64)
    latest = (this_month - since % interval).astype("M8[D]")
    return numpy.where(given == BEFORE_EVERYTHING, given, latest)


def _days(system, paths):
    """Every day on which a value below some paths changes, in order."""
    leaves = (leaf for path in paths for leaf in _leaves(node_at(system.parameters, path)))
    return numpy.array(sorted({value.instant_str for leaf in leaves for value in leaf.values_list}), "M8[D]")


def _leaves(node):
    if isinstance(node, Parameter):
        return [node]
    return [child for child in node.get_descendants() if isinstance(child, Parameter)]


def _reads_dates(variable):
    return any(_names(formula) & READERS_OF_DATES for formula in variable.formulas.values())


@functools.cache
def _names(formula):
    """Every name that the code of a formula uses, also that of the formula behind one that fills in."""
    names = set(formula.__code__.co_names)
    behind = getattr(formula, "where_not_told", None)
    if behind is not None:
        names |= set(behind.__code__.co_names)
    return frozenset(names)
