"""Killed before every change to the disk, and the power cut at the same moment: what SQLite and Python write, sync, rename and delete is watched.

A child process does the work and stops before its n-th change. Three disks come of it: as ``kill -9`` leaves it; as a power cut does when nothing
that was not synced has reached the disk; and torn, when about half of it has.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import sqlite3
import sys
import traceback
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from knothole_server.configuration import Storage

STOPPED = 9
FINISHED = 0
KILLED, LOST, TORN = "killed", "lost", "torn"
_SIZES = (ctypes.c_int, ctypes.c_int, ctypes.c_int)
_OPEN = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
_DELETE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_WRITE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_int64)
_TRUNCATE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int64)
_SYNC = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int)


class _Methods(ctypes.Structure):
    """``sqlite3_io_methods``."""

    _fields_ = [
        ("version", ctypes.c_int),
        ("close", ctypes.c_void_p),
        ("read", ctypes.c_void_p),
        ("write", ctypes.c_void_p),
        ("truncate", ctypes.c_void_p),
        ("sync", ctypes.c_void_p),
        ("rest", ctypes.c_void_p * 13),
    ]


class _File(ctypes.Structure):
    """``sqlite3_file``."""

    _fields_ = [("methods", ctypes.POINTER(_Methods))]


class _Vfs(ctypes.Structure):
    """The part of ``sqlite3_vfs`` that matters here."""

    _fields_ = [
        ("version", ctypes.c_int),
        ("file_size", ctypes.c_int),
        ("longest_path", ctypes.c_int),
        ("next", ctypes.c_void_p),
        ("name", ctypes.c_char_p),
        ("data", ctypes.c_void_p),
        ("open", ctypes.c_void_p),
        ("delete", ctypes.c_void_p),
    ]


@dataclass
class Disk:
    """The disk as the child sees it: changes are counted, and can be taken back until they are synced."""

    root: Path
    left: int
    at_the_end: Callable[[], None] = lambda: None
    """What is done when the process stops."""
    unsynced: list[tuple[str, Callable[[], None]]] = field(default_factory=list)
    """By path of a file or folder, in order: what takes a change back."""
    _writing: str = ""
    is_watching: bool = True
    _kept: list[Any] = field(default_factory=list)
    _paths: dict[int, str] = field(default_factory=dict)

    def change(self, path: str, take_back: Callable[[], None] | None = None, write: bool = False) -> None:
        """Count a change that is about to happen; writes to one file in a row count as one."""
        if not self.is_watching:
            return
        if not write or self._writing != path:
            self.boundary(path)
        self._writing = path if write else ""
        if take_back:
            self.unsynced.append((path, take_back))

    def boundary(self, path: str) -> None:
        """What is done before each change: nothing, until it is the last one that does not happen."""
        if self.left == 0:
            self._stop()
        self.left -= 1

    def sync(self, path: str) -> None:
        """What was changed in a file, or of the names in a folder, is on the disk from now on."""
        self.unsynced = [change for change in self.unsynced if change[0] != path]

    def _stop(self) -> None:
        """End the process; an exception would be lost in SQLite."""
        self.is_watching = False
        try:
            self.at_the_end()
            self._leave_disks()
        except BaseException:
            traceback.print_exc()
            os._exit(1)
        os._exit(STOPPED)

    def _leave_disks(self) -> None:
        killed = self.root.with_name(KILLED)
        shutil.copytree(self.root, killed)
        changes = self.unsynced[::-1]
        for _, take_back in changes[: (len(changes) + 1) // 2]:
            take_back()
        shutil.copytree(self.root, self.root.with_name(TORN))
        for _, take_back in changes[(len(changes) + 1) // 2 :]:
            take_back()
        shutil.copytree(self.root, self.root.with_name(LOST))

    # what Python does

    def watch_python(self) -> None:
        sync = os.fsync

        def synced(descriptor: int) -> None:
            path = os.readlink(f"/proc/self/fd/{descriptor}")
            self.change(path)
            sync(descriptor)
            self.sync(path)

        vars(os)["fsync"] = synced  # raises no audit event
        sys.addaudithook(self._audit)

    def _audit(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self.is_watching:
            return
        if event == "open":
            path, _, flags = arguments
            if isinstance(path, (str, os.PathLike)) and isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR):
                self._opened(os.fspath(path), flags)
        elif event in ("os.rename", "os.link"):
            source, target = (os.path.realpath(os.fspath(argument)) for argument in arguments[:2])
            if self._is_inside(target) and not (event == "os.link" and os.path.exists(target)):
                unsynced = any(path == source for path, _ in self.unsynced)
                self.change(str(Path(target).parent), self._back(source, target, event == "os.rename"))
                if unsynced:  # the name may be durable before what is in the file
                    self.unsynced.append((target, lambda: self._empty(target)))
        elif event in ("os.mkdir", "os.remove", "os.rmdir"):
            path = self._path(arguments[0], arguments[-1])
            if self._is_inside(path) and os.path.exists(path) == (event != "os.mkdir"):  # or else it will fail
                self.change(str(Path(path).parent), self._undo(event, path))

    @staticmethod
    def _path(name: Any, folder: int) -> str:
        """What a name means, which may be one in an open folder."""
        return os.path.realpath(name if folder == -1 else os.path.join(f"/proc/self/fd/{folder}", name))

    @staticmethod
    def _undo(event: str, path: str) -> Callable[[], None]:
        if event == "os.mkdir":
            return lambda: shutil.rmtree(path, ignore_errors=True)
        if event == "os.rmdir":
            return lambda: os.makedirs(path, exist_ok=True)
        before = Path(path).read_bytes()
        return lambda: Disk._put_back(path, before)

    def _opened(self, path: str, flags: int) -> None:
        path = os.path.realpath(path)
        if self._is_inside(path) and (flags & os.O_CREAT or os.path.exists(path)):
            before = Path(path).read_bytes() if os.path.exists(path) else None
            self.change(path, lambda: self._put_back(path, before))

    def _back(self, source: str, target: str, renamed: bool) -> Callable[[], None]:
        moved = Path(source).read_bytes() if renamed and os.path.isfile(source) else None
        before = Path(target).read_bytes() if os.path.isfile(target) else None

        def take_back() -> None:
            if moved is not None:
                self._put_back(target, before)
                self._put_back(source, moved)
            elif renamed:
                if os.path.exists(target):
                    os.rename(target, source)
            else:
                self._put_back(target, before)

        return take_back

    @staticmethod
    def _put_back(path: str, before: bytes | None) -> None:
        if before is None:
            Path(path).unlink(missing_ok=True)
        elif os.path.exists(path) or os.path.isdir(os.path.dirname(path)):
            Path(path).write_bytes(before)

    @staticmethod
    def _empty(path: str) -> None:
        if os.path.isfile(path):
            os.truncate(path, 0)

    def _is_inside(self, path: str) -> bool:
        return path.startswith(f"{self.root}/")

    # what SQLite does

    def watch_sqlite(self) -> None:
        library = _library()
        library.sqlite3_vfs_find.restype = ctypes.POINTER(_Vfs)
        vfs = library.sqlite3_vfs_find(None).contents
        real_open, real_delete = _OPEN(vfs.open), _DELETE(vfs.delete)

        def opened(this: int, name: int | None, file: int, flags: int, out: int) -> int:
            code: int = real_open(
                this, name, file, flags, out
            )  # behind a name lies more, so it is passed on as it came
            path = os.fsdecode(ctypes.string_at(name)) if name else ""
            if code == 0 and self._is_inside(path):
                self._paths[file] = path
                handle = ctypes.cast(file, ctypes.POINTER(_File)).contents
                handle.methods = ctypes.pointer(self._wrapped(handle.methods.contents))
            return code

        def deleted(this: int, name: int, sync: int) -> int:
            path = os.fsdecode(ctypes.string_at(name))
            if self._is_inside(path):
                self.change(path)
            return int(real_delete(this, name, sync))

        callbacks = _OPEN(opened), _DELETE(deleted)
        self._kept += callbacks
        vfs.open, vfs.delete = (ctypes.cast(callback, ctypes.c_void_p).value for callback in callbacks)

    def _wrapped(self, real: _Methods) -> _Methods:
        """The methods of an open file, with those that change it watched."""
        write, truncate, sync = _WRITE(real.write), _TRUNCATE(real.truncate), _SYNC(real.sync)

        def writing(file: int, content: int, size: int, offset: int) -> int:
            path = self._paths[file]
            self.change(path, self._region(path, offset, size), write=True)
            return int(write(file, content, size, offset))

        def truncating(file: int, size: int) -> int:
            path = self._paths[file]
            self.change(path, self._region(path, size, max(0, os.path.getsize(path) - size)))
            return int(truncate(file, size))

        def syncing(file: int, flags: int) -> int:
            self.change(self._paths[file])
            code = int(sync(file, flags))
            self.sync(self._paths[file])
            return code

        callbacks = _WRITE(writing), _TRUNCATE(truncating), _SYNC(syncing)
        wrapped = _Methods.from_buffer_copy(real)
        names = ("write", "truncate", "sync")
        for name, callback in zip(names, callbacks, strict=True):
            setattr(wrapped, name, ctypes.cast(callback, ctypes.c_void_p).value)
        self._kept += [*callbacks, wrapped]
        return wrapped

    @staticmethod
    def _region(path: str, offset: int, size: int) -> Callable[[], None]:
        """Take back what is done to a part of a file, and to its length."""
        descriptor = os.open(path, os.O_RDONLY)
        before, length = os.pread(descriptor, size, offset), os.fstat(descriptor).st_size
        os.close(descriptor)

        def take_back() -> None:
            if os.path.exists(path):
                descriptor = os.open(path, os.O_WRONLY)
                os.pwrite(descriptor, before, offset)
                os.ftruncate(descriptor, length)
                os.close(descriptor)

        return take_back


def _library() -> ctypes.CDLL:
    """The SQLite this Python has loaded."""
    assert sqlite3.sqlite_version
    maps = Path("/proc/self/maps").read_text().splitlines()
    shared = {line.split()[-1] for line in maps if "libsqlite3" in line}
    library = ctypes.CDLL(shared.pop() if shared else None)
    assert hasattr(library, "sqlite3_vfs_find"), "the SQLite inside this Python cannot be watched: use another Python"
    return library


class Place(ABC):
    """Where an installation has its databases."""

    storage = Storage()
    elsewhere = Storage()
    """Of another installation, which does not exist yet."""

    def begin(self) -> None:  # noqa: B027 (there is nothing to do on SQLite)
        """Have no database."""

    def raw_files(self, root: Path) -> list[Path]:
        """All files of an installation in a folder."""
        return [path for path in root.rglob("*") if path.is_file()]

    @abstractmethod
    def cuts(self, made: Path, work: Callable[[Path], None], every: int = 1) -> Iterator[tuple[str, Path, bytes]]:
        """Do some work again and again on copies of a folder, stopped before its first change, its second, … until it is done.

        Yields each disk that comes of it and differs from all before: what became of it, the folder, and what the work had reported until
        then with :func:`tell`. ``every``: of the changes to the
        disk between two to the databases, if these are not on the disk, the second, third, … are enough.
        """


class OnSqlite(Place):
    """In files of the folder itself."""

    def cuts(self, made: Path, work: Callable[[Path], None], every: int = 1) -> Iterator[tuple[str, Path, bytes]]:
        """As the interface says."""
        base = made.with_name("cuts")
        seen: set[bytes] = set()
        number = 0
        while True:
            shutil.rmtree(base, ignore_errors=True)
            root = base / "root"
            shutil.copytree(made, root)
            finished, answered = run(Disk(root, number), work)
            if finished:
                assert number >= 3, "the work changed nothing that is watched"
                return
            for kind in (KILLED, LOST, TORN):
                digest = _digest(base / kind) + answered
                if digest not in seen:
                    seen.add(digest)
                    yield f"{kind} before change {number}", base / kind, answered
            number += 1


def tell(word: bytes) -> None:
    """Report one byte from within the work: something was answered. Does nothing when it is done again where nobody is stopped."""
    if _reports is not None:
        told.append(word)
        os.write(_reports, word)


told: list[bytes] = []
"""Within the work: what it has reported."""
_reports: int | None = None


def run(disk: Disk, work: Callable[[Path], None], *watches: Callable[[], None]) -> tuple[bool, bytes]:
    """Do some work in a child process that has this disk, and in which more may be watched; whether it came to its end, and what it reported."""
    global _reports
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            _reports = writing
            for watch in (disk.watch_sqlite, disk.watch_python, *watches):
                watch()
            work(disk.root)
        except BaseException:
            traceback.print_exc()
            os._exit(1)
        os._exit(FINISHED)
    os.close(writing)
    answered = b""
    while more := os.read(reading, 4096):
        answered += more
    os.close(reading)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status in (STOPPED, FINISHED)
    return status == FINISHED, answered


def _digest(folder: Path) -> bytes:
    whole = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.name.endswith("-shm"):
            whole.update(str(path.relative_to(folder)).encode() + hashlib.sha256(path.read_bytes()).digest())
    return whole.digest()
