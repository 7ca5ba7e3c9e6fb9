"""Who has a stick for a minute, without anybody's key."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from knothole_client.protocol.desk_document import split_records
from knothole_client.protocol.envelope import ENVELOPE_SIZE
from knothole_client.protocol.primitives import Seed, sha256
from knothole_client.protocol.tags import DeskId
from tests.simulation import line
from tests.simulation.on_the_line import OnTheLine, leave_out, redated
from tests.simulation.people import Reviewer
from tests.simulation.plan import RECORDS, Plan
from tests.simulation.world import World

AHEAD: Final = 12  # days for which something is invented
Trick = Callable[[Reviewer], str]


@dataclass
class OnTheStick:
    """Changes files, and keeps what it has seen."""

    world: World
    plan: Plan
    chance: random.Random
    line: OnTheLine
    files: dict[str, list[bytes]] = field(default_factory=dict)
    key: Seed = field(init=False)
    """Of its own, to sign what it invents."""

    def __post_init__(self) -> None:
        self.key = Seed(self.chance.randbytes(32))

    def have(self, reviewer: Reviewer, leaving: bool) -> str:
        """A minute with a stick, on its way to the vault or (``leaving``) from it; what was done, for the story."""
        side = "out" if leaving else "in"
        self._remember_files(reviewer, side)
        coming: dict[str, Trick] = {
            "delete": self._delete,
            "cut short": self._truncate,
            "play again": self._play_again,
            "move a day": self._move_day,
            "empty a day": self._empty_day,
            "invent days": self._invent_days,
            "drop envelopes": self._drop_envelopes,
            "reorder": self._reorder,
            "strip the document": self._strip_document,
        }
        if "files" in self.plan.tricks:
            coming |= {"lose files": self._lose_files, "spoil files": self._spoil_files}
        out: dict[str, Trick] = {
            "delete": self._delete_outgoing,
            "play again": self._play_outgoing_again,
            "invent acknowledgements": self._invent_acknowledgements,
        }
        tricks = out if leaving else coming
        if not self.plan.tricks.isdisjoint(tricks) or not self.plan.tricks:
            several = [
                tricks[self.plan.choose(self.chance, tricks)](reviewer) for _ in range(self.chance.randint(1, 2))
            ]
            return f"with {reviewer.name}'s stick: {'; '.join(several)}"
        return ""

    def _remember_files(self, reviewer: Reviewer, side: str) -> None:
        for file in self._files(reviewer, side):
            known = self.files.setdefault(f"{side}/{file.name}", [])
            content = file.read_bytes()
            if content not in known:
                known.append(content)

    def _files(self, reviewer: Reviewer, side: str = "in") -> list[Path]:
        return sorted(file for file in (reviewer.stick / side).glob("*") if file.is_file())

    def _pick(self, reviewer: Reviewer, side: str = "in") -> Path | None:
        files = self._files(reviewer, side)
        return self.chance.choice(files) if files else None

    def _delete(self, reviewer: Reviewer) -> str:
        file = self._pick(reviewer)
        if file is None:
            return "nothing to delete"
        file.unlink()
        return f"{file.name} deleted"

    def _truncate(self, reviewer: Reviewer) -> str:
        file = self._pick(reviewer)
        if file is None:
            return "nothing to cut"
        file.write_bytes(file.read_bytes()[: int(file.stat().st_size * self.chance.random())])
        return f"{file.name} cut short"

    def _play_again(self, reviewer: Reviewer) -> str:
        """An older state of a file, or of a file of another day, or from a colleague's stick."""
        reviewer.moved = True
        known = sorted(self.files)
        names = [name for name in known if name.startswith("in/")]
        if not names:
            return "nothing to play again"
        name = self.chance.choice(names)
        (reviewer.stick / name).write_bytes(self.chance.choice(self.files[name]))
        return f"{name} as it once was"

    def _move_day(self, reviewer: Reviewer) -> str:
        """All that is known of a day, under another."""
        reviewer.moved = True
        days = sorted({line.day_of_file(name.removeprefix("in/")) for name in self.files if name.startswith("in/")})
        if not days:
            return "nothing to move"
        old, new = self.chance.choice(days), str(self.world.today - self.chance.randint(0, 3))
        for name in [name for name in self.files if name.startswith(f"in/{old}.")]:
            content = self.files[name][-1]
            (reviewer.stick / name.replace(old, new)).write_bytes(redated(content, int(new)))
        return f"day {old} under day {new}"

    def _empty_day(self, reviewer: Reviewer) -> str:
        """A day that is over, without what came."""
        files = [file for file in self._files(reviewer) if line.day_of_file(file.name) != str(self.world.today)]
        if not files:
            return "no day to empty"
        day = line.day_of_file(self.chance.choice(files).name)
        for file in files:
            if line.day_of_file(file.name) == day:
                file.unlink()
        self._invent(reviewer, int(day))
        return f"day {day} emptied"

    def _invent_days(self, reviewer: Reviewer) -> str:
        first = self.world.today - self.chance.randint(0, 1)
        for day in range(first, first + AHEAD):
            self._invent(reviewer, day)
        return f"{AHEAD} days invented as over and empty"

    def _invent(self, reviewer: Reviewer, day: int) -> None:
        desk = DeskId(sha256(split_records((self.world.root / "signed").read_bytes())[0][1]))
        line.list_file(reviewer.stick, day).write_bytes(line.forged_list(self.key, day, desk))

    def _drop_envelopes(self, reviewer: Reviewer) -> str:
        """Some envelopes less, for this once."""
        dropped = 0
        for file in self._files(reviewer):
            if file.suffix[1:].isdecimal():
                several = _envelopes(file)
                kept = [envelope for envelope in several if self.chance.random() < 0.5]
                dropped += len(several) - len(kept)
                file.write_bytes(b"".join(kept))
        return f"{dropped} envelopes dropped"

    def _reorder(self, reviewer: Reviewer) -> str:
        for file in self._files(reviewer):
            if file.suffix[1:].isdecimal():
                several = _envelopes(file)
                self.chance.shuffle(several)
                file.write_bytes(b"".join(several))
        return "envelopes in another order"

    def _strip_document(self, reviewer: Reviewer) -> str:
        """The desk document without records of one kind, or an older one."""
        file = reviewer.stick / "desk"
        older = self.line.answers.get("/v1/desk", [])
        if older and self.chance.random() < 0.3:
            file.write_bytes(self.chance.choice(older).body)
            return "an older desk document"
        kind = self.chance.choice(RECORDS)
        if file.exists():
            file.write_bytes(leave_out(file.read_bytes(), {kind}))
        return f"the desk document without records of type {kind}"

    def _chunk(self, reviewer: Reviewer) -> Path | None:
        """A piece of a file."""
        chunks = sorted(file for file in reviewer.stick.glob("bundles/*/*") if file.name.isdecimal())
        return self.chance.choice(chunks) if chunks else None

    def _lose_files(self, reviewer: Reviewer) -> str:
        chunk = self._chunk(reviewer)
        if chunk is None:
            return "no files to lose"
        chunk.unlink()
        return "a piece of a file deleted"

    def _spoil_files(self, reviewer: Reviewer) -> str:
        chunk = self._chunk(reviewer)
        if chunk is None:
            return "no files to spoil"
        content = bytearray(chunk.read_bytes())
        content[self.chance.randrange(len(content))] ^= 1
        chunk.unlink()  # it may be the vault's own
        chunk.write_bytes(content)
        if self.chance.random() < 0.5:
            return "a byte of a file changed"
        with (chunk.parent / "digests").open("ab") as noted:
            noted.write(int(chunk.name).to_bytes(4, "big") + sha256(bytes(content)))
        return "a byte of a file changed, and the note of what came"

    def _delete_outgoing(self, reviewer: Reviewer) -> str:
        file = self._pick(reviewer, "out")
        if file is None:
            return "nothing to delete"
        file.unlink()
        return f"out/{file.name} deleted"

    def _play_outgoing_again(self, reviewer: Reviewer) -> str:
        names = [name for name in sorted(self.files) if name.startswith("out/")]
        if not names:
            return "nothing to play again"
        name = self.chance.choice(names)
        (reviewer.stick / name).write_bytes(self.chance.choice(self.files[name]))
        return f"{name} as it once was, here or at a colleague's"

    def _invent_acknowledgements(self, reviewer: Reviewer) -> str:
        file = line.outgoing(reviewer.stick, "acknowledgements")
        content = file.read_bytes() if file.exists() else b""
        for day in range(self.world.today - 2, self.world.today + AHEAD):
            invented = self.chance.randbytes(96) + day.to_bytes(4, "big")
            content += invented + self.chance.randbytes(line.ACKNOWLEDGEMENT_SIZE - len(invented))
        file.write_bytes(content)
        return "acknowledgements invented"


def _envelopes(file: Path) -> list[bytes]:
    content = file.read_bytes()
    return [content[at : at + ENVELOPE_SIZE] for at in range(0, len(content), ENVELOPE_SIZE)]
