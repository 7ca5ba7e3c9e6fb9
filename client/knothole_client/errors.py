"""What the commands refuse, with a word for programs, a sentence and a hint for people, and an exit code."""

from __future__ import annotations

from typing import Final

from knothole_client.sentences import as_sentence

CHECK_FAILED: Final = 1
USAGE: Final = 2
LOCKED: Final = 3
NETWORK: Final = 4
UNSAFE: Final = 5


class ClientError(Exception):
    """Root of what the client refuses. The text never holds plaintext, a key or a codename."""

    exit_code = CHECK_FAILED

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.sentence = as_sentence(message)
        self.hint: str = as_sentence(hint)


class UsageError(ClientError):
    """The command was called in a way that cannot work."""

    exit_code = USAGE


class LockedError(ClientError):
    """The passphrase is missing or wrong."""

    exit_code = LOCKED


class NetworkError(ClientError):
    """The server cannot be reached, or refuses."""

    exit_code = NETWORK


class UnsafeError(ClientError):
    """Going on would put somebody at risk, or destroy something."""

    exit_code = UNSAFE
