"""``knothole source new``: a codename is drawn."""

from __future__ import annotations

import secrets
from pathlib import Path

import click

from knothole_client.commands.screen import say
from knothole_client.commands.source.visits import desk_of_file, fingerprint_option, tor_option, visit
from knothole_client.errors import UnsafeError, UsageError
from knothole_client.files.durable import write_durably
from knothole_client.protocol.codename import generate
from knothole_client.protocol.desk_document import Desk
from knothole_client.scrubbing import scrub
from knothole_client.source.place import Place

new_file = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.option("--server", help="The server's address for sources.")
@tor_option
@fingerprint_option
@click.option(
    "--desk",
    "desk_file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A desk document, instead of a server.",
)
@click.option("--codename-file", type=new_file, help="Also write it into this new file.")
def new(
    server: str | None, tor: str | None, fingerprint: str | None, desk_file: Path | None, codename_file: Path | None
) -> None:
    """Draw a codename for a desk."""
    if codename_file and codename_file.exists():
        raise UnsafeError("exists", "The file exists already.", "Choose another name; a codename must not be lost.")
    if desk_file:
        _draw(desk_of_file(desk_file, fingerprint), codename_file)
    elif server:
        with visit(Place(server, tor, fingerprint)) as here:
            _draw(here.desk, codename_file)
    else:
        raise UsageError("desk", "A codename belongs to a desk.", "Name one with --server or --desk.")


def _draw(desk: Desk, codename_file: Path | None) -> None:
    codename = generate(desk.id, secrets.token_bytes)
    say(f"For the desk {scrub(desk.chain.name)} ({desk.id.hex()}):")
    for number, word in enumerate(codename.words, 1):
        say(f"  {number}. {word}")
    say("Write it down now. Anyone who finds it can read the replies; if you lose it, nobody can recover them.")
    if codename_file:
        write_durably(codename_file, codename.text.encode() + b"\n")
