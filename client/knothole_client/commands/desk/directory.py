"""``knothole desk init``, ``add``, ``remove``, ``set``, ``sign``, ``verify`` and ``empty-book``: what a desk signs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click
from rich.table import Table

from knothole_client import clock
from knothole_client.commands import shapes
from knothole_client.commands.fingerprints import in_both, in_words
from knothole_client.commands.screen import OUT, agree, say, say_json
from knothole_client.commands.secrets_input import (
    choose_option,
    json_output,
    new_passphrase_prompt,
    passphrase_option,
    passphrase_prompt,
    yes_option,
)
from knothole_client.courier.store import reported_stolen
from knothole_client.desk import folder, signing
from knothole_client.desk.before_signing import EMPTIED, cautions, claims
from knothole_client.desk.changes import changes
from knothole_client.desk.expiry import expiry_warning
from knothole_client.desk.folder import DeskFolder
from knothole_client.desk.holds import WHAT_IT_DOES, hold_lines
from knothole_client.errors import ClientError
from knothole_client.files.durable import write_durably
from knothole_client.protocol.desk_document import PIN, Desk, split_records, verify_desk_document
from knothole_client.protocol.directory import Directory, Statement
from knothole_client.protocol.errors import EXPLANATIONS
from knothole_client.protocol.genesis import read_pin
from knothole_client.protocol.ledger import Destruction, read_ledger
from knothole_client.scrubbing import scrub, scrub_text


@click.command()
@click.option("--name", required=True, help="What sources read: the organisation's desk.")
@choose_option
@passphrase_option
@click.pass_obj
def init(home: Path, name: str, passphrase_file: Path | None, choose: bool) -> None:
    """Make the desk's keys and its permanent identity."""
    chain = folder.create_desk(home / "desk", name, new_passphrase_prompt(passphrase_file, choose))
    say("The desk's fingerprint:")
    for line in in_both(chain.desk):
        say(line)
    say("Move desk/next.key to another safe place now: it rescues the desk if desk.key is lost or stolen.")


