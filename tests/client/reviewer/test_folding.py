"""The state of a case does not depend on how its events came."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from knothole_client.protocol import compact_json
from knothole_client.protocol.desk_events import MAX_JUMP
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.reviewer.team.folding import Event, fold

AUTHORS = [VerifyKey(bytes([number]) * 32) for number in (1, 2, 3)]
CASE = "0d" * 32
MEMBERS: dict[str, st.SearchStrategy[dict[str, Any]]] = {
    "note": st.fixed_dictionaries({"text": st.sampled_from(["one", "two", "three"])}),
    "assign": st.fixed_dictionaries({"reviewer": st.sampled_from(["", *(author.hex() for author in AUTHORS)])}),
    "status": st.fixed_dictionaries(
        {
            "state": st.sampled_from(["open", "waiting", "closed", "spam", "forget"]),
            "outcome": st.sampled_from(["", "proven"]),
        }
    ),
    "label": st.fixed_dictionaries({"label": st.sampled_from(["red", "blue"]), "on": st.booleans()}),
    "merge": st.fixed_dictionaries({"into": st.sampled_from(["0e" * 32, "0f" * 32]), "on": st.booleans()}),
    "step": st.fixed_dictionaries({"step": st.sampled_from(["assessed", "minutes-offered"]), "on": st.booleans()}),
    "triage": st.fixed_dictionaries(
        {"urgency": st.sampled_from(["", "high"]), "danger": st.sampled_from(["none", "acute"])}
    ),
    "reply": st.fixed_dictionaries(
        {
            "reply": st.sampled_from(["aa" * 16, "bb" * 16]),
            "order": st.integers(1, 3),
            "duty": st.sampled_from(["", "acknowledgement", "feedback"]),
            "part": st.integers(0, 1),
            "parts": st.just(2),
            "text": st.sampled_from(["x", "y"]),
        }
    ),
    "opened": st.fixed_dictionaries({"message": st.sampled_from(["ab" * 16, "cd" * 16])}),
}


@st.composite
def events(draw: st.DrawFn) -> Event:
    """Events with few numbers and ids, so that many are concurrent, doubled, or contradict each other."""
    kind = draw(st.sampled_from(sorted(MEMBERS)))
    content = {
        "type": kind,
        "event": f"{draw(st.integers(0, 5)):032x}",
        "day": draw(st.integers(20_780, 20_783)),
        "lamport": draw(st.integers(1, 4)),
        "run": "0c" * 16,
        "previous": "00" * 32,
        "case": CASE,
    } | draw(MEMBERS[kind])
    return Event.of(draw(st.sampled_from(AUTHORS)), compact_json.serialise(content))


@given(st.lists(events(), max_size=12), st.randoms(), st.data())
def test_order_of_arrival_and_doubles_change_nothing(found: list[Event], shuffler: Any, data: st.DataObject) -> None:
    doubled = found + data.draw(st.lists(st.sampled_from(found), max_size=6) if found else st.just([]))
    shuffler.shuffle(doubled)
    assert fold(doubled) == fold(found)


@given(st.lists(events(), max_size=12), st.data())
def test_what_was_missing_may_come_later(found: list[Event], data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(found)))
    fold(found[:cut])
    assert fold(found[cut:] + found[:cut]) == fold(found)


@given(st.lists(events(), max_size=12, unique_by=lambda found: (found.author, found.header.event)), st.data())
def test_who_opened_what_need_not_be_read_for_all_else(found: list[Event], data: st.DataObject) -> None:
    numbers = st.sampled_from([1, 2, MAX_JUMP + 1, MAX_JUMP + 3, 2 * MAX_JUMP + 3, 4 * MAX_JUMP])
    found = [replace(event, header=replace(event.header, lamport=data.draw(numbers))) for event in found]
    opened = [(event.author, event.header.lamport) for event in found if event.header.type == "opened"]
    others = [event for event in found if event.header.type != "opened"]
    assert fold(others, opened) == replace(fold(found), opened={})


def event(kind: str, lamport: int, author: int = 0, **members: Any) -> Event:
    head = {
        "type": kind,
        "event": f"{lamport:032x}",
        "day": 20_780 + lamport,
        "lamport": lamport,
        "run": "0c" * 16,
        "previous": "00" * 32,
    }
    return Event.of(AUTHORS[author], compact_json.serialise(head | {"case": CASE} | members))


def test_the_last_word_counts_and_notes_add_up() -> None:
    state = fold(
        [
            event("status", 3, state="closed", outcome="proven"),
            event("status", 1, state="waiting", outcome=""),
            event("assign", 2, reviewer=AUTHORS[1].hex()),
            event("label", 4, label="red", on=True),
            event("label", 5, label="blue", on=True),
            event("label", 6, label="red", on=False),
            event("note", 8, author=1, text="second"),
            event("note", 7, text="first"),
        ]
    )
    assert (state.state, state.outcome, state.since) == ("closed", "proven", 20_783)
    assert state.assigned == AUTHORS[1]
    assert state.labels == ("blue",)
    assert [(note.author, note.text) for note in state.notes] == [(AUTHORS[0], "first"), (AUTHORS[1], "second")]


def test_of_two_with_one_number_chance_says_who_speaks_last() -> None:
    """The same for everybody, and another for each number: nobody wins them all by a key of their choice."""
    last = set()
    for number in range(1, 40):
        both = [event("assign", number, author=author, reviewer=AUTHORS[author].hex()) for author in (1, 0)]
        assert fold(both) == fold(both[::-1])
        last.add(fold(both).assigned)
    assert last == set(AUTHORS[:2])


def test_an_event_far_above_all_others_is_set_aside_and_so_is_what_stands_above_it() -> None:
    """Until others reach up to it; what it says does not depend on when that was."""
    far = [event("status", 2**30, 1, state="spam", outcome=""), event("note", 2**30 + 1, 1, text="far")]
    near = event("note", 1, text="near")
    state = fold([*far, near])
    assert (state.state, [note.text for note in state.notes], state.set_aside, state.highest) == (
        "open",
        ["near"],
        2,
        1,
    )
    steps = [event("note", number * MAX_JUMP, text="x") for number in range(1, 2**10)]
    assert fold([*far, near, *steps]).state == "spam"


def test_a_reply_in_parts_is_joined_by_number() -> None:
    members: dict[str, Any] = {"reply": "aa" * 16, "order": 1, "duty": "feedback", "parts": 2}
    parts = [event("reply", 2, part=1, text="world", **members), event("reply", 1, part=0, text="Hello ", **members)]
    (whole,) = fold(parts).replies
    assert (whole.text, whole.missing, whole.duty) == ("Hello world", 0, "feedback")
    (half,) = fold(parts[:1]).replies
    assert (half.text, half.missing) == ("world", 1)
