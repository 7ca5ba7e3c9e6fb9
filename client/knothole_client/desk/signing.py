"""Signing the next directory: drafted, shown to a person, and kept only if they agree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from knothole_client.desk.folder import EMPTY_BOOK, LAST_WEEK, DeskFolder
from knothole_client.errors import UsageError
from knothole_client.files.durable import write_durably
from knothole_client.protocol.desk_document import DIRECTORY, PIN, join_records, verify_desk_document
from knothole_client.protocol.directory import MEMORY, PREDECESSORS_LIMIT, Directory, Policy, sign_directory
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.genesis import sign_pin


@dataclass(frozen=True)
class Draft:
    """A desk file that is signed, but neither kept nor handed out before a person has agreed."""

    signed: bytes
    directory: Directory
    rotated: bool
    """Whether the desk key was rotated since the last signing."""


def draft(desk: DeskFolder, days: int, today: int) -> Draft:
    """Sign the next directory, and put the desk file together (section 4.6), for :func:`keep`.

    Raises:
        UsageError: no reviewers, or settings that contradict each other.
    """
    if all("until" in one for one in desk.reviewers):
        raise UsageError(
            "no-reviewers", "Nobody could read what sources send.", "Add a reviewer: knothole desk add CARD --slot N"
        )
    previous = desk.previous.directory if desk.previous else None
    members = desk.settings.directory_members(desk.reviewers, today)
    members["policy"]["book"] = _book_before(desk) + (desk.path / EMPTY_BOOK).exists()
    content = {
        "serial": previous.serial + 1 if previous else 1,
        "issued": today,
        "expires": today + days,
        "predecessors": _predecessors(previous, today),
        "reviewers": [
            {name: value for name, value in one.items() if name != "removed"}
            for one in desk.reviewers
            if _listed(one, desk.settings.policy, today)
        ],
    } | members
    try:
        directory = sign_directory(content, desk.chain.desk, desk.desk_key)
    except ProtocolError as refused:
        raise UsageError(
            refused.code, refused.diagnostics(), "Look at the settings and at --days (30 at most)."
        ) from refused
    signed = join_records([*desk.records, (DIRECTORY, directory), (PIN, sign_pin(desk.chain, desk.desk_key))])
    pin = desk.previous.chain.pin if desk.previous else None
    verified = verify_desk_document(signed, pin, today, previous)
    return Draft(signed, verified.directory, pin is not None and verified.chain.pin != pin)


def keep(desk: DeskFolder, agreed: Draft) -> bytes:
    """Keep a draft as the last desk file that was signed, and return it."""
    emptied = agreed.directory.policy.book > _book_before(desk)
    write_durably(desk.path / "desk", agreed.signed)
    if emptied:
        (desk.path / EMPTY_BOOK).unlink(missing_ok=True)
    return agreed.signed


def sign(desk: DeskFolder, days: int, today: int) -> bytes:
    """Draft and keep in one, where nobody is asked.

    Raises:
        UsageError: as :func:`draft`.
    """
    return keep(desk, draft(desk, days, today))


def _book_before(desk: DeskFolder) -> int:
    """The book number signed last."""
    return desk.previous.directory.policy.book if desk.previous else 0


def _listed(entry: dict[str, Any], policy: Policy, today: int) -> bool:
    """Whether the directory still names a reviewer: who left stays, so that replies can be verified (section 4.4)."""
    return "until" not in entry or today <= entry["until"] + max(policy.reply_days, LAST_WEEK + policy.envelope_days)


def _predecessors(previous: Directory | None, today: int) -> list[dict[str, Any]]:
    if previous is None:
        return []
    kept = [one for one in previous.predecessors if one.superseded >= today - MEMORY][1 - PREDECESSORS_LIMIT :]
    return [
        *({"view": one.view.hex(), "superseded": one.superseded} for one in kept),
        {"view": previous.view.hex(), "superseded": today},
    ]
