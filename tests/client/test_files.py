"""Files from a source's disk to a reviewer's folder, over the real server's applications: interrupted, resumed, and changed on the way."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import IO

import pytest

from knothole_client.errors import NetworkError, UsageError
from knothole_client.files.chunk_folder import ChunkFolder
from knothole_client.http import Response
from knothole_client.protocol import compact_json
from knothole_client.protocol.bundle import CHUNK_SIZE, MAX_FILES, PIECE_SIZE, read_listing
from knothole_client.protocol.codename import SourceKeys
from knothole_client.protocol.day_list import ListedBundle
from knothole_client.protocol.errors import ProtocolError
from knothole_client.reviewer import backups, cases, files, forgetting
from knothole_client.reviewer.importing import Imported
from knothole_client.source.outgoing import lay_out
from knothole_client.source.upload import FAILURES, Stream, Upload, first_reading
from tests.client.courier.test_rounds_with_the_server import Desk
from tests.support.desks import TODAY
from tests.support.in_memory import Call, unreachable
from tests.support.offices import PASSPHRASE, Office


def directory(office: Office) -> bytes:
    """One that takes files."""
    policy = office.desk.content()["policy"] | {"largest_bundle": 2**30}
    return office.desk.directory(serial=4, policy=policy)


def desk_file(office: Office) -> bytes:
    return office.desk.desk_file(directory=directory(office))


class Scene:
    """A desk that takes files, a source with some, and a server."""

    def __init__(self, root: Path) -> None:
        self.desk = Desk(root, desk_file)
        self.office = self.desk.office
        self.root = root
        self.slept: list[float] = []
        self.keys: SourceKeys = self.office.source()[1]
        (root / "chosen").mkdir()
        self.contents = {"a film": os.urandom(4 * PIECE_SIZE + 5), "b.txt": b"text", "c": b""}
        for name, content in self.contents.items():
            (root / "chosen" / name).write_bytes(content)

    def paths(self) -> list[Path]:
        return sorted((self.root / "chosen").iterdir())

    def upload(self) -> Upload:
        stream = Stream.of(self.paths())
        bundle, hashes = first_reading(stream, self.keys.bundle_key, self.office.desk.id)
        return Upload(self.desk.server.public, self.office.desk.id, stream, bundle, hashes, self.slept.append)

    def announce(self, upload: Upload) -> None:
        """The message, delivered to the reviewers."""
        verified, randbytes = self.office.verified(directory=directory(self.office)), self.office.random.randbytes
        message = lay_out(verified, "With files.", "both", {}, self.keys, randbytes, upload.bundle)
        self.message = message.message
        self.office.deliver(message.seal(verified, randbytes))
        self.office.round(directory=directory(self.office))

    def fetch(self) -> None:
        """A round of the first reviewer's courier, and the import."""
        first = self.office.first
        first.folder.desk.write_bytes(desk_file(self.office))
        self.desk.pull(first)
        first.take_in(first.folder.read_desk())

    def take_out(self, upload: Upload) -> dict[str, bytes]:
        out = self.root / "out" / "case"
        with self.office.first.vault() as vault:
            files.extract(vault, upload.bundle, self.office.desk.id, out, lambda done, of: None)
        return {str(path.relative_to(out)): path.read_bytes() for path in out.rglob("*") if path.is_file()}

    def puts(self) -> list[str]:
        return [call.path for call in self.desk.server.public.calls if call.method == "PUT"]

    def chunk(self, upload: Upload, number: int) -> Path:
        """A chunk beside the vault."""
        with self.office.first.vault() as vault:
            return vault.chunks.file(upload.bundle.id(self.office.desk.id), number)


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    made = Scene(tmp_path)
    made.desk.push(made.office.first)
    return made


