"""``knothole reviewer register``: the list of cases the law asks for."""

from __future__ import annotations

from pathlib import Path

import click

from knothole_client import clock
from knothole_client.commands import shapes
from knothole_client.commands.reviewer.arguments import out_option
from knothole_client.commands.reviewer.unlocking import unlocked
from knothole_client.commands.screen import say, say_json
from knothole_client.commands.secrets_input import (
    json_output,
    passphrase_option,
)
from knothole_client.errors import UsageError
from knothole_client.failures import Failures
from knothole_client.files.durable import write_durably
from knothole_client.reviewer import register as library
from knothole_client.reviewer.cases import Case, outline


@click.command()
@out_option
@click.option(
    "--year", type=click.IntRange(1970, 9999), help="Write the figures of the cases that came in a year instead."
)
@click.option("--exact", is_flag=True, help="With --year: numbers below five too, which could point at somebody.")
@passphrase_option
@json_output(shapes.Written)
@click.pass_obj
def register(home: Path, out: Path, year: int | None, exact: bool, passphrase_file: Path | None, as_json: bool) -> None:
    """Write the register the law requires, as CSV. It has the dates and outcomes of all cases, and no content.

    With --year it is the figures for a yearly report: counts, and median days to acknowledgement and feedback.
    """
    if exact and year is None:
        raise UsageError("options", "--exact goes with --year only.", "See: knothole reviewer register --help")
    with unlocked(home, passphrase_file) as vault:
        failed = Failures()
        cases = outline(vault, failed)
    if year is not None:
        _write_figures(cases, year, out, failed, exact=exact, as_json=as_json)
        return
    rows = library.register(cases, failed)
    write_durably(out, rows.encode())
    count = sum(case.name not in failed.found for case in cases)
    if as_json:
        say_json({"file": str(out), "cases": count})
    else:
        say(
            f"Written: {count} cases, in {out}. It has dates and outcomes and no text. Dates can identify people: store it securely."
        )
    failed.raise_any()


def _write_figures(cases: list[Case], year: int, out: Path, failed: Failures, *, exact: bool, as_json: bool) -> None:
    write_durably(out, library.statistics(cases, year, clock.today(), failed, exact=exact).encode())
    if as_json:
        say_json({"file": str(out), "cases": len(cases)})
        failed.raise_any()
        return
    say(f"Written: the figures of {year}. Cases that were forgotten are not among them.")
    if exact:
        say(
            "Numbers below five are in it. Do not publish them: together with what a reader knows, one could point at somebody.",
            "yellow",
        )
    failed.raise_any()
