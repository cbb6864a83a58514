"""What describes the server: `/spec` (OpenAPI 3.1) and `/schema` (JSON Schema of what can be told), each made once."""

import functools

from flask import Response

from openfisca_kela.web.openapi import document, json_schema

HERE = "."  # routes stand where the document does, whatever the server is called from outside
SCHEMA = "application/schema+json"


def add_descriptions(app, system, settings):
    """Serve the descriptions of what an application serves.

    Args:
        app: the application.
        system: the law.
        settings: its `Settings`, whose limits the document tells.
    """

    @functools.cache
    def written(make):
        return app.json.dumps(make())

    def described():
        return document(system, settings) | {"servers": [{"url": HERE}]}

    def schema():
        return json_schema(system)

    app.add_url_rule("/spec", "/spec", lambda: Response(written(described), mimetype="application/json"))
    app.add_url_rule("/schema", "/schema", lambda: Response(written(schema), mimetype=SCHEMA))
