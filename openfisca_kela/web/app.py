"""The application: OpenFisca's routes, guarded, with our own beside them."""

from flask import Flask, Response, request

from openfisca_kela.extras import MissingExtraError
from openfisca_kela.letter.pdf import PdfError
from openfisca_kela.quantities import CalculationError
from openfisca_kela.situation import Faults, SituationError
from openfisca_kela.situation.reading import law_in_force_today
from openfisca_kela.web.answers import ROUTES, LawOf, as_python, as_test
from openfisca_kela.web.engine import Engine
from openfisca_kela.web.guard import Guard
from openfisca_kela.web.headers import add_headers
from openfisca_kela.web.json_form import JSONForm
from openfisca_kela.web.logs import add_log, log_failure
from openfisca_kela.web.own import add_own_routes
from openfisca_kela.web.pages import add_pages
from openfisca_kela.web.pages.populations.reports import runs_shown
from openfisca_kela.web.probes import add_probes
from openfisca_kela.web.problems import problem, refused
from openfisca_kela.web.settings import Settings
from openfisca_kela.web.spec import extended
from openfisca_kela.web.unserved import add_refusals, no_such

LOOKED_UP = ("/", "/entities", "/variables", "/parameters")
CALCULATED = ("/calculate", "/trace")
# Forms in which `/calculate?as=…` hands a request back.
HANDED_BACK = {"test": (as_test, "application/yaml"), "python": (as_python, "text/x-python")}


def create_app(settings=None):
    """The web API and the pages of the law in force, for any WSGI server.

    Args:
        settings: `Settings`; those of the environment if not given.

    Raises:
        SettingsError: a variable of the environment cannot be accepted, or a folder holds no run that can be shown.
    """
    settings = settings or Settings.from_environment()
    runs_shown(settings.runs)  # made before anybody asks, and before a server divides into workers
    app = Flask(__name__, static_folder=None)
    app.json = JSONForm(app)
    app.config["MOST_BYTES"] = settings.most_bytes
    app.config["MAX_CONTENT_LENGTH"] = settings.most_bytes + 1  # of a body without a length no more is read
    app.url_map.strict_slashes, app.url_map.merge_slashes = False, False
    system = law_in_force_today()
    add_log(app)  # first, so that it runs last and sees the whole answer
    add_headers(app, settings)
    _add_openfisca(app, system, settings, ROUTES)
    laws = LawOf()
    add_own_routes(app, settings, ROUTES, laws)
    add_pages(app, settings, laws)
    add_probes(app, system)
    _add_problems(app, settings)
    return app


def _add_openfisca(app, system, settings, answers):
    engine, guard = Engine(system), Guard(system, settings)
    parameters = {parameter.name for parameter in system.parameters.get_descendants()}

    def look_up():
        return engine.answer(request.environ)

    def variable(name):
        if name not in system.variables:
            return no_such("variable", name, system.variables)
        unit = system.variables[name].unit
        return engine.answer(request.environ, extend=lambda told: {**told, "unit": unit})

    def parameter(name):
        if name.replace("/", ".").rstrip(".") not in parameters:
            return no_such("parameter", name.replace("/", "."), parameters)
        return engine.answer(request.environ)

    def spec():
        return engine.answer(request.environ, extend=lambda told: extended(told, answers))

    def calculate():
        form = request.args.get("as")
        if form is None or request.path == "/trace":
            return guard.pass_on(engine)
        if form not in HANDED_BACK:
            faults = Faults()
            faults.add("/as", form, "is no form of a request", ", ".join(HANDED_BACK), "item")
            faults.raise_any()
        write, mimetype = HANDED_BACK[form]
        return Response(guard.hand_back(write), mimetype=mimetype)

    for route in LOOKED_UP:
        app.add_url_rule(route, route, look_up)
    app.add_url_rule("/variable/<name>", "/variable", variable)
    app.add_url_rule("/parameter/<path:name>", "/parameter", parameter)
    app.add_url_rule("/spec", "/spec", spec)
    for route in CALCULATED:
        app.add_url_rule(route, route, calculate, methods=["POST"])


def _add_problems(app, settings):
    """Say every fault in one form, and never as the server's where it is the client's."""
    add_refusals(app, settings)

    @app.errorhandler(SituationError)
    def of_request(error):
        return refused(error.faults)

    @app.errorhandler(CalculationError)
    def of_calculation(error):
        return problem(400, str(error))

    @app.errorhandler(MissingExtraError)
    @app.errorhandler(PdfError)
    def of_installation(error):
        return problem(501, str(error))

    @app.errorhandler(Exception)
    def of_ours(error):
        log_failure(error)
        return problem(500, "the server failed; nothing that was sent is at fault")
