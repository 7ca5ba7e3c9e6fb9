"""``knothole source desk``: the desk's document, for a machine without a network."""

from __future__ import annotations

from pathlib import Path

import click

from knothole_client import clock
from knothole_client.commands.fingerprints import in_words
from knothole_client.commands.screen import say
from knothole_client.commands.source.new import new_file
from knothole_client.commands.source.visits import visit, visiting
from knothole_client.files.durable import write_durably
from knothole_client.protocol.desk_document import Desk, completed, verify_desk_document
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.genesis import Pin
from knothole_client.scrubbing import scrub
from knothole_client.source.draft import usable_until
from knothole_client.source.place import Place
from knothole_client.source.visit import Visit


@click.command()
@visiting
@click.option("--out", type=new_file, required=True, help="The file to write; overwritten if it exists.")
def desk(place: Place, out: Path) -> None:
    """Fetch the desk's public document, which seal needs."""
    with visit(place) as here:
        desk = _judged_by(out, here)
        until = usable_until(desk)
        write_durably(out, completed(here.document, desk))
        say(f"{scrub(here.desk.chain.name)}\nFingerprint: {here.desk.id.hex()}", "bold")
        for line in in_words(here.desk.id):
            say(line)
        if not place.fingerprint:
            say(
                "Compare the fingerprint with one from elsewhere: a printed paper, another site, a friend. Whoever hands you a false document"
                " can read what you seal by it."
            )
        if until is None:
            say("Nobody at this desk can be written to now.", "yellow")
        else:
            say(f"You can seal messages by it through {clock.written(until)}.")


def _judged_by(kept: Path, here: Visit) -> Desk:
    """The visit's desk, judged with the document that was kept before, if there is one of the same desk (section 4.7).

    Raises:
        ProtocolError: ``serial``, ``chain-shorter``: it is older than that one.
    """
    if not kept.exists():
        return here.desk
    try:
        before = verify_desk_document(kept.read_bytes(), Pin.first(here.desk.id), clock.today())
    except ProtocolError:
        return here.desk
    found = verify_desk_document(
        here.document, before.chain.pin, clock.today(), before.directory, before.memory, served=True
    )
    here.alarms.extend(found.alarms)
    return found
