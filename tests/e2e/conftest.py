"""A system for one test, and one for a module's; and a day that does not end in the middle of a test: servers, browsers and vaults here go by the real clock."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.system import System, running

SECONDS_A_DAY = 86_400
LAST_SECONDS = 120
"""Of a day, in which no test begins."""


@pytest.fixture(autouse=True)
def a_day_that_lasts() -> None:
    """What was sent before midnight is listed under the day before, and a desk that was found on it signs again. Other suites turn days on purpose."""
    left = SECONDS_A_DAY - time.time() % SECONDS_A_DAY
    if left < LAST_SECONDS:
        time.sleep(left)


@pytest.fixture
def system(tmp_path: Path) -> Iterator[System]:
    with running(tmp_path) as made:
        yield made


@pytest.fixture(scope="module")
def shared_system(tmp_path_factory: pytest.TempPathFactory) -> Iterator[System]:
    """For tests that leave no trace others could stumble over."""
    with running(tmp_path_factory.mktemp("shared")) as made:
        yield made
