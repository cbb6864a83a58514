"""What a decision was calculated with: versions, and the hash of every file of the package and of the law.

Names and bytes are those of the installed package, so that an editable installation and a wheel hash alike.
"""

import hashlib
import importlib.metadata
import platform
from importlib.resources import files

import openfisca_kela
from openfisca_kela import parameters, reforms, variables

LAW = {"parameters": parameters, "variables": variables, "reforms": reforms}
KINDS = (".py", ".yaml", ".po", ".json", ".jinja", ".css", ".js")
DISTRIBUTIONS = ("openfisca-kela", "openfisca-core", "numpy")


def versions():
    """{name: version} of what calculates: the package, OpenFisca, NumPy and Python."""
    return {name: importlib.metadata.version(name) for name in DISTRIBUTIONS} | {"python": platform.python_version()}


def hashes():
    """SHA-256 of the files, as hexadecimal text.

    Returns:
        ``{"package": {"combined": …, "files": {name: …}}, "law": {…}}``; names begin with their folder.
    """
    package = hashes_of_folder(files(openfisca_kela), "openfisca_kela", without=LAW)
    law = {}
    for name, folder in LAW.items():
        law |= hashes_of_folder(files(folder), name)
    return {"package": _with_combined(package), "law": _with_combined(law)}


def hashes_of_folder(folder, name, without=()):
    """{name of a file: SHA-256} of code and data below a folder, sorted by name.

    Args:
        folder: a path.
        name: what the folder is called in the names.
        without: names of folders directly below it to leave out.
    """
    found = {}
    for item in folder.iterdir():
        inner = f"{name}/{item.name}"
        if item.is_dir():
            if not item.name.startswith((".", "__")) and item.name not in without:
                found |= hashes_of_folder(item, inner)
        elif item.name.endswith(KINDS):
            found[inner] = hashlib.sha256(item.read_bytes()).hexdigest()
    return dict(sorted(found.items()))


def _with_combined(found):
    lines = "".join(f"{digest}  {name}\n" for name, digest in found.items())
    return {"combined": hashlib.sha256(lines.encode()).hexdigest(), "files": found}
