"""``knothole source``: writing to a desk, with a network or without one, and taking everything back.

Who will be able to read is shown and agreed to between two visits, so that nobody sees from outside how long a person thinks.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, Final

import click

from knothole_client import clock
from knothole_client.commands.progress import progress
from knothole_client.commands.screen import agree, say
from knothole_client.commands.secrets_input import ask_codename, codename_option, read_text, yes_option
from knothole_client.commands.source.asking import ask, named, need_terminal, say_holds, show_channel
from knothole_client.commands.source.visiting import Place, desk_of_file, fingerprint_option, keys_of, visit, visiting
from knothole_client.errors import UnsafeError, UsageError
from knothole_client.files.durable import write_durably
from knothole_client.protocol.bundle import CHUNK_SIZE
from knothole_client.protocol.calendar import epoch_of, last_day
from knothole_client.protocol.codename import SourceKeys
from knothole_client.protocol.desk_document import Desk, active_reviewers
from knothole_client.protocol.directory import Reviewer
from knothole_client.protocol.envelope import ENVELOPE_SIZE
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.message import PARTS_LIMIT
from knothole_client.scrubbing import scrub
from knothole_client.source.draft import Draft, Settled, channel_of, reviewers, usable_until
from knothole_client.source.outgoing import Sealed, TakingBack, lay_out
from knothole_client.source.questions import read_given
from knothole_client.source.upload import GO_ON, Stream, Upload, first_reading
from knothole_client.source.visit import Visit

Command = Callable[..., None]
Lasting = dict[str, Any]
"""Keywords of :meth:`Visit.exchange`."""
SAFE_AGAIN: Final = 2  # days after taking back: what comes from then on is never destroyed with it
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
            "--answers-file", type=click.File("r"), help="Answers, a line each; for those that nobody else may see."
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
    text = "A file to send; as often as needed. Its name and type go with it, encrypted."
    return click.option("--file", "files", type=old_file, multiple=True, required=required, help=text)


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
    text, draft = _draft(**drafted)
    if not text.strip() and not files:
        raise UsageError("empty", "The message is empty.", "Write something first.")
    typed, stream = ask_codename(codename_file), Stream.of(files) if files else None
    settled = None if yes else _agreed(place, draft, typed)
    with visit(place) as here:
        keys = keys_of(here.desk, typed)
        if settled:
            settled.check(here.desk)
        else:
            settled = draft.settle(here.desk, None)
            _say_readers(settled, here.desk)
        upload = _upload(here, stream, keys) if stream else None
        bundle = upload.bundle if upload else None
        message = here.message(text, settled.channel, settled.answers, keys, bundle, settled.without_slots)
        with progress("Sending, then covers") as tick:
            here.exchange(message, tick, **lasts)
    if upload:
        say(f"The text is sent. Now the files. If this stops: {GO_ON}")
        _run(upload, "The text is sent")
    say("Sent. Answers wait under your codename: knothole source check")


def _agreed(place: Place, draft: Draft, typed: str) -> Settled:
    """Look at the desk, leave, and ask."""
    with visit(place) as here:
        keys_of(here.desk, typed)
        show_channel(here.desk, channel_of(here.desk, draft.channel))
    return _settle(draft, here.desk, "Send it?", "Nothing was sent.")


def _settle(draft: Draft, desk: Desk, question: str, otherwise: str) -> Settled:
    settled = draft.settle(desk, ask)
    _say_readers(settled, desk)
    agree(question, yes=False, otherwise=otherwise)
    return settled


def _say_readers(settled: Settled, desk: Desk) -> None:
    say_holds(desk)
    say(f"Only these people will be able to read it: {named(settled.readers)}")
    if settled.without:
        say(f"Kept out of the case, also later: {named(settled.without)}")


@click.command()
@visiting
@files_option(required=True)
@codename_option
def upload(place: Place, files: tuple[Path, ...], codename_file: Path | None) -> None:
    """Continue uploading the files of a message. Name the same files and the same codename."""
    typed, stream = ask_codename(codename_file), Stream.of(files)
    with visit(place) as here:
        going = _upload(here, stream, keys_of(here.desk, typed))
    _run(going, "Stopped")
    say("All files are there.")


@click.command()
@click.option("--desk", "desk_file", type=old_file, required=True, help="The desk's document: knothole source desk.")
@fingerprint_option
@drafting
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The new file.")
@yes_option
@codename_option
def seal(
    desk_file: Path, fingerprint: str | None, out: Path, yes: bool, codename_file: Path | None, **drafted: Any
) -> None:
    """Encrypt a message into a file. Hand the file over by the page's form, which needs no JavaScript, or by send-file."""
    need_terminal(yes)
    if out.exists():
        raise UnsafeError("exists", "The file exists already.", "Choose another name.")
    text, draft = _draft(**drafted)
    if not text.strip():
        raise UsageError("empty", "The message is empty.", "Write something first.")
    desk = _usable(desk_of_file(desk_file, fingerprint))
    say(f"Desk: {scrub(desk.chain.name)}, fingerprint {desk.id.hex()}")
    keys = keys_of(desk, ask_codename(codename_file))
    if yes:
        settled = draft.settle(desk, None)
        _say_readers(settled, desk)
    else:
        show_channel(desk, channel_of(desk, draft.channel))
        settled = _settle(draft, desk, "Encrypt it?", "Nothing was written.")
    message = lay_out(
        desk, text, settled.channel, settled.answers, keys, secrets.token_bytes, without=settled.without_slots
    )
    envelopes = message.seal(desk, secrets.token_bytes)
    write_durably(out, b"".join(envelopes))
    week = last_day(epoch_of(desk.now))
    say(f"Encrypted, in {len(envelopes)} {'envelope' if len(envelopes) == 1 else 'envelopes'}. Nothing was sent.")
    say(
        f"Hand the file over soon, at the latest on {clock.written(week)}. After {clock.written(week + desk.directory.policy.envelope_days)}"
        " nobody can open it any more, not even the desk.",
        "bold",
    )


