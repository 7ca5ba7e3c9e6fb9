"""The vault: everything a reviewer has, in one sealed file.

Open, it is a SQLite database in memory; closed, its rows, in one sealed file (:mod:`knothole_client.files.sealed_file`). Nothing plain ever touches the
disk, a copy tells its rough size and nothing else, and a save is all or nothing. ``docs/adr/0003`` says why not a database of sealed rows.
"""

from __future__ import annotations

import fcntl
import os
import secrets
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from knothole_client.errors import UnsafeError, UsageError
from knothole_client.files import sealed_file
from knothole_client.files.chunk_folder import ChunkFolder
from knothole_client.files.sealed_file import Passphrase
from knothole_client.protocol.desk_document import EPOCH_KEY, REVOCATION, Desk, verify_desk_document
from knothole_client.protocol.desk_memory import Memory
from knothole_client.protocol.directory import Reviewer
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.genesis import Pin
from knothole_client.protocol.primitives import Seed, VerifyKey, verify_key
from knothole_client.protocol.tags import DeskId
from knothole_client.reviewer.vault import room
from knothole_client.reviewer.vault.pieces import cut, put_together

FILE: Final = "vault"
VERSION: Final = 5
"""Of the tables; a vault made by another Knothole is not opened."""
_TABLES: Final = """
CREATE TABLE version (number INTEGER NOT NULL);
CREATE TABLE identity (id TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, made INTEGER NOT NULL,
                       signing BLOB NOT NULL);
CREATE TABLE courier (key BLOB NOT NULL, number INTEGER NOT NULL); -- that was let act, and the number of the last delegation to it
CREATE TABLE desk (document BLOB NOT NULL, rotations INTEGER NOT NULL, newest BLOB NOT NULL, id BLOB NOT NULL);
CREATE TABLE desk_memory (kind INTEGER NOT NULL, record BLOB PRIMARY KEY); -- section 4.7; kinds as in section 4.6
CREATE TABLE epoch_keys (epoch INTEGER PRIMARY KEY, seed BLOB, view BLOB NOT NULL, record BLOB NOT NULL, exported BOOLEAN NOT NULL DEFAULT FALSE);
CREATE TABLE backups (day INTEGER PRIMARY KEY);
CREATE TABLE split (secret TEXT NOT NULL, threshold INTEGER NOT NULL);
CREATE TABLE split_among (reviewer BLOB PRIMARY KEY);

-- rounds: what came, by id only (listed: a signed list says that it came on that day); the server's key and lists, as they were first seen; days
-- that are here in full; what leaves
CREATE TABLE envelopes (id BLOB PRIMARY KEY, day INTEGER NOT NULL, imported INTEGER NOT NULL, set_aside TEXT, listed BOOLEAN NOT NULL DEFAULT FALSE);
CREATE TABLE server (key BLOB NOT NULL, disputed BOOLEAN NOT NULL DEFAULT FALSE); -- disputed: lists of another key came with the last import
CREATE TABLE day_lists (day INTEGER PRIMARY KEY, version INTEGER NOT NULL, digest BLOB NOT NULL, names BLOB NOT NULL, lost INTEGER NOT NULL,
                        dropped BOOLEAN NOT NULL);
CREATE TABLE days (day INTEGER PRIMARY KEY, held BLOB NOT NULL, acknowledgement BLOB NOT NULL);
CREATE TABLE looked_back (through INTEGER NOT NULL); -- the day through which it was told what ended without being acknowledged
CREATE TABLE sheets (day INTEGER PRIMARY KEY, record BLOB NOT NULL);
CREATE TABLE outbox (id BLOB PRIMARY KEY, kind TEXT NOT NULL, day INTEGER NOT NULL, write BLOB NOT NULL);

-- what sources wrote. Rows with a case_key are what forgetting a case destroys.
CREATE TABLE cases (case_key BLOB PRIMARY KEY, name TEXT NOT NULL DEFAULT '', reply_key BLOB, clue_key BLOB, since INTEGER NOT NULL);
CREATE TABLE parts (case_key BLOB NOT NULL, message BLOB NOT NULL, part INTEGER NOT NULL, parts INTEGER NOT NULL, day INTEGER NOT NULL,
                    receipt BLOB, directory BLOB NOT NULL, alarm TEXT, header BLOB NOT NULL, signature BLOB NOT NULL, json BLOB NOT NULL,
                    envelope BLOB, PRIMARY KEY (case_key, message, part)); -- envelope: that brought it; a colleague's word has none
CREATE INDEX parts_by_envelope ON parts (envelope);
CREATE INDEX parts_of_unknown_view ON parts (directory) WHERE alarm = 'view-unknown';
CREATE TABLE bundles (case_key BLOB NOT NULL, message BLOB NOT NULL, id BLOB NOT NULL, announcement TEXT NOT NULL,
                      PRIMARY KEY (case_key, message));
CREATE INDEX bundles_by_id ON bundles (id);
CREATE TABLE opened (case_key BLOB NOT NULL, message BLOB NOT NULL, day INTEGER NOT NULL, receipt BLOB, sheet INTEGER,
                     PRIMARY KEY (case_key, message));
CREATE TABLE marks (case_key BLOB NOT NULL, mark TEXT NOT NULL, PRIMARY KEY (case_key, mark));
-- reply: as it stands in the book, until its days are over; book: the desk's book number when it was last signed
CREATE TABLE sent_replies (case_key BLOB NOT NULL, id BLOB PRIMARY KEY, day INTEGER NOT NULL, book INTEGER NOT NULL, reply BLOB);
CREATE INDEX sent_replies_of_case ON sent_replies (case_key);
CREATE TABLE withdrawals (case_key BLOB PRIMARY KEY, came INTEGER NOT NULL, through INTEGER NOT NULL,
                          header BLOB NOT NULL, signature BLOB NOT NULL, json BLOB NOT NULL);

-- what reviewers told each other. header and signature are missing where this reviewer is the author.
CREATE TABLE readers (case_key BLOB NOT NULL, reviewer BLOB NOT NULL, shared_by BLOB, PRIMARY KEY (case_key, reviewer));
CREATE TABLE left_out (case_key BLOB NOT NULL, reviewer BLOB NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, day INTEGER NOT NULL,
                       PRIMARY KEY (case_key, reviewer));
CREATE TABLE events (case_key BLOB NOT NULL, author BLOB NOT NULL, event BLOB NOT NULL, day INTEGER NOT NULL, lamport INTEGER NOT NULL,
                     header BLOB, signature BLOB, json BLOB NOT NULL, PRIMARY KEY (case_key, author, event));
CREATE TABLE unsent (case_key BLOB NOT NULL, event BLOB NOT NULL, reviewer BLOB NOT NULL, PRIMARY KEY (event, reviewer));
CREATE INDEX unsent_of_case ON unsent (case_key);
CREATE TABLE shares (case_key BLOB NOT NULL, author BLOB NOT NULL, item BLOB NOT NULL, part INTEGER NOT NULL, json BLOB NOT NULL,
                     PRIMARY KEY (author, item, part));
CREATE INDEX shares_of_case ON shares (case_key);
CREATE TABLE chain (envelope BLOB PRIMARY KEY, author BLOB NOT NULL, run BLOB NOT NULL, previous BLOB NOT NULL, written INTEGER NOT NULL,
                    came INTEGER NOT NULL);
CREATE TABLE own_chain (run BLOB NOT NULL, previous BLOB NOT NULL, day INTEGER NOT NULL);
"""


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


