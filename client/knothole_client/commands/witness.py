"""``knothole witness``: public copies of what a desk and its server said, and what they contradict each other in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import click

from knothole_client import clock
from knothole_client.commands import shapes
from knothole_client.commands.fingerprints import in_both
from knothole_client.commands.groups import Group
from knothole_client.commands.progress import progress
from knothole_client.commands.screen import say, say_json
from knothole_client.commands.secrets_input import json_output
from knothole_client.errors import ClientError, NetworkError, UsageError
from knothole_client.files.typed_fingerprint import read_fingerprint
from knothole_client.page_check import evidence
from knothole_client.page_check.browsing import Address, Browsing, Served
from knothole_client.page_check.judging import Difference, Judgement
from knothole_client.page_check.looking import DOCUMENT, Look, look, thinking
from knothole_client.protocol.genesis import Pin
from knothole_client.protocol.tags import DeskId
from knothole_client.scrubbing import scrub
from knothole_client.witness.comparing import PROOF, common_days, compare
from knothole_client.witness.copies import Copy, alone, load
from knothole_client.witness.following import Contradiction, Followed, follow

CONTRADICTION: Final = "contradiction"
EVIDENCE: Final = "contradictions"
SECTIONS: Final = {"Copies": ("follow", "compare")}
EXAMPLE: Final = """\
knothole witness follow --tor 127.0.0.1:9050 http://….onion COPY
knothole witness compare COPY ANOTHER-COPY
knothole witness compare --json COPY ANOTHER-COPY"""


@click.group(cls=Group, sections=SECTIONS, example=EXAMPLE)
def witness() -> None:
    """Keep a public copy of what a server says, and compare copies.

    A server that shows one person another desk than everybody else must sign two different records of a day, or be caught by the first two
    people who compare. This needs no key, and a copy holds nothing secret: publish it.
    """


@witness.command(name="follow")
@click.argument("url", metavar="URL")
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path, file_okay=False))
@click.option("--tor", help="HOST:PORT of Tor, for an onion address: 127.0.0.1:9050, or 9150 for Tor Browser's.")
@click.option("--fingerprint", help="The desk's fingerprint, in words or digits, if you know it from elsewhere.")
@json_output(shapes.Witnessed)
def follow_command(url: str, folder: Path, tor: str | None, fingerprint: str | None, as_json: bool) -> None:
    """Look at a page, and add what its server says to FOLDER.

    It is loaded as by any visitor. FOLDER keeps the desk's directories, rotations, revocations and page lists, and the server's signed daily
    records, which name each other. Each run shows that what was said before still stands, and adds to it. Run it daily, from a timer, and
    publish FOLDER.

    Exit code 0: all goes together. 1: something contradicts what was said before; what was served is kept in FOLDER. 4: nothing could be
    fetched.
    """
    pin, kept = Pin.first(DeskId(read_fingerprint(fingerprint))) if fingerprint else None, ""
    with alone(folder):
        copy = load(folder)
        served = _looked(url, tor).of(DOCUMENT)[-1]

        def keep(followed: Followed) -> None:
            nonlocal kept
            kept = _keep(folder / EVIDENCE, url, served, followed)

        followed = follow(copy, served.content, pin, clock.now(), keep)
    if as_json:
        say_json(_summary(copy, followed.contradictions, followed.notes) | {"new": followed.new})
    else:
        for note in followed.notes:
            say(note)
        _say_copy(copy, followed.new)
        _say_contradictions(followed.contradictions)
    if followed.contradictions:
        raise ClientError(
            CONTRADICTION,
            "What the server says does not go with what it said before.",
            "Ask the desk, in another way than by this server, and compare copies: knothole witness compare. " + kept,
        )


@witness.command(name="compare")
@click.argument("copies", metavar="COPY COPY", nargs=2, type=click.Path(path_type=Path, exists=True, file_okay=False))
@json_output(shapes.WitnessesCompared)
def compare_command(copies: tuple[Path, Path], as_json: bool) -> None:
    """Compare two copies that different people kept of one desk.

    Exit code 0: they go together. 1: they contradict each other, and it is said in what.
    """
    left, right = (load(folder) for folder in copies)
    for copy in (left, right):
        if copy.newest is None:
            raise UsageError("no-copy", f"{copy.folder} has no copy.", "Make one: knothole witness follow URL FOLDER")
    if left.newest and right.newest and left.newest.id != right.newest.id:
        raise UsageError("desk", "The two copies are of two desks.", "Compare copies of one desk.")
    contradictions, days = compare(left, right), common_days(left, right)
    if as_json:
        say_json({"common_days": [clock.written(day) for day in days]} | {"contradictions": _listed(contradictions)})
    elif not contradictions:
        if days:
            say(f"Both go together: {len(days)} days in common, the last is {clock.written(days[-1])}.")
        else:
            say("Nothing contradicts, but they have no day in common: this says little.", "yellow")
    else:
        _say_contradictions(contradictions)
    if {each.kind for each in contradictions} & PROOF:
        raise ClientError(
            CONTRADICTION,
            "The two copies contradict each other, and prove it: people were served different things.",
            "Keep both, publish them, and tell the desk in another way than by this server.",
        )
    if contradictions:
        raise ClientError(
            CONTRADICTION,
            "The two copies contradict each other. They do not prove it: this is the word of those who kept them.",
            "Keep both, and ask the desk, in another way than by this server, before you publish them.",
        )


def _keep(folder: Path, url: str, served: Served, followed: Followed) -> str:
    differences = [Difference(each.kind, each.sentence, (), (served,)) for each in followed.contradictions]
    new = evidence.keep(folder, url, Judgement(differences, followed.notes), clock.now())
    if new is None:
        return f"What was served is not kept: {folder} has {evidence.MAX_LOOKS} looks already. Move them elsewhere."
    return f"What was served is in {new}."


def _looked(url: str, tor: str | None) -> Look:
    """A visit as any other: a server must not know who keeps a copy."""
    seen, browsing = Look("", ""), Browsing(Address.of(url, tor), tor)
    try:
        with progress("Looking at the page"):
            look(browsing, seen, lambda _: None, think=thinking())
    finally:
        browsing.close()
    if seen.of(DOCUMENT)[-1].status != 200:
        raise NetworkError("unavailable", "The server gives no desk document now.", "Try again later.")
    return seen


def _say_copy(copy: Copy, new: int) -> None:
    if copy.newest is None:
        return
    say(f"Desk: {scrub(copy.newest.chain.name)}, directory {copy.newest.directory.serial}")
    if len(copy.looks) == 1:
        say("This is the first look. Compare the desk's fingerprint, if you have it from elsewhere:")
        for line in in_both(copy.newest.id):
            say(line)
    if not copy.records:
        say("The server has signed no record yet.")
        return
    say(f"Records of {len(copy.records)} days are kept, {new} of them new. The newest, for others to compare:")
    say(f"{clock.written(copy.records[-1].day)} {copy.records[-1].digest.hex()}")


def _say_contradictions(contradictions: Sequence[Contradiction]) -> None:
    for each in contradictions:
        say(f"Contradicts: {scrub(each.sentence)}", "bold red")


def _listed(contradictions: Sequence[Contradiction]) -> list[dict[str, str]]:
    return [{"kind": each.kind, "what": each.sentence} for each in contradictions]


def _summary(copy: Copy, contradictions: Sequence[Contradiction], notes: Sequence[str]) -> dict[str, Any]:
    newest = copy.records[-1] if copy.records else None
    return {
        "desk": copy.newest.id.hex() if copy.newest else None,
        "serial": copy.newest.directory.serial if copy.newest else None,
        "days": len(copy.records),
        "newest": {"day": clock.written(newest.day), "digest": newest.digest.hex()} if newest else None,
        "contradictions": _listed(contradictions),
        "notes": list(notes),
    }
