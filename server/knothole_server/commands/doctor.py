"""``doctor``."""

from __future__ import annotations

import json
import sys

import click

from knothole_server.commands.options import json_option, with_listeners
from knothole_server.configuration import Configuration
from knothole_server.errors import CHECK_FAILED
from knothole_server.operations.doctor import examine


@click.command()
@json_option
@with_listeners
def doctor(configuration: Configuration, as_json: bool) -> None:
    """Check an installation without changing it.

    Use the options that `run` has. Exit code 1 if a check fails; "soon" means that nothing is wrong yet.
    """
    checks = examine(configuration)
    if as_json:
        click.echo(json.dumps([check._asdict() for check in checks]))
    else:
        for check in checks:
            level = "FAIL" if not check.ok else "soon" if check.todo else "ok"
            click.echo(f"{level:4} {check.name}: {check.detail}")
            if check.todo:
                click.echo(f"     do: {check.todo}")
    if not all(check.ok for check in checks):
        sys.exit(CHECK_FAILED)
