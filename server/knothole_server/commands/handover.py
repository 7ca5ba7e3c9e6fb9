"""``handover``."""

from __future__ import annotations

import os
from pathlib import Path

import click

from knothole_server.commands.options import with_listeners
from knothole_server.configuration import Configuration
from knothole_server.errors import SetupError
from knothole_server.installation.installation import Installation
from knothole_server.operations.handover import sheet


@click.command()
@click.option("--out", required=True, type=click.Path(path_type=Path, dir_okay=False), help="A new file, in Markdown.")
@with_listeners
def handover(configuration: Configuration, out: Path) -> None:
    """Write the sheet that the next operator needs.

    It says where secrets are, and has none in it.
    """
    opened = Installation(configuration)
    opened.check_schema()
    opened.check_desk()
    written = sheet(opened).encode("utf-8")
    try:
        descriptor = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise SetupError("not-written", f"{out}: {error.strerror}") from error
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(written)
    click.echo(f"Written to {out}. Fill in the gaps, and go through it together.")
