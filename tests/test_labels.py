"""Everything has a name in three languages and an address in the law."""

import datetime
import re
from importlib.resources import files

import pytest
import yaml
from openfisca_core.parameters import Parameter

from openfisca_kela import CountryTaxBenefitSystem, variables
from openfisca_kela.labels import (
    LANGUAGES,
    known_until_of_parameter,
    label_of,
    label_of_item,
    label_of_parameter,
    reference_of_parameter,
    unit_of_parameter,
)
from openfisca_kela.reforms import ENACTED
from openfisca_kela.system import law_in_force

LAWS = {"the law in force": CountryTaxBenefitSystem(), "the base acts": CountryTaxBenefitSystem(changes=())}

ACT = r"\d+/\d{4}"
NUMBER = r"(\d+:)?\d+( [a-z])?"
SECTION = re.compile(rf"{ACT} {NUMBER}([-–]{NUMBER})? §")
WHOLE_ACT_WITH_A_REMARK = re.compile(rf"^([A-Z][\w ]+ )?{ACT} \(.+\)$")
OF_ALAND_OR_KELA = re.compile(r"landskapslag|Kela", re.IGNORECASE)

# Letters of UTF-8 that were read as Latin-1, and the sign for a letter that could not be read.
MOJIBAKE = re.compile(r"Ã|Â|â€|\ufffd")


def catalogue(language):
    """Entries of a catalogue: {name of a variable: label, or mapping with the items' labels}."""
    entries = {}
    for file in files(variables).joinpath("labels", language).iterdir():
        for name, entry in yaml.safe_load(file.read_text(encoding="utf-8")).items():
            assert name not in entries, f"{name} has two labels in {language}"
            entries[name] = entry
    return entries


def items_of(variable):
    return [item.name for item in getattr(variable, "possible_values", ())]


def labels_of(variable, language):
    """Label of a variable and those of its items."""
    return [label_of(variable, language), *(label_of_item(variable, item, language) for item in items_of(variable))]


def parameters_of(law):
    return [node for node in law.parameters.get_descendants() if isinstance(node, Parameter)]


def is_a_label(text):
    return text == text.strip() != "" and not text.endswith(".") and "  " not in text and not MOJIBAKE.search(text)


def is_an_address(reference):
    title, href = reference["title"], reference["href"]
    names_a_source = any(form.search(title) for form in (SECTION, WHOLE_ACT_WITH_A_REMARK, OF_ALAND_OR_KELA))
    return names_a_source and re.match(r"https://[a-z0-9.-]+\.[a-z]+/", href) is not None


def in_three_languages(texts):
    return set(texts) == set(LANGUAGES) and all(texts.values())


