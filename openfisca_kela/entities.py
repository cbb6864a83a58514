"""The three entities: person, family (perhe, familj) and household (the people of one dwelling)."""

from openfisca_core.entities import build_entity

Person = build_entity(
    key="person",
    plural="persons",
    label="A person",
    doc="One human being. Incomes, assets, age and the right to other benefits are facts of the person.",
    is_person=True,
)

Family = build_entity(
    key="family",
    plural="families",
    label="A family (perhe, familj): 1412/1997 3 §",
    doc="""
    The family of the act on social assistance: a person, the spouse or partner and their children under 18 who live
    in the same household. An adult who lives with others, also with the parents, is a family of one.
    """,
    roles=[
        {"key": "adult", "plural": "adults", "label": "Adults", "doc": "The applicant and the spouse or partner."},
        {"key": "child", "plural": "children", "label": "Children", "doc": "Children under 18 of either."},
    ],
)

Household = build_entity(
    key="household",
    plural="households",
    label="The people of one dwelling, of whom the household (ruokakunta, hushåll) of a benefit is computed",
    doc="""
    All persons of one dwelling. Which of them form the household of an allowance is decided by rules and not by
    membership here: 938/2014 4-6 §, for instance, leaves out who holds a part of the dwelling under a separate lease.
    """,
    roles=[{"key": "member", "plural": "members", "label": "Members", "doc": "Everybody who lives in the dwelling."}],
)

entities = [Person, Family, Household]
