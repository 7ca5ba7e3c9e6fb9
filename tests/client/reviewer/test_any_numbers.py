"""Whatever numbers somebody else writes, they are refused by a code or can be sorted, counted with and shown."""

from __future__ import annotations

import copy
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from knothole_client.commands.reviewer.case_text import case_json, letter
from knothole_client.failures import Failures
from knothole_client.protocol import compact_json
from knothole_client.protocol.desk_events import MAX_JUMP, MAX_LAMPORT, read_event
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.protocol.schema import MAXIMUM_DAY
from knothole_client.reviewer import duties, forgetting
from knothole_client.reviewer.cases import Case
from knothole_client.reviewer.letters import drafts
from knothole_client.reviewer.messages import Message
from knothole_client.reviewer.names import Names
from knothole_client.reviewer.register import register
from knothole_client.reviewer.team.folding import CaseState, Event, Note, Reply, fold
from tests.client.reviewer.test_folding import AUTHORS, CASE, MEMBERS

edges = (0, 1, 20_780, MAX_JUMP, MAX_JUMP + 1, MAX_LAMPORT, MAXIMUM_DAY, 2**53 - 1)
numbers = st.integers(-3, 3).flatmap(lambda more: st.sampled_from(edges).map(lambda edge: edge + more)) | st.integers()
days = st.integers(0, MAXIMUM_DAY) | st.sampled_from([0, 20_780, 2_932_896, 2_932_897, 100_000_000, MAXIMUM_DAY])
SHARE = {"with": "0e" * 32, "header": "01" * 32, "key": CASE, "signature": "02" * 64, "item": "03" * 16}


@st.composite
def contents(draw: st.DrawFn) -> dict[str, Any]:
    """Payloads of events with any numbers."""
    kind = draw(st.sampled_from([*sorted(MEMBERS), "share"]))
    members = SHARE | {"part": 0, "parts": 1, "text": "{}"} if kind == "share" else draw(MEMBERS[kind])
    head = {
        "type": kind,
        "event": f"{draw(st.integers(0, 5)):032x}",
        "run": "0c" * 16,
        "previous": "00" * 32,
        "case": CASE,
    }
    content = copy.deepcopy(head | members) | {"day": draw(days | numbers), "lamport": draw(numbers)}
    for name in ("order", "came", "part", "parts"):
        if name in content or (kind == "share" and name == "came"):
            content[name] = draw(days | numbers | st.just(content.get(name, 0)))
    return content


def taken(content: dict[str, Any], came: int, author: int) -> list[Event]:
    """As a vault takes it in: from its bytes."""
    try:
        raw = compact_json.serialise(content)
        read_event(compact_json.parse(raw)).check_days(came)
    except ProtocolError:
        return []
    return [Event.of(AUTHORS[author], raw)]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(contents(), days, st.integers(0, len(AUTHORS) - 1)), max_size=12), days, days, st.randoms())
def test_any_numbers_are_refused_or_folded_counted_and_shown(
    said: list[tuple[dict[str, Any], int, int]], came: int, today: int, shuffler: Any
) -> None:
    found = [event for one in said for event in taken(*one)]
    state = fold(found)
    shuffler.shuffle(found)
    assert fold(found) == state
    message = Message(b"\x01" * 16, came, "both", "A text.", {}, 0, (), None, None)
    for case in (of(state, (message,), came), of(state, (), came)):
        duties.open_duties(case)
        failed = Failures()
        assert register([case], failed).count("\r\n") == 2
        shown = case_json(case, {}, Names(AUTHORS[0], {}, frozenset(AUTHORS[1:])), failed)
        assert len(shown["notes"]) == len(state.notes)
        letters: list[Message | Reply | Note] = [*case.messages, *state.replies, *state.notes]
        assert all(letter(one) for one in letters)
        forgetting.due([case], 30, today)
        drafts.draft(case, "acknowledgement", "en")
        assert failed.found == {}


def of(state: CaseState, messages: tuple[Message, ...], came: int) -> Case:
    back = None if messages else came
    return Case(VerifyKey(bytes.fromhex(CASE)), "a-case", came, messages, state, frozenset(), back, back)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.integers(1, MAX_LAMPORT) | st.integers(1, 2_000).map(lambda n: n * (MAX_JUMP + 1)), max_size=8),
    st.lists(st.sampled_from(["open", "waiting", "closed"]), min_size=1, max_size=4),
)
def test_who_speaks_after_having_seen_it_all_has_the_last_word(seen: list[int], wanted: list[str]) -> None:
    """Said again, if another event stands above by then (section 7.5); at the limit nobody can stand above for fewer than a million events."""
    said = [status(number, "spam", 1, at) for at, number in enumerate(seen)]
    for turn, state in enumerate(wanted):
        number = fold(said).highest + 1
        said.append(status(number, state, 0, 100 + turn))
        while (now := fold(said).highest) > number:
            number = now + 1
            said.append(status(number, state, 0, 200 + len(said)))
        assert (fold(said).state, fold(said).said_by) == (state, AUTHORS[0])


def status(number: int, state: str, author: int, event: int) -> Event:
    head = {"type": "status", "event": f"{event:032x}", "day": 1, "lamport": number, "run": "0c" * 16}
    content = head | {"previous": "00" * 32, "case": CASE, "state": state, "outcome": ""}
    return Event.of(AUTHORS[author], compact_json.serialise(content))
