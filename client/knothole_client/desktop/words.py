"""Every word of the window, from one catalogue for each language: ``strings/CODE.json``. All have the same words.

A value may name others in braces. For numbers a key has forms, by the plural rules of the language: ``key.one``, ``key.other``.

What the rest of the client says, and the commands with it, is English. The window says it in its own language by
``strings/sentences/CODE.json``, whose keys are the English patterns (:class:`knothole_client.sentences.Sentence`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from importlib import resources
from typing import Final

from knothole_client import clock
from knothole_client.scrubbing import runs_to_the_left, scrub
from knothole_client.sentences import Sentence

FALLBACK: Final = "en"
RIGHT_TO_LEFT: Final = ("ar", "fa", "he")
ISOLATE, END_ISOLATE = "\u2068", "\u2069"
"""Around a text of another direction: its quotes and hyphens stay in their places."""
_IN_A_ROW: Final = re.compile(r"\{part0\}(, \{part\d+\})+")
"""What :func:`knothole_client.sentences.joined` makes."""
_STRINGS: Final = resources.files("knothole_client.desktop") / "strings"


def languages() -> list[str]:
    """The languages there is a catalogue of."""
    return sorted(file.name.removesuffix(".json") for file in _STRINGS.iterdir() if file.name.endswith(".json"))


def own_names() -> dict[str, str]:
    """What each of them is called by those who speak it."""
    return {language: catalogue(language)["own.name"] for language in languages()}


def catalogue(language: str) -> dict[str, str]:
    """All strings of a language."""
    content: dict[str, str] = json.loads((_STRINGS / f"{language}.json").read_text(encoding="utf-8"))
    return content


def sentences(language: str) -> dict[str, str]:
    """What the rest of the client says, by its English patterns; nothing for English itself."""
    if language == FALLBACK:
        return {}
    content: dict[str, str] = json.loads((_STRINGS / "sentences" / f"{language}.json").read_text(encoding="utf-8"))
    return content


class Words:
    """The words of one language."""

    def __init__(self, language: str = FALLBACK) -> None:
        self.language = language if language in languages() else FALLBACK
        self._strings = catalogue(FALLBACK)
        if self.language != FALLBACK:
            self._strings |= catalogue(self.language)
        self._sentences = sentences(self.language)

    @property
    def is_right_to_left(self) -> bool:
        """Whether the window is laid out from right to left."""
        return self.language in RIGHT_TO_LEFT

    @property
    def for_paper(self) -> tuple[Callable[[str], str], str, str]:
        """For :func:`knothole_client.desk.sheet.page` and :func:`knothole_client.reviewer.transcript_page.render`."""
        return self._printed, self.language, "rtl" if self.is_right_to_left else "ltr"

    def __call__(self, key: str, **values: object) -> str:
        """A sentence, with values put in. ``count`` chooses its form, if it has several."""
        count = values.get("count")
        if isinstance(count, int):
            form = f"{key}.{_PLURALS.get(self.language, _one_or_other)(count)}"
            key = next(known for known in (form, f"{key}.other", key) if known in self._strings)
        return self._strings[key].format_map(self._said(values))

    def say(self, sentence: str) -> str:
        """A sentence in the window's language; any other text, which somebody wrote, as it is."""
        return self._spoken(sentence, lambda text: text) if isinstance(sentence, Sentence) else sentence

    def clean(self, sentence: str) -> str:
        """The same, of values that others wrote: what they hide is shown, and none turns the sentence around."""
        return self._spoken(sentence, self.isolated) if isinstance(sentence, Sentence) else scrub(sentence)

    def _printed(self, text: str) -> str:
        return self.clean(text) if isinstance(text, Sentence) else text  # which the window said

    def _spoken(self, sentence: Sentence, shown: Callable[[str], str]) -> str:
        spoken = self._sentences.get(sentence.pattern, sentence.pattern)
        if _IN_A_ROW.fullmatch(spoken):
            spoken = spoken.replace(", ", self("list.between"))
        return spoken.format_map(self._said(sentence.values, shown)) if sentence.values else spoken

    def _said(self, values: dict[str, object], shown: Callable[[str], str] = str) -> dict[str, object]:
        made = dict(values)
        for name, value in values.items():
            if isinstance(value, Sentence):
                made[name] = self._spoken(value, shown)
            elif isinstance(value, str):
                made[name] = self._whole(shown(value))
        return made

    def _whole(self, text: str) -> str:
        """A path, an address or a date, which letters that run from right to left would turn around at its slashes or hyphens."""
        if not self.is_right_to_left or ISOLATE in text or not any(mark in text for mark in "/-"):
            return text
        return text if runs_to_the_left(text) else f"{ISOLATE}{text}{END_ISOLATE}"

    def isolated(self, text: str) -> str:
        """A name that somebody else wrote, in a line of ours: what it hides is shown, and it does not turn the line around."""
        shown = scrub(text)
        turns = bool(shown) and (self.is_right_to_left or runs_to_the_left(shown))
        return f"{ISOLATE}{shown}{END_ISOLATE}" if turns else shown

    def listed(self, texts: Iterable[str]) -> str:
        """Several in a row."""
        return self("list.between").join(texts)

    def has(self, key: str) -> bool:
        """Whether there is such a string."""
        return key in self._strings

    def day(self, day: int) -> str:
        """A day as people write it. Between letters that run from right to left, hyphens turn a date around and slashes do not."""
        return clock.written(day).replace("-", "/") if self.is_right_to_left else clock.written(day)

    def moment(self, seconds: int) -> str:
        """A moment as people write it; see :meth:`day`."""
        return clock.moment(seconds).replace("-", "/") if self.is_right_to_left else clock.moment(seconds)

    def days_left(self, left: int) -> str:
        """When a deadline is."""
        near = {-1: "late.yesterday", 0: "due.today", 1: "due.tomorrow"}
        if left in near:
            return self(near[left])
        return self("due.in", count=left) if left > 0 else self("late.by", count=-left)

    def size(self, size: int) -> str:
        """Bytes, for people."""
        for unit, step in (("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1_000)):
            if size >= step:
                return self.isolated(f"{size / step:.1f} {unit}")
        return self("bytes", count=size)


def _one_or_other(count: int) -> str:
    return "one" if count == 1 else "other"


def _arabic(count: int) -> str:
    if count in (0, 1, 2):
        return ("zero", "one", "two")[count]
    return "few" if 3 <= count % 100 <= 10 else "many" if count % 100 >= 11 else "other"


_PLURALS: Final[dict[str, Callable[[int], str]]] = {"ar": _arabic}
"""CLDR's categories, where they are not English's."""
