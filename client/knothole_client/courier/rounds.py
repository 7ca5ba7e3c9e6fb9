"""A courier's two moves: pull what came, push what the vault signed (section 11 of the protocol).

A pull can be interrupted at any envelope and resumes there. Envelopes are fetched before the desk document, so that the document is never
older than what they were made by.

A server that was restored from a backup is closed until a courier has presented the newest directory it knows. Either move does so by
itself, and begins again.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Final, TypeVar

from knothole_client.clock import SECONDS_A_DAY
from knothole_client.courier import ledger_watch, probes
from knothole_client.courier.fetching import fetch_chunk, fetch_envelope, fetch_inbox, wanted_of
from knothole_client.courier.requests import Courier, RefusedError
from knothole_client.courier.store import CourierState
from knothole_client.errors import NetworkError, UsageError
from knothole_client.files.durable import write_durably
from knothole_client.http import CONNECTIONS, Lanes, persist
from knothole_client.protocol.calendar import epoch_of
from knothole_client.protocol.desk_document import (
    DIRECTORY,
    EPOCH_KEY,
    GENESIS,
    MAX_DOCUMENT,
    PAGE_LIST,
    PIN,
    REVOCATION,
    ROTATION,
    Desk,
    join_records,
    split_records,
    verify_desk_document,
)
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.ledger import LedgerAlarm
from knothole_client.protocol.primitives import sha256
from knothole_client.protocol.reply import MAX_BOOK
from knothole_client.protocol.signed_writes import verify_acknowledgement
from knothole_client.rounds.folder import (
    ACKNOWLEDGEMENTS,
    DAY_SHEETS,
    DESK,
    EPOCH_KEYS,
    EVENTS,
    ID_SIZE,
    REPLIES,
    REPLY_WRITE_OVERHEAD,
    RETRACTIONS,
    RoundFolder,
    read_reply_ids,
)
from knothole_client.rounds.lights import note_posted
from knothole_client.rounds.stick import note_pull

REMEMBERED_DAYS: Final = 90
"""More than an envelope is kept."""
T = TypeVar("T")
Progress = Callable[[int, int], None]


def pull(courier: Courier, folder: RoundFolder, desk: Desk, progress: Progress = lambda done, of: None) -> int:
    """Fetch what came and is not in the vault yet, then the desk document. Returns how many envelopes were fetched.

    What is damaged at the server is counted in the courier's state, and asked for again with the next pull.

    Raises:
        NetworkError: as :meth:`Courier.call`; what was fetched stays.
        ProtocolError: the server's desk document is refused.
    """
    return _when_open(courier, folder, lambda: _pull(courier, folder, desk, progress))


def _pull(courier: Courier, folder: RoundFolder, desk: Desk, progress: Progress) -> int:
    today = courier.now() // SECONDS_A_DAY
    days = range(today - desk.directory.policy.envelope_days, today + 1)
    done, began = _days_done(courier, folder, desk), courier.now()
    wanted = [wanted_of(courier, folder, day, today) for day in days if day not in done]
    note_pull(folder.path, began, None)  # now that the server has found this clock right: vaults compare theirs with it
    total = sum(len(lacking.envelopes) + len(lacking.chunks) for lacking in wanted)
    handled = fetched = 0
    courier.state.damaged = 0
    writing = threading.Lock()

    def bring(fetch: Callable[[], bytes], keep: Callable[[bytes], None]) -> None:
        brought = persist(fetch)
        with writing:
            if not lanes.left:
                keep(brought)

    with Lanes(courier.server, CONNECTIONS) as lanes:
        for lacking in wanted:
            had = folder.count(lacking.day)
            courier.state.damaged += lacking.damaged
            keep = partial(folder.append, lacking.day)
            jobs = [partial(bring, partial(fetch_envelope, courier, identity), keep) for identity in lacking.envelopes]
            for chunk in lacking.chunks:
                jobs.append(partial(bring, partial(fetch_chunk, courier, *chunk), partial(folder.add_chunk, *chunk)))
            for brought in lanes.run(jobs):
                with _counting_damage(courier.state):
                    brought.result()
                handled += 1
                progress(handled, total)
            fetched += folder.count(lacking.day) - had
            if lacking.signed:
                folder.note_list(lacking.day, lacking.signed)
            with suppress(UsageError):  # what is remembered of probes is damaged: status says so, and no round stops
                probes.look(courier.home, folder, lacking.day, lacking.signed, desk.id, began, courier.now())
    _bring_reply_ids(courier, folder)
    document = courier.call("GET", "/v1/desk", MAX_DOCUMENT)
    newest = verify_desk_document(document, desk.chain.pin, today, desk.directory, courier.state.memory, served=True)
    write_durably(folder.desk, document)
    courier.state.learn(newest)
    _post_missing_keys_again(courier, folder, document, today)
    courier.state.desk_alarms = sorted(set(newest.alarms))
    if "revocation-missing" in newest.alarms:  # a server that lost them with its disk takes them again
        _present(courier, newest.memory.revocations)
    _watch_destruction(courier, document, today, max(known.directory.policy.envelope_days for known in (desk, newest)))
    courier.state.last_pull = courier.now()
    note_pull(folder.path, began, courier.state.last_pull)
    return fetched


def _bring_reply_ids(courier: Courier, folder: RoundFolder) -> None:
    """Let the vault know which replies stand in the book, and post again what ought to be there and is not, or is there and ought not."""
    ids = courier.call("GET", "/v1/replies", MAX_BOOK * ID_SIZE)
    in_book = read_reply_ids(ids)
    if in_book is None:
        raise NetworkError("answer", "The server's list of replies makes no sense.", "Tell the operator.")
    folder.note_replies(ids)
    posted = {sha256(write).hex(): sha256(write[REPLY_WRITE_OVERHEAD:]) for write in folder.items(REPLIES)}
    retracted = {sha256(retraction).hex(): retraction[96:] for retraction in folder.items(RETRACTIONS)}
    undone = {digest for digest, identity in posted.items() if identity not in in_book}
    undone |= {digest for digest, identity in retracted.items() if identity in in_book}
    courier.state.pushed = [digest for digest in courier.state.pushed if digest not in undone]


def _post_missing_keys_again(courier: Courier, folder: RoundFolder, document: bytes, today: int) -> None:
    """Have the next push post the weekly keys once more if the server, which may have been restored, lacks one that it ought to publish."""
    keys = folder.items(EPOCH_KEYS)
    published = {body for kind, body in split_records(document) if kind == EPOCH_KEY}
    weeks = (epoch_of(today), epoch_of(today) + 1)  # a document has no others
    if any(key not in published for key in keys if _week_of(key) in weeks):
        undone = sha256(b"".join(keys)).hex()
        courier.state.pushed = [digest for digest in courier.state.pushed if digest != undone]


def _week_of(epoch_key: bytes) -> int:
    return int.from_bytes(epoch_key[96:100], "big")


def _days_done(courier: Courier, folder: RoundFolder, desk: Desk) -> set[int]:
    """The days that need not be fetched: the server has taken the acknowledgement of them, and the vault of now says that it holds them.

    A vault that was restored says so of fewer days than the one that was lost, and what it lacks is fetched for it.
    """
    held = set()
    for item in folder.items(ACKNOWLEDGEMENTS):
        with suppress(ProtocolError):
            held.add(verify_acknowledgement(item, courier.reviewer, desk.id))
    return held.intersection(courier.state.done)


@contextmanager
def _counting_damage(state: CourierState) -> Iterator[None]:
    """Go on if the server says that what is asked for is damaged there, or gone."""
    try:
        yield
    except RefusedError as refused:
        if refused.code not in ("damaged", "not-found"):
            raise
        state.damaged += 1


def _watch_destruction(courier: Courier, document: bytes, today: int, envelope_days: int) -> None:
    """Check what the server says it destroyed, and that it does not still list a day whose time is over."""
    ledger_watch.watch(courier.state, document, today, envelope_days)
    over = today - envelope_days - ledger_watch.GRACE_DAYS
    listed = fetch_inbox(courier, over)
    if listed.envelopes or listed.bundles:
        ledger_watch.raise_alarm(courier.state, LedgerAlarm(ledger_watch.OVERDUE, today))


def known_desk(folder: RoundFolder, state: CourierState, today: int) -> Desk:
    """The desk by the document in the round's folder, which must be the courier's own.

    Raises:
        ProtocolError: it is refused.
    """
    desk = verify_desk_document(folder.read_desk(), state.pin, today, remembered=state.memory)
    state.learn(desk)
    return desk


@dataclass
class Pushed:
    """How a push went, by kinds of things."""

    sent: dict[str, int] = field(default_factory=dict)
    """How many were new to the server."""
    refused: list[tuple[str, RefusedError]] = field(default_factory=list)
    holding: list[int] = field(default_factory=list)
    """Days the server would not take as acknowledged: something that came is not in the vault."""


def push(courier: Courier, folder: RoundFolder, progress: Progress = lambda done, of: None) -> Pushed:
    """Post what the vault signed, in the order in which it takes effect. What the server refuses stops nothing else.

    Raises:
        NetworkError: the server cannot be reached, or refuses this courier; what was accepted before is noted.
    """
    return _when_open(courier, folder, lambda: _push(courier, folder, progress))


def _push(courier: Courier, folder: RoundFolder, progress: Progress) -> Pushed:
    work = _outgoing(folder)
    result = Pushed()
    before = frozenset(courier.state.pushed)
    accepted = []
    for number, (kind, method, path, item) in enumerate(work, 1):
        digest = sha256(item).hex()
        try:
            if digest not in before:
                courier.call(method, path, body=item)
                courier.state.pushed.append(digest)
                result.sent[kind] = result.sent.get(kind, 0) + 1
            accepted.append(digest)
            if kind == ACKNOWLEDGEMENTS and item[64:96] == courier.reviewer:
                _note_acknowledged(courier.state, item)
        except RefusedError as refused:
            if refused.of_courier:
                raise
            if kind == ACKNOWLEDGEMENTS and refused.code == "holding":
                result.holding.append(_note_holding(courier.state, item))
            else:
                result.refused.append((kind, refused))
        progress(number, len(work))
    courier.state.pushed = accepted
    if not result.refused:
        note_posted(folder.path)
    courier.state.last_push = courier.now()
    return result


def _note_acknowledged(state: CourierState, acknowledgement: bytes) -> None:
    """The server has taken it: only now need nobody ask for the day again."""
    day = _day_of(acknowledgement)
    state.done = sorted({day, *(known for known in state.done if known > day - REMEMBERED_DAYS)})
    state.holding = [known for known in state.holding if known != day]


def _note_holding(state: CourierState, acknowledgement: bytes) -> int:
    """The server knows of something that came and is not in the vault: the next pull brings the day again."""
    day = _day_of(acknowledgement)
    state.done = [known for known in state.done if known != day]
    state.holding = sorted({day, *state.holding})
    return day


def _day_of(acknowledgement: bytes) -> int:
    return int.from_bytes(acknowledgement[96:100], "big")


def _when_open(courier: Courier, folder: RoundFolder, move: Callable[[], T]) -> T:
    """Make a move; if the server is closed, open it and make the move again."""
    try:
        return move()
    except RefusedError as refused:
        if refused.code != "closed":
            raise
    _open(courier, folder)
    return move()


def _open(courier: Courier, folder: RoundFolder) -> None:
    """Present what a restored server may have forgotten (section 11): revocations, before and after the directory, because it refuses
    those of reviewers it does not list. What it has accepted before is posted again by the next push.
    """
    today = courier.now() // SECONDS_A_DAY
    documents = [file.read_bytes() for file in (folder.desk, folder.outgoing(DESK)) if file.exists()]
    newest = max(
        documents,
        key=lambda document: verify_desk_document(document, courier.state.pin, today).directory.serial,
        default=b"",
    )
    records = [record for document in documents for record in split_records(document)]
    revocations = {body for kind, body in records if kind == REVOCATION} | courier.state.memory.revocations
    of_desk = (GENESIS, ROTATION, DIRECTORY, PIN, PAGE_LIST)
    desk_file = join_records((kind, body) for kind, body in split_records(newest) if kind in of_desk)
    courier.state.pushed = []
    courier.save()  # before the server opens
    _present(courier, revocations)
    try:
        courier.call("PUT", "/v1/directory", body=desk_file)
    except RefusedError as refused:
        if refused.code != "serial":
            raise
        raise RefusedError("closed", 503) from refused
    _present(courier, revocations)


def _present(courier: Courier, revocations: Iterable[bytes]) -> None:
    for revocation in revocations:
        with suppress(RefusedError):
            courier.call("PUT", "/v1/revocations", body=revocation)


def _outgoing(folder: RoundFolder) -> list[tuple[str, str, str, bytes]]:
    """Kind, method, path and body of all there is to post."""
    keys = folder.items(EPOCH_KEYS)
    desk = folder.outgoing(DESK)
    return [
        *(("directory", "PUT", "/v1/directory", item) for item in ([desk.read_bytes()] if desk.exists() else [])),
        *(("epoch keys", "PUT", "/v1/epoch-keys", item) for item in [b"".join(keys)] if keys),
        *((REPLIES, "POST", "/v1/replies", item) for item in folder.items(REPLIES)),
        *((RETRACTIONS, "POST", "/v1/withdrawals", item) for item in folder.items(RETRACTIONS)),
        *((EVENTS, "POST", "/v1/envelopes", item) for item in folder.items(EVENTS)),
        *(("day sheet", "PUT", "/v1/day-sheets", item) for item in folder.items(DAY_SHEETS)),
        *((ACKNOWLEDGEMENTS, "POST", "/v1/acks", item) for item in folder.items(ACKNOWLEDGEMENTS)),
    ]
