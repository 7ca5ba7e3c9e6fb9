"""A proof of report, made by its source from what a visit brought (section 9.1 of the protocol)."""

from __future__ import annotations

from typing import Final

from knothole_client.errors import UsageError
from knothole_client.protocol.codename import SourceKeys
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.proof import make_proof
from knothole_client.protocol.receipts import find_receipts
from knothole_client.protocol.reply import find_replies
from knothole_client.source.visit import Visit

BLANK: Final = " \t\r\n"  # and not what a language calls blank: Python and JavaScript differ


def spellings(text: str) -> list[str]:
    """A text, and what it may have been when it was sent: editors change how lines end, and add an empty one. The page tries the same."""
    lines = text.replace("\r\n", "\n")
    ended = lines.rstrip("\n")
    return list(dict.fromkeys([text, lines, ended, lines.rstrip(BLANK), f"{ended}\n"]))


def prove(here: Visit, keys: SourceKeys, text: str | None) -> bytes:
    """A proof of what the desk signed about a text, or about all of this codename.

    Raises:
        UsageError: ``receipt``: nobody has signed that it was opened, or it is not the text that was sent.
        ProtocolError: ``revocation-missing``, ``too-large``.
    """
    letters, _ = find_replies(here.book, keys, here.desk)
    tags = [receipt.tag for receipt in find_receipts(keys.receipt_key, here.desk.sheets, here.desk.now)]
    for candidate in spellings(text) if text else [None]:  # the page has no empty text either
        try:
            return make_proof(here.document, here.desk, keys, letters, tags, candidate)
        except ProtocolError as refused:
            if refused.code != "receipt":
                raise
    if not text or not (tags or letters):
        raise UsageError(
            "receipt",
            "There is nothing to prove yet: nobody has signed that what you sent was opened.",
            "Signing can take a day longer than reading. Come back later.",
        )
    raise UsageError(
        "receipt",
        "Nobody has signed that this text was opened. Nothing was written.",
        "It must be the very text that you sent, each letter and line break; or leave the text out.",
    )
