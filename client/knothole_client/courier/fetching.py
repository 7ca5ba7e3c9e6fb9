"""What of a day is to be fetched, and each item as it comes: nothing is kept that is not what was asked for (section 11 of the protocol)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Final

from knothole_client.courier.requests import Courier, RefusedError
from knothole_client.errors import NetworkError
from knothole_client.protocol.bundle import CHUNK_SIZE, MAX_COUNT
from knothole_client.protocol.day_list import MAX_DAY_LIST, DayList, ListedBundle, digest_of_chunks, verify_day_list
from knothole_client.protocol.envelope import ENVELOPE_SIZE
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.primitives import sha256
from knothole_client.rounds.folder import RoundFolder
from knothole_client.rounds.inbox import MAX_INBOX, Inbox, read_inbox

MAX_BITS: Final = 65_536  # bytes of an answer about a bundle


@dataclass(frozen=True)
class Wanted:
    """What a day has that is not in the folder."""

    day: int
    envelopes: list[bytes]
    chunks: list[tuple[bytes, int]]
    """Of bundles: id and number."""
    signed: bytes = b""
    """The server's list, once the day is over."""
    damaged: int = 0
    """Of how many more the server cannot even tell the ids."""


def wanted_of(courier: Courier, folder: RoundFolder, day: int, today: int) -> Wanted:
    """Ask for a day. What the folder says of it counts for nothing, but for bytes that are what the server names."""
    have = {sha256(envelope) for envelope in folder.envelopes(day)}
    listed = _day_list(courier, day) if day < today else None
    if listed is None:
        inbox = fetch_inbox(courier, day)
        chunks = [(bundle, number) for bundle in inbox.bundles for number in _missing(courier, folder, bundle)]
        envelopes = [identity for identity in inbox.envelopes if identity not in have]
        return Wanted(day, envelopes, chunks, damaged=inbox.damaged)
    chunks = [(bundle.id, number) for bundle in listed.present_bundles for number in _missing_of(folder, bundle)]
    return Wanted(day, [identity for identity in listed.present if identity not in have], chunks, listed.raw)


def _day_list(courier: Courier, day: int) -> DayList | None:
    """The signed list of a day, if there is one yet. Whether it agrees with what was listed before is for the vault to say."""
    try:
        signed = courier.call("GET", f"/v1/day-lists/{day}", MAX_DAY_LIST)
    except RefusedError as refused:
        if refused.code != "not-found":
            raise
        return None
    try:
        return verify_day_list(signed, day, courier.state.desk_id)
    except ProtocolError:
        raise NetworkError(
            "answer", "The server's signed list of a day makes no sense.", "Tell the operator."
        ) from None


def fetch_inbox(courier: Courier, day: int) -> Inbox:
    """What the server says came on a day so far."""
    inbox = read_inbox(courier.call("GET", f"/v1/inbox/{day}", MAX_INBOX), day)
    if inbox is None:
        raise NetworkError("answer", "The server's list of envelopes makes no sense.", "Tell the operator.")
    return inbox


def _missing_of(folder: RoundFolder, listed: ListedBundle) -> list[int]:
    """The chunks of a listed bundle that the folder has not. Chunks that together are other than the list says go, and are fetched again."""
    noted = folder.noted(listed.id)
    wanted = range(listed.count)
    if noted.keys() >= set(wanted) and digest_of_chunks(noted[number] for number in wanted) != listed.chunks:
        folder.chunks.drop(listed.id)
    here = folder.chunks.numbers(listed.id) & set(folder.noted(listed.id))
    return [number for number in wanted if number not in here]


def _missing(courier: Courier, folder: RoundFolder, bundle: bytes) -> list[int]:
    """The chunks of a bundle that the server has and the folder has not."""
    untrusted = courier.call("GET", f"/v1/bundles/{bundle.hex()}", MAX_BITS)
    try:
        stored = bytes.fromhex(json.loads(untrusted)["stored"])
    except (ValueError, KeyError, TypeError, RecursionError):
        raise NetworkError(
            "answer", "The server's answer about a bundle makes no sense.", "Tell the operator."
        ) from None
    here = folder.chunks.numbers(bundle) & set(folder.noted(bundle))
    there = (at for at in range(min(MAX_COUNT, 8 * len(stored))) if stored[at // 8] & 0x80 >> at % 8)
    return [number for number in there if number not in here]


def fetch_chunk(courier: Courier, bundle: bytes, number: int) -> bytes:
    """A piece of a bundle."""
    chunk = courier.call("GET", f"/v1/bundles/{bundle.hex()}/{number}", CHUNK_SIZE)
    if len(chunk) != CHUNK_SIZE:
        raise NetworkError("answer", "The server sent a piece of another size than all have.", "Tell the operator.")
    return chunk


def fetch_envelope(courier: Courier, identity: bytes) -> bytes:
    """The envelope with an id."""
    envelope = courier.call("GET", f"/v1/envelopes/{identity.hex()}", ENVELOPE_SIZE)
    if sha256(envelope) != identity:
        raise NetworkError("answer", "The server sent another envelope than was asked for.", "Tell the operator.")
    return envelope
