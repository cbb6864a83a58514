"""Law as changes: one folder an act or subject with its `TITLE`, one module a change, and the list of those enacted."""

import itertools

from openfisca_kela.reforms import (
    child_benefit,
    general_housing_allowance,
    income_tax,
    notifications,
    other_benefits,
    pensioners_housing_allowance,
    rehabilitation_allowance,
    social_assistance,
    student_aid,
    unemployment_security,
)

# On one day the index comes before what sets an amount of its own.
ACTS = (
    general_housing_allowance,
    pensioners_housing_allowance,
    rehabilitation_allowance,
    other_benefits,
    unemployment_security,
    student_aid,
    child_benefit,
    income_tax,
    social_assistance,
    notifications,
)

# In the order of commencement; on the same day act by act, each in its own order.
ENACTED = tuple(sorted(itertools.chain.from_iterable(act.ENACTED for act in ACTS), key=lambda change: change.commencement))


def __getattr__(name):
    """Enacted change of that name, for tools that take a reform by its dotted path."""
    for change in ENACTED:
        if change.__name__ == name:
            return change
    raise AttributeError(f"no enacted change is called {name!r}")
