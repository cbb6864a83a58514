"""Curves: what they say at and between their corners is what the rules give, under one law and two, in three languages."""

import csv
import io
import json
from decimal import Decimal
from pathlib import Path
from random import Random
from xml.etree import ElementTree

import numpy
import pytest
from click.testing import CliRunner

from openfisca_kela import CountryTaxBenefitSystem, law_in_force
from openfisca_kela.cli import main
from openfisca_kela.compositions import default_composition
from openfisca_kela.explanation.curves import CurveError, curve
from openfisca_kela.labels import LANGUAGES
from openfisca_kela.situation import read

EXAMPLES = Path(__file__).parent.parent / "examples"
LAW = CountryTaxBenefitSystem()
COMPOSITION = default_composition()
WHOLE = "household_disposable_income"


def case_of(name, month):
    return read((EXAMPLES / f"{name}.yaml").read_bytes(), month=month)


def run(*arguments):
    return CliRunner().invoke(main, ["curve", *map(str, arguments)])


def worker(*arguments):
    return run(EXAMPLES / "worker.yaml", "--vary", "wages", *arguments)


@pytest.fixture(scope="module")
def drawn():
    """{name of an example: its curve in June 2026}."""
    last = {"worker": 5000, "single_parent": 4000, "couple": 3000}
    found = {}
    for name, highest in last.items():
        person = "sami" if name == "couple" else None
        found[name] = curve(
            {"in_force": LAW}, case_of(name, "2026-06"), "wages", Decimal(0), Decimal(highest), person=person
        )
    return found


@pytest.mark.parametrize("name", ["worker", "single_parent", "couple"])
def test_between_two_corners_each_amount_runs_straight_but_for_roundings(drawn, name):
    """Eight wages drawn at random are told in the case, which is calculated by itself."""
    found, random = drawn[name], Random(1)
    corners = numpy.array([float(point.value) for point in found.points])
    amounts = numpy.array([[float(amount) for amount in point.amounts[0]] for point in found.points])
    for wage in [random.randrange(int(corners[-1]) * 100) / 100 for _ in range(8)]:
        case = case_of(name, "2026-06")
        case.told["person", found.whose]["wages"] = {"2026-06": wage}
        simulation = case.simulation(LAW)
        for place, output in enumerate(found.outputs):
            exact = simulation.calculate(output.variable, "2026-06").sum()
            assert abs(numpy.interp(wage, corners, amounts[:, place]) - exact) < 1.01, (wage, output.variable)


@pytest.mark.parametrize("name", ["worker", "single_parent", "couple"])
def test_the_parts_make_up_the_whole_to_the_cent(drawn, name):
    found = drawn[name]
    assert tuple(output.variable for output in found.outputs) == (*COMPOSITION.parts, COMPOSITION.whole)
    for point in found.points:
        *parts, whole = map(Decimal, point.amounts[0])
        assert sum(parts) == whole


def test_the_jumps_are_where_the_acts_print_them():
    """The daily allowance contribution begins at 16,499 a year, 1,374.92 a month; the least allowance paid is 15 euros."""
    found = curve({"in_force": LAW}, case_of("worker", "2024-05"), "wages", Decimal(1300), Decimal(1700))
    values = [point.value for point in found.points]
    for below, above in (("1374.91", "1374.92"), ("1612.49", "1612.50")):
        assert values.index(above) == values.index(below) + 1
    allowances = {
        point.value: point.amounts[0][COMPOSITION.parts.index("housing_allowance_received")] for point in found.points
    }
    assert Decimal(allowances["1612.49"]) >= 15
    assert Decimal(allowances["1612.50"]) == 0


def test_two_laws_are_drawn_at_the_same_points():
    laws = {"in_force": LAW, "asked": law_in_force(without=["unemployment_exempt_amount_removal"])}
    found = curve(laws, case_of("worker", "2024-05"), "wages", Decimal(0), Decimal(600), show=["unemployment_benefit"])
    told = {point.value: point.amounts for point in found.points}
    # 21.5 × 37.21 = 800.015. At 600 half of the wages are 300, 300 ÷ 21.5 = 13.95 a day: 21.5 × 23.26 = 500.09. Without the
    # removal 300 of them take nothing: 150 ÷ 21.5 = 6.98 a day, 21.5 × 30.23 = 649.945.
    assert told["0.00"] == (("800.02",), ("800.02",))
    assert told["600.00"] == (("500.09",), ("649.95",))
    (bend,) = [value for value in told if 0 < Decimal(value) < 600]
    assert abs(Decimal(bend) - 300) <= Decimal("0.01")


