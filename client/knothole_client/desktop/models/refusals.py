"""What was refused, or failed, as the window says it: a sentence and what to do, nothing of a source, and no command to type."""

from __future__ import annotations

from knothole_client.errors import ClientError
from knothole_client.failures import described
from knothole_client.files.durable import why_not_written
from knothole_client.protocol.errors import ProtocolError
from knothole_client.sentences import Sentence, as_sentence

TYPED = ("knothole ", "--")
"""What only a command has."""


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
        """A word. Where the window's catalogue has ``refused.CODE``, that is shown, with the two others put in."""
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
            return RefusedError("memory", "", "")
        case _:
            return RefusedError("fault", described(fault), "")
