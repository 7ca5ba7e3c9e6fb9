"""Signing the next directory: drafted, shown to a person, and kept only if they agree."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from itertools import permutations
from typing import Any

from knothole_client import clock
from knothole_client.desk.folder import EMPTY_BOOK, LAST_WEEK, SETTINGS, DeskFolder
from knothole_client.desk.settings import Settings, read_settings
from knothole_client.errors import UsageError
from knothole_client.files.durable import write_durably
from knothole_client.protocol import compact_json
from knothole_client.protocol.desk_document import DIRECTORY, PAGE_LIST, PIN, join_records, verify_desk_document
from knothole_client.protocol.directory import (
    LIFE,
    MAX_DIRECTORY,
    MAX_PREDECESSORS,
    MEMORY,
    Directory,
    Policy,
    sign_directory,
    verify_directory,
)
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.genesis import sign_pin
from knothole_client.protocol.page_list import PageList, sign_page_list
from knothole_client.protocol.primitives import SIGNATURE_SIZE, Seed, verify_key
from knothole_client.release import own_page_list
from knothole_client.sentences import Sentence


@dataclass(frozen=True)
class Draft:
    """A desk file that is signed, but neither kept nor handed out before a person has agreed."""

    signed: bytes
    directory: Directory
    rotated: bool
    """Whether the desk key was rotated since the last signing."""
    page: PageList
    """The page that is signed with it."""


def draft(desk: DeskFolder, days: int, today: int) -> Draft:
    """Sign the next directory, and put the desk file together (section 4.6), for :func:`keep`.

    Raises:
        UsageError: no reviewers, or settings that contradict each other.
    """
    if all("until" in reviewer for reviewer in desk.reviewers):
        raise UsageError(
            "no-reviewers", "Nobody could read what sources send.", "Add a reviewer: knothole desk add CARD --slot N"
        )
    previous = desk.previous.directory if desk.previous else None
    directory = _sign(_content(desk, days, today), desk, desk.desk_key)
    signed_pin, page = sign_pin(desk.chain, desk.desk_key), own_page_list()
    page_list = sign_page_list(page, desk.chain, directory, signed_pin, desk.desk_key)
    signed = join_records([*desk.records, (DIRECTORY, directory), (PIN, signed_pin), (PAGE_LIST, page_list)])
    pin = desk.previous.chain.pin if desk.previous else None
    verified = verify_desk_document(signed, pin, today, previous)
    return Draft(signed, verified.directory, pin is not None and verified.chain.pin != pin, page)


def preview(desk: DeskFolder, days: int, today: int) -> Directory:
    """The next directory as it would be signed, without needing the desk key.

    Raises:
        UsageError: as :func:`draft`.
    """
    seed = Seed(secrets.token_bytes(32))
    return verify_directory(_sign(_content(desk, days, today), desk, seed), desk.chain.desk, verify_key(seed))


def take_settings(desk: DeskFolder, content: bytes, today: int) -> Settings:
    """Take the content of a settings file for the next directory.

    Raises:
        UsageError: as :func:`draft`. Nothing was changed.
    """
    read = read_settings(content, desk.chain.name)
    preview(replace(desk, settings=read), LIFE, today)
    write_durably(desk.path / SETTINGS, content)
    return read


def _content(desk: DeskFolder, days: int, today: int) -> dict[str, Any]:
    """What the next directory says."""
    previous = desk.previous.directory if desk.previous else None
    members = desk.settings.directory_members(desk.reviewers, today)
    members["policy"]["book"] = _book_before(desk) + (desk.path / EMPTY_BOOK).exists()
    return {
        "serial": previous.serial + 1 if previous else 1,
        "issued": today,
        "expires": today + days,
        "predecessors": _predecessors(previous, today),
        "reviewers": [
            {name: value for name, value in reviewer.items() if name != "removed"}
            for reviewer in desk.reviewers
            if _listed(reviewer, desk.settings.policy, today)
        ],
    } | members


def _sign(content: dict[str, Any], desk: DeskFolder, key: Seed) -> bytes:
    """Sign a directory; what everybody would refuse is refused here, by name."""
    size = len(compact_json.serialise(content)) + SIGNATURE_SIZE
    if size > MAX_DIRECTORY:
        raise UsageError(
            "length",
            Sentence(
                "The directory would have {size:,} bytes; {max_directory:,} bytes are allowed.",
                size=size,
                max_directory=MAX_DIRECTORY,
            ),
            "Shorten guidance and questions, or remove a channel.",
        )
    try:
        return sign_directory(content, desk.chain.desk, key)
    except ProtocolError as refused:
        if refused.code == "slot-reused":
            raise _two_in_a_slot(content, refused) from refused
        raise UsageError(
            refused.code, refused.diagnostics(), "Look at the settings, and at the number of days (30 at most)."
        ) from refused


def _two_in_a_slot(content: dict[str, Any], refused: ProtocolError) -> UsageError:
    """Whose slot somebody has already, while mail to the first can still come."""
    rest = LAST_WEEK + content["policy"]["envelope_days"]
    for gone, successor in permutations(content["reviewers"], 2):
        if (
            gone["slot"] == successor["slot"]
            and gone.get("until", 0) < successor["from"] <= gone.get("until", 0) + rest
        ):
            longest = successor["from"] - gone["until"] - LAST_WEEK - 1
            return UsageError(
                refused.code,
                Sentence(
                    "With these envelope_days, mail to {name}, who left on {until}, could reach {successor}, who has the same slot since {first}.",
                    name=gone["name"],
                    until=clock.written(gone["until"]),
                    successor=successor["name"],
                    first=clock.written(successor["from"]),
                ),
                Sentence(
                    "Set envelope_days to {longest} or less until {name} is no longer listed.",
                    longest=longest,
                    name=gone["name"],
                ),
            )
    return UsageError(refused.code, refused.diagnostics(), "Give the newer reviewer another slot.")


def keep(desk: DeskFolder, agreed: Draft) -> bytes:
    """Keep a draft as the last desk file that was signed, and return it."""
    emptied = agreed.directory.policy.book > _book_before(desk)
    write_durably(desk.path / "desk", agreed.signed)
    if emptied:
        (desk.path / EMPTY_BOOK).unlink(missing_ok=True)
    return agreed.signed


def sign(desk: DeskFolder, days: int, today: int) -> bytes:
    """Draft and keep in one step, without asking anybody.

    Raises:
        UsageError: as :func:`draft`.
    """
    return keep(desk, draft(desk, days, today))


def _book_before(desk: DeskFolder) -> int:
    """The book number signed last."""
    return desk.previous.directory.policy.book if desk.previous else 0


def _listed(entry: dict[str, Any], policy: Policy, today: int) -> bool:
    """Whether the directory still names a reviewer: a reviewer who left stays, so that replies can be verified (section 4.4)."""
    return "until" not in entry or today <= entry["until"] + max(policy.reply_days, LAST_WEEK + policy.envelope_days)


def _predecessors(previous: Directory | None, today: int) -> list[dict[str, Any]]:
    if previous is None:
        return []
    kept = [view for view in previous.predecessors if view.superseded >= today - MEMORY][1 - MAX_PREDECESSORS :]
    return [
        *({"view": view.view.hex(), "superseded": view.superseded} for view in kept),
        {"view": previous.view.hex(), "superseded": today},
    ]
