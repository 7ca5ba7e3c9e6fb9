"""Which migrations the two databases have had.

Alembic is imported by who migrates, and by nothing of a server that runs: it takes a third of the time in which a listener starts, and 11 MB.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Column, MetaData, String, Table, inspect, select

from knothole_server.storage.keyring import Keyring
from knothole_server.storage.store import Store

if TYPE_CHECKING:
    from alembic.config import Config

_STORE: Final = "migrations"
_KEYRING: Final = "keyring_migrations"
_versions: Final = Table("alembic_version", MetaData(), Column("version_num", String))  # as Alembic makes it
WITHOUT_KEYRING: Final = frozenset({"0001", "0002", "0003"})  # revisions of a store whose items are not sealed
WITHOUT_LEDGER: Final = WITHOUT_KEYRING | {"0004"}  # revisions of a store whose server signs nothing
WITHOUT_ONION_KEY: Final = WITHOUT_LEDGER | {
    "0005",
    "0006",
    "0007",
    "0008",
}  # revisions from before couriers had keys for Tor


def migrate(store: Store, keyring: Keyring, data: Path) -> None:
    """Bring both databases to the newest revision, and the chunks in the installation's folder with them. Repeatable if it was
    interrupted.
    """
    _upgrade(keyring.store, _KEYRING)
    _upgrade(store, _STORE, keyring=keyring, data=data)


def is_current(store: Store, keyring: Keyring) -> bool:
    """Whether the databases have had every migration this package ships, and no other."""
    return all(revision(database) == _shipped(folder)[-1] for folder, database in _databases(store, keyring))


def is_known(store: Store, keyring: Keyring) -> bool:
    """Whether the databases can be brought to the newest revision by this package: none is of a later version."""
    return all(revision(database) in (None, *_shipped(folder)) for folder, database in _databases(store, keyring))


def revision(store: Store) -> str | None:
    """The last migration a database has had, if any."""
    with store.reading() as connection:
        if not inspect(connection).has_table(_versions.name):
            return None
        return connection.execute(select(_versions.c.version_num)).scalar_one_or_none()


def _databases(store: Store, keyring: Keyring) -> tuple[tuple[str, Store], ...]:
    return (_STORE, store), (_KEYRING, keyring.store)


def _shipped(folder: str) -> list[str]:
    """The revisions there are, the newest last: the numbers with which their files begin."""
    return sorted(path.name[:4] for path in (Path(__file__).parent / folder / "versions").glob("[0-9]*.py"))


def _upgrade(store: Store, folder: str, **needed: Any) -> None:
    from alembic import command

    config = _config(folder)
    with store.writing() as connection:
        config.attributes.update(needed, connection=connection)
        command.upgrade(config, "head")


def _config(folder: str) -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / folder).replace("%", "%%"))
    return config
