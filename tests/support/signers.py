"""A desk and its reviewers, made with PyNaCl from docs/protocol.md alone: what the tests sign with."""

from __future__ import annotations

import base64
import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from nacl.signing import SigningKey, VerifyKey

TODAY = 20_780  # a Monday, first day of an epoch
NOON = TODAY * 86_400 + 43_200


def compact(value: object) -> bytes:
    """JSON of section 2."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def tag(label: str, desk_id: bytes) -> bytes:
    """The tag of section 1.2."""
    text = f"knothole/1 {label}".encode()
    return bytes([len(text)]) + text + desk_id


def record(kind: int, body: bytes) -> bytes:
    """A record of section 4.6."""
    return bytes([kind]) + len(body).to_bytes(4, "big") + body


def u32(number: int) -> bytes:
    """Four bytes, big-endian."""
    return number.to_bytes(4, "big")


@dataclass
class DayList:
    """A list as section 13.3 spells it, read without the server's code."""

    raw: bytes
    desk_id: bytes

    def __post_init__(self) -> None:
        raw = self.raw
        VerifyKey(raw[64:96]).verify(tag("day list", self.desk_id) + raw[64:], raw[:64])
        self.key = raw[64:96]
        self.day, self.version = (int.from_bytes(raw[at : at + 4], "big") for at in (96, 100))
        self.dropped = raw[105:] if raw[104] else None
        self.unknown, count = (int.from_bytes(raw[at : at + 4], "big") for at in (105, 109)) if not raw[104] else (0, 0)
        middle = 113 + 33 * count
        ids = [raw[at : at + 33] for at in range(113, middle, 33)] if not raw[104] else []
        self.envelopes = {identity[:32]: bool(identity[32]) for identity in ids}
        files = [raw[at : at + 69] for at in range(middle, len(raw), 69)] if not raw[104] else []
        self.bundles = {file[:32]: (int.from_bytes(file[32:36], "big"), file[36:68], bool(file[68])) for file in files}
        assert ids == sorted(ids)
        assert files == sorted(files)

    @property
    def present(self) -> bytes:
        """The digest of what is not lost (section 12)."""
        if self.dropped is not None:
            return self.dropped
        ids = [one for one, lost in self.envelopes.items() if not lost]
        files = [one + u32(count) + chunks for one, (count, chunks, lost) in self.bundles.items() if not lost]
        return hashlib.sha256(b"".join([u32(self.day), u32(len(ids)), *ids, *files])).digest()


@dataclass
class ReviewerSigner:
    """A reviewer's key and the courier's, and what is signed with them."""

    id: str
    slot: int
    desk_id: bytes
    since: int = TODAY - 100
    until: int | None = None
    signing: SigningKey = field(default_factory=SigningKey.generate)
    transport: SigningKey = field(default_factory=SigningKey.generate)

    @property
    def key(self) -> bytes:
        """The public signing key."""
        return bytes(self.signing.verify_key)

    def listed(self) -> dict[str, Any]:
        """As the directory lists the reviewer."""
        entry: dict[str, Any] = {
            "id": self.id,
            "name": self.id.title(),
            "role": "",
            "slot": self.slot,
            "signing": self.key.hex(),
            "from": self.since,
        }
        if self.until is not None:
            entry["until"] = self.until
        return entry

    def signed(self, label: str, body: bytes) -> bytes:
        """A record: the signature, then what is signed under a label."""
        return self.signing.sign(tag(label, self.desk_id) + body).signature + body

    def epoch_key(self, epoch: int, public_key: bytes | None = None) -> bytes:
        """Section 5.1, with random bytes for the X-Wing key: the server has no KEM."""
        return self.signed("epoch key", self.key + u32(epoch) + (public_key or os.urandom(1216)))

    def day_sheet(self, day: int, through: int | None = None, receipts: list[bytes] | None = None) -> bytes:
        """Section 5.2."""
        receipts = sorted(os.urandom(24) for _ in range(16)) if receipts is None else receipts
        days = u32(day) + u32(day if through is None else through)
        return self.signed("day sheet", self.key + days + b"".join(receipts))

    def revocation(self) -> bytes:
        """Section 5.3."""
        return self.signed("revocation", self.key)

    def write(self, kind: str, day: int, item: bytes, since: int | None = None) -> bytes:
        """A signed write of section 12; ``kind`` is ``reply`` or ``envelope``."""
        head = self.key + u32(day) + (u32(day if since is None else since) if kind == "reply" else b"")
        text = tag(f"write {kind}", self.desk_id) + head + hashlib.sha256(item).digest()
        return self.signing.sign(text).signature + head + item

    def acknowledgement(self, day: int, *held: bytes, bundles: Sequence[tuple[bytes, list[bytes]]] = ()) -> bytes:
        """An acknowledgement of section 12, by one who holds these envelopes and bundles (id, chunks)."""
        ids = sorted(hashlib.sha256(item).digest() for item in held)
        files = [
            identity
            + u32(len(chunks))
            + hashlib.sha256(b"".join(hashlib.sha256(chunk).digest() for chunk in chunks)).digest()
            for identity, chunks in sorted(bundles)
        ]
        digest = hashlib.sha256(b"".join([u32(day), u32(len(ids)), *ids, *files])).digest()
        return self.signed("acknowledgement", self.key + u32(day) + digest)

    def acknowledgement_of(self, listed: DayList) -> bytes:
        """One of all that a list names as present."""
        return self.signed("acknowledgement", self.key + u32(listed.day) + listed.present)

    def withdrawal(self, reply_id: bytes) -> bytes:
        """A withdrawal of section 12."""
        return self.signed("withdrawal", self.key + reply_id)

    def delegation(self, number: int = 1, until: int = TODAY + 1000, transport: bytes | None = None) -> bytes:
        """A delegation of section 11.1, to this reviewer's own courier."""
        courier = bytes(self.transport.verify_key) if transport is None else transport
        return self.signed("courier", self.key + courier + u32(number) + u32(until))

    def request_headers(
        self, method: str, path: str, body: bytes, created: int, delegation: bytes | None = None
    ) -> dict[str, str]:
        """The four header fields of section 11."""
        digest = f"sha-256=:{base64.b64encode(hashlib.sha256(body).digest()).decode()}:"
        parameters = (
            f'("@method" "@path" "content-digest");created={created};'
            f'keyid="{bytes(self.transport.verify_key).hex()}";alg="ed25519";tag="knothole/1 {self.desk_id.hex()}"'
        )
        base = f'"@method": {method}\n"@path": {path}\n"content-digest": {digest}\n"@signature-params": {parameters}'
        signature = base64.b64encode(self.transport.sign(base.encode()).signature).decode()
        return {
            "Content-Digest": digest,
            "Signature-Input": f"knothole={parameters}",
            "Signature": f"knothole=:{signature}:",
            "Knothole-Delegation": (self.delegation() if delegation is None else delegation).hex(),
        }


