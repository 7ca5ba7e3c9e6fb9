"""A courier's two moves: pull what came, push what the vault signed (section 11 of the protocol).

A pull can be broken off at any envelope and goes on there. Envelopes are fetched before the desk document, so that the document is never
older than what they were made by.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from knothole_client.clock import SECONDS_A_DAY
from knothole_client.courier.store import CourierState
from knothole_client.errors import ClientError, NetworkError
from knothole_client.http import Response, Server
from knothole_client.protocol.bundle import CHUNK_SIZE, COUNT_LIMIT
from knothole_client.protocol.desk_document import DOCUMENT_LIMIT, Desk, verify_desk_document
from knothole_client.protocol.envelope import ENVELOPE_SIZE
from knothole_client.protocol.genesis import Pin
from knothole_client.protocol.primitives import Seed, sha256
from knothole_client.protocol.request_signature import request_headers
from knothole_client.protocol.tags import DeskId
from knothole_client.round_folder import RoundFolder, read_items
from knothole_client.sealed_file import write_durably

BITS_LIMIT: Final = 65_536  # bytes of an answer about a bundle
INBOX_LIMIT: Final = 64 * 1024 * 1024  # bytes; a million ids
PROBLEM_LIMIT: Final = 4096
_ID: Final = re.compile("[0-9a-f]{64}")
Progress = Callable[[int, int], None]
Clock = Callable[[], int]


@dataclass(frozen=True)
class Courier:
    """A courier ready to talk to its server."""

    server: Server
    state: CourierState
    transport: Seed
    now: Clock

    def call(self, method: str, path: str, limit: int = PROBLEM_LIMIT, body: bytes = b"") -> bytes:
        """One authenticated request.

        Raises:
            NetworkError: unreachable, or refused; its code is the server's.
        """
        desk = DeskId(bytes.fromhex(self.state.desk or ""))
        headers = request_headers(method, path, body, self.transport, self.now(), desk)
        answer = self.server.request(method, path, max(limit, PROBLEM_LIMIT), body, headers)
        if answer.status not in (200, 204):
            raise _refusal(answer)
        return answer.body


def pull(courier: Courier, folder: RoundFolder, desk: Desk, progress: Progress = lambda done, of: None) -> int:
    """Fetch what came and is not in the vault yet, then the desk document. Returns how many envelopes were fetched.

    Raises:
        NetworkError: as :meth:`Courier.call`; what was fetched stays.
        ProtocolError: the server's desk document is refused.
    """
    today = courier.now() // SECONDS_A_DAY
    inboxes = [
        _inbox(courier, folder, day)
        for day in range(today - desk.directory.policy.envelope_days, today + 1)
        if day not in courier.state.done and folder.closed_count(day) is None
    ]
    total = sum(len(inbox.envelopes) + len(inbox.chunks) for inbox in inboxes)
    done = 0
    for inbox in inboxes:
        for identity in inbox.envelopes:
            folder.append(inbox.day, _envelope(courier, identity))
            done += 1
            progress(done, total)
        for bundle, number in inbox.chunks:
            folder.chunks.write(bundle, number, _chunk(courier, bundle, number))
            done += 1
            progress(done, total)
        if inbox.closed:
            folder.close_day(inbox.day, inbox.count)
    document = courier.call("GET", "/v1/desk", DOCUMENT_LIMIT)
    verify_desk_document(document, desk.chain.pin, today, desk.directory)
    write_durably(folder.desk, document)
    courier.state.last_pull = courier.now()
    return sum(len(inbox.envelopes) for inbox in inboxes)


def known_desk(folder: RoundFolder, state: CourierState, today: int) -> Desk:
    """The desk by the document in the round's folder, which must be the courier's own.

    Raises:
        ProtocolError: it is refused.
    """
    pin = Pin.first(DeskId(bytes.fromhex(state.desk))) if state.desk else None
    desk = verify_desk_document(folder.read_desk(), pin, today)
    state.desk = desk.id.hex()
    return desk


def push(courier: Courier, folder: RoundFolder, progress: Progress = lambda done, of: None) -> dict[str, int]:
    """Post what the vault signed. Returns how much of each kind was new to the server.

    Raises:
        NetworkError: as :meth:`Courier.call`; what was accepted before is noted.
    """
    work: list[tuple[str, str, str, bytes]] = []
    desk_file = folder.outgoing("desk")
    if desk_file.exists():
        work.append(("directory", "PUT", "/v1/directory", desk_file.read_bytes()))
    keys = folder.items("epoch-keys")
    if keys:
        work.append(("epoch keys", "PUT", "/v1/epoch-keys", b"".join(keys)))
    for kind, path in (("replies", "/v1/replies"), ("withdrawals", "/v1/withdrawals"), ("events", "/v1/envelopes")):
        work.extend((kind, "POST", path, item) for item in folder.items(kind))
    sheet = folder.outgoing("day-sheet")
    if sheet.exists():
        work.append(("day sheet", "PUT", "/v1/day-sheets", sheet.read_bytes()))
    acknowledgements = folder.items("acknowledgements")
    work.extend(("acknowledgements", "POST", "/v1/acks", item) for item in acknowledgements)

    sent: dict[str, int] = {}
    accepted = set(courier.state.pushed)
    digests = [sha256(item).hex() for _, _, _, item in work]
    for number, ((kind, method, path, item), digest) in enumerate(zip(work, digests, strict=True), 1):
        if digest not in accepted:
            courier.call(method, path, body=item)
            courier.state.pushed.append(digest)
            sent[kind] = sent.get(kind, 0) + 1
        progress(number, len(work))
    courier.state.pushed = digests
    done = {int.from_bytes(item[96:100], "big") for item in acknowledgements}
    courier.state.done = sorted(done | {day for day in courier.state.done if day > max(done, default=0) - 90})
    courier.state.last_push = courier.now()
    return sent


@dataclass(frozen=True)
class _Inbox:
    """What a day has that is not in the folder."""

    day: int
    envelopes: list[str]
    chunks: list[tuple[bytes, int]]
    """Of bundles: id and number."""
    closed: bool
    count: int
    """All envelopes of the day."""


def _inbox(courier: Courier, folder: RoundFolder, day: int) -> _Inbox:
    """Ask for a day, and for what there is of its bundles."""
    untrusted = courier.call("GET", f"/v1/inbox/{day}", INBOX_LIMIT)
    try:
        inbox = json.loads(untrusted)
        ids, bundles, closed = inbox["envelopes"], inbox["bundles"], inbox["closed"]
        if inbox["day"] != day or not isinstance(closed, bool):
            raise ValueError
        for several in (ids, bundles):  # they go into paths that are signed
            if not isinstance(several, list) or len(set(several)) != len(several):
                raise ValueError
            if not all(_ID.fullmatch(one) for one in several):
                raise ValueError
    except (ValueError, KeyError, TypeError, RecursionError):
        raise NetworkError("answer", "The server's list of envelopes makes no sense.", "Tell the operator.") from None
    have = {sha256(one).hex() for one in read_items(folder.day(day), ENVELOPE_SIZE)}
    listed = [bytes.fromhex(one) for one in bundles]
    folder.list_bundles(day, listed)
    chunks = [(one, number) for one in listed for number in _missing(courier, folder, one)]
    return _Inbox(day, [one for one in ids if one not in have], chunks, closed, len(ids))


def _missing(courier: Courier, folder: RoundFolder, bundle: bytes) -> list[int]:
    """The chunks of a bundle that the server has and the folder has not."""
    untrusted = courier.call("GET", f"/v1/bundles/{bundle.hex()}", BITS_LIMIT)
    try:
        stored = bytes.fromhex(json.loads(untrusted)["stored"])
    except (ValueError, KeyError, TypeError, RecursionError):
        raise NetworkError(
            "answer", "The server's answer about a bundle makes no sense.", "Tell the operator."
        ) from None
    here = folder.chunks.numbers(bundle)
    there = (at for at in range(min(COUNT_LIMIT, 8 * len(stored))) if stored[at // 8] & 0x80 >> at % 8)
    return [number for number in there if number not in here]


def _chunk(courier: Courier, bundle: bytes, number: int) -> bytes:
    chunk = courier.call("GET", f"/v1/bundles/{bundle.hex()}/{number}", CHUNK_SIZE)
    if len(chunk) != CHUNK_SIZE:
        raise NetworkError("answer", "The server sent a piece of another size than all have.", "Tell the operator.")
    return chunk


def _envelope(courier: Courier, identity: str) -> bytes:
    envelope = courier.call("GET", f"/v1/envelopes/{identity}", ENVELOPE_SIZE)
    if sha256(envelope).hex() != identity:
        raise NetworkError("answer", "The server sent another envelope than was asked for.", "Tell the operator.")
    return envelope


def _refusal(answer: Response) -> ClientError:
    try:
        code = json.loads(answer.body)["code"]
    except (ValueError, KeyError, TypeError, RecursionError):
        code = None
    code = (
        code
        if isinstance(code, str) and len(code) < 40 and code.replace("-", "").isalpha()
        else f"status-{answer.status}"
    )
    hints = {
        "clock": "Set this machine's clock.",
        "not-listed": "The desk must sign a directory that lists you, and it must be in force at the server.",
        "serial": "The server has a newer directory. Sign again on the newest.",
        "second-key": "Another copy of this vault has made keys. Tell the desk: this is an alarm.",
        "stale": "It was signed more than two weeks ago. Export from the vault again.",
        "full": "The server is full. Tell the operator.",
    }
    return NetworkError(
        code, f"The server refused ({code}).", hints.get(code, "Tell the operator what you did and this word.")
    )
