"""Nobody's word makes a vault say that it has what it has not, a courier skip a day, or a server destroy what a reviewer lacks.

Real vaults, couriers and server applications. The first four are programs of an attack that once destroyed mail unread.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from knothole_client.clock import SECONDS_A_DAY
from knothole_client.courier import rounds
from knothole_client.protocol.day_list import sign_day_list, sign_dropped_day
from knothole_client.protocol.desk_document import verify_desk_document
from knothole_client.protocol.primitives import Seed, verify_key
from knothole_client.protocol.tags import DeskId
from knothole_client.reviewer import acknowledging
from knothole_client.reviewer.importing import Imported
from knothole_client.source.outgoing import lay_out
from knothole_server.installation.installation import Installation
from knothole_server.storage import envelopes
from tests.client.courier.test_rounds_with_the_server import Desk
from tests.support.desks import TODAY
from tests.support.offices import Clerk, Office

ENVELOPE_DAYS = 21  # of the policy
STRANGER = Seed(b"\x66" * 32)


class Line(Desk):
    """Server, couriers and vaults of one desk, day after day."""

    @property
    def today(self) -> int:
        return self.server.seconds // SECONDS_A_DAY

    def next_day(self) -> None:
        """A day is over, and the server has closed it."""
        self.server.seconds += SECONDS_A_DAY
        self.server.purge()

    def import_(self, clerk: Clerk) -> Imported:
        return clerk.take_in(clerk.folder.read_desk(), self.today)

    def round(self, clerk: Clerk, meanwhile: Callable[[], None] = lambda: None) -> tuple[Imported, rounds.Pushed]:
        """What a reviewer does every day. ``meanwhile``: between pull and import."""
        self.pull(clerk)
        meanwhile()
        imported = self.import_(clerk)
        clerk.put_out(self.today)
        return imported, rounds.push(self.courier(clerk), clerk.folder)

    def kept(self) -> list[int]:
        """The days of which the server has envelopes."""
        installation = Installation(self.server.configuration)
        with installation.store.reading() as connection:
            return envelopes.days(connection)

    def write(self, text: str, channel: str = "both") -> None:
        self.send(self.office.write(text, channel))

    def written_today(self, text: str) -> list[bytes]:
        """A message by the keys that the server shows today."""
        document = self.server.public.request("GET", "/v1/desk", 2**21).body
        desk, randbytes = verify_desk_document(document, self.office.desk.pin, self.today), self.office.random.randbytes
        return lay_out(desk, text, "both", {}, self.office.source()[1], randbytes).seal(desk, randbytes)

    def done(self, clerk: Clerk) -> list[int]:
        return self.states[clerk.made.id].done


@pytest.fixture
def line(tmp_path: Path) -> Line:
    made = Line(tmp_path)
    for clerk in (made.office.first, made.office.second):
        made.push(clerk)
        made.pull(clerk)
        made.import_(clerk)
    return made


def empty(clerk: Clerk, day: int) -> None:
    """Somebody has the stick: a day's envelopes go, and an old kind of list says that there were none."""
    for part in clerk.folder.parts(day):
        part.unlink()
    (clerk.folder.path / "in" / f"{day}.manifest").write_text(
        json.dumps({"day": day, "closed": True, "envelopes": [], "bundles": []})
    )


@pytest.mark.parametrize("signed", [False, True])
def test_lists_planted_for_days_to_come_have_nothing_signed_and_no_day_skipped(line: Line, signed: bool) -> None:
    first, second = line.office.first, line.office.second
    line.write("Of the first day.")
    line.next_day()
    for clerk in (first, second):
        line.round(clerk)
    with first.vault() as vault:
        before = acknowledging.acknowledged_days(vault)
    for day in range(line.today, line.today + 30):
        empty(first, day)
        if signed:
            first.folder.note_list(day, sign_day_list(STRANGER, day, {}, [], line.office.desk.id))
    line.import_(first)
    first.put_out(line.today)
    with first.vault() as vault:
        assert acknowledging.acknowledged_days(vault) == before
    line.push(first)
    assert max(line.done(first)) < line.today
    for number in range(1, 6):
        line.write(f"Message {number}.")
        line.next_day()
        imported, pushed = line.round(first)
        assert imported.days.incomplete == {}
        assert (pushed.refused, pushed.holding) == ([], [])
        line.round(second)
    assert len(first.texts()) == len(second.texts()) == 6
    assert [day for day in line.kept() if day < line.today] == []  # all of it read by both


