"""Write `docs/checklist.md`: every rule that the followed documents state, and what encodes it.

Run as ``python docs/checklist/write.py``. Each act or topic has a file of its own beside this one; a file more is a section
more. A test compares the page with them.
"""

from pathlib import Path

import yaml

HERE = Path(__file__).parent
PAGE = HERE.with_name("checklist.md")
TITLES = {
    "general_housing_allowance": "General housing allowance",
    "pensioners_housing_allowance": "Pensioners' housing allowance",
    "conscripts_allowance": "Conscript's allowance",
    "social_assistance": "Basic social assistance",
    "procedures": "Procedures: landlords, deposits, disclosure, payment days, notifications, service channels, review",
    "rehabilitation": "Rehabilitation",
}
INTRODUCTION = (
    "# Checklist of rules\n\n"
    "Kela tells landlords, partners, municipalities and providers of rehabilitation in documents of its own how it decides. "
    "Each rule that they state and that can be decided is listed here in words of our own, with the variables that encode "
    "it and the tests that show it. The tables are written from the files in `docs/checklist/` by "
    "`python docs/checklist/write.py`; tests compare them and look every name up.\n"
)


def tables():
    """{name of a file: list of its rules}, in the order of the page."""
    files = {path.stem: path for path in HERE.glob("*.yaml") if path.stem != "sources"}
    ordered = sorted(files, key=lambda name: (list(TITLES).index(name) if name in TITLES else len(TITLES), name))
    return {name: yaml.safe_load(files[name].read_text(encoding="utf-8")) for name in ordered}


def sources():
    """{key: title} of the documents."""
    return yaml.safe_load((HERE / "sources.yaml").read_text(encoding="utf-8"))


def page():
    """The page as text."""
    parts = [INTRODUCTION, "| Document | Named in the tables |\n|--|--|"]
    parts[-1] += "".join(f"\n| {title} | `{key}` |" for key, title in sources().items())
    for name, rules in tables().items():
        rows = "".join(
            f"\n| {_place(rule)} | {_says(rule)} | {_code(rule['variables'])} | {_tests(rule)} |" for rule in rules
        )
        parts.append(f"\n## {TITLES.get(name, name)}\n\n| Document, lines | Rule | Variables | Tests |\n|--|--|--|--|{rows}")
    return "\n".join(parts) + "\n"


def _place(rule):
    return f"`{rule['source']}` {rule['lines']}"


def _says(rule):
    return f"{rule['says']}. *{rule['note']}.*" if "note" in rule else f"{rule['says']}."


def _code(names):
    return "<br>".join(f"`{name}`" for name in names)


def _tests(rule):
    return "<br>".join(test.replace("|", "\\|") for test in rule["tests"])


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
