"""What a reviewer writes: begun replies, kept sealed in the vault; letters; notes; acknowledgements of several cases at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from knothole_client.desktop.models.refusals import RefusedError
from knothole_client.errors import UsageError
from knothole_client.failures import Failures
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.message import MESSAGE_ID_SIZE
from knothole_client.protocol.reply import MAX_STATUS_FILES, MAX_STATUS_RECEIPTS, Status, compose_reply
from knothole_client.protocol.reviewer_records import RECEIPT_SIZE
from knothole_client.reviewer import cases as library
from knothole_client.reviewer.cases import each_case, find_case
from knothole_client.reviewer.letters import acknowledging, drafts, sent
from knothole_client.reviewer.letters.acknowledging import DraftLetter
from knothole_client.reviewer.letters.fate import fate
from knothole_client.reviewer.vault.cases import BegunReply
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.scrubbing import scrub, scrub_text

DUTIES: Final = ("", "acknowledgement", "feedback")
GAP: Final = drafts.GAP
FIRST_WORDS: Final = 80
_DAY, _ORDER = 40_000, 9_999  # no shorter than real ones, so that the meter never says too little
_LARGEST_STATUS: Final = Status(
    "received", None, MAX_STATUS_FILES, MAX_STATUS_FILES, (bytes(RECEIPT_SIZE),) * MAX_STATUS_RECEIPTS
)


@dataclass(frozen=True)
class Meter:
    """How large a reply is."""

    parts: int
    """Replies of 4,096 bytes; 0: it is empty."""
    fits: bool
    gaps: int

    @property
    def is_ready(self) -> bool:
        """Whether it could be sent."""
        return self.parts > 0 and self.fits and not self.gaps


def measure(text: str, duty: str = "") -> Meter:
    """Measure a text as it is typed. ``duty``: an acknowledgement also shows where the case stands, which takes room."""
    gaps = text.count(GAP)
    if not text.strip():
        return Meter(0, True, gaps)
    status = _LARGEST_STATUS if duty == "acknowledgement" else None
    try:
        return Meter(len(compose_reply(text, bytes(MESSAGE_ID_SIZE), _DAY, _ORDER, status)), True, gaps)
    except ProtocolError:
        return Meter(0, False, gaps)


def template(vault: Vault, name: str, duty: str, language: str) -> str:
    """The draft of a letter that fulfils a duty."""
    return drafts.draft(find_case(vault, name), duty, language)


def keep(vault: Vault, name: str, text: str, duty: str) -> None:
    """Keep what was typed, sealed in the vault; an empty text drops it."""
    key = find_case(vault, name).case_key
    begun = BegunReply(text, duty) if text.strip() else None
    if vault.begun.of(key) != begun or vault.is_ahead:
        vault.begun.keep(key, begun)
        vault.save()


def keep_note(vault: Vault, name: str, text: str) -> None:
    """The same of a note for colleagues. It is never taken for a reply."""
    key, text = find_case(vault, name).case_key, text if text.strip() else ""
    if vault.begun_notes.of(key) != text or vault.is_ahead:
        vault.begun_notes.keep(key, text)
        vault.save()


def preview(text: str) -> str:
    """What the source will see: the same text, with control characters shown."""
    return scrub_text(text)


def queue(vault: Vault, name: str, text: str, duty: str, today: int) -> int:
    """Queue a reply, and drop what was begun. It leaves with each round until the server has it.

    Returns:
        how many parts it takes.
    """
    if GAP in text:
        raise RefusedError("gap", GAP, "")
    case = find_case(vault, name)
    vault.begun.keep(case.case_key, None)
    return library.reply(vault, case, text, today, duty)


def note(vault: Vault, name: str, text: str, today: int) -> None:
    """Write a note for colleagues, and drop what was begun; the source never sees it."""
    case = find_case(vault, name)
    vault.begun_notes.keep(case.case_key, "")
    library.note(vault, case, text, today)


@dataclass(frozen=True)
class OutboxRow:
    """A reply of one's own: on its way, or in the book."""

    name: str
    day: int
    letter: bytes = field(repr=False)
    fate: str
    waits: bool
    first_words: str = field(repr=False)


def read_outbox(vault: Vault, today: int, failed: Failures) -> list[OutboxRow]:
    """What waits, then what stands in the book. ``failed``: takes the cases that cannot be read."""
    rows = []
    for case in each_case(vault, failed):
        texts = {reply.id: reply.text for reply in case.replies}
        for letter in case.letters.values():
            if letter.waits or letter.stands:
                words = scrub(" ".join(texts.get(letter.id, "").split()))[:FIRST_WORDS]
                rows.append(OutboxRow(case.name, letter.day, letter.id, fate(letter, today), letter.waits, words))
    return sorted(rows, key=lambda row: (not row.waits, row.day, row.name))


def retract(vault: Vault, name: str, letter: bytes, note_text: str, today: int) -> None:
    """Take a reply back; colleagues see a note. What the source has read stays read."""
    sent.note_over(vault, today)
    case = find_case(vault, name)
    if letter not in case.letters:
        raise RefusedError("no-reply", "", "")
    sent.retract(vault, case.letters[letter], today)
    library.note(vault, case, note_text, today)  # which saves


def compose_acknowledgements(vault: Vault, names: Sequence[str]) -> list[DraftLetter]:
    """A letter to each source, in its own language where that is recognised. Nothing is sent. Cases without the duty are left out."""
    letters = []
    for name in names:
        case = find_case(vault, name)
        try:
            letters += acknowledging.compose_letters([case])
        except UsageError as refused:
            if refused.code != "acknowledged":
                raise
    return letters


def send_acknowledgements(vault: Vault, letters: Sequence[DraftLetter], today: int) -> int:
    """Queue them, all or none."""
    return len(acknowledging.send_letters(vault, letters, today))
