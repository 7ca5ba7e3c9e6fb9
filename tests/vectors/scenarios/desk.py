"""Desk documents (sections 4 and 5) and whom a source can address (section 14)."""

from __future__ import annotations

import copy
from typing import Any

from knothole_client.protocol import compact_json, genesis, reviewer_records
from knothole_client.protocol.calendar import epoch_of
from knothole_client.protocol.desk_document import PIN, join_records, verify_desk_document
from knothole_client.protocol.desk_memory import NOTHING, Memory
from knothole_client.protocol.genesis import Pin
from knothole_client.protocol.ledger import FIRST, sign_destruction
from knothole_client.protocol.primitives import Seed, sha256, sign, u32, verify_key
from knothole_client.protocol.tags import DeskId, tag
from knothole_client.protocol.xwing import PrivateKey, PublicKey
from tests.support.desks import TODAY, MadeDesk
from tests.vectors.writer import Writer


def pin_json(pin: Pin) -> dict[str, Any]:
    return {"desk": pin.desk, "rotations": pin.rotations, "newest": pin.newest}


def scenarios(writer: Writer) -> None:
    desk = writer.desk()
    Documents(writer, desk).all()
    addressing(writer, desk)
    pins(writer, desk)


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
        self.remembered()

    def add(
        self,
        title: str,
        expect: str,
        document: bytes,
        pin: Pin | None = None,
        previous: bytes | None = None,
        remembered: Memory | None = None,
        served: bool = False,
    ) -> None:
        given: dict[str, Any] = {"document": document, "today": TODAY, "pin": pin_json(pin or self.desk.pin)}
        if previous is not None:
            given["previous"] = previous
        if remembered is not None:
            kept = {"revocations": remembered.revocations, "epoch_keys": remembered.epoch_keys}
            given["remembered"] = {name: sorted(records) for name, records in kept.items()}
        if served:
            given["served"] = True
        out = self.outcome(document, pin, remembered or NOTHING, served) if expect == "ok" else None
        self.writer.add("desk-document", title, expect, given, out)

    def outcome(self, document: bytes, pin: Pin | None, remembered: Memory, served: bool) -> dict[str, Any]:
        found = verify_desk_document(document, pin or self.desk.pin, TODAY, remembered=remembered, served=served)
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
            "more than two mebibytes": whole + join_records([(255, bytes(2 * 1024 * 1024))]),
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
        self.add("directory too long", "length", desk.document(directory=desk.sign_anything(b" " * 262_144)))
        signed("directory with a space", "json", good.replace(b":", b": ", 1))
        signed("directory with a duplicate name", "json", b'{"serial":4,' + good[1:])
        self.add("a lower serial", "serial", desk.document(), previous=desk.directory(serial=4))
        self.add(
            "the same serial with other bytes",
            "serial",
            desk.document(),
            previous=desk.directory(origins=["http://example.onion"]),
        )
        first, second = (desk.content()["policy"] | {"book": number} for number in (1, 2))
        self.add(
            "a lower book number",
            "serial",
            self.desk_with(serial=4, policy=first),
            previous=desk.directory(policy=second),
        )
        self.add("no book number after one", "serial", self.desk_with(serial=4), previous=desk.directory(policy=first))
        self.add(
            "the same book number", "ok", self.desk_with(serial=4, policy=first), previous=desk.directory(policy=first)
        )
        self.add(
            "a higher book number", "ok", self.desk_with(serial=4, policy=second), previous=desk.directory(policy=first)
        )
        for name in desk.content():
            without = desk.content()
            del without[name]
            signed(f"directory without {name}", "schema", compact_json.serialise(without))
        self.schemas(signed)

    def desk_with(self, **changes: Any) -> bytes:
        """The desk document with another directory."""
        return self.desk.document(directory=self.desk.directory(**changes))

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
        last = 2**31 - 1
        changed("expires after the last day there is", lambda content: content.update(issued=last, expires=last + 1))
        changed("65 origins", lambda content: content.update(origins=["http://example.onion"] * 65))
        many = [{"view": f"{number:032x}", "superseded": TODAY} for number in range(1_001)]
        changed("1001 predecessors", lambda content: content.update(predecessors=many))
        same = [{"view": "11" * 16, "superseded": TODAY - number} for number in range(2)]
        changed("two predecessors of one view", lambda content: content.update(predecessors=same))
        changed("name of 101 characters", reviewer(name="x" * 101))
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
        text_with_choices = [self.question(kind="text")]
        changed("choices of a question that is answered with text", channel(questions=text_with_choices))
        date_with_none = [self.question(kind="date", choices=[])]
        changed("no choices, but their member, of a question for a date", channel(questions=date_with_none))
        changed("two questions of one id", channel(questions=[self.question(), self.question()]))
        twice = [{"id": "x", "label": {"en": "X"}}, {"id": "x", "label": {"en": "Y"}}]
        changed("two choices of one id", channel(questions=[self.question(choices=twice)]))
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
        changed("book minus one", policy(book=-1))
        changed("book 2147483648", policy(book=2**31))
        changed(
            "statement of two days after the issue", lambda content: content["statement"].update(date=TODAY + 2), "day"
        )
        changed("statement of the last day", lambda content: content["statement"].update(date=2**31 - 1), "day")
        changed("slot given to two at once", reviewer(slot=5), "slot-reused")

        def slot_and_statement(content: dict[str, Any]) -> None:
            content["reviewers"][0]["slot"] = 5
            del content["statement"]

        changed("slot given to two at once, and no statement", slot_and_statement)
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

        self.borders()

    def borders(self) -> None:
        """What is still allowed."""
        desk = self.desk

        def good(title: str, **changes: Any) -> None:
            raw = desk.sign_anything(self.text(**changes))
            self.add(title, "ok", desk.document(directory=raw, keys=[desk.epoch_record(desk.second)]))

        first, second = desk.first.entry(), desk.second.entry()
        good("name of 100 characters beyond the BMP", reviewers=[first | {"name": "🕳" * 100}, second])
        good("signing key that is no point", reviewers=[first | {"signing": "02" + "00" * 31}, second])
        odd = desk.content()["channels"]
        odd[0]["title"] = {"e": "Both", "en_us": "Both"}
        good("languages that there are not", channels=odd)
        never = second | {"id": "never", "signing": "03" * 32, "transport": "04" * 32, "until": TODAY - 200}
        good("slot of two who came on one day, one of them never here, listed last", reviewers=[first, second, never])
        good("slot of two who came on one day, one of them never here, listed first", reviewers=[never, first, second])

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
        broken = bytearray(desk.directory())
        broken[70] ^= 1
        both_wrong = desk.document(directory=bytes(broken))
        self.add("no rotation where one is pinned, and a changed directory", "chain-shorter", both_wrong, chain.pin)
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
        loose = compact_json.serialise({"previous": "00" * 32, "key": verify_key(desk.next_key).hex()})
        nowhere = sign(desk.next_key, tag("rotation", desk.id) + loose) + loose
        leading = desk.document(rotations=[nowhere], directory=directory(desk.next_key))
        self.add("rotation that follows nothing and leads nowhere", "schema", leading)
        flipped = bytes([first[0] ^ 1]) + first[1:]
        self.add(
            "rotation with a bad signature",
            "signature",
            desk.document(rotations=[flipped], directory=directory(desk.next_key)),
        )
        self.add("65 rotations", "length", desk.document(rotations=[first] * 65))
        forged_genesis = bytes([desk.genesis[0] ^ 1]) + desk.genesis[1:]
        pinned = DeskId(sha256(forged_genesis))
        content = self.text()
        for_it = sign(desk.desk_key, tag("directory", pinned) + content) + content
        unproven = join_records([(1, forged_genesis), (3, for_it)])
        self.add("genesis with a bad signature", "signature", unproven, Pin.first(pinned))
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
        beyond = desk.epoch_record(desk.first, 2**32 - 1)
        self.add("epoch key of a week after all days", "ok", desk.document(keys=[beyond, good[1]]))
        gone = desk.directory(reviewers=[desk.first.entry(until=TODAY - 8), desk.second.entry()])
        self.add("epoch key after the reviewer left", "ok", desk.document(directory=gone, keys=good))
        revocation = reviewer_records.sign_revocation(desk.first.signing, desk.id)
        sheets = [desk.sheet(desk.first), desk.sheet(desk.second)]
        self.add("revoked reviewer", "ok", desk.document(keys=good, sheets=sheets, revocations=[revocation]))
        self.add(
            "changed epoch key of a revoked reviewer", "ok", desk.document(keys=[flipped], revocations=[revocation])
        )
        bad_sheet = sheets[0][:-1] + bytes([sheets[0][-1] ^ 1])
        self.add(
            "changed sheet of a revoked reviewer",
            "ok",
            desk.document(keys=[good[1]], sheets=[bad_sheet], revocations=[revocation]),
        )
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

        receipts = good[104:]
        for title, sheet in {
            "changed sheet": good[:-1] + bytes([good[-1] ^ 1]),
            "sheet too long": good + b"\0",
            "sheet of somebody not listed": MadeDesk(3).sheet(MadeDesk(3).first),
            "sheet that reads ahead": resigned(u32(TODAY) + u32(TODAY + 1) + receipts),
            "sheet with receipts not sorted": resigned(u32(TODAY) + u32(TODAY) + receipts[24:] + receipts[:24]),
            "sheet with a receipt twice": resigned(u32(TODAY) + u32(TODAY) + receipts[:24] + receipts[:-24]),
            "sheet of a day after all days": resigned(u32(2**32 - 1) + u32(TODAY) + receipts),
            "sheet that reads ahead, of a day before the reviewer came": resigned(u32(0) + u32(TODAY) + receipts),
            "sheet from before the reviewer came": resigned(u32(TODAY - 101) + u32(TODAY - 101) + receipts),
            "sheet of tomorrow": resigned(u32(TODAY + 1) + u32(TODAY) + receipts),
            "sheet of the day after tomorrow": resigned(u32(TODAY + 2) + u32(TODAY) + receipts),
            "sheet of the last of all days": resigned(u32(2**31 - 1) + u32(TODAY) + receipts),
        }.items():
            self.add(title, "ok", desk.document(sheets=[sheet]))

    def remembered(self) -> None:
        """Records that were published once count, whether a later document shows them or not."""
        desk, week = self.desk, epoch_of(TODAY)
        keys = [desk.epoch_record(desk.first), desk.epoch_record(desk.second)]
        later = desk.epoch_record(desk.second, week + 1, PrivateKey(desk.seed()))
        over = desk.epoch_record(desk.second, week - 1, PrivateKey(desk.seed()))
        revocation = reviewer_records.sign_revocation(desk.second.signing, desk.id)
        both = Memory(epoch_keys=frozenset(keys))
        gone = Memory(revocations=frozenset([revocation]))

        def add(title: str, remembered: Memory, alarms: list[str], **parts: Any) -> None:
            document = desk.document(**{"keys": keys} | parts)
            found = verify_desk_document(document, desk.pin, TODAY, remembered=remembered)
            assert sorted(found.alarms) == alarms, (title, found.alarms)
            self.add(title, "ok", document, remembered=remembered)

        add("a revocation that is remembered and shown", gone, ["revoked"], revocations=[revocation])
        add("a revocation that is remembered and left out", gone, ["revocation-missing", "revoked"])
        left = desk.directory(reviewers=[desk.first.entry()], channels=[desk.content()["channels"][0] | {"slots": [2]}])
        add("a revocation of somebody who is no longer listed", gone, [], directory=left, keys=keys[:1])
        add("keys that are remembered and shown", both, [])
        add("a key that is remembered and left out", both, ["key-missing"], keys=keys[:1])
        add("all keys left out", both, ["key-missing"] * 2, keys=[], sheets=[desk.sheet(desk.first)])
        self.add("a desk file leaves nothing out", "ok", join_records(desk.records()[:2]), remembered=both)
        self.add("a served desk file leaves out", "ok", join_records(desk.records()[:2]), remembered=both, served=True)
        pinned = (PIN, genesis.sign_pin(desk.chain, desk.desk_key))
        self.add(
            "a desk file with a pin leaves nothing out",
            "ok",
            join_records([*desk.records()[:2], pinned]),
            remembered=both,
        )
        add("at the turn of a week only the next week is shown", both, [], keys=[later])
        add("a remembered key of a week that is over", Memory(epoch_keys=frozenset([over])), [])
        second = Memory(epoch_keys=frozenset([desk.epoch_record(desk.second, week, PrivateKey(desk.seed()))]))
        add("another key than the remembered one", second, ["second-key"])
        add("a key of somebody revoked is not missed", both, [], keys=keys[:1], revocations=[revocation])
        until = desk.directory(reviewers=[desk.first.entry(), desk.second.entry(until=TODAY - 8)])
        add("a key of somebody who left is not missed", both, [], directory=until, keys=keys[:1])


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


