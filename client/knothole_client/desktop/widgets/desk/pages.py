"""The pages of the desk's window. Each shows what was read, and asks the window's acts to change it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, Protocol

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QSpinBox, QVBoxLayout, QWidget

from knothole_client.desk.expiry import EARLY
from knothole_client.desk.settings import POLICY, RANGES
from knothole_client.desk.settings_text import Content
from knothole_client.desktop.models.desk import MAX_DAYS, NUMBERS, DeskPage, ReviewerRow, with_policy, with_statement
from knothole_client.desktop.widgets.code import Code
from knothole_client.desktop.widgets.conversation import scrolling
from knothole_client.desktop.widgets.desk.texts import Texts
from knothole_client.desktop.widgets.plain import Writing, label
from knothole_client.desktop.words import Words
from knothole_client.scrubbing import scrub

SECTIONS: Final = ("sign", "reviewers", "channels", "policy", "statement", "keys")
Act = Callable[[], object]


class DeskActs(Protocol):
    """What pages ask of the window."""

    words: Words

    def today(self) -> int:
        """The day on this machine."""

    def sign(self, days: int) -> None:
        """Show what changes, and sign."""

    def hand_out(self) -> None:
        """Write the desk file."""

    def add(self) -> None:
        """Add a reviewer, by card."""

    def remove(self, row: ReviewerRow) -> None:
        """A reviewer leaves."""

    def empty_book(self) -> None:
        """Empty the book."""

    def edit_channel(self, at: int | None) -> None:
        """Edit a channel, or a new one."""

    def remove_channel(self, at: int) -> None:
        """Take a channel away."""

    def take(self, content: Content) -> None:
        """Take settings."""

    def print_fingerprint(self) -> None:
        """Write its sheet."""

    def print_key(self) -> None:
        """Write the sheets of a key."""

    def move_next(self) -> None:
        """Take the next key away."""

    def change_passphrase(self) -> None:
        """Of a key."""

    def rotate(self) -> None:
        """The next key becomes the desk key."""


class Page(QWidget):
    """A page that scrolls."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        inner = QWidget()
        self.box = QVBoxLayout(inner)
        self.box.setContentsMargins(28, 20, 28, 20)
        self.box.setSpacing(10)
        self.box.addWidget(label(heading, "title"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inner))

    def say(self, text: str, role: str = "") -> None:
        """A line."""
        self.box.addWidget(label(text, role))

    def buttons(
        self, buttons: Sequence[tuple[str, Act]], box: QVBoxLayout | None = None, *, main: bool = False
    ) -> None:
        """Buttons in a row."""
        line = QHBoxLayout()
        for number, (text, act) in enumerate(buttons):
            button = QPushButton(text)
            if main and number == 0:
                button.setProperty("role", "main")
            button.clicked.connect(lambda _=False, chosen=act: chosen())
            line.addWidget(button)
        line.addStretch()
        (box or self.box).addLayout(line)

    def card(self) -> QVBoxLayout:
        """A frame for one of several."""
        frame = QFrame()
        frame.setProperty("role", "card")
        box = QVBoxLayout(frame)
        box.setContentsMargins(18, 12, 18, 12)
        self.box.addWidget(frame)
        return box

    def field(self, caption: str, widget: QWidget) -> None:
        """A field and its caption."""
        named = label(caption, "heading")
        named.setBuddy(widget)
        if not widget.accessibleName():
            widget.setAccessibleName(caption)
        self.box.addWidget(named)
        self.box.addWidget(widget)


