"""A courier's rounds, against the real server's applications: interrupted and repeated."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from knothole_client.courier import ledger_watch, rounds, store
from knothole_client.courier.requests import Courier
from knothole_client.errors import ClientError, NetworkError
from knothole_client.protocol.day_list import verify_day_list
from knothole_client.protocol.desk_document import DESTRUCTION, join_records, verify_desk_document
from knothole_client.protocol.desk_document import Desk as VerifiedDesk
from knothole_client.protocol.envelope import ENVELOPE_SIZE
from knothole_client.protocol.exchange import encode_request
from knothole_client.protocol.ledger import sign_destruction
from knothole_client.protocol.primitives import Seed, sha256
from knothole_client.protocol.reviewer_records import sign_revocation
from knothole_client.protocol.signed_writes import sign_write
from knothole_client.rounds.inbox import MAX_INBOX
from tests.support.desks import TODAY
from tests.support.in_memory import Call, InMemoryInstallation, unreachable
from tests.support.offices import Clerk, Office


class Desk:
    """An office with its server, and a courier for each clerk."""

    def __init__(
        self, root: Path, desk_file: Callable[[Office], bytes] | None = None, most_envelopes: int = 1000
    ) -> None:
        self.office = Office(root)
        (root / "server").mkdir()
        file = desk_file(self.office) if desk_file else self.office.desk.desk_file()
        self.server = InMemoryInstallation(root / "server", file, most_envelopes)
        self.states = {
            clerk.made.id: store.CourierState("http://server") for clerk in (self.office.first, self.office.second)
        }

    def courier(self, clerk: Clerk) -> Courier:
        state = self.states[clerk.made.id]
        state.desk = self.office.desk.id.hex()
        state.delegation = clerk.made.delegation(self.office.desk.id).hex()
        return Courier(
            self.server.reviewer, clerk.home / "courier", state, clerk.made.transport, lambda: self.server.seconds
        )

    def push(self, clerk: Clerk) -> dict[str, int]:
        return rounds.push(self.courier(clerk), clerk.folder).sent

    def pull(self, clerk: Clerk) -> int:
        today = self.server.seconds // 86_400
        desk = rounds.known_desk(clerk.folder, self.states[clerk.made.id], today)
        return rounds.pull(self.courier(clerk), clerk.folder, desk)

    def send(self, envelopes: list[bytes]) -> None:
        assert self.exchange(envelopes) == [0] * len(envelopes)

    def exchange(self, envelopes: list[bytes]) -> list[int]:
        """What a source's exchanges are answered with."""
        headers = {"Content-Type": "application/octet-stream"}
        answers = [
            self.server.public.request("POST", "/v1/exchange", 256, encode_request(envelope), headers)
            for envelope in envelopes
        ]
        return [answer.body[9] for answer in answers]

    def post(self, clerk: Clerk, envelope: bytes) -> None:
        """A reviewer's envelope to the colleagues."""
        write = sign_write("envelope", envelope, clerk.made.signing, TODAY, self.office.desk.id)
        self.courier(clerk).call("POST", "/v1/envelopes", body=write)

    def inbox(self, clerk: Clerk, day: int = TODAY) -> list[str]:
        listing = self.courier(clerk).call("GET", f"/v1/inbox/{day}", MAX_INBOX)
        ids: list[str] = json.loads(listing)["envelopes"]
        return ids

    def fetched(self) -> list[str]:
        return [call.path for call in self.server.reviewer.calls if call.path.startswith("/v1/envelopes/")]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path)
    for clerk in (made.office.first, made.office.second):
        made.push(clerk)
    return made


def test_a_message_goes_round_and_the_answer_is_in_the_book(desk: Desk) -> None:
    first = desk.office.first
    desk.send([*desk.office.write("A message."), desk.office.cover()])
    assert desk.pull(first) == 2
    first.take_in(first.folder.desk.read_bytes())
    assert first.texts() == ["A message."]
    (reply,) = first.answer("An answer.")
    assert desk.push(first)["replies"] == 1
    desk.server.seconds += 900  # the publish interval
    assert desk.server.public.request("GET", "/v1/book", 2**26).body == reply


