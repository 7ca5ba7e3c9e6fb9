"""A Debian machine in a folder, without systemd: what its units would run is run here, as their user, in their folders."""

from __future__ import annotations

import os
import shlex
import signal
import stat
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

PACKAGES: Final = "python3,ca-certificates,tor,nginx-light,nftables,adduser,systemd,systemd-timesyncd,unattended-upgrades,debconf,procps,util-linux"
BOOT: Final = """
groups=$1/mnt
mount -t cgroup2 cgroup2 "$groups"
mkdir "$groups/$2"
echo $$ >"$groups/$2/cgroup.procs"
umount "$groups"
exec unshare --pid --fork --kill-child --mount --uts --ipc --cgroup sh -ec '
    mount --make-rprivate /
    mount --rbind "$1" "$1"
    cd "$1"
    mount -t proc proc proc
    mount --bind proc/sys proc/sys
    mount -o remount,bind,ro proc/sys
    mount -t sysfs -o ro sysfs sys
    mount -t cgroup2 cgroup2 sys/fs/cgroup
    mount -t tmpfs -o mode=755 tmpfs run
    mkdir -p old
    pivot_root . old
    cd /
    umount --lazy old
    exec env -i container=drill PATH=/usr/sbin:/usr/bin:/sbin:/bin /lib/systemd/systemd
' sh "$1"
"""
"""systemd as the first process of namespaces of its own, of which only the network is the test's. It can set nothing of the kernel."""
DEVICES: Final = {"null": 3, "zero": 5, "full": 7, "random": 8, "urandom": 9, "tty": 0}
BARE: Final = "-bare"
"""After the name of a release: the least there can be of it, with not even Python."""


def base(release: str, folder: Path) -> Path:
    """A new system of a Debian release, from the mirror that this machine uses; made once."""
    archive = folder / f"{release}.tar"
    packages = [] if release.endswith(BARE) else [f"--include={PACKAGES}"]
    if not archive.exists():
        listed = ["apt-get", "indextargets", "--format", "$(SITE)", "Created-By: Packages", "Origin: Debian"]
        mirror = subprocess.run(listed, check=True, capture_output=True, text=True).stdout.split()[0]
        part = archive.with_suffix(".part.tar")
        made = ["mmdebstrap", "--quiet", "--variant=minbase", *packages, release.removesuffix(BARE), str(part), mirror]
        subprocess.run(made, check=True)
        part.rename(archive)
    return archive


