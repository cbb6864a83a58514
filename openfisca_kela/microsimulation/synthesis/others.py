"""Households that do not receive the allowance: drawn within raked cells, with incomes fitted to the published tenths."""

import numpy

from openfisca_kela.microsimulation.synthesis.assets import draw_assets
from openfisca_kela.microsimulation.synthesis.drawing import cents, choices, lognormal
from openfisca_kela.microsimulation.synthesis.dwellings import TENURES, maintenance_charge
from openfisca_kela.microsimulation.synthesis.figures import assumptions, figure
from openfisca_kela.microsimulation.synthesis.gross_income import fitted_incomes
from openfisca_kela.microsimulation.synthesis.joint import TYPES
from openfisca_kela.microsimulation.synthesis.known_of_everyone import AREAS, OF_PENSION_AGE, TENURE_CLASSES
from openfisca_kela.microsimulation.synthesis.members import persons_of
from openfisca_kela.microsimulation.synthesis.places import codes_of, draw_municipalities
from openfisca_kela.microsimulation.synthesis.prices import rents_per_square_metre
from openfisca_kela.microsimulation.synthesis.recipients import DECISION_MONTH, decision_months
from openfisca_kela.microsimulation.synthesis.records import Coded, Records

LIVES_ON = ("student", "unemployed", "working", "pension", "other")
SITUATIONS_OF_ALL = ("student", "unemployed", "working", "other", "pensioner")
MONTHS = 12


def draw_others(random, law, places, month, cells, cell, taken):
    """Draw the households of some cells.

    Args:
        random: generator.
        law: the parameters of the general housing allowance in the month of the population.
        places: from `places`.
        month: month of the population.
        cells: `Cells`.
        cell: (households,) places in the cells.
        taken: (10,) part of each tenth of incomes that recipients fill.

    Returns:
        (`Records` with the columns of recipients, (households,) gross incomes in euros a year).
    """
    prior = assumptions()["others"]
    compositions = list(prior["compositions"].values())
    composition, band = cells.composition[cell], cells.band[cell]
    adults, children = (numpy.array([each[key] for each in compositions])[composition] for key in ("adults", "children"))
    has_spouse = cells.traits.is_couple[cell]
    edges = numpy.array(prior["bands"])
    youngest = numpy.where(children > 0, numpy.maximum(edges[band], prior["youngest_parent"]), edges[band])
    first_age = youngest + (random.random(len(cell)) * (edges[band + 1] - youngest)).astype(int)
    persons, size = persons_of(random, has_spouse, adults - 1 - has_spouse, children, first_age)
    home, position = numpy.repeat(numpy.arange(len(cell)), size), persons.pop("position")
    is_child = persons["household_role"].where("child")
    lives_on = _lives_on(random, band[home], persons["age"], is_child)
    income = _gross_income(random, lives_on, home, len(cell), taken)
    persons |= _incomes(lives_on, home, income / MONTHS, law)
    tenure_class, area = cells.traits.tenure[cell], cells.traits.area[cell]
    households = {
        "municipality_code": Coded(
            draw_municipalities(random, places, _places_of_areas(random, places, area), of_recipients=False),
            codes_of(places),
        ),
        **_dwellings(random, tenure_class, area, band, size),
        DECISION_MONTH: decision_months(random, month, len(cell)),
        "household_type": Coded(
            numpy.array([TYPES.index(each["type"]) for each in compositions], numpy.int16)[composition], TYPES
        ),
        "life_situation": Coded(_situations(lives_on[position == 0]), SITUATIONS_OF_ALL),
    }
    rents = tenure_class == TENURE_CLASSES.index("rented")
    is_student = lives_on == LIVES_ON.index("student")
    persons["is_entitled_to_student_housing_supplement"] = is_student & (rents & (children == 0))[home]
    persons["is_entitled_to_pensioners_housing_allowance"] = lives_on == LIVES_ON.index("pension")
    is_young = (size == 1) & (first_age < 35)
    medians = assumptions()["assets"]["under_35_alone"], prior["assets_of_owners"]
    owns = tenure_class == TENURE_CLASSES.index("owner_occupied")
    median = numpy.select([owns, is_young], medians[::-1], figure("net_wealth.renters.median"))
    for name, values in draw_assets(random, median, adults).items():
        persons[name] = numpy.where(is_child, 0.0, values[home])
    return Records(households, persons, size), income


def _lives_on(random, band, age, is_child):
    """Place in LIVES_ON of each adult, -1 for children."""
    shares = assumptions()["others"]["lives_on"]
    drawn = numpy.full(len(band), LIVES_ON.index("pension"))
    for place in range(len(shares["working"])):
        of_band = choices(random, [shares[name][place] for name in LIVES_ON], len(band))
        drawn = numpy.where((band == place) & (age < OF_PENSION_AGE), of_band, drawn)
    return numpy.where(is_child, -1, drawn)


