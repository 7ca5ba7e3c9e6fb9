"""``knothole reviewer``: the offline half. None of these commands but ``sync`` touches the network."""

from __future__ import annotations

from pathlib import Path

import click

from knothole_client import clock
from knothole_client.commands import shapes
from knothole_client.commands.courier import pull_round, push_round, raise_refusals, say_alarms
from knothole_client.commands.progress import progress
from knothole_client.commands.reviewer.clock import clock_option, expect_right_clock
from knothole_client.commands.reviewer.meeting_couriers import meet_courier
from knothole_client.commands.reviewer.meeting_the_desk import DeskNews, accept_option, fingerprint_option, own_end
from knothole_client.commands.reviewer.reports import report_export, report_import
from knothole_client.commands.reviewer.unlocking import unlocked
from knothole_client.commands.screen import agree, say
from knothole_client.commands.secrets_input import (
    json_output,
    passphrase_option,
    yes_option,
)
from knothole_client.courier import store
from knothole_client.errors import UsageError
from knothole_client.protocol.primitives import verify_key
from knothole_client.reviewer import acknowledging
from knothole_client.reviewer.delegating import let_act
from knothole_client.reviewer.exporting import export_round
from knothole_client.reviewer.importing import Imported, import_round
from knothole_client.reviewer.own_stick import expect_own_stick, make_own_stick
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.rounds.folder import RoundFolder
from knothole_client.rounds.stick import expect_folder, read_stick

directory_argument = click.argument("directory", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))


@click.command()
@directory_argument
@yes_option
@passphrase_option
@click.pass_obj
def stick(home: Path, directory: Path, yes: bool, passphrase_file: Path | None) -> None:
    """Make DIR your stick. Rounds are read and written nowhere else."""
    expect_folder(directory)
    with unlocked(home, passphrase_file) as vault:
        if read_stick(directory) is None and directory.stat().st_dev == home.stat().st_dev:
            question = f"{directory} is on this machine's own disk, and not on a stick. Use it for rounds?"
            agree(question, yes, "Nothing was written. If you meant a stick, mount it first.")
        made = make_own_stick(vault, RoundFolder(directory))
    say(
        f"{directory} is your stick now, number {made.id.hex()[:8]}. It says so in a file that names desk and reviewer."
    )
    say(f"Next: knothole reviewer export {directory}")


@click.command(name="import")
@directory_argument
@fingerprint_option
@accept_option
@passphrase_option
@json_output(shapes.Import)
@click.pass_obj
def import_(
    home: Path,
    directory: Path,
    fingerprint: str | None,
    accept_changes: bool,
    passphrase_file: Path | None,
    as_json: bool,
) -> None:
    """Read what the courier fetched into DIR."""
    expect_folder(directory)
    news = DeskNews(fingerprint, accept_changes)
    with unlocked(home, passphrase_file) as vault:
        if vault.pin is not None:
            expect_own_stick(vault, directory)
        failed = report_import(vault, _import(vault, RoundFolder(directory), news), news, as_json)
    failed.raise_any()


@click.command()
@directory_argument
@click.option("--courier", "words", help="The six words of the courier's key that this vault lets act; for scripts.")
@clock_option
@passphrase_option
@json_output(shapes.Export)
@click.pass_obj
def export(
    home: Path, directory: Path, words: str | None, sure: bool, passphrase_file: Path | None, as_json: bool
) -> None:
    """Write what the courier is to post into DIR."""
    expect_folder(directory)
    with unlocked(home, passphrase_file) as vault:
        expect_own_stick(vault, directory)
        folder = RoundFolder(directory)
        expect_right_clock(vault, sure, folder)
        met = meet_courier(vault, folder, home, words)
        exported = export_round(vault, folder, clock.today())
        end = own_end(vault, vault.desk(clock.today()))
    if end and not as_json:
        say(end, "bold red")
    report_export(exported, met, as_json, directory)


@click.command()
@fingerprint_option
@accept_option
@clock_option
@passphrase_option
@json_output(shapes.Sync)
@click.pass_obj
def sync(
    home: Path,
    fingerprint: str | None,
    accept_changes: bool,
    sure: bool,
    passphrase_file: Path | None,
    as_json: bool,
) -> None:
    """Pull, import, export and push, on a single machine."""
    news = DeskNews(fingerprint, accept_changes)
    folder = RoundFolder(home / "round")
    courier_key = verify_key(store.transport_key(home / "courier"))
    with unlocked(home, passphrase_file) as vault:
        if vault.pin is None:
            _import(vault, folder, news)
        make_own_stick(vault, folder)
        expect_right_clock(vault, sure, behind_only=True)  # the server says whether it is ahead
        let_act(vault, courier_key)
        redated = export_round(vault, folder, clock.today()).redated
        push_round(home, folder)  # what is refused may be accepted after the pull
        pull_round(home, folder)
        imported = _import(vault, folder, news)
        imported.redated += redated
        exported = export_round(vault, folder, clock.today())
        pushed = push_round(home, folder)
        failed = report_import(vault, imported, news, as_json, exported)
    if not as_json:
        say_alarms(home)
    raise_refusals(pushed, as_json=as_json)
    failed.raise_any()


@click.command()
@directory_argument
@yes_option
@passphrase_option
@click.pass_obj
def accept_lists(home: Path, directory: Path, yes: bool, passphrase_file: Path | None) -> None:
    """Accept the lists in DIR once the operator has explained them. Trusts the key that signed them, and drops what earlier lists said."""
    with unlocked(home, passphrase_file) as vault:
        expect_own_stick(vault, directory)
        keys = acknowledging.keys_in(RoundFolder(directory), vault.desk(clock.today()).id)
        if len(keys) != 1:
            raise UsageError(
                "no-list", f"The lists here are signed by {len(keys)} keys.", "Pull once more into an empty folder."
            )
        (key,) = keys
        say(f"The lists here are signed by: {key.hex()}")
        agree(
            "Did the operator read you this key (knothole-server doctor), and do you believe what was said?",
            yes,
            "Nothing was accepted.",
        )
        acknowledging.accept_lists(vault, key)
        vault.save()
    say("Accepted. Import this folder again.")


def _import(vault: Vault, folder: RoundFolder, news: DeskNews) -> Imported:
    with progress("Importing", waits=True) as tick:
        return import_round(vault, folder, clock.today(), tick, news.look)
