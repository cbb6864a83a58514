"""Topics: what they state of themselves, and any outcome decided and explained by name."""

import datetime
import importlib
import json
import pkgutil

import numpy
import pytest
from click.testing import CliRunner
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_kela import CountryTaxBenefitSystem, labels, variables
from openfisca_kela.benefits import benefits
from openfisca_kela.cli import main
from openfisca_kela.decision import outcomes
from openfisca_kela.entities import Person
from openfisca_kela.explanation.derivation import derive
from openfisca_kela.explanation.second_reader import disagreements
from openfisca_kela.labels import LANGUAGES
from openfisca_kela.quantities import ConditionVariable, DateVariable, law_by_month
from openfisca_kela.situation import SituationError, read
from openfisca_kela.topics import first_month_of, grounds_of, topics
from test_derivation import SCHEMA

LAW = CountryTaxBenefitSystem()
TWO_MONTHS_UNPAID = {
    "period": "2024-05",
    "persons": [{"id": "anna", "age": 40}],
    "household": {"rent": 650, "consecutive_months_rent_wholly_or_partly_unpaid": 2},
}


@pytest.fixture(params=topics().values(), ids=topics())
def topic(request):
    return request.param


def test_a_topic_is_named_after_its_folder_in_three_languages(topic):
    assert importlib.import_module(f"{variables.__name__}.{topic.key}").TOPIC is topic
    assert topic.key not in benefits()
    for texts in (topic.name, topic.about):
        assert set(texts) == set(LANGUAGES)
        assert all(text == text.strip() != "" for text in texts.values())
        assert len(set(texts.values())) == len(LANGUAGES)
    assert all(text.endswith(".") for text in topic.about.values())


def test_a_topic_names_the_modules_of_its_folder_that_decide(topic):
    folder = importlib.import_module(f"{variables.__name__}.{topic.key}")
    deciding = {
        module.name
        for module in pkgutil.iter_modules(folder.__path__)
        if any(getattr(member, "entity", None) and has_formula(member) for member in members_of(folder, module.name))
    }
    assert sorted(topic.modules) == sorted(deciding)


def members_of(folder, name):
    module = importlib.import_module(f"{folder.__name__}.{name}")
    return [
        member
        for member in vars(module).values()
        if isinstance(member, type) and issubclass(member, Variable) and member.__module__ == module.__name__
    ]


def has_formula(variable):
    return any(name.startswith("formula") for name in vars(variable))


def test_outputs_are_calculated_and_their_grounds_are_choices_of_the_same_people_and_time(topic):
    assert len(set(topic.outputs)) == len(topic.outputs) > 0
    assert set(topic.grounds) <= set(topic.outputs)
    assert all(LAW.variables[name].formulas for output in topic.outputs for name in (output, *grounds_of(output)))
    for name, ground in ((output, ground) for output in topic.outputs for ground in grounds_of(output)):
        output, why = LAW.variables[name], LAW.variables[ground]
        assert why.value_type is Enum
        assert "none" in why.possible_values.__members__
        assert (why.entity.key, why.definition_period) == (output.entity.key, output.definition_period)


def test_no_two_topics_decide_the_same():
    decided = [name for topic in topics().values() for name in topic.outputs]
    assert sorted(decided) == sorted(set(decided))


def test_an_outcome_tells_its_ground_its_sections_its_facts_and_the_law():
    (payee,) = outcomes(LAW, read(TWO_MONTHS_UNPAID), ["general_housing_allowance_payee"])

    assert (payee.result.value, payee.result.item["fi"]) == ("landlord", "Vuokranantaja")
    assert (payee.ground.variable, payee.ground.value) == (
        "general_housing_allowance_payment_to_landlord_ground",
        "neglected_rent",
    )
    assert payee.result.sections == ("938/2014 24 § 2 mom.", "938/2014 25 §")
    assert [(fact.variable, fact.value) for fact in payee.told] == [("consecutive_months_rent_wholly_or_partly_unpaid", 2)]
    assert "recipient_heard_on_rent_neglect" in {fact.variable for fact in payee.assumed}
    assert [fact.variable for fact in payee.not_used] == ["age", "rent"]
    law = {value.path: value for step in payee.steps for value in step.law}
    suffices = law["general_housing_allowance.landlord_payment.partial_arrears_suffice"]
    assert (suffices.value, suffices.since, suffices.sources[0]["title"]) == (
        True,
        "2023-01-01",
        "938/2014 25 § 2 mom. (1151/2022)",
    )


