"""Probes, against the real server's applications: posted in a visit, looked for in pulls."""

from __future__ import annotations

import json
import random
from email.utils import formatdate
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from knothole_client import clock
from knothole_client.commands import knothole, shapes
from knothole_client.commands.courier import say_alarms
from knothole_client.commands.source import visits
from knothole_client.courier import page_watch, probes, store
from knothole_client.errors import ClientError, NetworkError, UsageError
from knothole_client.http import Response
from knothole_client.protocol.day_list import sign_day_list, sign_dropped_day
from knothole_client.protocol.exchange import encode_request
from knothole_client.source.outgoing import Sealable
from knothole_client.source.visit import Edge, Visit, load
from tests.client.courier.test_rounds_with_the_server import Desk
from tests.support.desks import TODAY
from tests.support.in_memory import Call, unreachable
from tests.support.offices import LEDGER_KEY
from tests.support.shapes import misfits

DAY = 86_400


class Line:
    """A courier that probes, and its rounds."""

    def __init__(self, root: Path) -> None:
        self.desk = Desk(root)
        self.first, self.server = self.desk.office.first, self.desk.server
        self.home = self.first.home / "courier"
        self.desk.push(self.first)

    def visit(self, seed: int = 5) -> Visit:
        randbytes = self.desk.office.random.randbytes
        edge = Edge(self.server.public, randbytes, random.Random(seed).expovariate, lambda _: None, TODAY)
        return load(edge, None)

    def probe(self) -> probes.Cover:
        """One that the server says it stored."""
        cover = probes.begin(
            self.home, self.desk.office.desk.id, self.desk.office.random.randbytes, self.server.seconds
        )
        visit = self.visit()
        visit.ticks = 2
        visit.exchange(cover)
        probes.end(self.home, cover, probes.STORED, self.server.seconds + 300)
        return cover

    def pull(self) -> probes.Probe:
        """The last probe, after a pull."""
        self.desk.pull(self.first)
        return probes.load(self.home)[-1]

    def next_day(self) -> None:
        self.server.seconds += DAY
        self.server.purge()

    def drop(self, dropped: probes.Cover | None = None) -> None:
        """The server says that it stored an envelope, and stores another; without one, all."""
        genuine = self.server.public.request

        def request(
            method: str, path: str, limit: int, body: bytes = b"", headers: dict[str, str] | None = None
        ) -> Response:
            if path == "/v1/exchange" and (dropped is None or body[256:] == dropped.envelope):
                body = encode_request(self.desk.office.cover())
            return genuine(method, path, limit, body, headers)

        self.server.public.request = request  # type: ignore[method-assign]


@pytest.fixture
def line(tmp_path: Path) -> Line:
    return Line(tmp_path)


def test_a_probe_is_seen_by_the_next_pull_and_is_a_cover_to_the_vault(line: Line) -> None:
    cover = line.probe()
    assert probes.load(line.home)[-1].state(line.server.seconds) == probes.WAITING
    line.server.seconds += 1800
    seen = line.pull()
    assert (seen.id, seen.state(line.server.seconds)) == (cover.id, probes.SEEN)
    assert "seen after 30 minutes" in seen.sentence(line.server.seconds)
    line.first.take_in(line.first.folder.desk.read_bytes())
    assert line.first.cases() == []
    line.server.seconds += 900
    assert line.pull().seen == seen.seen


def test_the_visit_of_a_probe_is_that_of_a_source_who_only_looks(line: Line) -> None:
    asked = []
    cover = probes.begin(line.home, line.desk.office.desk.id, line.desk.office.random.randbytes, line.server.seconds)
    kinds: tuple[Sealable | None, ...] = (None, cover)
    for kind in kinds:
        line.server.public.calls.clear()
        visit = line.visit()
        visit.exchange(kind)
        asked.append(list(line.server.public.calls))
    assert asked[0] == asked[1]
    assert line.server.public.bodies[-visit.ticks][256:] == cover.envelope


def test_looking_for_a_probe_asks_for_what_every_pull_asks_for(line: Line) -> None:
    line.drop()
    line.probe()
    line.pull()
    asked = []
    for _ in range(2):
        line.server.reviewer.calls.clear()
        line.desk.pull(line.first)
        asked.append(list(line.server.reviewer.calls))
        (line.home / probes.PROBES_FILE).unlink(missing_ok=True)
    assert asked[0] == asked[1]


