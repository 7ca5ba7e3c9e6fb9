"""Questions about keys, before a vault believes them: a desk's at the first import, changed ones later, a courier's."""

from __future__ import annotations

from collections.abc import Callable

from knothole_client.desktop.models.meeting import CourierToMeet, DeskToMeet
from knothole_client.desktop.models.refusals import RefusedError
from knothole_client.desktop.widgets.dialogs import LineQuestion, Question, texts
from knothole_client.desktop.widgets.host import Host, Refused
from knothole_client.errors import UsageError


def meet_desk(host: Host, desk: DeskToMeet, then: Callable[[], object], refuse: Refused | None = None) -> None:
    """Show what the vault is about to believe; ``then`` once a person has compared it. ``refuse``: what says that it was another."""
    if desk.kind == "first":
        _meet_first(host, desk, then, refuse or host.tell_refused)
        return
    words = host.words
    lines = [(words("keys.changed"), "warn")]
    question = Question(
        host.widget, words, words("keys.heading", name=desk.name), lines, words("keys.yes"), then, destroys=True
    )
    question.no.setText(words("keys.no"))
    question.rejected.connect(lambda: host.tell(words("keys.refused"), "warn"))
    question.add(texts([(words("keys.what"), "\n".join(desk.lines))]))
    host.ask(question)


def _meet_first(host: Host, desk: DeskToMeet, then: Callable[[], object], refuse: Refused) -> None:
    words = host.words

    def compare(typed: str) -> None:
        try:
            is_right = desk.is_named_by(typed)
        except UsageError as refused:
            refuse(RefusedError("not-compared", refused.sentence, refused.hint))
            return
        if is_right:
            then()
        else:
            refuse(RefusedError("fingerprint", "", ""))

    lines = [
        (words("first.text"), ""),
        *((line, "fixed") for line in desk.fingerprint),
        (words("first.compare"), "warn"),
    ]
    heading, caption, yes = words("first.heading", name=desk.name), words("first.type"), words("first.yes")
    question = LineQuestion(host.widget, words, heading, lines, caption, yes, compare)
    question.add(texts([(words("first.desk.says"), "\n".join(desk.lines))]))
    host.ask(question)


def meet_courier(host: Host, courier: CourierToMeet, then: Callable[[], object]) -> None:
    """Ask for the words of a courier's key; ``then`` once they are right."""
    words = host.words

    def compare(typed: str) -> None:
        if courier.is_named_by(typed):
            then()
        else:
            host.tell_refused(RefusedError("courier-key", "", ""))

    lines = [(words("courier.meet.text"), "")]
    host.ask(
        LineQuestion(
            host.widget,
            words,
            words("courier.meet.heading"),
            lines,
            words("courier.meet.type"),
            words("courier.meet.yes"),
            compare,
        )
    )
