"""``notice``: one message a day that the desk's machine is well, or what to look at (docs/adr/0029).

It travels past people who count: it goes out on every day, always in the same number of bytes under the same subject, and what looks at what
sources sent shares one line, without numbers. Whether something came is not in it.
"""

from __future__ import annotations

import shlex
import subprocess
import textwrap
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from sqlalchemy.exc import SQLAlchemyError

from knothole_server.configuration import Configuration
from knothole_server.data_folder import NOTICE_FILE
from knothole_server.desk.calendar import day_of
from knothole_server.durable_files import write_durably
from knothole_server.errors import KnotholeServerError, SetupError
from knothole_server.operations import doctor
from knothole_server.operations.doctor.check import Check
from knothole_server.operator_log import describe

SIZE: Final = 2_048  # bytes of text, whatever it says
WIDTH: Final = 72
SENDMAIL: Final = "/usr/sbin/sendmail -i -t"
SECONDS: Final = 300  # that the command may take
WAIT_SECONDS: Final = 900  # it goes out at a full quarter of an hour
SUBJECT: Final = "Notice of the day"
_ALWAYS: Final = "This comes every day, in this size, and says nothing of what came."
_MORE: Final = "- and more: knothole-server doctor, on the machine, names all of it."
_STORED: Final = f"- {doctor.STORED}"
_ROUNDS: Final = "couriers"
_WITH_DETAIL: Final = frozenset(("directory", _ROUNDS))
"""Checks whose detail is a date of the desk's, or counts days of reviewers."""


def send(configuration: Configuration, wait: Callable[[float], None] | None = None) -> bool:
    """Send today's notice; whether it was not sent yet. With ``wait`` at the next full quarter of an hour, because looking takes longer the
    more is stored. Refused with ``SetupError``: ``notice``, ``notice-not-sent``.
    """
    settings = configuration.notice
    if not (settings.command or settings.to):
        raise SetupError("notice")
    mark, today = configuration.data / NOTICE_FILE, day_of(configuration.clock())
    if _sent_on(mark) == today:
        return False
    head = f"To: {settings.to}\nSubject: {SUBJECT}\n{_HEAD}\n\n" if settings.to else ""
    message = head.encode("utf-8") + compose(configuration).encode("ascii")
    if wait:
        wait(-configuration.clock() % WAIT_SECONDS)
    _hand_over(settings.command or SENDMAIL, message)
    write_durably(mark, f"{today}\n".encode("ascii"))
    return True


_HEAD: Final = "Auto-Submitted: auto-generated\nMIME-Version: 1.0\nContent-Type: text/plain; charset=us-ascii"


def compose(configuration: Configuration) -> str:
    """Today's text, also of an installation that cannot be examined."""
    try:
        return text_of(doctor.examine(configuration))
    except (OSError, SQLAlchemyError, KnotholeServerError) as error:
        code = error.code if isinstance(error, KnotholeServerError) else describe(error)
        return _filled(
            ["Look at the desk's machine.", f"- It cannot be examined ({code}): run knothole-server doctor."]
        )


def text_of(checks: Sequence[Check]) -> str:
    """The text about what ``doctor`` found."""
    due = [check for check in checks if check.todo or not check.ok]
    if not due:
        return _filled(["The desk's machine is well."])
    lines = [_line(check) for check in due if check.name not in doctor.ABOUT_ITEMS]
    stored = [_STORED] if any(check.name in doctor.ABOUT_ITEMS for check in due) else []
    return _filled(["Look at the desk's machine.", *lines, *stored])


def _line(check: Check) -> str:
    if check.name == _ROUNDS and (days := check.detail.partition(" ")[0]).isdecimal():
        return f"- No reviewer's round has come for {days} days. To do: {check.todo}"
    detail = f": {check.detail}" if check.name in _WITH_DETAIL else ""
    return f"- {check.name}{detail}. To do: {check.todo}" if check.todo else f"- {check.name}{detail}"


def _filled(lines: Sequence[str]) -> str:
    """Lines of ASCII that end at the width, filled up to the size; what has no room is named as more."""
    room = SIZE - len(_ALWAYS) - len(_MORE) - 6
    text = ""
    for line in lines:
        part = "\n".join(textwrap.wrap(line.encode("ascii", "replace").decode("ascii"), WIDTH, subsequent_indent="  "))
        if len(text) + len(part) + 1 > room:
            text += f"{_MORE}\n"
            break
        text += f"{part}\n"
    text += f"\n{_ALWAYS}\n\n"
    return text + "".join(_filler(SIZE - len(text)))


def _filler(size: int) -> Iterator[str]:
    while size > 0:
        length = min(size, WIDTH)
        yield "~" * (length - 1) + "\n"
        size -= length


def _hand_over(command: str, message: bytes) -> None:
    try:
        ended = subprocess.run(  # noqa: S603 (the operator's own command)
            shlex.split(command), input=message, stdout=subprocess.DEVNULL, timeout=SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        why = error.strerror if isinstance(error, OSError) else f"it took longer than {SECONDS} seconds"
        raise SetupError("notice-not-sent", f"{command}: {why}. See [notice] in knothole.toml") from error
    if ended.returncode:
        raise SetupError("notice-not-sent", f"{command} ended with {ended.returncode}. See [notice] in knothole.toml")


def _sent_on(mark: Path) -> int | None:
    try:
        return int(mark.read_text("ascii"))
    except (FileNotFoundError, ValueError):
        return None
