"""Exchanges a second, beside a plain Flask echo of the same sizes and raw durable inserts."""

from __future__ import annotations

from tests.bench.loading import load, plain_flask
from tests.bench.systems import Backend, backends, serving
from tests.bench.table import heading, row

SECONDS = 6


def main() -> None:
    heading("Exchanges (33,024 bytes up, 256 down, durable, a connection each)")
    plain = {}
    with plain_flask() as url:
        for clients in (1, 8):
            plain[clients] = load(url, clients, SECONDS, "exchange")["exchange"]["rate"]
            row(f"plain Flask echo, {clients} clients", plain[clients], "/s")
    for backend in backends():
        measure(backend, plain)


def measure(backend: Backend, plain: dict[int, float]) -> None:
    inserts = backend.insert_rate()
    row(f"{backend.name}: raw durable inserts of 32 KiB, one by one", inserts, "/s")
    with serving(backend) as system:
        for clients, echo in plain.items():
            ours = load(system.public, clients, SECONDS, "exchange")["exchange"]
            share = 100 * ours["rate"] / min(echo, inserts)
            times = f"p50 {ours['p50'] * 1000:.1f} ms, p99 {ours['p99'] * 1000:.1f} ms"
            row(f"{backend.name}: {clients} clients", ours["rate"], "/s", f"{share:.0f} % of the lower; {times}")


if __name__ == "__main__":
    main()
