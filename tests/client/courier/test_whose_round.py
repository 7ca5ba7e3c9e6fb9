"""A courier skips a day only if the server and the reviewer's vault both say that it is done, and serves nobody else."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from knothole_client.clock import SECONDS_A_DAY
from knothole_client.courier import rounds
from knothole_client.courier.admission import admit
from knothole_client.errors import ClientError
from knothole_client.protocol.delegation import verify_delegation
from knothole_client.protocol.primitives import VerifyKey, verify_key
from knothole_client.reviewer import backups, delegating
from knothole_client.reviewer.cases import Case
from knothole_client.reviewer.clock_doubt import MAX_DAYS_AHEAD, doubt
from knothole_client.reviewer.duties import open_duties
from knothole_client.rounds import stick as sticks
from knothole_client.rounds.folder import RoundFolder
from tests.client.courier.test_acknowledging import Line, line  # noqa: F401
from tests.support.desks import TODAY
from tests.support.in_memory import unreachable
from tests.support.offices import PASSPHRASE, Clerk, Office


def key_of(clerk: Clerk) -> VerifyKey:
    return verify_key(clerk.made.signing)


def test_what_one_vault_acknowledged_keeps_a_courier_from_no_day_of_anothers_folder(line: Line) -> None:  # noqa: F811
    first, second = line.office.first, line.office.second
    line.write("For both.")
    line.next_day()
    line.round(first)
    line.states["second"] = line.states["first"]  # one courier on one online machine, two sticks
    imported, _ = line.round(second)
    assert second.texts() == ["For both."]
    assert imported.days.unlisted == []


def test_what_came_between_a_backup_and_a_loss_comes_again_to_the_courier_that_survived(
    line: Line,  # noqa: F811
    tmp_path: Path,
) -> None:
    first, backup = line.office.first, tmp_path / "backup"
    with first.vault() as vault:
        backups.back_up(vault, backup, TODAY)
    line.write("After the backup.")
    line.next_day()
    line.round(first)
    assert first.texts() == ["After the backup."]
    line.next_day()
    for lost in ("vault", "bundles"):
        if (first.home / lost).exists():
            shutil.move(first.home / lost, tmp_path / f"lost-{lost}")
    backups.restore(first.home, backup, PASSPHRASE, None, line.today)
    assert first.texts() == []
    first.put_out(line.today)  # the vault says what it has
    line.round(first)
    assert first.texts() == ["After the backup."]


def test_a_restored_vault_lets_its_courier_act_though_the_lost_one_exported_under_a_clock_ahead(
    line: Line,  # noqa: F811
    tmp_path: Path,
) -> None:
    first, backup = line.office.first, tmp_path / "backup"
    with first.vault() as vault:
        backups.back_up(vault, backup, TODAY)
        delegating.let_act(vault, VerifyKey(bytes(32)))
        vault.save()
    first.put_out(line.today + MAX_DAYS_AHEAD)  # nobody is asked about a clock that is no further ahead
    lost = verify_delegation(first.folder.delegation(), line.office.desk.id).number
    shutil.move(first.home / "vault", tmp_path / "lost-vault")
    backups.restore(first.home, backup, PASSPHRASE, None, line.today)
    with first.vault() as vault:
        delegating.let_act(vault, VerifyKey(bytes(32)))
        vault.save()
    first.put_out(line.today)
    assert verify_delegation(first.folder.delegation(), line.office.desk.id).number > lost


def test_a_vault_restored_from_before_its_first_courier_goes_on_above_the_numbers_of_the_lost_one(
    office: Office, tmp_path: Path
) -> None:
    first, backup = office.first, tmp_path / "backup"
    with first.vault() as vault:
        vault.database.execute("DELETE FROM courier")
        vault.save()
        backups.back_up(vault, backup, TODAY)
        delegating.let_act(vault, VerifyKey(bytes(32)))
        vault.save()
    first.put_out(TODAY)
    lost = verify_delegation(first.folder.delegation(), office.desk.id).number
    shutil.move(first.home / "vault", tmp_path / "lost-vault")
    backups.restore(first.home, backup, PASSPHRASE, None, TODAY)
    with first.vault() as vault:
        assert delegating.known_courier(vault) is None
        delegating.let_act(vault, VerifyKey(bytes(32)))
        vault.save()
    first.put_out(TODAY)
    assert verify_delegation(first.folder.delegation(), office.desk.id).number > lost


def test_an_acknowledgement_on_the_stick_that_the_vault_did_not_sign_ends_nothing(line: Line) -> None:  # noqa: F811
    first = line.office.first
    line.write("One.")
    line.next_day()
    line.round(first)
    day = line.today - 1
    (signed,) = [item for item in first.folder.items("acknowledgements") if item[96:100] == day.to_bytes(4, "big")]
    first.folder.outgoing("acknowledgements").write_bytes(bytes(64) + signed[64:])
    assert line.pull(first) == 1


class TestWhoseStick:
    def admit(self, line: Line, folder: RoundFolder) -> None:  # noqa: F811
        first = line.office.first
        admit(folder, line.states["first"], verify_key(first.made.transport), line.office.desk.verified())

    def test_a_colleagues_stick_is_refused_by_name_and_nothing_is_left_on_it(self, line: Line) -> None:  # noqa: F811
        first, second = line.office.first, line.office.second
        sticks.make_stick(first.folder.path, key_of(first), line.office.desk.id)
        self.admit(line, first.folder)
        sticks.make_stick(second.folder.path, key_of(second), line.office.desk.id)
        with pytest.raises(ClientError) as refused:
            self.admit(line, second.folder)
        assert refused.value.code == "another-reviewer"
        assert second.made.name in str(refused.value)
        assert second.folder.courier_key() is None

    def test_a_delegation_of_a_colleague_on_the_own_stick_does_not_change_whom_a_courier_serves(
        self,
        line: Line,  # noqa: F811
    ) -> None:
        first, second = line.office.first, line.office.second
        sticks.make_stick(first.folder.path, key_of(first), line.office.desk.id)
        self.admit(line, first.folder)
        before = line.states["first"].delegation
        second.made.transport = first.made.transport
        first.folder.outgoing("delegation").write_bytes(second.made.delegation(line.office.desk.id))
        self.admit(line, first.folder)
        assert line.states["first"].delegation == before

    @pytest.mark.parametrize("there", ["nothing", "an empty folder", "another desk's"])
    def test_what_is_no_stick_of_this_desk_is_refused_in_words(self, line: Line, tmp_path: Path, there: str) -> None:  # noqa: F811
        path = tmp_path / "mount"
        if there != "nothing":
            path.mkdir()
        if there == "another desk's":
            sticks.make_stick(path, key_of(line.office.first), type(line.office.desk.id)(bytes(32)))
        with pytest.raises(ClientError) as refused:
            self.admit(line, RoundFolder(path))
        code = {"nothing": "no-folder", "an empty folder": "no-stick", "another desk's": "another-desk"}[there]
        assert refused.value.code == code
        assert str(path) in str(refused.value)
        assert [file.name for file in path.rglob("*")] == ([] if there != "another desk's" else ["stick"])


def test_two_who_share_a_machine_and_take_each_others_stick_are_refused_and_miss_nothing(line: Line) -> None:  # noqa: F811
    first, second = line.office.first, line.office.second
    for clerk in (first, second):
        sticks.make_stick(clerk.folder.path, key_of(clerk), line.office.desk.id)
    for day in range(3):
        line.write(f"Of day {day}.")
        line.next_day()
        for owner, taken in ((first, second), (second, first), (first, first), (second, second)):
            courier = line.courier(owner)
            before = {path: path.read_bytes() for path in taken.folder.path.rglob("*") if path.is_file()}
            transport, desk = verify_key(owner.made.transport), line.office.desk.verified()
            if owner is taken:
                admit(taken.folder, courier.state, transport, desk)
                imported, pushed = line.round(taken)
                assert (imported.missing, imported.days.unlisted, pushed.refused, pushed.holding) == (0, [], [], [])
            else:
                with pytest.raises(ClientError) as refused:
                    admit(taken.folder, courier.state, transport, desk)
                assert refused.value.code == "another-reviewer"
                assert {path: path.read_bytes() for path in before} == before
    for clerk in (first, second):
        assert sorted(clerk.texts()) == ["Of day 0.", "Of day 1.", "Of day 2."]
        assert set(range(TODAY, TODAY + 3)) <= set(line.done(clerk))


def test_two_sticks_used_in_turns_lose_nothing_and_the_older_one_tells_nothing_false(
    line: Line,  # noqa: F811
    tmp_path: Path,
) -> None:
    first = line.office.first
    older, newer = first.folder, RoundFolder(tmp_path / "newer")
    line.write("A message.")
    line.round(first)
    shutil.copytree(older.path, newer.path)
    line.pull(first)  # onto the older one, before there is any reply
    first.folder = newer
    first.answer("We have it.", line.today)
    line.push(first)
    line.next_day()
    line.write("Another message.")
    line.pull(first)
    assert [letter.in_book for letter in line.import_(first).letters.arrived] == [1]
    assert [duty.kind for duty in open_duties(only_answered(first))] == ["feedback"]
    first.folder = older  # from the drawer
    imported = line.import_(first)
    assert imported.letters.missing == ()
    assert [duty.kind for duty in open_duties(only_answered(first))] == ["feedback"]
    first.put_out(line.today)
    assert [write[104:] for write in first.folder.items("replies")] == []
    line.next_day()
    imported, pushed = line.round(first)
    assert (imported.missing, imported.days.unlisted, pushed.refused, pushed.holding) == (0, [], [], [])
    assert sorted(first.texts()) == ["A message.", "Another message."]


def only_answered(clerk: Clerk) -> Case:
    (case,) = (case for case in clerk.cases() if case.replies)
    return case


def test_a_pull_notes_when_it_was_and_whether_it_came_to_its_end(line: Line) -> None:  # noqa: F811
    first = line.office.first
    line.pull(first)
    ended = sticks.last_pull(first.folder.path)
    assert ended
    assert (ended.began, ended.ended) == (line.server.seconds, line.server.seconds)
    line.write("One.")
    line.server.seconds += 60
    line.server.reviewer.before = lambda call: unreachable(call) if call.path.startswith("/v1/envelopes/") else None
    with pytest.raises(ClientError):
        line.pull(first)
    broken = sticks.last_pull(first.folder.path)
    assert broken
    assert (broken.began, broken.ended) == (line.server.seconds, None)
    assert line.import_(first).pull == broken


def test_a_pull_that_the_server_refuses_for_its_clock_says_nothing_of_the_vaults(line: Line) -> None:  # noqa: F811
    first, other_day = line.office.first, 20 * SECONDS_A_DAY
    line.pull(first)
    before = sticks.last_pull(first.folder.path)
    courier = replace(line.courier(first), now=lambda: line.server.seconds + other_day)
    desk = rounds.known_desk(first.folder, courier.state, line.today)
    with pytest.raises(ClientError) as refused:
        rounds.pull(courier, first.folder, desk)
    assert refused.value.code == "clock"
    assert sticks.last_pull(first.folder.path) == before
    with first.vault() as vault:
        assert doubt(vault, line.today, first.folder) is None