def test_a_pull_that_was_broken_off_fetches_only_the_rest(desk: Desk) -> None:
    desk.send([desk.office.cover() for _ in range(5)])
    seen = 0

    def break_off(call: Call) -> None:
        nonlocal seen
        seen += call.path.startswith("/v1/envelopes/")
        if seen == 4:
            unreachable(call)

    desk.server.reviewer.before = break_off
    with pytest.raises(NetworkError):
        desk.pull(desk.office.first)
    desk.server.reviewer.before = lambda _: None
    assert desk.pull(desk.office.first) == 5 - (seen - 1)
    assert sum(call.path.startswith("/v1/envelopes/") for call in desk.server.reviewer.calls) == 5 + 1
    assert len(desk.fetched()) == 6  # five, and the one that failed
    assert desk.pull(desk.office.first) == 0


def test_a_closed_day_is_acknowledged_and_then_never_asked_for(desk: Desk) -> None:
    desk.send([desk.office.cover()])
    desk.server.seconds += 86_400
    first = desk.office.first
    desk.pull(first)
    assert TODAY not in first.folder.list_days()
    desk.server.purge()
    desk.pull(first)
    listed = verify_day_list(first.folder.day_list(TODAY), TODAY, desk.office.desk.id)
    assert len(listed.present) == 1
    first.take_in(first.folder.desk.read_bytes(), TODAY + 1)
    first.put_out(TODAY + 1)
    assert desk.push(first)["acknowledgements"] > 0
    desk.server.reviewer.calls.clear()
    desk.pull(first)
    assert not [call.path for call in desk.server.reviewer.calls if call.path.endswith(f"/{TODAY}")]


def test_pushing_again_posts_nothing(desk: Desk) -> None:
    desk.server.reviewer.calls.clear()
    assert desk.push(desk.office.first) == {}
    assert desk.server.reviewer.calls == []


def test_what_was_accepted_before_a_break_is_not_posted_again(desk: Desk) -> None:
    first = desk.office.first
    desk.send(desk.office.write("A message."))
    desk.pull(first)
    first.take_in(first.folder.desk.read_bytes())
    first.answer("One.")
    first.answer("Two.")
    posted = 0

    def break_off(call: Call) -> None:
        nonlocal posted
        posted += call.path == "/v1/replies"
        if posted == 2:
            unreachable(call)

    desk.server.reviewer.before = break_off
    with pytest.raises(NetworkError):
        desk.push(first)
    desk.server.reviewer.before = lambda _: None
    assert desk.push(first) == {"replies": 1}


def test_a_refusal_says_its_word_and_what_to_do(desk: Desk) -> None:
    desk.server.seconds += 100_000

    state = desk.states["first"]
    courier = Courier(
        desk.server.reviewer,
        desk.office.first.home / "courier",
        state,
        desk.office.first.made.transport,
        lambda: TODAY * 86_400,
    )
    with pytest.raises(ClientError) as refused:
        courier.call("GET", "/v1/desk")
    assert refused.value.code == "clock"
    assert refused.value.hint == "Set this machine's clock."
    assert refused.value.exit_code == 4


def test_an_envelope_to_a_colleague_is_listed_and_fetched_as_it_was_posted(desk: Desk) -> None:
    first, second = desk.office.first, desk.office.second
    envelope = desk.office.cover()
    desk.post(first, envelope)
    assert desk.inbox(second) == [sha256(envelope).hex()]
    assert desk.courier(second).call("GET", f"/v1/envelopes/{sha256(envelope).hex()}", ENVELOPE_SIZE) == envelope
    assert desk.pull(second) == 1
    assert list(second.folder.envelopes(TODAY)) == [envelope]


def test_an_envelope_to_a_colleague_posted_again_stays_one_of_its_day(desk: Desk) -> None:
    first, envelope = desk.office.first, desk.office.cover()
    desk.post(first, envelope)
    desk.post(first, envelope)
    desk.server.seconds += 86_400
    desk.post(first, envelope)
    desk.post(desk.office.second, envelope)
    assert desk.inbox(first) == [sha256(envelope).hex()]
    assert desk.inbox(first, TODAY + 1) == []


def test_a_courier_alone_posts_no_envelope_to_a_colleague(desk: Desk) -> None:
    first, envelope = desk.office.first, desk.office.cover()
    as_reply = sign_write("reply", envelope, first.made.signing, TODAY, desk.office.desk.id)
    as_reply = as_reply[:100] + as_reply[104:]
    by_transport_key = sign_write("envelope", envelope, first.made.transport, TODAY, desk.office.desk.id)
    for write, code in ((as_reply, "signature"), (by_transport_key, "not-listed"), (as_reply[:-1], "length")):
        with pytest.raises(ClientError) as refused:
            desk.courier(first).call("POST", "/v1/envelopes", body=write)
        assert refused.value.code == code
    assert desk.inbox(first) == []


