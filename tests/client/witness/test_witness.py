"""Copies of what a server says of its desk: what it said stays said, and two copies show whether it said two things."""

from __future__ import annotations

from pathlib import Path

import pytest

from knothole_client import clock
from knothole_client.errors import UsageError
from knothole_client.protocol import genesis
from knothole_client.protocol.desk_document import (
    DESTRUCTION,
    MAX_DOCUMENT,
    PAGE_LIST,
    PIN,
    join_records,
    split_records,
)
from knothole_client.protocol.directory import sign_directory
from knothole_client.protocol.ledger import FIRST, lasting_part, sign_destruction
from knothole_client.protocol.primitives import Seed, sha256, verify_key
from knothole_client.protocol.reviewer_records import sign_revocation
from knothole_client.witness.comparing import MARGIN, common_days, compare
from knothole_client.witness.copies import Copy, load
from knothole_client.witness.following import Followed, follow
from tests.support.desks import TODAY, MadeDesk, MadeReviewer
from tests.support.in_memory import InMemoryInstallation

KEY = Seed(bytes(range(32)))


class Server:
    """What a server says: a desk document each day, with the ledger of the days before."""

    def __init__(self, desk: MadeDesk, key: Seed = KEY) -> None:
        self.desk, self.key, self.day = desk, key, TODAY
        self.records: list[bytes] = []
        self.parts: dict[str, object] = {}

    def next_day(self, serves: bytes | None = None) -> None:
        """Close a day. ``serves``: the document that it signs as published; otherwise what it serves."""
        previous = sha256(self.records[-1]) if self.records else FIRST
        lasting = sha256(lasting_part(serves or self.document()))
        self.records.append(
            sign_destruction(self.key, previous, self.day, self.day - 21, (0, 0), self.desk.id, lasting)
        )
        self.day += 1

    def document(self) -> bytes:
        ledger = [(DESTRUCTION, record) for record in self.records[-30:]]
        return join_records([*self.desk.records(**self.parts), *ledger])  # type: ignore[arg-type]

    def fork(self) -> Server:
        other = Server(self.desk, self.key)
        other.day, other.records, other.parts = self.day, list(self.records), dict(self.parts)
        return other

    def looked_at(self, folder: Path, later: int = 0) -> Followed:
        """One run of ``knothole witness follow``."""
        return follow(load(folder), self.document(), None, self.day * 86_400 + 43_200 + later)


@pytest.fixture
def desk() -> MadeDesk:
    return MadeDesk()


@pytest.fixture
def server(desk: MadeDesk) -> Server:
    made = Server(desk)
    for _ in range(3):
        made.next_day()
    return made


def kinds(followed: Followed) -> list[str]:
    return [each.kind for each in followed.contradictions]


def test_a_copy_grows_and_says_that_what_was_said_still_stands(server: Server, tmp_path: Path) -> None:
    assert (server.looked_at(tmp_path).new, kinds(server.looked_at(tmp_path))) == (3, [])
    before = (tmp_path / "ledger").read_bytes()
    server.next_day()
    server.next_day()
    again = server.looked_at(tmp_path)
    assert (again.new, again.contradictions, again.notes) == (2, [], [])
    assert (tmp_path / "ledger").read_bytes() == before + b"".join(server.records[-2:])
    copy = load(tmp_path)
    assert [record.day for record in copy.records] == [TODAY + number for number in range(5)]
    assert len(copy.looks) == 3
    assert copy.newest
    assert copy.newest.directory.serial == 3


def test_a_newer_directory_is_kept_beside_the_older(server: Server, desk: MadeDesk, tmp_path: Path) -> None:
    server.looked_at(tmp_path)
    server.parts["directory"] = desk.directory(serial=4)
    server.next_day()
    assert kinds(server.looked_at(tmp_path)) == []
    assert [state.directory.serial for state in load(tmp_path).states.values()] == [3, 4]


def test_a_month_without_a_look_breaks_nothing(server: Server, tmp_path: Path) -> None:
    server.looked_at(tmp_path)
    for _ in range(40):
        server.next_day()
    assert server.looked_at(tmp_path).contradictions == []
    assert len(load(tmp_path).records) == 33


