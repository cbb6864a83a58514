"""What a report is asked to tell: of which variants, by what the households are cut, and which month in detail."""

import functools
from dataclasses import dataclass
from decimal import Decimal

from openfisca_kela.benefits import benefits
from openfisca_kela.microsimulation.report.dimensions import BASELINE, chosen, dimensions_of
from openfisca_kela.microsimulation.report.errors import ReportError
from openfisca_kela.microsimulation.report.figures import households
from openfisca_kela.microsimulation.report.focus import focus
from openfisca_kela.microsimulation.report.written import WEIGHT, quoted
from openfisca_kela.situation.reading import law_in_force_today


@dataclass(frozen=True)
class Comparison:
    """Two variants, of which the second is what comes about.

    Attributes:
        key: key of the variant that is compared with the law in force.
        before: key of the variant without the change.
        after: key of the variant with it.
    """

    key: str
    before: str
    after: str


@dataclass(frozen=True)
class Counts:
    """How many there are: households and persons of the file, those for which they stand, and those not calculated."""

    households: int
    weight: Decimal
    persons: int
    failed: int
    weight_of_failed: Decimal


class Asked:
    """A run and what is to be told of it.

    Args:
        run: an open run.
        by: keys of dimensions; the usual ones where there are none.
        compare: keys of variants; where there are none, all that keep every result, and the package taken out whole.
        month: the month told in detail; the last one of the run where None.

    Attributes:
        plan: the plan of the run.
        benefit: its `Benefit`.
        months: its months.
        month: the month told in detail.
        comparisons: list of `Comparison`.
        variants: keys of the variants told: the law in force and those compared with it.
        dimensions: list of `Dimension`.
        connection: a DuckDB connection with the views of the run and the table `focus`.
        failed: numbers of the households that could not be calculated in some variant and month.

    Raises:
        ReportError: the run has no such month, variant or dimension.
    """

    def __init__(self, run, by=(), compare=(), month=None):
        """Check what is asked, and gather the month told in detail."""
        self.run, self.plan = run, run.plan
        self.benefit, self.months = benefits()[run.plan["benefit"]], run.plan["months"]
        self.month = month or self.months[-1]
        if self.month not in self.months:
            raise ReportError(f"the run has no month {self.month}; it has {', '.join(self.months)}")
        self.comparisons = [self._comparison(key) for key in self._compared(compare)]
        self.variants = [BASELINE, *(comparison.key for comparison in self.comparisons)]
        self.connection = run.connection()
        self.failed = sorted({failure["household"] for failure in run.manifest["failed"]})
        self.connection.execute("CREATE TEMP TABLE failed AS SELECT unnest(CAST(? AS BIGINT[])) AS household", [self.failed])
        columns = [column for column, *_ in self.connection.execute("SELECT * FROM households LIMIT 0").description]
        available = dimensions_of(run, self.benefit, self.month, law_in_force_today(), columns)
        self.dimensions = chosen(available, by)
        self.connection.execute(f"CREATE TEMP TABLE focus AS {focus(self)}")
        if not self.connection.execute("SELECT count(*) FROM focus").fetchone()[0]:
            raise ReportError("no household of the run could be calculated; its manifest.json says why")

    @functools.cached_property
    def named(self):
        """{key: label by language} of all variants."""
        return {variant["key"]: variant["label"] for variant in self.plan["variants"]}

    @property
    def whole_package(self):
        """Key of the variant without any change of the package; None where the run has no package."""
        return self.plan["package"] and self.plan["package"]["coalitions"][0]

    def column(self, variant, month, output):
        """Quoted column of the parts; None where the run does not keep the output of the variant."""
        name = self.plan["columns"][variant][month].get(output)
        return name and quoted(name)

    def place(self, variant):
        """Number of a variant in the columns of `focus`."""
        return self.variants.index(variant)

    def keeps(self, output, variants):
        """Whether the run keeps an output of all these variants in the month told in detail."""
        return all(self.column(variant, self.month, output) for variant in variants)

    @functools.cached_property
    def counts(self):
        """Households in the population, those they stand for, persons, and the households that failed, with theirs."""
        population = self.run.population.manifest
        query = f"SELECT sum({WEIGHT}), sum({WEIGHT}) FILTER (NOT ({self.calculated})) FROM parts"
        all_, of_failed = map(households, self.connection.execute(query).fetchone())
        return Counts(population["households"], all_, population["persons"], len(self.failed), of_failed)

    @property
    def calculated(self):
        """Condition of SQL on the rows of the parts: the household was calculated in every variant and month."""
        return "household_id NOT IN (SELECT household FROM failed)"

    def _compared(self, compare):
        keys = [variant["key"] for variant in self.plan["variants"] if variant["key"] != BASELINE]
        for key in compare:
            if key not in keys:
                raise ReportError(f"the run has no variant {key!r} to compare; it has {', '.join(keys) or 'none'}")
        if compare:
            return list(dict.fromkeys(compare))
        everything = {output["name"] for output in self.plan["outputs"]}
        whole = [key for key in keys if everything <= self.plan["columns"][key][self.month].keys()]
        package = [key for key in keys if key == self.whole_package]
        return list(dict.fromkeys([*package, *whole]))

    def _comparison(self, key):
        variant = next(variant for variant in self.plan["variants"] if variant["key"] == key)
        return Comparison(key, BASELINE, key) if variant["proposals"] else Comparison(key, key, BASELINE)
