"""Closing alarms that were explained: all of what is accepted is read first, and whose word it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from knothole_client.desktop.models import alarms
from knothole_client.desktop.models.alarms import Kind, ListsShown, Shown, Splits
from knothole_client.desktop.widgets.dialogs import Line, Question, texts
from knothole_client.desktop.widgets.host import Host
from knothole_client.desktop.words import Words
from knothole_client.protocol.errors import EXPLANATIONS
from knothole_client.reviewer.team.split_view import OTHERWISE


def ask_about_alarms(host: Host, home: Path, kind: Kind, then: Callable[[], object]) -> None:
    """Show a courier's alarms, and drop them once a person says that they were explained."""
    words = host.words

    def accept(shown: Shown) -> None:
        host.travel(words("alarm.accepting"), lambda _: alarms.accept(home, shown), lambda _: done())

    def done() -> None:
        host.tell(words("alarm.accepted"))
        then()

    def ask(shown: Shown) -> None:
        host.ask(question_about(host.widget, words, shown, lambda: accept(shown)))

    host.aside(lambda: alarms.look(home, kind), ask)


def question_about(parent: QWidget, words: Words, shown: Shown, accept: Callable[[], object]) -> Question:
    """All alarms of a kind, what becomes of them, and whose word that is."""
    lines: list[Line] = [(words(f"alarm.{shown.kind}.text"), ""), (words("alarm.word"), "warn")]
    return _question(parent, words, lines, [(words("alarm.which"), "\n".join(map(words.say, shown.sentences)))], accept)


def ask_about_lists(host: Host, folder: Path, then: Callable[[], object]) -> None:
    """Show who signed the lists in a folder, and believe them once a person says that it was explained."""
    words = host.words

    def ask(shown: ListsShown) -> None:
        lines: list[Line] = [(words("alarm.lists.text"), ""), (words("alarm.word"), "warn")]
        keys = [(words("alarm.lists.key"), shown.key.hex())]
        if shown.pinned is not None and shown.pinned != shown.key:
            keys.append((words("alarm.lists.before"), shown.pinned.hex()))
        host.ask(_question(host.widget, words, lines, keys, lambda: accept(shown)))

    def accept(shown: ListsShown) -> None:
        host.sign(lambda vault: alarms.accept_lists(vault, folder, shown, host.today()), lambda _: done())

    def done() -> None:
        host.tell(words("alarm.lists.accepted"))
        then()

    host.work(lambda vault: alarms.lists_in(vault, folder, host.today()), ask)


def ask_about_splits(host: Host, then: Callable[[], object]) -> None:
    """Show what the server does not say to all alike, or not as it signed, and drop it once a person says that it was explained."""

    def ask(shown: Splits) -> None:
        host.ask(question_about_splits(host.widget, host.words, shown, lambda: accept(shown)))

    def accept(shown: Splits) -> None:
        host.sign(lambda vault: alarms.accept_splits(vault, shown, host.today()), lambda _: done())

    def done() -> None:
        host.tell(host.words("alarm.accepted"))
        then()

    host.work(lambda vault: alarms.splits(vault, host.today()), ask)


def question_about_splits(parent: QWidget, words: Words, shown: Splits, accept: Callable[[], object]) -> Question:
    """Whose vault has which record, by the digits that two people read to each other."""
    lines: list[Line] = [(words("alarm.split.text"), ""), (words("alarm.word"), "warn")]
    if shown.otherwise is not None:
        what = words("news.alarm.desk", what=EXPLANATIONS[OTHERWISE], code=OTHERWISE)
        lines.append((f"{words.day(shown.otherwise)}: {what}", "bad"))
    records = [
        (f"{name}, {words.day(each.day)}: {words(key)}", record.digest.hex())
        for name, each in shown.colleagues
        for key, record in (("alarm.split.here", each.here), ("alarm.split.there", each.there))
    ]
    return _question(parent, words, lines, records, accept)


def _question(
    parent: QWidget, words: Words, lines: list[Line], shown: list[tuple[str, str]], accept: Callable[[], object]
) -> Question:
    question = Question(parent, words, words("alarm.heading"), lines, words("alarm.yes"), accept, destroys=True)
    if shown:
        question.add(texts(shown))
    return question
