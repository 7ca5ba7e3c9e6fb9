"""A world from a seed: the server, everybody's clock, chance, and what is true whatever anybody believes."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from nacl.signing import SigningKey

from knothole_client.http import LostError, Response, Server
from knothole_server import chance
from knothole_server.errors import KnotholeServerError
from knothole_server.installation.installation import Installation
from knothole_server.operations.purge import purge
from tests.simulation import line
from tests.simulation.story import BrokenError, Story
from tests.support.desks import TODAY
from tests.support.in_memory import InMemoryInstallation

MEMORY = Path("/dev/shm")  # noqa: S108
SECONDS_A_DAY = 86_400
ENVELOPE_DAYS = 7
DAYS_BELIEVED = 2
EXCHANGE_HEAD = 256
EXCHANGE_PATH = "/v1/exchange"
STATUS = 9  # where an exchange's answer has its status
SETTINGS = """\
[policy]
publish_interval = 0
envelope_days = {days}
reply_days = {days}

[[channels]]
id = "all"
title = {{ en = "All" }}
reviewers = [{everybody}]
"""
CHANNEL = """
[[channels]]
id = "{one}"
title = {{ en = "One" }}
reviewers = ["{one}"]
"""


@dataclass
class Sealed:
    """An envelope as its source meant it."""

    marker: str
    """Stands in the text of its part of a message; empty for a withdrawal."""
    source: str
    to: frozenset[str]
    """Ids of the reviewers who can open it."""
    day: int
    """On which it was sealed, by its source's clock."""
    without: frozenset[str] = frozenset()
    """Ids of the reviewers whom the source keeps out."""


@dataclass
class Stored:
    """An envelope that the server answered with ``stored``."""

    number: int
    came: int
    sealed: Sealed | None
    """None: a cover, or a reviewer's."""
    gone: int | None = None
    """The day on which the server had it no more."""
    lost: bool = False
    """Whether it was lost with the server's disk, before any list of a restored server could name it."""


@dataclass
class Files:
    """What a source sent as a file with a message."""

    content: bytes
    bundle: bytes
    """The id of the bundle."""
    came: int | None = None
    """The day on which the server had all of it."""
    gone: bool = False
    """Whether the server has it no more."""


Change = Callable[[str, str, Response], Response]


class Line(Server):
    """The way to a listener. The world sees what the server really answered; the adversary then changes it."""

    def __init__(self, world: World, public: bool) -> None:
        self.world = world
        self.public = public
        self.change: Change = lambda method, path, answer: answer
        self.served = 0
        """Requests that were not refused."""
        self.fault: Callable[[str, str], str] = lambda method, path: ""

    def request(
        self, method: str, path: str, limit: int, body: bytes = b"", headers: dict[str, str] | None = None
    ) -> Response:
        fault = self.fault(method, path)
        if fault == "before":
            raise LostError("unreachable-server", "The server cannot be reached.", "Check the connection, and Tor.")
        if fault == "swallow":  # and says that all is well
            return Response(204, b"", {})
        listener = self.world.installation.public if self.public else self.world.installation.reviewer
        try:
            answer = listener.request(method, path, limit, body, headers)
        except line.PowerCut as cut:
            self.world.start_again()
            self.world.note_unanswered(path, body)
            raise LostError(
                "unreachable-server", "The server cannot be reached.", "Check the connection, and Tor."
            ) from cut
        self.served += answer.status < 400
        if path == EXCHANGE_PATH and answer.body[STATUS] == 0:
            self.world.note_stored(body[EXCHANGE_HEAD:])
        if path == line.ACKNOWLEDGING and answer.status == 204:
            self.world.acknowledged.add(body)
        if method == "POST" and path == line.REPLYING and answer.status in (200, 204):
            self.world.posted.add(line.reply_id(body))
        if fault == "after":
            raise LostError("unreachable-server", "The server cannot be reached.", "Check the connection, and Tor.")
        return self.change(method, path, answer)


