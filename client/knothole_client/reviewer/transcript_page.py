"""A verified transcript as a page to read and print. It loads nothing, runs nothing, and shows text from outside as text only."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from typing import Final

from knothole_client import clock
from knothole_client.failures import Failures
from knothole_client.protocol.bundle import Bundle
from knothole_client.protocol.desk_events import DeskEvent
from knothole_client.protocol.message import SourceMessage, Withdrawal
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.protocol.transcript import Transcript
from knothole_client.reviewer.messages import Message, MessagePart, join
from knothole_client.reviewer.team.folding import CaseState, Event, fold
from knothole_client.scrubbing import scrub_text

_HEAD: Final = """<!doctype html>
<html lang="en"><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>Transcript of case {name}</title>
<style>
:root {{ color-scheme: light dark }}
body {{ font: 1rem/1.5 serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem }}
section {{ border-top: 1px solid; padding: .5rem 0; break-inside: avoid-page }}
pre {{ font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; margin: .5rem 0 }}
code {{ overflow-wrap: anywhere }}
h2 {{ font-size: 1rem; margin: .5rem 0 }}
</style>
"""


def render(transcript: Transcript) -> str:
    """A verified transcript as one page of HTML that loads nothing and runs nothing."""
    state = _state(transcript)
    names = {reviewer.signing: reviewer.name for reviewer in transcript.desk.directory.reviewers}

    def name(key: VerifyKey) -> str:
        revoked = " (with a key that was reported stolen)" if key in transcript.desk.revoked else ""
        return names.get(key, "A former reviewer") + revoked

    entries: list[tuple[int, int, str]] = []
    failed = Failures()
    for message in _messages(transcript):
        with failed.of(f"a message of day {message.day}"):
            entries.append((message.day, 0, _message(message, state.opened.get(message.id, {}), name)))
    for withdrawal, came in _withdrawals(transcript):
        entries.append((came, 0, _section(_withdrawn(withdrawal, came))))
    for reply in state.replies:
        with failed.of(f"a reply of day {reply.day}"):
            duty = f" ({reply.duty})" if reply.duty else ""
            title = f"{name(reply.author)} replied, {clock.written(reply.day)}{duty}"
            entries.append((reply.day, 1, _section(title, reply.text)))
    for note in state.notes:
        with failed.of(f"a note of day {note.day}"):
            entries.append((note.day, 2, _section(f"{name(note.author)} noted, {clock.written(note.day)}", note.text)))
    for what, why in failed.found.items():
        entries.append((transcript.day, 3, _section(f"This cannot be shown: {what} ({why})")))
    if state.set_aside:
        text = f"Not counted: {state.set_aside} events of reviewers whose numbers are far out of line"
        entries.append((transcript.day, 3, _section(text)))
    status = f"{state.state}{f', outcome {state.outcome}' if state.outcome else ''}"
    if state.said_by and state.said_by in transcript.desk.revoked:
        status += f", by {name(state.said_by)}"
    return "".join(
        [
            _HEAD.format(name=_text(transcript.name)),
            f"<h1>Case {_text(transcript.name)}</h1>",
            f"<p>Transcript of {clock.written(transcript.day)}, made and signed by {_text(name(transcript.signer.signing))}"
            f" of the desk “{_text(transcript.desk.chain.name)}”. Status: {_text(status)}.",
            *(entry for _, _, entry in sorted(entries, key=lambda entry: entry[:2])),
            "<section><h2>What this proves</h2><p>Each message was signed by the holder of one codename, each reply by the reviewer named. That nothing"
            " was left out, and the days on which messages came, are the word of who made the transcript. This page proves nothing by itself; the signed"
            " file it was made from does: <code>knothole verify FILE</code>",
            f"<p>SHA-256 of the signed file: <code>{transcript.digest.hex()}</code><br>"
            f"Desk: <code>{transcript.desk.id.hex()}</code><br>Case key: <code>{transcript.case.hex()}</code></section></html>\n",
        ]
    )


def _messages(transcript: Transcript) -> list[Message]:
    parts: dict[bytes, dict[int, tuple[MessagePart, Bundle | None]]] = {}
    through = max((withdrawal.through(came) for withdrawal, came in _withdrawals(transcript)), default=-1)
    for entry in transcript.entries:
        message = entry.opened.payload
        if isinstance(message, SourceMessage) and entry.came > through:
            bundle = message.opening.bundle if message.opening else None
            of_message = parts.setdefault(message.message, {})
            of_message.setdefault(message.part, (MessagePart.of(message, entry.came), bundle))
    joined = [
        join(message, [part for part, _ in found.values()], None, found[0][1] if 0 in found else None)
        for message, found in parts.items()
    ]
    return sorted(joined, key=lambda message: message.sort_key)


def _withdrawn(withdrawal: Withdrawal, came: int) -> str:
    through = withdrawal.through(came)
    reach = "everything" if through == came else f"what came through {clock.written(through)}"
    return f"The source withdrew {reach}, {clock.written(came)}"


def _withdrawals(transcript: Transcript) -> list[tuple[Withdrawal, int]]:
    return [
        (entry.opened.payload, entry.came)
        for entry in transcript.entries
        if isinstance(entry.opened.payload, Withdrawal)
    ]


def _state(transcript: Transcript) -> CaseState:
    return fold(
        Event.parsed(entry.opened.author, entry.opened.original.json, entry.opened.payload)
        for entry in transcript.entries
        if isinstance(entry.opened.payload, DeskEvent)
    )


def _message(message: Message, opened: dict[VerifyKey, int], name: Callable[[VerifyKey], str]) -> str:
    remarks = [
        f"{name(key)} opened it on {clock.written(day)}."
        for key, day in sorted(opened.items(), key=lambda opening: opening[::-1])
    ]
    if message.missing:
        remarks.append(f"{message.missing} parts of this message are not here.")
    if message.bundle:
        remarks.append(f"Files of {message.bundle.size:,} bytes came with it; they are not part of a transcript.")
    answers = [
        f"{question}: {answer if isinstance(answer, str) else ', '.join(answer)}"
        for question, answer in message.answers.items()
    ]
    title = f"The source wrote, {clock.written(message.day)}, channel {message.channel or 'unknown'}"
    return _section(title, *answers, message.text, remarks=remarks)


def _section(title: str, *texts: str, remarks: Iterable[str] = ()) -> str:
    shown = [f"<pre dir=auto>{_text(text)}</pre>" for text in texts] + [f"<p>{_text(remark)}</p>" for remark in remarks]
    return f"<section><h2>{_text(title)}</h2>{''.join(shown)}</section>\n"


def _text(untrusted: str) -> str:
    return escape(scrub_text(untrusted))
