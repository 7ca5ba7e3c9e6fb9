"""``knothole source send`` and ``upload``.

Who will be able to read is shown and agreed to between two visits, so that nobody sees from outside how long a person thinks.
"""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Any

import click

from knothole_client.commands.progress import progress
from knothole_client.commands.screen import say
from knothole_client.commands.secrets_input import ask_codename, codename_option, yes_option
from knothole_client.commands.source.agreeing import agree_on, say_readers
from knothole_client.commands.source.desk_text import need_terminal, show_channel
from knothole_client.commands.source.options import (
    Lasting,
    drafting,
    files_option,
    lasting,
    read_draft,
)
from knothole_client.commands.source.visits import visit, visiting
from knothole_client.errors import NetworkError, UsageError
from knothole_client.protocol.bundle import CHUNK_SIZE
from knothole_client.protocol.codename import SourceKeys
from knothole_client.scrubbing import scrub
from knothole_client.source.draft import Draft, Settled, channel_of
from knothole_client.source.place import Place, keys_of
from knothole_client.source.upload import SENT_NOTHING, Stream, Upload, first_reading, sent_name
from knothole_client.source.visit import Visit


@click.command()
@visiting
@drafting
@files_option(required=False)
@lasting
@yes_option
@codename_option
def send(
    place: Place, files: tuple[Path, ...], lasts: Lasting, yes: bool, codename_file: Path | None, **drafted: Any
) -> None:
    """Send a message. It leaves on the same random clock as the page's, and covers after it, so this takes some minutes. Files go after the text."""
    need_terminal(yes)
    text, draft = read_draft(**drafted)
    if not text.strip() and not files:
        raise UsageError("empty", "The message is empty.", "Write something first.")
    stream = _stream(files) if files else None
    typed = ask_codename(codename_file)
    settled = None if yes else _agreed(place, draft, typed)
    with visit(place) as here:
        keys = keys_of(here.desk, typed)
        if settled:
            settled.check(here.desk)
        else:
            settled = draft.settle(here.desk, None)
            say_readers(settled, here.desk)
        upload = _upload(here, stream, keys) if stream else None
        bundle = upload.bundle if upload else None
        message = here.message(text, settled.channel, settled.answers, keys, bundle, settled.without_slots)
        with progress("Sending, then covers") as tick:
            here.exchange(message, tick, **lasts)
    if upload:
        again = _again(place, "upload", files, codename_file)
        say(f"The text is sent. Now the files. If that is interrupted, continue with: {again}")
        _run(upload, "The text is sent", again)
    say(f"Sent. Replies wait under your codename: {place.command('check')}")


def _agreed(place: Place, draft: Draft, typed: str) -> Settled:
    """Look at the desk, leave, and ask."""
    with visit(place) as here:
        keys_of(here.desk, typed)
        show_channel(here.desk, channel_of(here.desk, draft.channel))
    return agree_on(draft, here.desk, "Send it?", "Nothing was sent.")


@click.command()
@visiting
@files_option(required=True)
@codename_option
def upload(place: Place, files: tuple[Path, ...], codename_file: Path | None) -> None:
    """Continue uploading the files of a message. Name the same files and the same codename."""
    stream = _stream(files)
    typed = ask_codename(codename_file)
    with visit(place) as here:
        going = _upload(here, stream, keys_of(here.desk, typed))
    before = _run(going, "Stopped", _again(place, "upload", files, codename_file))
    say("The server has all pieces of these files.")
    if not before:
        say("It had none of them before, so perhaps no message has announced them.", "bold yellow")
    say(
        "The desk finds them by the message that announced them. If `send` never said that the text is sent, or a file changed since, send it"
        f" again, with the text: {_again(place, 'send', files, codename_file)} --channel CHANNEL --text-file FILE"
    )


def _again(place: Place, command: str, files: tuple[Path, ...], codename_file: Path | None) -> str:
    """A command for the same files, as one types it."""
    options = [("--file", file) for file in files] + ([("--codename-file", codename_file)] if codename_file else [])
    return " ".join([place.command(command), *(f"{option} {shlex.quote(str(path))}" for option, path in options)])


def _stream(files: tuple[Path, ...]) -> Stream:
    for file in files:
        if sent_name(file) != file.name:
            say(f"The name of {scrub(str(file))} is not UTF-8. It is sent as: {scrub(sent_name(file))}", "yellow")
    return Stream.of(files)


def _upload(here: Visit, stream: Stream, keys: SourceKeys) -> Upload:
    with progress("Reading the files") as tick:
        bundle, hashes = first_reading(stream, keys.bundle_key, here.desk.id, tick)
    largest = here.desk.directory.policy.largest_bundle
    if bundle.count * CHUNK_SIZE > largest:
        most = f"The desk takes at most {largest // 1_000_000} MB." if largest else "The desk takes no files."
        raise UsageError("too-large", most, f"Send fewer files, or only a text. {SENT_NOTHING}")
    return Upload(here.edge.server, here.desk.id, stream, bundle, hashes, here.edge.sleep)


def _run(upload: Upload, sent: str, again: str) -> int:
    """Upload; how many pieces were there before. ``sent``: what is true by now; ``again``: the command that continues."""
    go_on = f"Continue with: {again}"

    def stopped(done: int, of: int) -> tuple[str, str]:
        return f"{sent}; of the files {done} of {of} pieces are stored, not all.", go_on

    try:
        with progress("Uploading", server=upload.server, unit=CHUNK_SIZE, stopped=stopped) as tick:
            return upload.run(tick)
    except (NetworkError, UsageError) as failed:
        failed.hint = f"{sent}, the files are not, or not all of them. {failed.hint} {go_on}"
        raise
