"""Text from a file that a person made, with whatever program."""

from __future__ import annotations

from typing import Final

from knothole_client.errors import UsageError
from knothole_client.scrubbing import plain_lines

_UTF_16_BOMS: Final = (b"\xff\xfe", b"\xfe\xff")


def decode_text(content: bytes, name: str) -> str:
    """The text in a file called ``name``.

    Raises:
        UsageError: ``text``: it is not UTF-8.
    """
    again = "Save it as UTF-8, then try again."
    if content.startswith(_UTF_16_BOMS) or b"\0" in content:
        raise UsageError("text", f"{name} is in UTF-16 or is no text.", again)
    try:
        return plain_lines(content.decode()).replace("\r", "\n")  # as old Macs end lines
    except UnicodeDecodeError:
        raise UsageError("text", f"{name} is not text in UTF-8.", again) from None
