"""The Python and the JavaScript core understand each other, and judge hostile input alike.

Vectors show chosen cases. Here one side seals what the other opens, and many changed inputs, the same at every run, go to both: whatever Python
makes of one, JavaScript must make of it, code and content.
"""

from __future__ import annotations

import copy
import json
import random
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from knothole_client.protocol import compact_json
from knothole_client.protocol.codename import Codename, SourceKeys, derive_keys, generate
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.envelope import (
    ENVELOPE,
    check_view,
    key_view,
    seal_cover,
    seal_source_payload,
    throwaway,
)
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.message import SourceMessage, Withdrawal, compose, join_text, read_message
from knothole_client.protocol.payload import open_envelope
from knothole_client.protocol.primitives import ContentKey, sha256, sign, verify_key
from knothole_client.protocol.receipts import NUMBERS, receipt_tag
from knothole_client.protocol.reply import ReplyTo, compose_reply, find_replies, seal_reply
from knothole_client.protocol.sealed_form import seal
from knothole_client.protocol.tags import tag
from knothole_client.protocol.words import WORDS
from knothole_client.protocol.xwing import Recipient
from tests.client.protocol.run_vector import plain, run
from tests.support.desks import TODAY, MadeDesk, MadeReviewer, view_for

Vector = dict[str, Any]

WEB = Path(__file__).parents[2] / "web"
LIMIT = 300  # seconds; a few are enough on an idle machine
CONTROL = "".join(map(chr, range(0x20))) + '\x7f\x80\x9f"\\'
TEXTS = {
    "nothing": "",
    "plain": "A plain text.",
    "right to left": "\u202eשלום עליכם, السلام عليكم\u202c",
    "emoji and CJK": "🕳👩‍👩‍👧‍👦 你好 𠜎",
    "control characters": CONTROL,
    "line separators and a byte order mark": "\u2028\u2029\ufeff\uffff",
    "several parts of every width": (CONTROL + "aé你🕳") * 800,
    "sixteen parts": "x" * 210_000,
}
REPLIES = [*list(TEXTS.values())[:-2], (CONTROL + "aé你🕳") * 100]
ANSWERS: dict[str, str | list[str]] = {"where": "שם 🕳", "several": ["one", "two"], "nothing": []}


