"""A client's connection, of which nobody waits: what has come of a request, and what has yet to leave of an answer."""

from __future__ import annotations

import re
import socket
from collections import deque
from collections.abc import Callable
from typing import Any, Final

HEAD_SIZE: Final = 16_384  # bytes of a request's first line and header fields; a browser sends a tenth of that
READ_SIZE: Final = 65_536  # bytes taken from a socket at once
_HEAD_END: Final = b"\r\n\r\n"
_LENGTH: Final = re.compile(rb"\r\ncontent-length:[ \t]*([0-9]{1,15})[ \t]*\r\n", re.IGNORECASE)
_CODED: Final = re.compile(rb"\r\ntransfer-encoding[ \t]*:", re.IGNORECASE)


class Arrival:
    """Bytes as they come, and when they are a request to answer.

    It decides *when* only. What the request says is read again, strictly, by the HTTP parser, which gets no byte more
    than :meth:`take` gives: however the two may differ, no thread waits for a client.

    1. A head that is too long is ``refused``. So is a body without an announced length: the protocol has none.
    2. A body of at most ``longest`` bytes is waited for.
    3. A longer one is not (``cut``): it will be refused by its length.
    """

    def __init__(self, longest: Callable[[bytes], int]) -> None:
        """``longest``: by a request's head, bytes of its body."""
        self.data = bytearray()
        self._longest = longest
        self._begin()

    def _begin(self) -> None:
        self.refused = 0
        """The HTTP status to refuse the request with, if it is not to be answered."""
        self.cut = False
        """Whether some of the request may be still under way when it is answered."""
        self._searched = 0
        self._size: int | None = None  # of the request, once its head is there

    @property
    def size(self) -> int:
        """Bytes of the request that are waited for, once its head is there."""
        return self._size or 0

    def add(self, piece: bytes) -> bool:
        """Take what came; whether a request is there."""
        self.data += piece
        if self._size is None:
            self._read_head()
        return self._size is not None and len(self.data) >= self._size

    def take(self) -> bytes:
        """The request, once :meth:`add` said that it is there. What came after it stays for the next."""
        request = bytes(self.data[: self._size])
        del self.data[: self._size]
        self._begin()
        return request

    def _read_head(self) -> None:
        end = self.data.find(_HEAD_END, self._searched, HEAD_SIZE)
        if end < 0:
            self._searched = max(len(self.data) - len(_HEAD_END) + 1, 0)
            if len(self.data) >= HEAD_SIZE:
                self._size, self.cut, self.refused = len(self.data), True, 431
            return
        size = end + len(_HEAD_END)
        head = bytes(self.data[:size])
        length = _LENGTH.search(head)
        body = int(length[1]) if length else 0
        if _CODED.search(head):
            self.refused = 400
        self.cut = bool(self.refused) or body > self._longest(head)
        self._size = size if self.cut else size + body


class PatientSocket(socket.socket):
    """A socket that takes answers without waiting for the client: what does not fit now is kept for :meth:`flush`.

    The bytes of large answers are those the server keeps anyway, so a client that reads slowly costs no copy.
    """

    def __init__(self, accepted: socket.socket) -> None:
        """Take over an accepted socket."""
        super().__init__(accepted.family, accepted.type, accepted.proto, accepted.detach())
        self.setblocking(True)  # what must not wait says so
        self._left: deque[memoryview] = deque()

    def sendall(self, data: Any, flags: int = 0) -> None:
        """Send what fits and keep the rest. ``OSError`` if the client has gone."""
        self._left.append(memoryview(data))
        if len(self._left) == 1:
            self.flush()

    def flush(self) -> bool:
        """Send of the rest what fits; whether all has left. ``OSError`` if the client has gone."""
        while self._left:
            try:
                sent = self.send(self._left[0], socket.MSG_DONTWAIT)
            except BlockingIOError:
                return False
            if sent < len(self._left[0]):
                self._left[0] = self._left[0][sent:]
            else:
                self._left.popleft()
        return True

    def take(self) -> bytes | None:
        """What has come, ``b""`` if the client sends no more, or nothing if there is nothing now."""
        try:
            return self.recv(READ_SIZE, socket.MSG_DONTWAIT)
        except BlockingIOError:
            return None
