"""The joint distribution of recipients by type, life situation and place: an assumed seed raked to published margins."""

import numpy

from openfisca_kela.microsimulation.synthesis.figures import assumptions, figure

TYPES = ("living_alone", "single_parent", "two_parent_family", "couple_without_children", "other")
SITUATIONS = ("student", "unemployed", "working", "other")
FAMILIES = ("single_parent", "two_parent_family")
ROUNDS = 200


def recipients_by_type(month):
    """{type: households}: of August as published, of December the published shares, scaled to a hundred.

    The shares of December put families together; single parents and two-parent families divide them as in August.
    """
    if month == "2023-08":
        seed = assumptions()["household_type"]
        both = [sum(seed[situation][kind] for situation in SITUATIONS) for kind in TYPES[3:]]
        rest = figure("recipients.2023-08.couple_or_other")
        known = [figure(f"recipients.2023-08.{kind}") for kind in TYPES[:3]]
        counts = [*known, rest * both[0] / sum(both), rest * both[1] / sum(both)]
    else:
        single, two = (figure(f"recipients.2023-08.{kind}") for kind in FAMILIES)
        share = {key: figure(f"recipient_share.{month}.{key}") for key in ("living_alone", *TYPES[3:])}
        families = figure(f"recipient_share.{month}.families_with_children")
        counts = [share["living_alone"], families * single / (single + two), families * two / (single + two)]
        counts += [share[kind] for kind in TYPES[3:]]
    return _scaled(dict(zip(TYPES, counts, strict=True)), month)


def recipients_by_situation(month):
    """{life situation: households}; the other situations are what is left."""
    if month == "2023-08":
        return _scaled({name: figure(f"recipients.2023-08.{name}") for name in SITUATIONS}, month)
    total = figure(f"recipients.{month}")
    counts = {"student": figure(f"recipients.{month}.student")}
    counts |= {name: total * figure(f"recipient_share.{month}.{name}") / 100 for name in ("unemployed", "working")}
    return counts | {"other": total - sum(counts.values())}


def recipients_by_place(month):
    """{place: households}.

    Helsinki, Espoo and Vantaa are published for December; for August their shares of March 2023 are taken. The rest is
    divided between groups III and IV by derived shares (give or take three points), and within them by rented dwellings
    of 2018. Åland is part of the rest by its rented dwellings.
    """
    total = figure(f"recipients.{month}")
    nearest = "2023-12" if month == "2023-12" else "2023-03"
    scale = total / figure(f"recipients.{nearest}")
    counts = {name: scale * figure(f"recipients.{nearest}.{name}") for name in ("helsinki", "espoo", "vantaa")}
    counts["kauniainen"] = figure("recipients.2024-03.kauniainen")
    rest = total - sum(counts.values())
    rented = {group: figure(f"small_areas.2018.{group}.rented") for group in ("III", "IV", "aland")}
    counts_of_aland = rest * rented["aland"] / sum(rented.values())
    three, four = (figure(f"recipient_share.2024-03.group_{group}") for group in ("III", "IV"))
    cities = (rest - counts_of_aland) * three / (three + four)
    regrouped = 1 - figure("small_areas.2018.II_from_2025.rented") / rented["III"]
    counts |= {"cities": cities * (1 - regrouped), "regrouped_cities": cities * regrouped}
    return counts | {"rest": rest - counts_of_aland - cities, "aland": counts_of_aland}


def _scaled(counts, month):
    factor = figure(f"recipients.{month}") / sum(counts.values())
    return {name: count * factor for name, count in counts.items()}


def joint_distribution(places, month):
    """Expected recipients: (situations, types, places), raked until all three margins fit."""
    prior = assumptions()
    of_type = numpy.array([[prior["household_type"][situation][kind] for kind in TYPES] for situation in SITUATIONS])
    of_group = numpy.array(
        [[prior["municipality_group"][situation][place.group] for place in places] for situation in SITUATIONS]
    )
    tilt = numpy.ones((len(TYPES), len(places)))
    for kind, factor in prior["families_in_group_II"].items():
        tilt[TYPES.index(kind), [place.group == "II" for place in places]] = factor
    cells = of_type[:, :, None] * of_group[:, None, :] * tilt
    by_place = recipients_by_place(month)
    margins = (
        (list(recipients_by_situation(month).values()), (1, 2)),
        (list(recipients_by_type(month).values()), (0, 2)),
        ([by_place[place.name] for place in places], (0, 1)),
    )
    for _ in range(ROUNDS):
        for totals, others in margins:
            cells = cells * numpy.expand_dims(numpy.array(totals) / cells.sum(axis=others), others)
    return cells
