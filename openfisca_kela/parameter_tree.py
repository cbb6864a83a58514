"""The tree of parameters: from the compiled files if they are those that stand there, else from the YAML files."""

import os

from openfisca_core.parameters import ParameterNode

from openfisca_kela.compiled import contents_of, read_compiled

FOLDER_ITSELF = {"index.yaml", "index.yml"}


def parameter_tree(folder, compiled):
    """Root of the tree that OpenFisca reads from a folder.

    Args:
        folder: folder of YAML files.
        compiled: path of the JSON file that a build made of them; it need not be there.
    """
    files = read_compiled(contents_of(folder), compiled)
    return ParameterNode("", directory_path=str(folder)) if files is None else _tree("", str(folder), _by_folder(files))


def _by_folder(files):
    """Files by the parts of their paths: {file: what it says} and {folder: {...}}, a folder's name ending in a slash."""
    root = {}
    for path, said in files.items():
        *folders, file = path.split("/")
        node = root
        for folder in folders:
            node = node.setdefault(f"{folder}/", {})
        node[file] = said
    return root


def _tree(name, folder, entries):
    """Node of a folder, as core makes it: what the file `index` says is said of the folder itself."""
    of_folder = next((said for entry, said in entries.items() if entry in FOLDER_ITSELF), None)
    node = ParameterNode(name, data=of_folder or {}, file_path=folder)
    for entry, said in entries.items():
        path = os.path.join(folder, entry)
        if entry.endswith("/"):
            child = entry[:-1]
            node.add_child(child, _tree(f"{name}.{child}" if name else child, path[:-1], said))
        elif entry not in FOLDER_ITSELF:
            child = os.path.splitext(entry)[0]
            # Core tells from its content whether a file is a value, a table or a scale.
            node.add_child(child, ParameterNode(name, data={child: said}, file_path=path).children[child])
    return node
