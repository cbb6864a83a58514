"""The documentation tells the truth: what it prints is run, what it links to is there, its tables are the code's.

How a page is read, beside plain Markdown:

- `python` blocks of a page run one after the other in one namespace; a `text` block that follows one directly is what
  that block prints;
- a `console` block holds commands (`$ …`) and what they print; those of openfisca-kela and `openfisca test` are run in the
  checkout. A line `…` stands for lines that are left out;
- a `bash` block that is a `curl` command is sent to the web API; the `json` block that follows is the answer, with the
  status 200 unless the words between say `status 404`. A member or item "…" stands for others that are left out;
- a `yaml` block whose first line is a comment with a file name (`# case.yaml`) is that file, for the commands of the page;
- `yaml` blocks that are decisions as tests (name, input, output) are calculated.
"""

import contextlib
import io
import itertools
import json
import os
import re
import shlex
import subprocess
import sys
import textwrap
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml

import test_yaml_exactly
from openfisca_kela.labels import LANGUAGES
from openfisca_kela.reforms import ENACTED
from openfisca_kela.web import Settings, create_app
from openfisca_kela.web.pages.addresses import address
from openfisca_kela.web.pages.rooms import ROOMS

CHECKOUT = Path(__file__).parent.parent
PAGES = [CHECKOUT / f"{name}.md" for name in ("README", "CONTRIBUTING", "CHANGELOG")]
PAGES += sorted(path for path in (CHECKOUT / "docs").rglob("*.md") if "_build" not in path.parts)

FENCE = re.compile(
    r"^(?P<indent> *)(?P<fence>`{3,})(?P<language>[^\n`]*)\n(?P<text>.*?)^(?P=indent)(?P=fence) *$", re.MULTILINE | re.DOTALL
)
LINK = re.compile(r"(?<!!)\[[^\]\[]*\]\((?P<target>[^)\s]+)\)")
HEADING = re.compile(r"^#{1,6} +(?P<words>.+?) *$", re.MULTILINE)
GOES_ON = "…"
RUN = ("openfisca-kela ", "openfisca test ")


@dataclass(frozen=True)
class Block:
    """A fenced block: its page, line, language and text, and the prose between it and the block before."""

    page: Path
    line: int
    language: str
    text: str
    prose_before: str


def blocks(page):
    text = page.read_text(encoding="utf-8")
    found, end = [], 0
    for fence in FENCE.finditer(text):
        line = text.count("\n", 0, fence.start()) + 1
        content = textwrap.dedent(fence["text"])
        found.append(Block(page, line, fence["language"].strip(), content, text[end : fence.start()]))
        end = fence.end()
    return found


def prose(page):
    return FENCE.sub("", page.read_text(encoding="utf-8"))


def source_of(page):
    """The page that a page includes, or the page itself."""
    directive = "{include}"
    included = [block.language for block in blocks(page) if block.language.startswith(directive)]
    return (page.parent / included[0].removeprefix(directive).strip()).resolve() if included else page


def name_of(page):
    return str(page.relative_to(CHECKOUT))


def each(found):
    return [pytest.param(*one, id=f"{name_of(one[0].page)}:{one[0].line} {what}") for what, one in found]


def table_under(page, first_head):
    """Rows of the table whose first column has a head, as lists of cells without marks of code."""
    rows = [line.strip().strip("|").split("|") for line in prose(page).splitlines() if line.lstrip().startswith("|")]
    rows = [[cell.strip().replace("`", "") for cell in row] for row in rows]
    start = next(number for number, row in enumerate(rows) if row[0] == first_head)
    table = []
    for row in rows[start + 2 :]:
        if len(row) != len(rows[start]):
            break
        table.append(row)
    return table


# Python


def with_python():
    return [page for page in PAGES if any(block.language == "python" for block in blocks(page))]


@pytest.mark.parametrize("page", with_python(), ids=name_of)
def test_python_runs_and_prints_what_the_page_says(page, monkeypatch):
    monkeypatch.chdir(CHECKOUT)
    namespace, found = {"__name__": "__docs__"}, blocks(page)
    for block, after in zip(found, [*found[1:], None], strict=True):
        if block.language != "python":
            continue
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            code = compile("\n" * block.line + block.text, str(page), "exec")
            exec(code, namespace)
        is_output = after is not None and after.language == "text" and not after.prose_before.strip()
        expected = after.text if is_output else ""
        assert printed.getvalue() == expected, f"{name_of(page)}:{block.line}"


