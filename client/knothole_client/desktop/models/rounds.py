"""The vault's part of a round: importing, with what a person must compare before the vault believes it; and writing what is to leave."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from knothole_client.courier.moves import own_key
from knothole_client.desktop.models.alarms import EXPLAINED_LISTS
from knothole_client.desktop.models.meeting import AskingError, CourierToMeet, DeskToMeet, Looking
from knothole_client.desktop.models.news import Line, news, refused_lists
from knothole_client.desktop.models.refusals import RefusedError
from knothole_client.desktop.words import Words
from knothole_client.protocol.primitives import VerifyKey, sha256
from knothole_client.reviewer.delegating import known_courier, let_act
from knothole_client.reviewer.exporting import Exported, export_round
from knothole_client.reviewer.importing import import_round
from knothole_client.reviewer.own_stick import expect_own_stick, make_own_stick
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.rounds.folder import REPLIES, REPLY_WRITE_OVERHEAD, RoundFolder
from knothole_client.rounds.stick import expect_folder

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Brought:
    """What an import brought, in words."""

    lines: tuple[Line, ...] = field(repr=False)
    doubted: tuple[Line, ...] = ()
    """Those of the lists of days, if any was refused for what may be explained."""


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
    looking = Looking(words, agreed)
    try:
        imported = import_round(vault, RoundFolder(folder), today, progress, looking.look)
    except AskingError as asking:
        return asking.about
    lines = news(vault, imported, looking.lines, words, today)
    is_doubtful = any(code in EXPLAINED_LISTS for code in imported.days.refused.values())
    return Brought(lines, refused_lists(imported, words) if is_doubtful else ())


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
    on_stick = vault.sent_replies.letters_of(there)
    left_out = sum(letter.id not in on_stick for letter in letters)
    return Waiting(len(letters), left_out, vault.unsent.count())
