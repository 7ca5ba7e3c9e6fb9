"""A client's connection, of which nobody waits: what has come of a request, and what has yet to leave of an answer."""

from __future__ import annotations

import os
import re
import socket
from collections import deque
from collections.abc import Callable
from typing import Any, Final, NamedTuple

HEAD_SIZE: Final = 16_384  # bytes of a request's first line and header fields; a browser sends a tenth of that
READ_SIZE: Final = 65_536  # bytes taken from a socket at once
SEND_BUFFER: Final = 131_072  # bytes of an answer in the kernel (which takes twice that), whose own choice is megabytes
FILE_BUFFER: Final = 1_048_576  # bytes of a file under way, if the system allows as many: they are no copies, and each turn of the loop costs
_HEAD_END: Final = b"\r\n\r\n"
_LENGTH: Final = re.compile(rb"\r\ncontent-length:[ \t]*([0-9]{1,15})[ \t]*\r\n", re.IGNORECASE)
_CODED: Final = re.compile(rb"\r\ntransfer-encoding[ \t]*:", re.IGNORECASE)


class Arrival:
    """Bytes as they come, and when they are a request to answer.

    It decides *when* only. What the request says is read again, strictly, by the HTTP parser, which gets no byte more
    than :meth:`take` gives: however the two may differ, no thread waits for a client.

    1. A head that is too long is ``refused``. So is a body without an announced length: the protocol has none.
    2. A body of at most ``longest`` bytes is waited for.
    3. A longer one is not (``cut``): it will be refused by its length. Nor is one of which no length is announced that can be understood.
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
        unannounced = length is None and not head.startswith((b"GET ", b"HEAD "))
        self.cut = bool(self.refused) or unannounced or body > self._longest(head)
        self._size = size if self.cut else size + body


class _FilePart(NamedTuple):
    file: Any
    offset: int
    size: int

    def __bool__(self) -> bool:
        return self.size > 0


class PatientSocket(socket.socket):
    """A socket that takes answers without waiting for the client: what does not fit now is kept for :meth:`flush`.

    The bytes of large answers are those the server keeps anyway, so a client that reads slowly costs no copy. What is in a file the kernel
    sends, and costs none at all.
    """

    def __init__(self, accepted: socket.socket) -> None:
        """Take over an accepted socket."""
        super().__init__(accepted.family, accepted.type, accepted.proto, accepted.detach())
        self.setblocking(False)
        self._left: deque[memoryview | _FilePart] = deque()

    def sendall(self, data: Any, flags: int = 0) -> None:
        """Send what fits and keep the rest. ``OSError`` if the client has gone."""
        self._left.append(memoryview(data))
        if len(self._left) == 1:
            self.flush(flags)

    def sendfile(self, file: Any, offset: int = 0, count: int | None = None) -> int:
        """The same of ``count`` bytes of a file from an ``offset`` on; how many will have been sent."""
        size = len(file) - offset if count is None else count
        self._set_buffer(FILE_BUFFER)
        self._left.append(_FilePart(file, offset, size))
        if len(self._left) == 1:
            self.flush()
        return size

    def flush(self, flags: int = 0) -> bool:
        """Send of the rest what fits; whether all has left. ``OSError`` if the client has gone."""
        while self._left:
            part = self._left[0]
            try:
                if isinstance(part, _FilePart):
                    sent = os.sendfile(self.fileno(), part.file.fileno(), part.offset, part.size)
                    rest: memoryview | _FilePart = _FilePart(part.file, part.offset + sent, part.size - sent)
                    if not rest:
                        self._set_buffer(SEND_BUFFER)  # what comes after it is copied
                else:
                    rest = part[self.send(part, flags) :]
            except BlockingIOError:
                return False
            if rest:
                self._left[0] = rest
            else:
                self._left.popleft()
        return True

    def _set_buffer(self, size: int) -> None:
        self.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, size)

    def take(self) -> bytes | None:
        """What has come, ``b""`` if the client sends no more, or nothing if there is nothing now."""
        try:
            return self.recv(READ_SIZE)
        except BlockingIOError:
            return None
