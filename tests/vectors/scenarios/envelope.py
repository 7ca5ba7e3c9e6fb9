"""Envelopes, made well and made wrong (sections 6 and 7), and how text is laid out in parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from knothole_client.protocol import compact_json
from knothole_client.protocol.bundle import MAX_SIZE, Bundle
from knothole_client.protocol.codename import Codename, SourceKeys, derive_keys, generate
from knothole_client.protocol.envelope import (
    ENVELOPE,
    View,
    key_view,
    seal_cover,
    seal_desk_event,
    seal_source_payload,
    throwaway,
)
from knothole_client.protocol.message import Answers, Withdrawal, compose
from knothole_client.protocol.primitives import ContentKey, Seed, aes_gcm_seal, hkdf, sha256, sign, verify_key
from knothole_client.protocol.receipts import receipt_tag
from knothole_client.protocol.reviewer_records import sign_revocation
from knothole_client.protocol.sealed_form import seal
from knothole_client.protocol.tags import tag
from knothole_client.protocol.xwing import PrivateKey, Recipient
from tests.support.desks import TODAY, MadeDesk, view_for
from tests.vectors.scenarios.desk import pin_json
from tests.vectors.scenarios.team import HEAD, MEMBERS
from tests.vectors.writer import Writer

BUNDLE = Bundle(b"\x01" * 32, b"\x02" * 32, 5_000_000, 6)


def scenarios(writer: Writer) -> None:
    splits(writer)
    Envelopes(writer, writer.desk()).all()


def splits(writer: Writer) -> None:
    def add(title: str, expect: str, text: str, first: int, further: int, pieces: list[str] | None = None) -> None:
        writer.add("split", title, expect, {"text": text, "first": first, "further": further}, {"pieces": pieces})

    add("empty", "ok", "", 10, 10, [""])
    add("exactly full", "ok", "abcde", 5, 5, ["abcde"])
    add("one more", "ok", "abcdef", 5, 5, ["abcde", "f"])
    add("first part smaller", "ok", "abcdef", 2, 4, ["ab", "cdef"])
    add("no room in the first part", "ok", "ab", 0, 4, ["", "ab"])
    add("characters of two, three and four bytes", "ok", "aéb你c🕳d", 3, 5, ["aé", "b你c", "🕳d"])
    add("a code point is never cut", "ok", "🕳🕳", 7, 7, ["🕳", "🕳"])
    add("a family of emoji may be cut between code points", "ok", "👩\u200d👧", 7, 7, ["👩\u200d", "👧"])
    add("escapes count as spelt", "ok", '"\\\n\u0000', 6, 6, ['"\\\n', "\u0000"])
    add("answers leave no room", "too-large", "a", -1, 5)
    add("sixteen parts", "ok", "a" * 32, 2, 2, ["aa"] * 16)
    add("seventeen parts", "too-long", "a" * 33, 2, 2)


@dataclass
class Craft:
    """A sealed form of which every step can be done wrong."""

    threshold: int = 1
    share: bytes | None = None
    commitment: bytes | None = None
    payload: bytes | None = None
    aad: bytes | None = None
    body_label: str = "envelope body"
    slot_label: str = "envelope slot"


class Envelopes:
    """Scenarios of kind ``envelope`` and ``compose``, read by the first reviewer."""

    def __init__(self, writer: Writer, desk: MadeDesk) -> None:
        self.writer, self.desk = writer, desk
        self.verified = desk.verified()
        self.document = desk.document()
        self.codename: Codename = generate(desk.id, desk.random_bytes)
        self.keys: SourceKeys = derive_keys(self.codename, desk.id)
        self.view = view_for(self.verified, "both")
        self.nobody = throwaway(desk.random_bytes)
        self.to = {key.reviewer.slot: key.recipient for key in self.verified.addressable("both")}
        self.receipts = [receipt_tag(self.keys.receipt_key, TODAY, 7, slot) for slot, _ in self.view.keys]

    def all(self) -> None:
        self.composed()
        self.good()
        self.forms()
        self.payloads()
        self.roles()
        self.schemas()
        self.views()
        self.withdrawals()

    def message(self, text: str = "A message.", **changes: Any) -> dict[str, Any]:
        parts = compose(text, "both", {}, self.keys, self.view, bytes(range(16)), self.receipts)
        return parts[0] | changes

    def seal(self, content: dict[str, Any]) -> bytes:
        return seal_source_payload(
            content, self.keys.case_seed, self.to, self.nobody, self.desk.id, self.desk.random_bytes
        )

    def seal_bytes(self, text: bytes, signer: Seed | None = None, label: str = "source payload") -> bytes:
        recipients = [self.to.get(slot, self.nobody) for slot in range(16)]
        context = tag(label, self.desk.id)  # type: ignore[arg-type]
        key = ContentKey(self.desk.random_bytes(32))
        return seal(ENVELOPE, recipients, text, signer or self.keys.case_seed, context, key, self.desk.id)

    def add(
        self,
        title: str,
        expect: str,
        envelope: bytes,
        out: dict[str, Any] | None = None,
        *,
        slot: int = 2,
        seeds: list[bytes] | None = None,
        document: bytes | None = None,
        day: int = TODAY,
        made: list[bytes] | None = None,
    ) -> None:
        own = self.desk.first if slot == 2 else self.desk.second
        given = {
            "envelope": envelope,
            "slot": slot,
            "seeds": [own.epoch_seed] if seeds is None else seeds,
            "document": document or self.document,
            "pin": pin_json(self.desk.pin),
            "today": TODAY,
            "day": day,
            "made": [sha256(own.epoch_key.public)] if made is None else made,
        }
        self.writer.add("envelope", title, expect, given, out)

    def opened(self, content: dict[str, Any], author: bytes | None = None, source: bool = True) -> dict[str, Any]:
        return {"author": author or self.keys.case_key, "source": source, "content": compact_json.serialise(content)}

    def composed(self) -> None:
        many = "A line of text.\nשורה של טקסט. 一行文字。🕳️ \u0000\u001b[31m\u202e"
        cases: tuple[tuple[str, str, Answers], ...] = (
            ("one part", "A message.", {}),
            ("empty text", "", {"when": "2026-11-23"}),
            ("answers", "A message.", {"when": "2026-11-23", "which": ["x", "y"], "what": "שלום 🕳"}),
            ("several parts in many scripts", many * 700, {}),
            ("control characters", "\u0000\u0001\n\t" * 4000, {}),
        )
        for title, text, answers in cases:
            given = {
                "codename": self.codename.text,
                "desk": self.desk.id,
                "view": self.view.to_json(),
                "channel": "both",
                "answers": answers,
                "text": text,
                "id": bytes(range(16)),
                "receipts": self.receipts,
                "order": 1,
            }
            parts = compose(text, "both", answers, self.keys, self.view, bytes(range(16)), self.receipts)
            self.writer.add("compose", title, "ok", given, {"parts": [compact_json.serialise(part) for part in parts]})
        text = "A text with files. " * 1000
        parts = compose(text, "both", {}, self.keys, self.view, bytes(range(16)), self.receipts, BUNDLE)
        announced = given | {"text": text, "answers": {}, "bundle": BUNDLE.to_json()}
        out = {"parts": [compact_json.serialise(part) for part in parts]}
        self.writer.add("compose", "files announced", "ok", announced, out)
        short = "Not for everybody."
        parts = compose(short, "both", {}, self.keys, self.view, bytes(range(16)), self.receipts, BUNDLE, [0, 15])
        kept_out = announced | {"text": short, "without": [0, 15]}
        out = {"parts": [compact_json.serialise(part) for part in parts]}
        self.writer.add("compose", "somebody kept out", "ok", kept_out, out)
        nobody = given | {"answers": {}, "text": short, "without": []}
        parts = compose(short, "both", {}, self.keys, self.view, bytes(range(16)), self.receipts)
        out = {"parts": [compact_json.serialise(part) for part in parts]}
        self.writer.add("compose", "an empty list of those kept out is not written", "ok", nobody, out)
        for title, order, written in (("second of its visit", 2, 2), ("more than a visit counts", 70_000, 65_535)):
            parts = compose(short, "both", {}, self.keys, self.view, bytes(range(16)), self.receipts, order=order)
            assert parts[0]["order"] == written
            out = {"parts": [compact_json.serialise(part) for part in parts]}
            self.writer.add("compose", title, "ok", nobody | {"order": order}, out)
        limits = given | {"answers": {}, "text": "a" * 230_000}
        self.writer.add("compose", "more than sixteen parts", "too-long", limits)
        self.writer.add(
            "compose", "answers too large", "too-large", limits | {"text": "", "answers": {"what": "a" * 13_000}}
        )

    def good(self) -> None:
        content = self.message()
        envelope = self.seal(content)
        self.add("message", "ok", envelope, self.opened(content))
        self.add("message, by the other reviewer", "ok", envelope, self.opened(content), slot=5)
        old = [self.desk.seed(), self.desk.first.epoch_seed, self.desk.seed()]
        self.add("message, with other keys held", "ok", envelope, self.opened(content), seeds=list(old))
        full = "x" * 11_000
        self.add("message of one full part", "ok", self.seal(self.message(full)), self.opened(self.message(full)))
        parts = compose("שלום 🕳\n" * 2000, "both", {}, self.keys, self.view, bytes(16), self.receipts)
        self.add("second part", "ok", self.seal(parts[1]), self.opened(parts[1]))
        private = self.message(without=[0, 15])
        self.add("somebody kept out", "ok", self.seal(private), self.opened(private))
        unknown = self.message(later={"a": [1]})
        self.add("unknown members are ignored", "ok", self.seal(unknown), self.opened(unknown))

    def forms(self) -> None:
        envelope = self.seal(self.message())

        def flip(at: int) -> bytes:
            return envelope[:at] + bytes([envelope[at] ^ 1]) + envelope[at + 1 :]

        self.add("cover", "not-addressed", seal_cover(self.nobody, self.desk.id, self.desk.random_bytes))
        self.add("random bytes", "not-addressed", self.desk.random_bytes(32_768))
        self.add("one byte short", "length", envelope[:-1])
        self.add("one byte long", "length", envelope + b"\0")
        self.add("empty", "length", b"")
        self.add("no key held", "not-addressed", envelope, seeds=[])
        only_second = {5: self.to[5]}
        other = seal_source_payload(
            self.message(), self.keys.case_seed, only_second, self.nobody, self.desk.id, self.desk.random_bytes
        )
        self.add("addressed to the colleague only", "not-addressed", other)
        self.add("flipped commitment", "not-addressed", flip(0))
        self.add("flipped byte in the own slot", "not-addressed", flip(32 + 2 * 1169 + 5))
        self.add("flipped byte in a slot of nobody", "body", flip(32 + 9 * 1169 + 5))
        self.add("flipped byte in the body", "body", flip(20_000))
        swapped = envelope[: 32 + 2 * 1169] + envelope[32 + 5 * 1169 : 32 + 6 * 1169] + envelope[32 + 3 * 1169 :]
        self.add("wrong slot, the colleague's in the own place", "not-addressed", swapped)
        self.add("commitment to another key", "commitment", self.craft(Craft(share=self.desk.random_bytes(32))))
        self.add("threshold zero", "threshold", self.craft(Craft(threshold=0)))
        self.add("threshold two", "threshold", self.craft(Craft(threshold=2)))
        self.add("threshold 255", "threshold", self.craft(Craft(threshold=255)))
        self.add("body bound to nothing", "body", self.craft(Craft(aad=b"")))
        self.add("body under the reply's key", "body", self.craft(Craft(body_label="reply body")))
        self.add("slot under the reply's tag", "not-addressed", self.craft(Craft(slot_label="reply slot")))

    def craft(self, how: Craft) -> bytes:
        """Seal step by step. The result has the right length, whatever was asked for."""
        desk, key = self.desk, self.desk.random_bytes(32)
        commitment = how.commitment or hkdf(key, tag("envelope commitment", desk.id))
        info = tag(how.slot_label, desk.id) + commitment  # type: ignore[arg-type]
        share = bytes([how.threshold]) + (how.share or key)
        slots = [self.to.get(slot, self.nobody).seal(share, info) for slot in range(16)]
        header = commitment + b"".join(slots)
        payload = how.payload if how.payload is not None else self.payload(sha256(header))
        aad = sha256(header) if how.aad is None else how.aad
        return header + aes_gcm_seal(hkdf(key, tag(how.body_label, desk.id)), payload.ljust(14_016, b"\0"), aad)  # type: ignore[arg-type]

    def payload(
        self, digest: bytes, text: bytes | None = None, label: str = "source payload", length: int | None = None
    ) -> bytes:
        text = compact_json.serialise(self.message()) if text is None else text
        signature = sign(self.keys.case_seed, tag(label, self.desk.id) + digest + text)  # type: ignore[arg-type]
        size = len(text) if length is None else length
        return size.to_bytes(4, "big") + self.keys.case_key + signature + text

    def payloads(self) -> None:
        digest = bytes(32)
        good = self.payload(digest)
        self.add("non-zero padding", "padding", self.craft(Craft(payload=good + b"\0" * 50 + b"\x01")))
        self.add("non-zero last byte", "padding", self.craft(Craft(payload=good.ljust(14_015, b"\0") + b"\x01")))
        self.add("length past the end", "length", self.craft(Craft(payload=self.payload(digest, length=13_917))))
        self.add("length of four billion", "length", self.craft(Craft(payload=self.payload(digest, length=2**32 - 1))))
        self.add("payload moved to another envelope under the same K", "signature", self.craft(Craft(payload=good)))
        self.add("zeros, as in a cover, but addressed", "signature", self.craft(Craft(payload=b"")))
        identity = b"\x01" + bytes(31)
        text = compact_json.serialise(self.message())
        small = len(text).to_bytes(4, "big") + identity + identity + bytes(32) + text
        self.add("small-order signature key", "signature", self.craft(Craft(payload=small)))
        self.add("payload of another desk", "signature", self.craft(Craft(payload=self.payload(digest))))
        for title, raw in {
            "duplicate JSON key": b'{"type":"message",' + text[1:],
            "UTF-16": text.decode().encode("utf-16-le"),
            "depth 9": text[:-1] + b',"x":' + b"[" * 8 + b"]" * 8 + b"}",
            "huge integer": text[:-1] + b',"x":' + b"9" * 400 + b"}",
            "minus zero": text[:-1] + b',"x":-0}',
            "lone surrogate": text[:-1] + b',"x":"\\ud800"}',
            "empty JSON": b"",
        }.items():
            self.add(title, "json", self.seal_bytes(raw))

    def roles(self) -> None:
        desk = self.desk
        event = {"type": "note"} | HEAD | MEMBERS["note"]
        sealed = seal_desk_event(event, desk.second.signing, self.to, self.nobody, desk.id, desk.random_bytes)
        self.add(
            "desk event of a colleague", "ok", sealed, self.opened(event, verify_key(desk.second.signing), source=False)
        )
        undated = {name: value for name, value in event.items() if name != "day"}
        short = seal_desk_event(undated, desk.second.signing, self.to, self.nobody, desk.id, desk.random_bytes)
        self.add("desk event without a day", "schema", short)
        text = compact_json.serialise(event)
        message = compact_json.serialise(self.message())
        self.add("source key signing a desk event", "signature", self.seal_bytes(text, label="desk payload"))
        self.add("desk event under a source's tag", "role", self.seal_bytes(text))
        self.add("reviewer signing a message", "role", self.seal_bytes(message, desk.second.signing, "desk payload"))
        self.add("reviewer signing under a source's tag", "signature", self.seal_bytes(message, desk.second.signing))
        self.add("source signing under the reply's tag", "signature", self.seal_bytes(message, label="reply payload"))
        stranger = MadeDesk(3).first.signing
        self.add(
            "desk event of a reviewer of another desk", "signature", self.seal_bytes(text, stranger, "desk payload")
        )
        revoked = desk.document(revocations=[sign_revocation(desk.second.signing, desk.id)])
        self.add("desk event of a revoked colleague", "revoked", sealed, document=revoked)

    def schemas(self) -> None:
        for title, changes, expect in (
            ("unknown type", {"type": "gossip"}, "schema"),
            ("type is a number", {"type": 1}, "schema"),
            ("part 17 of 17", {"part": 16, "parts": 17}, "part"),
            ("part 16 of 16, counted from one", {"part": 16, "parts": 16}, "part"),
            ("no parts", {"parts": 0}, "part"),
            ("part minus one", {"part": -1}, "part"),
            ("part is true", {"part": True}, "schema"),
            ("order missing", {"order": None}, "schema"),
            ("order zero", {"order": 0}, "schema"),
            ("order true", {"order": True}, "schema"),
            ("order of no visit", {"order": 65_536}, "schema"),
            ("message id too short", {"id": "00" * 15}, "schema"),
            ("message id in upper case", {"id": "AA" * 16}, "schema"),
            ("text missing", {"text": None}, "schema"),
            ("receipt too long", {"receipts": ["00" * 9, "00" * 8]}, "schema"),
            ("a receipt too few", {"receipts": ["00" * 8]}, "schema"),
            ("receipts missing", {"receipts": None}, "schema"),
            ("invalid X-Wing reply key", {"reply_key": "ff" * 1216}, "key"),
            ("reply key too short", {"reply_key": "00" * 1215}, "schema"),
            ("clue key missing", {"clue_key": None}, "schema"),
            ("channel is no id", {"channel": "../both"}, "schema"),
            ("answers is an array", {"answers": []}, "schema"),
            ("answer is a number", {"answers": {"a": 1}}, "schema"),
            ("answer of arrays", {"answers": {"a": [["x"]]}}, "schema"),
            ("view missing", {"view": None}, "schema"),
            ("bundle is a string", {"bundle": "files"}, "schema"),
            ("bundle without a key", {"bundle": {"digest": "00" * 32, "size": 4, "count": 1}}, "schema"),
            ("bundle of no class", {"bundle": BUNDLE.to_json() | {"count": 5}}, "schema"),
            ("bundle larger than any", {"bundle": BUNDLE.to_json() | {"size": MAX_SIZE + 1}}, "schema"),
            ("keeping out the reviewer it goes to", {"without": [2]}, "schema"),
            ("keeping out nobody", {"without": []}, "schema"),
            ("keeping out slot 16", {"without": [16]}, "schema"),
            ("keeping out in no order", {"without": [8, 7]}, "schema"),
            ("keeping out true", {"without": [True]}, "schema"),
            (
                "view of no keys",
                {"view": {"directory": self.view.directory.hex(), "keys": []}, "receipts": []},
                "schema",
            ),
            ("message id too short, and part out of range", {"id": "00" * 15, "part": 1}, "schema"),
            ("part out of range, and no receipts", {"part": 1, "receipts": None}, "part"),
            ("invalid reply key, and no clue key", {"reply_key": "ff" * 1216, "clue_key": None}, "key"),
            (
                "view with a slot twice",
                {"view": self.view.to_json() | {"keys": [[2, "00" * 8], [2, "00" * 8]]}},
                "schema",
            ),
            (
                "view with null for a pair, and somebody kept out",
                {"view": self.view.to_json() | {"keys": [None]}, "without": [7]},
                "schema",
            ),
            ("view with slot 16", {"view": self.view.to_json() | {"keys": [[16, "00" * 8]]}}, "schema"),
        ):
            content = {name: value for name, value in (self.message() | changes).items() if value is not None}
            self.add(title, expect, self.seal(content))

    def withdrawals(self) -> None:
        good = Withdrawal(self.view, TODAY).to_json()
        self.add("everything taken back", "ok", self.seal(good), self.opened(good))
        wrong: dict[str, dict[str, Any]] = {
            "taking back without a day": {"day": None},
            "taking back on day minus one": {"day": -1},
            "taking back on day 2^31": {"day": 2**31},
            "taking back on true": {"day": True},
            "taking back without a view": {"view": None},
            "taking one message back": {"day": None, "message": "00" * 16},
        }
        for title, changes in wrong.items():
            content = {name: value for name, value in (good | changes).items() if value is not None}
            self.add(title, "schema", self.seal(content))

    def views(self) -> None:
        keys = self.view.keys

        def seen(directory: bytes, key_views: tuple[tuple[int, bytes], ...] = keys) -> bytes:
            receipts = [receipt.hex() for receipt in self.receipts[-len(key_views) :]]
            return self.seal(self.message(view=View(directory, key_views).to_json(), receipts=receipts))

        self.add("unknown view", "view-unknown", seen(b"\x33" * 16))
        content = self.message(view=View(b"\x11" * 16, keys).to_json())
        self.add("view superseded yesterday", "ok", self.seal(content), self.opened(content))
        self.add("view superseded two days before", "ok", self.seal(content), self.opened(content), day=TODAY + 1)
        self.add("view superseded three days before", "view-superseded", self.seal(content), day=TODAY + 2)
        self.add("superseded view", "view-superseded", seen(b"\x22" * 16))
        strange = PrivateKey(self.desk.seed())
        swapped = ((2, key_view(strange.public)), keys[1])
        self.add("epoch key the reviewer never made", "view-key", seen(self.view.directory, swapped))
        self.add("own slot missing in the view", "view-key", seen(self.view.directory, keys[1:]))
        self.add("own slot missing in the view, and the view superseded", "view-key", seen(b"\x22" * 16, keys[1:]))
        forged = seal_source_payload(
            self.message(view=View(self.view.directory, swapped).to_json()),
            self.keys.case_seed,
            {2: Recipient(strange.public)},
            self.nobody,
            self.desk.id,
            self.desk.random_bytes,
        )
        self.add("sealed to a key the reviewer never made", "not-addressed", forged)
