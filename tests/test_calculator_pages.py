"""The pages of the calculator, served without a browser: amounts, faults, charts, files, and what is never kept."""

import io
import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict

from calculating import fields_of, telling
from openfisca_kela.explanation.records.record import seal_of
from openfisca_kela.labels import LANGUAGES
from openfisca_kela.letter.numbers import numbers_in, text_of_html
from openfisca_kela.situation import read
from openfisca_kela.situation.reading import law_in_force_today
from openfisca_kela.web import Settings, create_app
from openfisca_kela.web.pages.addresses import address

SYSTEM = law_in_force_today()


@pytest.fixture(scope="module")
def client():
    return create_app(Settings()).test_client()


def page(language="en"):
    return address("calculator", language)


def started(client, name, language="en"):
    return fields_of(client.get(address("calculator", language, {"example": name})).text)


def sent(client, fields, do, language="en"):
    return client.post(page(language), data=telling(fields, do=do))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "amount"),
    [("heikki_before", "232.61"), ("heikki_after", "124.25"), ("anni_after", "112.35"), ("ilona_before", "465.60")],
)
def test_the_amount_of_an_example_is_that_of_kela(client, name, amount, language):
    answer = sent(client, started(client, name, language), "calculate", language)
    assert answer.status_code == 200
    shown = amount if language == "en" else amount.replace(".", ",")
    assert shown in re.search(r'class="amount"[^>]*>([^<]*)<', answer.text)[1]
    assert answer.headers["Cache-Control"] == "no-store"


def test_the_letter_of_the_page_tells_the_numbers_of_the_letter(client):
    answer = sent(client, started(client, "heikki_after"), "calculate")
    letter = answer.text[answer.text.index('id="letter"') : answer.text.index('id="further"')]
    told = {number for number in numbers_in(text_of_html(f"<body>{letter}"), "en") if number[0] == "money"}
    assert {"447.00", "269.50", "761.00", "124.25"} <= {str(value) for _, value in told}
    assert "/en/law/2014/938/8" in letter
    assert "/en/law/values/general_housing_allowance.reimbursement_rate" in letter


def test_every_fault_stands_at_its_field_in_the_language_of_the_reader(client):
    fields = telling(
        started(client, "anni_after", "fi"), household__rent="paljon", month="13/2024", p2__age="", p3__household_role=""
    )
    answer = sent(client, fields, "calculate", "fi")
    assert answer.status_code == 400
    assert answer.text.count("Virhe:") >= 4
    for place in ("household.rent", "month", "p3.household_role-1"):
        assert f'href="#{place}"' in answer.text
    assert "”paljon” ei kelpaa tähän" in answer.text
    fields = telling(started(client, "anni_after", "fi"), p2__age="")
    answer = sent(client, fields, "calculate", "fi")
    assert 'href="#p2.age"' in answer.text
    assert "Kerro lapsen ikä tai syntymäaika" in answer.text


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ({"household__municipality_code": ""}, "household.municipality_code"),
        ({"month": "5/2014"}, "month"),
        ({"p1__birth_date": "1/5/2025", "p1__age": ""}, "p1.birth_date"),
        (
            {"household__general_housing_allowance_latest_grant_or_review_month": "5/2025"},
            "household.general_housing_allowance_latest_grant_or_review_month",
        ),
        ({"p2__household_role": "spouse", "p3__household_role": "spouse"}, "p3.household_role-1"),
        ({"p2__name": "anni"}, "p2.name"),
        ({"p1__income_is_continuous": "false"}, "p1.estimated_income_next_12_months"),
        ({"household__municipality_code": "015"}, "household.municipality_code"),
    ],
)
def test_what_the_rules_refuse_is_told_at_its_field(client, told, place):
    answer = sent(client, telling(started(client, "anni_after"), **told), "calculate")
    assert answer.status_code == 400
    assert f'href="#{place}"' in answer.text, re.findall(r'href="#([^"]*)"', answer.text)
    assert f'id="{place}"' in answer.text
    assert "cannot be calculated:" not in answer.text


def test_facts_that_no_longer_matter_are_said_to_be_unused_and_kept(client):
    fields = telling(started(client, "anni_after"), household__dwelling_type="right_of_occupancy")
    answer = sent(client, fields, "update")
    unused = answer.text[answer.text.index("topic-unused") :]
    assert 'name="household.rent" value="800"' in unused
    assert 'name="household.right_of_occupancy_charge"' in answer.text
    back = sent(client, telling(fields_of(answer.text), household__dwelling_type="rented"), "calculate")
    assert "€112.35" in back.text


