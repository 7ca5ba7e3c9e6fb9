"""For the client's tests. No test here opens a socket."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from tests.client.offices import Office


@pytest.fixture(autouse=True)
def no_sockets(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a unit test opened a socket")

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)
