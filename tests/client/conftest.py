"""For the client's tests. No test here opens a socket."""

from __future__ import annotations

import socket
from pathlib import Path

import hypothesis
import pytest

from tests.support.offices import Office

# A busy machine is no failure. What an example cost says nothing here; `make bench` measures.
hypothesis.settings.register_profile("client", deadline=None)
hypothesis.settings.load_profile("client")


@pytest.fixture(autouse=True)
def no_sockets(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a unit test opened a socket")

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)
