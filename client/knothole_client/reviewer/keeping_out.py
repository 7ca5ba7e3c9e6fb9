"""Whom a source keeps out of a case (section 7.3): a person, who may come back with another key."""

from __future__ import annotations

from collections.abc import Iterable

from knothole_client.protocol.directory import Reviewer
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.reviewer.vault.vault import Vault


def keep_out(vault: Vault, case: VerifyKey, people: Iterable[Reviewer], day: int) -> None:
    """Remember them: by their key, and by what tells whether somebody with another key is the same person."""
    vault.database.executemany(
        "INSERT OR IGNORE INTO left_out (case_key, reviewer, id, name, day) VALUES (?, ?, ?, ?, ?)",
        [(case, one.signing, one.id, one.name, day) for one in people],
    )


def is_kept_out(vault: Vault, case: VerifyKey, colleague: Reviewer) -> bool:
    """Whether this key is kept out of a case."""
    row = vault.database.execute(
        "SELECT 1 FROM left_out WHERE case_key = ? AND reviewer = ?", (case, colleague.signing)
    ).fetchone()
    return row is not None


def may_be(vault: Vault, case: VerifyKey, colleague: Reviewer) -> list[str]:
    """The names of those kept out of a case who may be this colleague with another key: the id or the name is the same, or the colleague
    came after the source had spoken, and could not be named by it.
    """
    rows = vault.database.execute(
        "SELECT id, name, day FROM left_out WHERE case_key = ? AND reviewer != ? ORDER BY name",
        (case, colleague.signing),
    )
    return [
        name
        for identity, name, day in rows
        if identity == colleague.id or same_name(name, colleague.name) or colleague.from_day > day
    ]


def same_name(one: str, other: str) -> bool:
    """Whether two names are the same, but for case and spaces."""
    return "".join(one.casefold().split()) == "".join(other.casefold().split())
