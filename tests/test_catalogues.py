"""The words of letters and reports: every sentence stands in three languages, with the same places for values."""

import ast
import string
from importlib.resources import files
from pathlib import Path

import jinja2
import pytest
import yaml
from babel.messages.pofile import read_po

import openfisca_kela.letter
import openfisca_kela.microsimulation.report
import openfisca_kela.web.pages
from openfisca_kela import CountryTaxBenefitSystem, locale
from openfisca_kela.labels import LANGUAGES
from openfisca_kela.letter.duties import entries
from openfisca_kela.web.pages.words import CATALOGUES

LAW = CountryTaxBenefitSystem()
SOURCES = files(openfisca_kela.letter)


def messages_of_source(room):
    """Every message that the modules of a room mark or say."""
    found = set()
    for path in Path(str(files(room))).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in (
                "message",
                "words",
            ):
                found |= {part.value for part in node.args[:1] if isinstance(part, ast.Constant)}
    return found


def messages_of_templates(room):
    """Every message that the templates of a room say."""
    environment, found = jinja2.Environment(), set()
    for path in Path(str(files(room))).rglob("*.jinja"):
        for call in environment.parse(path.read_text(encoding="utf-8")).find_all(jinja2.nodes.Call):
            if getattr(call.node, "name", "") == "words":
                found |= {part.value for part in call.args[:1] if isinstance(part, jinja2.nodes.Const)}
    return found


def catalogue(language, name):
    with files(locale).joinpath(language, "LC_MESSAGES", f"{name}.po").open("rb") as file:
        return {entry.id: entry.string for entry in read_po(file, locale=language) if entry.id}


def placeholders(text):
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name)


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize(
    ("name", "room", "shares"),
    [("letter", openfisca_kela.letter, True), ("report", openfisca_kela.microsimulation.report, False)],
)
def test_the_catalogue_is_complete_and_has_no_orphan(name, room, shares, language):
    own, shared = catalogue(language, name), catalogue(language, "messages") if shares else {}
    said = messages_of_source(room)
    assert len(said) > 80
    assert said - own.keys() - shared.keys() == set()
    assert own.keys() - said == set()
    for key, words in own.items():
        assert words and set(placeholders(key)) == set(placeholders(words)), key


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_the_catalogues_of_the_pages_are_complete_and_have_no_orphan(language):
    """Each room may have a catalogue of its own; together they say what the pages say, and none contradicts another."""
    said = messages_of_source(openfisca_kela.web.pages) | messages_of_templates(openfisca_kela.web.pages)
    shared, *own = [catalogue(language, name) for name in CATALOGUES]
    together = {}
    for one in own:
        assert all(together.get(key, words) == words for key, words in one.items())
        together |= one
    assert said - together.keys() - shared.keys() == set()
    assert together.keys() - said == set()
    assert together.keys() & shared.keys() == set()
    for key, words in together.items():
        assert words and set(placeholders(key)) == set(placeholders(words)), key


@pytest.mark.parametrize("path", sorted(Path(str(SOURCES), "benefits").glob("*.yaml")), ids=lambda path: path.stem)
def test_the_sentences_of_a_benefit_stand_in_three_languages(path):
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    # What is decided for single months is not reviewed.
    assert {"granted", "amount", "refused", "based_on", "report", "reapply", "appeal"} <= data.keys()
    values = LAW.get_parameters_at_instant("2026-01-01")
    for entry in entries(data):
        first, *others = [placeholders(entry[language]) for language in LANGUAGES]
        assert others == [first, first], entry["en"]
        for parameter in [*entry.get("values", {}).values(), *filter(None, [entry.get("when")])]:
            found = values
            for name in parameter.split("."):
                found = getattr(found, name)
            assert found is not None
