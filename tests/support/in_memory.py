"""The real server's applications behind the client's ``Server`` interface, without sockets; and ways for it to fail."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import update

from knothole_client.http import LostError, Response, Server
from knothole_server.configuration import Configuration, Quotas
from knothole_server.http.application import create_public_app, create_reviewer_app
from knothole_server.installation.installation import Installation, create
from knothole_server.installation.ledger import last_closed, records
from knothole_server.installation.publication import count_desk_change
from knothole_server.operations.backup import back_up
from knothole_server.operations.purge import purge
from knothole_server.operations.restore import restore
from knothole_server.storage.tables import destruction_ledger, envelopes
from tests.support.desks import TODAY
from tests.support.loaded_chance import LoadedChance
from tests.support.page_lists import write_page_list

NOON = TODAY * 86_400 + 43_200


class Call(NamedTuple):
    method: str
    path: str
    size: int


class InMemoryServer(Server):
    """One listener. ``fault`` may raise before a request is served, or after it, when the answer is lost."""

    def __init__(self, client: object) -> None:
        self.client = client
        self.calls: list[Call] = []
        self.bodies: list[bytes] = []
        self.before: Callable[[Call], None] = lambda _: None
        self.after: Callable[[Call], None] = lambda _: None
        self._one_at_a_time = threading.Lock()

    def request(
        self, method: str, path: str, limit: int, body: bytes = b"", headers: dict[str, str] | None = None
    ) -> Response:
        call = Call(method, path, len(body))
        with self._one_at_a_time:  # Flask's client is for one thread
            self.calls.append(call)
            self.bodies.append(body)
            self.before(call)
            answer = self.client.open(path, method=method, data=body, headers=headers or {})  # type: ignore[attr-defined]
            self.after(call)
        assert len(answer.data) <= limit
        return Response(answer.status_code, answer.data, answer.headers)


class InMemoryInstallation:
    """A server's two listeners over one store, at noon of the made-up desk's day."""

    def __init__(
        self, folder: Path, desk_file: bytes | None, most_envelopes: int = 1000, days_believed: int = 100
    ) -> None:
        """``desk_file``: of the desk for which it is made; without one it is there."""
        self.seconds = NOON
        self.chance = LoadedChance()
        quotas = Quotas(envelopes=most_envelopes)
        configuration = Configuration(
            folder / "data",
            folder / "page",
            quotas=quotas,
            clock=lambda: self.seconds,
            chance=self.chance,
            days_believed=days_believed,
        )
        self.configuration = configuration
        if desk_file is not None:
            (folder / "page").mkdir()
            (folder / "page" / "index.html").write_text("<!doctype html>")
            write_page_list(folder / "page")
            create(configuration, desk_file).close()
        self.public, self.reviewer = InMemoryServer(None), InMemoryServer(None)
        self.start()

    def start(self) -> None:
        """Serve, again after whatever ended it."""
        self.public.client = create_public_app(self.configuration).test_client()
        self.reviewer.client = create_reviewer_app(self.configuration).test_client()

    def back_up(self, out: Path) -> None:
        """A backup of everything but the keys."""
        installation = Installation(self.configuration)
        back_up(installation, out, self.seconds)
        installation.close()

    def lose_and_restore(self, backup: Path, keyring: Path | None = None) -> None:
        """The disk is lost, and with it the keyring, unless ``keyring`` is what is left of it."""
        self.configuration = replace(self.configuration, data=self.configuration.data.with_name("restored"))
        restore(self.configuration, backup, keyring)
        self.start()

    def purge(self) -> None:
        """What the server does when the day turns."""
        installation = Installation(self.configuration)
        purge(installation, self.seconds)
        installation.close()

    def damage(self, identity: bytes | None = None) -> None:
        """The disk gives back other bytes of an envelope than were written, or of each."""
        installation = Installation(self.configuration)
        with installation.store.writing() as connection:
            one = [] if identity is None else [envelopes.c.id == identity]
            connection.execute(update(envelopes).where(*one).values(body=bytes(32_808)))
        installation.close()

    def change_newest_destruction(self, change: Callable[[bytes], bytes]) -> None:
        """Put another record in the place of the ledger's newest."""
        installation = Installation(self.configuration)
        with installation.store.writing() as connection:
            day = last_closed(connection)
            changed = change(records(connection)[-1])
            connection.execute(update(destruction_ledger).where(destruction_ledger.c.day == day).values(record=changed))
            count_desk_change(connection)
        installation.close()


def unreachable(_: Call) -> None:
    raise LostError("unreachable-server", "The server cannot be reached.")