def test_of_a_day_that_is_not_over_no_list_is_believed_whoever_signed_it(office: Office) -> None:
    """The server's own key, too: more can come until midnight."""
    first = office.first
    for day in (TODAY, TODAY + 1):
        first.list_day(day, {})
    assert first.take_in(office.document()).days == acknowledging.Days()
    with first.vault() as vault:
        assert acknowledging.acknowledged_days(vault) == set()
    first.take_in(office.document(), TODAY + 1)
    with first.vault() as vault:
        assert acknowledging.acknowledged_days(vault) == {TODAY}


def test_a_day_that_was_emptied_on_the_way_is_named_and_not_acknowledged_and_comes_again(line: Line) -> None:
    first, day = line.office.first, line.today
    for text in ("One.", "Two."):
        line.write(text)
    line.next_day()
    imported, pushed = line.round(first, lambda: empty(first, day))
    assert imported.days.incomplete == {day: (2, 2)}
    assert imported.missing == 2
    assert line.kept() == [day]
    assert day not in line.done(first)
    with first.vault() as vault:
        assert day not in acknowledging.acknowledged_days(vault)
    assert pushed.holding == []
    imported, _ = line.round(first)
    assert imported.days.incomplete == {}
    assert sorted(first.texts()) == ["One.", "Two."]
    assert day in line.done(first)


@pytest.mark.parametrize("meanwhile", ["the day is over", "the day is not over"])
def test_envelopes_that_were_put_under_another_day_are_opened_all_the_same(line: Line, meanwhile: str) -> None:
    """A vault tries only keys that an envelope of its day can be sealed to, and the day is what the stick says."""
    first = line.office.first
    line.server.seconds += 8 * SECONDS_A_DAY  # the keys of next week are in use
    line.next_day()
    for clerk in (first, line.office.second):
        line.round(clerk)
    line.send(line.written_today("One."))
    if meanwhile == "the day is over":
        line.next_day()
    day = line.today if meanwhile == "the day is not over" else line.today - 1

    def move() -> None:
        (part,) = first.folder.parts(day)
        part.rename(part.with_name(f"{day - 15}.0"))

    line.round(first, move)
    assert first.texts() == ["One."]


def test_a_day_whose_list_was_taken_away_with_it_is_told_once_a_later_day_has_one(line: Line) -> None:
    first, day = line.office.first, line.today
    line.write("One.")
    line.next_day()

    def withhold() -> None:
        first.folder.drop_day(day)

    imported, _ = line.round(first, withhold)
    assert (imported.days.not_listed_yet, imported.days.unlisted) == ([day], [])
    line.next_day()
    imported, _ = line.round(first, withhold)
    assert (imported.days.not_listed_yet, imported.days.unlisted) == ([], [day])
    assert line.kept() == [day]
    imported, _ = line.round(first)
    assert imported.days.unlisted == []
    assert first.texts() == ["One."]


def test_of_two_reviewers_one_whose_stick_was_touched_keeps_the_mail_at_the_server(line: Line) -> None:
    first, second, day = line.office.first, line.office.second, line.today
    line.write("For the second alone.", "second")
    line.next_day()
    line.round(first)
    imported, _ = line.round(second, lambda: empty(second, day))
    assert imported.days.incomplete == {day: (1, 1)}
    assert line.kept() == [day]
    line.round(second)
    assert second.texts() == ["For the second alone."]
    assert line.kept() == []


