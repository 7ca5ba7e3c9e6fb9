"""Seeds that hold, defences that are missed, and seeds that failed once."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.simulation.mutants import MUTANTS

SEEDS = ("1-6", "7-12", "13-18", "19-24")
KEPT: tuple[str, ...] = ()
"""Seeds that failed once, with what was wrong then. They stay."""


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """In a process of its own, where the order of sets is no chance."""
    command = [sys.executable, "-m", "tests.simulation", *arguments]
    environment = os.environ | {"PYTHONHASHSEED": "0"}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


@pytest.mark.parametrize("seeds", [*SEEDS, *KEPT])
def test_everything_holds(seeds: str) -> None:
    ran = run(seeds)
    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.parametrize("number", range(len(MUTANTS)), ids=[one.name for one in MUTANTS])
def test_a_defence_that_is_gone_is_missed(number: int) -> None:
    ran = run(MUTANTS[number].seeds, f"--without={MUTANTS[number].name}")
    assert ran.returncode == 1, f"nobody noticed: {MUTANTS[number].defence}\n{ran.stdout}{ran.stderr}"
    assert MUTANTS[number].shows in ran.stdout


def test_a_seed_tells_the_same_story_again() -> None:
    stories = {run("5", "--story").stdout.rpartition("\n1 seeds")[0] for _ in range(2)}
    assert len(stories) == 1
