"""How far the round on a stick is, for whoever carries it: fetched, imported, answers on the stick, posted.

============  ====================================================================
``pull``      when the courier fetched (:mod:`knothole_client.rounds.stick`)
``imported``  u64: of the pull that the vault imported last, when it began
``exported``  16 random bytes ‖ u64: of the pull that was there, when it began; 0 if there was none
``posted``    the 16 bytes of the export that the courier posted last
============  ====================================================================

Nobody signs these files, and they decide nothing: they are what a person reads. The two machines may have different clocks; no moment of one is
compared with a moment of the other.
"""

from __future__ import annotations

import secrets
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from knothole_client.files.durable import write_durably
from knothole_client.rounds.stick import LastPull, last_pull, read_small

IMPORTED_FILE: Final = "imported"
EXPORTED_FILE: Final = "exported"
POSTED_FILE: Final = "posted"
MARK_SIZE: Final = 16
MOMENT_SIZE: Final = 8
Step = Literal["fetch", "import", "export", "post"]


@dataclass(frozen=True)
class Lights:
    """What is done of the round that the last pull began; before the first pull, of what the vault wrote for the courier to begin with."""

    pull: LastPull | None
    imported: bool
    answers: bool
    """Whether the vault wrote its answers after it imported."""
    posted: bool
    """Whether the courier posted the newest answers there are, also those of the round before."""

    @property
    def fetched(self) -> bool:
        """Whether the last pull came to its end."""
        return self.pull is not None and self.pull.ended is not None

    @property
    def is_interrupted(self) -> bool:
        """Whether the last pull did not."""
        return self.pull is not None and self.pull.ended is None

    @property
    def next(self) -> Step:
        """What is to be done now; ``import`` and ``export`` at the vault, the others at the courier."""
        if self.answers:
            return "fetch" if self.posted else "post"
        if self.pull is None:
            return "export"
        if not self.fetched:
            return "fetch"
        return "export" if self.imported else "import"


def read_lights(stick: Path) -> Lights:
    """How far it is. What cannot be read is not done."""
    pull = last_pull(stick)
    began = (pull.began if pull else 0).to_bytes(MOMENT_SIZE, "big")
    exported = read_small(stick / EXPORTED_FILE, MARK_SIZE + MOMENT_SIZE)
    imported = pull is not None and read_small(stick / IMPORTED_FILE, MOMENT_SIZE) == began
    return Lights(
        pull,
        imported,
        answers=(imported or pull is None) and exported[MARK_SIZE:] == began,
        posted=len(exported) == MARK_SIZE + MOMENT_SIZE
        and read_small(stick / POSTED_FILE, MARK_SIZE) == exported[:MARK_SIZE],
    )


def note_imported(stick: Path, pull: LastPull | None) -> None:
    """The vault has what this pull brought. It has it too if the stick was lost meanwhile, so that a stick which is gone is no fault."""
    if pull is not None:
        with suppress(OSError):
            write_durably(stick / IMPORTED_FILE, pull.began.to_bytes(MOMENT_SIZE, "big"))


def note_exporting(stick: Path) -> None:
    """The vault begins to write: what it wrote before may be half replaced when it stops."""
    (stick / EXPORTED_FILE).unlink(missing_ok=True)


def note_exported(stick: Path) -> None:
    """The vault has written all that is to leave."""
    pull = last_pull(stick)
    began = (pull.began if pull else 0).to_bytes(MOMENT_SIZE, "big")
    write_durably(stick / EXPORTED_FILE, secrets.token_bytes(MARK_SIZE) + began)


def note_posted(stick: Path) -> None:
    """The server has taken all of it; also if the stick is gone by now."""
    exported = read_small(stick / EXPORTED_FILE, MARK_SIZE + MOMENT_SIZE)
    if exported:
        with suppress(OSError):
            write_durably(stick / POSTED_FILE, exported[:MARK_SIZE])
