"""Reads the vectors. Finding none is an error: a runner that runs nothing must not pass."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


def load() -> list[tuple[str, dict[str, Any]]]:
    """Every vector with its name, ``kind/file``."""
    found = [
        (f"{path.parent.name}/{path.stem}", json.loads(path.read_text())) for path in sorted(FOLDER.glob("*/*.json"))
    ]
    if not found:
        raise FileNotFoundError("no vectors: run make vectors")
    return found
