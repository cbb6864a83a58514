"""The application: OpenFisca's routes, guarded, with our own beside them."""

from flask import Flask

from openfisca_kela.extras import MissingExtraError
from openfisca_kela.letter.pdf import PdfError
from openfisca_kela.quantities import CalculationError
from openfisca_kela.situation import SituationError
from openfisca_kela.situation.reading import law_in_force_today
from openfisca_kela.web.answers import ROUTES, LawOf
from openfisca_kela.web.described import add_descriptions
from openfisca_kela.web.headers import add_headers
from openfisca_kela.web.json_form import JSONForm
from openfisca_kela.web.logs import add_log, log_failure
from openfisca_kela.web.openfisca_routes import add_openfisca_routes
from openfisca_kela.web.own import add_own_routes
from openfisca_kela.web.pages import add_pages
from openfisca_kela.web.pages.populations.reports import runs_shown
from openfisca_kela.web.probes import add_probes
from openfisca_kela.web.problems import problem, refused
from openfisca_kela.web.settings import Settings
from openfisca_kela.web.unserved import add_refusals


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
    add_openfisca_routes(app, system, settings)
    laws = LawOf()
    add_own_routes(app, settings, ROUTES, laws)
    add_pages(app, settings, laws)
    add_descriptions(app, system, settings)
    add_probes(app, system)
    _add_problems(app, settings)
    return app


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
