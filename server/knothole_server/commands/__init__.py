"""``knothole-server``: what an operator does. One module for each command."""

from __future__ import annotations

from typing import Final

import click

from knothole_server.commands.backup import backup
from knothole_server.commands.destroy import destroy
from knothole_server.commands.disclose import disclose
from knothole_server.commands.doctor import doctor
from knothole_server.commands.expire import expire
from knothole_server.commands.groups import Group
from knothole_server.commands.handover import handover
from knothole_server.commands.init import init
from knothole_server.commands.onion_clients import onion_clients
from knothole_server.commands.restore import restore
from knothole_server.commands.run import run
from knothole_server.commands.upgrade import upgrade

SECTIONS: Final = {
    "Run a server": (init, run, onion_clients, doctor, expire),
    "Keep it": (backup, restore, upgrade, handover),
    "Account for it, and end it": (disclose, destroy),
}
EXAMPLE: Final = """\
knothole-server init --data /var/lib/knothole --genesis desk-file
knothole-server run --data /var/lib/knothole
knothole-server doctor --data /var/lib/knothole
knothole-server backup --data /var/lib/knothole --out /media/backup/today.tar"""


@click.group(cls=Group, sections=SECTIONS, example=EXAMPLE, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="knothole")
def main() -> None:
    """Run the server of a Knothole desk. It stores only ciphertext.

    Every command needs --data, the installation's folder, and runs as the user who owns it. Exit codes: 0 done, 1 not done, 2 wrong usage,
    5 not done, and trying again does not help before you have changed something.
    """
