"""OpenFisca's own routes: looked up as they stand, calculated behind the check of the question."""

from flask import Response, request

from openfisca_kela.situation import Faults
from openfisca_kela.situation.faults import did_you_mean
from openfisca_kela.situation.values import plain_bounds
from openfisca_kela.web.answers import as_python, as_test
from openfisca_kela.web.engine import Engine
from openfisca_kela.web.guard import Guard
from openfisca_kela.web.unserved import no_such

LOOKED_UP = ("/", "/entities", "/variables", "/parameters")
CALCULATED = ("/calculate", "/trace")
YAML, PYTHON = "application/yaml", "text/x-python"
# Forms in which a question is handed back (`?as=…`).
HANDED_BACK = {"test": (as_test, YAML), "python": (as_python, PYTHON)}


def add_openfisca_routes(app, system, settings):
    """Serve OpenFisca's routes of a law.

    Args:
        app: the application.
        system: the law.
        settings: its `Settings`.
    """
    engine, guard = Engine(system), Guard(system, settings)
    parameters = {parameter.name for parameter in system.parameters.get_descendants()}

    def look_up():
        return engine.answer(request.environ)

    def variable(name):
        if name not in system.variables:
            return no_such("variable", name, system.variables)
        also = {"unit": system.variables[name].unit, "bounds": plain_bounds(system.variables[name])}
        return engine.answer(request.environ, extend=lambda told: told | also)

    def parameter(name):
        if name.replace("/", ".").rstrip(".") not in parameters:
            return no_such("parameter", name.replace("/", "."), parameters)
        return engine.answer(request.environ)

    def calculate():
        form = form_asked(HANDED_BACK)
        if form is None:
            return guard.pass_on(engine)
        write, mimetype = HANDED_BACK[form]
        return Response(guard.hand_back(write), mimetype=mimetype)

    for route in LOOKED_UP:
        app.add_url_rule(route, route, look_up)
    app.add_url_rule("/variable/<name>", "/variable", variable)
    app.add_url_rule("/parameter/<path:name>", "/parameter", parameter)
    for route in CALCULATED:
        app.add_url_rule(route, route, calculate, methods=["POST"])


def form_asked(forms):
    """The form in which a request shall be handed back, or None where it shall be answered.

    Raises:
        SituationError: there is no such form.
    """
    form = request.args.get("as")
    if form is not None and form not in forms:
        faults, hint = Faults(), did_you_mean(form, forms)
        problem = "is no form of a request" + (f", {hint}" if hint else "")
        faults.add("/as", form, problem, ", ".join(forms) or "a request without as", "item")
        faults.raise_any()
    return form
