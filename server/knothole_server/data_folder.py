"""What is in the data folder: one table, which everything that makes, copies, lists or destroys an installation reads.

``init`` and ``restore`` clear what an interrupted attempt left, ``backup`` packs, ``destroy`` goes by the order, ``disclose`` and
``handover`` say what each thing is. What is not in this table is somebody else's, and they say that too.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Final

from knothole_server.durable_files import destroy_file, partial_path

STORE_FILE: Final = "store.db"
KEYRING_FILE: Final = "keyring.db"
LEDGER_KEY_FILE: Final = "ledger.key"  # 32 bytes, the Ed25519 seed. It signs records and opens nothing
ONION_KEY_FILE: Final = "onion.key"
"""32 bytes, from which the keys of couriers to the onion service come. It opens that door only."""
NOTICE_FILE: Final = "notice-sent"  # the day of the last notice, so that there is one a day
ONION_KEY_SIZE: Final = 32
CONFIGURATION_FILE: Final = "knothole.toml"
GENESIS_FILE: Final = "desk/genesis"  # all that follows is verified from it
CHUNKS_FOLDER: Final = "chunks"
COPIES_FOLDER: Final = "keyring-copies"  # unless [storage] names another
WEBCAT_FOLDER: Final = "webcat"
WAY_BACK: Final = "before-upgrade"
UNFINISHED: Final = "unfinished"  # in it, until the upgrade is done
STORE_COPY: Final = f".{STORE_FILE}.copy"  # while a backup is being restored
KEYRING_COPY: Final = f".{KEYRING_FILE}.copy"

MAKING: Final = "being-made"  # there while an installation is being made
RESTORING: Final = "restoring"  # there while a backup is being restored
BEING_DESTROYED: Final = "being-destroyed"  # a copy of the genesis, once destroying all has begun

DATABASE: Final = ".db"
UNKNOWN: Final = "not known to this version of knothole-server: look at it yourself before you hand anything over"

NOT_SECRET: Final = "no"  # noqa: S105 (no password)
SECRET: Final = "yes"  # noqa: S105 (no password)
SIGNING_KEY: Final = "**yes**"
KEYS: Final = "**yes, most of all**: never into a long-lived backup"


class Stage(IntEnum):
    """When ``destroy`` comes to a file. Keys go first: without them the rest is noise, should anything stop it in the middle."""

    KEYS = 1
    DATABASES = 2
    CHUNKS = 3
    OTHERS = 4
    GENESIS = 5
    MARK = 6


@dataclass(frozen=True)
class Entry:
    """One kind of thing in the data folder.

    ``name`` is where ``handover`` finds it, a pattern of the shell; ``files`` matches the paths of all its files, relative to the data
    folder.
    """

    name: str
    files: str
    what: str
    secret: str = NOT_SECRET
    destroyed: Stage = Stage.OTHERS
    in_backup: bool = False
    begun: bool = False
    """Whether ``init`` and ``restore`` make it, and remove what an interrupted attempt left of it."""
    lost: str = ""
    """What it means to lose it. Empty: nothing."""


def _half(name: str) -> str:
    """A pattern of a file while it is written."""
    return rf"\.{re.escape(name)}\.half|\.{re.escape(name)}\.[0-9a-f]{{16}}"


_STORE: Final = re.escape(STORE_FILE)
_KEYRING: Final = re.escape(KEYRING_FILE)
_LOG: Final = "-(wal|shm|journal)"
_CHUNK: Final = "[0-9a-f]{64}/[0-9]+"

ENTRIES: Final = (
    Entry(
        STORE_FILE,
        _STORE,
        "the database: what came, encrypted, and what desk and reviewers published",
        SECRET,
        Stage.DATABASES,
        in_backup=True,
        begun=True,
        lost="restore a backup; messages not yet fetched are lost, replies and weekly keys come again with each reviewer's next round",
    ),
    Entry(
        "",
        _STORE + _LOG,
        "what was last written to the database, on its way into it",
        SECRET,
        Stage.DATABASES,
        begun=True,
    ),
    Entry(
        "",
        rf"{re.escape(STORE_COPY)}({_LOG})?|{_half(STORE_COPY)}|{_half(STORE_FILE)}",
        "the database of a backup, while it is being restored",
        SECRET,
        Stage.DATABASES,
        begun=True,
    ),
    Entry(
        KEYRING_FILE,
        _KEYRING,
        "KEYS. The database of the keys under which the server seals what it stores",
        KEYS,
        Stage.KEYS,
        begun=True,
        lost="everything stored is lost",
    ),
    Entry("", _KEYRING + _LOG, "KEYS. What was last written to it", KEYS, Stage.KEYS, begun=True),
    Entry(
        "",
        rf"{re.escape(KEYRING_COPY)}({_LOG})?|{_half(KEYRING_COPY)}|{_half(KEYRING_FILE)}",
        "KEYS. A copy of it, while a backup is being restored",
        KEYS,
        Stage.KEYS,
        begun=True,
    ),
    Entry(
        COPIES_FOLDER,
        rf"{COPIES_FOLDER}/(\.?keyring-[0-9]+\.db|\.keyring-[0-9]+\.db\.half)({_LOG})?",
        "KEYS. Copies of that, of the last 48 hours",
        KEYS,
        Stage.KEYS,
        lost="`run` makes another",
    ),
    Entry(
        f"{WAY_BACK}-*",
        rf"\.?{WAY_BACK}(-[0-9]+)?/{_KEYRING}({_LOG})?",
        "KEYS. The same as it was before an upgrade; it goes after 48 hours",
        KEYS,
        Stage.KEYS,
        lost="nothing, unless the upgrade has to be undone",
    ),
    Entry(
        "",
        rf"\.?{WAY_BACK}(-[0-9]+)?/({_STORE}({_LOG})?|{CHUNKS_FOLDER}/{_CHUNK})",
        "what was stored before an upgrade; it goes after 48 hours",
        SECRET,
        Stage.DATABASES,
    ),
    Entry("", rf"\.?{WAY_BACK}(-[0-9]+)?/{UNFINISHED}", "a mark that an upgrade was interrupted"),
    Entry(
        LEDGER_KEY_FILE,
        re.escape(LEDGER_KEY_FILE),
        "KEY. The server's own: it signs the ledger of destruction and the lists of days, and opens nothing",
        SIGNING_KEY,
        Stage.KEYS,
        in_backup=True,
        begun=True,
        lost="restore it from a backup; without one, knothole-server doctor says how to make another; tell the reviewers, whose couriers will raise an alarm",
    ),
    Entry(
        "",
        _half(LEDGER_KEY_FILE),
        "KEY. The same, from a start that was interrupted",
        SIGNING_KEY,
        Stage.KEYS,
        begun=True,
    ),
    Entry(
        ONION_KEY_FILE,
        rf"{re.escape(ONION_KEY_FILE)}|{_half(ONION_KEY_FILE)}",
        "KEY. The keys by which Tor lets couriers in come from it; it opens nothing that is stored",
        SIGNING_KEY,
        Stage.KEYS,
        in_backup=True,
        begun=True,
        lost="restore it from a backup; otherwise knothole-server onion-clients says how to make another, and every reviewer needs a new line",
    ),
    Entry(
        CHUNKS_FOLDER,
        f"{CHUNKS_FOLDER}/{_CHUNK}",
        "pieces of files that came with messages, encrypted, 1 MiB each",
        SECRET,
        Stage.CHUNKS,
        in_backup=True,
        begun=True,
        lost="files not yet fetched are lost",
    ),
    Entry(
        "",
        rf"{CHUNKS_FOLDER}/[0-9a-f]{{64}}/\.([0-9]+\.)?[0-9a-f]{{16}}",
        "pieces whose writing was interrupted; they go within a day or two",
        SECRET,
        Stage.CHUNKS,
        begun=True,
    ),
    Entry(
        "",
        rf"{CHUNKS_FOLDER}/\.[0-9a-f]{{16}}/.*",
        "pieces whose time is over and that are being deleted",
        SECRET,
        Stage.CHUNKS,
        begun=True,
    ),
    Entry(
        GENESIS_FILE,
        GENESIS_FILE,
        "the desk's founding record, which everybody has: everything is verified from it",
        destroyed=Stage.GENESIS,
        in_backup=True,
        begun=True,
        lost="restore it from a backup, or take the genesis from the desk",
    ),
    Entry("", rf"desk/{_half('genesis')}", "the same, while it is written", begun=True),
    Entry(
        CONFIGURATION_FILE,
        re.escape(CONFIGURATION_FILE),
        "the operator's settings",
        in_backup=True,
        lost="write it again",
    ),
    Entry("", _half(CONFIGURATION_FILE), "the same, while a backup is being restored"),
    Entry(
        WEBCAT_FOLDER,
        rf"{WEBCAT_FOLDER}/(enrollment|manifest|bundle|bundle-prev)\.json",
        "what the desk made for browsers with WEBCAT; public",
        lost="ask the desk for them; until then such browsers refuse the page",
    ),
    Entry(
        "", rf"{NOTICE_FILE}|{_half(NOTICE_FILE)}", "the day on which the last notice was sent; one goes out every day"
    ),
    Entry("", rf"{MAKING}|{_half(MAKING)}", "a mark that this installation is being made"),
    Entry("", rf"{RESTORING}|{_half(RESTORING)}", "a mark that a backup is being restored"),
    Entry("", BEING_DESTROYED, "a mark that this installation is being destroyed", destroyed=Stage.MARK),
    Entry("", _half(BEING_DESTROYED), "the same, while it is written"),
)

BACKED_UP: Final = tuple(
    entry.name for entry in ENTRIES if entry.in_backup and entry.name not in (STORE_FILE, CHUNKS_FOLDER)
)
"""The small files of a backup, those that there are. The database and the chunks are packed from where the installation keeps them."""

_MATCHED: Final = [(re.compile(entry.files), entry) for entry in ENTRIES]


def entry_of(data: Path, path: Path) -> Entry | None:
    """What a file in the data folder is; nothing if this version does not make it."""
    if path.is_symlink():  # we make none
        return None
    name = path.relative_to(data).as_posix()
    return next((entry for pattern, entry in _MATCHED if pattern.fullmatch(name)), None)


def stage_of(data: Path, path: Path) -> Stage:
    """When ``destroy`` comes to it. What is not known goes with the others, unless it is called as keys are: then it may be a copy of them."""
    if entry := entry_of(data, path):
        return entry.destroyed
    name = path.relative_to(data).as_posix().lower()  # a folder's name counts too: people put copies into folders
    called_as_keys = any(word in name for word in (Path(KEYRING_FILE).stem, LEDGER_KEY_FILE))
    return Stage.KEYS if called_as_keys else Stage.OTHERS


def is_new(data: Path, mark: str) -> bool:
    """Whether ``init`` or ``restore``, whose ``mark`` this is, may begin here: nothing is there but the configuration, or it was interrupted."""
    if not data.exists() or (data / mark).exists():
        return True
    return {path.name for path in data.iterdir()} <= {CONFIGURATION_FILE, partial_path(data / mark).name}


def clear(data: Path) -> None:
    """Remove what an ``init`` or ``restore`` that was interrupted has made."""
    for path in data.iterdir():
        if path.is_dir() and path.name in (CHUNKS_FOLDER, Path(GENESIS_FILE).parent.name):
            shutil.rmtree(path, ignore_errors=True)  # it may be a file system of its own
        elif (entry := entry_of(data, path)) and entry.begun:
            destroy_file(path)


def _refuse(error: OSError) -> None:
    raise error


def files_in(data: Path, unreadable: Callable[[OSError], None] = _refuse) -> list[Path]:
    """Everything below the data folder that is not a folder. Links are not followed. ``OSError`` if a folder cannot be read, unless
    ``unreadable`` takes note of it.
    """
    files = []
    for folder, folders, names in os.walk(data, onerror=unreadable):
        links = [name for name in folders if (Path(folder) / name).is_symlink()]
        files += [Path(folder) / name for name in (*names, *links)]
    return sorted(files)


def databases_in(data: Path) -> list[Path]:
    """The databases among them."""
    return sorted(path for path in data.glob(f"*{DATABASE}") if path.is_file())


def unknown_in(data: Path) -> list[Path]:
    """The files in the data folder that this version does not make, and folders that cannot be read."""
    unreadable: list[Path] = []
    files = files_in(data, lambda error: unreadable.append(Path(error.filename)))
    return sorted([*unreadable, *(path for path in files if entry_of(data, path) is None)])
