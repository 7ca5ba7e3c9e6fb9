"""Chunks in an object store: what is not a chunk there, whose it is, when it is gone, and that all of it is reported and destroyed."""

from __future__ import annotations

import os
import shutil
import tarfile
import threading
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from flask.testing import FlaskClient
from obstore.store import MemoryStore

from knothole_server.commands import main
from knothole_server.configuration import Configuration, read_configuration
from knothole_server.desk.calendar import date_of, day_of
from knothole_server.errors import SetupError
from knothole_server.http.application import create_public_app
from knothole_server.installation.bundles import UNFINISHED_DAYS
from knothole_server.installation.installation import Installation
from knothole_server.operations.backup import back_up
from knothole_server.operations.disclosure import list_all
from knothole_server.operations.disclosure_package import pack
from knothole_server.operations.doctor.stored import objects
from knothole_server.operations.purge import purge
from knothole_server.operations.restore import restore
from knothole_server.process import supervisor
from knothole_server.storage.chunk_objects import AT_ONCE, MARK, ObjectChunks, connect
from knothole_server.storage.chunks import SEALED_SIZE
from knothole_server.storage.keyring import ItemKind
from tests.server.conftest import Clock
from tests.server.test_bundles import CHUNKS, ID, bits, head, put, told
from tests.support.object_store import ACCESS_KEY, REGION, SECRET, Swift
from tests.support.signers import TODAY

ONE = bytes(32)
CHUNK = os.urandom(SEALED_SIZE)


@pytest.fixture
def chunk_kind() -> str:
    return "objects"


@pytest.fixture(params=[True, False])
def memory(request: pytest.FixtureRequest) -> tuple[MemoryStore, ObjectChunks]:
    store = MemoryStore()
    return store, ObjectChunks(store, request.param)


@pytest.mark.parametrize("left", [0, 4096, SEALED_SIZE - 1, SEALED_SIZE + 1])
def test_an_object_of_another_size_is_no_chunk_and_is_written_over(
    memory: tuple[MemoryStore, ObjectChunks], left: int
) -> None:
    store, chunks = memory
    store.put(f"chunks/{ONE.hex()}/0", bytes(left))
    assert chunks.numbers(ONE) == set()
    assert chunks.read(ONE, 0) is None
    assert chunks.put(ONE, 0, CHUNK, TODAY)
    assert chunks.read(ONE, 0) == CHUNK


def test_what_is_named_otherwise_is_neither_a_chunk_nor_a_bundle(memory: tuple[MemoryStore, ObjectChunks]) -> None:
    store, chunks = memory
    for name in (f"chunks/{ONE.hex()}/01", f"chunks/{ONE.hex()}/x", "chunks/short/0", "else/0"):
        store.put(name, CHUNK)
    assert chunks.numbers(ONE) == set()
    assert list(chunks.bundles()) == [ONE]


def test_a_large_bundle_is_put_aside_in_parts_while_others_store(memory: tuple[MemoryStore, ObjectChunks]) -> None:
    store, chunks = memory
    for number in range(2 * AT_ONCE + 1):
        store.put(f"chunks/{ONE.hex()}/{number}", b"")
    assert [chunks.detach(ONE) for _ in range(3)] == [False, False, True]
    assert chunks.everything() == []


def test_one_desks_chunks_are_not_anothers(memory: tuple[MemoryStore, ObjectChunks]) -> None:
    _, chunks = memory
    assert chunks.claim("ab" * 32)
    assert chunks.claim("ab" * 32)
    assert not chunks.claim("cd" * 32)
    assert chunks.claim("ab" * 32)


def test_a_store_that_overwrites_although_it_was_asked_not_to_is_refused() -> None:
    class Careless(MemoryStore):
        def put(self, path: str, file: Any, **_: Any) -> Any:
            return super().put(path, file)

    chunks = ObjectChunks(Careless(), conditional=True)
    assert chunks.claim("ab" * 32)  # nothing is there yet
    with pytest.raises(OSError, match="overwrites"):
        chunks.claim("ab" * 32)


