"""Desk documents (sections 4 and 5) and whom a source can address (section 14)."""

from __future__ import annotations

import copy
from typing import Any

from knothole_client.protocol import compact_json, genesis, reviewer_records
from knothole_client.protocol.calendar import epoch_of
from knothole_client.protocol.desk_document import join_records, verify_desk_document
from knothole_client.protocol.genesis import Pin
from knothole_client.protocol.ledger import FIRST, sign_destruction
from knothole_client.protocol.primitives import Seed, sha256, sign, u32, verify_key
from knothole_client.protocol.tags import tag
from knothole_client.protocol.xwing import PrivateKey, PublicKey
from tests.desks import TODAY, MadeDesk
from tests.vectors.writer import Writer


def pin_json(pin: Pin) -> dict[str, Any]:
    return {"desk": pin.desk, "rotations": pin.rotations, "newest": pin.newest}


def scenarios(writer: Writer) -> None:
    desk = writer.desk()
    Documents(writer, desk).all()
    addressing(writer, desk)


class Documents:
    """Scenarios of kind ``desk-document`` around one desk."""

    def __init__(self, writer: Writer, desk: MadeDesk) -> None:
        self.writer, self.desk = writer, desk

    def all(self) -> None:
        self.good()
        self.framing()
        self.directories()
        self.rotations()
        self.left_out()

    def add(
        self, title: str, expect: str, document: bytes, pin: Pin | None = None, previous: bytes | None = None
    ) -> None:
        given: dict[str, Any] = {"document": document, "today": TODAY, "pin": pin_json(pin or self.desk.pin)}
        if previous is not None:
            given["previous"] = previous
        self.writer.add("desk-document", title, expect, given, self.outcome(document, pin) if expect == "ok" else None)

    def outcome(self, document: bytes, pin: Pin | None) -> dict[str, Any]:
        found = verify_desk_document(document, pin or self.desk.pin, TODAY)
        return {
            "desk": found.id,
            "name": found.chain.name,
            "rotations": found.chain.pin.rotations,
            "newest": found.chain.pin.newest,
            "serial": found.directory.serial,
            "view": found.directory.view,
            "now": found.now,
            "epoch_keys": sorted([key.reviewer.slot, key.epoch, sha256(key.public).hex()] for key in found.epoch_keys),
            "sheets": sorted([sheet.reviewer.slot, sheet.day, sheet.through] for sheet in found.sheets),
            "revoked": sorted(key.hex() for key in found.revoked),
            "alarms": sorted(found.alarms),
        }

    def good(self) -> None:
        desk = self.desk
        week = epoch_of(TODAY)
        next_week = [
            desk.epoch_record(reviewer, week + 1, PrivateKey(desk.seed())) for reviewer in (desk.first, desk.second)
        ]
        this_week = [desk.epoch_record(desk.first), desk.epoch_record(desk.second)]
        sheets = [desk.sheet(desk.first), desk.sheet(desk.first, TODAY - 1, TODAY - 3), desk.sheet(desk.second)]
        self.add("two reviewers", "ok", desk.document(keys=this_week + next_week, sheets=sheets))
        self.add("no keys and no sheets", "ok", desk.document(keys=[]))
        self.add("desk file", "ok", join_records(desk.records()[:2]))
        self.add("unknown record types are skipped", "ok", desk.document() + join_records([(7, b"new"), (255, b"")]))
        destroyed = sign_destruction(desk.desk_key, FIRST, TODAY - 1, TODAY - 22, (2048, 3), desk.id)
        ledger = join_records([(7, destroyed), (7, b"of no sense"), (7, destroyed)])
        self.add("a destruction ledger is skipped, good or bad", "ok", desk.document() + ledger)
        self.add("unknown members are ignored", "ok", desk.document(directory=desk.sign_anything(self.text(later=1))))
        with_rule = desk.content()["policy"] | {"case_days": 365}
        self.add("a rule for closed cases", "ok", desk.document(directory=desk.directory(policy=with_rule)))
        self.add("the same directory again", "ok", desk.document(), previous=desk.directory())
        self.add("issued tomorrow", "ok", desk.document(directory=desk.directory(issued=TODAY + 1)))
        self.add(
            "expired yesterday is still a directory",
            "ok",
            desk.document(directory=desk.directory(issued=TODAY - 10, expires=TODAY - 1)),
        )

    def framing(self) -> None:
        desk = self.desk
        records = desk.records(sheets=[desk.sheet(desk.first)])
        whole = join_records(records)
        for title, raw in {
            "nothing": b"",
            "cut in a record": whole[:-1],
            "cut in a length": whole + b"\x06\0\0",
            "a length past the end": whole + b"\x06\xff\xff\xff\xff",
            "no genesis": join_records(records[1:]),
            "two geneses": join_records([records[0], *records]),
            "no directory": join_records([records[0], *records[2:]]),
            "two directories": join_records([*records[:2], *records[1:]]),
            "directory before genesis": join_records([records[1], records[0], *records[2:]]),
            "keys in descending order": join_records([*records[:2], records[3], records[2], records[4]]),
            "a key twice": join_records([*records[:3], records[2], *records[3:]]),
            "sheet before keys": join_records([*records[:2], records[4], *records[2:4]]),
            "type zero": join_records([(0, b""), *records]),
        }.items():
            self.add(title, "document", raw)

    def text(self, **changes: Any) -> bytes:
        return compact_json.serialise(self.desk.content(**changes))

    def directories(self) -> None:
        desk = self.desk

        def signed(title: str, expect: str, text: bytes, previous: bytes | None = None) -> None:
            self.add(title, expect, desk.document(directory=desk.sign_anything(text)), previous=previous)

        good = self.text()
        flipped = bytearray(desk.directory())
        flipped[70] ^= 1
        self.add("changed directory", "signature", desk.document(directory=bytes(flipped)))
        stranger = MadeDesk(2)
        self.add("directory signed by a stranger", "signature", desk.document(directory=stranger.sign_anything(good)))
        self.add(
            "directory signed by a reviewer",
            "signature",
            desk.document(directory=sign(desk.first.signing, tag("directory", desk.id) + good) + good),
        )
        moved = sign(desk.desk_key, tag("rotation", desk.id) + good) + good
        self.add("directory signed under another tag", "signature", desk.document(directory=moved))
        self.add("directory of a signature only", "length", desk.document(directory=bytes(64)))
        signed("directory with a space", "json", good.replace(b":", b": ", 1))
        signed("directory with a duplicate name", "json", b'{"serial":4,' + good[1:])
        self.add("a lower serial", "serial", desk.document(), previous=desk.directory(serial=4))
        self.add(
            "the same serial with other bytes",
            "serial",
            desk.document(),
            previous=desk.directory(origins=["http://example.onion"]),
        )
        for name in desk.content():
            without = desk.content()
            del without[name]
            signed(f"directory without {name}", "schema", compact_json.serialise(without))
        self.schemas(signed)

    def schemas(self, signed: Any) -> None:
        desk = self.desk

        def changed(title: str, change: Any, expect: str = "schema") -> None:
            content = copy.deepcopy(desk.content())
            change(content)
            signed(title, expect, compact_json.serialise(content))

        def reviewer(**members: Any) -> Any:
            return lambda content: content["reviewers"][0].update(members)

        def channel(**members: Any) -> Any:
            return lambda content: content["channels"][0].update(members)

        def policy(**members: Any) -> Any:
            return lambda content: content["policy"].update(members)

        changed("serial zero", lambda content: content.update(serial=0))
        changed("serial true", lambda content: content.update(serial=True))
        changed("serial as text", lambda content: content.update(serial="3"))
        changed("expires before issue", lambda content: content.update(expires=TODAY - 1))
        changed("expires after 31 days", lambda content: content.update(expires=TODAY + 31))
        changed("slot 16", reviewer(slot=16))
        changed("slot minus one", reviewer(slot=-1))
        changed("reviewer id in upper case", reviewer(id="First"))
        changed("two reviewers of one id", reviewer(id="second"))
        changed("two reviewers of one signing key", reviewer(signing=verify_key(desk.second.signing).hex()))
        changed("signing key in upper case", reviewer(signing=verify_key(desk.first.signing).hex().upper()))
        changed("signing key too short", reviewer(signing="00"))
        changed("name empty", reviewer(name=""))
        changed("until null", reviewer(until=None))
        changed("channel without slots", channel(slots=[]))
        changed("channel with a slot twice", channel(slots=[2, 2]))
        changed("threshold above the slots", channel(threshold=3))
        changed("title in no language", channel(title={}))
        changed(
            "question of an unknown kind",
            channel(questions=[{"id": "a", "label": {"en": "A"}, "kind": "file", "required": True}]),
        )
        changed("choice of one", channel(questions=[self.question(choices=[{"id": "x", "label": {"en": "X"}}])]))
        changed(
            "condition on a later question",
            channel(questions=[self.question(**{"if": {"question": "b", "choice": "x"}}), self.question(id="b")]),
        )
        changed("envelopes kept 6 days", policy(envelope_days=6))
        changed("clock of 1 second", policy(cover_interval=1))
        changed("cases kept 29 days", policy(case_days=29))
        changed("cases kept 3651 days", policy(case_days=3651))
        changed("case days null", policy(case_days=None))
        changed("slot given to two at once", reviewer(slot=5), "slot-reused")
        changed(
            "slot reused a day too early", reviewer(slot=5, until=TODAY - 127, **{"from": TODAY - 200}), "slot-reused"
        )
        for content in [desk.content()]:
            content["reviewers"][0].update({"slot": 5, "from": TODAY - 200, "until": TODAY - 128})
            content["channels"][0]["slots"] = [5]
            content["channels"][0]["questions"] = [
                self.question(),
                self.question(id="b", **{"if": {"question": "a", "choice": "x"}}),
            ]
            document = desk.document(
                directory=desk.sign_anything(compact_json.serialise(content)), keys=[desk.epoch_record(desk.second)]
            )
            self.add("slot reused in time, and questions", "ok", document)

    @staticmethod
    def question(**members: Any) -> dict[str, Any]:
        choices = [{"id": "x", "label": {"en": "X"}}, {"id": "y", "label": {"en": "Y"}}]
        return {"id": "a", "label": {"en": "A"}, "kind": "choice", "required": False, "choices": choices} | members

    def rotations(self) -> None:
        desk = self.desk
        first = genesis.sign_rotation(desk.chain, desk.next_key, verify_key(desk.third_key))
        chain = genesis.verify_chain(desk.genesis, [first], None)
        fourth = desk.seed()
        second = genesis.sign_rotation(chain, desk.third_key, verify_key(fourth))
        newest = genesis.verify_chain(desk.genesis, [first, second], None)

        def directory(key: Seed) -> bytes:
            text = self.text()
            return sign(key, tag("directory", desk.id) + text) + text

        both = desk.document(rotations=[first, second], directory=directory(desk.third_key))
        self.add("two rotations", "ok", both)
        self.add("two rotations, both pinned", "ok", both, newest.pin)
        self.add("two rotations, one pinned", "ok", both, chain.pin)
        one = desk.document(rotations=[first], directory=directory(desk.next_key))
        self.add("shortened rotation chain", "chain-shorter", one, newest.pin)
        self.add("no rotation where one is pinned", "chain-shorter", desk.document(), chain.pin)
        fork = genesis.sign_rotation(desk.chain, desk.next_key, verify_key(desk.seed()))
        self.add(
            "another rotation than the pinned one",
            "chain-shorter",
            desk.document(rotations=[fork], directory=directory(desk.next_key)),
            chain.pin,
        )
        self.add("directory by a key that was rotated away", "signature", desk.document(rotations=[first]))
        self.add(
            "rotations in the wrong order",
            "chain",
            desk.document(rotations=[second, first], directory=directory(desk.third_key)),
        )
        self.add("rotation left out", "chain", desk.document(rotations=[second], directory=directory(desk.third_key)))
        stranger = desk.seed()
        text = compact_json.serialise({"previous": desk.id.hex(), "key": verify_key(stranger).hex(), "next": "00" * 32})
        forged = sign(stranger, tag("rotation", desk.id) + text) + text
        self.add(
            "rotation to a key that was not committed",
            "chain",
            desk.document(rotations=[forged], directory=directory(stranger)),
        )
        flipped = bytes([first[0] ^ 1]) + first[1:]
        self.add(
            "rotation with a bad signature",
            "signature",
            desk.document(rotations=[flipped], directory=directory(desk.next_key)),
        )
        self.add("65 rotations", "length", desk.document(rotations=[first] * 65))
        self.add("genesis of another desk", "desk", MadeDesk(2).document())
        long = sign(desk.desk_key, b"") + b"x" * 4096
        self.add("genesis too long", "length", join_records([(1, long), *desk.records()[1:]]))

    def left_out(self) -> None:
        """Records that are set aside; the document stands."""
        desk = self.desk
        week = epoch_of(TODAY)
        stranger = MadeDesk(3).first
        good = [desk.epoch_record(desk.first), desk.epoch_record(desk.second)]
        self.add(
            "second key for a week",
            "ok",
            desk.document(keys=[*good, desk.epoch_record(desk.first, week, PrivateKey(desk.seed()))]),
        )
        self.add("epoch key of somebody not listed", "ok", desk.document(keys=[*good, desk.epoch_record(stranger)]))
        flipped = good[0][:200] + bytes([good[0][200] ^ 1]) + good[0][201:]
        self.add("changed epoch key", "ok", desk.document(keys=[flipped, good[1]]))
        self.add("epoch key too short", "ok", desk.document(keys=[good[0][:-1], good[1]]))
        invalid = reviewer_records.sign_epoch_key(
            desk.first.signing, week, PublicKey(desk.first.epoch_key.public[:1184] + bytes(32)), desk.id
        )
        self.add("epoch key that is not valid", "ok", desk.document(keys=[invalid, good[1]]))
        moved = desk.second.signing
        content = verify_key(desk.first.signing) + u32(week) + desk.first.epoch_key.public
        self.add(
            "epoch key signed by a colleague",
            "ok",
            desk.document(keys=[sign(moved, tag("epoch key", desk.id) + content) + content, good[1]]),
        )
        gone = desk.directory(reviewers=[desk.first.entry(until=TODAY - 8), desk.second.entry()])
        self.add("epoch key after the reviewer left", "ok", desk.document(directory=gone, keys=good))
        revocation = reviewer_records.sign_revocation(desk.first.signing, desk.id)
        sheets = [desk.sheet(desk.first), desk.sheet(desk.second)]
        self.add("revoked reviewer", "ok", desk.document(keys=good, sheets=sheets, revocations=[revocation]))
        closed = desk.directory(reviewers=[desk.first.entry(until=TODAY), desk.second.entry()])
        self.add(
            "revoked reviewer's sheets up to until",
            "ok",
            desk.document(directory=closed, keys=good, sheets=sheets, revocations=[revocation]),
        )
        forged = sign(desk.second.signing, tag("revocation", desk.id) + revocation[64:]) + revocation[64:]
        self.add("revocation signed by a colleague", "ok", desk.document(keys=good, revocations=[forged]))
        self.sheets()

    def sheets(self) -> None:
        desk = self.desk
        good = desk.sheet(desk.first)

        def resigned(content: bytes) -> bytes:
            signed = verify_key(desk.first.signing) + content
            return sign(desk.first.signing, tag("day sheet", desk.id) + signed) + signed

        tags = good[104:]
        for title, sheet in {
            "changed sheet": good[:-1] + bytes([good[-1] ^ 1]),
            "sheet too long": good + b"\0",
            "sheet of somebody not listed": MadeDesk(3).sheet(MadeDesk(3).first),
            "sheet that reads ahead": resigned(u32(TODAY) + u32(TODAY + 1) + tags),
            "sheet with tags not sorted": resigned(u32(TODAY) + u32(TODAY) + tags[8:] + tags[:8]),
            "sheet with a tag twice": resigned(u32(TODAY) + u32(TODAY) + tags[:8] + tags[:-8]),
            "sheet from before the reviewer came": resigned(u32(TODAY - 101) + u32(TODAY - 101) + tags),
        }.items():
            self.add(title, "ok", desk.document(sheets=[sheet]))


