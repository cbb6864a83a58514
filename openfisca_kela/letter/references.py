"""Sections of the law as a reader of one language writes them, as they stood in a month, with their address.

The law folders write a reference as the act does, in Finnish, and put into brackets when it holds: “938/2014 9 § 5 mom.
(2 mom. 2025–)”, “938/2014 13 § (–2024-03)”, or the amending act: “(1241/2023)”.
"""

import functools
import re

from openfisca_kela.letter.parts import Run
from openfisca_kela.reforms import ENACTED

NO_BREAK = "\N{NO-BREAK SPACE}"
FINLEX = {
    "fi": "https://www.finlex.fi/fi/lainsaadanto/{year}/{number}",
    "sv": "https://www.finlex.fi/sv/lagstiftning/{year}/{number}",
    "en": "https://www.finlex.fi/fi/lainsaadanto/{year}/{number}",
}
ACT = re.compile(r"(?<!LF )\b(?P<number>\d+)/(?P<year>(?:19|20)\d\d)\b(?!-)")
NOTE = re.compile(r"^(?P<main>.*?) ?\((?P<note>[^()]*)\)$")
DAY = r"\d{4}(?:-\d\d){0,2}"
TIME = re.compile(rf"(?P<first>{DAY})?(?:–|\.\.)(?P<last>{DAY})?")
OTHERWISE = re.compile(rf"(?P<place>.+ (?P<kind>mom\.|kohta)) (?P<time>{TIME.pattern})")
AMENDING = re.compile(r"\d+/\d{4}(?:, \d+/\d{4})*")
NUMBERS = r"\d+(?::\d+)?(?: [a-z](?= ))?(?:(?:–|, | ja )\d+)*"
PIECE = re.compile(rf"(?P<numbers>{NUMBERS}|viim\.) (?P<kind>§|mom\.|kohta)")
ENGLISH = {"§": "section", "mom.": "subsection", "kohta": "paragraph"}
SWEDISH = {"§": "§", "mom.": "mom.", "kohta": "punkten"}
SEPARATOR = {"fi": ", ", "sv": ", ", "en": "; "}
LAST = {"fi": "viim.", "sv": "sista", "en": "last"}
SWEDISH_ACT, IN_SWEDISH = "Landskapslag", "sv"
OTHER_WORDS = {
    "Kelan soveltamiskäytäntö": {"sv": "FPA:s tillämpningspraxis", "en": "Kela’s practice"},
    "elinkustannusindeksi": {"sv": "levnadskostnadsindex", "en": "cost-of-living index"},
    "Valtioneuvoston päätös maakunnista": {"sv": "Statsrådets beslut om landskapen", "en": "Government decision on regions"},
    "Valtioneuvoston päätös": {"sv": "Statsrådets beslut", "en": "Government decision"},
    "Maakuntajakolaki": {"sv": "Landskapsindelningslagen", "en": "Act on the Division into Regions"},
    "Kuntarakennelaki": {"sv": "Kommunstrukturlagen", "en": "Local Government Structure Act"},
    "kuntaliitos": {"sv": "kommunsammanslagning", "en": "merger of municipalities"},
    "liite": {"sv": "bilaga", "en": "annex"},
    "kumottu": {"sv": "upphävd", "en": "repealed"},
    "ennen": {"sv": "före", "en": "before"},
    "vrt.": {"sv": "jfr", "en": "cf."},
    "KEL": {"sv": "FPI", "en": "national pensions index"},
    " ja ": {"sv": " och ", "en": " and "},
}


@functools.lru_cache(maxsize=20_000)
def reference(text, month, language, own_act=""):
    """A reference in words, or None where it does not hold in a month.

    Args:
        text: the reference as the law folders write it.
        month: month (`2024-05`) in which the section is read, or None to take it as it stands.
        language: language of the reader.
        own_act: number of the act that goes without saying.

    >>> reference("938/2014 9 § 5 mom. (2 mom. 2025–)", "2025-03", "fi").replace(NO_BREAK, " ")
    '938/2014 9 § 2 mom.'
    >>> reference("938/2014 8 § 2 mom. 3–4 kohta (2–3 kohta –2025-07)", "2024-04", "en", "938/2014").replace(NO_BREAK, " ")
    'section 8, subsection 2, paragraphs 2–3'
    >>> reference("938/2014 13 § (–2024-03)", "2024-04", "sv") is None
    True
    """
    if month is not None:
        text = _as_it_stood(text, month)
    return None if text is None else _in_words(text, language, own_act)


