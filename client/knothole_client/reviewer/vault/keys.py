"""A reviewer's weekly keys: made ahead, destroyed when nothing can come any more that they open (section 5.1)."""

from __future__ import annotations

import secrets
import sqlite3
from dataclasses import dataclass
from typing import Final

from knothole_client.protocol.calendar import epoch_of, first_day, last_day
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.directory import Reviewer
from knothole_client.protocol.envelope import key_view
from knothole_client.protocol.primitives import Seed, VerifyKey
from knothole_client.protocol.reviewer_records import sign_epoch_key
from knothole_client.protocol.xwing import PrivateKey
from knothole_client.reviewer.vault.vault import Vault

WEEKS: Final = 6  # that the server has: this week and five ahead, for a reviewer may be away for a month
WEEKS_MADE: Final = 12  # that the vault has: a backup of six weeks ago knows every key the server has
FEW_WEEKS: Final = 3  # with fewer left at the server, another absence could shut sources out


@dataclass(frozen=True)
class Due:
    """Weeks whose private keys still exist although no envelope sealed to them is kept by a server any more."""

    by_desk: tuple[int, ...]
    """By what the desk or a colleague signed."""
    by_clock: tuple[int, ...]
    """Only by this machine's clock, which may be wrong."""


def ensure_epoch_keys(vault: Vault, desk: Desk) -> None:
    """Make the keys that are missing from this week on."""
    made = {row[0] for row in vault.database.execute("SELECT epoch FROM epoch_keys")}
    week = epoch_of(desk.now)
    for epoch in range(week, week + WEEKS_MADE):
        if epoch in made:
            continue
        seed = Seed(secrets.token_bytes(32))
        public = PrivateKey(seed).public
        record = sign_epoch_key(vault.identity.signing, epoch, public, desk.id)
        vault.database.execute(
            "INSERT INTO epoch_keys (epoch, seed, view, record) VALUES (?, ?, ?, ?)",
            (epoch, seed, key_view(public), record),
        )


def weeks_ahead(vault: Vault, desk: Desk) -> int:
    """For how many weeks, this one included, a key has left for the server."""
    weeks = vault.database.execute(
        "SELECT count(*) FROM epoch_keys WHERE epoch >= ? AND exported", (epoch_of(desk.now),)
    )
    return int(weeks.fetchone()[0])


def give_up_lost_weeks(database: sqlite3.Connection, today: int) -> None:
    """Make no key for the weeks that may have one already: it was made after the backup that is being restored, and a second is an alarm."""
    week = epoch_of(today)
    database.executemany(
        "INSERT OR IGNORE INTO epoch_keys (epoch, view, record) VALUES (?, x'', x'')",
        [(epoch,) for epoch in range(week, week + WEEKS)],
    )


def lost_weeks(vault: Vault, desk: Desk) -> list[int]:
    """The weeks from this one on that were given up."""
    rows = vault.database.execute(
        "SELECT epoch FROM epoch_keys WHERE epoch >= ? AND record = x''", (epoch_of(desk.now),)
    )
    return sorted(row[0] for row in rows)


def second_keys(vault: Vault, before: Desk | None, desk: Desk) -> set[VerifyKey]:
    """Of whom there are two keys for one week: in the desk document, in it and the one before, or, of this reviewer, in it and this vault."""
    known = {(key.reviewer.signing, key.epoch): key.public for key in before.epoch_keys} if before else {}
    made, unknown = views_made(vault), lost_weeks(vault, desk)
    found = set(desk.doubled)
    for key in desk.epoch_keys:
        signing = key.reviewer.signing
        changed = known.get((signing, key.epoch), key.public) != key.public
        own = signing == vault.identity.key and key.epoch >= epoch_of(desk.now) and key.epoch not in unknown
        if changed or (own and key_view(key.public) not in made):
            found.add(signing)
    return found


def signed_day(vault: Vault, desk: Desk, today: int) -> int:
    """The newest day that the desk or a colleague signed and that is not ahead of this machine's clock.

    A clock that is set wrong must not destroy what is needed.
    """
    sheets = [sheet.day for sheet in desk.sheets if sheet.reviewer.signing != vault.identity.key and sheet.day <= today]
    return max([desk.directory.issued, *sheets])


def keys_due(vault: Vault, desk: Desk, today: int) -> Due:
    """The keys to destroy: their week ended more days ago than envelopes are kept."""
    signed = signed_day(vault, desk, today)
    rows = vault.database.execute("SELECT epoch FROM epoch_keys WHERE seed IS NOT NULL ORDER BY epoch")
    ends = {epoch: last_day(epoch) + desk.directory.policy.envelope_days for (epoch,) in rows}
    return Due(
        by_desk=tuple(epoch for epoch, end in ends.items() if end < signed),
        by_clock=tuple(epoch for epoch, end in ends.items() if signed <= end < today),
    )


def destroy(vault: Vault, epochs: tuple[int, ...]) -> None:
    """Destroy the private keys of some weeks. It takes effect when the vault is saved; SQLite overwrites what it deletes."""
    vault.database.executemany("UPDATE epoch_keys SET seed = NULL WHERE epoch = ?", [(epoch,) for epoch in epochs])


def live_keys(vault: Vault) -> dict[int, PrivateKey]:
    """The private keys that still exist, by epoch, the newest first."""
    rows = vault.database.execute("SELECT epoch, seed FROM epoch_keys WHERE seed IS NOT NULL ORDER BY epoch DESC")
    return {epoch: PrivateKey(Seed(seed)) for epoch, seed in rows}


def views_made(vault: Vault) -> frozenset[bytes]:
    """How views name the keys this reviewer ever made."""
    return frozenset(row[0] for row in vault.database.execute("SELECT view FROM epoch_keys"))


def records_for(vault: Vault, desk: Desk, entry: Reviewer) -> list[bytes]:
    """The signed records for the server, for the days on which the reviewer is at the desk: a server refuses others, and all that come with them."""
    week = epoch_of(desk.now)
    rows = vault.database.execute(
        "SELECT epoch, record FROM epoch_keys WHERE epoch BETWEEN ? AND ? AND record <> x'' ORDER BY epoch",
        (week, week + WEEKS - 1),
    ).fetchall()
    leaving = {
        epoch: record
        for epoch, record in rows
        if entry.from_day <= last_day(epoch) and (entry.until is None or first_day(epoch) <= entry.until)
    }
    vault.database.executemany("UPDATE epoch_keys SET exported = TRUE WHERE epoch = ?", [(epoch,) for epoch in leaving])
    return list(leaving.values())
