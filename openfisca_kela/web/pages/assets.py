"""Style sheets, scripts and pictures: read once, served with the hash of them all in the address, so that they keep."""

import functools
import hashlib
import mimetypes
from importlib.resources import files

from flask import Response
from werkzeug.exceptions import NotFound

ROUTE = "/static/<version>/<name>"
FOREVER = "public, max-age=31536000, immutable"
TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


@functools.cache
def assets():
    """(version, {name: bytes}) of all static files; the version is made from names and bytes."""
    found = {item.name: item.read_bytes() for item in _files()}
    together = "".join(f"{name} {hashlib.sha256(content).hexdigest()}\n" for name, content in found.items())
    return hashlib.sha256(together.encode()).hexdigest()[:16], found


def asset_address(name):
    """Address of a static file.

    Raises:
        KeyError: there is no such file.
    """
    version, found = assets()
    if name not in found:
        raise KeyError(f"there is no static file {name!r}")
    return f"/static/{version}/{name}"


def add_assets(app):
    """Serve the static files; scripts find each other beside them, so that they need no build."""

    @app.get(ROUTE, endpoint="page:static")
    def static(version, name):
        current, found = assets()
        if version != current or name not in found:
            raise NotFound
        suffix = name[name.rfind(".") :]
        answer = Response(found[name], mimetype=TYPES.get(suffix) or mimetypes.guess_type(name)[0])
        answer.headers["Cache-Control"] = FOREVER
        return answer


def _files():
    folder = files("openfisca_kela.web.pages").joinpath("static")
    return sorted((item for item in folder.iterdir() if item.is_file()), key=lambda item: item.name)
