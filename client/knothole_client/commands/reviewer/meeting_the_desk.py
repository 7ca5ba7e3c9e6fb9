"""Before a vault learns what a desk signed, a person looks at it: the fingerprint at first, later every change; keys are asked about.

A stick, a courier and a server are other people's hands. What they bring is signed, but a vault that knows no desk yet cannot tell whose
signature it is, and a thief of the desk key can sign a reviewer of his own (docs/adr/0023).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import click
from rich.text import Text

from knothole_client import clock
from knothole_client.commands.fingerprints import in_both
from knothole_client.commands.screen import ERR, agree, answered_in_time, say
from knothole_client.desk.changes import changes, keys_that_count_for_more
from knothole_client.errors import UnsafeError, UsageError
from knothole_client.files import paper
from knothole_client.protocol.desk_document import Desk
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.scrubbing import scrub

NOTHING: Final = "Nothing was imported."
ROTATED: Final = "The desk key was rotated"
fingerprint_option = click.option(
    "--fingerprint", help="The desk's fingerprint, from the desk itself: words or digits. Any other desk is refused."
)
accept_option = click.option(
    "--accept-changes", is_flag=True, help="Do not ask about new keys at the desk; for scripts."
)


@dataclass
class DeskNews:
    """What there is to say about the desk document of an import; :meth:`look` is called before the vault learns it."""

    fingerprint: str | None
    """Given beforehand; None: ask."""
    accept: bool
    """Whether changes of keys are accepted without a question."""
    pinned: Desk | None = None
    """The desk, if this import pinned it."""
    since: int = 0
    """The directory before."""
    lines: list[str] = field(default_factory=list)
    """What changed; not scrubbed."""

    def look(self, before: Desk | None, desk: Desk) -> None:
        """Show a person what a vault is about to trust, and ask.

        Raises:
            UsageError, UnsafeError: they do not agree, or it is another desk. Nothing was imported.
        """
        if self.fingerprint is not None:
            _compare(self.fingerprint, desk)
        if before is None:
            if self.fingerprint is None:
                _ask_for(desk)
            self.pinned = desk
            self.lines = [*changes(None, desk.directory)]
            return
        lines: list[str] = []
        lines += changes(before.directory, desk.directory) if desk.directory.raw != before.directory.raw else []
        rotated = desk.chain.pin.rotations > before.chain.pin.rotations
        if rotated:
            lines = [ROTATED, *lines]
        if lines:
            self.since, self.lines = before.directory.serial, lines
        if (rotated or keys_that_count_for_more(before, desk)) and not self.accept:
            for line in self._shown():
                ERR.print(Text(line))
            agree(
                "This changes whose signature counts. Did the desk itself, by voice or on paper, say so?",
                False,
                f"{NOTHING} Ask the desk, and import again.",
                "--accept-changes",
            )

    def report(self) -> None:
        """Say it on standard output."""
        if self.pinned:
            say(f"This vault belongs to the desk {scrub(self.pinned.chain.name)} from now on. Its fingerprint:", "bold")
            for line in in_both(self.pinned.id):
                say(line)
        for line in self._shown():
            say(line)

    def _shown(self) -> list[str]:
        if not self.lines:
            return []
        head = f"What changed at the desk since directory {self.since}:" if self.since else "What it says:"
        return [head, *(f"  {scrub(line)}" for line in self.lines)]


def own_end(vault: Vault, desk: Desk) -> str | None:
    """A sentence for a reviewer whose key was revoked, or whom the desk took off its list."""
    if vault.identity.key in desk.revoked:
        return (
            "Your key was revoked: the statement that ends your part was published. Sources no longer write to you, and nothing that this"
            " vault signs counts. What is in it can still be read. If you did not want that, tell the desk."
        )
    until = next(
        (reviewer.until for reviewer in desk.directory.reviewers if reviewer.signing == vault.identity.key), None
    )
    if until is None:
        return None
    return f"You leave the desk: your last day is {clock.written(until)}. What is in this vault can still be read."


def _compare(typed: str, desk: Desk) -> None:
    if not paper.names(typed, desk.id):
        raise UnsafeError(
            "fingerprint",
            f"These words or digits are not of the desk in this folder. {NOTHING}",
            "Have the desk read them once more. If they stay different, somebody put another desk's file here: get the file from the desk.",
        )


def _ask_for(desk: Desk) -> None:
    lines = [
        f'This vault knows no desk yet. The file in this folder is of the desk "{scrub(desk.chain.name)}".',
        "Fingerprint, without its first six words:",
        *in_both(desk.id, hidden=paper.FIRST_WORDS),
        "Have the desk read it to you, by voice or from paper, and compare. Trust nothing that lay in this folder.",
    ]
    for line in lines:
        ERR.print(Text(line))
    try:
        with answered_in_time():
            typed = str(
                click.prompt(
                    "Type the first six words, as the desk reads them", default="", show_default=False, err=True
                )
            )
    except click.Abort:  # nobody is there to answer
        ERR.print()
        typed = ""
    if not typed.strip():
        raise UsageError(
            "fingerprint", f"The fingerprint was not compared. {NOTHING}", "In a script, name it with --fingerprint."
        )
    try:
        _compare(typed, desk)
    except UsageError as refused:
        raise UsageError(refused.code, f"{refused} {NOTHING}", refused.hint) from None