def test_all_is_deleted_and_the_mark_last(memory: tuple[MemoryStore, ObjectChunks]) -> None:
    store, chunks = memory
    chunks.claim("ab" * 32)
    chunks.put(ONE, 0, CHUNK, TODAY)
    store.put("anything else", b"")
    assert {object_.name for object_ in chunks.everything()} == {MARK, f"chunks/{ONE.hex()}/0", "anything else"}
    chunks.delete_everything()
    assert chunks.everything() == []
    chunks.delete_everything()


def test_a_prefix_is_all_that_is_seen(swift: Swift) -> None:
    bucket = swift.new_bucket()
    one, other = (connect(f"{bucket}/{name}", REGION, (ACCESS_KEY, SECRET), False) for name in ("one", "one-two"))
    assert one.claim("ab" * 32)
    assert other.claim("cd" * 32)
    other.put(ONE, 0, CHUNK, TODAY)
    assert one.numbers(ONE) == set()
    one.delete_everything()
    assert other.read(ONE, 0) == CHUNK


@pytest.mark.parametrize("fault", ["nobody listens", "another secret", "no such bucket"])
def test_a_store_that_cannot_be_used_raises_nothing_but_os_errors(swift: Swift, fault: str) -> None:
    url, secret = swift.new_bucket(), SECRET
    if fault == "nobody listens":
        url = "http://127.0.0.1:1/bucket"
    elif fault == "another secret":
        secret = "another"
    else:
        url = f"{swift.endpoint}/nothing-here"
    chunks = connect(url, REGION, (ACCESS_KEY, secret), False)
    for ask in (
        lambda: chunks.put(ONE, 0, CHUNK, TODAY),
        lambda: chunks.numbers(ONE),
        lambda: list(chunks.bundles()),
        lambda: chunks.claim("ab" * 32),
        chunks.everything,
    ):
        with pytest.raises(OSError) as raised:  # noqa: PT011 (no message may be relied on)
            ask()
        assert ONE.hex() not in str(raised.value)


@pytest.mark.parametrize("refused", [f"chunks/{ONE.hex()}/0", "what nobody asked for"])
def test_a_store_that_answers_well_and_says_inside_that_it_did_not_delete_is_not_believed(refused: str) -> None:
    class Store(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            why = f"<Key>{refused}</Key><Code>AccessDenied</Code><Message>no</Message>"
            body = f"<DeleteResult><Error>{why}</Error></DeleteResult>".encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Store) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            chunks = connect(f"http://127.0.0.1:{server.server_port}/bucket", REGION, (ACCESS_KEY, SECRET), False)
            with pytest.raises(OSError, match="object store cannot be used"):
                chunks.drop(ONE, 0)
        finally:
            server.shutdown()
            thread.join()


def test_while_the_store_is_gone_uploads_are_unavailable_and_messages_are_not(
    configuration: Configuration, public: FlaskClient
) -> None:
    put(public, 0, CHUNKS[0])
    nowhere = replace(configuration.storage, objects="http://127.0.0.1:1/bucket")
    gone = create_public_app(replace(configuration, storage=nowhere)).test_client()
    answer = put(gone, 1, CHUNKS[1])
    assert (answer.status_code, answer.data[9], len(answer.data)) == (200, 3, 256)
    assert told(put(public, 1, CHUNKS[1])) == (200, 0)
    assert bits(head(public)) == [0, 1]


def test_a_purge_deletes_objects_and_what_a_crash_left(
    public: FlaskClient, configuration: Configuration, clock: Clock
) -> None:
    installation = Installation(configuration)
    put(public, 0, CHUNKS[0])
    for number in range(3):
        installation.chunks.put(bytes([number]) * 32, 0, CHUNK, TODAY)
    purge(installation, clock())
    assert list(installation.chunks.bundles()) == [bytes.fromhex(ID)]
    clock.days_pass(UNFINISHED_DAYS + 1)
    assert purge(installation, clock()) == 1
    assert list(installation.chunks.bundles()) == []


