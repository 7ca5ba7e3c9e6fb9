"""The machine: configuration, files, clock, disk."""

from __future__ import annotations

import os
import resource
import stat
from collections.abc import Iterator
from dataclasses import fields
from itertools import islice
from pathlib import Path
from typing import Final

from sqlalchemy import func, select

from knothole_server.configuration import OTHER_FILES, TABLES
from knothole_server.desk.calendar import SECONDS_A_DAY, day_of
from knothole_server.installation.installation import Installation
from knothole_server.installation.publication import CLOCKS_DIFFER
from knothole_server.operations.doctor.check import Finding, graded
from knothole_server.storage.postgresql import PostgresqlStore
from knothole_server.storage.tables import acknowledgements, envelopes, publication, replies

MIN_INODES: Final = 10_000
MAX_FILES: Final = 2_000  # looked at; of a store of many chunks this is a sample
CLOCK_SECONDS: Final = 300  # a clock may be set back a little
REBOOT_REQUIRED: Final = Path("/run/reboot-required")  # where Debian says so
IDLE_DAYS: Final = 2  # a running server publishes every day


def configuration(installation: Installation) -> Finding:
    """Which keys are set, and that nobody else can set them."""
    settings = installation.configuration
    changed = [
        f"{table}.{key.name}"
        for table, kind in TABLES.items()
        for key in fields(kind)
        if getattr(getattr(settings, table), key.name) != key.default
    ]
    detail = f"set: {', '.join(changed)}" if changed else "all defaults"
    if settings.file is None:
        return Finding(True, detail)
    writable = settings.file.stat().st_mode & 0o022 != 0
    return Finding(not writable, f"{settings.file}; {detail}", f"chmod go-w {settings.file}" if writable else "")


def files(installation: Installation) -> Finding:
    """That only the server's user reads what is stored, and owns all of it."""
    data = installation.configuration.data
    owner = data.stat().st_uid
    wide = foreign = 0
    for path in islice(_inside(data), MAX_FILES):
        try:
            status = path.lstat()
        except FileNotFoundError:
            continue  # it has just expired
        if stat.S_ISSOCK(status.st_mode) or path == installation.configuration.file:
            continue
        wide += status.st_mode & 0o077 != 0
        foreign += status.st_uid != owner
    todo = f"stop the server, chown -R USER {data} and chmod -R go= {data}; run doctor as that user"
    good = not wide and not foreign
    detail = f"{wide} open to others, {foreign} not owned by the owner of {data}"
    return Finding(good, "private" if good else detail, "" if good else todo)


def _inside(data: Path) -> Iterator[Path]:
    yield data
    yield from data.rglob("*")


def clock(installation: Installation) -> Finding:
    """That the clock does not stand before something that has happened, nor long after all of it."""
    now = installation.clock()
    if isinstance(installation.store, PostgresqlStore):
        apart = abs(installation.store.seconds_apart())
        if apart > CLOCKS_DIFFER / 2:
            return Finding(
                False, f"{apart:.0f} seconds from the database's", "have both machines set their clocks (NTP)"
            )
    issued = installation.publication.stored_desk().directory.issued
    with installation.store.reading() as connection:
        published, over = connection.execute(select(publication.c.published_at, publication.c.over)).one()
        came = [
            connection.execute(select(func.max(table.c.came))).scalar_one() or 0
            for table in (envelopes, replies, acknowledgements)
        ]
    last = max(published, SECONDS_A_DAY * max(issued, *came))
    behind = last - now
    if behind > CLOCK_SECONDS:
        days = day_of(last) - day_of(now)
        return Finding(
            False, f"{days} days before something that is stored", "set the clock; what expires waits for it"
        )
    if over > day_of(now):
        todo = "the clock was ahead; sources may get 'not stored': see the operator's guide, 'When something breaks'"
        return Finding(False, f"{over - day_of(now) + 1} days are over that are still to come", todo)
    idle = day_of(now) - day_of(published) if published else 0
    if idle > IDLE_DAYS:
        todo = "if the server was running, the clock has jumped: set it before anything expires by it"
        return Finding(True, f"{idle} days after anything was published", todo)
    return Finding(True, "fits what is stored")


def disk(installation: Installation) -> Finding:
    """That there is room, and that it can be written."""
    settings = installation.configuration
    status = os.statvfs(settings.data)
    free = status.f_bavail * status.f_frsize
    detail = f"{free / 1e9:.1f} GB free"
    if status.f_flag & os.ST_RDONLY:
        return Finding(False, "mounted read-only", "look at the system's log for why; remount it, or replace the disk")
    if free < settings.keep_free_bytes:
        todo = "make room, or lower envelopes in [quotas]: messages must find room for all of it, and files take what is left"
        return Finding(False, f"{detail}: files are refused", todo)
    return Finding(True, detail)


def inodes(installation: Installation) -> Finding:
    """That more files can be made: each chunk of a bundle is one."""
    status = os.statvfs(installation.configuration.data)
    if status.f_files == 0:
        return Finding(True, "made as needed by this file system")
    enough = status.f_favail >= MIN_INODES
    return Finding(
        enough,
        f"{status.f_favail:,} free",
        "" if enough else "remove files from this file system, or make one with more inodes",
    )


def open_files(installation: Installation) -> Finding:
    """That the system lets a worker have its connections."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = installation.configuration.listeners.connections + OTHER_FILES
    if most == resource.RLIM_INFINITY or most >= wanted:
        return Finding(True, f"{wanted:,} allowed")
    return graded(
        0.5, 0, f"{most:,} of {wanted:,} allowed", "raise the limit (systemd: LimitNOFILE=), or lower connections"
    )


def restart(installation: Installation, mark: Path = REBOOT_REQUIRED) -> Finding:
    """That no security update waits for a restart, which nobody makes at night: somebody types the disk's passphrase."""
    if not mark.exists():
        return Finding(True, "none is due")
    return Finding(
        True, "a security update waits for it", "restart the machine when you can type the disk's passphrase"
    )
