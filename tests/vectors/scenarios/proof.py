"""What a receipt commits to, and the proof of report (sections 9 and 9.1)."""

from __future__ import annotations

from base64 import b64encode
from typing import Any

from knothole_client.protocol import compact_json
from knothole_client.protocol.codename import Codename, derive_keys, generate
from knothole_client.protocol.desk_document import join_records, split_records
from knothole_client.protocol.genesis import sign_rotation
from knothole_client.protocol.primitives import Seed, sha256, sign, verify_key
from knothole_client.protocol.receipts import make_receipt, receipt_salt, receipt_tag
from knothole_client.protocol.reply import ReplyTo, Status, compose_reply, find_replies, seal_reply
from knothole_client.protocol.reviewer_records import sign_revocation
from knothole_client.protocol.tags import DeskId, tag
from knothole_client.protocol.xwing import Recipient
from tests.support.desks import TODAY, MadeDesk, MadeReviewer
from tests.vectors.scenarios.desk import pin_json
from tests.vectors.writer import Writer

TEXT = "שלום 🕳\nThey keep two sets of books.\n"


def scenarios(writer: Writer) -> None:
    Proofs(writer, writer.desk()).all()


class Proofs:
    """Scenarios of kind ``receipt``, ``proof`` and ``proof-verify`` for one codename."""

    def __init__(self, writer: Writer, desk: MadeDesk) -> None:
        self.writer, self.desk = writer, desk
        self.codename = generate(desk.id, desk.random_bytes)
        self.keys = derive_keys(self.codename, desk.id)
        self.looked_for = {one.slot: receipt_tag(self.keys.receipt_key, TODAY - 3, 9, one.slot) for one in self.both}
        sheets = [desk.sheet(desk.first, TODAY - 1, TODAY - 2, [self.receipt(desk.first)]), desk.sheet(desk.second)]
        self.document = desk.document(sheets=sheets)
        self.needed = join_records(
            (kind, raw) for kind, raw in split_records(self.document) if kind in (1, 3) or raw == sheets[0]
        )
        self.book = self.sealed(desk.first, "We look into it.", 1, Status("received", None, 1, 1, ()))
        self.book += self.sealed(desk.second, "", 1, Status("looking", None, 0, 0, (self.receipt(desk.second),)))
        self.book += self.sealed(desk.first, "Done. " * 600, 2, None)

    @property
    def both(self) -> tuple[MadeReviewer, MadeReviewer]:
        return self.desk.first, self.desk.second

    def receipt(self, reviewer: MadeReviewer, text: str = TEXT) -> bytes:
        looked_for = self.looked_for[reviewer.slot]
        return make_receipt(
            looked_for, receipt_salt(self.keys.clue_key, looked_for), self.keys.case_key, text, self.desk.id
        )

    def sealed(self, reviewer: MadeReviewer, text: str, order: int, status: Status | None) -> list[bytes]:
        to = ReplyTo(self.keys.case_key, Recipient(self.keys.reply_key.public), self.keys.clue_key)
        parts = compose_reply(text, self.desk.random_bytes(16), TODAY, order, status)
        return [seal_reply(part, to, reviewer.signing, self.desk.id, self.desk.random_bytes) for part in parts]

    def given(self, text: str | None = TEXT, **changes: Any) -> dict[str, Any]:
        given = {
            "codename": self.codename.text,
            "document": self.document,
            "pin": pin_json(self.desk.pin),
            "today": TODAY,
            "book": b"".join(sorted(self.book)),
        } | ({} if text is None else {"text": text})
        return given | changes

    def made(self, text: str | None = TEXT) -> bytes:
        """By this description, and not by the code that is to be checked."""
        slots = sorted(self.looked_for[one.slot] for one in self.both)
        letters, _ = find_replies(b"".join(sorted(self.book)), self.keys, self.desk.verified())
        replies = [
            {
                "header": original.header_digest.hex(),
                "key": original.key.hex(),
                "signature": original.signature.hex(),
                "text": original.json.decode(),
            }
            for letter in letters
            for original in letter.originals
        ]
        content = {
            "type": "proof",
            "desk": b64encode(self.needed).decode(),
            "case": self.keys.case_key.hex(),
            "day": TODAY,
        }
        content |= {} if text is None else {"text": text}
        content["receipts"] = [
            {"tag": slot.hex(), "salt": receipt_salt(self.keys.clue_key, slot).hex()} for slot in slots
        ]
        content["replies"] = replies
        return self.signed(content)

    def signed(self, content: dict[str, Any], by: Seed | None = None, desk: DeskId | None = None) -> bytes:
        rest = {name: value for name, value in content.items() if name != "signature"}
        text = tag("proof", desk or self.desk.id) + sha256(compact_json.serialise(rest))
        return compact_json.serialise(rest | {"signature": sign(by or self.keys.case_seed, text).hex()})

    def all(self) -> None:
        self.receipts()
        self.making()
        self.verifying()

    def receipts(self) -> None:
        for title, text in (("text", TEXT), ("nothing", ""), ("100,000 characters", "x" * 100_000)):
            given = {
                "tag": self.looked_for[2],
                "clue_key": self.keys.clue_key,
                "case": self.keys.case_key,
                "text": text,
            }
            self.writer.add(
                "receipt", title, "ok", given | {"desk": self.desk.id}, {"receipt": self.receipt(self.desk.first, text)}
            )

    def making(self) -> None:
        add = self.writer.add
        add("proof", "of a text", "ok", self.given(), {"proof": self.made()})
        add("proof", "without the text", "ok", self.given(None), {"proof": self.made(None)})
        add("proof", "of a text that nobody opened", "receipt", self.given("Another text."))
        other = generate(self.desk.id, self.desk.random_bytes)
        add("proof", "of a codename of which nothing was opened", "receipt", self.given(None, codename=other.text))
        missing = self.given(None, document=self.desk.document(), book=b"")
        add("proof", "without sheet or reply", "receipt", missing)

        self.hostile()
        self.kept_letters()
        for title, text in {
            "as it was": "Two\nlines.",
            "with lines that end as Windows has them": "Two\r\nlines.\r\n",
            "that ends with blanks of many kinds": "Text \u2003\ufeff\x1c\x1d\x1e\x1f\x85 \t\r\n\n",
            "of nothing but blanks": " \n",
        }.items():
            lines = text.replace("\r\n", "\n")
            some = [text, lines, lines.rstrip("\n"), lines.rstrip(" \t\r\n"), lines.rstrip("\n") + "\n"]
            add("proof-text", title, "ok", {"text": text}, {"spellings": list(dict.fromkeys(some))})

    def hostile(self) -> None:
        """What a reviewer, or a server, does so that there is no proof."""
        add, desk = self.writer.add, self.desk
        strangers = tuple(desk.random_bytes(24) for _ in range(8))
        for_this_text = []
        for _ in range(8):
            looked_for = desk.random_bytes(8)
            salt = receipt_salt(self.keys.clue_key, looked_for)
            for_this_text.append(make_receipt(looked_for, salt, self.keys.case_key, TEXT, desk.id))
        book = b"".join(
            sorted(
                self.sealed(desk.first, "", 1, Status("received", None, 0, 0, strangers))
                + self.sealed(desk.first, "", 2, Status("received", None, 0, 0, tuple(for_this_text)))
            )
        )
        nothing = self.given(document=desk.document(), book=book)
        add("proof", "receipts in letters for tags that the source never chose", "receipt", nothing)
        add("proof", "of a text, receipts in letters for such tags", "receipt", nothing | {"text": TEXT})
        revoked = [sign_revocation(desk.second.signing, desk.id)]
        remembered = {"revocations": revoked, "epoch_keys": []}
        add("proof", "a revocation is left out", "revocation-missing", self.given(remembered=remembered))

    def kept_letters(self) -> None:
        many = [["aa", 16] for _ in range(70)]
        for title, letters, gone in (
            ("all that fit", [["aa", 16]] * 63 + [["bb", 16]], []),
            ("of one who wrote most the oldest go", [["bb", 1], *many, ["bb", 3]], [*range(1, 8)]),
            ("of two who wrote as much the first by key", [["bb", 512], ["aa", 512], ["cc", 1]], [1]),
            ("of two turn by turn", [["aa", 300], ["bb", 300], ["aa", 300], ["bb", 299], ["cc", 20]], [0]),
        ):
            kept = [index for index in range(len(letters)) if index not in gone]
            self.writer.add("proof-letters", title, "ok", {"letters": letters}, {"kept": kept})

    def verifying(self) -> None:
        whole, desk = self.made(), self.desk
        content = compact_json.parse(whole)
        replies, keys = content["replies"], content["receipts"]
        read = [["first", TODAY - 1], ["second", TODAY]]
        out = {
            "desk": desk.id,
            "case": self.keys.case_key,
            "day": TODAY,
            "text": TEXT,
            "openings": read,
            "earliest": TODAY,
        }
        out |= {"letters": [["first", TODAY, 1, "received"], ["second", TODAY, 1, "looking"], ["first", TODAY, 2, ""]]}

        def add(title: str, expect: str, proof: bytes, found: dict[str, Any] | None = None, **more: Any) -> None:
            given = {"proof": proof, "desk": desk.id, "today": TODAY} | more
            self.writer.add("proof-verify", title, expect, given, found)

        def changed(**changes: Any) -> bytes:
            return self.signed({name: one for name, one in (content | changes).items() if one is not None})

        add("of a text", "ok", whole, out)
        add("without the text", "ok", self.made(None), out | {"text": "", "openings": []})
        add("with the text from elsewhere", "ok", self.made(None), out | {"text": ""}, text=TEXT)
        add("an unknown member is ignored", "ok", changed(more="x"), out)
        add(
            "without replies of one of them",
            "ok",
            changed(receipts=[key for key in keys if key["tag"] == self.looked_for[2].hex()], replies=[]),
            out | {"openings": read[:1], "letters": []},
        )
        later = TODAY + 2_000
        add("years after the directory expired", "ok", changed(day=later), out | {"day": later}, today=later)
        self.later(add, changed, out)
        second_key = b64encode(self.rotated()).decode()
        add("after a rotation", "ok", changed(desk=second_key), out)

        add("another desk is expected", "desk", whole, desk=MadeDesk(2).id)
        add("cut short", "json", whole[:-1])
        add("of another type", "schema", changed(type="transcript"))
        add("the document cut short", "document", changed(desk=b64encode(self.document[:-1]).decode()))
        add("another spelling of the document", "schema", changed(desk=content["desk"] + "="))
        add(
            "signature changed",
            "signature",
            compact_json.serialise(content | {"signature": content["signature"][:-2] + "00"}),
        )
        add("text changed by somebody else", "signature", compact_json.serialise(content | {"text": "Another."}))
        add(
            "a reply taken out by somebody else",
            "signature",
            compact_json.serialise(content | {"replies": replies[1:]}),
        )
        add("day changed by somebody else", "signature", compact_json.serialise(content | {"day": TODAY + 1}))
        add("signed for another desk", "signature", self.signed(content, desk=MadeDesk(2).id))
        add("signed with another key", "signature", self.signed(content, desk.first.signing))
        add("text changed by the source", "receipt", changed(text="Another text."))
        add("salt changed by the source", "receipt", changed(receipts=[keys[0] | {"salt": "00" * 32}, keys[1]]))
        add("tag changed by the source", "receipt", changed(text=None, receipts=[keys[0] | {"tag": "00" * 8}]))
        self.spliced(add, changed)
        add("no receipt", "schema", changed(receipts=[]))
        add("a receipt twice", "schema", changed(receipts=[keys[0], *keys]))
        spliced = derive_keys(self.other(), desk.id)
        moved = content | {"case": spliced.case_key.hex()}
        add("replies to another codename", "signature", self.signed(moved, spliced.case_seed))
        moved |= {"replies": []}
        add("receipts of another codename", "receipt", self.signed(moved, spliced.case_seed))
        add(
            "a reply forged",
            "signature",
            changed(replies=[replies[0] | {"text": replies[0]["text"].replace("look", "LOOK")}, *replies[1:]]),
        )
        add(
            "a reply of somebody not listed",
            "not-listed",
            changed(replies=[replies[0] | {"key": spliced.case_key.hex()}]),
        )
        stolen = desk.document(
            sheets=[desk.sheet(desk.first, TODAY - 1, TODAY - 2, [self.receipt(desk.first)])],
            revocations=[sign_revocation(desk.first.signing, desk.id)],
        )
        add("replies of a revoked key", "revoked", changed(desk=b64encode(stolen).decode()))
        add("receipts of a revoked key", "receipt", changed(desk=b64encode(stolen).decode(), replies=[]))
        add("dated before its directory", "day", changed(day=TODAY - 30))

    def later(self, add: Any, changed: Any, out: dict[str, Any]) -> None:
        """What whoever verifies knows by their clock, and by a desk document of their own."""
        desk = self.desk
        add("made the day after", "ok", changed(day=TODAY + 1), out | {"day": TODAY + 1})
        add("made two days from now", "day", changed(day=TODAY + 2))
        whole = self.made()
        add("verified years later", "ok", whole, out, today=TODAY + 2_000)
        revoked = [sign_revocation(desk.first.signing, desk.id)]
        add("a revocation that was left out, without a document", "ok", whole, out)
        add("a revocation that was left out", "revoked", whole, document=desk.document(revocations=revoked))
        of_first = [key for key in compact_json.parse(whole)["receipts"] if key["tag"] == self.looked_for[2].hex()]
        alone = changed(replies=[], receipts=of_first)
        add("a revocation that was left out, of a sheet", "receipt", alone, document=desk.document(revocations=revoked))

        def current(serial: int, until: int | None, **more: Any) -> bytes:
            reviewers = [desk.first.entry() if until is None else desk.first.entry(until=until), desk.second.entry()]
            return desk.document(directory=desk.directory(serial=serial, reviewers=reviewers), **more)

        stolen = current(4, TODAY, revocations=revoked)
        add("a key that was reported stolen later", "ok", whole, out | {"earliest": TODAY}, document=stolen)
        add("an older directory", "epoch", whole, document=current(4, TODAY - 1))
        add("an older directory, of a sheet", "receipt", alone, document=current(4, TODAY - 2))
        add("a document older than the proof's", "ok", whole, out, document=current(2, TODAY - 50))
        add("a document of another desk", "desk", whole, document=MadeDesk(2).document())
        two = b64encode(self.rotated()).decode()
        add("a document of other desk keys", "chain", changed(desk=two), document=self.rotated(desk.first.signing))
        add("a document after a rotation", "ok", whole, out, document=self.rotated())

    def spliced(self, add: Any, changed: Any) -> None:
        """What a source can bring about by choosing the tags of its messages: bytes of a receipt that nobody signed, in a sheet."""
        desk, keys = self.desk, compact_json.parse(self.made())["receipts"]
        only = [key for key in keys if key["tag"] == self.looked_for[2].hex()]

        def receipt(looked_for: bytes, text: str) -> bytes:
            salt = receipt_salt(self.keys.clue_key, looked_for)
            return make_receipt(looked_for, salt, self.keys.case_key, text, desk.id)

        whole = self.receipt(desk.first)
        parts = [whole[:8], whole[8:16], whole[16:]]
        chosen = [
            receipt(part, harmless) for part, harmless in zip(parts, ("Hello.", "Are you there?", "Well."), strict=True)
        ]
        split = [b"\0" * 8 + whole[:16], b"\0" * 7 + b"\1" + whole[8:]]
        over = [desk.random_bytes(8) + b"\0" * 8 + whole[:8], whole[8:] + desk.random_bytes(8)]
        for title, records in (
            ("three tags of three receipts", chosen),
            ("a receipt that is split over two records", split),
        ):
            sheet = desk.sheet(desk.first, TODAY - 1, TODAY - 2, records)
            document = b64encode(desk.document(sheets=[sheet])).decode()
            add(title, "receipt", changed(desk=document, receipts=only, replies=[]))
            given = self.given(document=desk.document(sheets=[sheet]), book=b"")
            self.writer.add("proof", title, "receipt", given)
        sheet = desk.sheet(desk.first, TODAY - 1, TODAY - 2, over)
        document = b64encode(desk.document(sheets=[sheet])).decode()
        unread = {"desk": document, "receipts": only, "replies": [], "text": None}
        add("a tag that begins no record", "receipt", changed(**unread))

    def other(self) -> Codename:
        return generate(self.desk.id, self.desk.random_bytes)

    def rotated(self, then: Seed | None = None) -> bytes:
        """The same document under the next desk key."""
        desk = self.desk
        rotation = sign_rotation(desk.chain, desk.next_key, verify_key(then or desk.third_key))
        after = MadeDesk()
        after.desk_key = desk.next_key
        receipt = [self.receipt(desk.first)]
        return desk.document(
            directory=after.directory(),
            rotations=[rotation],
            sheets=[desk.sheet(desk.first, TODAY - 1, TODAY - 2, receipt), desk.sheet(desk.second)],
        )
