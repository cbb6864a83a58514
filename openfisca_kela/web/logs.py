"""The log: one line of JSON a request on standard error, with nothing that a client told of anybody."""

import datetime
import json
import sys
import time

from flask import g, request

METHODS = frozenset(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])


def add_log(app):
    """Write a line after each request of an application.

    The route is its template (``/variable/<name>``), never the path; no query, no body and no header is written,
    except the id of the request, which is short and made of letters and digits.
    """

    @app.before_request
    def start():
        g.started = time.perf_counter()

    @app.after_request
    def write(answer):
        write_line(
            id=g.request_id,
            method=request.method if request.method in METHODS else "other",
            route=request.url_rule.rule if request.url_rule else None,
            status=answer.status_code,
            milliseconds=round((time.perf_counter() - g.started) * 1000, 1),
            bytes=answer.calculate_content_length() or 0,
        )
        return answer


def log_failure(error):
    """Tell where the program itself failed: the kind of the error and the last line of ours, without its words."""
    trace, place = error.__traceback__, None
    while trace is not None:
        module = trace.tb_frame.f_globals.get("__name__", "")
        if module.startswith("openfisca"):
            place = f"{module}:{trace.tb_lineno}"
        trace = trace.tb_next
    write_line(id=g.get("request_id"), failure=type(error).__name__, at=place)


def write_line(**fields):
    """Write a line with the time."""
    now = datetime.datetime.now(datetime.UTC).isoformat(timespec="milliseconds")
    sys.stderr.write(json.dumps({"time": now, **fields}) + "\n")
    sys.stderr.flush()
