"""The page's send clock with chance taken out of it: the same ticks in every visit, and known before. And it tells each tick, and what it found.

Only the source of random numbers in the served ``clock.js`` is exchanged, and one line added; everything else is the page's own.
"""

from __future__ import annotations

import gzip
import math
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

_DRAWS: Final = b"function secureRandom() {"
_SEEDED: Final = (
    b"let drawn = 7;\n"
    + _DRAWS
    + b"\n  drawn = (Math.imul(drawn, 1664525) + 1013904223) >>> 0;\n  return drawn / 2 ** 32;\n"
)
_TICKS = b"  #tick() {\n"
_TOLD = (
    _TICKS
    + b"    const ready = this.#hand || this.#part || this.#covers.length || this.#outdated.length;\n"
    + b'    void fetch(`/tick/${this.#inFlight ? "in-flight" : ready ? "sends" : "empty"}`, { method: "PUT" });\n'
)
_ANSWER = b"HTTP/1.1 204 No Content\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"


def told_ticks(paths: Iterable[str]) -> list[str]:
    """What the ticks among some requests found: ``sends``; ``in-flight``, an exchange that is not over; ``empty``, nothing to send."""
    return [path.removeprefix("/tick/") for path in paths if path.startswith("/tick/")]


def with_seeded_clock(request: bytes, forward: Callable[[], bytes]) -> bytes:
    """A treatment for the recording proxy."""
    if request.startswith(b"PUT /tick/"):
        return _ANSWER
    if not request.startswith(b"GET /app/clock.js"):
        return forward()
    head, _, compressed = forward().partition(b"\r\n\r\n")
    body = gzip.decompress(compressed)
    assert body.count(_DRAWS) == body.count(_TICKS) == 1
    body = gzip.compress(body.replace(_DRAWS, _SEEDED).replace(_TICKS, _TOLD), mtime=0)
    head = re.sub(rb"(?i)content-length: *\d+", b"Content-Length: " + str(len(body)).encode(), head)
    return head + b"\r\n\r\n" + body


def seeded_ticks(mean: float) -> Iterator[float]:
    """When the seeded clock ticks, in seconds from its first tick (docs/protocol.md section 10)."""
    drawn, at = 7, 0.0
    while True:
        yield at
        drawn = (drawn * 1664525 + 1013904223) % 2**32
        at += max(1.0, min(-mean * math.log(1 - drawn / 2**32), 2 * mean))
        drawn = (drawn * 1664525 + 1013904223) % 2**32  # the moment of a confirmation, drawn at every tick


def clock_began(seen: Iterable[float], mean: float) -> float:
    """When the seeded clock first ticked. ``seen``: when each tick was; by the one that was seen with the least delay, for a busy machine delays some."""
    return min(at - due for at, due in zip(seen, seeded_ticks(mean), strict=False))
