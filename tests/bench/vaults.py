"""A reviewer's vault: a large round, and a vault that was used for years."""

from __future__ import annotations

import os
import random
import tempfile
import time
from pathlib import Path

from knothole_client.failures import Failures
from knothole_client.files import sealed_file
from knothole_client.protocol.bundle import CHUNK_SIZE, Bundle, File, seal_chunk, write_listing
from knothole_client.protocol.words import WORDS
from knothole_client.reviewer import cases
from knothole_client.reviewer.importing import import_round
from knothole_client.reviewer.searching import search
from knothole_client.reviewer.vault.vault import FILE, Vault, open_vault
from knothole_client.source.outgoing import lay_out
from tests.bench.table import heading, row
from tests.support.desks import TODAY
from tests.support.memory import grown
from tests.support.offices import PASSPHRASE, Office

COVERS, MESSAGES, CASES = 10_000, 300, 40
MANY_CASES, OF_A_CASE, WITH_FILES = 1_000, 3, 100


def main() -> None:
    heading("A vault, on one core")
    with tempfile.TemporaryDirectory() as root:
        a_large_round(Office(Path(root)))
    with tempfile.TemporaryDirectory() as root:
        many_cases(Office(Path(root)))


def a_large_round(office: Office) -> None:
    sources = [office.source()[1] for _ in range(CASES)]
    envelopes = [envelope for at in range(MESSAGES) for envelope in office.write(text(300), keys=sources[at % CASES])]
    envelopes += [office.cover() for _ in range(COVERS)]
    random.shuffle(envelopes)
    part = office.first.folder.path / "in" / f"{TODAY}.0"
    part.parent.mkdir(parents=True)
    part.write_bytes(b"".join(envelopes))
    del envelopes
    office.first.close(TODAY)
    office.first.folder.desk.write_bytes(office.document())
    with office.first.vault() as vault:  # or stretching the passphrase would be all the memory
        vault.change_key(sealed_file.new_key(PASSPHRASE, sealed_file.Cost(8, 1)))

    def take_in() -> None:
        with open_vault(office.first.home, PASSPHRASE) as vault:
            started = time.perf_counter()
            result = import_round(vault, office.first.folder, TODAY + 1)
            seconds = time.perf_counter() - started
        row(f"import {result.seen:,} envelopes, {result.messages} parts of messages", seconds, "s")

    row("  memory it took", grown(take_in) / 2**20, "MiB")


def many_cases(office: Office) -> None:
    with office.first.vault() as vault:
        fill(office, vault)
        vault.save()
    size = (office.first.home / FILE).stat().st_size / 2**20
    started = time.perf_counter()
    sealed_file.new_key(PASSPHRASE)
    stretching = time.perf_counter() - started
    started = time.perf_counter()
    with open_vault(office.first.home, PASSPHRASE) as vault:
        opened = time.perf_counter()
        listed = cases.outline(vault)
        shown = time.perf_counter()
        found = {words: len(search(vault, words, Failures())) for words in ("harbor", "no such word")}
        searched = time.perf_counter()
        vault.save()
        saved = time.perf_counter()
    row(
        f"open a vault of {len(listed):,} cases",
        opened - started,
        "s",
        f"{size:.0f} MiB; of it {stretching:.2f} s Argon2id",
    )
    row("  list them", shown - opened, "s")
    row("  search them", (searched - shown) / len(found), "s", f"finds {found}")
    row("  save", saved - searched, "s")


def fill(office: Office, vault: Vault) -> None:
    """Cases with messages, answers, notes, and some with files."""
    save = vault.save
    vault.save = lambda: None  # type: ignore[method-assign]
    desk = office.verified()
    for number in range(MANY_CASES):
        keys = office.source()[1]
        bundle = None
        if number < WITH_FILES:
            listing = write_listing([File(f"{WORDS[number]}.pdf", "application/pdf", 1000)])
            bundle = Bundle(keys.bundle_key, os.urandom(32), len(listing) + 1000, 1)
            vault.chunks.write(bundle.id(desk.id), 0, seal_chunk(bundle, 0, listing.ljust(CHUNK_SIZE - 16, b"\0")))
        for _ in range(OF_A_CASE):
            message = lay_out(desk, text(300), "both", {}, keys, os.urandom, bundle)
            for envelope in message.seal(desk, os.urandom):
                office.first.folder.append(TODAY, envelope)
            bundle = None
    office.first.folder.desk.write_bytes(office.document())
    import_round(vault, office.first.folder, TODAY)
    for case in cases.list_cases(vault):
        cases.mark_opened(vault, case, TODAY)
        cases.reply(vault, case, text(100), TODAY)
        cases.note(vault, case, text(50), TODAY)
    vault.save = save  # type: ignore[method-assign]


def text(words: int) -> str:
    return " ".join(random.choices(WORDS, k=words))


if __name__ == "__main__":
    main()