def test_what_is_called_stored_and_is_in_no_signed_list_is_an_alarm_and_not_before(line: Line) -> None:
    line.drop()
    line.probe()
    line.server.seconds += 1800
    waiting = line.pull()
    assert waiting.state(line.server.seconds) == probes.WAITING
    assert "not seen yet. A pull 30 minutes after did not bring it." in waiting.sentence(line.server.seconds)
    line.server.seconds += DAY  # the day is over, and there is no list of it yet
    assert line.pull().state(line.server.seconds) == probes.WAITING
    line.server.purge()
    missing = line.pull()
    assert missing.state(line.server.seconds) == probes.MISSING
    assert "no signed list" in missing.sentence(line.server.seconds)


def test_near_midnight_the_lists_of_both_days_must_be_there() -> None:
    midnight = (TODAY + 1) * DAY
    for sent, ended, days in (
        (midnight - 60, midnight - 30, [TODAY, TODAY + 1]),
        (midnight + 60, midnight + 600, [TODAY, TODAY + 1]),
        (midnight - 7200, midnight - 3600, [TODAY]),
    ):
        probe = probes.Probe("00" * 32, sent, ended, probes.STORED)
        for day in days:
            assert probe.state(midnight) == probes.WAITING
            probe.absent.append(day)
        assert probe.state(midnight) == probes.MISSING


def test_the_list_of_a_day_that_all_acknowledged_names_nothing_and_so_proves_nothing(line: Line) -> None:
    randbytes, desk, now = line.desk.office.random.randbytes, line.desk.office.desk.id, line.server.seconds
    probes.end(line.home, probes.begin(line.home, desk, randbytes, now), probes.STORED, now + 300)
    for signed, state in (
        (sign_dropped_day(LEDGER_KEY, TODAY, 2, bytes(32), desk), probes.WAITING),
        (sign_day_list(LEDGER_KEY, TODAY, {}, [], desk), probes.MISSING),
    ):
        probes.look(line.home, line.first.folder, TODAY, signed, desk, now + DAY, now + DAY)
        assert probes.load(line.home)[-1].state(now + DAY) == state


def test_what_no_pull_looked_for_in_time_is_not_said_to_be_missing() -> None:
    probe = probes.Probe("00" * 32, TODAY * DAY + 43_200, TODAY * DAY + 43_500, probes.STORED)
    late = (TODAY + probes.MAX_DAYS + 1) * DAY
    assert probe.state(late) == probes.UNKNOWN
    assert "never looked for" in probe.sentence(late)
    probe.looked = probe.sent + 1800
    assert "never" not in probe.sentence(late)
    assert "shows nothing. A pull 30 minutes after did not bring it." in probe.sentence(late)


def test_what_the_server_lost_is_an_alarm_and_what_it_cannot_give_is_not_seen(line: Line) -> None:
    cover = line.probe()
    line.server.damage(bytes.fromhex(cover.id))
    assert line.pull().state(line.server.seconds) == probes.WAITING
    line.next_day()
    assert line.pull().state(line.server.seconds) == probes.LOST


def test_a_visit_that_failed_or_was_interrupted_shows_nothing(line: Line) -> None:
    randbytes, now = line.desk.office.random.randbytes, line.server.seconds
    cover = probes.begin(line.home, line.desk.office.desk.id, randbytes, now)
    assert "not known" in probes.load(line.home)[-1].sentence(now)
    probes.end(line.home, cover, "full", now)
    assert probes.load(line.home)[-1].state(now) == probes.UNKNOWN
    assert "(full)" in probes.load(line.home)[-1].sentence(now)


