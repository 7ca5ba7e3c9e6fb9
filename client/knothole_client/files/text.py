"""Text from a file that a person made, with whatever program."""

from __future__ import annotations

from typing import Final

from knothole_client.errors import UsageError
from knothole_client.scrubbing import plain_lines
from knothole_client.sentences import Sentence

_UTF_16_BOMS: Final = (b"\xff\xfe", b"\xfe\xff")


def decode_text(content: bytes, name: str) -> str:
    """The text in a file called ``name``.

    Raises:
        UsageError: ``text``: it is not UTF-8.
    """
    again = Sentence("Save it as UTF-8, then try again.")
    if content.startswith(_UTF_16_BOMS) or b"\0" in content:
        raise UsageError("text", Sentence("{name} is in UTF-16 or is no text.", name=name), again)
    try:
        return plain_lines(content.decode()).replace("\r", "\n")  # as old Macs end lines
    except UnicodeDecodeError:
        raise UsageError("text", Sentence("{name} is not text in UTF-8.", name=name), again) from None
