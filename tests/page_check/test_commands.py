"""``knothole verify-page``, and what a courier remembers of a look."""

from __future__ import annotations

import errno
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from knothole_client import clock
from knothole_client.commands import courier_page, knothole, page_check
from knothole_client.courier import page_watch, store
from knothole_client.courier.requests import Courier
from knothole_client.errors import NetworkError, UsageError
from knothole_client.http import Server
from knothole_client.page_check import evidence as kept_evidence
from knothole_client.page_check.judging import Known
from knothole_client.page_check.looking import Look
from knothole_client.protocol.desk_document import PIN as PIN_RECORD
from knothole_client.protocol.desk_document import split_records
from knothole_client.protocol.primitives import Seed
from knothole_client.release import SOURCE_CHECKOUT, own_page_list
from tests.page_check.test_tampering import DESK, Tampering, body, documents, header, looked, proxy, untouched
from tests.support.desks import TODAY, MadeDesk
from tests.support.recording_proxy import RecordingProxy

__all__ = ["proxy"]
OTHER_DESK = MadeDesk(2).id
SPIED = body("/app/app.js", lambda content: content + b"spy()")


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits between visits, and it is the day of the made-up desk."""
    monkeypatch.setattr(page_check, "PAUSE", 0.001)
    monkeypatch.setattr(clock, "today", lambda: TODAY)


def verify_page(*arguments: object) -> Result:
    return CliRunner().invoke(knothole, ["verify-page", "--visits", "2", *map(str, arguments)], standalone_mode=False)


def test_what_is_as_released_is_said_to_be(proxy: RecordingProxy, tmp_path: Path) -> None:
    proxy.treat = Tampering(untouched)
    evidence = tmp_path / "evidence"
    outcome = verify_page(proxy.url, "--fingerprint", DESK.chain.desk.hex(), "--evidence", evidence)
    assert outcome.exception is None
    assert f"everything was as released: release {own_page_list().release}" in outcome.stdout
    assert not evidence.exists()


def test_what_differs_is_named_and_kept(proxy: RecordingProxy, tmp_path: Path) -> None:
    proxy.treat = Tampering(SPIED)
    evidence = tmp_path / "evidence"
    outcome = verify_page(proxy.url, "--evidence", evidence, "--json")
    assert getattr(outcome.exception, "code", "") == "page-altered"
    assert getattr(outcome.exception, "exit_code", 0) == 1
    told = json.loads(outcome.stdout)
    assert [difference["kind"] for difference in told["differences"]] == ["file"]
    assert told["desk"] == DESK.chain.desk.hex()
    (first,) = evidence.iterdir()
    assert {path.name for path in first.iterdir()} >= {"report.json", "1.body", "1.json"}


def test_what_an_earlier_look_left_stays_and_stops_no_later_one(
    proxy: RecordingProxy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy.treat = Tampering(SPIED)
    evidence = tmp_path / "evidence"
    evidence.mkdir()
    (evidence / "notes.txt").write_text("the desk's")
    monkeypatch.setattr(clock, "now", lambda: 1_700_000_000)  # both within one second
    for looks in (1, 2):
        outcome = verify_page(proxy.url, "--evidence", evidence)
        assert getattr(outcome.exception, "code", "") == "page-altered"
        kept = sorted(path for path in evidence.iterdir() if path.is_dir())
        assert len(kept) == looks
        assert all((folder / "report.json").exists() for folder in kept)
        assert str(kept[-1]) in getattr(outcome.exception, "hint", "")
    assert kept[0].name == "2023-11-14-221320"


def test_a_full_folder_of_evidence_hides_no_difference(
    proxy: RecordingProxy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (kept_evidence, page_check):
        monkeypatch.setattr(module, "MAX_LOOKS", 1)
    proxy.treat = Tampering(SPIED)
    verify_page(proxy.url, "--evidence", tmp_path)
    outcome = verify_page(proxy.url, "--evidence", tmp_path)
    assert "Differs: /app/app.js" in outcome.stdout
    assert getattr(outcome.exception, "code", "") == "page-altered"
    assert "has 1 looks already" in getattr(outcome.exception, "hint", "")
    assert len(list(tmp_path.iterdir())) == 1


def test_another_release_must_be_served_if_its_list_is_given(proxy: RecordingProxy, tmp_path: Path) -> None:
    proxy.treat = Tampering(untouched)
    listed = json.loads(SOURCE_CHECKOUT.read_text())
    listed["files"][0]["digest"] = "00" * 32
    (tmp_path / "list").write_text(json.dumps(listed))
    outcome = verify_page(proxy.url, "--page-list", tmp_path / "list")
    assert getattr(outcome.exception, "code", "") == "page-altered"
    (tmp_path / "list").write_text("[]")
    assert getattr(verify_page(proxy.url, "--page-list", tmp_path / "list").exception, "code", "") == "page-list"


def test_a_page_that_cannot_be_looked_at_is_no_alarm(tmp_path: Path) -> None:
    outcome = verify_page("http://127.0.0.1:9")
    assert getattr(outcome.exception, "exit_code", 0) == 4


class Line(Courier):
    """A courier's own line, on which everything is right, until it is down."""

    down = False

    def call(self, method: str, path: str, limit: int = 0, body: bytes = b"") -> bytes:
        if self.down:
            raise NetworkError("unreachable-server", "The server cannot be reached.", "Check the connection.")
        return {"/v1/desk": DESK.file(), "/v1/book": b""}[path]


