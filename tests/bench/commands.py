"""How long commands take to start that need no network: in turns with Python itself, which is a part of it."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.bench.table import goal, heading, row

TURNS = 9
GOAL = 0.2  # seconds
COMMANDS = (
    "knothole --help",
    "knothole --version",
    "knothole reviewer --help",
    "knothole reviewer cases --help",
    "knothole desk --help",
    "knothole courier --help",
    "knothole source --help",
    "knothole-server --help",
)


def main() -> None:
    """Print the table. Compiled files are kept, as in an installed package."""
    heading(f"Commands, until they have ended: medians of {TURNS} turns")
    with tempfile.TemporaryDirectory() as home:
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment |= {"HOME": home, "PYTHONPYCACHEPREFIX": home}
        scripts = Path(sys.executable).parent
        took: dict[str, list[float]] = {command: [] for command in ("python", *COMMANDS)}
        for turn in range(TURNS + 1):
            for command, seconds in took.items():
                words = [sys.executable, "-c", ""] if command == "python" else f"{scripts}/{command}".split()
                started = time.perf_counter()
                subprocess.run(words, check=True, capture_output=True, env=environment)
                if turn:  # the first compiles
                    seconds.append(time.perf_counter() - started)
    row("python, which does nothing", median(took.pop("python")), "s")
    for command, seconds in took.items():
        if command.startswith("knothole courier"):
            row(command, median(seconds), "s", "needs the network: no goal")
        else:
            goal(command, median(seconds), "s", GOAL)


if __name__ == "__main__":
    main()
