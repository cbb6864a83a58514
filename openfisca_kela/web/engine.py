"""OpenFisca's own web application, to which its routes are passed on as they came."""

import io

from flask import Response
from openfisca_web_api.app import create_app as create_openfisca_app

from openfisca_kela.situation import Faults
from openfisca_kela.situation.faults import NOTHING, pointer
from openfisca_kela.web.json_form import SortedJSONForm
from openfisca_kela.web.problems import problem, refused

CORS = "Access-Control-"


class Engine:
    """OpenFisca's application of one law."""

    def __init__(self, system):
        """Build it; what a calculation raises reaches who asked."""
        self.app = create_openfisca_app(system)
        self.app.json = SortedJSONForm(self.app)
        self.app.config["PROPAGATE_EXCEPTIONS"] = True

    def answer(self, environ, body=b"", extend=None):
        """Its answer to a request, without its headers for foreign origins.

        Args:
            environ: WSGI environment of the request.
            body: bytes of its body, which were read from the environment already.
            extend: function of the data of an answer that gives them with what is told besides.
        """
        method = "GET" if environ["REQUEST_METHOD"] == "HEAD" else environ["REQUEST_METHOD"]  # the same validators
        told = {"REQUEST_METHOD": method, "wsgi.input": io.BytesIO(body), "CONTENT_LENGTH": str(len(body))}
        environ = {**environ, **told}
        response = Response.from_app(self.app, environ, buffered=True)
        for name in [name for name, _ in response.headers if name.startswith(CORS)]:
            del response.headers[name]
        if response.status_code >= 400:
            return _told_by_openfisca(response)
        if extend and response.is_json:
            response.set_data(self.app.json.dumps(extend(response.get_json())) + "\n")
        return response


def _told_by_openfisca(response):
    """A refusal of OpenFisca's in our form: it nests its words where the fault is."""
    faults, status = Faults(), response.status_code
    _collect(response.get_json(silent=True), (), faults)
    return refused(faults, status) if faults else problem(status, "OpenFisca refuses the request")


def _collect(words, place, faults):
    if isinstance(words, dict):
        for name, inner in words.items():
            _collect(inner, (*place, name), faults)
    elif words:
        faults.add(pointer(*place) or "/", NOTHING, str(words), "see the documentation", "openfisca")
