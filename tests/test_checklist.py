"""The checklist of rules: each names variables and tests that exist, and the page is written from it."""

import re
import runpy
from pathlib import Path

import pytest
import yaml

from openfisca_kela import CountryTaxBenefitSystem

CHECKOUT = Path(__file__).parent.parent
CHECKLIST = runpy.run_path(str(CHECKOUT / "docs" / "checklist" / "write.py"))
TABLES = CHECKLIST["tables"]()
RULES = [rule for rules in TABLES.values() for rule in rules]
LAW = CountryTaxBenefitSystem()


def names_of_tests():
    """Names as the checklist writes them: `folder/file: name` of a decision in YAML, `test_file.py::test_name` in Python."""
    for path in sorted(CHECKOUT.glob("tests/*/*.yaml")):
        for test in yaml.safe_load(path.read_text(encoding="utf-8")):
            yield f"{path.parent.name}/{path.stem}: {test['name']}"
    for path in sorted(CHECKOUT.glob("tests/test_*.py")):
        for name in re.findall(r"^ *def (test_\w+)", path.read_text(encoding="utf-8"), re.MULTILINE):
            yield f"{path.name}::{name}"


TESTS = set(names_of_tests())
FIELDS = ("rule", "source", "lines", "says", "variables", "tests")


@pytest.mark.parametrize("name", TABLES)
def test_every_rule_says_where_it_stands_and_what_it_is(name):
    for rule in TABLES[name]:
        assert set(rule) in ({*FIELDS}, {*FIELDS, "note"}), rule["rule"]
        assert rule["source"] in CHECKLIST["sources"]()
        assert re.fullmatch(r"\d+(-\d+)?", rule["lines"])
        assert all(text == text.strip() != "" and not text.endswith(".") for text in (rule["says"], rule.get("note", "x")))


@pytest.mark.parametrize("name", TABLES)
def test_every_rule_names_variables_and_tests_that_exist(name):
    for rule in TABLES[name]:
        assert rule["variables"] and rule["tests"], rule["rule"]
        assert [variable for variable in rule["variables"] if variable not in LAW.variables] == []
        assert [test for test in rule["tests"] if test not in TESTS] == []


def test_every_rule_is_listed_once():
    listed = [rule["rule"] for rule in RULES]
    assert sorted(listed) == sorted(set(listed))


def test_the_page_is_written_from_the_checklist():
    assert CHECKLIST["PAGE"].read_text(encoding="utf-8") == CHECKLIST["page"]()
