"""A visit: a mutilated exchange ends with the message delivered once, and the requests do not tell what a visit is for."""

from __future__ import annotations

import itertools
import math
import random
from dataclasses import replace
from pathlib import Path

import pytest

from knothole_client.errors import ClientError, NetworkError
from knothole_client.http import Response
from knothole_client.protocol.desk_document import Desk, verify_desk_document
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.exchange import encode_request
from knothole_client.protocol.genesis import read_pin, sign_pin, sign_rotation, verify_chain
from knothole_client.protocol.primitives import verify_key
from knothole_client.protocol.receipts import receipt_tag
from knothole_client.protocol.reviewer_records import sign_revocation
from knothole_client.source.outgoing import Outgoing, RandomBytes, Sealable, Sealed, TakingBack
from knothole_client.source.send_clock import visit_length, wait
from knothole_client.source.visit import FAILURES_IN_A_ROW, Edge, Visit, load
from tests.support.desks import TODAY, MadeDesk
from tests.support.in_memory import Call, InMemoryInstallation, unreachable
from tests.support.offices import Office


class World:
    """An office, its server, and the time a visit took."""

    def __init__(self, root: Path, most_envelopes: int = 1000) -> None:
        self.office = Office(root)
        desk_file = self.office.desk.desk_file()
        (root / "server").mkdir()
        self.installation = InMemoryInstallation(root / "server", desk_file, most_envelopes)
        self.slept: list[float] = []
        self.worked = 0.0
        """Seconds that passed otherwise than asleep."""

    def now(self) -> float:
        return self.worked + sum(self.slept)

    def desk(self) -> Desk:
        return verify_desk_document(self.office.document(), self.office.desk.pin, TODAY)

    def visit(self, ticks: int | None = 2, seed: int = 5) -> Visit:
        """A visit of so many exchanges; None: as many as are drawn."""
        edge = Edge(
            self.installation.public,
            self.office.random.randbytes,
            random.Random(seed).expovariate,
            self.slept.append,
            TODAY,
            self.now,
        )
        visit = load(edge, None)
        visit.ticks = ticks or visit.ticks
        # as if the reviewers' keys were in force, though the server serves none and none is missed
        visit.desk = replace(self.desk(), memory=visit.desk.memory)
        return visit

    def forget(self) -> None:
        """What was seen of visits so far."""
        for seen in (self.installation.public.calls, self.installation.public.bodies, self.slept):
            seen.clear()

    def exchanges(self) -> list[bytes]:
        server = self.installation.public
        return [body for call, body in zip(server.calls, server.bodies, strict=True) if call.method == "POST"]


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


def read(world: World, exchanged: list[bytes]) -> list[str]:
    """What the first reviewer has once these came."""
    world.office.deliver([body[256:] for body in exchanged])
    world.office.round()
    return world.office.first.texts()


def test_a_message_is_sent_and_a_cover_after_it(world: World) -> None:
    visit = world.visit()
    message = visit.message("A message.", "both", {}, world.office.source()[1])
    visit.exchange(message)
    sent = world.exchanges()
    assert len(sent) == len(set(sent)) == 2
    assert read(world, sent[:1]) == ["A message."]
    assert read(world, sent[1:]) == ["A message."]  # nothing more: it was a cover
    assert {len(body) for body in sent} == {33_024}


def kinds(world: World, visit: Visit) -> dict[str, Sealable | None]:
    keys, randbytes = world.office.source()[1], world.office.random.randbytes
    long = visit.message("x" * 208_000, "both", {}, keys)
    return {
        "looks": None,
        "sends a word": visit.message("A word.", "both", {}, keys),
        "sends 16 parts": long,
        "sends what was sealed elsewhere": Sealed(long.seal(visit.desk, randbytes)),
        "takes everything back": TakingBack(keys, frozenset({2, 5})),
    }


@pytest.mark.parametrize("seed", range(3))
def test_a_visit_is_as_long_and_asks_for_the_same_whatever_it_is_for(world: World, seed: int) -> None:
    seen = {}
    for kind in kinds(world, world.visit()):
        world.forget()
        visit = world.visit(None, seed)
        message = kinds(world, visit)[kind]
        if kind.endswith("16 parts"):
            assert message
            assert len(message.seal(visit.desk, world.office.random.randbytes)) == 16
        visit.exchange(message)
        assert len(world.exchanges()) == visit.ticks >= 17
        seen[kind] = (list(world.installation.public.calls), list(world.slept))
    assert all(value == seen["looks"] for value in seen.values())


