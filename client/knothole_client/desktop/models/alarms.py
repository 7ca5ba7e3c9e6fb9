"""Alarms that somebody explained: shown in full, and closed only as they were shown. It is a person's word, and nobody's signature."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from knothole_client import clock
from knothole_client.courier import ledger_watch, page_watch, store
from knothole_client.courier.page_watch import Looked
from knothole_client.desktop.models.refusals import RefusedError
from knothole_client.errors import ClientError
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.reviewer import acknowledging
from knothole_client.reviewer.names import Names
from knothole_client.reviewer.own_stick import expect_own_stick
from knothole_client.reviewer.team import split_view
from knothole_client.reviewer.team.split_view import Difference
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.rounds.folder import RoundFolder
from knothole_client.scrubbing import scrub

Kind = Literal["ledger", "page"]
EXPLAINED_LISTS: Final = ("ledger-key", "list-fork")
"""What may be wrong with the lists of days and have been explained: another key, or other words than before."""


@dataclass(frozen=True)
class Shown:
    """What a person is asked about."""

    kind: Kind
    sentences: tuple[str, ...]
    known: tuple[str | None, dict[str, int]] | Looked
    """What it was read from: anything else is asked about again."""


def open_alarms(home: Path) -> tuple[Kind, ...]:
    """The kinds of alarms of this machine's courier that nobody has had explained."""
    try:
        looked = bool(page_watch.last(home / "courier").alarms)
    except ClientError:  # damaged: said elsewhere
        looked = False
    there: dict[Kind, bool] = {"ledger": bool(store.load_state(home / "courier").ledger_alarms), "page": looked}
    return tuple(kind for kind, is_there in there.items() if is_there)


def look(home: Path, kind: Kind) -> Shown:
    """All alarms of a kind."""
    if kind == "ledger":
        state = store.load_state(home / "courier")
        return Shown(kind, tuple(ledger_watch.sentences(state)), (state.ledger, dict(state.ledger_alarms)))
    looked = page_watch.last(home / "courier")
    lines = (f"{scrub(sentence)} ({clock.moment(seconds)})" for sentence, seconds in looked.alarms.items())
    return Shown(kind, tuple(lines), looked)


def accept(home: Path, shown: Shown) -> None:
    """A person had them explained, and believes it. For the line's thread: a move writes what it knew of them at its end.

    Raises:
        RefusedError: ``alarms-changed``: there are others by now.
    """
    if look(home, shown.kind) != shown:
        raise RefusedError("alarms-changed", "", "")
    if isinstance(shown.known, Looked):
        page_watch.accept(home / "courier", shown.known)
        return
    state = store.load_state(home / "courier")
    ledger_watch.accept(state)
    store.save_state(home / "courier", state)


@dataclass(frozen=True)
class ListsShown:
    """Who signed the lists of days in a folder."""

    key: VerifyKey
    pinned: VerifyKey | None
    """Whose lists were believed until now."""


def lists_in(vault: Vault, folder: Path, today: int) -> ListsShown:
    """Look who signed them.

    Raises:
        RefusedError: ``lists-keys``: not one key, so that nobody can say which is the server's.
        UsageError, UnsafeError: it is not this vault's stick.
    """
    expect_own_stick(vault, folder)
    keys = acknowledging.keys_in(RoundFolder(folder), vault.desk(today).id)
    if len(keys) != 1:
        raise RefusedError("lists-keys", str(len(keys)), "")
    return ListsShown(keys[0], acknowledging.server_key(vault))


def accept_lists(vault: Vault, folder: Path, shown: ListsShown, today: int) -> None:
    """A person had them explained, and believes it: the key counts, and what earlier lists said is dropped.

    Raises:
        RefusedError: ``alarms-changed``: others lie there by now.
    """
    if lists_in(vault, folder, today) != shown:
        raise RefusedError("alarms-changed", "", "")
    acknowledging.accept_lists(vault, shown.key)
    vault.save()


@dataclass(frozen=True)
class Splits:
    """What this vault found that the server does not say to all alike, or not as it signed."""

    colleagues: tuple[tuple[str, Difference], ...]
    """Who was shown another ledger, by name."""
    otherwise: int | None
    """Since when it shows another desk than it signed for."""

    def __bool__(self) -> bool:
        return bool(self.colleagues) or self.otherwise is not None


def splits(vault: Vault, today: int) -> Splits:
    """What nobody has had explained."""
    names = Names.of(vault)
    colleagues = [(names.name(each.colleague), each) for each in split_view.differences(vault, vault.desk(today).id)]
    return Splits(tuple(colleagues), vault.shown_records.served_otherwise())


def accept_splits(vault: Vault, shown: Splits, today: int) -> None:
    """A person had them explained, and believes it.

    Raises:
        RefusedError: ``alarms-changed``: there are others by now.
    """
    if splits(vault, today) != shown:
        raise RefusedError("alarms-changed", "", "")
    vault.shown_records.explain(vault.desk(today).now)
    vault.save()
