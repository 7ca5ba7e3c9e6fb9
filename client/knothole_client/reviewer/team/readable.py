"""What somebody who is let into a case will be able to read, without the words: to be looked at before it is shared."""

from __future__ import annotations

from dataclasses import dataclass, field

from knothole_client.protocol.primitives import VerifyKey
from knothole_client.reviewer.cases import Case
from knothole_client.reviewer.files import files_here
from knothole_client.reviewer.vault.vault import Vault


@dataclass(frozen=True)
class Readable:
    """An item of a case."""

    kind: str
    """``message``, ``file``, ``files`` (announced, and their list is not here), ``answer``, ``note`` or ``label``."""
    day: int | None
    size: int
    """Characters, of a file bytes; 0 of ``files``."""
    name: str = field(default="", repr=False)
    """Of a file or label, as somebody else wrote it."""
    by: VerifyKey | None = None
    """Who wrote it, unless it was the source."""
    too_old: bool = False
    """Whether the server has this file no more, so that it must be handed over by hand."""


def readable(vault: Vault, case: Case, today: int) -> list[Readable]:
    """What there is of a case, as :func:`knothole_client.reviewer.cases.find_case` gives it, in the order in which people look at it."""
    desk, items = vault.desk(today), []
    oldest = today - desk.directory.policy.envelope_days
    for message in case.messages:
        items.append(Readable("message", message.day, len(message.text)))
        files = files_here(vault, message.bundle, desk.id).files if message.bundle else ()
        if message.bundle and not files:
            items.append(Readable("files", message.day, 0))
        items += [Readable("file", message.day, file.size, file.name, too_old=message.day < oldest) for file in files]
    items += [Readable("answer", reply.day, len(reply.text), by=reply.author) for reply in case.replies]
    items += [Readable("note", note.day, len(note.text), by=note.author) for note in case.state.notes]
    items += [Readable("label", None, len(label), label) for label in case.state.labels]
    return items
