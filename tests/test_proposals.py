"""A proposal in YAML: what is right becomes a change of the law, and whatever is wrong is told with its place."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from openfisca_kela import law_in_force
from openfisca_kela.proposals import read_proposal
from openfisca_kela.situation import SituationError
from openfisca_kela.situation.reading import law_in_force_today

RATE = "general_housing_allowance.reimbursement_rate"
ASSETS = "general_housing_allowance.asset_test.is_in_force"


def faults_of(source):
    with pytest.raises(SituationError) as error:
        read_proposal(source, law_in_force_today())
    return error.value.faults


def test_a_value_holds_from_its_day_whatever_was_enacted_for_later():
    law = law_in_force(with_=[read_proposal({RATE: {"2024-01-01": 0.75, "2026-01-01": 0.8}})])

    rates = [
        law.parameters(day).general_housing_allowance.reimbursement_rate
        for day in ("2023-12-31", "2024-05-01", "2026-01-01")
    ]
    assert rates == [0.8, 0.75, 0.8]


def test_a_rule_is_retired_from_a_day():
    law = law_in_force(with_=[read_proposal(f"{ASSETS}: {{2026-01-01: false}}")])

    assert law.parameters("2025-12-31").general_housing_allowance.asset_test.is_in_force is True
    assert law.parameters("2026-01-01").general_housing_allowance.asset_test.is_in_force is False


def test_the_title_names_the_proposal_in_each_language():
    proposal = read_proposal(
        {"title": {"fi": "Ehdotus A", "sv": "Förslag A", "en": "Proposal A"}, RATE: {"2026-01-01": 0.8}}
    )

    assert proposal.title == {"fi": "Ehdotus A", "sv": "Förslag A", "en": "Proposal A"}
    assert proposal.commencement == "2026-01-01"
    assert read_proposal({RATE: {"2026-01-01": 0.8}}).title["fi"] == "Ehdotus"


@pytest.mark.parametrize(
    ("document", "path", "kind"),
    [
        ({}, "/", "empty"),
        ({"title": "Nothing"}, "/", "empty"),
        ({"title": 5, RATE: {"2026-01-01": 0.8}}, "/title", "type"),
        (
            {"general_housing_allowance.reimbursment_rate": {"2026-01-01": 0.8}},
            "/general_housing_allowance.reimbursment_rate",
            "unknown_name",
        ),
        ({"general_housing_allowance": {"2026-01-01": 0.8}}, "/general_housing_allowance", "table"),
        ({f"{RATE}.x": {"2026-01-01": 0.8}}, f"/{RATE}.x", "unknown_name"),
        ({RATE: 0.8}, f"/{RATE}", "period"),
        ({RATE: {}}, f"/{RATE}", "period"),
        ({RATE: {"2026-02-30": 0.8}}, f"/{RATE}/2026-02-30", "period"),
        ({RATE: {"2026-01": 0.8}}, f"/{RATE}/2026-01", "period"),
        ({RATE: {"2014-12-31": 0.8}}, f"/{RATE}/2014-12-31", "period"),
        ({RATE: {"2026-01-01": "0.8"}}, f"/{RATE}/2026-01-01", "type"),
        ({RATE: {"2026-01-01": True}}, f"/{RATE}/2026-01-01", "type"),
        ({RATE: {"2026-01-01": None}}, f"/{RATE}/2026-01-01", "type"),
        ({RATE: {"2026-01-01": float("nan")}}, f"/{RATE}/2026-01-01", "type"),
        ({RATE: {"2026-01-01": 80}}, f"/{RATE}/2026-01-01", "bounds"),
        ({RATE: {"2026-01-01": -0.1}}, f"/{RATE}/2026-01-01", "bounds"),
        ({ASSETS: {"2026-01-01": 0}}, f"/{ASSETS}/2026-01-01", "type"),
        (
            {"general_housing_allowance.minimum_payable": {"2026-01-01": -1}},
            "/general_housing_allowance.minimum_payable/2026-01-01",
            "bounds",
        ),
        (
            {"general_housing_allowance.child_age_limit": {"2026-01-01": 17.5}},
            "/general_housing_allowance.child_age_limit/2026-01-01",
            "type",
        ),
        (
            {"general_housing_allowance.municipality_group.091": {"2026-01-01": "V"}},
            "/general_housing_allowance.municipality_group.091/2026-01-01",
            "item",
        ),
    ],
)
def test_a_fault_is_told_with_its_place(document, path, kind):
    assert [(fault.path, fault.kind) for fault in faults_of(document)] == [(path, kind)]


def test_all_faults_are_told_together():
    text = f"{RATE}: {{2026-02-30: 5, 2026-01-01: 0.8}}\nrent: {{2026-01-01: 5}}\ntitle: ''"

    assert [fault.path for fault in faults_of(text)] == ["/title", f"/{RATE}/2026-02-30", f"/{RATE}/2026-02-30", "/rent"]


def test_a_table_names_its_branches():
    (fault,) = faults_of({"general_housing_allowance.maximum_housing_costs": {"2026-01-01": 500}})

    assert "general_housing_allowance.maximum_housing_costs.I" in fault.accepted


PATHS = st.sampled_from(
    [RATE, ASSETS, "title", "general_housing_allowance", "general_housing_allowance.municipality_group.091"]
)
VALUES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4)
DAYS = st.sampled_from(["2026-01-01", "2026-02-30", "2014-01-01", "en"]) | st.text(max_size=4)


@given(document=st.dictionaries(PATHS | st.text(max_size=4), VALUES | st.dictionaries(DAYS, VALUES, max_size=3), max_size=3))
@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_document_is_a_proposal_or_refused(document):
    try:
        proposal = read_proposal(document, law_in_force_today())
    except SituationError as error:
        assert error.faults
        return
    assert law_in_force(with_=[proposal]).changes[-1] is proposal
