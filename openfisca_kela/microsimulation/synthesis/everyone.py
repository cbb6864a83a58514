"""All households of the country: the recipients, and around them the households that do not receive the allowance."""

import numpy

from openfisca_kela.microsimulation.synthesis.amounts import amounts
from openfisca_kela.microsimulation.synthesis.cells import AREAS, TENURE_CLASSES, Traits, cells, margins_of_everyone, raked
from openfisca_kela.microsimulation.synthesis.dwellings import OWNER_OCCUPIED
from openfisca_kela.microsimulation.synthesis.figures import figure
from openfisca_kela.microsimulation.synthesis.gross_income import margins_of_tenths, parts_taken
from openfisca_kela.microsimulation.synthesis.others import MONTHS, SITUATIONS_OF_ALL, draw_others
from openfisca_kela.microsimulation.synthesis.recipients import ALLOWANCE
from openfisca_kela.microsimulation.synthesis.records import Coded, Records, joined
from openfisca_kela.microsimulation.synthesis.sampling import equal_weights, systematic_sample

RECEIPT = "receives_general_housing_allowance"
RECEIVES, ENTITLED, NOT_ENTITLED = RECEIPTS = ("receives", "entitled_not_receiving", "not_entitled")


def with_others(random, system, places, month, sample, weights, count, told):
    """The recipients, and the other households of the country.

    Args:
        random: generator.
        system: the law.
        places: from `places`.
        month: month of the population.
        sample: `Candidates` that were chosen as recipients.
        weights: (recipients,).
        count: households to draw besides.
        told: called with the number of households that are done.

    Returns:
        (`Records`, weights, margins), all households.
    """
    total = figure("households.2023-12")
    incomes = MONTHS * (sample.calculated["general_housing_allowance_person_income"] + sample.calculated[ALLOWANCE])
    cells_ = cells()
    of_recipients = traits_of(sample.records, [AREAS.index(places[place].group) for place in sample.place])
    households = raked(cells_, of_recipients, weights)
    cell = systematic_sample(households, count, random.random())
    taken = parts_taken(incomes, weights, total)
    law = system.parameters.general_housing_allowance(f"{month}-01")
    others, other_incomes = draw_others(random, law, places, month, cells_, cell, taken)
    is_granted = amounts(system, others, month, [ALLOWANCE], told)[ALLOWANCE] > 0
    receipt = numpy.concatenate([numpy.full(len(weights), RECEIPTS.index(RECEIVES)), numpy.where(is_granted, 1, 2)])
    records = joined(_with_columns_of_others(sample.records), others)
    records.households[RECEIPT] = Coded(receipt.astype(numpy.int16), RECEIPTS)
    weights = numpy.concatenate([weights, equal_weights(count, total - weights.sum())])
    traits = Traits(*(numpy.concatenate(pair) for pair in zip(of_recipients, _of_cells(cells_, cell), strict=True)))
    incomes = numpy.concatenate([incomes, other_incomes])
    return records, weights, [*margins_of_everyone(traits), *margins_of_tenths(incomes, weights)]


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


def _of_cells(cells_, cell):
    return (values[cell] for values in cells_.traits)


def _with_columns_of_others(records):
    """Recipients with the columns that only other households need."""
    situation = Coded(records.households["life_situation"].codes, SITUATIONS_OF_ALL)
    nobody = numpy.zeros(records.size.sum(), bool)
    return Records(
        records.households | {"life_situation": situation},
        records.persons | {"is_entitled_to_pensioners_housing_allowance": nobody},
        records.size,
    )
