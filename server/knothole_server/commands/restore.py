"""``restore``."""

from __future__ import annotations

from pathlib import Path

import click

from knothole_server.commands.options import with_configuration
from knothole_server.configuration import Configuration
from knothole_server.desk.calendar import date_of, day_of
from knothole_server.operations.restore import restore as restore_backup

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.argument("backup", metavar="FILE", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--keyring",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A copy of the keyring. Without it no item is restored.",
)
@with_configuration
def restore(configuration: Configuration, backup: Path, keyring: Path | None) -> None:
    """Restore the backup FILE into a new folder.

    Run this as the user who will run the server. If it is interrupted, run it again.
    """
    restored = restore_backup(configuration, backup, keyring)
    click.echo(f"Restored as of {date_of(restored.day)}: {restored.there}.")
    if any(vars(restored.gone).values()):
        why = "their keys are not in the copy of the keyring" if keyring else "no copy of the keyring was given"
        click.echo(
            f"Not restored: {restored.gone}; {why}.\n"
            "They are still sealed in the backup. With a copy that has their keys, restore it again into another folder."
        )
    today = date_of(day_of(configuration.clock()))
    click.echo(
        "What came after the backup is not in it. Messages that no courier had fetched are lost, and so is what reviewers\n"
        "wrote to each other if no colleague had fetched it. Replies, retractions and weekly keys come again by themselves:\n"
        "each vault sees in its next round what is missing, and its courier posts it again.\n"
        "What was destroyed after the copy of the keyring was made is there again, until the next purge or its last day.\n"
        "The server stays closed until a courier has shown that it knows no newer directory.\n"
        f"This machine's clock says {today}. What is past its last day by that is destroyed as soon as the server runs, closed or\n"
        "not: set the clock before, if it is wrong.\n"
        "Next: knothole-server run; then ask every reviewer for a round."
    )
