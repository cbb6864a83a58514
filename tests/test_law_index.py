"""Which rules, values, changes and tests encode a section."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openfisca_kela.law_index import LawIndex, law_tests, section_of, sections_named
from openfisca_kela.situation.reading import law_in_force_today


@pytest.mark.parametrize(
    ("reference", "sections"),
    [
        ("938/2014 16 §", ["938/2014 16"]),
        ("938/2014 12–14 §", ["938/2014 12", "938/2014 13", "938/2014 14"]),
        ("938/2014 8 a § 2 mom.", ["938/2014 8 a"]),
        ("938/2014 8 § 2 mom. 3–4 kohta (2–3 kohta until 2025-07)", ["938/2014 8"]),
        ("938/2014 9 § 2–4, 8 mom. (until 2024)", ["938/2014 9"]),
        ("938/2014 10 § 1–2 mom., 51 § 3 mom. (1323/2018; cost-of-living index 1960)", ["938/2014 10", "938/2014 51"]),
        ("938/2014 51 §; 1296/2023 1–2 §", ["938/2014 51", "1296/2023 1", "1296/2023 2"]),
        ("938/2014 7, 9 §", ["938/2014 7", "938/2014 9"]),
        ("1290/2002 4:1 §", ["1290/2002 4:1"]),
        ("Kela practice (938/2014 12 § 1 mom.)", []),
        ("https://www.finlex.fi/fi/lainsaadanto/2014/938", []),
        ("1241/2023", []),
    ],
)
def test_a_reference_names_its_sections(reference, sections):
    assert [f"{act} {section}" for act, section in sections_named(reference)] == sections


@given(first=st.integers(1, 200), length=st.integers(1, 20))
def test_a_range_names_every_section_in_it(first, length):
    named = sections_named(f"938/2014 {first}-{first + length} §")

    assert named == [("938/2014", str(number)) for number in range(first, first + length + 1)]


def test_a_section_is_written_in_one_way():
    assert [section_of(text) for text in ("16", "16 §", "8a", "8 A §", "4:1")] == ["16", "16", "8 a", "8 a", "4:1"]
    with pytest.raises(ValueError, match="is no section"):
        section_of("sixteen")


def test_what_encodes_the_basic_deductible():
    encoded = LawIndex(law_in_force_today()).encoded("938/2014", "16", "2024-05-01")

    assert "general_housing_allowance_basic_deductible" in {variable.name for variable in encoded.variables}
    parameters = {parameter.name: parameter.get_at_instant("2024-05-01") for parameter in encoded.parameters}
    assert parameters["general_housing_allowance.basic_deductible.full_allowance_income.constant"] == 667
    assert [change.__name__ for change in encoded.changes] == ["basic_deductible_2024"]
    assert "A deductible of exactly ten euros is deducted" in {test.name for test in encoded.tests}


def test_a_value_that_is_not_in_force_is_not_among_the_values():
    index, path = LawIndex(law_in_force_today()), "general_housing_allowance.asset_test.ceiling"

    for day, is_there in (("2024-12-31", False), ("2025-01-01", True)):
        found = {parameter.name for parameter in index.encoded("938/2014", "13", day).parameters}
        assert (path in found) is is_there


def test_every_section_of_the_overview_is_encoded():
    index = LawIndex(law_in_force_today())

    assert "938/2014" in index.acts()
    sections = index.sections("938/2014")
    assert sections.index("8") < sections.index("8 a") < sections.index("9") < sections.index("10")
    for act in index.acts():
        for section in index.sections(act):
            encoded = index.encoded(act, section, "2024-05-01") or index.encoded(act, section, "2016-05-01")
            assert encoded, (act, section)


def test_without_the_tests_there_are_none(tmp_path):
    assert law_tests(tmp_path / "absent") == ()
    (tmp_path / "rule.yaml").write_text("- {name: A rule, keywords: [938/2014 16 §]}\n- 5\n", encoding="utf-8")
    (test,) = law_tests(tmp_path)
    assert (test.name, test.keywords) == ("A rule", ("938/2014 16 §",))