def _usable(desk: Desk) -> Desk:
    """Refuse a document nothing can be sealed by, with what to do."""
    until = usable_until(desk)
    if until is None:
        raise UsageError(
            "no-keys",
            "This desk document has no weekly keys to encrypt to.",
            "A desk file as it was signed has none. Fetch the desk's document: knothole source desk",
        )
    if desk.now > until:
        raise UsageError(
            "expired",
            f"This desk document could be used through {clock.written(until)}.",
            "Fetch a new one: knothole source desk. If it is new, set this machine's clock.",
        )
    return desk


@click.command(name="send-file")
@visiting
@lasting
@click.argument("file", type=old_file)
def send_file(place: Place, file: Path, lasts: Lasting) -> None:
    """Send a FILE that seal made. It leaves on the same random clock as every message."""
    content = file.read_bytes()
    if not content or len(content) % ENVELOPE_SIZE or len(content) > PARTS_LIMIT * ENVELOPE_SIZE:
        raise UsageError("envelope-file", "This is not a file that seal made.", "Name one, whole and unchanged.")
    envelopes = [content[at : at + ENVELOPE_SIZE] for at in range(0, len(content), ENVELOPE_SIZE)]
    with visit(place) as here, progress("Sending, then covers") as tick:
        here.exchange(Sealed(envelopes), tick, **lasts)
    say("Sent.")


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
        agree("Ask them to destroy all of it? This cannot be undone.", yes, "Nothing was taken back.")
    with visit(place) as here:
        asked = asked or _asked(here.desk, ids, channels, without)
        message = TakingBack(keys_of(here.desk, typed), frozenset(one.slot for one in asked))
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
    """Who is asked to destroy it; those who cannot be reached are told by a colleague."""
    slots = {slot for one in channels for slot in channel_of(desk, one).slots}
    slots |= {one.slot for one in reviewers(desk, ids)}
    slots -= {one.slot for one in reviewers(desk, without)}
    asked = tuple(key.reviewer for key in desk.reachable() if key.reviewer.slot in slots)
    if not asked:
        raise ProtocolError("unreachable")
    say(f"Everything you wrote under this codename is taken back from: {named(asked)}")
    rest = [one for one in active_reviewers(desk) if one.slot in slots and one not in asked]
    if rest:
        say(f"Cannot be reached this week, and is told by the others if they know that they read along: {named(rest)}")
    say("Whoever has read it knows it. What was printed, taken out or copied is not reached.")
    return asked


def _upload(here: Visit, stream: Stream, keys: SourceKeys) -> Upload:
    with progress("Reading the files") as tick:
        bundle, hashes = first_reading(stream, keys.bundle_key, here.desk.id, tick)
    largest = here.desk.directory.policy.largest_bundle
    if bundle.count * CHUNK_SIZE > largest:
        most = f"The desk takes at most {largest // 1_000_000} MB." if largest else "The desk takes no files."
        raise UsageError("too-large", most, "Nothing was sent. Send fewer files, or only a text.")
    return Upload(here.edge.server, here.desk.id, stream, bundle, hashes, here.edge.sleep)


def _run(upload: Upload, sent: str) -> None:
    def stopped(done: int, of: int) -> tuple[str, str]:
        return f"{sent}; of the files {done} of {of} pieces are stored, not all.", GO_ON

    with progress("Uploading", server=upload.server, unit=CHUNK_SIZE, stopped=stopped) as tick:
        upload.run(tick)


def _draft(
    channel: str, text_file: Any, given: tuple[str, ...], answers_file: Any, without: tuple[str, ...], again: bool
) -> tuple[str, Draft]:
    lines = [*given, *(line for line in answers_file or () if line.strip())]
    return read_text(text_file), Draft(channel, read_given(lines), without, again)


COMMANDS: Final = (send, upload, seal, send_file, withdraw)
