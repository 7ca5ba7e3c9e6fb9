"""What a release is made of, and that its parts speak of one version."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
SECONDS = {"SOURCE_DATE_EPOCH": "1700000000"}


def bill(version: str = "1.2.3", seconds: str = "1700000000") -> dict[str, Any]:
    made = subprocess.run(
        [ROOT / "deploy/sbom", version],
        capture_output=True,
        check=True,
        env={"SOURCE_DATE_EPOCH": seconds, "PATH": "/usr/bin:/bin"},
    )
    return json.loads(made.stdout)


def test_the_bill_of_materials_names_every_library_that_is_locked_and_what_is_joined_into_the_page() -> None:
    made = bill()
    assert made == bill()
    assert (made["bomFormat"], made["specVersion"], made["metadata"]["component"]["version"]) == (
        "CycloneDX",
        "1.6",
        "1.2.3",
    )
    references = [component["bom-ref"] for component in made["components"]]
    assert len(references) == len(set(references))
    named = {component["name"] for component in made["components"]}
    for requirements in ("server", "server-large", "reviewer", "desktop"):
        text = (ROOT / f"requirements/{requirements}.txt").read_text()
        assert {name.lower() for name in re.findall(r"^([A-Za-z0-9._-]+)==", text, re.MULTILINE)} <= named
    joined = {component["name"] for component in made["components"] if component.get("scope") == "required"}
    listed = (ROOT / "client/tooling/vendor.mjs").read_text().partition("const PACKAGES = [")[2].partition("]")[0]
    assert joined == set(re.findall(r'"([^"]+)"', listed))
    locked = [component for component in made["components"] if component["purl"].startswith("pkg:pypi/")]
    assert locked
    assert all(component["properties"] for component in locked)


@pytest.fixture
def built(tmp_path: Path) -> tuple[Path, Path]:
    """A release as it was published and signed, and what this tree gives: the same."""
    folders = tmp_path / "published", tmp_path / "built"
    for folder in folders:
        folder.mkdir()
        (folder / "knothole_1_amd64.deb").write_bytes(b"a package")
        (folder / "page-list.json").write_bytes(b"{}")
        add_up(folder)
    (folders[0] / "SHA256SUMS.minisig").write_bytes(b"a signature")
    return folders


def add_up(folder: Path) -> None:
    names = sorted(path.name for path in folder.iterdir() if not path.name.startswith("SHA256SUMS"))
    lines = [f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in names]
    (folder / "SHA256SUMS").write_text("".join(lines))


def compared(built: tuple[Path, Path]) -> tuple[int, list[str]]:
    ran = subprocess.run([ROOT / "deploy/same-release", *built], capture_output=True, text=True, check=False)
    assert not ran.stderr
    return ran.returncode, ran.stdout.splitlines()


def test_a_release_that_this_tree_gives_is_the_same(built: tuple[Path, Path]) -> None:
    assert compared(built) == (0, ["the same: this tree gives every file of the release"])


@pytest.mark.parametrize("sums_fit", [True, False])
def test_a_release_that_was_changed_is_named_whether_or_not_its_sums_fit(
    built: tuple[Path, Path], sums_fit: bool
) -> None:
    published, _ = built
    (published / "knothole_1_amd64.deb").write_bytes(b"another package")
    (published / "a tool.deb").write_bytes(b"that nobody released")
    (published / "page-list.json").unlink()
    if sums_fit:
        add_up(published)
    code, said = compared(built)
    assert code == 1
    named = ["differs: knothole_1_amd64.deb", "more than the release: a tool.deb", "missing: page-list.json"]
    assert set(said) == {*named, *(["differs: SHA256SUMS"] if sums_fit else [])}


def test_nothing_is_not_the_same_as_nothing(tmp_path: Path) -> None:
    """A build that made no file says nothing about a release."""
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    (tmp_path / "one" / "SHA256SUMS.minisig").touch()
    same = [ROOT / "deploy/same-release", tmp_path / "one", tmp_path / "two"]
    ran = subprocess.run(same, capture_output=True, text=True, check=False)
    assert ran.returncode != 0
    assert "the same" not in ran.stdout
    assert "has no file" in ran.stderr


PROGRAM = """\
import os, sys

def main():
    from importlib.util import find_spec
    here = os.path.dirname(os.path.dirname(__file__))
    strangers = [path for path in sys.path if path.endswith("-packages") or path == os.environ.get("PYTHONPATH")]
    print(here, strangers, find_spec("segno"), sys.argv[1:])
    sys.exit(5)
