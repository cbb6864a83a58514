"""A population: what is refused, how it is stored, and that its simulation is the one that OpenFisca itself would build."""

import json

import numpy
import pyarrow
import pytest
from openfisca_core.simulation_builder import SimulationBuilder

from openfisca_kela import CountryTaxBenefitSystem
from openfisca_kela.microsimulation.population import (
    PART,
    NotAPopulationError,
    open_population,
    write_population,
)
from openfisca_kela.microsimulation.population.block import block_of
from openfisca_kela.microsimulation.population.reading import import_population, read_table
from openfisca_kela.situation import Faults, SituationError

LAW = CountryTaxBenefitSystem()
TOLD = {"period": "2023-12", "title": "Three homes", "source": "made up"}


def households(**columns):
    return pyarrow.table(
        {
            "household_id": [30, 10, 20],
            "weight": [1.5, 2.0, 0.25],
            "municipality_code": ["091", "049", "837"],
            "dwelling_type": ["rented", "rented", "right_of_occupancy"],
            "rent": [650.0, 700.5, 0.0],
        }
        | columns
    )


def persons(**columns):
    return pyarrow.table(
        {
            "person_id": [1, 2, 3, 4, 5],
            "household_id": [20, 10, 10, 30, 10],
            "household_role": ["applicant", "applicant", "other_adult", "applicant", "child"],
            "age": [70, 30, 25, 44, 3],
            "wages": [0.0, 1000.0, 200.0, 999.99, 0.0],
        }
        | columns
    )


def faults(homes, people, **told):
    with pytest.raises(SituationError) as refused:
        write_population("never", homes, people, **(TOLD | told))
    paths = {fault.path for fault in refused.value.faults}
    return {path: "\n".join(str(fault) for fault in refused.value.faults if fault.path == path) for path in paths}


def test_a_population_is_stored_in_the_order_of_its_households(tmp_path):
    written = write_population(tmp_path / "p", households(), persons(), **TOLD)
    assert (written.manifest["households"], written.manifest["persons"]) == (3, 5)
    assert written.manifest["weight_total"] == "3.75"
    homes, people = open_population(tmp_path / "p").part(0)
    assert homes["household_id"].to_pylist() == [10, 20, 30]
    assert homes["rent"].to_pylist() == [700.5, 0.0, 650.0]
    assert people["person_id"].to_pylist() == [2, 3, 5, 1, 4]


def test_the_order_of_the_rows_does_not_change_the_bytes(tmp_path):
    first = write_population(tmp_path / "a", households(), persons(), **TOLD)
    shuffled = households().take([2, 0, 1])
    second = write_population(tmp_path / "b", shuffled, persons(), **TOLD)
    assert first.identity == second.identity


def test_row_groups_of_both_tables_hold_the_same_households(tmp_path):
    count = PART + 5
    homes = pyarrow.table({"household_id": range(count), "weight": numpy.ones(count), "municipality_code": ["091"] * count})
    people = pyarrow.table({"person_id": range(count), "household_id": range(count)})
    written = write_population(tmp_path / "p", homes, people, **TOLD)
    assert written.parts == 2
    assert [[len(table) for table in written.part(number)] for number in (0, 1)] == [[PART, PART], [5, 5]]
    assert written.part(1)[1]["household_id"][0].as_py() == PART


