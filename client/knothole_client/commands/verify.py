"""``knothole verify``: what a desk handed out, or a source saved, checked by whoever got it. Needs no vault and no network."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import click

from knothole_client import clock
from knothole_client.commands import shapes
from knothole_client.commands.proof import proof_json, say_proof
from knothole_client.commands.reviewer.transcript import page_option
from knothole_client.commands.screen import say, say_json
from knothole_client.commands.secrets_input import json_output, read_text
from knothole_client.errors import ClientError, UsageError
from knothole_client.files.durable import write_durably
from knothole_client.files.typed_fingerprint import read_fingerprint
from knothole_client.protocol import compact_json
from knothole_client.protocol.desk_document import Desk, verify_desk_document
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.genesis import Pin, read_pin
from knothole_client.protocol.proof import Proof, verify_proof
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
@click.option(
    "--document",
    "document_file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Of a proof of report: the desk's newest document, by knothole source desk --out FILE; whose key was stolen since counts as known.",
)
@page_option
@json_output(shapes.Verified)
def verify(
    file: Path,
    desk_id: str | None,
    text_file: Any,
    pin_file: Path | None,
    document_file: Path | None,
    page: Path | None,
    as_json: bool,
) -> None:
    """Verify a proof of report or a transcript. A source saved the one, a desk handed out the other. It says what is proven, and what is not."""
    with file.open("rb") as stream:
        untrusted = stream.read(MAX_TRANSCRIPT + 1)
    desk = DeskId(read_fingerprint(desk_id)) if desk_id else None
    try:
        pin = read_pin(pin_file.read_bytes()) if pin_file else Pin.first(desk) if desk else None
        if pin and desk not in (None, pin.desk):
            raise ProtocolError("desk")
        is_proof = compact_json.parse(untrusted).get("type") == "proof"
        _expect_used(
            is_proof, {"--page": page} if is_proof else {"--document": document_file, "--text-file": text_file}
        )
        if is_proof:
            current = _current(document_file, pin) if document_file else None
            proof = verify_proof(untrusted, pin, clock.today(), current)
            text = _expect_text(proof, read_text(text_file)) if text_file else proof.text
            if as_json:
                say_json(proof_json(proof, text, compared=pin is not None))
            else:
                say_proof(proof, text, current, compared=pin is not None)
            return
        verified = verify_transcript(untrusted, pin)
    except ProtocolError as refused:
        raise _explained(refused, file) from refused
    if page:
        write_durably(page, render(verified).encode())
    if as_json:
        say_json(_transcript_json(verified, compared=pin is not None))
    else:
        _say_transcript(verified, compared=pin is not None)


def _expect_used(is_proof: bool, others: dict[str, object]) -> None:
    """Refuse what is of no use to this kind of file: whoever gave it would believe that it was looked at.

    Raises:
        UsageError: ``options``.
    """
    kinds = ("a transcript", "a proof of report")
    for option, given in others.items():
        if given is not None:
            said = f"{option} is for {kinds[not is_proof]}, and this is {kinds[is_proof]}."
            raise UsageError("options", said, "Leave it out. Nothing was verified.")


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


def _current(file: Path, pin: Pin | None) -> Desk:
    """The desk as a document shows it that whoever verifies fetched.

    Raises:
        ClientError: it is none.
        ProtocolError: ``desk``, ``chain-shorter``: it is another desk's, or an older one.
    """
    try:
        return verify_desk_document(file.read_bytes(), pin, clock.today())
    except ProtocolError as refused:
        if refused.code in ("desk", "chain-shorter"):
            raise
        raise ClientError(
            refused.code,
            f"{scrub(file.name)} is no desk document.",
            "Fetch one with: knothole source desk --out FILE",
        ) from refused


def _expect_text(proof: Proof, given: str) -> str:
    """The text that a proof is about, in the spelling in which it was sent.

    Raises:
        UsageError: it is another one.
    """
    for spelling in spellings(given):
        if proof.text in (None, spelling) and proof.openings(spelling):
            return spelling
    raise UsageError(
        "other-text",
        "The text of --text-file is not what this proof is about.",
        "It must be the very text that was sent: each letter and line break counts.",
    )


def _transcript_json(verified: Transcript, *, compared: bool) -> object:
    return {
        "kind": "transcript",
        "case": verified.name,
        "day": clock.written(verified.day),
        "desk": verified.desk.id.hex(),
        "items": len(verified.entries),
        "desk_compared": compared,
        "sha256": verified.digest.hex(),
        "reported_stolen": [reviewer.id for reviewer in verified.reported_stolen],
        "text_checked": False,
        "openings": [],
        "replies": [],
        "made_on_or_after": "",
    }


def _say_transcript(verified: Transcript, *, compared: bool) -> None:
    say(
        f"This transcript holds: case {verified.name}, {len(verified.entries)} items, each with its author's signature.",
        "bold",
    )
    say(
        f"Made on {clock.written(verified.day)} by {scrub(verified.signer.name)} of the desk “{scrub(verified.desk.chain.name)}”."
    )
    if not compared:
        say(f"Compare the desk's fingerprint with what the desk says elsewhere: {verified.desk.id.hex()}", "yellow")
    say("It proves who wrote what is in it. That nothing was left out is the word of who made it.")
    for reviewer in verified.reported_stolen:
        say(
            f"{scrub(reviewer.name)}'s key was reported stolen: what it signed may be somebody else's word.", "bold red"
        )
