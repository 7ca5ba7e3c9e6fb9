"""``knothole courier probe``: an envelope that goes the way of a source's, and is looked for in the pulls."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import Final

import click

from knothole_client import clock
from knothole_client.commands.progress import progress
from knothole_client.commands.screen import say
from knothole_client.commands.source.visits import visit
from knothole_client.courier import probes, store
from knothole_client.errors import ClientError, NetworkError, UsageError
from knothole_client.http import Server
from knothole_client.scrubbing import scrub
from knothole_client.source.place import Place

MISSING: Final = "probe-missing"


@click.command()
@click.argument("url", metavar="[URL]", required=False)
@click.option("--tor", help="HOST:PORT of Tor; otherwise the one that this courier uses.")
@click.pass_obj
def probe(home: Path, url: str | None, tor: str | None) -> None:
    """Post an envelope as a source does; pulls look for it.

    It makes one visit of minutes, as knothole source does, over a circuit of its own, at URL or at the first address that the directory
    named in the last round. The envelope is a cover: nobody can open it, and no reviewer sees it. Only this courier's folder knows its id.

    The next pulls look for it, and ask the server nothing more than they always do; then status says how long the whole way took. If the
    server answered that it is stored, and its signed lists do not name it, that is an alarm: this command, pull and status repeat it until
    16 later probes were sent.

    Exit code 1: an earlier probe is missing, or the server's desk document is refused. 4: this probe failed, and shows nothing.
    """
    folder = home / "courier"
    state = store.load_state(folder)
    if state.pin is None:
        raise UsageError("no-desk", "This courier knows no desk yet.", "Make a round first: knothole courier pull DIR")
    address, tor = url or state.address, tor or state.tor
    if address is None:
        raise UsageError("url", "The directory of the last round names no address of the page.", "Give its URL.")
    Server(address, tor)
    if tor is None:
        say("Without Tor the server can see that this visitor is the courier.", "yellow")
    cover = probes.begin(folder, state.desk_id, secrets.token_bytes, clock.now())
    outcome = "stopped"
    try:
        with visit(Place(address, tor, state.desk, state.pin)) as here:
            with progress("Sending, then covers") as tick:
                here.exchange(cover, tick)
            if here.server_day not in (None, *probes.load(folder)[-1].days):
                raise NetworkError(
                    "clock", "The server's clock and this machine's differ, so no day's list can show it."
                )
            outcome = probes.STORED
    except ClientError as failed:
        outcome = failed.code
        if not isinstance(failed, NetworkError):
            raise
        raise NetworkError(
            outcome,
            f"This probe shows nothing. {failed}",
            "A source who writes now may see the same. Try again later; if it lasts, look at this machine's clock, and tell the operator.",
        ) from failed
    finally:
        probes.end(folder, cover, outcome, clock.now())
    posted = probes.load(folder)[-1]
    looked_for = " The next pull looks for it." if posted.state(clock.now()) == probes.WAITING else ""
    say(f"{posted.sentence(clock.now())}{looked_for}")
    missing = say_probe_alarms(home)
    if missing:
        raise ClientError(
            MISSING,
            f"Missing: {missing} of the last {probes.MAX_PROBES} probes.",
            "Until it is explained, sources' messages may be missing, too: tell the desk, and ask the operator.",
        )


def say_probes(home: Path) -> None:
    """What is known of the last probe, and the alarms."""
    remembered, now = probes.load(home / "courier"), clock.now()
    if not remembered:
        say("The way of sources was never tried: knothole courier probe")
    elif remembered[-1].state(now) not in probes.ALARMS:
        say(f"Last probe: {scrub(remembered[-1].sentence(now))}")
    say_probe_alarms(home)


def say_probe_alarms(home: Path) -> int:
    """The alarms; how many there are."""
    now = clock.now()
    missing = [known for known in probes.load(home / "courier") if known.state(now) in probes.ALARMS]
    for known in missing:
        say(f"Alarm about a probe: {known.sentence(now)}", "bold red")
    return len(missing)
