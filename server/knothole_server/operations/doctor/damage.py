"""Whether what is stored can be read and opened: a disk can damage a little of it, and nobody notices before somebody asks for that."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from functools import partial
from random import SystemRandom
from typing import Final

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from knothole_server.errors import KnotholeServerError
from knothole_server.installation.installation import Installation
from knothole_server.operations.doctor.check import Finding
from knothole_server.storage import envelopes, replies
from knothole_server.storage.tables import bundles, envelope_tally
from knothole_server.storage.tables import envelopes as envelope_table

MAX_ENVELOPES: Final = 5_000  # tried, which takes a second or two; of more a random sample
MAX_CHUNKS: Final = 200
_random: Final = SystemRandom()


def items(installation: Installation, most: int = MAX_ENVELOPES) -> Finding:
    """That envelopes, replies and chunks of bundles can be read and opened."""
    with installation.store.reading() as connection:
        opened, damaged = replies.opened(connection, installation.keyring, 0)
    tried = len(opened) + damaged
    for read in (*_envelopes(installation, most), *_chunks(installation)):
        tried += 1
        try:
            read()
        except (OSError, SQLAlchemyError, KnotholeServerError):
            damaged += 1
    todo = "look at the disk; to have them again, restore a backup on another. Couriers fetch all others meanwhile"
    return Finding(not damaged, f"{damaged} of {tried:,} that were tried cannot be read", todo if damaged else "")


def _envelopes(installation: Installation, most: int) -> Iterator[Callable[[], object]]:
    query = select(envelope_table.c.id).order_by(envelope_table.c.place)
    with installation.store.reading() as connection:
        if connection.execute(select(envelope_tally.c.envelopes)).scalar_one() <= most:
            ids = set(connection.execute(query).scalars())
        else:  # places are digests: one is about as likely as another to be the next after a random one
            after = (secrets.randbits(64) - 2**63 for _ in range(most))
            nearest = (connection.execute(query.where(envelope_table.c.place >= at).limit(1)).scalar() for at in after)
            ids = {key for key in nearest if key is not None}

    def read(key: bytes) -> None:
        with installation.store.reading() as connection:
            envelopes.read(connection, installation.keyring, key)

    return (partial(read, key) for key in ids)


def _chunks(installation: Installation) -> Iterator[Callable[[], object]]:
    with installation.store.reading() as connection:
        ids = connection.execute(select(bundles.c.id)).scalars().all()
    there = [(bundle, number) for bundle in ids for number in installation.chunks.numbers(bundle)]
    chosen = _random.sample(there, min(MAX_CHUNKS, len(there)))
    return (partial(installation.bundles.read, bundle, number) for bundle, number in chosen)
