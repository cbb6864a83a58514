"""The files of the parameters in one: JSON that a build lays beside the package, so that a start need not parse YAML.

It holds for the very files it was made of: their names and contents are hashed, and a start that finds other files reads
the YAML. JSON is data; loading it runs nothing. `setup.py` uses this module alone, before the package can be imported.
"""

import hashlib
import json
import os
from pathlib import Path

import yaml

BESIDE = "compiled_parameters.json"


class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """Reads as OpenFisca does: a date stays a text, and a key that stands twice is an error."""

    def construct_mapping(self, node, deep=False):
        """Mapping of a node without a key that stands twice."""
        keys = [key.value for key, _ in node.value]
        if len(keys) != len(set(keys)):
            raise yaml.constructor.ConstructorError(None, None, "found duplicate key", node.start_mark)
        return super().construct_mapping(node, deep)


Loader.add_constructor("tag:yaml.org,2002:timestamp", lambda loader, node: loader.construct_scalar(node))


def contents_of(folder):
    """{path below the folder: bytes} of its YAML files, in the order in which the system lists them."""
    found = {}
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                found |= {f"{entry.name}/{below}": content for below, content in contents_of(entry.path).items()}
            elif entry.name.endswith((".yaml", ".yml")):
                with open(entry.path, "rb") as file:
                    found[entry.name] = file.read()
    return found


def digest_of(contents):
    """Hash of the names and contents of files."""
    digest = hashlib.sha256()
    for path, content in sorted(contents.items()):
        digest.update(f"{path} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def write_compiled(folder, target):
    """Write the files of a folder as one.

    Args:
        folder: folder of YAML files.
        target: path of the JSON file.
    """
    contents = contents_of(folder)
    files = {path: yaml.load(content, Loader=Loader) for path, content in contents.items()}
    compiled = {"digest": digest_of(contents), "files": files}
    Path(target).write_text(json.dumps(compiled, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def read_compiled(contents, source):
    """{path: what the YAML file says}, or None where nothing is compiled, or other files are.

    Args:
        contents: the files as they are now, from `contents_of`.
        source: path of the JSON file.
    """
    try:
        compiled = json.loads(Path(source).read_bytes())
        return compiled["files"] if compiled["digest"] == digest_of(contents) else None
    except (OSError, ValueError, KeyError, TypeError):
        return None
