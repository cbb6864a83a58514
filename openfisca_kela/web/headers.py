"""Headers of every answer: who answers by which law, what browsers may do with it, and for how long it holds."""

import functools
import hashlib
import re
import secrets

from flask import g, request

from openfisca_kela.explanation.records.files import hashes, versions

PACKAGE = "openfisca-kela"
VERSION, LAW, REQUEST_ID = "Openfisca-Kela-Version", "Openfisca-Kela-Law", "X-Request-Id"
COUNTRY_PACKAGE, COUNTRY_VERSION = "Country-Package", "Country-Package-Version"  # as OpenFisca's servers say it
SANE_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{7,63}")
METADATA_ROUTES = ("/entities", "/variable", "/parameter", "/spec", "/schema", "/law", "/changes")
KEPT = "public, max-age=300"
SAFE = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
ALLOWED = {
    "Access-Control-Allow-Methods": "GET, HEAD, POST",
    "Access-Control-Allow-Headers": f"Content-Type, {REQUEST_ID}",
    "Access-Control-Max-Age": "600",
}


@functools.cache
def headers_of_law():
    """Headers that say who answers by which law."""
    version = versions()[PACKAGE]
    return {VERSION: version, LAW: hashes()["law"]["combined"], COUNTRY_PACKAGE: PACKAGE, COUNTRY_VERSION: version}


def add_headers(app, settings):
    """Give each answer of an application its headers."""
    of_law = headers_of_law()

    @app.before_request
    def name_request():
        told = request.headers.get(REQUEST_ID, "")
        g.request_id = told if SANE_ID.fullmatch(told) else secrets.token_hex(8)

    @app.after_request
    def add(answer):
        answer.headers.update(of_law)
        answer.headers[REQUEST_ID] = g.request_id
        for name, value in SAFE.items():
            answer.headers.setdefault(name, value)
        _allow_origin(answer, settings.cors, [*of_law, REQUEST_ID])
        return _validated(answer)


def _validated(answer):
    """Metadata are the same for everybody until the law changes; what concerns a person is kept by nobody."""
    if request.method not in ("GET", "HEAD") or answer.status_code != 200 or not request.path.startswith(METADATA_ROUTES):
        answer.headers.setdefault("Cache-Control", "no-store")
        return answer
    answer.headers.setdefault("Cache-Control", KEPT)
    answer.vary.add("X-Forwarded-Host")  # addresses in the answer are those of the host asked
    answer.set_etag(hashlib.sha256(answer.get_data()).hexdigest()[:32])
    return answer.make_conditional(request)


def _allow_origin(answer, origins, exposed):
    """Let browsers call from the origins that are configured, and from no other."""
    if not origins:
        return
    answer.vary.add("Origin")
    origin = request.headers.get("Origin")
    if origin is None or not {origin, "*"} & set(origins):
        return
    answer.headers["Access-Control-Allow-Origin"] = "*" if "*" in origins else origin
    answer.headers["Access-Control-Expose-Headers"] = ", ".join([*exposed, "Openfisca-Kela-Warnings", "ETag"])
    if request.method == "OPTIONS":
        answer.headers.extend(ALLOWED)
