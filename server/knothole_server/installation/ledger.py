"""The destruction ledger: by day, what this server destroyed, signed by its own key and chained, and with it what it says
of the desk (docs/protocol.md section 13.2).

What is destroyed on a day is noted as it happens. The first purge of a later day closes the day: it signs one record. Whether that can be
done never holds up destroying.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Final

from nacl.signing import SigningKey
from sqlalchemy import Connection, delete, func, insert, select, update

from knothole_server.chance import Chance
from knothole_server.data_folder import LEDGER_KEY_FILE
from knothole_server.desk.framing import Kind, join, split
from knothole_server.desk.signatures import DIGEST_SIZE, KEY_SIZE, SIGNATURE_SIZE, tag
from knothole_server.durable_files import create_durably
from knothole_server.errors import KnotholeServerError, SetupError
from knothole_server.operator_log import report
from knothole_server.storage.tables import bundles, destruction_ledger, destruction_tally, envelopes

RECORDS: Final = 30  # kept and published: enough for a courier that is away for a month
ROUNDED_TO: Final = 1_024  # what came from sources: coarse enough that no visit shows (docs/adr/0009)
FIRST: Final = bytes(DIGEST_SIZE)  # in the place of the record before, in the first one
_WITHOUT_KEY: Final = (
    "Restore it from a backup (tar) or from another machine of this installation. If it is lost, make another "
    "(head --bytes 32 /dev/urandom) and tell the reviewers: their couriers will raise an alarm"
)
_LASTING: Final = frozenset(Kind) - {Kind.EPOCH_KEY, Kind.DAY_SHEET, Kind.DESTRUCTION}
_LARGEST: Final = 2**32 - 1
_DAY: Final = SIGNATURE_SIZE + KEY_SIZE + 2 * DIGEST_SIZE  # where the day stands


def note(connection: Connection, today: int, chance: Chance, *, received: int = 0, replies: int = 0) -> None:
    """Note what is being destroyed in this writing transaction: envelopes and bundles, and replies.

    ``received`` is rounded to a multiple of 1,024, up or down by chance, before it is written anywhere: right on average, and the same
    whether or not somebody was there, but for a chance of their envelopes in 1,024.
    """
    newest = records(connection)[-1:]
    day = (
        max(today, *(_day(record) + 1 for record in newest)) if newest else today
    )  # a clock put back adds to no closed day
    rounded = chance.rounded(received, ROUNDED_TO)
    tally = destruction_tally
    more = {"received": tally.c.received + rounded, "replies": tally.c.replies + replies}
    if not connection.execute(update(tally).where(tally.c.day == day).values(more)).rowcount:
        connection.execute(insert(tally).values(day=day, received=rounded, replies=replies))


def records(connection: Connection) -> list[bytes]:
    """The records that are published, oldest first, 176 bytes each."""
    return list(connection.execute(select(destruction_ledger.c.record).order_by(destruction_ledger.c.day)).scalars())


def last_closed(connection: Connection) -> int | None:
    """The day of the newest record."""
    newest: int | None = connection.execute(select(func.max(destruction_ledger.c.day))).scalar_one()
    return newest


class Ledger:
    """The ledger of one installation, as whoever purges keeps it."""

    def __init__(self, data: Path, desk_id: bytes) -> None:
        """``data``: the installation's folder; ``desk_id``: D."""
        self._data = data
        self._desk_id = desk_id

    def close_days(self, connection: Connection, today: int, envelope_days: int, document: Callable[[], bytes]) -> int:
        """Sign a record for each day before today on which anything was noted; how many. To be called before a purge deletes.
        ``document``: reads the desk document that is published.

        Without a key or a document that can be read nothing is closed, and the operator reads why.
        """
        open_days = select(destruction_tally).where(destruction_tally.c.day < today).order_by(destruction_tally.c.day)
        days = connection.execute(open_days).all()
        if not days:
            return 0
        try:
            key, lasting = signing_key(self._data), lasting_digest(document())
        except (OSError, KnotholeServerError) as error:
            report(error)
            return 0
        for day, received, replies in days:
            earlier = records(connection)
            previous = hashlib.sha256(earlier[-1]).digest() if earlier else FIRST
            numbers = (day, _kept_from(connection, day, envelope_days), received, replies)
            content = bytes(key.verify_key) + previous + lasting + b"".join(_u32(number) for number in numbers)
            record = key.sign(tag("destruction", self._desk_id) + content).signature + content
            connection.execute(insert(destruction_ledger).values(day=day, record=record))
            connection.execute(delete(destruction_tally).where(destruction_tally.c.day == day))
        _drop_oldest(connection)
        return len(days)


def make_signing_key(data: Path) -> None:
    """Make the server's own key if there is none."""
    create_durably(data / LEDGER_KEY_FILE, bytes(SigningKey.generate()))


def signing_key(data: Path) -> SigningKey:
    """The server's own key. It is never made again by itself: couriers would ask why the server signs with another.

    Refused with ``no-ledger-key`` if it is missing or damaged; ``OSError`` if it cannot be read.
    """
    path = data / LEDGER_KEY_FILE
    try:
        return SigningKey(path.read_bytes())
    except FileNotFoundError as error:
        raise SetupError("no-ledger-key", f"{path} is missing. {_WITHOUT_KEY}") from error
    except ValueError as error:
        raise SetupError("no-ledger-key", f"{path} does not have 32 bytes. {_WITHOUT_KEY}") from error


def lasting_digest(document: bytes) -> bytes:
    """What a record says of the desk document that is published: of what lasts in it. Zeros if nothing is published."""
    return hashlib.sha256(join(r for r in split(document) if r.kind in _LASTING)).digest() if document else FIRST


def _kept_from(connection: Connection, day: int, envelope_days: int) -> int:
    """The day before which nothing that came is there: by the policy, or earlier if something older is there.

    Not the day of the oldest that is there: that would tell on which days somebody came.
    """
    columns = (envelopes.c.came, bundles.c.touched)
    oldest = (connection.execute(select(func.min(column))).scalar_one() for column in columns)
    days: list[int] = [day - envelope_days, *(came for came in oldest if came is not None)]
    return max(0, min(days))


def _drop_oldest(connection: Connection) -> None:
    newest = select(destruction_ledger.c.day).order_by(destruction_ledger.c.day.desc()).limit(RECORDS)
    kept = connection.execute(newest).scalars().all()
    connection.execute(delete(destruction_ledger).where(destruction_ledger.c.day < min(kept)))


def _day(record: bytes) -> int:
    return int.from_bytes(record[_DAY : _DAY + 4], "big")


def _u32(number: int) -> bytes:
    return min(number, _LARGEST).to_bytes(4, "big")
