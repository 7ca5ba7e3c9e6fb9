"""``knothole courier``: the online half. It can run on another machine, with another --home."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import click

from knothole_client import clock
from knothole_client.commands import shapes
from knothole_client.commands.courier_page import accept_page, say_page, say_page_alarms, verify
from knothole_client.commands.courier_probe import probe, say_probe_alarms, say_probes
from knothole_client.commands.groups import Group
from knothole_client.commands.progress import Stopped, progress
from knothole_client.commands.screen import agree, say, say_json
from knothole_client.commands.secrets_input import json_output, yes_option
from knothole_client.courier import ledger_watch, page_watch, probes, rounds, store
from knothole_client.courier.moves import open_courier
from knothole_client.desk.expiry import expiry_warning
from knothole_client.errors import NetworkError, UsageError
from knothole_client.http import Server
from knothole_client.protocol.delegation import fingerprint
from knothole_client.protocol.desk_document import Desk, verify_desk_document
from knothole_client.protocol.directory import Directory
from knothole_client.protocol.errors import EXPLANATIONS
from knothole_client.protocol.ledger import Destruction
from knothole_client.protocol.primitives import verify_key
from knothole_client.protocol.reviewer_records import REVOCATION_SIZE, verify_revocation
from knothole_client.rounds.folder import DESK, RoundFolder
from knothole_client.rounds.stick import expect_stick_or_empty
from knothole_client.scrubbing import scrub

directory_argument = click.argument("directory", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))


SECTIONS: Final = {
    "Rounds": ("init", "pull", "push", "status"),
    "What sources meet": ("verify", "probe"),
    "When something is wrong": ("accept-ledger", "accept-page", "revoke"),
}
EXAMPLE: Final = """\
knothole courier init --server http://….onion --tor 127.0.0.1:9050 DIR
knothole courier pull /media/stick      then import and export at the vault
knothole courier push /media/stick"""


@click.group(cls=Group, sections=SECTIONS, example=EXAMPLE)
def courier() -> None:
    """Carry ciphertext between the server and a folder or stick."""


courier.add_command(probe)
courier.add_command(verify)
courier.add_command(accept_page)


@courier.command()
@click.option("--server", required=True, help="The server's address for reviewers.")
@click.option("--tor", help="HOST:PORT of Tor, for an onion address.")
@click.argument("directory", metavar="[DIR]", required=False, type=click.Path(path_type=Path, file_okay=False))
@click.pass_obj
def init(home: Path, server: str, tor: str | None, directory: Path | None) -> None:
    """Make a courier with a key of its own. Its public key is left in DIR for the vault: on a stick, or in an empty folder."""
    Server(server, tor)
    if directory:
        expect_stick_or_empty(directory)
    key = store.create(home / "courier", server, tor)
    if directory:
        RoundFolder(directory).leave_courier_key(key)
    say(f"The courier's key, in words: {fingerprint(key)}")
    say("The vault's first export asks for them. Then: knothole courier push DIR")


@courier.command()
@directory_argument
@json_output(shapes.Pulled)
@click.pass_obj
def pull(home: Path, directory: Path, as_json: bool) -> None:
    """Fetch what sources and colleagues sent into DIR."""
    folder = RoundFolder(directory)
    fetched = pull_round(home, folder)
    if as_json:
        state = store.load_state(home / "courier")
        warning = expiry_warning(_known(home, folder).directory, clock.today())
        alarms = {"desk_alarms": state.desk_alarms, "ledger_alarms": state.ledger_alarms}
        say_json({"fetched": fetched, "damaged": state.damaged, "warning": warning} | alarms)
        return
    say(f"Fetched {fetched} envelopes. Now: knothole reviewer import DIR")
    _warn(_known(home, folder).directory)
    say_alarms(home)


@courier.command()
@directory_argument
@json_output(shapes.Pushed)
@click.pass_obj
def push(home: Path, directory: Path, as_json: bool) -> None:
    """Post what the vault wrote into DIR."""
    folder = RoundFolder(directory)
    pushed = push_round(home, folder)
    if as_json:
        refused = [{"what": what, "code": refusal.code} for what, refusal in pushed.refused]
        days = [clock.written(day) for day in pushed.holding]
        say_json({"sent": pushed.sent, "refused": refused, "days_refused": days})
        raise_refusals(pushed, as_json=True)
        return
    nothing = "nothing" if pushed.refused or pushed.holding else "nothing new"
    say("Posted: " + (", ".join(f"{count} {kind}" for kind, count in pushed.sent.items()) or nothing))
    _warn(_newest(folder, _known(home, folder)))
    raise_refusals(pushed)


@courier.command()
@click.argument("statement", metavar="FILE", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@directory_argument
@yes_option
@click.pass_obj
def revoke(home: Path, statement: Path, directory: Path, yes: bool) -> None:
    """Publish the revocation in FILE of a reviewer's key. DIR is the folder of this courier's rounds."""
    with statement.open("rb") as stream:
        untrusted = stream.read(REVOCATION_SIZE + 1)
    courier_, desk = open_courier(home, RoundFolder(directory))
    leaver = verify_revocation(untrusted, desk.id, desk.directory).reviewer
    say(
        f"From now on no source will write to {scrub(leaver.name)}, and nothing signed with the old key counts.", "bold"
    )
    agree("This cannot be taken back. Publish it?", yes, "Nothing was published.")
    courier_.call("PUT", "/v1/revocations", body=untrusted)
    say("Published. Have the desk take the name off its list too, as of a day before the key was stolen:")
    say("knothole desk remove ID --last-day DAY")


@courier.command()
@json_output(shapes.Courier)
@click.pass_obj
def status(home: Path, as_json: bool) -> None:
    """Show the last round and what the server says it destroyed."""
    state = store.load_state(home / "courier")
    words = fingerprint(verify_key(store.transport_key(home / "courier")))
    moments = {"last_pull": state.last_pull, "last_push": state.last_push}
    newest = ledger_watch.newest_record(state)
    if as_json:
        looked = page_watch.last(home / "courier")
        more: dict[str, Any] = {
            "server": state.server,
            "desk": state.desk,
            "days_done": len(state.done),
            "damaged": state.damaged,
            "days_refused": [clock.written(day) for day in state.holding],
        }
        alarms = {
            "desk_alarms": state.desk_alarms,
            "ledger_alarms": state.ledger_alarms,
            "page_checked": looked.at,
            "page_alarms": list(looked.alarms),
            "probes": [_probe(known) for known in probes.load(home / "courier")],
        }
        say_json({"courier": words} | moments | more | {"ledger": _record(newest)} | alarms)
        return
    say(f"This courier's key, in words: {words}")
    for name, moment in moments.items():
        hours = None if moment is None else (clock.now() - moment) // 3600
        say(f"{name.replace('_', ' ').capitalize()}: {'never' if hours is None else f'{hours} hours ago'}")
    if newest:
        say(f"The server's ledger of destruction reaches to {clock.written(newest.day)} ({newest.digest.hex()[:16]}):")
        say(f"  it keeps nothing from sources that came before {clock.written(newest.kept_from)}")
    else:
        say("The server has published no ledger of destruction yet.")
    for day in state.holding:
        say(f"Not acknowledged, because something that came is not in the vault: {clock.written(day)}", "bold red")
    _say_desk_alarms(state)
    _say_unless_damaged(lambda: say_page(home))
    _say_unless_damaged(lambda: say_probes(home))
    _say_damage(state)
    _say_alarms(state)


@courier.command()
@yes_option
@click.pass_obj
def accept_ledger(home: Path, yes: bool) -> None:
    """Accept the server's ledger once the operator has explained it. The alarms about destruction are dropped."""
    shown = store.load_state(home / "courier")
    _say_alarms(shown)
    agree("Was this explained to you, and do you believe it?", yes, "Nothing was accepted.")
    state = store.load_state(home / "courier")  # a round may have been made meanwhile
    if (state.ledger, state.ledger_alarms) != (shown.ledger, shown.ledger_alarms):
        raise UsageError(
            "changed",
            "A round brought something else of the ledger meanwhile. Nothing was accepted.",
            "Look at it, and do the same again: knothole courier accept-ledger",
        )
    ledger_watch.accept(state)
    store.save_state(home / "courier", state)
    say("Accepted. The next pull pins the server's ledger again.")


