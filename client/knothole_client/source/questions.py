"""The questions a channel asks (section 4.5): which are asked, and what answers them. Without a terminal, so that it can be tested by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from knothole_client.errors import UsageError
from knothole_client.protocol.directory import Question
from knothole_client.protocol.message import Answers
from knothole_client.sentences import Sentence

Given = Mapping[str, Sequence[str]]
"""Values by question, as a person wrote them."""
LOOK: Final = "See the questions with: knothole source channels"


def read_given(lines: Iterable[str]) -> dict[str, list[str]]:
    """Values written as ``QUESTION=VALUE``; a question may come again for several choices.

    Raises:
        UsageError: ``answer``.
    """
    given: dict[str, list[str]] = {}
    for line in lines:
        question, found, value = line.partition("=")
        if not found or not question.strip():
            raise UsageError(
                "answer", "An answer is not written as it must be.", "Write it like QUESTION=VALUE. " + LOOK
            )
        given.setdefault(question.strip(), []).append(value.strip())
    return given


def answered(questions: Sequence[Question], given: Given, ask: Callable[[Question], Sequence[str]]) -> Answers:
    """What was given, and what ``ask`` finds out about the questions that nobody answered yet; a question is asked only if its condition holds.

    Raises:
        UsageError: ``answer``: for a question that is not asked, or not as its kind wants it.
    """
    answers: Answers = {}
    for question in questions:
        if question.condition and question.condition[1] not in _chosen(answers, question.condition[0]):
            continue
        value = read_answer(question, given[question.id] if question.id in given else ask(question))
        if value:
            answers[question.id] = value
    for name in given:
        if name not in answers and any(given[name]):
            raise UsageError("answer", "An answer belongs to no question that is asked here.", LOOK)
    return answers


def unanswered(questions: Sequence[Question], given: Given) -> list[Question]:
    """The required questions without an answer.

    Raises:
        UsageError: as :func:`answered`.
    """
    missing: list[Question] = []

    def note(question: Question) -> Sequence[str]:
        if question.required:
            missing.append(question)
        return ()

    answered(questions, {name: values for name, values in given.items() if any(values)}, note)
    return missing


def read_answer(question: Question, values: Sequence[str]) -> str | list[str]:
    """The answer as the protocol has it; empty if there is none.

    Raises:
        UsageError: ``answer``.
    """
    values = [value for value in values if value]
    choices = [choice.id for choice in question.choices]
    if question.kind == "several":
        if not set(values) <= set(choices):
            raise _wrong(question, Sentence("one or several of {choices}", choices=", ".join(choices)))
        return [choice for choice in choices if choice in values]
    if not values:
        return ""
    if len(values) > 1:
        raise _wrong(question, Sentence("one value"))
    if question.kind == "choice" and values[0] not in choices:
        raise _wrong(question, Sentence("one of {choices}", choices=", ".join(choices)))
    if question.kind == "date":
        try:
            return date.fromisoformat(values[0]).isoformat()
        except ValueError:
            raise _wrong(question, Sentence("a date like {day}", day="2026-11-23")) from None
    return values[0]


def _chosen(answers: Answers, question: str) -> Sequence[str]:
    value = answers.get(question, [])
    return [value] if isinstance(value, str) else value


def _wrong(question: Question, wanted: Sentence) -> UsageError:
    return UsageError(
        "answer", Sentence("The answer to {question} must be {wanted}.", question=question.id, wanted=wanted), LOOK
    )
