"""The scripts of ``deploy/`` on a machine that is a folder: its paths are below it, and its programs note how they were called."""

from __future__ import annotations

import os
import re
import shlex
import socket
import subprocess
import sys
from pathlib import Path

import pytest

DEPLOY = Path(__file__).parents[2] / "deploy"
STUB = """#!/bin/sh
[ "${0##*/} $1" != "systemctl list-units" ] || cat "$ROOT/units"
case "$*" in *data*) [ ! -d "$ROOT/running" ] || [ -z "$(ls "$ROOT/running")" ] || echo "while $(ls "$ROOT/running")" ;; esac
echo "${0##*/} $*" >>"$ROOT/calls"
[ "$1" != stop ] || rm -f "$ROOT/running/$2"
case "${0##*/} $*" in *"$FAILS"*) exit 1 ;; esac
"""
CONFMODULE = """
for name in stop reset fset input go purge; do eval "db_$name() { :; }"; done
db_get() { RET=true; }
"""


LINE = f"descriptor:x25519:{'A' * 52}\n"


class Machine:
    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "bin").mkdir()
        for name in (
            "systemctl",
            "runuser",
            "knothole-server",
            "py3compile",
            "adduser",
            "aa-enabled",
            "apparmor_parser",
            "deluser",
        ):
            (root / "bin" / name).write_text(STUB)
            (root / "bin" / name).chmod(0o755)
        for folder in ("run/systemd/system", "var/backups/knothole", "var/lib/knothole/desk/desk", "usr/share/debconf"):
            (root / folder).mkdir(parents=True)
        (root / "usr/share/debconf/confmodule").write_text(CONFMODULE)

    def run(
        self, script: str, *arguments: str, fails: str = "nothing", **more: str
    ) -> subprocess.CompletedProcess[str]:
        """As dpkg runs one: in the machine's root folder."""
        text = (DEPLOY / script).read_text().replace("-o knothole -g knothole", "")
        text = re.sub(r"(?<![\w*}/])/(run/|var/|etc/|usr/share/debconf)", rf"{self.root}/\1", text)
        interpreter = ["sh"] if text.startswith("#!/bin/sh") else [sys.executable, "-IS"]
        environment = {"PATH": f"{self.root}/bin:{os.environ['PATH']}", "ROOT": str(self.root), "FAILS": fails, **more}
        return subprocess.run(
            [*interpreter, "-c", text, *([script] if interpreter == ["sh"] else []), *arguments],
            env=environment, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL, cwd=self.root,
        )  # fmt: skip

    def calls(self) -> list[str]:
        """How programs were called since this was asked."""
        path = self.root / "calls"
        lines = path.read_text().splitlines() if path.exists() else []
        path.unlink(missing_ok=True)
        return lines


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_tor_reads_who_may_in_even_if_it_could_not_the_first_time(machine: Machine) -> None:
    written, tor = (
        machine.root / name
        for name in ("run/knothole-onion-clients/desk", "var/lib/tor/knothole-desk-couriers/authorized_clients")
    )
    written.mkdir(parents=True)
    tor.mkdir(parents=True)
    (tor / "knothole-left.auth").write_text("of somebody who left\n")
    (tor / "another.auth").write_text("of the operator\n")
    assert (
        machine.run("couriers-into-tor", "desk").returncode != 0
    )  # nobody is named at all: a folder that is not written yet
    assert (tor / "knothole-left.auth").exists()
    for name in ("nobody-of-knothole", "knothole-jo"):
        (written / f"{name}.auth").write_text(LINE)
    assert machine.run("couriers-into-tor", "desk", fails="reload").returncode != 0
    assert sorted(path.name for path in tor.iterdir()) == [
        "another.auth",
        "knothole-jo.auth",
        "nobody-of-knothole.auth",
    ]
    machine.calls()
    for reloads in (["systemctl reload tor@default.service"], []):
        assert machine.run("couriers-into-tor", "desk").returncode == 0
        assert machine.calls() == reloads


@pytest.fixture
def clients(machine: Machine) -> tuple[Path, Path]:
    """The folder that the server's user writes, and Tor's; nobody but Jo is in them."""
    written = machine.root / "run/knothole-onion-clients/desk"
    tor = machine.root / "var/lib/tor/knothole-desk-couriers/authorized_clients"
    for folder in (written, tor):
        folder.mkdir(parents=True)
    for name in ("nobody-of-knothole", "knothole-jo"):
        (written / f"{name}.auth").write_text(LINE)
    assert machine.run("couriers-into-tor", "desk").returncode == 0
    return written, tor