def test_what_was_said_and_is_said_otherwise_is_named_and_adds_nothing(server: Server, tmp_path: Path) -> None:
    server.looked_at(tmp_path)
    other = server.fork()
    other.records[-1] = sign_destruction(KEY, bytes(32), other.day - 1, other.day - 30, (1024, 0), other.desk.id)
    before = (tmp_path / "ledger").read_bytes()
    assert "ledger-fork" in kinds(other.looked_at(tmp_path))
    assert (tmp_path / "ledger").read_bytes() == before
    other = Server(server.desk, Seed(bytes(32)))
    other.day = server.day
    other.next_day()
    assert "ledger-key" in kinds(other.looked_at(tmp_path))


def test_a_server_that_signs_that_it_served_something_else_is_named(
    server: Server, desk: MadeDesk, tmp_path: Path
) -> None:
    """It serves this visitor the older directory, and signs for everybody that it served the newer."""
    server.looked_at(tmp_path)
    everybody = server.fork()
    everybody.parts["directory"] = desk.directory(serial=4)
    server.next_day(serves=everybody.document())
    assert kinds(server.looked_at(tmp_path)) == ["served-otherwise"]


def test_nobody_but_the_desk_can_make_a_state_look_new(server: Server, tmp_path: Path) -> None:
    """Or a server would serve one visitor something else each day, so that its own record of the day seems to be about another state."""
    server.looked_at(tmp_path)
    for kind in (PIN, PAGE_LIST):
        document = join_records([*split_records(server.document()), (kind, b"of no sense")])
        followed = follow(load(tmp_path), document, None, server.day * 86_400 + 50_000)
        assert kinds(followed) == ["desk-file"]
    assert len(load(tmp_path).states) == 1


def test_a_server_that_signs_that_it_served_nothing_is_named(server: Server, desk: MadeDesk, tmp_path: Path) -> None:
    server.looked_at(tmp_path)
    previous, day = sha256(server.records[-1]), server.day
    server.records.append(sign_destruction(KEY, previous, day, day - 21, (0, 0), desk.id))
    server.day += 1
    assert kinds(server.looked_at(tmp_path)) == ["served-otherwise"]


def test_what_changed_between_two_looks_is_said_and_contradicts_nothing(
    server: Server, desk: MadeDesk, tmp_path: Path
) -> None:
    server.looked_at(tmp_path)
    server.parts["directory"] = desk.directory(serial=4)
    server.next_day()
    server.parts["directory"] = desk.directory(serial=5)
    followed = server.looked_at(tmp_path)
    assert followed.contradictions == []
    assert len(followed.notes) == 1


def test_an_older_directory_another_desk_and_a_revocation_taken_back(
    server: Server, desk: MadeDesk, tmp_path: Path
) -> None:
    server.parts = {"directory": desk.directory(serial=4), "revocations": [revocation(desk, desk.first)]}
    server.looked_at(tmp_path)
    server.parts["revocations"] = []
    assert "revocation-missing" in kinds(server.looked_at(tmp_path))
    server.parts["directory"] = desk.directory(serial=3)
    assert kinds(server.looked_at(tmp_path)) == ["serial"]
    assert kinds(Server(MadeDesk(2)).looked_at(tmp_path)) == ["desk"]


def revocation(desk: MadeDesk, reviewer: MadeReviewer) -> bytes:
    return sign_revocation(reviewer.signing, desk.id)


def both(server: Server, other: Server, folder: Path) -> tuple[Copy, Copy]:
    left, right = folder / "left", folder / "right"
    server.looked_at(left)
    other.looked_at(right)
    return load(left), load(right)


def test_copies_of_one_server_go_together(server: Server, desk: MadeDesk, tmp_path: Path) -> None:
    left, right = both(server, server, tmp_path)
    server.parts["directory"] = desk.directory(serial=4)
    server.next_day()
    server.looked_at(left.folder)
    left, right = load(left.folder), load(right.folder)
    assert compare(left, right) == compare(right, left) == []
    assert common_days(left, right) == [TODAY, TODAY + 1, TODAY + 2]


