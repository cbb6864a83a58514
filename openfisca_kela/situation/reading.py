"""Reading and checking a case: every fault is found before any is told."""

import dataclasses
import functools

from openfisca_kela.benefits import benefits, default_benefit
from openfisca_kela.situation.checks import check_known, check_people, check_told, why_not_in_life_of_act
from openfisca_kela.situation.document import document_of
from openfisca_kela.situation.draft import ROLE_VARIABLE
from openfisca_kela.situation.facts import FactReader, months_named
from openfisca_kela.situation.faults import NOTHING, Faults, did_you_mean, pointer
from openfisca_kela.situation.grouping import groups_of, roles_of
from openfisca_kela.situation.groups import check_families, check_household_roles, check_members
from openfisca_kela.situation.periods import is_day, is_month
from openfisca_kela.situation.shape import ShapeReader
from openfisca_kela.situation.situation import Situation
from openfisca_kela.system import FIRST_MONTH, CountryTaxBenefitSystem


def read(source, *, system=None, month=None, benefit=None, strict=False):
    """Read and check a case.

    Args:
        source: text or bytes of YAML or JSON, or a mapping: the short form of a case, or OpenFisca's own form.
        system: the law, for the names of facts and the municipalities; the law in force if not given.
        month: the month to decide, instead of the case's own.
        benefit: the `Benefit` to decide, instead of the one that the case names by its key.
        strict: whether warnings are faults.

    Returns:
        A `Situation`.

    Raises:
        SituationError: with every fault found.

    >>> case = read("{period: 2024-05, persons: [{id: anna, age: 40}], household: {rent: 650}}")
    >>> case.month, case.told["household", "household_1"]
    ('2024-05', {'rent': {'2024-05': 650}})
    """
    system = system or law_in_force_today()
    faults, warnings = Faults(), Faults()
    document = document_of(source, faults)
    benefit = benefit or _benefit(document, faults)
    draft = ShapeReader(system, faults).read(document)
    period = _period(draft, month, benefit, faults)
    people = people_of(draft, system, period)
    _check_groups(draft, system, people, faults)
    case = case_of_draft(draft, people, system, period, benefit, faults)
    if period:
        check_told(case, system, faults)
        check_known(case, system, benefit, warnings)
    if strict:
        faults.extend(warnings)
    faults.raise_any()
    return dataclasses.replace(case, warnings=tuple(warnings))


@functools.cache
def law_in_force_today():
    """The law in force, built once."""
    return CountryTaxBenefitSystem()


def people_of(draft, system, period):
    """Households, families and {person: role in the household} of a draft, not checked.

    Args:
        draft: the `Draft`.
        system: the law.
        period: month or day of the case, or None.
    """
    roles = roles_of(draft, (period or "")[:7])
    entities = {entity.key: entity for entity in system.group_entities}
    households = groups_of(draft, entities["household"], roles)
    return households, groups_of(draft, entities["family"], roles, households), roles


def case_of_draft(draft, people, system, period, benefit, faults):
    """The case of a draft: each fact is checked by itself, and not whether all of them agree.

    Args:
        draft, system, period: as in `people_of`.
        people: what that gives.
        benefit: the `Benefit`, or None.
        faults: where faults of facts are told.

    Returns:
        A `Situation`.
    """
    households, families, roles = people
    reader = FactReader(system, period or FIRST_MONTH, faults)
    for entity, parts in zip(system.entities, (list(draft.persons.values()), families, households), strict=True):
        for part in parts:
            reader.read(entity, part)
        if not any(part.facts for part in parts):
            reader.check(entity, draft.shared.get(entity.key, ()))
    told_role = {person for person in draft.persons if ROLE_VARIABLE in reader.told["person", person]}
    return Situation(
        period=period or "",
        benefit=benefit,
        people={
            "person": draft.persons,
            "family": {family.id: family for family in families},
            "household": {household.id: household for household in households},
        },
        told=reader.told,
        positions={person: role for person, role in roles.items() if person not in told_role},
    )


def _check_groups(draft, system, people, faults):
    """Check who belongs to which household and family."""
    households, families, roles = people
    entities = {entity.key: entity for entity in system.group_entities}
    check_people(draft, faults)
    check_members(draft, entities["household"], households, faults)
    check_household_roles(households, roles, faults)
    if draft.listed["family"]:
        check_members(draft, entities["family"], families, faults)
        check_families(families, households, faults)


def _benefit(document, faults):
    """The benefit that the document names, else the first; None after a fault."""
    known, key = benefits(), document.get("benefit")
    if key is None:
        return default_benefit()
    if not isinstance(key, str) or key not in known:
        hint = did_you_mean(str(key), known)
        problem = "is no benefit" + (f", {hint}" if hint else "")
        faults.add("/benefit", key, problem, f"one of {', '.join(known)}", "unknown_name")
    return known.get(key) if isinstance(key, str) else None


def _period(draft, month, benefit, faults):
    """The period of the case: as asked, as told, or the one month that its facts name; None after a fault."""
    told = draft.period
    place = pointer(*told.place) if told else "/period"
    value = month or (told.value if told else None)
    if value is None and told is None:
        asked, named = months_named(draft)
        candidates = sorted(asked or named)
        value = candidates[0] if len(candidates) == 1 else None
    if value is None:
        accepted = "the month to decide, written 2024-05"
        faults.add(place, NOTHING, "no period is told", accepted, "period")
        return None
    if not isinstance(value, str) or not (is_month(value) or is_day(value)):
        faults.add(place, value, "is no month", "a month written 2024-05, or a day: 2024-05-02", "period")
        return None
    wrong = why_not_in_life_of_act(value, benefit)
    if wrong:
        faults.add(place, value, *wrong, "period")
    return None if wrong else value
