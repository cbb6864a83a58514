"""The wheel, built from the source distribution, calculates in a fresh environment outside the checkout."""

import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]
CALCULATE = """
from importlib.resources import files
import openfisca_kela
from openfisca_core.simulation_builder import SimulationBuilder

law = openfisca_kela.CountryTaxBenefitSystem()
situation = law.open_api_config["simulation_example"]
simulation = SimulationBuilder().build_from_entities(law, situation)
print(simulation.calculate("general_housing_allowance", "2024-04")[0], files(openfisca_kela))
"""


@pytest.fixture(scope="module")
def fresh_environment(tmp_path_factory):
    """Folder outside the checkout with the wheel installed in an environment of its own: the path of its Python."""
    folder = tmp_path_factory.mktemp("outside")
    # Building writes into the source tree: not into the checkout of whoever runs the tests.
    source = shutil.copytree(CHECKOUT, folder / "source", ignore=shutil.ignore_patterns(".*", "build", "*.egg-info"))
    subprocess.run([sys.executable, "-m", "build", "--outdir", str(folder), str(source)], check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    venv.create(folder / "environment", with_pip=True)
    python = folder / "environment" / "bin" / "python"
    subprocess.run([str(python), "-m", "pip", "install", "--quiet", str(wheel)], check=True, capture_output=True)
    return python


COMPILED = """
from importlib.resources import files
from openfisca_kela import compiled, parameters

contents = compiled.contents_of(str(files(parameters)))
print(compiled.read_compiled(contents, files("openfisca_kela") / compiled.BESIDE) is not None)
"""


def test_the_wheel_brings_its_parameters_compiled(fresh_environment):
    command = [str(fresh_environment), "-c", COMPILED]
    answer = subprocess.run(command, check=True, capture_output=True, text=True, cwd=fresh_environment.parent)
    assert answer.stdout.strip() == "True"


def test_the_wheel_calculates_outside_the_checkout(fresh_environment):
    answer = subprocess.run(
        [str(fresh_environment), "-c", CALCULATE],
        check=True,
        capture_output=True,
        text=True,
        cwd=fresh_environment.parent,
    )
    amount, where = answer.stdout.split()
    assert amount == "124.25"
    assert str(CHECKOUT) not in where


@pytest.mark.parametrize("flags", [(), ("-P",)], ids=["the checkout shadows the installation", "the installation itself"])
def test_python_started_in_the_checkout_calculates(fresh_environment, flags):
    """Python, and the server of the web API, put the folder they start in first: there the law stands beside the package."""
    checkout = fresh_environment.parents[2] / "source"
    answer = subprocess.run(
        [str(fresh_environment), *flags, "-c", CALCULATE],
        check=False,
        capture_output=True,
        text=True,
        cwd=checkout,
    )
    assert answer.returncode == 0, answer.stderr
    amount, where = answer.stdout.split()
    assert amount == "124.25"
    assert Path(where).is_relative_to(checkout) == (not flags)


def test_openfisca_finds_the_package_and_its_changes(fresh_environment):
    openfisca = fresh_environment.with_name("openfisca")
    test = fresh_environment.parent / "rate.yaml"
    test.write_text(
        "- name: Without the change of 2024 the rate is 80 per cent\n"
        "  period: 2024-05\n"
        "  reforms: openfisca_kela.reforms.without.reimbursement_rate_2024\n"
        "  input: {rent: 500}\n"
        "  output: {general_housing_allowance_reimbursement_rate: 0.80}\n",
        encoding="utf-8",
    )
    answer = subprocess.run(
        [str(openfisca), "test", "--country-package", "openfisca_kela", str(test)],
        capture_output=True,
        text=True,
        check=False,
        cwd=fresh_environment.parent,
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr


PAGES = """
from openfisca_kela.web import Settings, create_app
from openfisca_kela.web.pages.assets import asset_address

client = create_app(Settings()).test_client()
paths = ("/fi/", "/sv/lag/2014/938", "/en/law/2014/938/16", asset_address("pages.css"))
print([client.get(path).status_code for path in paths])
"""


def test_the_wheel_serves_pages_with_their_style(fresh_environment):
    command = [str(fresh_environment), "-c", PAGES]
    answer = subprocess.run(command, check=True, capture_output=True, text=True, cwd=fresh_environment.parent)
    assert answer.stdout.strip() == "[200, 200, 200, 200]"
