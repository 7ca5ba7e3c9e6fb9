"""The one root of this package's errors, and the one table of all refusals: what people read, and how each is answered."""

from __future__ import annotations

from enum import IntEnum
from typing import Final, NamedTuple

CHECK_FAILED: Final = 1  # exit code: not done; it may succeed when it is called again
REFUSED: Final = 5  # exit code: calling it again does not help before somebody has changed something

_DESK_FILE: Final = (
    "Use the file that `knothole desk sign` wrote. If this is another desk's, ask the desk for its file."
)
_DOCTOR: Final = "See: knothole-server doctor"


class Status(IntEnum):
    """What a source is answered about an envelope or a chunk (docs/protocol.md section 10)."""

    STORED = 0
    MALFORMED = 1
    FULL = 2
    UNAVAILABLE = 3


class Refusal(NamedTuple):
    """One refusal."""

    sentence: str
    """What happened, for people."""
    hint: str = ""
    """What to do, where whoever refuses gives no hint of its own."""
    http_status: int = 400
    """On the couriers' listener."""
    status: Status = Status.MALFORMED
    """On the sources' listener."""
    exit_code: int = CHECK_FAILED
    """Of an operator's command."""


def _operator(sentence: str, hint: str, exit_code: int = REFUSED) -> Refusal:
    """A refusal of an operator's command; no listener has it."""
    return Refusal(sentence, hint, 503, Status.UNAVAILABLE, exit_code)


OPERATOR: Final[dict[str, Refusal]] = {
    "address": _operator("A listener cannot use its address.", "Correct [listeners] in knothole.toml."),
    "address-taken": _operator(
        "Another program listens on this address.", "Stop it, or change [listeners] in knothole.toml.", CHECK_FAILED
    ),
    "already-installed": _operator("There is something here already.", "Choose another --data."),
    "another-installation": _operator("This belongs to another installation.", "Correct [storage] in knothole.toml."),
    "another-user": _operator("The data folder belongs to another user.", "Run this as the user who owns it."),
    "being-destroyed": _operator("This installation is being destroyed.", "Complete it: knothole-server destroy --all"),
    "configuration": _operator("The configuration cannot be used.", "Correct knothole.toml, or the option."),
    "damaged-backup": _operator("This is not a whole backup.", "Use another backup. Nothing was restored."),
    "disclose": _operator("Not everything could be listed.", "Check the disk and who owns the files."),
    "disk": _operator("There is not enough room on the disk.", "Make room and run it again. Nothing was changed."),
    "exists": _operator("The file exists already.", "Choose another name. Nothing was changed."),
    "held-up": _operator("Another program is reading the database.", "Run it again when that has ended.", CHECK_FAILED),
    "in-progress": _operator(
        "Another process, or another machine, is doing this already.", "Run it again when that is done.", CHECK_FAILED
    ),
    "in-use": _operator("The server is running.", "Stop it first. Nothing was changed."),
    "init-unfinished": _operator("An earlier init was interrupted.", "Run knothole-server init again."),
    "listener-ended": _operator(
        "A listener stopped.", "Read the log lines above this one, and run: knothole-server doctor", CHECK_FAILED
    ),
    "metrics": _operator("The metrics cannot be served.", "Check [metrics] in knothole.toml."),
    "no-driver": _operator("A library is missing.", "Install it as docs/operator-guide.md says."),
    "no-genesis": _operator("The desk's founding record is missing.", "Restore desk/genesis from a backup."),
    "no-installation": _operator(
        "There is no complete installation here.", "Check --data, or make one: knothole-server init"
    ),
    "no-keyring": _operator("The keys of what is stored are missing.", "Restore a copy of keyring.db."),
    "no-ledger-key": _operator("The server's own key is missing or damaged.", "Restore ledger.key from a backup."),
    "no-onion-key": _operator(
        "The key is missing from which couriers' keys to the onion service come.", "Restore onion.key."
    ),
    "no-such-reviewer": _operator("The directory in force lists no such reviewer.", "Check the id."),
    "notice": _operator(
        "Nobody is named who should get the notice.", "Set to or command in [notice] of knothole.toml."
    ),
    "notice-not-sent": _operator("The notice was not sent.", "See [notice] in knothole.toml.", CHECK_FAILED),
    "not-a-keyring": _operator(
        "This is not a copy of the keyring.", "Use a file keyring-*.db from the folder of the copies."
    ),
    "not-confirmed": _operator("Nothing was destroyed.", "Confirm it."),
    "not-destroyed": _operator("Not everything could be destroyed.", "Run it again: it continues where it stopped."),
    "not-written": _operator("The file could not be written.", "Choose another place."),
    "objects": _operator("The object store cannot be used.", "Check [storage] in knothole.toml."),
    "onion-address": _operator(
        "This is not the address of an onion service.", "Copy it from hostname in Tor's folder."
    ),
    "onion-options": _operator("Say what to do.", "Use --out FOLDER, or --line ID with --onion ADDRESS."),
    "out": _operator("The file cannot be written there.", "Choose another --out. Nothing was written."),
    "page": _operator("The page's files are not those of the release.", "Install the package again."),
    "restore-unfinished": _operator("An earlier restore was interrupted.", "Run knothole-server restore again."),
    "schema-version": _operator("Another version of knothole-server made this.", "Use that version, or a later one."),
    "storage": _operator("The disk or the database does not work.", f"Check both. {_DOCTOR}", CHECK_FAILED),
    "stored-desk": _operator(
        "This version cannot use the desk file in this data folder.",
        "An earlier version stored it. Have the desk sign again (knothole desk sign), and run init with that file in another data folder.",
    ),
}
"""What only an operator's command is refused with."""

