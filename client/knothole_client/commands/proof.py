"""What a proof of report proves, and what it does not, in words: for ``knothole verify`` and for the source that makes one."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, Final

from knothole_client import clock
from knothole_client.commands.screen import say, say_quoted
from knothole_client.protocol.directory import Reviewer
from knothole_client.protocol.proof import Opening, Proof
from knothole_client.protocol.reply import Letter, Status
from knothole_client.scrubbing import scrub, scrub_text

STATES: Final = {
    "received": "it was received",
    "looking": "it is being looked into",
    "closed": "it is closed",
    "destroyed": "what was withdrawn is destroyed",
}
MAX_NUMBER: Final = 1_000
MAX_NAMED: Final = 10
STOLEN: Final = "  This key was reported stolen: somebody else may have signed it, also with an earlier date."
NOT_PROVEN: Final = (
    "Who the source is: whoever has the codename can make such a file.",
    "That the text is all that was sent: answers to the desk's questions and files are not in it.",
    "When it was sent.",
    "What was signed with a key that was reported stolen after the file was made: ask the desk.",
)


def shown_status(status: Status) -> str:
    """What a reviewer shows a source of its case, as half a sentence."""
    if status.through is not None:
        return f"all that was withdrawn, what came through {clock.written(status.through)}, is destroyed in their vault"
    return STATES[status.state]


def missing_replies(letters: tuple[Letter, ...]) -> list[tuple[Reviewer, list[int]]]:
    """By reviewer, the first numbers of replies that are missing between those that are there."""
    numbers: dict[Reviewer, set[int]] = defaultdict(set)
    for letter in letters:
        numbers[letter.reviewer].add(letter.order)
    gaps = [
        (one, sorted(set(range(1, min(max(there), MAX_NUMBER))) - there)[:MAX_NAMED]) for one, there in numbers.items()
    ]
    return [(one, missing) for one, missing in gaps if missing]


def say_proof(proof: Proof, text: str | None, *, compared: bool) -> list[Opening]:
    """Say it to a person. ``text``: the file's, or one that was given. Returns who opened the text."""
    opened = proof.openings(text) if text is not None else []
    say(f"This proof of report holds, for the desk “{scrub(proof.desk.chain.name)}”.", "bold")
    if not compared:
        say(f"Compare the desk's fingerprint with what the desk says elsewhere: {proof.desk.id.hex()}", "yellow")
    say("\nProven by signatures:", "bold")
    for opening in opened:
        say(f"- {_who(opening.reviewer)} signed on {clock.written(opening.day)} that the text below was opened.")
        if opening.reported_stolen:
            say(STOLEN, "bold red")
    if text is None:
        say("- The text is not in the file. Who has it sees who opened it with: knothole verify FILE --text-file TEXT")
    for letter in proof.letters:
        _say_letter(letter)
    say(f"- The file was made on {clock.written(proof.earliest)} or later.")
    say("\nNot proven:", "bold")
    say(f"- That there was no other reply. {_no_other_reply(proof)}")
    for sentence in NOT_PROVEN:
        say(f"- {sentence}")
    if opened and text is not None:
        say("\nThe text:", "bold")
        say_quoted(scrub_text(text))
    return opened


def proof_json(proof: Proof, opened: list[Opening]) -> dict[str, Any]:
    """The same for programs."""
    return {
        "openings": [{"reviewer": opening.reviewer.id, "day": clock.written(opening.day)} for opening in opened],
        "replies": [
            {
                "reviewer": letter.reviewer.id,
                "day": clock.written(letter.day),
                "number": letter.order,
                "status": letter.status.state if letter.status else "",
                "text": letter.text,
            }
            for letter in proof.letters
        ],
        "made_on_or_after": clock.written(proof.earliest),
    }


def _say_letter(letter: Letter) -> None:
    said = f" and showed that {shown_status(letter.status)}" if letter.status else ""
    replied = "replied" if letter.text or not letter.status else "wrote"
    say(f"- {_who(letter.reviewer)} {replied} on {clock.written(letter.day)} (number {letter.order}){said}.")
    if letter.reported_stolen:
        say(STOLEN, "bold red")
    if letter.missing:
        say(f"  Parts of it are missing: {letter.missing}.", "yellow")
    if letter.text:
        say_quoted(scrub_text(letter.text))


def _no_other_reply(proof: Proof) -> str:
    day = clock.written(proof.day)
    word = f"That there was none by {day} is the word of whoever made the file; the server could hide one, too."
    gaps = missing_replies(proof.letters)
    if gaps:
        named = "; ".join(f"{_who(one)}: {', '.join(map(str, missing))}" for one, missing in gaps)
        return f"{word} Replies are numbered, and these numbers are missing: {named}."
    return (
        f"{word} Replies are numbered, and no number is missing. The desk can show a later one: its vaults keep them."
    )


def _who(reviewer: Reviewer) -> str:
    return scrub(f"{reviewer.name} ({reviewer.role})" if reviewer.role else reviewer.name)