@pytest.mark.parametrize("planted", ["link", "pipe", "folder", "words", "long", "two lines"])
def test_what_a_servers_user_plants_for_root_is_neither_read_nor_let_in(
    machine: Machine, clients: tuple[Path, Path], planted: str
) -> None:
    written, tor = clients
    secret = machine.root / "secret"
    secret.write_text(LINE)
    path = written / "knothole-jo.auth"
    path.unlink()
    if planted == "link":
        path.symlink_to(secret)
    elif planted == "pipe":
        os.mkfifo(path)
    elif planted == "folder":
        path.mkdir()
    else:
        path.write_text({"words": "root:x:0:0", "long": LINE * 100_000, "two lines": LINE * 2}[planted])
    assert machine.run("couriers-into-tor", "desk").returncode == 0
    assert [path.name for path in tor.iterdir()] == ["nobody-of-knothole.auth"]


def test_no_link_to_a_folder_is_followed(machine: Machine, clients: tuple[Path, Path]) -> None:
    """Not at either end, nor on the way: root would write into, or remove from, another folder."""
    elsewhere = machine.root / "elsewhere"
    for folder in (*clients, clients[1].parent):
        folder.rename(elsewhere)
        folder.symlink_to(elsewhere)
        before = sorted(path.name for path in elsewhere.iterdir())
        assert machine.run("couriers-into-tor", "desk").returncode != 0
        assert sorted(path.name for path in elsewhere.iterdir()) == before
        folder.unlink()
        elsewhere.rename(folder)
    assert machine.run("couriers-into-tor", "desk").returncode == 0


def test_what_tors_user_plants_is_not_written_through(machine: Machine, clients: tuple[Path, Path]) -> None:
    written, tor = clients
    kept = machine.root / "kept"
    kept.write_text("kept")
    for name in ("knothole-jo.auth", ".knothole-jo.auth.half"):
        (tor / name).unlink(missing_ok=True)
        (tor / name).symlink_to(kept)
    assert machine.run("couriers-into-tor", "desk").returncode == 0
    assert kept.read_text() == "kept"
    assert (tor / "knothole-jo.auth").read_text() == (written / "knothole-jo.auth").read_text()
    assert not (tor / "knothole-jo.auth").is_symlink()


def test_a_backup_removes_what_a_killed_one_left_and_all_but_fourteen(machine: Machine) -> None:
    folder = machine.root / "var/backups/knothole"
    kept = {".other-2026-01-01T000000.half", "other-2026-01-01T000000", "desk-before-upgrade-from-1-2026-01-01T000000"}
    gone = {".desk-2026-01-01T000000.half", ".desk-2026-01-01T000000.store.half"}
    for name in kept | gone:
        (folder / name).touch()
    for day in range(1, 17):
        (folder / f"desk-2026-01-{day:02}T030000").touch()
    assert machine.run("backup", "desk").returncode == 0
    left = {path.name for path in folder.iterdir()}
    assert left == kept | {f"desk-2026-01-{day:02}T030000" for day in range(3, 17)}


@pytest.mark.parametrize("works", [True, False])
def test_a_notice_reaches_the_machines_own_mail_or_fails(machine: Machine, works: bool) -> None:
    """As systemd runs ``knothole-mail@`` for a connection: with the socket as standard input and output."""
    path = machine.root / "mail.socket"
    script = machine.root / "to-mail"
    script.write_text((DEPLOY / "to-mail").read_text().replace("/run/knothole-mail.socket", str(path)))
    unit = (DEPLOY / "systemd/knothole-mail@.service").read_text()
    line = next(line for line in unit.splitlines() if line.startswith("ExecStart=")).removeprefix("ExecStart=")
    mailer = f"sh -c 'cat >{machine.root}/mailed; echo queued; {'true' if works else 'false'}' --"
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))
        listener.listen()
        sending = subprocess.Popen([sys.executable, script], stdin=subprocess.PIPE)
        assert sending.stdin is not None
        sending.stdin.write(b"To: a@example.org\n\nwell\n")
        sending.stdin.close()
        connection, _ = listener.accept()
        with connection:
            words = shlex.split(line)
            words[-1] = words[-1].replace("/usr/sbin/sendmail", mailer)
            subprocess.run(
                words, stdin=connection.fileno(), stdout=connection.fileno(), stderr=subprocess.DEVNULL, check=False
            )
        assert (sending.wait(60) == 0) is works
    assert (machine.root / "mailed").read_text() == "To: a@example.org\n\nwell\n"


UNITS = [
    "knothole-backup@desk.service", "knothole-backup@desk.timer", "knothole-doctor@desk.service", "knothole-onion-clients@desk.timer",
    "knothole@desk.service",
]  # fmt: skip


