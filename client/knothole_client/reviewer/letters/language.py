"""In which of the page's languages a text is, by its letters and its commonest words. A guess, for a person to correct.

A source's own setting is not asked for: what a browser is set to can identify somebody, and what they write in is what they read.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import Final

SAMPLE: Final = 4_000  # characters
_LETTERS: Final = (
    (re.compile("[\u3040-\u30ff]"), "ja"),
    (re.compile("[\u4e00-\u9fff]"), "zh"),
    (re.compile("[\u0900-\u097f]"), "hi"),
    (re.compile("[پچژگکی]"), "fa"),
    (re.compile("[\u0600-\u06ff]"), "ar"),
    (re.compile("[іїєґ]"), "uk"),
    (re.compile("[\u0400-\u04ff]"), "ru"),
)
"""Scripts that one language of the page has, the narrower before the wider."""
_ANY_OF_THEM: Final = re.compile("[\u0400-\u9fff]")
_WORDS: Final = {
    "de": "der die das und ist nicht ein eine ich wir sie mit von zu auf für dass wurde sind hat den dem im",
    "en": "the and is not a an i we they with of to on for that was are has in it this my have",
    "es": "el la los las y es no un una yo que con de en por para se está fue son ha lo mi del",
    "fr": "le la les et est pas un une je nous que avec de en pour dans ce qui sont a été du des il",
    "it": "il la gli e è non un una io noi che con di in per del della sono ha è stato nel mi lo si",
    "nl": "de het en is niet een ik wij ze met van te op voor dat werd zijn heeft in aan bij mijn er",
    "pl": "i jest nie w na z do że się to są był jak od po dla jestem mnie przez za tym o mam",
    "pt": "o a os as e é não um uma eu que com de em por para se foi são tem do da no na meu",
    "tr": "ve bir bu için ile değil ben biz çok var da de ne gibi olarak daha ama her o olan",
}
_SETS: Final = {language: frozenset(common.split()) for language, common in _WORDS.items()}
_COMMON: Final = frozenset().union(*_SETS.values())
_WORD: Final = re.compile(r"[^\W\d_]+")


def guess(text: str) -> str | None:
    """The language of a text, as drafts name it; None if nothing tells it."""
    sample = unicodedata.normalize("NFC", text[:SAMPLE]).lower()
    for letters, language in _LETTERS if _ANY_OF_THEM.search(sample) else ():
        if letters.search(sample):
            return language
    words = Counter(word for word in _words(sample) if word in _COMMON)
    scores = {language: sum(words[word] for word in common & words.keys()) for language, common in _SETS.items()}
    best = max(scores.values())
    winners = [language for language, score in scores.items() if score == best]
    return winners[0] if best and len(winners) == 1 else None


def _words(sample: str) -> list[str]:
    """Its words. The pattern is for those only that touch something else than a space: it takes three times as long."""
    between = sample.split()
    return [word for word in between if word.isalpha()] + _WORD.findall(
        " ".join([word for word in between if not word.isalpha()])
    )
