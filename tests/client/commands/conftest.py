"""A world for commands."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.client.commands.world import World


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> World:
    return World(tmp_path, monkeypatch, capsys)


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """For worlds that many tests begin with."""
    return tmp_path_factory.mktemp("kept")


@pytest.fixture
def desk(world: World, kept: Path) -> World:
    """A world open for business."""
    world.open_as_before(kept)
    return world


@pytest.fixture
def case(desk: World) -> str:
    """The name of a case that the first reviewer reads."""
    desk.send("The books are cooked.", "both", desk.codename())
    desk.sync("first")
    name: str = desk.cases("first")[0]["case"]
    return name
