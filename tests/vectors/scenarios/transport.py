"""Exchange frames, signed writes, request signatures (sections 10 to 12)."""

from __future__ import annotations

from knothole_client.protocol.day_list import digest_held
from knothole_client.protocol.exchange import encode_request
from knothole_client.protocol.primitives import Seed, sha256, sign, verify_key
from knothole_client.protocol.request_signature import request_headers
from knothole_client.protocol.reviewer_records import sign_revocation
from knothole_client.protocol.signed_writes import sign_acknowledgement, sign_withdrawal, sign_write
from knothole_client.protocol.tags import tag
from tests.desks import TODAY, MadeDesk
from tests.vectors.writer import Writer


def scenarios(writer: Writer) -> None:
    desk = writer.desk()
    exchanges(writer, desk)
    signing, transport = desk.first.signing, desk.first.transport
    for what, size in (("reply", 4096), ("envelope", 32_768)):
        item = desk.random_bytes(size)
        write = sign_write("reply" if what == "reply" else "envelope", item, signing, TODAY, desk.id)
        writer.add(
            "signed-write",
            what,
            "ok",
            {"what": what, "item": item, "signing": signing, "day": TODAY, "desk": desk.id},
            {"write": write},
        )
    acknowledgement = sign_acknowledgement(signing, TODAY, digest_held(TODAY, [], []), desk.id)
    for title, method, path, body in (
        ("without body", "GET", f"/v1/inbox/{TODAY}", b""),
        ("with body", "POST", "/v1/acks", acknowledgement),
    ):
        given = {
            "method": method,
            "path": path,
            "body": body,
            "transport": transport,
            "created": 1_795_000_000,
            "desk": desk.id,
        }
        headers = request_headers(method, path, body, transport, 1_795_000_000, desk.id)
        writer.add("request-signature", title, "ok", given, {"headers": headers})
    withdrawals(writer, desk)


def withdrawals(writer: Writer, desk: MadeDesk) -> None:
    reply, signing = sha256(desk.random_bytes(4096)), desk.first.signing
    good = sign_withdrawal(reply, signing, desk.id)
    given = {"reply": reply, "signing": signing, "desk": desk.id}
    writer.add("withdrawal", "of a reply", "ok", given, {"withdrawal": good})

    def judged(title: str, expect: str, withdrawal: bytes, revoked: Seed | None = None) -> None:
        revocations = [sign_revocation(revoked, desk.id)] if revoked else []
        document = desk.document(keys=[], revocations=revocations)
        given = {"withdrawal": withdrawal, "document": document}
        writer.add("withdrawal-verify", title, expect, given, {"reply": reply})

    def by_hand(text: bytes) -> bytes:
        return sign(signing, text) + body

    body = verify_key(signing) + reply
    judged("by a reviewer", "ok", good)
    judged("by the colleague", "ok", sign_withdrawal(reply, desk.second.signing, desk.id))
    judged("a colleague is revoked", "ok", good, revoked=desk.second.signing)
    judged("one byte short", "length", good[:-1])
    judged("one byte long", "length", good + b"\0")
    judged("empty", "length", b"")
    judged("an acknowledgement", "length", sign_acknowledgement(signing, TODAY, bytes(32), desk.id))
    judged("by somebody not listed", "not-listed", sign_withdrawal(reply, desk.seed(), desk.id))
    judged("by a revoked reviewer", "revoked", good, revoked=signing)
    judged("flipped signature", "signature", bytes([good[0] ^ 1]) + good[1:])
    judged("of another reply", "signature", good[:-1] + bytes([good[-1] ^ 1]))
    judged("in a colleague's name", "signature", good[:64] + verify_key(desk.second.signing) + reply)
    judged("for another desk", "signature", sign_withdrawal(reply, signing, MadeDesk(2).id))
    judged("under an acknowledgement's tag", "signature", by_hand(tag("acknowledgement", desk.id) + body))
    judged("signed without the key", "signature", by_hand(tag("withdrawal", desk.id) + reply))


def exchanges(writer: Writer, desk: MadeDesk) -> None:
    envelope = desk.random_bytes(32_768)
    out = {"digest": sha256(encode_request(envelope)), "size": 33_024}
    writer.add("exchange-request", "an envelope", "ok", {"envelope": envelope}, out)
    writer.add("exchange-request", "a short envelope", "length", {"envelope": envelope[1:]})
    digests = desk.random_bytes(64)

    def answer(status: int) -> bytes:
        return b"knothole\x01" + bytes([status]) + digests + bytes(182)

    for status, name in enumerate(("stored", "malformed", "full", "unavailable")):
        writer.add(
            "exchange-answer",
            name,
            "ok",
            {"answer": answer(status)},
            {"status": name, "desk": digests[:32], "book": digests[32:]},
        )
    good = answer(0)
    for title, expect, raw in (
        ("one byte short", "length", good[:-1]),
        ("one byte long", "length", good + b"\0"),
        ("empty", "length", b""),
        ("an error page", "magic", b"<html>".ljust(256)),
        ("version 2", "version", good[:8] + b"\x02" + good[9:]),
        ("unknown status", "schema", answer(4)),
        ("non-zero padding", "padding", good[:-1] + b"\x01"),
    ):
        writer.add("exchange-answer", title, expect, {"answer": raw})
