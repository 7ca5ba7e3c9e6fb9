"""Records of the desk document and the desk file (docs/protocol.md section 4.6)."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from itertools import pairwise
from typing import Final, NamedTuple

from knothole_server.errors import KnotholeServerError

MAX_DOCUMENT: Final = 2 * 1024 * 1024  # bytes: what every page loads
HEADER_SIZE: Final = 5  # bytes of a record: u8 type and u32 length


class Kind(IntEnum):
    """Record types. Those from 10 up are for later versions."""

    GENESIS = 1
    ROTATION = 2
    DIRECTORY = 3
    EPOCH_KEY = 4
    DAY_SHEET = 5
    REVOCATION = 6
    DESTRUCTION = 7
    PIN = 8
    PAGE_LIST = 9


class Record(NamedTuple):
    """One record: its type and bytes."""

    kind: int
    body: bytes


def join(records: Iterable[Record]) -> bytes:
    """Frame records."""
    return b"".join(bytes([kind]) + len(body).to_bytes(4, "big") + body for kind, body in records)


def split(untrusted_document: bytes) -> list[Record]:
    """Take a document apart, without the records of type 7, for a server reads nobody's ledger, and of types 10 to 255.

    Refused with ``document``: more than 2 MiB, records cut short, types out of order, other than exactly one genesis and one directory,
    records of types 4 to 6 not ascending as byte strings.
    """
    if len(untrusted_document) > MAX_DOCUMENT:
        raise KnotholeServerError("document")
    records = []
    at = 0
    while at < len(untrusted_document):
        start = at + HEADER_SIZE
        end = start + int.from_bytes(untrusted_document[at + 1 : start], "big")
        if end > len(untrusted_document) or start > len(untrusted_document):
            raise KnotholeServerError("document")
        records.append(Record(untrusted_document[at], untrusted_document[start:end]))
        at = end
    for former, latter in pairwise(records):
        if former.kind > latter.kind or (former.kind in _ASCENDING and former >= latter):
            raise KnotholeServerError("document")
    kinds = [record.kind for record in records]
    if 0 in kinds or kinds.count(Kind.GENESIS) != 1 or kinds.count(Kind.DIRECTORY) != 1:
        raise KnotholeServerError("document")
    return [record for record in records if record.kind in _READ]


_READ: Final = frozenset(Kind) - {Kind.DESTRUCTION}
_ASCENDING: Final = frozenset({Kind.EPOCH_KEY, Kind.DAY_SHEET, Kind.REVOCATION})
