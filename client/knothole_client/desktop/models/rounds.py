"""The vault's part of a round: importing, with what a person must compare before the vault believes it; and writing what is to leave."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from knothole_client.courier.moves import own_key
from knothole_client.desk.changes import changes, keys_that_count_for_more
from knothole_client.desktop.models.news import Line, news
from knothole_client.desktop.models.refusals import RefusedError
from knothole_client.desktop.words import Words
from knothole_client.files import paper
from knothole_client.protocol.delegation import fingerprint
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.primitives import VerifyKey, sha256
from knothole_client.protocol.tags import DeskId
from knothole_client.reviewer.delegating import known_courier, let_act
from knothole_client.reviewer.exporting import Exported, export_round
from knothole_client.reviewer.importing import import_round
from knothole_client.reviewer.own_stick import expect_own_stick, make_own_stick
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.rounds.folder import REPLIES, REPLY_WRITE_OVERHEAD, RoundFolder
from knothole_client.rounds.stick import expect_folder
from knothole_client.scrubbing import scrub
from knothole_client.sentences import Sentence

Progress = Callable[[int, int], None]
GAP_WORD = "____"


@dataclass(frozen=True)
class DeskToMeet:
    """What a person must compare before the vault believes it. Nothing was imported."""

    kind: Literal["first", "keys"]
    """A desk that the vault does not know yet; or changes of whose signature counts."""
    name: str
    id: DeskId
    lines: tuple[str, ...]
    """What changes, scrubbed."""
    shown: bytes
    """Of what is shown: another document is asked about again."""

    @property
    def fingerprint(self) -> tuple[str, ...]:
        """Lines of words, without those that the desk is to read out; and the digits after them."""
        words = paper.to_words(self.id).split()
        return tuple(paper.in_lines(" ".join([*[GAP_WORD] * paper.FIRST_WORDS, *words[paper.FIRST_WORDS :]])))

    def is_named_by(self, typed: str) -> bool:
        """Whether these are its first words.

        Raises:
            UsageError: they are too few, or no words of the list.
        """
        return paper.names(typed, self.id)


@dataclass(frozen=True)
class CourierToMeet:
    """A courier's key that this vault has not let act. A person types the words that the courier's machine shows."""

    key: VerifyKey

    def is_named_by(self, typed: str) -> bool:
        """Whether these are its words."""
        return " ".join(typed.lower().split()) == fingerprint(self.key)


@dataclass(frozen=True)
class Brought:
    """What an import brought, in words."""

    lines: tuple[Line, ...] = field(repr=False)


class _AskingError(Exception):
    def __init__(self, about: DeskToMeet) -> None:
        super().__init__()
        self.about = about


@dataclass
class _Looking:
    """Sees a desk document before the vault learns it."""

    agreed: bytes
    words: Words
    lines: list[Sentence] = field(default_factory=list)

    def look(self, before: Desk | None, desk: Desk) -> None:
        shown = sha256(desk.chain.pin.newest + desk.directory.raw)
        if before is None:
            self.lines, kind = changes(None, desk.directory), "first"
        else:
            changed = desk.directory.raw != before.directory.raw
            self.lines = changes(before.directory, desk.directory) if changed else []
            rotated = desk.chain.pin.rotations > before.chain.pin.rotations
            kind = "keys" if rotated or keys_that_count_for_more(before, desk) else ""
            if rotated:
                self.lines.insert(0, Sentence("The desk key was rotated"))
        if kind and shown != self.agreed:
            lines = tuple(scrub(self.words.say(line)) for line in self.lines)
            about = DeskToMeet("first" if kind == "first" else "keys", scrub(desk.chain.name), desk.id, lines, shown)
            raise _AskingError(about)


def import_folder(
    vault: Vault, folder: Path, agreed: bytes, words: Words, today: int, progress: Progress
) -> Brought | DeskToMeet:
    """Read what a courier fetched into a folder.

    Args:
        agreed: what a person has compared already, by :attr:`DeskToMeet.shown`.

    Raises:
        UsageError, UnsafeError: it is not this vault's stick.
        ClientError, ProtocolError: see :func:`import_round`.
    """
    expect_folder(folder)
    if vault.pin is not None:
        expect_own_stick(vault, folder)
    looking = _Looking(agreed, words)
    try:
        imported = import_round(vault, RoundFolder(folder), today, progress, looking.look)
    except _AskingError as asking:
        return asking.about
    return Brought(news(vault, imported, looking.lines, words, today))


def export_to_stick(
    vault: Vault, folder: Path, home: Path, met: VerifyKey | None, today: int
) -> Exported | CourierToMeet:
    """Write what is to leave onto the stick.

    Args:
        met: the courier's key, if a person has compared it just now.
    """
    expect_own_stick(vault, folder)
    round_folder = RoundFolder(folder)
    key, known, own = round_folder.courier_key(), known_courier(vault), own_key(home)
    if key is None and known is None:
        key = own
    if key is not None and key != known:
        if key not in (own, met):
            return CourierToMeet(key)
        let_act(vault, key)
    return export_round(vault, round_folder, today)


def prepare_online(vault: Vault, home: Path, today: int) -> None:
    """On the machine that is online itself: let its courier act, and write what is to leave."""
    courier = own_key(home)
    if vault.pin is None or courier is None:
        raise RefusedError("no-courier-here", "", "")
    folder = RoundFolder(home / "round")
    make_own_stick(vault, folder)
    let_act(vault, courier)
    export_round(vault, folder, today)


def make_stick(vault: Vault, folder: Path, today: int) -> None:
    """Make a folder this vault's stick, with what the courier begins with."""
    expect_folder(folder)
    make_own_stick(vault, RoundFolder(folder))


def is_on_own_disk(home: Path, folder: Path) -> bool:
    """Whether a folder is on the disk of the vault, and so on no stick."""
    return folder.stat().st_dev == home.stat().st_dev


@dataclass(frozen=True)
class Waiting:
    """What has not left this vault."""

    replies: int
    """That wait until the server has them."""
    not_on_stick: int
    """Of these, those that are not on the stick either."""
    words: int
    """To colleagues, not sealed yet."""


def waiting(vault: Vault, stick: Path | None) -> Waiting:
    """Count it."""
    letters = [letter for letter in vault.sent_replies.letters() if letter.waits]
    there: set[bytes] = set()
    if stick is not None:
        there = {sha256(write[REPLY_WRITE_OVERHEAD:]) for write in RoundFolder(stick).items(REPLIES)}
    left_out = sum(there.isdisjoint(vault.sent_replies.of_letter(letter.id)) for letter in letters)
    return Waiting(len(letters), left_out, len(vault.unsent.by_event()))