class Vault:
    """An open vault. Changes are kept by :meth:`save` only."""

    def __init__(self, path: Path, key: sealed_file.FileKey, database: sqlite3.Connection) -> None:
        self._path = path
        self.key = key
        """What seals it; a backup that is not split is sealed by the same."""
        self.database = database
        row = database.execute("SELECT id, name, role, made, signing FROM identity").fetchone()
        self.identity = Identity(row[0], row[1], row[2], row[3], Seed(row[4]))

    def save(self) -> None:
        """Seal the vault as it is now."""
        self.database.commit()
        sealed_file.save_pieces(self._path, self.key, cut(self.database))

    def drop_changes(self) -> None:
        """Forget what was changed since the last save."""
        self.database.rollback()

    @property
    def size(self) -> int:
        """Bytes it takes in memory, and about in its file."""
        pages, each = (self.database.execute(f"PRAGMA main.{one}").fetchone()[0] for one in ("page_count", "page_size"))
        return int(pages * each)

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
        row = self.database.execute("SELECT id, rotations, newest FROM desk").fetchone()
        return Pin(DeskId(row[0]), row[1], row[2]) if row else None

    def desk(self, today: int) -> Desk:
        """The desk document last imported.

        Raises:
            UsageError: nothing was imported yet.
        """
        return verify_desk_document(self.desk_document, self.pin, today, remembered=self.memory)

    @property
    def memory(self) -> Memory:
        """What every desk document is judged with (section 4.7)."""
        records = self.database.execute("SELECT kind, record FROM desk_memory").fetchall()

        def of(kind: int) -> frozenset[bytes]:
            return frozenset(bytes(record) for one, record in records if one == kind)

        return Memory(of(REVOCATION), of(EPOCH_KEY))

    @property
    def desk_document(self) -> bytes:
        """Its bytes.

        Raises:
            UsageError: nothing was imported yet.
        """
        row = self.database.execute("SELECT document FROM desk").fetchone()
        if row is None:
            raise UsageError(
                "no-desk",
                "This vault does not know its desk yet.",
                "Hand your card to the desk, and import the file it signs: knothole reviewer import DIR",
            )
        return bytes(row[0])

    def learn_desk(self, untrusted_document: bytes, today: int) -> Desk:
        """Accept a newer desk document.

        Raises:
            ProtocolError: what a desk document is refused with.
            UnsafeError: the desk does not list this vault's reviewer.
        """
        previous = self.desk(today).directory if self.pin else None
        desk = verify_desk_document(untrusted_document, self.pin, today, previous, self.memory)
        self._entry(desk)
        pin = desk.chain.pin
        self.database.execute("DELETE FROM desk")
        self.database.execute(
            "INSERT INTO desk (document, rotations, newest, id) VALUES (?, ?, ?, ?)",
            (untrusted_document, pin.rotations, pin.newest, pin.desk),
        )
        self.database.execute("DELETE FROM desk_memory")
        for kind, records in ((REVOCATION, desk.memory.revocations), (EPOCH_KEY, desk.memory.epoch_keys)):
            self.database.executemany(
                "INSERT INTO desk_memory (kind, record) VALUES (?, ?)", [(kind, one) for one in sorted(records)]
            )
        return desk

    def entry(self, today: int) -> Reviewer:
        """The directory's entry for this reviewer."""
        return self._entry(self.desk(today))

    def _entry(self, desk: Desk) -> Reviewer:
        try:
            return desk.directory.reviewer_signing(self.identity.key)
        except ProtocolError:
            raise UnsafeError(
                "not-listed",
                "This desk does not list you as a reviewer.",
                "Hand the desk your card (knothole reviewer card) and import what it signs.",
            ) from None


