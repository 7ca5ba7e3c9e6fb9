"""Sealing, opening and finding, in Python on one core."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from knothole_client.protocol.codename import derive_keys, generate
from knothole_client.protocol.desk_document import verify_desk_document
from knothole_client.protocol.envelope import seal_cover
from knothole_client.protocol.reply import ReplyTo, compose_reply, find_replies, seal_reply
from knothole_client.protocol.xwing import Recipient
from knothole_client.reviewer.importing import import_round
from tests.bench.table import heading, row
from tests.support.desks import TODAY
from tests.support.offices import Office

ENVELOPES = 1_000
MESSAGES = 50  # of them; the rest are covers


def timed(work: Callable[[], object], times: int = 20) -> float:
    """Milliseconds a run."""
    started = time.perf_counter()
    for _ in range(times):
        work()
    return (time.perf_counter() - started) * 1000 / times


def main() -> None:
    heading("Python, one core")
    with tempfile.TemporaryDirectory() as root:
        office = Office(Path(root))
        keys = office.source()[1]
        document = office.document()
        row("seal a cover", timed(lambda: seal_cover(office.nobody, office.desk.id, os.urandom)), "ms")
        row("seal a message of one part", timed(lambda: office.write("A message.", keys=keys)), "ms")
        codename = generate(office.desk.id, os.urandom)
        row("a codename's keys (Argon2id)", timed(lambda: derive_keys(codename, office.desk.id), 3), "ms")
        verified = timed(lambda: verify_desk_document(document, office.desk.pin, TODAY))
        row("verify the desk document of 2 reviewers", verified, "ms")
        opening(office)
        for replies in (100, 1_000):
            finding(office, replies)


def opening(office: Office) -> None:
    """With the nine keys a vault has in ordinary times: this week's, five ahead, and three weeks back."""
    for week in range(3):
        with office.first.vault() as vault:
            vault.database.execute(
                "INSERT INTO epoch_keys (epoch, seed, view, record) VALUES (?, ?, ?, x'')",
                (week, os.urandom(32), os.urandom(8)),
            )
            vault.save()
    messages = [envelope for _ in range(MESSAGES) for envelope in office.write("A message of some length. " * 40)]
    envelopes = messages + [office.cover() for _ in range(ENVELOPES - len(messages))]
    path = office.first.folder.path / "in" / f"{TODAY}.0"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"".join(envelopes))
    with office.first.vault() as vault:
        started = time.perf_counter()
        result = import_round(vault, office.first.folder, TODAY)
        seconds = time.perf_counter() - started
    row(
        f"open {result.seen} envelopes, {result.messages} of them messages",
        seconds * 1000,
        "ms",
        "in a vault with 9 live keys",
    )


def finding(office: Office, replies: int) -> None:
    keys = office.source()[1]
    to = ReplyTo(keys.case_key, Recipient(keys.reply_key.public), keys.clue_key)
    signing = office.first.made.signing
    mine = seal_reply(compose_reply("An answer.", bytes(16), TODAY, 1)[0], to, signing, office.desk.id, os.urandom)
    book = b"".join(sorted([mine, *(os.urandom(4096) for _ in range(replies - 1))]))
    desk = office.verified()
    row(f"find one reply in a book of {replies:,}", timed(lambda: find_replies(book, keys, desk), 5), "ms")


if __name__ == "__main__":
    main()
