"""``knothole reviewer backup``, ``split`` and ``restore``: so that a lost machine loses little, and a found backup tells nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from knothole_client import clock
from knothole_client.commands.progress import progress
from knothole_client.commands.reviewer.unlocking import unlocked, warn_torn
from knothole_client.commands.screen import say
from knothole_client.commands.secrets_input import (
    choose_option,
    new_passphrase_prompt,
    passphrase_option,
    passphrase_prompt,
    words_of_sheet,
)
from knothole_client.errors import UsageError
from knothole_client.files.durable import write_durably
from knothole_client.files.sealed_file import Passphrase
from knothole_client.reviewer import backups

FEW: Final = 10  # cases that are named one by one


@click.command()
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), required=True, help="A folder on another disk."
)
@passphrase_option
@click.pass_obj
def backup(home: Path, out: Path, passphrase_file: Path | None) -> None:
    """Make a backup in a folder. It replaces the one that is there."""
    with unlocked(home, passphrase_file) as vault, progress("Copying"):
        kept_back = backups.back_up(vault, out, clock.today())
        opens = backups.who_opens(vault)
    _say_kept_back(kept_back)
    say(f"Backed up. {opens} Keep it away from this machine, and destroy older ones: what you forget stays in them.")


@click.command()
@click.argument("colleague", nargs=-1, required=True)
@click.option("--threshold", type=int, required=True, help="How many of them it takes.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True, help="A folder for the shares.")
@passphrase_option
@click.pass_obj
def split(home: Path, colleague: tuple[str, ...], threshold: int, out: Path, passphrase_file: Path | None) -> None:
    """Let colleagues open your backups together. They do so without your passphrase, when you cannot. Name them by id."""
    with unlocked(home, passphrase_file) as vault:
        listed = {reviewer.id: reviewer for reviewer in vault.desk(clock.today()).directory.reviewers}
        unknown = [name for name in colleague if name not in listed]
        if unknown or len(set(colleague)) < len(colleague):
            raise UsageError("colleague", "Name each colleague once, by id.", "See: knothole reviewer colleagues")
        shares = backups.split(vault, [listed[name] for name in colleague], threshold, clock.today())
        kept_back = sorted(backups.cases_kept_back(vault, clock.today()).values())
        for name, words in shares.items():
            write_durably(out / f"share-of-{name}", f"{words}\n".encode())
        vault.save()
    say(
        f"Give each colleague the share of that name, and delete them here. Any {threshold} open your backups from now on."
    )
    _say_kept_back(kept_back)
    say("Now make one: knothole reviewer backup --out DIR", "bold")


@click.command()
@passphrase_option
@click.pass_obj
def unsplit(home: Path, passphrase_file: Path | None) -> None:
    """Let shares open no backup that you make from now on. It opens with your passphrase again."""
    with unlocked(home, passphrase_file) as vault:
        backups.unsplit(vault)
        vault.save()
    say("Your passphrase opens the backups you make from now on. The shares still open older ones: destroy those.")
    say("Now make one: knothole reviewer backup --out DIR", "bold")


@click.command()
@click.argument("backup", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "--share-file",
    "share_files",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    multiple=True,
    help="A file with the words of a colleague's share; once for each share, for a backup that was split.",
)
@choose_option
@passphrase_option
@click.pass_obj
def restore(
    home: Path, backup: Path, share_files: tuple[Path, ...], choose: bool, passphrase_file: Path | None
) -> None:
    """Make a vault from a BACKUP. It opens with the passphrase of its vault, or with shares; then you get a new passphrase."""
    opening: Passphrase
    if share_files:
        opening = backups.passphrase_from(words_of_sheet(file) for file in share_files)
        new = new_passphrase_prompt(passphrase_file, choose)
    else:
        opening, new = passphrase_prompt(passphrase_file), None
    restored = backups.restore(home / "reviewer", backup, opening, new, clock.today())
    say("The vault is back as it was at the backup. Do a round now: import tells what else there is to do.")
    if restored.lacks_cases:
        say(
            "Some cases are not in it, because their source keeps a colleague out who has a share. Only the old passphrase opens the file that has"
            f" them: {backups.OWN_FILE}, beside the backup.",
            "bold",
        )
    warn_torn(restored.is_torn)
    say("If the lost machine may be in other hands, have your old key revoked and begin again instead.", "yellow")


def _say_kept_back(names: list[str]) -> None:
    """Which cases shares do not open."""
    if not names:
        return
    several = len(names) > FEW
    listed = ", ".join(names[:FEW]) + (f" and {len(names) - FEW:,} more" if several else "")
    say(
        f"Not in the backup that shares open, because the source keeps a colleague out who has a share: {listed}."
        f" Your passphrase opens the file that has {'them' if len(names) > 1 else 'it'}, too: {backups.OWN_FILE}.",
        "yellow",
    )