def test_files_arrive_as_they_were(scene: Scene) -> None:
    upload = scene.upload()
    seen: list[tuple[int, int]] = []
    upload.run(lambda done, of: seen.append((done, of)))
    assert seen == [(done, 6) for done in range(7)]
    scene.announce(upload)
    scene.fetch()
    assert scene.take_out(upload) == scene.contents
    with scene.office.first.vault() as vault:
        here = files.files_here(vault, upload.bundle, scene.office.desk.id)
    assert here.complete
    assert [file.name for file in here.files] == ["c", "b.txt", "a film"]


def test_an_upload_that_was_broken_off_goes_on_where_it_was(scene: Scene) -> None:
    upload = scene.upload()

    def break_off(call: Call) -> None:
        if call.method == "PUT" and len(scene.puts()) > 3:
            raise NetworkError("full", "interrupted")

    scene.desk.server.public.before = break_off
    with pytest.raises(NetworkError):
        upload.run()
    scene.desk.server.public.before = lambda _: None
    before = len(scene.puts())
    scene.upload().run()
    assert len(scene.puts()) - before == 3
    scene.upload().run()
    assert len(scene.puts()) - before == 3


def test_a_lost_answer_is_tried_again_after_ever_longer_waits(scene: Scene) -> None:
    lost = iter(range(4))

    def lose(call: Call) -> None:
        if call.method == "PUT" and next(lost, None) is not None:
            unreachable(call)

    scene.desk.server.public.after = lose
    scene.upload().run()
    assert scene.slept == [1, 2, 4, 8]


def test_a_server_that_is_gone_for_long_is_said_so(scene: Scene) -> None:
    scene.desk.server.public.before = unreachable
    with pytest.raises(NetworkError) as refused:
        scene.upload().run()
    assert refused.value.code == "unreachable-server"
    assert len(scene.slept) == FAILURES - 1
    assert max(scene.slept) == 60


@pytest.mark.parametrize(("status", "code"), [(b"\x02", "full"), (b"\x01", "answer"), (b"\x09", "answer")])
def test_a_refusal_stops_the_upload_at_its_first_chunk(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, status: bytes, code: str
) -> None:
    answer_with(scene, monkeypatch, "PUT", Response(200, (b"knothole\x01" + status).ljust(256, b"\0")))
    with pytest.raises(NetworkError) as refused:
        scene.upload().run()
    assert refused.value.code == code
    assert len(scene.puts()) == 1


@pytest.mark.parametrize("headers", [{}, {"Knothole-Stored": "00"}, {"Knothole-Stored": "x" * 1024}])
def test_an_answer_that_does_not_say_what_is_there_is_refused(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, headers: dict[str, str]
) -> None:
    answer_with(scene, monkeypatch, "HEAD", Response(200, b"", headers))
    with pytest.raises(NetworkError) as refused:
        scene.upload().run()
    assert refused.value.code == "answer"
    assert scene.puts() == []


def answer_with(scene: Scene, monkeypatch: pytest.MonkeyPatch, method: str, answer: Response) -> None:
    real = scene.desk.server.public.request

    def request(asked: str, *rest: object) -> Response:
        found = real(asked, *rest)  # type: ignore[arg-type]
        return answer if asked == method else found

    monkeypatch.setattr(scene.desk.server.public, "request", request)


@pytest.mark.parametrize(
    ("change", "piece"), [(lambda old: bytes([old[0] ^ 1]) + old[1:], 0), (lambda old: old[:-1], 4)]
)
def test_a_piece_that_changed_after_the_first_reading_is_never_sent(
    scene: Scene, change: Callable[[bytes], bytes], piece: int
) -> None:
    upload = scene.upload()
    film = scene.root / "chosen" / "a film"
    film.write_bytes(change(film.read_bytes()))
    with pytest.raises(UsageError) as refused:
        upload.run()
    assert (refused.value.code, str(film) in str(refused.value)) == ("changed", True)
    stored = scene.desk.server.public.request("HEAD", upload_path(upload, 0), 256, b"", upload_headers(upload))
    assert not int(stored.headers["Knothole-Stored"][:2], 16) & 0x80 >> piece


