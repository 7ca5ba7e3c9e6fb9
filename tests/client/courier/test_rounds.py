"""A courier's rounds against a server in memory: going on after a break, believing nothing, posting once."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from knothole_client.courier import store
from knothole_client.courier.admission import admit
from knothole_client.courier.requests import Courier, RefusedError
from knothole_client.courier.rounds import known_desk, pull, push
from knothole_client.courier.store import CourierState
from knothole_client.errors import NetworkError, UnsafeError, UsageError
from knothole_client.http import CONNECTIONS, Response
from knothole_client.protocol.delegation import sign_delegation
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.genesis import sign_rotation
from knothole_client.protocol.primitives import sha256, verify_key
from knothole_client.protocol.signed_writes import sign_acknowledgement
from knothole_client.rounds.folder import RoundFolder
from knothole_client.rounds.inbox import MAX_INBOX
from knothole_client.rounds.stick import make_stick
from tests.client.courier.simulated_server import NOON, SimulatedServer, problem
from tests.support.desks import TODAY, MadeDesk
from tests.support.patience import PATIENCE


class Run:
    """A desk, its server, and the first reviewer's courier with a folder."""

    def __init__(self, root: Path) -> None:
        self.desk = MadeDesk()
        self.server = SimulatedServer(self.desk.document(keys=[]))
        self.folder = RoundFolder(root / "round")
        self.folder.path.mkdir(parents=True)
        self.folder.desk.write_bytes(self.desk.document(keys=[]))
        make_stick(self.folder.path, verify_key(self.desk.first.signing), self.desk.id)
        self.state = CourierState("http://simulated", delegation=self.desk.first.delegation(self.desk.id).hex())
        self.courier = Courier(self.server, root / "courier", self.state, self.desk.first.transport, lambda: NOON)

    def envelopes(self, count: int, day: int = TODAY) -> list[bytes]:
        made = [self.desk.random_bytes(32_768) for _ in range(count)]
        self.server.put(day, *made)
        return made

    def pull(self) -> int:
        return pull(self.courier, self.folder, known_desk(self.folder, self.state, TODAY))

    def refused(self) -> NetworkError:
        with pytest.raises(NetworkError) as refused:
            self.pull()
        return refused.value

    def fetched(self) -> list[str]:
        return [path for _, path, _ in self.server.requests if path.startswith("/v1/envelopes/")]

    def here(self, day: int = TODAY) -> list[bytes]:
        return list(self.folder.envelopes(day))

    def closed(self, day: int) -> bool:
        return self.folder.day_list(day) != b""

    def put_out(self, name: str, *items: bytes) -> None:
        path = self.folder.outgoing(name)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"".join(items))


@pytest.fixture
def run(tmp_path: Path) -> Run:
    run = Run(tmp_path)
    known_desk(run.folder, run.state, TODAY)
    return run


def write_of(reply: bytes) -> bytes:
    return bytes(104) + reply.ljust(4096, b"\0")


def acknowledgement(day: int, run: Run) -> bytes:
    return sign_acknowledgement(run.desk.first.signing, day, bytes(32), run.desk.id)


def test_a_pull_brings_every_envelope_of_the_days_they_are_kept_and_the_desk_document_last(run: Run) -> None:
    old, today = run.envelopes(2, TODAY - 21), run.envelopes(3)
    run.envelopes(1, TODAY - 22)
    run.server.epoch_keys = {run.desk.epoch_record(run.desk.first)}
    assert run.pull() == 5
    assert sorted(run.here(TODAY - 21)) == sorted(old)
    assert sorted(run.here()) == sorted(today)
    assert run.folder.desk.read_bytes() == run.server.document
    assert [request[:2] for request in run.server.requests[-2:]] == [
        ("GET", "/v1/desk"),
        ("GET", f"/v1/inbox/{TODAY - 23}"),
    ]
    assert run.state.last_pull == NOON


def test_a_pull_that_broke_goes_on_where_it_was_and_fetches_nothing_twice(run: Run) -> None:
    run.envelopes(5)
    run.server.failures.extend(["ok"] * 22 + ["ok", "ok", "lost"])  # 21 lists and an inbox, then the third envelope
    run.refused()
    here = len(run.here())
    assert 2 <= here < 5  # those that were under way at the same time are kept
    assert run.state.last_pull is None
    assert run.pull() == 5 - here
    assert len(set(run.fetched())) == 5
    assert len(run.fetched()) == 6  # the one that was lost twice
    run.server.requests.clear()
    assert run.pull() == 0
    assert run.fetched() == []