def test_room_is_kept_for_colleagues_envelopes_when_sources_are_told_full(tmp_path: Path) -> None:
    desk = Desk(tmp_path, most_envelopes=20)
    desk.server.chance.nothing_is_drawn = True
    first, second = desk.office.first, desk.office.second
    covers = [desk.office.cover() for _ in range(22)]
    assert desk.exchange(covers[:19]) == [0] * 18 + [2]
    for envelope in covers[19:21]:
        desk.post(first, envelope)
    with pytest.raises(ClientError) as refused:
        desk.post(first, covers[21])
    assert refused.value.code == "full"
    desk.post(first, covers[20])  # it is there already
    assert desk.exchange(covers[18:19]) == [2]
    assert desk.inbox(second) == sorted(sha256(cover).hex() for cover in covers[:18] + covers[19:21])


def test_a_courier_holds_ciphertext_and_its_key_only(desk: Desk, tmp_path: Path) -> None:
    first = desk.office.first
    desk.send(desk.office.write("planted-text"))
    desk.pull(first)
    with first.vault() as vault:
        seeds = [row[0] for row in vault.database.execute("SELECT seed FROM epoch_keys")]
        secrets = [vault.identity.signing, *seeds, b"planted-text"]
    store.save_state(tmp_path / "courier", desk.states["first"])
    for path in [*first.folder.path.rglob("*"), *(tmp_path / "courier").rglob("*")]:
        if path.is_file():
            assert not any(secret in path.read_bytes() for secret in secrets)


def day_goes_by(desk: Desk, days: int = 1) -> None:
    desk.server.seconds += 86_400 * days
    desk.server.purge()
    desk.server.seconds += 900  # the publish interval


def test_a_courier_follows_what_the_server_says_it_destroyed(desk: Desk) -> None:
    first, state = desk.office.first, desk.states["first"]
    desk.send([desk.office.cover()])
    desk.server.purge()
    desk.pull(first)
    assert ledger_watch.newest_record(state) is None
    for _ in range(3):
        day_goes_by(desk)
    desk.pull(first)
    newest = ledger_watch.newest_record(state)
    assert newest
    assert (newest.day, newest.kept_from) == (TODAY + 2, TODAY + 2 - 21)
    day_goes_by(desk)
    desk.pull(first)
    newest = ledger_watch.newest_record(state)
    assert newest
    assert newest.day == TODAY + 3
    assert ledger_watch.sentences(state) == []


def test_a_server_that_does_not_destroy_is_told_of(desk: Desk) -> None:
    first, state = desk.office.first, desk.states["first"]
    desk.send([desk.office.cover()])
    desk.server.purge()
    day_goes_by(desk)
    desk.pull(first)
    desk.server.seconds += 86_400 * 22
    desk.pull(first)
    assert state.ledger_alarms == {"ledger-gap": TODAY + 1, "ledger-overdue": TODAY + 23}
    assert len(ledger_watch.sentences(state)) == 2
    ledger_watch.accept(state)
    day_goes_by(desk)
    desk.pull(first)
    assert state.ledger_alarms == {"ledger-gap": TODAY + 2}  # the purge is made up for, but its day is not over
    ledger_watch.accept(state)
    day_goes_by(desk)
    desk.pull(first)
    assert state.ledger_alarms == {}


@pytest.mark.parametrize("what", ["key", "history"])
def test_a_ledger_that_is_not_the_one_seen_before_is_told_of_until_a_person_accepts_it(desk: Desk, what: str) -> None:
    first, state = desk.office.first, desk.states["first"]
    desk.server.purge()
    day_goes_by(desk)
    day_goes_by(desk)
    desk.pull(first)
    before = state.ledger
    if what == "key":
        (desk.server.configuration.data / "ledger.key").write_bytes(os.urandom(32))
    else:
        seed = Seed((desk.server.configuration.data / "ledger.key").read_bytes())
        other = sign_destruction(seed, bytes(32), TODAY + 1, TODAY - 20, (7 * 1024, 0), desk.office.desk.id)
        desk.server.change_newest_destruction(lambda _: other)
    day_goes_by(desk)
    desk.pull(first)
    assert state.ledger == before
    assert set(state.ledger_alarms) == {"ledger-key" if what == "key" else "ledger-fork"}
    desk.pull(first)
    assert len(state.ledger_alarms) == 1
    ledger_watch.accept(state)
    desk.pull(first)
    assert state.ledger_alarms == {}
    assert state.ledger != before


