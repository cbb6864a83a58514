"""A question handed back as a YAML test whose outputs are its answers."""

import yaml
from openfisca_core.indexed_enums import Enum

from openfisca_kela.reforms import ENACTED
from openfisca_kela.situation.reading import law_in_force_today
from openfisca_kela.web.answers.fields import of_field
from openfisca_kela.web.answers.reproduced.question import calculated, plain_answer, refuse

NAME = "A request of the web API"
WITHOUT = "openfisca_kela.reforms.without."
PERIOD_NAMED = "ETERNITY"
WIDTH = 125


def as_test(body, system=None):
    """A question as a YAML test.

    Args:
        body: a situation in OpenFisca's form; what is null is asked.
        system: the law, made of enacted changes; the law in force unless told.

    Returns:
        Text of a file that `openfisca test --country-package openfisca_kela` runs.

    Raises:
        SituationError: it cannot be calculated, or asks nothing, or the law holds a proposal.
    """
    system = system or law_in_force_today()
    if set(system.changes) - set(ENACTED):
        accepted = "enacted changes taken out; a script (as=python) takes proposals too"
        raise of_field("law", "holds a proposal, and a test cannot tell one", accepted, "test")
    told, asked, answers, simulation = calculated(body, system)
    period = _period(asked)
    test = {"name": NAME} | ({"period": period} if period else {}) | {"absolute_error_margin": 0}
    without = [f"{WITHOUT}{change.__name__}" for change in ENACTED if change not in system.changes]
    test |= {"reforms": without} if without else {}
    test |= {"input": told, "output": _expected(asked, answers, simulation)}
    return yaml.dump([test], Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=WIDTH)


def case_as_test(system, case):
    """A case as a YAML test of the amount of its benefit and of the ground of refusal.

    Args:
        system: the law.
        case: the `Situation`, which can be calculated.

    Raises:
        SituationError: the law holds a proposal.
    """
    document = case.entities(system)
    for name in (case.benefit.amount, case.benefit.refusal_ground):
        for facts in document[system.variables[name].entity.plural].values():
            facts[name] = {case.month: None}
    return as_test(document, system)


class _Dumper(yaml.SafeDumper):
    """Writes every date-like text in quotes and no aliases."""

    def ignore_aliases(self, data):
        """Write what stands twice twice."""
        return True


def _expected(asked, answers, simulation):
    """The answers as outputs of a test. Names and texts stand there for all persons or groups at once: the runner compares
    those of a single one by their numbers.
    """
    expected, unknown = {}, []
    for place in asked:
        plural, identity, name, period = place
        value = answers[plural][identity][name][period]
        if simulation.tax_benefit_system.variables[name].value_type in (Enum, str):
            array = simulation.calculate(name, period)
            values = [plain_answer(array, number) for number in range(len(array))]
            expected.setdefault(name, {})[period] = values
        elif value is None:
            unknown.append(place)
        else:
            expected.setdefault(plural, {}).setdefault(identity, {}).setdefault(name, {})[period] = value
    refuse(unknown, "is not known, and a test cannot expect that", "outputs that are known")
    return expected


def _period(asked):
    """Period of the test: the first that is asked; none where all that is asked holds for all time."""
    return next((period for *_, period in asked if period != PERIOD_NAMED), None)