def node(script: str, given: Any) -> Any:
    ran = subprocess.run(
        ["node", str(WEB / script)],
        input=json.dumps(plain(given)),
        capture_output=True,
        text=True,
        timeout=LIMIT,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


class Scene:
    """A desk, a source, and a seeded generator for everything that is changed."""

    def __init__(self) -> None:
        self.made = MadeDesk()
        self.desk: Desk = self.made.verified()
        self.codename: Codename = generate(self.desk.id, self.made.random_bytes)
        self.keys: SourceKeys = derive_keys(self.codename, self.desk.id)
        self.view = view_for(self.desk, "both")
        self.random = random.Random(1)

    @property
    def context(self) -> dict[str, Any]:
        pin = {"desk": self.made.pin.desk, "rotations": 0, "newest": self.made.pin.newest}
        return {"document": self.made.document(), "pin": pin, "today": TODAY}

    def open(self, envelope: bytes, by: MadeReviewer) -> SourceMessage:
        desk = self.desk
        opened = open_envelope(envelope, by.slot, [by.epoch_key], desk.id, desk.directory, desk.revoked)
        assert opened.author == self.keys.case_key
        part = opened.payload
        assert isinstance(part, SourceMessage)
        check_view(part.view, by.slot, {key_view(by.epoch_key.public)}, desk.directory, TODAY)
        return part


@pytest.fixture(scope="module")
def scene() -> Scene:
    return Scene()


@pytest.fixture(scope="module")
def sealed(scene: Scene) -> dict[str, Any]:
    """What JavaScript sealed."""
    given = {
        "codename": scene.codename.text,
        "channel": "both",
        "answers": ANSWERS,
        "texts": list(TEXTS.values()),
        "answering": REPLIES,
        "signing": scene.made.first.signing,
    }
    sealed: dict[str, Any] = node("seal-for-python.js", scene.context | given)
    return sealed


@pytest.mark.parametrize("number", range(len(TEXTS)), ids=list(TEXTS))
def test_what_the_page_seals_every_addressed_reviewer_reads(scene: Scene, sealed: dict[str, Any], number: int) -> None:
    text = list(TEXTS.values())[number]
    envelopes = [bytes.fromhex(raw) for raw in sealed["messages"][number]]
    assert {len(envelope) for envelope in envelopes} == {ENVELOPE.size}
    for at, reviewer in enumerate([scene.made.first, scene.made.second]):
        parts = [scene.open(envelope, reviewer) for envelope in envelopes]
        assert [(opened.part, opened.parts) for opened in parts] == [(part, len(parts)) for part in range(len(parts))]
        assert join_text(parts) == text
        opening = parts[0].opening
        assert opening
        assert (opening.channel, opening.answers) == ("both", ANSWERS)
        assert (opening.reply_key, opening.clue_key) == (scene.keys.reply_key.public, scene.keys.clue_key)
        tags = [receipt_tag(scene.keys.receipt_key, TODAY, number, reviewer.slot) for number in range(NUMBERS)]
        assert {opened.receipts[at] for opened in parts} <= set(tags)


@pytest.mark.parametrize("number", range(len(TEXTS)), ids=list(TEXTS))
def test_the_page_lays_a_message_out_byte_by_byte_as_python_does(
    scene: Scene, sealed: dict[str, Any], number: int
) -> None:
    first, desk = scene.made.first, scene.desk
    found = [
        open_envelope(
            bytes.fromhex(envelope), first.slot, [first.epoch_key], desk.id, desk.directory, desk.revoked
        ).original.json
        for envelope in sealed["messages"][number]
    ]
    read = read_message(compact_json.parse(found[0]))
    text = list(TEXTS.values())[number]
    made = compose(text, "both", ANSWERS, scene.keys, scene.view, read.message, list(read.receipts))
    assert found == [compact_json.serialise(one) for one in made]


def test_these_texts_take_from_one_part_to_sixteen(sealed: dict[str, Any]) -> None:
    counts = [len(parts) for parts in sealed["messages"]]
    assert (min(counts), max(counts)) == (1, 16)


def test_nobody_opens_a_cover_of_the_page(scene: Scene, sealed: dict[str, Any]) -> None:
    cover = bytes.fromhex(sealed["cover"])
    assert len(cover) == ENVELOPE.size
    keys = [scene.made.first.epoch_key, scene.made.second.epoch_key]
    for slot in range(16):
        with pytest.raises(ProtocolError) as refused:
            open_envelope(cover, slot, keys, scene.desk.id, scene.desk.directory, scene.desk.revoked)
        assert refused.value.code == "not-addressed"


def test_replies_sealed_in_javascript_are_read_in_python(scene: Scene, sealed: dict[str, Any]) -> None:
    book = b"".join(sorted(bytes.fromhex(part) for parts in sealed["replies"] for part in parts))
    answers, alarms = find_replies(book, scene.keys, scene.desk)
    assert alarms == []
    assert [answer.text for answer in answers] == REPLIES


def changed_value(value: Any, below: random.Random) -> Any:
    """Some other JSON value, near or far."""
    if isinstance(value, dict) and value and below.random() < 0.85:
        name = below.choice(list(value))
        if below.random() < 0.12:
            return {other: one for other, one in value.items() if other != name}
        return value | {name: changed_value(value[name], below)}
    if isinstance(value, list) and value and below.random() < 0.85:
        at = below.randrange(len(value))
        if below.random() < 0.2:
            return value[:at] + value[at + 1 :] if below.random() < 0.5 else [*value, value[at]]
        return [*value[:at], changed_value(value[at], below), *value[at + 1 :]]
    near: list[Any] = [
        None,
        True,
        False,
        0,
        1,
        -1,
        15,
        16,
        17,
        2**31,
        2**53 - 1,
        "",
        "x",
        "a" * 101,
        "🕳" * 100,
        "A",
        [],
        {},
    ]
    if isinstance(value, int) and not isinstance(value, bool):
        near += [value + 1, value - 1, value + 30, value + 31, value - 22, str(value)] * 3
    if isinstance(value, str):
        near += [value.upper(), value[:-1], value + "0", "g" + value[1:], value + "\n", "\u212a", value[::-1]] * 2
    return below.choice(near)


def changed_bytes(raw: bytes, below: random.Random) -> bytes:
    result = bytearray(raw)
    for _ in range(below.randint(1, 2)):
        at = below.randrange(len(result) + 1)
        match below.randrange(4):
            case 0:
                result[at : at + 1] = bytes([below.randrange(256)])
            case 1:
                del result[at : at + below.randint(1, 4)]
            case 2:
                result[at:at] = below.randbytes(below.randint(1, 4))
            case _:
                del result[at:]
    return bytes(result)


class Changed:
    """Changed inputs, as vectors without an expectation."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.made, self.random = scene, scene.made, scene.random
        self.nobody = throwaway(self.made.random_bytes)

    def json(self) -> Iterator[Vector]:
        good = compact_json.serialise({"a": [1, -5, True, None, 'é\n\x1f"\\🕳', {"b-2": {}}], "c": 2**53 - 1})
        for _ in range(4000):
            yield {"kind": "json", "in": {"text": changed_bytes(good, self.random)}}

    def codenames(self) -> Iterator[Vector]:
        pieces = [
            *self.scene.codename.words,
            "t",
            "shirt",
            "yo",
            "drop",
            "down",
            "zoom",
            "é",
            "ß",
            "İ",
            "\u212a",
            "-",
            "1",
            "\x1f",
        ]
        separators = [" ", "-", "\n", "\u3000", "\x00", ".", "_", "\u0130", "’"]
        for _ in range(1500):
            words = list(self.scene.codename.words)
            for _ in range(self.random.randrange(3)):
                at = self.random.randrange(len(words))
                words[at : at + self.random.randrange(2)] = [self.random.choice([*pieces, self.random.choice(WORDS)])]
            text = self.random.choice(separators).join(words)
            text = text.upper() if self.random.random() < 0.2 else text
            yield {"kind": "codename-parse", "in": {"text": text, "desk": self.made.id}}

    def splits(self) -> Iterator[Vector]:
        for _ in range(800):
            text = "".join(self.random.choices(CONTROL + "aé你🕳\u2028", k=self.random.randrange(80)))
            rooms = {"first": self.random.randrange(-1, 40), "further": self.random.randrange(6, 40)}
            yield {"kind": "split", "in": {"text": text} | rooms}

    def directories(self) -> Iterator[Vector]:
        question = {
            "id": "a",
            "label": {"en": "A"},
            "kind": "several",
            "required": False,
            "choices": [{"id": "x", "label": {"en": "X"}}, {"id": "y", "label": {"en": "Y"}}],
        }
        content = self.made.content()
        content["channels"][0]["questions"] = [question, question | {"id": "b", "if": {"question": "a", "choice": "x"}}]
        content["reviewers"].append(MadeDesk(4).first.entry(id="third", slot=9, until=TODAY - 1))
        content["reviewers"].append(MadeDesk(5).first.entry(id="fourth", slot=9, **{"from": TODAY + 28}))
        content["statement"]["holds"] = ["one"]
        for _ in range(900):
            text = compact_json.serialise(changed_value(copy.deepcopy(content), self.random) or {})
            yield self.document(directory=self.made.sign_anything(text))

    def documents(self) -> Iterator[Vector]:
        made = self.made
        sheets = [made.sheet(made.first), made.sheet(made.second, TODAY - 1, TODAY - 3)]
        good = made.document(sheets=sheets)
        for _ in range(400):
            yield {"kind": "desk-document", "in": self.scene.context | {"document": changed_bytes(good, self.random)}}
        for _ in range(300):
            yield self.document(keys=[self.resigned("epoch key", made.epoch_record(made.first))])
            yield self.document(sheets=[self.resigned("day sheet", made.sheet(made.second))])

    def resigned(self, label: Any, record: bytes) -> bytes:
        """A record of either reviewer with other content and a good signature."""
        reviewer = self.random.choice([self.made.first, self.made.second])
        content = bytearray(record[96:])
        at = self.random.choice([0, 1, 2, 3, 4, 5, 6, 7, self.random.randrange(len(content))])
        content[at] = self.random.choice([0, 255, content[at] ^ 1, (content[at] + 1) % 256])
        signed = verify_key(reviewer.signing) + bytes(content)
        return sign(reviewer.signing, tag(label, self.made.id) + signed) + signed

    def document(self, **parts: Any) -> Vector:
        return {"kind": "desk-document", "in": self.scene.context | {"document": self.made.document(**parts)}}

    def envelopes(self) -> Iterator[Vector]:
        scene, first = self.scene, self.made.first
        good = compose("a text", "both", ANSWERS, scene.keys, scene.view, bytes(16), [bytes(8), bytes(8)])[0]
        withdrawal = Withdrawal(scene.view, TODAY).to_json()
        to = {first.slot: Recipient(first.epoch_key.public)}
        given = {
            "slot": first.slot,
            "seeds": [first.epoch_seed],
            "made": [sha256(first.epoch_key.public)],
            "day": TODAY,
        }
        for number in range(300):
            content = changed_value(copy.deepcopy(withdrawal if number % 5 == 0 else good), self.random) or {}
            envelope = seal_source_payload(
                content if isinstance(content, dict) else {},
                scene.keys.case_seed,
                to,
                self.nobody,
                scene.desk.id,
                self.made.random_bytes,
            )
            yield {"kind": "envelope", "in": scene.context | given | {"envelope": envelope}}

    def sealed_forms(self) -> Iterator[Vector]:
        """Payloads whose JSON is not compact, or is not JSON at all, but signed and sealed well."""
        scene, first = self.scene, self.made.first
        text = compact_json.serialise(
            compose("a text", "both", {}, scene.keys, scene.view, bytes(16), [bytes(8), bytes(8)])[0]
        )
        recipients = [Recipient(first.epoch_key.public) if slot == first.slot else self.nobody for slot in range(16)]
        given = {
            "slot": first.slot,
            "seeds": [first.epoch_seed],
            "made": [sha256(first.epoch_key.public)],
            "day": TODAY,
        }
        for _ in range(100):
            raw = changed_bytes(text, self.random)
            context = tag("source payload", scene.desk.id)
            key = ContentKey(self.made.random_bytes(32))
            envelope = seal(ENVELOPE, recipients, raw, scene.keys.case_seed, context, key, scene.desk.id)
            yield {"kind": "envelope", "in": scene.context | given | {"envelope": envelope}}

    def replies(self) -> Iterator[Vector]:
        scene, first = self.scene, self.made.first
        to = ReplyTo(scene.keys.case_key, Recipient(scene.keys.reply_key.public), scene.keys.clue_key)
        good = compose_reply("a text", bytes(16), TODAY, 1)[0]
        for number in range(150):
            content = changed_value(copy.deepcopy(good), self.random)
            sealed = seal_reply(
                content if isinstance(content, dict) else {}, to, first.signing, scene.desk.id, self.made.random_bytes
            )
            if number % 10 == 0:
                sealed = changed_bytes(sealed, self.random)
            yield {"kind": "reply", "in": scene.context | {"reply": sealed, "codename": scene.codename.text}}

    def answers(self) -> Iterator[Vector]:
        for status in range(6):
            good = b"knothole" + bytes([1, status]) + self.made.random_bytes(64) + bytes(182)
            for _ in range(100):
                yield {"kind": "exchange-answer", "in": {"answer": changed_bytes(good, self.random)}}
            yield {"kind": "exchange-answer", "in": {"answer": good}}

    def signatures(self) -> Iterator[Vector]:
        seed, text = self.made.seed(), b"a text"
        key, good = verify_key(seed), sign(seed, text)
        for at in range(512):
            one = bytearray(good)
            one[at // 8] ^= 1 << at % 8
            yield {"kind": "ed25519", "in": {"key": key, "signature": bytes(one), "text": text}}
        for _ in range(200):
            other = changed_bytes(key, self.random).ljust(32, b"\0")[:32]
            yield {"kind": "ed25519", "in": {"key": other, "signature": good, "text": text}}

    def keys(self) -> Iterator[Vector]:
        public = self.made.first.epoch_key.public
        for at in [*range(0, 1152, 9), *range(1152, 1216)]:
            one = bytearray(public)
            one[at : at + 3] = self.random.choice([b"\xff\xff\xff", bytes(3), b"\x01\xfd\x0c"])
            yield {"kind": "xwing-public", "in": {"public": bytes(one[:1216])}}
        for u in (0, 1, 2**255 - 19, 2**255 - 20, 2**255 - 18, 2**255, 2**255 + 1, 2**256 - 1):
            yield {"kind": "xwing-public", "in": {"public": public[:1184] + u.to_bytes(32, "little")}}


@pytest.mark.parametrize(
    "subject",
    [
        "json",
        "codenames",
        "splits",
        "directories",
        "documents",
        "envelopes",
        "sealed_forms",
        "replies",
        "answers",
        "signatures",
        "keys",
    ],
)
def test_both_make_the_same_of_changed(scene: Scene, subject: str) -> None:
    vectors: list[Vector] = list(getattr(Changed(scene), subject)())
    for vector in vectors:
        vector["in"] = plain(vector["in"])
        vector["expect"], vector["out"] = run(vector)
    outcomes = Counter(vector["expect"] for vector in vectors)
    assert len(outcomes) > 1, "the changes must change something"
    different = node("run-vectors.js", vectors)
    assert [(vectors[at]["expect"], wrong) for at, wrong in different] == [], different[:1] and vectors[different[0][0]]


def test_a_cover_of_python_is_to_the_page_what_its_own_is(scene: Scene) -> None:
    first = scene.made.first
    cover = seal_cover(throwaway(scene.made.random_bytes), scene.desk.id, scene.made.random_bytes)
    given = {"slot": first.slot, "seeds": [first.epoch_seed], "made": [], "day": TODAY, "envelope": cover}
    vector = {"kind": "envelope", "expect": "not-addressed", "in": scene.context | given}
    assert node("run-vectors.js", [vector]) == []