@pytest.mark.parametrize(("long", "seconds"), [(False, 0.0), (True, 0.7), (False, 50.0)])
def test_exchanges_come_at_the_ticks_however_long_each_takes_and_whatever_is_sealed_after_it(
    world: World, seconds: float, long: bool
) -> None:
    visit = world.visit(None, 3)
    draw = random.Random(3)
    assert visit_length(draw.expovariate) == visit.ticks
    mean, began = visit.desk.directory.policy.cover_interval, world.now()
    due = list(itertools.accumulate((wait(mean, draw.expovariate) for _ in range(900)), initial=began))
    came: list[float] = []

    def take(call: Call) -> None:
        if call.method == "POST":
            came.append(world.now())
            world.worked += seconds

    world.installation.public.before = take
    visit.exchange(visit.message("x" * 30_000, "both", {}, world.office.source()[1]) if long else None)
    free = iter(due)  # a tick that finds an exchange in flight is skipped
    ends = [-math.inf, *(at + seconds for at in came[:-1])]
    assert came == pytest.approx([next(at for at in free if at >= end) for end in ends])
    assert len(came) == visit.ticks
    if not seconds:
        assert came == pytest.approx(due[: len(came)])


def test_nothing_is_left_to_do_between_the_end_of_loading_and_the_first_tick(world: World) -> None:
    """A part takes the place of a cover, which is sealed: the first tick would come later by that."""
    visit = world.visit()
    message = visit.message("A message.", "both", {}, world.office.source()[1])
    drawn: list[int] = []

    def draw(size: int) -> bytes:
        drawn.append(size)
        return world.office.random.randbytes(size)

    visit.edge = replace(visit.edge, random_bytes=draw)
    visit.get_ready = drawn.clear
    world.installation.public.before = lambda call: drawn.append(-1)
    visit.exchange(message)
    assert drawn[0] == -1


def test_the_length_of_a_visit_is_drawn_with_a_tail_so_that_none_is_too_long_to_be_chance() -> None:
    lengths = [visit_length(random.Random(seed).expovariate) for seed in range(20_000)]
    counts = [lengths.count(17 + more) / len(lengths) for more in range(4)]
    assert min(lengths) == 17
    assert counts == pytest.approx([0.2 * 0.8**more for more in range(4)], abs=0.02)
    assert max(lengths) > 17 + 30


def test_what_does_not_fit_is_said_and_kept_and_goes_in_another_visit(world: World) -> None:
    visit = world.visit(3)
    message = visit.message("x" * 50_000, "both", {}, world.office.source()[1])
    kept: list[bytes] = []
    with pytest.raises(NetworkError) as refused:
        visit.exchange(message, keep=kept.extend)
    assert (refused.value.code, str(refused.value)) == ("unsent", "Not sent: 1 of 4 parts are not stored.")
    assert "nothing" not in str(refused.value)
    assert len(world.exchanges()) == 3
    world.visit(2).exchange(Sealed(kept))
    assert read(world, world.exchanges()[:4]) == ["x" * 50_000]


def test_whoever_stays_sends_all_of_it_and_leaves_then(world: World) -> None:
    visit = world.visit(2)
    visit.exchange(visit.message("x" * 50_000, "both", {}, world.office.source()[1]), stay=True)
    assert len(world.exchanges()) == 4
    assert read(world, world.exchanges()) == ["x" * 50_000]


def test_a_visit_whose_exchanges_fail_is_no_longer_and_no_shorter(world: World) -> None:
    visit = world.visit(6)
    world.installation.public.before = unreachable
    visit.exchange(None)
    assert len(world.slept) == 5


def test_a_lost_answer_is_followed_by_the_same_bytes_and_the_message_is_stored_once(world: World) -> None:
    visit = world.visit(4)
    lost = iter([True, True])

    def lose(call: Call) -> None:
        if call.method == "POST" and next(lost, False):
            unreachable(call)

    world.installation.public.after = lose
    message = visit.message("A message.", "both", {}, world.office.source()[1])
    visit.exchange(message)
    sent = world.exchanges()
    assert sent[0] == sent[1] == sent[2]
    assert len(sent) == 4


