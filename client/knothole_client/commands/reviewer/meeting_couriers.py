"""Before a vault lets a courier act that it does not know, a person compares the courier's key: a stick may have been in other hands."""

from __future__ import annotations

from pathlib import Path

import click

from knothole_client.commands.screen import ERR, answered_in_time
from knothole_client.courier.moves import own_key
from knothole_client.errors import UnsafeError, UsageError
from knothole_client.protocol.delegation import fingerprint
from knothole_client.reviewer.delegating import known_courier, let_act
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.rounds.folder import RoundFolder


def meet_courier(vault: Vault, folder: RoundFolder, home: Path, words: str | None) -> bool:
    """Let the courier act whose key is in the folder, if it is this machine's own, or if a person gives the words of its key.

    Args:
        words: given beforehand, by a script; None asks.

    Returns:
        Whether the courier whose folder this is may act, if its key is in the folder.

    Raises:
        UsageError: words were given, and there is no key in the folder.
        UnsafeError: the words are of another key.
    """
    key, known, own = folder.courier_key(), known_courier(vault), own_key(home)
    if key is None and known is None:
        key = own
    if key is None:
        if words is not None:
            raise UsageError(
                "no-courier-key",
                "No courier has left its key in this folder.",
                "On the courier's machine: knothole courier init --server URL DIR, or any pull or push.",
            )
        return True
    if words is None and key not in (known, own):
        words = _ask() or None
        if words is None:
            return False
    if words is not None and " ".join(words.lower().split()) != fingerprint(key):
        raise UnsafeError(
            "courier-key",
            "These are not the words of the key in this folder. Nothing was exported.",
            "If they are what `knothole courier status` shows, somebody has put another key into the folder: bring it to the courier, pull"
            " there, and try again.",
        )
    if key != known:
        let_act(vault, key)
    return True


def _ask() -> str:
    ERR.print(
        "This vault has not let the courier act whose key is in this folder. On the courier's machine, run: knothole courier status"
    )
    try:
        with answered_in_time():
            return str(
                click.prompt(
                    "Type the six words it shows (Enter: leave it out)", default="", show_default=False, err=True
                )
            )
    except click.Abort:  # nobody is there to answer
        ERR.print()
        return ""
