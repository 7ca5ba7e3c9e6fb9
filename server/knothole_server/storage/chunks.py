"""What the server asks of a place for chunks, whichever it is. ``chunk_files`` and ``chunk_objects`` do it;
tests/server/storage/test_chunk_contract.py says whether another does. Chunks come and go sealed: nothing here looks into them.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Final, NamedTuple

from knothole_server.storage.keyring import SEAL_SIZE

CHUNK_SIZE: Final = 1_048_576  # bytes, as it came
SEALED_SIZE: Final = CHUNK_SIZE + SEAL_SIZE  # bytes, as it is stored
COUNTS: Final = frozenset({1 << k for k in range(17)} | {3 << k for k in range(15)})  # chunks a bundle may have
MAX_COUNT: Final = max(COUNTS)


class Found(NamedTuple):
    """What lies in a place outside the data folder: its name, its size in bytes, and when it came, in seconds since 1970."""

    name: str
    size: int
    modified: float


class ChunkStore(ABC):
    """The chunks of an installation, by bundle (32 bytes) and number. ``OSError`` if the place cannot be read or written."""

    def __init__(self, sealed_size: int = SEALED_SIZE) -> None:
        """``sealed_size``: bytes of each; what has another size is no chunk."""
        self.sealed_size: Final = sealed_size

    @abstractmethod
    def put(self, bundle: bytes, number: int, sealed: bytes, day: int, begun: bool = False) -> bool:
        """Store a chunk, dated to the day only, unless there is one; whether it was stored. Durable when this returns. ``begun``: another of
        its bundle was, before.

        When it raises, nothing is there. What is there in part (a crash, a damaged disk) counts as nothing.
        """

    @abstractmethod
    def read(self, bundle: bytes, number: int) -> bytes | None:
        """A chunk, if it is there."""

    @abstractmethod
    def drop(self, bundle: bytes, number: int) -> None:
        """Delete a chunk, if it is there."""

    @abstractmethod
    def numbers(self, bundle: bytes) -> set[int]:
        """The chunks that are there."""

    @abstractmethod
    def bundles(self) -> Iterator[bytes]:
        """The bundles of which there is anything."""

    @abstractmethod
    def detach(self, bundle: bytes) -> bool:
        """Take a bundle's chunks away, as many as there is time for while others wait; whether all are: none of the above finds them
        any more.
        """

    @abstractmethod
    def delete_detached(self) -> None:
        """Delete what was put aside. It may take long; nobody has to wait meanwhile."""

    @abstractmethod
    def delete_partial(self, before: float) -> None:
        """Delete what a broken write left before a time, in seconds since 1970."""

    @abstractmethod
    def free_bytes(self) -> int:
        """What there is room for."""


class SharedChunkStore(ChunkStore):
    """One outside the data folder, which several machines share, and to which another installation may be led by mistake."""

    @abstractmethod
    def owner(self) -> str | None:
        """The desk to which what is there belongs, if any does."""

    @abstractmethod
    def claim(self, desk: str) -> bool:
        """Have what is there belong to a desk, if it belongs to nobody; whether it does."""

    @abstractmethod
    def everything(self) -> list[Found]:
        """All there is, whatever it is."""

    @abstractmethod
    def fetch(self, name: str) -> bytes:
        """The content of something that is there. ``FileNotFoundError``."""

    @abstractmethod
    def delete_everything(self) -> None:
        """Delete all there is."""
