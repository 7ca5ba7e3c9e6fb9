"""What could not be shown, by name, so that one thing which fails hides no other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from knothole_client.errors import ClientError
from knothole_client.protocol.errors import ProtocolError


@dataclass
class Failures:
    """Names of things, and why each failed: a code, or for a fault of this program the exception's kind."""

    found: dict[str, str] = field(default_factory=dict)

    @contextmanager
    def of(self, name: str) -> Iterator[None]:
        """Go on if what is done here fails, and note it."""
        try:
            yield
        except (ClientError, ProtocolError) as refused:
            self.found[name] = refused.code
        except Exception as fault:  # noqa: BLE001 -- named at the end, by raise_any
            self.found[name] = type(fault).__name__

    def named(self, beginning: str) -> Failures:
        """Those whose names begin so."""
        return Failures({name: why for name, why in self.found.items() if beginning and name.startswith(beginning)})

    def raise_any(self) -> None:
        """Once all else was done, say what failed.

        Raises:
            ClientError: ``not-shown``.
        """
        if self.found:
            names = ", ".join(f"{name} ({why})" for name, why in self.found.items())
            raise ClientError(
                "not-shown",
                f"This cannot be shown: {names}. Everything else is.",
                "Tell whoever maintains Knothole for you these words. Nothing is lost: it stays in the vault.",
            )
