"""Backups: what they bring back and what not, and that nothing destroyed is in them for whoever has the keys of today."""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import tarfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from knothole_server.configuration import Configuration, Quotas
from knothole_server.data_folder import RESTORING
from knothole_server.desk.calendar import SECONDS_A_DAY
from knothole_server.errors import KnotholeServerError, SetupError
from knothole_server.http.application import create_public_app, create_reviewer_app
from knothole_server.http.security_headers import SECURITY_HEADERS
from knothole_server.installation.installation import Installation
from knothole_server.operations.backup import Items, back_up
from knothole_server.operations.purge import purge
from knothole_server.operations.restore import Restored, restore
from knothole_server.storage.keyring import ItemKind
from tests.server.conftest import Clock, Courier
from tests.server.storage.test_expiry import offsets, rising
from tests.server.test_bundles import CHUNKS, ID, bits, head, put, told
from tests.support.disk import files, found, secrets_of, secrets_of_book
from tests.support.signers import TODAY, DeskSigner, exchange_request

Filled = tuple[bytes, bytes]


@pytest.fixture
def filled(public: FlaskClient, courier: Courier, signer: DeskSigner) -> Filled:
    """An envelope and a reply; a bundle, a published book, an epoch key and a revocation besides."""
    envelope, reply = os.urandom(32_768), os.urandom(4096)
    assert send(public, envelope) == 0
    one, other = signer.reviewers
    assert courier(one, "POST", "/v1/replies", one.write("reply", TODAY, reply)).status_code == 204
    assert courier(one, "PUT", "/v1/epoch-keys", one.epoch_key(2969)).status_code == 204
    assert courier(one, "PUT", "/v1/revocations", other.revocation()).status_code == 204
    assert told(put(public, 1, CHUNKS[1])) == (200, 0)
    assert public.get("/v1/book").data == reply
    return envelope, reply


def send(public: FlaskClient, envelope: bytes) -> int:
    answer = public.post("/v1/exchange", data=exchange_request(envelope), content_type="application/octet-stream")
    assert (answer.status_code, len(answer.data)) == (200, 256)
    return int(answer.data[9])


def backed_up(configuration: Configuration, out: Path) -> Items:
    installation = Installation(configuration)
    try:
        return back_up(installation, out, installation.clock())
    finally:
        installation.close()


def keyring_copy(configuration: Configuration) -> Path:
    installation = Installation(configuration)
    installation.keyring_copies.make(installation.clock())
    (path,) = installation.keyring_copies.made()
    installation.close()
    return path


def purged(configuration: Configuration) -> None:
    installation = Installation(configuration)
    purge(installation, installation.clock())
    installation.close()


def clients(configuration: Configuration) -> tuple[FlaskClient, Courier]:
    clock = configuration.clock
    assert isinstance(clock, Clock)
    return (
        create_public_app(configuration).test_client(),
        Courier(create_reviewer_app(configuration).test_client(), clock),
    )


@pytest.fixture
def new(configuration: Configuration, tmp_path: Path) -> Configuration:
    """Where to restore."""
    return replace(configuration, data=tmp_path / "new")


def opened(new: Configuration, signer: DeskSigner) -> tuple[FlaskClient, Courier]:
    public, courier = clients(new)
    assert courier(signer.reviewers[0], "PUT", "/v1/directory", signer.desk_file()).status_code == 204
    return public, courier


def test_with_the_keyring_everything_is_there_again(
    configuration: Configuration, filled: Filled, new: Configuration, signer: DeskSigner, tmp_path: Path
) -> None:
    envelope, reply = filled
    assert backed_up(configuration, tmp_path / "backup") == Items(1, 1, 1)
    assert restore(new, tmp_path / "backup", keyring_copy(configuration)) == Restored(
        TODAY, Items(1, 1, 1), Items(0, 0, 0)
    )
    public, courier = opened(new, signer)
    one = signer.reviewers[0]
    assert public.get("/v1/book").data == reply
    assert courier(one, "GET", f"/v1/envelopes/{hashlib.sha256(envelope).hexdigest()}").data == envelope
    assert courier(one, "GET", f"/v1/bundles/{ID}/1").data == CHUNKS[1]
    assert bits(head(public)) == [1]
    assert told(put(public, 0, CHUNKS[0])) == (200, 0)
    assert send(public, os.urandom(32_768)) == 0


