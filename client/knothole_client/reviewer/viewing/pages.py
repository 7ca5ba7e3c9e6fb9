"""A file as pictures of its pages, as text, and as what it tells of where it comes from: made in the sandbox, and checked like everything from a stranger."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from knothole_client import sandbox
from knothole_client.errors import ClientError
from knothole_client.reviewer.viewing.kinds import PICTURES
from knothole_client.sandbox import FILE

MAX_SIDE: Final = 1_800
"""Pixels; a picture that is larger is made smaller."""
MAX_PICTURE: Final = MAX_SIDE * MAX_SIDE * 3 + 64
MAX_PAGES: Final = 10_000
MAX_TEXT: Final = 200_000
"""Bytes of the text of a page, or of a file of text."""
MAX_FACTS: Final = 200
MAX_FACT: Final = 300
_HEAD: Final = re.compile(rb"P6\s(\d{1,4})\s(\d{1,4})\s255\s")
GoOn = Callable[[], object]


@dataclass(frozen=True)
class Picture:
    """Pixels: red, green and blue, a byte each, line by line."""

    width: int
    height: int
    pixels: bytes = field(repr=False)


@dataclass(frozen=True)
class Painter:
    """What makes pixels of a picture: run in the sandbox with the file and the longest side."""

    program: tuple[str, ...]
    needs: tuple[Path, ...]


def missing(kind: str) -> tuple[str, ...]:
    """What has to be installed before a file of this kind can be looked at."""
    wanted = [("bubblewrap", sandbox.PROGRAM)] + ([("poppler-utils", "pdftoppm")] if kind == "pdf" else [])
    return tuple(package for package, program in wanted if not sandbox.is_installed(program))


def can_be_shown(kind: str) -> bool:
    """Whether there is a way to look at files of this kind, once everything is installed."""
    return kind == "pdf" or kind in PICTURES


def read_picture(answer: bytes) -> Picture:
    """What a program in the sandbox painted, if it is what it says.

    Raises:
        ClientError: ``not-shown``.
    """
    head = _HEAD.match(answer)
    if head is None:
        raise ClientError("not-shown", "The file cannot be shown.", "")
    width, height, pixels = int(head[1]), int(head[2]), answer[head.end() :]
    if not 0 < width <= MAX_SIDE or not 0 < height <= MAX_SIDE or len(pixels) != width * height * 3:
        raise ClientError("not-shown", "The file cannot be shown.", "")
    return Picture(width, height, pixels)


def count_pages(kind: str, content: bytes, go_on: GoOn) -> int:
    """How many pages it has."""
    if kind != "pdf":
        return 1
    found = re.search(rb"^Pages:\s+(\d{1,6})$", sandbox.run(["pdfinfo", FILE], content, MAX_TEXT, go_on), re.MULTILINE)
    if found is None:
        raise ClientError("not-shown", "The file cannot be shown.", "")
    return min(int(found[1]), MAX_PAGES)


def picture_of(kind: str, content: bytes, page: int, painter: Painter, go_on: GoOn) -> Picture:
    """A page.

    Raises:
        ClientError: ``not-shown``, ``sandbox``.
    """
    if kind == "pdf":
        only = ["-f", str(page), "-l", str(page)]
        return read_picture(
            sandbox.run(["pdftoppm", *only, "-scale-to", str(MAX_SIDE), FILE], content, MAX_PICTURE, go_on)
        )
    program = [*painter.program, FILE, str(MAX_SIDE)]
    return read_picture(sandbox.run(program, content, MAX_PICTURE, go_on, painter.needs))


def text_of(kind: str, content: bytes, page: int, go_on: GoOn) -> str:
    """The text of a page, for who cannot see it; empty if there is none."""
    if kind != "pdf" or not sandbox.is_installed("pdftotext"):
        return ""
    only = ["-f", str(page), "-l", str(page)]
    try:
        written = sandbox.run(["pdftotext", "-enc", "UTF-8", *only, FILE, "-"], content, MAX_TEXT, go_on)
    except ClientError:  # the picture is there
        return ""
    return written.decode(errors="replace").strip("\f\n ")


def facts_of(content: bytes, go_on: GoOn) -> tuple[tuple[str, str], ...] | None:
    """What a file tells of who made it, when and with what, as names and values; None if nothing here can read it."""
    if not sandbox.is_installed("exiftool"):
        return None
    program = ["exiftool", "-a", "-charset", "utf8", "--System:all", "--ExifTool:all", "--File:Directory", FILE]
    try:
        listed = sandbox.run(program, content, MAX_TEXT, go_on)
    except ClientError:
        return None
    pairs = [line.partition(": ") for line in listed.decode(errors="replace").splitlines()]
    return tuple((name.strip()[:60], value.strip()[:MAX_FACT]) for name, _, value in pairs if value)[:MAX_FACTS]
