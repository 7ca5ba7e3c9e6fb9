"""``knothole-server``: what an operator does. One module for each command."""

from __future__ import annotations

import click

from knothole_server.commands.backup import backup
from knothole_server.commands.destroy import destroy
from knothole_server.commands.disclose import disclose
from knothole_server.commands.doctor import doctor
from knothole_server.commands.expire import expire
from knothole_server.commands.handover import handover
from knothole_server.commands.init import init
from knothole_server.commands.restore import restore
from knothole_server.commands.run import run
from knothole_server.commands.upgrade import upgrade


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="knothole")
def main() -> None:
    """Keep ciphertext for a Knothole desk.

    \b
    knothole-server init --data /var/lib/knothole --genesis desk.knothole
    knothole-server run --data /var/lib/knothole
    """


for command in (
    init,
    run,
    expire,
    doctor,
    disclose,
    destroy,
    handover,
    backup,
    restore,
    upgrade,
):
    main.add_command(command)