def test_without_the_keyring_the_desk_is_there_and_no_item(
    configuration: Configuration,
    public: FlaskClient,
    filled: Filled,
    new: Configuration,
    signer: DeskSigner,
    tmp_path: Path,
) -> None:
    envelope, reply = filled
    document = public.get("/v1/desk").data
    backed_up(configuration, tmp_path / "backup")
    assert restore(new, tmp_path / "backup", None) == Restored(TODAY, Items(0, 0, 0), Items(1, 1, 1))
    public, courier = opened(new, signer)
    one = signer.reviewers[0]
    assert public.get("/v1/desk").data == document
    assert public.get("/v1/book").data == b""
    assert courier(one, "GET", f"/v1/inbox/{TODAY}").json == {
        "day": TODAY,
        "envelopes": [],
        "bundles": [],
    }
    assert not (new.data / "chunks" / ID).exists()
    assert send(public, envelope) == 0
    assert courier(one, "POST", "/v1/replies", one.write("reply", TODAY, reply)).status_code == 204
    assert public.get("/v1/book").data == reply


def test_a_backup_has_neither_items_nor_keys(configuration: Configuration, filled: Filled, tmp_path: Path) -> None:
    keys = [secrets_of(configuration.data, item) for item in filled] + [secrets_of_book(configuration.data)]
    backed_up(configuration, tmp_path / "backup")
    left = [found(secrets, [tmp_path / "backup"]) for secrets in keys]
    assert left == [{"sealed"}, {"sealed"}, {"sealed book"}]
    assert found({"chunk": CHUNKS[1]}, [tmp_path / "backup"]) == set()
    assert (tmp_path / "backup").stat().st_mode & 0o777 == 0o600


def test_what_was_destroyed_after_the_backup_is_destroyed_in_it(
    configuration: Configuration, filled: Filled, new: Configuration, signer: DeskSigner, clock: Clock, tmp_path: Path
) -> None:
    keys = [secrets_of(configuration.data, item) for item in filled]
    keyring_copy(configuration)
    backed_up(configuration, tmp_path / "backup")
    clock.days_pass(121)
    purged(configuration)
    everywhere = [*files(configuration.data), tmp_path / "backup"]
    assert [found({"key": key["key"], "item": key["item"]}, everywhere) for key in keys] == [set(), set()]
    restored = restore(new, tmp_path / "backup", keyring_copy_of(configuration))
    assert restored == Restored(TODAY, Items(0, 0, 0), Items(1, 1, 1))
    assert [found(name, files(new.data)) for name in keys] == [set(), set()]


def keyring_copy_of(configuration: Configuration) -> Path:
    """The only copy there is."""
    (path,) = configuration.keyring_copies.iterdir()
    return path


def test_a_restored_server_is_closed_until_a_courier_presents_a_directory_not_older(
    configuration: Configuration, filled: Filled, new: Configuration, signer: DeskSigner, tmp_path: Path
) -> None:
    one = signer.reviewers[0]
    _, courier = clients(configuration)
    backed_up(configuration, tmp_path / "backup")
    restore(new, tmp_path / "backup", keyring_copy(configuration))
    public, courier = clients(new)
    assert send(public, os.urandom(32_768)) == 3
    assert told(put(public, 0, CHUNKS[0])) == told(put(public, 1, CHUNKS[1])) == (200, 3)
    refusals = [public.get("/v1/desk"), public.get("/v1/book"), public.get("/app/desk.json")]
    assert {told(answer) for answer in refusals} == {(503, 3)}
    assert head(public).status_code == 503
    for answer in refusals:
        assert [answer.headers.getlist(name) for name, _ in SECURITY_HEADERS] == [
            [value] for _, value in SECURITY_HEADERS
        ]
    for method, path, body in (
        ("GET", f"/v1/inbox/{TODAY}", b""),
        ("GET", "/v1/desk", b""),
        ("GET", f"/v1/envelopes/{hashlib.sha256(filled[0]).hexdigest()}", b""),
        ("GET", f"/v1/bundles/{ID}/1", b""),
        ("POST", "/v1/replies", one.write("reply", TODAY, os.urandom(4096))),
        ("POST", "/v1/envelopes", one.write("envelope", TODAY, os.urandom(32_768))),
        ("POST", "/v1/acks", one.acknowledgement(TODAY - 1)),
        ("PUT", "/v1/epoch-keys", one.epoch_key(2970)),
    ):
        answer = courier(one, method, path, body)
        assert (answer.status_code, answer.json["code"]) == (503, "closed"), path
    assert courier.client.get("/v1/desk").status_code == 401  # who is not known learns nothing
    assert courier(one, "PUT", "/v1/revocations", signer.reviewers[1].revocation()).status_code == 204
    assert send(public, os.urandom(32_768)) == 3
    newer = signer.desk_file(serial=7)
    assert courier(one, "PUT", "/v1/directory", newer).status_code == 204
    assert send(public, os.urandom(32_768)) == 0
    assert signer.directory(serial=7) in public.get("/v1/desk").data
    assert courier(one, "PUT", "/v1/directory", signer.desk_file(serial=6)).json["code"] == "serial"


