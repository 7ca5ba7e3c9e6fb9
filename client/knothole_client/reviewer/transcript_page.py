"""A verified transcript as a page to read and print. It loads nothing, runs nothing, and shows text from outside as text only."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
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
from knothole_client.scrubbing import is_right_to_left, scrub, scrub_text
from knothole_client.sentences import Sentence

Say = Callable[[str], str]
"""Puts a sentence into another language, with what others wrote in it made harmless to look at."""

_HEAD: Final = """<!doctype html>
<html lang="{language}" dir="{direction}"><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark }}
@media screen {{ body {{ max-width: 42rem; margin: 2rem auto; padding: 0 1rem }} }}
body {{ font-family: serif; font-size: 11pt; line-height: 140% }}
h1 {{ font-size: 18pt; margin: 0 0 8px }}
h2 {{ font-size: 12pt; margin: 12px 0 6px }}
p {{ margin: 6px 0 }}
section {{ break-inside: avoid-page }}
.text {{ white-space: pre-wrap; overflow-wrap: anywhere; margin: 6px 0 }}
.quiet {{ font-size: 9pt }}
code {{ font-family: monospace; font-size: 9pt; overflow-wrap: anywhere }}
</style>
<body dir="{direction}">
"""
NEW_LINE: Final = "\n"
_VERIFY: Final = "knothole verify FILE"


def render(transcript: Transcript, say: Say = scrub, language: str = "en", direction: str = "ltr") -> str:
    """A verified transcript as one page of HTML that loads nothing and runs nothing."""
    return _Page(transcript, say).whole(language, direction)


class _Page:
    """What is on it, by section."""

    def __init__(self, transcript: Transcript, say: Say) -> None:
        self._transcript, self._say = transcript, say
        self._state = _state(transcript)
        self._names = {reviewer.signing: reviewer.name for reviewer in transcript.desk.directory.reviewers}
        self._entries: list[tuple[int, int, str]] = []
        """Of each a day, what comes first on it, and its section."""
        self._failed = Failures()

    def whole(self, language: str, direction: str) -> str:
        """All of it."""
        self._source_wrote()
        self._reviewers_wrote()
        self._is_not_there()
        made, desk = self._transcript, self._transcript.desk
        title = Sentence("Transcript of case {name}", name=made.name)
        about = Sentence(
            "Transcript of {day}, made and signed by {name} of the desk “{desk}”. Status: {status}.",
            day=clock.written(made.day),
            name=self._name(made.signer.signing),
            desk=desk.chain.name,
            status=self._status(),
        )
        return "".join(
            [
                _HEAD.format(title=self._said(title), language=language, direction=direction),
                f"<section><h1>{self._said(Sentence('Case {name}', name=made.name))}</h1><p>{self._said(about)}</p></section>\n",
                *(entry for _, _, entry in sorted(self._entries, key=lambda entry: entry[:2])),
                self._proof(),
                "</body></html>\n",
            ]
        )

    def _source_wrote(self) -> None:
        for message in _messages(self._transcript):
            day = clock.written(message.day)
            with self._failed.of(Sentence("a message of {day}", day=day)):
                self._enter(message.day, 0, self._message(message))
        for withdrawal, came in _withdrawals(self._transcript):
            self._enter(came, 0, self._section(_withdrawn(withdrawal, came)))

    def _reviewers_wrote(self) -> None:
        for reply in self._state.replies:
            day = clock.written(reply.day)
            with self._failed.of(Sentence("a reply of {day}", day=day)):
                who = self._name(reply.author)
                title = Sentence("{name} replied, {day}", name=who, day=day)
                if reply.duty:
                    title = Sentence("{name} replied, {day} ({duty})", name=who, day=day, duty=Sentence(reply.duty))
                self._enter(reply.day, 1, self._section(title, reply.text))
        for note in self._state.notes:
            day = clock.written(note.day)
            with self._failed.of(Sentence("a note of {day}", day=day)):
                title = Sentence("{name} noted, {day}", name=self._name(note.author), day=day)
                self._enter(note.day, 2, self._section(title, note.text))

    def _is_not_there(self) -> None:
        for what, why in self._failed.found.items():
            text = Sentence("This cannot be shown: {what} ({why})", what=what, why=why)
            self._enter(self._transcript.day, 3, self._section(text))
        if self._state.set_aside:
            text = Sentence(
                "Not counted: {count} events of reviewers whose numbers are far out of line",
                count=self._state.set_aside,
            )
            self._enter(self._transcript.day, 3, self._section(text))

    def _proof(self) -> str:
        made = self._transcript
        what = Sentence(
            "Each message was signed by the holder of one codename, each reply by the reviewer named. That nothing was left out, and the days on which"
            " messages came, are the word of who made the transcript. This page proves nothing by itself; the signed file it was made from does, with"
            " the command below."
        )
        digits = {
            Sentence("SHA-256 of the signed file"): made.digest.hex(),
            Sentence("Desk"): made.desk.id.hex(),
            Sentence("Case key"): made.case.hex(),
        }
        return "".join(
            [
                f"<hr><section><h2>{self._said(Sentence('What this proves'))}</h2><p>{self._said(what)}</p>",
                f'<p dir="ltr"><code>{_VERIFY}</code></p>',
                *(
                    f'<p class="quiet">{self._said(of)}</p><p dir="ltr"><code>{value}</code></p>'
                    for of, value in digits.items()
                ),
                "</section>",
            ]
        )

    def _status(self) -> Sentence:
        state = self._state
        status = Sentence(state.state)
        if state.outcome:
            status = Sentence("{state}, outcome {outcome}", state=status, outcome=state.outcome)
        if state.said_by and state.said_by in self._transcript.desk.revoked:
            status = Sentence("{status}, by {name}", status=status, name=self._name(state.said_by))
        return status

    def _name(self, key: VerifyKey) -> str:
        name = self._names.get(key, Sentence("A former reviewer"))
        if key in self._transcript.desk.revoked:
            return Sentence("{name} (with a key that was reported stolen)", name=name)
        return name

    def _message(self, message: Message) -> str:
        opened = self._state.opened.get(message.id, {})
        remarks = [
            Sentence("{name} opened it on {day}.", name=self._name(key), day=clock.written(day))
            for key, day in sorted(opened.items(), key=lambda opening: opening[::-1])
        ]
        if message.missing:
            remarks.append(Sentence("Parts of this message that are not here: {count}.", count=message.missing))
        if message.bundle:
            size = message.bundle.size
            remarks.append(
                Sentence("Files of {size:,} bytes came with it; they are not part of a transcript.", size=size)
            )
        answers = [_answer(question, answer) for question, answer in message.answers.items()]
        channel = message.channel or Sentence("unknown")
        title = Sentence("The source wrote, {day}, channel {channel}", day=clock.written(message.day), channel=channel)
        return self._section(title, message.text, before="".join(answers), remarks=remarks)

    def _enter(self, day: int, order: int, section: str) -> None:
        self._entries.append((day, order, section))

    def _section(self, title: str, *untrusted_texts: str, before: str = "", remarks: Iterable[str] = ()) -> str:
        shown = [before, *(_shown(text) for text in untrusted_texts)]
        shown += [f'<p class="quiet">{self._said(remark)}</p>' for remark in remarks]
        return f"<hr><section><h2>{self._said(title)}</h2>{''.join(shown)}</section>\n"

    def _said(self, sentence: str) -> str:
        return escape(self._say(sentence))


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


def _withdrawn(withdrawal: Withdrawal, came: int) -> Sentence:
    through, day = withdrawal.through(came), clock.written(came)
    if through == came:
        return Sentence("The source withdrew everything, {day}", day=day)
    return Sentence("The source withdrew what came through {through}, {day}", through=clock.written(through), day=day)


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


def _answer(untrusted_question: str, untrusted_answer: str | Sequence[str]) -> str:
    """What was answered, below the id of what was asked."""
    answer = untrusted_answer if isinstance(untrusted_answer, str) else ", ".join(untrusted_answer)
    return f'<p class="quiet">{escape(scrub(untrusted_question))}</p>{_shown(answer)}'


def _shown(untrusted: str) -> str:
    """A text, each line in the direction of its own letters, whatever the page's."""
    runs: list[tuple[str, list[str]]] = []
    for line in scrub_text(untrusted).split("\n"):
        direction = "rtl" if is_right_to_left(line) else "ltr"
        if runs and (not line.strip() or direction == runs[-1][0]):
            runs[-1][1].append(line)
        else:
            runs.append((direction, [line]))
    return f'<div class="text">{"".join(_run(*run) for run in runs)}</div>'


def _run(direction: str, lines: list[str]) -> str:
    """Lines of one direction. Of an empty one at the end nothing would be seen."""
    return f'<div dir="{direction}">{escape(NEW_LINE.join(lines))}{"" if lines[-1] else "&nbsp;"}</div>'