def test_an_acknowledgement_of_less_than_came_is_refused_and_the_day_is_fetched_again(line: Line) -> None:
    """A list under another key, on a vault that has seen none: the vault cannot know, but the server does."""
    first, day = line.office.first, line.today
    line.write("One.")
    line.next_day()
    with first.vault() as vault:
        vault.database.execute("DELETE FROM server")
        vault.database.execute("DELETE FROM day_lists")
        vault.save()

    def forge() -> None:
        for other in first.folder.list_days():
            first.folder.drop_day(other)
        first.folder.note_list(day, sign_day_list(STRANGER, day, {}, [], line.office.desk.id))

    _, pushed = line.round(first, forge)
    assert pushed.holding == [day]
    assert line.states["first"].holding == [day]
    assert day not in line.done(first)
    assert line.kept() == [day]
    imported, _ = line.round(first)
    assert imported.days.refused[day] == "ledger-key"
    assert first.texts() == ["One."]  # fetched again
    with first.vault() as vault:
        (genuine,) = acknowledging.keys_in(first.folder, line.office.desk.id)
        acknowledging.accept_lists(vault, genuine)
        vault.save()
    _, pushed = line.round(first)
    assert (pushed.holding, line.states["first"].holding) == ([], [])
    assert day in line.done(first)


def forged(line: Line, day: int, kind: str) -> bytes:
    desk = line.office.desk.id
    genuine = line.courier(line.office.first).call("GET", f"/v1/day-lists/{day}", 2**20)
    key = Seed((line.server.configuration.data / "ledger.key").read_bytes())
    return {
        "signature": genuine[:-1] + bytes([genuine[-1] ^ 1]),
        "length": genuine[:40],
        "schema": line.courier(line.office.first).call("GET", f"/v1/day-lists/{day - 1}", 2**20),
        "ledger-key": sign_day_list(STRANGER, day, {}, [], desk),
        "list-fork": sign_day_list(key, day, {}, [], desk),
        "another-desk": sign_day_list(key, day, {}, [], DeskId(bytes(32))),
    }[kind]


@pytest.mark.parametrize("kind", ["signature", "length", "schema", "ledger-key", "list-fork", "another-desk"])
def test_a_list_that_is_forged_or_contradicts_an_earlier_one_is_told_by_its_day(line: Line, kind: str) -> None:
    first, day = line.office.first, line.today
    line.write("One.")
    line.next_day()
    if kind == "list-fork":  # the genuine one is seen, without what it lists
        line.round(first, lambda: empty(first, day))
    imported, _ = line.round(first, lambda: first.folder.note_list(day, forged(line, day, kind)))
    assert imported.days.refused == {day: "signature" if kind == "another-desk" else kind}
    with first.vault() as vault:
        assert day not in acknowledging.acknowledged_days(vault)
    assert line.kept() == [day]
    imported, _ = line.round(first)
    assert imported.days.refused == {}
    assert day in line.done(first)


def test_what_the_server_lost_is_named_and_ends_the_day(line: Line) -> None:
    first, second, day = line.office.first, line.office.second, line.today
    line.write("One.")
    line.send([line.office.cover()])
    line.next_day()
    line.round(first)
    (lost, _) = sorted(line.inbox(second, day))
    line.server.damage(bytes.fromhex(lost))
    imported, _ = line.round(second)
    assert line.states["second"].damaged == 1
    assert imported.days.incomplete == {day: (1, 2)}
    line.next_day()  # the purge looks again, and signs that it is lost
    imported, pushed = line.round(second)
    assert imported.days.lost == {day: 1}
    assert (imported.days.incomplete, pushed.holding) == ({}, [])
    assert day in line.done(second)
    assert day not in line.kept()  # and the first's acknowledgement, of more, counts


def test_an_acknowledgement_that_was_refused_because_the_list_changed_is_signed_again(line: Line) -> None:
    first, day = line.office.first, line.today
    line.write("One.")
    line.next_day()
    line.pull(first)
    line.import_(first)
    with first.vault() as vault:
        vault.database.execute(
            "UPDATE days SET held = zeroblob(32), acknowledgement = zeroblob(132) WHERE day = ?", (day,)
        )
        vault.save()
    line.import_(first)
    first.put_out(line.today)
    line.push(first)
    assert day in line.done(first)


