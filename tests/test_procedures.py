"""Decisions without an amount: the calendar, tables of decisions read once more in plain Python, every month and formula."""

import datetime

import holidays
import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from openfisca_core.indexed_enums import Enum, EnumArray
from openfisca_core.periods import DateUnit

from households import computed_in, months
from openfisca_kela import CountryTaxBenefitSystem
from openfisca_kela.benefits import folder_of
from openfisca_kela.decision import outcomes
from openfisca_kela.explanation.second_reader import OPERATIONS
from openfisca_kela.situation import read
from openfisca_kela.topics import remarks, topics
from openfisca_kela.variables.shared.banking_days import banking_day_of_month, is_banking_day

LAW = CountryTaxBenefitSystem()
FOLDERS = (
    "rental_deposit",
    "disclosure",
    "decisions",
    "payment_dates",
    "payment_to_landlord",
    "notifications",
    "supplementary_assistance",
    "service",
)
DAYS = some.dates(datetime.date(2000, 1, 1), datetime.date(2050, 12, 31))


def test_banking_days_are_the_weekdays_that_are_no_holidays_of_finland():
    """The package `holidays` counts the eves of Christmas and Midsummer among the holidays, as banks do."""
    days = numpy.arange("2000-01-01", "2051-01-01", dtype="M8[D]")
    finland = holidays.country_holidays("FI", years=range(2000, 2051))

    expected = [day.weekday() < 5 and day not in finland for day in days.tolist()]

    assert is_banking_day(days).tolist() == expected


@given(day=DAYS, number=some.integers(1, 15))
def test_so_many_banking_days_of_a_month_come_before_the_one_found(day, number):
    found = banking_day_of_month(numpy.array([day], "M8[D]"), number)[0]
    of_month = numpy.arange(numpy.datetime64(day, "M"), numpy.datetime64(day, "M") + 1, dtype="M8[D]")

    assert is_banking_day(of_month[of_month <= found]).sum() == number
    assert is_banking_day(numpy.array([found])).all()


@given(day=DAYS, number=some.integers(1, 15))
def test_the_second_reader_keeps_the_same_calendar(day, number):
    assert OPERATIONS["is_banking_day"](day) == is_banking_day(numpy.array([day], "M8[D]"))[0]
    assert OPERATIONS["banking_day_of_month"](day, number) == banking_day_of_month(numpy.array([day], "M8[D]"), number)[0]


def inputs_of(*folders):
    return [variable for variable in LAW.variables.values() if not variable.formulas and folder_of(variable) in folders]


def some_value(variable):
    """A value of a fact, as a case tells it."""
    if variable.value_type is bool:
        return some.booleans()
    if variable.value_type is Enum:
        return some.sampled_from([item.name for item in variable.possible_values])
    if variable.value_type is datetime.date:
        return some.sampled_from(["2016-12-31", "2024-05-10", "9999-12-31"])
    if variable.value_type is int:
        return some.integers(0, 40)
    if variable.unit in ("month", "year"):
        return some.sampled_from([0, 0.5, 2, 3, 3.1, 12])
    return some.sampled_from([0, 0.01, 120.55, 500, 1044, 2000])


def facts_of(entity, *folders):
    return some.fixed_dictionaries(
        {variable.name: some_value(variable) for variable in inputs_of(*folders) if variable.entity.key == entity}
    )


@some.composite
def a_case(draw, *folders):
    """A case of one person with every fact of some folders."""
    month = draw(some.sampled_from(months("2017-01")))
    return {
        "period": f"{month}-{draw(some.integers(1, 28)):02}",
        "persons": [{"id": "anna", "age": draw(some.integers(18, 60)), **draw(facts_of("person", *folders))}],
        "household": {"municipality_code": "091", "rent": 600, **draw(facts_of("household", *folders))},
        "family": {
            "basic_social_assistance": draw(some.sampled_from([0, 0.01, 300])),
            "social_assistance_housing_cost_limit": draw(some.sampled_from([499.99, 500, 700])),
            **draw(facts_of("family", *folders)),
        },
    }