def courier(folder: Path, seconds: int = 1_700_000_000) -> Line:
    state = store.CourierState("http://server", desk=DESK.chain.desk.hex(), serial=2)
    state.rotations, state.newest = 1, DESK.chain.pin.newest.hex()
    return Line(Server("http://127.0.0.1:9"), folder, state, Seed(bytes(32)), lambda: seconds)


def test_a_courier_remembers_what_differed_though_a_later_look_finds_nothing(
    proxy: RecordingProxy, tmp_path: Path
) -> None:
    asked = []

    def visits(address: str, known: Known) -> list[Look]:
        asked.append(address)
        return looked(proxy, tampering)

    release = own_page_list()
    more = body("/app/style.css", lambda content: content + b" ")
    for seconds, change, alarms in ((10, SPIED, 1), (20, untouched, 1), (30, more, 2), (40, SPIED, 2)):
        tampering = Tampering(change)
        page_watch.check(courier(tmp_path, seconds), TODAY, release, False, "http://page", visits)
        kept = page_watch.last(tmp_path)
        assert (len(kept.alarms), kept.at) == (alarms, seconds)
        assert list(kept.alarms.values()) == [10, 30][:alarms]  # when each was first seen
    assert asked == ["http://page"] * 4
    page_watch.accept(tmp_path, kept)
    assert page_watch.last(tmp_path) == page_watch.Looked(40)


def test_what_is_remembered_of_a_difference_is_bounded(proxy: RecordingProxy, tmp_path: Path) -> None:
    tampering = Tampering(header("/", b"Content-Type: " + b"x" * 5_000, b"Content-Type"))
    looks = looked(proxy, tampering)
    page_watch.check(courier(tmp_path), TODAY, own_page_list(), False, "http://x", lambda *_: looks)
    (sentence,) = page_watch.last(tmp_path).alarms
    assert len(sentence) == page_watch.MAX_SENTENCE


def test_more_than_can_be_remembered_drops_nothing_that_was(
    proxy: RecordingProxy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_watch, "MAX_ALARMS", 2)
    for file in ("app.js", "style.css", "clock.js"):
        looks = looked(proxy, Tampering(body(f"/app/{file}", lambda content: content + b" ")))
        page_watch.check(courier(tmp_path), TODAY, own_page_list(), False, "http://x", lambda *_, looks=looks: looks)
    kept = page_watch.last(tmp_path).alarms
    assert [sentence.split(":")[0] for sentence in kept] == ["/app/app.js", "/app/style.css"]


def test_what_differs_is_remembered_though_the_couriers_own_line_is_down_after_it(
    proxy: RecordingProxy, tmp_path: Path
) -> None:
    acting = courier(tmp_path)

    def visits(*_: object) -> list[Look]:
        acting.down = True
        return looked(proxy, Tampering(SPIED))

    page_watch.check(acting, TODAY, own_page_list(), False, "http://x", visits)
    alarms = page_watch.last(tmp_path).alarms
    assert len(alarms) == 1
    acting.down = False
    with pytest.raises(NetworkError):  # and a look that is not whole takes no alarm back
        page_watch.check(acting, TODAY, own_page_list(), False, "http://x", lambda *_: again(proxy, acting))
    assert page_watch.last(tmp_path).alarms == alarms


def test_a_round_made_during_the_visits_and_the_look_lose_nothing_to_each_other(
    proxy: RecordingProxy, tmp_path: Path
) -> None:
    acting = courier(tmp_path)
    acting.save()
    longer = store.load_state(tmp_path)  # of a round that begins before the look and ends after it

    def visits(*_: object) -> list[Look]:
        shorter = store.load_state(tmp_path)
        shorter.done, shorter.ledger_alarms = [TODAY], {"ledger-gap": TODAY}
        store.save_state(tmp_path, shorter)
        return looked(proxy, Tampering(SPIED))

    page_watch.check(acting, TODAY, own_page_list(), False, "http://x", visits)
    learnt = store.load_state(tmp_path)
    assert (learnt.done, learnt.ledger_alarms) == ([TODAY], {"ledger-gap": TODAY})
    store.save_state(tmp_path, longer)
    assert len(page_watch.last(tmp_path).alarms) == 1