def pull_round(home: Path, folder: RoundFolder) -> int:
    """``courier pull``."""
    courier_, desk = open_courier(home, folder)
    try:
        with progress("Fetching", server=courier_.server, stopped=_stopped("fetched")) as tick:
            return rounds.pull(courier_, folder, desk, tick)
    finally:
        store.save_state(home / "courier", courier_.state)


def push_round(home: Path, folder: RoundFolder) -> rounds.Pushed:
    """``courier push``."""
    courier_, _ = open_courier(home, folder)
    try:
        with progress("Posting", server=courier_.server, stopped=_stopped("posted")) as tick:
            return rounds.push(courier_, folder, tick)
    finally:
        store.save_state(home / "courier", courier_.state)


def _stopped(what: str) -> Stopped:
    return lambda done, of: (
        f"Stopped: {done} of {of} are {what}.",
        "That stays as it is. Do the round again: it goes on from there.",
    )


def raise_refusals(pushed: rounds.Pushed, *, as_json: bool = False) -> None:
    """Once all else has been done, say what the server refused.

    Raises:
        NetworkError: it refused something.
    """
    for day in [] if as_json else sorted(pushed.holding):
        say(
            f"Of {clock.written(day)} something that came is not in the vault: the server did not take its acknowledgement, and keeps the day. It"
            " is fetched again with the next pull. If this stays so, tell the operator, and ask who had the stick.",
            "bold red",
        )
    if pushed.refused:
        kinds = sorted({f"{kind} ({refusal.code})" for kind, refusal in pushed.refused})
        hints = {refusal.code: refusal.hint for _, refusal in pushed.refused}
        code, hint = next(iter(hints.items()))
        if len(hints) > 1:
            hint = " ".join(f"{code}: {hint}" for code, hint in hints.items())
        raise NetworkError(code, f"The server refused some or all of: {', '.join(kinds)}.", hint)


