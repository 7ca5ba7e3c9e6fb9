"""``make test-deploy``: from an empty Debian to a message and its reply, through a private Tor network on loopback.

For each release, in roots of its own: install twice, a desk, a reviewer, a message, a reply, a courier that is not let in, the script
again, a backup, an upgrade with data, a restore on a second machine, a purge. systemd does not run in a chroot: the lines of its units are
run instead, as their users; ``tests/deploy/test_units.py`` looks at the rest of them.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from tests.deploy.machine import Machine, base, wait_for
from tests.deploy.tor_network import TorNetwork

ROOT: Final = Path(__file__).parents[2]
WORK: Final = ROOT / "var" / "deploy"
WORDS: Final = "The bridge was never inspected."
ANSWER: Final = "Which bridge?"
SETTINGS: Final = "\n[policy]\npublish_interval = 0\n"
AUTHORISE: Final = """
import base64, sys
sys.path.insert(0, "/usr/lib/knothole-server")
from nacl.public import PrivateKey
key = PrivateKey.generate()
for half in (bytes(key), bytes(key.public_key)):
    print(base64.b32encode(half).decode().rstrip("="))
"""


def main() -> None:
    """Namespaces first: nothing of this reaches the machine's network or mounts, and all of it ends with this process."""
    if os.geteuid() != 0:
        sys.exit("make test-deploy needs root: it makes machines in folders")
    if os.environ.get("KNOTHOLE_INSIDE") != "yes":
        WORK.mkdir(parents=True, exist_ok=True)
        began = time.monotonic()
        for release in sys.argv[1:]:
            base(release, WORK)
        for version in ("0.1.0", "0.1.1"):
            built = [ROOT / "deploy/debian/build", WORK / version]
            subprocess.run(built, check=True, env=os.environ | {"KNOTHOLE_VERSION": version}, stdout=subprocess.DEVNULL)
        print(f"packages, and empty systems: {time.monotonic() - began:.0f} s", flush=True)
        inside = [
            "unshare",
            "--net",
            "--mount",
            "--pid",
            "--fork",
            "--mount-proc",
            sys.executable,
            "-m",
            "tests.deploy",
        ]
        sys.exit(subprocess.run([*inside, *sys.argv[1:]], env=os.environ | {"KNOTHOLE_INSIDE": "yes"}).returncode)
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    for release in sys.argv[1:]:
        with tempfile.TemporaryDirectory(prefix="knothole-deploy-") as folder:
            began = time.monotonic()
            try:
                Drill(release, Path(folder)).run()
            finally:
                subprocess.run(["umount", "--recursive", "--lazy", *Path(folder).glob("*/*")], capture_output=True)
            print(f"{release}: all of it: {time.monotonic() - began:.0f} s", flush=True)


class Drill:
    """One release, from nothing to nothing."""

    def __init__(self, release: str, folder: Path) -> None:
        self.release = release
        self.folder = folder
        self.began = time.monotonic()
        self.network = TorNetwork(folder / "tor")
        self.network.start()
        self.server = self.machine("server", "0.1.0")
        self.desk = self.machine("desk", "0.1.0")
        self.desk.run("dpkg", "--install", *self.packages(self.desk, "knothole_"))
        (self.desk.root / "passphrase").write_text("coherent ecology of a drill in Debian\n")

    def run(self) -> None:
        self.onion = self.install()
        self.sign_and_start()
        self.message_and_reply()
        self.not_let_in()
        self.nothing_to_change()
        self.upgrade()
        self.restore()
        self.purge()

    def done(self, what: str) -> None:
        print(f"  {self.release} {time.monotonic() - self.began:4.0f} s  {what}", flush=True)

    def machine(self, name: str, version: str) -> Machine:
        made = Machine(WORK / f"{self.release}.tar", self.folder / name)
        shutil.copytree(WORK / version, made.root / "kit")
        with (made.root / "etc/tor/torrc").open("a") as file:
            file.write(self.network.torrc)
        return made

    def packages(self, machine: Machine, name: str) -> list[str]:
        return [f"/kit/{path.name}" for path in (machine.root / "kit").glob(f"{name}*.deb")]

    def install_again(self, *words: str, **answers: str) -> str:
        return self.server.run("/kit/install", *words, **answers)

    def install(self) -> str:
        """The first run, with Tor started between; the address for sources."""
        said = self.server.run("/kit/install", "--dry-run")
        assert "nothing was" in said, said
        assert not (self.server.root / "var/lib/knothole").exists()
        self.server.run("/kit/install", fails=True)
        self.server.run("tor", "--defaults-torrc", "/usr/share/tor/tor-service-defaults-torrc", "--verify-config")
        self.start_tor(self.server)
        hostname = self.server.root / "var/lib/tor/knothole-desk-sources/hostname"
        wait_for(hostname.exists, 60, "the onion address")
        said = self.install_again(KNOTHOLE_NAME="Example Post", KNOTHOLE_LANGUAGES="en de")
        assert "take /etc/knothole/desk/settings.toml" in said, said
        self.done("installed; the address is there")
        return hostname.read_text().strip()

    def start_tor(self, machine: Machine) -> None:
        machine.run("install", "-d", "-m", "2755", "-o", "debian-tor", "-g", "debian-tor", "/run/tor")
        machine.start("tor", "--defaults-torrc", "/usr/share/tor/tor-service-defaults-torrc", "--RunAsDaemon", "0")

    def knothole(self, *words: str, text: str = "", fails: bool = False) -> str:
        ask = (
            ["--passphrase-file", "/passphrase"]
            if words[0] in ("desk", "reviewer") and words[1] not in ("add", "set")
            else []
        )
        return self.desk.run("knothole", *words[:2], *ask, *words[2:], text=text, fails=fails)

    def sign_and_start(self) -> None:
        settings = (
            (self.server.root / "etc/knothole/desk/settings.toml")
            .read_text()
            .replace("reviewers = []", 'reviewers = ["jo"]')
        )
        (self.desk.root / "settings.toml").write_text(settings + SETTINGS)
        self.knothole("desk", "init", "--name", "Example Post")
        self.knothole("reviewer", "init", "--id", "jo", "--name", "Jo Meier")
        self.knothole("reviewer", "card", "--out", "/jo.card")
        self.knothole("desk", "add", "/jo.card", "--slot", "0")
        self.knothole("desk", "set", "/settings.toml")
        self.knothole("desk", "sign", "--days", "30", "--out", "/desk-file", "--yes")
        shutil.copy(self.desk.root / "desk-file", self.server.root / "kit/desk-file")
        verified = self.desk.run("knothole", "desk", "verify", "/desk-file")
        fingerprint = re.search(r"\b[0-9a-f]{64}\b|(?:[0-9a-f]{4} ){15}[0-9a-f]{4}", verified)
        assert fingerprint, verified
        self.fingerprint = fingerprint[0].replace(" ", "")
        self.server.run(
            "runuser",
            "-u",
            "knothole",
            "--",
            "knothole-server",
            "init",
            "--data",
            "/var/lib/knothole/desk",
            "--genesis",
            "-",
            text=(self.desk.root / "desk-file").read_bytes().decode("latin-1"),
        )
