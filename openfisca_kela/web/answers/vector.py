"""A batch as one vector: columns to a block of households, and the results back in the order of the request."""

import datetime
import functools
import math

import numpy
import pyarrow
from openfisca_core.indexed_enums import EnumArray

from openfisca_kela.benefits import benefits
from openfisca_kela.microsimulation.population.block import block_of
from openfisca_kela.microsimulation.population.columns import HOUSEHOLD_ID, PERSON_ID, WEIGHT
from openfisca_kela.quantities import CalculationError
from openfisca_kela.situation import municipalities
from openfisca_kela.situation.draft import ROLE_VARIABLE
from openfisca_kela.situation.faults import NOTHING, pointer
from openfisca_kela.situation.grouping import APPLICANT, CHILD, SPOUSE
from openfisca_kela.situation.values import NotAcceptedError
from openfisca_kela.web.answers.columns import Columns
from openfisca_kela.web.answers.fields import of_field

HOUSEHOLD = "household"
CENTS, SHARES = 2, 8
PLACES_NAMED = 3


class Batch:
    """Households of a request.

    Args:
        body: mapping with the tables ``households`` and ``persons``.
        system: the law.
        month: text, `2024-05`.
        faults: where everything that is wrong is told.

    Attributes:
        count: number of households.
    """

    def __init__(self, body, system, month, faults):
        """Check the columns, and who lives where."""
        self.system, self.month, self.faults = system, month, faults
        self.homes = Columns("households", "household", body.get("households"), system, faults)
        self.people = Columns("persons", "person", body.get("persons"), system, faults)
        self.count = self.homes.count
        home = self.people.take(HOUSEHOLD)
        before = len(faults)
        self.homes.check()
        self.people.check()
        self.home = self._homes_of_persons(home)
        if self.home is not None and len(faults) == before:
            self._check_people()
            self._check_municipalities()

    def calculated(self, names):
        """Results of every household that can be calculated.

        Args:
            names: variables of persons, families or households.

        Returns:
            ({name: list of plain values in the order of the request, or of `families`; None where the household failed},
            {place of a household: why it failed}).

        Raises:
            SituationError: nobody can be calculated, because the law is not known in the month.
        """
        block = self._block
        places, failed = numpy.arange(self.count), {}
        values = {}
        while len(places):
            is_kept = numpy.zeros(self.count, bool)
            is_kept[places] = True
            some = block if len(places) == self.count else block.only(is_kept)
            simulation = some.simulation(self.system, self.month)
            try:
                values = {name: simulation.calculate(name, self.month) for name in names}
                break
            except CalculationError as error:
                failing = some.households_of(error.entity, error.positions)
                if not len(failing):
                    accepted = "a month in which the law has values"
                    raise of_field("month", error.reason, accepted, "calculation", self.month) from None
                failed |= dict.fromkeys(places[failing].tolist(), error.reason)
                places = numpy.delete(places, failing)
        kept = numpy.isin(numpy.arange(self.count), places)
        return {name: self._in_order(name, values.get(name), kept) for name in names}, failed

    def families(self):
        """Places of the persons of each family."""
        ends = numpy.cumsum(numpy.bincount(self._block.families))[:-1]
        by_family = self._order[numpy.argsort(self._block.families, kind="stable")]
        return [sorted(places.tolist()) for places in numpy.split(by_family, ends)]

    @functools.cached_property
    def _order(self):
        """Places of the persons, household by household."""
        return numpy.argsort(self.home, kind="stable")

    @functools.cached_property
    def _block(self):
        """The block of all households, whose persons stand household by household."""
        households = self.homes.table(**{HOUSEHOLD_ID: range(self.count)})
        households = households.append_column(WEIGHT, pyarrow.array(numpy.ones(self.count)))
        ids = {PERSON_ID: range(self.people.count), HOUSEHOLD_ID: self.home.tolist()}
        return block_of(households, self.people.table(**ids).take(pyarrow.array(self._order)), self.system)

    def _in_order(self, name, array, kept):
        """Values of those kept as plain values, in the order of the request, or of the families."""
        variable = self.system.variables[name]
        is_kept = kept[self._block.home]
        of_entity = {
            "person": (self._order[is_kept], self.people.count),
            "family": (numpy.unique(self._block.families[is_kept]), self._block.families.max() + 1),
            "household": (kept.nonzero()[0], self.count),
        }
        places, count = of_entity[variable.entity.key]
        told = [None] * count
        for place, value in zip(places.tolist(), plain_values(array, variable) if len(places) else (), strict=True):
            told[place] = value
        return told

    def _homes_of_persons(self, home):
        """Place of each person's household as an array, or None after a fault."""
        if home is None:
            if self.people.has_fault(HOUSEHOLD):
                return None
            accepted = f"the place of each person's household, from 0 to {max(self.count - 1, 0)}"
            self.faults.add(pointer("persons", HOUSEHOLD), NOTHING, "the column is missing", accepted, "missing")
            return None
        accepted = f"the place of a household, from 0 to {max(self.count - 1, 0)}"
        no_place = NotAcceptedError("is no household", accepted, "member")
        is_place = [type(place) is int and 0 <= place < self.count for place in home]
        self.people.refuse(HOUSEHOLD, {row: (home[row], no_place) for row, right in enumerate(is_place) if not right})
        return numpy.array(home, int) if all(is_place) and len(home) == self.people.count else None

    def _check_people(self):
        """Each household has persons, among them one applicant and at most one spouse; of a child the age is known."""
        roles = self.people.values.get(ROLE_VARIABLE)
        nobody = numpy.bincount(self.home, minlength=self.count) == 0
        self._refuse_homes(nobody, "has no persons", "at least one person")
        if roles is None:
            several = numpy.bincount(self.home, minlength=self.count) > 1
            if several.any():
                accepted = f"a column {ROLE_VARIABLE}, for some household has several persons"
                self.faults.add(pointer("persons", ROLE_VARIABLE), NOTHING, "the column is missing", accepted, "missing")
            return
        count = {role: self._in_role(roles, role) for role in (APPLICANT, SPOUSE)}
        accepted = f"one person whose {ROLE_VARIABLE} is {APPLICANT}"
        self._refuse_homes((count[APPLICANT] != 1) & ~nobody, "has not one applicant", accepted)
        self._refuse_homes(count[SPOUSE] > 1, "has several spouses", "one spouse or partner of the applicant")
        told = [self.people.values.get(name) or [None] * self.people.count for name in ("age", "birth_date")]
        unknown = NotAcceptedError("the age of the child is not told", "the age or the birth_date of a child", "missing")
        ageless = [row for row, role in enumerate(roles) if role == CHILD and told[0][row] is None and told[1][row] is None]
        self.people.refuse("age", {row: (NOTHING, unknown) for row in ageless})
        self._check_births(told[1])

    def _check_births(self, born):
        future = NotAcceptedError("is in the future", f"a date not after {self.month}, the month to decide", "date")
        wrong = {row: (day, future) for row, day in enumerate(born) if day is not None and day[:7] > self.month}
        self.people.refuse("birth_date", wrong)

    def _check_municipalities(self):
        """Each municipality exists in the month, or in that of a decision whose law applies."""
        known, cases = municipalities.municipalities(self.system.parameters), self.homes.values
        wrong, found = {}, {}
        clocks = [cases[name] for name in {benefit.month_of_decision for benefit in benefits().values()} if name in cases]
        for row, code in enumerate(cases.get(municipalities.VARIABLE, ())):
            days = (f"{self.month}-01", *(values[row] for values in clocks if values[row] is not None))
            if (code, days) not in found:
                found[code, days] = municipalities.why_no_municipality(known, code, days)
            if found[code, days]:
                wrong[row] = (code, NotAcceptedError(*found[code, days], "municipality"))
        self.homes.refuse(municipalities.VARIABLE, wrong)

    def _in_role(self, roles, role):
        is_in_role = numpy.array([own == role for own in roles], bool)
        return numpy.bincount(self.home[is_in_role], minlength=self.count)

    def _refuse_homes(self, failing, problem, accepted):
        """One fault for the households that fail, with the first of their places."""
        rows = failing.nonzero()[0].tolist()
        if rows:
            more = f" and {len(rows) - PLACES_NAMED} more" if len(rows) > PLACES_NAMED else ""
            named = f"household {', '.join(map(str, rows[:PLACES_NAMED]))}{more}"
            self.faults.add("/households", NOTHING, f"{named}: {problem}", accepted, "member")


def plain_values(array, variable):
    """Values of a variable as JSON has them: amounts with cents, names of items, ISO dates; null is not known."""
    if isinstance(array, EnumArray):
        return array.decode_to_str().tolist()
    if variable.value_type is float:
        decimals = CENTS if str(variable.unit).startswith("currency") else SHARES
        return [round(value, decimals) + 0.0 if math.isfinite(value) else None for value in array.tolist()]
    if variable.value_type is datetime.date:
        return array.astype("M8[D]").astype(str).tolist()
    return [str(value) for value in array] if variable.value_type is str else array.tolist()
