"""The vault: everything a reviewer has, in one sealed file.

Open, it is a SQLite database in memory; closed, its rows, in one sealed file (:mod:`knothole_client.files.sealed_file`). Nothing plain ever touches the
disk, a copy tells its rough size and nothing else, and a save is all or nothing. ``docs/adr/0003`` says why not a database of sealed rows.
"""

from __future__ import annotations

import fcntl
import os
import secrets
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from knothole_client.errors import UnsafeError, UsageError
from knothole_client.files import sealed_file
from knothole_client.files.chunk_folder import ChunkFolder
from knothole_client.files.sealed_file import Passphrase
from knothole_client.files.small_changes import Places
from knothole_client.protocol.card import MAX_NAME, Card
from knothole_client.protocol.desk_document import Desk, verify_desk_document
from knothole_client.protocol.desk_memory import Memory
from knothole_client.protocol.directory import Reviewer
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.genesis import Pin
from knothole_client.protocol.primitives import Seed, VerifyKey, verify_key
from knothole_client.protocol.schema import MAX_ID
from knothole_client.reviewer.vault import room
from knothole_client.reviewer.vault.backups import BackupRecords
from knothole_client.reviewer.vault.cases import BegunNotes, BegunReplies, CaseRows, Marks, OpenedMessages, SeenEvents
from knothole_client.reviewer.vault.changes import Changes
from knothole_client.reviewer.vault.courier import CourierRecord
from knothole_client.reviewer.vault.days import DayRecords
from knothole_client.reviewer.vault.desk import DeskRecords
from knothole_client.reviewer.vault.envelopes import Envelopes
from knothole_client.reviewer.vault.events import Chain, Events, Shares, Unsent
from knothole_client.reviewer.vault.first_day import FirstDayRecords
from knothole_client.reviewer.vault.half_forgotten import HalfForgotten
from knothole_client.reviewer.vault.ledger import ShownRecords
from knothole_client.reviewer.vault.messages import Bundles, Messages, Withdrawals
from knothole_client.reviewer.vault.outbox import Outbox, SentReplies, Sheets
from knothole_client.reviewer.vault.pieces import cut, put_together
from knothole_client.reviewer.vault.readers import Readers
from knothole_client.reviewer.vault.recall import Recall
from knothole_client.reviewer.vault.tables import VERSION, empty_database
from knothole_client.sentences import Sentence

FILE: Final = "vault"
PLACE_SIZE: Final = 256 * 1024
"""Bytes of each of the two places for small changes: some dozens of notes and replies."""
Look = Callable[[Desk | None, Desk], None]
"""Shows a person a desk document before the vault learns it: the last one accepted, if there is one, and the new one. It raises if they do not agree."""


@dataclass(frozen=True)
class Identity:
    """Who the vault's owner is, with the private keys."""

    id: str
    name: str
    role: str
    made: int
    """The day of ``init``."""
    signing: Seed = field(repr=False)

    @property
    def key(self) -> VerifyKey:
        """The public signing key."""
        return verify_key(self.signing)

    @property
    def card(self) -> Card:
        """What the desk gets of it."""
        return Card(self.id, self.name, self.role, self.key)


