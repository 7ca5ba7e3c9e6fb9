"""``destroy``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

import click

from knothole_server.commands.options import config_option, data_option, print_list, reports_errors, what_failed
from knothole_server.data_folder import entry_of, files_in
from knothole_server.errors import CHECK_FAILED, SetupError
from knothole_server.installation.keyring_copies import destroy_copies
from knothole_server.operations import destroy as destruction

_AGAIN: Final = "Fix this and run it again: it continues where it stopped"


@click.command()
@data_option
@config_option
@click.option("--all", "everything", is_flag=True, help="Required. Confirms that everything is destroyed.")
@click.option("--yes-destroy", metavar="DESKID", help="For scripts: the desk's fingerprint, instead of the question.")
@reports_errors
def destroy(data: Path, config: Path | None, everything: bool, yes_destroy: str | None) -> None:
    """Destroy this installation, its keys first.

    Stop the server first. If this is interrupted, run it again: it continues. It names what it cannot reach.
    """
    if not everything:
        raise SetupError("not-confirmed", "add --all")
    data = data.resolve()
    configuration = destruction.configuration_of(data, config)
    desk = destruction.desk_of(data)
    try:
        files = files_in(data)
        size = sum(path.lstat().st_size for path in files)
    except OSError as error:
        raise SetupError("not-destroyed", f"{what_failed(error)}. Nothing was destroyed. {_AGAIN}") from error
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
        raise SetupError("not-confirmed", "that is not the name of this desk")
    shared = destruction.shared_by(configuration)
    try:
        destruction.begin(data, shared)
        destroy_copies(configuration.keyring_copies)
        with click.progressbar(length=len(files), label="Destroying", file=sys.stderr) as bar:
            left = destruction.destroy(data, lambda _: bar.update(1), shared)
    except OSError as error:
        raise SetupError("not-destroyed", f"{what_failed(error)}. {_AGAIN}") from error
    kept = {folder for folder in left if any(path.is_relative_to(folder) for path in destruction.foreign_in(data))}
    if kept:
        click.echo("Destroyed: keys first, then everything but what is named here.")
    else:
        click.echo("Destroyed: keys first, then everything else.")
    for folder in left:
        what = "destroyed" if folder in kept else "removed"
        click.echo(f"Not {what}, because another file system is mounted there: {folder}")
    if kept:
        click.echo("Look at what is there, unmount it, and run this again: until then the folder stays.")
    click.echo("\nWhat this cannot reach:")
    print_list(destruction.NOT_REACHED)
    if kept:
        sys.exit(CHECK_FAILED)


def _ask(desk: destruction.Desk) -> str:
    """The desk's id, if somebody types its name."""
    click.echo("Every message and every reply on this server will be gone for good.")
    typed = click.prompt("To go on, type the desk's name", err=True)
    return desk.desk_id if typed.strip() == desk.name.strip() else ""
