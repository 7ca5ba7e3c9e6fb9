"""The containers of ``deploy/container/``, built and run by podman as the quadlets say, without systemd."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from tests.deploy.machine import BARE, make_devices, owners, wait_for

ROOT: Final = Path(__file__).parents[2]
CONTAINER: Final = ROOT / "deploy/container"
QUADLETS: Final = CONTAINER / "quadlet"
MOUNTED: Final = {
    "knothole-listeners.volume": "systemd-knothole-listeners",
    "knothole-front.volume": "systemd-knothole-front",
    "knothole-clients.volume": "systemd-knothole-clients",
}
FOUND_WITHIN: Final = """
import socket
for name in ("sources", "couriers"):
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(f"/run/knothole-front/desk/{name}.sock")
        line.sendall(b"PROXY TCP6 fc00:dead:beef:4dad::1:7 ::1 65535 80\\r\\nGET / HTTP/1.1\\r\\nHost: x.onion\\r\\nConnection: close\\r\\n\\r\\n")
        print(name, line.makefile("rb").readline().split()[1].decode())
"""
LIMITS: Final = ("--cgroups", "disabled", "--ulimit", "nproc=1000:1000")
"""A machine for tests may lack what podman wants by default: cgroups that can be written, and the right to raise limits."""


def settings(path: Path) -> list[tuple[str, str]]:
    """The lines of a unit: key and value."""
    lines = [line for line in path.read_text().splitlines() if "=" in line and not line.startswith("#")]
    return [(key, value) for key, _, value in (line.partition("=") for line in lines)]


def arguments(name: str) -> list[str]:
    """What podman's generator gives ``podman run`` for a quadlet, in its order where the order matters."""
    words: dict[str, list[str]] = {}
    for key, value in settings(QUADLETS / f"{name}.container"):
        words.setdefault(key, []).append(value)
    made = ["--name", words["ContainerName"][0]]
    made += ["--network", *words.get("Network", ["host"])]  # Tor's, and within the namespaces of a test
    made += ["--read-only", "--cap-drop", "all", "--security-opt=no-new-privileges"]
    for capability in " ".join(words.get("AddCapability", [])).split():
        made += ["--cap-add", capability.lower()]
    made += ["--user", f"{words['User'][0]}:{words['Group'][0]}"]
    for volume in words.get("Volume", []):
        source, _, rest = volume.partition(":")
        made += ["--volume", f"{MOUNTED.get(source, source)}:{rest}"]
    made += shlex.split(" ".join(words.get("PodmanArgs", [])))
    return [*made, words["Image"][0], *shlex.split(words["Exec"][0])]


class Podman:
    """An engine whose images, volumes and containers are in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.command = ["podman", "--root", str(folder / "store"), "--runroot", str(folder / "run")]
        self.command += ["--tmpdir", str(folder / "tmp"), "--events-backend", "file"]

    def run(self, *words: str, given: bytes | None = None, fails: bool = False) -> str:
        limits = LIMITS if words[0] == "run" else ()
        command = [*self.command, *words[:1], *limits, *words[1:]]
        done = subprocess.run(command, input=given or b"", capture_output=True)  # a pipe: crun gives its input away
        said = (done.stdout + done.stderr).decode("utf-8", "replace")
        assert (done.returncode != 0) == fails, f"podman {' '.join(words)}: exit code {done.returncode}\n{said}"
        return said

    def build(self, base: Path, packages: Path) -> None:
        """As a person does, on a base that was made from Debian's archive."""
        self.run("import", "--quiet", str(base), "localhost/debian")
        engine = self.folder / "engine"
        options = "build --isolation chroot --network host"  # what works in a machine for tests
        engine.write_text(f'#!/bin/sh\nshift\nexec {shlex.join(self.command)} {options} "$@"\n')
        engine.chmod(0o755)
        built = subprocess.run(
            [CONTAINER / "build", "localhost/debian", packages],
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            env=os.environ | {"ENGINE": str(engine)},
        )
        assert built.returncode == 0, (built.stdout + built.stderr)[-4_000:]