def say_alarms(home: Path) -> None:
    """What was wrong with the last pull, and what is not explained about the server's ledger of destruction."""
    state = store.load_state(home / "courier")
    _say_desk_alarms(state)
    _say_unless_damaged(lambda: say_page_alarms(home))
    _say_unless_damaged(lambda: say_probe_alarms(home))
    _say_damage(state)
    _say_alarms(state)


def _say_unless_damaged(say_it: Callable[[], object]) -> None:
    """What is remembered in a file of its own; if that is damaged this is said, and hides neither other alarms nor what was refused."""
    try:
        say_it()
    except UsageError as damaged:
        say(f"{damaged} {damaged.hint}", "bold red")


def _say_desk_alarms(state: store.CourierState) -> None:
    for code in state.desk_alarms:
        say(
            f"Alarm in the desk document: {EXPLANATIONS[code]} ({code}) Ask the operator, and tell the desk.",
            "bold red",
        )


def _say_damage(state: store.CourierState) -> None:
    if state.damaged:
        say(
            f"Damaged on the server and not fetched: {state.damaged} envelopes or pieces of files. Tell the operator (knothole-server"
            " doctor). Each pull asks for them again, and their days stay unacknowledged until the server signs that they are lost.",
            "bold red",
        )


def _say_alarms(state: store.CourierState) -> None:
    for sentence in ledger_watch.sentences(state):
        say(f"Alarm: {sentence}", "bold red")


def _probe(known: probes.Probe) -> dict[str, Any]:
    return {"sent": known.sent, "outcome": known.outcome, "seen": known.seen, "state": known.state(clock.now())}


def _record(newest: Destruction | None) -> dict[str, Any] | None:
    if newest is None:
        return None
    days = {"day": clock.written(newest.day), "kept_from": clock.written(newest.kept_from)}
    counts = {"received": newest.received, "replies": newest.replies}
    return days | counts | {"key": newest.key.hex(), "digest": newest.digest.hex()}


def _known(home: Path, folder: RoundFolder) -> Desk:
    return rounds.known_desk(folder, store.load_state(home / "courier"), clock.today())


def _warn(directory: Directory) -> None:
    warning = expiry_warning(directory, clock.today())
    if warning:
        say(warning, "bold red")


def _newest(folder: RoundFolder, known: Desk) -> Directory:
    """The directory that was just put in force, if there is one; the folder's desk document comes from the last pull."""
    file = folder.outgoing(DESK)
    if not file.exists():
        return known.directory
    posted = verify_desk_document(file.read_bytes(), known.chain.pin, clock.today()).directory
    return max(posted, known.directory, key=lambda directory: directory.serial)
