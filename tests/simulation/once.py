"""What a run would compute again and again with the same result is computed once: a run opens vaults a thousand times.

Nothing is simulated less: each is a function of what it is given, and what is refused is refused each time.
"""

from __future__ import annotations

import sqlite3
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from functools import lru_cache, partial
from types import SimpleNamespace
from typing import Any, Final
from unittest.mock import patch

from knothole_client import http
from knothole_client.protocol import primitives
from knothole_client.protocol.primitives import sha256
from knothole_client.reviewer.vault import vault
from knothole_server.desk import signatures
from tests.support import statements
from tests.support.copied_tables import copy_of, tables_are_copied

REMEMBERED: Final = 8_192
"""Signatures."""
VAULTS: Final = 32


class _Vaults:
    """The last vaults that were loaded, by their pieces."""

    def __init__(self) -> None:
        self.real = vault.load
        self.made: dict[bytes, sqlite3.Connection] = {}

    def load(self, pieces: Iterable[bytes]) -> sqlite3.Connection:
        """As the real one, and a copy if these pieces were met before."""
        read = list(pieces)
        digest = sha256(b"".join(map(sha256, read)))
        if digest not in self.made:
            self.made[digest] = self.real(read)
            if len(self.made) > VAULTS:
                self.made.pop(next(iter(self.made))).close()
        return copy_of(self.made[digest])

    def close(self) -> None:
        for made in self.made.values():
            made.close()


class _AtOnce:
    """Stands for a thread: one fetch at a time, where it is asked for, so that a run does not depend on threads."""

    def __init__(self, target: Callable[..., None], args: tuple[Any, ...], daemon: bool) -> None:
        self.start = partial(target, *args)


@contextmanager
def computed_once() -> Iterator[None]:
    """While this lasts, signatures that hold are verified once, public keys are worked out once, vaults of the same bytes are loaded once, SQL is
    made once.
    """
    vaults = _Vaults()
    with ExitStack() as patches:
        for real in (primitives.verify, signatures.verify, primitives.verify_key):
            remembering = lru_cache(maxsize=REMEMBERED)(real)
            for module in list(sys.modules.values()):
                if module.__name__.startswith("knothole_") and getattr(module, real.__name__, None) is real:
                    patches.enter_context(patch.object(module, real.__name__, remembering))
        patches.enter_context(tables_are_copied())
        patches.callback(vaults.close)
        patches.enter_context(patch.object(vault, "load", vaults.load))
        patches.enter_context(statements.made_once())
        at_once = SimpleNamespace(Thread=_AtOnce, Lock=threading.Lock)
        patches.enter_context(patch.object(http, "threading", at_once))
        yield
