"""Problem documents (RFC 9457): how the reviewer listener refuses (docs/protocol.md section 11)."""

from __future__ import annotations

from typing import Final

from knothole_server.desk import compact_json

CONTENT_TYPE: Final = "application/problem+json"

_STATUS: Final = {
    "request-signature": 401,
    "clock": 401,
    "not-listed": 403,
    "delegation-ended": 403,
    "delegation-superseded": 403,
    "revoked": 403,
    "signature": 403,
    "not-found": 404,
    "serial": 409,
    "second-key": 409,
    "second-sheet": 409,
    "holding": 409,
    "full": 507,
    "unavailable": 503,
    "closed": 503,
    "damaged": 503,
}
_TITLES: Final = {
    "request-signature": "The request is not signed as it must be",
    "clock": "The courier's clock and the server's differ too much",
    "not-listed": "The directory lists no such reviewer today",
    "delegation-ended": "What the vault signed for this courier has ended",
    "delegation-superseded": "The vault has let another courier act since",
    "revoked": "The reviewer's key is revoked",
    "not-found": "There is no such thing here",
    "serial": "The server has a newer directory",
    "second-key": "The server has another key for this week",
    "second-sheet": "The server has another sheet for this day",
    "holding": "Something that came on this day is not held there",
    "full": "There is no room",
    "unavailable": "The server cannot do this now",
    "damaged": "This is damaged here; the rest is not",
    "closed": "The server was restored, and waits for the newest directory",
}


def http_status(code: str) -> int:
    """The HTTP status a refusal is told under."""
    return _STATUS.get(code, 400)


def problem(code: str, status: int, now: int | None = None) -> bytes:
    """A problem document. ``now``, the server's seconds, is told with ``clock`` only."""
    document: dict[str, object] = {
        "type": "about:blank",
        "title": _TITLES.get(code, "What was sent is refused"),
        "status": status,
        "code": code,
    }
    if now is not None:
        document["now"] = now
    return compact_json.serialise(document)
