"""``expire``."""

from __future__ import annotations

import click

from knothole_server.commands.options import with_configuration
from knothole_server.configuration import Configuration
from knothole_server.desk.calendar import date_of, day_of
from knothole_server.installation.installation import Installation
from knothole_server.operations.purge import purge


@click.command()
@click.option(
    "--clock-is-right", is_flag=True, help="Confirm the clock, although it is days away from when the server last ran."
)
@with_configuration
def expire(configuration: Configuration, clock_is_right: bool) -> None:
    """Destroy now what is past its last day.

    `run` does this every day. Without --clock-is-right the clock is believed if its date is one that the directory covers.
    """
    opened = Installation(configuration)
    opened.check_schema()
    opened.check_desk()
    now = opened.clock()
    destroyed = purge(opened, now, clock_is_right or opened.publication.clock_may_be_right(now))
    click.echo(f"Destroyed {destroyed} items. This machine's clock says {date_of(day_of(now))}.")
