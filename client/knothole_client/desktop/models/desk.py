"""The desk's folder, as its window shows and changes it. Nothing here needs the desk key but signing, printing and what renews keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from knothole_client.courier.store import reported_stolen
from knothole_client.desk import folder, keys, settings_text, signing
from knothole_client.desk.before_signing import cautions, claims
from knothole_client.desk.changes import changes
from knothole_client.desk.folder import DeskFolder
from knothole_client.desk.holds import hold_lines
from knothole_client.desk.settings import POLICY
from knothole_client.desk.sheet import fingerprint_sheet, key_sheets, page
from knothole_client.desktop.models.refusals import in_words, refusal
from knothole_client.desktop.words import Words
from knothole_client.errors import ClientError, UsageError
from knothole_client.files import paper
from knothole_client.files.durable import write_durably
from knothole_client.protocol.card import MAX_CARD, Card, read_card
from knothole_client.protocol.directory import SLOTS
from knothole_client.protocol.errors import ProtocolError
from knothole_client.rounds.folder import DESK, RoundFolder
from knothole_client.rounds.stick import read_stick
from knothole_client.scrubbing import scrub
from knothole_client.sentences import Sentence

MAX_DAYS: Final = 30
NUMBERS: Final = tuple(name for name in POLICY if name != "largest_bundle")


@dataclass(frozen=True)
class ReviewerRow:
    """Somebody who is or was at the desk. Texts are scrubbed."""

    id: str
    name: str
    role: str
    slot: int
    since: int
    until: int | None
    key: tuple[str, ...]
    """In lines of words."""


@dataclass(frozen=True)
class DeskPage:
    """All that the window shows of a desk."""

    name: str
    fingerprint: tuple[str, ...]
    digits: str
    serial: int
    """Of the directory that was signed last; 0: none was."""
    expires: int | None
    reviewers: tuple[ReviewerRow, ...]
    free_slots: tuple[int, ...]
    settings: settings_text.Content = field(repr=False)
    coming: tuple[str, ...]
    """What would change, were it signed now."""
    cautions: tuple[str, ...]
    refused: str
    """Why it could not be signed now; empty: it could."""
    next_key_here: bool
    has_key: bool


def has_desk(home: Path) -> bool:
    """Whether there is a desk."""
    return (home / "desk" / "genesis").exists()


def make_desk(home: Path, name: str, passphrase: str) -> None:
    """Create a desk."""
    folder.create_desk(home / "desk", name, passphrase)


def read_desk(home: Path, words: Words, today: int) -> DeskPage:
    """Read it; no passphrase is needed."""
    desk = folder.open_desk(home / "desk", None)
    kept = desk.path / folder.SETTINGS
    previous = desk.previous.directory if desk.previous else None
    coming, cautioned, refused = _coming(desk, words, today)
    taken = {entry["slot"] for entry in desk.reviewers if "until" not in entry}
    return DeskPage(
        name=scrub(desk.chain.name),
        fingerprint=tuple(paper.in_lines(paper.to_words(desk.chain.desk))),
        digits=paper.in_groups(desk.chain.desk),
        serial=previous.serial if previous else 0,
        expires=previous.expires if previous else None,
        reviewers=tuple(_row(entry) for entry in desk.reviewers),
        free_slots=tuple(slot for slot in range(SLOTS) if slot not in taken),
        settings=settings_text.parse(kept.read_bytes()) if kept.exists() else {},
        coming=coming,
        cautions=cautioned,
        refused=refused,
        next_key_here=(desk.path / "next.key").exists(),
        has_key=(desk.path / "desk.key").exists(),
    )


def _coming(desk: DeskFolder, words: Words, today: int) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """What would change, what should not be overlooked, and why nothing could be signed."""
    try:
        coming = signing.preview(desk, MAX_DAYS, today)
    except ClientError as refused:
        return (), (), scrub(in_words(refusal(refused), words))
    previous = desk.previous.directory if desk.previous else None
    return (
        tuple(words.clean(line) for line in changes(previous, coming)),
        tuple(words.clean(caution.text) for caution in cautions(desk, coming, today)),
        "",
    )


def _row(entry: dict[str, Any]) -> ReviewerRow:
    return ReviewerRow(
        entry["id"],
        scrub(entry["name"]),
        scrub(entry["role"]),
        entry["slot"],
        entry["from"],
        entry.get("until"),
        tuple(paper.in_lines(paper.to_words(bytes.fromhex(entry["signing"])))),
    )


@dataclass(frozen=True)
class CardSeen:
    """A card that was read, for somebody to compare its key by voice."""

    id: str
    name: str
    role: str
    key: tuple[str, ...]
    content: bytes = field(repr=False)


def look_at_card(file: Path) -> CardSeen:
    """Read a card. Nothing is added yet.

    Raises:
        UsageError: it is none.
    """
    with file.open("rb") as stream:
        content = stream.read(MAX_CARD + 1)
    try:
        card: Card = read_card(content)
    except ProtocolError as refused:
        raise UsageError(
            "card", "This is not a reviewer's card.", "Ask for the file that their window saved."
        ) from refused
    key = tuple(paper.in_lines(paper.to_words(card.signing)))
    return CardSeen(card.id, scrub(card.name), scrub(card.role), key, content)


def add(home: Path, card: CardSeen, slot: int, today: int) -> None:
    """Put a reviewer into the next directory."""
    folder.add_reviewer(folder.open_desk(home / "desk", None), card.content, slot, today)


def remove(home: Path, identity: str, today: int, last_day: int | None) -> bool:
    """Take a reviewer off it. Returns whether this machine's courier saw that the key was reported stolen."""
    entry = folder.remove_reviewer(folder.open_desk(home / "desk", None), identity, today, last_day)
    return reported_stolen(home / "courier", entry["signing"])


