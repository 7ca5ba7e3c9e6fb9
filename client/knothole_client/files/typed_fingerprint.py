"""A fingerprint as people type it."""

from __future__ import annotations

from knothole_client.errors import UsageError
from knothole_client.files import paper


def read_fingerprint(typed: str) -> bytes:
    """A whole fingerprint, as 21 words or 64 digits.

    Raises:
        UsageError: it is neither.
    """
    digits = "".join(typed.split())
    try:
        octets = bytes.fromhex(digits)
    except ValueError:
        return paper.from_words(typed)
    if len(octets) != paper.SIZE:
        raise UsageError("fingerprint", "A fingerprint has 64 digits and letters from a to f, or 21 words.", "")
    return octets
