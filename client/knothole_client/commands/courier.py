"""``knothole courier``: the online half. It can run on another machine, with another --home."""

from __future__ import annotations

from pathlib import Path

import click

from knothole_client import clock
from knothole_client.commands.screen import agree, progress, say, say_json
from knothole_client.commands.secrets_input import yes_option
from knothole_client.courier import rounds, store
from knothole_client.errors import NetworkError, UnsafeError, UsageError
from knothole_client.expiry import expiry_warning
from knothole_client.http import Server
from knothole_client.protocol.desk_document import Desk, verify_desk_document
from knothole_client.protocol.directory import Directory
from knothole_client.protocol.reviewer_records import REVOCATION_SIZE, verify_revocation
from knothole_client.round_folder import RoundFolder
from knothole_client.scrubbing import scrub

directory_argument = click.argument("directory", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))


@click.group()
def courier() -> None:
    """Carry ciphertext between the server and a folder."""


@courier.command()
@click.option("--server", required=True, help="The server's address for reviewers.")
@click.option("--tor", help="HOST:PORT of Tor, for an onion address.")
@click.pass_obj
def init(home: Path, server: str, tor: str | None) -> None:
    """Tell the courier where the server is."""
    folder = home / "courier"
    if (folder / store.STATE_FILE).exists():
        raise UnsafeError(
            "exists", "There is a courier here already.", "Choose another --home, or use the one that is there."
        )
    Server(server, tor)
    store.save_state(folder, store.CourierState(server, tor))
    say("Ready. Now: knothole courier pull DIR")


@courier.command()
@directory_argument
@click.pass_obj
def pull(home: Path, directory: Path) -> None:
    """Fetch what came into DIR."""
    folder = RoundFolder(directory)
    fetched = pull_round(home, folder)
    say(f"Fetched {fetched} envelopes. Now: knothole reviewer import DIR")
    _warn(_known(home, folder).directory)


@courier.command()
@directory_argument
@click.pass_obj
def push(home: Path, directory: Path) -> None:
    """Post what the vault put into DIR."""
    folder = RoundFolder(directory)
    pushed = push_round(home, folder)
    say("Posted: " + (", ".join(f"{count} {kind}" for kind, count in pushed.sent.items()) or "nothing new"))
    _warn(_newest(folder, _known(home, folder)))
    raise_refusals(pushed)


@courier.command()
@click.argument("statement", metavar="FILE", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@directory_argument
@yes_option
@click.pass_obj
def revoke(home: Path, statement: Path, directory: Path, yes: bool) -> None:
    """Publish the statement in FILE that takes a reviewer off the desk; DIR is the folder of this courier's rounds."""
    with statement.open("rb") as stream:
        untrusted = stream.read(REVOCATION_SIZE + 1)
    courier_, desk = _open(home, RoundFolder(directory))
    leaver = verify_revocation(untrusted, desk.id, desk.directory)
    say(
        f"From now on no source will write to {scrub(leaver.name)}, and nothing signed with the old key counts.", "bold"
    )
    agree("This cannot be taken back. Publish it?", yes, "Nothing was published.")
    courier_.call("PUT", "/v1/revocations", body=untrusted)
    say("Published. Have the desk take the name off its list too: knothole desk remove ID")


@courier.command()
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@click.pass_obj
def status(home: Path, as_json: bool) -> None:
    """Say when the last round was."""
    state = store.load_state(home / "courier")
    moments = {"last_pull": state.last_pull, "last_push": state.last_push}
    if as_json:
        say_json(moments | {"server": state.server, "desk": state.desk, "days_done": len(state.done)})
        return
    for name, moment in moments.items():
        hours = None if moment is None else (clock.now() - moment) // 3600
        say(f"{name.replace('_', ' ').capitalize()}: {'never' if hours is None else f'{hours} hours ago'}")


def pull_round(home: Path, folder: RoundFolder) -> int:
    """``courier pull``."""
    courier_, desk = _open(home, folder)
    try:
        with progress("Fetching") as tick:
            return rounds.pull(courier_, folder, desk, tick)
    finally:
        store.save_state(home / "courier", courier_.state)


def push_round(home: Path, folder: RoundFolder) -> rounds.Pushed:
    """``courier push``."""
    courier_, _ = _open(home, folder)
    try:
        with progress("Posting") as tick:
            return rounds.push(courier_, folder, tick)
    finally:
        store.save_state(home / "courier", courier_.state)


def raise_refusals(*several: rounds.Pushed) -> None:
    """Once all else has been done, say what the server refused.

    Raises:
        NetworkError: it refused something.
    """
    refused = [one for pushed in several for one in pushed.refused]
    if refused:
        kinds = sorted({f"{kind} ({one.code})" for kind, one in refused})
        first = refused[0][1]
        raise NetworkError(first.code, f"The server took all but some {', '.join(kinds)}.", first.hint)


def _known(home: Path, folder: RoundFolder) -> Desk:
    return rounds.known_desk(folder, store.load_state(home / "courier"), clock.today())


def _warn(directory: Directory) -> None:
    warning = expiry_warning(directory, clock.today())
    if warning:
        say(warning, "bold red")


def _newest(folder: RoundFolder, known: Desk) -> Directory:
    """The directory that was just put in force, if there is one; the folder's desk document comes from the last pull."""
    file = folder.outgoing("desk")
    if not file.exists():
        return known.directory
    posted = verify_desk_document(file.read_bytes(), known.chain.pin, clock.today()).directory
    return max(posted, known.directory, key=lambda one: one.serial)


def _open(home: Path, folder: RoundFolder) -> tuple[rounds.Courier, Desk]:
    state = store.load_state(home / "courier")
    if not folder.desk.exists():
        raise UsageError(
            "no-desk",
            "The folder has no desk file.",
            "Copy the file that the desk signed into it, under the name: desk",
        )
    desk = rounds.known_desk(folder, state, clock.today())
    transport = store.transport_key(home / "courier", folder)
    return rounds.Courier(Server(state.server, state.tor), home / "courier", state, transport, clock.now), desk
