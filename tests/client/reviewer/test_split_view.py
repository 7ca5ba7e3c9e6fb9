"""Two vaults and a server that shows each of them another desk, or one: what their owners are shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from knothole_client.errors import ClientError
from knothole_client.protocol.desk_document import DESTRUCTION, join_records
from knothole_client.protocol.desk_events import FIRST
from knothole_client.protocol.envelope import seal_desk_event
from knothole_client.protocol.ledger import Destruction, lasting_part, sign_destruction, verify_destruction
from knothole_client.protocol.primitives import Seed, sha256, verify_key
from knothole_client.reviewer.importing import Imported
from knothole_client.reviewer.team import split_view
from knothole_client.reviewer.team.split_view import Difference
from knothole_client.reviewer.vault import room
from tests.support.desks import TODAY, MadeDesk
from tests.support.offices import LEDGER_KEY, Clerk, Office

NOW = TODAY + 5
"""A week of the desk's keys goes on through it."""


class Server:
    """What one reviewer is shown: a ledger that forks from the other's on a day, if it does."""

    def __init__(self, office: Office, fork: int | None = None, names: Callable[[int], bytes] | None = None) -> None:
        self.office, self.fork = office, fork
        self.desk = office.document()  # with the weekly keys that are on the sticks now
        self.names = names or (lambda _: self.desk)  # what it signs that it serves, by the record's day

    def records(self, through: int) -> list[Destruction]:
        made: list[Destruction] = []
        for day in range(TODAY, through + 1):
            before = made[-1].digest if made else FIRST
            is_forked = self.fork is not None and day >= self.fork
            lasting = sha256(b"another desk" if is_forked else lasting_part(self.names(day)))
            raw = sign_destruction(LEDGER_KEY, before, day, day - 21, (0, 0), self.office.desk.id, lasting)
            made.append(verify_destruction(raw, self.office.desk.id))
        return made

    def document(self, now: int) -> bytes:
        ledger = [(DESTRUCTION, record.raw) for record in self.records(now - 1)]
        return self.desk + join_records(ledger)


def rounds(office: Office, servers: tuple[Server, Server], now: int = NOW) -> list[Imported]:
    """Each is shown its server, tells the other, and hears of the other."""
    clerks = (office.first, office.second)
    for clerk, server in zip(clerks, servers, strict=True):
        clerk.take_in(server.document(now), now)
        clerk.put_out(now)
    office.deliver([write[100:] for clerk in clerks for write in clerk.folder.items("events")], now)
    return [clerk.take_in(server.document(now), now) for clerk, server in zip(clerks, servers, strict=True)]


def found(clerk: Clerk) -> list[Difference]:
    with clerk.vault() as vault:
        return split_view.differences(vault, clerk.desk)


def test_a_server_that_shows_two_reviewers_two_desks_is_found_by_both_and_the_proof_is_kept(office: Office) -> None:
    servers = Server(office), Server(office, fork=NOW - 1)
    for _ in range(2):  # it stays
        imported = rounds(office, servers)
        ours, theirs = (server.records(NOW - 1)[-1] for server in servers)
        second = verify_key(office.second.made.signing)
        assert found(office.first) == [Difference(second, NOW - 1, ours, theirs)]
        assert found(office.first)[0].is_proof
        assert [difference.here for difference in found(office.second)] == [theirs]
    assert [(each.events, each.done, each.set_aside) for each in imported] == [(0, [], {})] * 2


def test_a_server_that_shows_all_the_same_records_and_another_desk_to_one_is_found_by_that_one(office: Office) -> None:
    newer = office.document(directory=office.desk.directory(serial=9))
    servers = Server(office, names=lambda _: newer), Server(office, names=lambda _: newer)
    servers[0].desk = newer
    expected: tuple[list[str], list[str]] = ([], ["served-otherwise"])
    for clerk, server, last in zip((office.first, office.second), servers, expected, strict=True):
        first, *later = [alarms(clerk, server, shown) for shown in (NOW, NOW, NOW + 1, NOW + 2)]
        assert first == []  # before it, the desk's own file was here: of that nobody knows when it was served
        assert later == [[], last, last]


def test_a_desk_that_changed_between_two_rounds_is_no_other(office: Office) -> None:
    older, newer = office.document(), office.document(directory=office.desk.directory(serial=9))
    server = Server(office, names=lambda day: older if day <= NOW else newer)
    assert alarms(office.first, server, NOW) == []
    server.desk = newer
    for shown in (NOW + 1, NOW + 2, NOW + 1):  # the last on another stick, which was on its way for longer
        assert alarms(office.first, server, shown) == []


def test_that_the_server_shows_another_desk_than_it_signed_for_is_said_until_it_was_explained(office: Office) -> None:
    newer = office.document(directory=office.desk.directory(serial=9))
    server = Server(office, names=lambda _: newer)
    alarms(office.first, server, NOW)
    assert alarms(office.first, server, NOW + 1) == ["served-otherwise"]
    server.desk = newer  # as it is again what was signed
    for shown in (NOW + 1, NOW + 2):
        assert alarms(office.first, server, shown) == ["served-otherwise"]
    with office.first.vault() as vault:
        assert vault.shown_records.served_otherwise() == NOW + 2  # the day of the import
        vault.shown_records.explain(NOW + 2)
        vault.save()
    assert alarms(office.first, server, NOW + 2) == []


