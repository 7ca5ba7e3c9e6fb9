"""Whom a source keeps out of a case (section 7.3): a person, who may come back with another key."""

from __future__ import annotations

from knothole_client.protocol.directory import Reviewer
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.reviewer.vault.vault import Vault


def is_kept_out(vault: Vault, case: VerifyKey, colleague: Reviewer) -> bool:
    """Whether this key is kept out of a case."""
    return colleague.signing in vault.readers.left_out(case)


def may_be(vault: Vault, case: VerifyKey, colleague: Reviewer) -> list[str]:
    """The names of those kept out of a case who may be this colleague with another key: the id or the name is the same, or the colleague
    came after the source had spoken, and could not be named by it.
    """
    return [
        name
        for key, identity, name, day in vault.readers.left_out_people(case)
        if key != colleague.signing
        and (identity == colleague.id or same_name(name, colleague.name) or colleague.from_day > day)
    ]


def same_name(first: str, other: str) -> bool:
    """Whether two names are the same, but for case and spaces."""
    return "".join(first.casefold().split()) == "".join(other.casefold().split())