def empty_book(home: Path) -> None:
    """The next directory empties the book."""
    folder.empty_book(folder.open_desk(home / "desk", None))


@dataclass(frozen=True)
class SettingsTaken:
    """What changed for everybody who reads the page."""

    holds: tuple[str, ...]
    lifted: tuple[str, ...]


def take_settings(home: Path, content: settings_text.Content, words: Words, today: int) -> SettingsTaken:
    """Write settings for the next directory.

    Raises:
        UsageError: they could not be signed. Nothing was changed.
    """
    desk = folder.open_desk(home / "desk", None)
    taken = signing.take_settings(desk, settings_text.write(content), today)
    before = desk.previous.directory.statement.holds if desk.previous else ()
    lifted = tuple(scrub(hold) for hold in before if hold not in taken.holds)
    return SettingsTaken(tuple(map(words.say, hold_lines(taken.holds))), lifted)


@dataclass(frozen=True)
class ToSign:
    """A draft, as a person reads it before they agree."""

    serial: int
    since: int
    """The directory before; 0: it is the first."""
    until: str
    lines: tuple[str, ...]
    rotated: bool
    release: str
    cautions: tuple[str, ...]
    claims: tuple[str, ...]
    desk: DeskFolder = field(repr=False)
    draft: signing.Draft = field(repr=False)


def draft(home: Path, days: int, passphrase: str, words: Words, today: int) -> ToSign:
    """Sign the next directory, and keep nothing of it before a person has agreed."""
    desk = folder.open_desk(home / "desk", passphrase)
    made = signing.draft(desk, days, today)
    previous = desk.previous.directory if desk.previous else None
    return ToSign(
        serial=made.directory.serial,
        since=previous.serial if previous else 0,
        until=words.day(made.directory.expires),
        lines=tuple(words.clean(line) for line in changes(previous, made.directory)),
        rotated=made.rotated,
        release=made.page.release,
        cautions=tuple(words.clean(caution.text) for caution in cautions(desk, made.directory, today)),
        claims=tuple(words.clean(claim) for claim in claims(made.directory.statement)),
        desk=desk,
        draft=made,
    )


