"""Which language a source writes, by its letters and its small words. A guess, shown to a person before it matters."""

from __future__ import annotations

import re
from typing import Final

_SCRIPTS: Final = (  # the first that is found decides
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("fa", re.compile("[\u067e\u0686\u0698\u06af\u06a9\u06cc]")),  # letters that Arabic has not
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("uk", re.compile("[іїєґІЇЄҐ]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
)
_SMALL_WORDS: Final = {
    "de": "der die das und ich nicht ist ein eine mit für auf dem den von zu wir sie es auch dass wurde",
    "en": "the and is not with for that this are was have from they you be of to in it we has been",
    "es": "el los las y que no con para una por del se su como pero está hay son fue muy más",
    "fr": "le les des et que ne pas avec pour une du est dans sur il nous vous au qui sont été",
    "it": "il gli e che non con per una del della è sono di nel anche questo ho ha dal alla stato",
    "nl": "de het een en niet is met voor van op dat ik wij zijn naar ook maar bij aan werd heeft",
    "pl": "i nie się w na z do jest że to są przez jak od dla po przy ale był czy pan oraz",
    "pt": "o os as e que não com para uma por do da em no na são foi está mais ele nós muito",
    "tr": "ve bir bu için ile de da çok değil var gibi ama ne olarak daha ben biz sonra kadar oldu",
}
_BY_LANGUAGE: Final = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}
_ENOUGH: Final = 2  # small words; fewer prove nothing


def guess(text: str) -> str | None:
    """The code of the language, or None."""
    for language, letters in _SCRIPTS:
        if letters.search(text):
            return language
    words = re.findall(r"\w+", text.lower())
    counts = {language: sum(word in small for word in words) for language, small in _BY_LANGUAGE.items()}
    first, second = sorted(counts, key=lambda language: -counts[language])[:2]
    return first if counts[first] >= _ENOUGH and counts[first] > counts[second] else None
