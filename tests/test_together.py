"""Two benefits of a household together: decided one after the other, and what one gives back when another changes.

Anna lives alone in Helsinki for 520.80 euros, below every maximum and limit. Her general housing allowance is
0.70 × 520.80 = 364.56; without the rate of April 2024 it is 0.80 × 520.80 = 416.64, which is 52.08 more. Social assistance
of April 2024 is 587.71 + 520.80 − the allowance − her other income.
"""

import json
from decimal import Decimal

import pytest
from click.testing import CliRunner

from openfisca_kela import law_in_force
from openfisca_kela.benefits import benefits
from openfisca_kela.cli import main
from openfisca_kela.decision import NotDecided, decide_together
from openfisca_kela.explanation.comparison.law import CannotCompareError
from openfisca_kela.explanation.comparison.together import compare_together
from openfisca_kela.labels import LANGUAGES
from openfisca_kela.situation import SituationError, read_several
from openfisca_kela.web.answers import ROUTES, LawOf

LAW = law_in_force()
RATE = "reimbursement_rate_2024"
WITHOUT = law_in_force(without=[RATE])
ALLOWANCE, ASSISTANCE = "general_housing_allowance", "social_assistance"
BOTH = f"{ALLOWANCE},{ASSISTANCE}"
# The time for a cheaper dwelling has passed: the limit decides, and before 2022 it must be told.
LIMIT_DECIDES = {"social_assistance_cheaper_housing_status": "deadline_passed"}
PROPOSAL = "general_housing_allowance.reimbursement_rate: {2024-04-01: 0.60}\n"


def anna(month="2024-04", income=0, household=None, **family):
    """Anna's case; `family` tells facts of her family."""
    return {
        "period": month,
        "persons": [{"id": "anna", "age": 40, "net_benefit_income": income}],
        "household": {"municipality_code": "091", "rent": 520.80, **(household or {})},
        **({"family": family} if family else {}),
    }


def two_families():
    """Anna and her grown-up son: two families, and one household of the allowance."""
    return anna() | {"persons": [{"id": "anna", "age": 50}, {"id": "pekka", "age": 20, "lives_with_parent": True}]}


def several(case, keys=(ALLOWANCE, ASSISTANCE), **how):
    return read_several(case, [benefits()[key] for key in keys], **how)


def compared(before, after, laws=(LAW, LAW), split=False):
    return compare_together((laws[0], several(before)), (laws[1], several(after)), split=split)


def amounts(found):
    """{benefit: (before, after, difference)}."""
    return {
        one["benefit"]: (one["before"]["amount"], one["after"]["amount"], one["difference"]) for one in found["benefits"]
    }


def offset(found):
    """(difference of the allowance, what the assistance gives back of it)."""
    (told,) = found["offsets"]
    assert (told["of"], told["by"]) == (ALLOWANCE, ASSISTANCE)
    return told["difference"], told["offset"]


def run(*arguments, case=None, status=0):
    """What the command prints; a case that is told stands on standard input."""
    result = CliRunner().invoke(main, list(arguments), input=None if case is None else json.dumps(case))
    assert result.exit_code == status, result.output
    return result


def plain(text):
    return " ".join(text.replace("\xa0", " ").replace("−", "-").split())


# Decided one after the other


def test_both_are_decided_in_their_order():
    outcomes = decide_together(LAW, several(anna()))
    decided = [(one.benefit, one.amount) for _, found in outcomes for one in found]
    # 587.71 + 520.80 − 364.56 = 743.95.
    assert decided == [(ALLOWANCE, "364.56"), (ASSISTANCE, "743.95")]


def test_each_family_of_a_household_has_its_decision_after_that_of_the_household():
    case = two_families()
    found = decide_together(LAW, several(case))
    decisions = [one for _, told in found for one in told]
    assert [one.benefit for one in decisions] == [ALLOWANCE, ASSISTANCE, ASSISTANCE]
    assert decisions[0].amount == "364.56"
    # Rent and allowance by heads: 260.40 and 182.28. 587.71 + 260.40 − 182.28 = 665.83; who lives with a parent has 73 per
    # cent of the basic amount, 429.03: 429.03 + 260.40 − 182.28 = 507.15.
    assert sorted(Decimal(one.amount) for one in decisions[1:]) == [Decimal("507.15"), Decimal("665.83")]


def test_households_are_decided_one_after_the_other():
    case = {
        "period": "2024-04",
        "persons": {name: {"age": 40} for name in ("a", "b")},
        "households": {name: {"members": [name], "municipality_code": "091", "rent": 520.80} for name in ("a", "b")},
    }
    found = decide_together(LAW, several(case))
    assert [(home.people["household"].keys(), home.benefit.key) for home, _ in found] == [
        ({name}, key) for name in ("a", "b") for key in (ALLOWANCE, ASSISTANCE)
    ]


