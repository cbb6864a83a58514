"""OpenFisca's own web API serves the package: calculation, trace and metadata."""

import pytest
from openfisca_web_api.app import create_app

from openfisca_kela import CountryTaxBenefitSystem

LAW = CountryTaxBenefitSystem()


@pytest.fixture(scope="module")
def client():
    return create_app(LAW).test_client()


def test_calculate_answers_the_example_of_the_specification(client):
    answer = client.post("/calculate", json=LAW.open_api_config["simulation_example"])
    assert answer.status_code == 200
    assert answer.json["households"]["home"]["general_housing_allowance"] == {"2024-04": 124.25}


def test_trace_tells_which_values_were_read(client):
    answer = client.post("/trace", json=LAW.open_api_config["simulation_example"])
    assert answer.status_code == 200
    step = answer.json["trace"]["general_housing_allowance_reimbursement_rate<2024-04>"]
    assert step["parameters"] == {"general_housing_allowance.reimbursement_rate<2024-04-01>": 0.7}


def test_a_variable_has_label_documentation_and_reference(client):
    answer = client.get("/variable/general_housing_allowance_basic_deductible").json
    assert answer["description"] == "Basic deductible"
    assert "Below ten euros nothing is deducted" in answer["documentation"]
    assert answer["references"][0] == "938/2014 16 § 1 mom."
    assert "law_of_decision" in answer["formulas"]["0001-01-01"]["content"]
    assert "/blob/0.1.0/variables/general_housing_allowance/basic_deductible.py#L" in answer["source"]


def test_every_variable_and_parameter_is_served(client):
    for kind, names in (("variable", client.get("/variables").json), ("parameter", client.get("/parameters").json)):
        for name in names:
            assert client.get(f"/{kind}/{name}").status_code == 200, name
    assert client.get("/spec").status_code == 200


def test_the_package_says_its_name_and_version(client):
    answer = client.get("/variables")
    assert answer.headers["Country-Package"] == "openfisca-kela"
