"""A channel's questions: which are asked, and what answers them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knothole_client.errors import UsageError
from knothole_client.protocol.directory import Choice, Question, QuestionKind
from knothole_client.source.questions import answered, read_answer, read_given, unanswered


def question(
    name: str,
    kind: QuestionKind = "text",
    choices: Sequence[str] = (),
    condition: tuple[str, str] | None = None,
    *,
    required: bool = True,
) -> Question:
    listed = tuple(Choice(choice, {"en": choice}) for choice in choices)
    return Question(name, {"en": name}, kind, required, listed, condition)


WHERE = question("where", "choice", ["here", "there"])
DETAIL = question("detail", condition=("where", "there"))
WHICH = question("which", "several", ["a", "b", "c"], ("where", "here"), required=False)
DEEPER = question("deeper", "date", condition=("which", "b"))
ALL = (WHERE, DETAIL, WHICH, DEEPER)


def nobody(_: Question) -> Sequence[str]:
    return ()


@pytest.mark.parametrize(
    ("lines", "answers"),
    [
        (["where=there", "detail= a = b "], {"where": "there", "detail": "a = b"}),
        (["where=here"], {"where": "here"}),
        (["which=c", "where=here", "which=a", "which=c"], {"where": "here", "which": ["a", "c"]}),
        (["where=here", "which=b", "deeper=2026-11-23"], {"where": "here", "which": ["b"], "deeper": "2026-11-23"}),
        (["where=here", "which="], {"where": "here"}),
    ],
)
def test_what_is_given_becomes_answers_as_the_page_writes_them(
    lines: list[str], answers: dict[str, str | list[str]]
) -> None:
    assert answered(ALL, read_given(lines), nobody) == answers
    assert unanswered(ALL, read_given(lines)) == []


@pytest.mark.parametrize(
    "lines",
    [
        ["where"],
        ["=there"],
        ["where=nowhere"],
        ["where=here", "where=there"],
        ["where=here", "detail=not asked then"],
        ["who=unknown"],
        ["where=here", "which=d"],
        ["where=here", "which=b", "deeper=yesterday"],
        ["where=here", "which=b", "deeper=2026-02-30"],
    ],
)
def test_what_answers_nothing_that_is_asked_is_refused(lines: list[str]) -> None:
    with pytest.raises(UsageError) as refused:
        answered(ALL, read_given(lines), nobody)
    assert refused.value.code == "answer"


@pytest.mark.parametrize(
    ("lines", "missing"),
    [
        ([], ["where"]),
        (["where=there"], ["detail"]),
        (["where=here"], []),
        (["where=here", "which=b"], ["deeper"]),
        (["where="], ["where"]),
    ],
)
def test_what_is_required_is_missed_only_where_it_is_asked(lines: list[str], missing: list[str]) -> None:
    assert [question.id for question in unanswered(ALL, read_given(lines))] == missing


def test_only_what_was_not_given_is_asked_and_only_if_its_condition_holds() -> None:
    asked = []

    def ask(one: Question) -> Sequence[str]:
        asked.append(one.id)
        return {"which": ["b"], "deeper": ["2026-11-23"]}[one.id]

    assert set(answered(ALL, read_given(["where=here"]), ask)) == {"where", "which", "deeper"}
    assert asked == ["which", "deeper"]


@given(st.lists(st.text(max_size=8), max_size=4), st.sampled_from(ALL))
def test_any_values_are_an_answer_or_are_refused(values: list[str], one: Question) -> None:
    try:
        found = read_answer(one, values)
    except UsageError:
        return
    assert read_answer(one, [found] if isinstance(found, str) else found) == found