@pytest.mark.parametrize(
    ("case", "place", "amount"),
    [
        (anna("2021-06", **LIMIT_DECIDES), "/family/social_assistance_housing_cost_limit", "416.64"),
        # The maximum of 2016 is 508: 0.80 × 508.
        (anna("2016-12"), "/period", "406.40"),
    ],
    ids=["a limit that is not told before 2022", "a month before the first of the act"],
)
def test_what_cannot_be_decided_is_told_and_does_not_stop_the_others(case, place, amount):
    (_, (allowance,)), (home, left) = decide_together(LAW, several(case))
    assert allowance.amount == amount
    assert home is None
    assert isinstance(left, NotDecided)
    assert (left.benefit, left.case, left.month) == (ASSISTANCE, "household_1", case["period"])
    assert [fault.path for fault in left.faults] == [place]


def test_where_nothing_can_be_decided_it_is_an_error_with_each_fault_once():
    with pytest.raises(SituationError) as error:
        several(anna(household={"rent": "much"}))
    assert [fault.path for fault in error.value.faults] == ["/household/rent"]
    with pytest.raises(SituationError) as error:
        decide_together(LAW, several(anna("2021-06", **LIMIT_DECIDES), keys=[ASSISTANCE]))
    assert [fault.path for fault in error.value.faults] == ["/family/social_assistance_housing_cost_limit"]


def test_the_month_of_the_decision_is_told_of_the_benefits_that_have_one():
    """Decided in March, the allowance of May has the rate of March, in the assistance too: 743.95 − 52.08 = 691.87."""
    case = several(anna("2024-05")).decided_in(LAW, "2024-03")
    assert [one.amount for _, found in decide_together(LAW, case) for one in found] == ["416.64", "691.87"]
    with pytest.raises(ValueError, match="follows the month paid"):
        several(anna("2024-05"), keys=[ASSISTANCE]).decided_in(LAW, "2024-03")


# What one gives back


def test_without_the_rate_the_allowance_is_higher_and_the_assistance_lower_by_the_same():
    found = compared(anna(), anna(), (LAW, WITHOUT), split=True)
    assert amounts(found) == {ALLOWANCE: ("364.56", "416.64", "52.08"), ASSISTANCE: ("743.95", "691.87", "-52.08")}
    assert offset(found) == ("52.08", "-52.08")
    assert found["total"] == {"before": "1108.51", "after": "1108.51", "difference": "0.00"}
    causes = [[cause["name"] for cause in one["comparison"]["causes"]] for one in found["benefits"]]
    assert causes == [[f"change/{RATE}"], [f"change/{RATE}"]]


def test_a_fall_of_the_allowance_is_given_back():
    assert offset(compared(anna("2024-03"), anna("2024-04"))) == ("-52.08", "52.08")


def test_where_there_is_no_assistance_nothing_is_given_back():
    """587.71 + 520.80 − 364.56 − 800 = −56.05: income covers the expenses before and after."""
    found = compared(anna("2024-03", 800), anna("2024-04", 800))
    assert amounts(found)[ASSISTANCE] == ("0.00", "0.00", "0.00")
    assert offset(found) == ("-52.08", "0.00")
    assert found["total"]["difference"] == "-52.08"


def test_where_assistance_begins_in_between_a_part_is_given_back():
    """Before: 1,108.51 − 416.64 − 711.87 = −20, nothing. After: 743.95 − 711.87 = 32.08."""
    found = compared(anna("2024-03", 711.87), anna("2024-04", 711.87))
    assert amounts(found)[ASSISTANCE] == ("0.00", "32.08", "32.08")
    assert offset(found) == ("-52.08", "32.08")
    assert found["total"]["difference"] == "-20.00"


def test_what_has_other_causes_is_not_given_back():
    """From December 2023 the basic amount rises too: 587.71 − 555.11 = 32.60, and 32.60 + 52.08 = 84.68."""
    found = compared(anna("2023-12"), anna("2024-04"))
    assert amounts(found)[ASSISTANCE] == ("659.27", "743.95", "84.68")
    assert offset(found) == ("-52.08", "52.08")


def test_an_allowance_that_is_told_gives_nothing_back():
    """The assistance counts what was told to be received, whatever our own calculation gives."""
    case = anna(housing_allowance_received=364.56)
    found = compared(case, case, (LAW, WITHOUT))
    assert amounts(found)[ASSISTANCE] == ("743.95", "743.95", "0.00")
    assert offset(found) == ("52.08", "0.00")