def test_a_few_envelopes_are_on_their_way_at_the_same_time_and_no_more(run: Run) -> None:
    together = threading.Barrier(CONNECTIONS, timeout=PATIENCE)  # or else this test waits in vain
    counting = threading.Lock()
    under_way: list[int] = [0]

    def wait() -> None:
        with counting:
            under_way.append(under_way[-1] + 1)
        together.wait()
        with counting:
            under_way.append(under_way[-1] - 1)

    for envelope in run.envelopes(2 * CONNECTIONS):
        run.server.before[f"/v1/envelopes/{sha256(envelope).hex()}"] = wait
    assert run.pull() == 2 * CONNECTIONS
    assert max(under_way) == CONNECTIONS


def test_a_day_is_asked_for_until_the_server_has_taken_its_acknowledgement_whatever_is_in_the_folder(run: Run) -> None:
    run.envelopes(2, TODAY - 1)
    run.pull()
    assert run.closed(TODAY - 1)
    assert not run.closed(TODAY)

    def asked() -> list[str]:
        run.server.requests.clear()
        assert run.pull() == 0
        return [path for _, path, _ in run.server.requests if str(TODAY - 1) in path]

    assert asked() == [f"/v1/day-lists/{TODAY - 1}"]
    run.put_out("acknowledgements", acknowledgement(TODAY - 1, run))
    assert asked() == [f"/v1/day-lists/{TODAY - 1}"]
    run.server.instead["/v1/acks"] = problem(409, "holding")
    assert push(run.courier, run.folder).holding == [TODAY - 1]
    assert (run.state.done, run.state.holding) == ([], [TODAY - 1])
    assert asked() == [f"/v1/day-lists/{TODAY - 1}"]
    del run.server.instead["/v1/acks"]
    assert push(run.courier, run.folder).sent == {"acknowledgements": 1}
    assert (run.state.done, run.state.holding) == ([TODAY - 1], [])
    assert asked() == []


def test_a_day_that_is_over_and_not_listed_yet_is_fetched_by_what_the_server_says_so_far(run: Run) -> None:
    run.envelopes(2, TODAY - 1)
    run.server.instead[f"/v1/day-lists/{TODAY - 1}"] = problem(404, "not-found")
    assert run.pull() == 2
    assert not run.closed(TODAY - 1)


@pytest.mark.parametrize("change", [lambda raw: raw[:-1], lambda raw: b"", lambda raw: raw[:70] + b"x" + raw[71:]])
def test_a_signed_list_that_makes_no_sense_is_refused(run: Run, change: Callable[[bytes], bytes]) -> None:
    run.envelopes(2, TODAY - 1)
    signed = run.server.signed_list(TODAY - 1)
    run.server.instead[f"/v1/day-lists/{TODAY - 1}"] = Response(200, change(signed))
    assert run.refused().code == "answer"
    assert run.fetched() == []


def test_a_day_is_not_closed_while_an_envelope_of_it_is_missing(run: Run) -> None:
    (envelope,) = run.envelopes(1, TODAY - 1)
    run.server.instead[f"/v1/envelopes/{sha256(envelope).hex()}"] = problem(503, "unavailable")
    assert run.refused().code == "unavailable"
    assert not run.closed(TODAY - 1)


@pytest.mark.parametrize("change", [lambda raw: raw[:-1], lambda raw: raw + b"x", lambda raw: b"\1" + raw[1:]])
def test_other_bytes_than_were_asked_for_are_refused_and_not_kept(run: Run, change: object) -> None:
    assert callable(change)
    (envelope,) = run.envelopes(1)
    run.server.instead[f"/v1/envelopes/{sha256(envelope).hex()}"] = Response(200, change(envelope))
    assert run.refused().code == "answer"
    assert run.folder.count(TODAY) == 0


GOOD = "ab" * 32


