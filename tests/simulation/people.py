"""Who lives in the world: the desk's keeper, reviewers with vault, courier and stick, and sources."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from knothole_client import clock
from knothole_client.errors import NetworkError
from knothole_client.protocol.codename import SourceKeys
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.primitives import Seed
from knothole_client.source.outgoing import RandomBytes, Sealable, TakingBack
from knothole_client.source.upload import Upload
from knothole_client.source.visit import Edge, load
from tests.simulation import line
from tests.simulation.world import CHANNEL, ENVELOPE_DAYS, SETTINGS, Files, Sealed, World

NAMES = ("ada", "bela", "cleo")
TICKS = 4
"""Exchanges of a visit, which would draw more: enough for the longest message here, and covers."""
LONG = 15_000
"""Characters that need a second part, whose marker is at their end."""


@dataclass(frozen=True)
class Saved:
    """What a backup has, or another copy of the vault."""

    known: frozenset[bytes]
    met: frozenset[bytes]
    has: frozenset[str]
    had: frozenset[str]
    destroyed: frozenset[str]
    letters: dict[bytes, int]
    retracted: frozenset[bytes]

    @classmethod
    def of(cls, reviewer: Reviewer) -> Saved:
        """The state of now."""
        has, had, destroyed = map(frozenset, (reviewer.has, reviewer.had, reviewer.destroyed))
        letters, retracted = dict(reviewer.letters), frozenset(reviewer.retracted)
        return cls(reviewer.known, frozenset(reviewer.met), has, had, destroyed, letters, retracted)


@dataclass
class Reviewer:
    """A reviewer with everything around."""

    world: World
    name: str
    home: Path = field(init=False)
    stick: Path = field(init=False)
    made: int = field(init=False)
    disturbed: bool = False
    """Whether somebody had the stick or the line since the stick was last empty: errors may come, if they say what to do."""
    failures: int = 0
    """Rounds in a row that ended with an error."""
    calm_rounds: int = 0
    """Rounds in a row without any fault, in a run that nobody disturbs."""
    checked: int = 0
    """Of how many of a thief's words it was seen that all commands bear them."""
    lied_to: bool = False
    """Whether somebody forged for this courier what the server had not said, or wrote into its state."""
    moved: bool = False
    """Whether somebody put files of one day in the place of another's on the stick."""
    stolen: bool = False
    at_desk: bool = True
    must_settle: bool = False
    """Whether the operator has explained why the server's lists are others than before."""
    has_new_courier: bool = False
    """Whether the vault has not let the courier act yet."""
    skew: int = 0
    """Days by which the clock of the vault's machine is wrong."""
    courier_skew: float = 0
    """Days by which the clock of the courier's machine is wrong."""
    courier_went_back: bool = False
    """Whether somebody put an older state in the place of the courier's: until a delegation reaches it again, it may have one that was replaced."""
    shown: tuple[int, bytes] | None = None
    """The day of the last pull, and what lasts of the desk that it was shown, if somebody showed it another than the server did."""
    is_stale: bool = False
    """Whether the last pull failed, so that the stick may have an older directory than the vault."""
    stick_is_full: bool = False
    """Whether the stick takes only some files more in this round."""
    split: bool = False
    """Whether the colleagues can open this one's next backup together."""
    saved: Saved | None = None
    """What the last backup has."""
    other_vault: Saved | None = None
    """What the vault has that is not in use now, of somebody who has two."""
    known: frozenset[bytes] = frozenset()
    """Envelopes the vault has met."""
    met: set[bytes] = field(default_factory=set)
    """The same, also those of which the vault has forgotten that it met them."""
    ever_known: set[bytes] = field(default_factory=set)
    """The same, also of a vault that was lost."""
    has: set[str] = field(default_factory=set)
    """Markers in the vault now."""
    had: set[str] = field(default_factory=set)
    """Those that ever were."""
    destroyed: set[str] = field(default_factory=set)
    """Markers of what was forgotten or taken back here."""
    imported: list[int] = field(default_factory=list)
    """Days on which something was imported."""
    told: set[int] = field(default_factory=set)
    """Days of which this person was shown that something is missing."""
    letters: dict[bytes, int] = field(default_factory=dict)
    """Ids of the letters that this person wrote and wants read, with the day."""
    retracted: set[bytes] = field(default_factory=set)
    """Parts of those that were retracted, or forgotten with their case."""
    files: set[str] = field(default_factory=set)
    """Markers of the messages whose files this person has exported."""
    forgot: set[str] = field(default_factory=set)
    """Cases that this person ever forgot."""
    was_restored: bool = False
    """Whether the vault ever was one of a backup."""
    knows_revoked: dict[str, float] = field(default_factory=dict)
    """Since when the vault has met a revocation."""

    def __post_init__(self) -> None:
        self.home = self.world.root / self.name
        self.stick, self.other_stick = self.home / "stick", self.home / "other-stick"
        self.made = self.world.today

    def hear(self, told: line.Told) -> None:
        """Note what this person was shown to be missing; if no day was named, it may be any that the server still had.

        An alarm about days to come warns nobody of what is missing once they are over.
        """
        today = self.world.today
        named = set(range(today - ENVELOPE_DAYS, today + 1)) if told.days == line.EVERYTHING else told.days
        self.told |= {day for day in named if day <= today}

    def look_at(self, blob: bytes) -> None:
        """Note which texts are in the vault."""
        self.has = {marker for marker in self.world.markers if marker.encode() in blob}
        self.had |= self.has

    def carry(self, desk_file: bytes) -> None:
        """Have the next push put a desk file in force."""
        for stick in (self.stick, self.other_stick):
            if stick.exists():
                (stick / "out").mkdir(exist_ok=True)
                line.outgoing(stick, "desk").write_bytes(desk_file)

    def take_other_stick(self) -> None:
        """Go on with the second stick, as it was left when it was last used."""
        self.stick, self.other_stick = self.other_stick, self.stick
        if not self.stick.exists():
            disturbed = self.disturbed
            self.empty_stick()
            self.disturbed = disturbed

    def go_back(self) -> None:
        """The vault is what it was at the backup. What its person was shown, they still know."""
        assert self.saved
        self._become(self.saved)
        self.letters = {letter: day for letter, day in self.letters.items() if letter in self.saved.letters}

    def _become(self, saved: Saved) -> None:
        self.calm_rounds, self.was_restored = 0, True
        self.known, self.met = saved.known, set(saved.met)
        self.has, self.had = set(saved.has), set(saved.had)
        self.destroyed, self.retracted = set(saved.destroyed), set(saved.retracted)

    def copy_vault(self) -> None:
        """From now on there are two of the vault."""
        shutil.copytree(self.home / "reviewer", self.home / "other-vault")
        self.other_vault = Saved.of(self)

    def take_other_vault(self) -> None:
        """Go on with the other one. Courier and stick are the same, and so is what the person was shown."""
        assert self.other_vault
        one, other, aside = (self.home / name for name in ("reviewer", "other-vault", "aside"))
        one.rename(aside)
        other.rename(one)
        aside.rename(other)
        taken, self.other_vault = self.other_vault, Saved.of(self)
        self._become(taken)
        self.letters = dict(taken.letters)

    def read(self, marker: str, identity: bytes) -> bool:
        """Whether this person could read what an envelope brought, in whatever vault."""
        vaults = [(self.had, self.met), *([(self.other_vault.had, self.other_vault.met)] if self.other_vault else [])]
        return any((marker in had or not marker) and identity in met for had, met in vaults)

    def kept_back(self, holders: Collection[str]) -> set[str]:
        """The markers in the last backup that these colleagues' shares must not open: of cases whose source keeps one of them out."""
        assert self.saved
        markers = self.world.markers
        wishes = [
            markers[marker] for marker in self.saved.had
        ]  # also of messages that were taken back or forgotten since
        keeping_out = {message.source for message in wishes if message.without & set(holders)}
        return {marker for marker in self.saved.has if markers[marker].source in keeping_out}

    def opened_by_shares(self, blob: bytes, letters: Collection[bytes]) -> None:
        """What a vault has that was restored without some cases: of what else was said in these it knows nothing, either."""
        self.look_at(blob)
        self.letters = {letter: day for letter, day in self.letters.items() if letter in letters}
        self.retracted.clear()

    def empty_stick(self) -> None:
        """A person who is warned that a stick is bad takes an empty one."""
        shutil.rmtree(self.stick, ignore_errors=True)
        for folder in ("in", "out"):
            (self.stick / folder).mkdir(parents=True)
        if not self.imported:
            shutil.copy(self.world.root / "first-signed", self.stick / "desk")
        shutil.copy(self.world.root / "signed", self.stick / "out" / "desk")
        line.prepare_stick(self.home, self.stick)
        self.disturbed = False


