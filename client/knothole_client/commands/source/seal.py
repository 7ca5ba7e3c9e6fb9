"""``knothole source seal`` and ``send-file``: a message is encrypted on a machine without a network, and sent by another."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import Any

import click

from knothole_client import clock
from knothole_client.commands.progress import progress
from knothole_client.commands.screen import say
from knothole_client.commands.secrets_input import ask_codename, codename_option, yes_option
from knothole_client.commands.source.agreeing import agree_on, say_readers
from knothole_client.commands.source.desk_text import need_terminal, show_channel
from knothole_client.commands.source.options import (
    Lasting,
    drafting,
    lasting,
    old_file,
    read_draft,
)
from knothole_client.commands.source.visits import desk_of_file, fingerprint_option, visit, visiting
from knothole_client.errors import UnsafeError, UsageError
from knothole_client.files.durable import write_durably
from knothole_client.protocol.calendar import epoch_of, last_day
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.envelope import ENVELOPE_SIZE
from knothole_client.protocol.message import MAX_PARTS
from knothole_client.scrubbing import scrub
from knothole_client.source.draft import channel_of, usable_until
from knothole_client.source.outgoing import Sealed, lay_out
from knothole_client.source.place import Place, keys_of


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
    text, draft = read_draft(**drafted)
    if not text.strip():
        raise UsageError("empty", "The message is empty.", "Write something first.")
    desk = _usable(desk_of_file(desk_file, fingerprint))
    say(f"Desk: {scrub(desk.chain.name)}, fingerprint {desk.id.hex()}")
    keys = keys_of(desk, ask_codename(codename_file))
    if yes:
        settled = draft.settle(desk, None)
        say_readers(settled, desk)
    else:
        show_channel(desk, channel_of(desk, draft.channel))
        settled = agree_on(draft, desk, "Encrypt it?", "Nothing was written.")
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
    if not content or len(content) % ENVELOPE_SIZE or len(content) > MAX_PARTS * ENVELOPE_SIZE:
        raise UsageError("envelope-file", "This is not a file that seal made.", "Name one, whole and unchanged.")
    envelopes = [content[at : at + ENVELOPE_SIZE] for at in range(0, len(content), ENVELOPE_SIZE)]
    with visit(place) as here, progress("Sending, then covers") as tick:
        here.exchange(Sealed(envelopes), tick, **lasts)
    say("Sent.")
