"""Visits of a source. From outside each looks like every other: how long it lasts is drawn before anybody knows what it is for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Any, Final

import click
from rich.text import Text

from knothole_client import clock
from knothole_client.commands.progress import progress
from knothole_client.commands.screen import ERR, say
from knothole_client.errors import UsageError
from knothole_client.files.typed_fingerprint import read_fingerprint
from knothole_client.http import Server
from knothole_client.protocol.desk_document import Desk, verify_desk_document
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.genesis import Pin, read_pin
from knothole_client.protocol.schema import unhex
from knothole_client.protocol.tags import DeskId
from knothole_client.source import reading
from knothole_client.source.place import Place
from knothole_client.source.visit import Visit, clocks_differ
from knothole_client.source.whole_visit import whole_visit

FINGERPRINT_HELP: Final = (
    "The desk's fingerprint, in words or digits, if you know it from elsewhere; any other desk is refused."
)
tor_option = click.option(
    "--tor", help="HOST:PORT of Tor, for an onion address: 127.0.0.1:9050, or 9150 for Tor Browser's."
)
pin_option = click.option(
    "--pin",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="The desk's file desk.json, if you have it from elsewhere; then no older desk key is accepted than the one that signed it.",
)


def _in_digits(context: click.Context, parameter: click.Parameter, typed: str | None) -> str | None:
    """A fingerprint as digits, however a person typed it; what is none is refused later, as another desk's."""
    if typed is None:
        return None
    try:
        return read_fingerprint(typed).hex()
    except UsageError:
        return typed


fingerprint_option = click.option("--fingerprint", callback=_in_digits, help=FINGERPRINT_HELP)


def visiting(command: Any) -> Any:
    """The options of a command that visits a server; it gets a :class:`Place`."""

    @wraps(command)
    def run(
        *arguments: Any, server: str, tor: str | None, fingerprint: str | None, pin: Path | None, **options: Any
    ) -> None:
        known = read_pin(pin.read_bytes()) if pin else None
        command(*arguments, place=Place(server, tor, fingerprint, known), **options)

    address = click.option("--server", required=True, help="The server's address for sources.")
    return address(tor_option(fingerprint_option(pin_option(run))))


@contextmanager
def visit(place: Place) -> Iterator[Visit]:
    """A visit, with what is to be said of it. It ends as :func:`whole_visit` says.

    Raises:
        NetworkError, ProtocolError: as :func:`load`.
    """
    server = Server(place.server, place.tor)
    found: Visit | None = None
    try:
        with whole_visit(place, server, _cover, loading=progress("Loading", server=server)) as found:
            clocks = clocks_differ(found.edge.today, found.server_day)
            if clocks:
                ERR.print(Text(clocks, style="yellow"), soft_wrap=not ERR.is_terminal)
            yield found
    finally:
        for line in reading.of_visit(found.alarms) if found else ():
            say(line.text, "bold red")


def _cover(found: Visit) -> None:
    with progress("Staying for some minutes, so that nobody can tell what you did") as tick:
        found.exchange(None, tick)


def desk_of_file(file: Path, fingerprint: str | None) -> Desk:
    """The desk by a document that was fetched before.

    Raises:
        ProtocolError: what a desk document is refused with; ``desk`` if it is not the one meant.
    """
    pin = Pin.first(DeskId(_fingerprint(fingerprint))) if fingerprint is not None else None
    return verify_desk_document(file.read_bytes(), pin, clock.today())


def _fingerprint(written: str) -> bytes:
    try:
        return unhex(written.lower(), 32)
    except ProtocolError:
        raise ProtocolError("desk") from None
