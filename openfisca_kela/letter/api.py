"""The letter of a decision: made from its derivation, rendered, and read back before it is handed out."""

import functools
from decimal import Decimal

from openfisca_kela.labels import LANGUAGES
from openfisca_kela.letter.content import letter_of
from openfisca_kela.letter.context import Besides, Context
from openfisca_kela.letter.derived import Derived
from openfisca_kela.letter.grounds import grounds_of
from openfisca_kela.letter.numbers import UngroundedNumberError, is_grounded, numbers_in
from openfisca_kela.letter.parts import lines_of
from openfisca_kela.letter.pdf import pdf_of
from openfisca_kela.letter.render import FORMATS, WORDS_OF
from openfisca_kela.system import CountryTaxBenefitSystem


def letter(decision, derivation, language, format="text", **besides):
    """The letter of a decision.

    Args:
        decision: a `Decision`.
        derivation: the derivation of its amount, plain data; the only source of the letter's numbers.
        language: ``"fi"``, ``"sv"`` or ``"en"``.
        format: ``"text"``, ``"markdown"``, ``"html"`` or ``"pdf"``.
        besides: what else is known, each as plain data or with `as_dict`; of what is None the letter is silent.
            `turning`: list of turning points of the facts. `dates`: days from which the amount changes. `why_not`: what
            would remove a refusal. `system`: the law by which it was decided; the law in force where None.

    Returns:
        Text, or the bytes of a PDF.

    Raises:
        UngroundedNumberError: a number of the letter does not come from the derivation, or the languages do not tell the
            same numbers. It is never the client's fault.
        PdfError: no PDF can be made on this machine.

    >>> from openfisca_kela.decision import decide
    >>> from openfisca_kela.explanation.derivation import derive
    >>> from openfisca_kela.situation import read
    >>> law = CountryTaxBenefitSystem()
    >>> home = "household: {municipality_code: '837', rent: 500}"
    >>> case = read(f"{{period: 2024-05, persons: [{{age: 40, wages: 900}}], {home}}}", system=law)
    >>> decision = decide(law, case, case.benefit)
    >>> derivation = derive(case.simulation(law), case.benefit.amount, case.month, told=case.told)
    >>> print(letter(decision, derivation, "en", system=law).partition("\\n")[0])
    General housing allowance: calculation and its grounds
    """
    contexts, letters, told = _made(decision, derivation, besides)
    rendered = FORMATS[format](letters[language])
    check_rendered(WORDS_OF[format](rendered), language, told[language], grounds_of(contexts[language]))
    return pdf_of(rendered) if format == "pdf" else rendered


def letter_content(decision, derivation, language, **besides):
    """The letter of a decision as data, for who draws it in a page of their own.

    Args and errors are those of `letter`.

    Returns:
        A `openfisca_kela.letter.parts.Letter`, each number of which comes from the derivation.
    """
    contexts, letters, told = _made(decision, derivation, besides)
    check_rendered("\n".join(lines_of(letters[language])), language, told[language], grounds_of(contexts[language]))
    return letters[language]


def _made(decision, derivation, besides):
    """Contexts, letters and numbers by language; the languages tell the same numbers."""
    besides = Besides(**besides)
    system = besides.system or law_in_force_now()
    derived = Derived(derivation, system.parameters)
    if Decimal(decision.amount) != Decimal(derived.root["value"]):
        raise UngroundedNumberError(f"the decision says {decision.amount}, its derivation {derived.root['value']}")
    contexts = {one: Context(decision, derived, system, one, besides) for one in LANGUAGES}
    letters = {one: letter_of(context) for one, context in contexts.items()}
    told = {one: _numbers(made) for one, made in letters.items()}
    check_languages(told)
    return contexts, letters, told


def check_languages(told):
    """Raise where the languages do not tell the same numbers in the same order.

    Args:
        told: {language: numbers}.
    """
    first, *others = told
    for other in others:
        if told[first] != told[other]:
            pairs = zip(told[first], told[other], strict=False)
            differing = next((pair for pair in pairs if pair[0] != pair[1]), "one tells more")
            raise UngroundedNumberError(f"{first} and {other} tell different numbers: {differing}")


def check_rendered(text, language, told, grounds):
    """Raise where a rendered text tells another number than its content, or one without a ground.

    Args:
        text: the words of the rendered letter.
        language: its language.
        told: numbers of its content.
        grounds: the `Grounds`.
    """
    found = numbers_in(text, language)
    for number in found:
        if not is_grounded(number, grounds):
            raise UngroundedNumberError(f"{language}: {number} is not in the derivation")
    if sorted(found, key=str) != sorted(told, key=str):
        differing = {*map(str, found)} ^ {*map(str, told)}
        raise UngroundedNumberError(f"{language}: the rendered letter and its content differ: {differing}")


@functools.cache
def law_in_force_now():
    """The law in force, read once."""
    return CountryTaxBenefitSystem()


def _numbers(made):
    return [number for line in lines_of(made) for number in numbers_in(line, made.language)]
