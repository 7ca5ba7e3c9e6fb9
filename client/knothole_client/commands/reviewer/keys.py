"""``knothole reviewer init``, ``card``, ``revoke`` and ``destroy-due``: the vault and its keys."""

from __future__ import annotations

from pathlib import Path

import click

from knothole_client import clock
from knothole_client.commands import shapes
from knothole_client.commands.fingerprints import in_words
from knothole_client.commands.reviewer.unlocking import unlocked, vault_of
from knothole_client.commands.screen import agree, answered_in_time, say, say_json
from knothole_client.commands.secrets_input import (
    choose_option,
    json_output,
    new_passphrase_option,
    new_passphrase_prompt,
    passphrase_option,
    passphrase_prompt,
    yes_option,
)
from knothole_client.files.durable import write_durably
from knothole_client.files.sealed_file import new_key
from knothole_client.protocol.calendar import first_day
from knothole_client.protocol.reviewer_records import sign_revocation
from knothole_client.reviewer.vault.keys import destroy, keys_due, live_keys
from knothole_client.reviewer.vault.vault import check_passphrase, create


@click.command()
@click.option("--id", "reviewer_id", required=True, help="A short name in small letters.")
@click.option("--name", required=True, help="What sources read.")
@click.option("--role", default="", help="What sources read beside the name.")
@choose_option
@passphrase_option
@click.pass_obj
def init(home: Path, reviewer_id: str, name: str, role: str, passphrase_file: Path | None, choose: bool) -> None:
    """Make a vault with new keys."""
    create(home / "reviewer", new_passphrase_prompt(passphrase_file, choose), reviewer_id, name, role, clock.today())
    say("The vault is made. Hand your card to the desk: knothole reviewer card --out FILE")


@click.command()
@choose_option
@new_passphrase_option
@passphrase_option
@click.pass_obj
def passphrase(home: Path, passphrase_file: Path | None, new_passphrase_file: Path | None, choose: bool) -> None:
    """Change the passphrase of the vault. Backups keep the one they were made with."""
    with unlocked(home, passphrase_file) as vault:
        if vault_of(click.get_current_context()):  # who finds a sitting open must not be able to lock its owner out
            with answered_in_time():
                check_passphrase(home / "reviewer", passphrase_prompt(passphrase_file))
        vault.change_key(new_key(new_passphrase_prompt(new_passphrase_file, choose)))
    say("The passphrase is changed. Backups made before still open with the old one: make a new one, and destroy them.")


@click.command()
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The file to write.")
@passphrase_option
@click.pass_obj
def card(home: Path, out: Path, passphrase_file: Path | None) -> None:
    """Write your public key into a file for the desk."""
    with unlocked(home, passphrase_file) as vault:
        mine = vault.identity.card
    write_durably(out, mine.to_bytes())
    say("Read your key to the desk, by voice:")
    for line in in_words(mine.signing):
        say(line)


@click.command()
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The statement's file.")
@passphrase_option
@click.pass_obj
def revoke(home: Path, out: Path, passphrase_file: Path | None) -> None:
    """Make the statement that revokes your key, ahead of time. It takes you off the desk if your vault is lost or stolen."""
    with unlocked(home, passphrase_file) as vault:
        statement = sign_revocation(vault.identity.signing, vault.desk(clock.today()).id)
    write_durably(out, statement)
    say("Keep this file away from the vault, where a colleague can get at it. Whoever publishes it ends your part:")
    say("knothole courier revoke FILE DIR")


@click.command(name="destroy-due")
@yes_option
@passphrase_option
@json_output(shapes.Destroyed)
@click.pass_obj
def destroy_due(home: Path, yes: bool, passphrase_file: Path | None, as_json: bool) -> None:
    """Destroy weekly keys that are past their time. Imports do this; here you are asked about those that only your clock says are due."""
    today = clock.today()
    with unlocked(home, passphrase_file) as vault:
        due = keys_due(vault, vault.desk(today), today)
        if due.by_clock:
            weeks = ", ".join(clock.written(first_day(epoch)) for epoch in due.by_clock)
            question = (
                f"Only this machine's clock, which shows {clock.written(today)}, says that the weeks from {weeks} are"
                " long over. Is it right? Destroy their keys?"
            )
            agree(question, yes, "Nothing was destroyed.")
        gone = due.by_desk + due.by_clock
        destroy(vault, gone)
        vault.save()
        kept = len(live_keys(vault))
    if as_json:
        say_json({"destroyed": [clock.written(first_day(epoch)) for epoch in gone], "kept": kept})
    else:
        say(f"Destroyed: the keys of {len(gone)} weeks. {kept} weeks still have theirs." if gone else "Nothing is due.")
