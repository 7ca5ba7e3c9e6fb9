"""Who makes a copy of a file: reviewers publish theirs, sources send them. The programs are the same, and what to do next is not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final, NoReturn

from knothole_client.commands.screen import print_error
from knothole_client.errors import ClientError
from knothole_client.protocol.errors import ProtocolError


@dataclass(frozen=True)
class Side:
    """Words for one of the two."""

    group: str
    verb: str
    """What is done with a copy."""
    uncleaned: str
    """What is said of a file of which there is no cleaned copy."""
    hints: Mapping[str, str] = field(default_factory=dict)
    """What to do instead, by the code of what is refused."""
    before: Mapping[str, str] = field(default_factory=dict)
    """What is said before the hint, likewise."""

    @contextmanager
    def hinting(self) -> Iterator[None]:
        """What is refused comes with what to do on this side."""
        try:
            yield
        except ClientError as refused:
            refused.hint = self.hint_of(refused)
            raise

    def hint_of(self, refused: ClientError) -> str:
        """What to do about a refusal on this side; the same if it was asked before."""
        before = self.before.get(refused.code, "")
        hint = self.hints.get(refused.code, refused.hint)
        return hint if hint.startswith(before) else f"{before} {hint}"

    def raise_last(self, failures: Sequence[ClientError | ProtocolError]) -> None:
        """Print all but the last, which is raised: one bad file hides no other."""
        for refused in failures[:-1]:
            hint = self.hint_of(refused) if isinstance(refused, ClientError) else ""
            print_error(f"{refused} ({refused.code})", hint)
        if failures:
            _raise(failures[-1])


def _raise(failed: ClientError | ProtocolError) -> NoReturn:
    raise failed


REVIEWER: Final = Side("reviewer", "publish", "Do not publish it as it is.")
SOURCE: Final = Side(
    "source",
    "send",
    "Sent as it is, it may tell who you are.",
    {
        "unreadable": "Name a file that you can read.",
        "too-large": "Send a part of it, or clean it with another program on Tails.",
        "not-read": "Look at it on Tails or in Dangerzone. Sent as it is, it may tell who you are.",
        "plan": "Begin one with: knothole source plan FILE --out PLAN. The sources' guide says what stands in it.",
        "sandbox-forbidden": "Use Tails, or a machine where bubblewrap works; or the page, which does the same in Tor Browser.",
    },
    {"not-installed": "Knothole does not bring it, and the page does the same without it, in Tor Browser."},
)
