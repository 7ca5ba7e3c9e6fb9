"""``knothole source withdraw``: taking everything back that was written under a codename."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from knothole_client import clock
from knothole_client.commands.progress import progress
from knothole_client.commands.screen import agree, say
from knothole_client.commands.secrets_input import ask_codename, codename_option, yes_option
from knothole_client.commands.source.desk_text import named, need_terminal
from knothole_client.commands.source.options import (
    Lasting,
    lasting,
)
from knothole_client.commands.source.visits import visit, visiting
from knothole_client.errors import UsageError
from knothole_client.protocol.desk_document import Desk, active_reviewers
from knothole_client.protocol.directory import Reviewer
from knothole_client.protocol.errors import ProtocolError
from knothole_client.source.draft import channel_of, reviewers
from knothole_client.source.outgoing import TakingBack
from knothole_client.source.place import Place, keys_of

SAFE_AGAIN: Final = 2  # days after taking back: what comes from then on is never destroyed with it


@click.command()
@visiting
@click.option("--to", "ids", multiple=True, metavar="REVIEWER_ID", help="Who could read it; as often as needed.")
@click.option("--channel", "channels", multiple=True, help="All who read a channel you wrote to; as often as needed.")
@click.option(
    "--without", multiple=True, metavar="REVIEWER_ID", help="Not this reader of the channels: you had kept them out."
)
@lasting
@yes_option
@codename_option
def withdraw(
    place: Place,
    ids: tuple[str, ...],
    channels: tuple[str, ...],
    without: tuple[str, ...],
    lasts: Lasting,
    yes: bool,
    codename_file: Path | None,
) -> None:
    """Withdraw everything you wrote under a codename. The desk's programs then destroy it, messages and files."""
    if not ids and not channels:
        raise UsageError(
            "readers",
            "Say who could read what you wrote: they are asked to destroy it.",
            "Name all of them with --to, or the channels with --channel. See them with: knothole source channels",
        )
    need_terminal(yes)
    typed = ask_codename(codename_file)
    asked: tuple[Reviewer, ...] = ()
    if not yes:
        with visit(place) as here:
            keys_of(here.desk, typed)
            asked = _asked(here.desk, ids, channels, without)
        agree("Ask them to destroy all of it? This cannot be undone.", yes, "Nothing was withdrawn.")
    with visit(place) as here:
        asked = asked or _asked(here.desk, ids, channels, without)
        message = TakingBack(keys_of(here.desk, typed), frozenset(reviewer.slot for reviewer in asked))
        message.recipients(here.desk)
        with progress("Sending, then covers") as tick:
            here.exchange(message, tick, **lasts)
    say(
        "Sent. It is destroyed when they next fetch their mail: knothole source channels shows through which day they have read."
    )
    say(
        f"If you write again, use a new codename, or wait until {clock.written(here.desk.now + SAFE_AGAIN)}: what comes before may be destroyed with it."
    )


def _asked(
    desk: Desk, ids: tuple[str, ...], channels: tuple[str, ...], without: tuple[str, ...]
) -> tuple[Reviewer, ...]:
    """Who is asked to destroy it; those who cannot be reached hear it from a colleague."""
    slots = {slot for channel in channels for slot in channel_of(desk, channel).slots}
    slots |= {reviewer.slot for reviewer in reviewers(desk, ids)}
    slots -= {reviewer.slot for reviewer in reviewers(desk, without)}
    asked = tuple(key.reviewer for key in desk.reachable() if key.reviewer.slot in slots)
    if not asked:
        raise ProtocolError("unreachable")
    say(f"Everything you wrote under this codename is withdrawn from: {named(asked)}")
    rest = [reviewer for reviewer in active_reviewers(desk) if reviewer.slot in slots and reviewer not in asked]
    if rest:
        say(
            f"Cannot be reached this week; colleagues pass it on if they know that this person can read it: {named(rest)}"
        )
    say("Whoever has read it knows it. What was printed, taken out or copied is not reached.")
    return asked