def _gross_income(random, lives_on, home, households, taken):
    """Gross income of each household, euros a year."""
    prior = assumptions()["others"]["income"]
    expected = numpy.array([*(prior[name] for name in LIVES_ON), 0.0])[lives_on]
    scores = lognormal(random, numpy.bincount(home, expected, households), prior["sigma"])
    return fitted_incomes(random, scores, taken)


def _incomes(lives_on, home, income, law):
    """The month's income of each household, divided among its adults by what they are expected to have.

    A student has the study grant and for the rest wages; an unemployed adult a benefit up to a limit, and for the rest
    wages.
    """
    prior = assumptions()["others"]
    expected = numpy.array([*(prior["income"][name] for name in LIVES_ON), 0.0])[lives_on]
    amount = income[home] * expected / numpy.bincount(home, expected)[home]
    is_kind = {name: lives_on == place for place, name in enumerate(LIVES_ON)}
    grant = numpy.where(is_kind["student"], numpy.minimum(amount, figure("benefit.study_grant")), 0)
    benefit = numpy.where(is_kind["unemployed"], numpy.minimum(amount, prior["unemployment_benefit_at_most"]), 0)
    earns = is_kind["student"] | is_kind["unemployed"] | is_kind["working"]
    allowance = numpy.where(is_kind["other"], amount, 0) / law.income.other_daily_allowance_days_per_month
    return {
        "wages": cents(numpy.where(earns, amount - grant - benefit, 0)),
        "unemployment_benefit_per_day": cents(benefit / law.income.unemployment_benefit_days_per_month),
        "study_grant": cents(grant),
        "other_daily_allowance_per_day": cents(allowance),
        "pensions": cents(numpy.where(is_kind["pension"], amount, 0)),
    }


def _situations(lives_on):
    """Life situation of a household: that of its reference person."""
    as_situation = {"pension": "pensioner"}
    places = [SITUATIONS_OF_ALL.index(as_situation.get(name, name)) for name in LIVES_ON]
    return numpy.array(places, numpy.int16)[lives_on]


def _places_of_areas(random, places, area):
    """A place for each household, within its municipality group by assumed inhabitants."""
    drawn = numpy.empty(len(area), int)
    for number, group in enumerate(AREAS):
        of_area = numpy.flatnonzero(area == number)
        within = [place for place, here in enumerate(places) if here.group == group]
        shares = [places[place].inhabitants.sum() for place in within]
        drawn[of_area] = numpy.array(within)[choices(random, shares, len(of_area))]
    return drawn


def _dwellings(random, tenure_class, area, band, size):
    """Tenure and costs: rents by floor area and price a square metre, owners' charges and interest."""
    prior, count = assumptions()["others"], len(size)
    prices = numpy.array([rents_per_square_metre()[group] for group in AREAS])
    subsidised = figure("rented.2017-12.subsidised")
    is_subsidised = random.random(count) < subsidised / (subsidised + figure("rented.2017-12.not_subsidised"))
    floor_area = prior["floor_area"]["one_person"] + prior["floor_area"]["further_person"] * (size - 1)
    rent = lognormal(random, prices[area, is_subsidised.astype(int)] * floor_area, prior["rent_sigma"])
    in_company = random.random(count) < numpy.array(prior["dwelling_in_housing_company"])[numpy.minimum(size, 3) - 1]
    has_loan = random.random(count) < numpy.array(prior["with_housing_loan"])[band]
    interest = lognormal(random, numpy.full(count, prior["interest"]["mean"]), prior["interest"]["sigma"])
    owns, rents = (tenure_class == TENURE_CLASSES.index(name) for name in TENURE_CLASSES[:2])
    tenure = numpy.select(
        [owns & in_company, owns, rents],
        [TENURES.index(name) for name in ("owner_occupied_share", "owner_occupied_house", "rented")],
        TENURES.index("right_of_occupancy"),
    )
    charge = prior["right_of_occupancy_to_rent"] * rent
    common = assumptions()
    return {
        "dwelling_type": Coded(tenure.astype(numpy.int16), TENURES),
        "rent": cents(numpy.where(rents, rent, 0)),
        "right_of_occupancy_charge": cents(numpy.where(owns | rents, 0, charge)),
        "maintenance_charge": maintenance_charge(random, owns & in_company),
        "housing_loan_interest": cents(numpy.where(owns & has_loan, interest, 0)),
        "water_is_paid_separately": random.random(count) < common["water_paid_separately"],
        "heating_is_paid_separately": random.random(count) < common["heating_paid_separately"],
    }
