"""A server: gunicorn with the law loaded once, before its workers begin."""

from gunicorn.app.base import BaseApplication
from gunicorn.glogging import Logger

from openfisca_kela.web.app import create_app
from openfisca_kela.web.logs import write_line


class ServerLog(Logger):
    """Gunicorn's own words as lines of the log, without those that could hold what a client sent."""

    def error(self, message, *details, **_):
        """What keeps the server from serving."""
        write_line(server=message % details if details else message)

    critical = error

    def exception(self, message, *_, **__):
        """A failure while a request was read: what it is, without the request."""
        write_line(server=message.partition(" %")[0])

    def warning(self, *_, **__):
        """Requests that are none: they are refused, and not repeated here."""

    info = debug = warning


class Server(BaseApplication):
    """Gunicorn, told what it needs.

    Args:
        settings: `Settings`.
        bind: address and port, ``127.0.0.1:5000``.
        workers: number of processes that answer.
    """

    def __init__(self, settings, bind, workers):
        """Make the application, and remember where to serve it.

        Raises:
            SettingsError: a folder holds no run that can be shown.
        """
        self.settings, self.bind, self.workers = settings, bind, workers
        self.app = create_app(settings)
        super().__init__()

    def load_config(self):
        """Tell gunicorn."""
        told = {
            "bind": self.bind,
            "workers": self.workers,
            "preload_app": True,
            "timeout": self.settings.timeout,
            "graceful_timeout": self.settings.timeout,
            "logger_class": ServerLog,
            "proc_name": "openfisca-kela",
            "when_ready": lambda _: write_line(serving=self.bind, workers=self.workers),
            "on_exit": lambda _: write_line(stopped=self.bind),
        }
        for name, value in told.items():
            self.cfg.set(name, value)

    def load(self):
        """The application."""
        return self.app
