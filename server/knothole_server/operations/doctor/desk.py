"""What the desk and its reviewers have to do in time."""

from __future__ import annotations

import hashlib
from typing import Final

from sqlalchemy import func, select

from knothole_server.data_folder import WEBCAT_FOLDER
from knothole_server.desk import compact_json
from knothole_server.desk.calendar import SECONDS_A_DAY, day_of, epoch_of
from knothole_server.desk.framing import Kind
from knothole_server.desk.page_list import read_page_list
from knothole_server.desk.reviewer_records import verify_epoch_key
from knothole_server.desk.signatures import SIGNATURE_SIZE
from knothole_server.errors import KnotholeServerError
from knothole_server.installation.installation import Installation
from knothole_server.operations.doctor.check import Finding
from knothole_server.page import list_of, page_digest, read_page
from knothole_server.storage import desk_records
from knothole_server.storage.tables import acknowledgements
from knothole_server.storage.tables import desk_records as desk_table
from knothole_server.webcat import BUNDLE, NAMES, differences, read_files, read_signed_page

DIRECTORY_SOON: Final = 10  # days left
DIRECTORY_FAILS: Final = 5
MIN_WEEKS: Final = 3  # this one included
WEBCAT_SOON: Final = 30  # days left
COURIERS_SOON: Final = 3  # days since one brought something
COURIERS_FAIL: Final = 8


def page(installation: Installation) -> Finding:
    """That the page is the release's, and the one that the desk signed, and that browsers with WEBCAT take it, if the desk serves them; and
    its digest, to compare with another machine's.
    """
    finding, other = _released_and_signed(installation), _webcat(installation)
    return finding if other is None or not finding.ok or (other.ok and finding.todo) else other


def _released_and_signed(installation: Installation) -> Finding:
    try:
        files, listed = read_page(installation.configuration.page), list_of(installation.configuration.page)
    except KnotholeServerError as refused:
        return Finding(False, "the page's files are not those of the release", refused.hint)
    detail = f"{len(files)} files of release {listed.release}, SHA-256 of all {page_digest(files)}"
    if "index.html" not in files:
        return Finding(False, detail, "install the package again: the page's files are missing")
    desk = installation.publication.stored_desk()
    signed = compact_json.parse(desk.page_list[SIGNATURE_SIZE:]) if desk.page_list else {}
    if not signed:
        return Finding(True, f"{detail}; the desk has not signed which page it is")
    if read_page_list(signed) != listed:
        todo = f"have the desk install release {listed.release} and sign (knothole desk sign), and a courier push it"
        return Finding(True, f"{detail}; the desk signed another, of release {signed['release']}", todo)
    return Finding(True, f"{detail}, as the desk signed it")


def _webcat(installation: Installation) -> Finding | None:
    """What there is to say of the files for browsers with WEBCAT; None if there are none, or all is well."""
    data = installation.configuration.data
    present = [name for name in NAMES if (data / WEBCAT_FOLDER / name).exists()]
    if not present:
        return None
    todo = "ask the desk for the files of knothole desk webcat, put them there, and restart"
    files = read_files(data)
    signed = read_signed_page(files[BUNDLE].body) if BUNDLE in files else None
    unread = [name for name in present if name not in files]
    if unread or signed is None:
        return Finding(False, f"missing or damaged in {data / WEBCAT_FOLDER}: {', '.join(unread) or BUNDLE}", todo)
    pin = hashlib.sha256(installation.publication.stored_desk().pin).digest()
    other = differences(signed, list_of(installation.configuration.page), pin)
    left = (signed.stale_from - int(installation.clock())) // SECONDS_A_DAY
    if other or left < 0:
        why = f"of another {', '.join(other[:3])}" if other else "too old"
        return Finding(False, f"browsers with WEBCAT refuse the page: {data / WEBCAT_FOLDER / BUNDLE} is {why}", todo)
    return Finding(True, f"browsers with WEBCAT take it for {left} more days", todo) if left <= WEBCAT_SOON else None


def directory(installation: Installation) -> Finding:
    """How many days the directory has left. Once it has expired, the page refuses to send."""
    current = installation.publication.stored_desk().directory
    left = current.expires - day_of(installation.clock())
    todo = "ask the desk to sign (knothole desk sign --days 30) and a courier to push it"
    if left < 0:
        return Finding(False, f"serial {current.serial} has expired: sources cannot send", f"{todo}, today")
    when = f"{todo}, {'today' if left <= 1 else 'this week' if left <= DIRECTORY_FAILS else 'soon'}"
    detail = f"serial {current.serial}, {left} days left"
    return Finding(left > DIRECTORY_FAILS, detail, when if left <= DIRECTORY_SOON else "")


def weeks_ahead(installation: Installation) -> dict[str, int]:
    """For how many weeks, this one included, sources can write to each active reviewer, by the reviewer's id."""
    today = day_of(installation.clock())
    current = installation.publication.stored_desk()
    held = set()
    with installation.store.reading() as connection:
        for record in desk_records.bodies(connection, Kind.EPOCH_KEY):
            try:
                key = verify_epoch_key(record, current)
            except KnotholeServerError:
                continue  # of somebody who has left
            held.add((key.signing, key.epoch))
    weeks = {}
    for reviewer in current.active_reviewers(today):
        week = epoch_of(today)
        while (reviewer.signing, week) in held:
            week += 1
        weeks[reviewer.id] = week - epoch_of(today)
    return weeks


def epoch_keys(installation: Installation) -> Finding:
    """That sources can write to each reviewer for some weeks to come."""
    weeks = weeks_ahead(installation)
    short = sorted(name for name, count in weeks.items() if count < MIN_WEEKS)
    detail = ", ".join(f"{name} {count} weeks" for name, count in sorted(weeks.items())) or "no reviewer is active"
    todo = f"{', '.join(short)}: knothole reviewer sync (or export, and courier push) makes and publishes more"
    return Finding(bool(weeks) and not short, detail, todo if short else "" if weeks else "ask the desk to sign one in")


def couriers(installation: Installation) -> Finding:
    """Since when no courier has brought anything. No day of a visit is noted: what they bring says on which day it came, and
    most of it is published.
    """
    kinds = (int(Kind.EPOCH_KEY), int(Kind.DAY_SHEET))
    with installation.store.reading() as connection:
        days = [
            connection.execute(select(func.max(desk_table.c.came)).where(desk_table.c.kind.in_(kinds))).scalar_one(),
            connection.execute(select(func.max(acknowledgements.c.came))).scalar_one(),
        ]
    todo = "ask the reviewers whether their couriers reach the reviewer listener: knothole courier status"
    known = [day for day in days if day is not None]
    if not known:
        return Finding(True, "none has brought anything yet", todo)
    ago = day_of(installation.clock()) - max(known)
    return Finding(ago < COURIERS_FAIL, f"{ago} days since one brought something", todo if ago >= COURIERS_SOON else "")