@settings(max_examples=12, deadline=None)
@given(case=a_case(*FOLDERS))
def test_every_outcome_of_these_topics_is_derived_and_read_twice(case):
    names = [name for name in computed_in(LAW, FOLDERS) if LAW.variables[name].entity.key != "household"]
    names += [name for key in FOLDERS for name in topics()[key].outputs if name not in names]

    found = outcomes(LAW, read(case, system=LAW), names)

    assert [outcome.result.variable for outcome in found] == names
    for outcome in found:
        assert {step.variable for step in outcome.steps} >= {outcome.result.variable}


def value(name, case):
    (outcome,) = outcomes(LAW, read(case, system=LAW), [name])
    return outcome.result.value


@settings(max_examples=40, deadline=None)
@given(case=a_case("rental_deposit"))
def test_deposits_are_decided_as_the_table_says(case):
    facts, month = case["family"], case["period"][:7]
    accepted = {
        "separation",
        "health",
        "family_size_change",
        "homelessness",
        "threat_of_homelessness",
        "work_elsewhere",
        "studies_elsewhere",
        "told_to_find_cheaper_dwelling",
    }
    has_guideline, continues = month > "2018-04", facts["application_continues_fixed_term_lease"]
    if not facts["basic_social_assistance"]:
        ground = "not_entitled_to_basic_social_assistance"
    elif has_guideline and continues and facts["days_from_end_of_fixed_term_lease_to_application"] > 31:
        ground = "continuation_applied_late"
    elif continues and not facts["continuation_lease_matches_earlier_lease"]:
        ground = "continuation_lease_differs"
    elif facts["minor_moving_for_short_non_vocational_studies"]:
        ground = "minor_short_studies"
    elif not continues and facts["moving_ground"] not in accepted:
        ground = "no_accepted_moving_ground"
    elif facts["new_dwelling_rent"] > facts["social_assistance_housing_cost_limit"]:
        ground = "rent_above_reasonable_level"
    else:
        ground = "none"
    lacks_statement = facts["had_previous_tenancy"] and not facts["previous_landlord_statement_submitted"]
    if ground != "none":
        decision = "refused"
    elif has_guideline and lacks_statement and not continues:
        decision = "statement_requested"
    elif has_guideline and facts["earlier_deposit_realizations"] >= 1:
        decision = "discretionary"
    else:
        decision = "granted"
    most = 3 if facts["has_justified_need_for_third_deposit_month"] else 2
    amount = min(facts["deposit_months_required_by_lease"] or most, most) * facts["new_dwelling_rent"]

    assert value("rental_deposit_refusal_ground", case) == ground
    assert value("rental_deposit_decision", case) == decision
    assert float(value("rental_deposit_amount", case)) == pytest.approx(amount if decision == "granted" else 0, abs=0.004)


@settings(max_examples=40, deadline=None)
@given(case=a_case("rental_deposit"))
def test_claims_are_paid_item_by_item(case):
    facts = case["family"]
    covered = ["charges_in_lease", "damage_to_dwelling", "extra_cleaning", "contract_penalty", "eviction_authority_costs"]
    covered += ["unpaid_rent"] * (not facts["tenancy_is_in_force"])
    covered += ["smoking_damage"] * facts["lease_prohibits_smoking"] + ["rekeying"] * facts["keys_are_not_all_returned"]
    claims = sum(facts[f"deposit_claim_{item}"] for item in covered)
    commitment = facts["rental_deposit_commitment_in_force"]
    in_time = facts["months_from_end_of_tenancy_to_claim"] <= 3

    assert float(value("deposit_compensable_claims", case)) == pytest.approx(claims, abs=0.004)
    paid = min(claims, commitment) if in_time else 0
    assert float(value("deposit_paid_to_landlord", case)) == pytest.approx(paid, abs=0.004)


