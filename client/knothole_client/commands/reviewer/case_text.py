"""A case on the terminal, and for programs."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from knothole_client import clock
from knothole_client.commands.reviewer.letters import as_what, letter_json
from knothole_client.commands.screen import say, say_json, say_quoted
from knothole_client.failures import Failures
from knothole_client.protocol.errors import EXPLANATIONS
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.reviewer.cases import Case
from knothole_client.reviewer.copies_note import is_note
from knothole_client.reviewer.duties import open_duties
from knothole_client.reviewer.files import FilesHere, files_here
from knothole_client.reviewer.letters.fate import fate
from knothole_client.reviewer.messages import Message
from knothole_client.reviewer.names import Names
from knothole_client.reviewer.team.folding import Note, Reply
from knothole_client.reviewer.team.readable import Readable, readable
from knothole_client.reviewer.vault.outbox import Letter
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.scrubbing import scrub, scrub_text


def letter(entry: Message | Reply | Note) -> str:
    """What a message, an answer or a note is called where it cannot be shown."""
    kind = {Message: "a message", Reply: "an answer", Note: "a note"}[type(entry)]
    return f"{kind} of {clock.written(entry.day)}" + (f", {entry.id.hex()[:8]}" if not isinstance(entry, Note) else "")


def show_case(vault: Vault, case: Case, as_json: bool) -> Failures:
    """Print a case: messages and replies by day, scrubbed, and what there is of the files. What cannot be shown is returned by name."""
    desk, failed = vault.desk(clock.today()).id, Failures()
    there = {}
    for message in case.messages:
        with failed.of(f"the files of {letter(message)}"):
            if message.bundle:
                there[message.id] = files_here(vault, message.bundle, desk)
    if as_json:
        say_json(case_json(case, there, Names.of(vault), failed))
        return failed
    names = Names.of(vault)
    say(f"Case {case.name}, since {clock.written(case.since)}", "bold")
    with failed.of("where it stands"):
        _show_standing(case, names)
        begun = vault.begun.of(case.case_key)
        if begun:
            what = f"A reply is begun{as_what(begun.duty)} and not queued."
            say(f"{what} Continue it with: knothole reviewer reply {case.name}", "yellow")
        if vault.begun_notes.of(case.case_key):
            say("A note is begun in the window and not recorded. Continue it with: knothole desktop", "yellow")
    entries: list[tuple[int, int, Message | Reply | Note]] = [(message.day, 0, message) for message in case.messages]
    entries += [(reply.day, 1, reply) for reply in case.replies]
    entries += [(note.day, 2, note) for note in case.state.notes]
    for _, _, entry in sorted(entries, key=lambda dated: dated[:2]):
        with failed.of(letter(entry)):
            if isinstance(entry, Message):
                _show_message(entry, case.state.opened.get(entry.id, {}), names)
                if entry.id in there:
                    _show_files(case, there[entry.id])
            else:
                _show_word(entry, names, case.letters.get(entry.id) if isinstance(entry, Reply) else None)
    return failed


def without(case: Case, failed: Failures) -> Case:
    """A case as somebody saw it: without the messages that could not be shown, which nobody opened."""
    return replace(case, messages=tuple(message for message in case.messages if letter(message) not in failed.found))


def _show_word(entry: Reply | Note, names: Names, own: Letter | None = None) -> None:
    what = {Reply: "answered", Note: "noted, for colleagues only"}[type(entry)]
    duty = f" ({entry.duty})" if isinstance(entry, Reply) and entry.duty else ""
    if isinstance(entry, Reply) and entry.state:
        duty += f"; the source sees: {entry.state}"
    say(f"\n{names.name(entry.author)} {what}, {clock.written(entry.day)}{duty}:", "bold")
    if own and (own.waits or own.retracted is not None or own.over):
        say(f"This reply: {fate(own, clock.today())}.", "bold red" if own.waits else "yellow")
    elif own:
        say(f"This reply: {fate(own, clock.today())}.", "dim")
    if isinstance(entry, Reply) and entry.missing:
        say(f"{entry.missing} parts of this answer have not come yet.", "yellow")
    say_quoted(scrub_text(entry.text))


def show_readable(vault: Vault, case: Case) -> None:
    """Print what somebody who is let into a case will be able to read: what there is of it, by day and author, without the words."""
    names = Names.of(vault)
    say(f"Case {case.name}, since {clock.written(case.since)}")
    items = readable(vault, case, clock.today())
    for item in items:
        if item.kind != "label":
            say(f"  {_readable(item, names)}")
    labels = [item.name for item in items if item.kind == "label"]
    if labels:
        say(f"  the labels {scrub(', '.join(labels))}")


def _readable(item: Readable, names: Names) -> str:
    day = clock.written(item.day or 0)
    if item.kind == "message":
        return f"a message of {day}, {item.size} characters"
    if item.kind == "files":
        return "files of that day, which are not here yet"
    if item.kind == "file":
        late = "; too old for the server, so hand it over yourself" if item.too_old else ""
        return f"a file of that day: {scrub(item.name)} ({item.size:,} bytes){late}"
    by = f", by {names.name(item.by)}" if item.by else ""
    return f"{'an answer' if item.kind == 'answer' else 'a note'} of {day}{by}, {item.size} characters"


def _show_standing(case: Case, names: Names) -> None:
    state = case.state
    if state.since is not None:
        outcome = f", outcome {state.outcome}" if state.outcome else ""
        stolen = f", by {names.name(state.said_by)}" if state.said_by in case.reported_stolen and state.said_by else ""
        say(f"Status: {state.state} since {clock.written(state.since)}{outcome}{stolen}")
    if state.set_aside:
        say(
            f"Set aside: {state.set_aside} words of colleagues whose numbers are far out of line. A program of theirs is broken, or"
            " somebody else has their key.",
            "bold red",
        )
    if state.asks_to_forget:
        say(f"{names.name(state.asks_to_forget)} asks everybody to forget this case.", "yellow")
    if state.assigned:
        say(f"In charge: {names.name(state.assigned)}")
    for duty in open_duties(case):
        say(f"Due: {duty.kind}, by {clock.written(duty.due)}", "yellow")
    if state.urgency or state.danger:
        say(f"Urgency: {state.urgency or 'not judged'}. Danger to the source: {state.danger or 'not judged'}.")
    for step, day in sorted(state.steps.items(), key=lambda taken: taken[1]):
        say(f"{step.replace('-', ' ').capitalize()}: {clock.written(day)}")
    if state.labels:
        say(f"Labels: {scrub(', '.join(state.labels))}")
    if case.together_with:
        say(f"Of the same person: {', '.join(case.together_with)}")
    _show_withdrawal(case)


def _show_withdrawal(case: Case) -> None:
    if case.withdrawn_on is None or case.withdrawn_through is None:
        return
    came, through = clock.written(case.withdrawn_on), clock.written(case.withdrawn_through)
    if came == through:
        say(f"The source took everything back on {came}. What it had written was destroyed here.", "yellow")
    else:
        say(
            f"The source took back on {came} what came through {through}. That was destroyed here; later words stay.",
            "yellow",
        )
    if not case.messages:
        say(f"What you wrote about it is still here. Forget that too with: knothole reviewer forget {case.name}")


def _show_message(message: Message, opened: dict[VerifyKey, int], names: Names) -> None:
    say(f"\nSource, {clock.written(message.day)}, channel {scrub(message.channel) or '?'}:", "bold")
    for alarm in message.alarms:
        say(f"Alarm: {EXPLANATIONS[alarm]} ({alarm}) Ask the operator before you trust the server.", "bold red")
    if message.missing:
        say(f"{message.missing} parts of this message have not come yet.", "yellow")
    for question, answer in message.answers.items():
        say_quoted(f"{scrub(question)}: {scrub(answer if isinstance(answer, str) else ', '.join(answer))}")
    say_quoted(scrub_text(message.text))
    for reviewer, when in sorted(opened.items(), key=lambda pair: (pair[1], pair[0])):
        say(f"{names.name(reviewer)} opened it on {clock.written(when)}.", "dim")


def _show_files(case: Case, there: FilesHere) -> None:
    if not there.complete:
        say(f"Files announced, incomplete: {there.here} of {there.count} pieces are here.", "yellow")
    for file in there.files:
        say_quoted(f"File of {file.size:,} bytes: {scrub(file.name)}")
    if any(is_note(file.name) for file in there.files):
        say(
            "Some of these are copies, not the originals: a note among them says which, and is shown when you take them out."
        )
    if there.complete:
        say(f"Take them out with: knothole reviewer files {case.name} --out DIR")


def case_json(
    case: Case, there: dict[bytes, FilesHere] | None, names: Names, failed: Failures | None = None
) -> dict[str, Any]:
    """A case for programs; with ``there`` all of it, without only what a list needs. ``failed`` takes the names of letters that cannot be shown."""
    summary: dict[str, Any] = {
        "case": case.name,
        "since": clock.written(case.since),
        "last": clock.written(case.last_day),
        "unread": case.unread,
        "state": case.state.state,
        "outcome": case.state.outcome,
        "assigned": names.id(case.state.assigned),
        "labels": list(case.state.labels),
        "marks": sorted(case.marks),
        "withdrawn_on": _date(case.withdrawn_on),
        "withdrawn_through": _date(case.withdrawn_through),
        "reported_stolen": sorted(str(names.id(key)) for key in case.reported_stolen),
        "together_with": list(case.together_with),
        "waiting": [clock.written(letter.day) for letter in case.waiting],
        "urgency": case.state.urgency,
        "danger": case.state.danger,
        "steps": {step: clock.written(day) for step, day in case.state.steps.items()},
        "due": {duty.kind: clock.written(duty.due) for duty in open_duties(case)},
    }
    if there is None:
        return summary | {"messages": len(case.messages), "replies": len(case.replies)}
    failed = failed or Failures()
    letters: dict[str, list[object]] = {"messages": [], "replies": [], "notes": []}
    for message in case.messages:
        with failed.of(letter(message)):
            opened = case.state.opened.get(message.id, {})
            letters["messages"].append(_message_json(message, _files_json(there.get(message.id)), opened, names))
    for reply in case.replies:
        with failed.of(letter(reply)):
            letters["replies"].append(
                _word_json(reply, names) | {"order": reply.order, "duty": reply.duty} | _fate_json(case, reply)
            )
    for note in case.state.notes:
        with failed.of(letter(note)):
            letters["notes"].append(_word_json(note, names))
    return summary | letters | {"set_aside": case.state.set_aside}


def _message_json(message: Message, files: object, opened: dict[VerifyKey, int], names: Names) -> dict[str, Any]:
    return {
        "id": message.id.hex(),
        "day": clock.written(message.day),
        "channel": message.channel,
        "text": message.text,
        "answers": message.answers,
        "missing": message.missing,
        "alarms": list(message.alarms),
        "files": files,
        "opened": {names.id(by): clock.written(day) for by, day in opened.items()},
    }


def _word_json(entry: Reply | Note, names: Names) -> dict[str, Any]:
    said = {"by": names.id(entry.author), "day": clock.written(entry.day), "text": entry.text}
    return said | {"reported_stolen": entry.author in names.revoked}


def _fate_json(case: Case, reply: Reply) -> dict[str, Any]:
    letter = case.letters.get(reply.id)
    return {"letter": letter_json(letter) if letter else None}


def _date(day: int | None) -> str | None:
    return None if day is None else clock.written(day)


def _files_json(there: FilesHere | None) -> dict[str, Any] | None:
    if there is None:
        return None
    listed = [{"name": file.name, "type": file.type, "size": file.size} for file in there.files]
    return {"here": there.here, "count": there.count, "files": listed}
