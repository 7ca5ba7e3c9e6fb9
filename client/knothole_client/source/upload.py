"""Sending files: read twice, encrypted chunk by chunk, uploaded three at a time, and resumed where it was (section 15)."""

from __future__ import annotations

import mimetypes
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from knothole_client.errors import NetworkError, UsageError
from knothole_client.http import Lanes, LostError, Response, Server
from knothole_client.protocol.bundle import (
    MAX_FILES,
    PIECE_SIZE,
    Bundle,
    File,
    make_bundle,
    needed,
    padded_count,
    place,
    seal_chunk,
    write_listing,
)
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.exchange import ANSWER_SIZE, decode_answer
from knothole_client.protocol.primitives import sha256
from knothole_client.protocol.tags import DeskId

T = TypeVar("T")

AT_ONCE: Final = 3
PAGE: Final = 4_096  # chunks that one HEAD tells of
FAILURES: Final = 12  # of one chunk, in a row
SENT_NOTHING: Final = "This command has sent nothing."
"""Also where one before it may have."""
MAX_WAIT: Final = 60.0  # seconds between two attempts
Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Stream:
    """Files as one stream, read piece by piece whenever needed; nothing of them is kept."""

    listing: bytes
    paths: Sequence[tuple[Path, int]]
    """With their sizes, in the order of the stream."""

    @classmethod
    def of(cls, paths: Sequence[Path]) -> Stream:
        """The stream of some files, each under its own name without its folder.

        Raises:
            UsageError: a file cannot be read, or is none that has an end; or all are too large together.
        """
        try:
            pairs = [(File(sent_name(path), _media_type(path), _size(path)), path) for path in paths]
            pairs.sort(key=lambda pair: place(pair[0]))
            stream = cls(write_listing([file for file, _ in pairs]), [(path, file.size) for file, path in pairs])
            padded_count(needed(stream.size))
        except ProtocolError as refused:
            most = f"Send fewer of them: at most {MAX_FILES:,}. Or pack them into an archive."
            raise UsageError(refused.code, "These files cannot be sent together.", most) from refused
        return stream

    @property
    def size(self) -> int:
        """Bytes, the listing included."""
        return len(self.listing) + sum(size for _, size in self.paths)

    def piece(self, number: int) -> bytes:
        """A piece, filled up with zeros.

        Raises:
            UsageError: ``changed``: a file has become shorter, or is gone.
        """
        start, end, at = number * PIECE_SIZE, min((number + 1) * PIECE_SIZE, self.size), len(self.listing)
        found = self.listing[start:end]
        for path, size in self.paths:
            first, last = max(start, at), min(end, at + size)
            if first < last:
                found += _read(path, first - at, last - first)
            at += size
        return found.ljust(PIECE_SIZE, b"\0")

    def paths_in(self, number: int) -> list[Path]:
        """The files of which there is something in a piece."""
        start, at, found = number * PIECE_SIZE, len(self.listing), []
        for path, size in self.paths:
            if at < start + PIECE_SIZE and start < at + size:
                found.append(path)
            at += size
        return found

    def hashes(self, progress: Progress) -> Iterator[bytes]:
        """The first reading: SHA-256 of each piece."""
        for number in range(needed(self.size)):
            yield sha256(self.piece(number))
            progress(number + 1, needed(self.size))


def first_reading(
    stream: Stream, bundle_key: bytes, desk: DeskId, progress: Progress = lambda done, of: None
) -> tuple[Bundle, list[bytes]]:
    """The bundle, and SHA-256 of each of its pieces.

    Raises:
        UsageError: ``changed``.
    """
    hashes = list(stream.hashes(progress))
    return make_bundle(bundle_key, hashes, stream.size, desk), hashes


class _TryAgainError(NetworkError):
    """The server cannot take a chunk at the moment."""

    def __init__(self) -> None:
        super().__init__("unavailable", "The server cannot take files just now.")


