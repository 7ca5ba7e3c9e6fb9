"""What became of one's own letters: whether they stand in the book, wait, were retracted, or are past their days (section 12 of the protocol).

Nothing is remembered of what was posted. Each pull brings the ids of all replies in the book, and a reply that is wanted and not among them is
signed again with each export: so it survives a stick that is lost, a holiday, a server that was restored, and a book that the desk emptied. How
long it stays is counted from the day it was written, however often it is signed.

Nobody signs that list. A false one makes a vault post what is there already, which changes nothing, or hides that a reply is missing until the next
true one; whoever can forge it, server or stick, can keep the reply from the book anyway. So a reply fulfils what is owed only for as long as the
newest list has it. A list counts if the pull that brought it came to its end, is not of a day to come, and is older than none that counted: that of a
stick from the drawer is no news.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from knothole_client.clock import SECONDS_A_DAY
from knothole_client.errors import UsageError
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.signed_writes import sign_retraction, sign_write
from knothole_client.reviewer.vault.outbox import Letter
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.rounds.folder import RoundFolder
from knothole_client.rounds.stick import last_pull

MAX_POSTED_AGAIN: Final = 768
"""Replies that come back in seven days: few enough for the share that a server lets one reviewer have. The newest go first, after those that never
stood in a book."""
A_WEEK: Final = 7


@dataclass(frozen=True)
class Compared:
    """How letters fare by a list of what is in the book."""

    arrived: tuple[Letter, ...] = ()
    """That stand in the book for the first time, or again."""
    missing: tuple[Letter, ...] = ()
    """That stood there and do not now, though they should."""


def compare(vault: Vault, desk: Desk, folder: RoundFolder, today: int) -> Compared:
    """Note which replies are past their days, and which stand in the book by the list in a folder, if that is news."""
    days = desk.directory.policy.reply_days
    vault.sent_replies.note_over(today - days)
    in_book, pull = folder.replies_in_book(), last_pull(folder.path)
    if in_book is None or pull is None or pull.ended is None or not _is_news(vault, pull.ended, today):
        return Compared()
    before = {letter.id: letter for letter in vault.sent_replies.letters()}
    vault.sent_replies.note_book(in_book, today, max(today, pull.day) - days, pull.ended)
    after = vault.sent_replies.letters()
    return Compared(
        arrived=tuple(letter for letter in after if letter.stands and not before[letter.id].stands),
        missing=tuple(letter for letter in after if letter.waits and before[letter.id].stands),
    )


def _is_news(vault: Vault, ended: int, today: int) -> bool:
    """Whether a pull may have seen another book than the last that counted. One of a day to come never counts, nor stops others later."""
    last, tomorrow_ends = vault.sent_replies.compared_pull(), (today + 2) * SECONDS_A_DAY
    return ended < tomorrow_ends and (last is None or last <= ended or last >= tomorrow_ends)


def to_post(vault: Vault, desk: Desk, today: int) -> list[bytes]:
    """The writes of the replies that are wanted and not in the book, signed today.

    A key that was revoked signs nothing: no server takes it.
    """
    if vault.identity.key in desk.revoked:
        return []
    since = today - desk.directory.policy.reply_days
    vault.sent_replies.note_over(since)
    returned = vault.sent_replies.returned_after(today - A_WEEK)
    wanted = vault.sent_replies.never_in_book(since)
    wanted += vault.sent_replies.gone_from_book(since, max(0, MAX_POSTED_AGAIN - returned))
    signing = vault.identity.signing
    return [sign_write("reply", reply, signing, today, desk.id, min(day, today)) for day, reply in wanted]


def note_over(vault: Vault, today: int) -> None:
    """Note which replies are past their days, and which are not, by this day."""
    vault.sent_replies.note_over(today - vault.desk(today).directory.policy.reply_days)


def retract(vault: Vault, letter: Letter, today: int) -> None:
    """Have a letter leave the book, or never come there. What a source has read already it has read.

    Raises:
        UsageError: it is retracted, or past its days.
    """
    desk = vault.desk(today)
    note_over(vault, desk.now)
    (letter,) = (known for known in vault.sent_replies.letters(letter.case) if known.id == letter.id)
    if letter.retracted is not None:
        raise UsageError("retracted", "This reply is retracted already.", "See: knothole reviewer outbox")
    if letter.over:
        raise UsageError("over", "The days of this reply are over: no book has it.", "There is nothing to retract.")
    dated = max(desk.now, letter.day)  # kept at least as long as what it retracts, whatever the clock shows
    for reply in vault.sent_replies.of_letter(letter.id):
        vault.outbox.add(reply, "retraction", dated, sign_retraction(reply, vault.identity.signing, desk.id))
    vault.sent_replies.note_retracted(letter.id, desk.now)


def let_go(vault: Vault, desk: Desk, signed_day: int) -> None:
    """Destroy the text of replies that no book has any more by a day that was signed; that they were sent, and whether they arrived, stays with their
    cases.
    """
    vault.sent_replies.destroy_texts(signed_day - desk.directory.policy.reply_days)