@dataclass
class Watched:
    """What a source sends, with a note of which envelopes it became: one for each of the markers, or for all that it becomes if there are none."""

    world: World
    sealable: Sealable
    source: str
    markers: tuple[str, ...] = ()
    without: frozenset[str] = frozenset()
    to: frozenset[str] = frozenset()

    def recipients(self, desk: Desk) -> Any:
        return self.sealable.recipients(desk)

    def seal(self, desk: Desk, random_bytes: RandomBytes) -> list[bytes]:
        self.to = frozenset(key.reviewer.id for key in self.recipients(desk))
        envelopes = self.sealable.seal(desk, random_bytes)
        markers = self.markers or ("",) * len(envelopes)
        for envelope, marker in zip(envelopes, markers, strict=True):
            sealed = Sealed(marker, self.source, self.to, desk.now, self.without)
            self.world.note_sealed(envelope, sealed)
        return envelopes

    def __getattr__(self, name: str) -> Any:
        return getattr(self.sealable, name)


@dataclass
class Found:
    """What a source saw in a visit."""

    genuine: list[str] = field(default_factory=list)
    """Answers with nothing said against them."""
    revoked: frozenset[bytes] = frozenset()
    """Keys that the visit knew as revoked."""
    failed: str = ""


@dataclass
class Source:
    """A source with a codename, whose keys are drawn rather than stretched."""

    world: World
    name: str
    keys: SourceKeys = field(init=False)
    skew: int = 0
    """Days by which the clock of this source's device is wrong."""
    wrote: list[str] = field(default_factory=list)
    sent: set[str] = field(default_factory=set)
    """Markers of the parts that this source was shown as sent."""

    def __post_init__(self) -> None:
        draw = self.world.chance(self.name).randbytes
        self.keys = SourceKeys(Seed(draw(32)), Seed(draw(32)), draw(32), draw(32), draw(32), bytes(32))

    def visit(self, act: Callable[[Any], Sealable | None]) -> str:
        """A visit as ``knothole source`` makes it; why nothing came of it, or nothing."""
        draw = self.world.chance(f"{self.name} {self.world.seconds}")
        today = self.world.today + self.skew
        edge = Edge(self.world.public, draw.randbytes, draw.expovariate, lambda _: None, today)
        self.world.skew = self.skew
        try:
            here = load(edge, None)
            here.ticks = TICKS
            here.exchange(act(here))
        except (NetworkError, ProtocolError) as failed:
            return failed.code
        finally:
            self.world.skew = 0
        return ""

    def write(self, number: int, channel: str, long: bool, without: Sequence[str], file: bytes = b"") -> str:
        """Send a message, with a file unless that is empty; why not, or nothing. ``without``: ids of reviewers who are kept out."""
        marker = f"m{number:03};"
        rest = f"n{number:03};" if long else ""
        markers = (marker, rest) if long else (marker,)
        text = marker * 2 + "." * (LONG if long else 0) + rest * 2  # twice, for one is whole wherever pages are cut

        def act(here: Any) -> Sealable:
            slots = [one.slot for one in here.desk.directory.reviewers if one.id in without]
            if file:
                uploads.append(line.files_to_send(here, self.keys, path))
            bundle = uploads[0].bundle if uploads else None
            message = here.message(text, channel, {}, self.keys, bundle, slots)
            return Watched(self.world, message, self.name, markers, frozenset(without))

        path, uploads = self.world.root / f"m{number:03}.bin", list[Upload]()
        path.write_bytes(file)
        failed = self.visit(act)
        if not failed:
            self.wrote.append(marker)
            self.sent.update(markers)
        if uploads and not failed:
            failed = self._upload(marker, file, uploads[0])
        path.unlink()
        return failed

    def _upload(self, marker: str, file: bytes, upload: Upload) -> str:
        world, identity = self.world, upload.bundle.id(upload.desk)
        world.files[marker] = sent = Files(file, identity)
        try:
            upload.run()
        except (NetworkError, ProtocolError) as failed:
            return f"files: {failed.code}"
        finally:
            sent.came = world.today if identity in world.bundles_there() else None
        return ""

    def take_back(self) -> str:
        """Take everything back; why not, or nothing."""

        def act(here: Any) -> Sealable:
            slots = frozenset(key.reviewer.slot for key in here.desk.reachable())
            return Watched(self.world, TakingBack(self.keys, slots), self.name)

        return self.visit(act)

    def read(self) -> Found:
        """Look for answers; everything else about the desk is shown too."""
        found = Found()

        def act(here: Any) -> None:
            found.genuine = [one.text for one in line.look(here, self.keys)]
            found.revoked = frozenset(here.desk.revoked)

        found.failed = self.visit(act)
        return found


