"""A made-up desk whose two reviewers have real vaults in a temporary folder, and sources who write to them. No sockets."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from knothole_client.clock import SECONDS_A_DAY
from knothole_client.protocol.codename import Codename, SourceKeys, derive_keys, generate
from knothole_client.protocol.day_list import ListedBundle, sign_day_list
from knothole_client.protocol.desk_document import Desk, verify_desk_document
from knothole_client.protocol.envelope import seal_cover, throwaway
from knothole_client.protocol.message import Answers
from knothole_client.protocol.primitives import Seed, sha256, verify_key
from knothole_client.protocol.tags import DeskId
from knothole_client.reviewer import cases
from knothole_client.reviewer.delegating import let_act
from knothole_client.reviewer.exporting import Exported, export_round
from knothole_client.reviewer.importing import SAVE_EVERY, Imported, import_round
from knothole_client.reviewer.vault.vault import Vault, create, open_vault
from knothole_client.rounds.folder import RoundFolder
from knothole_client.rounds.stick import note_pull
from knothole_client.source.outgoing import TakingBack, lay_out
from tests.support.desks import TODAY, MadeDesk, MadeReviewer

PASSPHRASE = "a passphrase for tests"
LEDGER_KEY = Seed(b"\x07" * 32)
"""Of the server whose lists the clerks get."""


@dataclass
class Clerk:
    """A reviewer with a vault and a round's folder."""

    made: MadeReviewer
    home: Path
    desk: DeskId = field(default_factory=lambda: MadeDesk().id)
    save_every: int = SAVE_EVERY
    """New envelopes, at the least."""
    folder: RoundFolder = field(init=False)

    def __post_init__(self) -> None:
        self.folder = RoundFolder(self.home / "round")

    @contextmanager
    def vault(self) -> Iterator[Vault]:
        with open_vault(self.home, PASSPHRASE) as vault:
            yield vault

    def take_in(self, document: bytes, today: int = TODAY) -> Imported:
        self.folder.path.mkdir(parents=True, exist_ok=True)
        self.folder.desk.write_bytes(document)
        with self.vault() as vault:
            return import_round(vault, self.folder, today, save_every=self.save_every)

    def close(self, day: int, lost: Sequence[bytes] = ()) -> None:
        """As the courier notes a day that is over, with what came of it and what was lost on the way."""
        self.list_day(day, {sha256(envelope): False for envelope in (*self.folder.envelopes(day), *lost)})

    def list_day(self, day: int, envelopes: dict[bytes, bool], *bundles: ListedBundle, version: int = 1) -> None:
        """The server's list of a day, as the courier brings it: ids and whether each is lost."""
        signed = sign_day_list(LEDGER_KEY, day, envelopes, bundles, self.desk, version=version)
        self.folder.note_list(day, signed)

    def show_book(self, *replies: bytes, today: int = TODAY, ended: bool = True) -> None:
        """As a courier notes which replies are in the book, with the pull that brought it."""
        self.folder.note_replies(b"".join(sorted(map(sha256, replies))))
        note_pull(self.folder.path, today * SECONDS_A_DAY, today * SECONDS_A_DAY + 60 if ended else None)

    def put_out(self, today: int = TODAY) -> Exported:
        with self.vault() as vault:
            return export_round(vault, self.folder, today)

    def cases(self) -> list[cases.Case]:
        with self.vault() as vault:
            return cases.list_cases(vault)

    def texts(self) -> list[str]:
        return [message.text for case in self.cases() for message in case.messages]

    def open_all(self, today: int = TODAY) -> None:
        with self.vault() as vault:
            for case in cases.list_cases(vault):
                cases.mark_opened(vault, case, today)

    def answer(self, text: str, today: int = TODAY) -> list[bytes]:
        """Answers the only case; the replies as they leave."""
        with self.vault() as vault:
            (case,) = cases.list_cases(vault)
            cases.reply(vault, case, text, today)
        self.put_out(today)
        return [write[104:] for write in self.folder.items("replies")]


class Office:
    """A desk at work: first reads channel ``both``, second reads ``both`` and ``second``."""

    def __init__(self, root: Path) -> None:
        self.desk = MadeDesk()
        self.random = random.Random(7)
        self.nobody = throwaway(self.random.randbytes)
        self.first, self.second = (self._hire(root, made) for made in (self.desk.first, self.desk.second))
        for clerk in (self.first, self.second):
            clerk.take_in(self.desk.desk_file())
            clerk.put_out()

    def _hire(self, root: Path, made: MadeReviewer) -> Clerk:
        create(root / made.id, PASSPHRASE, made.id, made.name, "", TODAY)
        with open_vault(root / made.id, PASSPHRASE) as vault:
            made.signing = vault.identity.signing
            let_act(vault, verify_key(made.transport))
            vault.save()
        return Clerk(made, root / made.id)

    def document(self, **parts: Any) -> bytes:
        """The desk document with the epoch keys the vaults have exported."""
        keys = [record for clerk in (self.first, self.second) for record in clerk.folder.items("epoch-keys")]
        return self.desk.document(**{"keys": keys} | parts)

    def verified(self, today: int = TODAY, **parts: Any) -> Desk:
        return verify_desk_document(self.document(**parts), self.desk.pin, today)

    def source(self) -> tuple[Codename, SourceKeys]:
        codename = generate(self.desk.id, self.random.randbytes)
        return codename, derive_keys(codename, self.desk.id)

    def write(
        self,
        text: str,
        channel: str = "both",
        keys: SourceKeys | None = None,
        answers: Answers | None = None,
        without: Sequence[int] = (),
        order: int = 1,
        **parts: Any,
    ) -> list[bytes]:
        """A message's envelopes. ``without``: slots of those who are kept out."""
        keys = keys or self.source()[1]
        desk, randbytes = self.verified(**parts), self.random.randbytes
        return lay_out(desk, text, channel, answers or {}, keys, randbytes, without=without, order=order).seal(
            desk, randbytes
        )

    def take_back(self, keys: SourceKeys, *clerks: Clerk, today: int = TODAY) -> list[bytes]:
        """A source takes everything back: the envelope, sealed to some or to both."""
        slots = frozenset(clerk.made.slot for clerk in clerks or (self.first, self.second))
        return TakingBack(keys, slots).seal(self.verified(today), self.random.randbytes)

    def cover(self) -> bytes:
        return seal_cover(self.nobody, self.desk.id, self.random.randbytes)

    def deliver(self, envelopes: list[bytes], day: int = TODAY, *, closed: bool = False) -> None:
        """The courier's work, to both."""
        for clerk in (self.first, self.second):
            for envelope in envelopes:
                clerk.folder.append(day, envelope)
            if closed:
                clerk.close(day)

    def round(self, today: int = TODAY, **parts: Any) -> list[Imported]:
        return [clerk.take_in(self.document(**parts), today) for clerk in (self.first, self.second)]
