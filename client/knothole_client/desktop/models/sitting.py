"""An open vault behind a window: one thread has it, and everything that needs it is done there, one after the other.

So the window never waits, and nothing happens to a vault twice at once. What work does not save is dropped at its end. A lock closes the vault after the
work that is going on, which is asked to stop; work that comes later finds it locked.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager
from pathlib import Path
from threading import Event
from typing import TypeVar

from knothole_client import clock
from knothole_client.desktop.models.first_day import NewIdentity
from knothole_client.desktop.models.refusals import RefusedError, StoppedError, refusal
from knothole_client.files.typed_passphrase import as_meant
from knothole_client.reviewer import backups
from knothole_client.reviewer.backups import Restored
from knothole_client.reviewer.clock_doubt import doubt
from knothole_client.reviewer.vault.vault import Vault, create, open_vault

T = TypeVar("T")


class Sitting:
    """From the start of the window to its end; locked at first."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self._thread = ThreadPoolExecutor(1, "vault")
        self._locking = Event()
        self._opening: AbstractContextManager[Vault] | None = None
        self._vault: Vault | None = None
        self._meanwhile: Iterator[None] | None = None
        self.is_unsaved = False
        """Whether the vault in memory holds changes that its file refused; as of the last work that is over, for a save that goes on is not refused."""
        self.is_torn = False
        """Whether the vault that was unlocked may lack its last change, as after a power cut, and was not saved since."""
        self.is_clock_right = False
        """Whether a person said so since the vault was unlocked."""

    def unlock(self, typed: str) -> Future[str]:
        """Open the vault. Gives the name of its owner, or a :class:`RefusedError`."""
        return self._do(lambda: self._unlock(typed))

    def make(self, identity: NewIdentity, passphrase: str) -> Future[str]:
        """Make a vault, and open it."""
        return self._do(lambda: self._make(identity, passphrase))

    def restore(self, backup: Path, opening: str | Sequence[str], new: str | None) -> Future[Restored]:
        """Make a vault from a backup, and open it. ``opening``: its passphrase; or the words of shares, and then ``new`` is the vault's passphrase."""
        return self._do(lambda: self._restore(backup, opening, new))

    def work(self, job: Callable[[Vault], T]) -> Future[T]:
        """Do something with the vault. Fails with a :class:`RefusedError`, which holds nothing of a source."""
        return self._do(lambda: self._work(job))

    def sign(self, job: Callable[[Vault], T]) -> Future[T]:
        """As :meth:`work`, for what signs or dates something: refused with ``clock-doubt`` while this machine's clock may be wrong."""

        def guarded(vault: Vault) -> T:
            doubted = None if self.is_clock_right else doubt(vault, clock.today())
            if doubted:
                raise RefusedError("clock-doubt", clock.written(doubted.shown), clock.written(doubted.seen))
            return job(vault)

        return self.work(guarded)

    def meanwhile(self, begin: Callable[[Vault], Iterator[None]]) -> None:
        """Do something in short steps, each behind all that was asked before it, until it is over or the vault is locked."""
        self.work(lambda vault: self._go_on_with(begin(vault)))

    def save_again(self) -> Future[None]:
        """Try to save what a full disk refused before."""
        return self._do(self._save_again)

    def expect_to_go_on(self, stop: Event) -> None:
        """For long work to call now and then. ``stop``: a person's, for this work.

        Raises:
            StoppedError: it is to stop.
        """
        if stop.is_set() or self._locking.is_set():
            raise StoppedError

    def lock(self) -> Future[None]:
        """Close the vault, after the work that is going on."""
        self._locking.set()
        return self._do(self._lock)

    def end(self) -> None:
        """Lock, and wait for it; nothing can be done after that."""
        self.lock().result()
        self._thread.shutdown()

    def _do(self, job: Callable[[], T]) -> Future[T]:
        return self._thread.submit(without_traces, job)

    def _unlock(self, typed: str) -> str:
        self._lock()
        self._locking.clear()
        opening = open_vault(self.home / "reviewer", as_meant(typed))
        vault = opening.__enter__()
        self._opening, self._vault, self.is_clock_right = opening, vault, False
        self.is_torn = vault.is_torn
        return vault.identity.name

    def _make(self, identity: NewIdentity, passphrase: str) -> str:
        create(self.home / "reviewer", passphrase, identity.id, identity.name, identity.role, clock.today())
        return self._unlock(passphrase)

    def _restore(self, backup: Path, opening: str | Sequence[str], new: str | None) -> Restored:
        typed = opening if isinstance(opening, str) else backups.passphrase_from(opening)
        restored = backups.restore(self.home / "reviewer", backup, typed, new, clock.today())
        self._unlock(typed if new is None else new)
        return restored

    def _work(self, job: Callable[[Vault], T]) -> T:
        vault = self._vault
        if vault is None:
            raise RefusedError("locked", "", "")
        try:
            return job(vault)
        finally:
            vault.drop_changes()
            self.is_unsaved, self.is_torn = vault.is_ahead, vault.is_torn

    def _go_on_with(self, steps: Iterator[None]) -> None:
        self._meanwhile = steps
        self._do(self._step)

    def _step(self) -> None:
        steps = self._meanwhile
        if steps is None or self._locking.is_set() or next(steps, self) is self:
            self._meanwhile = None
        else:
            self._do(self._step)

    def _save_again(self) -> None:
        if self._vault is not None:
            self._vault.save()
            self.is_unsaved = self.is_torn = False

    def _lock(self) -> None:
        opening, self._opening, self._vault, self._meanwhile = self._opening, None, None, None
        self.is_unsaved = self.is_torn = False
        if opening is not None:
            opening.__exit__(None, None, None)
        del opening
        gc.collect()  # so that nothing reaches the vault's keys any more


def without_traces(job: Callable[[], T]) -> T:
    """Do it; what it fails with refers to no frame, and so to nothing of the vault."""
    try:
        return job()
    except RefusedError as refused:
        failed = RefusedError(refused.code, *refused.values)
    except Exception as fault:
        failed = refusal(fault)
    del job  # which may hold what was typed
    raise failed
