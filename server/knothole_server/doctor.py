"""``doctor``: what an operator wants to know before and after a change. It changes nothing."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import func, select

from knothole_server.configuration import Configuration
from knothole_server.desk.calendar import date_of, day_of
from knothole_server.installation import Installation
from knothole_server.ledger import last_closed
from knothole_server.page import page_digest, read_page
from knothole_server.storage.tables import desk_records, envelope_tally, envelopes, replies, withdrawals


class Check(NamedTuple):
    """One finding."""

    name: str
    ok: bool
    detail: str


def examine(configuration: Configuration) -> list[Check]:
    """Examine an installation. Refused with ``SetupError`` if there is none, or the store is of another
    version.
    """
    installation = Installation(configuration)
    installation.check_schema()
    return [
        _folder(configuration),
        _directory(installation),
        _page(configuration),
        _room(installation),
        _purged(installation),
        _ledger(installation),
    ]


def _folder(configuration: Configuration) -> Check:
    mode = configuration.data.stat().st_mode & 0o777
    return Check("folder", mode & 0o077 == 0, f"mode {mode:04o}; nobody but its owner should see into it")


def _directory(installation: Installation) -> Check:
    directory = installation.publication.stored_desk().directory
    left = directory.expires - day_of(installation.clock())
    return Check("directory", left >= 0, f"serial {directory.serial}, {max(left, 0)} days left")


def _page(configuration: Configuration) -> Check:
    files = read_page(configuration.page)
    return Check("page", "index.html" in files, f"{len(files)} files, SHA-256 of all {page_digest(files)}")


def _room(installation: Installation) -> Check:
    with installation.store.reading() as connection:
        stored = connection.execute(select(envelope_tally.c.envelopes)).scalar_one()
    most = installation.configuration.most_from_sources
    return Check("room", stored < most, f"{stored} envelopes of {most}")


def _purged(installation: Installation) -> Check:
    yesterday = day_of(installation.clock()) - 1  # the purge of the day before has had its time
    with installation.store.reading() as connection:
        overdue = sum(
            connection.execute(select(func.count()).select_from(table).where(table.c.last < yesterday)).scalar_one()
            for table in (envelopes, replies, withdrawals, desk_records)
        )
    return Check("purged", overdue == 0, f"{overdue} items past their last day")


def _ledger(installation: Installation) -> Check:
    """Each day is closed by the purge of the next."""
    with installation.store.reading() as connection:
        last = last_closed(connection)
    if last is None:
        return Check("ledger", True, "no day is closed yet")
    return Check("ledger", last >= day_of(installation.clock()) - 2, f"destruction is recorded through {date_of(last)}")