def test_everything_that_is_wrong_is_told_at_once_with_its_rows():
    homes = households(
        rent=[-5.0, 100.0, 200_000.0],
        weight=[0.0, 1.0, 0.1234567],
        municipality_code=["091", "999", "Espoo"],
        household_id=[10, 10, 20],
        rents=[1, 2, 3],
        age=[1, 2, 3],
    )
    people = persons(
        household_id=[20, 10, 77, 10, 10],
        age=[70, 30, 25, None, 131],
        is_resident_in_finland=[True, True, True, None, True],
        wages=["a", "b", "c", "d", "e"],
        household_role=["applicant", "aplicant", "spouse", "applicant", "child"],
    )
    found = faults(homes, people, period="2023-13")
    assert found.keys() == {
        "/period",
        "/households/rent",
        "/households/weight",
        "/households/municipality_code",
        "/households/household_id",
        "/households/rents",
        "/households/age",
        "/persons/household_id",
        "/persons/age",
        "/persons/is_resident_in_finland",
        "/persons/wages",
        "/persons/household_role",
    }
    assert found["/households/rent"].startswith(
        "/households/rent: -5.0: rows 1 and 3: is out of bounds; accepted: an amount"
    )
    assert "did you mean rent" in found["/households/rents"]
    assert "is a fact of a person" in found["/households/age"]
    assert found["/persons/age"].startswith("/persons/age: 131: row 5: is out of bounds")
    assert found["/persons/is_resident_in_finland"].startswith("/persons/is_resident_in_finland: row 4: empty")
    assert "'aplicant': row 2: is none, did you mean applicant?" in found["/persons/household_role"]
    assert "77: row 3: is no household" in found["/persons/household_id"]


@pytest.mark.parametrize(
    ("homes", "people", "place", "words"),
    [
        (households(), persons(household_id=[20, 10, 10, 10, 10]), "/households/household_id", "30: row 1: has no persons"),
        (households(), persons(person_id=[1, 2, 3, 4, 1]), "/persons/person_id", "1: row 5: stands twice"),
        (
            households(),
            persons(household_role=["applicant", "applicant", "applicant", "applicant", "child"]),
            "/households/household_id",
            "10: row 2: has not one applicant",
        ),
        (households(), persons().drop_columns("household_role"), "/persons/household_role", "the column is missing"),
        (households().drop_columns("weight"), persons(), "/households/weight", "the column is missing"),
        (households(rent=[1.0, float("nan"), 2.0]), persons(), "/households/rent", "NaN: row 2: is no finite number"),
        (households(weight=[1.0, float("inf"), 2.0]), persons(), "/households/weight", "inf: row 2: is no weight"),
        (households(), persons(age=[2**40, 1, 1, 1, 1]), "/persons/age", "does not fit"),
    ],
)
def test_what_cannot_be_a_population_is_refused(homes, people, place, words):
    assert words in faults(homes, people)[place]


def test_a_dimension_lists_its_items():
    kinds = {"kind": {"label": {"en": "Kind"}, "items": {"a": {"en": "A"}}}}
    found = faults(households(kind=["a", "b", "a"]), persons(), dimensions=kinds)
    assert found.keys() == {"/households/kind"}
    assert "'b': row 2: is none" in found["/households/kind"]
    assert "there is no such column" in faults(households(), persons(), dimensions=kinds)["/households/kind"]


def test_csv_is_read_into_the_types_of_the_facts(tmp_path):
    (tmp_path / "p.csv").write_text(
        "person_id,household_id,household_role,age,wages,income_is_continuous,birth_date\n"
        "1,1,applicant,40, 12.50,TRUE,1983-02-28\n2,1,child,3,0,false,2020-12-31\n",
        encoding="utf-8",
    )
    table = read_table(tmp_path / "p.csv", "persons", LAW, Faults())
    assert table["wages"].to_pylist() == [12.5, 0.0]
    assert table["income_is_continuous"].to_pylist() == [True, False]
    assert str(table["birth_date"][1]) == "2020-12-31"


def test_what_cannot_be_read_of_a_csv_is_told_with_all_else_that_is_wrong(tmp_path):
    people, homes = tmp_path / "p.csv", tmp_path / "h.csv"
    people.write_text(
        'person_id,household_id,age,wages,birth_date\n1,1,40,"12,50",2023-02-29\nx,1,4.5,0,1.1.2000\n', encoding="utf-8"
    )
    homes.write_text("household_id,weight,rent\n1,1,-1\n", encoding="utf-8")
    with pytest.raises(SituationError) as refused:
        import_population(tmp_path / "out", homes, people, **TOLD)
    lines = [str(fault) for fault in refused.value.faults]
    assert [line.split(": ")[:3] for line in lines] == [
        ["/persons/person_id", "'x'", "row 2"],
        ["/persons/age", "'4.5'", "row 2"],
        ["/persons/wages", "'12,50'", "row 1"],
        ["/persons/birth_date", "'2023-02-29'", "rows 1 and 2"],
        ["/households/rent", "-1.0", "row 1"],
    ]
    assert not (tmp_path / "out").exists()


