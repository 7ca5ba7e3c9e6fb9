"""``doctor``: what an operator wants to know before and after a change. It changes nothing and stores nothing.

Whether sources get through is not among it, and cannot be: a server that could tell a trial from a source could treat it better.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from sqlalchemy.exc import SQLAlchemyError

from knothole_server.configuration import Configuration
from knothole_server.errors import KnotholeServerError
from knothole_server.installation.installation import Installation
from knothole_server.operations.doctor import damage, desk, listeners, machine, stored
from knothole_server.operations.doctor.check import Check, Finding
from knothole_server.operator_log import describe

OK: Final = "ok"
SOON: Final = "soon"
FAIL: Final = "FAIL"

CHECKS: Final[tuple[tuple[str, Callable[[Installation], Finding]], ...]] = (
    ("configuration", machine.configuration),
    ("files", machine.files),
    ("clock", machine.clock),
    ("disk", machine.disk),
    ("inodes", machine.inodes),
    ("open-files", machine.open_files),
    ("restart", machine.restart),
    ("page", desk.page),
    ("directory", desk.directory),
    ("epoch-keys", desk.epoch_keys),
    ("couriers", desk.couriers),
    ("envelopes", stored.envelopes_room),
    ("bundles", stored.bundles_room),
    ("objects", stored.objects),
    ("replies", stored.replies_room),
    ("expired", stored.expired),
    ("ledger", stored.ledger),
    ("day-lists", stored.day_lists),
    ("database", stored.database),
    ("keyring", stored.keyring),
    ("keyring-copies", stored.keyring_copies),
    ("consistency", stored.consistency),
    ("items", damage.items),
    ("restored", stored.restored),
    ("public-listener", listeners.public),
    ("reviewer-listener", listeners.reviewer),
)
"""Each looks at an open installation. Add one here and a row in docs/operator-guide.md."""
ABOUT_ITEMS: Final = frozenset(
    (
        "disk",
        "inodes",
        "envelopes",
        "bundles",
        "replies",
        "expired",
        "day-lists",
        "database",
        "keyring",
        "consistency",
        "items",
    )
)
"""Those that look at what came, or at the room for it: what they count stays on the terminal of whoever asked."""
STORED: Final = "what is stored, or the room for it"
"""All of them, to whoever did not ask."""


def examine(configuration: Configuration) -> list[Check]:
    """Examine an installation. Refused with ``SetupError`` if there is none, or the store is of another
    version.
    """
    installation = Installation(configuration)
    try:
        installation.check_schema()
        return [Check(name, *_find(look, installation)) for name, look in CHECKS]
    finally:
        installation.close()


def _find(look: Callable[[Installation], Finding], installation: Installation) -> Finding:
    try:
        return look(installation)
    except (OSError, SQLAlchemyError, KnotholeServerError) as error:
        return Finding(False, f"could not be examined: {describe(error)}", "look at the disk and at who owns the files")


def watch(known: Mapping[str, str], checks: Sequence[Check], daily: bool) -> tuple[dict[str, str], list[str]]:
    """What to say of checks after others were ``known``: what changed, without numbers; and what is known now.

    What looks at items shares one line, which changes only when it is ``daily``: the log keeps the time of each line.
    """
    told = [check for check in checks if check.name not in ABOUT_ITEMS]
    levels = {level(check) for check in checks if check.name in ABOUT_ITEMS}
    stored = FAIL if FAIL in levels else SOON if SOON in levels else OK
    now = {check.name: level(check) for check in told}
    now[STORED] = stored if daily else known.get(STORED, OK)
    lines = [
        f"{level(check):4} {check.name}" + (f": {check.todo}" if check.todo else "")
        for check in told
        if level(check) != known.get(check.name, OK)
    ]
    if now[STORED] != known.get(STORED, OK):
        lines.append(f"{now[STORED]:4} {STORED}" + (": run knothole-server doctor" if now[STORED] != OK else ""))
    return now, lines if known or lines else ["all is well"]


def level(check: Check) -> str:
    """How it is, in a word."""
    return FAIL if not check.ok else SOON if check.todo else OK
