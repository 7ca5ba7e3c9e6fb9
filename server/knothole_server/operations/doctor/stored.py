"""What is stored: room, expiry, consistency."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from sqlalchemy import func, select

from knothole_server.desk.calendar import date_of, day_of
from knothole_server.errors import KnotholeServerError
from knothole_server.installation import bundles
from knothole_server.installation import day_lists as lists
from knothole_server.installation.installation import Installation
from knothole_server.installation.keyring_copies import EVERY_SECONDS, KEPT_SECONDS
from knothole_server.installation.ledger import last_closed, signing_key
from knothole_server.operations.doctor.check import Finding, graded
from knothole_server.operations.sweeping import uneven_days
from knothole_server.storage import admission
from knothole_server.storage.chunks import SharedChunkStore
from knothole_server.storage.postgresql import PostgresqlStore
from knothole_server.storage.replies import MAX_REPLIES
from knothole_server.storage.tables import bundles as bundle_table
from knothole_server.storage.tables import (
    desk_records,
    envelope_tally,
    envelopes,
    publication,
    replies,
    snapshots,
    withdrawals,
)

SOON: Final = 0.8  # of a quota
FLOOD: Final = (
    "sources get the answer that there is no room until the next hour: if it is a flood, switch on Tor's proof of work (docs/operator-guide.md); if "
    "these are visitors, raise envelopes_an_hour in [quotas]; and have every reviewer fetch and acknowledge"
)


def envelopes_room(installation: Installation) -> Finding:
    """How many more envelopes sources can send: of all, and in this hour."""
    most = installation.configuration.max_from_sources
    hour = int(installation.clock() // 3_600)
    with installation.store.reading() as connection:
        tally = admission.read(connection)
    taken = most - admission.quota_left(most, tally.kept_back, 0)
    detail = f"{tally.envelopes:,} of {most:,}, a sixteenth of which is kept back"
    if tally.left <= 0 and tally.hour == hour:
        return Finding(False, f"{detail}; the room of an hour is used up, {_since(hour - tally.out_since)}", FLOOD)
    todo = "have every reviewer fetch and acknowledge: acknowledged days are dropped; or raise envelopes in [quotas]"
    return graded((tally.envelopes + taken) / most, SOON, detail, todo)


def _since(hours: int) -> str:
    return "in this hour only" if hours == 0 else f"for more than {hours} hours, each of them"


def bundles_room(installation: Installation) -> Finding:
    """How much more of files sources can send: a bundle counts in full from its first chunk on."""
    most = installation.configuration.quotas.bundle_bytes
    with installation.store.reading() as connection:
        used = bundles.bytes_of_all(connection)
        taken = most - admission.quota_left(most, admission.read(connection).files_kept_back, 0)
    detail = f"{used / 1e9:.1f} of {most / 1e9:.1f} GB, a sixteenth of which is kept back"
    todo = "raise bundle_bytes in [quotas], or wait: what nobody continues makes room for others after a day"
    return graded((used + taken) / most if most else 0, SOON, detail, todo)


def objects(installation: Installation) -> Finding:
    """That the object store, if there is one, can be used, and is this installation's."""
    chunks = installation.chunks
    if not isinstance(chunks, SharedChunkStore):
        return Finding(True, "files are in the data folder")
    try:
        owner = chunks.owner()
    except OSError as error:
        return Finding(
            False, str(error), "see that it runs and that objects_credentials are valid; files wait until then"
        )
    if owner is None:
        return Finding(False, "it is not marked as this desk's", "start the server: knothole-server run marks it")
    if owner != installation.desk_id.hex():
        return Finding(False, "it is another desk's", "correct objects in [storage]")
    return Finding(True, "answers, and is this desk's")


def replies_room(installation: Installation) -> Finding:
    """How many more replies the book takes."""
    with installation.store.reading() as connection:
        stored = connection.execute(select(func.count()).select_from(replies)).scalar_one()
    todo = (
        "lower reply_days in the desk's policy, or have reviewers withdraw replies (knothole reviewer forget); if a stolen vault filled it, have "
        "the desk empty it (knothole desk empty-book)"
    )
    return graded(stored / MAX_REPLIES, SOON, f"{stored:,} of {MAX_REPLIES:,}", todo)


def expired(installation: Installation) -> Finding:
    """That what is past its last day is gone."""
    yesterday = day_of(installation.clock()) - 1  # the purge of the day before has had its time
    with installation.store.reading() as connection:
        overdue = sum(
            connection.execute(select(func.count()).select_from(table).where(table.c.last < yesterday)).scalar_one()
            for table in (envelopes, replies, withdrawals, desk_records, bundle_table)
        )
    return Finding(overdue == 0, f"{overdue} items past their last day", "knothole-server expire" if overdue else "")


def ledger(installation: Installation) -> Finding:
    """That destruction is recorded: each day is closed by the purge of the next."""
    try:
        signing_key(installation.configuration.data)
    except KnotholeServerError as error:
        return Finding(False, "the server's own key is missing or damaged, so that nothing is recorded", error.hint)
    with installation.store.reading() as connection:
        last = last_closed(connection)
    if last is None:
        return Finding(True, "no day is closed yet")
    good = last >= day_of(installation.clock()) - 2
    return Finding(good, f"destruction is recorded through {date_of(last)}", "" if good else "knothole-server expire")


