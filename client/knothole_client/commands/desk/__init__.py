"""``knothole desk``: the desk's own tool, for the machine that holds the desk key. Here is the group."""

from __future__ import annotations

from typing import Final

import click

from knothole_client.commands.groups import Group, Lazy

SECTIONS: Final = {
    "The directory": {
        "add": Lazy("desk.directory:add", "Put a reviewer's CARD into the next directory"),
        "remove": Lazy("desk.directory:remove", "Take the reviewer ID off the next directory"),
        "set": Lazy("desk.directory:set_settings", "Take channels, policy and statement from a TOML file"),
        "sign": Lazy("desk.directory:sign", "Show what changes, and sign the next directory"),
        "verify": Lazy("desk.directory:verify", "Verify a desk FILE or desk document, and show what it says"),
    },
    "The desk's keys": {
        "init": Lazy("desk.directory:init", "Make the desk's keys and its permanent identity"),
        "rotate": Lazy("desk.keys:rotate", "Replace a lost or stolen desk key with the next key"),
        "passphrase": Lazy("desk.keys:passphrase", "Change the passphrase of the desk key"),
    },
    "On paper": {
        "print": Lazy("desk.keys:print_", "Put the fingerprint, or a key, on paper: as words and as a QR code"),
        "restore": Lazy("desk.keys:restore", "Restore a desk key from paper"),
    },
    "By HTTPS": {
        "webcat": Lazy("desk.webcat:webcat", "Sign the page for browsers with WEBCAT"),
    },
    "After a theft": {
        "empty-book": Lazy("desk.directory:empty_book", "Take all replies out of the book, as after a revocation"),
    },
}
EXAMPLE: Final = """\
knothole desk init --name "Example Post"        once
knothole desk add jo.card --slot 0              a reviewer's card
knothole desk set settings.toml                 channels, policy, statement
knothole desk sign --days 30 --out desk-file    shows what changes, and asks"""


@click.group(cls=Group, sections=SECTIONS, example=EXAMPLE)
def desk() -> None:
    """Create a desk, list its reviewers, sign its directory."""
