"""What a person should know before they sign, and no line of the directory says; and what they state by it."""

from __future__ import annotations

from dataclasses import dataclass

from knothole_client import clock
from knothole_client.desk.folder import DeskFolder
from knothole_client.protocol.directory import Directory, Statement
from knothole_client.sentences import Sentence


@dataclass(frozen=True)
class Caution:
    """A sentence, not scrubbed, and whether the settings change what it is about."""

    text: str
    about_settings: bool = False


def cautions(desk: DeskFolder, coming: Directory, today: int) -> list[Caution]:
    """What should not be overlooked."""
    found = []
    previous = desk.previous.directory if desk.previous else None
    if previous and previous.expires < today:
        days = today - previous.expires
        found.append(
            Caution(
                Sentence(
                    "Directory {serial} expired on {day}: for {days} days sources could not write.",
                    serial=previous.serial,
                    day=clock.written(previous.expires),
                    days=days,
                )
            )
        )
    reached = {slot for channel in coming.channels for slot in channel.slots}
    found += [
        Caution(
            Sentence(
                "{name} ({id}) is in no channel: sources cannot write to them.", name=reviewer.name, id=reviewer.id
            ),
            True,
        )
        for reviewer in coming.reviewers
        if reviewer.until is None and reviewer.slot not in reached
    ]
    if (desk.path / "next.key").exists():
        found.append(
            Caution(
                Sentence(
                    "next.key still lies beside desk.key: whoever gets this folder has both. Move it to another safe place."
                )
            )
        )
    return found


def claims(statement: Statement) -> list[str]:
    """The statement and the legal holds, by their words: they are dated again with every signature, so a person confirms them each time."""
    said: list[str] = [f"{language}: {text}" for language, text in statement.text.items() if text.strip()]
    return said + [Sentence("hold: {hold}", hold=hold) for hold in statement.holds]


EMPTIED = (
    Sentence("This removes what a stolen vault put there to fill the book or to forge replies."),
    Sentence("Each other vault brings its own replies back with its next round. Until then sources find none."),
    Sentence(
        "Replies of reviewers who do no more rounds are lost, and so are those that a restored vault does not have."
    ),
)
"""What emptying the book does, line by line."""
