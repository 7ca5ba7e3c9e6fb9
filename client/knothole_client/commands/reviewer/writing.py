"""A reply written in the editor: shown, and queued or kept. Whatever ends the writing, what a person typed is kept in the vault, if that can be saved."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Final

import click

from knothole_client import clock
from knothole_client.commands import editor
from knothole_client.commands.editor import LeftError
from knothole_client.commands.reviewer.letters import as_what
from knothole_client.commands.screen import ERR, answered_in_time, is_terminal, print_error, say, say_quoted
from knothole_client.errors import ClientError, UsageError
from knothole_client.files.durable import why_not_written
from knothole_client.reviewer import cases as library
from knothole_client.reviewer.cases import Case
from knothole_client.reviewer.letters import drafts
from knothole_client.reviewer.vault.cases import BegunReply
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.scrubbing import scrub_text

EXCERPT: Final = 400  # characters of what a source wrote, so that one sees who it is
ENDING: Final = (signal.SIGHUP, signal.SIGTERM)
"""What a program gets whose terminal is closed, or whose machine is shut down."""
IDLE: Final = "Nobody typed for five minutes, or the machine slept: the vault is locked. "


def write_and_queue(vault: Vault, case: Case, duty: str | None, language: str, yes: bool) -> int:
    """Have a person write until they agree to what is shown, and queue it.

    Returns:
        how many parts it takes.

    Raises:
        UsageError: ``left``, ``idle``: it is kept, or the text says that it is lost; ``not-kept``: they dropped it. What a reply is refused with; then it
            is kept.
        ClientError: ``disk``: it is kept, and cannot be queued.
    """
    begun = vault.begun.of(case.case_key)
    if begun and duty is not None and duty != begun.duty:
        _expect_meant(case, begun, duty)
        begun = BegunReply(begun.text, duty)
    elif begun:
        say(f"You began this reply before{as_what(begun.duty)} and it continues here.")
    draft = "" if begun or not duty else drafts.draft(case, duty, language)
    page = _Page(vault, case, begun.duty if begun else duty or "", draft, begun.text if begun else draft)
    with _ends_as_an_interruption():
        page.write(yes)
        return page.queue()


@dataclass
class _Page:
    """What is being written."""

    vault: Vault = field(repr=False)
    case: Case = field(repr=False)
    duty: str
    draft: str = field(repr=False)
    text: str = field(repr=False)

    def write(self, yes: bool) -> None:
        """Return when a person agreed to what was shown, and it is kept: what cannot be saved is then not queued either."""
        while True:
            chosen = self._written(yes)
            if chosen == "edit" or not self._keep(chosen):
                continue
            if chosen == "queue":
                return
            why = IDLE if chosen == "idle" else ""
            raise UsageError("idle" if chosen == "idle" else "left", f"{why}Nothing was queued.", self._hint())

    def queue(self) -> int:
        """Queue what is kept."""
        kept = self._hint()
        self.vault.begun.keep(self.case.case_key, None)
        try:
            return library.reply(self.vault, self.case, self.text, clock.today(), self.duty)
        except UsageError as refused:
            self.vault.drop_changes()
            raise UsageError(refused.code, str(refused), f"{refused.hint} {kept}") from None
        except OSError as failed:
            what, hint = why_not_written(failed)
            raise ClientError("disk", f"{what} Nothing was queued.", f"{hint} {kept}") from None

    def _written(self, yes: bool) -> str:
        """Once through the editor: ``queue``, ``edit``, ``leave`` or ``idle``."""
        try:
            self.text = editor.write(f"Reply to {self.case.name}", self.text)
            whole = drafts.GAP not in self.text
            if whole:
                show(self.case, self.text)
            else:
                say(f"The reply still has gaps: {drafts.GAP}", "yellow")
            if whole and yes:
                return "queue"
            chosen = ask_word("Type queue to send it, edit, or leave", "queue", "edit", "leave") or "leave"
        except LeftError as left:
            self.text = left.text
            return "idle" if left.idle else "leave"
        except IdleError:
            return "idle"
        except (KeyboardInterrupt, OSError):  # OSError: the terminal is gone
            return "leave"
        return chosen if whole or chosen == "leave" else "edit"

    def _keep(self, chosen: str) -> bool:
        """Keep what was typed, and save the vault. False: it cannot be saved, and the person wants to go on writing.

        Raises:
            UsageError: ``not-kept``, ``idle``: it cannot be saved, and they dropped it, or nobody is there.
        """
        text = "" if chosen != "queue" and self.text == self.draft else self.text
        begun = BegunReply(text, self.duty) if text.strip() else None
        while self.vault.begun.of(self.case.case_key) != begun or self.vault.is_ahead:
            try:
                with _undisturbed():
                    self.vault.begun.keep(self.case.case_key, begun)
                    self.vault.save()
            except OSError as failed:
                what, hint = why_not_written(failed)
                if chosen != "idle":
                    chosen = _after_a_failed_save(what, hint)
                if chosen == "edit":
                    return False
                if chosen in ("drop", "idle"):
                    why = IDLE if chosen == "idle" else ""
                    code = "idle" if chosen == "idle" else "not-kept"
                    raise UsageError(
                        code, f"{why}{what} Nothing was queued, and what you typed is lost.", hint
                    ) from None
        return True

    def _hint(self) -> str:
        """What there is to do with what is kept."""
        begun = self.vault.begun.of(self.case.case_key)
        if not begun:
            return "Begin again when you want to."
        return (
            f"What you typed is kept in the vault, sealed. Continue it{as_what(begun.duty)} with: knothole reviewer"
            f" reply {self.case.name}"
        )


@contextmanager
def typed_is_kept(vault: Vault, case: Case, text: str, duty: str) -> Iterator[None]:
    """Keep a reply that was typed without the editor and is refused, or not agreed to, unless another is begun in its case."""
    try:
        yield
    except ClientError:
        if text.strip() and vault.begun.of(case.case_key) is None and not vault.is_ahead:
            vault.drop_changes()
            vault.begun.keep(case.case_key, BegunReply(text, duty))
            vault.save()
            say(f"What you typed is kept in the vault, sealed. Continue it with: knothole reviewer reply {case.name}")
        raise


class IdleError(Exception):
    """Nobody answers."""


def _expect_meant(case: Case, begun: BegunReply, duty: str) -> None:
    """Ask whether what was begun for something else is to fulfil a duty.

    Raises:
        UsageError: ``not-agreed``, ``idle``.
    """
    show(case, begun.text)
    say(f"This you began before{as_what(begun.duty) or ', to fulfil no duty,'} and did not queue.", "yellow")
    try:
        if ask_word(f"Type yes if this is to be your {duty}, or leave", "yes", "leave") == "yes":
            return
    except IdleError:
        raise UsageError("idle", f"{IDLE}Nothing was changed.", "") from None
    raise UsageError(
        "not-agreed",
        "What you began is as it was.",
        f"Queue it or empty it first: knothole reviewer reply {case.name}",
    )


def _after_a_failed_save(what: str, hint: str) -> str:
    """What to do with a text that cannot be kept: ``again``, ``edit``, ``drop`` or ``idle``. Ctrl-C drops nothing while there is a terminal."""
    print_error(f"{what} What you typed is not kept yet.", hint)
    try:
        while True:
            chosen = ask_word(
                "Type again to save it again, edit to go back to it, or drop to lose it", "again", "edit", "drop"
            )
            if chosen or not is_terminal():
                return chosen or "drop"
    except IdleError:
        return "idle"


def ask_word(question: str, *words: str) -> str | None:
    """Ask for one of some words; None: Ctrl-C, or the terminal is gone.

    Raises:
        IdleError: nobody answers.
    """
    while True:
        try:
            with answered_in_time():
                typed = click.prompt(question, err=True)
        except UsageError:
            raise IdleError from None
        except click.Abort:
            with suppress(OSError):
                ERR.print()
            return None
        if typed.strip().lower() in words:
            return str(typed.strip().lower())
        say(f"Type one of: {', '.join(words)}", "yellow")


@contextmanager
def _ends_as_an_interruption() -> Iterator[None]:
    """Have a closed terminal, or the machine's end, interrupt the writing as Ctrl-C does, so that the text is kept; then the program ends by it."""
    came: list[int] = []

    def interrupt(number: int, _: object) -> None:
        came.append(number)
        for ending in before:
            signal.signal(ending, signal.SIG_IGN)  # what is done about the first is not interrupted by another
        raise KeyboardInterrupt

    before = [ending for ending in ENDING if signal.getsignal(ending) is signal.SIG_DFL]
    for ending in before:
        signal.signal(ending, interrupt)
    try:
        yield
    finally:
        for ending in before:
            signal.signal(ending, signal.SIG_DFL)
        if came:
            signal.raise_signal(came[0])


@contextmanager
def _undisturbed() -> Iterator[None]:
    """What is interrupted meanwhile is interrupted afterwards."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, *ENDING})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def show(case: Case, text: str) -> None:
    """To whom it goes, by what they wrote last, and what goes."""
    say(f"To the source of {case.name}, since {clock.written(case.since)}", "bold")
    if case.messages:
        last = case.messages[-1]
        written = scrub_text(last.text)
        say(f"who wrote last on {clock.written(last.day)}:")
        say_quoted(written if len(written) <= EXCERPT else written[:EXCERPT] + "…", "dim")
    say("Your reply:", "bold")
    say_quoted(scrub_text(text))
