"""Acknowledging several reports at once, each in the language its source writes in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Final

from knothole_client.errors import UsageError
from knothole_client.reviewer.cases import Case, write_reply
from knothole_client.reviewer.duties import open_duties
from knothole_client.reviewer.letters import drafts, language
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.sentences import Sentence

KIND: Final = "acknowledgement"
FALLBACK: Final = "en"


@dataclass(frozen=True)
class DraftLetter:
    """What would go to the source of a case."""

    case: Case = field(repr=False)
    language: str
    guessed: bool
    """Whether the language was recognised, or named by a person; otherwise it is :data:`FALLBACK`."""
    text: str = field(repr=False)


def compose_letters(cases: Iterable[Case], chosen: str | None = None) -> list[DraftLetter]:
    """A letter to each source that is owed an acknowledgement. Nothing is sent.

    Args:
        chosen: the language of all; None guesses each.

    Raises:
        UsageError: ``acknowledged``: one of the cases was answered, or its answer waits.
    """
    letters = []
    for case in {case.case_key: case for case in cases}.values():
        if case.waiting or KIND not in (duty.kind for duty in open_duties(case)):
            raise UsageError(
                "acknowledged",
                Sentence(
                    "Nothing is left to acknowledge in {name}: it was answered, its reply is on the way, or it is spam.",
                    name=case.name,
                ),
                "Leave it out, or write: knothole reviewer reply CASE",
            )
        found = chosen or language.guess("\n".join(message.text for message in case.messages))
        written_in = found if found in drafts.languages() else FALLBACK
        letters.append(DraftLetter(case, written_in, found is not None, drafts.draft(case, KIND, written_in)))
    return letters


def with_language(letter: DraftLetter, chosen: str) -> DraftLetter:
    """The same letter in another language."""
    return replace(letter, language=chosen, guessed=True, text=drafts.draft(letter.case, KIND, chosen))


def send_letters(vault: Vault, letters: Iterable[DraftLetter], today: int) -> list[int]:
    """Reply with each letter and save the vault. Returns how many parts each takes. All leave with the next export, or, if one cannot be sent, none.

    Raises:
        UsageError: what :func:`knothole_client.reviewer.cases.write_reply` raises.
    """
    letters = list(letters)
    for letter in letters:
        if vault.cases.reply_keys(letter.case.case_key) is None:
            raise UsageError(
                "no-reply-key",
                Sentence(
                    "The first part of the message of {name} has not come, so it cannot be answered yet.",
                    name=letter.case.name,
                ),
                "Try it without this case, and that one after the next round.",
            )
    parts = [write_reply(vault, letter.case, letter.text, today, KIND) for letter in letters]
    vault.save()
    return parts