def upload_path(upload: Upload, number: int) -> str:
    return f"/v1/bundles/{upload.bundle.id(upload.desk).hex()}/{number}"


def upload_headers(upload: Upload) -> dict[str, str]:
    return {"Knothole-Token": upload.bundle.token(upload.desk).hex(), "Knothole-Count": str(upload.bundle.count)}


def test_other_files_under_the_same_names_are_another_bundle(scene: Scene) -> None:
    before = scene.upload().bundle
    assert scene.upload().bundle == before
    (scene.root / "chosen" / "b.txt").write_bytes(b"TEXT")
    after = scene.upload().bundle
    assert after.key != before.key
    assert after.id(scene.office.desk.id) != before.id(scene.office.desk.id)


def test_an_unfinished_bundle_says_how_much_is_there(scene: Scene) -> None:
    upload = scene.upload()
    upload.run()
    bundle = upload.bundle.id(scene.office.desk.id)
    scene.announce(upload)
    scene.fetch()
    scene.chunk(upload, 4).unlink()
    with pytest.raises(UsageError) as refused:
        scene.take_out(upload)
    assert refused.value.code == "incomplete"
    assert "5 of 6" in str(refused.value)
    with scene.office.first.vault() as vault:
        assert vault.chunks.numbers(bundle) == {0, 1, 2, 3, 5}
    scene.fetch()  # from the round's folder, where it still is
    assert scene.take_out(upload) == scene.contents


@pytest.mark.parametrize("damage", ["flipped", "swapped", "padding swapped"])
def test_a_changed_chunk_is_named_and_leaves_no_half_file(scene: Scene, damage: str) -> None:
    upload = scene.upload()
    upload.run()
    scene.announce(upload)
    scene.fetch()
    first, second = scene.chunk(upload, 2), scene.chunk(upload, 5 if damage == "padding swapped" else 3)
    one, other = first.read_bytes(), second.read_bytes()
    first.unlink()  # it may be a link to the one in the round's folder
    first.write_bytes(other if "swapped" in damage else one[:-1] + bytes([one[-1] ^ 1]))
    with pytest.raises(ProtocolError) as refused:
        scene.take_out(upload)
    assert (refused.value.code, refused.value.position) == ("chunk", 2)
    assert "number 3" in refused.value.diagnostics()
    assert list((scene.root / "out").iterdir()) == []