@pytest.mark.parametrize(
    "hostile",
    [
        b"",
        b"\xff",
        b"[]",
        b"null",
        b"[" * 100_000,
        b'{"day":20780,"bundles":[]}',
        b'{"day":20780,"bundles":1,"envelopes":[]}',
        b'{"day":20780,"bundles":[],"envelopes":{}}',
        b'{"day":20780,"bundles":[],"envelopes":"abab"}',
        b'{"day":20780,"bundles":[],"envelopes":null}',
        json.dumps({"day": TODAY, "bundles": [], "envelopes": [1]}).encode(),
        json.dumps({"day": TODAY, "bundles": [], "envelopes": [GOOD[2:]]}).encode(),
        json.dumps({"day": TODAY, "bundles": [], "envelopes": [GOOD.upper()]}).encode(),
        json.dumps({"day": TODAY, "bundles": [], "envelopes": [" ".join([GOOD[:32], GOOD[32:]])]}).encode(),
        json.dumps({"day": TODAY, "bundles": [], "envelopes": [GOOD + "\n"]}).encode(),
        json.dumps({"day": TODAY, "bundles": [], "envelopes": ["../../" + GOOD[6:]]}).encode(),
        json.dumps({"day": TODAY, "bundles": [], "envelopes": [GOOD, GOOD]}).encode(),
        json.dumps({"day": TODAY + 1, "bundles": [], "envelopes": []}).encode(),
    ],
)
def test_a_list_of_envelopes_that_makes_no_sense_is_refused(run: Run, hostile: bytes) -> None:
    run.server.instead[f"/v1/inbox/{TODAY}"] = Response(200, hostile)
    assert run.refused().code == "answer"
    assert run.fetched() == []
    assert run.folder.days() == []


def test_an_inbox_larger_than_its_limit_is_refused(run: Run) -> None:
    run.server.instead[f"/v1/inbox/{TODAY}"] = Response(200, b" " * (MAX_INBOX + 1))
    assert run.refused().code == "answer"


def test_a_desk_document_of_another_desk_is_refused_and_the_one_in_the_folder_stays(run: Run) -> None:
    before = run.folder.desk.read_bytes()
    run.server.instead["/v1/desk"] = Response(200, MadeDesk(9).document())
    with pytest.raises(ProtocolError) as refused:
        run.pull()
    assert refused.value.code == "desk"
    assert run.folder.desk.read_bytes() == before
    assert run.state.last_pull is None


def test_an_older_directory_from_the_server_is_refused(run: Run) -> None:
    run.server.instead["/v1/desk"] = Response(200, run.desk.document(directory=run.desk.directory(serial=2)))
    with pytest.raises(ProtocolError) as refused:
        run.pull()
    assert refused.value.code == "serial"


def test_a_folder_with_the_file_of_another_desk_is_refused_once_the_desk_is_known(run: Run) -> None:
    run.folder.desk.write_bytes(MadeDesk(9).document())
    with pytest.raises(ProtocolError) as refused:
        run.pull()
    assert refused.value.code == "desk"


def test_a_push_posts_each_thing_once_in_the_order_in_which_it_takes_effect(run: Run) -> None:
    newer = run.desk.document(directory=run.desk.directory(serial=4), keys=[])
    key, sheet = run.desk.epoch_record(run.desk.first), run.desk.sheet(run.desk.first)
    run.put_out("desk", newer)
    run.put_out("epoch-keys", key)
    run.put_out("replies", write_of(b"one"), write_of(b"two"))
    run.put_out("day-sheets", sheet)
    run.put_out("acknowledgements", acknowledgement(TODAY - 2, run), acknowledgement(TODAY - 1, run))
    assert push(run.courier, run.folder).sent == {
        "directory": 1,
        "epoch keys": 1,
        "replies": 2,
        "day sheet": 1,
        "acknowledgements": 2,
    }
    assert [path for _, path, _ in run.server.requests] == [
        "/v1/directory",
        "/v1/epoch-keys",
        "/v1/replies",
        "/v1/replies",
        "/v1/day-sheets",
        "/v1/acks",
        "/v1/acks",
    ]
    assert (run.server.desk_file, run.server.epoch_keys, run.server.sheets) == (newer, {key}, {sheet})
    assert run.server.replies == {write_of(b"one")[104:], write_of(b"two")[104:]}
    assert run.state.done == [TODAY - 2, TODAY - 1]
    assert run.state.last_push == NOON
    run.server.requests.clear()
    assert push(run.courier, run.folder).sent == {}
    assert run.server.requests == []