def test_a_record_that_makes_no_sense_is_an_alarm_and_stops_nothing(desk: Desk) -> None:
    first, state = desk.office.first, desk.states["first"]
    desk.server.purge()
    day_goes_by(desk)
    desk.server.change_newest_destruction(lambda record: record[:-1] + bytes([record[-1] ^ 1]))
    desk.server.seconds += 900  # the publish interval
    desk.send([desk.office.cover()])
    assert desk.pull(first) == 1
    assert state.ledger_alarms == {"signature": TODAY + 1}
    assert state.last_pull


def test_a_server_that_never_says_what_it_destroys_is_told_of(desk: Desk) -> None:
    first, state = desk.office.first, desk.states["first"]
    for _ in range(3):
        desk.pull(first)
        assert state.ledger_alarms == {}
        desk.server.seconds += 86_400
    desk.pull(first)
    assert state.ledger_alarms == {"ledger-gap": TODAY}


def test_more_records_than_are_published_are_an_alarm(desk: Desk) -> None:
    record = sign_destruction(Seed(bytes(32)), bytes(32), TODAY, TODAY, (0, 0), desk.office.desk.id)
    document = join_records([*desk.office.desk.records(), *[(DESTRUCTION, record)] * 31])
    state = desk.states["first"]
    state.desk = desk.office.desk.id.hex()
    ledger_watch.watch(state, document, TODAY, 21)
    assert state.ledger_alarms == {"document": TODAY}


@pytest.mark.parametrize("move", ["pull", "push"])
def test_a_restored_server_is_opened_by_the_next_round_with_the_newest_directory_it_brings(
    desk: Desk, tmp_path: Path, move: str
) -> None:
    """And gets back what couriers still have, however often it was accepted before."""
    first, second = desk.office.first, desk.office.second
    desk.server.back_up(tmp_path / "backup")
    desk.send(desk.office.write("A message."))
    newer = desk.office.desk.desk_file(directory=desk.office.desk.directory(serial=8))
    first.folder.outgoing("desk").write_bytes(newer)
    desk.push(first)
    desk.pull(first)
    first.take_in(first.folder.desk.read_bytes())
    desk.server.seconds += 900  # the publish interval
    desk.pull(first)
    before = verify_desk_document(first.folder.desk.read_bytes(), desk.office.desk.pin, TODAY)
    first.folder.outgoing("desk").unlink()  # it was put in force long ago
    first.answer("An answer.")
    desk.push(first)
    assert desk.push(first) == {}

    desk.server.lose_and_restore(tmp_path / "backup")
    assert desk.exchange([desk.office.cover()]) == [3]
    if move == "pull":
        assert desk.pull(first) == 0
    else:
        first.answer("Another answer.")  # nobody asks the server anything when there is nothing new
    sent = desk.push(first)
    assert sent["replies"] == 1 + (move == "push")
    assert sent["epoch keys"] == 1
    assert desk.exchange([desk.office.cover()]) == [0]
    desk.server.seconds += 900
    desk.pull(second)
    after = verify_desk_document(second.folder.desk.read_bytes(), desk.office.desk.pin, TODAY)
    assert (before.directory.serial, after.directory.serial) == (8, 8)
    assert [key.raw for key in after.epoch_keys] == [record.raw for record in before.epoch_keys]
    assert len(desk.server.public.request("GET", "/v1/book", 2**26).body) == 4096 * sent["replies"]


