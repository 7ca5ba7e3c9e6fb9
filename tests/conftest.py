"""For all tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from knothole_client.files import sealed_file
from tests.support import object_store, postgresql, statements
from tests.support.copied_databases import databases_are_copied
from tests.support.copied_tables import tables_are_copied

LONGEST_FIRST = (
    "server/test_power_cuts.py",
    "e2e/test_visits_look_alike.py",
    "simulation/test_simulation.py",
    "e2e/test_files.py",
    "simulation/test_mutants.py",
    "e2e/test_journey.py",
    "e2e/test_page_states.py",
    "server/test_power_cuts_on_postgresql.py",
    "e2e/test_vectors_in_browsers.py",
    "e2e/test_server_process.py",
    "e2e/test_browser_profiles.py",
    "client/reviewer/test_power_cuts.py",
    "e2e/test_leaving.py",
    "e2e/test_mutilated_exchanges.py",
    "client/protocol/test_javascript_interop.py",
    "server/test_bundles.py",
    "client/commands/test_source_commands.py",
    "client/courier/test_acknowledging.py",
    "e2e/test_running.py",
    "e2e/test_safety_check.py",
    "e2e/test_strange_answers.py",
    "e2e/test_not_started.py",
    "e2e/test_server_bundles.py",
)
"""Files that take half a minute or more (--durations says which): a worker that begins a long one when others are done works alone to the end."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest files first; all others in their order. Needs --no-loadscope-reorder, or else the number of tests decides."""
    tests = Path(__file__).parent
    rank = {tests / name: at for at, name in enumerate(LONGEST_FIRST)}
    items.sort(key=lambda item: rank.get(item.path, len(rank)))


@pytest.fixture(scope="session", autouse=True)
def cheap_passphrases() -> Iterator[None]:
    """Stretching a passphrase costs half a second by design; here the cheapest parameters do."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sealed_file.Cost.__init__, "__defaults__", (8, 1))
        yield


@pytest.fixture(scope="session", autouse=True)
def quick_tables() -> Iterator[None]:
    """An empty vault's tables, a new installation's databases and the servers' SQL are made once."""
    with tables_are_copied(), databases_are_copied(), statements.made_once():
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
