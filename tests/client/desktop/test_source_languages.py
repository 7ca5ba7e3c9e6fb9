"""Everything that a source's window shows comes out of its catalogues: it is walked in a language that nobody speaks (tests/support/pseudo.py)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QEvent

from knothole_client.desktop.models import source
from knothole_client.desktop.widgets.source.window import SourceWindow
from knothole_client.protocol.errors import EXPLANATIONS
from knothole_client.protocol.receipts import Receipt
from knothole_client.protocol.reply import Letter, Status
from knothole_client.source import reading
from knothole_client.source.reading import Line
from knothole_client.source.typed_codename import WrongWordError
from knothole_client.source.visit import clocks_differ
from tests.client.desktop.test_no_english import KNOWN, shown_in
from tests.client.desktop.test_sentences import said
from tests.client.desktop.test_source_window import QUESTIONS, codename, looked, settle
from tests.client.desktop.test_source_window import server as server  # the fixture
from tests.support.pseudo import PseudoWords, narrow
from tests.support.source_servers import NAME, SourceServer
from tests.support.windows import the_app

DAY = 20_000


def english(window: SourceWindow, server: SourceServer, seen: str = "") -> set[str]:
    """What of the window, and of its questions, is in English, and is none of the desk's own words."""
    desk = server.desk()
    known = " ".join(
        [
            KNOWN,
            NAME,
            source.fingerprint_lines(desk),
            "Reviewer One Reviewer Two editor",
            str(QUESTIONS),
            "When yesterday",
        ]
    )
    known += (
        " Both One Nothing to report. desk.example Tor a-codename wrong-word The planted text. Scroll Left Scroll Right "
        + seen
    )
    the_app().sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    tops = [window, *window.questions]
    tabs = [window.tabs.tabText(at) for at in range(4)]
    shown = [*tabs, window.bar.text, window.said, *(text for top in tops for text in shown_in(top))]
    return {text for each in shown for text in narrow(" ".join(each.split()), " ".join(known.split()))}


def test_everything_that_a_sources_window_shows_is_in_its_language(server: SourceServer) -> None:
    the_app()
    window = SourceWindow(PseudoWords(said()))
    window.show()
    try:
        walk(window, server)
    finally:
        window.close()
        window.deleteLater()


def walk(window: SourceWindow, server: SourceServer) -> None:
    server.ask([*QUESTIONS, {"id": "day", "label": {"en": "When?"}, "kind": "date", "required": True}])
    found = english(window, server)
    window.first.fingerprint.setText("ab" * 32)
    window.first.address.setText("desk.example")
    window.first.button.click()
    settle(window)
    found |= english(window, server, "ab" * 32)
    window.first.fingerprint.setText("")
    looked(window)
    found |= english(window, server)
    window.codename.button.click()
    found |= english(window, server, window.codename.words.text())
    window.codename.done.click()
    window.write.button.click()  # there is nothing to send
    found |= english(window, server)
    window.write.text.setPlainText("The planted text.")
    typed = codename(server)
    for wrong in ("a-codename", typed.replace(" ", " wrong-word ", 1), " ".join(reversed(typed.split(" "))), typed):
        window.write.codename.setText(wrong)
        window.write.button.click()  # nothing is answered
        near = " ".join(WrongWordError(1, "wrong").near)
        found |= english(window, server, f"{wrong} {near} day")
    window.write._asked["day"].put(["yesterday"])
    window.write.button.click()
    found |= english(window, server, typed + " day")
    window.write._asked["day"].put(["2026-11-23"])
    window.write.button.click()
    found |= english(window, server, typed)
    server.refuses = True
    window.questions[-1].yes.click()
    found |= english(window, server, typed)
    settle(window)
    found |= english(window, server, typed)
    server.refuses = False
    window.write.button.click()
    window.questions[-1].yes.click()
    settle(window)
    found |= english(window, server, typed)
    window.check.codename.setText(typed)
    window.check.button.click()
    settle(window)
    found |= english(window, server)
    window.bar.begin("", lambda: None)
    window.close()
    found |= english(window, server)
    window.questions[-1].reject()
    window.bar.end()
    assert found == set()


def all_lines(server: SourceServer) -> Iterator[Line]:
    """Of all that can wait under a codename, and be said of a visit."""
    desk = server.desk()
    here = desk.directory.reviewers[0]
    states = [Status(state, None, whole, 3) for state in reading.STATES for whole in (1, 2, 3)]
    for reviewer in (here, replace(here, until=DAY)):
        for stolen in (False, True):
            yield from reading.of_entry(Receipt(DAY, reviewer, DAY + 1, stolen, b""))
            for status in (*states, Status("destroyed", DAY), None):
                yield from reading.of_entry(Letter(reviewer, DAY, 0, "", 2, stolen, status))
    yield from reading.of_alarms([next(iter(EXPLANATIONS))])
    yield from reading.of_alarms([*EXPLANATIONS])
    yield from reading.of_nothing([], [])
    yield reading.of_desk(desk)
    for through in (desk.now - 1, desk.now - 9):
        made = server.made
        document = made.document(sheets=[made.sheet(made.first, day=desk.now, through=through)])
        server.files["/v1/desk"] = document
        yield reading.of_desk(server.desk())
        yield Line(source.read_line(server.desk(), desk.directory.channels[0]))
    yield Line(clocks_differ(DAY, DAY + 9) or "")


def test_everything_that_can_wait_under_a_codename_is_in_its_language(server: SourceServer) -> None:
    words, known = PseudoWords(said()), " ".join([KNOWN, NAME, "Reviewer One'"])
    lines = list(all_lines(server))
    assert len(lines) > len(EXPLANATIONS) + 50
    assert {text for line, _ in lines for text in narrow(words.clean(line), known)} == set()
