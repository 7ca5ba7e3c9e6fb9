"""``knothole reviewer colleagues``, ``note``, ``assign`` and ``share``: working on cases together."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import click

from knothole_client import clock
from knothole_client.commands import shapes
from knothole_client.commands.reviewer.arguments import (
    LEAVES,
    case_argument,
    cases_before_id_argument,
    colleague_of,
    find_cases,
    recorded,
    reviewer_argument,
    text_option,
)
from knothole_client.commands.reviewer.case_text import show_readable
from knothole_client.commands.reviewer.clock import clock_option, expect_right_clock
from knothole_client.commands.reviewer.unlocking import unlocked
from knothole_client.commands.screen import agree, say, say_json
from knothole_client.commands.secrets_input import (
    expect_passphrase_apart,
    json_output,
    passphrase_option,
    read_text_once,
    yes_option,
)
from knothole_client.errors import UsageError
from knothole_client.protocol.directory import Reviewer
from knothole_client.reviewer import cases as library
from knothole_client.reviewer.cases import Case, case_names, find_case
from knothole_client.reviewer.keeping_out import is_kept_out, may_be
from knothole_client.reviewer.team import sharing
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.scrubbing import scrub

NOBODY: Final = "nobody"


@click.command()
@passphrase_option
@json_output(list[shapes.Colleague])
@click.pass_obj
def colleagues(home: Path, passphrase_file: Path | None, as_json: bool) -> None:
    """List the reviewers and the cases each can read. They keep what they can read when they leave."""
    with unlocked(home, passphrase_file) as vault:
        desk = vault.desk(clock.today())
        known = case_names(vault)
        reads = {
            reviewer.id: sorted(known[key] for key in vault.readers.cases_of(reviewer.signing) if key in known)
            for reviewer in desk.directory.reviewers
        }
    here = {
        reviewer.id: reviewer.active(desk.now) and reviewer.signing not in desk.revoked
        for reviewer in desk.directory.reviewers
    }
    if as_json:
        say_json(
            [
                {"id": reviewer_id, "at_the_desk": here[reviewer_id], "reads": names}
                for reviewer_id, names in reads.items()
            ]
        )
        return
    for reviewer in desk.directory.reviewers:
        say(f"{reviewer.id}: {scrub(reviewer.name)}{'' if here[reviewer.id] else ', not at the desk now'}", "bold")
        say(
            f"  reads {len(reads[reviewer.id])} of the cases you read{': ' + ', '.join(reads[reviewer.id]) if reads[reviewer.id] else ''}"
        )


@click.command()
@case_argument
@text_option
@clock_option
@passphrase_option
@click.pass_obj
def note(home: Path, case: str, text_file: Any, sure: bool, passphrase_file: Path | None) -> None:
    """Write a note on a CASE for its readers at the desk. The source never sees it."""
    expect_passphrase_apart(text_file, passphrase_file)
    with unlocked(home, passphrase_file) as vault:
        found = find_case(vault, case)
        text = read_text_once(text_file, lambda: expect_right_clock(vault, sure))
        library.note(vault, found, text, clock.today())
    say(f"Recorded. {LEAVES}")


@click.command()
@cases_before_id_argument
@reviewer_argument
@clock_option
@passphrase_option
@click.pass_obj
def assign(home: Path, names: tuple[str, ...], reviewer_id: str, sure: bool, passphrase_file: Path | None) -> None:
    """Put a colleague in charge of cases. ID is one that `colleagues` lists, or "nobody"."""
    with unlocked(home, passphrase_file) as vault:
        cases = find_cases(vault, names)
        key = "" if reviewer_id == NOBODY else colleague_of(vault, reviewer_id).signing.hex()
        for case in cases:
            if key and bytes.fromhex(key) not in vault.readers.of_case(case.case_key):
                raise UsageError(
                    "cannot-read",
                    f"{reviewer_id} cannot read {case.name}. Nobody was put in charge.",
                    f"Share it first: knothole reviewer share {case.name} {reviewer_id}",
                )
        expect_right_clock(vault, sure)
        library.say_of_each(vault, cases, "assign", {"reviewer": key}, clock.today())
    say(f"{recorded(cases)} {LEAVES}")


@click.command()
@cases_before_id_argument
@reviewer_argument
@click.option("--again", is_flag=True, help="Also what they should have already, because they cannot open it.")
@click.option(
    "--another-person",
    "another",
    is_flag=True,
    help="You know that ID is nobody whom the source keeps out; for scripts.",
)
@clock_option
@yes_option
@passphrase_option
@json_output(shapes.Shared)
@click.pass_obj
def share(
    home: Path,
    names: tuple[str, ...],
    reviewer_id: str,
    again: bool,
    another: bool,
    sure: bool,
    yes: bool,
    passphrase_file: Path | None,
    as_json: bool,
) -> None:
    """Let a colleague read cases. ID then reads what is in them and what will come."""
    with unlocked(home, passphrase_file) as vault:
        colleague = colleague_of(vault, reviewer_id)
        cases = find_cases(vault, names)
        expect_right_clock(vault, sure)
        for case in cases:
            is_another = another or _is_another(vault, case, colleague)
            sharing.share(
                vault, case.case_key, colleague, clock.today(), again=again, another=is_another
            )  # kept only after the question
        if not as_json:
            say(f"{scrub(colleague.name)} will be able to read, and all that comes later:", "bold")
            for case in cases:
                show_readable(vault, case)
        agree("This cannot be taken back. Share it?", yes, "Nothing was shared.")
        vault.save()
    if as_json:
        say_json({"reviewer": colleague.id, "cases": [case.name for case in cases]})
    else:
        say(f"Shared. {LEAVES}")


def _is_another(vault: Vault, case: Case, colleague: Reviewer) -> bool:
    """Ask whether a colleague is somebody whom the source of a case keeps out, if nothing else tells."""
    kept_out = may_be(vault, case.case_key, colleague)
    if not kept_out or is_kept_out(vault, case.case_key, colleague):
        return False
    question = (
        f"The source of {case.name} keeps {', '.join(map(scrub, kept_out))} out. Do you know {scrub(colleague.name)}, and that it is"
        " somebody else?"
    )
    agree(question, yes=False, otherwise="Nothing was shared.", option="--another-person")
    return True
