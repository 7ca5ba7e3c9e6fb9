"""``knothole source``: everything a source does in the page, for those who will not trust one. Here is the group."""

from __future__ import annotations

from typing import Final

import click

from knothole_client.commands.groups import Group, Lazy

SECTIONS: Final = {
    "Look": {
        "channels": Lazy("source.channels:channels", "Show whom you can write to and when they last read"),
        "check": Lazy("source.check:check", "Show replies and receipts, and when the desk last read its mail"),
        "proof": Lazy("source.proof:proof", "Save a proof of report: who opened what you sent, and when"),
    },
    "Write": {
        "new": Lazy("source.new:new", "Draw a codename for a desk"),
        "send": Lazy("source.send:send", "Send a message"),
        "upload": Lazy("source.send:upload", "Continue uploading the files of a message"),
        "withdraw": Lazy("source.withdraw:withdraw", "Withdraw everything you wrote under a codename"),
    },
    "Before files are sent": {
        "clean": Lazy("source.copying:clean", "Make a cleaned copy of each FILE, to send"),
        "plan": Lazy("source.copying:plan", "Write a plan for FILE that says what becomes of its columns"),
        "redact": Lazy("source.copying:redact", "Make a copy of each FILE without people, as a plan says"),
        "verify-copy": Lazy("source.copying:verify_copy", "Search each COPY for what was to be gone"),
    },
    "In a window": {
        "window": Lazy("source.window:window", "Write, draw a codename and look for replies in a window"),
    },
    "Write on a machine without a network": {
        "desk": Lazy("source.desk:desk", "Fetch the desk's public document, which seal needs"),
        "seal": Lazy("source.seal:seal", "Encrypt a message into a file"),
        "send-file": Lazy("source.seal:send_file", "Send a FILE that seal made"),
    },
}
EXAMPLE: Final = """\
knothole source channels --server http://….onion --tor 127.0.0.1:9050
knothole source new --server http://….onion --tor 127.0.0.1:9050
knothole source send --server http://….onion --channel tips --text-file T
knothole source check --server http://….onion --tor 127.0.0.1:9050"""


@click.group(cls=Group, sections=SECTIONS, example=EXAMPLE)
def source() -> None:
    """Write to a desk and read its replies. Nothing is stored on this machine unless you name a file for it."""
