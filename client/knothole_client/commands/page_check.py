"""``knothole verify-page``, and what it has in common with ``knothole courier verify``."""

from __future__ import annotations

import math
import secrets
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeVar

import click

from knothole_client import clock
from knothole_client.commands import shapes
from knothole_client.commands.fingerprints import in_both
from knothole_client.commands.progress import progress
from knothole_client.commands.screen import say, say_json
from knothole_client.commands.secrets_input import json_output
from knothole_client.errors import ClientError, UsageError
from knothole_client.files.typed_fingerprint import read_fingerprint
from knothole_client.page_check.browsing import Address
from knothole_client.page_check.checking import Plan, visit
from knothole_client.page_check.evidence import MAX_LOOKS, keep
from knothole_client.page_check.judging import Judgement, Known, judge
from knothole_client.page_check.looking import Look, Stay, thinking
from knothole_client.protocol.genesis import Pin, read_pin
from knothole_client.protocol.page_list import PageList
from knothole_client.protocol.tags import DeskId
from knothole_client.release import own_page_list, page_list_in
from knothole_client.scrubbing import scrub
from knothole_client.source.send_clock import DEFAULT_MEAN, visit_length, wait

F = TypeVar("F", bound=Callable[..., Any])
ALTERED: Final = "page-altered"
_ONE_ADDRESS: Final = (
    "Without --tor all visits came from this machine's address: a server could serve what was released to it alone."
)
PAUSE: Final = 10.0  # seconds between two visits, on average

_OPTIONS: Final = (
    click.option("--tor", help="HOST:PORT of Tor, for an onion address: 127.0.0.1:9050, or 9150 for Tor Browser's."),
    click.option(
        "--visits",
        type=click.IntRange(2, 16),
        default=4,
        show_default=True,
        help="How many, each over its own circuit.",
    ),
    click.option(
        "--stay",
        is_flag=True,
        help="Stay and send covers, as long as a visit of knothole source does: minutes for each visit.",
    ),
    click.option(
        "--page-list",
        "page_list_file",
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
        help="page-list.json of the release that must be served; otherwise this program's, or another that the desk signed.",
    ),
    click.option(
        "--evidence",
        type=click.Path(path_type=Path, file_okay=False),
        help="Folder for what was served, if something differs: in a new folder in it, named by the moment.",
    ),
)


def look_options(command: F) -> F:
    """The options that both commands have."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


@click.command(name="verify-page")
@click.argument("url", metavar="URL")
@click.option("--fingerprint", help="The desk's fingerprint, in words or digits, if you know it from elsewhere.")
@click.option(
    "--pin",
    "pin_file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="The desk's file desk.json, from the desk itself.",
)
@look_options
@json_output(shapes.PageCheck)
def verify_page(
    url: str,
    fingerprint: str | None,
    pin_file: Path | None,
    tor: str | None,
    visits: int,
    stay: bool,
    page_list_file: Path | None,
    evidence: Path | None,
    as_json: bool,
) -> None:
    """Look whether a server serves the released page.

    The page at URL is loaded as several visitors would, each over its own circuit of Tor, and compared byte by byte with the release, with
    what the desk signed, and between the visits.

    Exit code 0: all is as released. 1: something differs, and it is named. 4: the page could not be looked at.
    """
    desk = DeskId(read_fingerprint(fingerprint)) if fingerprint else None
    pin = read_pin(pin_file.read_bytes()) if pin_file else Pin.first(desk) if desk else None
    if pin and desk not in (None, pin.desk):
        raise UsageError("desk", "--fingerprint and --pin are of two desks.", "Leave out the wrong one.")
    known = Known(
        release=release_of(page_list_file),
        today=clock.today(),
        desk=desk or (pin.desk if pin else None),
        pin=pin,
        exact=page_list_file is not None,
        secure=url.startswith("https:"),
    )
    judgement = judge(make_visits(url, tor, visits, stay, known), known)
    report(judgement, url, tor, visits, evidence, as_json=as_json)


def release_of(page_list_file: Path | None) -> PageList:
    """The page list to compare with."""
    return page_list_in(page_list_file) if page_list_file else own_page_list()


def make_visits(url: str, tor: str | None, visits: int, stay: bool, known: Known) -> list[Look]:
    """Look, as often as was asked for."""
    plan = Plan(
        Address.of(url, tor),
        tor,
        visits,
        partial(_stay, stay),
        lambda: time.sleep(min(_exponential(1 / PAUSE), 6 * PAUSE)),
        thinking,
    )
    with progress("Looking at the page, visits") as tick:
        return visit(plan, known, tick)


def report(
    judgement: Judgement, url: str, tor: str | None, visits: int, evidence: Path | None, *, as_json: bool
) -> None:
    """Say what came of it, and keep what differs.

    Raises:
        ClientError: something differs.
    """
    if tor is None:
        judgement.notes.append(_ONE_ADDRESS)
    if as_json:
        say_json(_summary(judgement))
    else:
        _say(judgement, visits)
    if judgement.differences:
        kept = _keep(evidence, url, judgement) if evidence else "With --evidence FOLDER what is served is kept."
        raise ClientError(
            ALTERED,
            "What is served is not what was released, or not the same for everybody.",
            f"Until it is explained, nobody should write by this page: tell the desk, in another way, and then the operator. {kept}",
        )


def _keep(evidence: Path, url: str, judgement: Judgement) -> str:
    folder = keep(evidence, url, judgement, clock.now())
    if folder is None:
        return f"What was served is not kept: {evidence} has {MAX_LOOKS} looks already. Name another folder."
    return f"What was served is in {folder}."


def _say(judgement: Judgement, visits: int) -> None:
    for difference in judgement.differences:
        where = f" ({', '.join(difference.looks)})" if difference.looks else ""
        say(f"Differs: {scrub(difference.sentence)}{where}", "bold red")
    for note in judgement.notes:
        say(scrub(note))
    if not judgement.differences:
        say(f"In {visits} visits everything was as released: release {scrub(judgement.release)}.")
        desk = judgement.desk
        if desk:
            say(
                f"Desk: {scrub(desk.chain.name)}, directory {desk.directory.serial}. Compare its fingerprint, if you have it from elsewhere:"
            )
            for line in in_both(desk.id):
                say(line)


def _summary(judgement: Judgement) -> dict[str, Any]:
    return {
        "release": judgement.release,
        "desk": judgement.desk.id.hex() if judgement.desk else None,
        "serial": judgement.desk.directory.serial if judgement.desk else None,
        "differences": [
            {"kind": difference.kind, "what": difference.sentence, "visits": list(difference.looks)}
            for difference in judgement.differences
        ],
        "notes": judgement.notes,
    }


def _stay(staying: bool) -> Stay | None:
    if not staying:
        return None
    return Stay(visit_length(_exponential), lambda: time.sleep(wait(DEFAULT_MEAN, _exponential)))


def _exponential(rate: float) -> float:
    """A draw from the exponential distribution, from the system's generator."""
    return -math.log(1 - secrets.SystemRandom().random()) / rate
