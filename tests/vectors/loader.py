"""Reads the vectors. Finding none is an error: a runner that runs nothing must not pass."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

FOLDER = Path(__file__).parent
SERVERS_ONLY: Final = {"withdrawal-verify", "delegation-verify"}  # kinds that clients have nothing to do with
REVIEWERS_ONLY: Final = {"ledger", "transcript"}  # kinds that a source's page has nothing to do with


def load() -> list[tuple[str, dict[str, Any]]]:
    """Every vector with its name, ``kind/file``."""
    found = [
        (f"{path.parent.name}/{path.stem}", json.loads(path.read_text())) for path in sorted(FOLDER.glob("*/*.json"))
    ]
    if not found:
        raise FileNotFoundError("no vectors: run make vectors")
    return found


def load_for_clients() -> list[tuple[str, dict[str, Any]]]:
    """The same without what only a server judges."""
    return [(name, vector) for name, vector in load() if vector["kind"] not in SERVERS_ONLY]


def load_for_pages() -> list[tuple[str, dict[str, Any]]]:
    """The same without what only a reviewer's client, or whoever is handed its work, judges."""
    return [(name, vector) for name, vector in load_for_clients() if vector["kind"] not in REVIEWERS_ONLY]
