"""Any variables of a case by name, each with its ground and what it rests on: the decisions of a topic, a date, a step."""

import dataclasses
from dataclasses import dataclass

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit

from openfisca_kela.decision.errors import faults_of_calculation
from openfisca_kela.decision.facts import FactSorter, item_labels, labels
from openfisca_kela.decision.law import changes_apart, notices_of_changes
from openfisca_kela.decision.model import Notice
from openfisca_kela.decision.steps import sections_of, steps_of
from openfisca_kela.decision.used import used_in
from openfisca_kela.decision.values import value_of
from openfisca_kela.explanation.checked import checked_derivation
from openfisca_kela.situation import Faults, SituationError
from openfisca_kela.situation.periods import ALL_TIME, period_of_plain_fact
from openfisca_kela.topics import first_month_of, grounds_of, remarks_on

NO_GROUND = "none"


@dataclass(frozen=True)
class Result:
    """The value of a variable.

    Attributes:
        variable: its name.
        label: by language.
        value: truth, whole number, decimal text, name of an item, ISO date; None is “not known”.
        item: label of the item by language, where the value is one.
        unit: its unit, or None.
        sections: of the law, as the act writes them.
    """

    variable: str
    label: dict
    value: object
    item: dict | None
    unit: str | None
    sections: tuple


@dataclass(frozen=True)
class Outcome:
    """What came out for one person, family or household, and why.

    Attributes:
        result: the `Result` asked for.
        ground: the `Result` that says why, or None where no other variable does; its value is ``"none"`` where nothing
            stands against the result.
        entity: key of the entity.
        whose: id of the person, family or household.
        period: month or day, or ``"ETERNITY"``.
        changes_left_out: enacted changes that this law is without.
        changes_added: proposals that this law contains.
        steps: each after those that it was calculated from.
        told: facts told and used.
        assumed: facts used that nobody told.
        not_used: facts told that neither result nor ground rests on.
        notices: what the reader should know.
        derivations: those of the result and of its ground, which all of this is taken from.
    """

    result: Result
    ground: Result | None
    entity: str
    whose: str
    period: str
    changes_left_out: tuple
    changes_added: tuple
    steps: tuple
    told: tuple
    assumed: tuple
    not_used: tuple
    notices: tuple
    derivations: tuple

    def as_dict(self):
        """The outcome as plain data for JSON."""
        return dataclasses.asdict(self)


def outcomes(system, case, names):
    """Calculate and explain variables of a case.

    Args:
        system: the law.
        case: a `Situation`. A variable of a month is asked in the month of the case, one of a day on its day (the first of
            the month, where the case names none).
        names: names of variables.

    Returns:
        A list of `Outcome`: household by household, the variables in the order of their names, and of each those of all
        persons, families or households.

    Raises:
        SituationError: something cannot be calculated from what was told, or the law of that time is not encoded.
    """
    _check_time(system, case, names)
    faults, found = Faults(), []
    for home in case.apart():
        try:
            found += _Asking(system, home).outcomes(names)
        except SituationError as error:
            faults.extend(error.faults)
    faults.raise_any()
    return found


def _check_time(system, case, names):
    """Each variable is asked for a time whose law is encoded."""
    faults = Faults()
    for name in names:
        first = first_month_of(system, name)
        if first and case.month < first:
            problem = f"is before the first month of {name}"
            faults.add(case.place_of_month, case.period, problem, f"a month from {first}", "period")
    faults.raise_any()


class _Asking:
    """One household, of which variables are asked."""

    def __init__(self, system, case):
        self.system, self.case = system, case
        self.simulation = case.simulation(system, trace=False)
        self.facts = FactSorter(system, case)

    def outcomes(self, names):
        """The `Outcome`s, variable by variable."""
        with faults_of_calculation(self.case):
            return [
                self._outcome(variable, place, str(identity))
                for variable in map(self.system.variables.__getitem__, names)
                for place, identity in enumerate(self.simulation.populations[variable.entity.key].ids)
            ]

    def _outcome(self, variable, place, identity):
        derivations = (self._derivation(variable.name, place), *self._ground(variable.name, place))
        nodes = {node["id"]: node for derivation in derivations for node in derivation["nodes"]}
        roots = [nodes[derivation["root"]] for derivation in derivations]
        used = _in_order(used_in({"nodes": list(nodes.values())}), [root["variable"] for root in roots])
        steps = tuple(steps_of(self.system, used))
        result, *ground = map(self._result, roots)
        left_out, added = changes_apart(self.system)
        return Outcome(
            result=result,
            ground=ground[0] if ground else None,
            entity=variable.entity.key,
            whose=identity,
            period=self._period(variable),
            changes_left_out=left_out,
            changes_added=added,
            steps=steps,
            told=self.facts.used(used, "given"),
            assumed=self.facts.used(used, "assumed"),
            not_used=self.facts.not_used(used),
            notices=(
                *notices_of_changes(self.system, [value for step in steps for value in step.law], self._holds),
                *self._remarks(result, *ground),
            ),
            derivations=derivations,
        )

    def _ground(self, name, place):
        """The derivation of the first ground that is one, or of the last; none where no other variable says why."""
        derivation = None
        for ground in grounds_of(name):
            derivation = self._derivation(ground, place)
            root = next(node for node in derivation["nodes"] if node["id"] == derivation["root"])
            if root["value"] != NO_GROUND:
                break
        return [derivation] if derivation else []

    def _derivation(self, name, place):
        period = self._period(self.system.variables[name])
        period = self.case.month if period == ALL_TIME else period
        return checked_derivation(self.simulation, name, period, place, self.case.told)

    def _period(self, variable):
        return period_of_plain_fact(str(variable.definition_period), self.case.period)

    def _result(self, node):
        variable, value = self.system.variables[node["variable"]], value_of(node)
        return Result(
            variable=variable.name,
            label=labels(variable),
            value=value,
            item=item_labels(variable, value) if variable.value_type is Enum else None,
            unit=variable.unit,
            sections=sections_of(variable),
        )

    def _remarks(self, *results):
        """What the topics tell with the values of the results."""
        day = self.case.period if len(self.case.period) > len(self.case.month) else f"{self.case.month}-01"
        for result in results:
            for remark in remarks_on(result.variable, result.value, day):
                yield Notice(dict(remark.text), None, remark.source, remark.since)

    def _holds(self, condition):
        """Whether a condition of a month holds for anybody of the household."""
        if self.system.variables[condition].definition_period != DateUnit.MONTH:
            raise ValueError(f"{condition} is no condition of a month")
        return bool(self.simulation.calculate(condition, self.case.month).any())


def _in_order(used, roots):
    """The `Used` variables, each after those that it was calculated from, beginning with what the roots rest on."""
    by_name, ordered, seen = {}, [], set()
    for one in used:
        by_name.setdefault(one.name, []).append(one)

    def visit(name):
        if name not in seen:
            seen.add(name)
            for one in by_name.get(name, ()):
                for inner in one.uses:
                    visit(inner)
                ordered.append(one)

    for name in roots:
        visit(name)
    return ordered
