"""The first day of a reviewer: what there is to do until sources can write and nothing is lost with the machine. What is missing is known from the vault."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from knothole_client.desk.sheet import Sheet, page
from knothole_client.desktop.models.meeting import AskingError, DeskToMeet, Looking
from knothole_client.desktop.models.refusals import RefusedError
from knothole_client.desktop.words import Words
from knothole_client.files import paper
from knothole_client.files.durable import write_durably, write_together
from knothole_client.files.sealed_file import new_key
from knothole_client.protocol.card import MAX_NAME
from knothole_client.protocol.desk_document import MAX_DOCUMENT, active_reviewers, verify_desk_document
from knothole_client.protocol.reviewer_records import sign_revocation
from knothole_client.protocol.schema import is_identifier
from knothole_client.reviewer import backups
from knothole_client.reviewer.vault.vault import FILE, Vault, check_passphrase
from knothole_client.scrubbing import scrub

STEPS: Final = ("card", "desk", "revocation", "shares", "backup")
BACKUP: Final = "knothole-backup"
"""The folder of a backup, within one that is chosen."""


SHARE_WORDS: Final = 20
"""Of a share of a backup (SLIP-0039, 128 bits)."""


@dataclass(frozen=True)
class NewIdentity:
    """Whose vault is to be made."""

    name: str
    id: str
    role: str


@dataclass(frozen=True)
class FirstDay:
    """Where it stands."""

    name: str
    id: str
    key: tuple[str, ...]
    """The key, in lines of words."""
    code: str
    """What its QR code holds."""
    done: frozenset[str]
    desk: str
    """Its name; empty before it is known."""
    fingerprint: tuple[str, ...]
    colleagues: tuple[tuple[str, str], ...]
    """Id and name of those who could have a share."""
    is_split: bool
    """Whether shares open the backups that are made now."""

    @property
    def missing(self) -> tuple[str, ...]:
        """The steps that are left, in order."""
        return tuple(step for step in STEPS if step not in self.done)


@dataclass(frozen=True)
class DeskRead:
    """A desk file that was read, and is not believed yet."""

    desk: DeskToMeet
    document: bytes = field(repr=False)


def has_vault(home: Path) -> bool:
    """Whether there is a vault."""
    return (home / "reviewer" / FILE).exists()


def suggested_id(name: str) -> str:
    """A short name in small letters, made from a long one."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-0123456789")[:16].strip("-")


def read_first_day(vault: Vault, today: int) -> FirstDay:
    """What is done, and what is needed for the rest."""
    own, known = vault.identity, vault.desk(today) if vault.pin else None
    done = vault.first_day.done()
    if known is not None:
        done |= {"card", "desk"}
    if backups.last_backup(vault) is not None:
        done.add("backup")
    if vault.backups.split() is not None:
        done.add("shares")
    others = [other for other in active_reviewers(known) if other.signing != own.key] if known else []
    return FirstDay(
        name=scrub(own.name),
        id=own.id,
        key=tuple(paper.in_lines(paper.to_words(own.key))),
        code=paper.to_words(own.key).upper(),
        done=frozenset(done),
        desk=scrub(known.chain.name) if known else "",
        fingerprint=tuple(paper.in_lines(paper.to_words(known.id))) if known else (),
        colleagues=tuple((other.id, scrub(other.name)) for other in others),
        is_split=vault.backups.split() is not None,
    )


def note(vault: Vault, step: str) -> None:
    """Its owner says that a step is done."""
    vault.first_day.note(step)
    vault.save()


def write_card(vault: Vault, folder: Path, words: Words) -> str:
    """Write the card for the desk, and a sheet with the key to print. Returns the card's file name."""
    card = vault.identity.card
    write_durably(folder / f"{card.id}.card", card.to_bytes())
    sheet = Sheet(
        words("sheet.card", name=scrub(card.name)),
        paper.to_words(card.signing),
        (words("sheet.card.text"),),
        secret=False,
    )
    write_durably(folder / f"{card.id}-card.html", page([sheet], *words.for_paper))
    return f"{card.id}.card"


