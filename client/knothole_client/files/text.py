"""Text from a file that a person made, with whatever program."""

from __future__ import annotations

from typing import Final

from knothole_client.errors import UsageError

_BOM: Final = "\ufeff"
_UTF_16_BOMS: Final = (b"\xff\xfe", b"\xfe\xff")


def plain_lines(text: str) -> str:
    """A text without what Windows adds: a byte order mark, and a carriage return at the end of each line."""
    return text.removeprefix(_BOM).replace("\r\n", "\n").replace("\r", "\n")


def decode_text(content: bytes, name: str) -> str:
    """The text in a file called ``name``.

    Raises:
        UsageError: ``text``: it is not UTF-8.
    """
    again = "Save it as UTF-8, then try again."
    if content.startswith(_UTF_16_BOMS) or b"\0" in content:
        raise UsageError("text", f"{name} is in UTF-16 or is no text.", again)
    try:
        return plain_lines(content.decode())
    except UnicodeDecodeError:
        raise UsageError("text", f"{name} is not text in UTF-8.", again) from None
