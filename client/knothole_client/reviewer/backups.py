"""Backups of a vault, and a vault from a backup.

============================  ======================================================================
``vault.backup``              a copy of the vault without the weekly keys that are due to be destroyed, sealed and padded
``passphrase.backup``         the whole of it under the passphrase, if ``vault.backup`` is split and may not have every case
``bundles/ID/N``              the chunks of the files that cases announce: ciphertext, as they came
============================  ======================================================================

It opens with the vault's passphrase, or, once the vault is *split*, with the shares of enough colleagues and no passphrase: a random secret seals
it, cut by Shamir's scheme in the form of SLIP-0039. A case whose source keeps a colleague out who has a share is never in a backup that shares open.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from knothole_client.errors import LockedError, UnsafeError, UsageError
from knothole_client.files import sealed_file
from knothole_client.files.chunk_folder import ChunkFolder
from knothole_client.files.paper import from_shares, to_shares
from knothole_client.files.sealed_file import Passphrase
from knothole_client.protocol.desk_document import active_reviewers
from knothole_client.protocol.directory import Reviewer
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.reviewer import keeping_out
from knothole_client.reviewer.delegating import skip_numbers
from knothole_client.reviewer.files import announced
from knothole_client.reviewer.vault import vault as vaults
from knothole_client.reviewer.vault.backups import Split
from knothole_client.reviewer.vault.courier import CourierRecord
from knothole_client.reviewer.vault.events import Chain
from knothole_client.reviewer.vault.keys import give_up_lost_weeks, keys_due
from knothole_client.reviewer.vault.pieces import cut
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.sentences import Sentence

FILE: Final = "vault.backup"
OWN_FILE: Final = "passphrase.backup"
OLD_AFTER: Final = 14  # days; what comes between the last backup and a loss is lost
SECRET_SIZE: Final = 16


@dataclass(frozen=True)
class Restored:
    """What a restored vault may lack."""

    lacks_cases: bool
    """Some, because only the passphrase opens the file that has them."""
    is_torn: bool
    """The last change, if the backup is a copy of a vault's own file that a power cut left."""


def back_up(vault: Vault, folder: Path, today: int) -> list[str]:
    """Make a backup in a folder, in the place of the one that may be there.

    Returns:
        the names of cases that are only in the file that the passphrase opens, because their source keeps a colleague out who has a share.

    Raises:
        UsageError: ``no-desk``; the folder has other things in it.
    """
    if (
        folder.is_dir()
        and not (folder / FILE).exists()
        and any(path.name not in ("bundles", f"{FILE}.new", OWN_FILE, f"{OWN_FILE}.new") for path in folder.iterdir())
    ):
        raise UsageError("not-empty", "The folder has other things in it.", "Name a new one, or one with a backup.")
    due = keys_due(vault, vault.desk(today), today)
    vault.backups.set_last_day(today)
    wanted = announced(vault)
    chunks = ChunkFolder(folder / "bundles")
    for bundle in wanted:
        chunks.take(vault.chunks, bundle)
    shared = vault.backups.split()
    kept_back = cases_kept_back(vault, today)
    with vault.backups.without_seeds(due.by_desk + due.by_clock):
        if kept_back or shared is None:
            own = folder / (OWN_FILE if shared else FILE)
            sealed_file.save_pieces(own, vault.key, cut(vault.database))
        if shared:
            pieces = cut(vault.database, leave_out=kept_back)
            sealed_file.save_pieces(folder / FILE, sealed_file.new_key(shared.secret), pieces)
    if not kept_back:
        (folder / OWN_FILE).unlink(missing_ok=True)
    vault.save()  # only now is there one
    chunks.drop_others(wanted, float("inf"))
    return sorted(kept_back.values())


def cases_kept_back(vault: Vault, today: int) -> dict[VerifyKey, str]:
    """The cases, by key, that no backup may have which shares open: their source keeps somebody out who has a share, or may have one."""
    holders = vault.backups.holders()
    if not holders:
        return {}
    names = vault.cases.names()
    people = [person for person in vault.desk(today).directory.reviewers if person.signing in holders]
    return {
        case: names[case]
        for case in vault.readers.cases_keeping_out()
        if case in names
        and (
            holders & vault.readers.left_out(case) or any(keeping_out.may_be(vault, case, person) for person in people)
        )
    }


