"""``notice``."""

from __future__ import annotations

import time

import click

from knothole_server.commands.options import with_listeners
from knothole_server.configuration import Configuration
from knothole_server.operations.notice import compose, send


@click.command()
@click.option("--wait", is_flag=True, help="Send at the next full quarter of an hour; for a timer.")
@click.option("--show", is_flag=True, help="Print the message; send nothing.")
@with_listeners
def notice(configuration: Configuration, show: bool, wait: bool) -> None:
    """Send the notice of the day to the desk's people.

    By mail, or any command in [notice] of knothole.toml. Run this once a day at a fixed hour, from a timer: it sends one notice a day at
    most, in the same size on every day. It says that the machine is well, or what to look at, and never whether something came. Looking takes
    longer the more is stored; --wait keeps that out of the time at which it is sent.
    """
    if show:
        click.echo(compose(configuration), nl=False)
    elif not send(configuration, time.sleep if wait else None):
        click.echo("Today's notice is sent already.")
