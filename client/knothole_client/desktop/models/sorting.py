"""Putting cases in order, several at once. What a colleague should know leaves with the next round; marks are one's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from knothole_client.desktop.models.refusals import RefusedError, StoppedError, refusal
from knothole_client.errors import ClientError, UsageError
from knothole_client.failures import Failures
from knothole_client.protocol.bundle import Bundle
from knothole_client.protocol.desk_events import STATES
from knothole_client.protocol.errors import ProtocolError
from knothole_client.reviewer import cases as library
from knothole_client.reviewer import forgetting
from knothole_client.reviewer.cases import Case, find_case
from knothole_client.reviewer.files import Progress, extract, folder_names
from knothole_client.reviewer.names import Names
from knothole_client.reviewer.searching import cases_with
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.scrubbing import scrub
from knothole_client.sentences import Sentence

STATUSES: Final = tuple(state for state in STATES if state not in ("forget", "spam"))


def _cases(vault: Vault, names: Sequence[str]) -> list[Case]:
    cases = [find_case(vault, name) for name in names]
    for case, name in zip(cases, names, strict=True):
        if case.name != name:  # that one was forgotten, and another is called like it and more
            raise UsageError("case", Sentence("There is no case {wanted}.", wanted=name), "")
    return cases


Back = Callable[[Vault, int], object]
"""Puts back, on a day, what an act changed. Colleagues who have learned the act learn that, too.

Raises RefusedError ``changed-since``: somebody has changed one of the cases since, and their word is not undone.
"""


def set_status(vault: Vault, names: Sequence[str], status: str, today: int) -> Back:
    """``open``, ``waiting``, ``closed`` or ``spam``; an outcome that was recorded stays."""
    return _set_statuses(vault, dict.fromkeys(names, status), today)


def _set_statuses(vault: Vault, wanted: dict[str, str], today: int) -> Back:
    cases = _cases(vault, list(wanted))
    before = {case.name: case.state.state for case in cases if case.state.state in (*STATUSES, "spam")}
    library.say_of_each(
        vault, cases, "status", lambda case: {"state": wanted[case.name], "outcome": case.state.outcome}, today
    )

    def back(vault: Vault, today: int) -> None:
        _expect(all(case.state.state == wanted[case.name] for case in _cases(vault, list(before))))
        _set_statuses(vault, before, today)

    return back


def label(vault: Vault, names: Sequence[str], text: str, today: int, *, on: bool = True) -> Back:
    """Put a label on cases, or take it off."""
    cases, text = _cases(vault, names), text.strip()
    changed = [case.name for case in cases if (text in case.state.labels) != on]
    library.say_of_each(vault, cases, "label", {"label": text, "on": on}, today)

    def back(vault: Vault, today: int) -> None:
        _expect(all((text in case.state.labels) == on for case in _cases(vault, changed)))
        label(vault, changed, text, today, on=not on)

    return back


def assign(vault: Vault, names: Sequence[str], reviewer_id: str, today: int) -> Back:
    """Put somebody in charge of cases they can read; an empty id: nobody."""
    cases, key = _cases(vault, names), ""
    if reviewer_id:
        listed = {reviewer.id: reviewer for reviewer in vault.desk(today).directory.reviewers}
        if reviewer_id not in listed:
            raise RefusedError("reviewer", "", "")
        chosen = listed[reviewer_id]
        key = chosen.signing.hex()
        for case in cases:
            if chosen.signing not in vault.readers.of_case(case.case_key):
                raise RefusedError("cannot-read", scrub(chosen.name), case.name)
    before = {case.name: _in_charge(case) for case in cases}
    library.say_of_each(vault, cases, "assign", {"reviewer": key}, today)

    def back(vault: Vault, today: int) -> None:
        cases = _cases(vault, list(before))
        _expect(all(_in_charge(case) == key for case in cases))
        library.say_of_each(vault, cases, "assign", lambda case: {"reviewer": before[case.name]}, today)

    return back


def _in_charge(case: Case) -> str:
    return case.state.assigned.hex() if case.state.assigned else ""


def _expect(is_unchanged: bool) -> None:
    if not is_unchanged:
        raise RefusedError("changed-since", "", "")


def mark(vault: Vault, names: Sequence[str], what: str, *, on: bool) -> Back:
    """``star``, ``mute`` or ``unread``; colleagues do not see it."""
    cases = _cases(vault, names)
    changed = [case.name for case in cases if (what in case.marks) != on]
    library.mark_each(vault, cases, what, on=on)
    return lambda vault, _: mark(vault, changed, what, on=not on)


def forget(vault: Vault, name: str, today: int) -> list[str]:
    """Destroy a case. Returns the names of colleagues who cannot be reached, and must be asked."""
    names = Names.of(vault)
    return sorted(names.name(key) for key in forgetting.forget(vault, find_case(vault, name), today))


def find(vault: Vault, words: str, failed: Failures, is_asked: Callable[[], bool]) -> frozenset[str] | None:
    """The names of cases that have all the words somewhere; None as soon as nobody asks any more.

    Args:
        failed: takes those that cannot be searched.
    """
    return cases_with(vault, words, failed, is_asked)


@dataclass(frozen=True)
class TakenOut:
    """What became of the files of a case."""

    folders: tuple[str, ...]
    written: int
    unwritten: tuple[str, ...]
    earlier: int
    """Folders that were there already."""
    refused: tuple[RefusedError, ...] = ()
    """Why others were not taken out."""


def take_out(
    vault: Vault, case: str, bundles: Sequence[tuple[bytes, Bundle]], folder: Path, today: int, progress: Progress
) -> TakenOut:
    """Decrypt files into a folder, each message's into one of its own. Nothing is opened, and nothing is there unless all of it is right.

    Args:
        bundles: with the ids of the messages that announced them.

    Raises:
        StoppedError, ClientError, ProtocolError: nothing was taken out. What is there in clear is never left unsaid.
    """
    desk = vault.desk(today).id
    folders, unwritten, written, earlier = [], [], 0, 0
    failed: list[Exception] = []
    names = folder_names(case, [message for message, _ in bundles])
    for name, (_, bundle) in zip(names, bundles, strict=True):
        target = folder / name
        if target.is_dir() and not target.is_symlink():
            earlier += 1
            continue
        try:
            extracted = extract(vault, bundle, desk, target, progress)
        except (StoppedError, ClientError, ProtocolError) as fault:
            failed.append(fault)
            if isinstance(fault, StoppedError):
                break
            continue
        folders.append(target.name)
        written += len(extracted.names)
        unwritten += [str(name) for name in extracted.unwritten]
    if failed and not folders:
        raise failed[0]
    return TakenOut(tuple(folders), written, tuple(unwritten), earlier, tuple(map(refusal, failed)))
