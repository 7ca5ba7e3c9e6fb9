"""What came on a day: the server's list of it, and a reviewer's acknowledgement (sections 12 and 13.3)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from knothole_client.protocol.day_list import (
    DayList,
    ListedBundle,
    digest_held,
    sign_day_list,
    sign_day_list_text,
    sign_dropped_day,
    verify_day_list,
)
from knothole_client.protocol.primitives import Seed, sign, u32, verify_key
from knothole_client.protocol.reviewer_records import sign_revocation
from knothole_client.protocol.signed_writes import sign_acknowledgement
from knothole_client.protocol.tags import tag
from tests.support.desks import TODAY, MadeDesk
from tests.vectors.writer import Writer

DAY = TODAY - 1


class Made:
    """A day at a server, and its lists."""

    def __init__(self, desk: MadeDesk) -> None:
        self.desk, self.server = desk, desk.seed()
        self.ids = sorted(desk.random_bytes(32) for _ in range(3))
        names = sorted(desk.random_bytes(32) for _ in range(2))
        self.bundles = [
            ListedBundle(names[0], 1, desk.random_bytes(32)),
            ListedBundle(names[1], 96, desk.random_bytes(32)),
        ]

    def list(self, lost: Sequence[int] = (), **changes: Any) -> bytes:
        """``lost``: numbers of the envelopes that are."""
        given: dict[str, Any] = {
            "envelopes": {one: at in lost for at, one in enumerate(self.ids)},
            "bundles": self.bundles,
            "day": DAY,
        }
        given |= {"server": self.server, "desk": self.desk.id} | changes
        return sign_day_list(**given)

    def text(self, rest: bytes, version: int = 1, day: int = DAY) -> bytes:
        """A list with other bytes after the version."""
        return sign_day_list_text(self.server, u32(day) + u32(version) + rest, self.desk.id)


def scenarios(writer: Writer) -> None:
    made = Made(writer.desk(5))
    lists(writer, made)
    checks(writer, made)
    acknowledgements(writer, made)
    verified(writer, made)


def lists(writer: Writer, made: Made) -> None:
    def add(title: str, raw: bytes, expect: str = "ok", day: int = DAY) -> None:
        given = {"list": raw, "day": day, "desk": made.desk.id}
        writer.add("day-list", title, expect, given, out_of(raw, day) if expect == "ok" else None)

    def out_of(raw: bytes, day: int) -> dict[str, Any]:
        found = verify_day_list(raw, day, made.desk.id)
        return {
            "key": found.key,
            "version": found.version,
            "dropped": found.dropped is not None,
            "unknown": found.unknown,
            "envelopes": list(found.envelopes.items()),
            "bundles": [[bundle.id, bundle.count, bundle.chunks, bundle.lost] for bundle in found.bundles],
            "held": held_of(found),
        }

    good, (first, second, third) = made.list(), made.ids
    whole = bytes(1) + u32(0)
    add("a day", good)
    add("a quiet day", made.list(envelopes={}, bundles=[]))
    add("lost envelopes", made.list([0, 2], version=2))
    add("a lost bundle", made.list(bundles=[made.bundles[0], lost(made.bundles[1])]))
    add("lost envelopes of which no id is left", made.list(unknown=3))
    add(
        "a day that all acknowledged",
        sign_dropped_day(made.server, DAY, 2, held_of(verify_day_list(good, DAY, made.desk.id)), made.desk.id),
    )
    add("empty", b"", "length")
    add("too short for a form", good[:104], "length")
    add("flipped signature", bytes([good[0] ^ 1]) + good[1:], "signature")
    add("one envelope more than was signed", good[:-1] + bytes([good[-1] ^ 1]), "signature")
    add("another desk s", made.list(desk=MadeDesk(6).id), "signature")
    add("in another server s name", good[:64] + verify_key(made.desk.seed()) + good[96:], "signature")
    text = tag("destruction", made.desk.id) + good[64:]
    add("under the tag of a destruction record", sign(made.server, text) + good[64:], "signature")
    add("of another day", good, "schema", DAY + 1)
    add("version zero", made.list(version=0), "schema")
    add("another form", made.text(b"\2" + u32(0) + u32(0)), "schema")
    add("one byte long", made.text(good[104:] + b"\0"), "length")
    add("fewer envelopes than it says", made.text(whole + u32(4)), "length")
    add("cut off before the number of envelopes", made.text(whole), "length")
    add("a dropped day with ids", made.text(b"\1" + bytes(64)), "length")
    add("envelopes not ascending", made.text(whole + u32(2) + second + b"\0" + first + b"\0"), "schema")
    add("an envelope twice", made.text(whole + u32(2) + third + b"\0" + third + b"\0"), "schema")
    add("neither lost nor present", made.text(whole + u32(1) + first + b"\2"), "schema")
    one = made.bundles[0]
    add("a bundle twice", made.list(bundles=[one, one]), "schema")
    add("a bundle of five chunks", made.list(bundles=[ListedBundle(one.id, 5, one.chunks)]), "schema")


def checks(writer: Writer, made: Made) -> None:
    """Lists of one day as they come, one after the other; the last is judged."""

    def add(title: str, expect: str, *several: bytes) -> None:
        given = {"lists": list(several), "day": DAY, "desk": made.desk.id}
        writer.add("day-list-check", title, expect, given, {"version": int.from_bytes(several[-1][100:104], "big")})

    first, later = made.list(), made.list([1], version=2)
    dropped = sign_dropped_day(made.server, DAY, 3, bytes(32), made.desk.id)
    add("at first sight", "ok", first)
    add("once more", "ok", first, first)
    add("more is lost", "ok", first, later)
    add("a version was not seen", "ok", first, made.list([1, 2], version=4))
    add("more is lost without an id", "ok", first, made.list(version=2, unknown=1))
    add("a bundle is lost", "ok", first, made.list(version=2, bundles=[made.bundles[0], lost(made.bundles[1])]))
    add("all acknowledged", "ok", first, later, dropped)
    add("another key", "ledger-key", first, made.list(server=made.desk.seed()))
    add("an older version", "list-older", later, first)
    add("an older version after all acknowledged", "list-older", first, dropped, later)
    add("the same version and something else", "list-fork", first, made.list([1]))
    add("an envelope is gone", "list-fork", first, made.list(version=2, envelopes=dict.fromkeys(made.ids[1:], True)))
    add(
        "an envelope more",
        "list-fork",
        first,
        made.list(version=2, envelopes=dict.fromkeys([*made.ids, bytes(32)], True)),
    )
    add("another bundle", "list-fork", first, made.list([0], version=2, bundles=made.bundles[:1]))
    add("fewer are lost", "list-fork", later, made.list(version=3))
    add("ids again after all acknowledged", "list-fork", first, dropped, made.list([0, 1, 2], version=4))


def acknowledgements(writer: Writer, made: Made) -> None:
    signing = made.desk.first.signing

    def add(title: str, envelopes: Sequence[bytes], bundles: Sequence[ListedBundle]) -> None:
        held = digest_held(DAY, envelopes, bundles)
        files = [[bundle.id, bundle.count, bundle.chunks] for bundle in bundles]
        given = {"signing": signing, "day": DAY, "envelopes": list(envelopes), "bundles": files, "desk": made.desk.id}
        signed = sign_acknowledgement(signing, DAY, held, made.desk.id)
        writer.add("acknowledgement", title, "ok", given, {"held": held, "acknowledgement": signed})

    add("of a quiet day", [], [])
    add("of envelopes in any order", made.ids[::-1], [])
    add("of envelopes and bundles", made.ids, made.bundles[::-1])


def verified(writer: Writer, made: Made) -> None:
    """What a server that has these lists makes of an acknowledgement."""
    desk, signing = made.desk, made.desk.first.signing
    first, later = made.list(), made.list([1], version=2)
    dropped = sign_dropped_day(made.server, DAY, 3, digest_held(DAY, made.ids, made.bundles), desk.id)
    held = digest_held(DAY, made.ids, made.bundles)
    good = sign_acknowledgement(signing, DAY, held, desk.id)

    def add(
        title: str, expect: str, signed: bytes, *several: bytes, revoked: Seed | None = None, today: int = TODAY
    ) -> None:
        document = desk.document(keys=[], revocations=[sign_revocation(revoked, desk.id)] if revoked else [])
        given = {"acknowledgement": signed, "lists": list(several), "document": document, "today": today}
        writer.add("acknowledgement-verify", title, expect, given, {"day": DAY})

    def of(envelopes: Sequence[bytes], bundles: Sequence[ListedBundle], day: int = DAY) -> bytes:
        return sign_acknowledgement(signing, day, digest_held(day, envelopes, bundles), desk.id)

    add("of all", "ok", good, first)
    add("of more than is left", "ok", good, first, later)
    add("of what is left", "ok", of([made.ids[0], made.ids[2]], made.bundles), first, later)
    add("once all acknowledged", "ok", good, first, dropped)
    add("one byte short", "length", good[:-1], first)
    add("without what is held", "length", good[:100], first)
    add("by somebody not listed", "not-listed", sign_acknowledgement(desk.seed(), DAY, held, desk.id), first)
    add("by a revoked reviewer", "revoked", good, first, revoked=signing)
    add("of another day than was signed", "signature", good[:96] + u32(DAY - 1) + good[100:], first)
    add("of other things than were signed", "signature", good[:-1] + bytes([good[-1] ^ 1]), first)
    add("in a colleague s name", "signature", good[:64] + verify_key(desk.second.signing) + good[96:], first)
    add("of a day that is not over", "schema", good, first, today=DAY)
    add("of nothing", "holding", of([], []), first)
    add("one envelope is missing", "holding", of(made.ids[:2], made.bundles), first)
    add("a bundle is missing", "holding", of(made.ids, made.bundles[:1]), first)
    add(
        "a chunk is another",
        "holding",
        of(made.ids, [made.bundles[0], ListedBundle(made.bundles[1].id, 96, bytes(32))]),
        first,
    )
    add("one envelope too many", "holding", of([*made.ids, bytes(32)], made.bundles), first)
    add(
        "of another day s digest",
        "holding",
        sign_acknowledgement(signing, DAY, digest_held(DAY - 1, made.ids, made.bundles), desk.id),
        first,
    )
    add("while there is no list", "holding", good)


def held_of(found: DayList) -> bytes:
    return found.dropped or digest_held(found.day, found.present, found.present_bundles)


def lost(listed_bundle: ListedBundle) -> ListedBundle:
    return ListedBundle(listed_bundle.id, listed_bundle.count, listed_bundle.chunks, lost=True)
