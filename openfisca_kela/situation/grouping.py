"""Who belongs to which household and family: as the document lists them, or formed from the roles of the persons."""

from openfisca_kela.situation.draft import ROLE, ROLE_VARIABLE, Member, Part

APPLICANT, SPOUSE, CHILD, OTHER_ADULT = "applicant", "spouse", "child", "other_adult"
HOUSEHOLD, FAMILY = "household", "family"


def roles_told(draft, month):
    """{person: role} of those who tell one that holds in the month."""
    told = {}
    for identity, part in draft.persons.items():
        for fact in part.facts:
            if fact.name in (ROLE, ROLE_VARIABLE):
                told[identity] = fact.value.get(month) if isinstance(fact.value, dict) else fact.value
    return {identity: role for identity, role in told.items() if isinstance(role, str)}


def roles_of(draft, month):
    """{person: role}: as told; else by position in a list of persons (the first is the applicant), else applicant."""
    told = roles_told(draft, month)
    if not draft.roles_by_position:
        return {identity: told.get(identity, APPLICANT) for identity in draft.persons}
    listed = [[member.person for member in part.members] for part in draft.listed[HOUSEHOLD]]
    first = {people[0] for people in (listed or [list(draft.persons)]) if people}
    return {identity: told.get(identity, APPLICANT if identity in first else OTHER_ADULT) for identity in draft.persons}


def groups_of(draft, entity, roles, households=None):
    """The groups of an entity: those that the document lists, else those that the roles form.

    Args:
        draft: the `Draft`.
        entity: a group entity.
        roles: {person: role}.
        households: the households, within which families are formed; None while households themselves are formed.

    Returns:
        List of `Part`. Of each applicant's group the shared facts hold.
    """
    if draft.listed[entity.key]:
        return [_with_roles(part, entity, roles) for part in draft.listed[entity.key]]
    homes = [list(draft.persons)] if households is None else [_known_people(home, draft) for home in households]
    formed = []
    for people in homes:
        formed += _formed(people, roles, alone=(OTHER_ADULT,) if entity.key == FAMILY else ())
    return [
        Part(
            f"{entity.key}_{number}",
            (entity.key,),
            draft.shared[entity.key] if any(roles[person] == APPLICANT for person in people) else [],
            [Member(_role_in_group(entity, roles[person]), person, draft.persons[person].place) for person in people],
        )
        for number, people in enumerate(formed, 1)
    ]


def _known_people(group, draft):
    return [member.person for member in group.members if member.person in draft.persons]


def _formed(people, roles, alone):
    """Lists of ids: each further applicant begins a group, and a role in `alone` is a group of its own."""
    groups, others, home, has_applicant = [], [], None, False
    for person in people:
        if roles[person] in alone:
            others.append([person])
        elif home is None or (roles[person] == APPLICANT and has_applicant):
            home = [person]
            groups.append(home)
            has_applicant = roles[person] == APPLICANT
        else:
            home.append(person)
            has_applicant = has_applicant or roles[person] == APPLICANT
    return groups + others


def _with_roles(part, entity, roles):
    members = [
        Member(member.role or _role_in_group(entity, roles.get(member.person)), member.person, member.place)
        for member in part.members
    ]
    return Part(part.id, part.place, part.facts, members)


def _role_in_group(entity, role):
    """Key of the role in a group of who has a role in the household; an entity without such roles has one."""
    keys = [group_role.key for group_role in entity.roles]
    return CHILD if role == CHILD and CHILD in keys else keys[0]
