"""What a source took back: everything it wrote through a day (section 7.4 of the protocol).

The state does not depend on the order in which things come: what a withdrawal covers is destroyed if it is here, and refused when it comes later.
"""

from __future__ import annotations

import json
from typing import Final, NamedTuple

from knothole_client.protocol.bundle import read_bundle
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.envelope import Opened, Original
from knothole_client.protocol.message import read_withdrawal
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.reviewer.files import drop_unannounced
from knothole_client.reviewer.vault.vault import Vault

BY_DAY: Final = "by-day"
"""In the place of a code, of an envelope that was destroyed, refused or bounded by a day that nobody has signed: tried again if a list says another."""


class TakenBack(NamedTuple):
    """A withdrawal, by its days."""

    came: int
    through: int
    """The last day whose messages it takes back: the day it came, or the one after it was written if that is earlier."""


def keep(vault: Vault, opened: Opened, came: int, desk: Desk) -> bool:
    """Keep a withdrawal and destroy what it takes back; False if an earlier one reached as far.

    Receipts that are owed stay: the source learns that a message was opened before it was destroyed.

    Raises:
        ProtocolError: ``schema``.
    """
    database, case, original = vault.database, opened.author, opened.original
    through = read_withdrawal(opened.content).through(came)
    if covers(vault, case, through):
        return False
    database.execute(
        "INSERT OR REPLACE INTO withdrawals (case_key, came, through, header, signature, json) VALUES (?, ?, ?, ?, ?, ?)",
        (case, came, through, original.header_digest, original.signature, original.json),
    )
    gone = "case_key = ? AND day <= ?"
    database.execute(
        f"UPDATE envelopes SET set_aside = ? WHERE NOT listed AND id IN (SELECT envelope FROM parts WHERE {gone})",  # noqa: S608
        (BY_DAY, case, through),
    )
    database.execute(f"DELETE FROM parts WHERE {gone}", (case, through))  # noqa: S608
    _drop_bundles(vault, case, desk)
    _drop_shares(vault, case, through)
    if database.execute("SELECT 1 FROM cases WHERE case_key = ?", (case,)).fetchone():
        notice(vault, case)
    return True


def covers(vault: Vault, case: VerifyKey, came: int) -> bool:
    """Whether the source took back what came on a day."""
    row = vault.database.execute("SELECT 1 FROM withdrawals WHERE case_key = ? AND through >= ?", (case, came))
    return row.fetchone() is not None


def hangs_on_day(vault: Vault, opened: Opened, came: int) -> bool:
    """Whether what a source's payload does, or that it does nothing, would be otherwise had it come on another day."""
    if opened.content["type"] == "withdraw":
        return read_withdrawal(opened.content).through(came) == came
    return covers(vault, opened.author, came)


def notice(vault: Vault, case: VerifyKey) -> None:
    """Let a person see that something was taken back: the case is unread again."""
    vault.database.execute("INSERT OR IGNORE INTO marks (case_key, mark) VALUES (?, 'unread')", (case,))


def taken_back(vault: Vault, case: VerifyKey) -> TakenBack | None:
    """The source's withdrawal; None if there is none."""
    row = vault.database.execute("SELECT came, through FROM withdrawals WHERE case_key = ?", (case,)).fetchone()
    return TakenBack(*row) if row else None


def all_of(vault: Vault) -> list[tuple[int, Original]]:
    """Every withdrawal as its source signed it, with the day it came."""
    rows = vault.database.execute("SELECT came, case_key, header, signature, json FROM withdrawals ORDER BY case_key")
    return [(came, Original(header, VerifyKey(case), signature, raw)) for came, case, header, signature, raw in rows]


def _drop_bundles(vault: Vault, case: VerifyKey, desk: Desk) -> None:
    """Files go with the part that announced them."""
    without_part = (
        "case_key = ? AND NOT EXISTS (SELECT 1 FROM parts WHERE parts.case_key = bundles.case_key"
        " AND parts.message = bundles.message AND parts.part = 0)"
    )
    rows = vault.database.execute(f"SELECT announcement FROM bundles WHERE {without_part}", (case,)).fetchall()  # noqa: S608
    vault.database.execute(f"DELETE FROM bundles WHERE {without_part}", (case,))  # noqa: S608
    for (announcement,) in rows:
        drop_unannounced(vault, read_bundle(json.loads(announcement)), desk.id)


def _drop_shares(vault: Vault, case: VerifyKey, through: int) -> None:
    """What went to a colleague, or is half here from one, holds the source's words too."""
    database, own = vault.database, vault.identity.key
    for event, raw in database.execute(
        "SELECT event, json FROM events WHERE case_key = ? AND author = ?", (case, own)
    ).fetchall():
        if _shares(raw, case, through):
            database.execute("DELETE FROM events WHERE case_key = ? AND author = ? AND event = ?", (case, own, event))
            database.execute("DELETE FROM unsent WHERE event = ?", (event,))
    for author, item, part, raw in database.execute(
        "SELECT author, item, part, json FROM shares WHERE case_key = ?", (case,)
    ).fetchall():
        if _shares(raw, case, through):
            database.execute("DELETE FROM shares WHERE author = ? AND item = ? AND part = ?", (author, item, part))


def _shares(raw: bytes, case: VerifyKey, through: int) -> bool:
    """Whether a checked event shares what the source wrote through a day."""
    content = json.loads(raw)
    return bool(content["type"] == "share" and content["key"] == case.hex() and content["came"] <= through)