@dataclass
class Keeper:
    """Who signs directories."""

    world: World
    home: Path = field(init=False)

    def __post_init__(self) -> None:
        self.home = self.world.root / "desk"

    def found(self, reviewers: Sequence[Reviewer]) -> None:
        """A desk with vaults for everybody, a server, and the first rounds."""
        world = self.world
        line.unlocked(self.home, "desk", "init", "--name=Desk")
        for slot, one in enumerate(reviewers):
            card = world.root / f"{one.name}.card"
            line.unlocked(one.home, "reviewer", "init", f"--id={one.name}", f"--name=Reviewer {one.name.title()}")
            line.unlocked(one.home, "reviewer", "card", f"--out={card}")
            line.run(self.home, "desk", "add", card, f"--slot={2 * slot + 1}")
        self.decide([one.name for one in reviewers])
        world.serve(self.sign())
        shutil.copy(world.root / "signed", world.root / "first-signed")
        for reviewer in reviewers:
            reviewer.empty_stick()
            line.begin_courier(reviewer.home)

    def decide(self, names: Sequence[str]) -> None:
        """A channel for all, and one for each."""
        everybody = ", ".join(f'"{name}"' for name in names)
        settings = SETTINGS.format(days=ENVELOPE_DAYS, everybody=everybody)
        file = self.world.root / "settings.toml"
        file.write_text(settings + "".join(CHANNEL.format(one=name) for name in names))
        line.run(self.home, "desk", "set", file)

    def sign(self) -> bytes:
        """The next directory's desk file, which everybody can have."""
        out = self.world.root / "signed"
        line.unlocked(self.home, "desk", "sign", "--days=30", "--yes", f"--out={out}")
        return out.read_bytes()

    def remove(self, name: str, staying: Sequence[str], last_day: int | None = None) -> bytes:
        """Take a name off, and sign."""
        options = [] if last_day is None else [f"--last-day={clock.written(last_day)}"]
        line.run(self.home, "desk", "remove", name, *options)
        self.decide(staying)
        return self.sign()