def pins(writer: Writer, desk: MadeDesk) -> None:
    """A page that holds on to what the desk signed, and documents of a desk whose key was rotated (section 4.3)."""
    rotation = genesis.sign_rotation(desk.chain, desk.next_key, verify_key(desk.third_key))
    chain = genesis.verify_chain(desk.genesis, [rotation], None)
    text = compact_json.serialise(desk.content())
    renewed = sign(desk.next_key, tag("directory", desk.id) + text) + text
    rotated, stolen = desk.document(rotations=[rotation], directory=renewed), desk.document()
    first, newest = genesis.sign_pin(desk.chain, desk.desk_key), genesis.sign_pin(chain, desk.next_key)

    def judged(title: str, expect: str, pin: bytes, document: bytes, links: genesis.Chain = chain) -> None:
        out = {"desk": links.pin.desk, "rotations": links.pin.rotations, "newest": links.pin.newest}
        writer.add("pin", title, expect, {"pin": pin, "document": document, "today": TODAY}, out)

    def changed(**members: Any) -> bytes:
        return compact_json.serialise(compact_json.parse(newest) | members)

    judged("before any rotation", "ok", first, stolen, desk.chain)
    judged("after a rotation", "ok", newest, rotated)
    judged("of before the rotation", "ok", first, rotated)
    judged("a document under the key that was rotated away", "chain-shorter", newest, stolen)
    judged("signed by the key that was rotated away", "signature", genesis.sign_pin(chain, desk.desk_key), rotated)
    judged(
        "the first, signed by the key that came after",
        "signature",
        genesis.sign_pin(desk.chain, desk.next_key),
        rotated,
    )
    judged("by a stranger", "signature", genesis.sign_pin(chain, desk.seed()), rotated)
    judged("of another desk", "desk", genesis.sign_pin(MadeDesk(2).chain, MadeDesk(2).desk_key), rotated)
    judged("with another rotation", "chain-shorter", changed(newest=sha256(b"").hex()), rotated)
    judged("fewer rotations than are signed", "chain-shorter", changed(rotations=0), rotated)
    judged("without a signature", "schema", newest.split(b',"signature"')[0] + b"}", rotated)
    judged("more than is signed", "schema", changed(more=1), rotated)
    judged(
        "in another order",
        "schema",
        compact_json.serialise(dict(reversed(compact_json.parse(newest).items()))),
        rotated,
    )
    judged("65 rotations pinned", "schema", changed(rotations=65), rotated)
    judged("white space", "json", newest + b"\n", rotated)
    judged("too long pin", "length", b" " * 4097, rotated)
