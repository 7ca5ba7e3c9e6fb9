"""A copy to publish, made in the window: the plan as a table, the copy beside the original, and a second look. Programs read the file in the sandbox."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from knothole_client.copying import cleaning, redacting
from knothole_client.copying.cleaning import Cleaned
from knothole_client.copying.copies import write_copies
from knothole_client.copying.redacting import Column, Left, Looked, PartCopy
from knothole_client.copying.sandboxed.redacting.kinds import KINDS
from knothole_client.desktop.models import publishing
from knothole_client.desktop.models.line import Move
from knothole_client.desktop.models.publishing import Draft, Made
from knothole_client.desktop.models.refusals import StoppedError
from knothole_client.desktop.widgets.dialogs import Question
from knothole_client.desktop.widgets.publishing import Board, CleanBoard, PlanBoard, WhichCopy
from knothole_client.desktop.words import END_ISOLATE, ISOLATE, Words
from knothole_client.errors import UsageError
from knothole_client.reviewer.vault.vault import Vault
from tests.client.desktop.test_no_english import KNOWN, close_all, english
from tests.client.desktop.test_sentences import said
from tests.client.reviewer.test_viewing import walled
from tests.support.newsroom import TODAY, Newsroom
from tests.support.pseudo import PseudoWords, narrow
from tests.support.windows import Driver, found_in

WORDS = Words()
TABLE = "Name,Town,Paid\nAda Planted,Utrecht,1200\nBo Planted,Ghent,900\nAda Planted,Utrecht,30\n"
NOW = Move(lambda done, of: None)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file that was taken out."""
    (tmp_path / "people.csv").write_text(TABLE)
    return tmp_path / "people.csv"


def choose(draft: Draft, *actions: str) -> Draft:
    for row, action in zip(draft.rows, actions, strict=True):
        row.action = action
    return draft


def made(
    draft: Draft, blackened: str = "", pseudonym: Callable[[str], str] = lambda value: f"Person{len(value)}"
) -> Made:
    return publishing.redact(draft, draft.plan(blackened), pseudonym, WORDS, NOW)


@walled
def test_a_plan_shows_each_column_with_examples_and_keeps_none_by_itself(file: Path) -> None:
    draft = publishing.draft(file, NOW)
    assert [row.name for row in draft.rows] == ["Name", "Town", "Paid"]
    assert "Ada Planted" in draft.rows[0].examples
    assert "keep" not in {row.action for row in draft.rows}
    assert all("keep" in row.actions for row in draft.rows)


@walled
def test_the_copy_is_beside_the_original_and_says_what_became_of_each_column(
    file: Path, vault: Vault, room: Newsroom
) -> None:
    draft = choose(publishing.draft(file, NOW), "pseudonym", "drop", "keep")
    pseudonym = publishing.pseudonyms_of(vault, room.names[0], TODAY)
    done = made(draft, pseudonym=pseudonym)
    assert done.written == (file.with_name("people.redacted.csv"),)
    copied = done.written[0].read_text()
    assert [line.split(",")[-1] for line in copied.split()] == ["Paid", "1200", "900", "30"]
    first, second, third = (line.split(",")[0] for line in copied.split()[1:])
    assert first == third != second
    assert first == pseudonym("Ada Planted")
    assert file.read_text() == TABLE
    told = "\n".join(line for line, _ in done.lines)
    assert "Name: pseudonyms: 3" in told
    assert "Town: left out" in told
    assert "Rows in the copy: 3 of 3" in told
    with pytest.raises(UsageError, match="is there already"):
        made(draft, pseudonym=pseudonym)


@walled
def test_where_a_second_look_finds_something_no_copy_is_written(file: Path) -> None:
    file.write_text(TABLE.replace("1200", "1200 to Bo Planted"))
    done = made(choose(publishing.draft(file, NOW), "pseudonym", "drop", "keep"))
    assert done.written == ()
    assert done.lines[0] == (WORDS("publish.left"), "bad")
    assert any(line.startswith("Left: ") for line, _ in done.lines)
    assert [*file.parent.glob("people*")] == [file]
    done = made(choose(publishing.draft(file, NOW), "pseudonym", "drop", "keep"), "Bo Planted\n\n")
    assert len(done.written) == 1
    assert "Planted" not in done.written[0].read_text()


@walled
def test_who_leaves_all_of_it_out_is_told_so(file: Path) -> None:
    done = made(choose(publishing.draft(file, NOW), "drop", "drop", "drop"))
    assert done == Made(((WORDS("publish.nothing"), "warn"),), ())


@walled
def test_a_copy_that_is_stopped_is_not_written(file: Path) -> None:
    draft, move = choose(publishing.draft(file, NOW), "drop", "drop", "keep"), Move(lambda done, of: None)
    move.stop()
    with pytest.raises(StoppedError):
        publishing.redact(draft, draft.plan(""), str, WORDS, move)
    assert [*file.parent.glob("people*")] == [file]


