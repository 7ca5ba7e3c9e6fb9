"""``disclose``: what there is to hand over."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import click

from knothole_server.commands.options import json_option, print_list, with_configuration
from knothole_server.configuration import Configuration
from knothole_server.errors import SetupError
from knothole_server.installation.installation import Installation
from knothole_server.operations import disclosure
from knothole_server.operations.disclosure_package import pack


@click.command()
@json_option
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Also pack exactly this into a new file (tar). Ask a lawyer before you hand it over.",
)
@with_configuration
def disclose(configuration: Configuration, as_json: bool, out: Path | None) -> None:
    """List what this server could hand over today.

    It lists all of it, and says what the server does not have. It changes nothing. Hand over no more than the law requires.
    """
    opened = Installation(configuration)
    try:
        listing = pack(opened, out) if out else disclosure.list_all(opened)
    except OSError as error:
        raise SetupError("disclose", f"{error}. Nothing was packed") from error
    if as_json:
        click.echo(json.dumps(listing.as_json(), indent=1))
    else:
        _show(listing)
        if out:
            click.echo("\nAll of this is packed, as of now. It is as worth protecting as the server itself.")


def _show(listing: disclosure.Listing) -> None:
    click.echo(f"What the server of the desk “{listing.desk}” could hand over on {listing.day}")
    click.echo(f"Desk: {listing.desk_id}")
    click.echo("\nTables:")
    _show_kinds(listing.tables, "rows")
    click.echo("\nFiles in the data folder:")
    _show_kinds(listing.files, "files")
    click.echo("\nPublished, for everybody to download:")
    for file in listing.published:
        click.echo(f"  {file['path']}: {file['bytes']:,} bytes, SHA-256 {file['sha256']}")
    click.echo("\nLogs:")
    print_list(listing.logs)
    click.echo("\nWhat is not here, so that nobody can hand it over:")
    print_list(listing.cannot)


def _show_kinds(kinds: Iterable[disclosure.Kind], unit: str) -> None:
    for kind in kinds:
        click.echo(f"  {kind.name}: {kind.count:,} {unit if kind.count != 1 else unit[:-1]}, {kind.bytes:,} bytes")
        click.echo(f"      {'' if kind.known else 'WARNING: '}{kind.what}")
        if kind.days:
            click.echo("      " + ", ".join(f"{day}: {count:,}" for day, count in kind.days.items()))