def test_an_older_directory_does_not_open_a_restored_server(
    configuration: Configuration, courier: Courier, new: Configuration, signer: DeskSigner, tmp_path: Path
) -> None:
    one = signer.reviewers[0]
    old, current = signer.desk_file(serial=1), signer.desk_file(serial=2)
    assert courier(one, "PUT", "/v1/directory", current).status_code == 204
    backed_up(configuration, tmp_path / "backup")
    restore(new, tmp_path / "backup", None)
    public, courier = clients(new)
    assert courier(one, "PUT", "/v1/directory", old).json["code"] == "serial"
    assert send(public, os.urandom(32_768)) == 3
    assert courier(one, "PUT", "/v1/directory", current).status_code == 204
    assert send(public, os.urandom(32_768)) == 0


def test_an_expiry_while_closed_destroys_and_publishes_nothing(
    configuration: Configuration, filled: Filled, new: Configuration, signer: DeskSigner, clock: Clock, tmp_path: Path
) -> None:
    backed_up(configuration, tmp_path / "backup")
    new = replace(new, days_believed=2)  # no clock can be compared yet
    restore(new, tmp_path / "backup", keyring_copy(configuration))
    clock.days_pass(22)
    purged(new)
    public, courier = clients(new)
    assert public.get("/v1/desk").status_code == 503
    public, courier = opened(new, signer)
    assert courier(signer.reviewers[0], "GET", f"/v1/inbox/{TODAY}").json["envelopes"] == []


def test_a_clock_that_was_ahead_when_a_backup_was_restored_leaves_no_order_of_arrival(
    configuration: Configuration, filled: Filled, new: Configuration, signer: DeskSigner, clock: Clock, tmp_path: Path
) -> None:
    backed_up(configuration, tmp_path / "backup")
    clock.days_pass(10)
    new = replace(new, quotas=Quotas(envelopes=5_000))
    restore(new, tmp_path / "backup", keyring_copy(configuration))
    clock.days_pass(-10)
    public, _ = opened(new, signer)
    envelopes = [os.urandom(32_768) for _ in range(60)]
    assert [send(public, envelope) for envelope in envelopes] == [0] * 60
    assert rising(offsets(new, envelopes)) > 0.9
    clock.days_pass(1)
    purged(new)
    assert 0.3 < rising(offsets(new, envelopes)) < 0.7


def test_a_backup_from_before_a_clock_that_was_ahead_brings_back_a_server_that_takes_what_comes(
    configuration: Configuration, filled: Filled, new: Configuration, signer: DeskSigner, clock: Clock, tmp_path: Path
) -> None:
    backed_up(configuration, tmp_path / "backup")
    installation = Installation(configuration)
    purge(installation, clock() + 400 * SECONDS_A_DAY, clock_is_right=True)
    installation.close()
    ahead = replace(configuration, days_believed=2)
    assert send(create_public_app(ahead).test_client(), os.urandom(32_768)) == 3
    new = replace(new, days_believed=2)
    restore(new, tmp_path / "backup", keyring_copy(configuration))
    public, _ = opened(new, signer)
    assert send(public, os.urandom(32_768)) == 0


def rewritten(path: Path, change: Callable[[tarfile.TarInfo, bytes], tuple[tarfile.TarInfo, bytes] | None]) -> None:
    """A backup with other members."""
    with tarfile.open(path) as old:
        members = [(member, old.extractfile(member).read()) for member in old]  # type: ignore[union-attr]
    with tarfile.open(path, "w") as tar:
        for pair in (change(member, body) for member, body in members):
            if pair:
                pair[0].size = len(pair[1])
                tar.addfile(pair[0], io.BytesIO(pair[1]))


def renamed(member: tarfile.TarInfo, body: bytes, name: str) -> tuple[tarfile.TarInfo, bytes]:
    member.name = name
    return member, body


@pytest.mark.parametrize(
    "change",
    [
        lambda member, body: None if member.name == "digests.json" else (member, body),
        lambda member, body: None if member.name == "desk/genesis" else (member, body),
        lambda member, body: None if member.name == "store" else (member, body),
        lambda member, body: (member, body[:-1] + bytes([body[-1] ^ 1])) if member.name == "store" else (member, body),
        lambda member, body: (
            renamed(member, body, "desk/../../elsewhere") if member.name == "desk/genesis" else (member, body)
        ),
        lambda member, body: renamed(member, body, "/elsewhere") if "chunks" in member.name else (member, body),
        lambda member, body: (member, b"[1]") if member.name == "backup.json" else (member, body),
    ],
    ids=["digests", "genesis", "store", "a bit", "outside", "absolute", "header"],
)
def test_what_is_not_a_whole_backup_is_refused_and_can_be_followed_by_another(
    configuration: Configuration,
    filled: Filled,
    new: Configuration,
    tmp_path: Path,
    change: Callable[[tarfile.TarInfo, bytes], tuple[tarfile.TarInfo, bytes] | None],
) -> None:
    backed_up(configuration, tmp_path / "backup")
    good = (tmp_path / "backup").read_bytes()
    rewritten(tmp_path / "backup", change)
    with pytest.raises(SetupError) as refused:
        restore(new, tmp_path / "backup", None)
    assert refused.value.code == "damaged-backup"
    with pytest.raises(SetupError) as refused:
        Installation(new)
    assert refused.value.code == "restore-unfinished"
    assert not (tmp_path / "elsewhere").exists()
    (tmp_path / "backup").write_bytes(good)
    restore(new, tmp_path / "backup", None)
    Installation(new).close()


