"""Channels and their questions (docs/protocol.md sections 4.4 and 4.5). The server checks their form and uses
nothing of them.
"""

from __future__ import annotations

from typing import Final

from knothole_server import members
from knothole_server.compact_json import Object

SLOTS: Final = range(16)
_WITH_CHOICES: Final = ("choice", "several")
_KINDS: Final = ("text", "date", *_WITH_CHOICES)


def check_channel(source: Object) -> str:
    """Check a channel's schema; its id."""
    members.texts(source, "title")
    members.texts(source, "guidance")
    slots = members.array(source, "slots", 1, len(SLOTS))
    if not all(type(slot) is int and slot in SLOTS for slot in slots):
        members.refuse()
    members.distinct(slots)
    members.integer(source, "threshold", 1, len(slots))
    choices: dict[str, tuple[str, ...]] = {}  # of the questions so far: a condition looks back only
    members.distinct(members.objects(source, "questions", 0, 32, lambda question: _check_question(question, choices)))
    return members.identifier(source, "id")


def _check_question(source: Object, choices: dict[str, tuple[str, ...]]) -> str:
    name = members.identifier(source, "id")
    members.texts(source, "label")
    members.boolean(source, "required")
    if (kind := source.get("kind")) not in _KINDS:
        members.refuse()
    if "if" in source:
        condition = members.nested(source, "if")
        if members.identifier(condition, "choice") not in choices.get(members.identifier(condition, "question"), ()):
            members.refuse()
    if kind in _WITH_CHOICES:
        choices[name] = members.objects(source, "choices", 2, 32, _check_choice)
        members.distinct(choices[name])
    elif "choices" in source:
        members.refuse()
    return name


def _check_choice(source: Object) -> str:
    members.texts(source, "label")
    return members.identifier(source, "id")
