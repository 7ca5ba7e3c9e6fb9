"""``knothole reviewer about``: whom this vault trusts, who it is, and when it was last used and copied."""

from __future__ import annotations

from pathlib import Path

import click

from knothole_client import clock
from knothole_client.commands import shapes
from knothole_client.commands.fingerprints import in_both, in_words
from knothole_client.commands.reviewer.meeting_the_desk import own_end
from knothole_client.commands.reviewer.unlocking import unlocked
from knothole_client.commands.screen import say, say_json
from knothole_client.commands.secrets_input import json_output, passphrase_option
from knothole_client.desk.expiry import expiry_warning
from knothole_client.files import paper
from knothole_client.protocol.desk_document import Desk
from knothole_client.reviewer.backups import last_backup
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.scrubbing import scrub


@click.command()
@passphrase_option
@json_output(shapes.About)
@click.pass_obj
def about(home: Path, passphrase_file: Path | None, as_json: bool) -> None:
    """Show your key, your desk, the last round and backup. With the desk's fingerprint, to be compared by voice."""
    with unlocked(home, passphrase_file) as vault:
        desk = vault.desk(clock.today()) if vault.pin else None
        if as_json:
            say_json(_summary(vault, desk))
        else:
            _show(vault, desk)


def _summary(vault: Vault, desk: Desk | None) -> dict[str, object]:
    own = vault.identity
    known: dict[str, object] = {"desk": None, "name": None, "rotations": None, "directory": None, "expires": None}
    if desk:
        directory = desk.directory
        known = {"desk": desk.id.hex(), "name": desk.chain.name, "rotations": desk.chain.pin.rotations} | {
            "directory": directory.serial,
            "expires": clock.written(directory.expires),
        }
    return {
        "id": own.id,
        "signing": own.key.hex(),
        "words": paper.to_words(own.key),
        **known,
        "revoked": bool(desk and own.key in desk.revoked),
        "last_round": _day(vault.days.last_round()),
        "last_backup": _day(last_backup(vault)),
    }


def _show(vault: Vault, desk: Desk | None) -> None:
    own = vault.identity
    say(f"You: {scrub(own.name)} ({own.id})", "bold")
    say("Your key, in words:")
    for line in in_words(own.key):
        say(line)
    if desk is None:
        say("There is no desk yet: hand it your card, and import the file it signs.")
    else:
        directory = desk.directory
        say(
            f"Desk: {scrub(desk.chain.name)}, directory {directory.serial}, valid to {clock.written(directory.expires)}",
            "bold",
        )
        say("Fingerprint:")
        for line in in_both(desk.id):
            say(line)
        if desk.chain.pin.rotations:
            say(f"Its key was rotated, in all: {desk.chain.pin.rotations}")
        for warning in (own_end(vault, desk), expiry_warning(directory, clock.today())):
            if warning:
                say(warning, "bold red")
    say(f"Last round that brought anything: {_day(vault.days.last_round()) or 'never'}")
    say(f"Last backup: {_day(last_backup(vault)) or 'never'}")


def _day(day: int | None) -> str | None:
    return None if day is None else clock.written(day)
