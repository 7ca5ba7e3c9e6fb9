"""Arguments and options that several commands of ``knothole reviewer`` share."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

import click

from knothole_client import clock
from knothole_client.commands.reviewer.unlocking import CaseName, CaseNameBeforeId
from knothole_client.errors import UsageError
from knothole_client.protocol.directory import Reviewer
from knothole_client.reviewer.cases import Case, find_case
from knothole_client.reviewer.vault.vault import Vault

LEAVES: Final = "It reaches your colleagues with the next rounds."
case_argument = click.argument("case", type=CaseName())
cases_argument = click.argument("names", metavar="CASE...", nargs=-1, required=True, type=CaseName())
cases_before_id_argument = click.argument("names", metavar="CASE...", nargs=-1, required=True, type=CaseNameBeforeId())
reviewer_argument = click.argument("reviewer_id", metavar="ID")
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
    for reviewer in vault.desk(clock.today()).directory.reviewers:
        if reviewer.id == reviewer_id:
            return reviewer
    raise UsageError(
        "reviewer",
        f"There is no reviewer {reviewer_id} at this desk.",
        "See the ids with: knothole reviewer colleagues",
    )


def find_cases(vault: Vault, names: Iterable[str]) -> list[Case]:
    """The cases called so, each once. All are there, or none is returned.

    Raises:
        UsageError: one is not there, or several begin like a name.
    """
    by_key = {case.case_key: case for case in (find_case(vault, name) for name in names)}
    return list(by_key.values())


def recorded(cases: list[Case]) -> str:
    """What was done to how many."""
    return f"Recorded for {cases[0].name}." if len(cases) == 1 else f"Recorded for {len(cases)} cases."
