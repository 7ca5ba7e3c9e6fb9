"""``knothole verify``: what a desk handed out, or a source saved, checked by whoever got it. Needs no vault and no network."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import click

from knothole_client import clock
from knothole_client.commands import shapes
from knothole_client.commands.fingerprints import read_fingerprint
from knothole_client.commands.proof import proof_json, say_proof
from knothole_client.commands.reviewer.transcript import page_option
from knothole_client.commands.screen import say, say_json
from knothole_client.commands.secrets_input import json_output, read_text
from knothole_client.errors import ClientError, UsageError
from knothole_client.files.durable import write_durably
from knothole_client.protocol import compact_json
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.genesis import Pin, read_pin
from knothole_client.protocol.proof import verify_proof
from knothole_client.protocol.tags import DeskId
from knothole_client.protocol.transcript import MAX_TRANSCRIPT, Transcript, verify_transcript
from knothole_client.reviewer.transcript_page import render
from knothole_client.scrubbing import scrub
from knothole_client.source.proving import spellings

NOT_SUCH_A_FILE: Final = ("length", "json", "schema")  # what anything else is refused with


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--desk", "--fingerprint", "desk_id", help="The desk's fingerprint, from the desk itself, in words or digits."
)
@click.option("--text-file", type=click.File("rb"), help="Of a proof of report without a text: the text that was sent.")
@click.option(
    "--pin",
    "pin_file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="The desk's file desk.json, from the desk itself; then nothing holds that an older desk key vouches for.",
)
@page_option
@json_output(shapes.Verified)
def verify(
    file: Path, desk_id: str | None, text_file: Any, pin_file: Path | None, page: Path | None, as_json: bool
) -> None:
    """Verify a proof of report or a transcript. A source saved the one, a desk handed out the other. It says what is proven, and what is not."""
    with file.open("rb") as stream:
        untrusted = stream.read(MAX_TRANSCRIPT + 1)
    desk = DeskId(read_fingerprint(desk_id)) if desk_id else None
    try:
        pin = read_pin(pin_file.read_bytes()) if pin_file else None
        if pin and desk not in (None, pin.desk):
            raise ProtocolError("desk")
        desk = pin.desk if pin else desk
        if compact_json.parse(untrusted).get("type") == "proof":
            _verify_proof(untrusted, desk, pin, read_text(text_file) if text_file else None, as_json)
            return
        verified = verify_transcript(untrusted, desk)
        _expect_chain(verified.desk, pin)
    except ProtocolError as refused:
        raise _explained(refused, file) from refused
    if page:
        write_durably(page, render(verified).encode())
    if as_json:
        say_json(_transcript_json(verified, desk))
    else:
        _say_transcript(verified, desk)


def _explained(refused: ProtocolError, file: Path) -> ClientError | ProtocolError:
    if refused.code in NOT_SUCH_A_FILE:
        return ClientError(
            "no-transcript",
            f"{scrub(file.name)} is neither a proof of report nor a transcript of Knothole, or it was changed.",
            "Ask whoever gave it to you for the file itself, as Knothole wrote it.",
        )
    if refused.code == "receipt":
        return ClientError(
            "receipt",
            f"{scrub(file.name)} proves nothing: the desk signed no receipt of what it is about.",
            "Whoever made it changed the text, or put it together from several.",
        )
    return refused


def _expect_chain(desk: Desk, pin: Pin | None) -> None:
    """Refuse what an older desk key than the pinned one vouches for: it may be stolen."""
    links = desk.chain.links
    if pin and (len(links) <= pin.rotations or links[pin.rotations] != pin.newest):
        raise ProtocolError("chain-shorter")


def _verify_proof(untrusted: bytes, desk: DeskId | None, pin: Pin | None, given: str | None, as_json: bool) -> None:
    proof = verify_proof(untrusted, desk)
    _expect_chain(proof.desk, pin)
    text = proof.text
    if given is not None:
        text = next(
            (spelling for spelling in spellings(given) if proof.text in (None, spelling) and proof.openings(spelling)),
            None,
        )
        if text is None:
            raise UsageError(
                "other-text",
                "The text of --text-file is not what this proof is about.",
                "It must be the very text that was sent: each letter and line break counts.",
            )
    if as_json:
        opened = proof.openings(text) if text is not None else []
        say_json(
            {
                "kind": "proof",
                "case": proof.name,
                "day": clock.written(proof.day),
                "desk": proof.desk.id.hex(),
                "items": len(proof.letters),
                "desk_compared": desk is not None,
                "sha256": proof.digest.hex(),
                "reported_stolen": sorted(reviewer.id for reviewer in proof.reported_stolen(opened)),
            }
            | proof_json(proof, opened)
        )
    else:
        say_proof(proof, text, compared=desk is not None)


def _transcript_json(verified: Transcript, desk: DeskId | None) -> object:
    return {
        "kind": "transcript",
        "case": verified.name,
        "day": clock.written(verified.day),
        "desk": verified.desk.id.hex(),
        "items": len(verified.entries),
        "desk_compared": desk is not None,
        "sha256": verified.digest.hex(),
        "reported_stolen": [reviewer.id for reviewer in verified.reported_stolen],
        "openings": [],
        "replies": [],
        "made_on_or_after": "",
    }


def _say_transcript(verified: Transcript, desk: DeskId | None) -> None:
    say(
        f"This transcript holds: case {verified.name}, {len(verified.entries)} items, each with its author's signature.",
        "bold",
    )
    say(
        f"Made on {clock.written(verified.day)} by {scrub(verified.signer.name)} of the desk “{scrub(verified.desk.chain.name)}”."
    )
    if desk is None:
        say(f"Compare the desk's fingerprint with what the desk says elsewhere: {verified.desk.id.hex()}", "yellow")
    say("It proves who wrote what is in it. That nothing was left out is the word of who made it.")
    for reviewer in verified.reported_stolen:
        say(
            f"{scrub(reviewer.name)}'s key was reported stolen: what it signed may be somebody else's word.", "bold red"
        )
