"""Runs as pages: which folders can be shown, the list, the report of a run with its drawings, and its files."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from openfisca_kela.labels import LANGUAGES
from openfisca_kela.microsimulation.report import report
from openfisca_kela.web import Settings, SettingsError, create_app
from openfisca_kela.web.pages.addresses import address
from openfisca_kela.web.pages.page import Asked
from openfisca_kela.web.pages.populations import page
from openfisca_kela.web.pages.populations.reports import runs_shown


@pytest.fixture(scope="module")
def client(four):
    return create_app(Settings(runs=(four,))).test_client()


def asked(language="en", runs=()):
    return Asked(language, settings=Settings(runs=runs))


# Folders


def test_a_folder_whose_run_is_not_finished_is_refused_at_the_start(four, tmp_path):
    (tmp_path / "run.json").write_bytes(Path(four, "run.json").read_bytes())
    with pytest.raises(SettingsError, match=f"^runs: {re.escape(str(tmp_path))}: the run is not finished"):
        create_app(Settings(runs=(str(tmp_path),)))


def test_the_command_refuses_a_folder_that_holds_no_run(tmp_path):
    command = [
        sys.executable,
        "-c",
        "from openfisca_kela.cli import main; main()",
        "serve",
        "--port=0",
        "--run",
        str(tmp_path),
    ]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=120)
    assert (done.returncode, done.stderr.splitlines()) == (2, [f"runs: {tmp_path}: holds no run"])


def test_folders_are_told_by_the_environment_too(tmp_path):
    told = os.pathsep.join([str(tmp_path / "one run"), "two"])
    assert Settings.from_environment({"OPENFISCA_KELA_RUNS": told}).runs == (str(tmp_path / "one run"), "two")


def test_a_report_is_made_once(four):
    first, again = runs_shown((four, four))
    assert [first.key, again.key] == ["run", "run-2"]
    assert first.made is again.made is runs_shown((four,))[0].made


def test_nothing_that_reads_a_run_stays_in_the_server():
    """The process that serves never loads the libraries that read runs and draw."""
    code = (
        "import sys; from openfisca_kela.web import create_app; create_app();"
        "print(sorted({'duckdb', 'pyarrow', 'altair', 'vl_convert'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True, timeout=120)
    assert done.stdout == "[]\n"


def test_a_server_without_the_libraries_says_what_to_install(four, tmp_path, monkeypatch):
    """What is not installed is a module that cannot be found: the process that makes the report finds none."""
    (tmp_path / "duckdb.py").write_text("raise ModuleNotFoundError('none', name='duckdb')", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    client = create_app(Settings(runs=(f"{four}/",))).test_client()
    for path in ("/sv/befolkningar", "/sv/befolkningar/run", "/sv/befolkningar/run/report.csv"):
        answer = client.get(path)
        assert (answer.status_code, answer.headers["Cache-Control"]) == (501, "no-store")
        assert "ett bibliotek som läser dem är inte installerat" in answer.text
        assert "pip install &#39;openfisca-kela[populations]&#39;" in answer.text


# Pages


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_server_without_runs_says_how_one_is_shown(language):
    told = create_app(Settings()).test_client().get(address("populations", language))
    assert told.status_code == 200
    assert "openfisca-kela serve --run run" in told.text


def test_each_run_is_listed(four):
    shown = page.listed(asked("sv", (four, four)))
    first, second = shown.view.entries
    assert (first.href, second.href) == ("/sv/befolkningar/run", "/sv/befolkningar/run-2")
    assert first.title.replace("\N{NO-BREAK SPACE}", " ") == "Allmänt bostadsbidrag: april 2024 – maj 2024, 2 månader"
    assert (first.population, first.households, first.laws) == ("Gjord för hand", "4 hushåll", "4 lagar")
    titles = {page.report(asked("en", (four, four)), key).title for key in ("run", "run-2")}
    assert len(titles) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_stands_within_the_page_with_its_figures_and_drawings(client, language):
    """In April the law in force costs 1,200,175 euros; see the sums in `runs`."""
    told = client.get(address("populations.run", language, key="run"))
    assert told.status_code == 200
    assert re.search(r"1[,\s\xa0]200[,\s\xa0]175", told.text)
    assert "public" in told.headers["Cache-Control"] and told.headers["ETag"]
    assert not re.search(r"\sstyle=|<style|<script(?![^>]*\ssrc=)|\son\w+=", told.text)
    drawings = re.findall(r"<svg.*?</svg>", told.text, re.DOTALL)
    assert len(drawings) >= 8
    for drawing in drawings:
        assert re.search(r'role="img" aria-labelledby="(\S+) (\S+)"', drawing)
        assert "<title" in drawing and "<desc" in drawing
        assert not re.search("https?://(?!www.w3.org/)", drawing)
    ids = re.findall(r'\sid="([^"]*)"', told.text)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]*)"', told.text)) <= set(ids)


def test_every_colour_of_a_drawing_follows_the_scheme_or_is_seen_in_both(client):
    """Ink, paper and rules take the colours of the page; what is left is neither near white nor near black."""
    told = client.get(address("populations.run", "en", key="run")).text
    style = client.get(re.search(r'"(/static/\w+/comparing.css)"', told)[1]).text
    drawn = set(re.findall(r'(?:fill|stroke)="(#\w+|white)"', told))
    for colour in drawn:
        if f'"{colour}"' not in style and f"={colour}]" not in style:
            light = sum(int(colour[place : place + 2], 16) for place in (1, 3, 5)) / 3
            assert 60 < light < 200, colour


@pytest.mark.parametrize(
    ("name", "form", "language"),
    [("report.csv", "csv", "en"), ("report.json", "json", "en"), ("report.fi.md", "markdown", "fi")],
)
def test_the_files_are_those_of_the_command(client, four, name, form, language):
    path = address("populations.file", "fi", key="run", name=name)
    assert f'href="{path}" download="run.{name}"' in client.get(address("populations.run", "fi", key="run")).text
    told = client.get(path)
    assert told.text == report(four, language, form)
    assert told.headers["Content-Disposition"] == f'attachment; filename="run.{name}"'
    assert client.get(path, headers={"If-None-Match": told.headers["ETag"]}).status_code == 304


@pytest.mark.parametrize(
    "path", ["/en/populations/other", "/en/populations/run/other.csv", "/en/populations/other/report.csv"]
)
def test_what_there_is_not_is_not_found(client, path):
    assert client.get(path).status_code == 404