class Machine:
    """One root folder. Its processes are in this test's namespaces and end with it."""

    def __init__(self, archive: Path, root: Path) -> None:
        self.root = root
        self.group = root.parent.name
        self.booted: subprocess.Popen[bytes] | None = None
        root.mkdir(parents=True)
        subprocess.run(["tar", "--extract", "--file", archive, "--directory", root], check=True)
        for kind, name in (("proc", "proc"), ("tmpfs", "run"), ("tmpfs", "tmp"), ("tmpfs", "dev")):
            subprocess.run(["mount", "-t", kind, kind, root / name], check=True)
        make_devices(root / "dev")
        (root / "etc/dpkg/dpkg.cfg.d/drill").write_text("force-unsafe-io\n")  # nobody pulls the plug while dpkg runs

    def run(self, *command: str, user: str = "root", text: str = "", fails: bool = False, **environment: str) -> str:
        """What a command says. It must succeed, or ``fails``."""
        inside = [*self._enter(), *as_user(user), "env", "HOME=/root", "LC_ALL=C.UTF-8"]
        inside += [f"{name}={value}" for name, value in environment.items()]
        done = subprocess.run([*inside, *command], input=text, capture_output=True, text=True)
        said = done.stdout + done.stderr
        assert (done.returncode != 0) == fails, f"{' '.join(command)}: exit code {done.returncode}\n{said}"
        return said

    def _enter(self) -> list[str]:
        """The words that begin a command of this machine."""
        if self.booted is None:
            return ["chroot", str(self.root)]
        [systemd] = Path(f"/proc/{self.booted.pid}/task/{self.booted.pid}/children").read_text().split()
        return ["nsenter", "--target", systemd, "--mount", "--uts", "--ipc", "--pid", "--cgroup", "--root", "--wd"]

    def boot(self) -> None:
        """Let systemd run it. Commands are run in there from now on."""
        log = (self.root / "log").open("ab")
        self.booted = subprocess.Popen(["sh", "-ec", BOOT, "sh", self.root, self.group], stdout=log, stderr=log)
        wait_for(self._is_up, 300, "a start of systemd")

    def _is_up(self) -> bool:
        assert self.booted
        assert self.booted.poll() is None, (self.root / "log").read_text()[-2_000:]
        try:
            return self.run("sh", "-c", "systemctl is-system-running || true").strip() in ("running", "degraded")
        except (AssertionError, ValueError, FileNotFoundError):  # it is not there yet
            return False

    def halt(self) -> None:
        """As if its plug was pulled."""
        assert self.booted
        self.booted.kill()
        self.booted.wait()
        self.booted = None
        groups = self.root / "mnt"
        subprocess.run(["mount", "-t", "cgroup2", "cgroup2", groups], check=True)
        ours = groups / self.group
        empty: list[str | Path] = ["find", ours, "-depth", "-type", "d", "-exec", "rmdir", "{}", "+"]
        wait_for(lambda: subprocess.run(empty, capture_output=True).returncode == 0, 60, "the end of its processes")
        subprocess.run(["umount", groups], check=True)
        (self.root / "old").rmdir()

    def start(self, *command: str, user: str = "root") -> subprocess.Popen[bytes]:
        """A command that goes on, its words in ``log``."""
        log = (self.root / "log").open("ab")
        return subprocess.Popen(["chroot", str(self.root), *as_user(user), *command], stdout=log, stderr=log)

    def unit(self, name: str, instance: str) -> tuple[dict[str, str], list[str], list[str]]:
        """The settings of a template unit, and the command lines it runs, in their order; those after its start apart."""
        lines = (self.root / f"usr/lib/systemd/system/{name}@.service").read_text().replace("%i", instance).splitlines()
        pairs = [line.split("=", 1) for line in lines if "=" in line and not line.startswith("#")]
        settings = dict(pairs)
        runtime = settings.get("RuntimeDirectory")
        if runtime:
            self.run("install", "-d", "-m", "755", f"/run/{Path(runtime).parent}")
            owner = ["-o", settings["User"], "-g", settings["Group"]]
            self.run("install", "-d", *owner, "-m", settings.get("RuntimeDirectoryMode", "755"), f"/run/{runtime}")
        commands = [value for key, value in pairs if key in ("ExecStartPre", "ExecStart")]
        return settings, commands, [value for key, value in pairs if key == "ExecStartPost"]

    def do(self, name: str, instance: str) -> str:
        """Run a unit of type oneshot."""
        settings, commands, _ = self.unit(name, instance)
        return self._run_lines(commands, settings["User"])

    def _run_lines(self, commands: list[str], user: str) -> str:
        lines = [(command.removeprefix("+"), "root" if command.startswith("+") else user) for command in commands]
        return "".join(self.run(*shlex.split(line), user=who) for line, who in lines)

    def serve(self, name: str, instance: str) -> subprocess.Popen[bytes]:
        """Run a unit that stays."""
        settings, commands, after = self.unit(name, instance)
        self._run_lines(commands[:-1] + after, settings["User"])
        extra = settings.get("SupplementaryGroups")
        words = shlex.split(commands[-1])
        if extra is None:
            return self.start(*words, user=settings["User"])
        groups = f"{settings['Group']},{extra}"
        ids = ["--reuid", settings["User"], "--regid", settings["Group"], "--groups", groups]
        return self.start("setpriv", *ids, *words)


def make_devices(dev: Path) -> None:
    """What a ``/dev`` has, in an empty one: nothing that happens to it happens to this machine's."""
    for name, minor in DEVICES.items():
        os.mknod(dev / name, stat.S_IFCHR | 0o666, os.makedev(5 if name == "tty" else 1, minor))
        (dev / name).chmod(0o666)
    for kind, name, options in (("devpts", "pts", "newinstance,ptmxmode=666"), ("tmpfs", "shm", "mode=1777")):
        (dev / name).mkdir()
        subprocess.run(["mount", "-t", kind, "-o", options, kind, dev / name], check=True)
    for name, target in (
        ("ptmx", "pts/ptmx"),
        ("fd", "/proc/self/fd"),
        ("stdin", "fd/0"),
        ("stdout", "fd/1"),
        ("stderr", "fd/2"),
    ):
        (dev / name).symlink_to(target)


def owners(dev: Path = Path("/dev")) -> list[tuple[str, int, int, int]]:
    """Whose the devices are, and what they let others do: no test may change it."""
    stats = [(name, (dev / name).stat()) for name in DEVICES]
    return [(name, stat.st_uid, stat.st_gid, stat.st_mode) for name, stat in stats]


def end_all() -> None:
    """End every process but this one: nobody else is in its namespace."""
    assert os.getpid() == 1
    for entry in Path("/proc").glob("[0-9]*"):
        if entry.name != "1":
            with suppress(ProcessLookupError):
                os.kill(int(entry.name), signal.SIGKILL)
    while True:
        try:
            os.wait()
        except ChildProcessError:
            return


def as_user(user: str) -> list[str]:
    """The words that make a command another user's."""
    return [] if user == "root" else ["runuser", "-u", user, "--"]


def wait_for(happened: Callable[[], bool], seconds: float, what: str) -> None:
    """Wait until something is so."""
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end, f"{what} did not happen in {seconds:.0f} seconds"
        time.sleep(0.5)
