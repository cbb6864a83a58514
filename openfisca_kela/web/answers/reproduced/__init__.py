"""A request handed back as something to keep: a YAML test, or a Python script; both reproduce its answer."""

from openfisca_kela.web.answers.reproduced.script import answer_as_python, as_python
from openfisca_kela.web.answers.reproduced.yaml_test import as_test, case_as_test

__all__ = ["answer_as_python", "as_python", "as_test", "case_as_test"]
