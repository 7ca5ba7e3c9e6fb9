"""``knothole-server``: what an operator does."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import BinaryIO, Final, ParamSpec

import click

from knothole_server import doctor, installation, supervisor
from knothole_server.desk.framing import LARGEST_DOCUMENT
from knothole_server.errors import KnotholeServerError, SetupError
from knothole_server.storage.purge import purge

CHECK_FAILED: Final = 1
REFUSED: Final = 5

P = ParamSpec("P")

_data = click.option(
    "--data",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="The installation's folder.",
)


def _told(command: Callable[P, None]) -> Callable[P, None]:
    """Tell a refusal as a person reads it, with the exit code of its kind."""

    @wraps(command)
    def telling(*arguments: P.args, **options: P.kwargs) -> None:
        try:
            command(*arguments, **options)
        except KnotholeServerError as error:
            click.echo(f"knothole-server: error: {error.code}", err=True)
            if error.hint:
                click.echo(f"knothole-server: hint: {error.hint}", err=True)
            sys.exit(REFUSED if isinstance(error, SetupError) else CHECK_FAILED)

    return telling


@click.group()
def main() -> None:
    """Keep ciphertext for a Knothole desk.

    \b
    knothole-server init --data /var/lib/knothole --genesis desk.knothole
    knothole-server run --data /var/lib/knothole
    """


@main.command()
@_data
@click.option(
    "--genesis",
    required=True,
    type=click.File("rb"),
    help="The desk file made by `knothole desk sign`. Its genesis becomes what everything is verified from.",
)
@_told
def init(data: Path, genesis: BinaryIO) -> None:
    """Begin an installation in a new or empty folder."""
    made = installation.create(data, genesis.read(LARGEST_DOCUMENT + 1), time.time())
    click.echo(f"desk {made.desk_id.hex()}")


@main.command()
@_data
@click.option("--public", "public_address", default="127.0.0.1:8080", show_default=True, help="HOST:PORT or unix:PATH.")
@click.option(
    "--reviewer",
    "reviewer_address",
    default="127.0.0.1:8081",
    show_default=True,
    help="The same, for couriers.",
)
@click.option(
    "--max-envelopes",
    default=installation.MOST_ENVELOPES,
    show_default=True,
    type=click.IntRange(min=10),
    help="Envelopes (33 kB each) kept at most. A tenth is kept free for the desk's own.",
)
@click.option(
    "--max-bundle-bytes",
    default=installation.MOST_BUNDLE_BYTES,
    show_default=True,
    type=click.IntRange(min=0),
    help="Bytes of sources' files beyond which no other bundle is begun.",
)
@_told
def run(data: Path, public_address: str, reviewer_address: str, max_envelopes: int, max_bundle_bytes: int) -> None:
    """Listen for sources and for couriers until stopped, and purge every day what is past its last day."""
    configuration = installation.Configuration(data, most_envelopes=max_envelopes, most_bundle_bytes=max_bundle_bytes)
    addresses = {"public": public_address, "reviewer": reviewer_address}

    def started() -> None:
        for kind, address in addresses.items():
            click.echo(f"{kind} listener on {address if ':/' in address else f'http://{address}/'}")

    supervisor.supervise(configuration, addresses, started)


@main.command()
@_data
@_told
def expire(data: Path) -> None:
    """Destroy now what is past its last day."""
    opened = installation.Installation(installation.Configuration(data))
    opened.check_schema()
    click.echo(f"{purge(opened, opened.clock())} destroyed")


@main.command("doctor")
@_data
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@_told
def doctor_command(data: Path, as_json: bool) -> None:
    """Check an installation without changing it."""
    checks = doctor.examine(installation.Configuration(data))
    if as_json:
        click.echo(json.dumps([check._asdict() for check in checks]))
    else:
        for check in checks:
            click.echo(f"{'ok  ' if check.ok else 'FAIL'} {check.name}: {check.detail}")
    if not all(check.ok for check in checks):
        sys.exit(CHECK_FAILED)
