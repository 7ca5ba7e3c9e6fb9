"""What a release is made of, and that its parts speak of one version."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


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


def test_everything_speaks_of_one_version() -> None:
    (version,) = re.findall(r'^version = "(.+)"$', (ROOT / "pyproject.toml").read_text(), re.MULTILINE)
    assert json.loads((ROOT / "client/served/page-list.json").read_text())["release"] == version
    assert f"({version})" in (ROOT / "deploy/debian/changelog").read_text().splitlines()[0]