PROTOCOL: Final[dict[str, Refusal]] = {
    "chain": Refusal("The desk's key rotations do not follow one another.", _DESK_FILE),
    "chain-shorter": Refusal("The desk's key rotations are older than those already known.", _DESK_FILE),
    "clock": Refusal("The clocks differ by more than five minutes.", "Set this machine's clock.", 401),
    "closed": Refusal(
        "The server was restored and waits for the newest directory.",
        "Have a reviewer do a round.",
        503,
        Status.UNAVAILABLE,
    ),
    "conflict": Refusal("Other bytes are stored under this name.", "", 409),
    "damaged": Refusal("This item is damaged here; the others are not.", _DOCTOR, 503, Status.UNAVAILABLE),
    "day": Refusal("It is dated later than it can be.", "Set this machine's clock."),
    "delegation-ended": Refusal("The vault's permission for this courier has expired.", "", 403),
    "delegation-superseded": Refusal("The vault has since delegated to another courier.", "", 403),
    "desk": Refusal("This belongs to another desk.", _DESK_FILE),
    "document": Refusal("This is not a desk file.", _DESK_FILE),
    "epoch": Refusal("The key is outside its time."),
    "full": Refusal("There is no room left.", _DOCTOR, 507, Status.FULL),
    "holding": Refusal("The vault does not hold everything that came on this day.", "", 409),
    "json": Refusal("It is not JSON in the required form.", _DESK_FILE),
    "length": Refusal("It has the wrong size.", _DESK_FILE),
    "malformed": Refusal("The request does not have the required form."),
    "not-found": Refusal("There is no such thing here.", "", 404),
    "not-listed": Refusal("The directory lists no such reviewer today.", "", 403),
    "request-signature": Refusal("The request is not signed as it must be.", "", 401),
    "revoked": Refusal("This reviewer's key was revoked.", "", 403),
    "schema": Refusal("A required field is missing or invalid.", _DESK_FILE),
    "second-key": Refusal("The server has another key of this reviewer for this week.", "", 409),
    "second-sheet": Refusal("The server has another sheet of this reviewer for this day.", "", 409),
    "serial": Refusal("The directory is older than the one already known.", _DESK_FILE, 409),
    "signature": Refusal("A signature is not valid.", _DESK_FILE, 403),
    "slot-reused": Refusal("A slot was given to a second reviewer too early.", _DESK_FILE),
    "stale": Refusal("It was signed too long ago, or for a later day."),
    "unavailable": Refusal("The server cannot do this now.", _DOCTOR, 503, Status.UNAVAILABLE),
}
"""What a courier or a source can be refused with: codes of docs/protocol.md section 16."""

REFUSALS: Final = OPERATOR | PROTOCOL


class KnotholeServerError(Exception):
    """A refusal, by a code of ``REFUSALS``. ``hint`` says what an operator can do; without one the table does.

    Neither holds anything that came with a request.
    """

    def __init__(self, code: str, hint: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.hint = hint


class SetupError(KnotholeServerError):
    """The installation on disk is missing, already there, or not what this version expects."""