@pytest.mark.parametrize("failure", ["lost", "dropped"])
def test_a_push_that_broke_repeats_only_what_was_not_accepted(run: Run, failure: str) -> None:
    run.put_out("replies", *(write_of(bytes([number])) for number in range(4)))
    run.server.failures.extend(["ok", "ok", failure])
    with pytest.raises(NetworkError):
        push(run.courier, run.folder)
    assert len(run.state.pushed) == 2
    assert push(run.courier, run.folder).sent == {"replies": 2}
    assert len(run.server.replies) == 4
    assert len(run.server.requests) == 5


def test_what_the_vault_no_longer_hands_over_is_forgotten(run: Run) -> None:
    run.put_out("replies", write_of(b"one"), write_of(b"two"))
    push(run.courier, run.folder)
    run.put_out("replies", write_of(b"two"))
    assert push(run.courier, run.folder).sent == {}
    assert run.state.pushed == [sha256(write_of(b"two")).hex()]


def test_a_reply_cut_off_at_the_end_of_its_file_is_not_posted(run: Run) -> None:
    run.put_out("replies", write_of(b"one"), write_of(b"two")[:-1])
    assert push(run.courier, run.folder).sent == {"replies": 1}
    assert {size for *_, size in run.server.requests} == {4_200}


def test_days_the_vault_has_are_not_asked_for_again_although_they_left_the_folder(run: Run) -> None:
    run.envelopes(2, TODAY - 1)
    run.pull()
    run.put_out("acknowledgements", acknowledgement(TODAY - 1, run))
    run.folder.drop_day(TODAY - 1)
    push(run.courier, run.folder)
    run.server.requests.clear()
    assert run.pull() == 0
    assert f"/v1/day-lists/{TODAY - 1}" not in [path for _, path, _ in run.server.requests]


@pytest.mark.parametrize(
    ("answer", "code", "hint"),
    [
        (problem(401, "clock"), "clock", "clock"),
        (problem(403, "not-listed"), "not-listed", "directory"),
        (problem(409, "serial"), "serial", "newer"),
        (problem(409, "second-key"), "second-key", "alarm"),
        (problem(400, "stale"), "stale", "export again"),
        (problem(507, "full"), "full", "full"),
        (problem(503, "unavailable"), "unavailable", "operator"),
        (Response(502, b"<html>\x1b[31mBad gateway"), "status-502", "operator"),
        (Response(500, b'{"code":7}'), "status-500", "operator"),
        (Response(500, json.dumps({"code": "\x1b[31m"}).encode()), "status-500", "operator"),
        (Response(500, json.dumps({"code": "x" * 400}).encode()), "status-500", "operator"),
        (Response(302, b""), "status-302", "operator"),
    ],
)
def test_a_refusal_has_the_server_s_code_and_a_hint(run: Run, answer: Response, code: str, hint: str) -> None:
    run.server.instead["/v1/replies"] = answer
    with pytest.raises(RefusedError) as refused:
        run.courier.call("POST", "/v1/replies", body=write_of(b"one"))
    assert refused.value.code == code
    assert code in str(refused.value)
    assert hint in refused.value.hint


@pytest.mark.parametrize("answer", [problem(400, "stale"), problem(409, "second-key"), problem(507, "full")])
def test_what_is_refused_stops_nothing_else_and_is_tried_again(run: Run, answer: Response) -> None:
    run.put_out("epoch-keys", run.desk.epoch_record(run.desk.first))
    run.put_out("replies", write_of(b"one"))
    run.server.instead["/v1/epoch-keys"] = answer
    pushed = push(run.courier, run.folder)
    assert pushed.sent == {"replies": 1}
    assert [(kind, one.code) for kind, one in pushed.refused] == [("epoch keys", json.loads(answer.body)["code"])]
    del run.server.instead["/v1/epoch-keys"]
    again = push(run.courier, run.folder)
    assert (again.sent, again.refused) == ({"epoch keys": 1}, [])


@pytest.mark.parametrize("answer", [problem(401, "clock"), problem(403, "not-listed"), problem(503, "unavailable")])
def test_a_courier_that_is_refused_itself_goes_on_with_nothing(run: Run, answer: Response) -> None:
    run.put_out("epoch-keys", run.desk.epoch_record(run.desk.first))
    run.put_out("replies", write_of(b"one"))
    run.server.instead["/v1/epoch-keys"] = answer
    with pytest.raises(RefusedError):
        push(run.courier, run.folder)
    assert [path for _, path, _ in run.server.requests] == ["/v1/epoch-keys"]
    assert run.state.pushed == []


