"""Replies, the book, receipts (sections 8 and 9)."""

from __future__ import annotations

from typing import Any

from knothole_client.protocol import compact_json
from knothole_client.protocol.codename import derive_keys, generate
from knothole_client.protocol.primitives import ContentKey, Seed, hmac, sha256
from knothole_client.protocol.receipts import receipt_tag
from knothole_client.protocol.reply import MAX_STATUS_RECEIPTS, REPLY, ReplyTo, Status, compose_reply, seal_reply
from knothole_client.protocol.reviewer_records import sign_revocation
from knothole_client.protocol.sealed_form import seal
from knothole_client.protocol.tags import tag
from knothole_client.protocol.xwing import Recipient
from tests.support.desks import TODAY, MadeDesk
from tests.vectors.scenarios.desk import pin_json
from tests.vectors.writer import Writer


def scenarios(writer: Writer) -> None:
    Replies(writer, writer.desk()).all()
    receipts(writer, writer.desk())


class Replies:
    """Scenarios of kind ``reply`` and ``book`` for one codename."""

    def __init__(self, writer: Writer, desk: MadeDesk) -> None:
        self.writer, self.desk = writer, desk
        self.codename = generate(desk.id, desk.random_bytes)
        self.keys = derive_keys(self.codename, desk.id)
        self.to = ReplyTo(self.keys.case_key, Recipient(self.keys.reply_key.public), self.keys.clue_key)

    def all(self) -> None:
        self.good()
        self.refused()
        self.books()

    def content(self, text: str = "An answer.", **changes: Any) -> dict[str, Any]:
        return compose_reply(text, bytes(range(16)), TODAY, 1)[0] | changes

    def seal(self, content: dict[str, Any], signing: Seed | None = None) -> bytes:
        return seal_reply(content, self.to, signing or self.desk.first.signing, self.desk.id, self.desk.random_bytes)

    def craft(self, text: bytes, context: bytes, signing: Seed | None = None) -> bytes:
        key = ContentKey(self.desk.random_bytes(32))
        sealed = seal(REPLY, [self.to.reply_key], text, signing or self.desk.first.signing, context, key, self.desk.id)
        return self.clued(sealed)

    def clued(self, sealed: bytes) -> bytes:
        return hmac(self.keys.clue_key, sealed)[:16] + sealed

    def given(self, document: bytes | None = None) -> dict[str, Any]:
        return {
            "codename": self.codename.text,
            "document": document or self.desk.document(),
            "pin": pin_json(self.desk.pin),
            "today": TODAY,
        }

    def add(
        self, title: str, expect: str, reply: bytes, out: dict[str, Any] | None = None, document: bytes | None = None
    ) -> None:
        self.writer.add("reply", title, expect, {"reply": reply} | self.given(document), out)

    def good(self) -> None:
        desk = self.desk
        out = {
            "reviewer": "first",
            "id": bytes(range(16)),
            "part": 0,
            "parts": 1,
            "day": TODAY,
            "order": 1,
            "text": "An answer.",
            "reported_stolen": False,
        }
        reply = self.seal(self.content())
        self.add("reply", "ok", reply, out)
        by_second = self.seal(self.content(), desk.second.signing)
        self.add("reply of a colleague", "ok", by_second, out | {"reviewer": "second"})
        parts = compose_reply("שלום 🕳\n" * 400, bytes(16), TODAY, 2)
        second = {"id": bytes(16), "part": 1, "parts": len(parts), "order": 2, "text": parts[1]["text"]}
        self.add("second part", "ok", self.seal(parts[1]), out | second)
        left = desk.directory(reviewers=[desk.first.entry(until=TODAY), desk.second.entry()])
        self.add("reviewer who left afterwards", "ok", reply, out, desk.document(directory=left))
        revocation = sign_revocation(desk.first.signing, desk.id)
        stolen = desk.document(directory=left, revocations=[revocation])
        self.add("reviewer revoked, with until", "ok", reply, out | {"reported_stolen": True}, stolen)
        earlier = desk.directory(reviewers=[desk.first.entry(until=TODAY - 1), desk.second.entry()])
        theft = desk.document(directory=earlier, revocations=[revocation])
        self.add("reviewer revoked, with until before it was written", "epoch", reply, document=theft)
        tomorrow = self.seal(self.content() | {"day": TODAY + 1})
        self.add("dated tomorrow", "ok", tomorrow, out | {"day": TODAY + 1})
        receipt = bytes(range(24))
        for status in (
            Status("received", None, 1, 2, (receipt, receipt[::-1])),
            Status("looking"),
            Status("closed", receipts=(receipt,) * MAX_STATUS_RECEIPTS),
            Status("destroyed", TODAY - 1),
        ):
            with_status = self.content("", status=status.to_json())
            found = {"text": "", "status": status.to_json()}
            self.add(f"with the status {status.state}", "ok", self.seal(with_status), out | found)
            for title, text in (("short", "A word."), ("long", "Many words. " * 500)):
                self.writer.add(
                    "compose-reply",
                    f"{title}, with the status {status.state}",
                    "ok",
                    {"text": text, "id": bytes(16), "day": TODAY, "order": 3, "status": status.to_json()},
                    {"parts": [*map(compact_json.serialise, compose_reply(text, bytes(16), TODAY, 3, status))]},
                )
        through = {"status": Status("destroyed", TODAY + 1).to_json()}
        self.add("destroyed through tomorrow", "ok", self.seal(self.content() | through), out | through)
        self.add("reviewer revoked, without until", "revoked", reply, document=desk.document(revocations=[revocation]))
        before = desk.directory(reviewers=[desk.first.entry(until=TODAY - 1), desk.second.entry()])
        self.add("reviewer who had left before", "epoch", reply, document=desk.document(directory=before))

    def refused(self) -> None:
        desk = self.desk
        reply = self.seal(self.content())
        text = compact_json.serialise(self.content())
        context = tag("reply payload", desk.id) + sha256(self.keys.case_key)

        def flip(at: int) -> bytes:
            changed = reply[:at] + bytes([reply[at] ^ 1]) + reply[at + 1 :]
            return self.clued(changed[16:])

        self.add("one byte short", "length", reply[:-1])
        self.add("flipped clue", "not-yours", bytes([reply[0] ^ 1]) + reply[1:])
        self.add("flipped byte under the clue", "not-yours", reply[:-1] + bytes([reply[-1] ^ 1]))
        other = derive_keys(generate(desk.id, desk.random_bytes), desk.id)
        to = ReplyTo(other.case_key, Recipient(other.reply_key.public), other.clue_key)
        self.add(
            "reply to another codename",
            "not-yours",
            seal_reply(self.content(), to, desk.first.signing, desk.id, desk.random_bytes),
        )
        moved = seal_reply(
            self.content(),
            ReplyTo(other.case_key, self.to.reply_key, self.keys.clue_key),
            desk.first.signing,
            desk.id,
            desk.random_bytes,
        )
        self.add("reply written for another case", "signature", moved)
        to_other = ReplyTo(self.keys.case_key, Recipient(other.reply_key.public), self.keys.clue_key)
        sealed_away = seal_reply(self.content(), to_other, desk.first.signing, desk.id, desk.random_bytes)
        self.add("right clue, sealed to another key", "not-addressed", sealed_away)
        self.add("flipped commitment", "not-addressed", flip(16))
        self.add("flipped slot", "not-addressed", flip(16 + 32 + 7))
        self.add("flipped body", "body", flip(3000))
        self.add("reply of somebody not listed", "not-listed", self.seal(self.content(), MadeDesk(3).first.signing))
        self.add("reply signed by the source itself", "not-listed", self.seal(self.content(), self.keys.case_seed))
        self.add(
            "reply under the desk's tag",
            "signature",
            self.craft(text, tag("desk payload", desk.id) + sha256(self.keys.case_key)),
        )
        self.add("reply not bound to the case", "signature", self.craft(text, tag("reply payload", desk.id)))
        self.add("duplicate name", "json", self.craft(b'{"type":"reply",' + text[1:], context))
        for title, changes, expect in (
            ("of another type", {"type": "message"}, "schema"),
            ("part out of range", {"part": 1}, "part"),
            ("17 parts", {"parts": 17}, "part"),
            ("id too short, and part out of range", {"id": "00" * 15, "part": 1}, "schema"),
            ("part out of range, and no day", {"part": 1, "day": None}, "part"),
            ("order zero", {"order": 0}, "schema"),
            ("order zero, before the reviewer came", {"order": 0, "day": TODAY - 101}, "schema"),
            ("day missing", {"day": None}, "schema"),
            ("text is a number", {"text": 1}, "schema"),
            ("a status that is none", {"status": {"state": "open", "files": [0, 0], "receipts": []}}, "schema"),
            ("destroyed, and no day", {"status": {"state": "destroyed", "files": [0, 0], "receipts": []}}, "schema"),
            ("destroyed through the day after tomorrow", {"status": Status("destroyed", TODAY + 2).to_json()}, "day"),
            ("destroyed through the last of all days", {"status": Status("destroyed", 2**31 - 1).to_json()}, "day"),
            (
                "more files whole than announced",
                {"status": {"state": "closed", "files": [2, 1], "receipts": []}},
                "schema",
            ),
            ("a receipt too short", {"status": {"state": "closed", "files": [0, 0], "receipts": ["00"]}}, "schema"),
            ("nine receipts", {"status": {"state": "closed", "files": [0, 0], "receipts": ["00" * 24] * 9}}, "schema"),
            ("before the reviewer came", {"day": TODAY - 101}, "epoch"),
            ("dated the day after tomorrow", {"day": TODAY + 2}, "day"),
            ("dated on the last of all days", {"day": 2**31 - 1}, "day"),
            ("a day that is none", {"day": 2**31}, "schema"),
        ):
            content = {name: value for name, value in (self.content() | changes).items() if value is not None}
            self.add(title, expect, self.seal(content))

    def books(self) -> None:
        desk = self.desk
        strangers = [desk.random_bytes(4096) for _ in range(5)]
        long = compose_reply("A long answer. " * 400, bytes(16), TODAY, 2)
        early = compose_reply("Earlier.", b"\x01" * 16, TODAY - 1, 1)
        same = compose_reply("Of the same day and order.", b"\x02" * 16, TODAY, 2)
        mine = [self.seal(part) for part in long] + [self.seal(early[0]), self.seal(same[0], desk.second.signing)]
        answers: list[dict[str, Any]] = [
            {"reviewer": "first", "day": TODAY - 1, "order": 1, "text": "Earlier.", "missing": 0},
            {"reviewer": "first", "day": TODAY, "order": 2, "text": "A long answer. " * 400, "missing": 0},
            {"reviewer": "second", "day": TODAY, "order": 2, "text": "Of the same day and order.", "missing": 0},
        ]
        answers = [answer | {"reported_stolen": False} for answer in answers]

        def add(title: str, expect: str, book: bytes, out: dict[str, Any] | None = None) -> None:
            self.writer.add("book", title, expect, {"book": book} | self.given(), out)

        add("empty book", "ok", b"", {"answers": [], "alarms": []})
        add("nothing for this codename", "ok", b"".join(sorted(strangers)), {"answers": [], "alarms": []})
        add("answers in order", "ok", b"".join(sorted(strangers + mine)), {"answers": answers, "alarms": []})
        kept = self.seal(long[0])
        partial = [answers[1] | {"text": long[0]["text"], "missing": len(long) - 1}]
        add("a part that is missing", "ok", b"".join(sorted([*strangers, kept])), {"answers": partial, "alarms": []})
        twice = [self.seal(early[0]), self.seal(early[0])]
        add("a part that came twice", "ok", b"".join(sorted(twice)), {"answers": answers[:1], "alarms": []})
        forged = self.seal(self.content(), MadeDesk(3).first.signing)
        add(
            "a forged reply is set aside",
            "ok",
            b"".join(sorted([forged, mine[-2]])),
            {"answers": answers[:1], "alarms": ["not-listed"]},
        )
        namesakes = desk.directory(reviewers=[desk.first.entry(name="Jo"), desk.second.entry(name="Jo")])
        written = sorted(
            (self.seal(self.content(text, id=identity * 16), one.signing), one.id, text)
            for one, text, identity in ((desk.first, "By the first.", "0a"), (desk.second, "By the second.", "0b"))
        )
        self.writer.add(
            "book",
            "two of one name, day and order stand as in the book",
            "ok",
            {"book": b"".join(raw for raw, _, _ in written)} | self.given(desk.document(directory=namesakes)),
            {
                "answers": [answers[0] | {"reviewer": by, "day": TODAY, "text": text} for _, by, text in written],
                "alarms": [],
            },
        )
        far = self.seal(self.content() | {"day": 2**31 - 1})
        book = b"".join(sorted([far, mine[-2]]))
        add("a reply of a far day hides no other", "ok", book, {"answers": answers[:1], "alarms": ["day"]})
        add("book cut in a reply", "length", strangers[0][:-1])