def sign_page(acts: DeskActs, page: DeskPage) -> Page:
    """What would change, and signing it."""
    words, shown = acts.words, Page(acts.words("desk.section.sign"))
    if page.expires is None:
        shown.say(words("desk.never"))
    else:
        shown.say(words("desk.serial", serial=page.serial, day=words.day(page.expires)))
    left = page.expires - acts.today() if page.expires is not None else EARLY + 1
    if page.expires is not None and left <= EARLY:
        key = "desk.has.expired" if left < 0 else "desk.expires.soon"
        shown.say(words(key, day=words.day(page.expires)), "warn")
    for caution in page.cautions:
        shown.say(caution, "warn")
    if page.refused:
        shown.say(words("desk.not.yet", why=page.refused), "warn")
    else:
        shown.say(words("desk.coming") if page.coming else words("desk.nothing.coming"), "heading")
        for line in page.coming:
            shown.say(line)
    days = QSpinBox()
    days.setRange(1, MAX_DAYS)
    days.setValue(MAX_DAYS)
    days.setMaximumWidth(days.fontMetrics().averageCharWidth() * 14)
    shown.field(words("desk.days"), days)
    shown.buttons([(words("desk.sign"), lambda: acts.sign(days.value()))], main=True)
    if page.serial:
        shown.say(words("desk.hand.out.text"), "quiet")
        shown.buttons([(words("desk.hand.out"), acts.hand_out)])
    shown.box.addStretch()
    return shown


def reviewers_page(acts: DeskActs, page: DeskPage) -> Page:
    """Who reads."""
    words, shown = acts.words, Page(acts.words("desk.section.reviewers"))
    shown.buttons([(words("desk.add"), acts.add)], main=True)
    if not page.reviewers:
        shown.say(words("desk.nobody"), "quiet")
    for row in sorted(page.reviewers, key=lambda row: (row.until is not None, row.slot)):
        box = shown.card()
        role = f", {row.role}" if row.role else ""
        box.addWidget(label(f"{row.name} ({row.id}){role}", "heading"))
        since = words("desk.slot", slot=row.slot, day=words.day(row.since))
        left = "" if row.until is None else " · " + words("desk.left", day=words.day(row.until))
        box.addWidget(label(since + left, "quiet"))
        box.addWidget(label("\n".join(row.key), "words"))
        key = "desk.leaves" if row.until is None else "desk.stolen.later"
        shown.buttons([(words(key), partial(acts.remove, row))], box)
    if page.serial:
        shown.say(words("desk.empty.text"), "quiet")
        shown.buttons([(words("desk.empty"), acts.empty_book)])
    shown.box.addStretch()
    return shown


def channels_page(acts: DeskActs, page: DeskPage) -> Page:
    """To whom sources can write."""
    words, shown = acts.words, Page(acts.words("desk.section.channels"))
    channels = page.settings.get("channels", [])
    shown.buttons([(words("desk.channel.add"), partial(acts.edit_channel, None))], main=True)
    if not channels:
        shown.say(words("desk.channel.none"), "quiet")
    for at, channel in enumerate(channels):
        box = shown.card()
        titles = channel.get("title", {})
        title = titles.get(words.language) or next(iter(titles.values()), "")
        box.addWidget(label(scrub(f"{title} ({channel.get('id', '')})"), "heading"))
        readers = words.listed(scrub(str(reader)) for reader in channel.get("reviewers", []))
        asked = len(channel.get("questions", [])) + bool(channel.get("meeting"))
        box.addWidget(label(words("desk.channel.read.by", names=readers), "quiet"))
        box.addWidget(label(words("desk.channel.asks", count=asked), "quiet"))
        shown.buttons(
            [
                (words("desk.channel.edit.this"), partial(acts.edit_channel, at)),
                (words("desk.channel.remove"), partial(acts.remove_channel, at)),
            ],
            box,
        )
    shown.box.addStretch()
    return shown


