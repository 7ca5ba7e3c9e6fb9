"""``knothole-server``: what an operator does. One module for each family of commands."""

from __future__ import annotations

import click

from knothole_server.commands.checking import doctor
from knothole_server.commands.ending import destroy, disclose
from knothole_server.commands.handing_over import handover
from knothole_server.commands.keeping import backup, restore, upgrade
from knothole_server.commands.running import expire, run
from knothole_server.commands.setting_up import init


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
