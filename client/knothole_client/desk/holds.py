"""Legal holds: orders to keep something, as the desk signs them into its directory for everybody to read (docs/adr/0009).

They are words for people. No program keeps or destroys anything because of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from knothole_client.scrubbing import scrub
from knothole_client.sentences import Sentence

WHAT_IT_DOES: Final = Sentence(
    "A hold stops nothing by itself. The server destroys on schedule, as before; what an order names, reviewers keep in their vaults,"
    " by not forgetting the case."
)


def hold_lines(holds: Iterable[str]) -> list[str]:
    """What a person reads, one line a hold; nothing if there is none."""
    lines = [f"  {number}. {scrub(' '.join(hold.split()))}" for number, hold in enumerate(holds, 1)]
    said = Sentence("The desk says that it is under orders to keep something (legal holds):")
    return [said, *lines] if lines else []
