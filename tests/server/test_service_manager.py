"""sd_notify(3): by path and by abstract name; and nothing happens without a listener."""

from __future__ import annotations

import os
import secrets
import socket
from pathlib import Path

import pytest

from knothole_server.process.service_manager import ServiceManager


@pytest.mark.parametrize("abstract", [False, True])
def test_states_are_told_and_children_do_not_inherit_the_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, abstract: bool
) -> None:
    name = "@" + secrets.token_hex(8) if abstract else str(tmp_path / "notify")
    monkeypatch.setenv("NOTIFY_SOCKET", name)
    monkeypatch.setenv("LISTEN_FDS", "1")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as heard:
        heard.bind(name.replace("@", "\0"))
        manager = ServiceManager()
        manager.notify("READY=1")
        assert heard.recv(100) == b"READY=1"
    assert not {"NOTIFY_SOCKET", "LISTEN_FDS"} & set(os.environ)
    manager.notify("STOPPING=1")  # nobody listens any more


def test_without_a_service_manager_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    ServiceManager().notify("READY=1")