@click.command()
@click.argument("card", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--slot", type=int, required=True, help="0 to 15, one for each reviewer.")
@json_output(shapes.Added)
@click.pass_obj
def add(home: Path, card: Path, slot: int, as_json: bool) -> None:
    """Put a reviewer's CARD into the next directory."""
    entry = folder.add_reviewer(folder.open_desk(home / "desk", None), card.read_bytes(), slot, clock.today())
    if as_json:
        say_json({"id": entry["id"], "name": entry["name"], "slot": slot, "signing": entry["signing"]})
        return
    say(f"{scrub(entry['name'])} has slot {slot}. Have them read their key to you, and compare:")
    for line in in_words(bytes.fromhex(entry["signing"])):
        say(line)
    say("In force once you sign: knothole desk sign --days 30 --out FILE")
    say(f"Then the operator has a line for their courier: knothole-server onion-clients --line {entry['id']}")


@click.command()
@click.argument("reviewer_id", metavar="ID")
@click.option(
    "--last-day",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="The last day, if it was not today: of a stolen key, a day before the theft.",
)
@click.pass_obj
def remove(home: Path, reviewer_id: str, last_day: datetime | None) -> None:
    """Take the reviewer ID off the next directory. The last day is today, if no other is named."""
    day = None if last_day is None else (last_day.date() - date(1970, 1, 1)).days
    entry = folder.remove_reviewer(folder.open_desk(home / "desk", None), reviewer_id, clock.today(), day)
    say(f"{scrub(entry['name'])} leaves. What came before can still be read by whoever has that vault.")
    if reported_stolen(home / "courier", entry["signing"]):
        say(
            f"This key was reported stolen. What it signed through {clock.written(entry['until'])} is shown again from now on, with a warning."
            " Name a day before the theft: knothole desk remove ID --last-day YYYY-MM-DD",
            "bold red",
        )
    elif day is None:
        say("If the key was stolen, name a day before the theft too: --last-day YYYY-MM-DD")
    say("In force once you sign: knothole desk sign --days 30 --out FILE")


@click.command(name="empty-book")
@yes_option
@click.pass_obj
def empty_book(home: Path, yes: bool) -> None:
    """Take all replies out of the book, as after a revocation. In force with the next directory."""
    opened = folder.open_desk(home / "desk", None)
    say("Once it is in force, the server destroys every reply that waits for a source, whoever wrote it.", "bold")
    for line in EMPTIED:
        say(f"  - {line}")
    say("Revoke the stolen key first, or the thief fills the book again.")
    agree("Empty the book?", yes, "Nothing was changed.")
    folder.empty_book(opened)
    say("In force once you sign: knothole desk sign --days 30 --out FILE")


@click.command(name="set")
@click.argument("settings", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.pass_obj
def set_settings(home: Path, settings: Path) -> None:
    """Take channels, policy and statement from a TOML file. In force with the next directory."""
    opened = folder.open_desk(home / "desk", None)
    content = settings.read_bytes()  # once: it may come through a pipe
    read = signing.take_settings(opened, content, clock.today())
    _say_holds(read.holds, opened.previous.directory.statement.holds if opened.previous else ())
    say("In force once you sign: knothole desk sign --days 30 --out FILE")


@click.command()
@click.option("--days", type=click.IntRange(0, 30), required=True, help="How long it is valid.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The desk file.")
@yes_option
@click.option(
    "--statement-is-true",
    is_flag=True,
    help="Do not ask about the statement and legal holds; --yes does not cover them.",
)
@passphrase_option
@click.pass_obj
def sign(home: Path, days: int, out: Path, yes: bool, statement_is_true: bool, passphrase_file: Path | None) -> None:
    """Show what changes, and sign the next directory."""
    today = clock.today()
    opened = folder.open_desk(home / "desk", passphrase_prompt(passphrase_file))
    coming = signing.draft(opened, days, today)
    previous = opened.previous.directory if opened.previous else None
    say(
        f"What changes since directory {previous.serial}:" if previous else "The first directory. What will be in it:",
        "bold",
    )
    for line in changes(previous, coming.directory):
        say("  " + scrub(line))
    if coming.rotated:
        say("  The desk key was rotated")
    say(f"Signed with it: that servers serve the page of release {coming.page.release}, and no other.")
    _say_before_signing(opened, coming.directory, today)
    agree("Sign this?", yes, "Nothing was signed.")
    _ask_about_claims(coming.directory.statement, statement_is_true)
    write_durably(out, signing.keep(opened, coming))
    say(
        f"Signed: directory {coming.directory.serial}, valid to {clock.written(coming.directory.expires)}."
        " Hand the file to a reviewer's courier, or to knothole-server init --genesis."
    )


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@json_output(shapes.DeskDocument)
def verify(file: Path, as_json: bool) -> None:
    """Verify a desk FILE or desk document, and show what it says."""
    untrusted = file.read_bytes()
    pins = [read_pin(body) for kind, body in split_records(untrusted) if kind == PIN]
    document = verify_desk_document(untrusted, pins[0] if pins else None, clock.today())
    ledger = read_ledger(untrusted, document.id)
    if as_json:
        say_json(_summary(document, ledger))
    else:
        _show(document, ledger)
    if document.alarms:
        raise ClientError(
            "alarm",
            f"{file} has records that do not count: {', '.join(sorted(set(document.alarms)))}.",
            "All that is shown holds without them. Somebody changed the file, or it was damaged on its way: get it once more.",
        )


def _say_before_signing(desk: DeskFolder, coming: Directory, today: int) -> None:
    """What a person should know before they sign, and no line of the directory says."""
    for caution in cautions(desk, coming, today):
        hint = " If that is not meant: knothole desk set FILE" if caution.about_settings else ""
        say(scrub(caution.text) + hint, "bold red")


def _ask_about_claims(statement: Statement, agreed: bool) -> None:
    """A statement and legal holds are dated again with every signature, so a person confirms them each time, by their words.

    Raises:
        UsageError: they do not.
    """
    stated = claims(statement)
    if not stated:
        return
    say("You state, for everybody to read:", "bold")
    for claim in stated:
        say(f"  {scrub(claim)}")
    agree(
        f"Is every word of it true today, {clock.written(statement.date)}?",
        agreed,
        "Nothing was signed. Change the statement first: knothole desk set FILE",
        "--statement-is-true",
    )


def _say_holds(coming: Sequence[str], before: Sequence[str]) -> None:
    """What changes for everybody who reads the page."""
    for line in hold_lines(coming):
        say(line, "bold")
    for lifted in (hold for hold in before if hold not in coming):
        say(f"Lifted, once you sign: {scrub(lifted)}", "bold")
    if coming:
        say(WHAT_IT_DOES)


def _summary(document: Desk, ledger: Sequence[Destruction]) -> dict[str, Any]:
    directory = document.directory
    return {
        "desk": document.id.hex(),
        "name": document.chain.name,
        "rotations": document.chain.pin.rotations,
        "serial": directory.serial,
        "issued": clock.written(directory.issued),
        "expires": clock.written(directory.expires),
        "reviewers": [
            {"id": reviewer.id, "name": reviewer.name, "slot": reviewer.slot, "signing": reviewer.signing.hex()}
            for reviewer in directory.reviewers
        ],
        "channels": [{"id": channel.id, "slots": list(channel.slots)} for channel in directory.channels],
        "statement": {"date": clock.written(directory.statement.date), "text": directory.statement.text},
        "holds": list(directory.statement.holds),
        "destructions": [
            {
                "day": clock.written(record.day),
                "kept_from": clock.written(record.kept_from),
                "received": record.received,
            }
            | {"replies": record.replies}
            for record in ledger
        ],
        "alarms": list(document.alarms),
        "warning": expiry_warning(directory, clock.today()),
    }


def _show(document: Desk, ledger: Sequence[Destruction]) -> None:
    directory = document.directory
    say(f"{scrub(document.chain.name)}, directory {directory.serial}, valid to {clock.written(directory.expires)}")
    say("Fingerprint:")
    for line in in_both(document.id):
        say(line)
    names = {reviewer.slot: scrub(reviewer.name) for reviewer in directory.reviewers}
    table = Table("slot", "reviewer", "since", "until")
    for reviewer in directory.reviewers:
        until = clock.written(reviewer.until) if reviewer.until else ""
        table.add_row(str(reviewer.slot), scrub(reviewer.name), clock.written(reviewer.from_day), until)
    OUT.print(table)
    for reviewer in directory.reviewers:
        say(f"The key of {scrub(reviewer.name)}:")
        for line in in_words(reviewer.signing):
            say(line)
    for channel in directory.channels:
        say(f"Channel {channel.id}: " + ", ".join(names.get(slot, f"slot {slot}") for slot in channel.slots))
    statement = directory.statement
    for language, text in statement.text.items():
        say(f"Statement of {clock.written(statement.date)} ({scrub(language)}): {scrub_text(text)}")
    for line in hold_lines(statement.holds):
        say(line, "bold")
    _show_ledger(ledger)
    for alarm in document.alarms:
        say(f"Alarm: {EXPLANATIONS.get(alarm, '')} ({alarm})", "bold red")
    warning = expiry_warning(directory, clock.today())
    if warning:
        say(warning, "bold red")


def _show_ledger(ledger: Sequence[Destruction]) -> None:
    """What the server says it destroyed. Only couriers, who saw earlier ledgers, can tell whether it was changed."""
    if not ledger:
        return
    table = Table("destroyed on", "from sources, about", "replies", "keeps what came from")
    for record in ledger:
        table.add_row(
            clock.written(record.day), f"{record.received:,}", str(record.replies), clock.written(record.kept_from)
        )
    OUT.print(table)
