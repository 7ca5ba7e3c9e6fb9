"""``knothole reviewer set-aside``: what to do when thousands of messages come that nobody can read one by one."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

import click

from knothole_client import clock
from knothole_client.commands import shapes
from knothole_client.commands.reviewer.unlocking import unlocked
from knothole_client.commands.screen import agree, say, say_json
from knothole_client.commands.secrets_input import json_output, passphrase_option, yes_option
from knothole_client.errors import UsageError
from knothole_client.reviewer.vault import flood
from knothole_client.reviewer.vault.flood import Heap
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.scrubbing import scrub

_EPOCH: Final = date(1970, 1, 1)


@click.command("set-aside")
@click.option("--came", type=click.DateTime(["%Y-%m-%d"]), help="The day they came, such as 2026-11-23.")
@click.option("--channel", help="Only those of this channel, by its id.")
@click.option("--off", is_flag=True, help="Take them back into the list.")
@click.option("--forget", is_flag=True, help="Destroy all that is set aside, unread.")
@yes_option
@passphrase_option
@json_output(shapes.Heaps)
@click.pass_obj
def set_aside(
    home: Path,
    came: datetime | None,
    channel: str | None,
    off: bool,
    forget: bool,
    yes: bool,
    passphrase_file: Path | None,
    as_json: bool,
) -> None:
    """In a flood: hide untouched cases of one message. All of a day at once; without --came, they are counted.

    Only your own list leaves them out; no colleague is notified. A case comes back when its source writes again.
    """
    if (came is None and (channel or off)) or (forget and (came or channel or off)):
        raise UsageError("options", "These options do not go together.", "See: knothole reviewer set-aside --help")
    with unlocked(home, passphrase_file) as vault:
        if forget:
            _forget(vault, yes)
        elif came is None:
            _count(vault, as_json)
        else:
            _put_aside(vault, (came.replace(tzinfo=UTC).date() - _EPOCH).days, channel, yes, on=not off)


def _count(vault: Vault, as_json: bool) -> None:
    listed, aside = flood.untouched(vault), flood.set_aside(vault)
    if as_json:
        say_json(
            {"untouched": [_heap_json(heap) for heap in listed], "set_aside": [_heap_json(heap) for heap in aside]}
        )
        return
    for heaps, what in ((listed, "one message that nobody opened"), (aside, "set aside")):
        for heap in heaps:
            say(f"{clock.written(heap.day)}  {scrub(heap.channel) or '?'}  {heap.cases:,} of {what}")
    if not listed and not aside:
        say("There are no cases of one message that nobody opened.")
    if listed:
        say("Set those of a day aside: knothole reviewer set-aside --came DAY [--channel ID]")


def _put_aside(vault: Vault, day: int, channel: str | None, yes: bool, *, on: bool) -> None:
    heaps = flood.untouched(vault) if on else flood.set_aside(vault)
    count = sum(heap.cases for heap in heaps if heap.day == day and channel in (None, heap.channel))
    if not count:
        raise UsageError("none", "There are no such cases.", "See what there is: knothole reviewer set-aside")
    if on:
        say(f"Cases of one message that came on {clock.written(day)} and nobody touched: {count:,}.", "bold")
        agree("Leave them out of your list?", yes, "Nothing was set aside.")
    flood.put_aside(vault, day, channel, on=on)
    vault.save()
    if on:
        say(f"Set aside: {count:,}. They come back with --off, each by itself when its source writes again.")
    else:
        say(f"Back in the list: {count:,}.")


def _forget(vault: Vault, yes: bool) -> None:
    heaps = flood.set_aside(vault)
    count = sum(heap.cases for heap in heaps)
    if not count:
        raise UsageError("none", "Nothing is set aside.", "See what there is: knothole reviewer set-aside")
    for heap in heaps:
        say(f"{clock.written(heap.day)}  {scrub(heap.channel) or '?'}  {heap.cases:,} set aside")
    say("Somebody's honest message may be among them. Colleagues keep theirs.", "yellow")
    agree(
        f"This cannot be taken back, but by a backup. Destroy these {count:,} cases unread?",
        yes,
        "Nothing was forgotten.",
    )
    say(f"Forgotten: {flood.forget_aside(vault):,}.")


def _heap_json(heap: Heap) -> dict[str, object]:
    return {"came": clock.written(heap.day), "channel": heap.channel, "cases": heap.cases}
