"""``knothole reviewer transcript``, what leaves the vault on paper, and ``knothole verify``."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from knothole_client import clock
from knothole_client.commands import shapes
from knothole_client.commands.fingerprints import read_fingerprint
from knothole_client.commands.reviewer.arguments import case_argument, out_option
from knothole_client.commands.reviewer.unlocking import unlocked
from knothole_client.commands.screen import agree, say, say_json
from knothole_client.commands.secrets_input import (
    json_output,
    passphrase_option,
    yes_option,
)
from knothole_client.errors import ClientError
from knothole_client.files.durable import write_durably
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.tags import DeskId
from knothole_client.protocol.transcript import MAX_TRANSCRIPT, verify_transcript
from knothole_client.reviewer.cases import find_case
from knothole_client.reviewer.transcript_page import render
from knothole_client.reviewer.transcripts import make_transcript
from knothole_client.scrubbing import scrub

NO_TRANSCRIPT: Final = ("length", "json", "schema")  # what anything but a transcript is refused with
page_option = click.option(
    "--page", type=click.Path(path_type=Path, dir_okay=False), help="Also write it as a page to read and print (HTML)."
)


@click.command()
@case_argument
@out_option
@page_option
@click.option("--notes", is_flag=True, help="With what reviewers wrote for each other.")
@yes_option
@passphrase_option
@click.pass_obj
def transcript(
    home: Path, case: str, out: Path, page: Path | None, notes: bool, yes: bool, passphrase_file: Path | None
) -> None:
    """Write a CASE into a signed file for somebody outside. They verify it with: knothole verify FILE"""
    with unlocked(home, passphrase_file) as vault:
        chosen = find_case(vault, case)
        say("Whoever gets this file reads what the source wrote, and can know them by it. It is not encrypted.", "bold")
        agree(f"Write case {chosen.name} out?", yes, "Nothing was written.")
        made = make_transcript(vault, chosen.case_key, clock.today(), notes=notes)
        desk = vault.desk(clock.today()).id
    write_durably(out, made.json)
    if page:
        write_durably(page, render(verify_transcript(made.json, desk)).encode())
    if made.left_out:
        say(f"Left out: {made.left_out} items of former reviewers, which nobody outside could verify.", "yellow")
    say(f"Written. They verify it with: knothole verify FILE --desk {desk.hex()}")


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--desk", "desk_id", help="The desk's fingerprint, from the desk itself, in words or digits.")
@page_option
@json_output(shapes.Transcript)
def verify(file: Path, desk_id: str | None, page: Path | None, as_json: bool) -> None:
    """Verify a transcript that a desk handed out. Needs no vault and no network."""
    with file.open("rb") as stream:
        untrusted = stream.read(MAX_TRANSCRIPT + 1)
    try:
        verified = verify_transcript(untrusted, DeskId(read_fingerprint(desk_id)) if desk_id else None)
    except ProtocolError as refused:
        if refused.code not in NO_TRANSCRIPT:
            raise
        raise ClientError(
            "no-transcript",
            "This is not a Knothole transcript, or it was changed.",
            "Ask whoever gave it to you for the file itself, as Knothole wrote it.",
        ) from refused
    if page:
        write_durably(page, render(verified).encode())
    if as_json:
        facts = {
            "case": verified.name,
            "day": clock.written(verified.day),
            "desk": verified.desk.id.hex(),
            "items": len(verified.entries),
        }
        stolen = [reviewer.id for reviewer in verified.reported_stolen]
        say_json(
            facts | {"desk_compared": desk_id is not None, "sha256": verified.digest.hex(), "reported_stolen": stolen}
        )
        return
    say(
        f"This transcript holds: case {verified.name}, {len(verified.entries)} items, each with its author's signature.",
        "bold",
    )
    say(
        f"Made on {clock.written(verified.day)} by {scrub(verified.signer.name)} of the desk “{scrub(verified.desk.chain.name)}”."
    )
    if desk_id is None:
        say(f"Compare the desk's fingerprint with what the desk says elsewhere: {verified.desk.id.hex()}", "yellow")
    say("It proves who wrote what is in it. That nothing was left out is the word of who made it.")
    for reviewer in verified.reported_stolen:
        say(
            f"{scrub(reviewer.name)}'s key was reported stolen: what it signed may be somebody else's word.", "bold red"
        )
