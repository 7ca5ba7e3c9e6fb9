"""``knothole reviewer reply``, ``draft``, ``outbox`` and ``retract``: letters to sources, from their writing to the book."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import click

from knothole_client import clock
from knothole_client.commands import shapes
from knothole_client.commands.reviewer.arguments import case_argument
from knothole_client.commands.reviewer.clock import clock_option, expect_right_clock
from knothole_client.commands.reviewer.letters import letter_json, say_begun
from knothole_client.commands.reviewer.unlocking import unlocked
from knothole_client.commands.screen import agree, answered_in_time, on_a_terminal, say, say_json
from knothole_client.commands.secrets_input import (
    expect_passphrase_apart,
    json_output,
    passphrase_option,
    read_text_once,
    yes_option,
)
from knothole_client.errors import UsageError
from knothole_client.failures import Failures
from knothole_client.reviewer import cases as library
from knothole_client.reviewer.cases import Case, each_case, find_case
from knothole_client.reviewer.letters import drafts, sent
from knothole_client.reviewer.letters.fate import fate
from knothole_client.reviewer.team.folding import Reply
from knothole_client.reviewer.vault.outbox import Letter
from knothole_client.scrubbing import scrub

FIRST_WORDS: Final = 60
language_option: Callable[..., Any] = click.option(
    "--language",
    type=click.Choice(drafts.languages()),
    default="en",
    show_default=True,
    help="The language the source writes.",
)


@click.command()
@click.argument("kind", type=click.Choice(["acknowledgement", "feedback"]))
@case_argument
@language_option
@passphrase_option
@click.pass_obj
def draft(home: Path, kind: str, case: str, language: str, passphrase_file: Path | None) -> None:
    """Print the draft of a reply to a CASE. The same draft is what `reply` begins with."""
    with unlocked(home, passphrase_file) as vault:
        say(drafts.draft(find_case(vault, case), kind, language).rstrip())


@click.command()
@case_argument
@click.option(
    "--text-file",
    type=click.File("rb"),
    help="Take the text from a file, UTF-8, instead of writing it here; - reads standard input.",
)
@click.option(
    "--acknowledgement",
    "duty",
    flag_value="acknowledgement",
    help="It tells the source that a person has the message. Begins with a draft.",
)
@click.option(
    "--feedback", "duty", flag_value="feedback", help="It tells the source what was done. Begins with a draft."
)
@language_option
@click.option("--withdraw", is_flag=True, help="Take back a reply, as `retract` does.")
@clock_option
@yes_option
@passphrase_option
@json_output(shapes.Replied)
@click.pass_obj
def reply(
    home: Path,
    case: str,
    text_file: Any,
    duty: str | None,
    language: str,
    withdraw: bool,
    sure: bool,
    yes: bool,
    passphrase_file: Path | None,
    as_json: bool,
) -> None:
    """Reply to a CASE, in an editor that leaves nothing in clear. It shows what goes to whom, and asks.

    What you typed and did not queue is kept in the vault, and the next `reply` continues it. An empty text drops it.
    """
    if withdraw:
        click.get_current_context().invoke(
            retract, case=case, number=None, sure=sure, yes=yes, passphrase_file=passphrase_file
        )
        return
    from knothole_client.commands.reviewer import writing  # only here: prompt_toolkit takes a fifth of a second to load

    if text_file is None and not on_a_terminal():
        raise UsageError("no-terminal", "There is no terminal to write on.", "Give the text: --text-file FILE")
    expect_passphrase_apart(text_file, passphrase_file)
    with unlocked(home, passphrase_file) as vault:
        found = find_case(vault, case)
        if text_file is None:
            expect_right_clock(vault, sure)
            parts = writing.write_and_queue(vault, found, duty, language, yes)
        else:
            text = read_text_once(text_file, lambda: expect_right_clock(vault, sure))
            with writing.typed_is_kept(vault, found, text if text_file.isatty() else "", duty or ""):
                _expect_whole(text)
                writing.show(found, text)
                agree(f"Reply this to {found.name}?", yes, "Nothing was queued.")
                parts = library.reply(vault, found, text, clock.today(), duty or "")
    if as_json:
        say_json({"case": found.name, "parts": parts})
        return
    say(
        f"Queued for {found.name}, {parts} {'part' if parts == 1 else 'parts'}. It leaves with each export or sync until the server has it."
        " See: knothole reviewer outbox"
    )


@click.command()
@click.option("--all", "everything", is_flag=True, help="Also what was retracted, and what is past its days.")
@passphrase_option
@json_output(list[shapes.QueuedLetter])
@click.pass_obj
def outbox(home: Path, everything: bool, passphrase_file: Path | None, as_json: bool) -> None:
    """List your replies: waiting for the server, or in the book."""
    with unlocked(home, passphrase_file) as vault:
        failed = Failures()
        listed = [
            (case, letter)
            for case in each_case(vault, failed)
            for letter in case.letters.values()
            if everything or letter.waits or letter.stands
        ]
        if not as_json:
            say_begun(vault)
    listed.sort(key=lambda pair: (not pair[1].waits, pair[1].day, pair[0].name))
    if as_json:
        say_json([{"case": case.name} | letter_json(letter) for case, letter in listed])
    elif not listed:
        say("Nothing waits, and no reply of yours stands in the book.")
    else:
        for case, letter in listed:
            style = "bold red" if letter.waits else ""
            say(f"{case.name}, {clock.written(letter.day)}: {fate(letter, clock.today())}", style)
            say(f"  {_first_words(case, letter)}")
    failed.raise_any()


@click.command()
@case_argument
@click.argument("number", type=click.IntRange(min=1), required=False)
@clock_option
@yes_option
@passphrase_option
@click.pass_obj
def retract(home: Path, case: str, number: int | None, sure: bool, yes: bool, passphrase_file: Path | None) -> None:
    """Take back a reply to a CASE, on its way or in the book. What the source has read stays read."""
    with unlocked(home, passphrase_file) as vault:
        expect_right_clock(vault, sure)
        sent.note_over(vault, clock.today())
        found = find_case(vault, case)
        letters = [letter for letter in found.letters.values() if letter.retracted is None and not letter.over]
        if not letters:
            raise UsageError(
                "no-reply", f"No reply of yours to {found.name} waits or stands in the book.", "See: show, outbox --all"
            )
        for at, letter in enumerate(letters, 1):
            say(f"{at}: {clock.written(letter.day)}, {fate(letter, clock.today())}", "bold")
            say(f"  {_first_words(found, letter)}")
        if number is None and len(letters) > 1:
            number = _ask_number(len(letters))
        if number is not None and number > len(letters):
            raise UsageError(
                "number", f"There are only {len(letters)}.", "Give the number that stands before the reply."
            )
        letter = letters[(number or 1) - 1]
        agree(f"Retract the reply of {clock.written(letter.day)} to {found.name}?", yes, "Nothing was retracted.")
        sent.retract(vault, letter, clock.today())
        day = clock.written(letter.day)
        library.note(vault, found, f"I retracted my reply of {day}.", clock.today())  # which saves
    say("Retracted here. It leaves the book with the next export or sync; colleagues see a note.")


def _expect_whole(text: str) -> None:
    if drafts.GAP in text:
        raise UsageError("gap", f"The reply still has gaps: {drafts.GAP}", "Complete them, or take them out.")


def _first_words(case: Case, letter: Letter) -> str:
    text = next((reply.text for reply in case.replies if isinstance(reply, Reply) and reply.id == letter.id), "")
    words = scrub(" ".join(text.split()))
    return words if len(words) <= FIRST_WORDS else words[: FIRST_WORDS - 1] + "…"


def _ask_number(most: int) -> int:
    with answered_in_time():
        return int(click.prompt("Which one", type=click.IntRange(1, most), err=True))
