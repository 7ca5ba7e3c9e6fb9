"""The source's page: a fixed map of static files, read once at start, and the pin (docs/protocol.md section
4.3).
"""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple

from knothole_server.desk.framing import Kind, split

INSTALLED: Final = Path(__file__).parent / "page"
SOURCE_CHECKOUT: Final = Path(__file__).parents[2] / "client" / "served"
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
    gzipped: bytes

    @classmethod
    def of(cls, content_type: str, body: bytes) -> PageFile:
        """A file in both forms."""
        return cls(content_type, body, gzip.compress(body, 9, mtime=0))


def page_folder() -> Path:
    """Where the page's files are: in an installed package, else in the source checkout."""
    return INSTALLED if INSTALLED.is_dir() else SOURCE_CHECKOUT


def read_page(folder: Path) -> Mapping[str, PageFile]:
    """Every servable file of a folder by its path below it, ``/`` between parts.

    Files of types a browser does not load are left out, and whatever lies below a name that begins with a dot or is ``node_modules``; so
    nothing is served that the page does not consist of.
    """
    files = {}
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        hidden = any(part.startswith(".") or part == "node_modules" for part in parts)
        if path.suffix in _TYPES and path.is_file() and not hidden:
            files["/".join(parts)] = PageFile.of(_TYPES[path.suffix], path.read_bytes())
    return files


def page_digest(files: Mapping[str, PageFile]) -> str:
    """One SHA-256 over all paths and contents, so that an operator can compare what two machines serve."""
    listing = "".join(f"{hashlib.sha256(file.body).hexdigest()}  {path}\n" for path, file in sorted(files.items()))
    return hashlib.sha256(listing.encode("utf-8")).hexdigest()


def pin_of(document: bytes) -> PageFile:
    """``desk.json``: the pin as the desk signed it, out of the published desk document, so that the two always agree."""
    (pin,) = (record.body for record in split(document) if record.kind == Kind.PIN)
    return PageFile.of("application/json", pin)