def keep(agreed: ToSign) -> None:
    """Keep what was agreed to."""
    signing.keep(agreed.desk, agreed.draft)


def hand_out(home: Path, to: Path) -> str:
    """Write the desk file that was signed last into a folder, or onto a reviewer's stick where a courier looks for it. Returns the path within it."""
    desk = folder.open_desk(home / "desk", None)
    stick = read_stick(to)
    if stick is not None and stick.desk != desk.chain.desk:
        raise UsageError("another-desk", "This is a stick of another desk. Nothing was written.", "Take it out.")
    file = RoundFolder(to).outgoing(DESK) if stick is not None else to / DESK
    write_durably(file, (desk.path / "desk").read_bytes())
    return str(file.relative_to(to))


def print_fingerprint(home: Path, words: Words, to: Path) -> str:
    """Write the sheet with the fingerprint. It is no secret."""
    chain = folder.open_desk(home / "desk", None).chain
    write_durably(to / "fingerprint.html", page([fingerprint_sheet(chain)], *words.for_paper))
    return "fingerprint.html"


def print_key(
    home: Path, file: Path, passphrase: str, shares: tuple[int, int], words: Words, to: Path, today: int
) -> str:
    """Write a key, or ``shares`` (threshold, count) of it, as a page to print. Whoever reads the page has the key."""
    chain = folder.open_desk(home / "desk", None).chain
    seed = folder.load_key(file, passphrase)[1]
    kind = keys.which(chain, seed).replace(".", " ")
    threshold, count = shares
    written = to / f"{kind.replace(' ', '-')}.html"
    write_durably(written, page(key_sheets(chain, seed, kind, words.day(today), threshold, count), *words.for_paper))
    return written.name


def move_next_key(home: Path, to: Path) -> str:
    """Take the next key away from beside the desk key: it is written there first, and only then removed here."""
    here = home / "desk" / "next.key"
    if to.resolve().is_relative_to((home / "desk").resolve()):
        raise UsageError(
            "next-key", "This folder belongs to the desk itself.", "Choose a stick for another safe place."
        )
    target = to / here.name
    if target.exists():
        raise UsageError(
            "exists", Sentence("{name} is there already.", name=scrub(str(target))), "Choose another folder."
        )
    write_durably(target, here.read_bytes())
    here.unlink()
    return target.name


def change_passphrase(file: Path, old: str, new: str) -> None:
    """Seal a key under another passphrase."""
    keys.change_passphrase(file, old, new)


def rotate(home: Path, next_file: Path, passphrase: str, new: str) -> bool:
    """The next key becomes the desk key. Returns whether a rotation was interrupted and is completed."""
    return keys.rotate(home / "desk", next_file, passphrase, new)


def with_channel(
    content: settings_text.Content, at: int | None, channel: dict[str, Any] | None
) -> settings_text.Content:
    """Settings with one channel changed, added (``at`` None) or removed (``channel`` None)."""
    channels: list[dict[str, Any]] = list(content.get("channels", []))
    if at is None:
        channels += [] if channel is None else [channel]
    elif channel is None:
        del channels[at]
    else:
        channels[at] = channel
    rest = {key: value for key, value in content.items() if key != "channels"}
    return rest | ({"channels": channels} if channels else {})


def with_statement(
    content: settings_text.Content, text: dict[str, str], holds: Sequence[str], origins: Sequence[str]
) -> settings_text.Content:
    """Settings with another statement."""
    said = {language: words for language, words in text.items() if words.strip()} or {"en": ""}
    changed = content | {"statement": {"text": said, "holds": list(holds)}, "origins": list(origins)}
    return {key: changed[key] for key in ("origins", "policy", "statement", "channels") if key in changed}


def with_policy(content: settings_text.Content, policy: dict[str, int]) -> settings_text.Content:
    """Settings with another policy."""
    changed = content | {"policy": policy}
    return {key: changed[key] for key in ("origins", "policy", "statement", "channels") if key in changed}
