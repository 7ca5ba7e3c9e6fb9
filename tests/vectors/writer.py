"""Writes vectors, one scenario a file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tests.support.desks import MadeDesk
from tests.vectors.loader import FOLDER, pack, read


class Writer:
    """Collects scenarios. ``expect`` is what the specification says; it is not asked of any implementation.

    Args:
        order: The names of all scenarios to come, as a run before found them. Each scenario then draws its random bytes from a stream
            of its own name, so that one more scenario changes no other's. What several scenarios share is drawn before the first.
    """

    def __init__(self, order: Iterable[str] = ()) -> None:
        self.vectors: dict[str, dict[str, Any]] = {}
        self._order = iter(order)
        next(self._order, None)  # the first scenario draws from the desks' own streams
        self._desks: list[MadeDesk] = []

    def desk(self, number: int = 1) -> MadeDesk:
        """A made-up desk whose random bytes are this writer's."""
        self._desks.append(MadeDesk(number))
        return self._desks[-1]

    def add(self, kind: str, title: str, expect: str, given: dict[str, Any], out: dict[str, Any] | None = None) -> None:
        name = f"{kind}/{re.sub(r'[^a-z0-9]+', '-', title.lower()).strip('-')}"
        if name in self.vectors:
            raise ValueError(f"two scenarios are called {name}")
        vector: dict[str, Any] = {"kind": kind, "title": title, "expect": expect, "in": given}
        if expect == "ok":
            vector["out"] = out or {}
        self.vectors[name] = _plain(vector)
        following = next(self._order, "")
        for desk in self._desks:
            desk.random.seed(f"{desk.number} {following}")


def write(vectors: dict[str, dict[str, Any]], folder: Path = FOLDER) -> tuple[int, int]:
    """Write what changed and remove what no scenario makes any more; how many files of each.

    Read and compared, not as bytes: zlib's output differs from one build of zlib to another, and means the same.
    """
    written = removed = 0
    for name, vector in vectors.items():
        path = folder / f"{name}.json"
        if not path.exists() or read(path) != vector:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(pack(vector), indent=1) + "\n")
            written += 1
    for path in folder.glob("*/*.json"):
        if f"{path.parent.name}/{path.stem}" not in vectors:
            path.unlink()
            removed += 1
            if not any(path.parent.iterdir()):
                path.parent.rmdir()
    return written, removed


def _plain(value: Any) -> Any:
    """The value as JSON gives it back."""
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value
