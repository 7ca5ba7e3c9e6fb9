"""What a proof of report proves, and what it does not, in words: for ``knothole verify`` and for the source that makes one."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, Final

from knothole_client import clock
from knothole_client.commands.screen import say, say_quoted
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.directory import Reviewer
from knothole_client.protocol.proof import Opening, Proof
from knothole_client.protocol.reply import Letter
from knothole_client.scrubbing import scrub, scrub_text
from knothole_client.source.reading import shown_status

MAX_NUMBER: Final = 1_000
MAX_NAMED: Final = 10
NOT_YET: Final = (
    "Nothing is proven about what was opened: the text is not in the file. Whoever has it sees who opened it with: knothole verify FILE --text-file"
    " TEXT"
)
STOLEN: Final = "  This key was reported stolen: somebody else may have signed it, also with an earlier date."
NOT_PROVEN: Final = (
    "Who the source is: whoever has the codename can make such a file.",
    "That the text is all that was sent: answers to the desk's questions and files are not in it.",
    "When it was sent.",
)
WITHOUT_DOCUMENT: Final = (
    "That nobody's key was reported stolen: whoever made the file may have left that out, or taken an older list of the desk's people. Fetch the desk's"
    " newest document with knothole source desk --out FILE, and give it with --document FILE."
)
OLDER_KEY: Final = "That the desk made the list of its people in this file: it has changed its key since, and whoever stole the old one can make such a list."


def missing_replies(letters: tuple[Letter, ...]) -> list[tuple[Reviewer, list[int]]]:
    """By reviewer, the first numbers of replies that are missing between those that are there."""
    numbers: dict[Reviewer, set[int]] = defaultdict(set)
    for letter in letters:
        numbers[letter.reviewer].add(letter.order)
    gaps = [
        (author, sorted(set(range(1, min(max(there), MAX_NUMBER))) - there)[:MAX_NAMED])
        for author, there in numbers.items()
    ]
    return [(author, missing) for author, missing in gaps if missing]


def say_proof(proof: Proof, text: str | None, current: Desk | None = None, *, compared: bool) -> None:
    """Say it to a person.

    Args:
        text: the file's, or one that was given.
        current: the desk's newest document, by which it was judged.
        compared: whether it is known which desk it has to be.
    """
    opened = proof.openings(text) if text is not None else []
    if opened or proof.letters:
        say(f"This proof of report holds, for the desk “{scrub(proof.desk.chain.name)}”.", "bold")
    if not compared:
        say(f"Compare the desk's fingerprint with what the desk says elsewhere: {proof.desk.id.hex()}", "yellow")
    if not opened:
        say(NOT_YET, "bold yellow")
    if opened or proof.letters:
        _say_proven(proof, opened)
        _say_not_proven(proof, current)
    if opened and text is not None:
        say("\nThe text:", "bold")
        say_quoted(scrub_text(text))


def proof_json(proof: Proof, text: str | None, *, compared: bool) -> dict[str, Any]:
    """The same for programs."""
    opened = proof.openings(text) if text is not None else []
    return {
        "kind": "proof",
        "case": proof.name,
        "day": clock.written(proof.day),
        "desk": proof.desk.id.hex(),
        "items": len(proof.letters),
        "desk_compared": compared,
        "sha256": proof.digest.hex(),
        "reported_stolen": sorted(reviewer.id for reviewer in proof.reported_stolen(opened)),
        "text_checked": bool(opened),
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


def _say_proven(proof: Proof, opened: list[Opening]) -> None:
    directory = proof.desk.directory
    say("\nProven by signatures:", "bold")
    for opening in opened:
        say(
            f"- {_who(opening.reviewer)}: on {clock.written(opening.day)} their program signed that the text below was opened."
        )
        if opening.reported_stolen:
            say(STOLEN, "bold red")
    for letter in proof.letters:
        _say_letter(letter)
    say(f"- By the clocks of those who signed, the file was made on {clock.written(proof.earliest)} or later.")
    say(
        f"- They are the desk's people by its list of {clock.written(directory.issued)}, good to {clock.written(directory.expires)}."
    )
    if max([opening.day for opening in opened] + [letter.day for letter in proof.letters]) > directory.expires:
        say("  Something in it was signed later: ask the desk who was there then.", "yellow")


def _say_not_proven(proof: Proof, current: Desk | None) -> None:
    say("\nNot proven:", "bold")
    say(f"- That there was no other reply. {_no_other_reply(proof)}")
    for sentence in NOT_PROVEN:
        say(f"- {sentence}")
    if current is None:
        say(f"- {WITHOUT_DOCUMENT}")
    elif len(current.chain.links) > len(proof.desk.chain.links):
        say(f"- {OLDER_KEY}", "yellow")


def _say_letter(letter: Letter) -> None:
    day = clock.written(letter.day)
    if (
        letter.status and letter.status.through is not None and not letter.text
    ):  # a vault writes it, and nobody reads it before
        say(
            f"- {_who(letter.reviewer)}: on {day} their program signed that {shown_status(letter.status)} (number {letter.order})."
        )
    else:
        said = f" and showed that {shown_status(letter.status)}" if letter.status else ""
        replied = "replied" if letter.text or not letter.status else "wrote"
        say(f"- {_who(letter.reviewer)} {replied} on {day} (number {letter.order}){said}.")
    if letter.reported_stolen:
        say(STOLEN, "bold red")
    if letter.missing:
        say(f"  Parts of it are missing: {letter.missing}.", "yellow")
    if letter.text:
        say_quoted(scrub_text(letter.text))


def _no_other_reply(proof: Proof) -> str:
    word = (
        f"That there was none by {clock.written(proof.day)} is the word of whoever made the file; the server could hide one, too. The desk can show"
        " another: its vaults keep them."
    )
    if not proof.letters:
        return word
    gaps = missing_replies(proof.letters)
    if not gaps:
        return f"{word} Each reviewer numbers their replies, and between those that are there no number is missing."
    named = "; ".join(f"{_who(author)}: {', '.join(map(str, missing))}" for author, missing in gaps)
    days = proof.desk.directory.policy.reply_days
    return (
        f"{word} Each reviewer numbers their replies, and these numbers are missing: {named}. That can be harmless: a reviewer can take a reply back,"
        f" the desk's server keeps none longer than {days} days, and of very many a proof leaves out the oldest."
    )


def _who(reviewer: Reviewer) -> str:
    return scrub(f"{reviewer.name} ({reviewer.role})" if reviewer.role else reviewer.name)
