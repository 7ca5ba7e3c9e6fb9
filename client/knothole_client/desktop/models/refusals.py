"""What was refused, or failed, as the window says it: a sentence and what to do, nothing of a source, and no command to type."""

from __future__ import annotations

from typing import Final

from knothole_client.desktop.words import Words
from knothole_client.errors import ClientError
from knothole_client.failures import described
from knothole_client.files.durable import why_not_written
from knothole_client.protocol.errors import EXPLANATIONS, ProtocolError
from knothole_client.sentences import Sentence, as_sentence

TYPED: Final = ("knothole ", "--", " = ", "[[")
"""What only a command has, or a file that is written by hand."""
_AS: Final = {
    **dict.fromkeys(("chunk", "listing", "digest"), "chunk-missing"),
    **dict.fromkeys(("chain-shorter", "expired"), "serial"),
    "revoked": "not-listed",
    "no-next-key": "no-key",
}
"""What is done about one refusal as about another."""


def names_command(sentence: str) -> bool:
    """Whether a sentence, and not what was put into it, names what only a command has."""
    return any(part in as_sentence(sentence).pattern for part in TYPED)


class StoppedError(Exception):
    """A person stopped it."""


class RefusedError(Exception):
    """Something was not done."""

    def __init__(self, code: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.code = code
        """A word, by which :func:`in_words` knows it."""
        self.message = message
        self.hint = hint
        """What to do; empty if it would name a command."""

    @property
    def values(self) -> tuple[str, str]:
        """For another like it."""
        return self.message, self.hint


def refusal(fault: Exception) -> RefusedError:
    """What any fault is called."""
    match fault:
        case StoppedError():
            return RefusedError("stopped", "", "")
        case ClientError():
            return RefusedError(fault.code, fault.sentence, "" if names_command(fault.hint) else fault.hint)
        case ProtocolError():
            return RefusedError(fault.code, Sentence("{what} ({code})", what=fault.diagnostics(), code=fault.code), "")
        case OSError():
            return RefusedError("disk", *why_not_written(fault))
        case MemoryError():
            what = Sentence("This machine has no memory left for that.")
            return RefusedError("memory", what, Sentence("Close other programs, and try again."))
        case _:
            return RefusedError("fault", described(fault), "")


def in_words(refused: RefusedError, words: Words) -> str:
    """All of it: ``refused.CODE`` of the window's catalogue, or what happened and what to do."""
    key = f"refused.{refused.code}"
    if words.has(key):
        return words(key, what=refused.message, hint=refused.hint)
    return f"{words.say(refused.message)} {what_to_do(refused, words)}".strip()


def what_to_do(refused: RefusedError, words: Words) -> str:
    """The hint it came with or, where that names what a window has not, ``hint.CODE``; empty if nobody wrote one."""
    if refused.hint:
        return words.say(refused.hint)
    key = f"hint.{_AS.get(refused.code, refused.code)}"
    if words.has(key):
        return words(key)
    return words("hint.protocol") if refused.code in EXPLANATIONS else ""
