"""``knothole source``: everything a source does in the page, for those who will not trust one."""

from __future__ import annotations

import math
import secrets
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from knothole_client import clock
from knothole_client.commands.screen import progress, say, say_json
from knothole_client.commands.secrets_input import ask_codename, codename_option, read_text
from knothole_client.errors import UnsafeError, UsageError
from knothole_client.holds import hold_lines
from knothole_client.http import Server
from knothole_client.protocol.bundle import CHUNK_SIZE
from knothole_client.protocol.codename import SourceKeys, derive_keys, generate, parse
from knothole_client.protocol.desk_document import Desk, verify_desk_document
from knothole_client.protocol.directory import Directory
from knothole_client.protocol.errors import EXPLANATIONS
from knothole_client.protocol.receipts import find_receipts
from knothole_client.protocol.reply import find_replies
from knothole_client.scrubbing import scrub
from knothole_client.sealed_file import write_durably
from knothole_client.source.upload import Stream, Upload, first_reading
from knothole_client.source.visit import Edge, Visit, load

server_options = [
    click.option("--server", required=True, help="The server's address for sources."),
    click.option("--tor", help="HOST:PORT of Tor, for an onion address: 127.0.0.1:9050, or 9150 for Tor Browser's."),
    click.option("--fingerprint", help="The desk's fingerprint, if you know it from elsewhere."),
]


def visiting(command: Any) -> Any:
    """The options of a command that visits a server."""
    for option in reversed(server_options):
        command = option(command)
    return command


def files_option(*, required: bool) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """The files that go with a message."""
    kind = click.Path(path_type=Path, exists=True, dir_okay=False)
    text = "A file to send; as often as needed. Its name and type go with it, encrypted."
    return click.option("--file", "files", type=kind, multiple=True, required=required, help=text)


@click.group()
def source() -> None:
    """Write to a desk and read its answers. Nothing is stored on this machine."""


@source.command()
@click.option("--server", help="The server's address for sources.")
@click.option("--tor", help="HOST:PORT of Tor, for an onion address.")
@click.option("--fingerprint", help="The desk's fingerprint, if you know it from elsewhere.")
@click.option(
    "--desk",
    "desk_file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A desk file, instead of a server.",
)
@click.option(
    "--codename-file", type=click.Path(path_type=Path, dir_okay=False), help="Also write it into this new file."
)
def new(
    server: str | None, tor: str | None, fingerprint: str | None, desk_file: Path | None, codename_file: Path | None
) -> None:
    """Draw a codename for a desk."""
    if desk_file:
        desk = verify_desk_document(desk_file.read_bytes(), None, clock.today())
    elif server:
        desk = _load(server, tor, fingerprint).desk
    else:
        raise UsageError("desk", "A codename belongs to a desk.", "Name one with --server or --desk.")
    if codename_file and codename_file.exists():
        raise UnsafeError("exists", "The file exists already.", "Choose another name; a codename must not be lost.")
    codename = generate(desk.id, secrets.token_bytes)
    say(f"For the desk {scrub(desk.chain.name)} ({desk.id.hex()}):")
    for number, word in enumerate(codename.words, 1):
        say(f"  {number}. {word}")
    say("Write it down now. Who loses it can never read an answer; who finds it can read them all.")
    if codename_file:
        write_durably(codename_file, codename.text.encode() + b"\n")


@source.command()
@visiting
@click.option("--channel", required=True, help="Whom to write to; knothole source channels shows the names.")
@click.option("--text-file", type=click.File("rb"), required=True, help="The message, UTF-8; - reads standard input.")
@files_option(required=False)
@codename_option
def send(
    server: str,
    tor: str | None,
    fingerprint: str | None,
    channel: str,
    text_file: Any,
    files: tuple[Path, ...],
    codename_file: Path | None,
) -> None:
    """Send a message. It leaves on the same random clock as the page's, so this takes a while. Files go after the text."""
    text, typed = read_text(text_file), ask_codename(codename_file)
    stream = Stream.of(files) if files else None
    visit = _load(server, tor, fingerprint)
    _say_holds(visit.desk.directory)
    keys = _keys(visit.desk, typed)
    upload = _upload(visit, stream, keys) if stream else None
    message = visit.message(text, channel, {}, keys, upload.bundle if upload else None)
    say(
        "Only these people will be able to read it: "
        + ", ".join(scrub(key.reviewer.name) for key in message.recipients(visit.desk))
    )
    with progress("Sending") as tick:
        visit.exchange(message, tick)
    _say_alarms(visit.alarms)
    if upload:
        say("The text is sent. Now the files. If this stops, go on with: knothole source upload")
        _run(upload)
    say("Sent. Answers wait under your codename: knothole source check")


