"""``onion-clients``."""

from __future__ import annotations

from pathlib import Path

import click

from knothole_server.commands.options import with_configuration
from knothole_server.configuration import Configuration
from knothole_server.errors import SetupError
from knothole_server.installation.installation import Installation
from knothole_server.operations import onion_clients as clients


@click.command("onion-clients")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="Write Tor's files into this folder.")
@click.option("--line", metavar="ID", help="Print the line for the courier of the reviewer ID.")
@click.option("--onion", metavar="ADDRESS", help="With --line: the address of the couriers' onion service.")
@with_configuration
def onion_clients(configuration: Configuration, out: Path | None, line: str | None, onion: str | None) -> None:
    """Let couriers in by the directory, and nobody else.

    --out keeps the files of Tor's authorized_clients in step with the directory; run it after each signing, then reload Tor. --line is for a
    reviewer who joins, who puts it into a file ending in .auth_private in the courier's ClientOnionAuthDir.
    """
    if (out is None) == (line is None) or (line is None) != (onion is None):
        raise SetupError("onion-options")
    opened = Installation(configuration)
    opened.check_schema()
    try:
        if out is not None:
            changes = clients.write_clients(opened, out.absolute())
            for name in changes.let_in:
                click.echo(f"let in: {name}")
            for name in changes.shut_out:
                click.echo(f"shut out: {name}")
            click.echo("Reload Tor." if any(changes) else "Nothing changed.")
        elif line is not None and onion is not None:
            click.echo(clients.private_line(opened, line, onion))
            click.echo("Only this reviewer's courier may have this line. Hand it over as you would a key.", err=True)
    finally:
        opened.close()
