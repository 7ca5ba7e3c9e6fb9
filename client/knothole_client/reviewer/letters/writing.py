"""Writing a letter: sealed to the source in as many replies as it takes, queued, and copied to colleagues (sections 7.5 and 8 of the protocol)."""

from __future__ import annotations

import secrets
from typing import Final

from knothole_client.errors import UsageError
from knothole_client.protocol.compact_json import Object
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.message import MESSAGE_ID_SIZE
from knothole_client.protocol.primitives import VerifyKey, sha256
from knothole_client.protocol.reply import (
    MAX_STATUS_FILES,
    MAX_STATUS_RECEIPTS,
    ReplyTo,
    Status,
    compose_reply,
    seal_reply,
)
from knothole_client.protocol.xwing import Recipient
from knothole_client.reviewer.files import announcement, files_here
from knothole_client.reviewer.team import recording
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.sentences import Sentence

MAX_WITHDRAWALS_ANSWERED: Final = 8
"""In a day: whoever withdraws a thousand times must not fill the book by it."""


def write_letter(
    vault: Vault, case: VerifyKey, text: str, today: int, duty: str = "", state: str = "", through: int | None = None
) -> int:
    """Queue a letter; the vault is not saved. Returns how many replies of 4,096 bytes it takes.

    Args:
        duty: what it fulfils: ``acknowledgement``, ``feedback`` or nothing.
        state: what the source is to see of its case, one of :data:`knothole_client.protocol.desk_events.SHOWN_STATES`; empty: nothing new.
        through: of ``destroyed``, the last day of what was withdrawn.

    Raises:
        UsageError: empty, too long, or the case cannot be answered yet.
    """
    keys = vault.cases.reply_keys(case)
    if keys is None:
        raise UsageError(
            "no-reply-key",
            "The first part of the message has not come, so it cannot be answered yet.",
            "Try after the next round.",
        )
    if not text.strip() and not state:
        raise UsageError("empty", "The answer is empty.", "Write something first.")
    desk = vault.desk(today)
    today = desk.now  # a clock that is behind must not date a letter before the directory it answers under
    own = (reply for reply in recording.state(vault, case).replies if reply.author == vault.identity.key)
    order = 1 + max((reply.order for reply in own), default=0)
    reply_id = secrets.token_bytes(MESSAGE_ID_SIZE)
    try:
        parts = compose_reply(text, reply_id, today, order, _status(vault, case, state, through) if state else None)
    except ProtocolError as refused:
        hint = Sentence(
            "Write it shorter, or in several." if refused.code == "too-long" else "It must be text in UTF-8."
        )
        raise UsageError(refused.code, refused.diagnostics(), hint) from refused
    to = ReplyTo(case, Recipient(keys[0]), keys[1])
    for part in parts:
        sealed = seal_reply(part, to, vault.identity.signing, desk.id, secrets.token_bytes)
        vault.sent_replies.add(case, reply_id, sha256(sealed), today, sealed)
    members: Object = {"reply": reply_id.hex(), "order": order, "duty": duty} | ({"state": state} if state else {})
    recording.record_text(vault, case, "reply", today, members, text)
    return len(parts)


def answer_withdrawals(vault: Vault, today: int) -> int:
    """Tell sources who withdrew that it is destroyed here, those first of whom something was opened. Returns how many."""
    if vault.identity.key in vault.desk(today).revoked:
        return 0
    answered = 0
    latest = vault.desk(today).now + 1  # of what came under a clock that was ahead, no source would believe more
    for case, through in vault.withdrawals.unanswered(MAX_WITHDRAWALS_ANSWERED, today):
        write_letter(vault, case, "", today, state="destroyed", through=min(through, latest))
        vault.withdrawals.note_answered(case, today)
        answered += 1
    return answered


def _status(vault: Vault, case: VerifyKey, state: str, through: int | None) -> Status:
    desk = vault.pin.desk if vault.pin else None
    announced = [announcement(vault, case, message) for message in vault.messages.ids(case)]
    files = [files_here(vault, bundle, desk) for bundle in announced if bundle and desk]
    whole = sum(there.complete for there in files)
    receipts = () if state == "destroyed" else tuple(vault.opened.receipts(case)[:MAX_STATUS_RECEIPTS])
    return Status(state, through, min(whole, MAX_STATUS_FILES), min(len(files), MAX_STATUS_FILES), receipts)