@source.command()
@visiting
@files_option(required=True)
@codename_option
def upload(
    server: str, tor: str | None, fingerprint: str | None, files: tuple[Path, ...], codename_file: Path | None
) -> None:
    """Go on uploading files whose message was sent: the same files, under the same codename."""
    typed, stream = ask_codename(codename_file), Stream.of(files)
    visit = _load(server, tor, fingerprint)
    _run(_upload(visit, stream, _keys(visit.desk, typed)))
    say("All files are there.")


@source.command()
@visiting
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@codename_option
def check(server: str, tor: str | None, fingerprint: str | None, as_json: bool, codename_file: Path | None) -> None:
    """Show answers and receipts."""
    typed = ask_codename(codename_file)  # before anything is asked for: from outside, typing must not show
    visit = _load(server, tor, fingerprint)
    try:
        _show_found(visit, _keys(visit.desk, typed), as_json)
    finally:
        with progress("Leaving as if a message had been sent") as tick:
            visit.exchange(None, tick)


def _show_found(visit: Visit, keys: SourceKeys, as_json: bool) -> None:
    answers, alarms = find_replies(visit.book, keys, visit.desk)
    receipts = find_receipts(keys.receipt_key, visit.desk.sheets, clock.today())
    if as_json:
        say_json(
            {
                "answers": [
                    {
                        "reviewer": one.reviewer.name,
                        "day": clock.written(one.day),
                        "text": one.text,
                        "missing": one.missing,
                    }
                    for one in answers
                ],
                "receipts": [
                    {
                        "written": clock.written(one.written),
                        "reviewer": one.reviewer.name,
                        "opened": clock.written(one.opened),
                    }
                    for one in receipts
                ],
                "alarms": alarms,
            }
        )
        return
    for receipt in receipts:
        who, opened = scrub(receipt.reviewer.name), clock.written(receipt.opened)
        say(f"What you wrote on {clock.written(receipt.written)} was opened by {who} on {opened} or the day before.")
    for answer in answers:
        say(f"\n{scrub(answer.reviewer.name)}, {clock.written(answer.day)}:", "bold")
        say(scrub(answer.text))
        if answer.missing:
            say(f"{answer.missing} parts of this answer are missing.", "yellow")
    _say_alarms(alarms)
    _say_holds(visit.desk.directory)
    if not answers:
        say("No answer yet. The codename is right.")


@source.command()
@visiting
@click.option("--json", "as_json", is_flag=True, help="For programs.")
def channels(server: str, tor: str | None, fingerprint: str | None, as_json: bool) -> None:
    """Show whom one can write to."""
    directory = _load(server, tor, fingerprint).desk.directory
    if as_json:
        say_json([{"id": one.id, "title": one.title} for one in directory.channels])
        return
    for channel in directory.channels:
        names = ", ".join(scrub(one.name) for one in directory.reviewers if one.slot in channel.slots)
        say(f"{channel.id}: {scrub(next(iter(channel.title.values())))} ({names})")
    for text in directory.statement.text.values():
        say(f"What the desk said on {clock.written(directory.statement.date)}: {scrub(text)}")
    _say_holds(directory)


def _load(server: str, tor: str | None, fingerprint: str | None) -> Visit:
    edge = Edge(Server(server, tor), secrets.token_bytes, _exponential, time.sleep, clock.today())
    return load(edge, fingerprint)


def _upload(visit: Visit, stream: Stream, keys: SourceKeys) -> Upload:
    with progress("Reading the files") as tick:
        bundle, hashes = first_reading(stream, keys.bundle_key, visit.desk.id, tick)
    largest = visit.desk.directory.policy.largest_bundle
    if bundle.count * CHUNK_SIZE > largest:
        most = f"The desk takes at most {largest // 1_000_000} MB." if largest else "The desk takes no files."
        raise UsageError("too-large", most, "Nothing was sent. Send fewer files, or only a text.")
    return Upload(visit.edge.server, visit.desk.id, stream, bundle, hashes, visit.edge.sleep)


def _run(upload: Upload) -> None:
    with progress("Uploading") as tick:
        upload.run(tick)


def _keys(desk: Desk, typed: str) -> SourceKeys:
    return derive_keys(parse(typed, desk.id), desk.id)


def _say_holds(directory: Directory) -> None:
    for line in hold_lines(directory.statement.holds):
        say(line, "yellow")


def _say_alarms(codes: list[str]) -> None:
    for code in codes:
        say(f"Alarm: {EXPLANATIONS[code]} ({code}) Somebody tried to deceive you, or the server is broken.", "bold red")


def _exponential(rate: float) -> float:
    """A draw from the exponential distribution, from the system's generator."""
    uniform = (int.from_bytes(secrets.token_bytes(7), "big") + 1) / 2**56
    return -math.log(uniform) / rate
