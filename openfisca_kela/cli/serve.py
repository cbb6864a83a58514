"""`openfisca-kela serve`: the web API and the pages."""

import importlib

import click

from openfisca_kela.cli.output import RefusedError

EXAMPLES = """\b
Examples:
  openfisca-kela serve
  openfisca-kela serve --host 0.0.0.0 --port 8000 --workers 4 --cors https://example.fi
  openfisca-kela serve --run runs/april_2024 --run runs/proposal
"""


@click.command(epilog=EXAMPLES)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option("--port", type=click.IntRange(0, 65535), default=5000, show_default=True, help="Port to listen at.")
@click.option("--workers", type=click.IntRange(1), default=2, show_default=True, help="Processes that answer.")
@click.option("--cors", multiple=True, metavar="ORIGIN", help="Origin from which browsers may call; may be repeated.")
@click.option("--run", "runs", multiple=True, metavar="FOLDER", help="Run whose report is shown; may be repeated.")
@click.option("--timeout", type=click.IntRange(1), help="Seconds for one answer.  [default: 30]")
def serve(host, port, workers, cors, runs, timeout):
    """Serve the web API and the pages, until it is interrupted.

    Limits of requests are set by variables of the environment: OPENFISCA_KELA_MOST_BYTES, _MOST_PERSONS, _MOST_GROUPS,
    _MOST_BATCH, _MOST_PERIODS, _TIMEOUT, _CORS and _RUNS. Each request is a line of JSON on standard error.
    """
    # Loaded here, for no other command needs a server and its start would take longer.
    server, settings = (importlib.import_module(f"openfisca_kela.web.{room}") for room in ("serve", "settings"))
    bind = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    try:
        told = settings.Settings.from_environment(cors=cors or None, runs=runs or None, timeout=timeout)
        serving = server.Server(told, bind, workers)
    except settings.SettingsError as error:
        raise RefusedError([str(error)]) from None
    serving.run()
