"""Bundles: the files of one message as one stream, in encrypted chunks of one size (section 15)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from knothole_client.protocol import compact_json, schema
from knothole_client.protocol.compact_json import Object
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.primitives import hkdf, sha256
from knothole_client.protocol.tags import DeskId, tag

CHUNK_SIZE: Final = 1_048_576
PIECE_SIZE: Final = CHUNK_SIZE - 16
"""Bytes of the stream in a chunk; the rest is AES-GCM's tag."""
MAX_COUNT: Final = 65_536
MAX_LISTING: Final = PIECE_SIZE - 4
MAX_FILES: Final = 4_000
"""Files of a bundle: so many a person can look through, and a program write; who has more packs them into an archive."""
MAX_NAME: Final = 1_024  # bytes of UTF-8
MAX_TYPE: Final = 128
MAX_SIZE: Final = MAX_COUNT * PIECE_SIZE
_LENGTH_SIZE: Final = 4
_ZEROS: Final = bytes(PIECE_SIZE)
_HASHING: Final = 3
"""Threads that hash pieces."""
_WAITING: Final = 2 * _HASHING
"""Pieces that may wait for them."""

COUNTS: Final = sorted({1 << k for k in range(17)} | {3 << k for k in range(15)})
"""The numbers of chunks there are: two classes an octave."""


@dataclass(frozen=True)
class File:
    """A file as its source has it. ``name`` is untrusted text, never a path to write to."""

    name: str = field(repr=False)
    type: str
    size: int


@dataclass(frozen=True)
class Bundle:
    """What the announcement says (section 15.3)."""

    key: bytes = field(repr=False)
    digest: bytes
    size: int
    """Bytes of the stream."""
    count: int
    """Chunks, padding included."""

    @property
    def needed(self) -> int:
        """Chunks that hold something of the stream."""
        return needed(self.size)

    def token(self, desk: DeskId) -> bytes:
        """What allows writing at the server."""
        return hkdf(self.key, tag("bundle token", desk))

    def id(self, desk: DeskId) -> bytes:
        """Its name at the server."""
        return sha256(self.token(desk))

    def to_json(self) -> Object:
        """As it stands in a message."""
        return {"key": self.key.hex(), "digest": self.digest.hex(), "size": self.size, "count": self.count}


def make_bundle(bundle_key: bytes, hashes: Sequence[bytes], size: int, desk: DeskId) -> Bundle:
    """A bundle, after the first reading.

    Args:
        hashes: SHA-256 of each piece that is needed, the last filled up with zeros.
        size: bytes of the stream.

    Raises:
        ProtocolError: ``too-large``.
    """
    digest = stream_digest(hashes, size, desk)
    return Bundle(hkdf(bundle_key, tag("bundle", desk) + digest), digest, size, padded_count(needed(size)))


def read_bundle(source: Object) -> Bundle:
    """Read an announcement.

    Raises:
        ProtocolError: ``schema``.
    """
    size = schema.integer(source, "size", _LENGTH_SIZE, MAX_SIZE)
    count = padded_count(needed(size))
    schema.integer(source, "count", count, count)
    return Bundle(schema.octets(source, "key", 32), schema.octets(source, "digest", 32), size, count)


