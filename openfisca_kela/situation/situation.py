"""A checked case: who lives where, what was told of whom, and the month to decide."""

import dataclasses
from dataclasses import dataclass

from openfisca_core.simulation_builder import SimulationBuilder

from openfisca_kela.quantities.benefit import Benefit
from openfisca_kela.situation.draft import ROLE_VARIABLE
from openfisca_kela.situation.faults import pointer
from openfisca_kela.situation.periods import is_month


@dataclass(frozen=True)
class Situation:
    """A checked case.

    Attributes:
        period: month, or day, of the case.
        benefit: the `Benefit` to decide, or None where only variables are asked.
        people: {key of the entity: {id: `Part`}}: persons, and groups with their members.
        told: {(key of the entity, id): {variable: {period: value}}}.
        positions: {person: role in the household} of those who told none.
        warnings: what should be known though it can be calculated.
    """

    period: str
    benefit: Benefit | None
    people: dict
    told: dict
    positions: dict
    warnings: tuple = ()

    @property
    def month(self):
        """The month to decide, `2024-05`."""
        return self.period[:7]

    @property
    def place_of_month(self):
        """Place in the document of the month to decide."""
        return "/period"

    def place_of(self, entity_key, identity, variable=None):
        """Place in the document of a person or group, or of a fact of theirs."""
        part = self.people[entity_key][identity]
        return pointer(*part.place, *([variable] if variable else []))

    def entities(self, system):
        """The case as the dict that OpenFisca's simulation builder takes."""
        return {
            entity.plural: {
                identity: {**_members(entity, part), **self._facts(entity.key, identity)}
                for identity, part in self.people[entity.key].items()
            }
            for entity in system.entities
        }

    def simulation(self, system, trace=True):
        """A simulation of the case.

        Args:
            system: the law.
            trace: whether it remembers what was calculated from what.
        """
        simulation = SimulationBuilder().build_from_entities(system, self.entities(system))
        simulation.trace = trace
        return simulation

    def apart(self):
        """The households, each as a situation of its own."""
        return [self._only(household) for household in self.people["household"].values()]

    def telling(self, entity_key, variable, value):
        """The same case with a fact told of every person or group of an entity, in the month to decide."""
        told = dict(self.told)
        for identity in self.people[entity_key]:
            own = told.get((entity_key, identity), {})
            told[entity_key, identity] = {**own, variable: {**own.get(variable, {}), self.month: value}}
        return dataclasses.replace(self, told=told)

    def decided_in(self, system, month, benefits=None):
        """The same case with a month of the decision.

        Args:
            system: the law.
            month: text, `2024-04`.
            benefits: the `Benefit`s that were decided then; the case's own unless told.

        Raises:
            ValueError: the law of one of them follows the month paid, so that its decisions have no month.
        """
        case = self
        for benefit in benefits or (self.benefit,):
            variable = benefit.month_of_decision
            if variable is None:
                raise ValueError(f"the law of {benefit.act} follows the month paid, not a decision")
            case = case.telling(system.variables[variable].entity.key, variable, f"{month}-01")
        return case

    def _facts(self, entity_key, identity):
        facts = dict(self.told.get((entity_key, identity), {}))
        if entity_key == "person" and identity in self.positions:
            months = {self.month, *(month for values in facts.values() for month in values if is_month(month))}
            facts[ROLE_VARIABLE] = dict.fromkeys(sorted(months), self.positions[identity])
        return facts

    def _only(self, household):
        people = {member.person for member in household.members}
        kept = {"household": {household.id: household}}
        kept["person"] = {identity: part for identity, part in self.people["person"].items() if identity in people}
        for key in self.people.keys() - kept.keys():
            groups = self.people[key].items()
            kept[key] = {identity: part for identity, part in groups if people & {m.person for m in part.members}}
        told = {(key, identity): facts for (key, identity), facts in self.told.items() if identity in kept[key]}
        positions = {person: role for person, role in self.positions.items() if person in people}
        return dataclasses.replace(self, people=kept, told=told, positions=positions)


def _members(entity, part):
    if entity.is_person:
        return {}
    names = {role.key: role.plural or role.key for role in entity.roles}
    members = {}
    for member in part.members:
        members.setdefault(names[member.role], []).append(member.person)
    return members
