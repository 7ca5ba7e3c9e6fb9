"""Section 17 of the protocol: every signature has a vector that comes out otherwise where the signature is not checked."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import nacl.signing
import pytest

from knothole_server.errors import KnotholeServerError
from tests.client.protocol import run_vector
from tests.server import test_desk_vectors as server
from tests.vectors.loader import SERVERS_ONLY, load

ROOT = Path(__file__).parents[2]
PROTOCOL = (ROOT / "docs" / "protocol.md").read_text()
VECTORS = dict(load())


def rows(section: str) -> list[list[str]]:
    """The cells of a section's table, without its head."""
    text = PROTOCOL.split(f"\n{section}", 1)[1].split("\n## ")[0].split("\n### ")[0]
    lines = [line[1:-1].split("|") for line in text.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line] for line in lines[2:]]


def quoted(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


TABLE = [(quoted(signed), quoted(proof)[0]) for signed, _, _, proof in rows("## 17. ")]
BY_VECTORS = [(label, proof) for labels, proof in TABLE for label in labels if "::" not in proof]
BY_TESTS = [proof.split("::") for _, proof in TABLE if "::" in proof]


def seen(vector: dict[str, Any]) -> object:
    """What comes of a vector, alarms included."""
    if vector["kind"] not in SERVERS_ONLY:
        return run_vector.run(vector)
    try:
        return server.RUNNERS[vector["kind"]](vector["in"])
    except KnotholeServerError as refused:
        return refused.code


def test_the_table_has_every_label_that_is_signed() -> None:
    signed = {label for labels, used, _ in rows("### 1.2 ") if used.startswith("signed") for label in quoted(labels)}
    assert {label for labels, _ in TABLE for label in labels} == signed


@pytest.mark.parametrize(("file", "name"), BY_TESTS)
def test_what_has_no_vector_has_a_test(file: str, name: str) -> None:
    assert f"\ndef {name}(" in (ROOT / file).read_text()


@pytest.mark.parametrize(("label", "name"), BY_VECTORS)
def test_the_vector_comes_out_otherwise_without_the_check(
    label: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    vector = VECTORS[name]
    tagged = f"knothole/1 {label}".encode()
    asked = []
    verify = nacl.signing.VerifyKey.verify

    def lenient(key: nacl.signing.VerifyKey, text: bytes, signature: bytes) -> bytes:
        if text.startswith(bytes([len(tagged)]) + tagged):
            asked.append(label)
            return text
        return verify(key, text, signature)

    came = seen(vector)
    monkeypatch.setattr(nacl.signing.VerifyKey, "verify", lenient)
    assert seen(vector) != came
    assert asked
