"""What a person reads before signing: a line for every change, and none for what stays."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from knothole_client.desk.changes import changes
from knothole_client.files.paper import to_words
from knothole_client.protocol.directory import Directory, verify_directory
from knothole_client.protocol.primitives import verify_key
from tests.support.desks import TODAY, MadeDesk, MadeReviewer

Change = Callable[[dict[str, Any]], object]
OTHER = "ab" * 32
QUESTION = {
    "id": "a",
    "label": {"en": "How?"},
    "kind": "choice",
    "required": True,
    "choices": [{"id": "x", "label": {"en": "X"}}, {"id": "y", "label": {"en": "Y"}}],
}


@pytest.fixture
def desk() -> MadeDesk:
    return MadeDesk()


def directory(desk: MadeDesk, change: Change = lambda content: None) -> Directory:
    content = copy.deepcopy(desk.content())
    change(content)
    return verify_directory(desk.directory(**content), desk.id, desk.chain.key)


def reviewer(number: int = 0, **members: Any) -> Change:
    return lambda content: content["reviewers"][number].update(members)


def channel(**members: Any) -> Change:
    return lambda content: content["channels"][0].update(members)


def policy(**members: Any) -> Change:
    return lambda content: content["policy"].update(members)


def statement(**members: Any) -> Change:
    return lambda content: content["statement"].update(members)


def second_leaves(content: dict[str, Any]) -> None:
    content["reviewers"][1]["until"] = TODAY
    content["channels"][0]["slots"] = [2]
    del content["channels"][1]


def third_comes(content: dict[str, Any]) -> None:
    made = MadeDesk(2).first
    third = MadeReviewer("third", "Reviewer Three", 7, made.signing, made.transport, made.epoch_seed)
    content["reviewers"].append(third.entry(role="Editor", **{"from": TODAY}))
    content["channels"][1]["slots"] = [5, 7]


def new_channel(content: dict[str, Any]) -> None:
    content["channels"].append(content["channels"][0] | {"id": "third", "title": {"de": "Drei", "en": "Three"}})


def test_of_the_first_directory_everything_is_told(desk: MadeDesk) -> None:
    keys = [to_words(verify_key(reviewer.signing)) for reviewer in (desk.first, desk.second)]
    assert changes(None, directory(desk)) == [
        f'Reviewer "Reviewer One" (first): name "Reviewer One", slot 2, signing key {keys[0]}, first day 2026-08-15',
        f'Reviewer "Reviewer Two" (second): name "Reviewer Two", slot 5, signing key {keys[1]}, first day 2026-08-15',
        'Channel both: title en "Both", read by "Reviewer One" (first), "Reviewer Two" (second), readers needed 1,'
        ' guidance en ""',
        'Channel second: title en "One", read by "Reviewer Two" (second), readers needed 1, guidance en ""',
        "Policy: envelope days 21, reply days 120, cover interval 20, publish interval 900, largest bundle 0",
        'Statement: dated 2026-11-23, text en "Nothing to report."',
        "Directory: valid until 2026-12-23",
    ]


def test_when_nothing_changes_nothing_is_told(desk: MadeDesk) -> None:
    again = directory(desk, lambda content: content.update(serial=4, issued=TODAY + 1, predecessors=[]))
    assert changes(directory(desk), again) == []


@pytest.mark.parametrize(
    ("change", "lines"),
    [
        (
            second_leaves,
            [
                'Reviewer "Reviewer Two" (second): left, last day 2026-11-23 (before: nothing)',
                'Channel both: read by "Reviewer One" (first)'
                ' (before: "Reviewer One" (first), "Reviewer Two" (second))',
                "Gone: Channel second",
            ],
        ),
        (
            lambda content: content["reviewers"].pop(),
            [
                'Channel both: read by "Reviewer One" (first)'
                ' (before: "Reviewer One" (first), "Reviewer Two" (second))',
                'Channel second: read by nobody (before: "Reviewer Two" (second))',
                'Gone: Reviewer "Reviewer Two" (second)',
            ],
        ),
        (
            third_comes,
            [
                'New: Reviewer "Reviewer Three" (third): name "Reviewer Three", role "Editor", slot 7,'
                f" signing key {to_words(verify_key(MadeDesk(2).first.signing))}, first day 2026-11-23",
                'Channel second: read by "Reviewer Two" (second), "Reviewer Three" (third)'
                ' (before: "Reviewer Two" (second))',
            ],
        ),
        (
            reviewer(1, name="Reviewer 2"),
            [
                'Reviewer "Reviewer 2" (second): name "Reviewer 2" (before: "Reviewer Two")',
                'Channel both: read by "Reviewer One" (first), "Reviewer 2" (second)'
                ' (before: "Reviewer One" (first), "Reviewer Two" (second))',
                'Channel second: read by "Reviewer 2" (second) (before: "Reviewer Two" (second))',
            ],
        ),
        (reviewer(role="Editor"), ['Reviewer "Reviewer One" (first): role "Editor" (before: nothing)']),
        (
            reviewer(signing=OTHER),
            [
                f'Reviewer "Reviewer One" (first): signing key {to_words(bytes.fromhex(OTHER))}'
                f" (before: {to_words(verify_key(MadeDesk().first.signing))})"
            ],
        ),
        (
            reviewer(**{"from": TODAY}),
            ['Reviewer "Reviewer One" (first): first day 2026-11-23 (before: 2026-08-15)'],
        ),
        (
            new_channel,
            [
                'New: Channel third: title de "Drei", en "Three",'
                ' read by "Reviewer One" (first), "Reviewer Two" (second), readers needed 1, guidance en ""'
            ],
        ),
        (channel(title={"en": "All"}), ['Channel both: title en "All" (before: en "Both")']),
        (channel(guidance={"en": "Write."}), ['Channel both: guidance en "Write." (before: en "")']),
        (channel(threshold=2), ["Channel both: readers needed 2 (before: 1)"]),
        (
            channel(questions=[QUESTION]),
            ['Channel both: questions a (choice, required): en "How?"; x: en "X"; y: en "Y" (before: nothing)'],
        ),
        (policy(envelope_days=30), ["Policy: envelope days 30 (before: 21)"]),
        (
            policy(reply_days=30, cover_interval=10),
            ["Policy: reply days 30 (before: 120)", "Policy: cover interval 10 (before: 20)"],
        ),
        (
            policy(publish_interval=60, largest_bundle=9),
            ["Policy: publish interval 60 (before: 900)", "Policy: largest bundle 9 (before: 0)"],
        ),
        (policy(case_days=365), ["Policy: case days 365 (before: nothing)"]),
        (statement(text={"en": "Nothing."}), ['Statement: text en "Nothing." (before: en "Nothing to report.")']),
        (statement(holds=["One", "Two"]), ['New: Legal hold "One"', 'New: Legal hold "Two"']),
        (statement(date=TODAY + 1), ["Statement: dated 2026-11-24 (before: 2026-11-23)"]),
        (
            lambda content: content.update(origins=["http://example.onion"]),
            ['Directory: origins "http://example.onion" (before: nothing)'],
        ),
        (
            lambda content: content.update(expires=TODAY + 7),
            ["Directory: valid until 2026-11-30 (before: 2026-12-23)"],
        ),
    ],
)
def test_every_change_has_its_line(desk: MadeDesk, change: Change, lines: list[str]) -> None:
    assert changes(directory(desk), directory(desk, change)) == lines


@pytest.mark.parametrize(
    "change",
    [
        lambda question: question.update(kind="several"),
        lambda question: question.update(required=False),
        lambda question: question.update(label={"en": "Why?"}),
        lambda question: question["choices"][0].update(id="z"),
        lambda question: question["choices"][0].update(label={"en": "Z"}),
        lambda question: question["choices"].reverse(),
    ],
)
def test_whatever_changes_in_a_question_is_told(desk: MadeDesk, change: Change) -> None:
    other = copy.deepcopy(QUESTION)
    change(other)
    before, now = (directory(desk, channel(questions=[question])) for question in (QUESTION, other))
    (line,) = changes(before, now)
    assert line.startswith("Channel both: questions a (")


def test_a_condition_of_a_question_is_told(desk: MadeDesk) -> None:
    follows = {"id": "b", "label": {"en": "B"}, "kind": "text", "required": False}
    conditional = follows | {"if": {"question": "a", "choice": "y"}}
    before, now = (directory(desk, channel(questions=[QUESTION, question])) for question in (follows, conditional))
    (line,) = changes(before, now)
    assert line.endswith(
        'b (text, optional): en "B"; if a is y (before: a (choice, required): en "How?"; x: en "X"; y: en "Y", b (text, optional): en "B")'
    )


def test_of_a_long_text_only_the_new_one_is_shown(desk: MadeDesk) -> None:
    before, now = (directory(desk, channel(guidance={"en": letter * 200})) for letter in "ab")
    assert changes(before, now) == ["Channel both: guidance en " + f'"{"b" * 200}"']


def test_a_name_cannot_feign_a_line_or_an_end(desk: MadeDesk) -> None:
    hostile = 'One"\nGone: Channel both\r\u0085'
    lines = changes(None, directory(desk, reviewer(name=hostile)))
    assert len(lines) == len(changes(None, directory(desk)))
    assert '"One\\"\\nGone: Channel both\\r' in lines[0]


def test_a_line_end_more_is_a_change(desk: MadeDesk) -> None:
    before, now = (directory(desk, channel(guidance={"en": text})) for text in ("A text", "A\ntext"))
    assert changes(before, now) == ['Channel both: guidance en "A\\ntext" (before: en "A text")']
