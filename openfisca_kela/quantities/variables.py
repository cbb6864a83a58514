"""Base classes of variables: money, counts, shares, days, dates, conditions and choices.

Core takes only what stands in a class's own body. What all amounts share is therefore said once, in `shared`, and
written into each variable when it is defined. A variable's docstring is its documentation.
"""

import datetime
import inspect

import numpy
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_kela.quantities.told import tell, unless_told


class LawVariable(Variable):
    """A fact or a result of the law.

    In the body of a variable, besides what OpenFisca knows:

    - `bounds`: the least and the greatest value that an interface accepts;
    - `computed_where_not_told`: True where a formula fills in for those persons or households of whom nothing is
      told. The default value then means “not told”;
    - `told_or_computed`: True where a value that is told of everybody is a fact like any other, and is otherwise computed;
    - `decided_by_caseworker`: True where the law leaves the fact to discretion (harkinta, prövning): it is told as the
      caseworker decided it, and a decision says so with its section.
    """

    __shared__ = {"definition_period": DateUnit.MONTH}
    __bounds__ = None
    __fills_in__ = False
    __is_fact__ = False
    __discretion__ = False

    def __init_subclass__(cls, **keywords):
        """Write what the kinds of the variable share into its body, where core looks for it."""
        super().__init_subclass__(**keywords)
        if "entity" not in cls.__dict__:
            return  # a kind of variables, not a variable
        for kind in cls.__mro__:
            for name, value in kind.__dict__.get("__shared__", {}).items():
                if name not in cls.__dict__:
                    setattr(cls, name, value)
        cls.documentation = inspect.cleandoc(cls.__doc__ or "")
        if "bounds" in cls.__dict__:
            cls.__bounds__ = cls.__dict__["bounds"]
            del cls.bounds
        if "told_or_computed" in cls.__dict__:
            cls.__is_fact__ = cls.__dict__["told_or_computed"]
            del cls.told_or_computed
        if "decided_by_caseworker" in cls.__dict__:
            cls.__discretion__ = cls.__dict__["decided_by_caseworker"]
            del cls.decided_by_caseworker
        formulas = {name: body for name, body in vars(cls).items() if name.startswith("formula")}
        if formulas and "set_input" not in cls.__dict__:
            cls.set_input = tell
        if "computed_where_not_told" in cls.__dict__:
            cls.__fills_in__ = cls.__dict__["computed_where_not_told"]
            del cls.computed_where_not_told
            # Before the first dated formula nothing is computed, and what is told still holds.
            for name, formula in ({"formula": None} | formulas).items():
                setattr(cls, name, unless_told(cls.__name__, formula))

    def __init__(self, baseline_variable=None):
        """Keep money, shares and rates in float64: single precision cannot be right to the cent."""
        super().__init__(baseline_variable)
        if self.value_type is float:
            self.dtype = numpy.dtype(numpy.float64)

    @property
    def bounds(self):
        """Least and greatest value that an interface accepts, or None."""
        return type(self).__bounds__

    @property
    def may_be_empty(self):
        """Whether a value may be missing: of a fact that need not be told, for it is computed or stays unknown."""
        is_unknown = self.value_type is float and bool(numpy.isnan(self.default_array(1)[0]))
        return is_unknown or type(self).__fills_in__

    @property
    def is_result(self):
        """Whether it is a result of rules, and no fact that a case usually tells."""
        own = type(self)
        return bool(self.formulas) and not (own.__fills_in__ or own.__is_fact__)

    @property
    def is_decided_by_caseworker(self):
        """Whether the law leaves the fact to the caseworker's discretion."""
        return type(self).__discretion__

    @classmethod
    def get_introspection_data(cls):
        """Path of the file in the repository, source code and first line, for the web API."""
        lines, first = inspect.getsourcelines(cls)
        folders = cls.__module__.removeprefix("openfisca_kela.").replace(".", "/")
        return f"/{folders}.py", "".join(lines), first


class EuroVariable(LawVariable):
    """An amount of money, float64."""

    __shared__ = {"value_type": float, "unit": "currency-EUR/month", "bounds": (0, 100_000)}


class EuroToldVariable(EuroVariable):
    """An amount that may be unknown: where nothing is told it is NaN inside the calculation, never zero."""

    def default_array(self, array_size):
        """NaN for everybody."""
        return numpy.full(array_size, numpy.nan)


class EuroDayVariable(EuroVariable):
    """An amount of money for a benefit day."""

    __shared__ = {"unit": "currency-EUR/day", "bounds": (0, 10_000)}


class EuroYearVariable(EuroVariable):
    """An amount of money of a year; of the month, and meant for twelve like it."""

    __shared__ = {"unit": "currency-EUR/year", "bounds": (0, 1_200_000)}


class ShareVariable(LawVariable):
    """A share or rate from 0 to 1, float64."""

    __shared__ = {"value_type": float, "unit": "/1", "bounds": (0, 1)}


class CountVariable(LawVariable):
    """A whole number of persons, months or years."""

    __shared__ = {"value_type": int, "unit": "person", "bounds": (0, 50)}


class DaysVariable(LawVariable):
    """A whole number of days."""

    __shared__ = {"value_type": int, "unit": "day", "bounds": (0, 366)}


class ConditionVariable(LawVariable):
    """A statement that is true or false."""

    __shared__ = {"value_type": bool}


class ChoiceVariable(LawVariable):
    """One item of a list."""

    __shared__ = {"value_type": Enum}


class DateVariable(LawVariable):
    """A date; a month is its first day. 9999-12-31 has not happened."""

    __shared__ = {"value_type": datetime.date}


class CodeVariable(LawVariable):
    """A code in letters or digits."""

    __shared__ = {"value_type": str}
