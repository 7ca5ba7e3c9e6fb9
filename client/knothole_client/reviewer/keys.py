"""A reviewer's weekly keys: made six weeks ahead (section 4.2 of the design, 5.1 of the protocol)."""

from __future__ import annotations

import secrets
from typing import Final

from knothole_client.protocol.calendar import epoch_of, first_day, last_day
from knothole_client.protocol.directory import Reviewer
from knothole_client.protocol.envelope import key_view
from knothole_client.protocol.primitives import Seed
from knothole_client.protocol.reviewer_records import sign_epoch_key
from knothole_client.protocol.xwing import PrivateKey
from knothole_client.reviewer.vault import Vault

WEEKS: Final = 6  # this week and five ahead: a reviewer may be away for a month


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
