"""``handover``: the sheet for whoever runs the server next. It says where secrets are and holds none.

Values of the configuration are on it only where they are places; of what is stored, only what the desk publishes.
"""

from __future__ import annotations

import datetime
import importlib.metadata
from collections.abc import Iterator
from typing import Final

from knothole_server.configuration import Configuration
from knothole_server.data_folder import (
    CONFIGURATION_FILE,
    COPIES_FOLDER,
    ENTRIES,
    KEYS,
    LEDGER_KEY_FILE,
    SECRET,
    SIGNING_KEY,
    unknown_in,
)
from knothole_server.desk import compact_json
from knothole_server.desk.calendar import LAST_DAY, day_of, days_of, epoch_of
from knothole_server.desk.signatures import SIGNATURE_SIZE
from knothole_server.installation.installation import Installation
from knothole_server.operations import doctor
from knothole_server.operations.doctor.desk import weeks_ahead

DRILL_DAYS: Final = 180  # after which a backup should be tried again
OPEN: Final = "________________"

SHARED: Final = (
    ("database", "what came, as ciphertext: a database of PostgreSQL", SECRET, "messages not yet fetched are lost"),
    (
        "keyring_database",
        "the keys under which all of it is sealed once more",
        KEYS,
        "everything stored is lost",
    ),
    ("objects", "files of sources, as ciphertext: an object store", SECRET, "files not yet fetched are lost"),
    ("objects_credentials", "the object store's key and secret", SIGNING_KEY, "make new ones there"),
)
"""What several machines share: its key in [storage], and the same."""

ELSEWHERE: Final = (
    (
        "desk key and next key",
        "offline, with the desk, in two places",
        "only the desk signs directories; the operator never has either",
    ),
    (
        "reviewers' vaults and passphrases",
        "with each reviewer",
        "this server cannot read a message, and nobody should ask it to",
    ),
    (
        "couriers' keys",
        "on each courier's machine",
        "a stolen one ends when its reviewer's vault lets another courier act",
    ),
)


def sheet(installation: Installation) -> str:
    """The sheet, in Markdown."""
    return "\n".join(_lines(installation)) + "\n"


def _lines(installation: Installation) -> Iterator[str]:
    given = installation.configuration.handover
    yield from _heading(installation)
    yield from _section("Where everything is", "what", "where", "secret?", "if it is lost")
    yield from (_row(*row) for row in _places(installation.configuration))
    yield from _section("What is not here, and must not be", "what", "where", "note")
    yield from (_row(*row) for row in ELSEWHERE)
    yield from _section("Next dates", "when", "what", "who")
    yield from (_row(*row) for row in _dates(installation))
    yield from _section("Backups")
    yield f"- Kept: {given.backups or OPEN}"
    yield f"- Last backup: {OPEN}"
    yield f"- Last restored on another machine, to try it: {given.restore_drill or f'never, or not noted in `restore_drill` of {CONFIGURATION_FILE}'}"
    yield from _section("How it is today")
    yield from _checks(installation.configuration)
    yield FIRST_DAY


def _heading(installation: Installation) -> Iterator[str]:
    """Which desk's server this is, and who is to be asked."""
    settings = installation.configuration
    desk = installation.publication.stored_desk()
    name = str(compact_json.parse(desk.chain.genesis[SIGNATURE_SIZE:]).get("name", ""))
    today = _date(day_of(installation.clock()))
    yield f"# Handing over the Knothole server of {_plain(name)}"
    yield ""
    yield f"Written on {today} by knothole {importlib.metadata.version('knothole')}. Nothing on this sheet is secret; it says where what is secret is."
    yield ""
    yield f"- Desk: `{desk.chain.desk_id.hex()}`. Compare it with what the desk has published."
    yield f"- Data: `{settings.data.absolute()}`"
    yield f"- Configuration: `{settings.file.absolute()}`" if settings.file else "- Configuration: none, all defaults"
    yield f"- Sources reach `{settings.listeners.public}`, couriers `{settings.listeners.reviewer}`, each through an onion service."
    yield f"- Desk, how to reach it: {settings.handover.desk or OPEN}"
    yield f"- Machine, who hosts it: {settings.handover.hosting or OPEN}"


