"""The page's protocol core does what the vectors say, in every browser."""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from tests.vectors.loader import load_for_pages


@pytest.mark.browser
@pytest.mark.parametrize("kind", ["chromium", "firefox", "safer"])
def test_every_vector_in(kind: str) -> None:
    script = Path(__file__).with_name("vectors.mjs")
    ran = subprocess.run(["node", str(script), kind], check=True, capture_output=True, text=True, timeout=600)
    outcome = json.loads(ran.stdout)
    assert {name: failures for name, (_, failures) in outcome.items() if failures} == {}
    expected = Counter(vector["kind"] for _, vector in load_for_pages())
    assert {name: passed for name, (passed, _) in outcome.items()} == expected
