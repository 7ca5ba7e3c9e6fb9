"""Answers that went with the rest of the book when the desk emptied it: signed again, so that a courier posts them again (section 12).

How long each stays is counted from the day it was written, however often it is signed. What was forgotten is not here any more.
"""

from __future__ import annotations

from typing import Final

from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.signed_writes import sign_write
from knothole_client.reviewer.vault.vault import Vault

A_WEEK: Final = 768
"""Replies that leave in seven days, answers of the week included: few enough for the share that a server lets one reviewer have. The newest go first."""


def sign_again(vault: Vault, desk: Desk, today: int) -> None:
    """Put into the outbox what was signed under a lower book number than the desk's and is not past its days."""
    identity, policy = vault.identity, desk.directory.policy
    if identity.key in desk.revoked:
        return
    leaving = vault.outbox.replies_signed_after(today - 7)
    for reply_id, day, reply in vault.sent_replies.of_earlier_books(
        policy.book, today - policy.reply_days, max(0, A_WEEK - leaving)
    ):
        write = sign_write("reply", reply, identity.signing, today, desk.id, day)
        vault.outbox.add(reply_id, "reply", today, write)
        vault.sent_replies.set_book(reply_id, policy.book)


def let_go(vault: Vault, desk: Desk, today: int) -> None:
    """Destroy the text of answers that no book has any more; that they were sent stays, with their cases."""
    vault.sent_replies.destroy_texts(today - desk.directory.policy.reply_days)
