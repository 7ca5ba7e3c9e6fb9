"""``knothole``: its groups of commands, each in a module of its own."""

from __future__ import annotations

import ctypes
import io
import os
import resource
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

import click

from knothole_client.commands.groups import Group, Lazy
from knothole_client.commands.outcome import exit_code_of

DEFAULT_HOME = Path("~/.local/share/knothole")
PR_SET_DUMPABLE = 4  # of prctl(2), Linux

SECTIONS: Final = {
    "For sources": {
        "source": Lazy("source:source", "Write to a desk and read its replies"),
    },
    "For a desk": {
        "desktop": Lazy("desktop:desktop", "Read and reply in a window"),
        "reviewer": Lazy("reviewer:reviewer", "Read what sources sent and reply"),
        "courier": Lazy("courier:courier", "Carry ciphertext between the server and a folder or stick"),
        "desk": Lazy("desk:desk", "Create a desk, list its reviewers, sign its directory"),
    },
    "For everybody": {
        "demo": Lazy("demo:demo", "Try everything on this machine"),
        "verify": Lazy("verify:verify", "Verify a proof of report or a transcript"),
        "release": Lazy("release:release", "Verify a download"),
        "witness": Lazy("witness:witness", "Keep a public copy of what a server says, and compare copies"),
        "verify-page": Lazy("page_check:verify_page", "Look whether a server serves the released page"),
    },
}
EXAMPLE: Final = """\
knothole demo                a desk, a reviewer and a server on this machine
knothole demo read           in another terminal: read what was sent
knothole reviewer --help     the order of a reviewer's day
knothole source --help       how to write without a browser"""


@click.group(
    cls=Group,
    sections=SECTIONS,
    example=EXAMPLE,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "--home",
    type=click.Path(path_type=Path),
    envvar="KNOTHOLE_HOME",
    default=DEFAULT_HOME,
    show_default=True,
    help="Folder with desk, vault and courier.",
)
@click.pass_context
def knothole(context: click.Context, home: Path) -> None:
    """Send, receive and answer anonymous submissions.

    All commands are described in docs/commands.md and in the man pages. Exit codes: 0 done, 1 a check failed, 2 wrong
    usage, 3 locked or wrong passphrase, 4 the network or the server, 5 refused for safety.
    """
    context.obj = home.expanduser()


def main() -> None:
    """Run a command."""
    _leave_no_memory()
    _ready_streams()
    if code := exit_code_of(lambda: knothole(standalone_mode=False)):
        sys.exit(code)


def _ready_streams() -> None:
    """Standard input, output and errors exist, and show any text there is: a terminal with another alphabet gets marks for what it lacks."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever called us
            setattr(sys, name, open(os.devnull, "r" if name == "stdin" else "w"))  # noqa: SIM115 - for as long as we run
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _leave_no_memory() -> None:
    """A crash must not write keys to disk or hand them to a crash reporter, and no other program of this user may look into an open vault."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(AttributeError, OSError):  # elsewhere than on Linux the limit must do
        ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
