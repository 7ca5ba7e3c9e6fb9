"""Uploading bundles, chunk by chunk, on the public listener (docs/protocol.md section 15.5)."""

from __future__ import annotations

import hashlib
import hmac
import re
import threading
from typing import Final

from flask import Request

from knothole_server.errors import KnotholeServerError
from knothole_server.http.request_body import read_body
from knothole_server.installation.bundles import BundleStore
from knothole_server.storage.chunks import CHUNK_SIZE, COUNTS, MAX_COUNT

UPLOADS: Final = 20  # at once in a worker, so that threads stay for exchanges
PAGE: Final = 4_096  # chunks that one HEAD tells of
STORED_HEADER: Final = "Knothole-Stored"
_BINARY: Final = "application/octet-stream"
_HEX: Final = re.compile(r"[0-9a-f]{64}")
_DECIMAL: Final = re.compile(r"0|[1-9][0-9]{0,4}")


class Uploads:
    """What the public listener does with bundles."""

    def __init__(self, bundles: BundleStore) -> None:
        """``bundles``: where they go."""
        self._bundles = bundles
        self._slots = threading.BoundedSemaphore(UPLOADS)

    def put(self, request: Request, name: str, number: str) -> None:
        """Store the chunk in a request. Everything is checked before its body is read.

        Refused with ``malformed``, ``full``, ``conflict``, and ``unavailable`` if too many upload at once.
        """
        bundle, at = _bundle_of(request, name), _number(number)
        count = _number(request.headers.get("Knothole-Count", ""))
        if count not in COUNTS or at >= count:
            raise KnotholeServerError("malformed")
        if request.content_type != _BINARY or request.content_length != CHUNK_SIZE:
            raise KnotholeServerError("malformed")
        if not self._slots.acquire(blocking=False):
            raise KnotholeServerError("unavailable")
        try:
            self._bundles.check(bundle, count)
            self._bundles.put(bundle, at, count, read_body(request, CHUNK_SIZE))
        finally:
            self._slots.release()

    def stored(self, request: Request, name: str, number: str) -> str:
        """Which of the 4,096 chunks from a number on are there: 1,024 hexadecimal digits."""
        bundle, first = _bundle_of(request, name), _number(number)
        if first % PAGE or first >= MAX_COUNT:
            raise KnotholeServerError("malformed")
        self._bundles.touch(bundle)  # so that nothing listed here expires before the upload goes on
        return bits(self._bundles.chunks.numbers(bundle), first, PAGE).hex()


def bits(numbers: set[int], first: int, length: int) -> bytes:
    """A bit for each of ``length`` numbers from ``first`` on, the first bit of the first byte for ``first``."""
    bitmap = bytearray((length + 7) // 8)
    for number in numbers:
        if first <= number < first + length:
            bitmap[(number - first) // 8] |= 0x80 >> (number - first) % 8
    return bytes(bitmap)


def _bundle_of(request: Request, name: str) -> bytes:
    token = request.headers.get("Knothole-Token", "")
    if not _HEX.fullmatch(name) or not _HEX.fullmatch(token):
        raise KnotholeServerError("malformed")
    bundle = bytes.fromhex(name)
    if not hmac.compare_digest(hashlib.sha256(bytes.fromhex(token)).digest(), bundle):
        raise KnotholeServerError("malformed")
    return bundle


def _number(text: str) -> int:
    if not _DECIMAL.fullmatch(text):
        raise KnotholeServerError("malformed")
    return int(text)
