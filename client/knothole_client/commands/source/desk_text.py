"""What a source is shown of a desk, and asked, on a terminal. Texts are the desk's, scrubbed, in the language of the terminal if the desk wrote it."""

from __future__ import annotations

import locale
import sys
from collections.abc import Iterable, Sequence

import click

from knothole_client import clock
from knothole_client.commands.screen import say, say_quoted
from knothole_client.desk.holds import hold_lines
from knothole_client.errors import UsageError
from knothole_client.protocol.desk_document import Desk, active_reviewers
from knothole_client.protocol.directory import Channel, Question, Reviewer, Texts
from knothole_client.scrubbing import scrub, scrub_text
from knothole_client.source.draft import last_read
from knothole_client.source.questions import read_answer


def own_title(texts: Texts) -> str:
    """As :func:`own_text`, in one line."""
    return scrub(" ".join(_own_language(texts).split()))


def own_text(texts: Texts) -> str:
    """A text in the terminal's language, else in English, else in whatever there is; scrubbed."""
    return scrub_text(_own_language(texts))


def _own_language(texts: Texts) -> str:
    try:
        code = (locale.getlocale()[0] or "").split("_")[0].lower()
    except ValueError:  # a name Python does not know
        code = "en"
    return texts.get(code) or texts.get("en") or next(iter(texts.values()))


def named(people: Iterable[Reviewer]) -> str:
    """Names and roles, for people."""
    return ", ".join(scrub(f"{person.name} ({person.role})" if person.role else person.name) for person in people)


def need_terminal(yes: bool) -> None:
    """Refuse early what would have to ask.

    Raises:
        UsageError: ``not-agreed``.
    """
    if not yes and not sys.stdin.isatty():
        raise UsageError(
            "not-agreed",
            "Nobody is here to see who will be able to read it, and to agree.",
            "Nothing was sent. In a script, --yes says that you agree.",
        )


def show_channel(desk: Desk, channel: Channel) -> None:
    """A channel as the page shows it."""
    say(f"\nChannel {channel.id}: {own_title(channel.title)}", "bold")
    guidance = own_text(channel.guidance)
    if guidance:
        say_quoted(guidance)
    for reviewer in active_reviewers(desk):
        if reviewer.slot in channel.slots:
            say(f"Read by {named([reviewer])} (id {reviewer.id})")
    read = last_read(desk, channel.slots)
    say(
        f"Mail read through {clock.written(read)}."
        if read is not None
        else "Nobody has signed in the last 30 days that this mail was read."
    )
    for question in channel.questions:
        say(f"Question {question.id}: {own_title(question.label)} ({_kind(question)})")
        for choice in question.choices:
            say(f"  {choice.id}: {own_title(choice.label)}")


def say_holds(desk: Desk) -> None:
    """The orders by which the desk must keep something."""
    for line in hold_lines(desk.directory.statement.holds):
        say(line, "yellow")


def ask(question: Question) -> Sequence[str]:
    """Ask a question until the answer fits; Enter alone leaves out what is not required."""
    label = own_title(question.label) + ("" if question.required else " (optional)")
    choices = [choice.id for choice in question.choices]
    if choices:
        click.echo(label, err=True)
        for number, choice in enumerate(question.choices, 1):
            click.echo(f"  {number}. {own_title(choice.label)}", err=True)
        label = "Numbers" if question.kind == "several" else "Number"
    elif question.kind == "date":
        label += ", like 2026-11-23"
    while True:
        typed = click.prompt(label, default="", show_default=False, err=True).strip()
        values = [_by_number(word, choices) for word in typed.replace(",", " ").split()] if choices else [typed]
        try:
            found = read_answer(question, values)
        except UsageError as refused:
            click.echo(str(refused), err=True)
            continue
        if found or not question.required:
            return values
        click.echo("Please answer this question.", err=True)


def _by_number(typed: str, choices: list[str]) -> str:
    return choices[int(typed) - 1] if typed.isdecimal() and 0 < int(typed) <= len(choices) else typed


def _kind(question: Question) -> str:
    words = {"text": "text", "choice": "one of", "several": "any of", "date": "date"}[question.kind]
    needed = "needed" if question.required else "optional"
    condition = f", only if {question.condition[0]} is {question.condition[1]}" if question.condition else ""
    return f"{needed}, {words}{condition}"
