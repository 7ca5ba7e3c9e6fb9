"""A reviewer's weekly keys: made six weeks ahead, destroyed when nothing can come any more that they open (section 5.1)."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Final

from knothole_client.protocol.calendar import epoch_of, first_day, last_day
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.directory import Reviewer
from knothole_client.protocol.envelope import key_view
from knothole_client.protocol.primitives import Seed
from knothole_client.protocol.reviewer_records import sign_epoch_key
from knothole_client.protocol.xwing import PrivateKey
from knothole_client.reviewer.vault import Vault

WEEKS: Final = 6  # this week and five ahead: a reviewer may be away for a month
FEW_WEEKS: Final = 3  # with fewer left, another absence could shut sources out


@dataclass(frozen=True)
class Due:
    """Weeks whose private keys still exist although no envelope sealed to them is kept by a server any more."""

    by_desk: tuple[int, ...]
    """By what the desk or a colleague signed."""
    by_clock: tuple[int, ...]
    """Only by this machine's clock, which may be wrong."""


def ensure_epoch_keys(vault: Vault, today: int) -> None:
    """Make the keys that are missing from this week on."""
    desk = vault.pin
    if desk is None:
        return
    week = epoch_of(today)
    made = {row[0] for row in vault.database.execute("SELECT epoch FROM epoch_keys")}
    for epoch in range(week, week + WEEKS):
        if epoch in made:
            continue
        seed = Seed(secrets.token_bytes(32))
        public = PrivateKey(seed).public
        record = sign_epoch_key(vault.identity.signing, epoch, public, desk.desk)
        vault.database.execute(
            "INSERT INTO epoch_keys (epoch, seed, view, record) VALUES (?, ?, ?, ?)",
            (epoch, seed, key_view(public), record),
        )


def weeks_ahead(vault: Vault, today: int) -> int:
    """How many weeks, this one included, have a key."""
    week = epoch_of(today)
    return int(vault.database.execute("SELECT count(*) FROM epoch_keys WHERE epoch >= ?", (week,)).fetchone()[0])


def signed_day(vault: Vault, desk: Desk, today: int) -> int:
    """The newest day that the desk signed, or a colleague, as far as that is not ahead of the own clock.

    A clock that is set wrong must not destroy what is needed.
    """
    sheets = [one.day for one in desk.sheets if one.reviewer.signing != vault.identity.key and one.day <= today]
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


def records_from(vault: Vault, epoch: int, entry: Reviewer) -> list[bytes]:
    """The signed records of an epoch and those after it, as far as the reviewer is at the desk: a server refuses others, and all beside them."""
    rows = vault.database.execute("SELECT epoch, record FROM epoch_keys WHERE epoch >= ? ORDER BY epoch", (epoch,))
    return [
        record
        for week, record in rows
        if entry.from_day <= last_day(week) and (entry.until is None or first_day(week) <= entry.until)
    ]
