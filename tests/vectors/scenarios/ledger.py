"""The destruction ledger of a server, and what a courier makes of it (section 13.2)."""

from __future__ import annotations

from typing import Any

from knothole_client.protocol.ledger import FIRST, WINDOW, sign_destruction
from knothole_client.protocol.primitives import Seed, sha256
from tests.support.desks import TODAY, MadeDesk
from tests.vectors.writer import Writer

DAYS = 21
YESTERDAY = TODAY - 1


class MadeLedger:
    """Records of one server. ``records`` holds them all, oldest first."""

    def __init__(self, desk: MadeDesk, seed: Seed) -> None:
        self.desk, self.seed = desk, seed
        self.records: list[bytes] = []

    def add(self, day: int, seed: Seed | None = None, **changes: Any) -> bytes:
        numbers = {"kept_from": day - DAYS, "received": 1024 * (day % 3), "replies": day % 5} | changes
        lasting = numbers.pop("lasting", sha256(b"a desk"))
        previous = numbers.pop("previous", sha256(self.records[-1]) if self.records else FIRST)
        counts = (numbers["received"], numbers["replies"])
        record = sign_destruction(seed or self.seed, previous, day, numbers["kept_from"], counts, self.desk.id, lasting)
        self.records.append(record)
        return record

    def days(self, first: int, last: int) -> MadeLedger:
        for day in range(first, last + 1):
            self.add(day)
        return self

    def then(self, day: int, **changes: Any) -> list[bytes]:
        """What is published when one more record comes, which is not kept here."""
        self.add(day, **changes)
        return [*self.records[:-1], self.records.pop()]


def scenarios(writer: Writer) -> None:
    desk = writer.desk(3)
    server, other = desk.seed(), desk.seed()
    whole = MadeLedger(desk, server).days(YESTERDAY - 4, YESTERDAY)

    def add(
        title: str,
        records: list[bytes],
        pinned: bytes | None,
        newest: bytes,
        *alarms: tuple[str, int],
        today: int = TODAY,
    ) -> None:
        given = given_of(records, pinned, today)
        numbers = [int.from_bytes(newest[at : at + 4], "big") for at in range(164, 176, 4)] if newest else [0, 0, 0]
        out = dict(zip(("kept_from", "received", "replies"), numbers, strict=True))
        told = {"pinned": sha256(newest) if newest else b"", "lasting": newest[128:160] or bytes(32)}
        found = told | out | {"alarms": list(alarms)}
        writer.add("ledger", title, "ok", given, found)

    def given_of(records: list[bytes], pinned: bytes | None, today: int = TODAY) -> dict[str, Any]:
        given: dict[str, Any] = {"records": records, "desk": desk.id, "today": today, "envelope_days": DAYS}
        return given | ({"pinned": pinned} if pinned else {})

    def bad(title: str, expect: str, record: bytes) -> None:
        writer.add("ledger", title, expect, given_of([*whole.records[:-1], record], None))

    newest = whole.records[-1]
    add("at first sight", whole.records, None, newest)
    add("a server that has closed no day", [], None, b"")
    add("nothing new", whole.records, newest, newest)
    add("two new days", whole.records, whole.records[-3], newest)
    add("today is not closed before tomorrow", whole.records, newest, newest, today=YESTERDAY + 2)
    add("late", whole.records, newest, newest, ("ledger-gap", TODAY), today=YESTERDAY + 3)

    gap = MadeLedger(desk, server).days(YESTERDAY - 5, YESTERDAY - 3)
    pinned = gap.records[-1]
    add("days that are missing", gap.then(YESTERDAY), pinned, gap.then(YESTERDAY)[-1], ("ledger-gap", YESTERDAY - 2))
    add("no record any more", [], newest, newest, ("ledger-gap", YESTERDAY))
    add("the newest was taken back", whole.records[:-1], newest, newest, ("ledger-fork", YESTERDAY))

    rewritten = MadeLedger(desk, server)
    rewritten.records = whole.records[:3]
    rewritten.add(YESTERDAY - 1, received=7 * 1024)
    rewritten.add(YESTERDAY)
    add("a day rewritten", rewritten.records, newest, newest, ("ledger-fork", YESTERDAY))
    before = whole.records[-2]
    add(
        "a day rewritten, and those before taken away",
        rewritten.records[-1:],
        before,
        before,
        ("ledger-fork", YESTERDAY),
    )
    twice = whole.then(YESTERDAY, received=9 * 1024)
    add("two records of one day", twice, newest, newest, ("ledger-fork", YESTERDAY))
    add("another key", whole.then(TODAY, seed=other), newest, newest, ("ledger-key", TODAY), today=TODAY + 1)

    future = MadeLedger(desk, server)
    ahead = future.add(TODAY + 2)
    add("a day that is not over, at first sight", [ahead], None, b"", ("ledger-fork", TODAY))

    long = MadeLedger(desk, server).days(YESTERDAY - 40, YESTERDAY)
    window = long.records[-WINDOW:]
    add("away until the day before the window", window, long.records[-WINDOW - 1], window[-1])
    add("away for longer than the window", window, long.records[0], window[-1])
    add(
        "a window cut short",
        window[1:],
        long.records[-WINDOW - 1],
        long.records[-WINDOW - 1],
        ("ledger-fork", YESTERDAY - 28),
    )
    foreign = MadeLedger(desk, other).days(YESTERDAY - 40, YESTERDAY)
    absent = foreign.records[-WINDOW:]
    add("away, and another key", absent, long.records[0], long.records[0], ("ledger-key", YESTERDAY - 29))

    add(
        "another key, and days that are missing",
        whole.then(TODAY + 2, seed=other),
        newest,
        newest,
        ("ledger-key", TODAY + 2),
        today=TODAY + 3,
    )
    add(
        "another previous, and days that are missing",
        whole.then(TODAY + 2, previous=bytes(32)),
        newest,
        newest,
        ("ledger-fork", TODAY + 2),
        today=TODAY + 3,
    )
    add(
        "another key, and a day that is not over",
        whole.then(TODAY + 2, seed=other),
        newest,
        newest,
        ("ledger-key", TODAY + 2),
        ("ledger-fork", TODAY),
    )
    overdue = whole.then(TODAY, kept_from=TODAY - DAYS - 1)
    late = (("ledger-gap", TODAY + 1), ("ledger-overdue", TODAY))
    add("late, and kept too long", overdue, newest, overdue[-1], *late, today=TODAY + 3)

    kept = whole.then(TODAY, kept_from=TODAY - DAYS - 1)
    add("kept a day too long", kept, newest, kept[-1], ("ledger-overdue", TODAY), today=TODAY + 1)

    bad("a bit of the count flipped", "signature", newest[:-1] + bytes([newest[-1] ^ 1]))
    bad(
        "signed for another desk",
        "signature",
        sign_destruction(server, FIRST, TODAY, TODAY - DAYS, (0, 0), MadeDesk(4).id),
    )
    bad("too short", "length", newest[:-1])
    bad("kept from after the day", "schema", sign_destruction(server, FIRST, TODAY, TODAY + 1, (0, 0), desk.id))
