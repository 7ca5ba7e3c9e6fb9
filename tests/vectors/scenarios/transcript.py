"""A case for somebody outside (section 7.7)."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import replace
from typing import Any

from knothole_client.protocol import compact_json
from knothole_client.protocol.desk_document import join_records
from knothole_client.protocol.envelope import Original
from knothole_client.protocol.genesis import sign_rotation
from knothole_client.protocol.primitives import verify_key
from knothole_client.protocol.reviewer_records import sign_revocation
from knothole_client.protocol.transcript import Item
from tests.support.desks import TODAY, MadeDesk, MadeReviewer
from tests.support.transcripts import MadeCase, sample_case, signed_item, tampered, written
from tests.vectors.scenarios.team import MEMBERS
from tests.vectors.writer import Writer


def scenarios(writer: Writer) -> None:
    case = sample_case(writer.desk())
    made, whole = case.made, case.signed()
    first, second = made.first, made.second
    content = compact_json.parse(whole)
    payloads: list[dict[str, Any]] = content["payloads"]

    def out(of: MadeCase, day: int = TODAY, revoked: tuple[bytes, ...] = ()) -> dict[str, Any]:
        listed = [[item.came, item.original.key, sort_of(item.original)] for item in of.items]
        return {
            "desk": of.made.id,
            "case": of.case,
            "day": day,
            "key": verify_key(of.made.first.signing),
            "payloads": listed,
            "revoked": sorted(revoked),
        }

    def good(title: str, transcript: bytes, found: dict[str, Any]) -> None:
        writer.add("transcript", title, "ok", {"transcript": transcript, "desk": made.id}, found)

    def bad(title: str, expect: str, transcript: bytes) -> None:
        writer.add("transcript", title, expect, {"transcript": transcript, "desk": made.id})

    def resigned(**changes: Any) -> bytes:
        return tampered(whole, first.signing, made.id, **changes)

    def with_item(item: Item) -> bytes:
        return resigned(payloads=[*payloads, written(item)])

    good("a case with something of everything", whole, out(case))
    writer.add("transcript", "d is learned from the document", "ok", {"transcript": whole}, out(case))
    good("in another order", resigned(payloads=payloads[::-1]), out(case) | {"payloads": out(case)["payloads"][::-1]})
    good("an unknown member is ignored", tampered(whole, None, made.id, more="x"), out(case))
    empty = MadeCase(made)
    good("a case without anything", empty.signed(), out(empty))
    late = TODAY + 2_000
    good("years after the directory expired", tampered(whole, first.signing, made.id, day=late), out(case, day=late))
    rotation = sign_rotation(made.chain, made.next_key, verify_key(made.third_key))
    rotated = MadeDesk()
    rotated.desk_key = made.next_key
    document = made.document(directory=rotated.directory(), rotations=[rotation])
    good("after a rotation", resigned(desk=b64encode(document).decode()), out(case))
    revoked = made.document(revocations=[sign_revocation(second.signing, made.id)])
    good(
        "an author whose key is revoked is told and not refused",
        resigned(desk=b64encode(revoked).decode()),
        out(case, revoked=(verify_key(second.signing),)),
    )

    bad("another desk is expected", "desk", MadeCase(MadeDesk(2)).signed())
    bad("signature changed", "signature", tampered(whole, None, made.id, signature=content["signature"][:-2] + "00"))
    bad("signed for another desk", "signature", tampered(whole, first.signing, MadeDesk(2).id))
    bad("day changed", "signature", tampered(whole, None, made.id, day=TODAY - 1))
    bad("a payload taken out", "signature", tampered(whole, None, made.id, payloads=payloads[1:]))
    bad("signed by another reviewer than it says", "signature", tampered(whole, None, made.id, key=hex_of(second)))
    bad("signer not listed", "not-listed", tampered(whole, made.seed(), made.id))
    bad("signed by the source", "not-listed", tampered(whole, case.keys.case_seed, made.id))
    gone = made.directory(reviewers=[first.entry(until=TODAY - 1), second.entry()])
    bad("signer no longer at the desk", "epoch", resigned(desk=b64encode(made.document(directory=gone)).decode()))
    own = made.document(revocations=[sign_revocation(first.signing, made.id)])
    bad("signer revoked", "revoked", resigned(desk=b64encode(own).decode()))
    forged = made.document(directory=MadeDesk(2).directory())
    bad("directory of another desk", "signature", resigned(desk=b64encode(forged).decode()))
    without = join_records(record for record in made.records() if record[0] != 3)
    bad("no directory", "document", resigned(desk=b64encode(without).decode()))

    changed = [payloads[0] | {"text": payloads[0]["text"].replace("saw", "did")}, *payloads[1:]]
    bad("payload changed", "signature", resigned(payloads=changed))
    moved = [payloads[0] | {"header": "08" * 32}, *payloads[1:]]
    bad("payload of another envelope", "signature", resigned(payloads=moved))
    other = MadeCase(made)
    other.message("Of somebody else.")
    other.event(first, "note", text="About somebody else.")
    bad("message of another case", "schema", with_item(other.items[0]))
    bad("note on another case", "schema", with_item(other.items[1]))
    sharing = MadeCase(made)
    sharing.event(first, "share", **MEMBERS["share"], case=case.case.hex())
    bad("share nested", "schema", with_item(sharing.items[0]))
    talking = MadeCase(made)
    talking.event(first, "unlock", case=case.case.hex())
    bad("event of no kind yet", "schema", with_item(talking.items[0]))
    note = compact_json.parse(other.items[1].original.json) | {"case": case.case.hex()}
    far = signed_item("desk payload", note | {"day": 2**31 - 1}, first.signing, made.id)
    bad("a note of the last of all days", "day", with_item(far))
    bad("note by a source", "role", with_item(signed_item("source payload", note, case.keys.case_seed, made.id)))
    message = compact_json.parse(case.items[0].original.json)
    bad("message by a reviewer", "role", with_item(signed_item("desk payload", message, first.signing, made.id)))
    seventeenth = message | {"part": 16, "parts": 17}
    hostile = signed_item("source payload", seventeenth, case.keys.case_seed, made.id)
    bad("part 17 of a message", "part", with_item(hostile))
    loose = Original(bytes(32), case.case, hostile.original.signature, b"{ }")
    bad("payload signed for other text", "signature", with_item(replace(hostile, original=loose)))

    bad("came the day after it was made at the latest", "day", with_item(replace(case.items[0], came=TODAY + 2)))
    bad("not JSON", "json", b"\x00" + whole)
    bad("white space", "json", whole.replace(b'","', b'", "', 1))
    bad("cut short", "json", whole[:-1])
    bad("of another type", "schema", resigned(type="transcripts"))
    bad("base64 with a line break", "schema", resigned(desk=content["desk"][:76] + "\n" + content["desk"][76:]))
    bad("base64 of urls", "schema", resigned(desk="-" + content["desk"][1:]))
    records = made.records()
    left = (len(join_records(records)) + 4) % 3
    unknown = b"x" * (3 - left)  # so that one byte is left over for the last four digits
    longer = b64encode(join_records([*records, (7, unknown)])).decode()
    good("with a record nobody knows yet", resigned(desk=longer), out(case))
    bad("base64 in another spelling", "schema", resigned(desk=longer.removesuffix("eA==") + "eB=="))
    bad("payload without a day", "schema", resigned(payloads=[{k: v for k, v in payloads[0].items() if k != "came"}]))
    bad("no signature", "schema", compact_json.serialise({k: v for k, v in content.items() if k != "signature"}))


def sort_of(original: Original) -> str:
    sort: str = compact_json.parse(original.json)["type"]
    return sort


def hex_of(reviewer: MadeReviewer) -> str:
    return verify_key(reviewer.signing).hex()