def test_what_a_look_left_and_is_damaged_is_named_with_what_to_do(tmp_path: Path) -> None:
    assert page_watch.last(tmp_path) == page_watch.Looked()
    for damaged in (
        "",
        "[]",
        '{"at": "x", "alarms": []}',
        '{"at": 1, "alarms": {"a": "b"}}',
        '{"at": 1, "alarms": ["x"]}',
        "[" * 100_000,
    ):
        (tmp_path / page_watch.PAGE_FILE).write_text(damaged)
        with pytest.raises(UsageError) as refused:
            page_watch.last(tmp_path)
        assert refused.value.hint.endswith("Then: knothole courier verify")


def again(proxy: RecordingProxy, acting: Line) -> list[Look]:
    acting.down = True
    return looked(proxy, Tampering(untouched))


def test_a_difference_is_said_though_there_is_no_room_for_what_was_served(
    proxy: RecordingProxy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(page_check, "keep", full)
    proxy.treat = Tampering(SPIED)
    assert "Differs: /app/app.js" in verify_page(proxy.url, "--evidence", tmp_path / "evidence").stdout


def test_a_fingerprint_and_a_pin_of_two_desks_are_the_askers_mistake_and_no_alarm(
    proxy: RecordingProxy, tmp_path: Path
) -> None:
    proxy.treat = Tampering(untouched)
    (tmp_path / "desk.json").write_bytes(dict(split_records(DESK.file()))[PIN_RECORD])
    for number, code in ((DESK.chain.desk, ""), (OTHER_DESK, "desk")):
        outcome = verify_page(proxy.url, "--fingerprint", number.hex(), "--pin", tmp_path / "desk.json")
        assert getattr(outcome.exception, "code", "") == code


def test_what_a_courier_keeps_names_the_address_that_the_directory_named(
    proxy: RecordingProxy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = DESK.file(origins=(proxy.url,))
    monkeypatch.setattr(Courier, "call", lambda _, __, path, ___: {"/v1/desk": document, "/v1/book": b""}[path])
    state = courier(tmp_path).state
    store.create(tmp_path / "courier", "http://127.0.0.1:9")
    store.save_state(tmp_path / "courier", state)
    named = documents(document)
    proxy.treat = Tampering(lambda path, head, content: SPIED(path, *named(path, head, content)))
    arguments = ["--home", tmp_path, "courier", "verify", "--visits", "2", "--evidence", tmp_path / "evidence"]
    outcome = CliRunner().invoke(knothole, list(map(str, arguments)), standalone_mode=False)
    assert getattr(outcome.exception, "code", "") == "page-altered"
    assert "Without --tor" in outcome.stdout
    (kept,) = (tmp_path / "evidence").iterdir()
    assert json.loads((kept / "report.json").read_text())["address"] == proxy.url
    alarm = "Alarm about the page: /app/app.js"
    assert alarm in at_home(tmp_path, "status").stdout

    proxy.treat = Tampering(named)  # what was changed is served as released again: somebody must still look
    outcome = at_home(tmp_path, "verify", "--visits", "2")
    assert "everything was as released" in outcome.stdout
    assert alarm in outcome.stdout
    assert (getattr(outcome.exception, "code", ""), getattr(outcome.exception, "exit_code", 0)) == ("page-alarms", 1)

    refused = at_home(tmp_path, "accept-page", typed="n\n")
    assert alarm in refused.stdout
    assert getattr(refused.exception, "exit_code", 0) == 2
    assert "Accepted" in at_home(tmp_path, "accept-page", "--yes").stdout
    assert "Alarm" not in at_home(tmp_path, "status").stdout
    assert at_home(tmp_path, "verify", "--visits", "2").exception is None
    assert "no alarm about the page" in getattr(at_home(tmp_path, "accept-page", "--yes").exception, "args", [""])[0]


def test_accepting_takes_back_nothing_that_a_look_finds_while_it_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "courier"
    folder.mkdir()
    page_watch.save(folder, page_watch.Looked(1, {"first": 1}))
    more = page_watch.Looked(2, {"first": 1, "second": 2})
    monkeypatch.setattr(courier_page, "agree", lambda *_: page_watch.save(folder, more))
    assert getattr(at_home(tmp_path, "accept-page").exception, "code", "") == "changed"
    assert page_watch.last(folder) == more


def at_home(home: Path, *arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(
        knothole, ["--home", str(home), "courier", *arguments], input=typed, standalone_mode=False
    )


def test_visits_without_tor_are_said_to_come_from_one_address(proxy: RecordingProxy) -> None:
    proxy.treat = Tampering(untouched)
    assert "Without --tor" in verify_page(proxy.url).stdout


def test_a_server_that_shows_everybody_an_older_directory_than_couriers_know(
    proxy: RecordingProxy, tmp_path: Path
) -> None:
    acting = courier(tmp_path)
    acting.state.serial = 3
    page_watch.check(acting, TODAY, own_page_list(), False, "http://x", lambda *_: looked(proxy, Tampering(untouched)))
    assert any("older" in alarm for alarm in page_watch.last(tmp_path).alarms)


def test_a_directory_without_an_address_needs_one(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        page_watch.check(courier(tmp_path), TODAY, own_page_list(), False, None, lambda *_: [])