"""


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    """A file as ``deploy/source-file`` makes it, of a program that says how it was called."""
    libraries = tmp_path / "libraries"
    for folder in ("knothole_client", "segno"):
        (libraries / folder).mkdir(parents=True)
        (libraries / folder / "__init__.py").write_text("")
    (libraries / "knothole_client/__main__.py").write_text(PROGRAM)
    version = f"{sys.version_info.major}{sys.version_info.minor}-{platform.machine()}"
    (libraries / f"_cffi_backend.cpython-{version}-linux-gnu.so").write_bytes(b"")
    (libraries / "_cffi_backend").mkdir()
    (libraries / "_cffi_backend/__init__.py").write_text("")
    pack(libraries, tmp_path / "source.pyz")
    return tmp_path / "source.pyz"


def pack(libraries: Path, out: Path) -> None:
    subprocess.run([ROOT / "deploy/source-file", libraries, out], check=True, env={**os.environ, **SECONDS})


def test_the_file_for_sources_runs_nothing_but_itself_and_leaves_nothing(packed: Path, tmp_path: Path) -> None:
    (tmp_path / "room").mkdir()
    (tmp_path / "_cffi_backend.py").write_text("raise SystemExit('a stranger')")
    environment = {**os.environ, "TMPDIR": str(tmp_path / "room"), "PYTHONPATH": str(tmp_path)}
    ran = subprocess.run(
        [sys.executable, packed, "check", "--json"],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
        cwd=tmp_path,
    )
    folder, said = ran.stdout.strip().split(" ", 1)
    assert (ran.returncode, ran.stderr, said) == (5, "", "[] None ['source', 'check', '--json']")
    assert folder.startswith(str(tmp_path / "room"))
    assert not list((tmp_path / "room").iterdir())


def test_the_file_for_sources_leaves_nothing_when_it_is_stopped(packed: Path, tmp_path: Path) -> None:
    waiting = PROGRAM.replace("sys.exit(5)", "sys.stdout.flush(); __import__('signal').pause()")
    (tmp_path / "libraries/knothole_client/__main__.py").write_text(waiting)
    pack(tmp_path / "libraries", packed)
    (tmp_path / "room").mkdir()
    environment = {**os.environ, "TMPDIR": str(tmp_path / "room")}
    with subprocess.Popen([sys.executable, packed], stdout=subprocess.PIPE, text=True, env=environment) as running:
        assert running.stdout
        assert running.stdout.readline().startswith(str(tmp_path / "room"))
        running.terminate()
        assert running.wait() == 143
    assert not list((tmp_path / "room").iterdir())


def test_the_file_for_sources_has_the_same_bytes_wherever_it_is_made(packed: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "a place that is elsewhere"
    shutil.copytree(tmp_path / "libraries", elsewhere)
    for path in elsewhere.rglob("*"):
        os.utime(path, (1, 1))
        path.chmod(0o700)
    pack(elsewhere, tmp_path / "other.pyz")
    assert (tmp_path / "other.pyz").read_bytes() == packed.read_bytes()
    with zipfile.ZipFile(packed) as listed:
        assert not [name for name in listed.namelist() if "segno" in name]


def test_the_file_for_sources_says_which_python_it_needs(packed: Path, tmp_path: Path) -> None:
    (fitting,) = (tmp_path / "libraries").glob("_cffi_backend.cpython*")
    fitting.rename(fitting.with_name("_cffi_backend.cpython-37-riscv64-linux-gnu.so"))
    pack(tmp_path / "libraries", packed)
    ran = subprocess.run([sys.executable, packed], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "it needs Python 3.7-riscv64-linux." in ran.stderr


def test_the_file_for_sources_says_that_no_program_may_run_where_it_unpacks(packed: Path, tmp_path: Path) -> None:
    shutil.rmtree(tmp_path / "libraries/_cffi_backend")  # what is left cannot be loaded
    pack(tmp_path / "libraries", packed)
    (tmp_path / "room").mkdir()
    ran = subprocess.run(
        [sys.executable, packed],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "TMPDIR": str(tmp_path / "room")},
    )
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "No program may run from" in ran.stderr
    assert not list((tmp_path / "room").iterdir())


@pytest.mark.parametrize("named", ["/proc", "missing", "a file"])
def test_the_file_for_sources_says_that_a_folder_cannot_be_written(packed: Path, tmp_path: Path, named: str) -> None:
    """Not even root writes into /proc."""
    (tmp_path / "a file").write_text("")
    where = tmp_path / named
    ran = subprocess.run(
        [sys.executable, packed],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "TMPDIR": str(where)},
    )
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.splitlines()[0].startswith(f"error: {where} cannot be written: ")
    assert ran.stderr.splitlines()[1:] == ["hint: Name a folder with 50 MB of room: TMPDIR=FOLDER"]


def test_the_file_for_sources_goes_elsewhere_if_there_is_no_memory_for_it(packed: Path, tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "TMPDIR"}
    ran = subprocess.run(
        [sys.executable, packed],
        capture_output=True,
        text=True,
        check=False,
        env={**environment, "XDG_RUNTIME_DIR": "/proc"},
    )
    assert (ran.returncode, ran.stderr) == (5, "")


def test_everything_speaks_of_one_version() -> None:
    (version,) = re.findall(r'^version = "(.+)"$', (ROOT / "pyproject.toml").read_text(), re.MULTILINE)
    assert json.loads((ROOT / "client/served/page-list.json").read_text())["release"] == version
    assert f"({version})" in (ROOT / "deploy/debian/changelog").read_text().splitlines()[0]
