"""References to the law as links: to the page of a section where something here encodes it, and to Finlex."""

from openfisca_kela.benefits import benefits
from openfisca_kela.labels import label_of_parameter
from openfisca_kela.law_coverage import coverage
from openfisca_kela.law_index import sections_named
from openfisca_kela.letter.parts import Run
from openfisca_kela.letter.references import address as finlex
from openfisca_kela.letter.references import link, reference
from openfisca_kela.web.answers.law import index_in_force
from openfisca_kela.web.pages.addresses import address
from openfisca_kela.wording.words import message

SECTION = message("{act}, section {section}")


def section_address(act, section, language):
    """Address of the page of a section."""
    number, year = act.split("/")
    return address("law.section", language, year=year, number=number, section=section.replace(" ", ""))


def act_address(act, language):
    """Address of the page of an act."""
    number, year = act.split("/")
    return address("law.act", language, year=year, number=number)


def name_of_section(asked, act, section):
    """A section as its reader writes it: ``938/2014 16 §``."""
    return asked.words(SECTION, act=act, section=section)


def title_of_act(act, language):
    """Title of an act where a law folder tells it, else its benefit, else its number alone."""
    told = coverage().get(act)
    names = [told.title] if told else [benefit.name for benefit in benefits().values() if benefit.act == act]
    return f"{names[0][language]} ({act})" if names else act


def cited(text, language, own_act=""):
    """A reference in words as a run that leads to its section here, or to its act in Finlex.

    Args:
        text: the reference as the law folders write it.
        language: language of the reader.
        own_act: number of the act that goes without saying.
    """
    words = reference(text, None, language, own_act)
    here = page_of(text, language)
    return Run(words, here) if here else link(words, finlex(text, language), language)


def page_of(text, language):
    """Address of the page of the first section that a reference names, of those that are encoded here, or empty."""
    known = index_in_force()
    for act, section in sections_named(text):
        if section in known.sections(act):
            return section_address(act, section, language)
    return ""


def several(texts, language, own_act=""):
    """References one after the other, each once; see `cited`."""
    runs = []
    for text in dict.fromkeys(text for text in texts if not text.startswith("http")):
        found = cited(text, language, own_act)
        runs += [Run("; "), found] if runs else [found]
    return tuple(runs)


def source(sources, language):
    """Sources of a value as runs: in words, each with its address in Finlex."""
    runs = []
    for one in sources:
        words = reference(one["title"], None, language)
        runs += [Run("; ")] if runs else []
        runs.append(link(words, one["href"], language))
    return tuple(runs)


def value_run(system, path, language):
    """Label of a value of law, or of a table, as a run that leads to its page."""
    return Run(label_of_parameter(system.parameters, path, language), address("law.value", language, path=path))


def change_run(change, language):
    """Title of a change as a run that leads to its page.

    Args:
        change: mapping or object with ``name`` and ``title``.
    """
    name, title = (change["name"], change["title"]) if isinstance(change, dict) else (change.name, change.title)
    return Run(title[language], address("law.change", language, name=name))