@pytest.mark.parametrize("closed", [False, True])
def test_a_copy_whose_making_was_stopped_while_it_was_written_does_not_stay(
    file: Path, closed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody would know that it is there."""
    move = Move(lambda done, of: None)

    def stopped(copies: dict[Path, bytes]) -> None:
        write_copies(copies)
        if closed:
            move.stop()

    monkeypatch.setattr("knothole_client.desktop.models.publishing.write_copies", stopped)
    monkeypatch.setattr(publishing, "expect_installed", lambda _: None)
    monkeypatch.setattr(cleaning, "clean", lambda *_: Cleaned("cleaned", (), 0, (), (), b"x"))
    with pytest.raises(StoppedError) if closed else nullcontext():
        publishing.clean(file, WORDS, move)
    assert file.with_name("people.cleaned.csv").exists() is not closed
    assert file.read_text() == TABLE


def drafted(columns: int, heading: str, sheets: int = 1) -> bytes:
    column = {"heading": heading, "action": "blacken", "examples": []}
    part = {"title": "", "hidden": False, "headed": True, "columns": [column] * columns, "rows": None, "counts": False}
    return json.dumps({"version": 1, "parts": [part] * sheets, "words": {}, "kept": []}).encode()


def test_a_table_that_would_keep_the_window_busy_is_refused_and_a_long_heading_is_cut(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publishing, "expect_installed", lambda _: None)
    for columns, sheets in ((201, 1), (1_000, 1), (10, 21)):
        monkeypatch.setattr(redacting, "draft_plan", partial(lambda made, *_: made, drafted(columns, "a", sheets)))
        with pytest.raises(UsageError) as refused:
            publishing.draft(file, NOW)
        assert (refused.value.code, "a window shows 200" in str(refused.value)) == ("too-much", True)
    monkeypatch.setattr(redacting, "draft_plan", lambda *_: drafted(2, "a" * 1_000_000))
    draft = publishing.draft(file, NOW)
    assert [row.name for row in draft.rows] == ["a" * 200 + "…"] * 2
    assert [len(column["heading"]) for column in draft.plan("").parts[0]["columns"]] == [1_000_000] * 2
    (line,) = publishing._told(PartCopy("", "csv", (Column("a" * 1_000_000, "keep", {}),), 0, 0, 0, 0, 0, b""), WORDS)
    assert len(line[0]) < 300


def test_a_strangers_name_does_not_turn_a_line_around(driver: Driver, file: Path) -> None:
    words = Words("ar")
    part = PartCopy("", "csv", (Column("Name", "keep", {}),), 0, 0, 0, 0, 0, b"")
    ((line, _),) = publishing._told(part, words)
    assert line.startswith(ISOLATE)  # Qt takes the first letter that is not isolated for the direction of a line
    driver.window.words = words
    for kind in (WhichCopy, Board):
        asked = kind(driver.window, file, "first-case")
        assert f"{ISOLATE}people.csv{END_ISOLATE}" in shown(asked)
        asked.deleteLater()


def all_lines() -> Iterator[str]:
    """Of everything that can become of a file, in a language that nobody speaks."""
    words = PseudoWords(said())
    counts = dict.fromkeys(("pseudonym", "coarsen", "blacken", "not-understood"), 2)
    columns = tuple(
        Column("", action, counts if action == "pseudonym" else {})
        for action in ("keep", "drop", "pseudonym", "coarsen")
    )
    part = PartCopy("1", "csv", columns, 3, 2, 1, 1, 1, b"")
    left = tuple(Left(True, "", "1", where, 1, 1) for where in ("", "name", "2"))
    looks = [Looked(left, 99, 3, {"": 2}, ("3",)), Looked((), 0, 3, {}, ()), Looked((), 0, 0, {}, ())]
    yield from (line for line, _ in publishing._told(part, words))
    yield from (line for look in looks for line, _ in publishing._seen(look, words))
    for told in ((), (("1", "2"),) * 40):
        cleaned = Cleaned("cleaned", told, 3, told, ("4",), b"x")
        yield from (line for line, _ in publishing._cleaned(Path("1"), cleaned, words))
        yield from (line for line, _ in publishing._tells("publish.tells", told, words))
    yield from (
        words(f"publish.{state}") for state in ("reported", "not-cleaned", "unknown", "left", "nothing", "read.it")
    )
    yield from (words(f"publish.kind.{kind}") for kind in KINDS)


def test_all_that_becomes_of_a_file_is_said_in_the_windows_language() -> None:
    lines = list(all_lines())
    assert len(lines) > 60
    assert {text for line in lines for text in narrow(line, KNOWN)} == set()


# In the window


@pytest.fixture
def board(driver: Driver, room: Newsroom, file: Path) -> Iterator[Callable[[type[Board]], Board]]:
    """A board about the file, for the first case."""

    def show(kind: type[Board]) -> Board:
        driver.unlock()
        driver.wait(lambda: driver.window.place is not None and driver.names)
        made = kind(driver.window, file, room.names[0])
        driver.window.ask(made)
        driver.wait(lambda: not made.is_waiting)
        return made

    yield show
    close_all(driver)


def shown(board: QWidget) -> str:
    return "\n".join(label.text() for label in found_in(board, QLabel))


@walled
def test_from_a_file_to_its_copy_by_hand(driver: Driver, room: Newsroom, file: Path) -> None:
    driver.unlock()
    driver.choose(room.names[0])
    driver.place.open_chosen()
    driver.settle()
    driver.menus.actions["publish"].trigger()
    assert driver.window.folder_dialog
    driver.window.folder_dialog.fileSelected.emit(str(file))
    driver.window.folder_dialog.reject()
    which = driver.question
    assert isinstance(which, WhichCopy)
    assert room.names[0] in shown(which)
    assert which.which.currentData() == "people"
    which.yes.click()
    board = driver.question
    assert isinstance(board, PlanBoard)
    assert board.yes.text() == WORDS("stop")
    driver.wait(lambda: not board.is_waiting)
    for choice, action in zip(board.choices, ("pseudonym", "drop", "keep"), strict=True):
        choice.setCurrentIndex(choice.findData(action))
    board.make.click()
    driver.wait(lambda: not board.is_waiting and board._draft is None)
    assert "people.redacted.csv" in board.said
    assert "Name: pseudonyms: 3" in shown(board)
    assert "Planted" not in file.with_name("people.redacted.csv").read_text()
    board.yes.click()


@walled
def test_a_plan_that_leaves_somebody_in_is_changed_and_tried_again(
    driver: Driver, board: Callable[[type[Board]], Board], file: Path
) -> None:
    file.write_text(TABLE.replace("1200", "1200 to Bo Planted"))
    plan = board(PlanBoard)
    assert isinstance(plan, PlanBoard)
    for choice, action in zip(plan.choices, ("blacken", "drop", "keep"), strict=True):
        choice.setCurrentIndex(choice.findData(action))
    plan.make.click()
    driver.wait(lambda: not plan.is_waiting and plan.said.startswith(WORDS("publish.left")))
    assert "Left:" in shown(plan.area)
    assert "Left:" not in plan.said  # of which there may be thirty, and a screen has its end
    plan.blackened.setPlainText("Bo Planted")
    assert plan.make.isDefault()  # and Enter does not close it
    plan.make.click()
    assert plan.is_waiting  # from the first press on: a second one would make a second copy
    assert not plan.make.isEnabled()
    driver.wait(lambda: not plan.is_waiting and plan._draft is None)
    assert "Planted" not in file.with_name("people.redacted.csv").read_text()


def test_what_is_closed_is_stopped_and_writes_nothing(
    driver: Driver, room: Newsroom, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Callable[[], object]] = []

    def never(name: str, content: bytes, go_on: Callable[[], object], look_only: bool = False) -> Cleaned:
        asked.append(go_on)
        while True:
            go_on()

    monkeypatch.setattr(cleaning, "expect_installed", lambda _: None)
    monkeypatch.setattr(publishing, "expect_installed", lambda _: None)
    monkeypatch.setattr(cleaning, "clean", never)
    driver.unlock()
    driver.wait(lambda: driver.window.place is not None and driver.names)
    board = CleanBoard(driver.window, file, room.names[0])
    driver.window.ask(board)
    driver.wait(lambda: asked)
    board.yes.click()
    driver.settle()
    with pytest.raises(StoppedError):
        asked[0]()
    assert [*file.parent.glob("people*")] == [file]


def is_ready(question: Question) -> bool:
    return not isinstance(question, Board) or not question.is_waiting


@walled
def test_the_boards_speak_the_windows_language(room: Newsroom, file: Path) -> None:
    driver = Driver(room.home, PseudoWords(said()))
    known = " people csv Ada Planted. Bo Planted. Utrecht Ghent Name Town Paid " + " ".join(room.names)
    try:
        driver.unlock()
        driver.wait(lambda: driver.window.place is not None and driver.names)
        found = set()
        for kind in (WhichCopy, PlanBoard, CleanBoard):
            question = kind(driver.window, file, room.names[0])
            driver.window.ask(question)
            driver.wait(partial(is_ready, question))
            found |= english(known)
            question.reject()
        assert found == set()
    finally:
        close_all(driver)
        driver.close()


def test_what_is_refused_says_what_to_do_and_lets_the_plan_be_changed(
    driver: Driver, room: Newsroom, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publishing, "expect_installed", lambda _: None)
    monkeypatch.setattr(
        redacting, "draft_plan", lambda *_: (_ for _ in ()).throw(redacting._refusal("locked", "", file.name))
    )
    driver.unlock()
    driver.wait(lambda: driver.window.place is not None and driver.names)
    board = PlanBoard(driver.window, file, room.names[0])
    driver.window.ask(board)
    driver.wait(lambda: not board.is_waiting)
    assert board.said == "people.csv is locked with a password. Save it again without one."
    assert board.make.isHidden()
    board.reject()
