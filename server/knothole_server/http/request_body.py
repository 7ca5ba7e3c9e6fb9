"""Reading a request's body, bounded before anything looks at it."""

from __future__ import annotations

from flask import Request

from knothole_server.errors import KnotholeServerError


def read_body(request: Request, most: int) -> bytes:
    """The whole body, at most ``most`` bytes, whether its length was announced or it comes in chunks.

    A longer one, one cut short and one with broken framing are refused with ``length``, the first without
    reading it.
    """
    announced = request.content_length
    if announced is not None and announced > most:
        raise KnotholeServerError("length")
    try:
        body: bytes = request.environ["wsgi.input"].read(most + 1)
    except Exception as error:  # the HTTP server's own errors share no root: bad chunks, a closed connection
        raise KnotholeServerError("length") from error
    if len(body) > most or (announced is not None and len(body) != announced):
        raise KnotholeServerError("length")
    return body
