"""Each defence, switched off, is missed by its test: all in one process, which takes no longer than these tests."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.defences.switched_off import MUTANTS, Mutant

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def output() -> str:
    """What pytest says of all of them."""
    options = ("-q", "-rf", "--no-header", "--tb=no", "-p", "no:cacheprovider", "-p", "tests.defences.switched_off")
    command = [sys.executable, "-m", "pytest", *options, *(mutant.missed_by for mutant in MUTANTS)]
    wide = os.environ | {"COLUMNS": "1000"}  # nothing is cut off
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, env=wide).stdout


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_a_defence_that_is_gone_is_missed(mutant: Mutant, output: str) -> None:
    failed = [line for line in output.splitlines() if line.startswith(f"FAILED {mutant.missed_by} - ")]
    assert any(mutant.says in line for line in failed), f"nobody noticed: {mutant.defence}\n{output}"
