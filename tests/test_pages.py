"""The frame of the pages: addresses, languages, headers, what is said where a page cannot be shown, and what is logged."""

import io
import json
import re

import jinja2
import pytest

from elements import Elements
from openfisca_kela.labels import LANGUAGES
from openfisca_kela.web import Settings, create_app
from openfisca_kela.web.pages import serving
from openfisca_kela.web.pages.addresses import PART, SLUGS, address
from openfisca_kela.web.pages.assets import asset_address
from openfisca_kela.web.pages.fields import AMOUNT, CHOICE, DAY, ONE_OF, TICK, YES_NO, Field, Option
from openfisca_kela.web.pages.page import Page, Room, Shown
from openfisca_kela.web.pages.rendering import templates
from openfisca_kela.web.pages.rooms import ROOMS
from screenshots import FOLDER, SHOTS

BROWSER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
ENTRANCES = [room.entrance for room in ROOMS]


@pytest.fixture(scope="module")
def client():
    return create_app(Settings(most_bytes=2000)).test_client()


def test_the_table_of_addresses_names_each_page_once():
    for place in range(len(LANGUAGES)):
        paths = [PART.sub("<>", words[place]) for words in SLUGS.values()]
        assert len(set(paths)) == len(paths)
    for words in SLUGS.values():
        assert all(re.fullmatch(r"[a-z0-9/<>:_-]*", path) for path in words)
        assert len({tuple(sorted(PART.findall(path))) for path in words}) == 1
    for room in ROOMS:
        assert room.pages.keys() <= SLUGS.keys()