def test_an_import_that_stops_for_lack_of_room_has_noted_it_all_the_same(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = office.document(directory=office.desk.directory(serial=9))
    server = Server(office, names=lambda _: newer)
    alarms(office.first, server, NOW)
    office.deliver(office.write("A message."), NOW + 1)
    office.first.save_every = 1
    with monkeypatch.context() as patch:
        patch.setattr(room, "short_of", lambda *_: "the disk")
        with pytest.raises(ClientError, match="room"):
            alarms(office.first, server, NOW + 1)
    assert alarms(office.first, server, NOW + 1) == ["served-otherwise"]


def alarms(clerk: Clerk, server: Server, shown: int) -> list[str]:
    """What an import says of the desk document of a day."""
    return clerk.take_in(server.document(shown), NOW + 2).desk_alarms


def test_what_was_explained_is_closed_and_what_differs_later_is_not(office: Office) -> None:
    servers = Server(office), Server(office, fork=NOW - 1)
    rounds(office, servers)
    with office.first.vault() as vault:
        vault.shown_records.explain(NOW)
        vault.save()
    rounds(office, servers)
    assert (found(office.first), len(found(office.second))) == ([], 1)
    rounds(office, servers, NOW + 1)
    assert [difference.day for difference in found(office.first)] == [NOW]


def test_a_fork_of_before_is_found_by_the_newest_record_and_a_false_record_hides_no_other(office: Office) -> None:
    servers = Server(office), Server(office, fork=TODAY + 1)
    servers[0].desk += join_records([(DESTRUCTION, b"x" * 176)])
    rounds(office, servers)
    assert [difference.day for difference in found(office.first)] == [NOW - 1]


def test_who_was_behind_compares_once_the_record_comes(office: Office) -> None:
    servers = Server(office), Server(office, fork=NOW - 1)
    office.second.take_in(servers[1].document(NOW), NOW)
    office.second.put_out(NOW)
    office.first.take_in(servers[0].document(NOW - 2), NOW)
    office.deliver([write[100:] for write in office.second.folder.items("events")], NOW)
    office.first.take_in(servers[0].document(NOW - 2), NOW)
    assert found(office.first) == []
    office.first.take_in(servers[0].document(NOW), NOW)
    assert len(found(office.first)) == 1


def test_of_one_server_nothing_is_said_and_each_record_is_told_once(office: Office) -> None:
    server = Server(office)
    for now, told in ((NOW, 1), (NOW, 1), (NOW + 1, 2)):
        rounds(office, (server, server), now)
        assert len(office.first.folder.items("events")) == told  # until a list says that they came
    assert found(office.first) == found(office.second) == []


def test_what_left_under_a_clock_that_was_ahead_is_refused_no_longer_once_the_clock_is_right(office: Office) -> None:
    def signed(today: int, *, pull: int) -> list[int]:
        office.first.show_book(today=pull)
        office.first.take_in(Server(office).document(NOW), today)
        office.first.put_out(today)
        return [int.from_bytes(write[96:100], "big") for write in office.first.folder.items("events")]

    assert signed(NOW + 9, pull=NOW) == [NOW + 9]
    assert signed(NOW, pull=NOW) == [NOW]
    assert signed(NOW - 3, pull=NOW) == [NOW]  # a clock that is behind


@pytest.mark.parametrize("explained", [False, True])
def test_a_record_of_a_day_to_come_silences_nothing_once_the_clock_is_right(office: Office, *, explained: bool) -> None:
    servers = Server(office), Server(office, fork=NOW - 1)
    future = sign_destruction(LEDGER_KEY, FIRST, NOW + 8, NOW, (0, 0), office.desk.id)
    office.first.take_in(servers[0].document(NOW) + join_records([(DESTRUCTION, future)]), NOW + 9)
    office.first.put_out(NOW + 9)
    with office.first.vault() as vault:
        if explained:
            vault.shown_records.explain(NOW - 2)
        vault.save()
    rounds(office, servers, NOW)
    assert [len(found(clerk)) for clerk in (office.first, office.second)] == [1, 1]


HOSTILE: tuple[tuple[str, dict[str, Any]], ...] = (
    ("schema", {"record": "00" * 175}),
    ("signature", {"record": "00" * 176}),
    ("schema", {"case": "00" * 32}),
    ("day", {"of": NOW + 1}),
    ("signature", {"desk": MadeDesk(9).id}),
)


def test_a_record_that_is_none_is_set_aside_and_one_by_another_key_is_no_proof(office: Office) -> None:
    server = Server(office)
    for code, changes in HOSTILE:
        assert tell(server, LEDGER_KEY, changes).set_aside == {code: 1}, changes
        assert found(office.first) == []
    agreed = server.records(NOW - 1)[-1].raw.hex()
    assert tell(server, LEDGER_KEY, {"record": agreed}).set_aside == {}
    assert found(office.first) == []
    assert tell(server, Seed(b"\x66" * 32), {}).set_aside == {}  # not covered by the one before
    (difference,) = found(office.first)
    assert not difference.is_proof


def tell(server: Server, key: Seed, changes: dict[str, Any]) -> Imported:
    """The second reviewer's key says something to the first."""
    office = server.office
    desk, author = office.verified(NOW), office.second.made.signing
    of = changes.get("of", NOW - 1)
    record = sign_destruction(key, FIRST, of, of, (0, 0), changes.get("desk", desk.id))
    content = {
        "type": "ledger",
        "event": "0b" * 16,
        "day": NOW,
        "lamport": 1,
        "run": "0c" * 16,
        "previous": FIRST.hex(),
        "case": verify_key(author).hex(),
        "record": record.hex(),
    } | {name: value for name, value in changes.items() if name in ("record", "case")}
    to = {key.reviewer.slot: key.recipient for key in desk.addressable("both")}
    office.deliver([seal_desk_event(content, author, to, office.nobody, desk.id, office.random.randbytes)], NOW)
    return office.first.take_in(server.document(NOW), NOW)