@pytest.fixture
def running(machine: Machine) -> Machine:
    """A desk whose backup is being made right now."""
    (machine.root / "var/lib/knothole/desk/desk/genesis").touch()
    (machine.root / "var/lib/knothole/desk/store.db").touch()
    (machine.root / "units").write_text("".join(f"{unit} loaded active running a desk\n" for unit in UNITS))
    (machine.root / "running").mkdir()
    for unit in UNITS:
        (machine.root / "running" / unit).touch()
    return machine


def test_an_upgrade_finds_nobody_at_the_database_and_starts_all_again(running: Machine) -> None:
    assert running.run("debian/knothole-server/preinst", "upgrade", "1").returncode == 0
    calls = running.calls()
    assert "knothole-server backup" in calls[0]
    assert {f"systemctl stop {unit}" for unit in UNITS} <= set(calls)
    # Interrupted here, and tried again: nothing runs now, and all of it is still to be started.
    (running.root / "units").write_text("")
    assert running.run("debian/knothole-server/preinst", "upgrade", "1").returncode == 0
    done = running.run("debian/knothole-server/postinst", "configure", "1")
    assert done.returncode == 0, done.stderr
    assert "while" not in done.stdout
    started = [call.removeprefix("systemctl start ") for call in running.calls() if call.startswith("systemctl start ")]
    assert started == [unit for unit in UNITS if unit != "knothole-backup@desk.service"]  # a timer's


def test_an_upgrade_that_fails_says_that_the_server_is_stopped_and_is_completed_later(running: Machine) -> None:
    assert running.run("debian/knothole-server/preinst", "upgrade", "1").returncode == 0
    failed = running.run("debian/knothole-server/postinst", "configure", "1", fails="knothole-server upgrade")
    assert failed.returncode != 0
    assert "STOPPED: desk" in failed.stderr
    assert "dpkg --configure knothole-server" in failed.stderr
    assert not [call for call in running.calls() if call.startswith("systemctl start ")]
    assert running.run("debian/knothole-server/postinst", "configure", "1").returncode == 0
    assert "systemctl start knothole@desk.service" in running.calls()


def test_without_a_backup_nothing_is_upgraded_and_nothing_is_stopped(running: Machine) -> None:
    refused = running.run("debian/knothole-server/preinst", "upgrade", "1", fails="knothole-server backup")
    assert refused.returncode != 0
    assert "the server runs on" in refused.stderr
    assert not [call for call in running.calls() if "stop" in call]


def test_items_in_postgresql_are_not_upgraded_before_somebody_dumped_them(running: Machine) -> None:
    (running.root / "var/lib/knothole/desk/store.db").unlink()
    refused = running.run("debian/knothole-server/preinst", "upgrade", "1")
    assert refused.returncode != 0
    assert "PostgreSQL" in refused.stderr
    assert running.calls() == []
    (running.root / "run/knothole-databases-dumped").touch()
    assert running.run("debian/knothole-server/preinst", "upgrade", "1").returncode == 0
    assert running.run("debian/knothole-server/postinst", "configure", "1").returncode == 0
    assert not (running.root / "run/knothole-databases-dumped").exists()


def test_a_new_installation_lets_apparmor_only_complain_and_an_upgrade_keeps_what_was_chosen(running: Machine) -> None:
    link = running.root / "etc/apparmor.d/force-complain/knothole-server"
    assert running.run("debian/knothole-server/postinst", "configure").returncode == 0
    assert link.is_symlink()
    link.unlink()  # somebody enforces it
    assert running.run("debian/knothole-server/postinst", "configure", "1").returncode == 0
    assert not link.is_symlink()


def test_a_profile_that_apparmor_does_not_take_stops_nobody_and_is_reported(running: Machine) -> None:
    done = running.run("debian/knothole-server/postinst", "configure", "1", fails="apparmor_parser")
    assert done.returncode == 0
    assert "AppArmor did not take" in done.stderr
    (running.root / "bin/apparmor_parser").unlink()
    (running.root / "bin/aa-enabled").write_text("#!/bin/sh\nexit 1\n")  # a kernel without it
    assert "AppArmor" not in running.run("debian/knothole-server/postinst", "configure", "1").stderr


@pytest.mark.parametrize("name", ["copy precious", "copy *", "copy\nprecious"])
def test_a_purge_destroys_nothing_else_whatever_the_servers_user_names_a_file(machine: Machine, name: str) -> None:
    """Root destroys there, and a name with a space or a star was several paths once."""
    (machine.root / "precious").mkdir()
    for path in (f"var/backups/knothole/{name}", "precious/keyring.db", "var/lib/knothole/desk/keyring.db"):
        (machine.root / path).write_text("kept?")
    purged = machine.run("debian/knothole-server/postrm", "purge")
    assert (machine.root / "precious/keyring.db").exists(), "it was destroyed"
    assert purged.returncode == 0, purged.stderr
    for folder in ("var/lib/knothole", "var/backups/knothole"):
        assert not (machine.root / folder).exists()