def needed(size: int) -> int:
    """Pieces that a stream of ``size`` bytes fills."""
    return -(-size // PIECE_SIZE)


def padded_count(pieces: int) -> int:
    """The smallest class not below ``pieces``.

    Raises:
        ProtocolError: ``too-large``.
    """
    for count in COUNTS:
        if count >= pieces:
            return count
    raise ProtocolError("too-large")


def stream_digest(hashes: Sequence[bytes], size: int, desk: DeskId) -> bytes:
    """The digest of section 15.2."""
    return sha256(tag("bundle digest", desk) + size.to_bytes(8, "big") + b"".join(hashes))


def in_order(files: Sequence[File]) -> list[File]:
    """Files in the order in which they stand in a stream."""
    return sorted(files, key=place)


def write_listing(files: Sequence[File]) -> bytes:
    """The beginning of the stream. ``files``: in order.

    Raises:
        ProtocolError: ``too-large``; ``json`` (a lone surrogate in a name).
    """
    listing = compact_json.serialise({"files": [[file.name, file.type, file.size] for file in files]})
    if len(files) > MAX_FILES or len(listing) > MAX_LISTING:
        raise ProtocolError("too-large")
    return len(listing).to_bytes(_LENGTH_SIZE, "big") + listing


def read_listing(untrusted_piece: bytes, size: int) -> tuple[list[File], int]:
    """The files, and where the first begins. ``untrusted_piece``: the first of a stream of ``size`` bytes.

    Raises:
        ProtocolError: ``listing``.
    """
    length = int.from_bytes(untrusted_piece[:_LENGTH_SIZE], "big")
    start = _LENGTH_SIZE + length
    if start > min(len(untrusted_piece), size):
        raise ProtocolError("listing")
    try:
        content = compact_json.parse(untrusted_piece[_LENGTH_SIZE:start])
        files = [_read_file(file) for file in schema.array(content, "files", 0, MAX_FILES)]
    except ProtocolError as refused:
        raise ProtocolError("listing") from refused
    if files != in_order(files) or start + sum(file.size for file in files) != size:
        raise ProtocolError("listing")
    return files, start


def seal_chunk(bundle: Bundle, number: int, piece: bytes) -> bytes:
    """Encrypt a piece; a short one is filled up with zeros. Never two different pieces under one number."""
    return AESGCM(bundle.key).encrypt(_nonce(number, bundle.count), piece.ljust(PIECE_SIZE, b"\0"), None)


def open_chunk(bundle: Bundle, number: int, untrusted: bytes) -> bytes:
    """The piece.

    Raises:
        ProtocolError: ``chunk``, with its number.
    """
    if len(untrusted) != CHUNK_SIZE:
        raise ProtocolError("chunk", number)
    try:
        return AESGCM(bundle.key).decrypt(_nonce(number, bundle.count), untrusted, None)
    except InvalidTag:
        raise ProtocolError("chunk", number) from None


def open_stream(bundle: Bundle, fetch: Callable[[int], bytes | None], desk: DeskId) -> Iterator[bytes]:
    """The stream, piece by piece, without its padding. What came before an error must not be handed to anybody (section 15.4).

    Args:
        fetch: a chunk by its number, or nothing if it is not there.

    Raises:
        ProtocolError: ``chunk-missing``, ``chunk``, ``padding``, with the chunk's number; ``digest``.
    """
    hashes: list[Future[bytes]] = []
    with ThreadPoolExecutor(_HASHING) as pool:  # without hashing in the processor, it takes longer than all else
        for number in range(bundle.count):
            untrusted = fetch(number)
            if untrusted is None:
                raise ProtocolError("chunk-missing", number)
            piece = open_chunk(bundle, number, untrusted)
            kept = min(PIECE_SIZE, max(0, bundle.size - number * PIECE_SIZE))
            if piece[kept:] != _ZEROS[kept:]:
                raise ProtocolError("padding", number)
            if kept:
                if len(hashes) >= _WAITING:  # or all of them would be in memory
                    hashes[-_WAITING].result()
                hashes.append(pool.submit(sha256, piece))
                yield piece[:kept]
        if stream_digest([hashed.result() for hashed in hashes], bundle.size, desk) != bundle.digest:
            raise ProtocolError("digest")


def _nonce(number: int, count: int) -> bytes:
    return number.to_bytes(11, "big") + bytes([number == count - 1])


def place(file: File) -> tuple[int, bytes]:
    """Where a file stands among others: by size, then by name."""
    return file.size, file.name.encode("utf-8", "surrogatepass")


def _read_file(source: object) -> File:
    if not isinstance(source, list) or len(source) != 3:
        raise ProtocolError("schema")
    name, kind, size = source
    members: Object = {"name": name, "type": kind, "size": size}
    if not 1 <= len(schema.text(members, "name").encode()) <= MAX_NAME:
        raise ProtocolError("schema")
    return File(name, schema.text(members, "type", 0, MAX_TYPE), schema.integer(members, "size", 0, MAX_SIZE))
