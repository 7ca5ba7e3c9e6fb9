"""``knothole reviewer search``."""

from __future__ import annotations

from pathlib import Path

import click

from knothole_client import clock
from knothole_client.commands import shapes
from knothole_client.commands.reviewer.unlocking import unlocked
from knothole_client.commands.screen import answered_in_time, say, say_json
from knothole_client.commands.secrets_input import (
    first_line,
    json_output,
    passphrase_option,
)
from knothole_client.failures import Failures
from knothole_client.reviewer import searching as library
from knothole_client.scrubbing import scrub


@click.command()
@click.option(
    "--words-file",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="Read the words from a file's first line instead of asking.",
)
@passphrase_option
@json_output(list[shapes.Hit])
@click.pass_obj
def search(home: Path, words_file: Path | None, passphrase_file: Path | None, as_json: bool) -> None:
    """Find texts by words: messages, replies, notes, file names. Each text found has all the words.

    The words are asked for, never an argument: other users of a machine could read them, and a shell keeps them.
    """
    with unlocked(home, passphrase_file) as vault:
        failed = Failures()
        words = first_line(words_file) if words_file else _ask()
        hits = library.search(vault, words, failed)
    if as_json:
        say_json(
            [{"case": hit.case, "where": hit.where, "day": _date(hit.day), "excerpt": hit.excerpt} for hit in hits]
        )
        failed.raise_any()
        return
    if not hits:
        say("Nothing found. Each text must have all the words; fewer words find more.")
    for hit in hits:
        say(f"{hit.case}, {hit.where}{f' of {_date(hit.day)}' if hit.day is not None else ''}:", "bold")
        say(f"  {scrub(' '.join(hit.excerpt.split()))}")
    failed.raise_any()


def _ask() -> str:
    with answered_in_time():
        return str(click.prompt("Search for", err=True))


def _date(day: int | None) -> str | None:
    return None if day is None else clock.written(day)
