"""A page list for a folder of made-up files."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

TYPES = {".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8"}


def page_list_of(folder: Path) -> dict[str, Any]:
    """The list of every file of a known type."""
    files = [
        {
            "path": path.relative_to(folder).as_posix(),
            "type": TYPES[path.suffix],
            "digest": hashlib.sha256(path.read_bytes()).hexdigest(),
        }
        for path in sorted(folder.rglob("*"))
        if path.suffix in TYPES
    ]
    return {"release": "0", "headers": [], "files": files}


def write_page_list(folder: Path) -> None:
    """Make a folder one that a server serves."""
    (folder / "page-list.json").write_text(json.dumps(page_list_of(folder)))