@settings(max_examples=50, deadline=None)
@given(case=a_case("service"))
def test_the_channel_is_that_of_the_first_row_that_fits(case):
    facts = case["persons"][0]
    kind, subject, partner = facts["client_kind"], facts["service_subject"], ("authority", "landlord", "rehabilitation")
    online = facts["can_act_online_alone"] and facts["has_strong_identification"]
    complicated, reach = facts["has_several_changes_or_complex_situation"], facts["kela_service_point_is_within_reach"]
    if subject in ("lease_data_transfer", "technical") or subject.startswith("rehabilitation_"):
        channel = "mailbox"
    elif (
        kind == "landlord"
        and subject == "rental_deposit_or_payment_details"
        and case["period"] >= "2024-03-15"
        and facts["has_strong_identification"]
        and facts["organisation_has_suomifi_mandate"]
    ):
        channel = "landlord_eservice"
    elif kind == "doctor":
        channel = "doctor_line"
    elif subject in ("debt_collection", "international", "posted_or_foreign_workers", "disability_interpreting"):
        channel = "special_unit"
    elif kind == "employer":
        channel = "occupational_health_line" if subject == "occupational_health" else "employer_line"
    elif kind.startswith(partner):
        channel = "authority_line" if facts["question_concerns_individual_client"] else "partner_chat"
    elif facts["has_non_disclosure_for_personal_safety"]:
        channel = "online_service" if online else "customer_phone"
    elif facts["needs_visit_in_person"] and reach:
        channel = "service_point_appointment_by_kela" if complicated else "service_point"
    elif facts["needs_visit_in_person"]:
        channel = "shared_service_point"
    elif complicated:
        channel = "phone_appointment"
    else:
        channel = "online_service" if online and not facts["needs_personal_service"] else "customer_phone"

    assert value("recommended_service_channel", case) == channel


@settings(max_examples=50, deadline=None)
@given(case=a_case("disclosure"))
def test_what_is_secret_is_told_to_whom_it_concerns_on_consent_or_by_law(case):
    facts = case["persons"][0]
    requester, kind = facts["information_requester"], facts["information_kind"]
    is_own = (requester == "client" and kind != "landlord_data") or (requester == "landlord" and kind == "landlord_data")
    may = is_own or facts["client_consents_to_disclosure"] or facts["requester_has_statutory_right_to_information"]
    may_be_told = kind == "general_guidance" or (may and (requester, kind) != ("tenant", "landlord_data"))

    assert value("information_may_be_disclosed", case) is may_be_told


@pytest.mark.parametrize("month", months("2017-01"))
def test_every_output_is_known_in_every_month(month):
    case = {"period": month, "persons": [{"id": "anna", "age": 24}], "household": {"municipality_code": "091"}}
    simulation = read(case, system=LAW).simulation(LAW, trace=False)
    for name, variable in computed_in(LAW, FOLDERS).items():
        period = f"{month}-15" if variable.definition_period == DateUnit.DAY else month
        values = simulation.calculate(name, period)
        if not isinstance(values, EnumArray) and values.dtype.kind == "f":
            assert numpy.isfinite(values).all(), name


def test_remarks_are_told_with_outputs_of_their_topics_and_values_that_they_can_have():
    assert remarks()
    decided = {name for topic in topics().values() for name in topic.outputs}
    for remark in remarks():
        variable = LAW.variables[remark.output]
        possible = [item.name for item in variable.possible_values] if variable.value_type is Enum else [True, False]
        assert remark.output in decided
        assert set(remark.values) <= set(possible)
        assert datetime.date.fromisoformat(remark.since)
        assert all(text == text.strip() and text.endswith(".") for text in remark.text.values())


def test_a_remark_is_told_with_its_value_from_its_day():
    case = {
        "period": "2024-03-14",
        "persons": [{"id": "anna", "client_kind": "landlord", "question_concerns_individual_client": True}],
    }
    (line,) = outcomes(LAW, read(case, system=LAW), ["recommended_service_channel"])
    assert [(notice.since, "020 692 235" in notice.text["fi"]) for notice in line.notices] == [("2024-01-01", True)]
    (earlier,) = outcomes(LAW, read({**case, "period": "2023-12-31"}, system=LAW), ["recommended_service_channel"])
    assert (earlier.result.value, earlier.notices) == ("authority_line", ())


def test_the_volumes_of_2017_are_of_that_year_only():
    volumes = LAW.parameters.reference_volume.children["2017"]
    counted = {name: (one("2017-06-01"), one("2018-01-01")) for name, one in volumes.children.items()}
    assert counted == {
        "immigrant_notifications": (1799, None),
        "social_work_need_notifications": (9655, None),
        "supplementary_applications_sent": (81211, None),
        "young_unemployed_notifications": (12626, None),
    }
