"""What commands take in. Passphrases and codenames: by prompt or from a file, never as an argument, which other users of a machine can read."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import click
from rich.text import Text

from knothole_client.commands.screen import ERR, answered_in_time, is_terminal, secret_screen
from knothole_client.errors import LockedError, UsageError
from knothole_client.files.text import decode_text
from knothole_client.files.typed_passphrase import as_meant, random_words
from knothole_client.scrubbing import scrub

MAX_SECRET: Final = 4096  # bytes
GUESSES: Final = 14  # powers of ten that zxcvbn expects an attacker to need; each costs Argon2id
MAX_STRENGTH: Final = 72  # characters that zxcvbn looks at

passphrase_option: Callable[..., Any] = click.option(
    "--passphrase-file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Read the passphrase from a file's first line instead of asking.",
)
yes_option: Callable[..., Any] = click.option("--yes", is_flag=True, help="Do not ask; for scripts.")
new_passphrase_option: Callable[..., Any] = click.option(
    "--new-passphrase-file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Read the new passphrase from a file's first line instead of asking.",
)
choose_option: Callable[..., Any] = click.option(
    "--choose", is_flag=True, help="Choose the passphrase yourself; otherwise six random words are made."
)
codename_option: Callable[..., Any] = click.option(
    "--codename-file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Read the codename from a file instead of asking.",
)


class JsonOption(click.Option):
    """``--json``, and the shape of what it prints: a class of :mod:`.shapes`, or a list of one."""

    def __init__(self, *arguments: Any, shape: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.shape = shape


def json_output(shape: Any) -> Callable[..., Any]:
    """The option by which a command prints JSON of a shape."""
    help_ = "Print JSON for programs; docs/commands.md describes it."
    return click.option("--json", "as_json", is_flag=True, cls=JsonOption, shape=shape, help=help_)


def ask_secret(what: str) -> str:
    """Ask for a secret without showing it.

    Raises:
        UsageError: ``no-terminal``.
    """
    try:
        return str(click.prompt(what, hide_input=True, err=True))
    except click.Abort:
        if is_terminal():
            raise
        raise UsageError(
            "no-terminal",
            f"There is no terminal to ask for the {what.lower()} at.",
            f"Put it into the first line of a file, and name that: --{what.lower()}-file FILE",
        ) from None


def passphrase_prompt(file: Path | None) -> Callable[[], str]:
    """What gets the passphrase of something that exists, once it is known to exist."""
    return lambda: as_meant(first_line(file) if file else ask_secret("Passphrase"))


def expect_passphrase_apart(text: Any, passphrase_file: Path | None) -> None:
    """Where no terminal can be asked, the passphrase would be taken from the standard input that brings a text.

    Raises:
        UsageError: ``no-terminal``.
    """
    if passphrase_file or getattr(text, "name", None) != "<stdin>":
        return
    try:
        os.close(os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY))
    except OSError:
        raise UsageError(
            "no-terminal",
            "There is no terminal to ask for the passphrase at.",
            "Put it into the first line of a file, and name that: --passphrase-file FILE",
        ) from None


def new_passphrase_prompt(file: Path | None, choose: bool) -> Callable[[], str]:
    """What gets a passphrase for something new, once it is known that there is nothing yet."""
    return lambda: _ask_new(file, choose)


def _ask_new(file: Path | None, choose: bool) -> str:
    """Six random words, shown once and typed from paper, or one's own.

    Raises:
        LockedError: easy to guess.
    """
    if file is None and not choose:
        return _generated()
    passphrase = as_meant(first_line(file) if file else _asked("New passphrase", confirmation_prompt=True))
    why = _weakness(passphrase)
    if why is not None:
        raise LockedError(
            "passphrase",
            "The passphrase is easy to guess.",
            why or "Let Knothole make one: leave out --choose.",
        )
    return passphrase


def _weakness(passphrase: str) -> str | None:
    """What makes a passphrase easy to guess, or "" if there is no word for it; None: it is not."""
    from zxcvbn import zxcvbn  # only here: it brings large dictionaries

    if not passphrase:
        return ""
    strength = zxcvbn(passphrase[:MAX_STRENGTH])
    return None if strength["guesses_log10"] >= GUESSES else strength["feedback"]["warning"] or ""


def _asked(what: str, **options: Any) -> str:
    """What somebody types for something new. A vault may be open meanwhile."""
    with answered_in_time():
        return str(click.prompt(what, hide_input=True, err=True, **options))


def _generated() -> str:
    passphrase = random_words()
    while True:
        with secret_screen("choose a passphrase yourself: --choose") as shown:
            shown.print("Your passphrase. Write it on paper, and keep the paper where you keep a key:\n")
            shown.print(f"    {passphrase}\n", style="bold")
            _asked("Press Enter when you have it", default="", show_default=False)
        if as_meant(_asked("Type it from the paper")) == passphrase:
            return passphrase
        ERR.print("That is not what was shown. Once more.")


def ask_codename(file: Path | None) -> str:
    """The words of a codename, whatever way a person writes them; in a file on its first line, or on several.

    Raises:
        UsageError: ``codename-word``, ``codename-length``: a typing error, named before the network is asked.
    """
    from knothole_client.source.typed_codename import WrongWordError  # only here: it brings the codename's cryptography

    try:
        return _read_codename(file)
    except WrongWordError as wrong:
        if (
            is_terminal() and ERR.is_terminal
        ):  # elsewhere a log may keep it: a word that is almost right, and those that are
            near = f" Did you mean {' or '.join(wrong.near)}?" if wrong.near else ""
            ERR.print(Text(f"Word {wrong.number} is “{scrub(wrong.word)}”.{near}"))
        raise


def _read_codename(file: Path | None) -> str:
    from knothole_client.source.typed_codename import read_codename

    if file is None:
        return read_codename(ask_secret("Codename"))
    content = _secret_file(file)
    try:
        return read_codename(content.split("\n", 1)[0])
    except UsageError:
        return read_codename(content)


def first_line(file: Path) -> str:
    """A file's first line.

    Raises:
        UsageError: too large, or no text.
    """
    return _secret_file(file).split("\n", 1)[0]


def words_of_sheet(file: Path) -> str:
    """The words of a sheet or a share, on one line or on several.

    Raises:
        UsageError: as :func:`first_line`.
    """
    return _secret_file(file)


def _secret_file(file: Path) -> str:
    with file.open("rb") as stream:
        content = stream.read(MAX_SECRET + 1)
    if len(content) > MAX_SECRET:
        raise UsageError(
            "secret-file", f"{file} is too large to hold a secret.", "It must be text, with nothing but the secret."
        )
    return decode_text(content, str(file))


def read_text_once(stream: Any, right: Callable[[], None]) -> str:
    """As :func:`read_text`, once all else is right: what somebody types is not lost to that. What a pipe brings is read before, because a question would
    take its lines for answers.
    """
    if stream.isatty():
        right()
        lines = []
        with answered_in_time() as vigil:  # the vault is open
            for line in iter(stream.readline, b""):
                vigil.touch()
                lines.append(line)
        return decode_text(b"".join(lines), getattr(stream, "name", None) or "The text")
    text = read_text(stream)
    right()
    return text


def read_text(stream: Any) -> str:
    """A text file in UTF-8, without what Windows adds.

    Raises:
        UsageError: ``text``: it is not.
    """
    return decode_text(stream.read(), getattr(stream, "name", None) or "The text")
