"""The OpenAPI document and the JSON Schemas of the law: routes and answers in YAML, what is told from the variables."""

from openfisca_kela.web.openapi.document import document, json_schema

__all__ = ["document", "json_schema"]