def test_each_step_comes_after_those_that_it_was_calculated_from():
    for outcome in outcomes(LAW, read(TWO_MONTHS_UNPAID), topics()["payment_to_landlord"].outputs):
        told = [step.variable for step in outcome.steps]
        for place, step in enumerate(outcome.steps):
            assert [name for name in step.uses if name in told and told.index(name) > place] == []


def test_outcomes_come_by_household_then_by_name_then_by_person():
    two = {
        "period": "2024-05",
        "households": [
            {"id": "home", "persons": [{"id": "anna", "age": 40}, {"id": "otto", "age": 7, "role": "child"}]},
            {"id": "flat", "persons": [{"id": "eva", "age": 30}]},
        ],
    }
    found = outcomes(LAW, read(two), ["general_housing_allowance_payee", "age"])

    assert [(outcome.whose, outcome.result.variable) for outcome in found] == [
        ("home", "general_housing_allowance_payee"),
        ("anna", "age"),
        ("otto", "age"),
        ("flat", "general_housing_allowance_payee"),
        ("eva", "age"),
    ]


def test_what_cannot_be_calculated_is_a_fault_at_its_place():
    with pytest.raises(SituationError) as caught:
        outcomes(LAW, read(TWO_MONTHS_UNPAID), ["general_housing_allowance_maximum_housing_costs"])
    assert [fault.path for fault in caught.value.faults] == ["/household/municipality_code"]


def test_a_topic_or_benefit_says_from_when_an_output_is_encoded():
    assert first_month_of(LAW, "general_housing_allowance_payee") == "2015-01"
    assert first_month_of(LAW, "general_housing_allowance") == "2015-01"
    assert first_month_of(LAW, "rent") is None


def law_with(*added):
    law = CountryTaxBenefitSystem()
    for variable in added:
        law.add_variable(variable)
    return law


def is_late(person, period, parameters):
    law = law_by_month(person, "general_housing_allowance", numpy.datetime64(str(period.start)), parameters)
    return (law("landlord_payment.arrears_months") == 2) & (person("age", period.first_month) > 30)


def first_day(person, period):
    return person("birth_date", period)


# A statement about a day, and a date of its own for all time, told or computed.
DAY_IS_LATE = type(
    "day_is_late",
    (ConditionVariable,),
    {"entity": Person, "definition_period": DateUnit.DAY, "label": "Statement about a day", "formula": is_late},
)
FIRST_DAY = type(
    "first_day",
    (DateVariable,),
    {
        "entity": Person,
        "definition_period": DateUnit.ETERNITY,
        "default_value": datetime.date(1970, 1, 1),
        "computed_where_not_told": True,
        "label": "Date for all time",
        "formula": first_day,
    },
)


@pytest.fixture
def labelled(monkeypatch):
    """Labels of the two variables above, which are no law."""
    entry = labels._entry
    ours = ("day_is_late", "first_day")
    monkeypatch.setattr(labels, "_entry", lambda v, lang: {"label": v.label} if v.name in ours else entry(v, lang))


def test_a_variable_of_a_day_is_asked_on_the_day_of_the_case_and_reads_the_facts_of_its_month(labelled):
    law = law_with(DAY_IS_LATE)
    case = {"period": "2024-05-02", "persons": [{"id": "anna", "age": 40}]}

    (late,) = outcomes(law, read(case, system=law), ["day_is_late"])

    assert (late.period, late.result.value) == ("2024-05-02", True)
    assert [(fact.variable, fact.period) for fact in late.told] == [("age", "2024-05")]
    (value,) = [value for step in late.steps for value in step.law]
    assert (value.month, value.since) == ("2024-05-02", "2015-01-01")
    SCHEMA.validate(late.derivations[0])
    (first,) = outcomes(law, read({**case, "period": "2024-05"}, system=law), ["day_is_late"])
    assert first.period == "2024-05-01"


def test_the_second_reader_finds_a_value_that_was_not_yet_law_on_the_day(labelled):
    law = law_with(DAY_IS_LATE)
    case = read({"period": "2024-05-02", "persons": [{"id": "anna", "age": 40}]}, system=law)
    derivation = derive(case.simulation(law), "day_is_late", "2024-05-02")
    assert disagreements(derivation) == []

    text = json.dumps(derivation).replace('"holds": "2015-01-01/"', '"holds": "2024-05-03/"')
    assert any("was read on 2024-05-02" in sentence for sentence in disagreements(json.loads(text)))


