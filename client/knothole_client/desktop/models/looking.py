"""Looking at one file of a case: it is decrypted into memory, and read by programs in a sandbox. Nothing of it is written anywhere."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from knothole_client import sandbox
from knothole_client.desktop.models.case import CasePage
from knothole_client.desktop.models.line import Move
from knothole_client.desktop.models.news import Line
from knothole_client.desktop.models.refusals import RefusedError
from knothole_client.desktop.words import Words
from knothole_client.protocol.bundle import Bundle
from knothole_client.reviewer.files import Progress, files_here, read_file
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.reviewer.viewing import dangerzone, pages
from knothole_client.reviewer.viewing.kinds import Kind, kind_of
from knothole_client.reviewer.viewing.pages import Painter, Picture
from knothole_client.scrubbing import scrub, scrub_text
from knothole_client.sentences import Sentence

MAX_SIZE: Final = 128_000_000
"""Bytes; a larger file is taken out instead."""
PAINTER: Final = Path(__file__).parents[1] / "painter.py"
PLAIN: Final = ("text", "web")
"""Kinds that are shown as the text they are, and never as what it would make."""


@dataclass(frozen=True)
class Chosen:
    """A file that could be looked at. Its name is scrubbed."""

    name: str = field(repr=False)
    size: int
    day: int
    bundle: Bundle = field(repr=False)
    number: int


@dataclass(frozen=True)
class Looked:
    """A file in memory."""

    chosen: Chosen
    kind: Kind
    content: bytes = field(repr=False)

    @property
    def text(self) -> str | None:
        """What is in a file of text; None: it is none."""
        if self.kind.found not in PLAIN:
            return None
        return scrub_text(self.content[: pages.MAX_TEXT].decode(errors="replace"))

    @property
    def is_cut(self) -> bool:
        """Whether not all of the text is shown."""
        return len(self.content) > pages.MAX_TEXT


@dataclass(frozen=True)
class Prepared:
    """What the sandbox said of a file before it is shown."""

    pages: int
    facts: tuple[tuple[str, str], ...] | None = field(repr=False)
    """What the file tells of where it comes from; None: nothing here can read that."""


@dataclass(frozen=True)
class PageShown:
    """A page, as pixels, with its text for who cannot see it."""

    number: int
    picture: Picture
    text: str = field(repr=False)


def files_of(page: CasePage, message: bytes = b"") -> tuple[Chosen, ...]:
    """All files of a case that is shown whose list is here, or those of one message."""
    return tuple(
        Chosen(file.name, file.size, entry.day, entry.bundle, number)
        for entry in page.entries
        if entry.bundle is not None and message in (b"", entry.message)
        for number, file in enumerate(entry.files)
    )


def read(vault: Vault, chosen: Chosen, today: int, progress: Progress) -> Looked:
    """Decrypt it into memory.

    Raises:
        UsageError, ProtocolError: see :func:`read_file`.
    """
    desk = vault.desk(today).id
    there = files_here(vault, chosen.bundle, desk)
    if chosen.number >= len(there.files):
        raise RefusedError("not-shown", Sentence("The file cannot be shown."), "")
    content = read_file(vault, chosen.bundle, desk, chosen.number, MAX_SIZE, progress)
    return Looked(chosen, kind_of(there.files[chosen.number].name, content), content)


def describe(looked: Looked, words: Words) -> tuple[Line, ...]:
    """What it is, and what there is to be careful of."""
    kind, lines = looked.kind, []
    by_name = words(f"kind.{kind.named}") if kind.named else words("kind.unnamed")
    by_bytes = words(f"kind.{kind.found}")
    lines.append((words("look.kind", size=words.size(looked.chosen.size), name=by_name, bytes=by_bytes), ""))
    lines += [(words(f"look.caution.{caution}"), "bad") for caution in kind.cautions]
    return tuple(lines)


def obstacle(looked: Looked, words: Words) -> str:
    """Why it cannot be looked at here, with what to do; empty: it can."""
    kind = looked.kind.found
    if kind in PLAIN:
        return ""
    if not pages.can_be_shown(kind):
        return words("look.no.viewer")
    missing = pages.missing(kind)
    if missing:
        return words("look.missing", packages=words.listed(missing))
    return "" if sandbox.works() else words("look.forbidden")


def prepare(looked: Looked, move: Move) -> Prepared:
    """Ask the sandbox how many pages there are, and what the file tells."""
    facts = pages.facts_of(looked.content, move.expect_to_go_on)
    told = tuple((scrub(name), scrub(value)) for name, value in facts) if facts is not None else None
    return Prepared(pages.count_pages(looked.kind.found, looked.content, move.expect_to_go_on), told)


def show(looked: Looked, number: int, move: Move) -> PageShown:
    """A page, from 1."""
    kind, go_on = looked.kind.found, move.expect_to_go_on
    picture = pages.picture_of(kind, looked.content, number, _painter(), go_on)
    return PageShown(number, picture, scrub_text(pages.text_of(kind, looked.content, number, go_on)))


def can_hand_over() -> bool:
    """Whether Dangerzone is on this machine."""
    return dangerzone.is_here()


def hand_over(folders: Sequence[Path]) -> int:
    """Open the files in folders that were taken out in Dangerzone; how many.

    Raises:
        ClientError: ``dangerzone``.
    """
    files = dangerzone.files_in(folders)
    dangerzone.hand_over(files)
    return len(files)


def _painter() -> Painter:
    """This program's own, with the Python that runs it and the Qt that draws the window."""
    toolkit = find_spec("PySide6")
    if toolkit is None or toolkit.origin is None:
        raise RefusedError("not-shown", Sentence("The file cannot be shown."), "")
    library = Path(toolkit.origin).parents[1]
    folders = dict.fromkeys((Path(sys.base_prefix), Path(sys.prefix), library, PAINTER.parent))
    needs = tuple(folder for folder in folders if not folder.is_relative_to("/usr"))
    return Painter(("env", f"PYTHONPATH={library}", sys.executable, "-P", "-s", "-S", str(PAINTER)), needs)
