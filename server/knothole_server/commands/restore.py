"""``restore``."""

from __future__ import annotations

from pathlib import Path

import click

from knothole_server.commands.options import configured
from knothole_server.configuration import Configuration
from knothole_server.desk.calendar import date_of
from knothole_server.operations.restore import restore as restore_backup

_FILE = click.Path(path_type=Path, dir_okay=False)


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
