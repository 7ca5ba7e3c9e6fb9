"""One look at a page: what a browser loads, in its order, and as many exchanges as its visitor stays for (section 14 of the protocol)."""

from __future__ import annotations

import random
import secrets
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import chain
from typing import Final

from knothole_client.errors import NetworkError
from knothole_client.page_check.browsing import Browsing, Kind, Served
from knothole_client.protocol.desk_document import MAX_DOCUMENT
from knothole_client.protocol.envelope import seal_cover, throwaway
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.exchange import decode_answer, encode_request
from knothole_client.protocol.genesis import MAX_PIN
from knothole_client.protocol.page_list import ANSWERS, PageList
from knothole_client.protocol.primitives import sha256
from knothole_client.protocol.reply import MAX_BOOK, REPLY_SIZE
from knothole_client.protocol.tags import DeskId

DOCUMENT: Final = "/v1/desk"
BOOK: Final = "/v1/book"
PIN: Final = "/app/desk.json"
LIMITS: Final = {PIN: MAX_PIN, DOCUMENT: MAX_DOCUMENT, BOOK: MAX_BOOK * REPLY_SIZE}
LOADED: Final[tuple[tuple[tuple[str, Kind], ...], ...]] = (
    (("/", "page"),),
    (("/app/style.css", "style"), ("/app/app.js", "script")),
    (("/app/icon.svg", "icon"), ("/app/clock.js", "worker"), ("/app/crypto-worker.js", "worker")),
    tuple((path, "fetch") for path in LIMITS),
    (
        ("/app/languages.js", "script"),
        *((f"/app/{name}-worker.js", "worker") for name in ("bundle", "codename", "file")),
    ),
)
"""What a browser asks for; what stands together it asks for at once. A test compares this with Firefox."""
THOUGHT: Final = (0.0, 0.15, 0.35, 0.05, 0.2)
"""Seconds for which Firefox reads and runs what came before it asks for each of these, on a machine in the middle; measured."""
_CHANCE: Final = secrets.SystemRandom()
ELSEWHERE: Final = ("/favicon.ico", "/robots.txt", "/sw.js", "/app/service-worker.js", "/app/main.js", "/app/")
"""Where nothing is, and where something could be hidden."""


@dataclass
class Look:
    """What one visit was served."""

    name: str
    agent: str
    served: list[Served] = field(default_factory=list)
    strays: list[Served] = field(default_factory=list)
    """Paths at which nothing is listed."""
    failed: NetworkError | None = None
    """Why it is not whole."""

    def of(self, path: str) -> list[Served]:
        """All that was served at a path, in the order in which it came."""
        return [served for served in self.served if served.path == path]


@dataclass(frozen=True)
class Stay:
    """How long a look stays on, if at all: as a visit of ``knothole source`` does."""

    exchanges: int
    wait: Callable[[], None]


def thinking(sleep: Callable[[float], None] = time.sleep, chance: random.Random = _CHANCE) -> Callable[[int], None]:
    """How long a browser thinks before it asks for each group of what it loads: a draw for its machine, and one each time."""
    machine = chance.lognormvariate(0, 0.4)

    def think(group: int) -> None:
        sleep(THOUGHT[group] * min(3.0, max(1 / 3, machine)) * min(2.0, max(0.5, chance.lognormvariate(0, 0.3))))

    return think


def look(
    browsing: Browsing,
    into: Look,
    desk: Callable[[bytes], DeskId | None],
    stay: Stay | None = None,
    think: Callable[[int], None] = lambda group: None,
) -> None:
    """Load the page into ``into``, and make exchanges that carry nothing.

    Args:
        desk: the desk's id by the pin that was served, for covers; None if it makes no sense: then nothing is sent.
        think: called before each group of :data:`LOADED` but the first: what :func:`thinking` draws, where a server is not to know who looks.

    Raises:
        NetworkError: something cannot be fetched; what came before is there.
    """
    for number, group in enumerate(LOADED):
        if number:
            think(number)
        _fetch(browsing, into.served, group)
    pins = into.of(PIN)
    identity = desk(pins[-1].content) if pins else None
    if stay is None or identity is None:
        return
    nobody = throwaway(secrets.token_bytes)
    known = {path: sha256(into.of(path)[-1].content) for path in (DOCUMENT, BOOK)}
    for _ in range(stay.exchanges):
        stay.wait()
        served = browsing.exchange(encode_request(seal_cover(nobody, identity, secrets.token_bytes)))
        into.served.append(served)
        _refresh(browsing, into, served, known)


def _refresh(browsing: Browsing, into: Look, served: Served, known: dict[str, bytes]) -> None:
    """Fetch what an exchange says has changed, as every page does."""
    try:
        answer = decode_answer(served.content)
    except ProtocolError:
        return  # judged later
    if answer.status != "stored":
        return
    for path, digest in ((DOCUMENT, answer.desk_digest), (BOOK, answer.book_digest)):
        if digest != known[path]:
            known[path] = digest
            into.served.append(browsing.get(path, "fetch", LIMITS[path]))


def look_elsewhere(browsing: Browsing, into: Look, listed: PageList) -> None:
    """Fetch what a page has and few browsers ask for, and look where nothing must be, in an order that nobody can know.

    Raises:
        NetworkError: as :func:`look`.
    """
    loaded = {path for path, _ in chain.from_iterable(LOADED)} | {"/app/index.html"}
    rest = [f"/app/{file.path}" for file in listed.files if f"/app/{file.path}" not in loaded]
    nowhere = [*ELSEWHERE, f"/app/{secrets.token_hex(4)}.js", f"/{secrets.token_hex(4)}"]
    listed_paths = {f"/app/{file.path}" for file in listed.files}
    paths = [(path, True) for path in [*rest, "/app/index.html"]]
    paths += [(path, False) for path in nowhere if path not in listed_paths]
    secrets.SystemRandom().shuffle(paths)
    for path, is_listed in paths:
        (into.served if is_listed else into.strays).append(browsing.get(path, "page"))


def _fetch(browsing: Browsing, into: list[Served], group: Sequence[tuple[str, Kind]]) -> None:
    if len(group) == 1:
        (path, kind) = group[0]
        into.append(browsing.get(path, kind))
        return
    with ThreadPoolExecutor(len(group)) as pool:
        jobs = [
            pool.submit(browsing.get, path, kind, LIMITS[path])
            if path in LIMITS
            else pool.submit(browsing.get, path, kind)
            for path, kind in group
        ]
    into.extend(job.result() for job in jobs if job.exception() is None)
    for job in jobs:
        job.result()  # raises why it did not come


def is_answer(path: str) -> bool:
    """Whether a path is of a page that answers something: it is never compressed."""
    return path.removeprefix("/app/") in ANSWERS
