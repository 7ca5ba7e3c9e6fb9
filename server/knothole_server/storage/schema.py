"""Which migrations the two databases have had.

Alembic is imported by whoever asks, and not by each listener that starts: it takes a third of the time in which one does.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from knothole_server.storage.keyring import Keyring
from knothole_server.storage.store import Store

if TYPE_CHECKING:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

_STORE: Final = "migrations"
_KEYRING: Final = "keyring_migrations"
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
    folders = {_STORE: store, _KEYRING: keyring.store}
    return all(revision(store) == _script(folder).get_current_head() for folder, store in folders.items())


def is_known(store: Store, keyring: Keyring) -> bool:
    """Whether the databases can be brought to the newest revision by this package: none is of a later version."""
    folders = {_STORE: store, _KEYRING: keyring.store}
    known = {folder: {script.revision for script in _script(folder).walk_revisions()} | {None} for folder in folders}
    return all(revision(store) in known[folder] for folder, store in folders.items())


def revision(store: Store) -> str | None:
    """The last migration a database has had, if any."""
    from alembic.migration import MigrationContext

    with store.reading() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def _upgrade(store: Store, folder: str, **needed: Any) -> None:
    from alembic import command

    config = _config(folder)
    with store.writing() as connection:
        config.attributes.update(needed, connection=connection)
        command.upgrade(config, "head")


def _script(folder: str) -> ScriptDirectory:
    from alembic.script import ScriptDirectory

    return ScriptDirectory.from_config(_config(folder))


def _config(folder: str) -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / folder).replace("%", "%%"))
    return config
