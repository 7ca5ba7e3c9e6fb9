"""For all tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from knothole_client.files import sealed_file
from tests.support import object_store, postgresql


@pytest.fixture(scope="session", autouse=True)
def cheap_passphrases() -> Iterator[None]:
    """Stretching a passphrase costs half a second by design; here the cheapest parameters do."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sealed_file.Cost.__init__, "__defaults__", (8, 1))
        yield


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[postgresql.PostgresqlServer]:
    """Started with the first test that asks for it."""
    with postgresql.running() as server:
        yield server


@pytest.fixture(scope="session")
def swift() -> Iterator[object_store.Swift]:
    """The same."""
    with object_store.running() as server:
        yield server
