"""``knothole reviewer transcript``: what leaves the vault on paper."""

from __future__ import annotations

from pathlib import Path

import click

from knothole_client import clock
from knothole_client.commands.reviewer.arguments import case_argument, out_option
from knothole_client.commands.reviewer.clock import clock_option, expect_right_clock
from knothole_client.commands.reviewer.unlocking import unlocked
from knothole_client.commands.screen import agree, say
from knothole_client.commands.secrets_input import (
    passphrase_option,
    yes_option,
)
from knothole_client.files.durable import write_durably
from knothole_client.protocol.transcript import verify_transcript
from knothole_client.reviewer.cases import find_case
from knothole_client.reviewer.transcript_page import render
from knothole_client.reviewer.transcripts import make_transcript

page_option = click.option(
    "--page", type=click.Path(path_type=Path, dir_okay=False), help="Also write it as a page to read and print (HTML)."
)


@click.command()
@case_argument
@out_option
@page_option
@click.option("--notes", is_flag=True, help="With what reviewers wrote for each other.")
@clock_option
@yes_option
@passphrase_option
@click.pass_obj
def transcript(
    home: Path,
    case: str,
    out: Path,
    page: Path | None,
    notes: bool,
    sure: bool,
    yes: bool,
    passphrase_file: Path | None,
) -> None:
    """Write a CASE into a signed file for somebody outside. They verify it with: knothole verify FILE"""
    with unlocked(home, passphrase_file) as vault:
        chosen = find_case(vault, case)
        expect_right_clock(vault, sure)
        say("Whoever gets this file reads what the source wrote, and can know them by it. It is not encrypted.", "bold")
        agree(f"Write case {chosen.name} out?", yes, "Nothing was written.")
        made = make_transcript(vault, chosen.case_key, clock.today(), notes=notes)
        pin = vault.desk(clock.today()).chain.pin
    write_durably(out, made.json)
    if page:
        write_durably(page, render(verify_transcript(made.json, pin)).encode())
    if made.left_out:
        say(
            f"Left out: {made.left_out} items of former reviewers, or dated after tomorrow, which nobody outside could verify.",
            "yellow",
        )
    say(f"Written. They verify it with: knothole verify FILE --fingerprint {pin.desk.hex()}")