def test_a_day_that_all_acknowledged_but_this_vault_is_told(line: Line) -> None:
    first, day = line.office.first, line.today
    key = Seed((line.server.configuration.data / "ledger.key").read_bytes())
    line.next_day()
    desk = line.office.desk.id
    imported, _ = line.round(first, lambda: first.folder.note_list(day, sign_dropped_day(key, day, 2, bytes(32), desk)))
    assert imported.days.dropped == [day]
    with first.vault() as vault:
        assert day not in acknowledging.acknowledged_days(vault)


def test_a_quiet_day_has_a_list_too_and_what_was_dropped_names_nothing(line: Line) -> None:
    first, second, day = line.office.first, line.office.second, line.today
    line.next_day()
    line.write("One.")
    line.next_day()
    for clerk in (first, second):
        imported, _ = line.round(clerk)
        assert (imported.days.unlisted, imported.days.not_listed_yet) == ([], [])
        assert {day, day + 1} <= set(line.done(clerk))
    signed = line.courier(first).call("GET", f"/v1/day-lists/{day + 1}", 2**20)
    assert len(signed) == 64 + 32 + 4 + 4 + 1 + 32
    line.next_day()  # a purge signs nothing else for it
    assert line.courier(first).call("GET", f"/v1/day-lists/{day + 1}", 2**20) == signed


def test_days_that_ended_while_nobody_made_a_round_are_told_once_on_the_return(line: Line) -> None:
    first = line.office.first
    line.write("Read in time.")
    line.next_day()
    line.round(first)
    day = line.today
    line.write("Nobody came.")
    for _ in range(ENVELOPE_DAYS + 3):
        line.next_day()
    line.pull(first)
    imported = line.import_(first)
    assert imported.days.gone == [day, day + 1, day + 2]
    assert line.import_(first).days.gone == []
    assert line.office.first.texts() == ["Read in time."]


def test_a_clock_that_was_ahead_for_an_import_silences_no_later_alarm(line: Line) -> None:
    first = line.office.first
    line.round(first)
    first.take_in(first.folder.read_desk(), line.today + 30)  # and is set right at once
    line.next_day()
    line.round(first)
    day = line.today
    line.write("Nobody came.")
    for _ in range(ENVELOPE_DAYS + 3):
        line.next_day()
    assert set(line.import_(first).days.gone) >= {day, day + 1, day + 2}


def test_while_two_keys_sign_lists_nobody_is_told_of_more_that_was_read(line: Line) -> None:
    """A stranger's list came first, and its key was pinned."""
    first, day = line.office.first, line.today
    line.write("Withheld.")

    def plant() -> None:
        yesterday = line.today - 1
        first.folder.note_list(yesterday, sign_day_list(STRANGER, yesterday, {}, [], line.office.desk.id))

    line.next_day()
    plant()
    line.import_(first)
    for _ in range(3):
        line.next_day()
        imported, _ = line.round(first, plant)
        assert "ledger-key" in imported.days.refused.values()
    assert last_through(first) <= day
    with first.vault() as vault:
        (key,) = [
            signer
            for signer in acknowledging.keys_in(first.folder, line.office.desk.id)
            if signer != verify_key(STRANGER)
        ]
        acknowledging.accept_lists(vault, key)
        vault.save()
    line.next_day()
    line.round(first)
    assert first.texts() == ["Withheld."]
    assert last_through(first) == line.today - 1


def last_through(clerk: Clerk) -> int:
    with clerk.vault() as vault:
        (record,) = vault.database.execute("SELECT record FROM sheets ORDER BY day DESC LIMIT 1").fetchone()
    return int.from_bytes(record[100:104], "big")


def test_read_through_never_passes_a_day_that_is_not_here_in_full(line: Line) -> None:
    first, day = line.office.first, line.today
    line.write("One.")
    line.next_day()
    line.round(first, lambda: empty(first, day))
    for _ in range(3):
        line.next_day()
        line.round(first, lambda: empty(first, day))
    assert day == TODAY
    assert last_through(first) == day - 1
