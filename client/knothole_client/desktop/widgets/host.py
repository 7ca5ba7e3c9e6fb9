"""What the parts of the window ask of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtWidgets import QWidget

from knothole_client.desktop.models.line import Line, Move
from knothole_client.desktop.models.refusals import RefusedError
from knothole_client.desktop.widgets.dialogs import Question
from knothole_client.desktop.words import Words
from knothole_client.reviewer.files import Progress
from knothole_client.reviewer.vault.vault import Vault

T = TypeVar("T")
Refused = Callable[[RefusedError], None]


class Host(Protocol):
    """The window, as its parts see it."""

    words: Words

    @property
    def widget(self) -> QWidget:
        """What questions stand before."""

    @property
    def is_unsaved(self) -> bool:
        """Whether the vault in memory holds changes that its file refused."""

    def work(self, job: Callable[[Vault], T], then: Callable[[T], None], otherwise: Refused | None = None) -> None:
        """Do something with the vault, and show its result."""

    def sign(
        self,
        job: Callable[[Vault], T],
        then: Callable[[T], None],
        otherwise: Refused | None = None,
        begin: Callable[[], object] = lambda: None,
    ) -> None:
        """The same for what signs or dates something: asks first while the clock may be wrong. ``begin``: also before it is tried again."""

    def work_long(
        self,
        text: str,
        job: Callable[[Vault, Progress], T],
        then: Callable[[T], None],
        otherwise: Refused | None = None,
    ) -> None:
        """The same for what takes its time: with progress, and a button that stops it."""

    def travel(
        self, text: str, job: Callable[[Move], T], then: Callable[[T], None], otherwise: Refused | None = None
    ) -> None:
        """Do something on the line to the server, while the vault can be worked with."""

    def aside(self, job: Callable[[], T], then: Callable[[T], None], otherwise: Refused | None = None) -> None:
        """Do something that may wait for a disk or stick, and needs neither vault nor line."""

    def apart(
        self,
        line: Line,
        move: Move,
        job: Callable[[], T],
        then: Callable[[T], None],
        otherwise: Refused | None = None,
    ) -> None:
        """The same on a line that a part of the window has for itself."""

    def ask(self, question: Question) -> None:
        """Put a question."""

    def choose_folder(self, then: Callable[[Path], object]) -> None:
        """Ask for a folder."""

    def choose_file(self, then: Callable[[Path], object]) -> None:
        """Ask for a file."""

    def tell(self, text: str, role: str = "good", more: tuple[str, Callable[[], object]] | None = None) -> None:
        """Say it above everything else, until it is closed or the next is said. ``more``: a button beside it, and what it does."""

    def hush(self) -> None:
        """What was said in passing is over."""

    def tell_refused(self, refused: RefusedError) -> None:
        """Say what was refused, and what to do."""

    def refused_sentence(self, refused: RefusedError) -> str:
        """What was refused, and what to do."""

    def refresh(self) -> None:
        """Read the list again."""

    def today(self) -> int:
        """The day on this machine."""