def test_a_part_of_an_address_cannot_leave_it():
    assert address("law.rule", "en", name="a/b?c=<d>") == "/en/law/rules/a%2Fb%3Fc%3D%3Cd%3E"
    with pytest.raises(KeyError):
        address("law.rule", "en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ENTRANCES)
def test_an_entrance_is_a_whole_page_that_links_to_itself_in_the_other_languages(client, name, language):
    answer = client.get(address(name, language))
    assert (answer.status_code, answer.mimetype) == (200, "text/html")
    page = Elements(answer.text)
    assert page.all("html", lang=language)
    assert len(page.all("h1")) == 1
    assert {found["href"] for found in page.all("a", rel="alternate")} == {
        address(name, other) for other in LANGUAGES if other != language
    }
    assert page.all("a", href="#main")
    assert " – openfisca-kela</title>" in answer.text
    assert not [tag for tag, attributes in page.elements if "style" in attributes or tag == "style"]
    assert not [found for found in page.all("script") if "src" not in found]


def test_pages_have_headers_of_their_own_and_routes_keep_theirs(client):
    page = client.get("/en/")
    policy = page.headers["Content-Security-Policy"]
    assert "unsafe" not in policy and "default-src 'none'" in policy and "style-src 'self'" in policy
    assert page.headers["Content-Language"] == "en"
    assert page.headers["X-Content-Type-Options"] == "nosniff"
    assert page.headers["Cache-Control"] == "public, max-age=300"
    again = client.get("/en/", headers={"If-None-Match": page.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert client.get("/health").headers["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'"
    assert "Set-Cookie" not in page.headers


def test_static_files_are_kept_for_ever_at_the_address_of_their_content(client):
    path = asset_address("pages.css")
    answer = client.get(path)
    assert (answer.mimetype, answer.headers["Cache-Control"]) == ("text/css", "public, max-age=31536000, immutable")
    version = path.split("/")[2]
    for wrong in (
        path.replace(version, "0" * 16),
        path + "x",
        f"/static/{version}/..",
        f"/static/{version}/%2e%2e/words.py",
    ):
        assert client.get(wrong).status_code == 404
    with pytest.raises(KeyError):
        asset_address("nothing.css")


@pytest.mark.parametrize(
    ("accepted", "spoken", "led_to"),
    [
        (BROWSER["Accept"], "sv-FI,sv;q=0.9,en;q=0.5", "/sv/"),
        (BROWSER["Accept"], "de", "/fi/"),
        (BROWSER["Accept"], "", "/fi/"),
        ("text/html", "en-US", "/en/"),
        ("*/*", "sv", None),
        ("", "sv", None),
        ("application/json", "sv", None),
        ("application/json,text/html;q=0.9", "sv", None),
    ],
)
def test_the_root_leads_browsers_to_their_language_and_answers_programs_as_before(client, accepted, spoken, led_to):
    headers = {"Accept": accepted, "Accept-Language": spoken}
    answer = client.get("/", headers=headers)
    assert answer.headers.get("Location") == led_to
    assert answer.status_code == (303 if led_to else 300)
    assert led_to or "welcome" in answer.json


@pytest.mark.parametrize(
    ("method", "path", "options", "status", "heading"),
    [
        ("GET", "/fi/tuntematon", {}, 404, "Sivua ei ole"),
        ("GET", "/sv/laki", {}, 404, "Sidan finns inte"),
        ("POST", "/en/", {"data": {"a": "b"}}, 405, "This page cannot be used in that way"),
        ("GET", "/jotain", {"headers": BROWSER}, 404, "Sivua ei ole"),
    ],
)
def test_what_cannot_be_shown_is_said_on_a_page(client, method, path, options, status, heading):
    answer = client.open(path, method=method, **options)
    assert (answer.status_code, answer.mimetype) == (status, "text/html")
    assert f"<h1>{heading}</h1>" in answer.text
    assert answer.headers["Cache-Control"] == "no-store"
    assert status != 405 or "GET" in answer.headers["Allow"]


@pytest.mark.parametrize(
    ("method", "path", "accepted"),
    [
        ("GET", "/en/nowhere", "application/json"),
        ("GET", "/nowhere", "*/*"),
        ("GET", "/calculate", BROWSER["Accept"]),
        ("GET", "/variable/nothing", BROWSER["Accept"]),
    ],
)
def test_programs_and_routes_of_data_get_the_problem_as_before(client, method, path, accepted):
    answer = client.open(path, method=method, headers={"Accept": accepted})
    assert answer.json.keys() == {"error", "faults", "documentation"}


def test_a_page_that_fails_says_so_in_its_language_and_tells_nothing(client, monkeypatch, capsys):
    def fails(*_, **__):
        raise RuntimeError("salaisuus")

    monkeypatch.setattr("openfisca_kela.web.pages.serving.rendered", fails)
    answer = client.get("/sv/")
    assert answer.status_code == 500
    assert "Felet är vårt" in answer.text
    assert "salaisuus" not in answer.text + capsys.readouterr().err


def test_the_log_shows_the_template_of_the_address_only(client, capsys):
    client.get("/fi/?name=salaisuus-4711")
    client.get("/fi/salaisuus-4711")
    printed = capsys.readouterr().err
    assert "4711" not in printed
    assert [json.loads(line)["route"] for line in printed.splitlines()] == ["/fi/", None]


def test_the_pictures_of_the_documentation_are_those_that_are_drawn():
    drawn = {one.file for one in SHOTS}
    assert {path.name for path in FOLDER.iterdir()} == drawn
    shown = re.findall(r"!\[[^\]]+\]\(screenshots/([^)]+)\)", (FOLDER.parent / "pages.md").read_text(encoding="utf-8"))
    assert shown and set(shown) <= drawn
    assert ENTRANCES and all(any(one.path == address(name, one.language) for one in SHOTS) for name in ENTRANCES)


# Pages that are told something


FIELDS = """{% extends "base.html.jinja" %}
{% from "fields.html.jinja" import error_summary, field with context %}
{% block before_heading %}{{ error_summary(view) }}{% endblock %}
{% block content %}<form method="post">{% for one in view %}{{ field(one) }}{% endfor %}</form>{% endblock %}"""


@pytest.fixture
def told(monkeypatch):
    """A client of an application with one page that hands back what it is told in fields of every kind."""

    def answer(asked):
        rent = asked.told.get("rent", "")
        error = "" if rent.isdigit() else "Write the rent in euros"
        fields = [
            Field("rent", "Rent", AMOUNT, rent, "A number", error, True, unit="€"),
            Field("day", "Day", DAY, asked.told.get("day", "")),
            Field("tenure", "Tenure", ONE_OF, options=(Option("a", "A"), Option("b", "B", "more")), error="Choose one"),
            Field("kind", "Kind", CHOICE, "b", options=(Option("a", "A"), Option("b", "B"))),
            Field("couple", "Couple", YES_NO, "no"),
            Field("agreed", "Agreed", TICK, "yes"),
        ]
        return Shown("Told", "told", fields, has_errors=bool(error))

    loader = jinja2.ChoiceLoader([templates().loader, jinja2.DictLoader({"told": FIELDS})])
    monkeypatch.setattr(templates(), "loader", loader)
    monkeypatch.setattr(serving, "ROOMS", (Room({"calculator": Page(answer, ("GET", "POST"))}, "Error"),))
    return create_app(Settings(most_bytes=2000)).test_client()


def test_what_was_told_goes_with_the_reader_into_another_language_and_into_nothing_else(told, capsys):
    answer = told.post("/en/calculator", data={"rent": "4711", "day": '"><b>'})
    assert (answer.status_code, answer.headers["Cache-Control"], "ETag" in answer.headers) == (200, "no-store", False)
    page = Elements(answer.text)
    assert [form["action"] for form in page.all("form") if "action" in form] == ["/fi/laskuri", "/sv/kalkylator"]
    assert [found["value"] for found in page.all("input", type="hidden", name="rent")] == ["4711", "4711"]
    assert page.all("input", type="hidden", value='"><b>')
    assert "4711" not in capsys.readouterr().err


def test_fields_are_tied_to_their_labels_hints_and_errors(told):
    page = Elements(told.post("/fi/laskuri", data={"rent": "x"}).text)
    (rent,) = page.all("input", id="rent")
    assert rent["aria-describedby"] == "rent-hint rent-error"
    assert rent["aria-invalid"] == "true"
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(set(ids)) == len(ids)
    for _, attributes in page.elements:
        named = attributes.get("aria-describedby", "").split() + list(filter(None, [attributes.get("for")]))
        assert set(named) <= set(ids)
    (summary,) = page.all("div", role="alert")
    assert "autofocus" in summary
    assert [link["href"] for link in page.all("a") if link["href"].startswith("#")] == ["#main", "#rent", "#tenure-1"]
    assert "".join(page.words).strip().startswith("Virhe: Told – openfisca-kela")


@pytest.mark.parametrize(("size", "status"), [(1500, 200), (2500, 413)])
@pytest.mark.parametrize("form", ["urlencoded", "multipart"])
def test_forms_are_bounded(told, form, size, status):
    data = {"rent": "1" * size}
    if form == "multipart":
        data["file"] = (io.BytesIO(b""), "name")
    assert told.post("/sv/kalkylator", data=data).status_code == status


def test_a_page_takes_forms_only(told):
    answer = told.post("/sv/kalkylator", json={"rent": 1})
    assert (answer.status_code, answer.mimetype) == (415, "text/html")
