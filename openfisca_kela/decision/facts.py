"""Which facts a decision rests on: told, assumed, and told but not used."""

from openfisca_core.indexed_enums import Enum

from openfisca_kela.decision.model import Fact
from openfisca_kela.decision.values import plain_value, value_of
from openfisca_kela.labels import LANGUAGES, label_of, label_of_item


class FactSorter:
    """Sorts the facts of one case by whether they were told and used."""

    def __init__(self, system, case):
        """Remember the law and the `Situation`."""
        self.system, self.case = system, case

    def used(self, used, kind):
        """Facts of a kind, `given` or `assumed`, that a decision rests on, in the order of use."""
        return tuple(
            self._fact(self.system.variables[one.name], identity, one.period, value_of(node))
            for one in used
            for identity, node in one.of_kind(kind).items()
        )

    def not_used(self, used):
        """Facts that were told and that the decision does not rest on, in the order of the document."""
        rests_on = {(one.name, one.period, identity) for one in used for identity in one.of_kind("given")}
        facts = []
        for (_, identity), told in self.case.told.items():
            for name, values in told.items():
                variable = self.system.variables[name]
                for period, value in values.items():
                    if (name, period, identity) not in rests_on:
                        plain = plain_value(float(value) if variable.value_type is float else value, variable.unit)
                        facts.append(self._fact(variable, identity, period, plain))
        return tuple(facts)

    def _fact(self, variable, identity, period, value):
        return Fact(
            variable=variable.name,
            label=labels(variable),
            whose=identity,
            period=period,
            value=value,
            item=item_labels(variable, value),
            unit=variable.unit,
            instead_of_calculation=bool(variable.formulas),
        )


def labels(variable):
    """Labels of a variable by language."""
    return {language: label_of(variable, language) for language in LANGUAGES}


def item_labels(variable, value):
    """Labels of an item by language; None where a variable has no items."""
    if variable.value_type is not Enum:
        return None
    return {language: label_of_item(variable, value, language) for language in LANGUAGES}