def main(release: str, work: Path, desk_file: Path) -> None:
    """Build, and run: server, front, Tor, a backup, the couriers; within namespaces of its own."""
    began = time.monotonic()
    before = owners()
    with tempfile.TemporaryDirectory(prefix="knothole-containers-") as folder:
        try:
            inside(["unshare"], "build", folder, work / f"{release}{BARE}.tar", work / "old")
            print(f"  {release} {time.monotonic() - began:4.0f} s  the image of the containers was built", flush=True)
            inside(["unshare", "--net"], "run", folder, desk_file)
            assert owners() == before, owners()
            print(f"  {release} {time.monotonic() - began:4.0f} s  a desk in containers", flush=True)
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def inside(unshare: list[str], *words: str | Path) -> None:
    """This file, as the first process of a namespace where mounts are its own, too."""
    namespaces = ["--mount", "--pid", "--fork", "--mount-proc"]
    subprocess.run([*unshare, *namespaces, sys.executable, "-m", "tests.deploy.containers", *words], check=True)


def hide_this_machine() -> None:
    """A ``/dev`` and a ``/run`` of its own: an engine keeps locks and states there, and gives its input away, which can be ``/dev/null``."""
    for folder in ("/dev", "/run"):
        subprocess.run(["mount", "-t", "tmpfs", "-o", "mode=755", "tmpfs", folder], check=True)
    make_devices(Path("/dev"))
    if subprocess.run(
        ["findmnt", "--noheadings", "--types", "cgroup2", "/sys/fs/cgroup"], capture_output=True
    ).returncode:
        subprocess.run(["umount", "--recursive", "/sys/fs/cgroup"], check=True)
        subprocess.run(["mount", "-t", "cgroup2", "none", "/sys/fs/cgroup"], check=True)


def drill(podman: Podman, desk_file: Path) -> None:
    """A desk from nothing, as the operator's guide has it."""
    for name, mounted in MOUNTED.items():
        options = dict(settings(QUADLETS / name))
        kind = [f"--opt={key.lower()}={options[key]}" for key in ("Device", "Type")]
        podman.run("volume", "create", *kind, f"--opt=o={options['Options']}", mounted)
    init = ["knothole-server", "init", "--data", "/var/lib/knothole/desk", "--genesis", "-"]
    server = arguments("knothole-server")
    image = server.index("localhost/knothole-server")
    podman.run("run", "--rm", "--interactive", *server[:image], server[image], *init, given=desk_file.read_bytes())
    for name in ("knothole-server", "knothole-front", "knothole-tor"):
        podman.run("run", "--detach", *arguments(name))
    address = ["exec", "knothole-tor", "cat", "/var/lib/tor/knothole-desk-sources/hostname"]
    wait_for(lambda: ".onion" in quietly(podman, *address), 120, "an onion address")
    ask = ["exec", "knothole-front", "python3", "-c", FOUND_WITHIN]
    wait_for(lambda: quietly(podman, *ask).split() == ["sources", "200", "couriers", "401"], 120, "an answer")
    for name in ("knothole-server", "knothole-front", "knothole-tor"):
        refused = podman.run("exec", name, "touch", "/new", "/usr/new", "/etc/knothole/new", fails=True)
        assert refused.count("Read-only file system") == 3, refused
        assert "CapEff:\t0000000000000000" in podman.run("exec", name, "cat", "/proc/self/status")
    for name in ("knothole-server", "knothole-front"):
        assert podman.run("exec", name, "ls", "/sys/class/net").split() == ["lo"]
    podman.run("run", "--rm", *arguments("knothole-backup"))
    assert "desk-" in podman.run("exec", "knothole-server", "ls", "/var/backups/knothole")
    [let_in] = [value for key, value in settings(QUADLETS / "knothole-couriers.container") if key == "ExecStartPre"]
    podman.run(*shlex.split(let_in)[1:])
    podman.run("run", "--rm", *arguments("knothole-couriers"))
    clients = ["exec", "knothole-tor", "ls", "/var/lib/tor/knothole-desk-couriers/authorized_clients"]
    assert podman.run(*clients).split() == ["knothole-jo.auth", "nobody-of-knothole.auth"]
    podman.run("kill", "knothole-front")
    podman.run("start", "knothole-front")
    wait_for(lambda: quietly(podman, *ask).split() == ["sources", "200", "couriers", "401"], 60, "an answer again")
    podman.run("rm", "--all", "--force", "--time", "5")
    podman.run("volume", "rm", "--all")


def quietly(podman: Podman, *words: str) -> str:
    """What a command says, or nothing."""
    try:
        return podman.run(*words)
    except AssertionError:
        return ""


if __name__ == "__main__":
    assert os.getpid() == 1, "run by main()"
    hide_this_machine()
    podman = Podman(Path(sys.argv[2]))
    if sys.argv[1] == "build":
        podman.build(Path(sys.argv[3]), Path(sys.argv[4]))
    else:
        drill(podman, Path(sys.argv[3]))
