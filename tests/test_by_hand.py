"""The allowance agrees to the last bit with one page of NumPy, over populations in which every fact varies."""

import numpy
import pytest

from numpy_allowance import Values, allowance
from openfisca_kela import CountryTaxBenefitSystem
from openfisca_kela.quantities.told import told_of
from population import draw, simulation_of

LAW = CountryTaxBenefitSystem()
AMOUNT = "general_housing_allowance"
# Around every change of the rules: students and study grants of 2017, norms of 2023, the packages of 2024 and 2025.
MONTHS = ("2016-02", "2017-07", "2017-08", "2019-12", "2023-01", "2023-06", "2024-03", "2024-04", "2024-09", "2025-01")
MONTHS += ("2025-07", "2025-08", "2026-12")


@pytest.mark.parametrize("month", MONTHS)
def test_the_law_and_the_page_agree(month):
    values = Values(LAW, month)
    for seed, with_decision_months in enumerate((False, True)):
        population = draw(3_000, seed=seed)
        amounts = simulation_of(LAW, population, month, with_decision_months).calculate(AMOUNT, month)
        assert (amounts == allowance(population, values, with_decision_months)).all()
        assert 0.2 < (amounts > 0).mean() < 0.8


def test_a_block_does_not_change_what_its_households_get():
    population = draw(500)
    together = simulation_of(LAW, population, "2025-09", True).calculate(AMOUNT, "2025-09")
    blocks = [simulation_of(LAW, block, "2025-09", True).calculate(AMOUNT, "2025-09") for block in population.blocks(67)]
    assert (numpy.concatenate(blocks) == together).all()


def test_a_municipality_may_be_told_as_a_number():
    population = draw(500)
    by_number = simulation_of(LAW, population, "2025-09")
    by_code = simulation_of(LAW, population, "2025-09")
    holder = by_code.get_holder("municipality_number")
    holder.delete_arrays()
    told_of(holder).clear()
    codes = numpy.array([f"{number:03}" for number in population.households["municipality_number"]], object)
    by_code.set_input("municipality_code", "2025-09", codes)
    assert (by_code.calculate(AMOUNT, "2025-09") == by_number.calculate(AMOUNT, "2025-09")).all()
