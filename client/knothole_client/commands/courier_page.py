"""``knothole courier verify`` and ``accept-page``: looking at the desk's page, and what is made of what differed."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from knothole_client import clock
from knothole_client.commands import shapes
from knothole_client.commands.page_check import look_options, make_visits, release_of, report
from knothole_client.commands.screen import agree, say
from knothole_client.commands.secrets_input import json_output, yes_option
from knothole_client.courier import page_watch, store
from knothole_client.courier.requests import Courier
from knothole_client.errors import ClientError, UsageError
from knothole_client.http import Server
from knothole_client.page_check.judging import Known
from knothole_client.page_check.looking import Look
from knothole_client.scrubbing import scrub

UNEXPLAINED: Final = "page-alarms"


@click.command()
@click.argument("url", metavar="[URL]", required=False)
@look_options
@json_output(shapes.PageCheck)
@click.pass_obj
def verify(
    home: Path,
    url: str | None,
    tor: str | None,
    visits: int,
    stay: bool,
    page_list_file: Path | None,
    evidence: Path | None,
    as_json: bool,
) -> None:
    """Look whether sources are served the released page.

    The page is loaded as several visitors would, each over its own circuit of Tor, and compared with the release, with what the desk signed
    and with what this courier knows. Without URL: at the first address that the directory names.

    The visits are made as Tor Browser makes them; a last one looks where browsers do not, and can be recognised.

    Exit code 0: all is as released. 1: something differs, or did in an earlier look; it is named, and this command, pull and status repeat
    it until a person has had it explained (accept-page). 4: the page could not be looked at.
    """
    state = store.load_state(home / "courier")
    if state.pin is None:
        raise UsageError("no-desk", "This courier knows no desk yet.", "Make a round first: knothole courier pull DIR")
    courier = Courier(
        Server(state.server, state.tor), home / "courier", state, store.transport_key(home / "courier"), clock.now
    )

    tor = tor or state.tor
    addresses = []

    def visits_to(address: str, known: Known) -> list[Look]:
        addresses.append(address)
        return make_visits(address, tor, visits, stay, known)

    judgement = page_watch.check(
        courier,
        clock.today(),
        release_of(page_list_file),
        page_list_file is not None,
        url,
        visits_to,
    )
    report(judgement, addresses[0], tor, visits, evidence, as_json=as_json)
    earlier = len(page_watch.last(home / "courier").alarms)
    if earlier:
        if not as_json:
            say_page_alarms(home)
        raise ClientError(
            UNEXPLAINED,
            f"Nothing differs now, but in earlier looks it did, and nobody has accepted it: {earlier}",
            "Ask the operator, and tell the desk. Once it is explained: knothole courier accept-page",
        )


@click.command()
@yes_option
@click.pass_obj
def accept_page(home: Path, yes: bool) -> None:
    """Accept what differed in looks at the page once it is explained. The alarms about the page are dropped."""
    shown = page_watch.last(home / "courier")
    if not shown.alarms:
        raise UsageError("no-alarm", "There is no alarm about the page.", "Look at it: knothole courier verify")
    say_page_alarms(home)
    agree("Was this explained to you, and do you believe it?", yes, "Nothing was accepted.")
    if page_watch.last(home / "courier") != shown:
        raise UsageError(
            "changed",
            "The page was looked at meanwhile. Nothing was accepted.",
            "Look at what was found, and do the same again: knothole courier accept-page",
        )
    page_watch.accept(home / "courier", shown)
    say("Accepted. The next look begins with no alarm.")


def say_page(home: Path) -> None:
    """When the page was last looked at, and the alarms."""
    looked = page_watch.last(home / "courier")
    if looked.at is None:
        say("The page was never looked at: knothole courier verify")
    else:
        say(f"Page looked at: {(clock.now() - looked.at) // 3600} hours ago")
    say_page_alarms(home)


def say_page_alarms(home: Path) -> None:
    """What differed in a look, and nobody has accepted."""
    alarms = page_watch.last(home / "courier").alarms
    for sentence, seconds in alarms.items():
        say(f"Alarm about the page: {scrub(sentence)} First seen {clock.moment(seconds)}.", "bold red")
    if alarms:
        say("Look again: knothole courier verify --evidence FOLDER. Once explained: knothole courier accept-page")
