"""A disk that damaged one thing: it is not served, the operator is warned, and nobody has to do without the rest."""

from __future__ import annotations

import errno
import hashlib
import os
import sqlite3
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import LargeBinary, Table, delete, literal, update
from sqlalchemy.exc import DatabaseError, OperationalError

from knothole_server.configuration import Configuration
from knothole_server.data_folder import STORE_FILE
from knothole_server.installation.installation import Installation
from knothole_server.installation.publication import Publication
from knothole_server.operations import doctor
from knothole_server.operations.doctor import damage
from knothole_server.storage import envelopes
from knothole_server.storage.chunk_files import ChunkFiles
from knothole_server.storage.keyring import ItemKind, keys
from knothole_server.storage.tables import envelopes as envelope_table
from knothole_server.storage.tables import losses
from knothole_server.storage.tables import replies as reply_table
from tests.server.conftest import Clock, Courier, Days
from tests.server.test_bundles import CHUNKS, ID, put
from tests.server.test_doctor import send as send_many
from tests.server.test_reviewer import code, send_envelope
from tests.support.disk import secrets_of
from tests.support.signers import TODAY, DeskSigner

PAGE = 4_096  # bytes, of SQLite's files


@pytest.fixture
def said(caplog: pytest.LogCaptureFixture) -> Any:
    """What the operator reads in the log."""
    return lambda: [record.getMessage() for record in caplog.records]


def path_of(envelope: bytes) -> str:
    return f"/v1/envelopes/{hashlib.sha256(envelope).hexdigest()}"


def spoil(configuration: Configuration, table: Table, key: bytes) -> None:
    """Other bytes stand where an item stood."""
    installation = Installation(configuration)
    with installation.store.writing() as connection:
        spoiled = literal(os.urandom(500), LargeBinary)
        assert connection.execute(update(table).where(table.c.id == key).values(body=spoiled)).rowcount == 1
    installation.close()


def items(configuration: Configuration) -> tuple[bool, str]:
    (check,) = [examined for examined in doctor.examine(configuration) if examined.name == "items"]
    assert bool(check.todo) is not check.ok
    return check.ok, check.detail


@pytest.mark.every_database
def test_one_envelope_that_cannot_be_opened_is_told_and_the_others_are_served(
    public: FlaskClient, courier: Courier, signer: DeskSigner, configuration: Configuration, said: Any
) -> None:
    one = signer.reviewers[0]
    sent = [send_envelope(public) for _ in range(3)]
    assert items(configuration) == (True, "0 of 3 that were tried cannot be read")
    identity = hashlib.sha256(sent[0]).digest()
    spoil(configuration, envelope_table, identity)
    assert len(courier(one, "GET", f"/v1/inbox/{TODAY}").json["envelopes"]) == 3
    assert code(courier(one, "GET", path_of(sent[0]))) == (503, "damaged")
    assert [courier(one, "GET", path_of(envelope)).data for envelope in sent[1:]] == sent[1:]
    assert items(configuration) == (False, "1 of 3 that were tried cannot be read")
    (line,) = said()
    assert line.startswith("damaged: a stored item cannot be read")
    assert identity.hex()[:8] not in line


def test_one_key_that_was_damaged_is_no_other(
    public: FlaskClient, courier: Courier, signer: DeskSigner, configuration: Configuration
) -> None:
    sent = [send_envelope(public) for _ in range(2)]
    key = secrets_of(configuration.data, sent[0])["key"]
    installation = Installation(configuration)
    with installation.keyring.store.writing() as connection:
        of_it = (keys.c.kind == ItemKind.ENVELOPE, keys.c.key == key)
        assert connection.execute(update(keys).where(*of_it).values(key=os.urandom(32))).rowcount == 1
    assert code(courier(signer.reviewers[0], "GET", path_of(sent[0]))) == (503, "damaged")
    assert courier(signer.reviewers[0], "GET", path_of(sent[1])).data == sent[1]


def test_a_page_of_the_database_that_cannot_be_read_costs_the_envelopes_on_it(
    public: FlaskClient,
    courier: Courier,
    signer: DeskSigner,
    configuration: Configuration,
    clock: Clock,
    days: Days,
    said: Any,
) -> None:
    one = signer.reviewers[0]
    send_many(public, 15)
    spoiled = send_envelope(public)
    clock.days_pass(1)
    whole = courier(one, "GET", f"/v1/inbox/{TODAY}").json
    assert "damaged" not in whole

    spoil_page(configuration, secrets_of(configuration.data, spoiled)["sealed"][-100:])  # one of its own
    assert courier(one, "GET", f"/v1/inbox/{TODAY}").json == whole
    assert code(courier(one, "GET", path_of(spoiled))) == (503, "damaged")

    forget_losses(configuration)  # which have its id on a page of their own
    spoil_page(configuration, hashlib.sha256(spoiled).digest())  # one that it shares with others
    part = courier(one, "GET", f"/v1/inbox/{TODAY}").json
    assert part["damaged"] >= 1
    assert set(part["envelopes"]) < set(whole["envelopes"])
    assert len(part["envelopes"]) == 16 - part["damaged"] > 0
    for name in part["envelopes"]:
        assert courier(one, "GET", f"/v1/envelopes/{name}").status_code == 200
    assert code(courier(one, "GET", path_of(spoiled))) == (503, "damaged")
    assert {line.partition(" ")[0] for line in said()} == {"damaged:", "DatabaseError"}
    with pytest.raises(DatabaseError):  # the rows of the day cannot be rewritten; what had to be done was done before
        days.purge()
    listed = days.list(TODAY)
    assert (listed.version, listed.unknown) == (1, part["damaged"])
    assert sorted(listed.envelopes) == sorted(map(bytes.fromhex, part["envelopes"]))
    assert days.acknowledge(one, TODAY).status_code == 204


