"""``knothole source``: everything a source does in the page, for those who will not trust one. Here: looking; writing is in :mod:`.writing`."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import Final

import click

from knothole_client import clock
from knothole_client.commands import shapes
from knothole_client.commands.groups import Group
from knothole_client.commands.screen import say, say_json
from knothole_client.commands.secrets_input import ask_codename, codename_option, json_output
from knothole_client.commands.source import writing
from knothole_client.commands.source.asking import own_language, say_holds, show_channel
from knothole_client.commands.source.visiting import (
    Place,
    desk_of_file,
    fingerprint_option,
    keys_of,
    tor_option,
    visit,
    visiting,
)
from knothole_client.errors import UnsafeError, UsageError
from knothole_client.failures import Failures
from knothole_client.files.durable import write_durably
from knothole_client.protocol.codename import generate
from knothole_client.protocol.desk_document import Desk, active_reviewers, completed, verify_desk_document
from knothole_client.protocol.directory import SLOTS, Channel
from knothole_client.protocol.errors import EXPLANATIONS, ProtocolError
from knothole_client.protocol.genesis import Pin
from knothole_client.protocol.receipts import Receipt, find_receipts
from knothole_client.protocol.reply import Answer, find_replies
from knothole_client.scrubbing import scrub
from knothole_client.source.draft import last_read, readers, usable_until
from knothole_client.source.visit import Visit

LONG_UNREAD: Final = 4  # days without a signature that mail was read: a long weekend is not yet that
new_file = click.Path(path_type=Path, dir_okay=False)


SECTIONS: Final = {
    "Look": ("channels", "check"),
    "Write": ("new", "send", "upload", "withdraw"),
    "Write on a machine without a network": ("desk", "seal", "send-file"),
}
EXAMPLE: Final = """\
knothole source channels --server http://….onion --tor 127.0.0.1:9050
knothole source new --server http://….onion --tor 127.0.0.1:9050
knothole source send --server http://….onion --channel tips --text-file T
knothole source check --server http://….onion --tor 127.0.0.1:9050"""


@click.group(cls=Group, sections=SECTIONS, example=EXAMPLE)
def source() -> None:
    """Write to a desk and read its replies. Nothing is stored on this machine unless you name a file for it."""


@source.command()
@click.option("--server", help="The server's address for sources.")
@tor_option
@fingerprint_option
@click.option(
    "--desk",
    "desk_file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A desk document, instead of a server.",
)
@click.option("--codename-file", type=new_file, help="Also write it into this new file.")
def new(
    server: str | None, tor: str | None, fingerprint: str | None, desk_file: Path | None, codename_file: Path | None
) -> None:
    """Draw a codename for a desk."""
    if codename_file and codename_file.exists():
        raise UnsafeError("exists", "The file exists already.", "Choose another name; a codename must not be lost.")
    if desk_file:
        _draw(desk_of_file(desk_file, fingerprint), codename_file)
    elif server:
        with visit(Place(server, tor, fingerprint)) as here:
            _draw(here.desk, codename_file)
    else:
        raise UsageError("desk", "A codename belongs to a desk.", "Name one with --server or --desk.")


def _draw(desk: Desk, codename_file: Path | None) -> None:
    codename = generate(desk.id, secrets.token_bytes)
    say(f"For the desk {scrub(desk.chain.name)} ({desk.id.hex()}):")
    for number, word in enumerate(codename.words, 1):
        say(f"  {number}. {word}")
    say("Write it down now. Who loses it can never read an answer; who finds it can read them all.")
    if codename_file:
        write_durably(codename_file, codename.text.encode() + b"\n")


@source.command()
@visiting
@click.option("--out", type=new_file, required=True, help="The file to write; overwritten if it exists.")
def desk(place: Place, out: Path) -> None:
    """Fetch the desk's public document, which seal needs."""
    with visit(place) as here:
        desk = _judged_by(out, here)
        until = usable_until(desk)
        write_durably(out, completed(here.document, desk))
        say(f"{scrub(here.desk.chain.name)}\nFingerprint: {here.desk.id.hex()}", "bold")
        if not place.fingerprint:
            say(
                "Compare the fingerprint with one from elsewhere: a printed paper, another site, a friend. Whoever hands you a false document"
                " can read what you seal by it."
            )
        if until is None:
            say("Nobody at this desk can be written to now.", "yellow")
        else:
            say(f"You can seal messages by it through {clock.written(until)}.")


def _judged_by(kept: Path, here: Visit) -> Desk:
    """The visit's desk, judged with the document that was kept before, if there is one of the same desk (section 4.7).

    Raises:
        ProtocolError: ``serial``, ``chain-shorter``: it is older than that one.
    """
    if not kept.exists():
        return here.desk
    try:
        before = verify_desk_document(kept.read_bytes(), Pin.first(here.desk.id), clock.today())
    except ProtocolError:
        return here.desk
    found = verify_desk_document(
        here.document, before.chain.pin, clock.today(), before.directory, before.memory, served=True
    )
    here.alarms.extend(found.alarms)
    return found


