"""The compiled parameters say what the YAML files say, for exactly those files, and are never trusted for others."""

import json
import shutil
from importlib.resources import files
from pathlib import Path

import pytest
from openfisca_core.parameters import Parameter, ParameterNode

from openfisca_kela import parameters
from openfisca_kela.compiled import contents_of, digest_of, read_compiled, write_compiled
from openfisca_kela.parameter_tree import parameter_tree

RATE = "general_housing_allowance/reimbursement_rate.yaml"


@pytest.fixture
def folder(tmp_path):
    return Path(shutil.copytree(str(files(parameters)), tmp_path / "parameters"))


@pytest.fixture
def compiled(folder, tmp_path):
    target = tmp_path / "compiled.json"
    write_compiled(folder, target)
    return target


def said_of(node):
    """Everything that a node and what is below it say."""
    own = {name: vars(node)[name] for name in ("name", "description", "documentation", "metadata", "file_path")}
    if isinstance(node, Parameter):
        return type(node), own, [vars(value) for value in node.values_list]
    return type(node), own, {name: said_of(child) for name, child in node.children.items()}


def rate(tree):
    return tree.general_housing_allowance.reimbursement_rate.get_at_instant("2024-05-01")


def test_the_compiled_tree_is_the_tree_of_the_files(folder, compiled):
    assert read_compiled(contents_of(folder), compiled) is not None
    assert said_of(parameter_tree(folder, compiled)) == said_of(ParameterNode("", directory_path=str(folder)))


def test_a_changed_file_is_seen_at_once(folder, compiled):
    before = rate(parameter_tree(folder, compiled))
    (folder / RATE).write_text((folder / RATE).read_text("utf-8").replace("value: 0.8", "value: 0.75"), "utf-8")

    assert (before, rate(parameter_tree(folder, compiled))) == (0.8, 0.75)


@pytest.mark.parametrize("change", ["added", "removed", "renamed"])
def test_other_files_are_read_themselves(folder, compiled, change):
    if change == "added":
        shutil.copy(folder / RATE, folder / "general_housing_allowance/another_rate.yaml")
    elif change == "removed":
        (folder / RATE).unlink()
    else:
        (folder / RATE).rename(folder / "general_housing_allowance/another_rate.yaml")

    assert said_of(parameter_tree(folder, compiled)) == said_of(ParameterNode("", directory_path=str(folder)))


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff", b'{"digest": "0"}', b'{"files": {}}', None])
def test_a_compiled_file_that_is_missing_or_damaged_is_passed_over(folder, compiled, content):
    if content is None:
        compiled.unlink()
    else:
        compiled.write_bytes(content)

    assert rate(parameter_tree(folder, compiled)) == 0.8


def test_a_key_that_stands_twice_is_not_compiled(tmp_path):
    (tmp_path / "rate.yaml").write_text("values: {2020-01-01: 1, 2020-01-01: 2}", "utf-8")
    with pytest.raises(Exception, match="duplicate key"):
        write_compiled(tmp_path, tmp_path / "compiled.json")


def test_nothing_but_data_is_compiled(folder, compiled):
    document = json.loads(compiled.read_text("utf-8"))
    assert document["digest"] == digest_of(contents_of(folder))
    assert document["files"].keys() == contents_of(folder).keys()
