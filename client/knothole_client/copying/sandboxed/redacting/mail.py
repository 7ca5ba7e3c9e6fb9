"""A mail (EML) as text: who wrote to whom, when, about what, and what it says (``client/web/people/mail.js``).

How it travelled, and attachments, are left out.
"""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass
from typing import Final

from .markup import decoded_as, decoded_markup, guessed, text_of_markup
from .refusals import RefusedError

MAX_DEPTH: Final = 8
MAX_PARTS: Final = 200
_KEPT: Final = re.compile(r"from|sender|reply-to|to|cc|bcc|date|subject", re.IGNORECASE)
_GAP: Final = re.compile(r"\A\r?\n|\r?\n\r?\n")
_HEADER: Final = re.compile(r"^([\w-]{1,60}):[ \t]*([^\n]*)$", re.MULTILINE)
_ENCODED: Final = re.compile(
    r"=\?([\w-]{2,40})(?:\*[\w-]{0,20})?\?([bq])\?([^?\s]{0,1000})\?=",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Entity:
    """A mail, or a part of one; letters stand for one byte each."""

    headers: list[tuple[str, str]]
    body: str

    def header(self, wanted: str) -> str:
        return next((value for name, value in self.headers if name.lower() == wanted), "")


def text_of_mail(content: bytes) -> str:
    """What a mail says."""
    return re.sub(r"\r\n?", "\n", _said(content.decode("latin-1"), [MAX_PARTS], 0)).strip() + "\n"


def _said(mail: str, left: list[int], depth: int) -> str:
    entity = _entity_of(mail)
    head = [f"{name}: {_words(value)}" for name, value in entity.headers if _KEPT.fullmatch(name)]
    return "\n".join(head) + f"\n\n{_body_of(entity, left, depth)}"


def _entity_of(letters: str) -> _Entity:
    gap = _GAP.search(letters)
    head = re.sub(r"\r?\n[ \t]+", " ", letters[: gap.start()] if gap else letters)
    headers = [(name, value.strip()) for name, value in _HEADER.findall(head)]
    return _Entity(headers, letters[gap.end() :] if gap else "")


def _parameter(header: str, name: str) -> str:
    found = re.search(rf';\s?{name}\*?=\s?(?:"([^"]{{0,300}})"|([^\s;]{{1,300}}))', header, re.IGNORECASE)
    return (found[1] or found[2] or "") if found else ""


def _body_of(entity: _Entity, left: list[int], depth: int) -> str:
    left[0] -= 1
    if depth > MAX_DEPTH or left[0] < 0:
        raise RefusedError("too-much")
    kind = entity.header("content-type") or "text/plain"
    disposition = entity.header("content-disposition")
    attached = disposition.lower().startswith("attachment")
    boundary = _parameter(kind, "boundary")
    if kind.lower().startswith("multipart/") and boundary:
        parts = [_entity_of(part) for part in _parts_of(entity.body, boundary)]
        plain = [part for part in parts if re.match(r"text/plain|$", part.header("content-type"), re.IGNORECASE)]
        if kind.lower().startswith("multipart/alternative") and plain:
            parts = plain[:1]
        return "\n\n".join(_body_of(part, left, depth + 1) for part in parts)
    if kind.lower().startswith("message/rfc822") and not attached:
        return _said(entity.body, left, depth + 1)
    if attached or not re.match(r"text/(plain|html)", kind, re.IGNORECASE):
        name = _words(_parameter(disposition, "filename") or _parameter(kind, "name"))
        return f"[left out: {name or kind.split(';')[0]}]"
    content = _unpacked(entity.body, entity.header("content-transfer-encoding"))
    charset = _parameter(kind, "charset")
    if kind.lower().startswith("text/html"):
        return text_of_markup(decoded_as(content, charset) if charset else decoded_markup(content))
    return decoded_as(content, charset)


def _parts_of(body: str, boundary: str) -> list[str]:
    parts = f"\n{body}".split(f"\n--{boundary}")[1 : MAX_PARTS + 2]
    return [re.sub(r"\A[ \t]*\r?\n", "", part) for part in parts if not part.startswith("--")]


def _unpacked(body: str, encoding: str) -> bytes:
    if encoding.lower().startswith("base64"):
        return _base64(body)
    if encoding.lower().startswith("quoted-printable"):
        return _printable(re.sub(r"=[ \t]*\r?\n", "", body))
    return body.encode("latin-1")


def _base64(letters: str) -> bytes:
    bare = re.sub(r"[^A-Za-z0-9+/]", "", letters)
    try:
        return base64.b64decode(bare + "=" * (-len(bare) % 4))
    except binascii.Error as wrong:
        raise RefusedError("broken") from wrong


def _printable(letters: str) -> bytes:
    return re.sub(r"=([0-9a-fA-F]{2})", lambda code: chr(int(code[1], 16)), letters).encode("latin-1", "replace")


def _words(value: str) -> str:
    """A header's value, its encoded words read (RFC 2047, 2231)."""
    whole = guessed(value.encode("latin-1"))
    named = re.fullmatch(r"([\w-]{2,40})'[\w-]{0,20}'(.*)", whole)
    if named:
        return decoded_as(_printable(named[2].replace("%", "=")), named[1])
    return _ENCODED.sub(_decoded, re.sub(r"\?=\s+=\?", "?==?", whole))


def _decoded(word: re.Match[str]) -> str:
    charset, how, letters = word.groups()
    return decoded_as(_base64(letters) if how in "bB" else _printable(letters.replace("_", " ")), charset)
