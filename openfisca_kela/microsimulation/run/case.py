"""A household of a population as a case: what a run calculates from its rows, told as a single case tells it."""

import dataclasses

from openfisca_kela.microsimulation.population.block import block_of
from openfisca_kela.microsimulation.population.columns import FAMILY_ID, FAMILY_ROLE, HOUSEHOLD_ID, PERSON_ID
from openfisca_kela.microsimulation.run.clock import Clock
from openfisca_kela.quantities.dates import BEFORE_EVERYTHING
from openfisca_kela.situation import Faults
from openfisca_kela.situation.checks import check_known
from openfisca_kela.situation.draft import Draft, Member, Part, RawFact
from openfisca_kela.situation.reading import case_of_draft, people_of


def case_of_rows(home, persons, month, law, benefit, decided):
    """The case of a household in a month of a run.

    Every column is told in the month; what is empty is not told. Ids are those of the tables. The month of the decision is
    moved as the run moves it, and families are those of the run.

    Args:
        home: `pyarrow.Table`, the row of the household.
        persons: `pyarrow.Table`, the rows of its persons.
        month: text, `2024-05`.
        law: the law.
        benefit: the `Benefit`.
        decided: how the run tells the month of the decision; see `Clock.decision_months`.

    Returns:
        A `Situation`.

    Raises:
        SituationError: a value is none of its fact's; a population that was checked has no such.
    """
    moved = _decision(home, persons, month, law, benefit, decided)
    draft = Draft(listed={"household": [], "family": _families(persons)}, shared={"household": [], "family": []})
    for row in persons.to_pylist():
        identity = str(row[PERSON_ID])
        place = ("persons", identity)
        draft.persons[identity] = Part(identity, place, _facts(row, place, law))
    for row in home.to_pylist():
        identity = str(row[HOUSEHOLD_ID])
        place = ("households", identity)
        members = [Member(None, person, place) for person in draft.persons]
        draft.listed["household"].append(Part(identity, place, _facts(row | moved, place, law), members))
    faults, warnings = Faults(), Faults()
    case = case_of_draft(draft, people_of(draft, law, month), law, month, benefit, faults)
    faults.raise_any()
    check_known(case, law, benefit, warnings)
    return dataclasses.replace(case, warnings=tuple(warnings))


def _decision(home, persons, month, law, benefit, decided):
    """{variable of the month of the decision: its day, or None where it is not told}; empty where there is no such clock."""
    days = Clock(law, benefit).decision_months(block_of(home, persons, law), month, decided)
    if days is None:
        return {}
    return {benefit.month_of_decision: None if days[0] == BEFORE_EVERYTHING else days[0].item()}


def _families(persons):
    """The families that the rows give, in the order of their first members; none where they are formed from the roles."""
    families = {}
    for row in persons.to_pylist() if FAMILY_ID in persons.column_names else ():
        identity = str(row[FAMILY_ID])
        family = families.setdefault(identity, Part(identity, ("families", identity)))
        family.members.append(Member(row.get(FAMILY_ROLE), str(row[PERSON_ID]), family.place))
    return list(families.values())


def _facts(row, place, law):
    """Facts of a row: of every column that is a variable and not empty."""
    told = {name: value for name, value in row.items() if name in law.variables and value is not None}
    return [RawFact(name, (*place, name), _plain(value)) for name, value in told.items()]


def _plain(value):
    """A value as a document has it: dates are texts."""
    return value.isoformat() if hasattr(value, "isoformat") else value