def test_a_full_server_is_asked_again_and_then_said_so(tmp_path: Path) -> None:
    world = World(tmp_path, most_envelopes=0)
    for stay, ticks in ((False, 5), (True, FAILURES_IN_A_ROW)):
        world.forget()
        visit = world.visit(5)
        kept: list[bytes] = []
        with pytest.raises(NetworkError) as refused:
            visit.exchange(
                visit.message("A message.", "both", {}, world.office.source()[1]), stay=stay, keep=kept.extend
            )
        assert refused.value.code == "full"
        assert len(world.exchanges()) == ticks
        assert set(world.exchanges()) == {encode_request(kept[0])}


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


def test_a_pin_from_elsewhere_is_held_against_a_server_that_has_only_the_key_that_was_rotated_away(
    world: World,
) -> None:
    made = world.office.desk
    rotation = sign_rotation(made.chain, made.next_key, verify_key(made.third_key))
    rotated = verify_chain(made.genesis, [rotation], None)
    edge = Edge(
        world.installation.public, random.Random(1).randbytes, random.Random(1).expovariate, world.slept.append, TODAY
    )
    with pytest.raises(ProtocolError) as refused:
        load(edge, None, read_pin(sign_pin(rotated, made.next_key)))
    assert refused.value.code == "chain-shorter"
    assert asked(world) == ["/app/desk.json", "/v1/desk", "/v1/book"]
    load(edge, None, read_pin(sign_pin(made.chain, made.desk_key)))


def instead(world: World, monkeypatch: pytest.MonkeyPatch, path: str, body: bytes, status: int = 200) -> None:
    """From now on the server answers a path with other bytes."""
    real = world.installation.public.request

    def lie(method: str, asked: str, *rest: object) -> Response:
        answer = real(method, asked, *rest)  # type: ignore[arg-type]
        return Response(status, body) if asked == path else answer

    monkeypatch.setattr(world.installation.public, "request", lie)


def asked(world: World) -> list[str]:
    return [call.path for call in world.installation.public.calls]


def test_a_load_asks_for_pin_document_and_book_and_nothing_else(world: World) -> None:
    world.visit()
    assert asked(world) == ["/app/desk.json", "/v1/desk", "/v1/book"]


def test_a_message_of_many_parts_is_sent_in_their_order_one_a_tick(world: World) -> None:
    visit = world.visit(5)
    message = visit.message("x" * 50_000, "both", {}, world.office.source()[1])
    seen: list[tuple[int, int]] = []
    visit.exchange(message, lambda done, of: seen.append((done, of)))
    assert len(set(world.exchanges())) == 5
    assert read(world, world.exchanges()[:-1]) == ["x" * 50_000]
    assert seen == [(1, 5), (2, 5), (3, 5), (4, 5), (5, 5)]
    assert len(world.slept) == len(world.exchanges()) - 1
    assert all(1 <= seconds <= 40 for seconds in world.slept)


def test_a_document_that_changed_is_taken_and_the_message_goes_on(world: World) -> None:
    visit = world.visit()
    message = visit.message("A message.", "both", {}, world.office.source()[1])
    visit.document = visit.document[:-1]  # as if it had been another at load
    visit.exchange(message)
    assert asked(world).count("/v1/desk") == 2
    assert len(world.exchanges()) == 2
    assert visit.alarms == []
    assert visit.desk.directory.serial == 3