def test_a_population_that_was_changed_is_told(tmp_path):
    written = write_population(tmp_path / "p", households(), persons(), **TOLD)
    file = written.file("persons")
    file.write_bytes(file.read_bytes()[:-1] + b"x")
    with pytest.raises(NotAPopulationError, match="was changed after"):
        open_population(tmp_path / "p").check_files()
    with pytest.raises(NotAPopulationError, match=r"manifest\.json is missing"):
        open_population(tmp_path)
    (tmp_path / "manifest.json").write_text(json.dumps({"format": "other"}))
    with pytest.raises(NotAPopulationError, match="is no openfisca-kela population"):
        open_population(tmp_path)


def test_the_simulation_of_a_block_is_the_one_that_openfisca_builds(tmp_path):
    written = write_population(tmp_path / "p", households(), persons(), **TOLD)
    homes, people = written.part(0)
    ours = block_of(homes, people, LAW).simulation(LAW, "2023-12")

    def facts(table, row, names):
        return {name: {"2023-12": table[name][row].as_py()} for name in names}

    of_home = [[2, 3, 5], [1], [4]]
    theirs = SimulationBuilder().build_from_entities(
        LAW,
        {
            "persons": {
                str(people["person_id"][row].as_py()): facts(people, row, ("household_role", "age", "wages"))
                for row in range(5)
            },
            "households": {
                str(identity): {"members": [str(p) for p in of_home[row]]}
                | facts(homes, row, ("municipality_code", "dwelling_type", "rent"))
                for row, identity in enumerate((10, 20, 30))
            },
            "families": {
                "a": {"adults": ["2"], "children": ["5"]},
                "b": {"adults": ["3"]},
                "c": {"adults": ["1"]},
                "d": {"adults": ["4"]},
            },
        },
    )
    for key, population in ours.populations.items():
        other = theirs.populations[key]
        assert population.count == other.count
        if key != "person":
            assert (population.members_entity_id == other.members_entity_id).all()
            assert (population.members_position == other.members_position).all()
            assert [role.key for role in population.members_role] == [role.key for role in other.members_role]
    for name in ("general_housing_allowance", "general_housing_allowance_refusal_ground", "age"):
        assert (ours.calculate(name, "2023-12") == theirs.calculate(name, "2023-12")).all()


def test_families_are_taken_as_they_are_given(tmp_path):
    given = persons(family_id=[7, 9, 9, 5, 8], family_role=["adult", "adult", "child", "adult", "child"])
    written = write_population(tmp_path / "p", households(), given, **TOLD)
    families = block_of(*written.part(0), LAW).simulation(LAW, "2023-12").populations["family"]
    assert families.count == 4
    assert families.members_entity_id.tolist() == [3, 3, 2, 1, 0]
    assert [role.key for role in families.members_role] == ["adult", "child", "child", "adult", "adult"]


def test_a_block_of_some_households_is_theirs_alone(tmp_path):
    written = write_population(tmp_path / "p", households(), persons(), **TOLD)
    block = block_of(*written.part(0), LAW)
    amounts = block.simulation(LAW, "2023-12").calculate("general_housing_allowance", "2023-12")
    for kept in (slice(1, 3), numpy.array([True, False, True])):
        some = block.only(kept)
        assert some.ids.tolist() == block.ids[kept].tolist()
        assert (some.simulation(LAW, "2023-12").calculate("general_housing_allowance", "2023-12") == amounts[kept]).all()