# Commands


def commands():
    for page in PAGES:
        for block in blocks(page):
            if block.language != "console":
                continue
            for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
                command, _, output = part.partition("\n")
                if command.startswith(RUN):
                    yield command, (block, command, output)


def folder_of(page, command, tmp_path):
    """Where a command is run: the checkout, or a folder with the files of its page, if it names one of them or writes."""
    files = {}
    for block in blocks(page):
        name = re.match(r"# (\S+\.yaml)\n", block.text) if block.language == "yaml" else None
        if name:
            files[name[1]] = block.text
    if not (files.keys() | {"--out"}) & set(command.split()):
        return CHECKOUT
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "examples").symlink_to(CHECKOUT / "examples")
    return tmp_path


def assert_shown(shown, printed):
    """Assert that lines are those printed, where a line `…` stands for any number of lines."""
    if GOES_ON not in shown:
        assert printed == shown
        return
    place = shown.index(GOES_ON)
    before, after = shown[:place], shown[place + 1 :]
    assert printed[:place] == before
    if not after:
        return
    until = after.index(GOES_ON) if GOES_ON in after else len(after)
    starts = range(place, len(printed) - until + 1) if until < len(after) else [len(printed) - until]
    found = [start for start in starts if printed[start : start + until] == after[:until]]
    assert found, "\n".join(["not printed:", *after[:until], "printed:", *printed[place:]])
    assert_shown(after, printed[found[0] :])


@pytest.mark.parametrize(("block", "command", "expected"), each(commands()))
def test_a_command_prints_what_the_page_says(block, command, expected, tmp_path):
    beside_python = str(Path(sys.executable).parent)
    environment = os.environ | {
        "PATH": os.pathsep.join([beside_python, os.environ["PATH"]]),
        "COLUMNS": "120",
        "NO_COLOR": "1",
        "PYTHONIOENCODING": "utf-8",
    }
    run = subprocess.run(
        command,
        shell=True,
        cwd=folder_of(block.page, command, tmp_path),
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    printed = [line.rstrip() for line in (run.stdout + run.stderr).rstrip("\n").split("\n")]
    assert_shown(expected.rstrip("\n").split("\n"), printed)
    is_fault = "status 1" in block.prose_before or "status 2" in block.prose_before
    assert (run.returncode != 0) == is_fault, run.stderr


# Data


def data_blocks():
    for page in PAGES:
        for block in blocks(page):
            if block.language in ("yaml", "json"):
                yield block.language, (block,)


@pytest.mark.parametrize("block", each(data_blocks()))
def test_data_can_be_read(block):
    data = yaml.safe_load(block.text) if block.language == "yaml" else json.loads(block.text)
    assert data


def decisions():
    for page in PAGES:
        for block in blocks(page):
            data = None
            with contextlib.suppress(yaml.YAMLError):  # what cannot be read fails by itself
                data = yaml.safe_load(block.text) if block.language == "yaml" else None
            for test in data if isinstance(data, list) else []:
                if {"name", "input", "output"} <= test.keys():
                    yield test["name"], (block, test)


@pytest.mark.parametrize(("block", "test"), each(decisions()))
def test_a_decision_on_a_page_holds(block, test):
    test_yaml_exactly.test_expected_values_exactly(test)


# The web API


def requests():
    for page in PAGES:
        found = blocks(page)
        for block, after in itertools.pairwise(found):
            if block.language == "bash" and block.text.startswith("curl "):
                assert after.language == "json", f"{name_of(page)}:{block.line} has no answer"
                yield request_of(block)["path"], (block, after)


def request_of(block):
    words = shlex.split(block.text)[1:]
    request, body = {"method": "GET", "path": "", "headers": {}, "data": None}, ("-d", "--data")
    while words:
        word = words.pop(0)
        if word in body:
            request |= {"data": words.pop(0), "method": "POST"}
        elif word == "-H":
            name, _, value = words.pop(0).partition(":")
            request["headers"][name] = value.strip()
        elif word != "-s":
            request["path"] = urlsplit(word).path
    return request


def is_like(answer, shown):
    """Whether an answer is what a page shows of it."""
    if isinstance(shown, dict):
        rest_left_out = GOES_ON in shown
        shown = {name: value for name, value in shown.items() if name != GOES_ON}
        has_all = isinstance(answer, dict) and shown.keys() <= answer.keys()
        return (
            has_all
            and (rest_left_out or answer.keys() == shown.keys())
            and all(is_like(answer[name], value) for name, value in shown.items())
        )
    if isinstance(shown, list):
        if shown[-1:] == [GOES_ON]:
            return isinstance(answer, list) and is_like(answer[: len(shown) - 1], shown[:-1])
        return isinstance(answer, list) and len(answer) == len(shown) and all(map(is_like, answer, shown))
    if isinstance(shown, str) and shown.endswith(GOES_ON):
        return isinstance(answer, str) and answer.startswith(shown[:-1])
    return type(answer) is type(shown) and answer == shown


@pytest.fixture(scope="module")
def client():
    return create_app(Settings()).test_client()


@pytest.mark.parametrize(("block", "shown"), each(requests()))
def test_a_request_is_answered_as_the_page_says(client, block, shown):
    status = re.search(r"\bstatus (\d{3})\b", shown.prose_before)
    answer = client.open(**request_of(block))
    assert answer.status_code == (int(status[1]) if status else 200)
    assert is_like(answer.json, json.loads(shown.text)), json.dumps(answer.json, ensure_ascii=False, indent=2)


# Links and tables


def anchors(page):
    """Anchors of the headings of a page, as GitHub and MyST make them."""
    words = (heading["words"].lower().replace("`", "") for heading in HEADING.finditer(prose(source_of(page))))
    return {re.sub(r"[^\w\- ]", "", heading).replace(" ", "-") for heading in words}


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page):
    for link in LINK.finditer(prose(page)):
        path, _, anchor = link["target"].partition("#")
        if re.match(r"[a-z]+:", path):
            continue
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), f"{link['target']} leads nowhere"
        assert not anchor or anchor in anchors(target), f"{link['target']} has no such heading"