def day_lists(installation: Installation) -> Finding:
    """That each day that is over has its signed list, and whether something on one is lost."""
    with installation.store.reading() as connection:
        last, lost = lists.newest(connection), lists.lost(connection)
    if last >= 0 and last < day_of(installation.clock()) - 2:
        return Finding(False, f"days are listed through {date_of(last)}", "knothole-server expire")
    if not lost:
        return Finding(
            True, f"nothing is lost of what came on days that are over; signed by {_ledger_key(installation)}"
        )
    losses = [
        f"of {date_of(day)} {numbers[0]} envelopes, {numbers[1]} bundles" for day, numbers in sorted(lost.items())
    ]
    todo = "look at the disk, and tell the reviewers: their next round names these days. It is signed, and stays so"
    return Finding(False, f"lost: {'; '.join(losses)}", todo)


def _ledger_key(installation: Installation) -> str:
    try:
        return bytes(signing_key(installation.configuration.data).verify_key).hex()
    except KnotholeServerError:  # the check of the ledger says so
        return "nobody any more"


def keyring(installation: Installation) -> Finding:
    """That there is a key for every envelope, and no other. What is being stored meanwhile may show on today."""
    today = day_of(installation.clock())
    with installation.store.reading() as connection:
        uneven = uneven_days(connection, installation.keyring) - {today}
    detail = f"{len(uneven)} days with more keys than envelopes, or fewer"
    return Finding(not uneven, detail, "knothole-server expire" if uneven else "")


def keyring_copies(installation: Installation) -> Finding:
    """That there is a copy for the day the keyring is lost, and none that should be gone."""
    folder = installation.configuration.keyring_copies
    if not _can_be_written(folder):
        return Finding(
            False,
            f"{folder} cannot be written",
            "see who owns it and whether it is mounted, or correct keyring_copies in [storage]",
        )
    ages = [installation.clock() - made for made in installation.keyring_copies.made().values()]
    if not ages:
        return Finding(True, "none yet; run makes them")
    detail = f"{len(ages)}, the newest of {max(0, min(ages)) / 3_600:.0f} hours ago"
    if max(ages) > KEPT_SECONDS + EVERY_SECONDS:
        return Finding(False, f"{detail}, one older than 48 hours", "destroy it: it has keys of what was destroyed")
    todo = "is the server running, and can it write there?" if min(ages) > 2 * EVERY_SECONDS else ""
    return Finding(min(ages) <= 4 * EVERY_SECONDS, detail, todo)


def _can_be_written(folder: Path) -> bool:
    """Whether files can be made in it, or it can be made."""
    there = next(path for path in (folder, *folder.parents) if path.exists())
    return there.is_dir() and os.access(there, os.W_OK | os.X_OK)


def restored(installation: Installation) -> Finding:
    """That a restored server has been opened."""
    if installation.publication.is_closed():
        return Finding(
            False, "from a backup; closed until a courier brings the newest directory", "have a reviewer do a round"
        )
    return Finding(True, "open")


def database(installation: Installation) -> Finding:
    """That the databases are whole, by their own account; of PostgreSQL, that it is set up to keep what it must, and no more."""
    stores = {"database": installation.store, "keyring_database": installation.keyring.store}
    faults_of = {name: store.faults() for name, store in stores.items() if isinstance(store, PostgresqlStore)}
    if faults_of:
        lasting, keeping = (
            [f"{name}: {fault}" for name, faults in faults_of.items() for fault in faults[at]] for at in (0, 1)
        )
        todo = "set PostgreSQL up as docs/operator-guide.md says" if lasting or keeping else ""
        return Finding(not lasting, "; ".join(lasting + keeping) or "set up to lose nothing and to keep little", todo)
    for store, todo in (
        (installation.store, "stop the server and restore a backup, with this keyring"),
        (installation.keyring.store, "stop the server and put the newest copy of the keyring in its place"),
    ):
        with store.reading() as connection:
            if connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one() != "ok":
                return Finding(False, "damaged", todo)
    return Finding(True, "whole")


def consistency(installation: Installation) -> Finding:
    """That what is counted, published and announced is there."""
    wrong = []
    with installation.store.reading() as connection:
        tally = connection.execute(select(envelope_tally.c.envelopes)).scalar_one()
        if tally != connection.execute(select(func.count()).select_from(envelopes)).scalar_one():
            wrong.append("the tally of envelopes")
        published = connection.execute(select(publication.c.document, publication.c.book)).one()
        held = set(connection.execute(select(snapshots.c.digest)).scalars())
        if not {digest for digest in published if digest} <= held:  # there is none before the first publication
            wrong.append("what is published")
        counts = dict(connection.execute(select(bundle_table.c.id, bundle_table.c["count"])).all())
        orphans = sum(bundle not in counts for bundle in installation.chunks.bundles())
        over = any(max(installation.chunks.numbers(bundle), default=0) >= count for bundle, count in counts.items())
    if orphans:
        wrong.append(f"{orphans} bundles without a row")
    if over:
        wrong.append("chunks beyond the end of their bundle")
    todo = "knothole-server expire; if that does not help, stop the server and restore a backup"
    return Finding(not wrong, f"wrong: {', '.join(wrong)}" if wrong else "as announced", todo if wrong else "")
