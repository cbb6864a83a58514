"""The web API: OpenFisca's routes behind a check of every request, and routes of our own beside them."""

from openfisca_kela.web.app import create_app
from openfisca_kela.web.settings import Settings, SettingsError

__all__ = ["Settings", "SettingsError", "create_app"]
