"""What can be said of ``deploy/container/`` without running it; ``make test-deploy`` runs it."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.deploy.containers import QUADLETS, arguments

DEPLOY = Path(__file__).parents[2] / "deploy"
CONTAINER = DEPLOY / "container"


def services() -> dict[str, str]:
    """The text of each service of the compose file."""
    text = (CONTAINER / "compose.yaml").read_text().partition("\nservices:\n")[2].partition("\nvolumes:\n")[0]
    parts = re.split(r"^  ([a-z]+):\n", text, flags=re.MULTILINE)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


def test_tor_is_told_what_install_tells_it() -> None:
    script = (DEPLOY / "install").read_text()
    written = script[script.index("HiddenServiceDir $tor-sources") :].partition("\nEND\n")[0]
    theirs = written.replace("$tor", "/var/lib/tor/knothole-desk").replace("$desk", "desk")
    assert (CONTAINER / "torrc").read_text().endswith(f"\n{theirs}\n")


@pytest.mark.parametrize("name", ["server", "front", "doctor", "couriers", "tor"])
def test_only_tor_has_a_network_and_nobody_can_write_the_image(name: str) -> None:
    """The same in the compose file and in the quadlets."""
    text = services()[name]
    quadlet = (QUADLETS / f"knothole-{name}.container").read_text().splitlines()
    assert "    <<: *fence\n" in text
    assert ("    network_mode: none\n" in text, "Network=none" in quadlet) == ((name != "tor"),) * 2
    assert {"ReadOnly=true", "DropCapability=all", "NoNewPrivileges=true"} <= set(quadlet)
    [user] = re.findall(r'^    user: "([0-9:]+)"$', text, re.MULTILINE)
    assert {f"User={user.split(':')[0]}", f"Group={user.split(':')[1]}"} <= set(quadlet)
    given = [line.partition("=")[2].split() for line in quadlet if line.startswith("AddCapability=")]
    assert given == ([["CAP_CHOWN", "CAP_DAC_OVERRIDE"]] if name == "couriers" else [])


def test_the_fence_of_the_compose_file_is_whole() -> None:
    fence = (CONTAINER / "compose.yaml").read_text().partition("x-fence: &fence\n")[2].partition("\nservices:\n")[0]
    for line in ("read_only: true", "cap_drop: [ALL]", 'security_opt: ["no-new-privileges:true"]'):
        assert f"  {line}\n" in fence


def test_a_quadlet_is_read_as_podman_reads_it() -> None:
    words = arguments("knothole-front")
    assert words[:4] == ["--name", "knothole-front", "--network", "none"]
    assert words[-3:-1] == ["sh", "-c"]
    assert words[-1].endswith("exec nginx -e stderr -p . -c nginx.conf")
    assert words[words.index("--group-add") :][:2] == ["--group-add", "901"]


@pytest.mark.parametrize("base", ["debian:trixie-slim", "docker.io/library/debian", "sha256"])
def test_an_image_is_built_on_nothing_that_can_be_another_tomorrow(base: str) -> None:
    refused = subprocess.run([CONTAINER / "build", base], capture_output=True, text=True, check=False)
    assert refused.returncode == 2
    assert "not named by its digest" in refused.stderr


def packages_of_a_release(folder: Path) -> Path:
    """What ``deploy/debian/build`` leaves: packages, other files, and a list of them all."""
    lines = []
    for name in ("knothole-server_2_amd64.deb", "knothole_2_amd64.deb", "install"):
        (folder / name).write_text(name)
        lines.append(f"{hashlib.sha256(name.encode()).hexdigest()}  {name}\n")
    (folder / "SHA256SUMS").write_text("".join(lines))
    return folder


def built(packages: Path) -> subprocess.CompletedProcess[str]:
    """What an engine says that only looks at the folder it is to build from."""
    engine = packages.parent / "engine"
    engine.write_text('#!/bin/sh\nfor last; do :; done\ncd "$last" && ls && cat SHA256SUMS\n')
    engine.chmod(0o755)
    environment = os.environ | {"ENGINE": str(engine)}
    build: list[str | Path] = [CONTAINER / "build", "localhost/debian", packages]
    return subprocess.run(build, capture_output=True, text=True, check=False, env=environment)


def test_nothing_but_the_listed_package_comes_into_an_image(tmp_path: Path) -> None:
    (folder := tmp_path / "packages").mkdir()
    packages_of_a_release(folder)
    (folder / "knothole-server_9_amd64.deb").write_text("of somebody else, or of an earlier build")
    said = built(folder)
    assert said.returncode == 0, said.stderr
    *names, line = said.stdout.splitlines()
    assert names == ["Containerfile", "SHA256SUMS", "knothole-server_2_amd64.deb", "knothole.toml", "torrc"]
    assert line.endswith("  knothole-server_2_amd64.deb")


@pytest.mark.parametrize("meddle", ["changed", "gone", "unlisted"])
def test_no_image_is_built_of_a_package_that_is_not_the_listed_one(tmp_path: Path, meddle: str) -> None:
    (folder := tmp_path / "packages").mkdir()
    package = packages_of_a_release(folder) / "knothole-server_2_amd64.deb"
    if meddle == "changed":
        package.write_text("another")
    elif meddle == "gone":
        package.unlink()
    else:
        (folder / "SHA256SUMS").write_text("")
    said = built(folder)
    assert said.returncode != 0
    assert "Containerfile" not in said.stdout, "the engine was called"
    assert package.name in said.stderr or "names no package" in said.stderr


def test_the_image_checks_all_that_was_copied_into_it() -> None:
    text = (CONTAINER / "Containerfile").read_text()
    assert "sha256sum --check --quiet --strict SHA256SUMS" in text
    assert "--ignore-missing" not in text
