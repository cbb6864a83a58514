"""What a population tells of itself: period, source, dimensions of reports, and hashes of its tables."""

import json

from openfisca_kela.labels import LANGUAGES

FORMAT, VERSION = "openfisca-kela population", 1
NAME = "manifest.json"


class NotAPopulationError(ValueError):
    """A directory holds no population, or one that was changed after it was written."""


def read_manifest(path):
    """The manifest of a population.

    Args:
        path: directory of the population.

    Raises:
        NotAPopulationError: there is none, or it cannot be read.
    """
    file = path / NAME
    if not file.is_file():
        raise NotAPopulationError(f"{path}: holds no population ({NAME} is missing)")
    try:
        manifest = json.loads(file.read_bytes())
    except ValueError as error:
        raise NotAPopulationError(f"{file}: is no JSON: {error}") from None
    if not isinstance(manifest, dict) or (manifest.get("format"), manifest.get("version")) != (FORMAT, VERSION):
        raise NotAPopulationError(f"{file}: is no {FORMAT} of version {VERSION}")
    return manifest


def in_every_language(text):
    """A text, or texts by language, as texts by language."""
    return dict(text) if isinstance(text, dict) else dict.fromkeys(LANGUAGES, text)
