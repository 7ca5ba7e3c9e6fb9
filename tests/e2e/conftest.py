"""A system for one test, and one for a module's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.system import System, running


@pytest.fixture
def system(tmp_path: Path) -> Iterator[System]:
    with running(tmp_path) as made:
        yield made


@pytest.fixture(scope="module")
def shared_system(tmp_path_factory: pytest.TempPathFactory) -> Iterator[System]:
    """For tests that leave no trace others could stumble over."""
    with running(tmp_path_factory.mktemp("shared")) as made:
        yield made
