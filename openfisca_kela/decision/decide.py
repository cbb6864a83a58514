"""The decision of a case: calculated with a trace, which then tells what it rests on."""

from openfisca_core.indexed_enums import Enum

from openfisca_kela.decision.errors import faults_of_calculation
from openfisca_kela.decision.facts import FactSorter, item_labels, labels
from openfisca_kela.decision.law import changes_apart, law_value, notices_of_changes
from openfisca_kela.decision.model import Decision, Notice, Step
from openfisca_kela.decision.trace import used_by
from openfisca_kela.decision.values import decimal_text, values_of
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
        self.simulation = case.simulation(system, trace=True)
        self.facts = FactSorter(system, case, self.simulation)
        self.places = {name: place for place, name in enumerate(system.variables)}

    def decisions(self):
        with faults_of_calculation(self.case):
            amounts = self.simulation.calculate(self.benefit.amount, self.case.month)
            grounds = self.simulation.calculate(self.benefit.refusal_ground, self.case.month).decode_to_str()
            used = list(used_by(self.simulation).values())
            months = self._months_of_law()
            notices = self._notices()
        population = self.simulation.populations[self.system.variables[self.benefit.amount].entity.key]
        steps = tuple(self._steps(used))
        told, assumed = self.facts.used(used)
        not_used = self.facts.not_used(used)
        law_values = [value for step in steps for value in step.law]
        left_out, added = changes_apart(self.system)
        for place, identity in enumerate(population.ids):
            ground = str(grounds[place])
            granted = ground == GRANTED
            about = self.system.variables[self.benefit.amount if granted else self.benefit.refusal_ground]
            yield Decision(
                benefit=self.benefit.key,
                act=self.benefit.act,
                name=dict(self.benefit.name),
                case=str(identity),
                month=self.case.month,
                decided_in=self._told_month(str(identity)),
                month_of_law=months[place],
                granted=granted,
                amount=decimal_text(amounts[place], "currency"),
                unit=self.system.variables[self.benefit.amount].unit,
                ground=ground,
                ground_label=item_labels(self.system.variables[self.benefit.refusal_ground], ground),
                sections=sections_of(about),
                changes_left_out=left_out,
                changes_added=added,
                steps=steps,
                told=told,
                assumed=assumed,
                not_used=not_used,
                notices=(
                    *(Notice(dict(text), None) for holds, text in notices if holds[place]),
                    *notices_of_changes(self.system, law_values, lambda name, place=place: self._holds(name, place)),
                ),
            )

    def _steps(self, used):
        """The calculated variables: those of other folders first, then those of the benefit in the order of a decision."""
        for one in sorted(used, key=lambda one: self._order(one.name)):
            variable = self.system.variables[one.name]
            ids = [str(identity) for identity in self.simulation.populations[variable.entity.key].ids]
            values = {
                identity: value
                for identity, value in zip(ids, values_of(variable, one.value), strict=True)
                if self.facts.is_calculated(one.name, one.period, identity)
            }
            if values:
                yield self._step(variable, one, values)

    def _step(self, variable, used, values):
        rounding = getattr(variable.get_formula(used.period), "rounding", None)
        return Step(
            variable=variable.name,
            label=labels(variable),
            period=used.period,
            values=values,
            items={value: item_labels(variable, value) for value in values.values()} if variable.value_type is Enum else {},
            unit=variable.unit,
            sections=sections_of(variable),
            href=next((text for text in variable.reference or () if is_address(text)), None),
            rounding=vars(rounding) if rounding else None,
            law=tuple(law_value(self.system, path, day, value) for (path, day), value in used.law.items()),
            uses=tuple(used.uses),
        )

    def _order(self, name):
        """Place of a variable: of its module in the benefit's decision, then in its module."""
        module = type(self.system.variables[name]).__module__.rsplit(".", 2)
        modules = self.benefit.modules
        place = modules.index(module[2]) if module[1] == self.benefit.key and module[2] in modules else -1
        return place, self.places[name]

    def _months_of_law(self):
        population = self.simulation.populations[self.system.variables[self.benefit.amount].entity.key]
        if self.benefit.month_of_law is None:
            return [self.case.month] * population.count
        return [str(day)[:7] for day in self.simulation.calculate(self.benefit.month_of_law, self.case.month)]

    def _told_month(self, identity):
        if self.benefit.month_of_decision is None:
            return None
        key = self.system.variables[self.benefit.month_of_decision].entity.key
        told = self.case.told.get((key, identity), {}).get(self.benefit.month_of_decision, {})
        return told[self.case.month][:7] if self.case.month in told else None

    def _holds(self, condition, place):
        return bool(self.simulation.calculate(condition, self.case.month)[place])

    def _notices(self):
        return [
            (self.simulation.calculate(condition, self.case.month), text) for condition, text in self.benefit.notices.items()
        ]


def sections_of(variable):
    """Sections among a variable's references, as the act writes them."""
    return tuple(text for text in variable.reference or () if not is_address(text))


def is_address(text):
    """Whether a reference is an address and not a section."""
    return text.startswith(("http://", "https://"))