def test_a_file_that_cannot_be_written_hides_no_other(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    upload = scene.upload()
    upload.run()
    scene.announce(upload)
    scene.fetch()
    real = files._create

    def full(path: Path) -> IO[bytes]:
        return Path("/dev/full").open("wb") if path.name == "a film" else real(path)

    monkeypatch.setattr(files, "_create", full)
    out = scene.root / "out" / "case"
    with scene.office.first.vault() as vault:
        extracted = files.extract(vault, upload.bundle, scene.office.desk.id, out, lambda done, of: None)
    assert [str(name) for name in extracted.names] == ["c", "b.txt"]
    assert {str(name): why for name, why in extracted.unwritten.items()} == {"a film": "No space left on device"}
    assert {file.name: file.read_bytes() for file in out.iterdir()} == {"b.txt": b"text", "c": b""}


def test_if_nothing_can_be_written_no_folder_is_left(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    upload = scene.upload()
    upload.run()
    scene.announce(upload)
    scene.fetch()

    def refuse(path: Path) -> IO[bytes]:
        raise OSError(errno.ENAMETOOLONG, os.strerror(errno.ENAMETOOLONG))

    monkeypatch.setattr(files, "_create", refuse)
    with pytest.raises(UsageError) as refused:
        scene.take_out(upload)
    assert refused.value.code == "disk"
    assert list((scene.root / "out").iterdir()) == []


def test_too_many_files_are_refused_before_anything_is_sent(tmp_path: Path) -> None:
    for number in range(MAX_FILES + 1):
        (tmp_path / str(number)).touch()
    paths = sorted(tmp_path.iterdir())
    assert Stream.of(paths[1:]).size > 0
    with pytest.raises(UsageError) as refused:
        Stream.of(paths)
    assert refused.value.code == "too-large"
    assert "4,000" in refused.value.hint


def test_a_listing_of_as_many_files_as_there_may_be_is_read() -> None:
    for count, expected in ((MAX_FILES, MAX_FILES), (MAX_FILES + 1, None)):
        text = compact_json.serialise({"files": [["a", "", 0]] * count})
        piece = len(text).to_bytes(4, "big") + text
        if expected:
            assert len(read_listing(piece, len(piece))[0]) == expected
            continue
        with pytest.raises(ProtocolError) as refused:
            read_listing(piece, len(piece))
        assert refused.value.code == "listing"


def test_a_folder_that_is_there_is_left_as_it_is(scene: Scene) -> None:
    upload = scene.upload()
    upload.run()
    scene.announce(upload)
    scene.fetch()
    taken = scene.take_out(upload)
    with pytest.raises(UsageError) as refused:
        scene.take_out(upload)
    assert refused.value.code == "exists"
    assert taken == scene.contents


def test_a_chunk_that_the_servers_disk_damaged_keeps_no_other_from_the_vault(scene: Scene) -> None:
    upload, first = scene.upload(), scene.office.first
    upload.run()
    bundle = upload.bundle.id(scene.office.desk.id)
    path = scene.desk.server.configuration.data / "chunks" / bundle.hex() / "1"
    whole = path.read_bytes()
    path.write_bytes(bytes(len(whole)))
    scene.fetch()
    assert scene.desk.states[first.made.id].damaged == 1
    assert first.folder.chunks.numbers(bundle) == set(range(upload.bundle.count)) - {1}
    path.write_bytes(whole)
    scene.fetch()
    assert scene.desk.states[first.made.id].damaged == 0
    assert first.folder.chunks.numbers(bundle) == set(range(upload.bundle.count))


def test_a_courier_fetches_every_bundle_once_and_goes_on_after_a_break(scene: Scene) -> None:
    upload = scene.upload()
    upload.run()  # nobody announces it: a courier cannot tell
    reviewer = scene.desk.server.reviewer
    seen = 0

    def break_off(call: Call) -> None:
        nonlocal seen
        seen += is_chunk(call)
        if seen == 3:
            unreachable(call)

    reviewer.before = break_off
    with pytest.raises(NetworkError):
        scene.fetch()
    reviewer.before = lambda _: None
    scene.fetch()
    scene.fetch()
    assert sum(is_chunk(call) for call in reviewer.calls) == 6 + 1


def is_chunk(call: Call) -> bool:
    return call.path.startswith("/v1/bundles/") and call.path.count("/") == 4


def test_chunks_stay_in_the_folder_until_their_day_is_acknowledged(scene: Scene) -> None:
    upload = scene.upload()
    upload.run()
    scene.fetch()
    first = scene.office.first
    assert len(first.folder.chunks.ids()) == 1
    scene.desk.server.seconds += 86_400
    scene.desk.server.purge()
    scene.desk.pull(first)
    first.take_in(first.folder.read_desk(), TODAY + 1)
    first.put_out(TODAY + 1)
    assert first.folder.chunks.ids() == []
    scene.announce(upload)
    assert scene.take_out(upload) == scene.contents


@pytest.mark.parametrize("announced", ["before", "after"])
def test_a_chunk_damaged_on_the_stick_is_told_and_fetched_again_before_its_day_is_acknowledged(
    scene: Scene, announced: str
) -> None:
    upload = scene.upload()
    upload.run()
    if announced == "before":
        scene.announce(upload)
    first, bundle = scene.office.first, upload.bundle.id(scene.office.desk.id)
    scene.desk.server.seconds += 86_400
    scene.desk.server.purge()

    def carry() -> Imported:
        scene.desk.pull(first)
        return first.take_in(first.folder.read_desk(), TODAY + 1)

    scene.desk.pull(first)
    stick = first.folder.chunks.file(bundle, 2)
    stick.write_bytes(stick.read_bytes()[:-1] + b"\0")
    result = first.take_in(first.folder.read_desk(), TODAY + 1)
    assert (result.missing_pieces, result.days.incomplete) == (1, {TODAY: (1, 1)})
    assert first.put_out(TODAY + 1).acknowledgements == 0
    before = sum(is_chunk(call) for call in scene.desk.server.reviewer.calls)
    assert carry().missing_pieces == 0
    assert sum(is_chunk(call) for call in scene.desk.server.reviewer.calls) == before + 1
    assert first.put_out(TODAY + 1).acknowledgements == 1
    if announced == "after":
        scene.announce(upload)
    assert scene.take_out(upload) == scene.contents


def test_a_chunk_of_another_size_is_refused_by_the_courier(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    scene.upload().run()
    real = scene.desk.server.reviewer.request

    def shorter(method: str, path: str, *rest: object) -> Response:
        answer = real(method, path, *rest)  # type: ignore[arg-type]
        return Response(200, answer.body[:-1]) if len(answer.body) == CHUNK_SIZE else answer

    monkeypatch.setattr(scene.desk.server.reviewer, "request", shorter)
    with pytest.raises(NetworkError) as refused:
        scene.fetch()
    assert refused.value.code == "answer"


def test_a_withdrawn_message_takes_its_files_along(scene: Scene) -> None:
    upload = scene.upload()
    upload.run()
    scene.announce(upload)
    scene.fetch()
    scene.office.deliver(scene.office.take_back(scene.keys))
    scene.office.round(directory=directory(scene.office))
    with scene.office.first.vault() as vault:
        assert files.announced(vault) == set()
        assert vault.chunks.ids() == []


def test_a_backup_has_the_files_and_a_vault_made_of_it_opens_them(scene: Scene, tmp_path: Path) -> None:
    upload = scene.upload()
    upload.run()
    scene.announce(upload)
    scene.fetch()
    with scene.office.first.vault() as vault:
        backups.back_up(vault, tmp_path / "backup", TODAY)
    shutil.rmtree(scene.office.first.home)
    backups.restore(scene.office.first.home, tmp_path / "backup", PASSPHRASE, None, TODAY)
    assert scene.take_out(upload) == scene.contents


def test_files_that_are_in_no_case_any_more_leave_the_next_backup(scene: Scene, tmp_path: Path) -> None:
    upload = scene.upload()
    upload.run()
    scene.announce(upload)
    scene.fetch()
    kept = ChunkFolder(tmp_path / "backup" / "bundles")
    with scene.office.first.vault() as vault:
        backups.back_up(vault, tmp_path / "backup", TODAY)
        assert kept.ids() == [upload.bundle.id(scene.office.desk.id)]
        (case,) = cases.list_cases(vault)
        forgetting.forget(vault, case, TODAY)
        backups.back_up(vault, tmp_path / "backup", TODAY)
    assert kept.ids() == []


def test_no_list_destroys_files_that_are_what_their_source_announced(scene: Scene) -> None:
    """A server may sign that other bytes came, on a day of its choice: that is its word, and the message is the source's."""
    upload, first = scene.upload(), scene.office.first
    scene.announce(upload)
    upload.run(lambda done, of: None)
    scene.fetch()
    identity = upload.bundle.id(scene.office.desk.id)
    first.list_day(TODAY + 3, {}, ListedBundle(identity, upload.bundle.count, bytes(32)))
    imported = first.take_in(desk_file(scene.office), TODAY + 4)
    assert TODAY + 3 in imported.days.incomplete
    with first.vault() as vault:
        assert files.files_here(vault, upload.bundle, scene.office.desk.id).complete
