"""Drafts of the answers that are owed, in the languages of the source's page. A person completes them: a gap is never sent.

A desk that wants other words keeps its own; these say no more than the Directive asks for, and what protects the source.
"""

from __future__ import annotations

from importlib import resources
from typing import Final

from knothole_client import clock
from knothole_client.reviewer.cases import Case
from knothole_client.reviewer.duties import duties

GAP: Final = "[…]"
RIGHT_TO_LEFT: Final = ("ar", "fa")
_TEMPLATES: Final = resources.files("knothole_client.reviewer.letters") / "templates"


def languages() -> list[str]:
    """The languages there are drafts in, by their codes."""
    return sorted({template.name.split(".")[1] for template in _TEMPLATES.iterdir()})


def draft(case: Case, kind: str, language: str) -> str:
    """A text to complete, with the case's dates.

    Args:
        kind: ``acknowledgement`` or ``feedback``.
        language: one of :func:`languages`.
    """
    template = (_TEMPLATES / f"{kind}.{language}.txt").read_text(encoding="utf-8")
    due = {duty.kind: duty.due for duty in duties(case)}
    came = min((message.day for message in case.messages), default=case.since)
    return template.format(came=_date(came, language), feedback=_date(due.get("feedback", came), language))


def _date(day: int, language: str) -> str:
    """Between letters that run from right to left, hyphens turn a date around and slashes do not (Unicode Bidirectional Algorithm, W2 and W4)."""
    written = clock.written(day)
    return written.replace("-", "/") if language in RIGHT_TO_LEFT else written
