"""``knothole source check``: replies, receipts, and when the desk last read."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from knothole_client import clock
from knothole_client.commands import shapes
from knothole_client.commands.proof import shown_status
from knothole_client.commands.screen import say, say_json, say_quoted
from knothole_client.commands.secrets_input import ask_codename, codename_option, json_output
from knothole_client.commands.source.desk_text import say_holds
from knothole_client.commands.source.visits import (
    Place,
    keys_of,
    visit,
    visiting,
)
from knothole_client.failures import Failures
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.directory import SLOTS
from knothole_client.protocol.errors import EXPLANATIONS
from knothole_client.protocol.receipts import Receipt, find_receipts
from knothole_client.protocol.reply import Letter, Status, find_replies
from knothole_client.scrubbing import scrub, scrub_text
from knothole_client.source.draft import last_read
from knothole_client.source.visit import Visit

LONG_UNREAD: Final = 4  # days without a signature that mail was read: a long weekend is not yet that


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


def _say_entry(entry: Receipt | Letter) -> None:
    who, until = scrub(entry.reviewer.name), entry.reviewer.until
    if isinstance(entry, Receipt):
        opened = clock.written(entry.opened)
        say(f"What you wrote on {clock.written(entry.written)} was opened by {who}, who signed that on {opened}.")
    else:
        genuine = "" if entry.reported_stolen else " (the signature is genuine)"
        said = f" Your case: {shown_status(entry.status)}." if entry.status else ""
        say(f"\n{who}, {clock.written(entry.day)}{genuine}:{said}", "bold")
        if entry.status and entry.status.announced:
            say(_files_there(entry.status))
    if entry.reported_stolen:
        there = f" The desk says that {who} was there through {clock.written(until)}." if until is not None else ""
        say(
            f"Warning: {who}'s key was reported stolen. This may be somebody else's word, also with an earlier date.{there}",
            "bold red",
        )
    if isinstance(entry, Letter):
        if entry.text:
            say_quoted(scrub_text(entry.text))
        say("")
        if entry.missing:
            say(f"Parts of this reply are missing: {entry.missing}. Come back later.", "yellow")


def _files_there(status: Status) -> str:
    if status.whole == status.announced:
        return "All files that you announced are in their vault."
    return f"Of {status.announced} of your messages with files, {status.whole} {'has' if status.whole == 1 else 'have'} all of them in their vault."


def _say_found(
    here: Visit, replies: list[Letter], receipts: list[Receipt], alarms: list[str], failed: Failures
) -> None:
    entries: list[tuple[int, Receipt | Letter]] = [(receipt.opened, receipt) for receipt in receipts]
    entries += [(reply.day, reply) for reply in replies]
    for number, (_, entry) in enumerate(sorted(entries, key=lambda entry: entry[0]), 1):
        with failed.of(f"entry {number}"):
            _say_entry(entry)
    if alarms:
        count = "1 reply" if len(alarms) == 1 else f"{len(alarms)} replies"
        say(
            f"{count} for you could not be proven to come from the desk, and nothing of that is shown. Tell the desk in your next message.",
            "bold red",
        )
    for code in sorted(set(alarms)):
        say(f"Alarm: {EXPLANATIONS[code]} ({code}) Somebody tried to deceive you, or the server is broken.", "bold red")
    if not replies:
        say("No reply yet. The codename is right: a typing error would have been noticed.")
        if not receipts:
            say(
                "Nobody has signed that it was opened. Signing can take a day longer than reading; what is older than about a month is not"
                " shown any more."
            )
    say_holds(here.desk)
    read, name = last_read(here.desk, range(SLOTS)), scrub(here.desk.chain.name)
    if read is None:
        say(f"{name} has not signed in the last 30 days that it read its mail.", "yellow")
    elif _long_unread(here.desk, read):
        say(f"{name} has not read its mail since {clock.written(read)}. It may not have seen what you wrote.", "yellow")
    else:
        say(f"{name} has read its mail through {clock.written(read)}.")


def _long_unread(desk: Desk, read: int | None) -> bool:
    return read is None or desk.now - read > LONG_UNREAD


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
        "long_unread": _long_unread(here.desk, read),
        "alarms": [*alarms, *here.alarms],
    }
