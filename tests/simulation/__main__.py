"""``make simulate SEEDS=1-1000``: run seeds, and tell the story of each that fails. ``docs/simulation.md`` says more."""

from __future__ import annotations

import argparse
import os
import sys
import time
from contextlib import nullcontext

from tests.simulation.mutants import MUTANTS
from tests.simulation.plan import POWERS, Plan
from tests.simulation.simulate import simulate
from tests.simulation.story import BrokenError


def main() -> int:
    """Exit code 1: a seed failed."""
    if os.environ.get("PYTHONHASHSEED") != "0":  # the order of sets is chance, too
        arguments = [sys.executable, "-m", "tests.simulation", *sys.argv[1:]]
        os.execve(sys.executable, arguments, os.environ | {"PYTHONHASHSEED": "0"})  # noqa: S606
    given = _arguments()
    first, _, last = given.seeds.partition("-")
    seeds = range(int(first), int(last or first) + 1)
    mutant = next((one for one in MUTANTS if one.name == given.without), None)
    powers = frozenset(one for one in given.powers.split(",") if one)
    tricks = frozenset(one for one in given.tricks.split(",") if one)
    chosen = Plan(powers, tricks, years=given.years) if powers or tricks else None
    plan = chosen or (mutant.plan if mutant else None)
    failed = []
    began = time.monotonic()
    with mutant.switch_off() if mutant else nullcontext():
        for seed in seeds:
            try:
                story = simulate(seed, plan or Plan.of(seed, given.years))
            except BrokenError as broken:
                failed.append(seed)
                print(f"{broken}\n", flush=True)
                if mutant and broken.invariant.startswith(mutant.shows):
                    break
                continue
            if given.story:
                print("\n".join(story.lines))
    print(f"{len(seeds)} seeds in {time.monotonic() - began:.0f} s; failed: {', '.join(map(str, failed)) or 'none'}")
    return 1 if failed else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description="Run seeds of the simulator.")
    parser.add_argument("seeds", help="one seed, or a range as 1-1000")
    parser.add_argument("--powers", default="", help=f"instead of what a seed draws, some of: {', '.join(POWERS)}")
    parser.add_argument("--tricks", default="", help="only these tricks, and these misfortunes for certain")
    parser.add_argument("--years", type=int, default=0, help="how long each run is, instead of some weeks")
    names = [mutant.name for mutant in MUTANTS]
    parser.add_argument("--without", choices=names, help="a defence that is switched off; until a seed shows it")
    parser.add_argument("--story", action="store_true", help="tell the story also of a seed that does not fail")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
