"""Exchanges that are answered together: each by itself, and all once they are durable. tests/e2e/test_server_process.py shows the running worker."""

from __future__ import annotations

import os
import threading
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pytest
from gunicorn.config import Config  # type: ignore[import-untyped]
from gunicorn.http import get_parser  # type: ignore[import-untyped]

from knothole_server.configuration import Configuration
from knothole_server.errors import KnotholeServerError
from knothole_server.http.application import EXCHANGES, create_public_app
from knothole_server.installation.installation import Installation
from knothole_server.installation.publication import Publication
from knothole_server.process.exchanges import ExchangeThread
from knothole_server.storage import envelopes
from knothole_server.storage.store import Asked, Store
from tests.support.patience import PATIENCE
from tests.support.signers import TODAY, exchange_request

BINARY = "application/octet-stream"
STORED, MALFORMED, FULL, UNAVAILABLE = range(4)


def count_commits(monkeypatch: pytest.MonkeyPatch, store: type[Store]) -> list[None]:
    commits: list[None] = []
    real = store.driver_writing

    def counting(self: Any, *first: Asked) -> Any:
        commits.append(None)
        return real(self, *first)

    monkeypatch.setattr(store, "driver_writing", counting)
    return commits


@pytest.mark.usefixtures("nothing_is_drawn")
@pytest.mark.every_database
def test_a_bad_exchange_hides_no_other_and_all_share_one_commit(
    configuration: Configuration, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = create_public_app(configuration).extensions[EXCHANGES]
    good = [exchange_request(os.urandom(32_768)) for _ in range(25)]
    answer([(BINARY, good[0])])  # publishes what is due
    installation = Installation(configuration)
    commits = count_commits(monkeypatch, type(installation.store))
    group = [(BINARY, good[1]), (BINARY, good[1][:-1]), ("text/plain", good[2]), ("", b""), (BINARY, good[1])]
    answers = answer([*group, *((BINARY, request) for request in good[3:])])
    assert {len(told) for told in answers} == {256}
    assert [told[9] for told in answers[:5]] == [STORED, MALFORMED, MALFORMED, MALFORMED, STORED]
    assert sorted(told[9] for told in answers[5:]) == [STORED] * 16 + [FULL] * 6  # of 20, two are the desk's
    assert len({told[10:] for told in answers}) == 1
    assert len(commits) == 2  # of the keyring and of the store
    assert len(envelopes.ids_of(installation.store, installation.keyring, TODAY)[0]) == 18
    installation.close()


def test_whatever_breaks_the_form_of_an_answer_does_not(
    configuration: Configuration, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = create_public_app(configuration).extensions[EXCHANGES]

    def fail(_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Publication, "current", fail)
    answers = answer([(BINARY, exchange_request(os.urandom(32_768))), ("text/plain", b"")])
    assert [(len(told), told[9]) for told in answers] == [(256, UNAVAILABLE)] * 2


def test_a_fault_of_the_server_is_not_blamed_on_what_came(
    configuration: Configuration, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Such as a stored desk file that was damaged."""
    application = create_public_app(configuration)

    def fail(*_: object) -> None:
        raise KnotholeServerError("signature")

    envelope = os.urandom(32_768)
    with monkeypatch.context() as damaged:
        damaged.setattr(Publication, "known", fail)
        (told,) = application.extensions[EXCHANGES]([(BINARY, exchange_request(envelope))])
        form = application.test_client().post("/v1/envelope-file", data={"file": (BytesIO(envelope), "file")})
    assert (told[9], form.headers["Location"]) == (UNAVAILABLE, "/app/not-stored.html")
    assert {record.getMessage().partition(" at ")[0] for record in caplog.records} == {"KnotholeServerError"}


@dataclass
class Client:
    """A connection whose request is there."""

    request: bytes
    more_may_come: bool = False
    gone: bool = False
    told: bytes = b""
    parser: Any = field(init=False)

    def __post_init__(self) -> None:
        self.parser = get_parser(Config(), [self.request], ("", 0))

    @property
    def sock(self) -> Client:
        return self

    def sendall(self, data: bytes) -> None:
        if self.gone:
            raise BrokenPipeError
        self.told += data


class Answering:
    """The thread, with answers that say the size of what came."""

    def __init__(self) -> None:
        self.refused: list[str] = []
        self.is_broken = False
        self._back: list[Client] = []
        self._changed = threading.Condition()
        self._thread = ExchangeThread(self._answer, self._refuse, self._finish)

    def __call__(self, *clients: Any) -> list[bytes]:
        before = len(self._back)
        for client in clients:
            self._thread.put(client)
        with self._changed:
            assert self._changed.wait_for(lambda: len(self._back) == before + len(clients), PATIENCE)
        return [client.told.partition(b"\r\n\r\n")[2] for client in clients]

    def _answer(self, exchanges: list[tuple[str, bytes]]) -> list[bytes]:
        if self.is_broken:
            raise ZeroDivisionError
        return [f"{content_type} {len(body)}".encode() for content_type, body in exchanges]

    def _refuse(self, _: Any, error: Exception) -> None:
        self.refused.append(type(error).__name__)

    def _finish(self, clients: list[Client]) -> None:
        with self._changed:
            self._back += clients
            self._changed.notify()


@pytest.fixture
def answering() -> Answering:
    return Answering()


def request(*fields: str, body: bytes = b"body", length: int | None = None) -> bytes:
    head = ["POST /v1/exchange HTTP/1.1", "Host: x", f"Content-Length: {len(body) if length is None else length}"]
    return "\r\n".join([*head, *fields, "\r\n"]).encode() + body


def test_who_has_gone_or_says_nonsense_is_no_trouble_to_others(answering: Answering) -> None:
    good, gone = Client(request("Content-Type: a/b")), Client(request(), gone=True)
    nonsense = [
        request("Content-Length: 5"),
        request("Content-Type: a/b", "Content-Type: a/b"),
        request("Expect: much"),
        b"POST /v1/exchange \x00\r\n\r\n",
    ]
    assert answering(*map(Client, nonsense), gone, good) == [b""] * 5 + [b"a/b 4"]
    assert answering.refused == ["InvalidHeader", "InvalidHeader", "ExpectationFailed", "InvalidHTTPVersion"]


def test_what_announced_too_much_has_no_body(answering: Answering) -> None:
    cut = Client(request(length=100_000), more_may_come=True)
    assert answering(cut, Client(request())) == [b" 0", b" 4"]


def test_whatever_breaks_the_next_are_answered_and_nobody_is_forgotten(answering: Answering) -> None:
    answering.is_broken = True
    assert answering(Client(request()), Client(request())) == [b"", b""]
    answering.is_broken = False
    assert answering(Client(request())) == [b" 4"]
