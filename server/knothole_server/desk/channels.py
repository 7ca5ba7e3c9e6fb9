"""Channels and their questions (docs/protocol.md sections 4.4 and 4.5). The server checks their form and uses
nothing of them.
"""

from __future__ import annotations

from typing import Final

from knothole_server.desk import schema
from knothole_server.desk.compact_json import Object

SLOTS: Final = range(16)
_WITH_CHOICES: Final = ("choice", "several")
_KINDS: Final = ("text", "date", *_WITH_CHOICES)


def check_channel(source: Object) -> str:
    """Check a channel's schema; its id."""
    schema.texts(source, "title")
    schema.texts(source, "guidance")
    slots = schema.array(source, "slots", 1, len(SLOTS))
    if not all(type(slot) is int and slot in SLOTS for slot in slots):
        schema.refuse()
    schema.distinct(slots)
    schema.integer(source, "threshold", 1, len(slots))
    choices: dict[str, tuple[str, ...]] = {}  # of the questions so far: a condition looks back only
    schema.distinct(schema.objects(source, "questions", 0, 32, lambda question: _check_question(question, choices)))
    return schema.identifier(source, "id")


def _check_question(source: Object, choices: dict[str, tuple[str, ...]]) -> str:
    name = schema.identifier(source, "id")
    schema.texts(source, "label")
    schema.boolean(source, "required")
    if (kind := source.get("kind")) not in _KINDS:
        schema.refuse()
    if "if" in source:
        condition = schema.nested(source, "if")
        if schema.identifier(condition, "choice") not in choices.get(schema.identifier(condition, "question"), ()):
            schema.refuse()
    if kind in _WITH_CHOICES:
        choices[name] = schema.objects(source, "choices", 2, 32, _check_choice)
        schema.distinct(choices[name])
    elif "choices" in source:
        schema.refuse()
    return name


def _check_choice(source: Object) -> str:
    schema.texts(source, "label")
    return schema.identifier(source, "id")
