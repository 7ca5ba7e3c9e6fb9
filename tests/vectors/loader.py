"""Reads the vectors. Finding none is an error: a runner that runs nothing must not pass."""

from __future__ import annotations

import json
import zlib
from base64 import b64decode, b64encode
from pathlib import Path
from typing import Any, Final

FOLDER = Path(__file__).parent
PACKED_ABOVE: Final = 4_096
"""A member whose JSON is longer, in characters, is written as ``{"zlib": base64 of zlib of the JSON}``."""
SERVERS_ONLY: Final = {
    "acknowledgement-verify",
    "delegation-verify",
    "withdrawal-verify",
    "write-verify",
}  # kinds that clients have nothing to do with
REVIEWERS_ONLY: Final = {
    "compose-reply",
    "day-list",
    "day-list-check",
    "fold",
    "ledger",
    "proof-verify",
    "reviewer-pseudonym-key",
    "transcript",
}  # kinds that a source's page has nothing to do with


def pack(value: Any) -> Any:
    """The value with its long strings and arrays compressed."""
    if isinstance(value, dict):
        assert list(value) != ["zlib"], "reserved for what is compressed"
        return {name: pack(one) for name, one in value.items()}
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return {"zlib": b64encode(zlib.compress(text.encode(), 9)).decode()} if len(text) > PACKED_ABOVE else value


def unpack(value: Any) -> Any:
    """What ``pack`` was given."""
    if not isinstance(value, dict):
        return value
    if list(value) == ["zlib"]:
        return json.loads(zlib.decompress(b64decode(value["zlib"], validate=True)))
    return {name: unpack(one) for name, one in value.items()}


def read(path: Path) -> dict[str, Any]:
    vector: dict[str, Any] = unpack(json.loads(path.read_text()))
    return vector


def load() -> list[tuple[str, dict[str, Any]]]:
    """Every vector with its name, ``kind/file``."""
    found = [(f"{path.parent.name}/{path.stem}", read(path)) for path in sorted(FOLDER.glob("*/*.json"))]
    if not found:
        raise FileNotFoundError("no vectors: run make vectors")
    return found


def load_for_clients() -> list[tuple[str, dict[str, Any]]]:
    """The same without what only a server judges."""
    return [(name, vector) for name, vector in load() if vector["kind"] not in SERVERS_ONLY]


def load_for_pages() -> list[tuple[str, dict[str, Any]]]:
    """The same without what only a reviewer's client, or whoever is handed its work, judges."""
    return [(name, vector) for name, vector in load_for_clients() if vector["kind"] not in REVIEWERS_ONLY]
