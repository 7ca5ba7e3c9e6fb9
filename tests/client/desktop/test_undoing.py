"""What sorted cases is put back: by keyboard, by the button beside what was said, and in the vault."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton

from knothole_client.desktop.models import sitting, sorting
from knothole_client.desktop.models.refusals import RefusedError
from knothole_client.desktop.models.sorting import Back
from knothole_client.desktop.widgets.conversation import Conversation, Several
from knothole_client.errors import UsageError
from knothole_client.reviewer import cases
from knothole_client.reviewer.clock_doubt import ClockDoubt
from knothole_client.reviewer.vault.vault import Vault
from tests.support.newsroom import TODAY, Newsroom
from tests.support.windows import CTRL, Driver, found_in

SHIFT = Qt.KeyboardModifier.ShiftModifier
State = list[tuple[str, bytes | None, frozenset[str], frozenset[str]]]


def states(vault: Vault, names: list[str]) -> State:
    found = [cases.find_case(vault, name) for name in names]
    return [(c.state.state, c.state.assigned, frozenset(c.state.labels), frozenset(c.marks)) for c in found]


@pytest.mark.parametrize(
    "act",
    [
        lambda vault, names: sorting.set_status(vault, names, "closed", TODAY),
        lambda vault, names: sorting.set_status(vault, names, "spam", TODAY),
        lambda vault, names: sorting.assign(vault, names, "first", TODAY),
        lambda vault, names: sorting.assign(vault, names, "", TODAY),
        lambda vault, names: sorting.label(vault, names, "procurement", TODAY),
        lambda vault, names: sorting.label(vault, names, "procurement", TODAY, on=False),
        lambda vault, names: sorting.mark(vault, names, "star", on=True),
        lambda vault, names: sorting.mark(vault, names, "mute", on=True),
    ],
)
def test_each_act_is_put_back_to_what_each_case_was(
    vault: Vault, room: Newsroom, act: Callable[[Vault, list[str]], Back]
) -> None:
    """Of cases that differed before."""
    sorting.set_status(vault, room.names[1:2], "waiting", TODAY)
    before = states(vault, room.names)
    back = act(vault, room.names)
    assert states(vault, room.names) != before
    back(vault, TODAY)
    assert states(vault, room.names) == before


@pytest.mark.parametrize(
    ("act", "since"),
    [
        (
            lambda vault, names: sorting.set_status(vault, names, "closed", TODAY),
            lambda vault, names: sorting.set_status(vault, names, "waiting", TODAY),
        ),
        (
            lambda vault, names: sorting.assign(vault, names, "first", TODAY),
            lambda vault, names: sorting.assign(vault, names, "", TODAY),
        ),
        (
            lambda vault, names: sorting.label(vault, names, "water", TODAY),
            lambda vault, names: sorting.label(vault, names, "water", TODAY, on=False),
        ),
    ],
)
def test_what_somebody_changed_since_is_not_undone(
    vault: Vault,
    room: Newsroom,
    act: Callable[[Vault, list[str]], Back],
    since: Callable[[Vault, list[str]], Back],
) -> None:
    back = act(vault, room.names[:3])
    since(vault, room.names[1:2])
    now = states(vault, room.names)
    with pytest.raises(RefusedError) as refused:
        back(vault, TODAY)
    assert refused.value.code == "changed-since"
    assert states(vault, room.names) == now


def test_an_act_and_its_undoing_reach_no_case_whose_name_only_begins_so(vault: Vault, room: Newsroom) -> None:
    """That of a case which was forgotten meanwhile may be the beginning of another."""
    before = states(vault, room.names)
    with pytest.raises(UsageError) as refused:
        sorting.set_status(vault, [room.names[0][:-1]], "closed", TODAY)
    assert refused.value.code == "case"
    assert states(vault, room.names) == before


def test_what_was_undone_after_a_doubt_about_the_clock_is_undone_once(
    driver: Driver, room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.unlock()
    driver.go_to(room.names[3])
    driver.press(Qt.Key.Key_J, CTRL)
    with monkeypatch.context() as patch:
        patch.setattr(sitting, "doubt", lambda *_: ClockDoubt(TODAY - 40, TODAY))
        driver.press(Qt.Key.Key_Z, CTRL)
        driver.wait(lambda: driver.window.questions)
        driver.window.questions[-1].yes.click()
        driver.settle()
    assert driver.window.said == driver.words("undone")
    assert not driver.menus.acts.can_undo


def test_the_last_act_is_put_back_by_a_key_and_only_once(driver: Driver, room: Newsroom) -> None:
    driver.unlock()
    assert not driver.menus.actions["undo"].isEnabled()
    driver.go_to(*room.names[3:5])
    before = driver.window.sitting.work(lambda vault: states(vault, room.names)).result()
    driver.press(Qt.Key.Key_J, CTRL)
    assert "spam" in driver.window.said
    driver.press(Qt.Key.Key_Z, CTRL)
    assert driver.window.said == driver.words("undone")
    assert driver.window.sitting.work(lambda vault: states(vault, room.names)).result() == before
    assert not driver.menus.actions["undo"].isEnabled()
    assert not driver.window.more.isVisible()
    driver.go_to(room.names[0])
    driver.press(Qt.Key.Key_C, CTRL | SHIFT)  # and by the button, reached by the Tab key
    assert driver.window.sitting.work(lambda vault: states(vault, room.names)).result()[0][0] == "closed"
    driver.use(driver.window.more)
    assert driver.window.sitting.work(lambda vault: states(vault, room.names)).result() == before
    driver.window.lock()
    driver.settle()
    driver.unlock()
    assert not driver.menus.actions["undo"].isEnabled()


def test_several_cases_offer_what_can_be_done_to_all_of_them(driver: Driver, room: Newsroom) -> None:
    driver.unlock()
    driver.go_to(*room.names[3:6])
    (several,) = found_in(driver.place, Several)
    buttons = {button.text(): button for button in found_in(several, QPushButton)}
    driver.use(buttons[driver.words("charge.me")])
    assert driver.window.said == "In charge of 3 cases: Reviewer One."
    (several,) = found_in(driver.place, Several)
    buttons = {button.text(): button for button in found_in(several, QPushButton)}
    driver.use(buttons[driver.words("several.spam")])
    assert "3 cases are now: spam" in driver.window.said


def test_a_case_is_taken_and_closed_where_it_is_read_also_if_a_search_leaves_it_out(
    driver: Driver, room: Newsroom
) -> None:
    name = room.names[7]
    driver.unlock()
    driver.go_to(name)
    driver.press(Qt.Key.Key_Return)
    driver.place.cases.search.setText("no such word")
    driver.settle()
    for key in ("charge.me", "close.case", "reopen.case"):
        (shown,) = found_in(driver.place, Conversation)
        (button,) = [b for b in found_in(shown, QPushButton) if b.text() == driver.words(key)]
        button.click()
        driver.settle()
    state = driver.window.sitting.work(lambda vault: cases.find_case(vault, name).state).result()
    own = driver.window.sitting.work(lambda vault: vault.identity.key).result()
    assert (state.state, state.assigned) == ("open", own)


def test_the_list_has_its_menu_beside_it(driver: Driver, room: Newsroom) -> None:
    driver.unlock()
    driver.go_to(room.names[0])
    shown = driver.place.cases.list
    shown.customContextMenuRequested.emit(shown.visualRect(shown.currentIndex()).center())
    menu = driver.app.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert driver.menus.actions["status.spam"] in menu.actions()
    menu.close()
