"""Whether a visit leaves out ticks, by what is done in it: on one core at level Safer, and in Chromium made six times slower.

A tick is left out if nothing was ready to be sent (`empty`), or an exchange was not over (`in flight`). The browser has one core to itself and whatever else runs on it;
the server is on any. Chromium's own throttling reaches the page but not its Workers, where everything happens; so all its processes are stopped for five sixths of the time.
"""

from __future__ import annotations

import os
import signal
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from urllib.parse import urlsplit

from tests.bench.table import heading, row
from tests.support.recording_proxy import RecordingProxy
from tests.support.seeded_clock import told_ticks, with_seeded_clock
from tests.support.system import SETTINGS, Browser, System, running

VISITS = 20  # of each kind
TICKS = 12  # of the shorter ones
MACHINES = {"safer": ("Firefox, level Safer, one core", 1), "chromium": ("Chromium, one core, six times slower", 6)}
PERIOD = 0.06  # seconds


def main() -> None:
    with tempfile.TemporaryDirectory() as root, running(Path(root), SETTINGS) as system:
        with Browser("chromium", system.public) as source:
            source.do("load")
            words = source.do("send", message="Hello.", channel="both")["words"]
            source.do("waitFor", delivery="sent")
        (case,) = system.first.read()
        for number in range(10):
            system.first.answer(case.name, f"Answer {number}.")
        swapped = [words[1], words[0], *words[2:]]
        kinds = {
            "reads": ([], TICKS),
            "opens its codename": ([("open", {"codename": " ".join(words)})], TICKS),
            "opens a wrong one": ([("open", {"codename": " ".join(swapped)})], TICKS),
            "sends one part": ([("send", {"message": "Hello.", "channel": "both"})], TICKS),
            "sends 16 parts": ([("send", {"message": "x" * 200_000, "channel": "both"})], 2 * TICKS),
        }
        for browser, (name, slower) in MACHINES.items():
            counted = {what: Counter[str]() for what in kinds}
            for _ in range(VISITS):  # in turns, so that whatever else the machine does meets all kinds alike
                for what, (steps, ticks) in kinds.items():
                    counted[what].update(_visit(system, browser, slower, steps, ticks))
            heading(f"Ticks of {VISITS} visits of each kind: {name}, a clock of 2 s")
            for what, counts in counted.items():
                row(f"{what}: left out, nothing ready", counts["empty"], "", f"of {counts.total()}")
                row(f"{what}: left out, exchange in flight", counts["in-flight"], "")


def _visit(system: System, kind: str, slower: int, steps: list[tuple[str, dict[str, str]]], ticks: int) -> list[str]:
    parts = urlsplit(system.public)
    with RecordingProxy((str(parts.hostname), int(parts.port or 0)), with_seeded_clock) as proxy:
        cores = os.sched_getaffinity(0)
        os.sched_setaffinity(0, {min(cores)})
        try:
            source = Browser(kind, proxy.url)  # on that core, with all its processes
        finally:
            os.sched_setaffinity(0, cores)
        with source, slowed(source.pid, slower) if slower > 1 else nullcontext():
            source.do("load")
            for step, values in steps:
                source.do(step, **values)
            proxy.wait_for(lambda one: one.path.startswith("/tick/"), ticks, 600)
        return told_ticks(seen_.path for seen_ in proxy.seen())[:ticks]


@contextmanager
def slowed(pid: int, times: int) -> Iterator[None]:
    """All processes below one run for a part of the time only."""
    over = threading.Event()

    def work() -> None:
        while not over.is_set():
            stopped = _below(pid)
            for process in stopped:
                _tell(process, signal.SIGSTOP)
            time.sleep(PERIOD * (times - 1) / times)
            for process in {*stopped, *_below(pid)}:  # the kernel's list of children may miss some that it had before
                _tell(process, signal.SIGCONT)
            time.sleep(PERIOD / times)

    thread = threading.Thread(target=work)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _tell(pid: int, what: signal.Signals) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, what)


def _below(pid: int) -> list[int]:
    with suppress(OSError):
        tasks = Path(f"/proc/{pid}/task").iterdir()
        children = [int(one) for task in tasks for one in (task / "children").read_text().split()]
        return [one for child in children for one in (child, *_below(child))]
    return []
