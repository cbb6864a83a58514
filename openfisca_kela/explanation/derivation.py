"""The derivation of one case's result, as data: which facts and values of the law gave it, step by step.

Of a choice only the branch taken is derived, with the conditions that led there. The form is documented by
`derivation.schema.json`; its version is `SCHEMA`.
"""

import importlib.metadata
from dataclasses import dataclass, field

import numpy
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.periods import period as period_of

from openfisca_kela.explanation.replay import Replay
from openfisca_kela.explanation.terms import (
    AsIf,
    AsIfForEach,
    Choice,
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
from openfisca_kela.explanation.written import written
from openfisca_kela.labels import LANGUAGES, label_of, label_of_item, reference_of_parameter
from openfisca_kela.quantities.told import formula_in, told_at

SCHEMA = "1.0"

# What one part of a condition decides by itself: “and” that it does not hold, “or” that it does.
DECIDED_BY = {"and": False, "or": True}


def derive(simulation, variable, period, position=0, told=None):
    """Derive the value of a variable for one case.

    Args:
        simulation: an OpenFisca simulation.
        variable: name of the variable.
        period: its period, as text or an OpenFisca period.
        position: position of the case among the persons or groups of the variable's entity.
        told: facts that were told: {(key of the entity, id): {variable: {period: …}}}, as a `Situation` has them. Not
            given: every input that the simulation holds when the derivation begins.

    Returns:
        A derivation as plain data: see `derivation.schema.json`.

    Raises:
        ReplayError: a formula cannot be followed, or its replay differs from the calculation.
    """
    period = period_of(str(period))
    builder = _Builder(simulation, facts_told(simulation) if told is None else told)
    root = builder.node(variable, period, position)
    builder.complete()
    system = simulation.tax_benefit_system
    return {
        "schema": SCHEMA,
        "root": root,
        "law": {
            "package": "openfisca-kela",
            "version": importlib.metadata.version("openfisca-kela"),
            "changes": [change.__name__ for change in getattr(system, "changes", ())],
        },
        "nodes": list(builder.nodes.values()),
    }


def facts_told(simulation):
    """Inputs that a simulation holds, which has calculated nothing yet: {(key of the entity, id): {variable: {period}}}.

    Once it has calculated, what was assumed looks like what was told.
    """
    told = {}
    for key, population in simulation.populations.items():
        for name, holder in population._holders.items():
            periods = {str(period).upper() if holder._eternal else str(period) for period in holder.get_known_periods()}
            for identity in population.ids if periods and not holder.variable.formulas else ():
                told.setdefault((key, str(identity)), {})[name] = periods
    return told


@dataclass
class _Builder:
    """Collects the nodes that a result rests on, each once."""

    simulation: object
    told: dict
    prefix: str = ""
    nodes: dict = field(default_factory=dict)
    waiting: list = field(default_factory=list)

    def __post_init__(self):
        self.replay = Replay(self.simulation)
        self.system = self.simulation.tax_benefit_system

    def node(self, name, period, position):
        """Id of the node of a variable for a case; the node itself is made later."""
        variable = self.system.get_variable(name)
        of = str(self.simulation.populations[variable.entity.key].ids[position])
        when = "" if variable.definition_period == DateUnit.ETERNITY else f"@{period}"
        identity = f"{self.prefix}{variable.entity.key}.{of}.{name}{when}"
        if identity not in self.nodes:
            self.nodes[identity] = {"id": identity}
            self.waiting.append((identity, variable, period, position, of))
        return identity

    def complete(self):
        """Make all nodes that wait, and those that they rest on."""
        while self.waiting:
            identity, variable, period, position, of = self.waiting.pop(0)
            self.nodes[identity] |= self._content(variable, period, position, of)

    def _content(self, variable, period, position, of):
        array = self.simulation.calculate(variable.name, period)
        content = {
            "variable": variable.name,
            "entity": variable.entity.key,
            "of": of,
            "period": str(period),
            "label": {language: label_of(variable, language) for language in LANGUAGES},
            "value": _written_value(array, position, variable),
            "unit": variable.unit or "",
            "section": [part for part in variable.reference or [] if not part.startswith("http")],
            "kind": self._kind(variable, period, position, of),
        }
        if content["kind"] == "given" and getattr(variable, "is_decided_by_caseworker", False):
            content["decided_by_caseworker"] = True
        if variable.value_type is Enum:
            item = content["value"]
            content["item"] = {language: label_of_item(variable, item, language) for language in LANGUAGES}
        if content["kind"] == "computed":
            term = self.replay.term(variable.name, period)
            rounding = _rounding_of(variable, period)
            content["operation"] = self._told(term, position)
            if rounding:
                before = written(term.value_at(position))
                content["rounding"] = {
                    "to": rounding.to,
                    "direction": rounding.direction,
                    "before": before,
                    "section": rounding.by,
                }
        content["checked"] = True
        return content

    def _kind(self, variable, period, position, of):
        """How the value came about: `given`, `assumed` or `computed`."""
        is_told, _ = told_at(self.simulation.get_holder(variable.name), period) or (None, None)
        if is_told is not None and is_told[position]:
            return "given"
        if formula_in(variable, period) is not None:
            return "computed"
        when = "ETERNITY" if variable.definition_period == DateUnit.ETERNITY else str(period)
        return "given" if when in self.told.get((variable.entity.key, of), {}).get(variable.name, ()) else "assumed"

    def _told(self, term, position):
        """A term for one case as data."""
        tell = {
            Constant: self._constant,
            DaysOn: self._days_on,
            Fact: self._fact,
            FactOfOtherMonth: self._fact_of_other_month,
            LawValue: self._law_value,
            Operation: self._operation,
            Choice: self._choice,
            OverMembers: self._over_members,
            OfGroup: self._of_group,
            OfHousehold: self._of_household,
            OrderInGroup: self._order_in_group,
            OfMember: self._of_member,
            AsIf: self._as_if,
            AsIfForEach: self._as_if_for_each,
        }[type(term)]
        return {"value": written(term.value_at(position))} | tell(term, position)

    def _constant(self, term, position):
        return {"constant": True}

    def _fact(self, term, position):
        return {"node": self.node(term.variable, term.period, position)}

    def _days_on(self, term, position):
        """The days that count, each with its own node; whether none is missing the replay has made sure."""
        days = [day for day, holds in zip(term.days, term.holds, strict=True) if holds[position]]
        return {
            "name": "days_on_which",
            "items": [item.name for item in term.counted],
            "terms": [self._told(self._of_day(term, day), position) for day in days],
        }

    def _of_day(self, term, day):
        return Fact(self.simulation.calculate(term.variable, day), term.variable, day, term.entity)

    def _fact_of_other_month(self, term, position):
        month = period_of(f"month:{str(term.months.value_at(position))[:7]}")
        return {
            "name": "in_month",
            "node": self.node(term.variable, month, position),
            "terms": [self._told(term.months, position)],
        }

    def _law_value(self, term, position):
        parameter, month = term.behind(position)
        dated = sorted((at.instant_str, at.value) for at in parameter.values_list)
        since = max(day for day, _ in dated if day <= str(month))
        until = min((day for day, _ in dated if day > since), default="")
        told = {
            "parameter": parameter.name,
            "holds": f"{since}/{until}",
            "month": str(month)[:7],
            "source": reference_of_parameter(self.system.parameters, parameter.name, since),
        }
        if not str(month).endswith("-01"):
            told["day"] = str(month)
        set_by = parameter.metadata.get("set_by", {}).get(since)
        if set_by:
            told["set_by"] = set_by
        if not isinstance(term.months, Constant):
            told["decided"] = self._told(term.months, position)
        if term.keys:
            told["keys"] = [self._told(key, position) for key in term.keys]
        return told

    def _operation(self, term, position):
        terms = term.terms
        if term.name in DECIDED_BY and bool(term.value_at(position)) is DECIDED_BY[term.name]:
            # One part decides; the others may even have no value, such as a limit that is not in force.
            terms = [next(part for part in terms if bool(part.value_at(position)) is DECIDED_BY[term.name])]
        return {"name": term.name, "terms": [self._told(part, position) for part in terms]}

    def _choice(self, term, position):
        passed = []
        for condition, option in zip(term.conditions, term.options, strict=True):
            because = self._told(condition, position)
            if condition.value_at(position):
                return {"name": "choice", "passed": passed, "because": because, "taken": self._told(option, position)}
            passed.append(because)
        return {"name": "choice", "passed": passed, "taken": self._told(term.otherwise, position)}

    def _over_members(self, term, position):
        members = self.simulation.populations[term.group].members_entity_id
        positions = (numpy.asarray(members) == position).nonzero()[0]
        if term.of is None:
            ids = self.simulation.persons.ids
            return {"name": "count_of_members", "terms": [{"value": str(ids[p]), "constant": True} for p in positions]}
        return {"name": f"{term.name}_over_members", "terms": [self._told(term.of, p) for p in positions]}

    def _of_member(self, term, position):
        """The first person chosen, told as a choice among the persons of the group."""
        members = numpy.asarray(self.simulation.populations[term.group].members_entity_id)
        passed = []
        for person in (members == position).nonzero()[0]:
            because = self._told(term.chosen, person)
            if term.chosen.value_at(person):
                return {"name": "choice", "passed": passed, "because": because, "taken": self._told(term.of, person)}
            passed.append(because)
        return {"name": "choice", "passed": passed, "taken": self._told(term.otherwise, position)}

    def _of_group(self, term, position):
        group = self.simulation.populations[term.group].members_entity_id[position]
        return self._told(term.of, group)

    def _of_household(self, term, position):
        return self._told(term.of, term.homes[position])

    def _order_in_group(self, term, position):
        """One comparison with each other person of the group who is put in order; their places in the case decide last. Who
        is not put in order has the place 0.
        """
        if not term.among.value_at(position):
            nobody = {"value": "0", "constant": True}
            return {"name": "choice", "passed": [self._told(term.among, position)], "taken": nobody}
        members = numpy.asarray(self.simulation.populations[term.group].members_entity_id)
        others = ((members == members[position]) & term.among.value).nonzero()[0]
        comparisons = [self._before(term, other, position) for other in others if other != position]
        return {"name": "order_in_group", "terms": comparisons}

    def _before(self, term, other, position):
        def keys(of):
            return [*(self._told(key, of) for key in term.by), {"value": str(of), "constant": True}]

        comes_before = bool(term.value_at(other) < term.value_at(position))
        return {"value": comes_before, "name": "comes_before", "terms": [*keys(other), *keys(position)]}

    def _as_if(self, term, position):
        other = _Builder(term.simulation, self.told, f"{self.prefix}as_if:{term.variable}@{term.period}:", self.nodes)
        node = other.node(term.variable, term.period, position)
        other.complete()
        facts = {name: self._told(fact, position) for name, fact in term.facts.items()}
        return {"name": "as_if", "node": node, "facts": facts}

    def _as_if_for_each(self, term, position):
        group = self.simulation.populations[term.group]
        of, place = self.simulation.persons.ids[position], group.members_position[position]
        prefix = f"{self.prefix}as_if:{of}:{term.variable}@{term.period}:"
        other = _Builder(term.simulations[place], self.told, prefix, self.nodes)
        node = other.node(term.variable, term.period, group.members_entity_id[position])
        other.complete()
        facts = {name: self._told(fact, position) for name, fact in term.facts.items()}
        return {"name": "as_if", "node": node, "facts": facts}


def _rounding_of(variable, period):
    return getattr(formula_in(variable, period), "rounding", None)


def _written_value(array, position, variable):
    items = getattr(array, "possible_values", None)
    value = list(items)[int(array[position])] if items is not None else array[position]
    return written(value, variable.unit or "")
