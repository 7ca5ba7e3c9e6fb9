"""What an import brought that a person wants to know: the cases that are new, and what colleagues did."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from knothole_client import clock
from knothole_client.commands.screen import say
from knothole_client.protocol.desk_events import (
    Assign,
    CaseBody,
    Label,
    Merge,
    Note,
    OpenedMessage,
    ReplyPart,
    SharePart,
    Status,
    Step,
    Triage,
)
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.reviewer.cases import case_names
from knothole_client.reviewer.importing import Imported
from knothole_client.reviewer.names import Names
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.scrubbing import scrub

MAX_CASES: Final = 20  # that are named one by one; the list has them all
_KINDS: Final[dict[type[CaseBody], str]] = {
    Note: "note",
    Assign: "assign",
    Status: "status",
    Label: "label",
    Merge: "merge",
    Step: "step",
    Triage: "triage",
    ReplyPart: "reply",
    OpenedMessage: "opened",
    SharePart: "share",
}


def report_news(vault: Vault, imported: Imported, names: Names) -> None:
    """In words; a case that is set aside as a flood is counted and not named."""
    known = case_names(vault, flood=False)
    new = sorted(known[case] for case in imported.new_cases if case in known)
    if new:
        say(f"New cases: {_listed(new)}.", "bold")
    done: dict[tuple[VerifyKey, VerifyKey], list[CaseBody]] = {}
    for event in imported.done:
        if event.case in known:
            done.setdefault((event.case, event.author), []).append(event.body)
    for (case, author), bodies in list(done.items())[:MAX_CASES]:
        acts = dict.fromkeys(_act(body, names, known) for body in bodies)  # each once, in order
        say(f"{known[case]}: {names.name(author)} {', '.join(acts)}.")
    if len(done) > MAX_CASES:
        say(f"Colleagues worked on {len(done) - MAX_CASES:,} more. See: knothole reviewer cases")


def news_json(vault: Vault, imported: Imported, names: Names) -> dict[str, object]:
    """The same for programs, all of it."""
    known = case_names(vault)
    return {
        "new_cases": sorted(known[case] for case in imported.new_cases if case in known),
        "done": [
            {
                "case": known[event.case],
                "by": names.id(event.author),
                "day": clock.written(event.day),
                "what": _KINDS[type(event.body)],
            }
            for event in imported.done
            if event.case in known
        ],
    }


def _listed(cases: Iterable[str]) -> str:
    cases = list(cases)
    more = f", and {len(cases) - MAX_CASES:,} more" if len(cases) > MAX_CASES else ""
    return ", ".join(cases[:MAX_CASES]) + more


def _act(body: CaseBody, names: Names, known: dict[VerifyKey, str]) -> str:
    """What a colleague did, after their name."""
    match body:
        case Note():
            return "wrote a note"
        case Assign(reviewer=None):
            return "put nobody in charge"
        case Assign(reviewer=reviewer):
            return f"put {_whom(reviewer, names)} in charge"
        case Status(state=state):
            return "asks everybody to forget it" if state == "forget" else f"set it to {state}"
        case Label(label=label, on=on):
            return f"labelled it {scrub(label)}" if on else f"took off the label {scrub(label)}"
        case Merge(into=other, on=on):
            return f"{'joined it with' if on else 'parted it from'} {known.get(other, 'another case')}"
        case Step(step=step, on=on):
            return f"recorded the step {step}" if on else f"took back the step {step}"
        case Triage():
            return "judged its urgency and danger"
        case ReplyPart(duty=duty):
            return f"replied ({duty})" if duty else "replied"
        case OpenedMessage():
            return "opened it"
        case SharePart(reader=reader):
            return f"let {_whom(reader, names)} read it"


def _whom(reviewer: VerifyKey | None, names: Names) -> str:
    name = names.name(reviewer) if reviewer else "nobody"
    return "you" if name == "You" else name