def test_what_does_not_change_has_no_offset():
    found = compared(anna(), anna(income=100))
    assert amounts(found)[ASSISTANCE] == ("743.95", "643.95", "-100.00")
    assert found["offsets"] == []


def test_the_families_of_a_household_are_summed():
    found = compared(two_families(), two_families(), (LAW, WITHOUT))
    assistance = found["benefits"][1]
    # Each of the two has half of the 52.08 less: 665.83 − 26.04 and 507.15 − 26.04.
    assert sorted(assistance["before"]["of"].values()) == ["507.15", "665.83"]
    assert sorted(assistance["after"]["of"].values()) == ["481.11", "639.79"]
    assert amounts(found)[ASSISTANCE] == ("1172.98", "1120.90", "-52.08")
    assert offset(found) == ("52.08", "-52.08")
    assert assistance["comparison"] is None


def test_what_cannot_be_calculated_on_a_side_is_told():
    """In December 2021 there is no table of limits, in January 2022 there is."""
    found = compared(anna("2021-12", **LIMIT_DECIDES), anna("2022-01", **LIMIT_DECIDES))
    assert list(amounts(found)) == [ALLOWANCE]
    (left,) = found["not_compared"]
    assert (left["benefit"], left["side"]) == (ASSISTANCE, "before")
    assert [fault["path"] for fault in left["faults"]] == ["/family/social_assistance_housing_cost_limit"]


def test_several_households_are_taken_apart_first():
    case = {
        "period": "2024-04",
        "persons": {name: {"age": 40} for name in ("a", "b")},
        "households": {name: {"members": [name], "municipality_code": "091", "rent": 520.80} for name in ("a", "b")},
    }
    with pytest.raises(CannotCompareError, match="2 households"):
        compared(case, case)


# Commands


@pytest.mark.parametrize("language", LANGUAGES)
def test_decide_prints_both_in_their_order(language):
    text = plain(
        run(
            "decide", "-", "--benefits", "social_assistance,general_housing_allowance", "--language", language, case=anna()
        ).stdout
    )
    first, second = ("€364.56", "€743.95") if language == "en" else ("364,56 €", "743,95 €")
    names = [benefits()[key].name[language] for key in (ALLOWANCE, ASSISTANCE)]
    assert text.startswith(names[0])
    assert text.index(first) < text.index(second)
    assert f"{names[1]}, " in text


def test_decide_ends_with_one_where_a_benefit_cannot_be_decided():
    case = anna("2016-12")
    text = run("decide", "-", "--benefits", "all", "--language", "en", case=case, status=1).stdout
    assert "Basic social assistance, December 2016: cannot be decided from what was told\n/period: '2016-12'" in text
    told = json.loads(run("decide", "-", "--benefits", "all", "--format", "json", case=case, status=1).stdout)
    assert [one["benefit"] for one in told["decisions"]] == [key for key in benefits() if key != ASSISTANCE]
    assert [one["benefit"] for one in told["not_decided"]] == [ASSISTANCE]
    refused = run("decide", "-", "--benefits", "social_assistance", case=case, status=2)
    assert (refused.stdout, refused.stderr.count("/period")) == ("", 1)


def test_one_benefit_stays_the_default():
    told = json.loads(run("decide", "-", "--format", "json", case=anna()).stdout)
    assert [one["benefit"] for one in told["decisions"]] == [ALLOWANCE]
    assert "not_decided" not in told


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--benefits", "social_asistance"), "did you mean social_assistance?"),
        (("--benefits", ""), "'' is no benefit"),
        (("--benefits", "all", "--benefit", ASSISTANCE), "not both"),
        (("--benefits", ASSISTANCE, "--decided", "2024-03"), "follows the month paid"),
        (("--benefits", "all", "--run", "run", "--household", "1"), "does not go with --run"),
    ],
)
def test_what_cannot_be_asked_for_is_said(arguments, words):
    case = ("decide",) if "--run" in arguments else ("decide", "-")
    assert words in run(*case, *arguments, case=anna(), status=2).stderr


def test_explain_writes_the_letters_after_each_other():
    text = plain(run("explain", "-", "--benefits", "all", "--brief", "--language", "en", case=anna()).stdout)
    first, second = text.index("General housing allowance: calculation"), text.index("Basic social assistance: calculation")
    assert first < text.index("€364.56") < second < text.index("€743.95")
    letters = json.loads(run("explain", "-", "--benefits", BOTH, "--brief", "--format", "json", case=two_families()).stdout)
    assert [one["decision"]["benefit"] for one in letters["decisions"]] == [ALLOWANCE, ASSISTANCE, ASSISTANCE]
    assert letters["not_decided"] == []


