"""A slow line on loopback: a relay that lets so many bytes a second through, of all connections together, and that can stop."""

from __future__ import annotations

import contextlib
import socket
import threading
import time

PIECE = 4_096


class SlowLine:
    """Relays to one server. ``rate`` is in bytes a second, up; what comes down is not held up. ``stopped`` lets nothing through."""

    def __init__(self, target: tuple[str, int], rate: float) -> None:
        self.rate = rate
        self.stopped = threading.Event()
        self.up = 0
        """Bytes that went to the server."""
        self._target = target
        self._lock = threading.Lock()
        self._free = time.monotonic()
        self._listener = socket.socket()
        self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2 * PIECE)
        self._listener.bind(("127.0.0.1", 0))
        self._listener.listen(16)
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def __enter__(self) -> SlowLine:
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            server = socket.create_connection(self._target)
            for one, other, slow in ((client, server, True), (server, client, False)):
                threading.Thread(target=self._relay, args=(one, other, slow), daemon=True).start()

    def _relay(self, one: socket.socket, other: socket.socket, slow: bool) -> None:
        with contextlib.suppress(OSError):
            while piece := one.recv(PIECE):
                if slow:
                    self._hold_up(len(piece))
                    self.up += len(piece)
                other.sendall(piece)
        for end in (one, other):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
        one.close()

    def _hold_up(self, size: int) -> None:
        while self.stopped.is_set():
            time.sleep(0.01)
        with self._lock:  # the connections share the line
            self._free = max(self._free, time.monotonic()) + size / self.rate
            until = self._free
        time.sleep(max(0.0, until - time.monotonic()))
