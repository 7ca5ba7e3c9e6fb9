"""What commands take in. Passphrases and codenames: by prompt or from a file, never as an argument, which other users of a machine can read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import click

from knothole_client.errors import LockedError, UsageError

SECRET_LIMIT: Final = 4096  # bytes
SHORTEST_PASSPHRASE: Final = 16  # characters; a vault is attacked offline, by people with time

passphrase_option: Callable[..., Any] = click.option(
    "--passphrase-file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Read the passphrase from a file's first line instead of asking.",
)
yes_option: Callable[..., Any] = click.option("--yes", is_flag=True, help="Do not ask; for scripts.")
json_option: Callable[..., Any] = click.option("--json", "as_json", is_flag=True, help="For programs.")
codename_option: Callable[..., Any] = click.option(
    "--codename-file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Read the codename from a file's first line instead of asking.",
)


def ask_passphrase(file: Path | None) -> str:
    """The passphrase of something that exists."""
    return first_line(file) if file else str(click.prompt("Passphrase", hide_input=True, err=True))


def ask_new_passphrase(file: Path | None) -> str:
    """A passphrase for something new; typed twice.

    Raises:
        LockedError: too short.
    """
    passphrase = (
        first_line(file)
        if file
        else str(click.prompt("New passphrase", hide_input=True, confirmation_prompt=True, err=True))
    )
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise LockedError(
            "passphrase",
            f"The passphrase is shorter than {SHORTEST_PASSPHRASE} characters.",
            "Six random words make a good one.",
        )
    return passphrase


def ask_codename(file: Path | None) -> str:
    """A codename as a person writes it."""
    return first_line(file) if file else str(click.prompt("Codename", hide_input=True, err=True))


def first_line(file: Path) -> str:
    """A file's first line.

    Raises:
        UsageError: too large, or no text.
    """
    content = file.read_bytes()[: SECRET_LIMIT + 1]
    if len(content) > SECRET_LIMIT:
        raise UsageError("secret-file", "The file is too large to hold a secret.", "Its first line must be the secret.")
    try:
        return content.decode().split("\n", 1)[0].rstrip("\r")
    except UnicodeDecodeError:
        raise UsageError("secret-file", "The file is not text.", "Its first line must be the secret.") from None


def read_text(stream: Any) -> str:
    """A text file in UTF-8.

    Raises:
        UsageError: it is not.
    """
    try:
        return str(stream.read().decode())
    except UnicodeDecodeError:
        raise UsageError("text", "The file is not text in UTF-8.", "Save it as UTF-8 and try again.") from None