def test_explain_tells_on_standard_error_what_it_cannot_decide():
    told = run("explain", "-", "--benefits", "all", "--brief", case=anna("2016-12"), status=1)
    assert told.stderr.startswith("<stdin>: /period: '2016-12'")
    assert "one letter" in run("explain", "-", "--benefits", "all", "--format", "pdf", case=anna(), status=2).stderr


def test_each_family_has_a_letter_of_its_own():
    letters = json.loads(
        run("explain", "-", "--benefit", ASSISTANCE, "--brief", "--format", "json", case=two_families()).stdout
    )
    assert {one["decision"]["amount"] for one in letters} == {"507.15", "665.83"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "General housing allowance: €52.08 less. Basic social assistance gives back €32.08 of it."),
        ("fi", "Yleinen asumistuki: 52,08 € vähemmän. Perustoimeentulotuki korvaa tästä 32,08 €."),
        ("sv", "Allmänt bostadsbidrag: 52,08 € mindre. Grundläggande utkomststöd ersätter 32,08 € av detta."),
    ],
)
def test_compare_tells_what_is_given_back(language, sentence, tmp_path):
    """At 60 per cent it is 312.48, 52.08 less: 1,108.51 − 364.56 − 763.95 = −20, and 1,108.51 − 312.48 − 763.95 = 32.08."""
    proposal = tmp_path / "proposal.yaml"
    proposal.write_text(PROPOSAL, encoding="utf-8")
    words = ("compare", "-", "--proposal", str(proposal), "--benefits", BOTH)
    assert sentence in plain(run(*words, "--language", language, case=anna(income=763.95)).stdout)
    found = json.loads(run(*words, "--format", "json", case=anna(income=763.95)).stdout)
    assert (amounts(found)[ASSISTANCE], offset(found)) == (("0.00", "32.08", "32.08"), ("-52.08", "32.08"))


def test_compare_ends_with_one_where_a_benefit_cannot_be_compared():
    case = anna("2021-12", **LIMIT_DECIDES)
    told = run("compare", "-", "--month", "2022-01", "--benefits", "all", "--language", "en", case=case, status=1)
    place = "/family/social_assistance_housing_cost_limit"
    assert f"Basic social assistance: cannot be compared\nAmount before: {place}" in told.stdout
    words = ("compare", "-", "--month", "2021-11", "--benefits", ASSISTANCE)
    assert "/family/social_assistance_housing_cost_limit" in run(*words, case=case, status=2).stderr


def test_compare_takes_the_benefit_asked_for_on_both_sides():
    words = ("compare", "-", "--without", RATE, "--benefit", ASSISTANCE, "--format", "json")
    found = json.loads(run(*words, case=anna()).stdout)
    assert (found["benefit"], found["difference"]) == (ASSISTANCE, "-52.08")


# The web


def answered(**body):
    return ROUTES["compare"](LawOf(), body)


def test_the_web_compares_benefits_together():
    without = {"without": [RATE]}
    found = answered(before=anna(), law=without, benefits=[ALLOWANCE, ASSISTANCE])
    assert found == compared(anna(), anna(), (LAW, WITHOUT), split=True) | {"warnings": []}
    assert answered(before=anna(), law=without, benefits=[ASSISTANCE, ALLOWANCE]) == found


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ({"benefits": "everything"}, "/benefits"),
        ({"benefits": []}, "/benefits"),
        ({"benefits": ["allowance"]}, "/benefits/0"),
        ({"benefits": "all", "benefit": ALLOWANCE}, "/benefits"),
    ],
)
def test_the_web_refuses_benefits_that_are_none(told, place):
    with pytest.raises(SituationError) as error:
        answered(before=anna(), **told)
    assert [fault.path for fault in error.value.faults] == [place]


def test_the_web_explains_each_family_of_a_household():
    decisions = ROUTES["explain"](LawOf(), {"case": two_families(), "benefit": ASSISTANCE})["decisions"]
    assert {one["amount"] for one in decisions} == {"507.15", "665.83"}


def test_the_web_tells_what_it_cannot_compare_at_its_place():
    case = anna("2021-12", **LIMIT_DECIDES)
    (left,) = answered(before=case, month="2022-01", benefits="all")["not_compared"]
    assert [fault["path"] for fault in left["faults"]] == ["/before/family/social_assistance_housing_cost_limit"]
    with pytest.raises(SituationError) as error:
        answered(before=case, month="2022-01", benefits=[ASSISTANCE])
    assert [fault.path for fault in error.value.faults] == ["/before/family/social_assistance_housing_cost_limit"]