def test_changes_of_the_law_go_off_and_on_and_the_amounts_stand_beside_each_other(client):
    result = sent(client, started(client, "heikki_after"), "calculate")
    trial = telling(fields_of(result.text, "trial"), **{"try.without.reimbursement_rate_2024": "yes"})
    tried = sent(client, trial, "try")
    beside = tried.text[tried.text.index('id="tried"') :]
    # 0.80 × (447.00 − 269.50) = 142.00; 142.00 − 124.25 = 17.75
    assert [part in beside for part in ("€124.25", "€142.00", "+€17.75")] == [True] * 3
    taken = sent(
        client,
        fields_of(tried.text[tried.text.index('id="tried"') :].replace('class="inline"', 'id="take"'), "take"),
        "calculate",
    )
    assert "€142.00" in re.search(r'class="amount"[^>]*>([^<]*)<', taken.text)[1]
    assert "These changes of the law are left out: Reimbursement rate 2024." in taken.text


def test_a_trial_that_is_not_understood_leaves_the_case_and_says_so(client):
    result = sent(client, started(client, "heikki_after"), "calculate")
    tried = sent(client, telling(fields_of(result.text, "trial"), **{"try.p1.wages": "much"}), "try")
    assert tried.status_code == 400
    assert 'href="#try.p1.wages"' in tried.text
    assert "€124.25" in re.search(r'class="amount"[^>]*>([^<]*)<', tried.text)[1]


def test_charts_tell_the_exact_values_at_which_the_amount_turns(client):
    answer = sent(client, started(client, "heikki_after"), "outlook.0")
    # 447.00 − 20.00 (water) − 27.74 (interest) = 399.26 is the charge from which the maximum counts
    for corner in ("€399.26", "€243.19", "€1,312.57"):
        assert f">{corner}</" in answer.text
    assert answer.text.count("<svg") == 3
    assert "style=" not in answer.text


def test_why_not_tells_the_smallest_ways(client):
    fields = telling(started(client, "heikki_after"), p1__wages="2,500")
    refused = sent(client, fields, "calculate")
    assert "Nothing is granted" in refused.text
    assert "Nothing is refused." in sent(client, started(client, "heikki_after"), "why.0").text
    answer = sent(client, fields, "why.0")
    assert "Wages: €1,312.56 instead of €2,500.00" in answer.text


def test_files_carry_nothing_personal_in_their_names(client):
    fields = telling(started(client, "heikki_after"), p1__name="Heikki Salainen")
    kept = sent(client, fields, "yaml")
    assert kept.headers["Content-Disposition"] == 'attachment; filename="general_housing_allowance-2024-04.yaml"'
    assert read(kept.data, system=SYSTEM).told["person", "Heikki Salainen"]["wages"] == {"2024-04": 1000}
    made = json.loads(sent(client, fields, "record.0").data)
    assert made["amount"] == "124.25"
    assert made["seal"] == seal_of(made)
    assert "Salainen" not in str(kept.headers)


def test_a_file_is_opened_again_and_a_wrong_one_is_refused(client):
    fields = telling(started(client, "anni_after"), household__rent="801")
    kept = sent(client, fields, "yaml").data
    opened_again = client.post(page(), data={"do": "open", "file": (io.BytesIO(kept), "case.yaml")})
    assert opened_again.status_code == 200
    assert fields_of(opened_again.text)["household.rent"] == "801"
    for content in (b"{", b"persons: [{id: a, wagess: 5}]\nperiod: 2024-04", b"\xff\xfe", b""):
        refused = client.post(page("fi"), data={"do": "open", "file": (io.BytesIO(content), "case.yaml")})
        assert refused.status_code == 400
        assert "Tiedostoa tai linkkiä ei voitu avata" in refused.text


def test_what_is_told_stands_in_no_address_and_no_log(client, capsys):
    secret = "Merkattunimi"
    fields = telling(started(client, "heikki_after"), p1__name=secret, p1__wages="1,234.56")
    pages = [sent(client, fields, do) for do in ("calculate", "update", "outlook.0", "yaml")]
    logged = capsys.readouterr()
    assert secret not in logged.err + logged.out
    assert "1234" not in logged.err + logged.out
    for answer in pages:
        assert answer.headers["Cache-Control"] == "no-store"
        assert not re.search(rf'(?:href|action)="[^"]*{secret}', answer.text)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(
                ["month", "p1.wages", "household.rent", "people", "without", "do", "p1.name", "p2.age", "link", "written_in"]
            ),
            st.text(max_size=12),
        ),
        min_size=1,
        max_size=8,
    )
)
@settings(max_examples=10, deadline=None)
def test_nothing_that_is_posted_makes_the_server_fail(client, fields):
    assert client.post(page(), data=MultiDict(fields)).status_code in (200, 400)
