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
    database, identity, policy = vault.database, vault.identity, desk.directory.policy
    if identity.key in desk.revoked:
        return
    leaving = database.execute("SELECT count(*) FROM outbox WHERE kind = 'reply' AND day > ?", (today - 7,)).fetchone()[
        0
    ]
    rows = database.execute(
        "SELECT id, day, reply FROM sent_replies WHERE book < ? AND day >= ? AND reply IS NOT NULL ORDER BY day DESC, id LIMIT ?",
        (policy.book, today - policy.reply_days, max(0, A_WEEK - leaving)),
    ).fetchall()
    for reply_id, day, reply in rows:
        write = sign_write("reply", reply, identity.signing, today, desk.id, day)
        database.execute(
            "INSERT OR REPLACE INTO outbox (id, kind, day, write) VALUES (?, 'reply', ?, ?)", (reply_id, today, write)
        )
        database.execute("UPDATE sent_replies SET book = ? WHERE id = ?", (policy.book, reply_id))


def let_go(vault: Vault, desk: Desk, today: int) -> None:
    """Destroy the text of answers that no book has any more; that they were sent stays, with their cases."""
    over = today - desk.directory.policy.reply_days
    vault.database.execute("UPDATE sent_replies SET reply = NULL WHERE day < ?", (over,))
