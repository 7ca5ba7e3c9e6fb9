"""``knothole release``: whether a download is what was released."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from knothole_client.commands.groups import Group
from knothole_client.commands.screen import say
from knothole_client.minisign import MAX_KEY, read_public_key
from knothole_client.release import verify_release
from knothole_client.scrubbing import scrub

SECTIONS: Final = {"Downloads": ("verify",)}
EXAMPLE: Final = """\
knothole release verify --key knothole.pub knothole_0.2.0_amd64.deb
knothole release verify --key knothole.pub knothole-0.2.0.tar.gz
knothole release verify --key knothole.pub knothole-page-0.2.0.tar.gz"""


@click.group(cls=Group, sections=SECTIONS, example=EXAMPLE)
def release() -> None:
    """Verify a download."""


@release.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--key",
    "key_file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    required=True,
    help="The release key knothole.pub, from elsewhere than FILE.",
)
def verify(file: Path, key_file: Path) -> None:
    """Verify that FILE is of a signed release. SHA256SUMS and SHA256SUMS.minisig lie beside it."""
    with key_file.open("rb") as stream:
        public = read_public_key(stream.read(MAX_KEY + 1))
    comment = verify_release(file, public)
    say(f"{scrub(file.name)} is what was released: {scrub(comment)}")
