"""A visit: a mutilated exchange ends with the message delivered once, and the requests do not tell what a visit is for."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from knothole_client.errors import NetworkError
from knothole_client.protocol.desk_document import Desk, verify_desk_document
from knothole_client.protocol.errors import ProtocolError
from knothole_client.source.visit import FAILURES_IN_A_ROW, Edge, Visit, load
from tests.client.in_memory import Call, InMemoryInstallation, unreachable
from tests.client.offices import Office
from tests.desks import TODAY


class World:
    """An office, its server, and the time a visit took."""

    def __init__(self, root: Path, most_envelopes: int = 1000) -> None:
        self.office = Office(root)
        desk_file = self.office.desk.document(keys=[])
        (root / "server").mkdir()
        self.installation = InMemoryInstallation(root / "server", desk_file, most_envelopes)
        self.slept: list[float] = []

    def desk(self) -> Desk:
        return verify_desk_document(self.office.document(), self.office.desk.pin, TODAY)

    def visit(self) -> Visit:
        edge = Edge(
            self.installation.public,
            self.office.random.randbytes,
            random.Random(5).expovariate,
            self.slept.append,
            TODAY,
        )
        visit = load(edge, None)
        visit.desk = self.desk()  # as if the reviewers' keys were in force
        return visit

    def exchanges(self) -> list[bytes]:
        server = self.installation.public
        return [body for call, body in zip(server.calls, server.bodies, strict=True) if call.method == "POST"]


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


def test_a_message_is_sent_and_a_cover_after_it(world: World) -> None:
    visit = world.visit()
    envelopes = visit.message("A message.", "both", {}, world.office.source()[1])
    visit.exchange(envelopes)
    sent = world.exchanges()
    assert len(sent) == 2
    assert sent[0][256:] == envelopes[0]
    assert sent[1][256:] != envelopes[0]
    assert {len(body) for body in sent} == {33_024}


def test_a_visit_that_sends_nothing_makes_the_same_requests(tmp_path: Path) -> None:
    calls = []
    for name in ("sends", "checks"):
        (tmp_path / name).mkdir()
        world = World(tmp_path / name)
        visit = world.visit()
        keys = world.office.source()[1]
        visit.exchange(visit.message("A message.", "both", {}, keys) if name == "sends" else [])
        calls.append(world.installation.public.calls)
    assert calls[0] == calls[1]


def test_a_lost_answer_is_followed_by_the_same_bytes_and_the_message_is_stored_once(world: World) -> None:
    visit = world.visit()
    lost = iter([True, True])

    def lose(call: Call) -> None:
        if call.method == "POST" and next(lost, False):
            unreachable(call)

    world.installation.public.after = lose
    envelopes = visit.message("A message.", "both", {}, world.office.source()[1])
    visit.exchange(envelopes)
    sent = world.exchanges()
    assert sent[0] == sent[1] == sent[2]
    assert len(sent) == 4


def test_a_full_server_is_asked_again_and_then_said_so(tmp_path: Path) -> None:
    world = World(tmp_path, most_envelopes=0)
    visit = world.visit()
    with pytest.raises(NetworkError) as refused:
        visit.exchange(visit.message("A message.", "both", {}, world.office.source()[1]))
    assert refused.value.code == "full"
    assert len(world.exchanges()) == FAILURES_IN_A_ROW
    assert len(set(world.exchanges())) == 1


def test_an_unreachable_server_is_said_so(world: World) -> None:
    visit = world.visit()
    world.installation.public.before = unreachable
    with pytest.raises(NetworkError):
        visit.exchange(visit.message("A message.", "both", {}, world.office.source()[1]))


def test_another_desk_than_the_one_meant_is_refused(world: World) -> None:
    edge = Edge(
        world.installation.public, random.Random(1).randbytes, random.Random(1).expovariate, world.slept.append, TODAY
    )
    with pytest.raises(ProtocolError) as refused:
        load(edge, "00" * 32)
    assert refused.value.code == "desk"
    load(edge, world.office.desk.id.hex().upper())
