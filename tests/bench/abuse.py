"""What a source waits for while others stall: exchanges one after another beside idle, slow and deaf connections."""

from __future__ import annotations

import secrets
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from knothole_client.protocol.exchange import encode_request
from tests.bench.table import heading, row
from tests.e2e.test_abuse import GOOD, HEAD, connections
from tests.e2e.test_server_process import address, group_members
from tests.support.loading import raw_exchange
from tests.support.system import System, running

EXCHANGES = 400
DEAF = b"GET /app/crypto-worker.js HTTP/1.1\r\nHost: x\r\n\r\n" * 9
CROWDS = (
    ("nobody else", 0, b""),
    ("10,000 idle connections", 10_000, b""),
    ("4,000 that stopped before the last byte", 4_000, HEAD + GOOD[:-1]),
    ("1,000 that do not read 1.5 MB they asked for", 1_000, DEAF),
)


def main(system: System) -> None:
    heading("An exchange beside clients that stall")
    for name, count, first in CROWDS:
        with crowd(system, count, first):
            times = sorted(timed_exchange(system) for _ in range(EXCHANGES))
            p99 = times[int(0.99 * len(times))]
            row(
                name,
                statistics.median(times) * 1000,
                "ms",
                f"p99 {p99 * 1000:.1f} ms; {memory(system):.0f} MB, all processes",
            )


@contextmanager
def crowd(system: System, count: int, first: bytes) -> Iterator[None]:
    with connections(address(system), count, first):
        yield


def timed_exchange(system: System) -> float:
    request = encode_request(secrets.token_bytes(32_768))
    start = time.perf_counter()
    raw_exchange(address(system), request)
    return time.perf_counter() - start


def memory(system: System) -> float:
    """Megabytes of the server's own: what its processes do not share."""
    assert system.process
    total = 0
    for process in group_members(system.process.pid):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1])
    return total / 1000


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as root, running(Path(root)) as made:
        main(made)
