"""Ports for servers that tests start."""

from __future__ import annotations

import itertools
import secrets
import socket
from contextlib import suppress

_PORTS = itertools.count(10_000 + secrets.randbelow(20_000))
"""Below those that the system gives to outgoing connections: one of these could take a port between its choice and its use."""


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    for port in _PORTS:
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise AssertionError("no port is free")
