"""What a person must compare before a vault believes it: a desk that it does not know, keys that count for more, a courier's key."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal

from knothole_client.desk.changes import changes, keys_that_count_for_more
from knothole_client.desktop.words import Words
from knothole_client.files import paper
from knothole_client.protocol.delegation import fingerprint
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.primitives import VerifyKey, sha256
from knothole_client.protocol.tags import DeskId
from knothole_client.scrubbing import scrub
from knothole_client.sentences import Sentence

GAP_WORD: Final = "____"


@dataclass(frozen=True)
class DeskToMeet:
    """A desk as a document has it. Nothing was learned from it."""

    kind: Literal["first", "keys"]
    """A desk that the vault does not know yet; or changes of whose signature counts."""
    name: str
    id: DeskId
    lines: tuple[str, ...]
    """What it says that is new, scrubbed."""
    shown: bytes
    """Of what is shown: another document is asked about again."""

    @property
    def fingerprint(self) -> tuple[str, ...]:
        """Lines of words, without those that the desk is to read out. No digits: who read them off the screen would compare nothing."""
        words = paper.to_words(self.id).split()
        return tuple(paper.in_lines(" ".join([*[GAP_WORD] * paper.FIRST_WORDS, *words[paper.FIRST_WORDS :]])))

    def is_named_by(self, typed: str) -> bool:
        """Whether these are its first words, or all its digits.

        Raises:
            UsageError: they are too few, or no words of the list.
        """
        return paper.names(typed, self.id)


@dataclass(frozen=True)
class CourierToMeet:
    """A courier's key that this vault has not let act. A person types the words that the courier's machine shows."""

    key: VerifyKey

    def is_named_by(self, typed: str) -> bool:
        """Whether these are its words."""
        return " ".join(typed.lower().split()) == fingerprint(self.key)


class AskingError(Exception):
    """Ends what was begun, unchanged, because a person has to be asked first."""

    def __init__(self, about: DeskToMeet) -> None:
        super().__init__()
        self.about = about


@dataclass
class Looking:
    """Sees a desk document before the vault learns it."""

    words: Words
    agreed: bytes = b""
    """What a person has compared already, by :attr:`DeskToMeet.shown`."""
    lines: list[Sentence] = field(default_factory=list)
    """What changes."""

    def look(self, before: Desk | None, desk: Desk) -> None:
        """Raises :class:`AskingError` if there is something to compare."""
        about = self._about(before, desk)
        if about is not None and about.shown != self.agreed:
            raise AskingError(about)

    def _about(self, before: Desk | None, desk: Desk) -> DeskToMeet | None:
        shown = sha256(desk.chain.pin.newest + desk.directory.raw)
        kind: Literal["first", "keys", ""] = "first"
        if before is None:
            self.lines = changes(None, desk.directory)
        else:
            changed = desk.directory.raw != before.directory.raw
            self.lines = changes(before.directory, desk.directory) if changed else []
            rotated = desk.chain.pin.rotations > before.chain.pin.rotations
            kind = "keys" if rotated or keys_that_count_for_more(before, desk) else ""
            if rotated:
                self.lines.insert(0, Sentence("The desk key was rotated"))
        lines = tuple(self.words.clean(line) for line in self.lines)
        return DeskToMeet(kind, scrub(desk.chain.name), desk.id, lines, shown) if kind else None
