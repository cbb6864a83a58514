"""A case and a law as they stand in a record, and back."""

import dataclasses
from decimal import Decimal

from openfisca_kela.reforms import ENACTED
from openfisca_kela.reforms.change import LegislativeChange
from openfisca_kela.reforms.tree import During
from openfisca_kela.situation import read
from openfisca_kela.situation.draft import ROLE_VARIABLE
from openfisca_kela.system import CountryTaxBenefitSystem

ROLES = "roles_by_position"
STATED = ("title", "act", "proposal", "commencement", "transition", "source", "notice")


class UnknownLawOfRecordError(ValueError):
    """A law cannot be built from what is recorded of it."""


def inputs_of(case, system):
    """A case in OpenFisca's own form, as plain data.

    Amounts, shares and other decimals are texts; roles that follow from the order of the persons are told and named as
    such, for the order is lost.
    """
    entities = dataclasses.replace(case, positions={}).entities(system)
    for identity, role in case.positions.items():
        entities[system.person_entity.plural][identity][ROLE_VARIABLE] = {case.month: role}
    told = {
        plural: {
            identity: {
                name: {period: _plain(system.variables[name], value) for period, value in told.items()}
                if name in system.variables
                else list(told)
                for name, told in facts.items()
            }
            for identity, facts in parts.items()
        }
        for plural, parts in entities.items()
    }
    return {"period": case.period, ROLES: dict(case.positions), **told}


def case_of(inputs, system, benefit):
    """The `Situation` of recorded inputs.

    Raises:
        SituationError: they are no case.
    """
    document = {
        name: {identity: _facts(part, system) for identity, part in parts.items()} if isinstance(parts, dict) else parts
        for name, parts in inputs.items()
        if name != ROLES
    }
    case = read(document, system=system, benefit=benefit)
    by_position = inputs.get(ROLES)
    positions = {person: role for person, role in by_position.items()} if isinstance(by_position, dict) else {}
    told = {
        whose: {name: values for name, values in facts.items() if name != ROLE_VARIABLE or whose[1] not in positions}
        for whose, facts in case.told.items()
    }
    return dataclasses.replace(case, told=told, positions=positions)


def _plain(variable, value):
    if variable.value_type is float:
        exact = Decimal(repr(value))
        return f"{exact.normalize():f}" if exact else "0"
    return value


def _facts(part, system):
    """Facts with their decimals as numbers again; what is none stays as it is, for the reader to refuse."""
    if not isinstance(part, dict):
        return part
    return {
        name: {period: _number(value) for period, value in told.items()}
        if isinstance(told, dict) and name in system.variables and system.variables[name].value_type is float
        else told
        for name, told in part.items()
    }


def _number(value):
    try:
        return float(value) if isinstance(value, str) else str(value)
    except ValueError:
        return value


def law_as_data(system):
    """The changes of a law: the names of enacted ones, and in full those that are not enacted."""
    return {
        "changes": [change.__name__ for change in system.changes],
        "not_enacted": {
            change.__name__: {name: getattr(change, name) for name in STATED}
            | {"sections": list(change.sections)}
            | {"values": {path: _stated(value) for path, value in change.values.items()}}
            for change in system.changes
            if change not in ENACTED
        },
    }


def law_of(recorded):
    """The law of recorded changes.

    Raises:
        UnknownLawOfRecordError: it cannot be built.
    """
    known = {change.__name__: change for change in ENACTED}
    try:
        for name, stated in recorded["not_enacted"].items():
            values = {path: _value(value) for path, value in stated["values"].items()}
            body = {**stated, "sections": tuple(stated["sections"]), "values": values}
            known[name] = type(name, (LegislativeChange,), body)
        return CountryTaxBenefitSystem([known[name] for name in recorded["changes"]])
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise UnknownLawOfRecordError(f"the law of the record cannot be built: {error!r}") from error


def _stated(value):
    if isinstance(value, During):
        return {"first": value.first, "last": value.last, "value": _stated(value.value), "then": value.then}
    if isinstance(value, dict):
        return {day: _stated(own) for day, own in value.items()}
    return value if isinstance(value, bool | str) or value is None else {"number": f"{Decimal(repr(value)):f}"}


def _value(stated):
    if not isinstance(stated, dict):
        return stated
    if stated.keys() == {"number"}:
        return float(stated["number"])
    if stated.keys() == {"first", "last", "value", "then"}:
        return During(stated["first"], stated["last"], _value(stated["value"]), stated["then"])
    return {day: _value(own) for day, own in stated.items()}