def test_envelopes_damaged_on_the_stick_are_fetched_again(run: Run) -> None:
    run.envelopes(3, TODAY - 1)
    run.pull()
    part = run.folder.path / "in" / f"{TODAY - 1}.0"
    part.write_bytes(bytes(10) + part.read_bytes()[10:])
    assert run.pull() == 1
    assert run.folder.count(TODAY - 1) == 4


def test_a_broken_list_is_replaced(run: Run) -> None:
    run.envelopes(3, TODAY - 1)
    run.pull()
    run.folder.note_list(TODAY - 1, b"cut sh")
    assert (run.pull(), run.folder.day_list(TODAY - 1)) == (0, run.server.signed_list(TODAY - 1))


def test_the_desk_s_rotations_are_remembered(run: Run) -> None:
    """A folder with an older chain of the same desk is refused."""
    before, desk = run.folder.desk.read_bytes(), run.desk
    rotation = sign_rotation(desk.chain, desk.next_key, verify_key(desk.third_key))
    desk.desk_key = desk.next_key
    run.folder.desk.write_bytes(desk.document(directory=desk.directory(), rotations=[rotation], keys=[]))
    known_desk(run.folder, run.state, TODAY)
    assert run.state.rotations == 1
    run.folder.desk.write_bytes(before)
    with pytest.raises(ProtocolError) as refused:
        known_desk(run.folder, run.state, TODAY)
    assert refused.value.code == "chain-shorter"


def test_a_reviewer_the_server_does_not_list_yet_is_told_so(run: Run) -> None:
    run.state.delegation = sign_delegation(
        run.desk.desk_key, verify_key(run.desk.first.transport), 1, TODAY, run.desk.id
    ).hex()
    with pytest.raises(NetworkError) as refused:
        run.courier.call("GET", f"/v1/inbox/{TODAY}")
    assert refused.value.code == "not-listed"


def test_progress_counts_envelopes_and_items_to_the_end(run: Run) -> None:
    run.envelopes(3)
    run.put_out("replies", write_of(b"one"), write_of(b"two"))
    seen: list[tuple[int, int]] = []
    pull(run.courier, run.folder, known_desk(run.folder, run.state, TODAY), lambda done, of: seen.append((done, of)))
    push(run.courier, run.folder, lambda done, of: seen.append((done, of)))
    assert seen == [(1, 3), (2, 3), (3, 3), (1, 2), (2, 2)]


def met(run: Run, state: CourierState) -> None:
    """A courier is shown the folder."""
    admit(run.folder, state, verify_key(run.desk.first.transport), run.desk.verified())


def put_delegation(run: Run, delegation: bytes) -> None:
    run.folder.outgoing("delegation").parent.mkdir(exist_ok=True)
    run.folder.outgoing("delegation").write_bytes(delegation)


def test_a_courier_makes_its_own_key_and_keeps_it_private(tmp_path: Path) -> None:
    home = tmp_path / "courier"
    with pytest.raises(UsageError):
        store.transport_key(home)
    key = store.create(home, "http://simulated")
    assert verify_key(store.transport_key(home)) == key
    assert (home / store.KEY_FILE).stat().st_mode & 0o777 == 0o600
    with pytest.raises(UnsafeError):
        store.create(home, "http://simulated")
    assert verify_key(store.transport_key(home)) == key


def test_a_courier_leaves_its_public_key_and_takes_the_vaults_newest_word(run: Run) -> None:
    state, first, desk = CourierState("http://simulated"), run.desk.first, run.desk.id
    with pytest.raises(UsageError) as refused:
        met(run, state)
    assert "knothole reviewer export" in refused.value.hint
    assert run.folder.courier_key() == verify_key(first.transport)
    older, newer, newest = (first.delegation(desk, number) for number in (5, 6, 7))
    for found, held in ((newer, newer), (older, newer), (newest[:-1], newer), (b"", newer), (newest, newest)):
        put_delegation(run, found)
        met(run, state)
        assert state.delegation == held.hex()


