"""What every release's drill begins with: packages, built twice; the offline kit; the next version; empty systems of Debian."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Final

from tests.deploy.machine import BARE, base

ROOT: Final = Path(__file__).parents[2]
WORK: Final = ROOT / "var" / "deploy"
LATER: Final = "+later"
"""What the next version's number ends with."""


def prepare(releases: list[str], pool: ThreadPoolExecutor) -> list[Future[None]]:
    """All that the drills need. What is returned goes on beside them, and has to be waited for."""
    WORK.mkdir(parents=True, exist_ok=True)
    needed: list[Future[object]] = [
        pool.submit(base, release + kind, WORK) for release in releases for kind in ("", BARE)
    ]
    build()
    needed += [pool.submit(part) for part in (offline_kit, next_version)]
    beside = [pool.submit(part) for part in (build_otherwise, look_at_packages, look_at_role)]
    for part in needed:
        part.result()
    return beside


def build() -> None:
    shutil.rmtree(WORK / "old", ignore_errors=True)  # what an earlier version left
    subprocess.run([ROOT / "deploy/debian/build", WORK / "old"], check=True, stdout=subprocess.DEVNULL)


def build_otherwise() -> None:
    """Once more: in another folder, whose files come in another order, another year, time zone and locale, under another umask: the same bytes."""
    with tempfile.TemporaryDirectory() as folder:
        tree, seen, out = (Path(folder, name) for name in ("clone", "tree", "out"))
        subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", ROOT, tree], check=True)
        seen.mkdir()
        subprocess.run(["disorderfs", "--quiet", "--sort-dirents=yes", "--reverse-dirents=yes", tree, seen], check=True)
        try:
            otherwise = {"TZ": "Asia/Tokyo", "LC_ALL": "C", "HOME": folder, "KNOTHOLE_WHEELS": str(ROOT / "var/wheels")}
            built = ["faketime", "-f", "+400d", "sh", "-c", f"umask 077; exec deploy/debian/build {out}"]
            subprocess.run(built, cwd=seen, check=True, env=os.environ | otherwise, stdout=subprocess.DEVNULL)
        finally:
            subprocess.run(["umount", seen], check=True)
        compared = subprocess.run(
            ["diffoscope", "--no-progress", "--exclude-directory-metadata=yes", WORK / "old", out],
            capture_output=True,
            text=True,
        )
        assert compared.returncode == 0, compared.stdout[:4_000] + compared.stderr
        print("two builds are the same bytes, by diffoscope", flush=True)


def offline_kit() -> None:
    shutil.rmtree(WORK / "offline-kit", ignore_errors=True)
    subprocess.run([ROOT / "deploy/offline-kit", WORK / "old", WORK / "offline-kit"], check=True)


def look_at_role() -> None:
    lint = ["ansible-lint", "--offline", "--nocolor", "-q", "site.yml"]
    subprocess.run(lint, cwd=ROOT / "deploy/ansible", check=True)


def look_at_packages() -> None:
    packages = sorted((WORK / "old").glob("*.deb"))
    subprocess.run(["lintian", "--no-cfg", "--fail-on", "error,warning", *packages], check=True)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["dpkg-deb", "--extract", *(WORK / "old").glob("knothole-desktop_*.deb"), folder], check=True)
        share = Path(folder, "usr/share")
        subprocess.run(["desktop-file-validate", *(share / "applications").iterdir()], check=True)
        subprocess.run(["appstreamcli", "validate", "--no-net", *(share / "metainfo").iterdir()], check=True)


def next_version() -> None:
    """The same packages under a later version, so that there is something to upgrade to."""
    shutil.rmtree(WORK / "new", ignore_errors=True)
    (WORK / "new").mkdir()
    shutil.copy(WORK / "old/install", WORK / "new/install")
    with tempfile.TemporaryDirectory() as folder:
        for package in (WORK / "old").glob("*.deb"):
            stage = Path(folder, package.stem)
            subprocess.run(["dpkg-deb", "--raw-extract", package, stage], check=True)
            control = stage / "DEBIAN/control"
            own = r"(?m)^Version: .*$|(?<=knothole \(= )[^)]*"
            control.write_text(re.sub(own, rf"\g<0>{LATER}", control.read_text()))
            subprocess.run(
                ["dpkg-deb", "-Znone", "--build", stage, WORK / "new"], check=True, stdout=subprocess.DEVNULL
            )
    names = sorted(path.name for path in (WORK / "new").iterdir())
    sums = subprocess.run(["sha256sum", *names], cwd=WORK / "new", check=True, capture_output=True, text=True).stdout
    (WORK / "new/SHA256SUMS").write_text(sums)