@pytest.mark.parametrize("part", [0, 0.1, 0.5, 0.9])
def test_a_backup_cut_short_is_refused(
    configuration: Configuration, filled: Filled, new: Configuration, tmp_path: Path, part: float
) -> None:
    backed_up(configuration, tmp_path / "backup")
    os.truncate(tmp_path / "backup", int((tmp_path / "backup").stat().st_size * part))
    with pytest.raises(SetupError) as refused:
        restore(new, tmp_path / "backup", None)
    assert refused.value.code == "damaged-backup"


def test_what_is_no_keyring_is_refused(
    configuration: Configuration, filled: Filled, new: Configuration, tmp_path: Path
) -> None:
    backed_up(configuration, tmp_path / "backup")
    (tmp_path / "no keyring").write_bytes(os.urandom(8192))
    shutil.copy(configuration.data / "store.db", tmp_path / "store")
    for wrong in (tmp_path / "no keyring", tmp_path / "store"):
        with pytest.raises(SetupError) as refused:
            restore(new, tmp_path / "backup", wrong)
        assert refused.value.code == "not-a-keyring"
    restore(new, tmp_path / "backup", keyring_copy(configuration))


def test_nothing_is_written_over(configuration: Configuration, filled: Filled, tmp_path: Path) -> None:
    (tmp_path / "backup").write_bytes(b"precious")
    with pytest.raises(SetupError) as refused:
        backed_up(configuration, tmp_path / "backup")
    assert (refused.value.code, (tmp_path / "backup").read_bytes()) == ("exists", b"precious")
    backed_up(configuration, tmp_path / "other")
    with pytest.raises(SetupError) as refused:
        restore(configuration, tmp_path / "other", None)
    assert refused.value.code == "already-installed"


def test_a_backup_of_another_desk_is_refused(
    configuration: Configuration, filled: Filled, new: Configuration, tmp_path: Path
) -> None:
    def other(member: tarfile.TarInfo, body: bytes) -> tuple[tarfile.TarInfo, bytes]:
        if member.name == "desk/genesis":
            return member, genesis
        if member.name == "digests.json":
            return member, body.replace(
                hashlib.sha256(mine).hexdigest().encode(), hashlib.sha256(genesis).hexdigest().encode()
            )
        return member, body

    genesis, mine = DeskSigner().genesis, (configuration.data / "desk" / "genesis").read_bytes()
    backed_up(configuration, tmp_path / "backup")
    rewritten(tmp_path / "backup", other)
    with pytest.raises(KnotholeServerError) as refused:
        restore(new, tmp_path / "backup", None)
    assert refused.value.code == "desk"
    assert (new.data / RESTORING).exists()


def test_a_keyring_that_is_left_of_a_lost_installation_is_taken_with_its_log(
    configuration: Configuration, filled: Filled, new: Configuration, tmp_path: Path
) -> None:
    running = Installation(configuration)
    assert running.keyring.names(ItemKind.ENVELOPE)
    back_up(running, tmp_path / "backup", running.clock())
    assert (configuration.data / "keyring.db-wal").stat().st_size > 0
    lost = tmp_path / "lost"
    shutil.copytree(configuration.data, lost)
    assert restore(new, tmp_path / "backup", lost / "keyring.db").there == Items(1, 1, 1)
    assert {path.name for path in new.data.iterdir()} == {
        "store.db",
        "keyring.db",
        "desk",
        "chunks",
        "ledger.key",
        "onion.key",
    }
    running.close()


def test_what_is_counted_is_what_is_in_the_backup(
    configuration: Configuration, filled: Filled, public: FlaskClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installation = Installation(configuration)
    real = installation.store.copy_to

    def copy_to(path: Path) -> None:
        real(path)
        assert send(public, os.urandom(32_768)) == 0  # comes once the copy is made

    monkeypatch.setattr(installation.store, "copy_to", copy_to)
    assert back_up(installation, tmp_path / "backup", installation.clock()) == Items(1, 1, 1)
    installation.close()
