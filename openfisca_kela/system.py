"""The law as a tax and benefit system: the base acts with the enacted changes, or with any other choice of them."""

import copy
import datetime
import difflib
import functools
import importlib
import inspect
import itertools
import pkgutil
from importlib.resources import files
from pathlib import Path
from types import SimpleNamespace

from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from openfisca_kela import parameters, variables
from openfisca_kela.compiled import BESIDE
from openfisca_kela.entities import entities
from openfisca_kela.parameter_tree import parameter_tree
from openfisca_kela.people import populations_of
from openfisca_kela.reforms import ENACTED

FIRST_MONTH = "2015-01"


class CountryTaxBenefitSystem(TaxBenefitSystem):
    """The law in force: the base acts with every enacted change.

    Args:
        changes: classes of the changes to apply, in order.

    Attributes:
        changes: the changes applied.
    """

    def __init__(self, changes=ENACTED):
        """Take the base acts and enact the changes on them; what other systems have done already is shared."""
        super().__init__(entities)
        changes = tuple(changes)
        self.variables = dict(shared_variables())
        in_force = law_of(tuple(itertools.takewhile(ENACTED.__contains__, changes)))
        self.parameters, self.changes = in_force.parameters, in_force.changes
        for change in changes:
            change.enact(self)
        self.open_api_config = OPEN_API_EXAMPLES

    def instantiate_entities(self):
        """Empty populations of the entities."""
        return populations_of(self)


@functools.cache
def base_parameters():
    """Tree of the values of the base acts, read once; nobody changes it, a change copies what it amends."""
    return parameter_tree(Path(str(files(parameters))), Path(__file__).with_name(BESIDE))


@functools.lru_cache(maxsize=128)
def law_of(changes):
    """`parameters` and `changes` of the base acts with enacted changes (a tuple of classes, in order), made once.

    A system with one more change, or a proposal, copies only the paths that it amends.
    """
    if not changes:
        return SimpleNamespace(parameters=base_parameters(), changes=())
    law = copy.copy(law_of(changes[:-1]))
    changes[-1].enact(law)
    return law


@functools.cache
def shared_variables():
    """{name: variable} of the base acts. Core never changes a variable: who updates or neutralises one puts another in."""
    system = TaxBenefitSystem(entities)
    for variable in base_variables():
        system.add_variable(variable)
    return system.variables


@functools.cache
def base_variables():
    """Classes of the variables of the base acts: folder by folder, within a folder in the order of a decision."""
    found = []
    names = [module.name for module in pkgutil.walk_packages(variables.__path__, f"{variables.__name__}.")]
    for module in map(importlib.import_module, sorted(names, key=_place_in_decision)):
        found += [
            member
            for member in vars(module).values()
            if inspect.isclass(member)
            and issubclass(member, Variable)
            and member.__module__ == module.__name__
            and "entity" in vars(member)
        ]
    return tuple(found)


def _place_in_decision(module_name):
    """Place of a module: its folder, then its place in the decision of the folder's benefit or topic, if it states one."""
    folder, _, module = module_name.rpartition(".")
    stated = vars(importlib.import_module(folder))
    declared = stated.get("BENEFIT") or stated.get("TOPIC")
    order = declared.modules if declared else ()
    return folder, order.index(module) if module in order else -1, module


class UnknownChangeError(ValueError):
    """No enacted change has the name."""


def enacted_change(change):
    """Class of an enacted change, given the class or its name.

    Raises:
        UnknownChangeError: with the nearest names.
    """
    if inspect.isclass(change):
        return change
    by_name = {enacted.__name__: enacted for enacted in ENACTED}
    if change not in by_name:
        near = difflib.get_close_matches(change, by_name, 3, cutoff=0.5) or sorted(by_name)
        raise UnknownChangeError(f"no enacted change is called {change!r}; did you mean {', '.join(near)}?")
    return by_name[change]


def law_in_force(without=(), with_=(), until=None):
    """The law with another choice of changes.

    Args:
        without: enacted changes to leave out, by name (`"reimbursement_rate_2024"`) or class.
        with_: changes to add: enacted ones that `until` left out, by name or class, and proposals, by class.
        until: a date (or its text): only enacted changes that commenced by then.

    Returns:
        A `CountryTaxBenefitSystem`.

    Raises:
        UnknownChangeError: a name is unknown; the message tells the nearest ones.

    >>> law = law_in_force(without=["reimbursement_rate_2024"])
    >>> law.get_parameters_at_instant("2024-05-01").general_housing_allowance.reimbursement_rate
    0.8
    """
    left_out = {enacted_change(change) for change in _listed(without)}
    added = [enacted_change(change) for change in _listed(with_)]
    last_day = datetime.date.max if until is None else datetime.date.fromisoformat(str(until))
    in_time = {change for change in ENACTED if change.commenced_by(last_day)}
    chosen = [change for change in ENACTED if change in (in_time | set(added)) - left_out]
    return CountryTaxBenefitSystem([*chosen, *(change for change in added if change not in ENACTED)])


def _listed(changes):
    return [changes] if isinstance(changes, str) or inspect.isclass(changes) else list(changes)


OPEN_API_EXAMPLES = {
    "variable_example": "general_housing_allowance",
    "parameter_example": "general_housing_allowance.reimbursement_rate",
    "simulation_example": {
        "persons": {
            "heikki": {
                "age": {"2024-04": 40},
                "wages": {"2024-04": 1000},
                "unemployment_benefit_per_day": {"2024-04": 13.95},
            }
        },
        "households": {
            "home": {
                "members": ["heikki"],
                "municipality_code": {"2024-04": "837"},
                "dwelling_type": {"2024-04": "right_of_occupancy"},
                "right_of_occupancy_charge": {"2024-04": 550},
                "water_is_paid_separately": {"2024-04": True},
                "housing_loan_interest": {"2024-04": 38},
                "general_housing_allowance": {"2024-04": None},
            }
        },
        "families": {"family": {"adults": ["heikki"]}},
    },
}
