"""The server verifies desk documents and withdrawals as the vectors say, to the extent that a server without a KEM does (sections 4, 5, 12)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from knothole_server.desk import compact_json
from knothole_server.desk.day_list import read_list
from knothole_server.desk.delegation import verify_delegation
from knothole_server.desk.desk import Desk, verify_desk
from knothole_server.desk.directory import verify_directory
from knothole_server.desk.exchange import RESPONSE_SIZE
from knothole_server.desk.framing import Kind, Record, split
from knothole_server.desk.reviewer_records import verify_day_sheet, verify_epoch_key, verify_revocation
from knothole_server.desk.signatures import verify
from knothole_server.desk.signed_writes import (
    verify_acknowledgement,
    verify_envelope_write,
    verify_reply_write,
    verify_withdrawal,
)
from knothole_server.errors import KnotholeServerError
from tests.vectors.loader import SERVERS_ONLY, load

KINDS = {"desk-document", "json", "ed25519", *SERVERS_ONLY}
VECTORS = [(name, one) for name, one in load() if one["kind"] in KINDS and "remembered" not in one["in"]]


def run_json(given: dict[str, Any]) -> None:
    text = bytes.fromhex(given["text"])
    assert compact_json.serialise(compact_json.parse(text)) == text


def run_ed25519(given: dict[str, Any]) -> None:
    verify(*(bytes.fromhex(given[name]) for name in ("key", "signature", "text")))


def run_withdrawal_verify(given: dict[str, Any]) -> dict[str, Any]:
    records = split(bytes.fromhex(given["document"]))
    desk = desk_of(records, None)
    revoked = frozenset(verify_revocation(record.body, desk) for record in records if record.kind == Kind.REVOCATION)
    reply = verify_withdrawal(bytes.fromhex(given["withdrawal"]), replace(desk, revoked=revoked))
    return {"reply": reply.hex()}


def run_write_verify(given: dict[str, Any]) -> dict[str, Any]:
    records = split(bytes.fromhex(given["document"]))
    desk = desk_of(records, None)
    revoked = frozenset(verify_revocation(record.body, desk) for record in records if record.kind == Kind.REVOCATION)
    verify = {"reply": verify_reply_write, "envelope": verify_envelope_write}[given["what"]]
    write = verify(bytes.fromhex(given["write"]), replace(desk, revoked=revoked), given["today"])
    return {"since": write.since, "item": write.item.hex()}


def run_delegation_verify(given: dict[str, Any]) -> dict[str, Any]:
    records = split(bytes.fromhex(given["document"]))
    desk = desk_of(records, None)
    revoked = frozenset(verify_revocation(record.body, desk) for record in records if record.kind == Kind.REVOCATION)
    found = verify_delegation(bytes.fromhex(given["delegation"]), replace(desk, revoked=revoked), given["today"])
    return {"signing": found.signing.hex(), "transport": found.transport.hex()} | {
        "number": found.number,
        "until": found.until,
    }


def run_acknowledgement_verify(given: dict[str, Any]) -> dict[str, Any]:
    records = split(bytes.fromhex(given["document"]))
    desk = desk_of(records, None)
    revoked = frozenset(verify_revocation(record.body, desk) for record in records if record.kind == Kind.REVOCATION)
    raw = bytes.fromhex(given["acknowledgement"])
    found = verify_acknowledgement(raw, replace(desk, revoked=revoked), given["today"])
    lists = [read_list(bytes.fromhex(day_list)) for day_list in given["lists"]]
    if found.held not in [day_list.present for day_list in lists if day_list]:
        raise KnotholeServerError("holding")
    return {"day": found.day}


def desk_of(records: list[Record], pinned: bytes | None) -> Desk:
    return verify_desk([record for record in records if record.kind <= Kind.DIRECTORY], pinned, None)


def run_desk_document(given: dict[str, Any]) -> dict[str, Any]:
    """The alarms; what is pinned of rotations is a client's affair and stands in a server's store instead."""
    records = split(bytes.fromhex(given["document"]))
    pinned = bytes.fromhex(given["pin"]["desk"])
    desk = desk_of(records, pinned)
    if "previous" in given:
        raw = bytes.fromhex(given["previous"])
        held = replace(
            desk, directory_record=raw, directory=verify_directory(raw, desk.chain.desk_key, desk.chain.desk_id)
        )
        verify_desk(desk.records(), pinned, held)
    return {"alarms": alarms(desk, records)}


def alarms(desk: Desk, records: list[Any]) -> list[str]:
    found, revoked = [], set()
    checks: dict[Kind, Callable[[bytes, Desk], object]] = {
        Kind.EPOCH_KEY: verify_epoch_key,
        Kind.DAY_SHEET: verify_day_sheet,
    }
    for record in sorted(records, key=lambda one: -one.kind):
        try:
            if record.kind == Kind.REVOCATION:
                revoked.add(verify_revocation(record.body, desk))
            elif record.kind in checks:
                checks[Kind(record.kind)](record.body, replace(desk, revoked=frozenset(revoked)))
        except KnotholeServerError as refused:
            found.append(refused.code)
    return sorted(alarm for alarm in found if alarm != "stale")  # a client's ``day``


RUNNERS: dict[str, Callable[[dict[str, Any]], dict[str, Any] | None]] = {
    "json": run_json,
    "ed25519": run_ed25519,
    "desk-document": run_desk_document,
    "withdrawal-verify": run_withdrawal_verify,
    "write-verify": run_write_verify,
    "delegation-verify": run_delegation_verify,
    "acknowledgement-verify": run_acknowledgement_verify,
}
CLIENTS_ONLY = {"chain-shorter"}  # of a pin; the server's own is in test_reviewer.py
NOT_SEEN = {"key", "second-key", "day"}
"""Alarms of clients. A server has no KEM, and refuses a second key or a sheet of a day to come when it is put."""


@pytest.mark.parametrize("vector", [vector for _, vector in VECTORS], ids=[name for name, _ in VECTORS])
def test_vector(vector: dict[str, Any]) -> None:
    if vector["expect"] in CLIENTS_ONLY:
        assert vector["in"]["pin"]["rotations"] > 0
        return
    try:
        outcome, found = "ok", RUNNERS[vector["kind"]](vector["in"]) or {}
    except KnotholeServerError as refused:
        outcome, found = refused.code, {}
    assert outcome == vector["expect"]
    assert found == as_a_server_sees_it(vector.get("out", {}))


def as_a_server_sees_it(out: dict[str, Any]) -> dict[str, Any]:
    """Of a desk document only the alarms are compared."""
    return {"alarms": [alarm for alarm in out["alarms"] if alarm not in NOT_SEEN]} if "alarms" in out else out


def test_sizes_are_the_protocols() -> None:
    assert RESPONSE_SIZE == 256
