"""``make simulate SEEDS=1-1000``: run seeds, and tell the story of each that fails.

    python -m tests.simulation SEEDS [--powers stick,network] [--story]
"""

from __future__ import annotations

import argparse
import os
import sys
import time

from tests.simulation.adversary import POWERS
from tests.simulation.simulate import simulate
from tests.simulation.story import BrokenError


def main() -> int:
    if os.environ.get("PYTHONHASHSEED") != "0":  # the order of sets is chance, too
        arguments = [sys.executable, "-m", "tests.simulation", *sys.argv[1:]]
        os.execve(sys.executable, arguments, os.environ | {"PYTHONHASHSEED": "0"})  # noqa: S606
    parser = argparse.ArgumentParser(prog="python -m tests.simulation")
    parser.add_argument("seeds", help="one seed, or a range as 1-1000")
    parser.add_argument("--powers", default="", help=f"instead of what a seed draws, some of {', '.join(POWERS)}")
    parser.add_argument("--story", action="store_true", help="tell the story also of what does not fail")
    given = parser.parse_args()
    first, _, last = given.seeds.partition("-")
    failed = []
    began = time.monotonic()
    for seed in range(int(first), int(last or first) + 1):
        try:
            story = simulate(seed, [one for one in given.powers.split(",") if one])
            if given.story:
                print("\n".join(story.lines))
        except BrokenError as broken:
            failed.append(seed)
            print(f"{broken}\n", flush=True)
    count = int(last or first) + 1 - int(first)
    print(f"{count} seeds in {time.monotonic() - began:.0f} s; failed: {', '.join(map(str, failed)) or 'none'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
