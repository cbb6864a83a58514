"""The decision of a case: calculated and derived; the derivation tells what it rests on."""

from openfisca_kela.decision.errors import faults_of_calculation
from openfisca_kela.decision.facts import FactSorter, item_labels
from openfisca_kela.decision.law import changes_apart, notices_of_changes
from openfisca_kela.decision.model import Decision, Notice
from openfisca_kela.decision.overlap import holds_for
from openfisca_kela.decision.steps import sections_of, steps_of
from openfisca_kela.decision.used import used_in
from openfisca_kela.decision.values import decimal_text
from openfisca_kela.explanation.checked import checked_derivation
from openfisca_kela.situation import Faults, SituationError

GRANTED = "none"


def decide(system, case, benefit):
    """Decide a case of one person, family or household.

    Args:
        system: the law.
        case: a `Situation` with one person, family or household that the benefit can be decided for.
        benefit: the `Benefit`.

    Returns:
        A `Decision`.

    Raises:
        SituationError: the decision cannot be calculated from what was told.
        ValueError: the case holds several to decide for; see `decide_each`.
    """
    decisions = decide_each(system, case, benefit)
    if len(decisions) != 1:
        raise ValueError(f"{len(decisions)} decisions are to be made; use decide_each")
    return decisions[0]


def decide_each(system, case, benefit):
    """Decide for each person, family or household of a case in turn, household by household.

    Args, errors and the decisions are those of `decide`.

    Returns:
        A list of `Decision`.
    """
    faults, decisions = Faults(), []
    for home in case.apart():
        try:
            decisions += _Deciding(system, home, benefit).decisions()
        except SituationError as error:
            faults.extend(error.faults)
    faults.raise_any()
    return decisions


class _Deciding:
    """One household's decisions."""

    def __init__(self, system, case, benefit):
        self.system, self.case, self.benefit = system, case, benefit
        self.simulation = case.simulation(system, trace=False)
        self.facts = FactSorter(system, case)
        self.places = {name: place for place, name in enumerate(system.variables)}

    def decisions(self):
        """A `Decision` for each person, family or household for which the benefit is decided."""
        with faults_of_calculation(self.case):
            population = self.simulation.populations[self.system.variables[self.benefit.amount].entity.key]
            for place, identity in enumerate(population.ids):
                derivation = checked_derivation(self.simulation, self.benefit.amount, self.case.month, place, self.case.told)
                yield self._decision(place, str(identity), derivation)

    def _decision(self, place, identity, derivation):
        used = used_in(derivation)
        steps = tuple(self._steps(used))
        ground = self._value(self.benefit.refusal_ground, place)
        granted = ground == GRANTED
        left_out, added = changes_apart(self.system)
        return Decision(
            benefit=self.benefit.key,
            act=self.benefit.act,
            name=dict(self.benefit.name),
            case=identity,
            month=self.case.month,
            decided_in=self._told_month(identity),
            month_of_law=self._month_of_law(place),
            granted=granted,
            amount=decimal_text(self._value(self.benefit.amount, place), "currency"),
            unit=self.system.variables[self.benefit.amount].unit,
            ground=ground,
            ground_label=item_labels(self.system.variables[self.benefit.refusal_ground], ground),
            sections=sections_of(self.system.variables[self.benefit.amount if granted else self.benefit.refusal_ground]),
            changes_left_out=left_out,
            changes_added=added,
            steps=steps,
            told=self.facts.used(used, "given"),
            assumed=self.facts.used(used, "assumed"),
            not_used=self.facts.not_used(used),
            notices=tuple(self._notices(place, steps)),
            derivation=derivation,
        )

    def _steps(self, used):
        """The calculated variables: those of other folders first, then those of the benefit in the order of a decision."""
        return steps_of(self.system, sorted(used, key=lambda one: self._order(one.name)))

    def _value(self, name, place):
        """Value of a variable in the month decided; the name of the item where it is one."""
        array = self.simulation.calculate(name, self.case.month)
        return str(array.decode_to_str()[place]) if hasattr(array, "decode_to_str") else array[place]

    def _order(self, name):
        """Place of a variable: of its module in the benefit's decision, then in its module."""
        module = type(self.system.variables[name]).__module__.rsplit(".", 2)
        modules = self.benefit.modules
        place = modules.index(module[2]) if module[1] == self.benefit.key and module[2] in modules else -1
        return place, self.places[name]

    def _month_of_law(self, place):
        if self.benefit.month_of_law is None:
            return self.case.month
        return str(self._value(self.benefit.month_of_law, place))[:7]

    def _told_month(self, identity):
        if self.benefit.month_of_decision is None:
            return None
        key = self.system.variables[self.benefit.month_of_decision].entity.key
        told = self.case.told.get((key, identity), {}).get(self.benefit.month_of_decision, {})
        return told[self.case.month][:7] if self.case.month in told else None

    def _notices(self, place, steps):
        """Notices of the benefit, then those of the changes whose values were read."""
        for condition, text in self.benefit.notices.items():
            if self._holds(condition, place):
                yield Notice(dict(text), None)
        law_values = [value for step in steps for value in step.law]
        yield from notices_of_changes(self.system, law_values, lambda condition: self._holds(condition, place))

    def _holds(self, condition, place):
        population = self.simulation.get_variable_population(self.benefit.amount)
        return holds_for(self.simulation, condition, self.case.month, population, place)
