"""By what a report may cut the households: what the population says of itself, facts, results, and tenths by income."""

from dataclasses import dataclass

from openfisca_core.indexed_enums import Enum

from openfisca_kela.labels import LANGUAGES, label_of, label_of_item
from openfisca_kela.microsimulation.report.errors import ReportError

BASELINE = "baseline"
DECILE = "income_decile"


@dataclass(frozen=True)
class Dimension:
    """Something by which households are told apart.

    Attributes:
        key: its name.
        label: its words by language; None for the tenths by income, whose words stand with the report's.
        items: {category: {language: words}} in their order; empty where a category is told as it stands.
        view: ``"households"`` or ``"parts"``: where its column stands.
        column: name of the column.
        is_usual: whether a report cuts by it unasked.
    """

    key: str
    label: dict | None
    items: dict
    view: str
    column: str
    is_usual: bool


def dimensions_of(run, benefit, month, system, columns_of_households):
    """{key: Dimension} of all by which a run can be cut.

    Args:
        run: an open run.
        benefit: its `Benefit`.
        month: month of which results are taken, as they are in the law in force.
        system: the law, for words.
        columns_of_households: names of the columns of the view `households`.
    """
    found = {}
    for key, told in run.population.manifest["dimensions"].items():
        found[key] = Dimension(key, told["label"], told["items"], "households", key, True)
    for name in columns_of_households:
        if name in system.variables:
            _add(found, system.get_variable(name), "households", name)
    for name, column in run.plan["columns"][BASELINE][month].items():
        if name in system.variables and name != benefit.refusal_ground:
            _add(found, system.get_variable(name), "parts", column)
    if benefit.income in run.plan["columns"][BASELINE][month]:
        column = run.plan["columns"][BASELINE][month][benefit.income]
        found[DECILE] = Dimension(DECILE, None, {}, "parts", column, True)
    return found


def chosen(dimensions, asked):
    """The dimensions asked for, or the usual ones where none is.

    Raises:
        ReportError: there is none of the name.
    """
    for key in asked:
        if key not in dimensions:
            raise ReportError(f"the run cannot be cut by {key!r}; it can be cut by {', '.join(sorted(dimensions))}")
    if asked:
        return [dimensions[key] for key in dict.fromkeys(asked)]
    return [dimension for dimension in dimensions.values() if dimension.is_usual]


def in_order(dimension, categories):
    """Categories as they follow one another: as the dimension lists them, by number, or by name."""
    places = {category: place for place, category in enumerate(dimension.items)}
    return sorted(categories, key=lambda text: (places.get(text, len(places)), len(text) if text.isdigit() else 0, text))


def _add(found, variable, view, column):
    """Add a variable that tells households apart; amounts, shares and days do not."""
    is_list = variable.value_type is Enum
    if not is_list and variable.value_type not in (bool, int, str):
        return
    label = {language: label_of(variable, language) for language in LANGUAGES}
    names = [item.name for item in variable.possible_values] if is_list else []
    items = {name: {language: label_of_item(variable, name, language) for language in LANGUAGES} for name in names}
    found[variable.name] = Dimension(variable.name, label, items, view, column, is_list)
