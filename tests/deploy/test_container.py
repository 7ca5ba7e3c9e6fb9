"""What can be said of ``deploy/container/`` without running it; ``make test-deploy`` runs it."""

from __future__ import annotations

import re
import subprocess
import sys
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


def test_hadolint_finds_nothing() -> None:
    hadolint = Path(sys.executable).parent / "hadolint"
    tried = subprocess.run(
        [hadolint, "--no-color", CONTAINER / "Containerfile"], capture_output=True, text=True, check=False
    )
    assert (tried.returncode, tried.stdout) == (0, "")


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
