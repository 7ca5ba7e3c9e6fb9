"""Files of a case: what was announced, what of it is here, and how it gets into a folder. Nothing is ever opened here (section 15.4)."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from knothole_client.errors import UsageError
from knothole_client.protocol.bundle import Bundle, File, open_chunk, open_stream, read_bundle, read_listing
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.tags import DeskId
from knothole_client.reviewer.safe_names import safe_names
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.sentences import Sentence

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Extracted:
    """What became of the files of a bundle."""

    names: list[PurePosixPath]
    """Those that were written, in the new folder."""
    unwritten: dict[PurePosixPath, str]
    """Those that could not be, and why."""


@dataclass(frozen=True)
class FilesHere:
    """What there is of a bundle."""

    here: int
    """Chunks."""
    count: int
    files: tuple[File, ...]
    """Empty while the first chunk is missing, or is not what it must be."""

    @property
    def complete(self) -> bool:
        """Whether all chunks are here; whether they are right shows when they are opened."""
        return self.here == self.count


def announcement(vault: Vault, case_key: bytes, message: bytes) -> Bundle | None:
    """What a message announces."""
    text = vault.bundles.announcement(case_key, message)
    return read_bundle(json.loads(text)) if text else None


def announcements(vault: Vault, case_key: bytes) -> dict[bytes, Bundle]:
    """What the messages of a case announce, in one query for all of them."""
    return {message: read_bundle(json.loads(text)) for message, text in vault.bundles.of_case(case_key).items()}


def announced(vault: Vault) -> set[bytes]:
    """The ids of all bundles that messages in the vault announce."""
    return vault.bundles.ids()


def drop_unannounced(vault: Vault, bundle: Bundle, desk: DeskId) -> None:
    """Drop the chunks of a bundle, unless a message in the vault announces it."""
    identity = bundle.id(desk)
    if not vault.bundles.announcements(identity):
        vault.chunks.drop(identity)


def is_as_announced(vault: Vault, identity: bytes, desk: DeskId) -> bool:
    """Whether all chunks of a bundle are here and what a message announced: proof, whoever says that they should be others."""
    for bundle in (read_bundle(json.loads(text)) for text in vault.bundles.announcements(identity)):
        with suppress(ProtocolError, OSError):
            for _ in open_stream(bundle, lambda number: vault.chunks.read(identity, number), desk):
                pass
            return True
    return False


def files_here(vault: Vault, bundle: Bundle, desk: DeskId) -> FilesHere:
    """What is here of a bundle, and its files if their list is."""
    numbers = {number for number in vault.chunks.numbers(bundle.id(desk)) if number < bundle.count}
    files: list[File] = []
    first = vault.chunks.read(bundle.id(desk), 0) if 0 in numbers else None
    if first is not None:
        try:
            files, _ = read_listing(open_chunk(bundle, 0, first)[: bundle.size], bundle.size)
        except ProtocolError:
            files = []  # extracting says what is wrong
    return FilesHere(len(numbers), bundle.count, tuple(files))


def folder_names(case: str, messages: Sequence[bytes]) -> list[str]:
    """What the folders for the files of messages are called, by their ids: short, unless two begin alike. A source chooses them."""
    short = Counter(message[:4] for message in messages)
    return [f"{case}-{(message[:4] if short[message[:4]] == 1 else message).hex()}" for message in messages]


def extract(vault: Vault, bundle: Bundle, desk: DeskId, target: Path, progress: Progress) -> Extracted:
    """Decrypt a bundle into a new folder, which is there only if all of it is right. A file that cannot be written hides no other.

    Raises:
        UsageError: ``exists``; ``incomplete``, with how much is there; ``disk``: nothing can be written.
        ProtocolError: the bundle is not what was announced; nothing is left behind.
    """
    if target.exists() or target.is_symlink():
        raise UsageError(
            "exists",
            Sentence("{name} is there already.", name=target.name),
            "Move it away, or name another folder with --out.",
        )
    fetch = _pieces(vault, bundle, desk, progress)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        half = Path(tempfile.mkdtemp(prefix=".unfinished-", dir=target.parent))
    except OSError as failed:
        raise _disk(failed) from failed
    try:
        extracted = _write(half, open_stream(bundle, fetch, desk), bundle.size)
        progress(bundle.count, bundle.count)  # before it is there: this may raise too
        half.rename(target)
    except OSError as failed:
        raise _disk(failed) from failed
    finally:
        shutil.rmtree(half, ignore_errors=True)  # gone already, if all went well
    return extracted


def read_file(vault: Vault, bundle: Bundle, desk: DeskId, number: int, most: int, progress: Progress) -> bytes:
    """One file of a bundle, by its place in the list, in memory. All of the bundle is read: only its end proves that it is right.

    Raises:
        UsageError: ``incomplete``, ``disk``; ``too-large``: it has more than ``most`` bytes.
        ProtocolError: the bundle is not what was announced.
    """
    pieces = open_stream(bundle, _pieces(vault, bundle, desk, progress), desk)
    first = next(pieces)
    files, start = read_listing(first, bundle.size)
    if files[number].size > most:
        raise UsageError(
            "too-large", "This file is too large to be looked at in memory.", "Take the files out instead."
        )
    stream, content = _Stream(first[start:], pieces), b""
    for at, file in enumerate(files[: number + 1]):
        wanted = [piece for piece in stream.take(file.size) if at == number]
        content = b"".join(wanted)
    for _ in pieces:  # the rest, and the digest
        pass
    return content


def _pieces(vault: Vault, bundle: Bundle, desk: DeskId, progress: Progress) -> Callable[[int], bytes | None]:
    """What reads the pieces of a bundle that is here in full."""
    progress_so_far = files_here(vault, bundle, desk)
    if not progress_so_far.complete:
        raise UsageError(
            "incomplete",
            Sentence(
                "Announced, incomplete: {here} of {count} pieces are here.",
                here=progress_so_far.here,
                count=progress_so_far.count,
            ),
            "The source may still be uploading. Try again after the next round.",
        )
    chunks, identity = vault.chunks, bundle.id(desk)

    def fetch(number: int) -> bytes | None:
        progress(number, bundle.count)
        try:
            return chunks.read(identity, number)
        except OSError as failed:
            raise UsageError(
                "disk",
                Sentence("A piece of the files cannot be read: {why}.", why=Sentence(failed.strerror or "?")),
                "Check the disk the vault is on.",
            ) from failed

    return fetch


def _write(folder: Path, pieces: Iterator[bytes], size: int) -> Extracted:
    """Write the files of a stream; whatever is wrong shows at the end of it at the latest.

    Raises:
        OSError: no file can be written.
    """
    first = next(pieces)
    files, start = read_listing(first, size)
    stream = _Stream(first[start:], pieces)
    extracted = Extracted([], {})
    failed = None
    for file, name in zip(files, safe_names([file.name for file in files]), strict=True):
        content = stream.take(file.size)
        try:
            with _create(folder / name) as written:
                written.writelines(content)
            extracted.names.append(name)
        except OSError as refused:
            failed = refused
            extracted.unwritten[name] = refused.strerror or ""
            with suppress(OSError):
                (folder / name).unlink()  # half of it
            for _ in content:
                pass
    for _ in pieces:  # padding, and the digest
        pass
    if failed and not extracted.names:
        raise failed
    return extracted


class _Stream:
    """What comes in pieces, handed out by size."""

    def __init__(self, piece: bytes, pieces: Iterator[bytes]) -> None:
        self._piece = piece
        self._pieces = pieces

    def take(self, left: int) -> Iterator[bytes]:
        while left:
            piece = self._piece or next(self._pieces)
            some, self._piece = piece[:left], piece[left:]
            left -= len(some)
            yield some


def _create(path: Path) -> IO[bytes]:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600), "wb")


def _disk(failed: OSError) -> UsageError:
    return UsageError(
        "disk",
        Sentence("The files cannot be written: {why}.", why=Sentence(failed.strerror or "?")),
        "Make room, or name another folder.",
    )
