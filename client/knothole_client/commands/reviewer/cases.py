"""``knothole reviewer``: reading and answering cases, and working on them with colleagues."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import click
from rich import box
from rich.table import Table
from rich.text import Text

from knothole_client import clock
from knothole_client.commands.reviewer.case_text import Names, case_json, letter, show_case, show_readable
from knothole_client.commands.screen import OUT, agree, print_error, progress, say, say_json
from knothole_client.commands.secrets_input import (
    json_option,
    passphrase_option,
    passphrase_prompt,
    read_text,
    yes_option,
)
from knothole_client.errors import ClientError, UnsafeError, UsageError
from knothole_client.failures import Failures
from knothole_client.protocol.bundle import Bundle
from knothole_client.protocol.desk_document import active_reviewers
from knothole_client.protocol.desk_events import STATES
from knothole_client.protocol.directory import Reviewer
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.tags import DeskId
from knothole_client.reviewer import cases as library
from knothole_client.reviewer import forgetting
from knothole_client.reviewer.cases import Case, case_names, find_case, outline
from knothole_client.reviewer.duties import is_hidden, open_duties
from knothole_client.reviewer.files import Extracted, extract
from knothole_client.reviewer.keeping_out import is_kept_out, may_be
from knothole_client.reviewer.letters import drafts
from knothole_client.reviewer.team import sharing
from knothole_client.reviewer.vault.keys import FEW_WEEKS, weeks_ahead
from knothole_client.reviewer.vault.vault import Vault, open_vault
from knothole_client.scrubbing import scrub

LOOKING: Final = (
    "Files from strangers can attack the program that shows them, and can tell their sender that they were opened. Look at them offline, on Tails or in"
    " Dangerzone, and never publish them as they are: they may hold who made them."
)
SOON: Final = 3  # days
LISTED: Final = 500  # cases at once; nobody reads more, and a flood must not scroll everything else away
NOBODY: Final = "nobody"
LEAVES: Final = "It reaches your colleagues with the next rounds."
case_argument = click.argument("case")
text_option = click.option(
    "--text-file", type=click.File("rb"), required=True, help="The text, UTF-8; - reads standard input."
)
off_option = click.option("--off", is_flag=True, help="Take it off again.")


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


@click.command()
@case_argument
@passphrase_option
@json_option
@click.pass_obj
def show(home: Path, case: str, passphrase_file: Path | None, as_json: bool) -> None:
    """Show a CASE. The source learns, with the next day sheet, that you opened it."""
    with open_vault(home / "reviewer", passphrase_prompt(passphrase_file)) as vault:
        found = find_case(vault, case)
        failed = show_case(vault, found, as_json)
        seen = tuple(one for one in found.messages if letter(one) not in failed.found)
        library.mark_opened(vault, replace(found, messages=seen), clock.today())
    failed.raise_any()


@click.command()
@click.argument("kind", type=click.Choice(["acknowledgement", "feedback"]))
@case_argument
@click.option(
    "--language",
    type=click.Choice(drafts.languages()),
    default="en",
    show_default=True,
    help="The language the source writes.",
)
@passphrase_option
@click.pass_obj
def draft(home: Path, kind: str, case: str, language: str, passphrase_file: Path | None) -> None:
    """Print a draft of an answer to a CASE, with its dates, to be completed in an editor."""
    with open_vault(home / "reviewer", passphrase_prompt(passphrase_file)) as vault:
        say(drafts.draft(find_case(vault, case), kind, language).rstrip())


@click.command()
@case_argument
@text_option
@click.option(
    "--acknowledgement", "duty", flag_value="acknowledgement", help="It tells the source that a person has the message."
)
@click.option("--feedback", "duty", flag_value="feedback", help="It tells the source what was done.")
@passphrase_option
@click.pass_obj
def reply(home: Path, case: str, text_file: Any, duty: str | None, passphrase_file: Path | None) -> None:
    """Answer a CASE. The answer leaves with the next export or sync."""
    text = read_text(text_file)
    if drafts.GAP in text:
        raise UsageError("gap", f"The answer still has gaps: {drafts.GAP}", "Complete them, or take them out.")
    with open_vault(home / "reviewer", passphrase_prompt(passphrase_file)) as vault:
        parts = library.reply(vault, find_case(vault, case), text, clock.today(), duty or "")
    say(
        f"Written, in {parts} {'reply' if parts == 1 else 'replies'}. It leaves with the next round: knothole reviewer sync"
    )


@click.command()
@case_argument
@text_option
@passphrase_option
@click.pass_obj
def note(home: Path, case: str, text_file: Any, passphrase_file: Path | None) -> None:
    """Write a note on a CASE for the colleagues who read it. The source never sees it."""
    text = read_text(text_file)
    with open_vault(home / "reviewer", passphrase_prompt(passphrase_file)) as vault:
        library.note(vault, find_case(vault, case), text, clock.today())
    say(f"Noted. {LEAVES}")


@click.command()
@case_argument
@click.argument("reviewer_id", metavar="ID")
@passphrase_option
@click.pass_obj
def assign(home: Path, case: str, reviewer_id: str, passphrase_file: Path | None) -> None:
    """Put a colleague in charge of a CASE: an ID of `colleagues`, or "nobody"."""
    with open_vault(home / "reviewer", passphrase_prompt(passphrase_file)) as vault:
        found = find_case(vault, case)
        key = "" if reviewer_id == NOBODY else _colleague(vault, reviewer_id).signing.hex()
        if key and bytes.fromhex(key) not in vault.readers.of_case(found.case_key):
            raise UsageError(
                "cannot-read", "This colleague cannot read the case.", "Share it first: knothole reviewer share CASE ID"
            )
        library.say(vault, found, "assign", {"reviewer": key}, clock.today())
    say(f"Noted. {LEAVES}")


@click.command()
@case_argument
@click.argument("state", type=click.Choice([state for state in STATES if state != "forget"]))
@click.option("--outcome", default="", help="A word in small letters for the register, such as: not-substantiated")
@passphrase_option
@click.pass_obj
def status(home: Path, case: str, state: str, outcome: str, passphrase_file: Path | None) -> None:
    """Say where a CASE stands."""
    with open_vault(home / "reviewer", passphrase_prompt(passphrase_file)) as vault:
        library.say(vault, find_case(vault, case), "status", {"state": state, "outcome": outcome}, clock.today())
    say(f"Noted. {LEAVES}")


@click.command()
@click.argument("names", metavar="CASE...", nargs=-1, required=True)
@passphrase_option
@click.pass_obj
def spam(home: Path, names: tuple[str, ...], passphrase_file: Path | None) -> None:
    """Set several cases aside as spam at once. Take one back with: status CASE open"""
    with open_vault(home / "reviewer", passphrase_prompt(passphrase_file)) as vault:
        found = [find_case(vault, name) for name in names]  # all are there, or nothing is done
        library.say_of_each(vault, found, "status", {"state": "spam", "outcome": ""}, clock.today())
    say(f"Set aside: {len(found)}. {LEAVES}")


@click.command()
@case_argument
@click.argument("label_name", metavar="LABEL")
@off_option
@passphrase_option
@click.pass_obj
def label(home: Path, case: str, label_name: str, off: bool, passphrase_file: Path | None) -> None:
    """Put a LABEL of at most 60 characters on a CASE."""
    with open_vault(home / "reviewer", passphrase_prompt(passphrase_file)) as vault:
        library.say(vault, find_case(vault, case), "label", {"label": label_name, "on": not off}, clock.today())
    say(f"Noted. {LEAVES}")


@click.command()
@case_argument
@click.argument("other")
@off_option
@passphrase_option
@click.pass_obj
def merge(home: Path, case: str, other: str, off: bool, passphrase_file: Path | None) -> None:
    """Say that CASE and OTHER are of one person. Each keeps its own codename, so answer in the one they wrote last."""
    with open_vault(home / "reviewer", passphrase_prompt(passphrase_file)) as vault:
        library.together(vault, find_case(vault, case), find_case(vault, other), clock.today(), on=not off)
    say(f"Noted. {LEAVES}")


@click.command()
@case_argument
@click.argument("what", type=click.Choice(["star", "mute", "unread"]))
@off_option
@passphrase_option
@click.pass_obj
def mark(home: Path, case: str, what: str, off: bool, passphrase_file: Path | None) -> None:
    """Mark a CASE for yourself: star it, mute it, or have it unread. Colleagues do not see it."""
    with open_vault(home / "reviewer", passphrase_prompt(passphrase_file)) as vault:
        library.mark(vault, find_case(vault, case), what, on=not off)
    say("Marked." if not off else "The mark is off.")


@click.command()
@click.argument("names", metavar="CASE...", nargs=-1, required=True)
@click.argument("reviewer_id", metavar="ID")
@click.option("--again", is_flag=True, help="Also what they should have already, because they cannot open it.")
@click.option(
    "--another-person",
    "another",
    is_flag=True,
    help="You know that ID is nobody whom the source keeps out; for scripts.",
)
@yes_option
@passphrase_option
@click.pass_obj
def share(
    home: Path,
    names: tuple[str, ...],
    reviewer_id: str,
    again: bool,
    another: bool,
    yes: bool,
    passphrase_file: Path | None,
) -> None:
    """Let the colleague ID read one CASE or several, what is in them and what will come."""
    with open_vault(home / "reviewer", passphrase_prompt(passphrase_file)) as vault:
        colleague = _colleague(vault, reviewer_id)
        found = {case.case_key: case for case in (find_case(vault, name) for name in names)}
        for case in found.values():
            sure = another or _is_another(vault, case, colleague)
            sharing.share(
                vault, case.case_key, colleague, clock.today(), again=again, another=sure
            )  # kept only after the question
        say(f"{scrub(colleague.name)} will be able to read, and all that comes later:", "bold")
        for case in found.values():
            show_readable(vault, case)
        agree("This cannot be taken back. Share it?", yes, "Nothing was shared.")
        vault.save()
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


@click.command()
@passphrase_option
@json_option
@click.pass_obj
def colleagues(home: Path, passphrase_file: Path | None, as_json: bool) -> None:
    """List the reviewers, and what each of them can read, which is what they keep when they leave."""
    with open_vault(home / "reviewer", passphrase_prompt(passphrase_file)) as vault:
        desk = vault.desk(clock.today())
        known, failed = case_names(vault), Failures()
        reads = {
            one.id: sorted(known[key] for key in vault.readers.cases_of(one.signing) if key in known)
            for one in desk.directory.reviewers
        }
    here = {one.id: one.active(desk.now) and one.signing not in desk.revoked for one in desk.directory.reviewers}
    if as_json:
        say_json([{"id": one, "at_the_desk": here[one], "reads": names} for one, names in reads.items()])
        failed.raise_any()
        return
    for one in desk.directory.reviewers:
        say(f"{one.id}: {scrub(one.name)}{'' if here[one.id] else ', not at the desk now'}", "bold")
        say(
            f"  reads {len(reads[one.id])} of the cases you read{': ' + ', '.join(reads[one.id]) if reads[one.id] else ''}"
        )
    failed.raise_any()


@click.command()
@click.argument("case")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True, help="A folder for them.")
@passphrase_option
@json_option
@click.pass_obj
def files(home: Path, case: str, out: Path, passphrase_file: Path | None, as_json: bool) -> None:
    """Decrypt the files of a CASE into a folder, a folder of its own for each message. Nothing is opened."""
    failures: list[ClientError] = []
    taken: list[str] = []
    unwritten: dict[str, str] = {}
    with open_vault(home / "reviewer", passphrase_prompt(passphrase_file)) as vault:
        found = find_case(vault, case)
        desk = vault.desk(clock.today()).id
        announcing = [(one, one.bundle) for one in found.messages if one.bundle]
        for message, bundle in announcing:
            target = out / f"{found.name}-{message.id.hex()[:8]}"
            try:
                extracted = _take_out(vault, bundle, desk, target)
                taken += [str(target / name) for name in extracted.names]
                unwritten |= {str(target / name): why for name, why in extracted.unwritten.items()}
            except ClientError as failed:
                failures.append(failed)
    if as_json:
        say_json({"files": taken, "unwritten": unwritten})
    elif taken:
        for path in taken:
            say(scrub(path))
        say(LOOKING)
    elif not announcing:
        say("No files came with this case.")
    if unwritten:
        for path, why in () if as_json else unwritten.items():
            say(scrub(f"Not written: {path} ({why})"), "yellow")
        failures.append(
            UsageError("unwritten", f"{len(unwritten)} files cannot be written.", "Make room, or name another folder.")
        )
    if failures:
        for one in failures[:-1]:
            print_error(f"{one} ({one.code})", one.hint)
        raise failures[-1]


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


def _take_out(vault: Vault, bundle: Bundle, desk: DeskId, target: Path) -> Extracted:
    try:
        with progress("Decrypting") as tick:
            return extract(vault, bundle, desk, target, tick)
    except ProtocolError as refused:
        raise UnsafeError(
            refused.code,
            refused.diagnostics(),
            "Nothing was written. It came from the server like this: the source made it so, or the server changed it.",
        ) from refused


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


def _colleague(vault: Vault, reviewer_id: str) -> Reviewer:
    for one in vault.desk(clock.today()).directory.reviewers:
        if one.id == reviewer_id:
            return one
    raise UsageError("reviewer", "There is no such reviewer.", "See the ids with: knothole reviewer colleagues")


COMMANDS: Final = (cases, show, draft, reply, note, assign, status, spam, label, merge, mark, share, colleagues, files)
