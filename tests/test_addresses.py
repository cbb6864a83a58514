"""Every step of a derivation has an address in the law, and from the address the way leads back to the step."""

import functools

import pytest

from households import drawn_households, simulation_of
from openfisca_kela import CountryTaxBenefitSystem
from openfisca_kela.decision.used import terms_of
from openfisca_kela.explanation.derivation import derive
from openfisca_kela.law_index import LawIndex, sections_named

LAW = CountryTaxBenefitSystem()
INDEX = LawIndex(LAW)
MONTHS = ("2015-03", "2019-05", "2024-05", "2025-09")


@functools.cache
def encoded(act, section, day):
    """Names of the variables and parameters that encode a section."""
    found = INDEX.encoded(act, section, day)
    return {one.name for one in (*found.variables, *found.parameters)}


@pytest.mark.parametrize("month", MONTHS)
def test_each_step_and_value_has_a_section_and_the_section_knows_it(month):
    nodes, values = 0, 0
    for household in drawn_households(6, seed=int(month[:4])):
        derivation = derive(simulation_of(LAW, [household], month), "general_housing_allowance", month)
        for node in derivation["nodes"]:
            named = [one for section in node["section"] for one in sections_named(section)]
            assert named, node["id"]
            assert all(node["variable"] in encoded(act, section, f"{month}-01") for act, section in named)
            nodes += 1
            for term in terms_of(node.get("operation", {})):
                if "parameter" not in term:
                    continue
                assert all(source["href"].startswith("https://") for source in term["source"]), term["parameter"]
                named = [one for source in term["source"] for one in sections_named(source["title"])]
                assert all(term["parameter"] in encoded(act, section, f"{month}-01") for act, section in named)
                values += bool(named)
    assert nodes > 300
    assert values > 50
