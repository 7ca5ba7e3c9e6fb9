"""``backup``, ``restore`` and ``upgrade``."""

from __future__ import annotations

from pathlib import Path

import click

from knothole_server.commands.options import configured
from knothole_server.configuration import Configuration
from knothole_server.desk.calendar import date_of
from knothole_server.installation.installation import Installation
from knothole_server.operations.backup import back_up
from knothole_server.operations.restoring import restore as restore_backup
from knothole_server.operations.upgrade import upgrade as bring_up_to_date

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.option("--out", required=True, type=_FILE, help="A new file, as large as the database and the files together.")
@configured
def backup(configuration: Configuration, out: Path) -> None:
    """Write a backup that may be kept for long: everything but the keys. The server may go on meanwhile."""
    opened = Installation(configuration)
    opened.check_schema()
    opened.check_desk()
    items = back_up(opened, out, opened.clock())
    copy = opened.keyring_copies.make(opened.clock())
    click.echo(
        f"Written to {out}: {items}, all sealed, and the desk's documents.\n"
        "By itself it brings back the server as the desk knows it, and none of these items: their keys are not in it.\n"
        f"With a copy of the keyring it brings back the items whose keys are in that copy. One of now is {copy};\n"
        "run makes others. Have them copied elsewhere, never to where the backups are, and destroyed there when they are\n"
        "48 hours old, as they are here. What the server destroys is then destroyed in every backup too."
    )


@click.command()
@click.argument("backup", metavar="FILE", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--keyring", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="A copy of the keyring.")
@configured
def restore(configuration: Configuration, backup: Path, keyring: Path | None) -> None:
    """Restore the backup FILE into a new folder."""
    restored = restore_backup(configuration, backup, keyring)
    click.echo(f"Restored as of {date_of(restored.day)}. There again: {restored.there}.")
    if any(vars(restored.gone).values()):
        why = "their keys are not in the copy of the keyring" if keyring else "no copy of the keyring was given"
        click.echo(
            f"Gone: {restored.gone}; {why}.\n"
            "The backup keeps them sealed: with a copy that has their keys, restore again, into another folder."
        )
    click.echo(
        "Not in it: what came since. The courier that opens the server sends again what it still has: directory, weekly keys, the\n"
        "day's sheets, answers of two weeks, acknowledgements, withdrawals. Every other courier takes what it sent for accepted: have\n"
        "its reviewer make it again (knothole courier init, in another --home), or its answers since the backup are missing.\n"
        "What was destroyed after the copy of the keyring was made is there again; the next purge and the couriers destroy it\n"
        "again.\n"
        "The server stays closed until a courier has shown that it knows no newer directory. Now: knothole-server run;\n"
        "then have every reviewer do a round."
    )


@click.command()
@configured
def upgrade(configuration: Configuration) -> None:
    """Bring an installation of an earlier version to this one. Stop the server first. If it is broken off, call it again."""
    kept = bring_up_to_date(configuration)
    if kept is None:
        click.echo("Nothing to do: it is of this version.")
        return
    click.echo(
        f"Upgraded. The way back, for 48 hours, is {kept}: stop the server, move what is in there over\n"
        "what is in the data folder, and run the former version. What comes in the meantime would be lost by this.\n"
        "Make a new backup: knothole-server backup"
    )