class DeskSigner:
    """A desk: its chain of keys, its reviewers, and the desk files it signs."""

    def __init__(self, reviewers: int = 2) -> None:
        """``reviewers`` reviewers in slots 0, 1, …"""
        self.keys = [SigningKey.generate(), SigningKey.generate()]
        text = compact({"name": "The Desk", "key": self._public(0).hex(), "next": self._digest(1).hex()})
        self.genesis = self.keys[0].sign(tag("genesis", bytes(32)) + text).signature + text
        self.id = hashlib.sha256(self.genesis).digest()
        self.rotations: list[bytes] = []
        self.reviewers = [ReviewerSigner(f"reviewer-{slot}", slot, self.id) for slot in range(reviewers)]

    def _public(self, place: int) -> bytes:
        return bytes(self.keys[place].verify_key)

    def _digest(self, place: int) -> bytes:
        return hashlib.sha256(self._public(place)).digest()

    def rotate(self) -> None:
        """Reveal the next key."""
        place = len(self.rotations) + 1
        self.keys.append(SigningKey.generate())
        previous = hashlib.sha256(self.rotations[-1]).digest() if self.rotations else self.id
        body = {"previous": previous.hex(), "key": self._public(place).hex(), "next": self._digest(place + 1).hex()}
        text = compact(body)
        self.rotations.append(self.keys[place].sign(tag("rotation", self.id) + text).signature + text)

    def directory_json(self, **changes: Any) -> dict[str, Any]:
        """A directory's JSON; ``policy_…`` changes a member of the policy, anything else a member of the top."""
        policy = {
            "envelope_days": 21,
            "reply_days": 120,
            "cover_interval": 20,
            "publish_interval": 0,
            "largest_bundle": 2**30,
        }
        policy |= {name[7:]: value for name, value in changes.items() if name.startswith("policy_")}
        channel = {
            "id": "tips",
            "title": {"en": "Tips"},
            "guidance": {"en": "Write."},
            "questions": [],
            "slots": [0],
            "threshold": 1,
        }
        top = {
            "serial": 1,
            "issued": TODAY - 1,
            "expires": TODAY + 20,
            "predecessors": [],
            "origins": ["http://desk.onion"],
            "reviewers": [reviewer.listed() for reviewer in self.reviewers],
            "channels": [channel],
            "policy": policy,
            "statement": {"date": TODAY - 1, "text": {"en": "All is well."}, "holds": []},
        }
        return top | {name: value for name, value in changes.items() if not name.startswith("policy_")}

    def directory(self, **changes: Any) -> bytes:
        """A signed directory."""
        text = compact(self.directory_json(**changes))
        return self.keys[len(self.rotations)].sign(tag("directory", self.id) + text).signature + text

    def desk_file(self, **changes: Any) -> bytes:
        """A desk file of section 4.6."""
        rotations = b"".join(record(2, rotation) for rotation in self.rotations)
        return record(1, self.genesis) + rotations + record(3, self.directory(**changes)) + record(8, self.pin())

    def pin(self, key: SigningKey | None = None, **changes: Any) -> bytes:
        """``desk.json`` of section 4.3, by the newest key unless by another."""
        newest = hashlib.sha256(self.rotations[-1]).digest() if self.rotations else self.id
        text = tag("pin", self.id) + u32(len(self.rotations)) + newest
        signature = (key or self.keys[len(self.rotations)]).sign(text).signature
        pin = {"desk": self.id.hex(), "rotations": len(self.rotations), "newest": newest.hex()}
        return compact(pin | {"signature": signature.hex()} | changes)

    def page_list(self, **changes: Any) -> bytes:
        """The record of section 4.10 that goes with ``desk_file()``."""
        bound = {"directory": self.directory(), "pin": self.pin()}
        text = compact(
            {
                "release": "0",
                "headers": [],
                "files": [{"path": "index.html", "type": "text/html", "digest": "00" * 32}],
            }
            | {name: hashlib.sha256(record).hexdigest() for name, record in bound.items()}
            | changes
        )
        return self.keys[len(self.rotations)].sign(tag("page list", self.id) + text).signature + text


def exchange_request(envelope: bytes) -> bytes:
    """The request of section 10."""
    return b"knothole\x01" + bytes(247) + envelope


def records_of(document: bytes) -> list[tuple[int, bytes]]:
    """The records of a desk document."""
    records, at = [], 0
    while at < len(document):
        end = at + 5 + int.from_bytes(document[at + 1 : at + 5], "big")
        records.append((document[at], document[at + 5 : end]))
        at = end
    return records
