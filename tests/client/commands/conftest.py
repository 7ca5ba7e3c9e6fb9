"""A world for commands."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.client.commands.world import World


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> World:
    return World(tmp_path, monkeypatch, capsys)


@pytest.fixture
def desk(world: World) -> World:
    """A world open for business."""
    world.open_for_business()
    return world