def receipts(writer: Writer, desk: MadeDesk) -> None:
    key = desk.random_bytes(32)
    for day, number, slot in ((0, 0, 0), (TODAY, 0, 15), (TODAY, 15, 0), (2**31 - 1, 8, 9)):
        given = {"receipt_key": key, "day": day, "number": number, "slot": slot}
        title = f"day {day}, number {number}, slot {slot}"
        writer.add("receipt-tag", title, "ok", given, {"tag": receipt_tag(key, day, number, slot)})

    def add(title: str, sheets: list[bytes], found: list[dict[str, Any]], today: int = TODAY, **parts: Any) -> None:
        given = {
            "receipt_key": key,
            "document": desk.document(sheets=sheets, **parts),
            "pin": pin_json(desk.pin),
            "today": today,
        }
        writer.add(
            "receipts", title, "ok", given, {"receipts": [{"reported_stolen": False} | reply for reply in found]}
        )

    one, two = receipt_tag(key, TODAY - 3, 12, 5), receipt_tag(key, TODAY - 1, 0, 2)
    sheets = [desk.sheet(desk.first, TODAY, TODAY, [two]), desk.sheet(desk.second, TODAY - 2, TODAY - 2, [one])]
    expected = [
        {"written": TODAY - 3, "reviewer": "second", "opened": TODAY - 2},
        {"written": TODAY - 1, "reviewer": "first", "opened": TODAY},
    ]
    add("two messages, two reviewers", sheets, expected)
    now = receipt_tag(key, TODAY, 4, 2)
    opened_today = {"written": TODAY, "reviewer": "first", "opened": TODAY}
    behind = [desk.sheet(desk.first, TODAY, TODAY, [now])]
    add("a clock that is behind takes the directory's day", behind, [opened_today], today=TODAY - 2)
    two_of_a_day = [receipt_tag(key, TODAY, number, 2) for number in (9, 4)]
    add(
        "two messages of one day are two receipts",
        [desk.sheet(desk.first, TODAY, TODAY, two_of_a_day)],
        [opened_today] * 2,
    )
    add("no sheets", [], [])
    add("a tag in a colleague's sheet proves nothing", [desk.sheet(desk.second, TODAY, TODAY, [two])], [])
    both = [receipt_tag(key, TODAY, 3, slot) for slot in (2, 5)]
    pair = [desk.sheet(desk.first, TODAY, TODAY, both[:1]), desk.sheet(desk.second, TODAY, TODAY, both[1:])]
    opened = [{"written": TODAY, "reviewer": name, "opened": TODAY} for name in ("first", "second")]
    add("one message opened by both", pair, opened)
    twice = [desk.sheet(desk.first, day, day, both[:1]) for day in (TODAY - 1, TODAY)]
    add("the earliest sheet counts", twice, [opened[0] | {"opened": TODAY - 1}])
    add("sheets without receipts", [desk.sheet(desk.first)], [])
    old = receipt_tag(key, TODAY - 32, 9, 2)
    add(
        "written 30 days before the oldest sheet",
        [desk.sheet(desk.first, TODAY - 2, TODAY - 2, [old])],
        [{"written": TODAY - 32, "reviewer": "first", "opened": TODAY - 2}],
    )
    left = desk.directory(reviewers=[desk.first.entry(until=TODAY), desk.second.entry()])
    signed = [desk.sheet(desk.first, TODAY, TODAY, both[:1])]
    stolen = sign_revocation(desk.first.signing, desk.id)
    add(
        "signed by a key that was reported stolen",
        signed,
        [opened[0] | {"reported_stolen": True}],
        directory=left,
        revocations=[stolen],
    )
