"""``knothole``: its groups of commands, each in a module of its own. Errors end here, as ``error:`` and ``hint:``."""

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

from knothole_client.commands import courier, demo, desk
from knothole_client.commands.groups import Group
from knothole_client.commands.reviewer import reviewer
from knothole_client.commands.reviewer.transcript import verify
from knothole_client.commands.screen import is_terminal, print_error
from knothole_client.commands.source import source
from knothole_client.errors import CHECK_FAILED, USAGE, ClientError
from knothole_client.failures import described
from knothole_client.protocol.errors import ProtocolError

DEFAULT_HOME = Path("~/.local/share/knothole")
CHANGED = "It may be another file than the command needs, or one that was changed on its way. Get it once more from where it came."
HINTS = {
    "codename-word": "Compare the words with the paper, letter by letter.",
    "codename-length": "Compare the words with the paper.",
    "codename-check": "Compare the words and their order with the paper.",
    "clock": "Set this machine's clock.",
    "day": "Look at this machine's clock.",
}
"""What to do about what the protocol refuses, where it is not a file."""
PR_SET_DUMPABLE = 4  # of prctl(2), Linux


SECTIONS: Final = {
    "For sources": ("source",),
    "For a desk": ("reviewer", "courier", "desk"),
    "For everybody": ("demo", "verify"),
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


for command in (demo.demo, desk.desk, reviewer, courier.courier, source, verify):
    knothole.add_command(command)


def main() -> None:
    """Run a command. Exit codes: 0 ok, 1 a check failed, 2 usage, 3 locked or wrong passphrase, 4 network, 5 refused for safety."""
    _leave_no_memory()
    _ready_streams()
    try:
        knothole(standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as asked:
        asked.show()
        sys.exit(USAGE)
    except click.ClickException as refused:
        context = getattr(refused, "ctx", None)
        print_error(refused.format_message(), f"See: {context.command_path if context else 'knothole'} --help")
        sys.exit(USAGE)
    except click.Abort:
        if not is_terminal():
            print_error(
                "There is no terminal to ask at.", "Give what is asked for by an option; --help shows which there are."
            )
        sys.exit(USAGE)
    except ClientError as refused:
        print_error(str(refused), refused.hint)
        sys.exit(refused.exit_code)
    except ProtocolError as refused:
        print_error(f"{refused.diagnostics()} ({refused.code})", HINTS.get(refused.code, CHANGED))
        sys.exit(CHECK_FAILED)
    except OSError as failed:
        print_error(
            f"A file cannot be read or written: {failed.strerror}.",
            "Check that it is there, the rights, and the room on the disk.",
        )
        sys.exit(CHECK_FAILED)
    except MemoryError:
        print_error(
            "This machine has no memory left for that.",
            "Nothing that was saved before is lost. Close other programs, and try again.",
        )
        sys.exit(CHECK_FAILED)
    except Exception as fault:
        print_error(
            f"A fault in Knothole: {described(fault)}.",
            "Nothing that was saved before is lost. Report these words; they tell nothing about your cases.",
        )
        sys.exit(CHECK_FAILED)


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