def forget_losses(configuration: Configuration) -> None:
    installation = Installation(configuration)
    with installation.store.writing() as connection:
        connection.execute(delete(losses))
    installation.close()


def spoil_page(configuration: Configuration, content: bytes) -> None:
    """Have nonsense where a page was that has something in it."""
    Installation(configuration).truncate_logs()
    path = configuration.data / STORE_FILE
    at = path.read_bytes().index(content) // PAGE * PAGE
    with path.open("r+b") as stream:
        stream.seek(at)
        stream.write(b"\xff" * PAGE)


@pytest.mark.parametrize("eio", [True, False])
def test_a_chunk_that_is_damaged_is_told_and_the_others_are_served(
    public: FlaskClient,
    courier: Courier,
    signer: DeskSigner,
    configuration: Configuration,
    monkeypatch: pytest.MonkeyPatch,
    eio: bool,
) -> None:
    one = signer.reviewers[0]
    for number in range(3):
        put(public, number, CHUNKS[number])
    assert items(configuration)[0]
    read = ChunkFiles.read

    def reading(self: ChunkFiles, bundle: bytes, number: int) -> bytes | None:
        if number == 1 and eio:
            raise OSError(errno.EIO, "Input/output error")
        sealed = read(self, bundle, number)
        return bytes(len(sealed)) if sealed and number == 1 else sealed

    monkeypatch.setattr(ChunkFiles, "read", reading)
    assert code(courier(one, "GET", f"/v1/bundles/{ID}/1")) == (503, "damaged")
    assert [courier(one, "GET", f"/v1/bundles/{ID}/{number}").data for number in (0, 2)] == [CHUNKS[0], CHUNKS[2]]
    assert items(configuration) == (False, "1 of 3 that were tried cannot be read")


@pytest.mark.every_database
def test_one_reply_that_cannot_be_opened_keeps_no_other_out_of_the_book_and_stops_no_exchange(
    public: FlaskClient, courier: Courier, signer: DeskSigner, configuration: Configuration, clock: Clock, said: Any
) -> None:
    one = signer.reviewers[0]
    book = sorted(os.urandom(4096) for _ in range(3))
    for reply in book:
        assert courier(one, "POST", "/v1/replies", one.write("reply", TODAY, reply)).status_code == 204
    spoil(configuration, reply_table, hashlib.sha256(book[1]).digest())
    clock.days_pass(1)  # another book
    send_envelope(public)
    assert public.get("/v1/book").data == book[0] + book[2]
    assert items(configuration)[0] is False
    assert {line.partition(":")[0] for line in said()} == {"damaged"}
    listed = courier(one, "GET", "/v1/replies").data
    assert listed == b"".join(sorted(hashlib.sha256(reply).digest() for reply in (book[0], book[2])))
    again = one.write("reply", TODAY + 1, book[1])  # as a vault does that misses it there
    assert courier(one, "POST", "/v1/replies", again).status_code == 204
    assert public.get("/v1/book").data == b"".join(book)
    assert items(configuration)[0] is True


@pytest.mark.parametrize(
    ("raised", "answers"),
    [
        (OperationalError("", None, sqlite3.OperationalError("unable to open database file")), False),
        (OSError(errno.EMFILE, "Too many open files"), True),
    ],
)
def test_what_is_out_of_order_as_a_whole_is_not_called_damaged(
    public: FlaskClient,
    courier: Courier,
    signer: DeskSigner,
    monkeypatch: pytest.MonkeyPatch,
    raised: Exception,
    answers: bool,
) -> None:
    envelope = send_envelope(public)

    def fail(*_: object) -> bytes:
        raise raised

    monkeypatch.setattr(envelopes, "read", fail)
    if not answers:
        monkeypatch.setattr(Publication, "is_closed", fail)
    answer = courier(signer.reviewers[0], "GET", path_of(envelope))
    assert answer.json["code"] == "unavailable"


def test_of_many_envelopes_some_are_tried(public: FlaskClient, configuration: Configuration) -> None:
    send_many(public, 15)
    installation = Installation(configuration)
    good, detail, _ = damage.items(installation, most=3)
    assert good
    assert detail in {f"0 of {tried} that were tried cannot be read" for tried in (1, 2, 3)}
    with installation.keyring.store.writing() as connection:
        connection.execute(update(keys).values(key=os.urandom(32)))
    assert not damage.items(installation, most=3).ok
