"""Which facts a calculation used: told, assumed, and told but not used."""

from openfisca_core.indexed_enums import Enum

from openfisca_kela.decision.model import Fact
from openfisca_kela.decision.values import plain_value, values_of
from openfisca_kela.labels import LANGUAGES, label_of, label_of_item


class FactSorter:
    """Sorts the facts of one case by whether they were told and used."""

    def __init__(self, system, case, simulation):
        """Remember the law, the `Situation` and its simulation."""
        self.system, self.case, self.simulation = system, case, simulation

    def told_ids(self, name, period):
        """Ids of those who told a variable in a period."""
        key = self.system.variables[name].entity.key
        return [one for one in self._ids(key) if period in self.case.told.get((key, one), {}).get(name, {})]

    def is_calculated(self, name, period, identity):
        """Whether a rule calculated the value of somebody, who then has a step and no fact."""
        variable = self.system.variables[name]
        if variable.get_formula(period) is None:
            return False
        told = self.told_ids(name, period)
        return not told or (type(variable).__fills_in__ and identity not in told)

    def used(self, used):
        """(facts told and used, facts used that nobody told), in the order of use.

        Args:
            used: the `Used` variables of the trace.
        """
        told, assumed = [], []
        for one in used:
            variable = self.system.variables[one.name]
            ids_told = self.told_ids(one.name, one.period)
            for identity, value in zip(self._ids(variable.entity.key), values_of(variable, one.value), strict=True):
                if not self.is_calculated(one.name, one.period, identity):
                    group = told if identity in ids_told else assumed
                    group.append(self._fact(variable, identity, one.period, value))
        return tuple(told), tuple(assumed)

    def not_used(self, used):
        """Facts that were told and that none of the used variables is, in the order of the document."""
        keys = {(one.name, one.period) for one in used}
        facts = []
        for (_, identity), told in self.case.told.items():
            for name, values in told.items():
                variable = self.system.variables[name]
                for period, value in values.items():
                    if (name, period) not in keys:
                        plain = plain_value(float(value) if variable.value_type is float else value, variable.unit)
                        facts.append(self._fact(variable, identity, period, plain))
        return tuple(facts)

    def _ids(self, entity_key):
        return [str(identity) for identity in self.simulation.populations[entity_key].ids]

    def _fact(self, variable, identity, period, value):
        return Fact(
            variable=variable.name,
            label=labels(variable),
            whose=identity,
            period=period,
            value=value,
            item=item_labels(variable, value),
            unit=variable.unit,
            instead_of_calculation=variable.get_formula(period) is not None,
        )


def labels(variable):
    """Labels of a variable by language."""
    return {language: label_of(variable, language) for language in LANGUAGES}


def item_labels(variable, value):
    """Labels of an item by language; None where a variable has no items."""
    if variable.value_type is not Enum:
        return None
    return {language: label_of_item(variable, value, language) for language in LANGUAGES}
