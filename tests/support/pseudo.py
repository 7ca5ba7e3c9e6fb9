"""A language that nobody speaks: English in wide letters. Whatever the window shows in narrow ones did not come out of a catalogue."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable

from knothole_client.desktop.words import Words, catalogue

_WIDE = {ord(letter): ord(letter) + 0xFEE0 for letter in string.ascii_letters}
_NARROW = re.compile(r"[A-Za-z][A-Za-z'’]*(?: [A-Za-z'’]+)*")


def widened(pattern: str) -> str:
    """The same sentence in wide letters, with its placeholders."""
    made = []
    for text, name, spec, conversion in string.Formatter().parse(pattern):
        made.append(text.translate(_WIDE))
        if name is not None:
            made.append("{" + name + (f"!{conversion}" if conversion else "") + (f":{spec}" if spec else "") + "}")
    return "".join(made)


class PseudoWords(Words):
    """Says what the catalogues have; other text stays as it is."""

    def __init__(self, sentences: Iterable[str]) -> None:
        super().__init__()
        self._strings = {key: widened(value) for key, value in catalogue("en").items()}
        self._sentences = {pattern: widened(pattern) for pattern in sentences}


def narrow(shown: str, known: str) -> set[str]:
    """What of a text is in narrow letters, and is nothing that a person or a file is called."""
    return {text for text in _NARROW.findall(shown) if len(text) > 2 and text not in known}
