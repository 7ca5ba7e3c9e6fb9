"""A reviewer's vault with a dozen cases in several languages and states, for the window's tests and pictures."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from knothole_client.clock import SECONDS_A_DAY
from knothole_client.desktop.models.first_day import STEPS
from knothole_client.files.chunk_folder import ChunkFolder
from knothole_client.protocol.bundle import Bundle, seal_chunk
from knothole_client.protocol.codename import SourceKeys
from knothole_client.protocol.primitives import verify_key
from knothole_client.reviewer import cases
from knothole_client.reviewer.vault.cases import BegunReply
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.rounds.folder import RoundFolder
from knothole_client.source.outgoing import lay_out
from knothole_client.source.upload import Stream, first_reading
from tests.support.desks import TODAY
from tests.support.offices import PASSPHRASE, Office
from tests.support.small_files import pdf_of

__all__ = ["NOW", "PASSPHRASE", "TODAY", "Newsroom", "newsroom"]
NOW = TODAY * SECONDS_A_DAY + 9 * 3600

LETTERS = (
    (
        "Invoices for repairs that nobody made. I have the copies from 2024 and 2025, and the names of who signed them.",
        -6,
    ),
    ("Die Prüfberichte der Brücke wurden nach der Abnahme ausgetauscht. Ich war dabei und habe die ersten.", -8),
    ("تم تغيير نتائج فحص المياه قبل إرسالها إلى الوزارة، ولدي النسخ الأصلية من المختبر.", -2),
    ("Le directeur a fait détruire les relevés de température de l'entrepôt avant l'inspection.", -1),
    ("They make us backdate the safety training. Whoever refused was moved to nights.", 0),
    ("Cheap watches!!! Visit us today", 0),
    ("Los contratos se adjudican antes de que se publique el concurso. Tengo los correos.", -4),
    ("A bribe was paid for the permit of the quarry. ‮txt.exe is what they called the file.\nMore when I am safe.", 0),
)
"""What sources wrote, and the day before or after today on which it came."""


class Newsroom(NamedTuple):
    """Where the vault is, and what its cases are called, in the order of :data:`LETTERS`."""

    home: Path
    office: Office
    names: list[str]


def newsroom(root: Path, letters: tuple[tuple[str, int], ...] = LETTERS, *, worked_on: bool = True) -> Newsroom:
    """Make it. The vault is ``root/home/reviewer``; the cases arrived in one round."""
    office = Office(root / "desk")
    desk = office.verified()
    for number, (text, days) in enumerate(letters):
        keys = office.source()[1]
        bundle = _with_files(office, keys, root) if number == 0 else None
        message = lay_out(desk, text, "both", {}, keys, office.random.randbytes, bundle)
        for clerk in (office.first, office.second):
            for envelope in message.seal(desk, office.random.randbytes):
                clerk.folder.append(TODAY + days, envelope)
    office.round()
    home = root / "home"
    home.mkdir(parents=True)
    office.first.home.rename(home / "reviewer")
    office.first.home = home / "reviewer"
    office.first.folder = RoundFolder(home / "reviewer" / "round")
    with office.first.vault() as vault:
        known = cases.list_cases(vault)
        names = [next(case.name for case in known if case.messages[0].text == text) for text, _ in letters]
        if worked_on:
            _work(vault, office, names)
    return Newsroom(home, office, names)


def _with_files(office: Office, keys: SourceKeys, root: Path) -> Bundle:
    """Two files, whose pieces are in the first reviewer's folder."""
    chosen = root / "chosen"
    chosen.mkdir()
    (chosen / "invoices.pdf").write_bytes(pdf_of("Invoice 17: repairs", "Invoice 18: repairs", padding=300_000))
    (chosen / "list of names.ods").write_bytes(b"PK" + b"y" * 40_000)
    stream = Stream.of(sorted(chosen.iterdir()))
    bundle, _ = first_reading(stream, keys.bundle_key, office.desk.id)
    for number in range(bundle.count):
        sealed = seal_chunk(bundle, number, stream.piece(number))
        ChunkFolder(office.first.home / "bundles").write(bundle.id(office.desk.id), number, sealed)
    return bundle


def _work(vault: Vault, office: Office, names: list[str]) -> None:
    """What was done before this morning, and what a colleague did."""
    colleague, own = verify_key(office.second.made.signing), vault.identity.key
    found = {name: cases.find_case(vault, name) for name in names}
    for number in (0, 2, 6):
        cases.mark_opened(vault, found[names[number]], TODAY)
    cases.say(vault, found[names[0]], "label", {"label": "procurement", "on": True}, TODAY)
    cases.say(vault, found[names[0]], "label", {"label": "documents", "on": True}, TODAY)
    cases.say(vault, found[names[6]], "label", {"label": "procurement", "on": True}, TODAY)
    cases.say(vault, found[names[0]], "assign", {"reviewer": own.hex()}, TODAY)
    cases.say(vault, found[names[2]], "assign", {"reviewer": colleague.hex()}, TODAY)
    cases.mark_each(vault, [found[names[0]]], "star", on=True)
    cases.note(
        vault,
        found[names[0]],
        "The invoice numbers agree with those in the register. Ask for the delivery notes.",
        TODAY,
    )
    cases.reply(vault, found[names[0]], "Thank you. Do you know who kept the delivery notes?", TODAY)
    for step in STEPS:
        vault.first_day.note(step)
    vault.begun.keep(found[names[6]].case_key, BegunReply("Gracias. Antes de que mande los correos, ", ""))
    vault.save()
