"""The vault's tables, all of them, and what each row means. Every statement about them is in this folder."""

from __future__ import annotations

import sqlite3
from typing import Final

VERSION: Final = 13
"""Of the tables; a vault made by another version of Knothole is not opened."""
LOOSE: Final = ("marks", "seen")
"""Tables whose rows may be changed or removed without the vault's file being written whole: they say how a reviewer looks at a case that stays. With a
``case_key``, all of them."""
DRAFTS: Final = ("begun", "begun_notes")
"""Tables of what was begun. With a ``case_key`` and a ``text``, of which the same is an event's once it was queued or recorded."""
TABLES: Final = """
CREATE TABLE version (number INTEGER NOT NULL);

-- Who this reviewer is, and which courier acts for them (none, where it is null) with the number above which the next delegation goes on.
CREATE TABLE identity (id TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, made INTEGER NOT NULL, signing BLOB NOT NULL);
CREATE TABLE courier (key BLOB, number INTEGER NOT NULL);

-- What belongs to the first day and only its owner can tell: a card that was handed over, a revocation that lies elsewhere, or that no shares are wanted.
CREATE TABLE first_day (step TEXT PRIMARY KEY);

-- The desk as it was last imported, and what every later desk document is judged with (section 4.7; kinds as in section 4.6).
CREATE TABLE desk (document BLOB NOT NULL, rotations INTEGER NOT NULL, newest BLOB NOT NULL, id BLOB NOT NULL);
CREATE TABLE desk_memory (kind INTEGER NOT NULL, record BLOB PRIMARY KEY);

-- This reviewer's weekly keys. seed: NULL once it is destroyed. record: empty for a week that was given up after a restore.
CREATE TABLE epoch_keys (epoch INTEGER PRIMARY KEY, seed BLOB, view BLOB NOT NULL, record BLOB NOT NULL, exported BOOLEAN NOT NULL DEFAULT FALSE);

-- The day of the last backup; the secret that seals backups once they are split, and the colleagues who have a share of it.
CREATE TABLE backups (day INTEGER PRIMARY KEY);
CREATE TABLE split (secret TEXT NOT NULL, threshold INTEGER NOT NULL);
CREATE TABLE split_among (reviewer BLOB PRIMARY KEY);

-- Envelopes that came, by id only. day: the day each came. imported: the day it was imported. set_aside: why it was refused. listed: whether
-- a signed list says that it came on that day.
CREATE TABLE envelopes (id BLOB PRIMARY KEY, day INTEGER NOT NULL, imported INTEGER NOT NULL, set_aside TEXT, listed BOOLEAN NOT NULL DEFAULT FALSE);

-- The server's key and its lists as they were first seen. disputed: the last import brought lists of another key.
CREATE TABLE server (key BLOB NOT NULL, disputed BOOLEAN NOT NULL DEFAULT FALSE);
CREATE TABLE day_lists (day INTEGER PRIMARY KEY, version INTEGER NOT NULL, digest BLOB NOT NULL, names BLOB NOT NULL, lost INTEGER NOT NULL,
                        dropped BOOLEAN NOT NULL);
-- Days that this vault acknowledged. looked_back: the day through which it was reported what ended without being acknowledged.
CREATE TABLE days (day INTEGER PRIMARY KEY, held BLOB NOT NULL, acknowledgement BLOB NOT NULL);
CREATE TABLE looked_back (through INTEGER NOT NULL);
-- The server's ledger as this reviewer and colleagues were shown it, signed records by day. last_sent_record: the day of the newest that was
-- sent to colleagues. explained: a person had explained what differed of the days through one; of those nothing is kept or compared.
CREATE TABLE shown_records (reviewer BLOB NOT NULL, day INTEGER NOT NULL, record BLOB NOT NULL, PRIMARY KEY (reviewer, day, record));
CREATE TABLE last_sent_record (day INTEGER NOT NULL);
CREATE TABLE explained_records (through INTEGER NOT NULL);
-- The first day on which an import found that the server shows another desk than it signed for, until a person has had that explained.
CREATE TABLE served_otherwise (day INTEGER NOT NULL);
-- The newest day that the last import saw, by which this machine's clock is judged.
CREATE TABLE newest_day (day INTEGER NOT NULL);
-- When the newest pull ended whose list of the book was compared with this reviewer's letters, in seconds since 1970.
CREATE TABLE compared_pull (ended INTEGER NOT NULL);

-- What leaves. sheets: the one day sheet of a day; published: it was seen in the desk document.
-- outbox: signed writes; kind is event or retraction (a reply that is retracted).
CREATE TABLE sheets (day INTEGER PRIMARY KEY, record BLOB NOT NULL, published BOOLEAN NOT NULL DEFAULT FALSE);
CREATE TABLE outbox (id BLOB PRIMARY KEY, kind TEXT NOT NULL, day INTEGER NOT NULL, write BLOB NOT NULL);

-- Messages that were forgotten before all their parts had come, by a digest of case and id. day: the day the newest part was imported.
CREATE TABLE half_forgotten (id BLOB PRIMARY KEY, day INTEGER NOT NULL);

-- From here on: rows with a case_key are what forgetting a case destroys; withdrawals a while later.
-- What sources wrote. name: the two words of a case. since: the day its first envelope came.
CREATE TABLE cases (case_key BLOB PRIMARY KEY, name TEXT NOT NULL DEFAULT '', reply_key BLOB, clue_key BLOB, since INTEGER NOT NULL);
-- Parts of messages as their source signed them. number: of the message in its visit. envelope: that brought it; what a colleague shared has none.
CREATE TABLE parts (case_key BLOB NOT NULL, message BLOB NOT NULL, part INTEGER NOT NULL, parts INTEGER NOT NULL, day INTEGER NOT NULL,
                    number INTEGER NOT NULL, receipt BLOB, directory BLOB NOT NULL, alarm TEXT, header BLOB NOT NULL, signature BLOB NOT NULL,
                    json BLOB NOT NULL, envelope BLOB, PRIMARY KEY (case_key, message, part));
CREATE INDEX parts_by_envelope ON parts (envelope);
CREATE INDEX parts_of_unknown_view ON parts (directory) WHERE alarm = 'view-unknown';
CREATE TABLE bundles (case_key BLOB NOT NULL, message BLOB NOT NULL, id BLOB NOT NULL, announcement TEXT NOT NULL,
                      PRIMARY KEY (case_key, message));
CREATE INDEX bundles_by_id ON bundles (id);
CREATE TABLE withdrawals (case_key BLOB PRIMARY KEY, came INTEGER NOT NULL, through INTEGER NOT NULL,
                          header BLOB NOT NULL, signature BLOB NOT NULL, json BLOB NOT NULL,
                          answered INTEGER, answered_through INTEGER);

-- What this reviewer did. opened: receipt is what its source is owed, sheet the day of the sheet that has it.
-- A receipt tells whether a guess at the words is right, so that of a destroyed message goes once its sheet is published. marks: their own, of a case.
CREATE TABLE opened (case_key BLOB NOT NULL, message BLOB NOT NULL, day INTEGER NOT NULL, receipt BLOB, sheet INTEGER,
                     PRIMARY KEY (case_key, message));
CREATE TABLE marks (case_key BLOB NOT NULL, mark TEXT NOT NULL, PRIMARY KEY (case_key, mark));
-- begun: a reply that was begun in the editor, and not queued. duty: acknowledgement or feedback, if it is to fulfil one.
CREATE TABLE begun (case_key BLOB PRIMARY KEY, text TEXT NOT NULL, duty TEXT NOT NULL);
-- begun_notes: a note for colleagues that was begun and not recorded. Apart from replies, so that it is never taken for one.
CREATE TABLE begun_notes (case_key BLOB PRIMARY KEY, text TEXT NOT NULL);
-- events: how many of colleagues' events were here when this reviewer last looked at the case.
CREATE TABLE seen (case_key BLOB PRIMARY KEY, events INTEGER NOT NULL);
-- Replies, part by part. letter: what the parts belong to. reply: as it stands in the book, until its days are over or it is retracted.
-- over: its days are over by the clock of the last round, which alone destroys nothing. arrived: the day it was first seen in the book.
-- stands_since: the day since which it stands there; NULL if it does not, by the last list.
CREATE TABLE sent_replies (case_key BLOB NOT NULL, letter BLOB NOT NULL, id BLOB PRIMARY KEY, day INTEGER NOT NULL, reply BLOB,
                           arrived INTEGER, stands_since INTEGER, retracted INTEGER, over BOOLEAN NOT NULL DEFAULT FALSE);
CREATE INDEX sent_replies_of_case ON sent_replies (case_key);

-- Who reads a case: addressed by its source, or let in by a reviewer (shared_by). left_out: whom its source keeps out, whatever else is said.
CREATE TABLE readers (case_key BLOB NOT NULL, reviewer BLOB NOT NULL, shared_by BLOB, PRIMARY KEY (case_key, reviewer));
CREATE TABLE left_out (case_key BLOB NOT NULL, reviewer BLOB NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, day INTEGER NOT NULL,
                       PRIMARY KEY (case_key, reviewer));

-- What reviewers said to each other about a case. header and signature are NULL where this reviewer is the author;
-- sealed: it was to a colleague, and stays as it is.
CREATE TABLE events (case_key BLOB NOT NULL, author BLOB NOT NULL, event BLOB NOT NULL, type TEXT NOT NULL, day INTEGER NOT NULL,
                     lamport INTEGER NOT NULL, header BLOB, signature BLOB, json BLOB NOT NULL, sealed BOOLEAN NOT NULL DEFAULT FALSE,
                     PRIMARY KEY (case_key, author, event));
CREATE INDEX mergers ON events (case_key) WHERE type = 'merge';
-- Own events that wait for a colleague; parts of what a colleague shares, until all are here.
CREATE TABLE unsent (case_key BLOB NOT NULL, event BLOB NOT NULL, reviewer BLOB NOT NULL, PRIMARY KEY (event, reviewer));
CREATE INDEX unsent_of_case ON unsent (case_key);
CREATE TABLE shares (case_key BLOB NOT NULL, author BLOB NOT NULL, item BLOB NOT NULL, part INTEGER NOT NULL, json BLOB NOT NULL,
                     PRIMARY KEY (author, item, part));
CREATE INDEX shares_of_case ON shares (case_key);

-- The chains of colleagues' envelopes by which one that is missing shows, and the end of this reviewer's own.
CREATE TABLE chain (envelope BLOB PRIMARY KEY, author BLOB NOT NULL, run BLOB NOT NULL, previous BLOB NOT NULL, written INTEGER NOT NULL,
                    came INTEGER NOT NULL);
CREATE TABLE own_chain (run BLOB NOT NULL, previous BLOB NOT NULL, day INTEGER NOT NULL);
"""


def empty_database() -> sqlite3.Connection:
    """A database in memory with all tables and no rows."""
    database = sqlite3.connect(":memory:")
    database.execute("PRAGMA temp_store = MEMORY")  # SQLite would sort much, and copy all, in a file
    database.execute("PRAGMA secure_delete = ON")  # some builds of SQLite keep what was deleted in free pages
    database.executescript(TABLES)
    return database


def tables_of_cases(database: sqlite3.Connection) -> list[str]:
    """The tables whose rows belong to a case."""
    rows = database.execute(
        "SELECT m.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'case_key'"
    )
    return [row[0] for row in rows]