def test_probes_are_an_hour_apart_and_few_are_remembered(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(probes, "MAX_PROBES", 2)
    randbytes, desk = line.desk.office.random.randbytes, line.desk.office.desk.id
    for hour in range(probes.MAX_PROBES + 2):
        now = line.server.seconds + hour * probes.BETWEEN
        probes.end(line.home, probes.begin(line.home, desk, randbytes, now), probes.STORED, now)
        with pytest.raises(UsageError):
            probes.begin(line.home, desk, randbytes, now + 60)
    assert len(probes.load(line.home)) == probes.MAX_PROBES


def test_what_is_remembered_and_damaged_stops_no_round(line: Line) -> None:
    line.probe()
    (line.home / probes.PROBES_FILE).write_text("[{}]")
    assert line.desk.pull(line.first) == 2
    with pytest.raises(UsageError):
        probes.load(line.home)


@pytest.fixture
def typed(line: Line, monkeypatch: pytest.MonkeyPatch) -> Line:
    """The command, in a visit that waits for nothing."""
    line.home.mkdir(exist_ok=True)
    store.create(line.home, "http://server")
    state = line.desk.states[line.first.made.id]
    line.desk.courier(line.first)
    state.address = "http://page"
    store.save_state(line.home, state)
    monkeypatch.setattr(visits, "Server", lambda *_: line.server.public)
    monkeypatch.setattr("time.sleep", lambda _: None)
    monkeypatch.setattr(clock, "now", lambda: line.server.seconds)
    return line


def run(line: Line, *arguments: str) -> Result:
    return CliRunner().invoke(knothole, ["--home", str(line.first.home), "courier", *arguments], standalone_mode=False)


def test_the_command_says_what_happened_and_status_the_rest(typed: Line) -> None:
    assert "never tried" in run(typed, "status").stdout
    outcome = run(typed, "probe")
    assert outcome.exception is None
    assert "not seen yet. The next pull looks for it." in outcome.stdout
    assert getattr(run(typed, "probe").exception, "code", "") == "too-soon"
    typed.server.seconds += 3600
    typed.pull()
    assert "seen after 60 minutes" in run(typed, "status").stdout
    status = json.loads(run(typed, "status", "--json").stdout)
    assert not list(misfits(status, shapes.Courier))
    (known,) = status["probes"]
    assert (known["outcome"], known["state"]) == ("stored", "seen")


def test_the_command_repeats_that_one_is_missing(typed: Line) -> None:
    typed.drop()
    assert run(typed, "probe").exception is None
    typed.next_day()
    typed.pull()
    assert "Alarm about a probe" in run(typed, "status").stdout
    again = run(typed, "probe")
    assert isinstance(again.exception, ClientError)
    assert (again.exception.code, again.exception.exit_code) == ("probe-missing", 1)


@pytest.mark.parametrize("file", [probes.PROBES_FILE, page_watch.PAGE_FILE])
def test_what_is_remembered_and_damaged_hides_no_other_alarm(
    typed: Line, capsys: pytest.CaptureFixture[str], file: str
) -> None:
    state = store.load_state(typed.home)
    state.ledger_alarms = {"ledger-key": TODAY}
    store.save_state(typed.home, state)
    (typed.home / file).write_text("[{}]")
    status = run(typed, "status")
    say_alarms(typed.first.home)
    for said in (status.stdout, capsys.readouterr().out):
        assert f"{file} is damaged. Delete it" in said
        assert "Alarm: The server signs with another key" in said


def test_a_probe_that_fails_says_so_and_that_it_shows_nothing(typed: Line) -> None:
    def fail(call: Call) -> None:
        if call.method == "POST":
            unreachable(call)

    typed.server.public.before = fail
    outcome = run(typed, "probe")
    assert isinstance(outcome.exception, NetworkError)
    assert "Posted" not in outcome.stdout
    assert probes.load(typed.home)[-1].outcome == outcome.exception.code


def test_a_clock_of_another_day_shows_nothing(typed: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    genuine = typed.server.public.request

    def request(method: str, path: str, limit: int, *more: object) -> Response:
        answer = genuine(method, path, limit, *more)  # type: ignore[arg-type]
        return answer._replace(headers={"Date": formatdate(typed.server.seconds)})

    monkeypatch.setattr(typed.server.public, "request", request)
    monkeypatch.setattr(clock, "now", lambda: typed.server.seconds + DAY)
    assert getattr(run(typed, "probe").exception, "code", "") == "clock"
    assert probes.load(typed.home)[-1].outcome == "clock"
