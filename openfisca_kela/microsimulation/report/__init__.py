"""Reports of runs: what each law costs, whom a change concerns, and what each change of a package does."""

from openfisca_kela.microsimulation.report.asked import Asked
from openfisca_kela.microsimulation.report.cost import add_cost
from openfisca_kela.microsimulation.report.curves import add_curves
from openfisca_kela.microsimulation.report.errors import ReportError
from openfisca_kela.microsimulation.report.figures import Figures
from openfisca_kela.microsimulation.report.groups import add_groups
from openfisca_kela.microsimulation.report.poverty import add_poverty
from openfisca_kela.microsimulation.report.render import FORMATS
from openfisca_kela.microsimulation.report.split import add_path, add_split
from openfisca_kela.microsimulation.report.winners import add_winners
from openfisca_kela.microsimulation.run import Run, open_run

__all__ = ["FORMATS", "ReportError", "figures_of", "report"]

PARTS = (add_cost, add_split, add_path, add_winners, add_groups, add_poverty, add_curves)


def report(run, language="en", format="html", *, by=(), compare=(), month=None):
    """A report of a run.

    Args:
        run: an open run, or the directory of one.
        language: ``"fi"``, ``"sv"`` or ``"en"``.
        format: ``"html"``, ``"markdown"``, ``"csv"`` or ``"json"``.
        by: names of dimensions by which the households are cut; the usual ones where there are none.
        compare: keys of variants to compare with the law in force; where there are none, all that keep every result, and
            the package taken out whole.
        month: the month told in detail, ``"2024-05"``; the last one of the run where None.

    Returns:
        Text.

    Raises:
        NotARunError: the directory holds no finished run.
        ReportError: the run has no such dimension, variant or month.
    """
    asked = Asked(run if isinstance(run, Run) else open_run(run), by, compare, month)
    return FORMATS[format](asked, figures_of(asked), language)


def figures_of(asked):
    """All `Figures` of an `Asked`."""
    figures = Figures()
    for add in PARTS:
        add(asked, figures)
    return figures
