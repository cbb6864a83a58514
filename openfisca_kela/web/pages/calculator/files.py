"""Files that a reader takes along: the letter as PDF, the record, the case. Nothing personal stands in their names."""

from flask import Response

from openfisca_kela.explanation.besides import besides_of
from openfisca_kela.explanation.records.record import canonical_json, record
from openfisca_kela.letter import letter
from openfisca_kela.letter.recorded import letters_of_record
from openfisca_kela.web.pages.calculator.kept import case_as_yaml


def pdf(calculation, place, language):
    """The letter of a decision as PDF.

    Raises:
        PdfError: no PDF can be made on this machine.
    """
    decision = calculation.decisions[place]
    besides = besides_of(calculation.system, calculation.case, decision, place)
    written = letter(decision, decision.derivation, language, "pdf", system=calculation.system, **besides)
    return _file(calculation, written, "application/pdf", "pdf")


def record_file(calculation, place, language):
    """The record of a decision, with its letters in every language."""
    of = calculation.decisions[place].case
    made = record(calculation.system, calculation.case, of=of, write=letters_of_record)
    return _file(calculation, canonical_json(made), "application/json", "json")


def case_file(calculation, place, language):
    """The case as YAML."""
    return _file(calculation, case_as_yaml(calculation.told.document), "application/yaml", "yaml")


def _file(calculation, content, mimetype, ending):
    answer = Response(content, mimetype=mimetype)
    name = f"{calculation.case.benefit.key}-{calculation.case.month}.{ending}"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["Cache-Control"] = "no-store"
    return answer
