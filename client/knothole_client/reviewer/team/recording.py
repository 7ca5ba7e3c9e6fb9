"""What this reviewer says about a case to colleagues who read it (section 7.5 of the protocol), and where a case stands by everybody's word.

It is recorded at once and sealed when a round leaves (:mod:`knothole_client.reviewer.team.sealing`), to those who can be reached then; for the others it
waits.
"""

from __future__ import annotations

import json
import secrets
from typing import Final

from knothole_client.protocol import compact_json
from knothole_client.protocol.compact_json import Object
from knothole_client.protocol.desk_events import (
    EVENT_ID_SIZE,
    FIRST,
    MAX_LAMPORT,
    MAX_SHARE_PARTS,
    RUN_SIZE,
    Body,
    EventHeader,
    SharePart,
    cut,
    read_event,
)
from knothole_client.protocol.envelope import ENVELOPE
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.reviewer.team.folding import CaseState, Event, fold
from knothole_client.reviewer.vault.cases import FLOOD
from knothole_client.reviewer.vault.vault import Vault

REPLACING: Final = frozenset({"assign", "status", "label", "merge", "step", "triage"})
"""Of these the last word counts."""


def record(vault: Vault, case: VerifyKey, kind: str, today: int, *members: Object) -> None:
    """Say something about a case: an event for each of ``members``, to all who read the case now.

    Raises:
        ProtocolError: ``schema``, ``json``, ``too-large``; nothing of that event is recorded then.
    """
    today = vault.desk(today).now  # a clock that is behind must not date it before the directory it is said under
    others = vault.readers.of_case(case) - {vault.identity.key}
    vault.marks.remove(case, FLOOD)
    highest = state(vault, case).highest
    for further in members:
        highest += 1
        _record(vault, case, kind, today, highest, further, others)
    # An event far above all others is taken once another reaches up to it, and would then have the last word.
    while kind in REPLACING and (now := state(vault, case).highest) > highest:
        highest = now + 1
        _record(vault, case, kind, today, highest, members[-1], others)


def _record(
    vault: Vault, case: VerifyKey, kind: str, today: int, number: int, further: Object, others: set[VerifyKey]
) -> None:
    event = secrets.token_bytes(EVENT_ID_SIZE)
    header = EventHeader(kind, event, today, min(number, MAX_LAMPORT), bytes(RUN_SIZE), FIRST, case)
    content = header.to_json() | further
    body = read_event(content).body
    raw = compact_json.serialise(content)
    if len(raw) > ENVELOPE.json_limit:
        raise ProtocolError("too-large")
    vault.events.add_own(vault.identity.key, header, raw)
    vault.unsent.add(case, event, others | _let_in(body))


def _let_in(body: Body) -> set[VerifyKey]:
    return {body.reader} if isinstance(body, SharePart) else set()


def record_text(vault: Vault, case: VerifyKey, kind: str, today: int, members: Object, text: str) -> None:
    """As :func:`record`, with a text that may need several events.

    Raises:
        ProtocolError: ``too-long``, ``json``.
    """
    limit = MAX_SHARE_PARTS if kind == "share" else None
    header = EventHeader(kind, bytes(EVENT_ID_SIZE), today, 1, bytes(RUN_SIZE), FIRST, case)
    record(vault, case, kind, today, *(cut(header, members, text, limit) if limit else cut(header, members, text)))


def date_again(vault: Vault, today: int, *, sealed: bool = False) -> int:
    """Put what was said under a clock that was ahead under the newest day that is known: colleagues set aside what is dated after tomorrow.
    Returns how much that is.

    Args:
        sealed: also what left already and every colleague sets aside. It leaves once more, under its id: who took it in after all has it once.
    """
    day, own = max(vault.desk(today).now, vault.days.newest_seen() or 0), vault.identity.key
    ahead = vault.events.unsealed_after(own, day) + (vault.events.sealed_after(own, day + 1) if sealed else [])
    for case, event, raw in ahead:
        content = json.loads(raw) | {"day": day}
        vault.events.date_again(case, own, event, day, compact_json.serialise(content))
        vault.unsent.add(case, event, (vault.readers.of_case(case) - {own}) | _let_in(read_event(content).body))
    return len(ahead)


def state(vault: Vault, case: VerifyKey) -> CaseState:
    """Where a case stands."""
    return fold(Event.of(author, raw) for author, raw in vault.events.of_case(case))


def standing(vault: Vault, case: VerifyKey) -> CaseState:
    """As :func:`state`, for a list: without who opened what, which three of four events say, and which is not read."""
    events = [Event.of(author, raw) for author, raw in vault.events.of_case(case, but="opened")]
    return fold(events, vault.events.numbers(case, "opened"))


def own_events(vault: Vault, case: VerifyKey) -> list[tuple[int, Object]]:
    """What this reviewer said, and the day; shares left out."""
    contents = [json.loads(raw) for raw in vault.events.own(case)]
    return [(content["day"], content) for content in contents if content["type"] != "share"]
