"""A reviewer's stick: made by the vault, and the only one it reads or writes."""

from __future__ import annotations

from pathlib import Path

from knothole_client import clock
from knothole_client.files.durable import write_durably
from knothole_client.reviewer.names import Names
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.rounds import stick
from knothole_client.rounds.folder import RoundFolder
from knothole_client.rounds.stick import Stick


def make_own_stick(vault: Vault, folder: RoundFolder) -> Stick:
    """Make a folder this reviewer's stick, with the desk document that the courier begins with.

    Raises:
        UsageError: the vault does not know its desk.
        UnsafeError: it is somebody else's.
    """
    document = vault.desk_document
    made = stick.make_stick(folder.path, vault.identity.key, vault.desk(clock.today()).id)
    if not folder.desk.exists():
        write_durably(folder.desk, document)
    return made


def expect_own_stick(vault: Vault, folder: Path) -> Stick:
    """The stick that is there.

    Raises:
        UsageError, UnsafeError: it is none, or not this reviewer's (:func:`knothole_client.rounds.stick.expect_own_stick`).
    """
    desk = vault.desk(clock.today()).id
    return stick.expect_own_stick(folder, desk, vault.identity.key, Names.of(vault).name)