def test_the_table_of_changes_is_the_list_of_enacted_changes():
    told = table_under(CHECKOUT / "docs" / "analysts.md", "Change")
    transitions = {"granted_or_reviewed_from": "granted or reviewed from", "directly": "directly"}
    assert told == [
        [
            change.__name__,
            change.title["en"],
            change.commencement,
            change.act or "–",
            change.proposal or "–",
            transitions[change.transition],
        ]
        for change in ENACTED
    ]


def test_the_table_of_limits_is_the_settings():
    told = {row[0].split(",")[0]: row[2] for row in table_under(CHECKOUT / "docs" / "api.md", "Variable")}
    settings = vars(Settings())
    assert told == {f"OPENFISCA_KELA_{name.upper()}": str(value or "none") for name, value in settings.items()}


def test_the_table_of_pages_names_every_room_in_its_languages(client):
    told = [row[1:] for row in table_under(CHECKOUT / "docs" / "pages.md", "Page")]
    for row in told:
        assert [path.split("/")[1] for path in row] == list(LANGUAGES)
        assert all(client.get(path).status_code == 200 for path in row)
    entrances = [[address(room.entrance, language) for language in LANGUAGES] for room in ROOMS]
    assert not [row for row in entrances if row not in told]


def test_the_figures_of_kelas_examples_are_those_of_the_worked_decisions():
    path = CHECKOUT / "tests" / "general_housing_allowance" / "worked_kela_examples.yaml"
    worked = {}
    for test in yaml.safe_load(path.read_text(encoding="utf-8")):
        amount = test["output"].get("general_housing_allowance")
        if test["name"].startswith(("Heikki", "Anni", "Ilona")) and amount is not None:
            worked.setdefault(test["name"].split()[0].strip(","), []).append(f"{amount:.2f}")
    told = table_under(CHECKOUT / "README.md", "Household")
    assert {row[0].split(",")[0]: row[-2:] for row in told} == worked


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_page_names_no_place_outside_the_checkout(page):
    absolute = re.compile(r"(?<![\w:/.])/(home|root|tmp|usr|var|work)\b")
    assert not absolute.search(page.read_text(encoding="utf-8"))