def test_doctor_tells_whether_the_store_can_be_used_and_whose_it_is(configuration: Configuration, swift: Swift) -> None:
    def found(**changed: object) -> tuple[bool, str]:
        opened = Installation(replace(configuration, storage=replace(configuration.storage, **changed)))  # type: ignore[arg-type]
        good, detail, *_ = objects(opened)
        opened.close()
        return bool(good), detail

    assert found() == (False, "it is not marked as this desk's")
    Installation(configuration).claim_chunks()
    assert found() == (True, "answers, and is this desk's")
    url = swift.new_bucket()
    connect(url, REGION, (ACCESS_KEY, SECRET), False).claim("ab" * 32)
    assert found(objects=url) == (False, "it is another desk's")
    good, detail = found(objects="http://127.0.0.1:1/bucket")
    assert not good
    assert "cannot be used" in detail
    assert found(objects="") == (True, "files are in the data folder")


def test_while_the_store_is_gone_keys_are_destroyed_on_time_and_objects_later(
    public: FlaskClient, configuration: Configuration, clock: Clock
) -> None:
    for number in range(3):
        put(public, number, CHUNKS[number])
    nowhere = replace(configuration.storage, objects="http://127.0.0.1:1/bucket")
    gone = Installation(replace(configuration, storage=nowhere))
    gone.envelopes.store(os.urandom(32_768), 20)
    clock.days_pass(22)
    with pytest.raises(OSError, match="object store"):
        purge(gone, clock())
    for kind in (ItemKind.ENVELOPE, ItemKind.BUNDLE):
        assert gone.keyring.names(kind) == set()
    back = Installation(configuration)
    assert list(back.chunks.bundles()) == [bytes.fromhex(ID)]
    purge(back, clock())
    assert list(back.chunks.bundles()) == []


def test_a_server_starts_and_expires_while_the_store_is_gone(
    configuration: Configuration, monkeypatch: pytest.MonkeyPatch
) -> None:
    installation = Installation(written(configuration, objects="http://127.0.0.1:1/bucket"))
    told: list[BaseException] = []
    monkeypatch.setattr(supervisor, "report", told.append)
    supervisor.claim_chunks(installation)
    assert [type(warning) for warning in told] == [OSError]
    outcome = run("expire", "--data", configuration.data)
    assert (outcome.exit_code, "object store" in outcome.output) == (1, True)  # at the end: see the test before


def test_whoever_begins_a_bundle_while_the_store_does_not_answer_keeps_nobody_waiting(
    configuration: Configuration, monkeypatch: pytest.MonkeyPatch
) -> None:
    installation = Installation(configuration)
    installation.publication.current()
    nowhere = connect("http://127.0.0.1:1/bucket", REGION, (ACCESS_KEY, SECRET), False)
    installation.bundles.chunks = nowhere
    monkeypatch.setattr(installation.store, "writing", lambda: pytest.fail("others would have to wait"))
    with pytest.raises(OSError, match="object store"):
        installation.bundles.put(bytes.fromhex(ID), 0, 3, CHUNKS[0])


def written(configuration: Configuration, **changed: object) -> Configuration:
    """Its configuration as commands read it."""
    storage = replace(configuration.storage, **changed)  # type: ignore[arg-type]
    lines = [f'{name} = "{getattr(storage, name)}"' for name in ("objects", "objects_credentials")]
    lines.append(f"objects_conditional = {str(storage.objects_conditional).lower()}")
    (configuration.data / "knothole.toml").write_text("\n".join(["[storage]", *lines]))
    return replace(configuration, storage=storage)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_a_store_of_another_desk_is_refused_before_anything_is_deleted(
    configuration: Configuration, swift: Swift
) -> None:
    url = swift.new_bucket()
    other = connect(url, REGION, (ACCESS_KEY, SECRET), False)
    other.claim("ab" * 32)
    other.put(ONE, 0, CHUNK, TODAY)
    written(configuration, objects=url)
    outcome = run("expire", "--data", configuration.data)
    assert outcome.exit_code == 5
    assert "another desk's" in outcome.output
    assert other.read(ONE, 0) == CHUNK


def test_a_store_that_cannot_refuse_to_overwrite_is_refused_with_what_to_do(configuration: Configuration) -> None:
    written(configuration, objects_conditional=True)
    outcome = run("expire", "--data", configuration.data)
    assert outcome.exit_code == 5
    assert "objects_conditional = false" in outcome.output


