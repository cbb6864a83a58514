"""Whether households and families can be as they are told."""

from openfisca_kela.situation.faults import NOTHING, pointer, shown
from openfisca_kela.situation.grouping import APPLICANT, CHILD, OTHER_ADULT, SPOUSE

ROLES = frozenset({APPLICANT, SPOUSE, CHILD, OTHER_ADULT})
MOST_ADULTS_IN_FAMILY = 2


def check_members(draft, entity, groups, faults):
    """Find who is in two groups of an entity, in none, or nowhere else in the document."""
    group_of = check_named(draft.persons, entity, groups, faults)
    for identity, part in draft.persons.items():
        if groups and identity not in group_of:
            accepted = f"one {entity.key} for each person"
            faults.add(pointer(*part.place), NOTHING, f"{shown(identity)} is in no {entity.key}", accepted, "no_group")


def check_named(persons, entity, groups, faults):
    """Find members who are no persons or stand twice, and return {person: id of the group}."""
    group_of = {}
    for group in groups:
        for member in group.members:
            place = pointer(*member.place)
            if member.person not in persons:
                accepted = f"one of {', '.join(persons)}" if persons else "the id of a person"
                faults.add(place, member.person, "is the id of no person", accepted, "unknown_person")
            elif member.person in group_of:
                problem = f"is in two {entity.plural}" if group_of[member.person] != group.id else "is told twice"
                faults.add(place, member.person, problem, f"one {entity.key} for each person", "two_groups")
            group_of.setdefault(member.person, group.id)
    return group_of


def check_household_roles(households, roles, faults):
    """Each household has one applicant, and at most one spouse."""
    for household in households:
        people = [member.person for member in household.members]
        in_role = {role: [person for person in people if roles.get(person) == role] for role in (APPLICANT, SPOUSE)}
        place = pointer(*household.place)
        accepted = "one applicant in each household; tell the role of the others: spouse, child or other_adult"
        all_have_roles = all(roles.get(person) in ROLES for person in people)
        if people and all_have_roles and not in_role[APPLICANT]:
            faults.add(place, NOTHING, "has no applicant", accepted, "roles")
        if len(in_role[APPLICANT]) > 1:
            problem = f"has {len(in_role[APPLICANT])} applicants: {', '.join(in_role[APPLICANT])}"
            faults.add(place, NOTHING, problem, accepted, "roles")
        if len(in_role[SPOUSE]) > 1:
            problem = f"has {len(in_role[SPOUSE])} spouses: {', '.join(in_role[SPOUSE])}"
            faults.add(place, NOTHING, problem, "one spouse or partner of the applicant", "roles")


def check_families(families, households, faults):
    """A family has one or two adults, and lives in one household."""
    home_of = {member.person: home.id for home in households for member in home.members}
    for family in families:
        place = pointer(*family.place)
        adults = [member.person for member in family.members if member.role != CHILD]
        if family.members and not adults:
            accepted = "an adult in each family (a minor who lives alone is one)"
            faults.add(place, NOTHING, "has no adult", accepted, "roles")
        if len(adults) > MOST_ADULTS_IN_FAMILY:
            accepted = "the applicant and the spouse or partner; another adult is a family of one"
            faults.add(place, NOTHING, f"has {len(adults)} adults: {', '.join(adults)}", accepted, "roles")
        if len({home_of[member.person] for member in family.members if member.person in home_of}) > 1:
            faults.add(place, NOTHING, "has members of two households", "a family within one household", "two_groups")
