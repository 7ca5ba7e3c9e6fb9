"""``knothole-server``: what an operator does. One module for each command."""

from __future__ import annotations

from typing import Final

import click

from knothole_server.commands.groups import Group

SECTIONS: Final = {
    "Run a server": {
        "init": "Make an installation.",
        "run": "Serve sources and couriers until stopped.",
        "onion-clients": "Let couriers in by the directory, and nobody else.",
        "doctor": "Check an installation without changing it.",
        "notice": "Send the notice of the day to the desk's people.",
        "expire": "Destroy now what is past its last day.",
    },
    "Keep it": {
        "backup": "Write a backup, without the keys of what is stored.",
        "restore": "Restore the backup FILE into a new folder.",
        "upgrade": "Bring an installation of an earlier version up to date.",
        "handover": "Write the sheet that the next operator needs.",
    },
    "Account for it, and end it": {
        "disclose": "List what this server could hand over today.",
        "destroy": "Destroy this installation, its keys first.",
    },
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
