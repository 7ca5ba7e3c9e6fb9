"""``doctor``."""

from __future__ import annotations

import json
import signal
import sys
import threading
from collections.abc import Callable
from typing import Final

import click
from sqlalchemy.exc import SQLAlchemyError

from knothole_server.commands.options import json_option, with_listeners
from knothole_server.configuration import Configuration
from knothole_server.desk.calendar import day_of
from knothole_server.errors import CHECK_FAILED, KnotholeServerError
from knothole_server.operations import doctor as examining
from knothole_server.operator_log import describe
from knothole_server.process.service_manager import ServiceManager

WATCH_SECONDS: Final = 1_800


@click.command()
@json_option
@click.option("--watch", is_flag=True, help="Look every half hour until stopped, and print what changed; for a unit.")
@with_listeners
def doctor(configuration: Configuration, as_json: bool, watch: bool) -> None:
    """Check an installation without changing it.

    Use the options that `run` has. Exit code 1 if a check fails; "soon" means that nothing is wrong yet. --watch prints no numbers, and of what is
    stored one line a day: its lines are kept in the system's log, with the time.
    """
    if watch:
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        ServiceManager().notify("READY=1")
        watch_until(configuration, stop.wait)
        return
    checks = examining.examine(configuration)
    if as_json:
        click.echo(json.dumps([check._asdict() for check in checks]))
    else:
        for check in checks:
            click.echo(f"{examining.level(check):4} {check.name}: {check.detail}")
            if check.todo:
                click.echo(f"     do: {check.todo}")
    if not all(check.ok for check in checks):
        sys.exit(CHECK_FAILED)


def watch_until(configuration: Configuration, stopped: Callable[[float], bool]) -> None:
    """Print what changed, until ``stopped``, which waits so many seconds for it."""
    known, failed, day = dict[str, str](), "", -1
    while True:
        try:
            checks, today = examining.examine(configuration), day_of(configuration.clock())
            known, lines = examining.watch(known, checks, daily=today != day)
            lines = ["ok   the installation is examined again", *lines] if failed else lines
            failed, day = "", today
        except (OSError, SQLAlchemyError, KnotholeServerError) as error:
            now = f"FAIL the installation cannot be examined: {describe(error)}"
            failed, lines = now, [now] if now != failed else []
        for line in lines:
            click.echo(line)
        if stopped(WATCH_SECONDS):
            return
