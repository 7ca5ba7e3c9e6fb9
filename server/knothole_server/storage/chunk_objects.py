"""Chunks of bundles in an object store that speaks S3: ``PREFIX/chunks/ID/N``, so that several machines have the same.

What the store notes of an object, above all the second it came, is its own business and cannot be set. It sees sealed chunks only.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any, Final
from urllib.parse import urlsplit

from obstore.exceptions import AlreadyExistsError, BaseError
from obstore.store import ObjectStore, S3Store

from knothole_server.data_folder import CHUNKS_FOLDER
from knothole_server.storage.chunk_files import BUNDLE, NUMBER
from knothole_server.storage.chunks import SEALED_SIZE, Found, SharedChunkStore

AT_ONCE: Final = 1_000  # objects that one request lists or deletes
MARK: Final = "installation"  # an object beside the chunks: the desk they belong to
_MAX_MARK: Final = 64  # bytes: a digest in hexadecimal digits
_UNLIMITED: Final = 2**62  # bytes
_RETRY: Final[Any] = {"max_retries": 2, "retry_timeout": timedelta(seconds=20)}
_TIMES: Final = {"connect_timeout": "5s", "timeout": "20s"}


@contextmanager
def _as_os_error() -> Iterator[None]:
    """The library's own words may name an object; they go no further."""
    try:
        yield
    except FileNotFoundError as error:
        raise FileNotFoundError("there is no such object, or no such bucket") from error
    except BaseException as error:  # the library panics at answers it had not thought of, which is no Exception
        if not isinstance(error, BaseError) and type(error).__name__ != "PanicException":
            raise
        raise OSError(f"the object store cannot be used: {type(error).__name__}") from error


class ObjectChunks(SharedChunkStore):
    """The chunks of an installation, one object each. An object of another size than all have is none."""

    def __init__(self, objects: ObjectStore, conditional: bool, sealed_size: int = SEALED_SIZE) -> None:
        """``conditional``: whether the store itself refuses to overwrite. If not, it is asked first what is there; two machines that
        store other bytes in the same place at the same moment both get the answer that they did.
        """
        super().__init__(sealed_size)
        self._objects = objects
        self._conditional = conditional
        self._turns = [threading.Lock() for _ in range(64)]

    @_as_os_error()
    def put(self, bundle: bytes, number: int, sealed: bytes, day: int, begun: bool = False) -> bool:
        """As the interface says, but for the day."""
        name = _name(bundle, number)
        if self._conditional and self._create(name, sealed):
            return True
        with self._turns[hash(name) % len(self._turns)]:
            if self._is_whole(name):
                return False
            self._objects.put(name, sealed, use_multipart=False)
        return True

    @_as_os_error()
    def read(self, bundle: bytes, number: int) -> bytes | None:
        try:
            item = self._objects.get(_name(bundle, number))
        except FileNotFoundError:
            return None
        return bytes(item.bytes()) if item.meta["size"] == self.sealed_size else None

    @_as_os_error()
    def drop(self, bundle: bytes, number: int) -> None:
        self._delete([_name(bundle, number)])

    @_as_os_error()
    def numbers(self, bundle: bytes) -> set[int]:
        whole = (item for page in self._pages(_folder(bundle)) for item in page if item.size == self.sealed_size)
        names = (item.name.rpartition("/")[2] for item in whole)
        return {int(name) for name in names if NUMBER.fullmatch(name)}

    @_as_os_error()
    def bundles(self) -> Iterator[bytes]:
        folders = self._objects.list_with_delimiter(CHUNKS_FOLDER)["common_prefixes"]
        names = [folder.rstrip("/").rpartition("/")[2] for folder in folders]
        return iter([bytes.fromhex(name) for name in names if BUNDLE.fullmatch(name)])

    @_as_os_error()
    def detach(self, bundle: bytes) -> bool:
        """What one request deletes."""
        part = next(self._pages(_folder(bundle)), [])
        self._delete([item.name for item in part])
        return len(part) < AT_ONCE

    def delete_detached(self) -> None:
        """Nothing is left."""

    def delete_partial(self, before: float) -> None:
        """Nothing: an object is there, or it is not."""

    def free_bytes(self) -> int:
        """No limit is known here; ``bundle_bytes`` is the one there is."""
        return _UNLIMITED

    @_as_os_error()
    def owner(self) -> str | None:
        try:
            item = self._objects.get(MARK)
        except FileNotFoundError:
            return None
        return bytes(item.bytes()).decode("ascii", "replace") if item.meta["size"] <= _MAX_MARK else ""

    @_as_os_error()
    def claim(self, desk: str) -> bool:
        """``OSError``, too, if the store was thought to refuse to overwrite, and does not."""
        former = self.owner()
        if former not in (None, desk):
            return False
        if self._conditional:
            if self._create(MARK, desk.encode("ascii")) and former is not None:
                raise OSError("the object store overwrites what it was asked not to")
        elif former is None:
            self._objects.put(MARK, desk.encode("ascii"), use_multipart=False)
        return self.owner() == desk

    @_as_os_error()
    def everything(self) -> list[Found]:
        return [item for page in self._pages(None) for item in page]

    @_as_os_error()
    def fetch(self, name: str) -> bytes:
        return bytes(self._objects.get(name).bytes())

    @_as_os_error()
    def delete_everything(self) -> None:
        """As the interface says, the mark last."""
        for page in self._pages(None):
            self._delete([item.name for item in page if item.name != MARK])
        self._delete([MARK])

    def _create(self, name: str, content: bytes) -> bool:
        """Write an object that is not there; whether it was not."""
        try:
            self._objects.put(name, content, mode="create", use_multipart=False)
        except AlreadyExistsError:
            return False
        return True

    def _is_whole(self, name: str) -> bool:
        try:
            return self._objects.head(name)["size"] == self.sealed_size
        except FileNotFoundError:
            return False

    def _pages(self, prefix: str | None) -> Iterator[list[Found]]:
        for page in self._objects.list(prefix, chunk_size=AT_ONCE):
            yield [Found(item["path"], item["size"], item["last_modified"].timestamp()) for item in page]

    def _delete(self, names: list[str]) -> None:
        if names:
            self._objects.delete(names)


def connect(
    url: str, region: str, credentials: tuple[str, str], conditional: bool, sealed_size: int = SEALED_SIZE
) -> ObjectChunks:
    """Chunks in ``https://HOST/BUCKET/PREFIX``. Nothing is asked yet."""
    parts = urlsplit(url)
    bucket, _, prefix = parts.path.strip("/").partition("/")
    options: Any = {**_TIMES, "allow_http": parts.scheme == "http"}
    store = S3Store(
        bucket,
        prefix=prefix or None,
        endpoint=f"{parts.scheme}://{parts.netloc}",
        region=region,
        access_key_id=credentials[0],
        secret_access_key=credentials[1],
        virtual_hosted_style_request=False,
        client_options=options,
        retry_config=_RETRY,
    )
    return ObjectChunks(store, conditional, sealed_size)


def _folder(bundle: bytes) -> str:
    return f"{CHUNKS_FOLDER}/{bundle.hex()}"


def _name(bundle: bytes, number: int) -> str:
    return f"{_folder(bundle)}/{number}"
