"""The page's protocol core does what the vectors say, in every browser. Tor Browser at level Safer runs the same engine without its compiler, five
times as slowly: of each kind it gets the first vector of four.
"""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from tests.vectors.loader import load_for_pages


@pytest.mark.browser
@pytest.mark.parametrize(("kind", "every"), [("chromium", 1), ("firefox", 1), ("safer", 4)])
def test_vectors_in(kind: str, every: int) -> None:
    script = Path(__file__).with_name("vectors.mjs")
    command = ["node", str(script), kind, str(every)]
    ran = subprocess.run(command, check=True, capture_output=True, text=True, timeout=600)
    outcome = json.loads(ran.stdout)
    assert {name: failures for name, (_, failures) in outcome.items() if failures} == {}
    there = Counter(vector["kind"] for _, vector in load_for_pages())
    assert {name: passed for name, (passed, _) in outcome.items()} == {
        name: -(-count // every) for name, count in there.items()
    }
