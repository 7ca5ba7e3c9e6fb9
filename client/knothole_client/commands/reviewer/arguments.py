"""Arguments and options that several commands of ``knothole reviewer`` share."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from knothole_client import clock
from knothole_client.errors import UsageError
from knothole_client.protocol.directory import Reviewer
from knothole_client.reviewer.vault.vault import Vault

LEAVES: Final = "It reaches your colleagues with the next rounds."
case_argument = click.argument("case")
text_option = click.option(
    "--text-file", type=click.File("rb"), required=True, help="The text, UTF-8; - reads standard input."
)
off_option = click.option("--off", is_flag=True, help="Take it off again.")
out_option = click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The file to write."
)


def colleague_of(vault: Vault, reviewer_id: str) -> Reviewer:
    """The reviewer of an id.

    Raises:
        UsageError: there is none.
    """
    for one in vault.desk(clock.today()).directory.reviewers:
        if one.id == reviewer_id:
            return one
    raise UsageError("reviewer", "There is no such reviewer.", "See the ids with: knothole reviewer colleagues")
