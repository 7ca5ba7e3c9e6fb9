"""Probes: envelopes that a courier sent in a visit, as sources do, and looks for in its pulls.

A probe is a cover: nobody can open it, and to the server and to vaults it is one cover of many. Only the courier's folder knows its id.
Looking for it asks the server for nothing that a pull does not ask for anyway.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

from knothole_client import clock
from knothole_client.clock import SECONDS_A_DAY
from knothole_client.errors import UsageError
from knothole_client.files.durable import write_durably
from knothole_client.protocol.day_list import verify_day_list
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.envelope import seal_cover, throwaway
from knothole_client.protocol.primitives import sha256
from knothole_client.protocol.reviewer_records import EpochKey
from knothole_client.protocol.tags import DeskId
from knothole_client.rounds.folder import RoundFolder
from knothole_client.sentences import Sentence

PROBES_FILE: Final = "probes.json"
MAX_PROBES: Final = 16
"""Remembered; with them go their alarms."""
BETWEEN: Final = 3600  # seconds: what a visit leaves in the server's quotas and in every vault must not be noticed
CLOCKS: Final = 600  # seconds: by more than that no courier's clock differs from its server's, which would refuse it
MAX_DAYS: Final = 60  # no policy keeps an envelope longer
STORED: Final = "stored"
UNDER_WAY: Final = "under-way"

SEEN: Final = "seen"
MISSING: Final = "missing"
LOST: Final = "lost"
WAITING: Final = "waiting"
UNKNOWN: Final = "unknown"
ALARMS: Final = (MISSING, LOST)


@dataclass
class Probe:
    """What is known of one."""

    id: str
    """SHA-256 of the envelope, in hexadecimal."""
    sent: int
    """Seconds since 1970, just before the visit."""
    ended: int | None = None
    """When the visit was over."""
    outcome: str = UNDER_WAY
    """``stored`` if that was the server's answer, or the code with which the visit failed."""
    looked: int | None = None
    """The last pull that looked for it and did not bring it."""
    seen: int | None = None
    """The pull that brought it."""
    lost: bool = False
    """The server's signed list says that it lost it."""
    absent: list[int] = field(default_factory=list)
    """Days whose signed lists do not name it."""

    @property
    def days(self) -> range:
        """The days whose list can name it."""
        return range((self.sent - CLOCKS) // SECONDS_A_DAY, ((self.ended or self.sent) + CLOCKS) // SECONDS_A_DAY + 1)

    def state(self, now: int) -> str:
        """``seen``, ``missing`` and ``lost`` (alarms), ``waiting`` for a pull, or ``unknown``."""
        if self.seen is not None:
            return SEEN
        if self.lost:
            return LOST
        if self.outcome != STORED:
            return UNKNOWN
        if set(self.days) <= set(self.absent):
            return MISSING
        return WAITING if now // SECONDS_A_DAY <= self.days[-1] + MAX_DAYS else UNKNOWN

    def sentence(self, now: int) -> str:
        """What is known of it, for people."""
        when, state = clock.moment(self.sent), self.state(now)
        if state == SEEN:
            return f"Posted at {when}, seen after {_minutes(self.sent, self.seen or now)}, in a pull.{self._before()}"
        if state == MISSING:
            return (
                f"The server answered at {when} that it stored an envelope, and no signed list of what came names it: what sources send may"
                " be lost. Ask the operator whether a backup was put back; if not, tell the desk."
            )
        if state == LOST:
            return f"The server lost what it stored at {when}, by its own signed list. Ask the operator for: knothole-server doctor"
        if state == WAITING:
            return f"Posted at {when}, not seen yet.{self._before()}"
        if self.outcome == UNDER_WAY:
            return f"A visit began at {when}: it goes on, or was interrupted. Whether it posted anything is not known."
        if self.outcome != STORED:
            return f"The visit at {when} failed ({self.outcome}), so it shows nothing."
        if self.looked:
            return f"Posted at {when}, not seen, and no signed list came that had to name it: it shows nothing.{self._before()}"
        return f"Posted at {when}, and never looked for while it could be seen."

    def _before(self) -> str:
        return f" A pull {_minutes(self.sent, self.looked)} after did not bring it." if self.looked else ""


@dataclass(frozen=True)
class Cover:
    """The envelope, as a visit sends it."""

    envelope: bytes

    @property
    def id(self) -> str:
        """As it is remembered."""
        return sha256(self.envelope).hex()

    def recipients(self, desk: Desk) -> list[EpochKey]:
        """Nobody."""
        return []

    def seal(self, desk: Desk, random_bytes: Callable[[int], bytes]) -> list[bytes]:
        """The same envelope, whatever keys go: nobody holds one."""
        return [self.envelope]


def begin(folder: Path, desk: DeskId, random_bytes: Callable[[int], bytes], now: int) -> Cover:
    """Make a probe, and remember it before it leaves.

    Raises:
        UsageError: ``too-soon``; what is remembered is damaged.
    """
    remembered = load(folder)
    if any(0 <= now - probe.sent < BETWEEN for probe in remembered if probe.outcome in (STORED, UNDER_WAY)):
        raise UsageError(
            "too-soon", "The last probe is less than an hour old.", "Nothing was sent. A few a day suffice."
        )
    cover = Cover(seal_cover(throwaway(random_bytes), desk, random_bytes))
    _save(folder, [*remembered, Probe(cover.id, now)])
    return cover


def end(folder: Path, cover: Cover, outcome: str, now: int) -> None:
    """Note how the visit ended."""
    remembered = load(folder)
    for probe in remembered:
        if probe.id == cover.id:
            probe.outcome, probe.ended = outcome, max(now, probe.sent)
    _save(folder, remembered)


def look(home: Path, folder: RoundFolder, day: int, signed: bytes, desk: DeskId, began: int, now: int) -> None:
    """After a pull brought a day: look for the probes that may have come on it.

    Args:
        signed: the day's list, verified; empty without one.
        began: when the pull began to ask.
    """
    remembered = load(home)
    waiting = [probe for probe in remembered if probe.seen is None and day in probe.days]
    if not waiting:
        return
    here = {sha256(envelope).hex() for envelope in folder.envelopes(day)}
    listed = verify_day_list(signed, day, desk) if signed else None
    for probe in waiting:
        if probe.id in here:
            probe.seen = now
            continue
        if probe.ended is not None and probe.ended < began:
            probe.looked = began
        if listed and listed.dropped is None:
            lost = listed.envelopes.get(bytes.fromhex(probe.id))
            probe.lost = lost is True
            if lost is None:
                probe.absent = sorted({*probe.absent, day})
    _save(home, remembered)


def load(folder: Path) -> list[Probe]:
    """The probes that are remembered, the newest last.

    Raises:
        UsageError: the file is damaged.
    """
    path = folder / PROBES_FILE
    if not path.exists():
        return []
    try:
        return [Probe(**known) for known in json.loads(path.read_text())]
    except (ValueError, TypeError):
        raise UsageError(
            "damaged",
            Sentence("{path} is damaged.", path=path),
            "Delete it: what earlier probes showed is forgotten, and nothing else.",
        ) from None


def _save(folder: Path, probes: list[Probe]) -> None:
    content = json.dumps([asdict(probe) for probe in probes[-MAX_PROBES:]], indent=1)
    write_durably(folder / PROBES_FILE, content.encode() + b"\n")


def _minutes(began: int, ended: int) -> str:
    minutes = max(0, ended - began + 30) // 60
    return "1 minute" if minutes == 1 else f"{minutes} minutes"
