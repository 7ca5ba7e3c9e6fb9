"""Telling systemd, or whoever started the server in its way, when it is ready and when it stops (sd_notify(3))."""

from __future__ import annotations

import os
import socket
from contextlib import suppress


class ServiceManager:
    """The service manager, if there is one. What it does not hear, it does not hear: that stops nothing."""

    def __init__(self) -> None:
        """Take its address from the environment, so that no child reports in our place."""
        self._address = os.environ.pop("NOTIFY_SOCKET", "")
        for variable in ("LISTEN_FDS", "LISTEN_PID", "LISTEN_FDNAMES"):  # we bind our own
            os.environ.pop(variable, None)

    def notify(self, state: str) -> None:
        """Say ``READY=1`` or ``STOPPING=1``."""
        if not self._address:
            return
        address = "\0" + self._address[1:] if self._address.startswith("@") else self._address
        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as out:
            out.connect(address)
            out.sendall(state.encode("ascii"))
