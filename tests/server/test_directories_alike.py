"""A directory that a server publishes and a client refuses is an outage. So both judge changed directories alike, code by code."""

from __future__ import annotations

import copy
import random
from collections import Counter
from typing import Any

from knothole_client.protocol import compact_json
from knothole_client.protocol.directory import verify_directory as client_verifies
from knothole_client.protocol.errors import ProtocolError
from knothole_server.desk.directory import verify_directory as server_verifies
from knothole_server.errors import KnotholeServerError
from tests.support.desks import TODAY, MadeDesk

ROUNDS = 3_000
VALUES: list[Any] = [
    None,
    True,
    0,
    -1,
    1,
    2,
    31,
    64,
    2**31 - 1,
    2**31,
    "",
    "a",
    "A",
    "x" * 101,
    "ab" * 32,
    [],
    [1],
    {},
    {"en": "E"},
]
Steps = list[Any]


def content(desk: MadeDesk) -> dict[str, Any]:
    """A directory with something of everything."""
    choices = [{"id": choice, "label": {"en": choice}} for choice in ("x", "y")]
    found = desk.content()
    found["origins"] = ["http://example.onion"]
    found["policy"].update(case_days=365, book=7)
    found["statement"]["holds"] = ["An order"]
    found["reviewers"].append(desk.first.entry(id="gone", slot=7, until=TODAY - 50, signing="01" * 32))
    found["channels"][0]["questions"] = [
        {"id": "a", "label": {"en": "A"}, "kind": "choice", "required": True, "choices": choices},
        {"id": "b", "label": {"en": "B"}, "kind": "text", "required": False, "if": {"question": "a", "choice": "x"}},
    ]
    return found


def places(value: Any, here: Steps) -> list[Steps]:
    """Where something stands, each as the steps that lead there."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [place for step, one in inside for place in ([*here, step], *places(one, [*here, step]))]


def change(source: dict[str, Any], draw: random.Random) -> None:
    """One change somewhere: another value, a neighbour's, something more, something less, an entry twice or in another place."""
    *way, last = draw.choice(places(source, []))
    parent: Any = source
    for step in way:
        parent = parent[step]
    kind = draw.randrange(6)
    if kind == 0:
        parent[last] = copy.deepcopy(draw.choice(VALUES))
    elif kind == 1:
        parent[last] = copy.deepcopy(draw.choice(list(parent.values() if isinstance(parent, dict) else parent)))
    elif kind == 2:
        del parent[last]
    elif kind == 3 and type(parent[last]) is int:
        parent[last] += draw.choice((-30, -1, 1, 30))
    elif kind == 4 and isinstance(parent[last], list) and parent[last]:
        parent[last] = copy.deepcopy(draw.choice((parent[last] * 2, parent[last][::-1], parent[last] * 70)))
    elif kind == 5 and isinstance(parent[last], dict):
        parent[last]["choices"] = []


def share_a_slot(source: dict[str, Any], draw: random.Random) -> None:
    """Two reviewers get one slot, and days about which the rule says something."""
    for reviewer in draw.sample(source["reviewers"], 2):
        days = draw.sample(range(TODAY - 60, TODAY, 3), 2)
        reviewer.update({"slot": 2, "from": min(days)})
        reviewer.pop("until", None)
        if draw.random() < 0.8:
            reviewer["until"] = draw.choice(days)


def test_server_and_client_judge_changed_directories_alike() -> None:
    desk, draw = MadeDesk(), random.Random(20_781)
    seen: Counter[str] = Counter()
    for number in range(ROUNDS):
        changed = content(desk)
        if number % 4 == 0:
            share_a_slot(changed, draw)
        for _ in range(draw.choice((1, 1, 2, 3))):
            change(changed, draw)
        try:
            raw = desk.sign_anything(compact_json.serialise(changed))
        except ProtocolError:
            continue
        client, server = "ok", "ok"
        try:
            client_verifies(raw, desk.id, desk.chain.key)
        except ProtocolError as refused:
            client = refused.code
        try:
            server_verifies(raw, desk.chain.key, desk.id)
        except KnotholeServerError as refused:
            server = refused.code
        assert client == server, (number, changed)
        seen[client] += 1
    assert min(seen["ok"], seen["schema"], seen["slot-reused"]) > 20, seen
