"""The pages as routes of the application: what is asked is read, what is shown is rendered, what may be kept is told."""

import hashlib
from functools import partial
from http import HTTPStatus

from flask import redirect, request
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import UnsupportedMediaType

from openfisca_kela.labels import LANGUAGES
from openfisca_kela.web.pages.addresses import address, route
from openfisca_kela.web.pages.assets import add_assets
from openfisca_kela.web.pages.failures import add_failures, is_page_preferred, language_of_browser
from openfisca_kela.web.pages.page import Asked, Shown
from openfisca_kela.web.pages.rendering import other_languages, rendered
from openfisca_kela.web.pages.rooms import ROOMS

KEPT = "public, max-age=300"
FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


def add_pages(app, settings, laws):
    """Serve the pages.

    Args:
        app: the application.
        settings: its `Settings`.
        laws: the `LawOf` that answers ask.
    """
    app.config["MAX_FORM_MEMORY_SIZE"] = settings.most_bytes
    for room in ROOMS:
        for name, page in room.pages.items():
            for language in LANGUAGES:
                view = partial(_answer, room, name, page, language, settings, laws)
                rule = route(name, language)
                app.add_url_rule(rule, f"page:{language}:{name}", view, methods=page.methods)
    add_assets(app)
    add_failures(app, ROOMS)
    _lead_browsers_from_the_root(app)


def _answer(room, name, page, language, settings, laws, /, **parts):
    is_posted = request.method == "POST"
    if is_posted and request.mimetype not in FORMS:
        raise UnsupportedMediaType("a page takes a form")
    told = request.form if is_posted else request.args
    files = request.files if is_posted else MultiDict()
    shown = page.answer(Asked(language, told, is_posted, files, settings, laws, ROOMS), **parts)
    if not isinstance(shown, Shown):
        return shown
    if is_posted or shown.carried is not None:
        carried = tuple(told.items(multi=True)) if shown.carried is None else shown.carried
        others = other_languages(name, language, told=carried, **parts)
    else:
        others = other_languages(name, language, query=list(told.items(multi=True)), **parts)
    answer = rendered(shown, language, ROOMS, others, room)
    return _kept(answer) if shown.is_public and shown.status == HTTPStatus.OK else answer


def _kept(answer):
    """What is the same for everybody holds until the law changes."""
    answer.headers["Cache-Control"] = KEPT
    answer.set_etag(hashlib.sha256(answer.get_data()).hexdigest()[:32])
    return answer.make_conditional(request)


def _lead_browsers_from_the_root(app):
    """Send who asks for a page at ``/`` to the front page of their language; OpenFisca's clients are answered as before."""

    @app.before_request
    def lead():
        if request.path == "/" and request.method in ("GET", "HEAD") and is_page_preferred():
            answer = redirect(address("front", language_of_browser()), 303)
            answer.vary.update(("Accept", "Accept-Language"))
            return answer
        return None
