"""A report in one language: every section, in the order in which a reader asks."""

from openfisca_kela.microsimulation.report.parts import Report
from openfisca_kela.microsimulation.report.sections.calculated import calculated, limits
from openfisca_kela.microsimulation.report.sections.costs import costs
from openfisca_kela.microsimulation.report.sections.curves import curves
from openfisca_kela.microsimulation.report.sections.groups import groups
from openfisca_kela.microsimulation.report.sections.poverty import poverty
from openfisca_kela.microsimulation.report.sections.split import path, split
from openfisca_kela.microsimulation.report.sections.winners import winners
from openfisca_kela.microsimulation.report.telling import Telling


def content_of(asked, figures, language):
    """The `parts.Report` of figures in a language."""
    telling = Telling(asked, figures, language)
    words = telling.words
    sections = [
        calculated(telling),
        limits(telling),
        costs(telling),
        split(telling),
        path(telling),
        *winners(telling),
        *groups(telling),
        poverty(telling),
        *curves(telling),
    ]
    title = words("{benefit}: what the law costs and whom its changes concern", benefit=telling.benefit)
    lead = words("This is a calculation over a population, not a statistic of Kela.")
    return Report(language, title, lead, sections)