class Vault:
    """An open vault. Changes are kept by :meth:`save` only.

    Its rows are read and written through the tables below, by nothing else.
    """

    def __init__(
        self, path: Path, key: sealed_file.FileKey, database: sqlite3.Connection, places: Places | None = None
    ) -> None:
        self._path = path
        self._places = places
        self.key = key
        """What seals it; a backup that is not split is sealed by the same."""
        self.database = database
        row = database.execute("SELECT id, name, role, made, signing FROM identity").fetchone()
        self.identity = Identity(row[0], row[1], row[2], row[3], Seed(row[4]))
        self.is_ahead = False
        """Whether a save failed: what is open holds changes that its file has not, and must be closed without another save."""
        self._verified: tuple[int, Desk] | None = None
        self.courier = CourierRecord(database)
        self.desk_records = DeskRecords(database)
        self.backups, self.first_day = BackupRecords(database), FirstDayRecords(database)
        self.envelopes = Envelopes(database)
        self.days = DayRecords(database)
        self.outbox, self.sent_replies, self.sheets = Outbox(database), SentReplies(database), Sheets(database)
        self.cases, self.marks = CaseRows(database), Marks(database)
        self.begun, self.begun_notes = BegunReplies(database), BegunNotes(database)
        self.opened, self.seen = OpenedMessages(database), SeenEvents(database)
        self.messages, self.bundles = Messages(database), Bundles(database)
        self.withdrawals, self.half_forgotten = Withdrawals(database), HalfForgotten(database)
        self.readers = Readers(database)
        self.events, self.unsent, self.shares = Events(database), Unsent(database), Shares(database)
        self.chain = Chain(database)
        self.shown_records = ShownRecords(database)
        self.recall, self._changes = Recall(database), Changes(database)
        self._changes.apply(places.changes if places else b"")

    def save(self) -> None:
        """Seal the vault as it is now: what is little in its place in the file, all else by writing the file whole."""
        self.is_ahead = True
        self.database.commit()
        if not self._save_small():
            self._places = _write(self._path, self.key, self.database)
            self._changes.written_whole()
        self.is_ahead = False
        self.recall.saved()

    def _save_small(self) -> bool:
        changes = self._changes.small() if self._places else None
        return self._places is not None and changes is not None and self._places.put(changes)

    def change_key(self, key: sealed_file.FileKey) -> None:
        """Seal the vault with another passphrase, from now on; if that cannot be written, no later save does it."""
        before, is_ahead = self.key, self.is_ahead or self.database.in_transaction
        self.key, self._places = key, None
        try:
            self.save()
        except BaseException:
            self.key, self.is_ahead = before, is_ahead
            raise

    def drop_changes(self) -> None:
        """Forget what was changed since the last save."""
        if self.database.in_transaction:
            self.database.rollback()
            self.recall.dropped()
            self._verified = None

    @property
    def is_torn(self) -> bool:
        """Whether the file may lack the last change before it was opened: its writing was cut short, or the disk lost it. Not after the next save."""
        return self._places is not None and self._places.is_torn

    @property
    def size(self) -> int:
        """Bytes it takes in memory, and about in its file."""
        pages, page_size = (
            self.database.execute(f"PRAGMA main.{name}").fetchone()[0] for name in ("page_count", "page_size")
        )
        return int(pages * page_size)

    @property
    def folder(self) -> Path:
        """Where its file is."""
        return self._path.parent

    @property
    def chunks(self) -> ChunkFolder:
        """Bundles as they came, beside the vault's file: their keys are in the vault."""
        return ChunkFolder(self._path.parent / "bundles")

    @property
    def pin(self) -> Pin | None:
        """What is known of the desk; None before the first import."""
        return self.desk_records.pin()

    def desk(self, today: int) -> Desk:
        """The desk document last imported, verified once for a day.

        Raises:
            UsageError: nothing was imported yet.
        """
        if self._verified is None or self._verified[0] != today:
            self._verified = today, verify_desk_document(self.desk_document, self.pin, today, remembered=self.memory)
        return self._verified[1]

    @property
    def memory(self) -> Memory:
        """What every desk document is judged with (section 4.7)."""
        return self.desk_records.memory()

    @property
    def desk_document(self) -> bytes:
        """Its bytes.

        Raises:
            UsageError: nothing was imported yet.
        """
        document = self.desk_records.document()
        if document is None:
            raise UsageError(
                "no-desk",
                "This vault does not know its desk yet.",
                "Hand your card to the desk, and import the file it signs: knothole reviewer import DIR",
            )
        return document

    def learn_desk(self, untrusted_document: bytes, today: int, look: Look = lambda before, desk: None) -> Desk:
        """Accept a newer desk document.

        Args:
            look: what it raises leaves the vault as it was.

        Raises:
            ProtocolError: what a desk document is refused with.
            UnsafeError: the desk does not list this vault's reviewer.
        """
        before = self.desk(today) if self.pin else None
        desk = verify_desk_document(
            untrusted_document, self.pin, today, before.directory if before else None, self.memory
        )
        self._entry(desk)
        look(before, desk)
        self._verified = None
        self.desk_records.replace(untrusted_document, desk)
        return desk

    def entry(self, today: int) -> Reviewer:
        """The directory's entry for this reviewer."""
        return self._entry(self.desk(today))

    def _entry(self, desk: Desk) -> Reviewer:
        try:
            return desk.directory.reviewer_signing(self.identity.key)
        except ProtocolError:
            if self.pin is not None:
                raise UnsafeError(
                    "not-listed",
                    "The desk no longer lists you as a reviewer. Nothing was imported.",
                    "What is in this vault can still be read. Ask the desk, if you did not know.",
                ) from None
            raise UnsafeError(
                "not-listed",
                "This desk does not list you as a reviewer.",
                "Hand the desk your card (knothole reviewer card) and import what it signs.",
            ) from None


