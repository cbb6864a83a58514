"""All households of the country: the recipients, and around them the households that do not receive the allowance."""

import numpy

from openfisca_kela.microsimulation.synthesis.amounts import amounts
from openfisca_kela.microsimulation.synthesis.cells import cells, raked
from openfisca_kela.microsimulation.synthesis.dwellings import OWNER_OCCUPIED
from openfisca_kela.microsimulation.synthesis.figures import figure
from openfisca_kela.microsimulation.synthesis.gross_income import margins_of_tenths, parts_taken
from openfisca_kela.microsimulation.synthesis.known_of_everyone import AREAS, TENURE_CLASSES, Traits, margins_of_everyone
from openfisca_kela.microsimulation.synthesis.others import MONTHS, SITUATIONS_OF_ALL, draw_others
from openfisca_kela.microsimulation.synthesis.recipients import ALLOWANCE
from openfisca_kela.microsimulation.synthesis.records import Coded, Records, joined
from openfisca_kela.microsimulation.synthesis.sampling import equal_weights, systematic_sample

RECEIPT = "receives_general_housing_allowance"
RECEIVES, ENTITLED, NOT_ENTITLED = RECEIPTS = ("receives", "entitled_not_receiving", "not_entitled")


def with_others(random, system, places, month, recipients, count, told):
    """The recipients, and the other households of the country.

    What is left for the others is counted with all candidates and their weights: the chosen ones alone would leave, of
    the smallest cells, too much or less than nothing.

    Args:
        random: generator.
        system: the law.
        places: from `places`.
        month: month of the population.
        recipients: `Recipients`.
        count: other households to draw.
        told: called with the number of households that are done.

    Returns:
        (`Records`, weights, margins), all households.
    """
    total = figure("households.2023-12")
    groups = numpy.array([AREAS.index(place.group) for place in places])
    candidates, chosen = recipients.candidates, recipients.chosen
    taken = parts_taken(_incomes(candidates), recipients.weights_of_candidates, total)
    cells_ = cells()
    of_candidates = traits_of(candidates.records, groups[candidates.place])
    households = raked(cells_, of_candidates, recipients.weights_of_candidates)
    cell = systematic_sample(households, count, random.random())
    law = system.parameters.general_housing_allowance(f"{month}-01")
    others, their_incomes = draw_others(random, law, places, month, cells_, cell, taken)
    is_granted = amounts(system, others, month, [ALLOWANCE], told)[ALLOWANCE] > 0
    records = joined(_with_columns_of_others(chosen.records), others)
    records.households[RECEIPT] = _receipt(len(recipients.weights), is_granted)
    weights = numpy.concatenate([recipients.weights, equal_weights(count, total - figure(f"recipients.{month}"))])
    of_chosen = traits_of(chosen.records, groups[chosen.place])
    of_others = (values[cell] for values in cells_.traits)
    traits = Traits(*(numpy.concatenate(pair) for pair in zip(of_chosen, of_others, strict=True)))
    incomes = numpy.concatenate([_incomes(chosen), their_incomes])
    return records, weights, [*margins_of_everyone(traits), *margins_of_tenths(incomes, weights)]


def _incomes(candidates):
    """Gross incomes of recipients, euros a year: twelve times the month's income and allowance."""
    of_month = candidates.calculated["general_housing_allowance_person_income"] + candidates.calculated[ALLOWANCE]
    return MONTHS * of_month


def _receipt(recipients, is_granted):
    """Who receives the allowance: the recipients; of the others, nobody, though the law would grant it to some."""
    of_others = numpy.where(is_granted, RECEIPTS.index(ENTITLED), RECEIPTS.index(NOT_ENTITLED))
    codes = numpy.concatenate([numpy.full(recipients, RECEIPTS.index(RECEIVES)), of_others])
    return Coded(codes.astype(numpy.int16), RECEIPTS)


def traits_of(records, area):
    """`Traits` of recipients. A part of a dwelling under its own lease is counted as a household of its own here."""
    homes, persons = records.households, records.persons
    first = numpy.cumsum(records.size) - records.size
    is_tenure = [homes["dwelling_type"].where(*OWNER_OCCUPIED), ~homes["dwelling_type"].where("right_of_occupancy")]
    kind = homes["household_type"]
    return Traits(
        persons=records.size,
        children=records.sum(persons["household_role"].where("child")),
        tenure=numpy.select(is_tenure, [0, 1], TENURE_CLASSES.index("other")),
        area=numpy.asarray(area),
        age=persons["age"][first],
        is_couple=kind.where("two_parent_family", "couple_without_children"),
        is_single_parent=kind.where("single_parent"),
    )


def _with_columns_of_others(records):
    """Recipients with the columns that only other households need."""
    situation = Coded(records.households["life_situation"].codes, SITUATIONS_OF_ALL)
    nobody = numpy.zeros(records.size.sum(), bool)
    return Records(
        records.households | {"life_situation": situation},
        records.persons | {"is_entitled_to_pensioners_housing_allowance": nobody},
        records.size,
    )
