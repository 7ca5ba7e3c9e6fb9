"""``python -m tests.vectors.generate``: make all vectors. Two runs make the same."""

from __future__ import annotations

from typing import Any

from tests.vectors.scenarios import (
    basics,
    bundle,
    days,
    desk,
    envelope,
    ledger,
    proof,
    redaction,
    reply,
    team,
    transcript,
    transport,
)
from tests.vectors.seeded_sealing import seeded_sealing
from tests.vectors.writer import Writer, write

MODULES = (basics, bundle, desk, envelope, ledger, reply, team, transcript, transport, days, proof, redaction)


def all_vectors() -> dict[str, dict[str, Any]]:
    """Every vector by its name, ``kind/file``."""
    names = _collect(Writer())
    with seeded_sealing():
        return _collect(Writer(names))


def _collect(writer: Writer) -> dict[str, dict[str, Any]]:
    for module in MODULES:
        module.scenarios(writer)
    return writer.vectors


def main() -> None:
    vectors = all_vectors()
    written, removed = write(vectors)
    print(f"{len(vectors)} vectors: {written} written, {removed} removed, the others are as they were")


if __name__ == "__main__":
    main()
