"""What could not be shown, by name, so that one thing which fails hides no other."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from knothole_client.errors import ClientError
from knothole_client.protocol.errors import ProtocolError
from knothole_client.sentences import Sentence


@dataclass
class Failures:
    """Names of things, and why each failed: a code, or what :func:`described` says."""

    found: dict[str, str] = field(default_factory=dict)

    @contextmanager
    def of(self, name: str) -> Iterator[None]:
        """Go on if what is done here fails, and note it."""
        try:
            yield
        except (ClientError, ProtocolError) as refused:
            self.found[name] = refused.code
        except Exception as fault:  # not silently: raise_any names it
            self.found[name] = described(fault)

    def named(self, beginning: str) -> Failures:
        """Those whose names begin so."""
        return Failures({name: why for name, why in self.found.items() if beginning and name.startswith(beginning)})

    @property
    def in_words(self) -> str:
        """All of them and why, in one line; empty if nothing failed."""
        return "; ".join(f"{name} ({why})" for name, why in self.found.items())

    def raise_any(self) -> None:
        """Once all else was done, say what failed.

        Raises:
            ClientError: ``not-shown``.
        """
        if self.found:
            raise ClientError(
                "not-shown",
                Sentence("This cannot be shown: {what}. All else is.", what=self.in_words),
                "Nothing of it is lost. Report these words; they tell nothing about your cases.",
            )


def described(fault: Exception) -> str:
    """A fault of this program's, by its kind and place: its words and the values at hand may be a source's."""
    places = [frame for frame in traceback.extract_tb(fault.__traceback__) if "knothole_client" in frame.filename]
    where = f"{Path(places[-1].filename).name}:{places[-1].lineno}" if places else "?"
    return f"{type(fault).__name__} at {where}"
