"""What the window shows and does, without a window."""

from __future__ import annotations

import gc
import json
import re
import weakref
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from knothole_client import clock
from knothole_client.desktop import words as words_module
from knothole_client.desktop.models import case, inbox, sorting, writing
from knothole_client.desktop.models.inbox import VIEWS, Inbox, read_inbox, shown
from knothole_client.desktop.models.line import Line, Move
from knothole_client.desktop.models.refusals import RefusedError, StoppedError, in_words, refusal
from knothole_client.desktop.models.sitting import Sitting
from knothole_client.desktop.words import Words, catalogue, languages
from knothole_client.errors import UsageError
from knothole_client.failures import Failures
from knothole_client.protocol.desk_events import STEPS
from knothole_client.protocol.errors import ProtocolError
from knothole_client.reviewer import cases, previews, searching
from knothole_client.reviewer.names import Names
from knothole_client.reviewer.vault.vault import Vault, open_vault
from tests.support.newsroom import NOW, PASSPHRASE, TODAY, Newsroom
from tests.support.patience import PATIENCE

WORDS = Words()
ROOT = Path(words_module.__file__).parent


def listed(inbox_: Inbox, view: str, typed: str = "") -> list[str]:
    return [row.name for row in shown(inbox_, view, "need", typed)]


def test_what_needs_somebody_today_comes_first_and_nothing_is_opened(vault: Vault, room: Newsroom) -> None:
    read = read_inbox(vault, TODAY)
    invoices, bridge, water, temperature, training, spam, mails, quarry = room.names
    assert listed(read, "today")[:2] == [invoices, bridge]  # starred, then late
    assert set(listed(read, "today")) == {invoices, bridge, temperature, training, spam, mails, quarry}
    assert water not in listed(read, "today")  # a colleague is in charge, and nothing is new
    assert listed(read, "mine") == [invoices]
    assert set(listed(read, "waiting")) == {invoices, mails}
    assert vault.sheets.owed() == [owed for owed in vault.sheets.owed() if owed.case not in _unopened(vault, room)]
    row = next(row for row in read.rows if row.name == invoices)
    assert (row.files, row.file_types, row.labels) == (2, ("ods", "pdf"), ("documents", "procurement"))
    assert (row.is_waiting, row.is_acknowledgeable, row.days_left) == (True, False, 1)


def _unopened(vault: Vault, room: Newsroom) -> set[bytes]:
    return {cases.find_case(vault, room.names[number]).case_key for number in (1, 3, 4, 5, 7)}


def test_a_row_is_read_out_with_what_matters_first(vault: Vault, room: Newsroom) -> None:
    rows = {row.name: row for row in read_inbox(vault, TODAY).rows}
    said = inbox.spoken(rows[room.names[1]], WORDS)
    assert said.startswith(f"{room.names[1]}. 1 new message. reply late by 1 day. Die Prüfberichte")
    assert "‹U+202E›" in rows[room.names[7]].first_line


def test_typed_words_search_all_views_and_what_the_list_does_not_show(vault: Vault, room: Newsroom) -> None:
    read = read_inbox(vault, TODAY)
    assert listed(read, "closed", "PRUFBERICHTE") == [room.names[1]]
    assert listed(read, "open", "am safe") == []
    hits = sorting.find(vault, "am safe", Failures(), lambda: True)
    assert hits is not None
    assert [row.name for row in shown(read, "open", "need", "am safe", hits)] == [room.names[7]]