@dataclass(frozen=True)
class Upload:
    """A bundle on its way to a server. ``wait`` sleeps for some seconds."""

    server: Server
    desk: DeskId
    stream: Stream
    bundle: Bundle
    hashes: Sequence[bytes] = field(repr=False)
    wait: Callable[[float], None]

    def run(self, progress: Progress = lambda done, of: None) -> int:
        """Upload what the server does not have, the first chunk first. How many it had before.

        Raises:
            NetworkError: the server refuses it, or cannot be reached for long. What it has it keeps for a week.
            UsageError: ``changed``: a file is not what it was at the first reading.
        """
        stored = self._stored()
        missing = [number for number in range(self.bundle.count) if number not in stored]
        done = len(stored)
        progress(done, self.bundle.count)
        with Lanes(self.server, AT_ONCE) as lanes:
            # The first alone: what the server refuses it refuses here, before the rest is read; and it shows how fast the line is.
            for several in (missing[:1], missing[1:]):
                for sent in lanes.run(partial(self._send, number) for number in several):
                    sent.result()
                    done += 1
                    progress(done, self.bundle.count)
        return len(stored)

    def _stored(self) -> set[int]:
        stored: set[int] = set()
        for first in range(0, self.bundle.count, PAGE):
            answer = self._persist(partial(self._request, "HEAD", first))
            try:
                bits = bytes.fromhex(answer.headers.get("Knothole-Stored", ""))
            except ValueError:
                bits = b""
            if answer.status != 200 or len(bits) != PAGE // 8:
                raise NetworkError("answer", "The server's answer makes no sense.", "It may not take files.")
            here = {first + at for at in range(PAGE) if bits[at // 8] & 0x80 >> at % 8}
            stored |= {number for number in here if number < self.bundle.count}
        return stored

    def _send(self, number: int) -> None:
        piece = self.stream.piece(number)
        if number < self.bundle.needed and sha256(piece) != self.hashes[number]:
            raise _changed(self.stream.paths_in(number))
        self._persist(partial(self._put, number, seal_chunk(self.bundle, number, piece)))

    def _put(self, number: int, chunk: bytes) -> None:
        answer = self._request("PUT", number, chunk)
        if answer.status == 409:
            raise NetworkError(
                "conflict", "The server has something else in the place of these files.", "Tell the desk."
            )
        try:
            status = decode_answer(answer.body).status if answer.status == 200 else "malformed"
        except ProtocolError:
            status = "malformed"
        if status == "full":
            raise NetworkError("full", "The server has no room for these files.", "Try again later.")
        if status == "malformed":
            raise NetworkError("answer", "The server refused a piece of the files.", "It may not be a Knothole server.")
        if status != "stored":
            raise _TryAgainError

    def _request(self, method: str, number: int, body: bytes = b"") -> Response:
        path = f"/v1/bundles/{self.bundle.id(self.desk).hex()}/{number}"
        headers = {"Knothole-Token": self.bundle.token(self.desk).hex(), "Knothole-Count": str(self.bundle.count)}
        if body:
            headers["Content-Type"] = "application/octet-stream"
        return self.server.request(method, path, ANSWER_SIZE, body, headers)

    def _persist(self, attempt: Callable[[], T]) -> T:
        """Try until it works, waiting longer each time; what the last attempt failed with is raised."""
        failures = 0
        while True:
            try:
                return attempt()
            except (LostError, _TryAgainError) as failed:
                failures += 1
                if failures == FAILURES:
                    raise NetworkError(failed.code, str(failed), "What the server has it keeps for a week.") from None
            self.wait(min(MAX_WAIT, 2.0 ** (failures - 1)))


def _read(path: Path, at: int, size: int) -> bytes:
    try:
        with path.open("rb") as stream:
            stream.seek(at)
            content = stream.read(size)
    except OSError:
        content = b""
    if len(content) != size:
        raise _changed([path])
    return content


def _changed(paths: Sequence[Path]) -> UsageError:
    return UsageError(
        "changed",
        f"{' or '.join(map(str, paths))} changed while it was being sent, or cannot be read any more.",
        "Files must stay as they are until all of them are sent. Put it back as it was.",
    )


def sent_name(path: Path) -> str:
    """The name a file goes by: one that is not UTF-8 is repaired, with � for what cannot be read."""
    try:
        path.name.encode()
    except UnicodeEncodeError:
        return os.fsencode(path.name).decode(errors="replace")
    return path.name


def _size(path: Path) -> int:
    """How large a file is, once it can be read.

    Raises:
        UsageError: ``file``.
    """
    try:
        regular = stat.S_ISREG(path.stat().st_mode)
        if regular:
            with path.open("rb") as stream:
                size = path.stat().st_size
                if size or not stream.read(1):
                    return size
    except OSError as failed:
        raise UsageError(
            "file", f"{path} cannot be read: {failed.strerror}.", f"Check the name after --file. {SENT_NOTHING}"
        ) from None
    what = "does not say how large it is" if regular else "is a pipe, a folder or a device, not a file"
    raise UsageError("file", f"{path} {what}.", f"Save what is in it to a file, and send that one. {SENT_NOTHING}")


def _media_type(path: Path) -> str:
    return mimetypes.guess_type(path.name)[0] or ""
