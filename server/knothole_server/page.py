"""The source's page: the files of the release's page list, read once at start, and the pin (docs/protocol.md sections 4.3
and 4.10).
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple

from knothole_server.desk.framing import Kind, split
from knothole_server.desk.page_list import PageList, read_page_list
from knothole_server.errors import KnotholeServerError, SetupError

INSTALLED: Final = Path(__file__).parent / "page"
SOURCE_CHECKOUT: Final = Path(__file__).parents[2] / "client" / "served"
PAGE_LIST: Final = "page-list.json"  # the release's; not a file of the page
INDEX: Final = "index.html"
STORED: Final = "stored.html"
NOT_STORED: Final = "not-stored.html"
REFUSED: Final = "refused.html"
NOT_FOUND: Final = "not-found.html"
ANSWERS: Final = frozenset((STORED, NOT_STORED, REFUSED, NOT_FOUND))
"""Files of one size, never compressed: from outside nobody can tell which of them was served."""
_INSTALL: Final = "Install the package again."
PIN: Final = "desk.json"  # signed by the desk, and in its document; never a file of the folder

_TYPES: Final = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".txt": "text/plain; charset=utf-8",
}


class PageFile(NamedTuple):
    """A file as it is served. Compressed once, at start: it holds no secret that its size could tell."""

    content_type: str
    body: bytes
    gzipped: bytes | None
    """None if it is served as it is to everybody."""

    @classmethod
    def of(cls, content_type: str, body: bytes, compressed: bool = True) -> PageFile:
        """A file in both forms."""
        return cls(content_type, body, gzip.compress(body, 9, mtime=0) if compressed else None)


def page_folder() -> Path:
    """Where the page's files are: in an installed package, else in the source checkout."""
    return INSTALLED if INSTALLED.is_dir() else SOURCE_CHECKOUT


def read_page(folder: Path) -> Mapping[str, PageFile]:
    """Every file of the page list in a folder, by its path below it, ``/`` between parts. What the list does not name is not served.

    Refused with ``page``: there is no list, or what is there is not what it names.
    """
    files = {}
    for listed in list_of(folder).files:
        path = folder / listed.path
        if not _is_below(listed.path) or _TYPES.get(path.suffix) != listed.content_type or not path.is_file():
            raise SetupError("page", f"{path} is missing, or cannot be served. {_INSTALL}")
        body = path.read_bytes()
        if hashlib.sha256(body).digest() != listed.digest:
            raise SetupError("page", f"{path} is not the file of the list. {_INSTALL}")
        files[listed.path] = PageFile.of(listed.content_type, body, listed.path not in ANSWERS)
    return files


def list_of(folder: Path) -> PageList:
    """The release's page list in a folder. Refused with ``page``."""
    path = folder / PAGE_LIST
    try:
        source = json.loads(path.read_bytes())
        return read_page_list(source if isinstance(source, dict) else {})
    except (OSError, ValueError, RecursionError, KnotholeServerError):
        raise SetupError("page", f"{path} is missing or damaged. {_INSTALL}") from None


def _is_below(path: str) -> bool:
    return all(part not in ("", ".", "..") for part in path.split("/"))


def page_digest(files: Mapping[str, PageFile]) -> str:
    """One SHA-256 over all paths and contents, so that an operator can compare what two machines serve."""
    listing = "".join(f"{hashlib.sha256(file.body).hexdigest()}  {path}\n" for path, file in sorted(files.items()))
    return hashlib.sha256(listing.encode("utf-8")).hexdigest()


def pin_of(document: bytes) -> PageFile:
    """``desk.json``: the pin as the desk signed it, out of the published desk document, so that the two always agree."""
    (pin,) = (record.body for record in split(document) if record.kind == Kind.PIN)
    return PageFile.of("application/json", pin)