def test_a_case_that_cannot_be_read_hides_no_other(
    vault: Vault, room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = previews.preview

    def preview(vault: Vault, case: cases.Case, desk: object) -> object:
        if case.name == room.names[3]:
            raise ProtocolError("json")
        return before(vault, case, desk)  # type: ignore[arg-type]

    monkeypatch.setattr("knothole_client.desktop.models.inbox.preview", preview)
    read = read_inbox(vault, TODAY)
    assert len(read.rows) == len(room.names) - 1
    assert read.names_failed == (f"{room.names[3]} (json)",)


def test_a_vault_without_a_desk_has_an_empty_inbox(tmp_path: Path) -> None:
    from knothole_client.reviewer.vault.vault import create

    create(tmp_path, PASSPHRASE, "new", "New", "", TODAY)
    with open_vault(tmp_path, PASSPHRASE) as vault:
        assert read_inbox(vault, TODAY) == Inbox((), (), None, 0, (), "")


def test_a_case_is_shown_in_order_and_is_opened_by_being_shown(vault: Vault, room: Newsroom) -> None:
    page = case.read_case(vault, room.names[0], WORDS, TODAY)
    assert [entry.kind for entry in page.entries] == ["message", "reply", "note"]
    assert [file.name for file in page.entries[0].files] == ["list of names.ods", "invoices.pdf"]
    assert (page.owed, page.needs_acknowledgement) == (("acknowledgement", "feedback"), False)
    quarry = case.read_case(vault, room.names[7], WORDS, TODAY)
    assert "‹U+202E›txt.exe" in quarry.entries[0].text
    assert (quarry.unopened, case.mark_seen(vault, quarry, TODAY)) == (1, 1)
    assert case.read_case(vault, room.names[7], WORDS, TODAY).unopened == 0


def test_what_a_stolen_key_said_of_a_case_is_shown_with_whose_it_is(vault: Vault, room: Newsroom) -> None:
    found, listed_ = cases.find_case(vault, room.names[1]), vault.desk(TODAY).directory.reviewers
    (colleague,) = (reviewer for reviewer in listed_ if reviewer.signing != vault.identity.key)
    stolen = frozenset({colleague.signing})
    closed = replace(found, state=replace(found.state, state="closed", said_by=colleague.signing))
    assert "closed" in case._standing(closed, Names.of(vault), WORDS)
    told = case._standing(replace(closed, reported_stolen=stolen), replace(Names.of(vault), revoked=stolen), WORDS)
    assert f"closed, by {colleague.name} (with a key that was reported stolen)" in told


def test_what_could_not_be_shown_is_not_opened(vault: Vault, room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ProtocolError("json")

    monkeypatch.setattr(case, "_message", fail)
    page = case.read_case(vault, room.names[7], WORDS, TODAY)
    assert page.entries == ()
    assert page.unshown == ("a message of 2026-11-23 (json)",)
    assert case.mark_seen(vault, page, TODAY) == 0


@pytest.mark.parametrize(
    "text, parts, fits, gaps",
    [
        ("", 0, True, 0),
        ("Thank you.", 1, True, 0),
        ("x" * 9_000, 4, True, 0),
        ("[…]", 1, True, 1),
        ("x" * 90_000, 0, False, 0),
    ],
)
def test_the_meter(text: str, parts: int, fits: bool, gaps: int) -> None:
    assert writing.measure(text) == writing.Meter(parts, fits, gaps)


def test_the_meter_is_never_below_what_it_takes(vault: Vault, room: Newsroom) -> None:
    for duty in ("", "acknowledgement"):
        for size in range(2_400, 3_200, 100):
            text = "x" * size
            assert writing.queue(vault, room.names[1], text, duty, TODAY) <= writing.measure(text, duty).parts


def test_a_reply_from_its_beginning_to_its_withdrawal(vault: Vault, room: Newsroom) -> None:
    name = room.names[6]
    assert "correos" in str(case.read_case(vault, name, WORDS, TODAY).begun)
    with pytest.raises(RefusedError) as refused:
        writing.queue(vault, name, f"We {writing.GAP}.", "", TODAY)
    assert refused.value.code == "gap"
    assert writing.queue(vault, name, "Thank you.", "acknowledgement", TODAY) == 1
    page = case.read_case(vault, name, WORDS, TODAY)
    assert (page.begun, page.entries[-1].text, page.entries[-1].waits) == (None, "Thank you.", True)
    assert [row.name for row in writing.read_outbox(vault, TODAY, Failures())] == sorted([name, room.names[0]])
    writing.retract(vault, name, page.entries[-1].letter, "I retracted it.", TODAY)
    assert [row.name for row in writing.read_outbox(vault, TODAY, Failures())] == [room.names[0]]


def test_what_was_begun_is_kept_and_an_empty_text_drops_it(vault: Vault, room: Newsroom) -> None:
    writing.keep(vault, room.names[1], "Dear source,", "feedback")
    page = case.read_case(vault, room.names[1], WORDS, TODAY)
    assert (page.begun, page.begun_duty) == ("Dear source,", "feedback")
    writing.keep(vault, room.names[1], " \n", "feedback")
    assert case.read_case(vault, room.names[1], WORDS, TODAY).begun is None


def test_acknowledgements_go_out_in_each_language_and_once(vault: Vault, room: Newsroom) -> None:
    letters = writing.compose_acknowledgements(vault, room.names)
    assert {letter.case.name: letter.language for letter in letters}[room.names[2]] == "ar"
    assert {letter.case.name for letter in letters} == set(room.names) - {room.names[0]}
    assert writing.send_acknowledgements(vault, letters, TODAY) == len(letters)
    assert writing.compose_acknowledgements(vault, room.names) == []


def test_several_cases_are_sorted_at_once(vault: Vault, room: Newsroom) -> None:
    several = room.names[3:6]
    sorting.set_status(vault, several, "closed", TODAY)
    sorting.label(vault, several, " water ", TODAY)
    sorting.assign(vault, several, "second", TODAY)
    sorting.mark(vault, several, "star", on=True)
    rows = [row for row in read_inbox(vault, TODAY).rows if row.name in several]
    assert {(row.status, row.labels, row.in_charge, row.is_starred) for row in rows} == {
        ("closed", ("water",), "Reviewer Two", True)
    }
    sorting.label(vault, several, "water", TODAY, on=False)
    sorting.assign(vault, several, "", TODAY)
    sorting.set_status(vault, several[:1], "spam", TODAY)
    read = read_inbox(vault, TODAY)
    assert listed(read, "aside") == several[:1]
    assert {(row.labels, row.in_charge) for row in read.rows if row.name in several} == {((), "")}


def test_who_writes_too_long_a_label_reads_how_long_it_may_be(vault: Vault, room: Newsroom) -> None:
    sorting.label(vault, room.names[:1], "x" * 60, TODAY)
    with pytest.raises(UsageError) as refused:
        sorting.label(vault, room.names[:1], "x" * 61, TODAY)
    assert "60 characters" in in_words(refusal(refused.value), WORDS)


def test_who_cannot_read_a_case_is_not_put_in_charge(vault: Vault, room: Newsroom) -> None:
    vault.database.execute("DELETE FROM readers WHERE reviewer != ?", (vault.identity.key,))
    with pytest.raises(RefusedError) as refused:
        sorting.assign(vault, room.names[:1], "second", TODAY)
    assert refused.value.code == "cannot-read"


def test_forgetting_says_first_what_it_destroys(vault: Vault, room: Newsroom) -> None:
    known = case.consequences(vault, room.names[0], WORDS, TODAY)
    assert (known.messages, known.files, known.replies, known.notes) == (1, 2, 1, 1)
    assert (known.owed, known.readers) == (("acknowledgement", "feedback"), ("Reviewer Two",))
    sorting.forget(vault, room.names[0], TODAY)
    assert room.names[0] not in [row.name for row in read_inbox(vault, TODAY).rows]


def test_what_came_out_before_a_stop_is_named(vault: Vault, room: Newsroom, tmp_path: Path) -> None:
    """Files in clear that nobody knows of are deleted by nobody."""
    page = case.read_case(vault, room.names[0], WORDS, TODAY)
    (first,) = [(entry.message, entry.bundle) for entry in page.entries if entry.bundle]
    second, ticks = (bytes(16), first[1]), iter(range(1000))

    def stop_in_the_second(done: int, of: int) -> None:
        if done == 0 and next(ticks):
            raise StoppedError

    taken = sorting.take_out(vault, page.name, [first, second], tmp_path, TODAY, stop_in_the_second)
    assert len(taken.folders) == 1
    assert [refused.code for refused in taken.refused] == ["stopped"]


def test_files_of_messages_whose_ids_begin_alike_all_come_out(vault: Vault, room: Newsroom, tmp_path: Path) -> None:
    """A source chooses the ids of its messages."""
    page = case.read_case(vault, room.names[0], WORDS, TODAY)
    (first,) = [(entry.message, entry.bundle) for entry in page.entries if entry.bundle]
    alike = (first[0][:4] + bytes(len(first[0]) - 4), first[1])
    for _ in range(2):
        taken = sorting.take_out(vault, page.name, [first, alike], tmp_path, TODAY, lambda *_: None)
        assert len(taken.folders) + taken.earlier == 2
    assert taken.earlier == 2
    assert len(list(tmp_path.rglob("invoices.pdf"))) == 2


def test_who_takes_files_out_where_something_is_in_the_way_reads_no_option_to_type(
    vault: Vault, room: Newsroom, tmp_path: Path
) -> None:
    page = case.read_case(vault, room.names[0], WORDS, TODAY)
    bundles = [(entry.message, entry.bundle) for entry in page.entries if entry.bundle]
    (tmp_path / f"{page.name}-{bundles[0][0].hex()[:8]}").write_text("in the way")
    with pytest.raises(UsageError) as refused:
        sorting.take_out(vault, page.name, bundles, tmp_path, TODAY, lambda *_: None)
    assert in_words(refusal(refused.value), WORDS).endswith("is there already. Move it away, or choose another folder.")


def test_files_come_out_once_and_can_be_stopped(vault: Vault, room: Newsroom, tmp_path: Path) -> None:
    page = case.read_case(vault, room.names[0], WORDS, TODAY)
    bundles = [(entry.message, entry.bundle) for entry in page.entries if entry.bundle]

    def stop(*_: int) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        sorting.take_out(vault, page.name, bundles, tmp_path / "out", TODAY, stop)
    assert list((tmp_path / "out").iterdir()) == []
    with pytest.raises(StoppedError):  # at the last moment
        sorting.take_out(
            vault, page.name, bundles, tmp_path / "out", TODAY, lambda done, of: stop() if done == of else None
        )
    assert list((tmp_path / "out").iterdir()) == []
    taken = sorting.take_out(vault, page.name, bundles, tmp_path / "out", TODAY, lambda *_: None)
    assert (taken.written, taken.unwritten, taken.earlier) == (2, (), 0)
    files = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert sorted(path.name for path in files) == ["invoices.pdf", "list of names.ods"]
    assert {path.stat().st_mode & 0o777 for path in files} == {0o600}
    assert sorting.take_out(vault, page.name, bundles, tmp_path / "out", TODAY, lambda *_: None).earlier == 1


class TestSitting:
    def test_a_wrong_passphrase_and_a_vault_that_is_open_elsewhere(self, room: Newsroom) -> None:
        sitting = Sitting(room.home)
        for typed, code in (("wrong", "passphrase"), ("", "passphrase")):
            with pytest.raises(RefusedError) as refused:
                sitting.unlock(typed).result()
            assert refused.value.code != "fault", code
        with open_vault(room.home / "reviewer", PASSPHRASE), pytest.raises(RefusedError) as refused:
            sitting.unlock(PASSPHRASE).result()
        assert refused.value.code == "busy"
        (room.home / "reviewer" / "vault").write_bytes(b"damaged")
        with pytest.raises(RefusedError) as refused:
            sitting.unlock(PASSPHRASE).result()
        assert refused.value.code not in ("fault", "busy")
        sitting.end()

    def test_locked_it_has_nothing_and_nothing_refers_to_the_vault(self, room: Newsroom) -> None:
        sitting = Sitting(room.home)
        sitting.unlock(f"  {PASSPHRASE} ").result()
        seen = sitting.work(weakref.ref).result()

        def fail(vault: Vault) -> None:
            raise ValueError(vault.identity.name)

        with pytest.raises(RefusedError) as refused:
            sitting.work(fail).result()
        assert refused.value.code == "fault"
        assert "Reviewer One" not in refused.value.message
        sitting.lock().result()
        gc.collect()
        assert seen() is None
        with pytest.raises(RefusedError) as refused:
            sitting.work(read_now).result()
        assert refused.value.code == "locked"
        with open_vault(room.home / "reviewer", PASSPHRASE):  # it is closed
            pass
        sitting.end()

    def test_what_was_not_saved_is_dropped(self, room: Newsroom) -> None:
        sitting = Sitting(room.home)
        sitting.unlock(PASSPHRASE).result()
        sitting.work(lambda vault: vault.marks.add(b"x" * 32, "star")).result()
        assert sitting.work(lambda vault: vault.marks.of_case(b"x" * 32)).result() == frozenset()
        sitting.end()

    def test_nothing_is_signed_under_a_clock_that_may_be_wrong(
        self, room: Newsroom, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        sitting = Sitting(room.home)
        sitting.unlock(PASSPHRASE).result()
        monkeypatch.setattr(clock, "now", lambda: NOW - 40 * 86_400)
        with pytest.raises(RefusedError) as refused:
            sitting.sign(read_now).result()
        assert (refused.value.code, refused.value.values) == ("clock-doubt", ("2026-10-14", "2026-11-23"))
        sitting.is_clock_right = True
        monkeypatch.setattr(clock, "now", lambda: NOW + 20 * 86_400)
        sitting.sign(read_now).result()
        sitting.end()

    def test_what_is_done_meanwhile_gives_way_at_each_step_and_ends_with_the_lock(self, room: Newsroom) -> None:
        sitting, step, done = Sitting(room.home), Event(), []

        def steps(vault: Vault) -> Iterator[None]:
            while vault.identity:
                done.append("step")
                yield
                assert step.wait(PATIENCE)

        sitting.unlock(PASSPHRASE).result()
        sitting.meanwhile(steps)
        asked = [sitting.work(lambda _: done.append("asked")) for _ in range(3)]
        step.set()
        for waiting in asked:
            waiting.result()
        assert "asked" in done[:3]  # of steps there is no end
        seen = sitting.work(weakref.ref).result()
        sitting.lock().result()
        there = len(done)
        assert seen() is None
        with pytest.raises(RefusedError):
            sitting.work(read_now).result()
        assert len(done) == there
        sitting.end()

    def test_a_lock_leaves_nothing_of_what_was_read_ahead(
        self, room: Newsroom, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(searching, "AT_A_STEP", 1)
        sitting, begun, locks = Sitting(room.home), Event(), Event()

        def steps(vault: Vault) -> Iterator[None]:
            ahead = searching.read_ahead(vault)
            for _ in range(3):  # into the middle of a case
                next(ahead)
            begun.set()
            assert locks.wait(PATIENCE)
            while ahead:
                yield

        sitting.unlock(PASSPHRASE).result()
        seen = sitting.work(weakref.ref).result()
        sitting.meanwhile(steps)
        assert begun.wait(PATIENCE)
        assert [kept for kept in gc.get_objects() if isinstance(kept, searching._Remembered)]
        locking = sitting.lock()
        locks.set()
        locking.result()
        assert seen() is None
        kinds = (searching._Remembered, searching._Source, searching._Part, searching._Read)
        assert not [kept for kept in gc.get_objects() if isinstance(kept, kinds)]
        sitting.end()

    def test_a_lock_stops_long_work(self, room: Newsroom) -> None:
        sitting, begun = Sitting(room.home), Event()
        sitting.unlock(PASSPHRASE).result()

        def work(_: Vault) -> None:
            while True:
                begun.set()
                sitting.expect_to_go_on(Event())

        waiting = sitting.work(work)
        begun.wait()
        sitting.lock().result()
        with pytest.raises(RefusedError) as refused:
            waiting.result()
        assert refused.value.code == "stopped"
        sitting.end()


def read_now(vault: Vault) -> Inbox:
    return read_inbox(vault, clock.today())


def test_what_waits_for_a_line_that_stands_still_can_be_stopped() -> None:
    line, go_on, began = Line(), Event(), Event()

    def stand_still() -> bool:
        began.set()
        return go_on.wait(PATIENCE)

    first = line.do(stand_still)
    assert began.wait(PATIENCE)
    move = Move(lambda _done, _of: None)
    waiting = line.do(lambda: "moved", move)
    move.stop()
    try:
        with pytest.raises(RefusedError) as refused:
            waiting.result(PATIENCE / 2)
        assert refused.value.code == "stopped"
    finally:
        go_on.set()
    assert first.result(PATIENCE)
    assert line.do(lambda: "moved", Move(lambda _done, _of: None)).result(PATIENCE) == "moved"


def test_a_refusal_names_no_command() -> None:
    assert refusal(UsageError("x", "It is so.", "See: knothole reviewer cases")).values == ("It is so.", "")
    assert refusal(UsageError("x", "It is so.", "Wait.")).values == ("It is so.", "Wait.")
    assert refusal(ValueError("secret")).message.startswith("ValueError at ")


class TestWords:
    def test_every_word_that_is_asked_for_is_there(self) -> None:
        asked = set()
        for path in ROOT.rglob("*.py"):
            asked |= set(re.findall(r'\bwords\(\s*"([a-z.]+)"', path.read_text()))
        known = set(catalogue("en"))
        forms = {name.rpartition(".")[0] for name in known if name.endswith(".other")}
        assert asked - known - forms == set()
        assert len(asked) > 100

    def test_the_languages_are_these(self) -> None:
        assert languages() == ["ar", "de", "en", "es", "fr"]

    @pytest.mark.parametrize("language", languages())
    def test_a_language_has_the_same_words_with_the_same_values(self, language: str) -> None:
        english, other = catalogue("en"), catalogue(language)
        plural = re.compile(r"\.(zero|one|two|few|many|other)$")
        assert {plural.sub("", name) for name in english} == {plural.sub("", name) for name in other}
        assert set(english) <= set(other)  # a form that is missing would be shown in English
        for name, text in other.items():
            model = english.get(name) or english[plural.sub(".other", name)]
            values = set(re.findall(r"\{(\w+)\}", text))
            assert values <= set(re.findall(r"\{(\w+)\}", model)), name
            missing = set(re.findall(r"\{(\w+)\}", model)) - values - {"count"}
            assert not missing, name

    @pytest.mark.parametrize("language", languages())
    def test_a_step_has_a_name_without_a_day(self, language: str) -> None:
        for step in STEPS:
            assert "{" not in catalogue(language)[f"step.name.{step}"]

    def test_the_files_are_sorted_json(self) -> None:
        for language in languages():
            raw = (ROOT / "strings" / f"{language}.json").read_text(encoding="utf-8")
            content = json.loads(raw)
            assert raw == json.dumps(dict(sorted(content.items())), ensure_ascii=False, indent=2) + "\n"

    def test_between_arabic_letters_no_date_has_hyphens_which_turn_it_around(self) -> None:
        assert Words("ar").moment(NOW) == WORDS.moment(NOW).replace("-", "/")
        assert Words("ar").day(TODAY) == WORDS.day(TODAY).replace("-", "/")

    def test_numbers_and_days(self) -> None:
        assert [WORDS.days_left(left) for left in (-2, -1, 0, 1, 2)] == [
            "late by 2 days",
            "late by 1 day",
            "today",
            "tomorrow",
            "in 2 days",
        ]
        assert [WORDS.size(size) for size in (1, 999, 1_500, 2_000_000)] == ["1 byte", "999 bytes", "1.5 kB", "2.0 MB"]
        assert all(WORDS.has(f"view.{view}") and WORDS.has(f"none.{view}") for view in VIEWS)