def look_at_desk(vault: Vault, file: Path, words: Words, today: int) -> DeskRead | None:
    """Read a desk file, before a person compares its fingerprint. Nothing is learned from it; None: there is nothing to compare.

    Raises:
        ProtocolError: it is no desk file.
        RefusedError: ``not-listed``: it does not list this reviewer.
    """
    with file.open("rb") as stream:
        document = stream.read(MAX_DOCUMENT + 1)
    desk = verify_desk_document(document, vault.pin, today)
    if all(reviewer.signing != vault.identity.key for reviewer in desk.directory.reviewers):
        raise RefusedError("card-not-listed", "", "")
    try:
        Looking(words).look(vault.desk(today) if vault.pin else None, desk)
    except AskingError as asking:
        return DeskRead(asking.about, document)
    return None


def meet_desk(vault: Vault, read: DeskRead, words: Words, today: int) -> None:
    """Pin the desk, once somebody typed what the desk itself read to them."""
    vault.learn_desk(read.document, today, Looking(words, read.desk.shown).look)
    vault.save()


def write_revocation(vault: Vault, folder: Path, today: int) -> str:
    """Write the statement that ends this key, for somebody else to keep. Returns its file name."""
    name = f"{vault.identity.id}.revocation"
    write_durably(folder / name, sign_revocation(vault.identity.signing, vault.desk(today).id))
    note(vault, "revocation")
    return name


def back_up(vault: Vault, folder: Path, today: int) -> tuple[str, ...]:
    """Make a backup in a folder of its own. Returns the cases that are only in the file that the passphrase opens."""
    return tuple(backups.back_up(vault, folder / BACKUP, today))


def backup_in(folder: Path) -> Path:
    """Where the backup is in a folder that somebody chose: in it, or in the one that the window makes there."""
    return folder / BACKUP if (folder / BACKUP / backups.FILE).is_file() else folder


def shares_in(typed: str) -> list[str]:
    """The shares that somebody typed one after the other, from paper: each has as many words as any other."""
    words = typed.split()
    return [" ".join(words[at : at + SHARE_WORDS]) for at in range(0, len(words), SHARE_WORDS)]


def change_passphrase(vault: Vault, old: str, new: str) -> None:
    """Seal the vault under another passphrase, for who knows the one it has.

    Raises:
        LockedError: it is another.
    """
    check_passphrase(vault.folder, old)
    vault.change_key(new_key(new))


def unsplit(vault: Vault) -> None:
    """Let shares open no backup that is made from now on."""
    backups.unsplit(vault)
    vault.first_day.note("shares")  # decided: nobody needs to be reminded
    vault.save()


def write_shares(
    vault: Vault, among: Sequence[str], threshold: int, folder: Path, words: Words, today: int
) -> list[str]:
    """Cut what opens backups into shares, and write a sheet for each colleague to print. Returns the files' names."""
    listed = {reviewer.id: reviewer for reviewer in vault.desk(today).directory.reviewers}
    shares = backups.split(vault, [listed[identity] for identity in among], threshold, today)
    sheets = {}
    owner = scrub(vault.identity.name)
    for identity, share in shares.items():
        notes = (
            words("sheet.share.for", name=scrub(listed[identity].name), day=words.day(today)),
            words("sheet.share.text", threshold=threshold, shares=len(shares), name=owner),
        )
        sheet = Sheet(words("sheet.share", name=owner), share, notes, secret=True)
        sheets[folder / f"share-of-{identity}.html"] = page([sheet], *words.for_paper)
    write_together(sheets)
    vault.save()
    return [path.name for path in sheets]


def fits(identity: NewIdentity) -> bool:
    """Whether a desk could add somebody of this name and id."""
    named = 0 < len(identity.name.strip()) <= MAX_NAME and len(identity.role) <= MAX_NAME
    return named and is_identifier(identity.id)