def test_a_fact_of_the_household_and_a_whole_number_can_be_varied():
    rent = curve({"in_force": LAW}, case_of("worker", "2024-05"), "rent", Decimal(0), Decimal(1000), step=Decimal(250))
    assert {"0.00", "250.00", "500.00", "750.00", "1000.00"} <= {point.value for point in rent.points}
    assert rent.whose != "veera"
    age = curve(
        {"in_force": LAW}, case_of("worker", "2024-05"), "age", Decimal(15), Decimal(19), show=["unemployment_benefit"]
    )
    assert [(point.value, *point.amounts[0]) for point in age.points] == [
        ("15", "0.00"),
        ("16", "0.00"),
        ("17", age.points[2].amounts[0][0]),
        ("19", age.points[2].amounts[0][0]),
    ]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"vary": "wagess"}, r"vary: 'wagess' is no variable; did you mean wages"),
        ({"vary": "birth_date"}, r"vary: 'birth_date' is no number of a month"),
        ({"person": "nobody"}, r"person: 'nobody' is nobody of the case; veera are"),
        ({"first": Decimal(-1)}, r"from: -1 is not accepted for wages"),
        ({"last": Decimal(0)}, r"to: 0 is not more than 0"),
        ({"step": Decimal(0)}, r"step: 0 is no distance"),
        ({"step": Decimal("0.01")}, r"step: 0.01 makes more than 2000 rows"),
        ({"show": ["church_membership"]}, r"show: 'church_membership' is no number"),
        ({"vary": "age", "last": Decimal("20.5")}, r"to: 20.5 is not accepted for age; whole numbers are"),
    ],
)
def test_what_cannot_be_drawn_is_refused(asked, said):
    told = {"vary": "wages", "first": Decimal(0), "last": Decimal(1000), **asked}
    with pytest.raises(CurveError, match=said):
        curve({"in_force": LAW}, case_of("worker", "2024-05"), **told)


def test_several_households_need_a_person():
    people = [{"id": "a", "age": 40}, {"id": "b", "age": 50}]
    homes = [{"members": ["a"], "municipality_code": "837"}, {"members": ["b"], "municipality_code": "837"}]
    case = read({"period": "2024-05", "persons": people, "households": homes})
    with pytest.raises(CurveError, match="2 households; tell a person"):
        curve({"in_force": LAW}, case, "wages", Decimal(0), Decimal(100))
    assert curve({"in_force": LAW}, case, "wages", Decimal(0), Decimal(100), person="b", show=["wages"]).whose == "b"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_and_the_picture_speak_three_languages(language, tmp_path):
    answer = worker("--to", "500", "--language", language)
    assert answer.exit_code == 0, answer.output
    words = {"en": "Basic social assistance", "fi": "Perustoimeentulotuki", "sv": "grundläggande utkomststöd"}
    told = "".join(answer.stdout.split()).casefold()
    assert "veera" in told
    picture = tmp_path / "curve.svg"
    assert worker("--to", "500", "--language", language, "--output", picture).exit_code == 0
    assert words[language].casefold() in picture.read_text(encoding="utf-8").casefold()
    assert ElementTree.parse(picture).getroot().tag.endswith("svg")


def test_csv_and_json_hold_every_figure():
    answer = worker("--to", "500", "--step", "250", "--format", "json")
    found = json.loads(answer.stdout)
    assert (found["fact"]["variable"], found["whose"], found["whole"]) == ("wages", "veera", WHOLE)
    rows = list(csv.DictReader(io.StringIO(worker("--to", "500", "--step", "250", "--format", "csv").stdout)))
    assert [row["wages"] for row in rows] == [point["value"] for point in found["points"]]
    assert [row[WHOLE] for row in rows] == [point["amounts"][0][-1] for point in found["points"]]
    assert {"0.00", "250.00", "500.00"} <= {row["wages"] for row in rows}
    assert {row["law"] for row in rows} == {"in_force"}


def test_two_laws_are_told_with_their_difference(tmp_path):
    told = ("--to", "600", "--month", "2024-05", "--without", "unemployment_exempt_amount_removal")
    text = worker(*told, "--language", "en")
    assert text.exit_code == 0, text.output
    for word in ("Law in force", "Law asked for", "Difference", "Disposable income of the household"):
        assert word in text.stdout
    rows = list(csv.DictReader(io.StringIO(worker(*told, "--format", "csv").stdout)))
    assert {row["law"] for row in rows} == {"in_force", "asked"}
    picture = tmp_path / "curve.svg"
    assert worker(*told, "--output", picture, "--language", "en").exit_code == 0
    assert "Law asked for" in picture.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--to", "much"], "'much' is no number"),
        (["--to", "NaN"], "'NaN' is no number"),
        (["--to", "100", "--person", "x"], "--person: 'x' is nobody"),
        (["--to", "100", "--without", "nothing"], "--without"),
        ([], "--to"),
    ],
)
def test_what_the_command_cannot_accept_ends_with_status_2(arguments, said):
    answer = worker(*arguments)
    assert answer.exit_code == 2
    assert said in answer.stderr
    assert "Traceback" not in answer.output


def test_a_case_that_cannot_be_calculated_is_told_at_its_place(tmp_path):
    file = tmp_path / "case.yaml"
    file.write_text("period: 2024-05\npersons: [{id: a, age: 40}]\nhousehold: {rent: 500}\n", encoding="utf-8")
    answer = run(file, "--vary", "wages", "--to", "100")
    assert answer.exit_code == 2
    assert answer.stderr.count("municipality_code") == 1


def test_a_file_that_cannot_be_written_is_an_error(tmp_path):
    answer = worker("--to", "100", "--output", tmp_path / "nowhere" / "curve.csv")
    assert answer.exit_code == 1
    assert "No such file" in answer.stderr
