"""Text from outside, made harmless to look at."""

from __future__ import annotations

import unicodedata

_KEPT = "\n\t"
_JOINERS = "\u200c\u200d"  # Persian and emoji need them


def scrub(untrusted: str) -> str:
    """Text that a terminal or a page can only show: control and bidi-override characters become visible marks such as ‹U+202E›."""
    return "".join(one if _harmless(one) else f"‹U+{ord(one):04X}›" for one in untrusted)


def _harmless(character: str) -> bool:
    return (
        character in _KEPT
        or character in _JOINERS
        or unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Zl", "Zp")
    )
