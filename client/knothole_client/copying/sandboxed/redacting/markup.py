"""The text of a page in HTML, with what is hidden by its style (``client/web/people/markup.js``). Nothing of it is run or requested."""

from __future__ import annotations

import codecs
import html
import re
from typing import Final

_SILENT: Final = re.compile(r"script|style|template|svg|math|object|iframe|noframes")
_INLINE: Final = re.compile(
    r"a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr"
)
_NAME: Final = re.compile(r"<(/?)([a-zA-Z]\w{0,20})")
_CHARSET: Final = re.compile(r"<meta[^>]{0,200}charset=[\"']?([\w-]{2,40})", re.IGNORECASE)


def text_of_markup(markup: str) -> str:
    """What can be read in a page."""
    text: list[str] = []
    at = 0
    while True:
        begin = markup.find("<", at)
        text.append(re.sub(r"\s+", " ", markup[at : len(markup) if begin == -1 else begin]))
        if begin == -1:
            break
        at, said = _tag_at(markup, begin)
        text.append(said)
    whole = html.unescape("".join(text).replace("&nbsp;", " ").replace("&shy;", ""))
    whole = re.sub(r"[ \t]*\n[ \t]*", "\n", whole)
    whole = re.sub(r"\n{3,}", "\n\n", whole)
    return re.sub(r" {2,}", " ", whole).strip() + "\n"


def _tag_at(markup: str, begin: int) -> tuple[int, str]:
    """Where a tag ends, or the element of which nothing is said; and what is written in its place."""
    if not re.match(r"[a-zA-Z/!?]", markup[begin + 1 : begin + 2]):
        return begin + 1, "<"
    last = "-->" if markup.startswith("<!--", begin) else ">"
    found = markup.find(last, begin)
    end = len(markup) if found == -1 else found + len(last)
    named = _NAME.match(markup[begin : begin + 24])
    slash, element = (named[1], named[2].lower()) if named else ("", "")
    if not slash and _SILENT.fullmatch(element) and markup[end - 2 : end - 1] != "/":
        closing = re.compile(f"</{element}", re.IGNORECASE).search(markup, end)
        return (closing.start() if closing else len(markup)), " "  # the tag that closes it comes next
    if element in ("td", "th"):
        return end, "\t" if slash else ""
    return end, "\n" if element and not _INLINE.fullmatch(element) else ""


def guessed(content: bytes) -> str:
    """Bytes of UTF-16, UTF-8, or of one of the encodings before it."""
    if content[:2] in (b"\xfe\xff", b"\xff\xfe"):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return decoded_as(content, "windows-1252", loose=True)


def decoded_as(content: bytes, label: str, loose: bool = False) -> str:
    """Bytes in an encoding, if there is such and they are of it."""
    wanted = {"iso-8859-1": "windows-1252", "latin1": "windows-1252", "us-ascii": "windows-1252"}.get(
        label.lower(), label
    )
    try:
        if codecs.lookup(wanted)._is_text_encoding:
            text = content.decode(wanted, "replace" if loose else "strict")
            return text.removeprefix("\ufeff")
    except (LookupError, ValueError):
        pass
    return content.decode("latin-1") if loose else guessed(content)


def decoded_markup(content: bytes) -> str:
    """A page's bytes as text, in the encoding that it names."""
    named = _CHARSET.search(guessed(content[:2_048]))
    return decoded_as(content, named[1]) if named else guessed(content)
