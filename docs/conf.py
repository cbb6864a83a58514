"""How the documentation is built: `make docs`."""

import importlib.metadata

project = "openfisca-kela"
author = "The openfisca-kela contributors"
release = importlib.metadata.version("openfisca-kela")
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build", "samples"]

myst_heading_anchors = 3
default_role = "code"
autodoc_member_order = "bysource"
napoleon_use_rtype = False

html_theme = "furo"
html_title = f"{project} {release}"
html_show_copyright = False
html_show_sphinx = False
