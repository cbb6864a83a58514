"""What a person reads where a page cannot be shown; programs get the problem as data."""

from http import HTTPStatus

from flask import request

from openfisca_kela.labels import LANGUAGES
from openfisca_kela.web.pages.page import Shown
from openfisca_kela.web.pages.rendering import other_languages, rendered
from openfisca_kela.web.pages.words import forms_of
from openfisca_kela.wording.words import message

# What happened and what to do, by status; another status is told as the first of its hundred.
SENTENCES = {
    400: (
        message("What was sent cannot be understood"),
        message("Go back and check what you wrote. Nothing was stored."),
    ),
    404: (
        message("This page does not exist"),
        message("The address may have been mistyped, or the page may have moved. Start again from the front page."),
    ),
    405: (
        message("This page cannot be used in that way"),
        message("Open the page from its address, and use its own buttons."),
    ),
    413: (
        message("Too much was sent at once"),
        message("The server takes a limited amount at a time. Tell fewer persons or months. Nothing was stored."),
    ),
    415: (
        message("The form was sent in a way that this page does not take"),
        message("Use the form of the page itself. Nothing was stored."),
    ),
    500: (
        message("The service failed"),
        message("The fault is ours; nothing that you told is wrong, and nothing was stored. Try again in a while."),
    ),
    501: (
        message("This server cannot make that"),
        message("Something that is needed for it is not installed. Choose another form, or ask who keeps the server."),
    ),
    503: (
        message("The service is not ready"),
        message("Try again in a while. Nothing was stored."),
    ),
}


def add_failures(app, rooms):
    """Show the faults of an application as pages to those who look at pages."""

    @app.after_request
    def show(answer):
        if answer.status_code < 400 or not answer.is_json or not _is_for_a_reader(answer.status_code):
            return answer
        return _page(answer, rooms)


def is_page_preferred():
    """Whether the client says that it rather has a page than data."""
    accepted = request.accept_mimetypes
    return accepted["text/html"] > accepted["application/json"]


def language_of_browser():
    """Language of the client, Finnish where it understands none of ours."""
    return request.accept_languages.best_match(LANGUAGES, "fi")


def _language_of_path():
    first = request.path[1:].partition("/")[0]
    return first if first in LANGUAGES else None


def _is_for_a_reader(status):
    """Pages fail as pages unless data are wanted; where nothing is served, only for who asks for a page."""
    accepted = request.accept_mimetypes
    if _language_of_path():
        return not accepted or accepted["text/html"] >= accepted["application/json"]
    return status == HTTPStatus.NOT_FOUND and request.url_rule is None and is_page_preferred()


def _page(problem, rooms):
    status, language = problem.status_code, _language_of_path() or language_of_browser()
    title, advice = SENTENCES.get(status) or SENTENCES[500 if status >= 500 else 400]
    words = forms_of(language).words
    view = {"advice": words(advice), "faults": problem.get_json()["faults"]}
    shown = Shown(words(title), "failure.html.jinja", view, status=status)
    answer = rendered(shown, language, rooms, other_languages("front", language))
    if "Allow" in problem.headers:
        answer.headers["Allow"] = problem.headers["Allow"]
    answer.vary.update(("Accept", "Accept-Language"))
    return answer
