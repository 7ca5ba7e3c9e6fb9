"""Made-up cases for transcripts: payloads signed as in envelopes, without the sealing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from knothole_client.protocol import compact_json
from knothole_client.protocol.bundle import Bundle
from knothole_client.protocol.codename import SourceKeys, derive_keys, generate
from knothole_client.protocol.desk_events import FIRST, EventHeader
from knothole_client.protocol.envelope import Original
from knothole_client.protocol.message import Answers, Withdrawal, compose
from knothole_client.protocol.primitives import Seed, VerifyKey, sha256, sign, verify_key
from knothole_client.protocol.tags import DeskId, Label, tag
from knothole_client.protocol.transcript import MAX_TRANSCRIPT, Item, Transcript, sign_transcript, verify_transcript
from tests.support.desks import TODAY, MadeDesk, MadeReviewer, view_for


def signed_item(label: Label, content: dict[str, Any], signer: Seed, desk: DeskId, came: int = TODAY) -> Item:
    """A payload as an envelope carries it. The header digest is a constant: nothing here opens an envelope."""
    header, text = b"\x07" * 32, compact_json.serialise(content)
    signature = sign(signer, tag(label, desk) + header + text)
    return Item(came, Original(header, verify_key(signer), signature, text))


@dataclass
class MadeCase:
    """A case of a made-up desk."""

    made: MadeDesk = field(default_factory=MadeDesk)
    changes: dict[str, Any] = field(default_factory=dict)
    """Members of the directory that are other than usual."""
    keys: SourceKeys = field(init=False)
    items: list[Item] = field(default_factory=list)
    lamport: int = 0

    def __post_init__(self) -> None:
        self.keys = derive_keys(generate(self.made.id, self.made.random_bytes), self.made.id)

    @property
    def case(self) -> VerifyKey:
        return self.keys.case_key

    @property
    def document(self) -> bytes:
        return self.made.document(directory=self.made.directory(**self.changes))

    def message(
        self,
        text: str,
        answers: Answers | None = None,
        day: int = TODAY,
        bundle: Bundle | None = None,
        channel: str = "both",
    ) -> bytes:
        """Put a message of the source into the case; its id."""
        view, message = view_for(self.made.verified(), "both"), self.made.random_bytes(16)
        receipts = [bytes(8) for _ in view.keys]
        for part in compose(text, channel, answers or {}, self.keys, view, message, receipts, bundle):
            self.items.append(signed_item("source payload", part, self.keys.case_seed, self.made.id, day))
        return message

    def withdraw(self, day: int = TODAY) -> None:
        content = Withdrawal(view_for(self.made.verified(), "both"), day).to_json()
        self.items.append(signed_item("source payload", content, self.keys.case_seed, self.made.id, day))

    def event(self, author: MadeReviewer, kind: str, day: int = TODAY, **members: Any) -> None:
        """Put a word of a reviewer into the case. ``members``: of the type; or of the head, to replace what stands there."""
        self.lamport += 1
        head = EventHeader(kind, self.made.random_bytes(16), day, self.lamport, bytes(16), FIRST, self.case)
        content = head.to_json() | members
        self.items.append(signed_item("desk payload", content, author.signing, self.made.id, day))

    def reply(self, author: MadeReviewer, *pieces: str, day: int = TODAY, duty: str = "", without: int = -1) -> None:
        """A reply's copy, a piece a part; the part ``without`` is left out."""
        reply = self.made.random_bytes(16).hex()
        for part, text in enumerate(pieces):
            members = {"part": part, "parts": len(pieces), "text": text}
            if part != without:
                self.event(author, "reply", day, reply=reply, order=1, duty=duty, **members)

    def signed(self, signer: MadeReviewer | None = None, day: int = TODAY, most: int = MAX_TRANSCRIPT) -> bytes:
        signing = (signer or self.made.first).signing
        return sign_transcript(self.document, self.case, self.items, day, signing, self.made.id, most=most)

    def verified(self) -> Transcript:
        return verify_transcript(self.signed(), self.made.pin)


def written(item: Item) -> dict[str, Any]:
    """An item as it stands in ``payloads``."""
    one = item.original
    return {
        "came": item.came,
        "header": one.header_digest.hex(),
        "key": one.key.hex(),
        "signature": one.signature.hex(),
        "text": one.json.decode(),
    }


def sample_case(made: MadeDesk | None = None) -> MadeCase:
    """A case with something of everything."""
    case = MadeCase(made or MadeDesk())
    first, second = case.made.first, case.made.second
    message = case.message("What I saw.", {"where": "Plant 4", "since": ["autumn", "winter"]}, TODAY - 3)
    case.event(first, "opened", TODAY - 2, message=message.hex())
    case.event(first, "assign", TODAY - 2, reviewer=verify_key(second.signing).hex())
    case.event(first, "status", TODAY - 2, state="waiting", outcome="")
    case.event(first, "label", TODAY - 2, label="plant", on=True)
    case.event(second, "note", TODAY - 1, text="Ask how often.")
    case.reply(second, "How often ", "have you seen it?", day=TODAY - 1, duty="acknowledgement")
    case.event(second, "merge", into="ff" * 32, on=True)
    case.withdraw()
    return case


def tampered(transcript: bytes, signer: Seed | None, desk: DeskId, /, **changes: Any) -> bytes:
    """A transcript with members replaced; signed again by ``signer``, or with the signature it had."""
    content = compact_json.parse(transcript) | changes
    if signer is not None:
        names = ("type", "desk", "case", "day", "payloads", "key")
        content = {name: content[name] for name in names} | {"key": verify_key(signer).hex()}
        digest = sha256(compact_json.serialise(content))
        content["signature"] = sign(signer, tag("transcript", desk) + digest).hex()
    return compact_json.serialise(content)
