"""What a server says of a day that has no signed list yet: which envelopes came so far, and which bundles have all their chunks (section 11).

Nobody signed it, and it serves to fetch by only: what is acknowledged goes by the signed list of the day (``protocol.day_list``).
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Final

MAX_INBOX: Final = 64 * 1024 * 1024  # bytes; a million ids
_ID: Final = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True)
class Inbox:
    """A day's list. Ids are 32 bytes; no id stands in it twice."""

    envelopes: tuple[bytes, ...]
    bundles: tuple[bytes, ...]
    damaged: int = 0
    """How many more envelopes there are, of which the server cannot read the ids."""


def read_inbox(untrusted: bytes, day: int) -> Inbox | None:
    """A day's list from its JSON; None if it makes no sense, or is of another day."""
    if len(untrusted) > MAX_INBOX:
        return None
    try:
        content = json.loads(untrusted)
        if content["day"] != day:
            return None
        damaged = content.get("damaged", 0)
        if type(damaged) is not int or damaged < 0:
            return None
        return Inbox(_ids(content["envelopes"]), _ids(content["bundles"]), damaged)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _ids(several: object) -> tuple[bytes, ...]:
    """Ids go into paths: they are what they should be, or refused."""
    if not isinstance(several, list) or not all(_ID.fullmatch(identity) for identity in several):
        raise ValueError
    if len(set(several)) != len(several):
        raise ValueError
    return tuple(bytes.fromhex(identity) for identity in several)
