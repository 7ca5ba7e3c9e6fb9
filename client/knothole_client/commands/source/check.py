"""``knothole source check``: replies, receipts, and when the desk last read."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

import click

from knothole_client import clock
from knothole_client.commands import shapes
from knothole_client.commands.screen import say, say_json, say_quoted
from knothole_client.commands.secrets_input import ask_codename, codename_option, json_output
from knothole_client.commands.source.desk_text import say_holds
from knothole_client.commands.source.visits import visit, visiting
from knothole_client.failures import Failures
from knothole_client.protocol.directory import SLOTS
from knothole_client.protocol.receipts import Receipt, find_receipts
from knothole_client.protocol.reply import Letter, find_replies
from knothole_client.source import reading
from knothole_client.source.draft import last_read
from knothole_client.source.place import Place, keys_of
from knothole_client.source.reading import Line
from knothole_client.source.visit import Visit

STYLES: Final = {"": "", "heading": "bold", "bad": "bold red", "warn": "yellow"}


@click.command()
@visiting
@json_output(shapes.Check)
@codename_option
def check(place: Place, as_json: bool, codename_file: Path | None) -> None:
    """Show replies and receipts, and when the desk last read its mail."""
    typed = ask_codename(codename_file)  # before anything is asked for: from outside, typing must not show
    failed = Failures()
    with visit(place) as here:
        keys = keys_of(here.desk, typed)
        replies, alarms = find_replies(here.book, keys, here.desk)
        receipts = find_receipts(keys.receipt_key, here.desk.sheets, here.desk.now)
        if as_json:
            say_json(_found_json(here, replies, receipts, alarms))
        else:
            _say_found(here, replies, receipts, alarms, failed)
    failed.raise_any()


def say_lines(lines: Iterable[Line]) -> None:
    """Print them."""
    for text, weight in lines:
        if weight == "quoted":
            say_quoted(text)
        else:
            say(text, STYLES[weight])


def _say_found(
    here: Visit, replies: list[Letter], receipts: list[Receipt], alarms: list[str], failed: Failures
) -> None:
    for number, entry in enumerate(reading.in_order(replies, receipts), 1):
        with failed.of(f"entry {number}"):
            say_lines(reading.of_entry(entry))
    say_lines(reading.of_alarms(alarms))
    say_lines(reading.of_nothing(replies, receipts))
    say_holds(here.desk)
    say_lines([reading.of_desk(here.desk)])


def _found_json(here: Visit, replies: list[Letter], receipts: list[Receipt], alarms: list[str]) -> object:
    read = last_read(here.desk, range(SLOTS))
    return {
        "answers": [
            {
                "reviewer": reply.reviewer.name,
                "day": clock.written(reply.day),
                "text": reply.text,
                "status": reply.status.state if reply.status else "",
                "files": [reply.status.whole, reply.status.announced] if reply.status else [],
                "missing": reply.missing,
                "reported_stolen": reply.reported_stolen,
            }
            for reply in replies
        ],
        "receipts": [
            {
                "written": clock.written(receipt.written),
                "reviewer": receipt.reviewer.name,
                "opened": clock.written(receipt.opened),
                "reported_stolen": receipt.reported_stolen,
            }
            for receipt in receipts
        ],
        "read_through": None if read is None else clock.written(read),
        "long_unread": reading.is_long_unread(here.desk, read),
        "alarms": [*alarms, *here.alarms],
    }
