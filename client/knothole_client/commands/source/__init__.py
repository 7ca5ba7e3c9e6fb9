"""``knothole source``: everything a source does in the page, for those who will not trust one. Here is the group."""

from __future__ import annotations

from typing import Final

import click

from knothole_client.commands.groups import Group
from knothole_client.commands.source import channels, check, desk, new, proof, seal, send, withdraw

SECTIONS: Final = {
    "Look": (channels.channels, check.check, proof.proof),
    "Write": (new.new, send.send, send.upload, withdraw.withdraw),
    "Write on a machine without a network": (desk.desk, seal.seal, seal.send_file),
}
EXAMPLE: Final = """\
knothole source channels --server http://….onion --tor 127.0.0.1:9050
knothole source new --server http://….onion --tor 127.0.0.1:9050
knothole source send --server http://….onion --channel tips --text-file T
knothole source check --server http://….onion --tor 127.0.0.1:9050"""


@click.group(
    cls=Group,
    sections={title: [str(command.name) for command in commands] for title, commands in SECTIONS.items()},
    example=EXAMPLE,
)
def source() -> None:
    """Write to a desk and read its replies. Nothing is stored on this machine unless you name a file for it."""


for commands in SECTIONS.values():
    for command in commands:
        source.add_command(command)