def last_backup(vault: Vault) -> int | None:
    """The day of the last backup."""
    return vault.backups.last_day()


def holders(vault: Vault) -> set[VerifyKey]:
    """Who has a share of the backups made now."""
    return vault.backups.holders()


def who_opens(vault: Vault) -> str:
    """A sentence for people: with what a backup made now opens."""
    known = vault.backups.split()
    return f"The shares of {known.threshold} colleagues open it." if known else "Your passphrase opens it."


def split(vault: Vault, among: Iterable[Reviewer], threshold: int, today: int) -> dict[str, str]:
    """From now on, seal backups so that any ``threshold`` of these colleagues can open one together, and nobody else.

    Shares given out before open the backups made before, and no later one. A case whose source keeps one of them out is not in these backups
    (:func:`cases_kept_back`).

    Returns:
        the share's words by the colleague's id.

    Raises:
        UsageError: too few or too many colleagues, or one who is not at the desk.
    """
    among, secret = list(among), secrets.token_bytes(SECRET_SIZE)
    shares = to_shares(secret, threshold, len(among))
    if not set(among) <= set(active_reviewers(vault.desk(today))):
        raise UsageError("not-at-desk", "One of them is not at the desk now.", "See: knothole reviewer colleagues")
    vault.backups.replace_split(Split(secret.hex(), threshold), [colleague.signing for colleague in among])
    return {colleague.id: words for colleague, words in zip(among, shares, strict=True)}


def unsplit(vault: Vault) -> None:
    """From now on, seal backups by the passphrase again. Shares that were given out still open the backups made before.

    Raises:
        UsageError: ``not-split``.
    """
    if vault.backups.split() is None:
        raise UsageError("not-split", "Your backups are not split.", "Your passphrase opens them.")
    vault.backups.replace_split(None, ())


def passphrase_from(shares: Iterable[str]) -> str:
    """What opens a split backup.

    Raises:
        LockedError: a share was misspelt, there are too few, or they do not belong together.
    """
    return from_shares(shares).hex()


def restore(
    home: Path, folder: Path, passphrase: Passphrase, new_passphrase: Passphrase | None, today: int
) -> Restored:
    """Make a vault from a backup.

    Args:
        home: the folder of the new vault.
        passphrase: of the vault, or what :func:`passphrase_from` makes of shares.
        new_passphrase: for a backup that shares open; None keeps the passphrase the backup has.

    Raises:
        UnsafeError: there is a vault already; another version made the backup.
        UsageError: there is no backup in the folder.
        LockedError: wrong passphrase or shares.
    """
    if (home / vaults.FILE).exists():
        raise UnsafeError("exists", "There is a vault here already.", "Choose another --home.")
    own = folder / OWN_FILE
    by_shares = new_passphrase is not None
    file = folder / FILE if by_shares or not own.exists() else own
    if not file.exists():
        raise UsageError(
            "no-backup", "There is no backup in this folder.", Sentence("It would have a file {file}.", file=FILE)
        )
    try:
        key, pieces, is_torn = sealed_file.load_pieces(file, passphrase)
    except LockedError:
        raise LockedError(
            "backup-passphrase",
            "This does not open the backup.",
            "It opens with the passphrase its vault had then or, if the vault was split before, with shares alone: --share-file",
        ) from None
    database = vaults.load(pieces)
    if new_passphrase is not None:
        key = sealed_file.new_key(new_passphrase)
    Chain(database).forget_own()
    skip_numbers(CourierRecord(database), today)
    give_up_lost_weeks(database, today)
    database.commit()
    chunks, kept = ChunkFolder(home / "bundles"), ChunkFolder(folder / "bundles")
    for bundle in kept.ids():
        chunks.take(kept, bundle)
    sealed_file.save_pieces(home / vaults.FILE, key, cut(database))  # last: a vault that is there is whole
    database.close()
    return Restored(lacks_cases=by_shares and own.exists(), is_torn=is_torn)
