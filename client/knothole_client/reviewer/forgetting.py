"""Forgetting a case: here at once, at the server what this reviewer replied; and what a desk's policy says is due for it.

A colleague's vault is the colleague's: forgetting here asks them to do the same, and never does it for them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from knothole_client.protocol.desk_document import active_reviewers
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.protocol.signed_writes import sign_retraction
from knothole_client.reviewer.cases import Case
from knothole_client.reviewer.files import drop_unannounced
from knothole_client.reviewer.team import recording, sealing
from knothole_client.reviewer.vault.vault import Vault

KEPT_BY_POLICY: Final = ("open", "waiting")


def forget(vault: Vault, case: Case, today: int) -> set[VerifyKey]:
    """Destroy all of a case in this vault, withdraw its replies from the server, and ask the colleagues who read it to forget it too.

    That its source took everything back, if it did, stays until nothing of what it took back can come (:func:`sweep`).
    What the server still has of it is ciphertext, and is destroyed when the policy says. If the source writes again, a new case of the same name begins.

    Returns:
        the colleagues who cannot be reached this week: they get neither the request nor what else waited for them.
    """
    desk = vault.desk(today)
    recording.record(vault, case.case_key, "status", today, {"state": "forget", "outcome": case.state.outcome})
    sealing.seal_waiting(vault, desk, today)
    unreached = vault.unsent.reviewers(case.case_key)
    dated = max([desk.now, *(letter.day for letter in case.letters.values())])  # kept as long as what is retracted
    for reply in vault.sent_replies.of_case(case.case_key):
        vault.outbox.add(reply, "retraction", dated, sign_retraction(reply, vault.identity.signing, desk.id))
    vault.cases.destroy(case.case_key)
    vault.save()
    for message in case.messages:
        if message.bundle:  # after the save: chunks without a case are swept, a case without its chunks stays so
            drop_unannounced(vault, message.bundle, desk.id)
    return unreached & {reviewer.signing for reviewer in active_reviewers(desk)}


def sweep(vault: Vault, before: int) -> None:
    """Drop events of colleagues and withdrawals of sources from before a day, in cases that are not here: forgotten, or never received."""
    vault.cases.sweep(before)


def due(cases: Iterable[Case], case_days: int | None, today: int) -> list[Case]:
    """The cases that the desk's policy wants destroyed: nothing was written in them for so many days, and nobody keeps them open, or their source withdrew
    everything.
    """
    if case_days is None:
        return []
    over = (case for case in cases if case.state.state not in KEPT_BY_POLICY or not case.messages)
    return [case for case in over if today - _last(case) > case_days]


def _last(case: Case) -> int:
    return max(case.last_day, case.state.since or 0, *(reply.day for reply in case.replies))