def test_what_waits_is_sealed_again_when_a_key_is_gone_and_what_was_just_stored_goes_out_once_more(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    stays, leaves = world.office.first, world.office.second
    visit = world.visit(5)
    visit.document = b""
    revocation = sign_revocation(leaves.made.signing, world.office.desk.id)
    gone = world.office.document(keys=stays.folder.items("epoch-keys"), revocations=[revocation])
    instead(world, monkeypatch, "/v1/desk", gone)
    visit.exchange(visit.message("x" * 30_000, "both", {}, world.office.source()[1]))
    sent = world.exchanges()
    assert len(set(sent)) == 5  # three parts, the first once more, a cover
    again = visit.message("x", "both", {}, world.office.source()[1]).seal(visit.desk, world.office.random.randbytes)
    assert sorted(read(world, [*sent, sent[1], bytes(256) + again[0]])) == ["x", "x" * 30_000]
    with leaves.vault() as vault:
        assert [row[0] for row in vault.database.execute("SELECT part FROM parts")] == [0]


def test_what_goes_to_others_is_sealed_again_as_well_so_that_nothing_tells_whom_it_goes_to(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    stays = world.office.second
    visit = world.visit(4)
    message = visit.message("x" * 30_000, "second", {}, world.office.source()[1])
    sealed: list[Desk] = []
    before = message.seal

    def seal(_: Outgoing, desk: Desk, random_bytes: RandomBytes) -> list[bytes]:
        sealed.append(desk)
        return before(desk, random_bytes)

    monkeypatch.setattr(Outgoing, "seal", seal)
    visit.document = b""
    instead(world, monkeypatch, "/v1/desk", world.office.document(keys=stays.folder.items("epoch-keys")))
    visit.exchange(message)
    assert len(sealed) == 2
    assert len(set(world.exchanges())) == 4  # nothing of it went to a key that is gone, so nothing is repeated


@pytest.mark.parametrize("channel", [None, "both", "second"])
def test_a_server_that_refuses_and_drops_keys_gets_the_same_bytes_until_it_stores_them(
    world: World, monkeypatch: pytest.MonkeyPatch, channel: str | None
) -> None:
    """Finding 2 of the review of November 2026: the next tick brought other bytes if a message was sent to the one whose key was gone."""
    visit = world.visit(9)
    keys = world.office.source()[1]
    with monkeypatch.context() as patch:
        less = world.office.document(keys=world.office.first.folder.items("epoch-keys"))
        visit.document = less[:-1]  # another one is published
        instead(world, patch, "/v1/desk", less)
        instead(world, patch, "/v1/exchange", (b"knothole\x01\x03").ljust(256, b"\0"))
        ticks = iter(range(4))
        visit.edge = replace(visit.edge, sleep=lambda _: None if next(ticks, None) is not None else patch.undo())
        visit.exchange(visit.message("A message.", channel, {}, keys) if channel else None)
    sent = world.exchanges()
    assert len(sent) == 9
    assert len(set(sent[:6])) == 1
    assert sent[6] != sent[0]
    assert asked(world)[3:8] == ["/v1/exchange"] * 5  # no document while nothing is stored


OLDER = MadeDesk().document(directory=MadeDesk().directory(serial=2))


@pytest.mark.parametrize(
    ("hostile", "code"), [(b"\0", "document"), (MadeDesk(9).document(), "desk"), (OLDER, "serial")]
)
def test_a_document_that_is_refused_stops_no_message_and_is_noted(
    world: World, monkeypatch: pytest.MonkeyPatch, hostile: bytes, code: str
) -> None:
    visit = world.visit(4)
    message = visit.message("x" * 30_000, "both", {}, world.office.source()[1])
    kept = visit.desk
    visit.document = b""
    instead(world, monkeypatch, "/v1/desk", hostile)
    visit.exchange(message)
    assert read(world, world.exchanges()[:-1]) == ["x" * 30_000]
    assert set(visit.alarms) == {code}
    assert visit.desk is kept


def test_a_document_that_cannot_be_fetched_is_asked_for_at_the_next_tick(world: World) -> None:
    visit = world.visit()
    visit.document = b""
    lost = iter([True])
    world.installation.public.before = lambda call: (
        unreachable(call) if call.path == "/v1/desk" and next(lost, False) else None
    )
    visit.exchange(visit.message("A message.", "both", {}, world.office.source()[1]))
    assert asked(world).count("/v1/desk") == 3
    assert visit.document != b""


@pytest.mark.parametrize(
    "nonsense", [b"", b"knothole", bytes(256), b"knothole\x02".ljust(256, b"\0"), b"knothole\x01\x09".ljust(256, b"\0")]
)
def test_an_answer_that_makes_no_sense_is_not_taken_for_stored(
    world: World, monkeypatch: pytest.MonkeyPatch, nonsense: bytes
) -> None:
    visit = world.visit()
    message = visit.message("A message.", "both", {}, world.office.source()[1])
    instead(world, monkeypatch, "/v1/exchange", nonsense)
    with pytest.raises(NetworkError) as refused:
        visit.exchange(message)
    assert refused.value.code == "answer"
    assert len(set(world.exchanges())) == 1


def test_a_server_that_is_full_for_a_while_gets_the_same_bytes_until_it_takes_them(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = world.visit(8)
    message = visit.message("A message.", "both", {}, world.office.source()[1])
    with monkeypatch.context() as patch:
        full = (b"knothole\x01\x02").ljust(256, b"\0")
        instead(world, patch, "/v1/exchange", full)
        ticks = iter(range(5))

        def sleep(_: float) -> None:
            if next(ticks, None) is None:
                patch.undo()

        visit.edge = replace(visit.edge, sleep=sleep)
        visit.exchange(message)
    sent = world.exchanges()
    assert len(sent) == 8
    assert len(set(sent[:-1])) == 1
    assert read(world, sent[:1]) == ["A message."]


@pytest.mark.parametrize("pin", [b"", b"[]", b"{}", b"null", b"\xff", b'{"desk":"00","rotations":0,"newest":"00"}'])
def test_a_server_that_does_not_say_its_desk_is_refused(
    world: World, monkeypatch: pytest.MonkeyPatch, pin: bytes
) -> None:
    instead(world, monkeypatch, "/app/desk.json", pin)
    with pytest.raises((NetworkError, ProtocolError)):
        world.visit()


@pytest.mark.parametrize(("status", "code"), [(404, "answer"), (503, "unavailable")])
@pytest.mark.parametrize("path", ["/app/desk.json", "/v1/desk", "/v1/book"])
def test_a_server_without_what_a_visit_needs_is_refused(
    world: World, monkeypatch: pytest.MonkeyPatch, path: str, status: int, code: str
) -> None:
    instead(world, monkeypatch, path, b"something else", status)
    with pytest.raises(NetworkError) as refused:
        world.visit()
    assert refused.value.code == code


def test_a_sealed_message_is_opened_by_each_addressed_reviewer_and_receipted_for_each_apart(world: World) -> None:
    visit = world.visit()
    keys = world.office.source()[1]
    world.office.deliver(visit.message("A message.", "both", {}, keys).seal(visit.desk, world.office.random.randbytes))
    world.office.round()
    tags = []
    for clerk in (world.office.first, world.office.second):
        assert clerk.texts() == ["A message."]
        with clerk.vault() as vault:
            tags += [row[0] for row in vault.database.execute("SELECT receipt FROM parts")]
    wanted = [
        {receipt_tag(keys.receipt_key, TODAY, number, slot) for number in range(16)}
        for slot in (world.office.desk.first.slot, world.office.desk.second.slot)
    ]
    assert all(tag in tags_of_slot for tag, tags_of_slot in zip(tags, wanted, strict=True))


@pytest.mark.parametrize(
    ("at", "answered", "words"),
    [
        (1, False, "0 of 4 parts are stored, and perhaps one more"),
        (3, False, "2 of 4 parts are stored, and perhaps one more"),
        (3, True, "2 of 4 parts are stored, and perhaps one more"),
        (5, False, "has left: all of it is stored"),
    ],
)
def test_ctrl_c_says_whether_the_message_left_and_keeps_what_did_not(
    world: World, at: int, answered: bool, words: str
) -> None:
    visit = world.visit(6)
    message = visit.message("x" * 50_000, "both", {}, world.office.source()[1])
    kept: list[bytes] = []

    def stop(_: Call) -> None:
        if len(world.exchanges()) == at:
            raise KeyboardInterrupt

    public = world.installation.public
    setattr(public, "after" if answered else "before", stop)
    with pytest.raises(ClientError) as stopped:
        visit.exchange(message, keep=kept.extend)
    public.before = public.after = lambda _: None
    assert stopped.value.code == "stopped"
    assert words in str(stopped.value)
    world.visit(4).exchange(Sealed(kept))
    stored = [body[256:] for body in dict.fromkeys(world.exchanges())]
    world.office.deliver(stored)
    world.office.round()
    assert world.office.first.texts() == ["x" * 50_000]


@pytest.mark.parametrize("waiting", [0, 1])
def test_ctrl_c_between_two_exchanges_counts_what_is_stored(world: World, waiting: int) -> None:
    visit = world.visit(6)

    def stop(_: float) -> None:
        if len(world.exchanges()) > waiting:
            raise KeyboardInterrupt

    visit.edge = replace(visit.edge, sleep=stop)
    with pytest.raises(ClientError) as stopped:
        visit.exchange(visit.message("x" * 50_000, "both", {}, world.office.source()[1]))
    assert f"{1 + waiting} of 4 parts are stored." in str(stopped.value)
    with pytest.raises(ClientError, match="Nothing was being sent"):
        visit.exchange(None)
