"""``destroy --all``: asked for by name, keys first, over every byte, and to the end whatever stops it in between."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from knothole_server.commands import main
from knothole_server.configuration import Configuration
from knothole_server.errors import SetupError
from knothole_server.installation.installation import Installation
from knothole_server.operations import destroy as destruction
from tests.server.test_disclosure import all_files
from tests.support.signers import DeskSigner
from tests.support.small_disks import small_disk

KEYS = ["keyring.db", "keyring.db-wal", "ledger.key", "onion.key"]


@pytest.fixture
def data(configuration: Configuration) -> Path:
    """A data folder with a file of every sort, none of them in use."""
    data = configuration.data
    bundle = data / "chunks" / ("ab" * 32)
    bundle.mkdir(parents=True)
    for number in range(3):
        (bundle / str(number)).write_bytes(os.urandom(5000))
    for name in ("keyring.db", "keyring.db-wal", "store.db-wal"):
        (data / name).write_bytes(os.urandom(3000))
    (data / "knothole.toml").write_text(f"# {os.urandom(3000).hex()}\n")
    return data


def run(*arguments: object, typed: str = "") -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=typed)


def contents(data: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in all_files(data)}


def test_it_is_done_when_somebody_types_the_desks_name_and_says_what_it_cannot_reach(data: Path) -> None:
    (data / "notes.txt").write_text("the operator's")
    done = run("destroy", "--all", "--data", data, typed="The Desk\n")
    assert done.exit_code == 0, done.output
    assert not data.exists()
    assert "  also, though not Knothole's own: notes.txt" in done.stdout
    for line in destruction.NOT_REACHED:
        assert line in done.stdout


@pytest.mark.parametrize("arguments", [("--all",), ("--all", "--yes-destroy", "ab" * 32), ()])
def test_nothing_is_touched_without_the_right_name(data: Path, arguments: tuple[str, ...]) -> None:
    before = contents(data)
    refused = run("destroy", *arguments, "--data", data, typed="the wrong desk\n")
    assert refused.exit_code == 5
    assert "error: Nothing was destroyed." in refused.stderr
    assert contents(data) == before


def test_a_script_names_the_desk_by_its_fingerprint(data: Path, signer: DeskSigner) -> None:
    assert run("destroy", "--all", "--data", data, "--yes-destroy", signer.id.hex()).exit_code == 0
    assert not data.exists()


IDLE = """
import sys
from pathlib import Path
from knothole_server.configuration import Configuration
from knothole_server.installation.installation import Installation
running = Installation(Configuration(Path(sys.argv[1])))
running.check_schema()  # its connection stays in the pool
print("idle", flush=True)
sys.stdin.read()
"""


def test_a_database_that_another_process_has_open_is_refused_even_when_idle(configuration: Configuration) -> None:
    data = configuration.data
    command = [sys.executable, "-c", IDLE, str(data)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        assert process.stdout.readline() == b"idle\n"
        before = contents(data)
        with pytest.raises(SetupError, match="in-use"):
            destruction.destroy(data, lambda _: None)
        assert contents(data) == before
        process.stdin.close()
    destruction.destroy(data, lambda _: None)
    assert not data.exists()


def test_keys_go_first_then_databases_then_chunks_and_what_names_the_desk_last(data: Path) -> None:
    order: list[str] = []
    assert destruction.destroy(data, lambda path: order.append(path.relative_to(data).as_posix())) == []
    assert sorted(order[:4]) == KEYS
    assert {name.partition("-")[0] for name in order[4:6]} <= {"store.db"}
    chunks = [at for at, name in enumerate(order) if name.startswith("chunks/")]
    assert len(chunks) == 3
    assert max(at for at, name in enumerate(order) if name.startswith("store.db")) < min(chunks)
    assert order[-2:] == ["desk/genesis", "being-destroyed"]


def test_every_byte_is_overwritten_before_a_file_goes(data: Path) -> None:
    with ExitStack() as stack:
        held = [stack.enter_context(path.open("rb")) for path in all_files(data)]
        sizes = [os.fstat(stream.fileno()).st_size for stream in held]
        destruction.destroy(data, lambda _: None)
        assert [stream.read() for stream in held] == [bytes(size) for size in sizes]


class PulledPlugError(Exception):
    """Stands for the end of power."""


@pytest.mark.parametrize("half", [False, True])
def test_broken_off_anywhere_it_goes_on_and_no_server_starts_meanwhile(
    data: Path, configuration: Configuration, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, half: bool
) -> None:
    real = destruction._erase
    for after in range(len(all_files(data)) + 1):  # all, and the mark
        copy = tmp_path / f"copy-{after}"
        shutil.copytree(data, copy)
        left_to_erase = after

        def erase(path: Path) -> None:
            nonlocal left_to_erase
            if not left_to_erase:
                if half and path.name != "being-destroyed":
                    path.write_bytes(bytes(10))
                raise PulledPlugError
            left_to_erase -= 1
            real(path)

        monkeypatch.setattr(destruction, "_erase", erase)
        with pytest.raises(PulledPlugError):
            destruction.destroy(copy, lambda _: None)
        left = [path.relative_to(copy).as_posix() for path in all_files(copy)]
        assert after < len(KEYS) or not set(KEYS) & set(left)
        with pytest.raises(SetupError) as refused:
            Installation(replace(configuration, data=copy))
        assert refused.value.code == "being-destroyed"
        monkeypatch.setattr(destruction, "_erase", real)
        done = run("destroy", "--all", "--data", copy, typed="The Desk\n")
        assert done.exit_code == 0, done.output
        assert not copy.exists()


def test_chunks_on_a_file_system_of_their_own_are_destroyed_too(data: Path, signer: DeskSigner) -> None:
    shutil.rmtree(data / "chunks")
    bundle = data / "chunks" / ("ab" * 32)
    with small_disk(data / "chunks", "size=4m"):
        bundle.mkdir()
        (bundle / "0").write_bytes(os.urandom(5000))
        done = run("destroy", "--all", "--data", data, "--yes-destroy", signer.id.hex())
        assert (done.exit_code, "then everything else" in done.stdout) == (0, True), done.output
        assert "Not removed, because another file system is mounted there: " + str(data / "chunks") in done.stdout
        assert all_files(data) == []


def test_what_is_not_destroyed_is_said_and_it_can_be_run_again(data: Path, signer: DeskSigner) -> None:
    command = ("destroy", "--all", "--data", data, "--yes-destroy", signer.id.hex())
    with small_disk(data / "mine", "size=4m") as disk:
        (disk / "photographs").write_text("somebody's")
        for _ in range(2):
            done = run(*command)
            assert done.exit_code == 1, done.output
            assert "everything else" not in done.stdout
            assert f"Not destroyed, because another file system is mounted there: {disk}" in done.stdout
            assert "run this again" in done.stdout
            assert (disk / "photographs").read_text() == "somebody's"
            assert {path.name for path in all_files(data)} == {"photographs", "genesis", "being-destroyed"}
    done = run(*command)
    assert done.exit_code == 0, done.output
    assert not data.exists()


def test_a_folder_that_cannot_be_read_is_named_and_nothing_is_touched(
    data: Path, signer: DeskSigner, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, real = contents(data), os.scandir

    def scandir(path: Path) -> object:
        if str(path).endswith("chunks"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    refused = run("destroy", "--all", "--data", data, "--yes-destroy", signer.id.hex())
    monkeypatch.undo()
    assert refused.exit_code == 5
    assert "Not everything could be destroyed" in refused.stderr
    assert str(data / "chunks") in refused.stderr
    assert contents(data) == before


def test_a_link_is_taken_away_and_what_it_points_to_stays(data: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "mine").write_text("mine")
    (data / "folder").symlink_to(outside)
    (data / "chunks" / "file").symlink_to(outside / "mine")
    destruction.destroy(data, lambda _: None)
    assert not data.exists()
    assert (outside / "mine").read_text() == "mine"


def test_where_there_is_no_installation_nothing_is_destroyed(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    refused = run("destroy", "--all", "--data", tmp_path, "--yes-destroy", hashlib.sha256(b"").hexdigest())
    assert refused.exit_code == 5
    assert (tmp_path / "file").read_text() == "mine"


def test_what_cannot_be_destroyed_is_named_and_the_rest_waits(
    data: Path, signer: DeskSigner, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = destruction._erase

    def erase(path: Path) -> None:
        if path.name == "store.db":
            raise PermissionError(1, "not permitted", str(path))
        real(path)

    monkeypatch.setattr(destruction, "_erase", erase)
    arguments = ("destroy", "--all", "--data", data, "--yes-destroy", signer.id.hex())
    refused = run(*arguments)
    assert refused.exit_code == 5
    assert "store.db" in refused.stderr
    assert (data / "chunks").exists()
    monkeypatch.setattr(destruction, "_erase", real)
    assert run(*arguments).exit_code == 0