def _places(settings: Configuration) -> Iterator[tuple[str, str, str, str]]:
    """What there is, where, whether it is secret, and what is lost with it."""
    for entry in ENTRIES:
        if not entry.lost:  # a log, or something under way
            continue
        paths = [settings.keyring_copies] if entry.name == COPIES_FOLDER else sorted(settings.data.glob(entry.name))
        for path in paths:
            if path.exists():
                yield entry.what, f"`{path.absolute()}`", entry.secret, entry.lost
        if not paths and entry.name == LEDGER_KEY_FILE:
            yield entry.what, f"**missing:** `{(settings.data / entry.name).absolute()}`", entry.secret, entry.lost
    for key, what, secret, lost in SHARED:
        if shared := getattr(settings.storage, key):
            yield what, f"`{shared}`", secret, lost
    for other in unknown_in(settings.data):
        yield "not known to this version", f"`{other.absolute()}`", "look", ""
    onion_keys = settings.handover.onion_keys or OPEN
    yield "keys of both onion services", onion_keys, "**yes**", "the addresses are lost; sources must learn new ones"
    yield (
        "couriers' keys to the second onion service (client authorisation)",
        "with each courier; knothole-server onion-clients prints them",
        "yes",
        "make new ones, and hand them over",
    )


def _checks(settings: Configuration) -> Iterator[str]:
    """What ``doctor`` has to say now."""
    checks = doctor.examine(settings)
    due = [check for check in checks if check.todo or not check.ok]
    for check in due:
        yield f"- {'soon' if check.ok else '**FAILS**'} {check.name}: {_plain(check.detail)}. To do: {_plain(check.todo)}"
    yield f"- {len(checks) - len(due)} of {len(checks)} checks of `knothole-server doctor` have nothing to say."


def _dates(installation: Installation) -> list[tuple[str, str, str]]:
    """What expires, the soonest first."""
    today = day_of(installation.clock())
    directory = installation.publication.stored_desk().directory
    dates = [
        (directory.expires, "the directory's last day; afterwards sources cannot send", "desk signs, a courier pushes")
    ]
    for reviewer, weeks in weeks_ahead(installation).items():
        if weeks:
            last = days_of(epoch_of(today) + weeks - 1)[1]
            dates.append((last, f"last day sources can write to {reviewer}, as of today", f"{reviewer} syncs"))
        else:
            dates.append(
                (today, f"sources cannot write to {reviewer}: no weekly key is published", f"{reviewer} syncs")
            )
    for leaving in directory.reviewers:
        if today <= leaving.until < LAST_DAY:
            dates.append((leaving.until, f"last day of {leaving.id}", "nobody: it was decided"))
    drill = installation.configuration.handover.restore_drill
    due = datetime.date.fromisoformat(drill).toordinal() - _EPOCH + DRILL_DAYS if drill else today
    dates.append((due, "try whether a backup can be restored, on another machine", "operator"))
    return [(_date(day), what, who) for day, what, who in sorted(dates)]


FIRST_DAY: Final = f"""
## The first day, together
1. `knothole-server doctor` as the server's user: what fails, and what to do. `journalctl --unit knothole`: lines name places in the code, never people.
2. `systemctl status knothole tor nginx`; open the page through Tor; compare the digest of `page` in `doctor` with the release.
3. Ask each reviewer for `knothole courier status`: does their courier get through?
4. Let the predecessor's access end: SSH keys, `sudo`, the hosting account and its second factor, the backup's passphrase or key.
5. Restore the newest backup on another machine, and note the date as `restore_drill`.
6. Read docs/operator-guide.md and docs/threat-model.md. When somebody asks for data, see there first, then a lawyer.

## Who has access
| who | to what | since | until |
|---|---|---|---|
| {OPEN} | {OPEN} | {OPEN} | {OPEN} |
| {OPEN} | {OPEN} | {OPEN} | {OPEN} |"""

_EPOCH: Final = datetime.date(1970, 1, 1).toordinal()


def _date(day: int) -> str:
    return datetime.date.fromordinal(_EPOCH + day).isoformat()


def _section(title: str, *columns: str) -> Iterator[str]:
    yield ""
    yield f"## {title}"
    if columns:
        yield _row(*columns)
        yield "|---" * len(columns) + "|"


def _row(*cells: str) -> str:
    return f"| {' | '.join(_plain(cell) for cell in cells)} |"


def _plain(text: str) -> str:
    """On one line, and without what would end a cell."""
    return " ".join(text.replace("|", "/").split())
