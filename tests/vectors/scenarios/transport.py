"""Exchange frames, signed writes, request signatures (sections 10 to 12)."""

from __future__ import annotations

from typing import Any

from knothole_client.protocol.day_list import digest_held
from knothole_client.protocol.delegation import fingerprint, sign_delegation
from knothole_client.protocol.exchange import encode_request
from knothole_client.protocol.primitives import Seed, sha256, sign, verify_key
from knothole_client.protocol.request_signature import request_headers
from knothole_client.protocol.reviewer_records import sign_revocation
from knothole_client.protocol.signed_writes import sign_acknowledgement, sign_retraction, sign_write
from knothole_client.protocol.tags import tag
from tests.support.desks import TODAY, MadeDesk
from tests.vectors.writer import Writer


def scenarios(writer: Writer) -> None:
    desk = writer.desk()
    exchanges(writer, desk)
    signing, transport = desk.first.signing, desk.first.transport
    for what, size in (("reply", 4096), ("envelope", 32_768)):
        item = desk.random_bytes(size)
        for title, since in ((what, TODAY), *([("reply signed again", TODAY - 100)] if what == "reply" else [])):
            write = sign_write("reply" if what == "reply" else "envelope", item, signing, TODAY, desk.id, since)
            given = {"what": what, "item": item, "signing": signing, "day": TODAY, "desk": desk.id}
            since_when = {"since": since} if what == "reply" else {}
            writer.add("signed-write", title, "ok", given | since_when, {"write": write})
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
    writes(writer, desk)
    withdrawals(writer, desk)
    delegations(writer, desk)


def delegations(writer: Writer, desk: MadeDesk) -> None:
    signing, transport = desk.first.signing, verify_key(desk.first.transport)
    number, until = TODAY * 86_400, TODAY + 90
    good = sign_delegation(signing, transport, number, until, desk.id)
    given = {"signing": signing, "transport": transport, "number": number, "until": until, "desk": desk.id}
    writer.add("delegation", "to a courier", "ok", given, {"delegation": good, "words": fingerprint(transport)})

    def judged(
        title: str, expect: str, delegation: bytes, entry: dict[str, Any] | None = None, revoked: Seed | None = None
    ) -> None:
        revocations = [sign_revocation(revoked, desk.id)] if revoked else []
        entries = [desk.first.entry(**entry or {}), desk.second.entry()]
        document = desk.document(keys=[], revocations=revocations, directory=desk.directory(reviewers=entries))
        given = {"delegation": delegation, "document": document, "today": TODAY}
        out = {"signing": delegation[64:96], "transport": delegation[96:128], "number": number, "until": until}
        writer.add("delegation-verify", title, expect, given, out)

    def by_hand(text: bytes) -> bytes:
        return sign(signing, text) + good[64:]

    judged("by a reviewer", "ok", good)
    judged(
        "the same courier by the colleague",
        "ok",
        sign_delegation(desk.second.signing, transport, number, until, desk.id),
    )
    judged("on the last day", "ok", good, {"until": TODAY})
    judged("one byte short", "length", good[:-1])
    judged("one byte long", "length", good + b"\0")
    judged("empty", "length", b"")
    judged("by somebody not listed", "not-listed", sign_delegation(desk.seed(), transport, number, until, desk.id))
    judged("by who has left", "not-listed", good, {"until": TODAY - 1})
    judged("by who comes tomorrow", "not-listed", good, {"from": TODAY + 1})
    judged("by a revoked reviewer", "not-listed", good, revoked=signing)
    judged("flipped signature", "signature", bytes([good[0] ^ 1]) + good[1:])
    judged("prolonged", "signature", good[:-1] + bytes([good[-1] ^ 1]))
    judged("to another courier", "signature", good[:96] + verify_key(desk.second.transport) + good[128:])
    judged("in a colleague's name", "signature", good[:64] + verify_key(desk.second.signing) + good[96:])
    judged("for another desk", "signature", sign_delegation(signing, transport, number, until, MadeDesk(2).id))
    judged("under another tag", "signature", by_hand(tag("withdrawal", desk.id) + good[64:]))


