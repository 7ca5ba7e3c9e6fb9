"""``make test-deploy``: from an empty Debian to a message and its reply, through a private Tor network on loopback.

Both releases at once, each in roots of its own: a vault from the offline kit, install twice, a desk, a reviewer, a message, a reply, files
over a circuit that is cut, a circuit that floods, a courier that is not let in, a message by Firefox, a second desk, the script again, by hand and by Ansible, a
backup, an upgrade with data, the units under systemd itself, a restore on a second machine, a purge; then the same server in containers. Up to
the upgrade the machine is a chroot, where systemd does not run: the lines of its units are run instead, as their users.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

from tests.deploy import containers
from tests.deploy.machine import BARE, Machine, end_all, wait_for
from tests.deploy.onion import AT_A_TIME, AT_ONCE, RATE, Flood, got, reaches
from tests.deploy.preparation import LATER, ROOT, WORK, prepare
from tests.deploy.tor_network import TorNetwork
from tests.support.system import Browser

WORDS: Final = "The bridge was never inspected."
ANSWER: Final = "Which bridge?"
BY_BROWSER: Final = "The other bridge was not inspected either."
SETTINGS: Final = "\n[policy]\npublish_interval = 0\ncover_interval = 2\n"
WINDOW: Final = """
import sys
from pathlib import Path
sys.path[:0] = ["/usr/lib/knothole", "/usr/lib/knothole-desktop"]
from knothole_client.desktop.app import make_app
from knothole_client.desktop.widgets.window import Window
from knothole_client.desktop.words import Words
app = make_app()
window = Window(Path.home() / ".local/share/knothole", Words("en"))
window.show()
app.processEvents()
print("shown" if window.isVisible() else "hidden", window.windowTitle())
"""


def main() -> None:
    """The releases at once, in namespaces each: nothing of this reaches the machine's network or mounts, and all of it ends with its process."""
    if os.geteuid() != 0:
        sys.exit("make test-deploy needs root: it makes machines in folders")
    if os.environ.get("KNOTHOLE_INSIDE") == "yes":
        drill(sys.argv[1])
        return
    began = time.monotonic()
    with ThreadPoolExecutor(3) as pool:
        beside = prepare(sys.argv[1:], pool)
        print(f"packages, and empty systems: {time.monotonic() - began:.0f} s", flush=True)
        namespaces = ["unshare", "--net", "--mount", "--pid", "--fork", "--mount-proc"]
        this = [sys.executable, "-m", "tests.deploy"]
        inside = os.environ | {"KNOTHOLE_INSIDE": "yes"}
        drills = {release: subprocess.Popen([*namespaces, *this, release], env=inside) for release in sys.argv[1:]}
        failed = [release for release, process in drills.items() if process.wait() != 0]
        for part in beside:
            part.result()
    if failed:
        sys.exit(f"failed: {' and '.join(failed)}")
    containers.main(sys.argv[1], WORK, WORK / f"{sys.argv[1]}.desk-file")
    print(f"all of it: {time.monotonic() - began:.0f} s", flush=True)


def drill(release: str) -> None:
    """One release, within namespaces of its own."""
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    with tempfile.TemporaryDirectory(prefix="knothole-deploy-") as folder:
        began = time.monotonic()
        try:
            Drill(release, Path(folder)).run()
        finally:
            end_all()
            subprocess.run(["umount", "--recursive", "--lazy", *Path(folder).glob("*/*")], capture_output=True)
        print(f"{release}: all of it: {time.monotonic() - began:.0f} s", flush=True)