def create(folder: Path, passphrase: Passphrase, reviewer_id: str, name: str, role: str, today: int) -> None:
    """Make a vault with a new signing key.

    Raises:
        UnsafeError: there is one already.
    """
    path = folder / FILE
    if path.exists():
        raise UnsafeError(
            "exists", f"There is a vault in {folder} already.", "Choose another --home, or use the one that is there."
        )
    database = _empty()
    database.execute("INSERT INTO version (number) VALUES (?)", (VERSION,))
    database.execute(
        "INSERT INTO identity (id, name, role, made, signing) VALUES (?, ?, ?, ?, ?)",
        (reviewer_id, name, role, today, secrets.token_bytes(32)),
    )
    database.commit()
    sealed_file.save_pieces(path, sealed_file.new_key(passphrase), cut(database))
    database.close()


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
            f"There is no vault in {folder}.",
            "Name another folder with --home, or make one: knothole reviewer init --id ID --name NAME",
        )
    lock = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise UnsafeError("busy", "The vault is open in another window.", "Close it there first.") from None
        room.expect(path.stat().st_size)
        key, pieces = sealed_file.load_pieces(path, passphrase)
        database = load(pieces)
        try:
            yield Vault(path, key, database)
        finally:
            database.close()
    finally:
        os.close(lock)


def load(pieces: Iterable[bytes]) -> sqlite3.Connection:
    """A vault's tables in memory, from the pieces of a sealed file.

    Raises:
        UnsafeError: ``vault-version``; what the file is refused with.
    """
    database = _empty()
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


def _empty() -> sqlite3.Connection:
    database = sqlite3.connect(":memory:")
    database.execute("PRAGMA temp_store = MEMORY")  # SQLite would sort much, and copy all, in a file
    database.execute("PRAGMA secure_delete = ON")  # some builds of SQLite keep what was deleted in free pages
    database.executescript(_TABLES)
    return database
