"""A response with what is in memory as a file."""

from __future__ import annotations

import io
import os
from typing import IO, Final, cast

from flask import Response, request
from werkzeug.datastructures import Accept
from werkzeug.http import parse_accept_header
from werkzeug.wsgi import wrap_file

from knothole_server.memory_file import MemoryFile

BINARY: Final = "application/octet-stream"
MAX_ACCEPTED: Final = 256  # bytes of a list of codings; a browser's has thirty, and reading one of 12,000 takes 50 ms


def takes_gzip(accepted: str) -> bool:
    """Whether a client with this ``Accept-Encoding`` wants what is compressed. One that is too long is not read."""
    return len(accepted) <= MAX_ACCEPTED and parse_accept_header(accepted, Accept).quality("gzip") > 0


def file_response(file: MemoryFile) -> Response:
    """All of it, not copied if the HTTP server can send files."""
    response = Response(
        wrap_file(request.environ, cast(IO[bytes], FileReader(file))), content_type=BINARY, direct_passthrough=True
    )
    response.content_length = len(file)
    return response


class FileReader(io.RawIOBase):
    """What gunicorn sends, also after it was closed, and Werkzeug reads where there is no gunicorn."""

    def __init__(self, file: MemoryFile) -> None:
        self._file = file
        self._at = 0

    def fileno(self) -> int:
        """The file's own: it is open as long as this is there."""
        return self._file.fileno()

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: object) -> int:
        """The next bytes."""
        count = os.preadv(self.fileno(), [buffer], self._at)  # type: ignore[list-item]
        self._at += count
        return count