class Drill:
    """One release, from nothing to nothing."""

    tor_of_jo: subprocess.Popen[bytes]
    tor_of_server: subprocess.Popen[bytes]
    services: list[subprocess.Popen[bytes]]

    def __init__(self, release: str, folder: Path) -> None:
        self.release = release
        self.folder = folder
        self.began = time.monotonic()
        self.by_script = 0.0
        self.network = TorNetwork(folder / "tor")
        self.network.start()
        self.server = self.machine("server", "old")
        self.desk = self.machine("desk", "old")
        self.desk.run("dpkg", "--install", *self.packages(self.desk, "knothole_"))
        (self.desk.root / "passphrase").write_text("coherent ecology of a drill in Debian\n")

    def run(self) -> None:
        self.offline()
        self.onion = self.install()
        self.sign_and_start()
        self.message_and_reply()
        self.one_file()
        self.files_over_a_circuit_that_is_cut()
        self.a_circuit_that_floods()
        self.not_let_in()
        self.by_firefox()
        self.second_desk()
        self.nothing_to_change()
        self.nothing_to_change_by_ansible()
        self.upgrade()
        self.under_systemd()
        self.restore()
        self.purge()

    def done(self, what: str) -> None:
        print(f"  {self.release} {time.monotonic() - self.began:4.0f} s  {what}", flush=True)

    def machine(self, name: str, kit: str) -> Machine:
        made = Machine(WORK / f"{self.release}.tar", self.folder / name)
        shutil.copytree(WORK / kit, made.root / "kit")
        with (made.root / "etc/tor/torrc").open("a") as file:
            file.write(self.network.torrc)
        return made

    def packages(self, machine: Machine, name: str) -> list[str]:
        return [f"/kit/{path.name}" for path in (machine.root / "kit").glob(f"{name}*.deb")]

    def offline(self) -> None:
        """A vault's machine that has next to nothing of Debian, from the kit alone: there is no network here."""
        vault = Machine(WORK / f"{self.release}{BARE}.tar", self.folder / "vault")
        stick = "/media/my stick"
        shutil.copytree(WORK / "offline-kit", vault.root / f"{stick[1:]}/kit")
        package = next((vault.root / f"{stick[1:]}/kit/knothole").glob("*.deb"))
        whole = package.read_bytes()
        package.write_bytes(whole[:-1])
        assert "nothing was installed" in vault.run("sh", f"{stick}/kit/install", fails=True)
        package.write_bytes(whole)
        vault.run("sh", f"{stick}/kit/check")
        assert "knothole " in vault.run("sh", f"{stick}/kit/install")
        assert "knothole" in vault.run("knothole", "--version")
        assert not vault.run("dpkg", "--audit")
        (vault.root / "passphrase").write_text("coherent ecology of a vault in Debian\n")
        init = ("reviewer", "init", "--passphrase-file", "/passphrase", "--id", "jo", "--name", "Jo Meier")
        vault.run("knothole", *init)
        assert "knothole-desktop " in vault.run("sh", f"{stick}/kit/install", "knothole-desktop")  # over the other
        assert "--courier" in vault.run("knothole", "desktop", "--help")
        assert "shown Knothole" in vault.run("python3", "-ISBc", WINDOW, QT_QPA_PLATFORM="offscreen")
        for program in ("bwrap", "pdftoppm", "exiftool", "mat2"):  # nobody can fetch it here
            vault.run("which", program)
        vault.run("dpkg-query", "--status", "fonts-noto-core")
        [file] = (path.name for path in (vault.root / f"{stick[1:]}/kit/knothole").glob("knothole-source_*.pyz"))
        alone = (
            "env",
            "-i",
            "HOME=/nonexistent",
            "PATH=/usr/bin:/bin",
            "python3",
            "-B",
            f"{stick}/kit/knothole/{file}",
        )
        assert "no screen for a window" in vault.run(*alone, "window", fails=True)  # it found Qt
        needed = vault.run("sh", "-c", "find /usr/lib/knothole-desktop -name '*.so*' -type f -exec ldd {} +")
        assert "not found" not in needed, needed
        self.done("a vault and its window on a machine that was never online, from the offline kit")
        self.newer_and_gone(vault)

    def newer_and_gone(self, vault: Machine) -> None:
        """The vault's machine gets the next version, and then has none: the vault is as it was."""
        shutil.copytree(WORK / "new", vault.root / "new")
        named = [
            f"/new/{path.name}" for path in (vault.root / "new").glob("knothole[_-]*.deb") if "server" not in path.name
        ]
        vault.run("apt-get", "--yes", "install", *named)
        assert LATER in vault.run("dpkg-query", "--show", "knothole-desktop")
        assert "shown Knothole" in vault.run("python3", "-ISBc", WINDOW, QT_QPA_PLATFORM="offscreen")
        vault.run("knothole", "reviewer", "card", "--passphrase-file", "/passphrase", "--out", "/card")
        kept = vault.root / "root/.local/share/knothole/reviewer/vault"
        before = kept.read_bytes()
        vault.run("apt-get", "--yes", "purge", "knothole")
        assert not vault.run("find", "/usr", "-iname", "*knothole*")
        assert kept.read_bytes() == before
        self.done("the next version over it, and taken away: the vault is as it was")

    def install_again(self, *words: str, answers: str = "", fails: bool = False) -> str:
        """A run of the script, with what somebody types: a question more than there are lines ends it."""
        began = time.monotonic()
        said = self.server.run("env", "KNOTHOLE_SSH_PORTS=none", "/kit/install", *words, text=answers, fails=fails)
        self.by_script += time.monotonic() - began
        return said

    def install(self) -> str:
        """The first run, with Tor started between; the address for sources."""
        said = self.server.run("/kit/install", "--dry-run")
        assert "nothing was" in said, said
        assert "which ports SSH has cannot be seen" in said, said
        assert not (self.server.root / "var/lib/knothole").exists()
        assert "Tor has made no address yet" in self.install_again(fails=True)
        self.server.run("tor", "--defaults-torrc", "/usr/share/tor/tor-service-defaults-torrc", "--verify-config")
        self.start_tor(self.server)
        hostname = self.server.root / "var/lib/tor/knothole-desk-sources/hostname"
        wait_for(hostname.exists, 180, "the onion address")
        said = self.install_again(answers="Example Post\nen de\n")
        assert "name of the desk" in said, said
        assert "Its languages" in said, said
        assert "take /etc/knothole/desk/settings.toml" in said, said
        self.done("installed; the address is there")
        return hostname.read_text().strip()

    def start_tor(self, machine: Machine) -> None:
        machine.run("install", "-d", "-m", "2755", "-o", "debian-tor", "-g", "debian-tor", "/run/tor")
        defaults = ("--defaults-torrc", "/usr/share/tor/tor-service-defaults-torrc")
        self.tor_of_server = machine.start("tor", *defaults, "--RunAsDaemon", "0")

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
        for copy in (self.server.root / "kit/desk-file", WORK / f"{self.release}.desk-file"):
            shutil.copy(self.desk.root / "desk-file", copy)
        verified = self.desk.run("knothole", "desk", "verify", "/desk-file")
        fingerprint = re.search(r"\b[0-9a-f]{64}\b|(?:[0-9a-f]{4} ){15}[0-9a-f]{4}", verified)
        assert fingerprint, verified
        self.fingerprint = fingerprint[0].replace(" ", "")
        assert "systemd does not run here" in self.install_again("/kit/desk-file")
        self.start_services()
        said = self.install_again()
        assert f"http://{self.onion} answers" in said, said
        assert self.fingerprint in said, said
        assert self.in_words(verified) == self.in_words(said), said
        self.done("signed, started, and answers through Tor")
        assert self.by_script < 600, self.by_script
        self.done(
            f"of that, the script's own runs: {self.by_script:.0f} s, and two questions (Debian's packages were there)"
        )

    def in_words(self, said: str) -> list[str]:
        """The first three lines of words alone."""
        return re.findall(r"^ +[a-z]+(?: [a-z]+){6}$", said, re.MULTILINE)[:3]

    def start_services(self) -> None:
        """As systemd does."""
        sockets = [
            self.server.root / f"run/{name}.sock" for name in ("knothole-front/desk/sources", "knothole/desk/public")
        ]
        for path in sockets:
            path.unlink(missing_ok=True)
        self.services = [self.server.serve(unit, "desk") for unit in ("knothole", "knothole-front")]
        for path in sockets:
            wait_for(path.exists, 180, path.name)

    def stop_services(self) -> None:
        for process in self.services:
            process.terminate()
            process.wait()

    def message_and_reply(self) -> None:
        """A message by ``knothole source``, through the machine's own Tor; a round by a courier that is let in; the reply."""
        self.let_in("jo")
        couriers = (self.server.root / "var/lib/tor/knothole-desk-couriers/hostname").read_text().strip()
        self.couriers = f"http://{couriers}"
        self.knothole("courier", "init", "--server", self.couriers, "--tor", "127.0.0.1:9060")
        (self.desk.root / "round").mkdir()
        shutil.copy(self.desk.root / "desk-file", self.desk.root / "round/desk")
        self.knothole("reviewer", "import", "--fingerprint", self.fingerprint, "/round")
        self.knothole("reviewer", "stick", "/round", "--yes")
        self.do_round()
        source = ("--server", f"http://{self.onion}", "--tor", "127.0.0.1:9050", "--fingerprint", self.fingerprint)
        self.source = source
        self.through_tor("source", "new", *source, "--codename-file", "/codename")
        send = ("--channel", "tips", "--text-file", "-", "--codename-file", "/codename", "--yes")
        self.through_tor("source", "send", *source, *send, text=WORDS)
        self.done("a message was sent")
        self.do_round()
        case = self.case()
        assert WORDS in self.knothole("reviewer", "show", case)
        self.knothole("reviewer", "reply", "--yes", "--text-file", "-", case, text=ANSWER)
        self.do_round()
        self.done("read, and answered")
        said = self.through_tor("source", "check", *source, "--codename-file", "/codename")
        assert ANSWER in said
        assert "was opened by Jo Meier, who signed that" in said, said
        self.done("the source has the answer, and a receipt")

    def one_file(self) -> None:
        """`knothole source` as the one file of a release, on a machine that has Python and nothing of ours: it reads the reply, and says that Qt is missing."""
        machine = self.machine("source", "old")
        shutil.copy(self.desk.root / "codename", machine.root / "codename")
        [file] = (path.name for path in (machine.root / "kit").glob("knothole-source_*.pyz"))
        run = ("env", "-i", "HOME=/nonexistent", "PATH=/usr/bin:/bin", "python3", "-B", f"/kit/{file}")
        said = machine.run(*run, "check", *self.source, "--codename-file", "/codename")
        assert ANSWER in said, said
        assert "needs PySide6" in machine.run(*run, "window", fails=True)
        assert not machine.run("find", "/", "-xdev", "-name", "knothole-source-*", "-type", "d")
        assert not machine.run("sh", "-c", "ls /run /tmp | grep knothole-source || true")
        self.done("the reply, by the one file of a release on a machine without anything of ours")

    def cases(self) -> list[str]:
        """Their names."""
        said = self.knothole("reviewer", "cases", "--json")
        listed, _ = json.JSONDecoder().raw_decode(said)  # what it says on standard error comes after
        return [case["case"] for case in listed]

    def case(self) -> str:
        """The name of the only one."""
        [name] = self.cases()
        return str(name)

    def files_over_a_circuit_that_is_cut(self) -> None:
        """Twenty megabytes under the same codename, over the other Tor, which is killed on the way and started again: they come, whole."""
        content = os.urandom(20_000_000)
        (self.desk.root / "report.bin").write_bytes(content)
        (self.desk.root / "text").write_text("And this report.")
        source = ("--server", f"http://{self.onion}", "--tor", "127.0.0.1:9060", "--fingerprint", self.fingerprint)
        what = ("--channel", "tips", "--text-file", "/text", "--file", "/report.bin", "--again", "--stay", "--yes")
        sending = self.desk.start("knothole", "source", "send", *source, *what, "--codename-file", "/codename")
        chunks = self.server.root / "var/lib/knothole/desk/chunks"
        wait_for(lambda: len(list(chunks.glob("*/[0-9]*"))) >= 3, 600, "the first pieces of a file")
        self.tor_of_jo.kill()
        self.tor_of_jo.wait()
        arrived = len(list(chunks.glob("*/[0-9]*")))
        assert arrived < 24, "all pieces came before the circuit was cut"
        self.tor_of_jo = self.desk.start("tor", "-f", "/var/lib/tor-of-jo/torrc")
        assert sending.wait(900) == 0, (self.desk.root / "log").read_text()[-2_000:]
        self.do_round()
        self.knothole("reviewer", "files", self.case(), "--out", "/taken-out")
        [taken] = (self.desk.root / "taken-out").rglob("report.bin")
        assert taken.read_bytes() == content
        self.done(f"20 MB came whole, over a circuit that was cut after {arrived} of 24 pieces")

    def do_round(self) -> None:
        """Tor publishes a service again when somebody is let in, and that takes a while."""
        self.through_tor("reviewer", "sync")

    def through_tor(self, *words: str, text: str = "") -> str:
        """What a command says once it reached the server: on a busy machine, or before Tor has published, it has to be given again."""
        end = time.monotonic() + 900
        while True:
            try:
                return self.knothole(*words, text=text)
            except AssertionError as error:
                if "exit code 4\n" not in str(error) or time.monotonic() > end:
                    raise
                print(f"  {self.release}: not yet: {' '.join(words[:2])}", flush=True)

    def let_in(self, reviewer: str) -> None:
        """A second Tor for the courier, with the line that lets it in."""
        self.server.do("knothole-onion-clients", "desk")
        onion = (self.server.root / "var/lib/tor/knothole-desk-couriers/hostname").read_text().strip()
        line = self.operate("onion-clients", "--line", reviewer, "--onion", onion).splitlines()[0]
        self.server.run("sh", "-c", "kill -s HUP $(cat /run/tor/tor.pid)")
        folder = self.desk.root / "var/lib/tor-of-jo"
        (folder / "auth").mkdir(parents=True)
        (folder / "auth/jo.auth_private").write_text(line + "\n")
        (folder / "torrc").write_text(
            f"{self.network.torrc}SocksPort 9060\nDataDirectory /var/lib/tor-of-jo/data\nClientOnionAuthDir /var/lib/tor-of-jo/auth\n"
        )
        self.desk.run("chmod", "-R", "go-rwx", "/var/lib/tor-of-jo")
        self.tor_of_jo = self.desk.start("tor", "-f", "/var/lib/tor-of-jo/torrc")

    def operate(self, *words: str) -> str:
        return self.server.run(
            "knothole-server", words[0], "--data", "/var/lib/knothole/desk", *words[1:], user="knothole"
        )

    def a_circuit_that_floods(self) -> None:
        """It is slowed, while an exchange of another takes about as long as before."""
        usual = self.time_of_an_exchange()
        with Flood(self.onion, 9060) as flood:
            wait_for(flood.is_slowed, 180, "a flood")
            before, at_first = flood.answered(), flood.rate()
            meanwhile = self.time_of_an_exchange()
            rate = (flood.answered() - before) / meanwhile
        assert at_first > RATE, at_first  # or it was none
        assert rate <= RATE + (AT_ONCE + AT_A_TIME) / meanwhile, (rate, meanwhile)
        assert meanwhile < 3 * usual + 30, (meanwhile, usual)  # finding a circuit takes what it takes
        self.done(f"a flood: {at_first:.0f} answers a second at first, then {rate:.0f}")
        self.done(f"another's exchange meanwhile: {meanwhile:.0f} s, and {usual:.0f} s before")

    def time_of_an_exchange(self) -> float:
        began = time.monotonic()
        assert ANSWER in self.through_tor("source", "check", *self.source, "--codename-file", "/codename")
        return time.monotonic() - began

    def not_let_in(self) -> None:
        """The machine's own Tor has no line: it does not even find the service."""
        couriers = self.couriers.removeprefix("http://")
        assert reaches(couriers, 9060)
        assert not reaches(couriers, 9050)
        assert reaches(self.onion, 9050)
        self.done("a courier without the line gets nothing")

    def by_firefox(self) -> None:
        """Set as Tor Browser's level Safer is, through Tor's SOCKS port: opens the page, sends, and the server confirms it."""
        with Browser("socks", f"http://{self.onion}") as source:
            source.do("load")
            source.do("send", message=BY_BROWSER, channel="tips")
            source.do("waitFor", delivery="confirmed")
        self.do_round()
        names = self.cases()
        shown = [
            self.desk.run("knothole", "reviewer", "show", "--passphrase-file", "/passphrase", name) for name in names
        ]
        assert any(BY_BROWSER in text for text in shown), names
        self.done("Firefox opened the page through Tor, and sent; the message was read")

    def second_desk(self) -> None:
        """Of another newsroom, on the same machine: another address, another fingerprint, and both answer."""
        self.install_again("--desk", "other", fails=True)
        self.server.run("sh", "-c", "kill -s HUP $(cat /run/tor/tor.pid)")
        hostname = self.server.root / "var/lib/tor/knothole-other-sources/hostname"
        wait_for(hostname.exists, 180, "the other onion address")
        self.install_again("--desk", "other", answers="Other Post\nen\n")
        settings = (self.server.root / "etc/knothole/other/settings.toml").read_text()
        (self.desk.root / "other.toml").write_text(settings.replace("reviewers = []", 'reviewers = ["jo"]'))
        passphrase = ("--passphrase-file", "/passphrase")
        for words in (
            ("init", *passphrase, "--name", "Other Post"),
            ("add", "/jo.card", "--slot", "0"),
            ("set", "/other.toml"),
            ("sign", *passphrase, "--days", "30", "--out", "/other-file", "--yes"),
        ):
            self.desk.run("knothole", "desk", *words, HOME="/other")
        shutil.copy(self.desk.root / "other-file", self.server.root / "kit/other-file")
        self.install_again("--desk", "other", "/kit/other-file")
        services = [self.server.serve(unit, "other") for unit in ("knothole", "knothole-front")]
        wait_for((self.server.root / "run/knothole-front/other/sources.sock").exists, 180, "the other front")
        other = hostname.read_text().strip()
        assert f"http://{other} answers" in self.install_again("--desk", "other")
        assert f"http://{self.onion} answers" in self.install_again()
        source = ("--server", f"http://{other}", "--tor", "127.0.0.1:9050", "--fingerprint", self.fingerprint)
        self.desk.run("knothole", "source", "new", *source, "--codename-file", "/nobody", fails=True)
        for process in services:
            process.terminate()
            process.wait()
        self.done("a second desk on the same machine, with an address and a fingerprint of its own")

    def nothing_to_change_by_ansible(self) -> None:
        playbook = str(ROOT / "deploy/ansible/site.yml")
        role = ["ansible-playbook", "--inventory", "machine,", "--connection", "root", playbook]
        for name, value in (
            ("ansible_python_interpreter", "/usr/bin/python3"),
            ("ansible_become", "false"),
            ("knothole_packages", WORK / "old"),
            ("knothole_ssh_ports", "none"),
            ("knothole_settings", self.folder / "settings.toml"),
        ):
            role += ["--extra-vars", f"{name}={value}"]
        where = {
            "KNOTHOLE_ROOT": str(self.server.root),
            "ANSIBLE_CONNECTION_PLUGINS": str(ROOT / "tests/deploy/ansible"),
        }
        where |= {
            "ANSIBLE_NOCOLOR": "1",
            "ANSIBLE_HOME": str(self.folder / "ansible"),
            "ANSIBLE_REMOTE_TMP": "/root/.ansible",
        }
        for words in ([], ["--check"]):
            done = subprocess.run([*role, *words], env=os.environ | where, capture_output=True, text=True)
            assert done.returncode == 0, done.stdout + done.stderr
        assert "Nothing had to be changed." in done.stdout or "0 changes would be made" in done.stdout, done.stdout
        assert " changed=0 " in done.stdout, done.stdout
        assert (self.folder / "settings.toml").read_text().startswith("# For: Example Post")
        self.done("by Ansible: nothing changed")

    def nothing_to_change(self) -> None:
        said = self.install_again()
        assert "Nothing had to be changed." in said, said
        self.done("installed again: nothing changed")

    def upgrade(self) -> None:
        """What the server has stays, and there is a backup of before. Stopping and starting is systemd's: ``test_scripts.py``."""
        self.server.do("knothole-backup", "desk")
        self.stop_services()
        shutil.rmtree(self.server.root / "kit")
        shutil.copytree(WORK / "new", self.server.root / "kit")
        said = self.install_again()
        assert "install knothole-server_" in said, said
        backups = [path.name for path in (self.server.root / "var/backups/knothole").iterdir()]
        assert any("before-upgrade-from-" in name for name in backups), backups
        assert LATER in self.server.run("dpkg-query", "--show", "knothole-server")
        self.start_services()
        assert f"http://{self.onion} answers" in self.install_again()
        assert ANSWER in self.through_tor("source", "check", *self.source, "--codename-file", "/codename")
        self.done("upgraded, with a backup before; the source still has the answer")

    def under_systemd(self) -> None:
        """The units themselves, with all that they forbid."""
        self.stop_services()
        self.services = []
        self.tor_of_server.kill()
        self.tor_of_server.wait()
        self.server.boot()
        assert f"http://{self.onion} answers" in self.install_again()
        assert "Nothing had to be changed." in self.install_again()
        for unit in ("backup", "onion-clients"):
            self.server.run("systemctl", "start", f"knothole-{unit}@desk")
        for unit in ("knothole", "knothole-front", "knothole-doctor"):
            self.server.run("systemctl", "is-active", f"{unit}@desk")
        failed = self.server.run("systemctl", "list-units", "--failed", "--plain", "--no-legend", "knothole*")
        assert not failed.strip(), failed
        assert ANSWER in self.through_tor("source", "check", *self.source, "--codename-file", "/codename")
        for path in ("/v1/desk", "/v1/book"):  # the kernel sends these from the server's memory
            assert got(self.onion, path), path
        self.server.run(
            "systemctl", "stop", "knothole*@*.timer", "knothole*@*.service"
        )  # or their folders in /var/tmp stay
        self.server.halt()
        self.done("under systemd: all units run, and the source has the answer")

    def restore(self) -> None:
        """On a second machine, by its checklist, under systemd: the old address, and the source has the answer there."""
        second = self.machine("second", "new")
        second.boot()
        said = second.run("env", "KNOTHOLE_SSH_PORTS=none", "/kit/install", text="Example Post\nen de\n")
        assert "take /etc/knothole/desk/settings.toml" in said, said
        assert "policy drop" in second.run("nft", "list", "ruleset")
        self.bring_back_addresses(second)
        desk = "var/lib/knothole/desk"
        backup = sorted((self.server.root / "var/backups/knothole").glob("desk-20*"))[-1]
        keyring = sorted((self.server.root / desk / "keyring-copies").glob("keyring-*.db"))[-1]
        for path, name in ((backup, "backup"), (keyring, "keyring.db")):
            shutil.copy(path, second.root / f"kit/{name}")
        second.run("chown", "knothole:knothole", "/kit/backup", "/kit/keyring.db")
        words = ("restore", "/kit/backup", "--data", f"/{desk}", "--keyring", "/kit/keyring.db")
        second.run("knothole-server", *words, user="knothole")
        said = second.run("/kit/install")
        assert f"http://{self.onion} answers" in said, said
        assert self.fingerprint in said, said
        assert "restored" in said, said
        self.do_round()
        assert ANSWER in self.through_tor("source", "check", *self.source, "--codename-file", "/codename")
        second.halt()
        self.done("restored on a second machine: the old address, and the source has the answer there")

    def bring_back_addresses(self, second: Machine) -> None:
        """By the lines of the operator's guide, in the stick's folder."""
        (second.root / "stick").mkdir()
        for service in ("knothole-desk-sources", "knothole-desk-couriers"):
            shutil.copytree(self.server.root / "var/lib/tor" / service, second.root / "stick" / service)
        guide = (ROOT / "docs/operator-guide.md").read_text()
        lines = guide[guide.index("\nfor service in sources couriers; do\n") :].partition("\n```\n")[0]
        said = second.run("sh", "-euc", f"cd /stick; {lines.replace('sudo ', '')}")
        assert said.strip() == self.onion, said

    def purge(self) -> None:
        """Nobody asked: everything stays. Asked and agreed: nothing stays."""
        self.stop_services()
        said = self.server.run("dpkg", "--purge", "knothole-server", DEBIAN_FRONTEND="noninteractive")
        assert "Kept: " in said, said
        assert (self.server.root / "var/lib/knothole/desk/store.db").exists()
        self.server.run("dpkg", "--install", *self.packages(self.server, "knothole-server_"))
        refused = self.purge_with("no")
        assert "Destroy everything" in refused, refused
        assert "Kept: " in refused, refused
        self.server.run("dpkg", "--install", *self.packages(self.server, "knothole-server_"))
        agreed = self.purge_with("yes")
        assert "NOT destroyed: copies of backups" in agreed, agreed
        left = self.server.run(
            "find", "/etc", "/var", "/usr", "-xdev", "-name", "*knothole*", "-not", "-path", "/var/cache/*"
        )
        assert not left.strip(), left
        assert "Left as it is: the firewall" in agreed, agreed
        named = set(self.server.run("sh", "-c", "grep -rIil knothole /etc || true").split())
        assert named <= {"/etc/nftables.conf", "/etc/passwd-", "/etc/group-", "/etc/shadow-", "/etc/gshadow-"}, named
        self.done("purged: nothing is left but the firewall")

    def purge_with(self, answer: str) -> str:
        """As somebody at a terminal."""
        purge = "DEBIAN_FRONTEND=teletype dpkg --purge knothole-server"
        return self.server.run("script", "--quiet", "--return", "--command", purge, "/dev/null", text=f"{answer}\n")


if __name__ == "__main__":
    main()
