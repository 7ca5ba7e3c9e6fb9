"""Where Tor listens on this machine: the system's, or Tor Browser's while that is open."""

from __future__ import annotations

import socket
from collections.abc import Callable
from typing import Final

PLACES: Final = {"system": "127.0.0.1:9050", "browser": "127.0.0.1:9150"}
"""Whose, and where; the system's is looked at first."""
GREETING: Final = b"\x05\x01\x00"
"""SOCKS 5, one method, no authentication."""
WAIT: Final = 2.0  # seconds, on this machine


def listens(place: str) -> bool:
    """Whether something that speaks SOCKS 5 listens at ``HOST:PORT``."""
    host, _, port = place.rpartition(":")
    try:
        with socket.create_connection((host, int(port)), WAIT) as line:
            line.sendall(GREETING)
            return line.recv(2)[:1] == GREETING[:1]
    except (OSError, ValueError):
        return False


def find(named: str | None, is_there: Callable[[str], bool] = listens) -> tuple[str, str] | None:
    """Whose Tor there is and where: ``named``, ``system`` or ``browser``. What the courier was given comes first; None if there is none."""
    places = {"named": named, **PLACES} if named and named not in PLACES.values() else dict(PLACES)
    if named in PLACES.values():
        places = dict(sorted(places.items(), key=lambda place: place[1] != named))
    return next(((whose, place) for whose, place in places.items() if place and is_there(place)), None)
