"""Whether a visit leaves out ticks, by what is done in it: on one core at level Safer, and in Chromium made six times slower.

A tick is left out if nothing was ready to be sent (`empty`), or an exchange was not over (`in flight`). A browser has one core to itself and whatever else runs on it;
the server is on any. Where there are two cores, both browsers are measured at the same time, each on a core of its own: most of a visit is waiting for the clock.
Chromium's own throttling reaches the page but not its Workers, where everything happens; so all its processes are stopped for five sixths of the time.

What was counted is printed after each turn of all kinds, so that a run that is ended early says what it saw.
"""

from __future__ import annotations

import os
import signal
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from subprocess import SubprocessError
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from tests.bench.table import heading, row
from tests.support.recording_proxy import RecordingProxy
from tests.support.seeded_clock import told_ticks, with_seeded_clock
from tests.support.system import SETTINGS, Browser, System, running

VISITS: Final = 20  # of each kind
TICKS: Final = 12  # of the shorter ones
NOT_ENDED: Final = "not ended"
PERIOD: Final = 0.06  # seconds
MAX_SHOWN: Final = 200
"""Characters of what failed: after them comes all that stood on the page."""


class Machine(NamedTuple):
    """What a source sits at."""

    browser: str
    name: str
    slower: int


class Kind(NamedTuple):
    """What is done in a visit."""

    name: str
    steps: tuple[tuple[str, dict[str, str]], ...] = ()
    ticks: int = TICKS


MACHINES: Final = (
    Machine("safer", "Firefox, level Safer, one core", 1),
    Machine("chromium", "Chromium, one core, six times slower", 6),
)


def main(machines: Sequence[Machine] = MACHINES) -> None:
    with tempfile.TemporaryDirectory() as root, running(Path(root), SETTINGS) as system:
        kinds = _kinds(system)
        cores = sorted(os.sched_getaffinity(0))
        with ThreadPoolExecutor(min(len(cores), len(machines))) as side_by_side:
            measured = [
                side_by_side.submit(_measure, system, machine, kinds, cores[number % len(cores)])
                for number, machine in enumerate(machines)
            ]
        for machine, counted in zip(machines, measured, strict=True):
            heading(f"Ticks of {VISITS} visits of each kind: {machine.name}, a clock of 2 s")
            for kind, counts in counted.result().items():
                row(f"{kind}: left out, nothing ready", counts["empty"], "", f"of {counts.total() - counts[NOT_ENDED]}")
                row(f"{kind}: left out, exchange in flight", counts["in-flight"], "")
                row(f"{kind}: visits that did not end, and were made again", counts[NOT_ENDED], "")


def _kinds(system: System) -> tuple[Kind, ...]:
    with Browser("chromium", system.public) as source:
        source.do("load")
        words = source.do("send", message="Hello.", channel="both")["words"]
        source.do("waitFor", delivery="sent")
    (case,) = system.first.read()
    for number in range(10):
        system.first.answer(case.name, f"Answer {number}.")
    swapped = [words[1], words[0], *words[2:]]
    return (
        Kind("reads", ticks=2 * TICKS),  # as long as the longest
        Kind("opens its codename", (("open", {"codename": " ".join(words)}),)),
        Kind("opens a wrong one", (("open", {"codename": " ".join(swapped)}),)),
        Kind("sends one part", (("send", {"message": "Hello.", "channel": "both"}),)),
        Kind("sends 16 parts", (("send", {"message": "x" * 200_000, "channel": "both"}),), 2 * TICKS),
    )


def _measure(system: System, machine: Machine, kinds: tuple[Kind, ...], core: int) -> dict[str, Counter[str]]:
    """How many ticks of each kind of visit found what."""
    counted = {kind.name: Counter[str]() for kind in kinds}
    for turn in range(1, VISITS + 1):  # in turns, so that whatever else the machine does meets all kinds alike
        for kind in kinds:
            while not (ticks := _visit_to_the_end(system, machine, kind, core)):
                counted[kind.name][NOT_ENDED] += 1
            counted[kind.name].update(ticks)
        left_out = ", ".join(f"{name} {counts['empty']} + {counts['in-flight']}" for name, counts in counted.items())
        at = time.strftime("%H:%M:%S")
        print(
            f"{at} {machine.browser}, {turn} of {VISITS} of each kind: {left_out}; load {os.getloadavg()[0]:.1f}",
            flush=True,
        )
    return counted


def _visit_to_the_end(system: System, machine: Machine, kind: Kind, core: int) -> list[str]:
    """What each tick found; nothing if the browser did not start, say, on a machine that is busy: that is printed."""
    try:
        return _visit(system, machine, kind, core)
    except (AssertionError, OSError, SubprocessError) as failed:
        print(f"{machine.browser}, a visit that {kind.name} did not end: {str(failed)[:MAX_SHOWN]}", flush=True)
        return []


def _visit(system: System, machine: Machine, kind: Kind, core: int) -> list[str]:
    """What each tick found."""
    parts = urlsplit(system.public)
    with RecordingProxy((str(parts.hostname), int(parts.port or 0)), with_seeded_clock) as proxy:
        with on_core(core):
            source = Browser(machine.browser, proxy.url)  # with all its processes
        with source, slowed(source.pid, machine.slower) if machine.slower > 1 else nullcontext():
            source.do("load")
            for step, values in kind.steps:
                source.do(step, **values)
            proxy.wait_for(lambda one: one.path.startswith("/tick/"), kind.ticks, 600)
        return told_ticks(seen_.path for seen_ in proxy.seen())[: kind.ticks]


@contextmanager
def on_core(core: int) -> Iterator[None]:
    """What this thread starts meanwhile stays on one core."""
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {core})
    try:
        yield
    finally:
        os.sched_setaffinity(0, cores)


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