def test_two_records_of_a_day_are_proof(server: Server, tmp_path: Path) -> None:
    other = server.fork()
    server.next_day()
    other.next_day(serves=Server(MadeDesk(2)).document())
    left, right = both(server, other, tmp_path)
    (found,) = compare(left, right)
    assert found.kind == "two-records"
    assert f"One server key signed two records of {clock.written(server.day - 1)}" in found.sentence


def test_what_was_served_to_only_one_of_two_is_named(server: Server, desk: MadeDesk, tmp_path: Path) -> None:
    other = server.fork()
    server.parts["directory"] = desk.directory(serial=4)
    left, right = both(server, other, tmp_path)
    assert compare(left, right) == []  # it may have been published between the two
    other.looked_at(right.folder, later=MARGIN + 1)
    left, right = load(left.folder), load(right.folder)
    assert [each.kind for each in compare(left, right)] == ["older"]
    assert str(right.folder) in compare(right, left)[0].sentence

    server.parts = other.parts | {"revocations": [revocation(desk, desk.first)]}
    left, right = both(server, other, tmp_path / "revoked")
    other.looked_at(right.folder, later=MARGIN + 1)
    assert [each.kind for each in compare(left, load(right.folder))] == ["revocation-missing"]


def test_a_desk_that_signed_two_directories_of_one_number_or_two_successors(
    server: Server, desk: MadeDesk, tmp_path: Path
) -> None:
    other = server.fork()
    other.parts["directory"] = desk.directory(expires=TODAY + 20)
    assert [each.kind for each in compare(*both(server, other, tmp_path / "numbers"))] == ["two-directories"]
    for made, after in ((server, desk.third_key), (other, Seed(bytes(32)))):
        rotation = genesis.sign_rotation(desk.chain, desk.next_key, verify_key(after))
        directory = sign_directory(desk.content(serial=4), desk.id, desk.next_key)
        made.parts = {"rotations": [rotation], "directory": directory, "keys": []}
    assert [each.kind for each in compare(*both(server, other, tmp_path / "chains"))] == ["two-chains"]


@pytest.mark.parametrize("file", ["ledger", "seen", "states"])
def test_a_copy_that_was_changed_is_refused(server: Server, tmp_path: Path, file: str) -> None:
    server.looked_at(tmp_path)
    server.next_day()
    server.looked_at(tmp_path)
    changed = next((tmp_path / "states").iterdir()) if file == "states" else tmp_path / file
    raw = changed.read_bytes()
    shorter = [] if file == "seen" else [raw[: len(raw) // 2]]
    for other in (raw[:90] + bytes([raw[90] ^ 1]) + raw[91:], *shorter):
        changed.write_bytes(other)
        with pytest.raises(UsageError) as refused:
            load(tmp_path)
        assert refused.value.code == "damaged"


def test_half_a_line_that_a_power_cut_left_is_passed_over(server: Server, tmp_path: Path) -> None:
    server.looked_at(tmp_path)
    for file in ("ledger", "seen"):
        with (tmp_path / file).open("ab") as stream:
            stream.write(b"00000")
    server.next_day()
    assert server.looked_at(tmp_path).new == 1
    assert len(load(tmp_path).looks) == 2


def test_the_real_server_signs_what_it_serves(desk: MadeDesk, tmp_path: Path) -> None:
    (tmp_path / "server").mkdir()
    server = InMemoryInstallation(tmp_path / "server", desk.desk_file())

    def looked_at() -> Followed:
        document = server.public.request("GET", "/v1/desk", MAX_DOCUMENT).body
        return follow(load(tmp_path / "copy"), document, None, server.seconds)

    server.purge()
    assert looked_at().new == 0
    for _ in range(3):
        server.seconds += 86_400
        server.purge()
        server.seconds += 900  # the publish interval
    followed = looked_at()
    assert (followed.new, followed.contradictions, followed.notes) == (3, [], [])


def test_nothing_in_a_copy_but_what_was_published(server: Server, tmp_path: Path) -> None:
    server.looked_at(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {"ledger", "states", "seen"}
    (state,) = (tmp_path / "states").iterdir()
    assert {kind for kind, _ in split_records(state.read_bytes())} == {1, 3}
