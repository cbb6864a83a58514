"""Whether a server lives, and whether it is ready to decide."""

import copy

from flask import jsonify
from openfisca_web_api import handlers

from openfisca_kela.system import OPEN_API_EXAMPLES
from openfisca_kela.web.problems import problem


def add_probes(app, system):
    """Add the routes `/health` (the process answers) and `/ready` (the law is loaded and decides a case)."""

    @app.get("/health")
    def health():
        return jsonify({"status": "alive"})

    @app.get("/ready")
    def ready():
        try:
            handlers.calculate(system, copy.deepcopy(OPEN_API_EXAMPLES["simulation_example"]))
        except Exception:  # whatever it is, no decision can be made
            return problem(503, "the law is loaded but the example cannot be decided")
        return jsonify({"status": "ready"})
