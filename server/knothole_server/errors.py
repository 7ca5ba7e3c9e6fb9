"""The one root of this package's errors."""

from __future__ import annotations


class KnotholeServerError(Exception):
    """A refusal. ``code`` is the stable word of docs/protocol.md section 16; ``hint`` tells an operator what
    to do.

    Neither holds anything that came with a request.
    """

    def __init__(self, code: str, hint: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.hint = hint


class SetupError(KnotholeServerError):
    """The installation on disk is missing, already there, or not what this version expects."""