@pytest.fixture(params=LAWS)
def law(request):
    return LAWS[request.param]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_variable_and_item_has_a_label(law, language):
    odd = [
        (name, label)
        for name, variable in law.variables.items()
        for label in labels_of(variable, language)
        if not is_a_label(label)
    ]

    assert odd == []


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_catalogue_names_the_variables_of_the_law_and_nothing_else(law, language):
    assert sorted(catalogue(language)) == sorted(law.variables)


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_catalogue_names_the_items_of_each_list_and_nothing_else(law, language):
    named = {name: sorted(entry["items"]) for name, entry in catalogue(language).items() if isinstance(entry, dict)}

    assert named == {name: sorted(items_of(variable)) for name, variable in law.variables.items() if items_of(variable)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_variables_have_the_same_label(law, language):
    labels = [label_of(variable, language) for variable in law.variables.values()]

    assert sorted(labels) == sorted(set(labels))


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_label_can_stand_before_a_colon(law, language):
    assert [name for name, variable in law.variables.items() if ":" in label_of(variable, language)] == []


def test_labels_tell_the_same_numbers(law):
    def numbers(variable, language):
        return [sorted(re.findall(r"\d+", label)) for label in labels_of(variable, language)]

    for language in ("sv", "en"):
        differing = [name for name, v in law.variables.items() if numbers(v, "fi") != numbers(v, language)]
        assert differing == []


def test_a_missing_label_is_an_error_and_no_other_language_takes_its_place():
    unknown = type("unknown", (), {"name": "unknown", "label": "Known in English only"})()

    assert label_of(unknown, "en") == "Known in English only"
    with pytest.raises(KeyError, match="variable 'unknown' has no label in the language 'fi'"):
        label_of(unknown, "fi")
    with pytest.raises(KeyError, match="variable 'unknown' has no label in the language 'de'"):
        label_of(unknown, "de")
    with pytest.raises(KeyError, match="item 'castle' of the variable 'dwelling_type' has no label in the language 'sv'"):
        label_of_item(LAWS["the law in force"].get_variable("dwelling_type"), "castle", "sv")


def test_every_rule_names_its_section_and_says_what_it_does(law):
    nameless = [
        name
        for name, variable in law.variables.items()
        if variable.formulas
        and not (
            isinstance(variable.reference, list)
            and SECTION.match(variable.reference[0])
            and any(entry.startswith("https://") for entry in variable.reference)
            and variable.documentation
        )
    ]

    assert nameless == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_parameter_has_a_label(law, language):
    odd = [
        (parameter.name, label)
        for parameter in parameters_of(law)
        if not is_a_label(label := label_of_parameter(law.parameters, parameter.name, language))
    ]

    assert odd == []


def test_every_parameter_has_a_unit_and_a_day_until_which_it_is_known(law):
    for parameter in parameters_of(law):
        assert unit_of_parameter(law.parameters, parameter.name)
        assert datetime.date.fromisoformat(known_until_of_parameter(law.parameters, parameter.name))


def test_every_dated_value_has_an_address_in_the_law(law):
    without_address = [
        value.name
        for parameter in parameters_of(law)
        for value in parameter.values_list
        if not (references := reference_of_parameter(law.parameters, parameter.name, value.instant_str))
        or not all(map(is_an_address, references))
    ]

    assert without_address == []


def test_every_dated_value_has_a_reference_of_its_own_day(law):
    def days_with_reference(path):
        node, days = law.parameters, set()
        for name in path.split("."):
            node = node.children[name]
            days |= set(node.metadata.get("reference", {}))
        return days

    without_reference = [
        value.name
        for parameter in parameters_of(law)
        for value in parameter.values_list
        if value.instant_str not in days_with_reference(parameter.name)
    ]

    assert without_reference == []


@pytest.mark.parametrize(
    ("path", "day", "title"),
    [
        ("basic_deductible.income_share", "2015-12-31", "938/2014 16 § 1 mom."),
        ("basic_deductible.income_share", "2016-01-01", "938/2014 16 § 1 mom. (1672/2015)"),
        ("basic_deductible.income_share", datetime.date(2024, 3, 31), "938/2014 16 § 1 mom. (1672/2015)"),
        ("basic_deductible.income_share", datetime.date(2024, 4, 1), "938/2014 16 § 1 mom. (1241/2023)"),
        ("maximum_housing_costs.II.1", "2018-12-31", "938/2014 10 § 1–2 mom."),
        ("heating_norm.first_person", "2023-12-31", "938/2014 51 § 5 mom. (1151/2022)"),
    ],
)
def test_the_source_of_a_value_is_that_of_the_day_from_which_it_holds(path, day, title):
    tree = LAWS["the law in force"].parameters

    references = reference_of_parameter(tree, f"general_housing_allowance.{path}", day)

    assert references[0]["title"] == title


def test_a_table_tells_the_source_again_after_a_change_of_one_year():
    tree = law_in_force(without=["index_freeze_2024"]).parameters
    norm = "general_housing_allowance.owner_occupied.house_maintenance_norm.1"

    titles = [reference_of_parameter(tree, norm, f"{year}-05-01")[0]["title"] for year in (2022, 2023, 2024, 2025)]

    assert ["KEL 1674" in titles[0], "1151/2022" in titles[1], "2023-12-31" in titles[2], "KEL 1930" in titles[3]] == [
        True
    ] * 4


def test_before_the_first_value_there_is_no_source():
    tree = LAWS["the law in force"].parameters

    assert reference_of_parameter(tree, "general_housing_allowance.reimbursement_rate", "2014-12-31") == []


def test_a_value_of_a_table_is_called_by_the_table_and_its_branches():
    tree = LAWS["the law in force"].parameters
    path = "general_housing_allowance.maximum_housing_costs"

    assert label_of_parameter(tree, f"{path}.II.1", "fi") == "Enimmäisasumismenot, II, 1"
    assert label_of_parameter(tree, f"{path}.aland.additional_person", "sv") == (
        "Maximala boendeutgifter, Åland, varje ytterligare person"
    )
    assert label_of_parameter(tree, "municipalities.region.478", "en").endswith(", Mariehamn")


def test_an_unknown_parameter_or_branch_is_an_error():
    tree = LAWS["the law in force"].parameters

    with pytest.raises(KeyError, match=r"there is no parameter 'general_housing_allowance\.rate': 'rate' is unknown"):
        label_of_parameter(tree, "general_housing_allowance.rate", "fi")
    with pytest.raises(KeyError, match="has no label in the language 'de'"):
        label_of_parameter(tree, "general_housing_allowance.reimbursement_rate", "de")


@pytest.mark.parametrize("change", ENACTED, ids=lambda change: change.__name__)
def test_every_change_says_what_it_is_and_where_it_comes_from(change):
    assert in_three_languages(change.title)
    assert all(map(is_a_label, change.title.values()))
    assert change.act or change.proposal  # one of them may be unknown
    assert re.fullmatch(f"({ACT})?", change.act)
    assert re.fullmatch("" if change.is_guideline else r"(HE \d+/\d{4} vp)?", change.proposal)
    assert datetime.date.fromisoformat(change.commencement)
    assert change.sections
    assert all(map(SECTION.match, change.sections))
    assert is_an_address(change.source)
    assert change.act in change.source["title"]
    assert change.transition in {"granted_or_reviewed_from", "directly"}
    for notice in (change.notice, change.notice_without):
        assert not notice or in_three_languages(notice)
