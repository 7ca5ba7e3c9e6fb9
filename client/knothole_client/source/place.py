"""Where a source goes, and what is said of a desk there that is refused: for the commands and the window alike."""

from __future__ import annotations

import math
import secrets
import shlex
from dataclasses import dataclass
from typing import Final

from knothole_client.errors import ClientError
from knothole_client.protocol.codename import SourceKeys, derive_keys, parse
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.genesis import Pin
from knothole_client.sentences import Sentence, joined
from knothole_client.source.visit import OF_TIME

HEAD_START: Final = 5.0  # seconds from loading to the first tick; opening a codename and sealing 16 parts take less, also on a slow machine
LATER: Final = Sentence("Nothing was sent. Try again in a day or two. If it stays so, reach the desk in another way.")
UNSAFE: Final = Sentence(
    "Nothing was sent. Somebody may be trying to deceive you, or the server is broken. Tell the desk, in another way."
)
WORDS: Final = {
    "unreachable": (
        Sentence(
            "Nobody of those you write to can receive messages now: they have been away for a week or longer, and their keys have expired."
        ),
        LATER,
    ),
    "expired": (
        Sentence("The desk has not renewed its documents in time, so nobody there can receive messages now."),
        LATER,
    ),
    "too-long": (
        Sentence("The text is too long for one message."),
        Sentence("Nothing was sent. Shorten it, or send it as a file."),
    ),
    "desk": (
        Sentence("This is another desk than the one of that fingerprint."),
        Sentence("Nothing was sent. Check address and fingerprint."),
    ),
}
"""What is said to a source of a desk that is refused, and what to do."""


@dataclass(frozen=True)
class Place:
    """Where a source goes."""

    server: str
    tor: str | None
    fingerprint: str | None
    pin: Pin | None = None
    """From elsewhere than the server."""

    def command(self, name: str) -> str:
        """A command of ``knothole source`` for the same server, as one types it."""
        through = f" --tor {shlex.quote(self.tor)}" if self.tor else ""
        desk = f" --fingerprint {shlex.quote(self.fingerprint)}" if self.fingerprint else ""
        return f"knothole source {name} --server {shlex.quote(self.server)}{through}{desk}"


def for_a_source(refused: ProtocolError, clocks: Sentence | None = None) -> ClientError | ProtocolError:
    """What a desk was refused with, in words for somebody who wants to write to it. ``clocks``: what is known of clocks that differ."""
    if refused.code == "codename-check":
        return refused
    what, code = refused.diagnostics(), refused.code
    wrong = Sentence("What the server says about the desk is wrong: {what} ({code})", what=what, code=code)
    sentence, hint = WORDS.get(refused.code, (wrong, UNSAFE))
    if clocks and refused.code in OF_TIME:
        hint = joined([clocks, hint], " ")
    return ClientError(refused.code, sentence, hint)


def keys_of(desk: Desk, typed: str) -> SourceKeys:
    """The keys of a codename as a person writes it.

    Raises:
        ProtocolError: ``codename-word``, ``codename-length``, ``codename-check``.
    """
    return derive_keys(parse(typed, desk.id), desk.id)


def exponential(rate: float) -> float:
    """A draw from the exponential distribution, from the system's generator."""
    uniform = (int.from_bytes(secrets.token_bytes(7), "big") + 1) / 2**56
    return -math.log(uniform) / rate
