"""Millions of households against decimal arithmetic: not a cent may differ, in any month of the act.

Run with `make benchmark`. EXACT sets how many households (14,400 unless told), SEED where the drawing begins, so that a
large number can be done in parts.
"""

import datetime
import os
from decimal import Decimal
from random import Random

import numpy

from decimal_oracle import allowance
from households import MAINLAND, drawn_households, months
from openfisca_kela import CountryTaxBenefitSystem
from openfisca_kela.microsimulation.population.block import block_of
from openfisca_kela.microsimulation.population.store import in_order, stored_form
from populations import DECIDED, tables_of

HOUSEHOLDS, SEED = int(os.environ.get("EXACT", "14_400")), int(os.environ.get("SEED", "1"))
AMOUNT = "general_housing_allowance"
LAW = CountryTaxBenefitSystem()
MONTHS = months()


# What the oracle leaves out, and what it reads beside what is drawn.
NOT_READ = {"has_separate_tenancy_agreement", "needs_extra_space_because_of_disability"}


def as_the_oracle_reads(households, random):
    """Drawn households with the facts that the oracle knows, and with no others."""
    for _, persons in households:
        for person in persons:
            for name in NOT_READ:
                del person[name]
            person["other_regular_income"] = random.choice([0.0, random.randrange(80_000) / 100])
            person["listed_shares_and_fund_units"] = random.choice([0.0, 0.0, random.randrange(6_000_000) / 100])
    return households


def differences(month, count, random):
    """Households of whom the decimal oracle says another amount, as what they are."""
    drawn = drawn_households(count, seed=random.randrange(2**60), municipalities=MAINLAND)
    households = as_the_oracle_reads(drawn, random)
    decided = [random.choice(months(max(MONTHS[0], f"{int(month[:4]) - 1}{month[4:]}"), month)) for _ in households]
    homes, persons = tables_of(households, decided=[datetime.date.fromisoformat(f"{one}-01") for one in decided])
    block = block_of(*in_order(stored_form(homes, "households", LAW), stored_form(persons, "persons", LAW)), LAW)
    assert DECIDED in block.facts["household"]
    amounts = block.simulation(LAW, month).calculate(AMOUNT, month)
    expected = [allowance(LAW, *household, month, one)[0] for household, one in zip(households, decided, strict=True)]
    wrong = (numpy.array([Decimal(str(amount)) for amount in amounts]) != numpy.array(expected)).nonzero()[0]
    return [(households[place], month, decided[place]) for place in wrong]


def test_not_a_cent_differs(capsys):
    random = Random(SEED)
    for month in MONTHS:
        assert differences(month, HOUSEHOLDS // len(MONTHS), random) == []
    with capsys.disabled():
        print(f"\n{HOUSEHOLDS // len(MONTHS) * len(MONTHS):,} households in {len(MONTHS)} months: not a cent differs")