@pytest.mark.parametrize(
    ("told", "kind", "value"),
    [({}, "computed", "1990-02-03"), ({"first_day": "2001-05-06"}, "given", "2001-05-06")],
)
def test_what_holds_for_all_time_is_computed_or_told_in_every_period(labelled, told, kind, value):
    law = law_with(FIRST_DAY)
    case = {"period": "2024-05", "persons": [{"id": "anna", "birth_date": "1990-02-03", **told}, {"id": "otto", "age": 8}]}
    case["persons"][1] |= {"role": "child"}

    found, _ = outcomes(law, read(case, system=law), ["first_day"])

    assert (found.period, found.result.value, found.derivations[0]["nodes"][0]["kind"]) == ("ETERNITY", value, kind)


def run(*arguments, text=None, status=0):
    result = CliRunner().invoke(main, list(arguments), input=text)
    assert result.exit_code == status, result.output
    return result


@pytest.fixture
def case(tmp_path):
    path = tmp_path / "case.yaml"
    path.write_text(json.dumps(TWO_MONTHS_UNPAID), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_topics_are_listed_in_each_language(language):
    text = run("topics", "--language", language).stdout
    for topic in topics().values():
        assert f"{topic.name[language]} ({topic.key})" in text
        assert all(name in text for name in topic.outputs)


def test_the_topics_are_listed_as_data():
    (topic,) = json.loads(run("topics", "payment_to_landlord", "--format", "json").stdout)["topics"]
    assert [output["variable"] for output in topic["outputs"]] == list(topics()["payment_to_landlord"].outputs)
    payee = topic["outputs"][0]
    assert (payee["entity"], payee["period"]) == ("household", "month")
    assert payee["grounds"] == [
        "general_housing_allowance_payment_to_landlord_ground",
        "general_housing_allowance_payment_to_landlord_refusal_ground",
    ]
    assert "error" in run("topics", "rental", status=2).output.lower()


@pytest.mark.parametrize(
    ("language", "first", "ground"),
    [
        ("en", "Who receives the general housing allowance, May 2024: The landlord", "The rent has been neglected"),
        ("fi", "Yleisen asumistuen maksun saaja, toukokuu 2024: Vuokranantaja", "Vuokranmaksu on laiminlyöty"),
        ("sv", "Mottagare av allmänt bostadsbidrag, maj 2024: Hyresvärden", "Hyresbetalningen har försummats"),
    ],
)
def test_an_outcome_is_told_in_each_language(case, language, first, ground):
    text = run("decide", case, "--output", "general_housing_allowance_payee", "--language", language).stdout
    assert text.splitlines()[0] == first
    assert ground in text
    assert "938/2014 25 § 2 mom. (1151/2022)" in " ".join(text.split())


def test_outputs_of_a_topic_and_by_name_are_told_once_each(case):
    told = run("decide", case, "--topic", "payment_to_landlord", "--output", "rent", "--format", "json").stdout
    found = [outcome["result"]["variable"] for outcome in json.loads(told)["outcomes"]]
    assert found == [*topics()["payment_to_landlord"].outputs, "rent"]


def test_facts_in_vain_are_told_once_for_all_outcomes(case):
    text = run("decide", case, "--topic", "payment_to_landlord", "--language", "en").stdout
    assert text.count("Facts told that do not affect the result") == 1
    assert text.count("This is a calculation, not a decision of Kela.") == 1


def test_an_unknown_output_is_an_error_with_the_nearest_name(case):
    told = run("decide", case, "--output", "general_housing_allowance_paye", status=2).stderr
    assert "did you mean general_housing_allowance_payee" in told


def test_a_day_and_a_month_are_not_both_asked(case):
    assert "--day" in run("decide", case, "--day", "2024-05-02", "--month", "2024-05", status=2).stderr
    told = run("decide", case, "--day", "2024-05-02", "--output", "rent", "--format", "json").stdout
    assert json.loads(told)["outcomes"][0]["period"] == "2024-05"


def test_an_outcome_validates_as_a_derivation(case):
    told = json.loads(run("decide", case, "--topic", "payment_to_landlord", "--format", "json").stdout)
    for outcome in told["outcomes"]:
        assert outcome["derivations"]
        for derivation in outcome["derivations"]:
            SCHEMA.validate(derivation)


def test_periods_of_outputs_are_those_of_their_variables():
    found = outcomes(LAW, read({**TWO_MONTHS_UNPAID, "period": "2024-05-17"}), ["rent"])
    assert [outcome.period for outcome in found] == ["2024-05"]