def test_credentials_others_can_read_are_refused(configuration: Configuration) -> None:
    file = Path(configuration.storage.objects_credentials)
    file.chmod(0o640)
    with pytest.raises(SetupError, match="objects"):
        Installation(configuration)
    file.chmod(0o600)
    file.write_text("one word\n" * 3)
    with pytest.raises(SetupError, match="objects"):
        Installation(configuration)


def test_disclose_lists_and_packs_objects(public: FlaskClient, configuration: Configuration, tmp_path: Path) -> None:
    for number in range(2):
        put(public, number, CHUNKS[number])
    installation = Installation(configuration)
    installation.claim_chunks()
    for listing in (list_all(installation), pack(installation, tmp_path / "package.tar")):
        assert listing.all_known
        kinds = {kind.name: kind for kind in listing.files}
        assert (kinds["objects: chunks/…"].count, kinds["objects: chunks/…"].bytes) == (2, 2 * SEALED_SIZE)
        assert sum(kinds["objects: chunks/…"].days.values()) == 2
        assert kinds["objects: installation"].count == 1
    with tarfile.open(tmp_path / "package.tar") as package:
        members = {member.name: member for member in package}
    assert members[f"shared/chunks/{ID}/0"].size == SEALED_SIZE
    assert members[f"shared/chunks/{ID}/0"].mtime % 86_400 == 0
    assert isinstance(installation.chunks, ObjectChunks)
    installation.chunks._objects.put("something", b"else")
    assert not list_all(installation).all_known


def test_a_backup_that_is_tried_in_another_folder_does_not_lead_to_the_objects_of_the_server_that_runs(
    public: FlaskClient, configuration: Configuration, clock: Clock, tmp_path: Path
) -> None:
    """What it would purge, or destroy when the trial is over, are theirs."""
    put(public, 0, CHUNKS[0])
    installation = Installation(written(configuration))
    back_up(installation, tmp_path / "backup", clock())
    trial = replace(configuration, data=tmp_path / "trial", storage=Configuration.storage)
    restore(trial, tmp_path / "backup", installation.keyring_copies.make(clock()))
    assert Installation(trial).bundles.read(bytes.fromhex(ID), 0) == CHUNKS[0]
    assert read_configuration(trial.data).storage.objects == ""


def test_destroy_deletes_all_objects(public: FlaskClient, configuration: Configuration) -> None:
    put(public, 0, CHUNKS[0])
    installation = Installation(configuration)
    installation.claim_chunks()
    chunks, desk = installation.chunks, installation.desk_id.hex()
    installation.close()
    kept = configuration.data.with_name("kept")
    shutil.copytree(configuration.data, kept)  # no process has this one open
    written(replace(configuration, data=kept))
    outcome = run("destroy", "--all", "--data", kept, "--yes-destroy", desk)
    assert outcome.exit_code == 0, outcome.output
    assert "all objects" in outcome.output
    assert isinstance(chunks, ObjectChunks)
    assert chunks.everything() == []


def test_destroy_does_not_touch_objects_of_another_desk(configuration: Configuration, swift: Swift) -> None:
    url = swift.new_bucket()
    other = connect(url, REGION, (ACCESS_KEY, SECRET), False)
    other.claim("ab" * 32)
    kept = configuration.data.with_name("kept")
    shutil.copytree(configuration.data, kept)  # no process has this one open
    written(replace(configuration, data=kept), objects=url)
    outcome = run("destroy", "--all", "--data", kept, "--yes-destroy", Installation(configuration).desk_id.hex())
    assert (outcome.exit_code, "error: This belongs to another installation." in outcome.output) == (5, True)
    assert other.owner() == "ab" * 32


def test_days_of_objects_are_the_stores(public: FlaskClient, configuration: Configuration) -> None:
    """Which docs/threat-model.md says."""
    put(public, 0, CHUNKS[0])
    (one,) = Installation(configuration).chunks.everything()  # type: ignore[attr-defined]
    assert date_of(day_of(one.modified)) != date_of(TODAY)
