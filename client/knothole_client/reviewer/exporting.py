"""One round's way out: what the vault signed, into the folder, for the courier to post (sections 5 and 12 of the protocol)."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from knothole_client.clock import SECONDS_A_DAY
from knothole_client.files.durable import says_full, write_durably
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.reviewer_records import RECEIPT_SIZE, SHEET_RECEIPTS, sign_day_sheet
from knothole_client.reviewer import acknowledging, delegating
from knothole_client.reviewer.letters import sent
from knothole_client.reviewer.letters.writing import answer_withdrawals
from knothole_client.reviewer.receipting import choose
from knothole_client.reviewer.team import recording, sealing
from knothole_client.reviewer.vault.keys import ensure_epoch_keys, records_for
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.rounds.folder import (
    ACKNOWLEDGEMENTS,
    DAY_SHEETS,
    DELEGATION,
    EPOCH_KEYS,
    EVENTS,
    REPLIES,
    RETRACTIONS,
    RoundFolder,
)
from knothole_client.rounds.lights import note_exported, note_exporting

SHEET_DAYS: Final = 30  # sheets of so many days are published
_THROUGH: Final = slice(100, 104)  # where a day sheet says through which day its reviewer has read (section 5.2)


@dataclass(frozen=True)
class Exported:
    """What a folder now holds for the server."""

    epoch_keys: int
    replies: int
    events: int
    retractions: int
    acknowledgements: int
    sheet: bool
    """Whether there is a day sheet that is not published yet."""
    delegation: bool
    """Whether a courier may post it: one was let act."""
    held_back: int = 0
    """Replies that wait and are not among these: the server takes only so many in a week, or none of a key that was revoked."""
    unreached: int = 0
    """Words to colleagues that wait, because nobody has a key of theirs for this week."""
    redated: int = 0
    """What was dated by a clock that was ahead, and is under another day now."""


def export_round(vault: Vault, folder: RoundFolder, today: int) -> Exported:
    """Write what the server must get, take away what the vault has, and save the vault.

    Raises:
        UsageError: the vault does not know its desk.
    """
    desk = vault.desk(today)
    today = desk.now
    ensure_epoch_keys(vault, desk)
    keys = records_for(vault, desk, vault.entry(today))
    redated = recording.date_again(vault, today)
    answer_withdrawals(vault, today)
    sealing.refresh_outbox(vault, desk, today)
    sealing.seal_waiting(vault, desk, today)
    replies, events = sent.to_post(vault, desk, today), vault.outbox.leaving("event")
    acknowledged = vault.days.acknowledgements(today - desk.directory.policy.envelope_days)
    _give_up_sheets(vault, desk, today)
    _sign_sheet_of_the_day(vault, desk, today)
    delegation = delegating.renew(vault, desk.id, today)
    vault.save()  # before anything signed leaves: a second sheet or key for the same time must not be possible
    leaving = {
        EPOCH_KEYS: keys,
        DAY_SHEETS: [record for _, record in vault.sheets.unpublished()],
        REPLIES: replies,
        EVENTS: events,
        RETRACTIONS: vault.outbox.leaving("retraction"),
        ACKNOWLEDGEMENTS: list(acknowledged.values()),
    }
    note_exporting(folder.path)
    try:
        _write(folder, leaving, delegation)
    except OSError as failed:
        if not says_full(failed):
            raise
        _tidy(vault, folder, desk, today, set(acknowledged))  # what the vault has makes room
        _write(folder, leaving, delegation)
    _tidy(vault, folder, desk, today, set(acknowledged))
    note_exported(folder.path)
    return Exported(
        epoch_keys=len(keys),
        replies=len(replies),
        events=len(events),
        retractions=len(leaving[RETRACTIONS]),
        acknowledgements=len(acknowledged),
        sheet=bool(leaving[DAY_SHEETS]),
        delegation=delegation is not None,
        held_back=sum(letter.parts - letter.in_book for letter in vault.sent_replies.letters() if letter.waits)
        - len(replies),
        unreached=len(vault.unsent.by_event()),
        redated=redated,
    )


def _write(folder: RoundFolder, leaving: Mapping[str, Iterable[bytes]], delegation: bytes | None) -> None:
    for name, items in leaving.items():
        write_durably(folder.outgoing(name), b"".join(items))
    if delegation:
        write_durably(folder.outgoing(DELEGATION), delegation)


def _tidy(vault: Vault, folder: RoundFolder, desk: Desk, today: int, acknowledged: set[int]) -> None:
    """Take away what the vault has, and what no courier asks for any more."""
    oldest = today - desk.directory.policy.envelope_days  # that a courier asks for
    over = acknowledged | {day for day in folder.days() if day < min(vault.identity.made, oldest)}
    for bundle in set[bytes]().union(*(acknowledging.bundles_on(folder, day, desk.id) for day in over)):
        folder.chunks.drop(bundle)
    for day in over:
        folder.drop_day(day)
    folder.chunks.drop_others((), oldest * SECONDS_A_DAY)


def _give_up_sheets(vault: Vault, desk: Desk, today: int) -> None:
    """Drop the sheets that no source will see: of days to come, by a clock that was wrong; of days whose sheets are published no more; and of a day
    of which the server has another one. The next says what they said.
    """
    others = {sheet.day for sheet in desk.sheets if sheet.reviewer.signing == vault.identity.key}
    for day, _ in vault.sheets.unpublished():
        if day > today or day <= today - SHEET_DAYS or day in others:
            vault.sheets.give_up(day)


def _sign_sheet_of_the_day(vault: Vault, desk: Desk, today: int) -> None:
    """The one sheet of a day, made at its first export (section 5.2). What is opened later waits for tomorrow's.

    On the day the vault was made the sheet waits until there is something to receipt, so that a desk can be tried in one sitting; and one
    that the server has from before the vault was restored stays the only one.
    """
    if vault.sheets.of_day(today):
        return
    owed = choose(vault.sheets.owed(), today, secrets.SystemRandom())
    if (not owed and vault.identity.made == today) or not vault.entry(today).active(today):
        return
    if any(sheet.day == today and sheet.reviewer.signing == vault.identity.key for sheet in desk.sheets):
        return
    receipts = {duty.receipt for duty in owed}
    while len(receipts) < SHEET_RECEIPTS:
        receipts.add(secrets.token_bytes(RECEIPT_SIZE))
    through = _read_through(vault, desk, today)
    record = sign_day_sheet(vault.identity.signing, today, through, list(receipts), desk.id)
    vault.sheets.add(today, record, owed)


def _read_through(vault: Vault, desk: Desk, today: int) -> int:
    """The day through which everything that came and had not expired is in the vault: the last of an unbroken run of days that it
    acknowledged.

    The run begins on the reviewer's first day, or, after a long absence, on the oldest day a server may still keep. While it is disputed which
    key is the server's it goes no further than the last sheet did.
    """
    if acknowledging.is_disputed(vault):
        last = vault.sheets.last()
        return int.from_bytes(last[_THROUGH], "big") if last else 0
    days = acknowledging.acknowledged_days(vault)
    through = acknowledging.first_day_to_read(vault, desk, today) - 1
    while through + 1 in days and through + 1 < today:
        through += 1
    return max(0, through)