def references(texts, month, language, own_act=""):
    """References that hold in a month, as runs with their addresses, one after the other.

    Where none holds in the month, those are told that an act brought or took away. An act is named where it is another
    than before.
    """
    chosen = [text for text in texts if month is None or _as_it_stood(text, month) is not None]
    when = month if chosen else None
    runs, act = [], own_act
    for text in chosen or [text for text in texts if not _is_of_a_time(text)]:
        found = link(reference(text, when, language, act), address(text, language), language)
        if found.text not in {run.text for run in runs}:
            runs += [Run(SEPARATOR[language]), found] if runs else [found]
        named = ACT.match(text)
        act = named[0] if named else act
    return tuple(runs)


def link(text, href, language):
    """A reference as a run with its address, and the languages of both where they are not that of the letter."""
    lang = IN_SWEDISH if text.startswith(SWEDISH_ACT) and language != IN_SWEDISH else ""
    page = href.partition("finlex.fi/")[2][:2]
    return Run(text, href, lang=lang, href_lang=page if page != language else "")


def address(text, language):
    """Address of the first act that a reference names, or empty."""
    act = ACT.search(text)
    return FINLEX[language].format(**act.groupdict()) if act else ""


def _as_it_stood(text, month):
    """The reference of a month without its note on time; None where it is of another time."""
    with_note = NOTE.match(text)
    if with_note is None:
        return text
    main, note = with_note["main"], with_note["note"]
    if time := TIME.fullmatch(note):
        return main if _is_within(time, month) else None
    if otherwise := OTHERWISE.fullmatch(note):
        if not _is_within(TIME.search(otherwise["time"]), month):
            return main
        kept = re.sub(rf" [\d–]+ {re.escape(otherwise['kind'])}$", "", main)
        return f"{kept} {otherwise['place']}"
    if AMENDING.fullmatch(note) and _commencement(note, main) > month:
        return None
    return text


def _is_of_a_time(text):
    with_note = NOTE.match(text)
    return with_note is not None and TIME.fullmatch(with_note["note"]) is not None


def _is_within(time, month):
    first, last = time["first"] or "", time["last"] or "9999"
    return first[:7] <= month and (month <= last or month.startswith(last))


def _commencement(act, main):
    """Month in which an enacted amending act reached a section, or empty where it is not among the changes."""
    section = main.partition("§")[0]
    months = [change.commencement[:7] for change in ENACTED if change.act == act and _touches(change, section)]
    return min(months, default="")


def _touches(change, section):
    return any(named.partition("§")[0] == section for named in change.sections)


def _in_words(text, language, own_act):
    text = re.sub(rf"^{own_act} (?=\d)", "", text) if own_act else text
    if language != "fi":
        for finnish, words in OTHER_WORDS.items():
            text = text.replace(finnish, words[language])
    text = PIECE.sub(lambda piece: _piece(piece, language), text)
    if language == "en":
        text = re.sub(rf"(?<=[\d{NO_BREAK}a-z]) (?=(last|(sub)?section|paragraph))", ", ", text)
    return text


def _piece(piece, language):
    numbers, kind = piece["numbers"], piece["kind"]
    if numbers == "viim.":
        words = (LAST[language], ENGLISH[kind] if language == "en" else kind)
    elif language == "en":
        words = (ENGLISH[kind] + ("s" if re.search(r"[–,]| ja ", numbers) else ""), numbers)
    else:
        words = (numbers, SWEDISH[kind] if language == "sv" else kind)
    return NO_BREAK.join(words).replace(" ", NO_BREAK)
