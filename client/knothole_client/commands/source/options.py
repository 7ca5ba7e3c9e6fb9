"""Options of ``knothole source`` that several commands have, and what becomes of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from knothole_client.commands.secrets_input import read_text
from knothole_client.errors import UnsafeError
from knothole_client.files.durable import write_durably
from knothole_client.source.draft import Draft
from knothole_client.source.questions import read_given

Command = Callable[..., None]
Lasting = dict[str, Any]
"""Keywords of :meth:`Visit.exchange`."""
old_file = click.Path(path_type=Path, exists=True, dir_okay=False)


def drafting(command: Command) -> Command:
    """The options that make a draft."""
    for option in (
        click.option(
            "--again", is_flag=True, help="You wrote under this codename before: the desk's questions may stay open."
        ),
        click.option(
            "--without",
            multiple=True,
            metavar="REVIEWER_ID",
            help="Keep somebody out of the case, also later; as often as needed. Name them again with every message.",
        ),
        click.option(
            "--answers-file", type=click.File("rb"), help="Answers, a line each; for those that nobody else may see."
        ),
        click.option(
            "--answer",
            "given",
            multiple=True,
            metavar="QUESTION=VALUE",
            help="Answer a question; again for several choices. Other users of this machine can read it.",
        ),
        click.option(
            "--text-file", type=click.File("rb"), required=True, help="The message, UTF-8; - reads standard input."
        ),
        click.option("--channel", required=True, help="Whom to write to; knothole source channels shows the names."),
    ):
        command = option(command)
    return command


def lasting(command: Command) -> Command:
    """What to do if not all is stored when the visit is over; the command gets keywords for :meth:`Visit.exchange`."""

    @wraps(command)
    def run(*arguments: Any, stay: bool, rest: Path | None, **options: Any) -> None:
        if rest and rest.exists():
            raise UnsafeError("exists", "The file exists already.", "Choose another name.")

        def keep(envelopes: list[bytes]) -> None:
            if rest:
                write_durably(rest, b"".join(envelopes))

        command(*arguments, lasts={"stay": stay, "keep": keep}, **options)

    staying = click.option(
        "--stay",
        is_flag=True,
        help="If the visit ends before all is stored, stay until it is. From outside that shows that something was sent.",
    )
    resting = click.option(
        "--rest",
        type=click.Path(path_type=Path, dir_okay=False),
        help="If the visit ends before all is stored, write the rest, encrypted, into this new file, for send-file.",
    )
    return staying(resting(run))


def files_option(*, required: bool) -> Callable[[Command], Command]:
    """The files that go with a message."""
    text = "A file to send; as often as needed. Its name, its type and all it tells of you go with it, encrypted: look with clean."
    return click.option("--file", "files", type=old_file, multiple=True, required=required, help=text)


def read_draft(
    channel: str, text_file: Any, given: tuple[str, ...], answers_file: Any, without: tuple[str, ...], again: bool
) -> tuple[str, Draft]:
    """The text, and the draft that the options of :func:`drafting` describe."""
    answers = read_text(answers_file).split("\n") if answers_file else []
    lines = [*given, *(line for line in answers if line.strip())]
    return read_text(text_file), Draft(channel, read_given(lines), without, again)