def addressing(writer: Writer, desk: MadeDesk) -> None:
    week = epoch_of(TODAY)

    def add(
        title: str, expect: str, channel: str, slots: list[int] | None = None, today: int = TODAY, **parts: Any
    ) -> None:
        given = {"document": desk.document(**parts), "pin": pin_json(desk.pin), "today": today, "channel": channel}
        writer.add("addressable", title, expect, given, {"slots": slots})

    first, second = desk.epoch_record(desk.first), desk.epoch_record(desk.second)
    later = desk.epoch_record(desk.second, week + 1, PrivateKey(desk.seed()))
    add("both", "ok", "both", [2, 5])
    add("one", "ok", "second", [5])
    add("one key missing", "ok", "both", [5], keys=[second])
    add("no keys", "unreachable", "both", keys=[])
    add("key of next week only", "unreachable", "second", keys=[later])
    add("next week", "ok", "both", [5], today=TODAY + 7, keys=[first, second, later])
    add("a clock that is behind takes the directory's day", "ok", "both", [2, 5], today=TODAY - 30)
    add("unknown channel", "unreachable", "third")
    add(
        "second key for a week",
        "unreachable",
        "second",
        keys=[first, second, desk.epoch_record(desk.second, week, PrivateKey(desk.seed()))],
    )
    add(
        "revoked", "unreachable", "second", revocations=[reviewer_records.sign_revocation(desk.second.signing, desk.id)]
    )
    add(
        "left in the middle of the week",
        "unreachable",
        "second",
        today=TODAY + 2,
        directory=desk.directory(reviewers=[desk.first.entry(), desk.second.entry(until=TODAY + 1)]),
    )
    add("expired directory", "expired", "both", today=TODAY + 31)
    add("the day after the last", "expired", "both", today=TODAY + 1, directory=desk.directory(expires=TODAY))
    channels = desk.content()["channels"]
    channels[0]["threshold"] = 2
    add("threshold of two", "unreachable", "both", directory=desk.directory(channels=channels))
