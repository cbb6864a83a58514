"""Each fact of a person or group, checked: its name, whose it is, its period and its value."""

from dataclasses import dataclass

from openfisca_core.periods import DateUnit

from openfisca_kela.situation import municipalities
from openfisca_kela.situation.draft import ROLE, ROLE_VARIABLE
from openfisca_kela.situation.faults import NOTHING, did_you_mean, nearest, pointer
from openfisca_kela.situation.periods import ALL_TIME, is_month, period_of_plain_fact, why_not_of_unit
from openfisca_kela.situation.values import NotAcceptedError, accepted_value


@dataclass(frozen=True)
class Asked:
    """A value that is asked for (null): its variable, its period and its place in the document."""

    variable: object
    period: str
    place: tuple


class FactReader:
    """Reads the facts of one document.

    Attributes:
        told: {(key of the entity, id): {variable: {period: value}}}, what was told and is right.
        asked: `Asked` values, those whose period is right.
    """

    def __init__(self, system, period, faults):
        """Remember the system, the period of facts that are told without one, and where faults go."""
        self.system, self.period, self.faults = system, period, faults
        self.known_municipalities = municipalities.municipalities(system.parameters)
        self.told, self.asked = {}, []

    def read(self, entity, part):
        """Check the facts of a person or group of an entity, and keep what is right."""
        told = self.told.setdefault((entity.key, part.id), {})
        for fact in part.facts:
            name = ROLE_VARIABLE if fact.name == ROLE and entity.is_person else fact.name
            variable = self._variable(entity, name, fact)
            if variable is None:
                continue
            values = self._values(variable, fact)
            if name in told:
                self.faults.add(pointer(*fact.place), NOTHING, f"{name} is told twice", "each fact once", "duplicate_key")
            elif values:
                told[name] = values

    def check(self, entity, facts):
        """Check facts that are nobody's, because the group that they tell of has no persons."""
        for fact in facts:
            variable = self._variable(entity, fact.name, fact)
            if variable is not None:
                self._values(variable, fact)

    def _variable(self, entity, name, fact):
        """The variable of a fact, or None after a fault."""
        variable = self.system.variables.get(name)
        place = pointer(*fact.place)
        if variable is None:
            own = [other for other, known in self.system.variables.items() if known.entity.key == entity.key]
            hint = did_you_mean(name, own if nearest(name, own) else self.system.variables)
            problem = "there is no such fact" + (f", {hint}" if hint else "")
            self.faults.add(place, NOTHING, problem, f"a fact of a {entity.key}", "unknown_name")
            return None
        if variable.entity.key != entity.key:
            stands, owner = entity.key, variable.entity
            problem = f"stands under a {stands} but is a fact of a {owner.key}"
            self.faults.add(place, NOTHING, problem, f"{name} under {owner.key} or {owner.plural}", "wrong_entity")
            return None
        return variable

    def _values(self, variable, fact):
        """{period: value} of a fact, without those that are faults and those that are asked."""
        unit = str(variable.definition_period)
        if not isinstance(fact.value, dict):
            periods = {None: fact.value}
        else:
            periods = fact.value
            if unit == DateUnit.ETERNITY and len(periods) > 1:
                accepted = "one value: it holds for all time"
                self.faults.add(pointer(*fact.place), NOTHING, f"has {len(periods)} values", accepted, "period")
                return {}
        values = {}
        for told_period, value in periods.items():
            place = fact.place if told_period is None else (*fact.place, told_period)
            accepted_period = None if told_period is None else why_not_of_unit(unit, told_period)
            if accepted_period:
                problem = f"is no period of {variable.name}"
                self.faults.add(pointer(*place), told_period, problem, accepted_period, "period")
                continue
            if told_period is not None and value is None:
                self.asked.append(Asked(variable, told_period, place))
                continue
            period = told_period or period_of_plain_fact(unit, self.period)
            try:
                values[ALL_TIME if unit == DateUnit.ETERNITY else period] = self._value(variable, value)
            except NotAcceptedError as error:
                self.faults.add(pointer(*place), value, error.problem, error.accepted, error.kind)
        return values

    def _value(self, variable, value):
        if variable.name == municipalities.VARIABLE and not (isinstance(value, str) and value in self.known_municipalities):
            wrong = municipalities.why_no_municipality(self.known_municipalities, value, ())
            raise NotAcceptedError(*wrong, "municipality")
        return accepted_value(variable, value)


def months_named(draft):
    """Months that the facts of a document name: those asked for (null), and those told."""
    asked, told = set(), set()
    parts = [*draft.persons.values(), *(part for listed in draft.listed.values() for part in listed)]
    facts = [fact for part in parts for fact in part.facts] + [fact for shared in draft.shared.values() for fact in shared]
    for fact in facts:
        for period, value in fact.value.items() if isinstance(fact.value, dict) else ():
            if is_month(str(period)):
                (asked if value is None else told).add(period)
    return asked, told
