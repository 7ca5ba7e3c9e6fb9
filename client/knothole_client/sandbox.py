"""A program at work on a stranger's file where it can reach nothing: bubblewrap gives it no network, no home, and no place to write but a ``/tmp`` of its own.

The file is in memory and read-only, under a name of ours; nothing of it is ever on a disk. What the program writes to its output comes back, up to a
limit. It ends with whoever started it, and after a time in any case.
"""

from __future__ import annotations

import os
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from knothole_client.errors import ClientError

PROGRAM: Final = "bwrap"
FILE: Final = "/file"
"""Where the program finds what it is to read."""
TEMPORARY: Final = "/tmp"  # noqa: S108 - the sandbox's own
MAX_SECONDS: Final = 60.0
MAX_MEMORY: Final = 4 * 1024**3
MAX_TEMPORARY: Final = 256 * 1024**2
LOOK_AT_STOP: Final = 0.1  # seconds
SYSTEM: Final = ("/bin", "/sbin", "/lib", "/lib32", "/lib64", "/etc/alternatives", "/etc/fonts", "/etc/ld.so.cache")
"""What programs need beside ``/usr``; nothing of it tells whose machine it is."""


def is_installed(program: str = PROGRAM) -> bool:
    """Whether a program is on this machine."""
    return sys.platform == "linux" and shutil.which(program) is not None


def run(
    program: Sequence[str],
    content: bytes,
    most: int,
    expect_to_go_on: Callable[[], object],
    needs: Sequence[Path] = (),
    seconds: float = MAX_SECONDS,
) -> bytes:
    """What a program writes about a file.

    Args:
        most: bytes it may write.
        expect_to_go_on: called several times a second; what it raises ends the program.
        needs: folders with parts of the program that are not under ``/usr``; it sees them, and cannot change them.

    Raises:
        ClientError: ``sandbox``: this system allows none; ``not-shown``: it failed, took too long, or wrote too much.
    """
    with _in_memory(content) as file:
        # Bubblewrap that is killed while it still builds the walls leaves its inner half behind. That half is in the group that is
        # killed: the session is made here, because bubblewrap's own would take it out. The time ends it if we are killed ourselves.
        command = [*_walls(file, needs), "timeout", "--signal=KILL", str(seconds)]
        command += ["prlimit", "--core=0", f"--cpu={int(seconds)}", f"--as={MAX_MEMORY}", "--"]
        try:
            process = subprocess.Popen(  # noqa: S603 - no shell, and no word of it is a stranger's
                [*command, *program],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                pass_fds=[file],
                start_new_session=True,
            )
        except OSError as failed:
            raise ClientError("sandbox", "No sandbox can be made here.", "") from failed
        with process:
            try:
                answer = _read(process, most, expect_to_go_on, seconds)
            finally:
                if process.poll() is None:
                    os.killpg(process.pid, signal.SIGKILL)
    if process.returncode or answer is None:
        raise ClientError("not-shown", "The file cannot be shown.", "")
    return answer


def works() -> bool:
    """Whether this system allows a sandbox; some forbid what it is made of."""
    try:
        run(["true"], b"", 0, lambda: None, seconds=5.0)
    except ClientError:
        return False
    return True


def _walls(file: int, needs: Sequence[Path]) -> list[str]:
    walls = [PROGRAM, "--unshare-all", "--unshare-user", "--disable-userns", "--die-with-parent"]
    walls += ["--cap-drop", "ALL", "--hostname", "sandbox", "--clearenv", "--ro-bind", "/usr", "/usr"]
    walls += ["--setenv", "PATH", "/usr/bin:/bin", "--setenv", "HOME", TEMPORARY, "--setenv", "LANG", "C.UTF-8"]
    for path in map(Path, SYSTEM):
        if path.is_symlink() and path.parent == Path("/"):
            walls += ["--symlink", str(path.readlink()), str(path)]
        else:
            walls += ["--ro-bind-try", str(path), str(path)]
    walls += [
        "--proc",
        "/proc",
        "--dev",
        "/dev",
        "--remount-ro",
        "/dev",
        "--size",
        str(MAX_TEMPORARY),
        "--tmpfs",
        TEMPORARY,
    ]
    for folder in needs:
        if Path.home().is_relative_to(
            folder
        ):  # a Python that lies at the root or in a home itself would open all of it
            raise ClientError("sandbox", "No sandbox can be made here.", "")
        walls += ["--ro-bind", str(folder), str(folder)]
    return [*walls, "--ro-bind-data", str(file), FILE, "--remount-ro", "/", "--chdir", TEMPORARY, "--"]


@contextmanager
def _in_memory(content: bytes) -> Iterator[int]:
    file = os.memfd_create("file", os.MFD_CLOEXEC)
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(file, left) :]
        os.lseek(file, 0, os.SEEK_SET)
        yield file
    finally:
        os.close(file)


def _read(
    process: subprocess.Popen[bytes], most: int, expect_to_go_on: Callable[[], object], seconds: float
) -> bytes | None:
    """All that it writes, once it has ended by itself; None if it does not in time, or writes more."""
    assert process.stdout is not None  # noqa: S101 - for the type checker
    answer, deadline, output = bytearray(), time.monotonic() + seconds, process.stdout.fileno()
    written = select.poll()  # select() takes no descriptor above 1,023
    written.register(output, select.POLLIN)
    while time.monotonic() < deadline:
        expect_to_go_on()
        if not written.poll(LOOK_AT_STOP * 1_000):
            continue
        some = os.read(output, 1_048_576)
        answer += some
        if len(answer) > most:
            return None
        if not some:
            process.wait(max(0.0, deadline - time.monotonic()))
            return bytes(answer)
    return None
