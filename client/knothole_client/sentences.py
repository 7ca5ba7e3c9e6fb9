"""Sentences for people. They are English; a window that speaks another language puts the same values into its own.

What is put in is never read as a pattern again, whoever wrote it.
"""

from __future__ import annotations

from collections.abc import Iterable


class Sentence(str):
    """A text, and the pattern and values it was made of. A value may be a sentence again."""

    __slots__ = ("pattern", "values")

    pattern: str
    values: dict[str, object]

    def __new__(cls, pattern: str, **values: object) -> Sentence:
        """Put values into a pattern as :meth:`str.format` does. Without any, the pattern is the text as it is."""
        made = super().__new__(cls, pattern.format_map(values) if values else pattern)
        made.pattern, made.values = pattern, values
        return made


def as_sentence(text: str) -> Sentence:
    """A text that may be one."""
    return text if isinstance(text, Sentence) else Sentence(text)


def joined(parts: Iterable[str], between: str = ", ") -> Sentence:
    """Several texts in a row; those that are sentences stay such."""
    values: dict[str, object] = {f"part{number}": part for number, part in enumerate(parts)}
    return Sentence(between.join("{" + name + "}" for name in values), **values)
