"""Visits of a source. From outside each looks like every other: how long it lasts is drawn before anybody knows what it is for."""

from __future__ import annotations

import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import wraps
from pathlib import Path
from typing import Any, Final

import click
from rich.text import Text

from knothole_client import clock
from knothole_client.commands.progress import progress
from knothole_client.commands.screen import ERR, say
from knothole_client.errors import ClientError, UsageError
from knothole_client.files.typed_fingerprint import read_fingerprint
from knothole_client.http import Server
from knothole_client.protocol.desk_document import Desk, verify_desk_document
from knothole_client.protocol.errors import EXPLANATIONS, ProtocolError
from knothole_client.protocol.genesis import Pin, read_pin
from knothole_client.protocol.schema import unhex
from knothole_client.protocol.tags import DeskId
from knothole_client.source.place import HEAD_START, Place, exponential, for_a_source
from knothole_client.source.visit import Edge, RefusedDeskError, Visit, clocks_differ, load, stopped_outside_exchanges

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
    """A visit. If nothing was sent in it by its end, and also when something in it was refused, covers go out instead.

    Raises:
        NetworkError, ProtocolError: as :func:`load`.
    """
    server = Server(place.server, place.tor)
    edge = Edge(server, secrets.token_bytes, exponential, time.sleep, clock.today())
    try:
        with progress("Loading", server=server):
            found = load(edge, place.fingerprint, place.pin)
    except KeyboardInterrupt:
        raise stopped_outside_exchanges(sent=False) from None
    except RefusedDeskError as refused:
        raise for_a_source(refused, clocks_differ(edge.today, refused.server_day)) from refused
    except ProtocolError as refused:
        raise for_a_source(refused) from refused
    clocks = clocks_differ(edge.today, found.server_day)
    if clocks:
        ERR.print(Text(clocks, style="yellow"), soft_wrap=not ERR.is_terminal)
    loaded = time.monotonic()
    found.get_ready = lambda: time.sleep(max(0.0, HEAD_START - (time.monotonic() - loaded)))
    try:
        yield found
    except (ClientError, ProtocolError) as refused:
        with suppress(ClientError):
            _leave(found)
        if isinstance(refused, ProtocolError):
            raise for_a_source(refused, clocks) from refused
        raise
    except KeyboardInterrupt:
        raise stopped_outside_exchanges(sent=found.exchanged) from None
    _leave(found)


def _leave(found: Visit) -> None:
    if not found.exchanged:
        with progress("Staying for some minutes, so that nobody can tell what you did") as tick:
            found.exchange(None, tick)
    for code in dict.fromkeys(found.alarms):
        say(f"Alarm: {EXPLANATIONS[code]} ({code}) Somebody tried to deceive you, or the server is broken.", "bold red")


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
