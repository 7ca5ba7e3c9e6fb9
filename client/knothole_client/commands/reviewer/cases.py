"""``knothole reviewer cases``: what there is, what is new, and what is due."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import click
from rich.padding import Padding
from rich.text import Text

from knothole_client import clock
from knothole_client.commands import shapes
from knothole_client.commands.reviewer.case_text import case_json
from knothole_client.commands.reviewer.letters import waiting_sentence
from knothole_client.commands.reviewer.unlocking import unlocked
from knothole_client.commands.screen import OUT, say, say_json
from knothole_client.commands.secrets_input import (
    json_output,
    passphrase_option,
)
from knothole_client.failures import Failures
from knothole_client.protocol.desk_document import active_reviewers
from knothole_client.reviewer import forgetting
from knothole_client.reviewer.cases import Case, case_names, outline
from knothole_client.reviewer.duties import is_hidden, open_duties
from knothole_client.reviewer.names import Names
from knothole_client.reviewer.previews import Preview, previews
from knothole_client.reviewer.vault.keys import FEW_WEEKS, weeks_ahead
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.scrubbing import scrub

SOON: Final = 3  # days
NO_PREVIEW: Final = Preview("", "", None, frozenset(), 0, 0, None, 0, ())
LISTED: Final = 500  # cases at once; nobody reads more, and a flood must not scroll everything else away


@click.command()
@click.option("--all", "everything", is_flag=True, help="Muted cases and spam too.")
@click.option(
    "--due", is_flag=True, help="Only where the source is owed an acknowledgement or feedback, the most urgent first."
)
@passphrase_option
@json_output(list[shapes.ListedCase])
@click.pass_obj
def cases(home: Path, everything: bool, due: bool, passphrase_file: Path | None, as_json: bool) -> None:
    """List the cases: starred ones first, then the newest. No source learns of this list, nor that you saw how its message begins."""
    with unlocked(home, passphrase_file) as vault:
        failed = Failures()
        known = outline(vault, failed, flood=everything)
        in_flood = 0 if everything else len(case_names(vault)) - len(case_names(vault, flood=False))
        names = Names.of(vault) if known or in_flood else None
        to_forget = (
            forgetting.due(known, vault.desk(clock.today()).directory.policy.case_days, clock.today()) if known else []
        )
        reminder = _keys_reminder(vault)
        listing = [case for case in known if everything or not is_hidden(case, due=due)]
        hidden = len(known) - len(listing) + in_flood
        if due:
            listing = _by_urgency(listing, failed)
        shown = listing if everything and not as_json else listing[:LISTED]
        glances = previews(vault, shown, vault.desk(clock.today()).id, failed) if shown else {}
    if as_json:
        listed = []
        for case in listing:
            with failed.of(case.name):
                listed.extend([_listed(case, names, glances.get(case.case_key, NO_PREVIEW))] if names else [])
        say_json(listed)
        failed.raise_any()
        return
    if not listing or names is None:
        say(_nothing(due, hidden))
    else:
        for case in shown:
            with failed.of(case.name):
                _print(case, names, glances.get(case.case_key, NO_PREVIEW))
        if len(listing) > len(shown):
            say(
                f"{len(listing) - len(shown):,} more. See all with --all. In a flood: knothole reviewer set-aside",
                "yellow",
            )
    if hidden:
        say(f"Muted or spam, not shown: {hidden}. See them with --all.")
    waiting = waiting_sentence((letter for case in known for letter in case.letters.values()), clock.today())
    if waiting:
        say(waiting, "yellow")
    if to_forget:
        say("By the desk's policy these should be forgotten now (knothole reviewer forget CASE):", "yellow")
        say("  " + ", ".join(case.name for case in to_forget))
    if reminder:
        say(reminder, "bold red")
    failed.raise_any()


def _listed(case: Case, names: Names, preview: Preview) -> dict[str, object]:
    """A case in the list, for programs."""
    return case_json(case, None, names) | {
        "channel": preview.channel,
        "first_line": preview.first_line,
        "language": preview.language,
        "readers": sorted(str(names.id(reviewer)) for reviewer in preview.readers),
        "new_messages": preview.new_messages,
        "new_events": preview.new_events,
        "new_since": None if preview.new_since is None else clock.written(preview.new_since),
        "announced": preview.announced,
        "files": [{"name": file.name, "type": file.type, "size": file.size} for file in preview.files],
    }


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


def _by_urgency(cases_: list[Case], failed: Failures) -> list[Case]:
    """Those in which something is owed, the most urgent first."""
    owed: list[tuple[int, Case]] = []
    for case in cases_:
        with failed.of(case.name):
            owed.extend((duty.due, case) for duty in open_duties(case)[:1])
    return [case for _, case in sorted(owed, key=lambda pair: pair[0])]


def _print(case: Case, names: Names, preview: Preview) -> None:
    """Three lines, which a narrow terminal wraps: what is new and due, who has it and where it stands, how it begins."""
    star = "* " if "star" in case.marks else ""
    new = _new(case, preview)
    head = Text.assemble(
        (star + case.name, "bold"),
        "  ",
        (new or clock.written(case.last_day), "bold" if new else ""),
        "  ",
        _owed(case),
    )
    head.rstrip()
    OUT.print(head, soft_wrap=False)
    _print_indented(Text(" · ".join(scrub(fact) for fact in _facts(case, names, preview))))
    if preview.first_line:
        line = Text(f"“{scrub(preview.first_line)}”", style="italic", no_wrap=True, overflow="ellipsis")
        _print_indented(line)


def _print_indented(text: Text) -> None:
    """So that no words of a source stand where ours do."""
    OUT.print(Padding(text, (0, 0, 0, 2), expand=False), soft_wrap=False)


def _new(case: Case, preview: Preview) -> str:
    """What is new, and since when."""
    counts = [(preview.new_messages, "message"), (preview.new_events, "note or step")]
    several = {"message": "messages", "note or step": "notes or steps"}
    parts = [f"{count} new {what if count == 1 else several[what]}" for count, what in counts if count]
    if not parts:
        return "marked unread" if "unread" in case.marks else ""
    since = f" since {clock.written(preview.new_since)}" if preview.new_since is not None else ""
    return ", ".join(parts) + since


def _facts(case: Case, names: Names, preview: Preview) -> Iterator[str]:
    yield preview.channel or "?"
    if preview.language:
        yield preview.language
    yield "read by " + ", ".join(sorted(names.name(reviewer) for reviewer in preview.readers))
    if preview.files:
        yield ("1 file, " if len(preview.files) == 1 else f"{len(preview.files)} files, ") + _size(
            sum(file.size for file in preview.files)
        )
    elif preview.announced:
        yield f"files announced, {_size(preview.announced)}"
    yield from _standing(case)
    if case.state.urgency:
        yield f"urgency {case.state.urgency}"
    if case.state.danger:
        yield f"danger {case.state.danger}"
    if case.state.assigned:
        yield f"in charge: {names.name(case.state.assigned)}"
    yield from case.state.labels


def _size(size: int) -> str:
    for unit, step in (("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1_000)):
        if size >= step:
            return f"{size / step:.1f} {unit}"
    return f"{size} bytes"


def _standing(case: Case) -> list[str]:
    if case.withdrawn_through is None:
        return [*_waiting(case), case.state.state]
    if not case.messages:
        return ["withdrawn"]
    return [*_waiting(case), case.state.state, f"withdrawn through {clock.written(case.withdrawn_through)}"]


def _waiting(case: Case) -> list[str]:
    """How long the oldest reply waits for the server."""
    if not case.waiting:
        return []
    days = clock.today() - min(letter.day for letter in case.waiting)
    return [f"reply waits {days} d" if days > 0 else "reply waits"]


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
