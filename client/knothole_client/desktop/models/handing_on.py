"""What leaves a case for somebody else: a colleague who is let in, a transcript for somebody outside; and that two cases are of one person."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from knothole_client.desktop.models.refusals import RefusedError
from knothole_client.desktop.words import Words
from knothole_client.files.durable import write_together
from knothole_client.protocol.desk_document import active_reviewers
from knothole_client.protocol.directory import Reviewer
from knothole_client.protocol.transcript import verify_transcript
from knothole_client.reviewer import cases as library
from knothole_client.reviewer.cases import find_case
from knothole_client.reviewer.keeping_out import is_kept_out, may_be
from knothole_client.reviewer.names import Names
from knothole_client.reviewer.team import sharing
from knothole_client.reviewer.team.readable import Readable, readable
from knothole_client.reviewer.transcript_page import render
from knothole_client.reviewer.transcripts import make_transcript
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.scrubbing import scrub


@dataclass(frozen=True)
class ToShare:
    """What a colleague would be able to read."""

    colleague: str
    cases: tuple[tuple[str, tuple[str, ...]], ...] = field(repr=False)
    """Of each case its name, and what there is of it."""
    doubtful: tuple[str, ...]
    """Cases whose source keeps somebody out who may be this colleague, with whom."""


def look_over(vault: Vault, names: Sequence[str], reviewer_id: str, words: Words, today: int) -> ToShare:
    """What sharing would let somebody read. Nothing is shared.

    Raises:
        UsageError, UnsafeError: it may not be shared with them.
    """
    colleague, cases = _colleague(vault, reviewer_id, today), [find_case(vault, name) for name in names]
    doubtful, shown, known = [], [], Names.of(vault)
    for case in cases:
        kept_out = may_be(vault, case.case_key, colleague)
        is_doubtful = bool(kept_out) and not is_kept_out(vault, case.case_key, colleague)
        if is_doubtful:
            doubtful.append(words("share.doubtful", case=case.name, names=words.listed(map(scrub, kept_out))))
        sharing.share(vault, case.case_key, colleague, today, another=is_doubtful)  # dropped: the vault is not saved
        items = readable(vault, case, today)
        shown.append((case.name, tuple(_item(item, known, words) for item in items)))
    return ToShare(scrub(colleague.name), tuple(shown), tuple(doubtful))


def share(vault: Vault, names: Sequence[str], reviewer_id: str, today: int) -> None:
    """Let a colleague read cases, once a person has looked over what that is, and has said that they are nobody who is kept out."""
    colleague = _colleague(vault, reviewer_id, today)
    for name in names:
        sharing.share(vault, find_case(vault, name).case_key, colleague, today, another=True)
    vault.save()


def are_together(vault: Vault, names: tuple[str, str]) -> bool:
    """Whether two cases are said to be of one person."""
    return names[1] in find_case(vault, names[0]).together_with


def put_together(vault: Vault, names: tuple[str, str], today: int, *, on: bool) -> None:
    """Say that they are, or that they are not."""
    case, other = (find_case(vault, name) for name in names)
    library.together(vault, case, other, today, on=on)


@dataclass(frozen=True)
class Outside:
    """A transcript, as signed JSON and as a page."""

    name: str
    json: bytes = field(repr=False)
    page: str = field(repr=False)
    """HTML that loads nothing, in which all text of others is escaped."""
    left_out: int
    fingerprint: str
    """Of the desk; who gets the file verifies it with that."""


def transcript(vault: Vault, name: str, words: Words, today: int, *, notes: bool) -> Outside:
    """Sign a transcript of one case; its page speaks the window's language."""
    case, desk = find_case(vault, name), vault.desk(today)
    made = make_transcript(vault, case.case_key, today, notes=notes)
    page = render(verify_transcript(made.json, desk.chain.pin), *words.for_paper)
    return Outside(case.name, made.json, page, made.left_out, desk.id.hex())


def write_outside(made: Outside, printed: bytes, folder: Path, words: Words) -> tuple[str, ...]:
    """Write a transcript, signed and to print, or nothing; the names of the files.

    Raises:
        RefusedError: ``exists``: nothing that is there is replaced.
    """
    files = {folder / f"{made.name}-transcript.json": made.json, folder / f"{made.name}-transcript.pdf": printed}
    if any(path.exists() or path.is_symlink() for path in files):
        raise RefusedError("exists", words("transcript.exists", name=made.name), "")
    write_together(files)
    return tuple(path.name for path in files)


def destroy_folders(folders: Sequence[Path]) -> tuple[Path, ...]:
    """Delete what was taken out; what could not be. A folder that is not there may be on a stick that was unplugged."""
    left = []
    for folder in folders:
        try:
            if folder.is_symlink():
                raise OSError
            shutil.rmtree(folder)
        except OSError:
            left.append(folder)
    return tuple(left)


def _colleague(vault: Vault, reviewer_id: str, today: int) -> Reviewer:
    for reviewer in active_reviewers(vault.desk(today)):
        if reviewer.id == reviewer_id and reviewer.signing != vault.identity.key:
            return reviewer
    raise RefusedError("reviewer", "", "")


def _item(item: Readable, names: Names, words: Words) -> str:
    day = words.day(item.day) if item.day is not None else ""
    if item.kind == "file":
        late = " " + words("readable.too.old") if item.too_old else ""
        return words("readable.file", name=scrub(item.name), size=words.size(item.size), day=day) + late
    if item.kind == "label":
        return words("readable.label", name=scrub(item.name))
    who = words.say(names.name(item.by)) if item.by else words("source")
    return words(f"readable.{item.kind}", day=day, name=who, size=item.size)