def test_an_older_state_with_the_word_for_a_key_that_is_lost_keeps_no_newer_word_out(run: Run) -> None:
    first, second, desk = run.desk.first, run.desk.second, run.desk.id
    lost = sign_delegation(first.signing, verify_key(second.transport), 9, TODAY, desk)
    state = CourierState("http://simulated", delegation=lost.hex())
    with pytest.raises(UsageError) as refused:
        met(run, state)
    assert "knothole reviewer export" in refused.value.hint
    state.delegation = lost.hex()
    put_delegation(run, good := first.delegation(desk, 5))
    met(run, state)
    assert state.delegation == good.hex()


def test_nobody_stops_a_courier_by_what_is_put_on_its_stick(run: Run) -> None:
    first, second, desk = run.desk.first, run.desk.second, run.desk.id
    good, transport = first.delegation(desk, 5), verify_key(first.transport)
    state = CourierState("http://simulated", delegation=good.hex())
    for planted in (
        sign_delegation(run.desk.seed(), transport, 2**32 - 1, TODAY, desk),  # a stranger's
        good[:-8] + bytes([0xFF]) * 8,
        second.delegation(desk, 2**32 - 1),  # to another courier
        sign_delegation(second.signing, transport, 2**32 - 1, TODAY, desk),  # a colleague's, whom it does not serve
    ):
        put_delegation(run, planted)
        met(run, state)
        assert state.delegation == good.hex()


def test_a_courier_in_whose_place_another_acts_says_so(run: Run) -> None:
    put_delegation(run, run.desk.first.delegation(run.desk.id))
    with pytest.raises(UsageError) as refused:
        admit(run.folder, CourierState("http://simulated"), verify_key(run.desk.second.transport), run.desk.verified())
    assert "another courier" in str(refused.value)
    run.server.instead[f"/v1/inbox/{TODAY}"] = problem(403, "delegation-superseded")
    assert "Another courier has taken over" in run.refused().hint


def test_a_state_saved_and_loaded_is_the_same(tmp_path: Path) -> None:
    state = CourierState("http://simulated", None, NOON, None, "ab" * 32, [TODAY], ["cd" * 32], 1, "ef" * 32)
    store.save_state(tmp_path, state)
    assert store.load_state(tmp_path) == state
    with pytest.raises(UsageError):
        store.load_state(tmp_path / "elsewhere")


def test_what_is_damaged_at_the_server_is_told_and_asked_for_again_and_the_rest_is_fetched(run: Run) -> None:
    yesterday, today = run.envelopes(3, TODAY - 1), run.envelopes(2)
    path = f"/v1/envelopes/{sha256(yesterday[1]).hex()}"
    run.server.instead[path] = problem(503, "damaged")
    assert run.pull() == 4
    assert run.state.damaged == 1
    assert set(run.here(TODAY - 1)) == {yesterday[0], yesterday[2]}
    assert set(run.here()) == set(today)
    assert run.closed(TODAY - 1)  # which names what is missing, so that the vault does not acknowledge the day
    run.server.requests.clear()
    assert (run.pull(), run.state.damaged) == (0, 1)
    assert run.fetched() == [path]
    del run.server.instead[path]
    assert (run.pull(), run.state.damaged) == (1, 0)
    assert set(run.here(TODAY - 1)) == set(yesterday)
    assert run.closed(TODAY - 1)


def test_a_list_that_lacks_what_the_server_cannot_read_does_not_finish_the_day(run: Run) -> None:
    (envelope,) = run.envelopes(1, TODAY - 1)
    run.server.instead[f"/v1/day-lists/{TODAY - 1}"] = problem(404, "not-found")
    listing = {"day": TODAY - 1, "envelopes": [sha256(envelope).hex()], "bundles": [], "damaged": 2}
    run.server.instead[f"/v1/inbox/{TODAY - 1}"] = Response(200, json.dumps(listing).encode())
    assert (run.pull(), run.state.damaged) == (1, 2)
    assert not run.closed(TODAY - 1)
    for nonsense in (-1, True, "1"):
        answer = Response(200, json.dumps(listing | {"damaged": nonsense}).encode())
        run.server.instead[f"/v1/inbox/{TODAY - 1}"] = answer
        assert run.refused().code == "answer"


def test_a_server_that_cannot_answer_at_all_is_no_damage(run: Run) -> None:
    (envelope,) = run.envelopes(1)
    run.server.instead[f"/v1/envelopes/{sha256(envelope).hex()}"] = problem(503, "unavailable")
    assert run.refused().code == "unavailable"
    assert run.state.damaged == 0