@dataclass
class World:
    """Everything but the people. Days are counted from the first."""

    root: Path
    seed: int
    story: Story
    day: int = 0
    stored: dict[bytes, Stored] = field(default_factory=dict)
    sealed: dict[bytes, Sealed] = field(default_factory=dict)
    markers: dict[str, Sealed] = field(default_factory=dict)
    files: dict[str, Files] = field(default_factory=dict)
    """By the marker of the message that announces them."""
    answers: dict[bytes, tuple[str, str]] = field(default_factory=dict)
    """By their letters' ids, what reviewers answered, and to which source."""
    noted: dict[str, tuple[int, frozenset[str]]] = field(default_factory=dict)
    """Notes about cases, each with its day, and by id those of whom its author knew that they read the case."""
    acknowledged: set[bytes] = field(default_factory=set)
    """Acknowledgements that the server has taken."""
    server_backup: int | None = None
    """The day of the operator's last backup."""
    server_was_lost: bool = False
    server_skew: int = 0
    """Days by which the server's clock is wrong."""
    server_thought: int = 0
    """The latest day that it ever was by the server's clock."""
    skew: float = 0
    """Days by which that machine's clock is wrong."""
    signed: list[tuple[int, bytes]] = field(default_factory=list)
    """The days on which the server signed what it had served, each with what lasts of that."""
    most_envelopes: int = 1_000
    """The server's quota."""
    cuts: int = 0
    """How often the server's power failed."""
    posted: set[bytes] = field(default_factory=set)
    """Ids of the replies that the server has taken into the book."""
    revoked: dict[str, float] = field(default_factory=dict)
    """Who was revoked, and the moment from which the server has it."""

    def __post_init__(self) -> None:
        self.bytes = self.chance("bytes")
        self.seconds = float(TODAY * SECONDS_A_DAY + 3600)
        self.public, self.reviewers = Line(self, public=True), Line(self, public=False)
        (self.root / "passphrase").write_text(line.PASSPHRASE + "\n")
        self.installation: InMemoryInstallation
        self.inside: Installation

    def chance(self, name: object) -> random.Random:
        """A generator of its own for each purpose, so that a change of one leaves the others."""
        return random.Random(f"{self.seed} {name}")

    @property
    def today(self) -> int:
        """The real day, counted from 1970."""
        return int(self.seconds) // SECONDS_A_DAY

    def now(self) -> int:
        """What the clock shows of the machine on which something happens."""
        return int(self.seconds + self.skew * SECONDS_A_DAY)

    def pass_time(self, seconds: float) -> None:
        self.seconds += seconds
        if hasattr(self, "installation"):
            self.installation.seconds = int(self.seconds) + self.server_skew * SECONDS_A_DAY
            self.server_thought = max(self.server_thought, self.today + self.server_skew)
        in_day = int(self.seconds) % SECONDS_A_DAY
        self.story.moment = f"day {self.today - TODAY:2} {in_day // 3600:02}:{in_day % 3600 // 60:02}"

    def connect(self, url: str) -> Server:
        return self.reviewers if url == line.REVIEWERS_ADDRESS else self.public

    def serve(self, desk_file: bytes) -> None:
        """Set the server up."""
        (self.root / "server").mkdir()
        folder, most = self.root / "server", self.most_envelopes
        self.installation = InMemoryInstallation(folder, desk_file, most, days_believed=DAYS_BELIEVED)
        self.pass_time(0)
        self.inside = Installation(self.installation.configuration)

    def back_up_server(self) -> None:
        """The operator makes a backup, in the place of the one before."""
        out = self.root / "server.backup"
        out.unlink(missing_ok=True)
        self.installation.back_up(out)
        self.server_backup = self.today

    def lose_server(self, with_keys: bool) -> None:
        """The server's disk is lost, ``with_keys`` its keyring too; it is restored from the last backup."""
        self.inside.close()
        keyring = None if with_keys else line.keyring_of(self.installation.configuration)
        self.installation.lose_and_restore(self.root / "server.backup", keyring)
        self.inside = Installation(self.installation.configuration)
        left = line.left_at_server(self.inside)
        for identity, stored in self.stored.items():
            if identity not in left and stored.gone is None:
                stored.gone, stored.lost = self.today, True
        there = self.bundles_there()
        for files in self.files.values():
            files.gone |= files.bundle not in there
        self.server_was_lost = True

    def bundles_there(self) -> set[bytes]:
        """Ids of the bundles that the server has in full."""
        return line.bundles_at_server(self.inside, range(self.today - ENVELOPE_DAYS - 2, self.today + 1))

    def next_day(self, purged: bool) -> None:
        """Midnight passes; the server destroys what is due."""
        self.seconds = float((self.today + 1) * SECONDS_A_DAY)
        self.day += 1
        self.pass_time(300)
        if purged:
            self._purge()

    def _purge(self) -> None:
        try:
            purge(self.inside, self.installation.seconds)
            self.signed.append((self.today, line.lasting_desk(self.inside)))
        except KnotholeServerError as refused:
            self.story.tell(f"the server destroys nothing: {refused.code}")
        except line.PowerCut:
            self.start_again()

    def start_again(self) -> None:
        """The server's power failed, and is back: the server destroys what is due, as it does whenever it starts."""
        self.cuts += 1
        self.story.tell("the server loses its power, and starts again")
        self.inside.close()
        self.installation.start()
        self.inside = Installation(self.installation.configuration)
        self._purge()

    def note_sealed(self, envelope: bytes, sealed: Sealed) -> None:
        self.sealed[line.envelope_id(envelope)] = sealed
        if sealed.marker:
            self.markers[sealed.marker] = sealed

    def note_stored(self, envelope: bytes) -> None:
        identity = line.envelope_id(envelope)
        if identity not in self.stored:
            self.stored[identity] = Stored(len(self.stored), self.today, self.sealed.get(identity))

    def note_unanswered(self, path: str, body: bytes) -> None:
        """The power failed at a request: what the server may have of it all the same."""
        if path == EXCHANGE_PATH and line.envelope_id(body[EXCHANGE_HEAD:]) in line.left_at_server(self.inside):
            self.note_stored(body[EXCHANGE_HEAD:])
        elif path == line.REPLYING and line.reply_id(body) in line.book_of(self.installation.public):
            self.posted.add(line.reply_id(body))

    def demand(self, holds: bool, invariant: str) -> None:
        if not holds:
            raise BrokenError(invariant, self.story)

    def close(self) -> None:
        if hasattr(self, "inside"):
            self.inside.close()


@contextmanager
def new_world(seed: int) -> Iterator[World]:
    """A world in memory, gone afterwards."""
    with TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None, prefix="knothole-simulation-") as folder:
        world = World(Path(folder), seed, Story(seed))
        keys = world.chance("the server's own key")
        with (
            line.one_seed(world.bytes.randbytes, world.now, world.connect),
            patch.object(chance, "_random", world.chance("the server's chance")),  # what it rounds is in what it signs
            patch.object(SigningKey, "generate", lambda: SigningKey(keys.randbytes(32))),
        ):
            world.pass_time(0)
            try:
                yield world
            finally:
                world.close()