@source.command()
@visiting
@json_output(list[shapes.Channel])
def channels(place: Place, as_json: bool) -> None:
    """Show whom you can write to and when they last read."""
    with visit(place) as here:
        directory = here.desk.directory
        if as_json:
            say_json([_channel_json(here.desk, one) for one in directory.channels])
            return
        for channel in directory.channels:
            show_channel(here.desk, channel)
            if not _can_read(here.desk, channel):
                say("Nobody here can receive messages now.", "yellow")
        statement = own_language(directory.statement.text)
        if statement:
            say(f"\nThe desk said on {clock.written(directory.statement.date)}:\n{statement}")
        say_holds(here.desk)


@source.command()
@visiting
@json_output(shapes.Check)
@codename_option
def check(place: Place, as_json: bool, codename_file: Path | None) -> None:
    """Show replies and receipts, and when the desk last read its mail."""
    typed = ask_codename(codename_file)  # before anything is asked for: from outside, typing must not show
    failed = Failures()
    with visit(place) as here:
        keys = keys_of(here.desk, typed)
        answers, alarms = find_replies(here.book, keys, here.desk)
        receipts = find_receipts(keys.receipt_key, here.desk.sheets, here.desk.now)
        if as_json:
            say_json(_found_json(here, answers, receipts, alarms))
        else:
            _say_found(here, answers, receipts, alarms, failed)
    failed.raise_any()


def _say_entry(entry: Receipt | Answer) -> None:
    who, until = scrub(entry.reviewer.name), entry.reviewer.until
    if isinstance(entry, Receipt):
        opened = clock.written(entry.opened)
        say(f"What you wrote on {clock.written(entry.written)} was opened by {who}, who signed that on {opened}.")
    else:
        genuine = "" if entry.reported_stolen else " (the signature is genuine)"
        say(f"\n{who}, {clock.written(entry.day)}{genuine}:", "bold")
    if entry.reported_stolen:
        there = f" The desk says that {who} was there through {clock.written(until)}." if until is not None else ""
        say(
            f"Warning: {who}'s key was reported stolen. This may be somebody else's word, also with an earlier date.{there}",
            "bold red",
        )
    if isinstance(entry, Answer):
        say(scrub(entry.text) + "\n")
        if entry.missing:
            say(f"{entry.missing} parts of this answer are missing. Come back later.", "yellow")


def _say_found(
    here: Visit, answers: list[Answer], receipts: list[Receipt], alarms: list[str], failed: Failures
) -> None:
    entries: list[tuple[int, Receipt | Answer]] = [(one.opened, one) for one in receipts]
    entries += [(one.day, one) for one in answers]
    for number, (_, entry) in enumerate(sorted(entries, key=lambda one: one[0]), 1):
        with failed.of(f"entry {number}"):
            _say_entry(entry)
    if alarms:
        say(
            f"{len(alarms)} answers for you could not be proven to come from the desk, and are not shown. Tell the desk in your next message.",
            "bold red",
        )
    for code in sorted(set(alarms)):
        say(f"Alarm: {EXPLANATIONS[code]} ({code}) Somebody tried to deceive you, or the server is broken.", "bold red")
    if not answers:
        say("No answer yet. The codename is right: a typing error would have been noticed.")
        if not receipts:
            say(
                "Not opened yet, as far as anybody has signed. Signing can take a day longer than reading; what is older than about a month is not"
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


def _found_json(here: Visit, answers: list[Answer], receipts: list[Receipt], alarms: list[str]) -> object:
    read = last_read(here.desk, range(SLOTS))
    return {
        "answers": [
            {"reviewer": one.reviewer.name, "day": clock.written(one.day), "text": one.text, "missing": one.missing}
            | {"reported_stolen": one.reported_stolen}
            for one in answers
        ],
        "receipts": [
            {
                "written": clock.written(one.written),
                "reviewer": one.reviewer.name,
                "opened": clock.written(one.opened),
                "reported_stolen": one.reported_stolen,
            }
            for one in receipts
        ],
        "read_through": None if read is None else clock.written(read),
        "long_unread": _long_unread(here.desk, read),
        "alarms": [*alarms, *here.alarms],
    }


def _channel_json(desk: Desk, channel: Channel) -> object:
    read, can_read = last_read(desk, channel.slots), _can_read(desk, channel)
    return {
        "id": channel.id,
        "title": channel.title,
        "guidance": channel.guidance,
        "questions": [
            {
                "id": one.id,
                "label": one.label,
                "kind": one.kind,
                "required": one.required,
                "choices": {choice.id: choice.label for choice in one.choices},
                "if": one.condition,
            }
            for one in channel.questions
        ],
        "readers": [
            {"id": one.id, "name": one.name, "role": one.role, "reachable": one.id in can_read}
            for one in active_reviewers(desk)
            if one.slot in channel.slots
        ],
        "read_through": None if read is None else clock.written(read),
    }


def _can_read(desk: Desk, channel: Channel) -> set[str]:
    """The ids of those who can be addressed."""
    try:
        return {one.id for one in readers(desk, channel.id)}
    except ProtocolError:
        return set()


for command in writing.COMMANDS:
    source.add_command(command)
