"""A process that answers: gunicorn's, but what cannot be read as HTTP is refused in the form of every other fault."""

import contextlib
import json
import secrets
import socket
from http import HTTPStatus

from gunicorn.http import errors
from gunicorn.util import write_nonblock
from gunicorn.workers.sync import SyncWorker

from openfisca_kela.web.headers import REQUEST_ID, SAFE, headers_of_law
from openfisca_kela.web.logs import write_line
from openfisca_kela.web.problems import body_of_problem

REFUSALS = {
    errors.LimitRequestLine: (HTTPStatus.REQUEST_URI_TOO_LONG, "the address of the request is too long"),
    errors.LimitRequestHeaders: (HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "the headers of the request are too large"),
    errors.ParseException: (HTTPStatus.BAD_REQUEST, "the request is not HTTP as this server reads it"),
}
OURS = HTTPStatus.INTERNAL_SERVER_ERROR, "the server failed; nothing that was sent is at fault"
# A process that takes too long is told to leave, which it does at once.
TOO_SLOW = HTTPStatus.REQUEST_TIMEOUT, "the request was not sent in time"
TOO_MUCH = HTTPStatus.SERVICE_UNAVAILABLE, "the answer took longer than the server allows; ask for less at once"
PIECE, MOST_PIECES, PATIENCE = 65_536, 1_000, 0.5


class Worker(SyncWorker):
    """Answers one request after the other, and closes a connection only when its answer has been taken."""

    def handle_request(self, listener, request, client, address):
        """Answer a request that could be read."""
        super().handle_request(listener, request, client, address)
        if _is_unread(request.body.reader):
            take_the_rest(client)

    def handle_error(self, request, client, address, error):
        """Answer what could not be read."""
        is_timeout = isinstance(error, SystemExit)
        if is_timeout:
            status, sentence = TOO_MUCH if request else TOO_SLOW
        else:
            status, sentence = next((said for kind, said in REFUSALS.items() if isinstance(error, kind)), OURS)
        identity = secrets.token_hex(8)
        write_line(id=identity, method=None, route=None, status=status.value)
        with contextlib.suppress(OSError):  # who sent it may be gone
            write_nonblock(client, refusal(status, sentence, identity))
            if not is_timeout:
                take_the_rest(client)


def refusal(status, sentence, identity):
    """The bytes of an answer to what could not be read.

    Args:
        status: `HTTPStatus`.
        sentence: what is wrong.
        identity: id of the request.
    """
    body = json.dumps(body_of_problem(sentence)).encode()
    headers = {
        "Content-Type": "application/json",
        "Content-Length": len(body),
        "Connection": "close",
        "Cache-Control": "no-store",
        REQUEST_ID: identity,
        **headers_of_law(),
        **SAFE,
    }
    lines = [f"HTTP/1.1 {status.value} {status.phrase}", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join([*lines, "", ""]).encode("ascii") + body


def take_the_rest(client):
    """Take what a client is still sending, such as a body that is too large.

    A connection that is closed over unread bytes is reset, and the client may lose the answer (RFC 9112, 9.6).
    """
    with contextlib.suppress(OSError):
        client.shutdown(socket.SHUT_WR)
        client.settimeout(PATIENCE)
        for _ in range(MOST_PIECES):
            if not client.recv(PIECE):
                break


def _is_unread(body):
    """Whether something of a body was not read: bytes of its length, or pieces."""
    return bool(getattr(body, "length", 0) or getattr(body, "parser", None))
