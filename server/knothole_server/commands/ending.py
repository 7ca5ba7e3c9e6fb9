"""``disclose`` and ``destroy``: what there is to hand over, and the end of it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from knothole_server.commands.options import config_option, configured, data_option, json_option, told
from knothole_server.configuration import Configuration
from knothole_server.data_folder import entry_of, files_in
from knothole_server.errors import CHECK_FAILED, SetupError
from knothole_server.installation.installation import Installation
from knothole_server.installation.keyring_copies import destroy_copies
from knothole_server.operations import destruction, disclosure
from knothole_server.operations.disclosure_package import pack


@click.command()
@json_option
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Also pack exactly this into a new file (tar). Hand over no more than the law requires, and ask a lawyer first.",
)
@configured
def disclose(configuration: Configuration, as_json: bool, out: Path | None) -> None:
    """Show exactly what this server could hand over today, and what it could not. Changes nothing."""
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


@click.command()
@data_option
@config_option
@click.option("--all", "everything", is_flag=True, help="There is nothing less to destroy by hand.")
@click.option("--yes-destroy", metavar="DESKID", help="In a script: the desk's fingerprint, instead of being asked.")
@told
def destroy(data: Path, config: Path | None, everything: bool, yes_destroy: str | None) -> None:
    """Destroy this installation: keys, databases, files, folder. Stop the server first. If it is broken off, call it again."""
    if not everything:
        raise SetupError("not-confirmed", "say --all")
    data = data.resolve()
    configuration = destruction.configuration_of(data, config)
    desk = destruction.desk_of(data)
    files = files_in(data)
    size = sum(path.lstat().st_size for path in files)
    click.echo(f"The installation of the desk “{desk.name}” ({desk.desk_id}): {len(files):,} files, {size:,} bytes.")
    if configuration.storage.database:
        click.echo("  also all tables of the two databases in [storage]")
    if configuration.storage.objects:
        click.echo("  also all objects below the object store's URL in [storage]")
    for path in files:
        if entry_of(data, path) is None:
            click.echo(f"  also, though not Knothole's own: {path.relative_to(data)}")
    if yes_destroy is None:
        yes_destroy = _ask(desk)
    if yes_destroy != desk.desk_id:
        raise SetupError("not-confirmed", "that is not this desk; nothing was destroyed")
    shared = destruction.shared_by(configuration)
    try:
        destruction.begin(data, shared)
        destroy_copies(configuration.keyring_copies)
        with click.progressbar(length=len(files), label="Destroying", file=sys.stderr) as bar:
            left = destruction.destroy(data, lambda _: bar.update(1), shared)
    except OSError as error:
        raise SetupError("not-destroyed", f"{error}. Mend this, and call it again: it goes on from there") from error
    click.echo("Destroyed: keys first, then everything else.")
    for folder in left:
        click.echo(f"Not removed, because another file system is mounted there: {folder}")
    click.echo("\nWhat this cannot reach:")
    _list(destruction.NOT_REACHED)
    if any(any(folder.iterdir()) for folder in left):
        sys.exit(CHECK_FAILED)


def _ask(desk: destruction.Desk) -> str:
    """The desk's id, if somebody types its name."""
    click.echo("Every message and every answer on this server will be gone, for good.")
    typed = click.prompt("To go on, type the desk's name", err=True)
    return desk.desk_id if typed.strip() == desk.name.strip() else ""


def _show(listing: disclosure.Listing) -> None:
    click.echo(f"What the server of the desk “{listing.desk}” could hand over on {listing.day}")
    click.echo(f"Desk: {listing.desk_id}")
    click.echo("\nTables:")
    _show_kinds(listing.tables, "rows")
    click.echo("\nFiles in the data folder:")
    _show_kinds(listing.files, "files")
    click.echo("\nPublished, for everybody to download:")
    for one in listing.published:
        click.echo(f"  {one['path']}: {one['bytes']:,} bytes, SHA-256 {one['sha256']}")
    click.echo("\nLogs:")
    _list(listing.logs)
    click.echo("\nWhat is not here, so that nobody can hand it over:")
    _list(listing.cannot)


def _show_kinds(kinds: Iterable[disclosure.Kind], unit: str) -> None:
    for kind in kinds:
        click.echo(f"  {kind.name}: {kind.count:,} {unit if kind.count != 1 else unit[:-1]}, {kind.bytes:,} bytes")
        click.echo(f"      {'' if kind.known else 'WARNING: '}{kind.what}")
        if kind.days:
            click.echo("      " + ", ".join(f"{day}: {count:,}" for day, count in kind.days.items()))


def _list(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(f"  - {line}")
