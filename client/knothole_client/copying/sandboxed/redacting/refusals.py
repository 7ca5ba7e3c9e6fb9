"""What is refused, by a word; the command has the sentence."""

from __future__ import annotations


class RefusedError(Exception):
    """``broken``, ``too-much``, ``locked``, ``unknown`` (no kind that is read here), ``encoding``, ``plan``."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.detail = detail
        """What it is about, as the file or the plan has it."""
