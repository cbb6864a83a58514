"""What must agree between the facts of a case, and the limits of what the law here knows."""

from openfisca_kela.benefits import benefits
from openfisca_kela.labels import label_of
from openfisca_kela.situation import municipalities
from openfisca_kela.situation.draft import ROLE_VARIABLE
from openfisca_kela.situation.faults import NOTHING
from openfisca_kela.situation.grouping import CHILD
from openfisca_kela.system import FIRST_MONTH

AGE, BIRTH_DATE = "age", "birth_date"


def why_not_in_life_of_act(period, benefit):
    """What is wrong with a month before the first one of the benefit's act, as (problem, accepted), or None."""
    first, act = (benefit.first_month, benefit.act) if benefit else (FIRST_MONTH, "any act here")
    return (f"is before the first month of {act}", f"a month from {first}") if period[:7] < first else None


def check_people(draft, faults):
    """There is somebody to decide for."""
    is_told = any(fault.path.startswith("/persons") for fault in faults)
    if not draft.persons and not is_told:
        accepted = "at least one person: persons: [{id: anna, age: 40}]"
        faults.add("/persons", NOTHING, "the case has no persons", accepted, "empty_group")


def check_told(case, system, faults):
    """What was told of one person or household must be possible together."""
    for person in case.people["person"]:
        _check_birth(case, person, faults)
        _check_child(case, person, faults)
    known = municipalities.municipalities(system.parameters)
    for household in case.people["household"]:
        _check_municipality(case, household, known, faults)


def _check_birth(case, person, faults):
    for born in case.told["person", person].get(BIRTH_DATE, {}).values():
        if born[:7] > case.month:
            accepted = f"a date not after {case.month}, the month to decide"
            faults.add(case.place_of("person", person, BIRTH_DATE), born, "is in the future", accepted, "date")


def _check_child(case, person, faults):
    """Of a child the age must be known: nobody is made an adult or a newborn in silence."""
    is_child = CHILD in case.told["person", person].get(ROLE_VARIABLE, {}).values()
    named = {fact.name for fact in case.people["person"][person].facts}
    if is_child and not named & {AGE, BIRTH_DATE}:
        accepted = f"the {AGE} or the {BIRTH_DATE} of a child"
        faults.add(case.place_of("person", person), NOTHING, "the age of the child is not told", accepted, "missing")


def _check_municipality(case, household, known, faults):
    """A municipality must exist in the month of the fact, or in that of a decision whose law applies."""
    told = case.told["household", household]
    decisions = {benefit.month_of_decision for benefit in benefits().values()} - {None}
    decided = [day for name in decisions for day in told.get(name, {}).values()]
    for month, code in told.get(municipalities.VARIABLE, {}).items():
        wrong = municipalities.why_no_municipality(known, code, [f"{month}-01", *decided])
        if wrong:
            place = case.place_of("household", household, municipalities.VARIABLE)
            faults.add(place, code, *wrong, "municipality")


def check_known(case, system, benefit, warnings):
    """Warn of a month after what is known, and of results that were told instead of facts."""
    until = last_known_day(system.parameters, benefit)
    if until and case.period[:7] > until[:7]:
        problem = f"the law is known until {until}; later amounts are taken from then"
        warnings.add("/period", case.period, problem, f"a month until {until[:7]}", "not_known")
    for (key, identity), facts in case.told.items():
        for name in facts:
            variable = system.variables[name]
            if variable.is_result:
                problem = f"{label_of(variable, 'en')}: the told value is taken instead of the calculated one"
                place = case.place_of(key, identity, name)
                warnings.add(place, NOTHING, problem, "the facts from which it is calculated", "computed")


def last_known_day(tree, benefit=None):
    """The first of the days (texts) until which a benefit's values are known, or None."""
    node = tree.children[benefit.key] if benefit else tree
    days = [str(found) for found in _known_until(node)]
    return min(days, default=None)


def _known_until(node):
    if "known_until" in node.metadata:
        yield node.metadata["known_until"]
    for child in getattr(node, "children", {}).values():
        yield from _known_until(child)
