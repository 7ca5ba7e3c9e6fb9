"""What an import brought, in plain words, the gravest first; beside each alarm the one thing to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from knothole_client.desktop.words import Words
from knothole_client.failures import Failures
from knothole_client.protocol.calendar import first_day
from knothole_client.protocol.desk_document import Desk
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
from knothole_client.protocol.errors import EXPLANATIONS
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.reviewer.backups import OLD_AFTER, holders, last_backup
from knothole_client.reviewer.cases import case_names, outline
from knothole_client.reviewer.importing import Imported
from knothole_client.reviewer.names import Names
from knothole_client.reviewer.team import chains, split_view
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.scrubbing import scrub

Line = tuple[str, str]
"""A sentence and its role: ``bad``, ``warn``, ``good``, ``heading`` or ``quiet``."""
MAX_NAMED: Final = 20  # cases or days that are named one by one
_GRAVITY: Final = ("bad", "warn", "heading", "good", "", "quiet")


def news(vault: Vault, imported: Imported, changed: Iterable[str], words: Words, today: int) -> tuple[Line, ...]:
    """Everything there is to say of an import.

    Args:
        changed: what changed at the desk, a line each, as it was signed.
    """
    teller = _Teller(vault, imported, words, today)
    lines = [*teller.alarms(), *teller.arrivals(), *teller.people(), *teller.keys(), *teller.cases(), *teller.own()]
    lines += [(words.clean(line), "quiet") for line in changed]
    if not any(role != "quiet" for _, role in lines) and imported.is_whole:
        lines.insert(0, (words("news.nothing"), "good"))
    return tuple(sorted(lines, key=lambda line: _GRAVITY.index(line[1])))


def standing(vault: Vault, words: Words, today: int) -> tuple[Line, ...]:
    """Alarms about the server and colleagues that stand until they are explained, whatever the last import brought."""
    names = Names.of(vault)
    about = [(alarm.code, alarm.author) for alarm in chains.alarms(vault)]
    about += [(split_view.CODE, each.colleague) for each in split_view.differences(vault, vault.desk(today).id)]
    otherwise = (_of_desk(split_view.OTHERWISE, words),) if vault.shown_records.served_otherwise() is not None else ()
    return (*otherwise, *(_about(code, author, names, words) for code, author in about))


def refused_lists(imported: Imported, words: Words) -> tuple[Line, ...]:
    """Lists of days that are not believed."""
    return tuple(
        (words("news.refused", day=words.day(day), what=EXPLANATIONS[code], code=code), "bad")
        for day, code in sorted(imported.days.refused.items())
    )


def is_alarmed(lines: Iterable[Line]) -> bool:
    """Whether any of them must be read before anything is believed to be well."""
    return any(role == "bad" for _, role in lines)


def beside(lines: Iterable[Line], others: Iterable[Line], words: Words) -> tuple[Line, ...]:
    """News as they are shown with other lines: nobody is to read that nothing is new next to an alarm."""
    told = tuple(lines)
    alarmed = is_alarmed((*told, *others))
    return tuple(line for line in told if not (alarmed and line[0] == words("news.nothing")))


def _about(code: str, author: VerifyKey, names: Names, words: Words) -> Line:
    return words("news.alarm.about", name=names.name(author), what=EXPLANATIONS[code], code=code), "bad"


def _of_desk(code: str, words: Words) -> Line:
    return words("news.alarm.desk", what=EXPLANATIONS[code], code=code), "bad"


class _Teller:
    """Of one import."""

    def __init__(self, vault: Vault, imported: Imported, words: Words, today: int) -> None:
        self._vault, self._imported, self._words, self._today = vault, imported, words, today
        self._names, self._known = Names.of(vault), case_names(vault, flood=False)
        self._desk: Desk = vault.desk(today)

    def alarms(self) -> Iterator[Line]:
        """What nobody may miss: other hands on keys, on the desk document, on the clock. What stands beyond this import: :func:`standing`."""
        words, imported = self._words, self._imported
        yield from (_about("second-key", key, self._names, words) for key in sorted(imported.second_keys))
        for code in imported.desk_alarms:
            if code not in ("second-key", split_view.OTHERWISE):  # above, with the name; and of what stands
                yield _of_desk(code, words)
        if imported.clock:
            shown, seen = words.day(imported.clock.shown), words.day(imported.clock.seen)
            yield words("news.clock", shown=shown, seen=seen), "bad"
        if imported.ahead:
            yield words("news.ahead", count=imported.ahead, day=words.day(self._today)), "bad"

    def arrivals(self) -> Iterator[Line]:
        """What did not arrive in full, and of which pull this is."""
        words, imported, days = self._words, self._imported, self._imported.days
        if not imported.first_import:
            yield self._pull()
        if imported.missing_pieces:
            yield words("news.pieces", count=imported.missing_pieces), "bad"
        for day, (missing, came) in sorted(days.incomplete.items()):
            yield words("news.incomplete", day=words.day(day), missing=missing, came=came), "bad"
        yield from refused_lists(imported, words)
        if days.unlisted:
            yield words("news.unlisted", days=self._days(days.unlisted)), "bad"
        if days.not_listed_yet:
            yield words("news.not.listed", days=self._days(days.not_listed_yet)), "quiet"
        if days.gone:
            yield words("news.gone", days=self._days(days.gone)), "bad"
        for day in days.dropped:
            yield words("news.dropped", day=words.day(day)), "bad"
        for day, count in sorted(days.lost.items()):
            yield words("news.lost", count=count, day=words.day(day)), "bad"
        for code, count in sorted(imported.set_aside.items()):
            yield words("news.aside", count=count, what=EXPLANATIONS[code], code=code), "warn"
        if imported.forgotten_parts:
            yield words("news.half.forgotten", count=imported.forgotten_parts), "quiet"

    def people(self) -> Iterator[Line]:
        """Who came to the desk and who leaves it, and whom sources keep out."""
        words, vault, own = self._words, self._vault, self._vault.identity.key
        if own in self._desk.revoked:
            yield words("news.revoked"), "bad"
        last = next((entry.until for entry in self._desk.directory.reviewers if entry.signing == own), None)
        if last is not None:
            yield words("news.last.day", day=words.day(last)), "bad"
        for key in sorted(self._imported.came):
            yield words("news.came", name=self._names.name(key)), "heading"
        for key in sorted(self._imported.left - {own}):
            keeps = self._called(vault.readers.cases_of(key))
            kept = words("news.keeps", count=len(keeps), names=self._listed(keeps)) if keeps else ""
            share = words("news.left.share") if key in holders(vault) else ""
            yield " ".join(filter(None, (words("news.left", name=self._names.name(key)), kept, share))), "heading"
        for key in sorted(set().union(*self._imported.keeping_out.values())):
            concerned = self._called(case for case, kept_out in self._imported.keeping_out.items() if key in kept_out)
            yield words("news.kept.out", name=self._names.name(key), names=self._listed(concerned)), "heading"

    def keys(self) -> Iterator[Line]:
        """One's own keys and backups. How many weeks of keys the server has stands above the list."""
        words, imported = self._words, self._imported
        if imported.weeks_lost:
            weeks = self._days([first_day(epoch) for epoch in imported.weeks_lost])
            yield words("news.weeks.lost", weeks=weeks), "bad"
        left = self._desk.directory.expires - self._today
        if left < 0:
            yield words("news.expired", day=words.day(self._desk.directory.expires)), "bad"
        elif left <= _EXPIRY_DAYS:
            yield words("news.expires", day=words.day(self._desk.directory.expires)), "warn"
        safe = last_backup(self._vault)
        if self._today - (safe or self._vault.identity.made) > OLD_AFTER:
            yield (words("news.backup.old", day=words.day(safe)) if safe else words("news.backup.never")), "warn"
        if imported.keys_destroyed:
            yield words("news.keys.destroyed", count=imported.keys_destroyed), "quiet"
        if imported.redated:
            yield words("news.redated", count=imported.redated), "warn"

    def cases(self) -> Iterator[Line]:
        """The cases that are new, what colleagues did in others, and what sources took back."""
        words, imported = self._words, self._imported
        new = self._called(imported.new_cases)
        if new:
            yield words("news.cases", count=len(new), names=self._listed(new)), "heading"
        failed = Failures()
        shown = [case for case in outline(self._vault, failed, flood=False) if not case.set_aside]
        alarmed = [case.name for case in shown if any(m.alarms and m.opened is None for m in case.messages)]
        if alarmed:
            yield words("news.alarmed", names=self._listed(alarmed)), "bad"
        unread = sum(case.unread for case in shown)
        if unread:
            yield words("news.unread", count=unread), ""
        if failed.found:
            yield words("cases.not.shown", names=failed.in_words), "warn"
        if imported.withdrawals:
            names = self._listed(self._called(imported.withdrawn)) or "–"
            yield words("news.withdrawn", count=imported.withdrawals, names=names), "warn"
        done: dict[tuple[VerifyKey, VerifyKey], list[CaseBody]] = {}
        for event in imported.done:
            if event.case in self._known:
                done.setdefault((event.case, event.author), []).append(event.body)
        for (case, author), bodies in list(done.items())[:MAX_NAMED]:
            acts = dict.fromkeys(self._act(body) for body in bodies)  # each once, in order
            yield words("news.acts", case=self._known[case], name=self._names.name(author), acts="; ".join(acts)), ""
        if len(done) > MAX_NAMED:
            yield words("news.acts.more", count=len(done) - MAX_NAMED), ""

    def own(self) -> Iterator[Line]:
        """How this reviewer's own replies fare."""
        words, letters = self._words, self._imported.letters
        for what, several, role in (("arrived", letters.arrived, "good"), ("missing", letters.missing, "warn")):
            if several:
                names = self._listed(self._called({letter.case for letter in several}))
                yield words(f"news.replies.{what}", names=names or "–"), role

    def _pull(self) -> Line:
        pull = self._imported.pull
        if pull is None:
            return self._words("news.pull.none"), "warn"
        if pull.ended is None:
            return self._words("news.pull.interrupted", when=self._words.moment(pull.began)), "bad"
        return self._words("news.pull", when=self._words.moment(pull.ended)), "quiet"

    def _act(self, body: CaseBody) -> str:
        words = self._words
        match body:
            case Note():
                return words("act.note")
            case Assign(reviewer=reviewer):
                return words("act.assign", name=self._names.name(reviewer)) if reviewer else words("act.assign.nobody")
            case Status(state=state):
                return (
                    words("act.forget") if state == "forget" else words("act.status", status=words(f"status.{state}"))
                )
            case Label(label=label, on=on):
                return words("act.label" if on else "act.label.off", label=scrub(label))
            case Merge(into=other, on=on):
                return words("act.merge" if on else "act.merge.off", other=self._known.get(other, "–"))
            case Step(step=step, on=on):
                return words("act.step" if on else "act.step.off", step=words(f"step.name.{step}"))
            case Triage():
                return words("act.triage")
            case ReplyPart():
                return words("act.reply")
            case OpenedMessage():
                return words("act.opened")
            case SharePart(reader=reader):
                return words("act.share", name=self._names.name(reader))

    def _called(self, cases: Iterable[VerifyKey]) -> list[str]:
        return sorted(self._known[case] for case in cases if case in self._known)

    def _listed(self, names: list[str]) -> str:
        more = [self._words("news.more", count=len(names) - MAX_NAMED)] if len(names) > MAX_NAMED else []
        return self._words.listed([*names[:MAX_NAMED], *more])

    def _days(self, days: list[int]) -> str:
        return self._listed([self._words.day(day) for day in days])


_EXPIRY_DAYS: Final = 10
