"""The Python core does what the vectors say."""

from __future__ import annotations

from typing import Any

import pytest

from tests.client.protocol.run_vector import RUNNERS, run
from tests.vectors.loader import load_for_clients

VECTORS = load_for_clients()


@pytest.mark.parametrize("vector", [vector for _, vector in VECTORS], ids=[name for name, _ in VECTORS])
def test_vector(vector: dict[str, Any]) -> None:
    outcome, out = run(vector)
    assert outcome == vector["expect"], vector["title"]
    assert out == vector.get("out", {}), vector["title"]


def test_every_kind_this_core_implements_has_vectors() -> None:
    assert {vector["kind"] for _, vector in VECTORS} == set(RUNNERS)
