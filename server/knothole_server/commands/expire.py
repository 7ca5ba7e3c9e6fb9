"""``expire``."""

from __future__ import annotations

import click

from knothole_server.commands.options import configured
from knothole_server.configuration import Configuration
from knothole_server.desk.calendar import date_of, day_of
from knothole_server.installation.installation import Installation
from knothole_server.operations.purge import purge


@click.command()
@click.option("--clock-is-right", is_flag=True, help="Although it stands days away from when the server last ran.")
@configured
def expire(configuration: Configuration, clock_is_right: bool) -> None:
    """Destroy now what is past its last day."""
    opened = Installation(configuration)
    opened.check_schema()
    opened.check_desk()
    now = opened.clock()
    destroyed = purge(opened, now, clock_is_right or opened.publication.clock_may_be_right(now))
    click.echo(f"{destroyed} destroyed, on {date_of(day_of(now))} by this machine's clock")
