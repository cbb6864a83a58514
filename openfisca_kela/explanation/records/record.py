"""Decision records: what a decision was made of and with, in one file, and whether it still comes out the same."""

from openfisca_kela.explanation.records.make import canonical_json, record, seal_of
from openfisca_kela.explanation.records.verify import Finding, verify

__all__ = ["Finding", "canonical_json", "record", "seal_of", "verify"]