def writes(writer: Writer, desk: MadeDesk) -> None:
    """What a server makes of signed writes."""
    reply, envelope, signing = desk.random_bytes(4096), desk.random_bytes(32_768), desk.first.signing

    def judged(title: str, expect: str, write: bytes, what: str = "reply", revoked: Seed | None = None) -> None:
        revocations = [sign_revocation(revoked, desk.id)] if revoked else []
        document = desk.document(keys=[], revocations=revocations)
        given = {"what": what, "write": write, "document": document, "today": TODAY}
        at = 104 if what == "reply" else 100  # the day, of a reply the day from which it counts too, and the item
        out = {"since": int.from_bytes(write[at - 4 : at], "big"), "item": write[at:]}
        writer.add("write-verify", title, expect, given, out)

    def signed(day: int = TODAY, signer: Seed = signing, at: MadeDesk = desk, since: int | None = None) -> bytes:
        return sign_write("reply", reply, signer, day, at.id, since)

    good, other = signed(), sign_write("envelope", envelope, desk.second.signing, TODAY, desk.id)
    judged("reply", "ok", good)
    judged("envelope", "ok", other, "envelope")
    judged("signed tomorrow", "ok", signed(TODAY + 1))
    judged("signed 14 days ago", "ok", signed(TODAY - 14))
    judged("signed again after a hundred days", "ok", signed(since=TODAY - 100))
    judged("counted from a day after its signature", "schema", signed(since=TODAY + 1))
    judged("signed in two days", "stale", signed(TODAY + 2))
    judged("signed 15 days ago", "stale", signed(TODAY - 15))
    judged("one byte short", "length", good[:-1])
    judged("envelope among replies", "length", other)
    judged("by somebody not listed", "not-listed", signed(signer=desk.seed()))
    judged("by a revoked reviewer", "revoked", good, revoked=signing)
    judged("flipped signature of a reply", "signature", bytes([good[0] ^ 1]) + good[1:])
    judged("flipped signature of an envelope", "signature", bytes([other[0] ^ 1]) + other[1:], "envelope")
    judged("another reply", "signature", good[:-1] + bytes([good[-1] ^ 1]))
    judged("another day", "signature", good[:99] + bytes([good[99] ^ 1]) + good[100:])
    judged("in a colleague's name", "signature", good[:64] + verify_key(desk.second.signing) + good[96:])
    judged("for another desk", "signature", signed(at=MadeDesk(2)))
    judged("counted from another day", "signature", good[:103] + bytes([good[103] ^ 1]) + good[104:])
    by_tag = sign(signing, tag("write envelope", desk.id) + good[64:104] + sha256(reply)) + good[64:]
    judged("reply under the envelope's tag", "signature", by_tag)


def withdrawals(writer: Writer, desk: MadeDesk) -> None:
    reply, signing = sha256(desk.random_bytes(4096)), desk.first.signing
    good = sign_retraction(reply, signing, desk.id)
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
    judged("by the colleague", "ok", sign_retraction(reply, desk.second.signing, desk.id))
    judged("a colleague is revoked", "ok", good, revoked=desk.second.signing)
    judged("one byte short", "length", good[:-1])
    judged("one byte long", "length", good + b"\0")
    judged("empty", "length", b"")
    judged("an acknowledgement", "length", sign_acknowledgement(signing, TODAY, bytes(32), desk.id))
    judged("by somebody not listed", "not-listed", sign_retraction(reply, desk.seed(), desk.id))
    judged("by a revoked reviewer", "revoked", good, revoked=signing)
    judged("flipped signature", "signature", bytes([good[0] ^ 1]) + good[1:])
    judged("of another reply", "signature", good[:-1] + bytes([good[-1] ^ 1]))
    judged("in a colleague's name", "signature", good[:64] + verify_key(desk.second.signing) + reply)
    judged("for another desk", "signature", sign_retraction(reply, signing, MadeDesk(2).id))
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
