"""Writes vectors, one scenario a file."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


class Writer:
    """Collects scenarios. ``expect`` is what the specification says; it is not asked of any implementation."""

    def __init__(self) -> None:
        self.files: dict[Path, dict[str, Any]] = {}

    def add(self, kind: str, title: str, expect: str, given: dict[str, Any], out: dict[str, Any] | None = None) -> None:
        name = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
        path = FOLDER / kind / f"{name}.json"
        if path in self.files:
            raise ValueError(f"two scenarios are called {path.name}")
        vector: dict[str, Any] = {"kind": kind, "title": title, "expect": expect, "in": given}
        if expect == "ok":
            vector["out"] = out or {}
        self.files[path] = vector

    def write(self) -> int:
        for folder in {path.parent for path in self.files}:
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
        for path, vector in self.files.items():
            path.write_text(json.dumps(_plain(vector), indent=1) + "\n")
        return len(self.files)


def _plain(value: Any) -> Any:
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value
