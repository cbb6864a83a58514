"""The calculator without a browser: what is written is understood, what matters is asked, and every fault has its field."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openfisca_core.indexed_enums import Enum
from werkzeug.datastructures import MultiDict

from openfisca_kela.benefits import benefits
from openfisca_kela.labels import LANGUAGES
from openfisca_kela.situation import read
from openfisca_kela.situation.reading import law_in_force_today
from openfisca_kela.web.answers import LawOf, inputs
from openfisca_kela.web.pages.calculator.asked import facts_that_matter
from openfisca_kela.web.pages.calculator.case import case_told, in_language, told_of_case
from openfisca_kela.web.pages.calculator.examples import EXAMPLES, example
from openfisca_kela.web.pages.calculator.kept import case_as_link, case_as_yaml, opened
from openfisca_kela.web.pages.calculator.questions import question, topic_of, topics
from openfisca_kela.web.pages.calculator.told import Told, told_in
from openfisca_kela.web.pages.calculator.trial import tried_in
from openfisca_kela.web.pages.calculator.written import NotUnderstoodError, as_written, month_understood, understood
from openfisca_kela.web.pages.words import PageWords

SYSTEM = law_in_force_today()
LAWS = LawOf()
WORDS = {language: PageWords(language) for language in LANGUAGES}
RENT, AGE, BORN, SHARE = (SYSTEM.variables[name] for name in ("rent", "age", "birth_date", "agreed_share_of_housing_costs"))
DECIDED = SYSTEM.variables["general_housing_allowance_latest_grant_or_review_month"]


# Amounts, dates and months as people write them


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fi", "1 234,50", 1234.5),
        ("fi", "1\N{NO-BREAK SPACE}234,50", 1234.5),
        ("fi", "1234.5", 1234.5),
        ("fi", "650 €", 650),
        ("sv", "12,5", 12.5),
        ("en", "1,234.50", 1234.5),
        ("en", "€650", 650),
    ],
)
def test_an_amount_is_read_as_the_language_writes_it(language, text, value):
    assert understood(RENT, text, WORDS[language]) == value


@pytest.mark.parametrize(
    ("language", "text"),
    [("fi", "1.234"), ("fi", "1 2 3"), ("sv", "1,234.50"), ("en", "1,5"), ("en", "12,50"), ("fi", "-5"), ("fi", "noin 500")],
)
def test_an_amount_that_could_be_another_is_refused_with_what_is_accepted(language, text):
    with pytest.raises(NotUnderstoodError) as error:
        understood(RENT, text, WORDS[language])
    assert {"fi": "1 234,50", "sv": "1 234,50", "en": "1,234.50"}[language] in str(error.value).replace(
        "\N{NO-BREAK SPACE}", " "
    )


def test_days_months_and_shares_are_read_as_people_write_them():
    for text in ("1.4.2024", "1/4/2024", "2024-04-01", "1 April 2024"):
        assert understood(BORN, text, WORDS["en"]) == "2024-04-01"
    assert understood(BORN, "1. huhtikuuta 2024", WORDS["fi"]) == "2024-04-01"
    for text in ("4/2024", "04.2024", "2024-04", "huhtikuu 2024"):
        assert month_understood(text, WORDS["fi"]) == "2024-04"
        assert understood(DECIDED, text, WORDS["fi"]) == "2024-04-01"
    assert understood(SHARE, "33,3 %", WORDS["fi"]) == 0.333
    for text in ("31.2.2024", "13/2024", "2024", "eilen"):
        with pytest.raises(NotUnderstoodError, match=r"1\.4\.2024"):
            understood(BORN, text, WORDS["fi"])


def _values(variable):
    least, most = variable.bounds or (None, None)
    if variable.value_type is bool:
        return st.booleans()
    if variable.value_type is Enum:
        return st.sampled_from([item.name for item in variable.possible_values])
    if variable.value_type is datetime.date:
        latest = datetime.date(2025, 8, 31)  # nobody is yet to be born
        days = st.dates(least or datetime.date(2015, 1, 1), min(most or latest, latest))
        return days.map(lambda day: str(day.replace(day=1) if variable is DECIDED else day))
    if variable.value_type is int:
        return st.integers(least, most)
    return st.integers(0, round(most * 100)).map(lambda cents: cents / 100)


NUMBERED = [entry["name"] for entry in inputs.answer(LAWS, {"month": "2026-01"})["inputs"] if entry["type"] != "string"]


@given(st.data(), st.sampled_from(NUMBERED), st.sampled_from(LANGUAGES))
@settings(max_examples=200, deadline=None)
def test_what_is_written_back_is_understood_again(data, name, language):
    variable = SYSTEM.variables[name]
    value = data.draw(_values(variable))
    assert understood(variable, as_written(variable, value, language), WORDS[language]) == pytest.approx(
        value, abs=1e-9
    ) or (understood(variable, as_written(variable, value, language), WORDS[language]) == value)


@given(st.text(max_size=30), st.sampled_from(NUMBERED), st.sampled_from(LANGUAGES))
@settings(max_examples=200, deadline=None)
def test_any_text_is_understood_or_refused(text, name, language):
    variable = SYSTEM.variables[name]
    try:
        value = understood(variable, text, WORDS[language])
    except NotUnderstoodError as error:
        assert str(error)
    else:
        assert understood(variable, as_written(variable, value, language), WORDS[language]) == value


# Which facts are asked


def asked_of(**household):
    persons = household.pop("persons", [{"id": "anna"}])
    period = household.pop("period", "2026-01")
    document = {"period": period, "benefit": "general_housing_allowance", "persons": persons, "household": household}
    return facts_that_matter(LAWS, SYSTEM, document)


def test_a_newcomer_is_asked_for_the_dwelling_and_the_income_at_once():
    found = asked_of()
    assert found["municipality_code", "household"] == "needed"
    assert {("rent", "household"), ("wages", "anna"), ("bank_deposits", "anna")} <= found.keys()
    assert not {name for name, _ in found} & {
        "right_of_occupancy_charge",
        "maintenance_charge",
        "estimated_income_next_12_months",
    }


def test_questions_follow_the_tenure_the_month_and_who_somebody_is():
    found = asked_of(dwelling_type="right_of_occupancy", municipality_code="091")
    assert ("right_of_occupancy_charge", "household") in found
    assert ("rent", "household") not in found
    assert ("bank_deposits", "anna") not in asked_of(period="2024-05")  # the asset test is of 2025
    family = asked_of(persons=[{"id": "anna"}, {"id": "elsa", "role": "child", "age": 9}], municipality_code="091", rent=700)
    assert ("wages", "anna") in family
    assert ("wages", "elsa") not in family  # incomes of children are not counted
    varying = asked_of(
        persons=[{"id": "anna", "wages": 900, "income_is_continuous": False}], municipality_code="091", rent=700
    )
    assert varying["estimated_income_next_12_months", "anna"] == "needed"


def test_a_child_without_an_age_and_facts_that_are_wrong_do_not_stop_the_questions():
    persons = [{"id": "a/na"}, {"id": "elsa", "role": "child"}]
    found = asked_of(persons=persons, municipality_code="999", rent=700)
    assert found["age", "elsa"] == found["municipality_code", "household"] == "needed"
    assert ("wages", "a/na") in found


@given(st.data())
@settings(max_examples=4, deadline=None)
def test_what_inputs_says_is_read_is_asked(data):
    """Whatever is told: the form asks for each fact that `/inputs` says can still change the amount."""
    told = {}
    for name in data.draw(st.lists(st.sampled_from(NUMBERED), max_size=5, unique=True)):
        if name != "household_role" and SYSTEM.variables[name] is not DECIDED:
            told[name] = data.draw(_values(SYSTEM.variables[name]))
    persons = [{"id": "anna", **{n: v for n, v in told.items() if SYSTEM.variables[n].entity.key == "person"}}]
    household = {n: v for n, v in told.items() if SYSTEM.variables[n].entity.key == "household"} | {
        "municipality_code": "091"
    }
    document = {"period": "2025-09", "benefit": "general_housing_allowance", "persons": persons, "household": household}
    answered = inputs.answer(LAWS, {"case": document})
    read_there = {
        (one["name"], of["id"] if one["entity"] == "person" else one["entity"])
        for one in answered["inputs"]
        for of in one["of"]
        if of["state"] in ("read", "needed")
    }
    assert read_there <= facts_that_matter(LAWS, SYSTEM, document).keys()


# Words of the questions


def test_every_fact_that_the_form_asks_has_a_topic_and_words_in_three_languages():
    keys = {topic.key for topic in topics()}
    for benefit in benefits().values():
        for entry in inputs.answer(LAWS, {"benefit": benefit.key, "month": "2026-01"})["inputs"]:
            variable = SYSTEM.variables[entry["name"]]
            asked = [question(variable, language) for language in LANGUAGES]
            assert topic_of(variable) in keys
            assert all(one.text for one in asked)
            assert len({bool(one.hint) for one in asked}) == 1, entry["name"]
            if asked[0].example is not None:
                assert understood(variable, as_written(variable, asked[0].example, "fi"), WORDS["fi"]) == asked[0].example


def test_the_questions_of_the_general_housing_allowance_are_plain_in_three_languages():
    for entry in inputs.answer(LAWS, {"month": "2026-01"})["inputs"]:
        variable = SYSTEM.variables[entry["name"]]
        texts = {language: question(variable, language).text for language in LANGUAGES}
        assert len(set(texts.values())) > 1 or entry["name"] == "pensions", entry["name"]
        assert all(len(text) < 130 for text in texts.values()), entry["name"]
        if variable.value_type is bool:
            assert all(text.endswith("?") for text in texts.values()), entry["name"]


# A form and a case


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_goes_through_the_form_and_the_file_and_the_link_unchanged(name, language):
    told = example(name, SYSTEM, language)
    form = MultiDict(told.pairs())
    assert told_in(form, "fi", "1/2015") == told
    found = case_told(told, SYSTEM, WORDS[language], "2015-01")
    assert not found.faults
    for kept in (case_as_yaml(found.document), case_as_link(found.document, ())):
        assert opened(kept, SYSTEM, language, "2015-01", None) == told
    case, again = example_case(name), read(found.document, system=SYSTEM)
    assert (again.month, again.entities(SYSTEM)) == (case.month, case.entities(SYSTEM))


def example_case(name):
    told = example(name, SYSTEM, "fi")
    return read(case_told(told, SYSTEM, WORDS["fi"], "2015-01").document, system=SYSTEM)


def test_a_form_changes_its_language_with_its_numbers():
    told = Told(
        "general_housing_allowance", "4/2024", texts={"household.rent": "1 234,50", "p1.wages": "noin 5"}, written_in="fi"
    )
    english = in_language(told, SYSTEM, WORDS["en"])
    assert english.texts == {"household.rent": "1,234.50", "p1.wages": "noin 5"}
    assert in_language(english, SYSTEM, WORDS["fi"]).texts["household.rent"] == "1\N{NO-BREAK SPACE}234,50"


def test_persons_come_and_go():
    told = Told("general_housing_allowance", "4/2024").with_person().with_person()
    told = told.telling({"p2.wages": "5", "p3.wages": "6"})
    assert told.people == ("p1", "p2", "p3")
    left = told.without_person("p2")
    assert (left.people, left.texts) == (("p1", "p3"), {"p3.wages": "6"})
    assert left.with_person().people == ("p1", "p3", "p4")
    assert left.without_person("p1") == left


def test_fields_of_nobody_are_left_out_and_texts_are_bounded():
    form = MultiDict(
        [("p9.wages", "5"), ("household.rent", "1" * 5000), ("people", "p1"), ("people", "x"), ("without", "nothing")]
    )
    told = told_in(form, "fi", "4/2024")
    assert told.people == ("p1",)
    assert told.without == ()
    assert set(told.texts) == {"household.rent"}
    assert len(told.texts["household.rent"]) == 200


def test_a_trial_changes_what_it_tells_and_nothing_else():
    told = example("heikki_after", SYSTEM, "en").telling({"p1.pensions": "5"})
    assert tried_in(MultiDict(), told) == told
    form = {
        "try.p1.wages": "1,500",
        "try.p1.pensions": "",
        "try.p7.wages": "9",
        "try.without.reimbursement_rate_2024": "yes",
    }
    trial = tried_in(MultiDict(form), told)
    assert trial.texts["p1.wages"] == "1,500"
    assert trial.texts.keys() == told.texts.keys() - {"p1.pensions"}
    assert trial.without == ("reimbursement_rate_2024",)


def test_a_case_that_the_form_cannot_hold_is_refused_in_words():
    several = {"period": "2024-05", "households": [{"persons": [{"id": "a"}]}, {"persons": [{"id": "b"}]}]}
    months = {"period": "2024-05", "persons": [{"id": "a", "wages": {"2024-04": 1, "2024-05": 2}}]}
    for document in (several, months):
        with pytest.raises(ValueError, match="This form holds"):
            told_of_case(read(document, system=SYSTEM), SYSTEM, "en")