def test_after_a_restore_each_vault_brings_what_is_missing_by_itself_whoever_opened_the_server(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    first, second = desk.office.first, desk.office.second
    desk.server.back_up(tmp_path / "backup")
    for clerk in (first, second):
        desk.push(clerk)
    desk.send(desk.office.write("A message."))
    desk.pull(first)
    first.take_in(first.folder.desk.read_bytes())
    first.answer("A reply.")
    assert desk.push(first)["replies"] == 1
    desk.server.seconds += 900
    desk.pull(first)
    assert desk.push(first) == {}
    keys = {key.raw for key in published(desk, first).epoch_keys} & set(first.folder.items("epoch-keys"))
    assert len(keys) == 2  # of this week and the next

    desk.server.lose_and_restore(tmp_path / "backup")
    desk.pull(second)  # opens it
    desk.server.seconds += 900
    desk.pull(first)
    assert not {key.raw for key in published(desk, first).epoch_keys} & keys
    assert {"replies", "epoch keys"} <= desk.push(first).keys()
    desk.server.seconds += 900
    desk.pull(first)
    assert {key.raw for key in published(desk, first).epoch_keys} >= keys
    assert desk.push(first) == {}


def published(desk: Desk, clerk: Clerk) -> VerifiedDesk:
    return verify_desk_document(clerk.folder.desk.read_bytes(), desk.office.desk.pin, TODAY)


def test_a_courier_that_knows_an_older_directory_does_not_open_a_restored_server(desk: Desk, tmp_path: Path) -> None:
    first, second = desk.office.first, desk.office.second
    newer = desk.office.desk.desk_file(directory=desk.office.desk.directory(serial=8))
    first.folder.outgoing("desk").write_bytes(newer)
    desk.push(first)
    desk.server.back_up(tmp_path / "backup")
    desk.server.lose_and_restore(tmp_path / "backup")
    with pytest.raises(ClientError) as refused:
        desk.pull(second)
    assert refused.value.code == "closed"
    assert "a colleague" in refused.value.hint
    assert desk.exchange([desk.office.cover()]) == [3]
    desk.pull(first)
    assert desk.pull(second) == 0


def test_a_restored_server_is_told_who_was_revoked(desk: Desk, tmp_path: Path) -> None:
    first, second = desk.office.first, desk.office.second
    desk.server.back_up(tmp_path / "backup")
    revocation = sign_revocation(second.made.signing, desk.office.desk.id)
    desk.courier(first).call("PUT", "/v1/revocations", body=revocation)
    desk.server.seconds += 900
    desk.pull(first)
    desk.server.lose_and_restore(tmp_path / "backup")
    desk.pull(first)
    with pytest.raises(ClientError) as refused:
        desk.post(second, desk.office.cover())
    assert refused.value.code in ("revoked", "not-listed")


def test_a_restored_server_that_a_colleague_opened_is_told_of_a_revocation_by_whoever_remembers_it(
    desk: Desk, tmp_path: Path
) -> None:
    """The colleague's stick is from before; the server leaves the record out, which is an alarm, and gets it back."""
    first, second = desk.office.first, desk.office.second
    desk.server.back_up(tmp_path / "backup")
    desk.pull(first)
    desk.pull(second)
    before = first.folder.desk.read_bytes()
    desk.courier(first).call("PUT", "/v1/revocations", body=sign_revocation(second.made.signing, desk.office.desk.id))
    desk.server.seconds += 900
    desk.pull(first)
    assert desk.states["first"].desk_alarms == []
    desk.server.lose_and_restore(tmp_path / "backup")
    desk.pull(second)  # opens it
    desk.server.seconds += 900
    first.folder.desk.write_bytes(before)  # and its own stick was lost
    desk.pull(first)
    assert "revocation-missing" in desk.states["first"].desk_alarms
    desk.server.seconds += 900
    desk.pull(first)
    assert desk.states["first"].desk_alarms == []
    assert verify_desk_document(first.folder.desk.read_bytes(), desk.office.desk.pin, TODAY).revoked


def test_what_a_courier_remembers_outlives_its_stick_and_its_process(desk: Desk) -> None:
    first, second = desk.office.first, desk.office.second
    revocation = sign_revocation(second.made.signing, desk.office.desk.id)
    first.folder.desk.write_bytes(desk.office.document(revocations=[revocation]))
    rounds.known_desk(first.folder, desk.states["first"], TODAY)
    store.save_state(first.home / "courier", desk.states["first"])
    desk.states["first"] = store.load_state(first.home / "courier")
    first.folder.desk.write_bytes(desk.office.document())
    desk.server.seconds += 900
    desk.pull(first)  # of a server that never showed it
    assert desk.states["first"].desk_alarms == ["revocation-missing", "revoked"]


def test_an_envelope_that_the_servers_disk_damaged_keeps_no_other_from_the_vault(desk: Desk) -> None:
    first = desk.office.first
    desk.send([*desk.office.write("A message."), *(desk.office.cover() for _ in range(3))])
    (spoiled,) = desk.office.write("Another.")
    desk.send([spoiled])
    desk.server.damage(sha256(spoiled))
    desk.server.seconds += 86_400
    for _ in range(2):  # the same again with the next round
        desk.pull(first)
        assert desk.states[first.made.id].damaged == 1
        first.take_in(first.folder.desk.read_bytes(), TODAY + 1)
        assert first.texts() == ["A message."]
        first.put_out(TODAY + 1)
        assert TODAY not in desk.states[first.made.id].done
        desk.push(first)
    assert len(desk.inbox(first)) == 5  # nobody has acknowledged the day
