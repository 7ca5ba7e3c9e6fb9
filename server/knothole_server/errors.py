"""The one root of this package's errors, and what an operator reads of each."""

from __future__ import annotations

from typing import Final

_DESK_FILE: Final = "Take the file that `knothole desk sign` wrote; ask the desk for it if this is another."
_STOPPED: Final = "Look at what stands above, and at: knothole-server doctor"

EXPLANATIONS: Final[dict[str, tuple[str, str]]] = {
    # what an operator's command is refused with
    "already-installed": ("There is something here already.", "Choose another --data."),
    "another-installation": ("This belongs to another installation.", "Correct [storage] in knothole.toml."),
    "being-destroyed": ("This installation is being destroyed.", "Complete it: knothole-server destroy --all"),
    "configuration": ("The configuration cannot be used.", "Correct knothole.toml, or the option."),
    "damaged-backup": ("This is not a whole backup.", "Take another backup. Nothing was restored."),
    "disclose": ("Not everything could be listed.", "Look at the disk and at who owns the files."),
    "disk": ("There is not enough room on the disk.", "Make room, and call it again. Nothing was changed."),
    "exists": ("The file is there already.", "Choose another name. Nothing was changed."),
    "held-up": ("Another program is reading the database.", "Call it again when that has ended."),
    "in-progress": ("Another process, or another machine, is doing this already.", "Call it again when it is done."),
    "in-use": ("The server is running.", "Stop it first. Nothing was changed."),
    "init-unfinished": ("Making this installation was interrupted.", "Call knothole-server init again."),
    "listener-ended": ("A listener stopped by itself.", _STOPPED),
    "metrics": ("The figures cannot be served.", "Look at [metrics] in knothole.toml."),
    "no-driver": ("A library is missing.", "Install it as the operator's guide says."),
    "no-installation": ("There is no whole installation here.", "Look at --data, or make one: knothole-server init"),
    "no-keyring": ("The keys of what is stored are missing.", "Restore a copy of keyring.db."),
    "no-ledger-key": ("The server's own key is missing.", "Copy it from another machine of this installation."),
    "not-a-keyring": ("This is not a copy of the keyring.", "Take a file keyring-*.db out of the copies' folder."),
    "not-confirmed": ("Nothing was destroyed.", "It has to be confirmed."),
    "not-destroyed": ("Not everything could be destroyed.", "Call it again: it goes on from there."),
    "not-written": ("The file could not be written.", "Choose another place."),
    "objects": ("The object store cannot be used.", "Look at [storage] in knothole.toml."),
    "out": ("The package cannot be written there.", "Choose another --out. Nothing was written."),
    "restore-unfinished": ("Restoring was interrupted.", "Call knothole-server restore again."),
    "schema-version": ("Another version of knothole-server made this.", "Use that version, or a later one."),
    "storage": ("The disk or the database does not work.", "Look at it, and at: knothole-server doctor"),
    "stored-desk": (
        "The desk file in this data folder does not hold for this version.",
        "An earlier version stored it. Have the desk sign once more (knothole desk sign), and begin another data folder with that file.",
    ),
    # docs/protocol.md section 16
    "chain": ("The desk's key rotations do not follow one another.", _DESK_FILE),
    "chain-shorter": ("The desk's key rotations are older than those already known.", _DESK_FILE),
    "clock": ("The clocks differ by more than five minutes.", "Set this machine's clock."),
    "closed": ("The server was restored and waits for a courier.", "Have a reviewer do a round."),
    "conflict": ("There is something else of this name already.", ""),
    "damaged": ("What is stored is damaged.", "See: knothole-server doctor"),
    "day": ("It is dated later than it can be.", "Set this machine's clock."),
    "delegation-ended": ("The time of this courier is over.", ""),
    "delegation-superseded": ("The vault has let another courier act since.", ""),
    "desk": ("This belongs to another desk.", _DESK_FILE),
    "document": ("This is not a desk file.", _DESK_FILE),
    "epoch": ("The key is outside its time.", ""),
    "full": ("There is no room left.", "See: knothole-server doctor"),
    "holding": ("The vault does not hold all that came on this day.", ""),
    "json": ("The desk file is not in the form that it must have.", _DESK_FILE),
    "length": ("The desk file has the wrong size.", _DESK_FILE),
    "malformed": ("The request is not in the form that it must have.", ""),
    "not-found": ("There is no such thing.", ""),
    "not-listed": ("The directory does not list this reviewer.", ""),
    "request-signature": ("The request's signature does not hold.", ""),
    "revoked": ("This reviewer's key was revoked.", ""),
    "schema": ("The desk file does not say what it must say.", _DESK_FILE),
    "second-key": ("There are two keys of one reviewer for one week.", ""),
    "second-sheet": ("There are two sheets of one reviewer for one day.", ""),
    "serial": ("The directory is older than the one already known.", _DESK_FILE),
    "signature": ("A signature in the desk file does not hold.", _DESK_FILE),
    "slot-reused": ("A slot was given to a second reviewer too early.", _DESK_FILE),
    "stale": ("It was signed too long ago.", ""),
    "unavailable": ("The server cannot do this now.", "See: knothole-server doctor"),
}
"""For each code one sentence, and what to do where whoever refuses says nothing more exact."""


class KnotholeServerError(Exception):
    """A refusal. ``code`` is the stable word of docs/protocol.md section 16; ``hint`` tells an operator what
    to do.

    Neither holds anything that came with a request.
    """

    def __init__(self, code: str, hint: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.hint = hint


class SetupError(KnotholeServerError):
    """The installation on disk is missing, already there, or not what this version expects."""
