"""For the window's tests: one newsroom, made once and copied; a clock that stands still; one application."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

import pytest

from knothole_client import clock
from knothole_client.reviewer.vault.vault import Vault, open_vault
from tests.support.newsroom import NOW, PASSPHRASE, Newsroom, newsroom
from tests.support.windows import Driver


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    return newsroom(tmp_path_factory.mktemp("newsroom"))


@pytest.fixture(autouse=True)
def noon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)


@pytest.fixture
def room(made_once: Newsroom, tmp_path: Path) -> Newsroom:
    shutil.copytree(made_once.home, tmp_path / "home")
    return made_once._replace(home=tmp_path / "home")


@pytest.fixture
def vault(room: Newsroom) -> Iterator[Vault]:
    with open_vault(room.home / "reviewer", PASSPHRASE) as opened:
        yield opened


@pytest.fixture
def driver(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> Iterator[Driver]:
    """A locked window. What goes wrong in a slot fails the test."""
    faults: list[BaseException] = []

    def note(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        faults.append(fault)

    monkeypatch.setattr(sys, "excepthook", note)
    made = Driver(room.home)
    yield made
    made.close()
    assert not faults, faults
