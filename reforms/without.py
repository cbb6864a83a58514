"""Each enacted change switched off, for tools that take a reform by its dotted path.

`openfisca_kela.reforms.without.reimbursement_rate_2024` is a reform of the law in force that takes this change out of it.
"""

from openfisca_core.reforms import Reform

from openfisca_kela.reforms import ENACTED


class Without(Reform):
    """The law of the baseline without one change, built anew from the base acts."""

    def apply(self):
        remaining = [change for change in self.baseline.changes if change.__name__ != type(self).__name__]
        country_system = type(self.base_tax_benefit_system)
        law = country_system(remaining)
        self.parameters, self.variables, self.changes = law.parameters, law.variables, law.changes
        self._parameters_at_instant_cache = {}


def __getattr__(name):
    """Reform without the change of that name."""
    if name not in {change.__name__ for change in ENACTED}:
        raise AttributeError(f"no enacted change is called {name!r}")
    return type(name, (Without,), {"__doc__": f"The law without {name}."})
