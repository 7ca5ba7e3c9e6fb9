"""How a listener refuses what never became a request: in its own form, with the constant headers."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Final

from gunicorn.http.errors import (  # type: ignore[import-untyped]
    ExpectationFailed,
    LimitRequestHeaders,
    LimitRequestLine,
    ParseException,
)

from knothole_server.http.application import code_of
from knothole_server.http.security_headers import SECURITY_HEADERS

_UNREADABLE: Final = {LimitRequestLine: 414, LimitRequestHeaders: 431, ExpectationFailed: 417}


def status_of(error: Exception) -> int:
    """The HTTP status for what broke while a request was read or answered."""
    return _UNREADABLE.get(type(error), 400) if isinstance(error, ParseException) else 500


def raw_answer(status: int, body_of: Callable[[int, str], tuple[str, bytes]]) -> bytes:
    """A whole answer with this status; ``body_of`` gives content type and body by status and code."""
    content_type, body = body_of(status, code_of(status))
    headers = (("Connection", "close"), ("Content-Type", content_type), ("Content-Length", len(body)))
    lines = [f"HTTP/1.1 {status} {HTTPStatus(status).phrase}"]
    lines += [f"{name}: {value}" for name, value in (*headers, *SECURITY_HEADERS)]
    return "\r\n".join([*lines, "\r\n"]).encode("ascii") + body
