"""``knothole reviewer``: reading and answering cases, and working on them with colleagues."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click
from rich import box
from rich.table import Table
from rich.text import Text

from knothole_client import clock
from knothole_client.commands.reviewer.case_text import Names, case_json
from knothole_client.commands.screen import OUT, say, say_json
from knothole_client.commands.secrets_input import (
    json_option,
    passphrase_option,
    passphrase_prompt,
)
from knothole_client.failures import Failures
from knothole_client.protocol.desk_document import active_reviewers
from knothole_client.reviewer import forgetting
from knothole_client.reviewer.cases import Case, case_names, outline
from knothole_client.reviewer.duties import is_hidden, open_duties
from knothole_client.reviewer.vault.keys import FEW_WEEKS, weeks_ahead
from knothole_client.reviewer.vault.vault import Vault, open_vault
from knothole_client.scrubbing import scrub

SOON: Final = 3  # days
LISTED: Final = 500  # cases at once; nobody reads more, and a flood must not scroll everything else away


@click.command()
@click.option("--all", "everything", is_flag=True, help="Muted cases and spam too.")
@click.option(
    "--due", is_flag=True, help="Only where the source is owed an acknowledgement or feedback, the most urgent first."
)
@passphrase_option
@json_option
@click.pass_obj
def cases(home: Path, everything: bool, due: bool, passphrase_file: Path | None, as_json: bool) -> None:
    """List the cases: starred ones first, then the newest."""
    with open_vault(home / "reviewer", passphrase_prompt(passphrase_file)) as vault:
        failed = Failures()
        known = outline(vault, failed, flood=everything)
        in_flood = 0 if everything else len(case_names(vault)) - len(case_names(vault, flood=False))
        names = Names.of(vault) if known or in_flood else None
        to_forget = (
            forgetting.due(known, vault.desk(clock.today()).directory.policy.case_days, clock.today()) if known else []
        )
        reminder = _keys_reminder(vault)
    found = [case for case in known if everything or not is_hidden(case, due=due)]
    hidden = len(known) - len(found) + in_flood
    if due:
        found = _by_urgency(found, failed)
    if as_json:
        listed = []
        for case in found:
            with failed.of(case.name):
                listed.extend([case_json(case, None, names)] if names else [])
        say_json(listed)
        failed.raise_any()
        return
    if not found or names is None:
        say(_nothing(due, hidden))
    else:
        shown = found if everything else found[:LISTED]
        OUT.print(_table(shown, names, failed))
        if len(found) > len(shown):
            say(
                f"{len(found) - len(shown):,} more. See all with --all. In a flood: knothole reviewer set-aside",
                "yellow",
            )
    if hidden:
        say(f"Muted or spam, not shown: {hidden}. See them with --all.")
    if to_forget:
        say("By the desk's policy these should be forgotten now (knothole reviewer forget CASE):", "yellow")
        say("  " + ", ".join(case.name for case in to_forget))
    if reminder:
        say(reminder, "bold red")
    failed.raise_any()


def _keys_reminder(vault: Vault) -> str | None:
    """A sentence for people when the server will soon have no key of this reviewer's left."""
    if vault.pin is None:
        return None
    desk = vault.desk(clock.today())
    weeks = weeks_ahead(vault, desk)
    if weeks >= FEW_WEEKS or vault.entry(clock.today()) not in active_reviewers(desk):
        return None
    if weeks == 0:
        return "The server has no key of yours for this week: sources cannot reach you. Do a round."
    return (
        f"The server has your keys for this week and {weeks - 1} more; after that sources cannot reach you. Do a round."
    )


def _by_urgency(found: list[Case], failed: Failures) -> list[Case]:
    """Those in which something is owed, the most urgent first."""
    owed: list[tuple[int, Case]] = []
    for case in found:
        with failed.of(case.name):
            owed.extend((one.due, case) for one in open_duties(case)[:1])
    return [case for _, case in sorted(owed, key=lambda one: one[0])]


def _table(found: list[Case], names: Names, failed: Failures) -> Table:
    """At most 80 columns wide before names and labels wrap."""
    table = Table(box=box.SIMPLE, pad_edge=False, collapse_padding=True)
    for title, width in (("case", None), ("last message", 10), ("unread", None), ("due", None)):
        table.add_column(title, no_wrap=width is None, min_width=width)
    for title in ("in charge", "status, labels"):
        table.add_column(title, overflow="fold")
    for case in found:
        with failed.of(case.name):
            table.add_row(
                ("* " if "star" in case.marks else "") + case.name,
                clock.written(case.last_day),
                str(case.unread or ""),
                _owed(case),
                names.name(case.state.assigned) if case.state.assigned else "",
                scrub(", ".join([*_standing(case), *case.state.labels])),
            )
    return table


def _standing(case: Case) -> list[str]:
    if case.taken_back_through is None:
        return [case.state.state]
    if not case.messages:
        return ["taken back"]
    return [case.state.state, f"taken back through {clock.written(case.taken_back_through)}"]


def _nothing(due: bool, hidden: int) -> str:
    if due:
        return "Nothing is due."
    return "No open cases." if hidden else "No cases yet. After a round they stand here: knothole reviewer sync"


def _owed(case: Case) -> Text:
    """The next deadline; red when it is near or over."""
    owed = open_duties(case)
    if not owed:
        return Text("")
    left = owed[0].due - clock.today()
    near = {-1: "late by 1 day", 0: "today", 1: "tomorrow"}
    when = near.get(left) or (f"late by {-left} days" if left < 0 else f"in {left} days")
    what = {"acknowledgement": "answer", "feedback": "feedback"}[owed[0].kind]
    return Text(f"{what} {when}", style="bold red" if left < SOON else "")
