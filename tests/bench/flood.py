"""A flood of 200,000 cheap messages, more than a server has room for, into one vault: time, memory, size; and the commands of whoever is under it."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from knothole_client.files import sealed_file
from knothole_client.reviewer import cases
from knothole_client.reviewer.importing import import_round
from knothole_client.reviewer.vault import flood
from knothole_client.reviewer.vault.vault import FILE, Vault, open_vault
from tests.bench.table import heading, row
from tests.support.desks import TODAY
from tests.support.floods import cheap_messages, put_into_folder
from tests.support.memory import grown
from tests.support.offices import PASSPHRASE, Clerk, Office

MESSAGES = 200_000
TEXT = "Flood. " * 1_500  # about as much as one envelope holds
T = TypeVar("T")


def main(messages: int = MESSAGES) -> None:
    heading(f"A flood of {messages:,} messages, on one core")
    with tempfile.TemporaryDirectory() as root:
        office = Office(Path(root))
        clerk = office.first
        with clerk.vault() as vault:  # or stretching the passphrase would be all the memory
            vault.change_key(sealed_file.new_key(PASSPHRASE, sealed_file.Cost(8, 1)))
        timed("make them", lambda: put_into_folder(clerk, TODAY, cheap_messages(office, clerk, messages, TEXT)))
        clerk.folder.desk.write_bytes(office.document())
        memory = grown(lambda: take_in(clerk))
        size = row_of_size(clerk)
        row("  memory it took", memory / size, "x", "the size of the file")
        memory = grown(lambda: use(clerk))
        row("  memory these commands took", memory / size, "x", "the size of the file")
        row_of_size(clerk)


def take_in(clerk: Clerk) -> None:
    saving = 0.0
    saves = 0
    real = Vault.save

    def save(vault: Vault) -> None:
        nonlocal saving, saves
        started = time.perf_counter()
        real(vault)
        saving, saves = saving + time.perf_counter() - started, saves + 1

    Vault.save = save  # type: ignore[method-assign, assignment]  # in a process of its own
    with open_vault(clerk.home, PASSPHRASE) as vault:
        timed("import them", lambda: import_round(vault, clerk.folder, TODAY + 1))
    row("  of it saving", saving, "s", f"in {saves} saves")


def use(clerk: Clerk) -> None:
    started = time.perf_counter()
    with open_vault(clerk.home, PASSPHRASE) as vault:
        row("open the vault", time.perf_counter() - started, "s")
        known = timed("  list the cases", lambda: cases.outline(vault))
        timed("  find one by its name", lambda: cases.find_case(vault, known[0].name))
        timed("  save after a command", vault.save)
        timed("  count what nobody touched", lambda: flood.untouched(vault))
        timed("  set all aside", lambda: flood.put_aside(vault, TODAY, None, on=True))
        timed("  list the cases that are left", lambda: cases.outline(vault, flood=False))
        timed("  import again, with nothing new", lambda: import_round(vault, clerk.folder, TODAY + 1))
        timed("  destroy what is set aside", lambda: flood.forget_aside(vault))


def timed(what: str, work: Callable[[], T]) -> T:
    started, before = time.perf_counter(), time.process_time()
    done = work()
    row(what, time.perf_counter() - started, "s", f"{time.process_time() - before:.2f} s of it on the processor")
    return done


def row_of_size(clerk: Clerk) -> int:
    size = (clerk.home / FILE).stat().st_size
    row("  size of the vault's file", size / 2**20, "MiB")
    return size


if __name__ == "__main__":
    main()