def policy_page(acts: DeskActs, page: DeskPage) -> Page:
    """The promises about time and size."""
    words, shown = acts.words, Page(acts.words("desk.section.policy"))
    before = page.settings.get("policy", {})
    fields: dict[str, QSpinBox] = {}
    for name in (*NUMBERS, "case_days"):
        least, most = RANGES[name]
        spin = QSpinBox()
        if name == "case_days":  # may be left out
            spin.setSpecialValueText(words("desk.policy.no.rule"))
            least -= 1
        spin.setRange(least, most)
        spin.setValue(before.get(name, POLICY.get(name, least)))
        spin.setMaximumWidth(spin.fontMetrics().averageCharWidth() * 24)
        fields[name] = spin
        shown.field(words(f"desk.policy.{name}"), spin)
    megabytes = QSpinBox()
    megabytes.setRange(0, 1_000_000)
    megabytes.setValue(before.get("largest_bundle", POLICY["largest_bundle"]) // 1024**2)
    megabytes.setMaximumWidth(megabytes.fontMetrics().averageCharWidth() * 24)
    shown.field(words("desk.policy.largest_bundle"), megabytes)

    def take() -> None:
        typed = {name: spin.value() for name, spin in fields.items()}
        if typed["case_days"] < RANGES["case_days"][0]:
            del typed["case_days"]
        acts.take(with_policy(page.settings, typed | {"largest_bundle": megabytes.value() * 1024**2}))

    shown.buttons([(words("desk.take"), take)], main=True)
    shown.box.addStretch()
    return shown


def statement_page(acts: DeskActs, page: DeskPage) -> Page:
    """What the desk declares, and where its page is served."""
    words, shown = acts.words, Page(acts.words("desk.section.statement"))
    before = page.settings.get("statement", {})
    shown.say(words("desk.statement.text"), "quiet")
    text = Texts(words, words("desk.statement"), before.get("text", {}), is_long=True)
    shown.field(words("desk.statement"), text)
    holds, origins = _lines(before.get("holds", [])), _lines(page.settings.get("origins", []))
    shown.field(words("desk.holds"), holds)
    shown.field(words("desk.origins"), origins)

    def take() -> None:
        acts.take(with_statement(page.settings, text.value, _typed(holds), _typed(origins)))

    shown.buttons([(words("desk.take"), take)], main=True)
    shown.box.addStretch()
    return shown


def keys_page(acts: DeskActs, page: DeskPage) -> Page:
    """The fingerprint, the two keys, and paper."""
    words, shown = acts.words, Page(acts.words("desk.section.keys"))
    shown.say(words("desk.fingerprint"), "heading")
    row = QHBoxLayout()
    row.addWidget(label("\n".join((*page.fingerprint, page.digits)), "words"), 1)
    row.addWidget(Code(" ".join(page.fingerprint).upper(), words("first.card.code")))
    shown.box.addLayout(row)
    shown.buttons([(words("desk.print.fingerprint"), acts.print_fingerprint)])
    if page.next_key_here:
        shown.say(words("desk.next.here"), "warn")
        shown.buttons([(words("desk.next.move"), acts.move_next)])
    shown.say(words("desk.print.text"), "quiet")
    shown.buttons([(words("desk.print.key"), acts.print_key), (words("desk.passphrase"), acts.change_passphrase)])
    shown.say(words("desk.rotate.text"), "quiet")
    shown.buttons([(words("desk.rotate"), acts.rotate)])
    shown.box.addStretch()
    return shown


PAGES: Final[dict[str, Callable[[DeskActs, DeskPage], Page]]] = {
    "sign": sign_page,
    "reviewers": reviewers_page,
    "channels": channels_page,
    "policy": policy_page,
    "statement": statement_page,
    "keys": keys_page,
}


def _lines(texts: Sequence[str]) -> Writing:
    """A field with one text a line."""
    field = Writing("")
    field.setProperty("role", "writing")
    field.setPlainText("\n".join(texts))
    field.setFixedHeight(field.fontMetrics().lineSpacing() * 3 + 12)
    return field


def _typed(field: Writing) -> list[str]:
    return [line.strip() for line in field.toPlainText().splitlines() if line.strip()]


def name_field(caption: str) -> QLineEdit:
    """Where a desk's name is typed."""
    field = QLineEdit()
    field.setMaxLength(100)
    field.setAccessibleName(caption)
    return field
