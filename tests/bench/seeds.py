"""The simulator at length: two thousand seeds of some weeks each, and eight of two years each, in some hours."""

from __future__ import annotations

import time

from tests.simulation.running import run

SEEDS = 2_000
AT_ONCE = 50
YEARS, SEEDS_OF_YEARS = 2, 8


def main() -> None:
    """Print each story that fails, and how many held."""
    began = time.monotonic()
    pieces: list[tuple[str, ...]] = [(f"{first}-{first + AT_ONCE - 1}",) for first in range(1, SEEDS, AT_ONCE)]
    pieces += [(str(seed), f"--years={YEARS}") for seed in range(1, SEEDS_OF_YEARS + 1)]
    failed = 0
    for piece in pieces:
        ran = run(*piece)
        failed += ran.returncode != 0
        if ran.returncode:
            print(ran.stdout + ran.stderr)
    seconds = time.monotonic() - began
    print(
        f"{SEEDS} seeds of weeks and {SEEDS_OF_YEARS} of {YEARS} years in {seconds:,.0f} s; pieces that failed: {failed}"
    )
