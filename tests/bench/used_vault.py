"""A vault that a desk has used for years, and how long a person waits for it: 1,000 cases, 20,000 messages."""

from __future__ import annotations

import os
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TypeVar

from knothole_client.failures import Failures
from knothole_client.files import sealed_file
from knothole_client.protocol import compact_json
from knothole_client.protocol.bundle import CHUNK_SIZE, Bundle, File, seal_chunk, write_listing
from knothole_client.protocol.codename import SourceKeys
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.envelope import Original
from knothole_client.protocol.message import read_message
from knothole_client.protocol.payload import Opened
from knothole_client.protocol.primitives import Seed
from knothole_client.protocol.words import WORDS
from knothole_client.reviewer import cases, messages
from knothole_client.reviewer.previews import previews
from knothole_client.reviewer.searching import search
from knothole_client.reviewer.vault.vault import FILE, Vault, open_vault
from knothole_client.source.outgoing import lay_out
from tests.bench.table import goal, heading
from tests.support.desks import TODAY
from tests.support.memory import grown
from tests.support.offices import PASSPHRASE, Office

CASES, MESSAGES, WITH_FILES = 1_000, 20_000, 100
DAYS = 365
LABELS = ("tax", "waste", "bids", "pay", "safety")
LISTED: Final = 500  # cases that a list shows at once
TYPED: Final = ("h", "ha", "harbor", "harbor maple", "no such word", "deja vu")
SHOWN: Final = 200  # hits that a window shows at once
T = TypeVar("T")


def main() -> None:
    heading("A vault of years, on one core")
    with tempfile.TemporaryDirectory() as root:
        office = Office(Path(root))
        with office.first.vault() as vault:
            fill(office, vault)
        home = office.first.home
        print(f"{CASES:,} cases, {MESSAGES:,} messages, {(home / FILE).stat().st_size / 2**20:.0f} MiB")
        stretching, _ = timed(lambda: sealed_file.new_key(PASSPHRASE))
        goal("memory, opening included", grown(lambda: a_sitting(home)) / 2**20, "MiB", 400)
        for name, seconds, most in a_sitting(home, stretching):
            goal(name, seconds, "s", most)


def a_sitting(home: Path, stretching: float = 0) -> list[tuple[str, float, float]]:
    """What a person waits for, with the seconds it took and those it should."""
    took = []
    opening = open_vault(home, PASSPHRASE)
    seconds, vault = timed(opening.__enter__)
    took.append(("open, after the passphrase is stretched", seconds - stretching, 2.0))
    seconds, _ = timed(lambda: search(vault, "harbor maple", Failures()))
    took.append(("  the first search", seconds, 0.3))
    took.append(("  the first list", listing(vault)[0], 2.0))
    seconds, known = listing(vault)
    took.append(("  list", seconds, 0.1))
    took.append(("  another case", timed(lambda: cases.find_case(vault, known[5].name))[0], 0.1))
    for typed in TYPED:
        seconds, _ = timed(lambda typed=typed: search(vault, typed, Failures(), SHOWN))  # type: ignore[misc]
        took.append((f"  search for {typed}", seconds, 0.2))
    took.append(("  save a note", timed(lambda: cases.note(vault, known[5], "Call back.", TODAY))[0], 0.1))
    took.append(("  save a reply", timed(lambda: cases.reply(vault, known[5], "Thank you. " * 50, TODAY))[0], 0.1))
    took.append(("  save a mark", timed(lambda: cases.mark_each(vault, known[5:6], "star", on=True))[0], 0.1))
    took.append(("  list after it", listing(vault)[0], 0.1))
    opening.__exit__(None, None, None)
    return took


def listing(vault: Vault) -> tuple[float, list[cases.Case]]:
    """A list as a person sees it."""

    def listed() -> list[cases.Case]:
        known = cases.outline(vault)
        previews(vault, known[:LISTED], vault.desk(TODAY).id, Failures())
        return known

    return timed(listed)


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """Seconds, and what came of it."""
    started = time.perf_counter()
    done = work()
    return time.perf_counter() - started, done


def fill(office: Office, vault: Vault, of_cases: int = CASES, of_messages: int = MESSAGES) -> None:
    """Cases with messages that were opened, replies, notes, labels and statuses; some with files, and the newest unread."""
    desk = office.verified()
    with unsaved(vault):
        office.first.folder.desk.write_bytes(office.document())
        for number in range(of_cases):
            keys = SourceKeys(*(Seed(os.urandom(32)) for _ in range(6)))
            for at in range(of_messages // of_cases):
                bundle = _bundle(vault, desk, keys, number) if at == 0 and number < WITH_FILES else None
                _write(vault, desk, keys, random.randrange(TODAY - DAYS, TODAY), bundle)
        for number, case in enumerate(cases.list_cases(vault)):
            if number % 10:
                cases.mark_opened(vault, case, TODAY)
            for _ in range(2):
                cases.reply(vault, case, text(100), TODAY)
                cases.note(vault, case, text(50), TODAY)
            cases.say(vault, case, "label", {"label": LABELS[number % len(LABELS)], "on": True}, TODAY)
            cases.say(vault, case, "status", {"state": "open" if number % 3 else "waiting", "outcome": ""}, TODAY)
    vault.save()


@contextmanager
def unsaved(vault: Vault) -> Iterator[None]:
    """Nothing is saved meanwhile: a thousand saves of a whole vault would be all the time."""
    save: Callable[[], None] = vault.save
    vault.save = lambda: None  # type: ignore[method-assign]
    try:
        yield
    finally:
        vault.save = save  # type: ignore[method-assign]


def _write(vault: Vault, desk: Desk, keys: SourceKeys, day: int, bundle: Bundle | None) -> None:
    laid = lay_out(desk, text(300), "both", {}, keys, os.urandom, bundle)
    for content in laid.head(desk, laid.recipients(desk)).parts(laid.pieces):
        raw = compact_json.serialise(content)
        original = Original(os.urandom(32), keys.case_key, os.urandom(64), raw)
        messages.keep(
            vault, Opened(read_message(compact_json.parse(raw)), original), day, 0, None, desk, os.urandom(32)
        )


def _bundle(vault: Vault, desk: Desk, keys: SourceKeys, number: int) -> Bundle:
    listing = write_listing([File(f"{WORDS[number]}.pdf", "application/pdf", 1000)])
    bundle = Bundle(keys.bundle_key, os.urandom(32), len(listing) + 1000, 1)
    vault.chunks.write(bundle.id(desk.id), 0, seal_chunk(bundle, 0, listing.ljust(CHUNK_SIZE - 16, b"\0")))
    return bundle


def text(words: int) -> str:
    """Words of a list, one in twenty with an accent."""
    return " ".join(random.choices(WORDS, k=words)) + (" déjà vu" if random.random() < 0.5 else "")
