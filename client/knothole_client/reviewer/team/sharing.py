"""Letting colleagues read a case: what is in it, as its authors signed it, and what comes later (section 7.5 of the protocol)."""

from __future__ import annotations

import json
import secrets

from knothole_client.errors import UnsafeError, UsageError
from knothole_client.protocol.compact_json import Object
from knothole_client.protocol.desk_document import Desk, active_reviewers
from knothole_client.protocol.desk_events import (
    EVENT_ID_SIZE,
    SharePart,
    read_event,
)
from knothole_client.protocol.directory import Reviewer
from knothole_client.protocol.envelope import (
    Original,
    read_view,
)
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.reviewer import keeping_out, messages, withdrawals
from knothole_client.reviewer.team.recording import record_text
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.sentences import Sentence


def share(
    vault: Vault, case: VerifyKey, colleague: Reviewer, today: int, *, again: bool = False, another: bool = False
) -> None:
    """Let a colleague read a case: every message that was not addressed to them, every note, as their authors signed them, and what comes later.

    Args:
        again: also what was addressed to them or shared before: they cannot open it.
        another: a person has said that this colleague is nobody whom the source keeps out.

    Raises:
        UnsafeError: ``left-out``: the source does not want it; ``may-be-left-out``: it may be somebody it does not want, with another key.
        UsageError: ``reads-already``; ``not-at-desk``.
    """
    desk = vault.desk(today)
    if keeping_out.is_kept_out(vault, case, colleague):
        raise UnsafeError(
            "left-out",
            Sentence("The source of this case does not want {name} to read it.", name=colleague.name),
            "Ask another colleague. Nothing was shared.",
        )
    if not another and (kept_out := keeping_out.may_be(vault, case, colleague)):
        raise UnsafeError(
            "may-be-left-out",
            Sentence(
                "The source of this case keeps {kept_out} out, and {name} may be the same person with another key.",
                kept_out=", ".join(kept_out),
                name=colleague.name,
            ),
            "Nothing was shared. If you know that it is somebody else, say so when asked, or in a script with --another-person.",
        )
    if colleague not in active_reviewers(desk):
        raise UsageError("not-at-desk", "This reviewer is not at the desk now.", "See: knothole reviewer colleagues")
    lacking = [
        (came, original)
        for came, original in messages.originals(vault, case)
        if again or not _addressed(colleague, came, original)
    ]
    let_in = vault.readers.was_let_in(case, colleague.signing)
    if not again and (let_in or not lacking):
        raise UsageError(
            "reads-already",
            Sentence("{name} reads this case already.", name=colleague.name),
            "If they say that they cannot open it, share it with --again: a source can name a reader to whom it sealed nothing.",
        )
    vault.readers.let_in(case, colleague.signing, vault.identity.key)
    for event, _ in vault.events.own_with_ids(case, vault.identity.key):
        vault.unsent.add(case, event, {colleague.signing})
    for came, original in lacking:
        pass_on(vault, case, colleague.signing, came, original, today)
    for written, original in vault.events.heard(case):  # a colleague's day may be the one after
        pass_on(vault, case, colleague.signing, min(written, today), original, today)


def pass_on_news(vault: Vault, kept: messages.Kept, desk: Desk, today: int) -> None:
    """What the source writes later goes to those this reviewer let in, unless the source addressed them."""
    addressed = {slot for slot, _ in kept.view.keys}
    slots = {reviewer.signing: reviewer.slot for reviewer in active_reviewers(desk)}
    let_in = vault.readers.let_in_by(kept.case, vault.identity.key)
    for reviewer in let_in & vault.readers.of_case(kept.case) & set(slots):
        if slots[reviewer] not in addressed:
            pass_on(vault, kept.case, reviewer, kept.day, kept.original, today)


def pass_on_withdrawals(vault: Vault, desk: Desk, today: int) -> None:
    """A withdrawal goes to every reader of the case whom it did not reach, as the source signed it (section 7.4)."""
    for came, original in withdrawals.all_of(vault):
        case = original.key
        others = vault.readers.of_case(case) - {vault.identity.key}
        if not others:  # of a case that never came here, as most are in a flood
            continue
        bodies = [read_event(json.loads(raw)).body for raw in vault.events.own(case)]
        informed = {
            body.reader
            for body in bodies
            if isinstance(body, SharePart) and body.header_digest == original.header_digest
        }
        for colleague in active_reviewers(desk):
            if colleague.signing in others - informed and not _addressed(colleague, came, original):
                pass_on(vault, case, colleague.signing, came, original, today)


def _addressed(colleague: Reviewer, came: int, original: Original) -> bool:
    """Whether the source sealed a payload to a colleague, who then has it: the slot may have been another's before."""
    slots = [slot for slot, _ in read_view(json.loads(original.json)).keys]
    return colleague.slot in slots and colleague.active(came)


def pass_on(vault: Vault, case: VerifyKey, to: VerifyKey, came: int, original: Original, today: int) -> None:
    """Seal a payload as its author signed it to one more reader."""
    members: Object = {
        "with": to.hex(),
        "header": original.header_digest.hex(),
        "key": original.key.hex(),
        "signature": original.signature.hex(),
        "came": came,
        "item": secrets.token_hex(EVENT_ID_SIZE),
    }
    record_text(vault, case, "share", today, members, original.json.decode())
