"""Problem documents (RFC 9457): how the reviewer listener refuses (docs/protocol.md section 11)."""

from __future__ import annotations

from typing import Final

from knothole_server.desk import compact_json
from knothole_server.errors import REFUSALS

CONTENT_TYPE: Final = "application/problem+json"


def problem(code: str, status: int, now: int | None = None, desk: str | None = None) -> bytes:
    """A problem document. ``now``, the server's seconds, is in it with ``clock`` only, and ``desk``, whose server this is, with
    ``request-signature`` only.
    """
    document: dict[str, object] = {
        "type": "about:blank",
        "title": REFUSALS[code].sentence.rstrip("."),
        "status": status,
        "code": code,
    }
    if now is not None:
        document["now"] = now
    if desk is not None:
        document["desk"] = desk
    return compact_json.serialise(document)
