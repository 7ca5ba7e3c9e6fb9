"""``knothole source proof``: a file that proves what the desk signed."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import click

from knothole_client.commands.proof import say_proof
from knothole_client.commands.reviewer.arguments import out_option
from knothole_client.commands.screen import agree, say
from knothole_client.commands.secrets_input import ask_codename, codename_option, read_text, yes_option
from knothole_client.commands.source.desk_text import need_terminal
from knothole_client.commands.source.visits import visit, visiting
from knothole_client.errors import UnsafeError
from knothole_client.files.durable import write_durably
from knothole_client.protocol.proof import verify_proof
from knothole_client.source.place import Place, keys_of
from knothole_client.source.proving import prove

WARNING: Final = (
    "Whoever finds this file on you knows that you reported, reads all replies, and the text if it is in it. It is not encrypted, and it cannot be"
    " denied. Leaving the text out hides it only from those who cannot guess it. Make one only if you need to show it to somebody, and keep it where"
    " nobody looks."
)


@click.command()
@visiting
@click.option(
    "--text-file",
    type=click.File("rb"),
    help="The text that you sent, exactly; without it, whoever verifies must have the text from you.",
)
@out_option
@yes_option
@codename_option
def proof(place: Place, text_file: Any, out: Path, yes: bool, codename_file: Path | None) -> None:
    """Save a proof of report: who opened what you sent, and when. It has what they replied, too. Whoever gets it checks it with: knothole verify FILE"""
    text = read_text(text_file) if text_file else None
    if out.exists():
        raise UnsafeError("exists", "The file exists already.", "Choose another name.")
    say(WARNING, "bold")
    need_terminal(yes)
    agree("Make one?", yes, "Nothing was written.")
    typed = ask_codename(codename_file)
    with visit(place) as here:
        made = prove(here, keys_of(here.desk, typed), text)
        write_durably(out, made)
        verified = verify_proof(made, here.desk.chain.pin, here.desk.now)
        say_proof(verified, verified.text, here.desk, compared=True)
        fingerprint = here.desk.id.hex()
    say(
        f"\nWritten. Give whoever is to check it the desk's fingerprint: knothole verify FILE --fingerprint {fingerprint}"
    )
