"""The letters that a decision record keeps: plain text in every language."""

from openfisca_kela.benefits import benefits
from openfisca_kela.decision import decide_each
from openfisca_kela.explanation.records.inputs import case_of, law_of
from openfisca_kela.labels import LANGUAGES
from openfisca_kela.letter.api import letter


def letters_of_record(recorded):
    """Letters of a recorded decision, made from what the record holds: {language: text}.

    Args:
        recorded: the record, without its letters.
    """
    benefit, law = benefits()[recorded["benefit"]], law_of(recorded["law"])
    decisions = decide_each(law, case_of(recorded["inputs"], law, benefit), benefit)
    decision = next(one for one in decisions if one.case == recorded["of"])
    return {language: letter(decision, decision.derivation, language, system=law) for language in LANGUAGES}