def test_install_writes_into_no_folder_of_another_user_as_root(machine: Machine) -> None:
    """A link that the server's user or Tor's has put there would be followed: that file would be overwritten, and be theirs."""
    (machine.root / "etc/tor").mkdir(parents=True)
    for name, said in {"id": "0", "dpkg-query": "installed", "dpkg": "", "apt-get": ""}.items():
        (machine.root / "bin" / name).write_text(f"#!/bin/sh\necho {said}\n")
        (machine.root / "bin" / name).chmod(0o755)
    secret = machine.root / "secret"
    secret.write_text("of root")
    data, tor = machine.root / "var/lib/knothole/desk", machine.root / "var/lib/tor"
    couriers = tor / "knothole-desk-couriers/authorized_clients"
    couriers.mkdir(parents=True)
    (tor / "knothole-desk-sources").mkdir()
    for folder in ("sources", "couriers"):
        (tor / f"knothole-desk-{folder}/hostname").symlink_to(secret)
    planted = [data / "knothole.toml", data / "knothole.toml.new", couriers / "nobody-of-knothole.auth"]
    planted[0].symlink_to(machine.root / "nowhere")
    planted[1].symlink_to(secret)
    planted[2].symlink_to(machine.root / "nowhere")
    answers = {"KNOTHOLE_NAME": "A Post", "KNOTHOLE_LANGUAGES": "en", "KNOTHOLE_SSH_PORTS": "none"}
    assert machine.run("install", **answers).returncode == 1
    assert not (machine.root / "etc/knothole").exists()  # where an address was to be, there was something else
    (tor / "knothole-desk-sources/hostname").unlink()
    (tor / "knothole-desk-sources/hostname").write_text(f"{'a' * 56}.onion\n")
    done = machine.run("install", **answers)
    assert secret.read_text() == "of root", done.stdout + done.stderr
    assert done.returncode == 0, done.stdout + done.stderr
    assert not (machine.root / "nowhere").exists()
    assert all(path.is_symlink() for path in planted)  # nobody has run what was handed to runuser
    users = [call.split()[2] for call in machine.calls() if call.startswith("runuser -u ")]
    assert sorted(set(users)) == ["debian-tor", "knothole"]


def test_install_prints_no_file_that_tors_user_points_it_at(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    (machine.root / "etc/tor").mkdir(parents=True)
    for name, said in {"id": "0", "dpkg-query": "installed", "dpkg": "", "python3": ""}.items():
        (machine.root / "bin" / name).write_text(f"#!/bin/sh\necho {said}\n")
        (machine.root / "bin" / name).chmod(0o755)
    secret = machine.root / "secret"
    secret.write_text("of root")
    for folder, address in (("sources", f"{'a' * 56}.onion\n"), ("couriers", None)):
        service = machine.root / f"var/lib/tor/knothole-desk-{folder}"
        service.mkdir(parents=True)
        if address:
            (service / "hostname").write_text(address)
        else:
            (service / "hostname").symlink_to(secret)
    (machine.root / "var/lib/knothole/desk/desk/genesis").touch()
    front = machine.root / "run/knothole-front/desk"
    front.mkdir(parents=True)
    monkeypatch.chdir(front)  # a whole path can be too long for a socket's
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("sources.sock")
        (machine.root / "var/lib/knothole/desk/knothole.toml").write_text("")
        ended = machine.run("install", KNOTHOLE_SSH_PORTS="none")
    assert "Print for the safe" in ended.stdout, ended.stdout + ended.stderr
    assert "of root" not in ended.stdout


def test_a_purge_says_what_install_changed_and_stays(machine: Machine) -> None:
    """A firewall that was opened, or port 80, because a package went, would be a surprise."""
    etc = machine.root / "etc"
    (etc / "systemd/system").mkdir(parents=True)
    (etc / "systemd/system/nginx.service").symlink_to("/dev/null")
    (etc / "nftables.conf").write_text("# Written by install of Knothole, once\n")
    purged = machine.run("debian/knothole-server/postrm", "purge")
    assert purged.returncode == 0, purged.stderr
    assert f"{etc}/nftables.conf" in purged.stderr
    assert "systemctl unmask nginx" in purged.stderr
    (etc / "systemd/system/nginx.service").unlink()
    (etc / "nftables.conf").write_text("# of somebody else\n")
    purged = machine.run("debian/knothole-server/postrm", "purge")
    assert "nftables" not in purged.stderr
    assert "nginx" not in purged.stderr
