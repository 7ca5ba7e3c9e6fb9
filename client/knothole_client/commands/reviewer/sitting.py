"""``knothole reviewer`` alone: a sitting. One passphrase, then the same commands as from the shell, until it locks or ends.

The vault is open in memory all the while. It is locked after five minutes without a key, when the machine has slept, and on ``lock``; what was shown,
what was typed and the vault are then gone until the passphrase is typed again.
"""

from __future__ import annotations

import asyncio
import gc
import shlex
import signal
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NoReturn

import click
from click.shell_completion import ShellComplete
from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion, PathCompleter
from prompt_toolkit.document import Document
from prompt_toolkit.history import InMemoryHistory
from prompt_toolkit.key_binding import KeyBindings

from knothole_client import idling
from knothole_client.commands.outcome import exit_code_of
from knothole_client.commands.reviewer.letters import say_begun
from knothole_client.commands.reviewer.unlocking import shared_by_commands, warn_torn
from knothole_client.commands.screen import ERR, print_error, say
from knothole_client.commands.secrets_input import passphrase_prompt
from knothole_client.errors import LockedError, UsageError
from knothole_client.idling import Vigil
from knothole_client.reviewer.vault.vault import Vault, open_vault

PROMPT: Final = "reviewer> "

OWN_WORDS: Final = {"help": "list the commands", "lock": "lock the vault", "quit": "lock the vault and leave"}
CLEAR: Final = "\x1b[H\x1b[2J\x1b[3J"  # the screen, and what can be scrolled back to
WELCOME: Final = "The vault of {name} is open. Type commands as after `knothole reviewer`; Tab completes."
UNSAVED: Final = "The last command could not save the vault, which is as it was before. Look at the room on the disk, and at the rights."
LOCKED: Final = "Locked. To go on, type the passphrase; to leave, press Ctrl-D."
LOCKS: Final = "It locks after five minutes without a key, and when this machine sleeps. Words: help, lock, quit"


class _LockingError(Exception):
    """The sitting must lock."""


class _UnsavedError(Exception):
    """A command could not save the vault; what it changed must not be saved by a later one."""


class _LeavingError(Exception):
    """The person leaves."""


def sit(context: click.Context) -> None:
    """Ask for the passphrase, run commands until the sitting locks, and begin again; return when the person leaves."""
    with _no_stopping():
        while True:
            why = _until_locked(context)
            gc.collect()  # so that nothing reaches the vault's keys any more
            _clear()
            if why is None:
                return
            if why:
                say(why, "bold red")
            say(LOCKED)


def _until_locked(context: click.Context) -> str | None:
    """From a passphrase to the lock. A function of its own, so that no variable keeps the vault.

    Returns:
        what to tell the person about the locking; None: they leave.
    """
    home: Path = context.obj
    try:
        with _opened(home) as vault, shared_by_commands(context, vault):
            say(WELCOME.format(name=vault.identity.id))
            say(LOCKS)
            warn_torn(vault.is_torn)
            say_begun(vault)
            _Sitting(context, vault).run()
    except _LeavingError:
        return None
    except _LockingError:
        return ""
    except _UnsavedError:
        return UNSAVED


@contextmanager
def _opened(home: Path) -> Iterator[Vault]:
    """The vault, by a passphrase that may need several tries."""
    while True:
        opening = open_vault(home / "reviewer", passphrase_prompt(None))
        try:
            vault = opening.__enter__()
        except LockedError as refused:
            print_error(str(refused), refused.hint)
            continue
        except click.Abort:
            raise _LeavingError from None
        try:
            yield vault
        finally:
            opening.__exit__(None, None, None)
        return


class _Sitting:
    """One stretch of it, from unlocking to locking."""

    def __init__(self, context: click.Context, vault: Vault) -> None:
        self._context = context
        self._vault = vault
        self._vigil = Vigil()
        self._session: PromptSession[str] = PromptSession(
            history=InMemoryHistory(), completer=_Words(context), complete_while_typing=False, key_bindings=_keys()
        )
        self._session.app.key_processor.before_key_press += lambda _: self._vigil.touch()

    def run(self) -> NoReturn:
        """Read and run lines.

        Raises:
            _LockingError, _UnsavedError, _LeavingError: as they say.
        """
        while True:
            try:
                line = self._session.prompt(PROMPT, pre_run=self._watch)
            except KeyboardInterrupt:
                continue  # of the line only
            except EOFError:
                raise _LeavingError from None
            self._look()
            self._do(line)
            self._vigil.touch()  # however long it took: what it did is to be read
            self._look()

    def _do(self, line: str) -> None:
        try:
            words = shlex.split(line)
        except ValueError:
            print_error("A quotation mark has no partner.", "Put the words between two, or leave it out.")
            return
        for typed_from_habit in ("knothole", "reviewer"):
            if words[:1] == [typed_from_habit]:
                del words[0]
        match words:
            case []:
                return
            case ["lock"]:
                raise _LockingError
            case ["quit" | "exit"]:
                raise _LeavingError
            case ["help", *about]:
                words = [*about, "--help"]
        idle = False

        def run() -> object:
            nonlocal idle
            try:
                return self._context.command.main(
                    words, self._context.info_name, standalone_mode=False, parent=self._context.parent
                )
            except UsageError as refused:
                idle = refused.code == "idle"
                raise

        exit_code_of(run)
        if self._vault.is_ahead:
            raise _UnsavedError
        if idle:
            raise _LockingError

    def _look(self) -> None:
        if self._vigil.over:
            raise _LockingError

    def _watch(self) -> None:
        """Look every moment whether anybody is there, while a line is awaited."""
        app = self._session.app

        async def look() -> None:
            while not self._vigil.over:
                await asyncio.sleep(idling.LOOK_SECONDS)
            app.exit(exception=_LockingError())

        app.create_background_task(look())


def _keys() -> KeyBindings:
    """Ctrl-Z does nothing; it must not be typed into a line either."""
    keys = KeyBindings()
    keys.add("c-z")(lambda _: None)
    return keys


class _Words(Completer):
    """What click would complete in a shell, and the words of the sitting itself."""

    def __init__(self, context: click.Context) -> None:
        self._context = context

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        """For the word at the cursor."""
        *words, incomplete = _split(document.text_before_cursor)
        if not words:
            for word, what in OWN_WORDS.items():
                if word.startswith(incomplete):
                    yield Completion(word, -len(incomplete), display_meta=what)
        group = self._context.command
        click_s = ShellComplete(group, {"parent": self._context.parent}, str(self._context.info_name), "")
        for item in click_s.get_completions(words, incomplete):
            if item.type == "plain":
                yield Completion(item.value, -len(incomplete), display_meta=item.help or "")
            else:
                paths = PathCompleter(only_directories=item.type == "dir", expanduser=True)
                yield from paths.get_completions(Document(incomplete), complete_event)


def _split(text: str) -> list[str]:
    """The words before the cursor; the last is the one being typed."""
    try:
        words = shlex.split(text)
    except ValueError:
        words = text.split()
    return words if words and not text[-1].isspace() else [*words, ""]


@contextmanager
def _no_stopping() -> Iterator[None]:
    """Ctrl-Z would leave the vault open in a program that cannot lock it."""
    before = signal.signal(signal.SIGTSTP, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGTSTP, before)


def _clear() -> None:
    if sys.stdout.isatty():
        sys.stdout.write(CLEAR)
        sys.stdout.flush()
    ERR.file.flush()
