"""What two copies of what one desk's server said contradict each other in."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate
from typing import Final

from knothole_client import clock
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.witness.copies import Copy
from knothole_client.witness.following import Contradiction

MARGIN: Final = 7_200  # seconds by which clocks differ, and two looks at one publication

PROOF: Final = frozenset(("two-records", "two-directories", "two-chains"))
"""Signed twice by one key. All else is the word of whoever kept a copy: its times, and a server key, which anybody can make."""


def compare(left: Copy, right: Copy) -> list[Contradiction]:
    """All of it; empty if nothing does. Both are of one desk."""
    return [
        *_ledgers(left, right),
        *_directories(left, right),
        *_chains(left, right),
        *_older(left, right),
        *_older(right, left),
    ]


def common_days(left: Copy, right: Copy) -> list[int]:
    """The days of which both have the server's record."""
    return sorted({record.day for record in left.records} & {record.day for record in right.records})


def _ledgers(left: Copy, right: Copy) -> Iterator[Contradiction]:
    others = {record.day: record for record in right.records}
    for record in left.records:
        other, day = others.get(record.day), clock.written(record.day)
        if other and other.key != record.key:
            yield Contradiction(
                "two-keys",
                f"The records of {day} are of two server keys: the server was set up again, somebody was shown another server, or a copy is made up.",
            )
        elif other and other.raw != record.raw:
            yield Contradiction(
                "two-records",
                f"One server key signed two records of {day}: people were served different things. Both copies prove it.",
            )
        else:
            continue
        return  # what comes after a fork differs, too


def _directories(left: Copy, right: Copy) -> Iterator[Contradiction]:
    by_number = {desk.directory.serial: desk.directory for desk in right.states.values()}
    for number, directory in {desk.directory.serial: desk.directory for desk in left.states.values()}.items():
        if number in by_number and by_number[number] != directory:
            yield Contradiction(
                "two-directories", f"The desk signed two directories with the number {number}. Both copies prove it."
            )


def _chains(left: Copy, right: Copy) -> Iterator[Contradiction]:
    chains = [copy.newest.chain.links for copy in (left, right) if copy.newest]
    if any(mine != theirs for mine, theirs in zip(*chains, strict=False)):
        yield Contradiction("two-chains", "The desk signed two successors of one desk key. Both copies prove it.")


def _older(left: Copy, right: Copy) -> Iterator[Contradiction]:
    """What was served to the left although the right had something newer before. The times are the word of whoever kept the copies."""
    times = [look.at for look in right.looks]
    newest = list(accumulate((right.states[look.state].directory.serial for look in right.looks), max))
    revoked = _first_revoked(right)
    for look in left.looks:
        desk, before = left.states[look.state], bisect_left(times, look.at - MARGIN)
        if before and newest[before - 1] > desk.directory.serial:
            yield Contradiction(
                "older",
                f"On {clock.moment(look.at)} {left.folder} was served directory {desk.directory.serial}; {right.folder} had {newest[before - 1]} before, "
                "as both noted the time.",
            )
            return
        listed = {reviewer.signing for reviewer in desk.directory.reviewers} - desk.revoked
        if any(first < look.at - MARGIN for key, first in revoked.items() if key in listed):
            yield Contradiction(
                "revocation-missing",
                f"On {clock.moment(look.at)} a revocation was kept from {left.folder}; {right.folder} had it before, as both noted the time.",
            )
            return


def _first_revoked(copy: Copy) -> dict[VerifyKey, int]:
    """When each key was first seen to be revoked."""
    first: dict[VerifyKey, int] = {}
    for look in copy.looks:
        for key in copy.states[look.state].revoked:
            first.setdefault(key, look.at)
    return first
