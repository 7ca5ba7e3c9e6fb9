"""Who will be able to read a message: shown, and agreed to."""

from __future__ import annotations

from knothole_client.commands.screen import agree, say
from knothole_client.commands.source.desk_text import ask, named, say_holds
from knothole_client.protocol.desk_document import Desk
from knothole_client.source.draft import Draft, Settled


def agree_on(draft: Draft, desk: Desk, question: str, otherwise: str) -> Settled:
    """Ask what is missing, show who can read it, and ask whether to go on.

    Raises:
        UsageError: ``not-agreed``, and what :meth:`Draft.settle` raises.
    """
    settled = draft.settle(desk, ask)
    say_readers(settled, desk)
    agree(question, yes=False, otherwise=otherwise)
    return settled


def say_readers(settled: Settled, desk: Desk) -> None:
    """Who will be able to read it, and what the desk must keep."""
    say_holds(desk)
    say(f"Only these people will be able to read it: {named(settled.readers)}")
    if settled.without:
        say(f"Kept out of the case, also later: {named(settled.without)}")