def create(folder: Path, passphrase: Passphrase, reviewer_id: str, name: str, role: str, today: int) -> None:
    """Make a vault with a new signing key.

    Raises:
        UsageError: ``name``: no desk would take the card.
        UnsafeError: there is one already.
    """
    signing = Seed(secrets.token_bytes(32))
    try:
        Identity(reviewer_id, name, role, today, signing).card.to_bytes()
    except ProtocolError:
        raise UsageError(
            "name",
            "The desk could not add somebody of this id, name or role.",
            Sentence(
                "The id has small letters, digits and hyphens, a letter first, {of_id} at most. The name has at least one character; name and role"
                " have {of_name} at most.",
                of_id=MAX_ID,
                of_name=MAX_NAME,
            ),
        ) from None
    path = folder / FILE
    if path.exists():
        raise UnsafeError(
            "exists",
            Sentence("There is a vault in {folder} already.", folder=folder),
            "Choose another --home, or use the one that is there.",
        )
    database = empty_database()
    database.execute("INSERT INTO version (number) VALUES (?)", (VERSION,))
    database.execute(
        "INSERT INTO identity (id, name, role, made, signing) VALUES (?, ?, ?, ?, ?)",
        (reviewer_id, name, role, today, signing),
    )
    database.commit()
    _write(path, sealed_file.new_key(passphrase), database)
    database.close()


def _write(path: Path, key: sealed_file.FileKey, database: sqlite3.Connection) -> Places:
    return sealed_file.save_with_places(path, key, cut(database), PLACE_SIZE)


def check_passphrase(folder: Path, passphrase: Passphrase) -> None:
    """Ask again for the passphrase of a vault that is open.

    Raises:
        LockedError: it is wrong.
    """
    sealed_file.load_pieces(folder / FILE, passphrase)


@contextmanager
def open_vault(folder: Path, passphrase: Passphrase) -> Iterator[Vault]:
    """Open a vault, for one process at a time.

    Raises:
        UsageError: there is none.
        LockedError: wrong passphrase.
        UnsafeError: another process has it open; its file is damaged.
        ClientError: this machine has not the memory for it.
    """
    path = folder / FILE
    if not path.exists():
        raise UsageError(
            "no-vault",
            Sentence("There is no vault in {folder}.", folder=folder),
            "Name another folder with --home, or make one: knothole reviewer init --id ID --name NAME",
        )
    lock = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise UnsafeError("busy", "The vault is open in another window.", "Close it there first.") from None
        room.expect(path.stat().st_size)
        key, pieces, places = sealed_file.load_with_places(path, passphrase)
        database = load(pieces)
        try:
            yield Vault(path, key, database, places)
        finally:
            database.close()
    finally:
        os.close(lock)


def load(pieces: Iterable[bytes]) -> sqlite3.Connection:
    """A vault's tables in memory, from the pieces of a sealed file.

    Raises:
        UnsafeError: ``vault-version``; what the file is refused with.
    """
    database = empty_database()
    try:
        put_together(database, pieces)
        made = database.execute("SELECT number FROM version").fetchall()
    except sqlite3.DatabaseError:  # of other tables
        made = []
    except BaseException:
        database.close()
        raise
    if made != [(VERSION,)]:
        database.close()
        raise UnsafeError(
            "vault-version",
            "Another version of Knothole made this vault.",
            "Open it with that version. Nothing was changed.",
        )
    return database
