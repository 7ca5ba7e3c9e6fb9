"""``plan``, ``redact`` and ``verify-copy`` of reviewers and of sources: copies of tables and texts without the people in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

import click

from knothole_client.commands import shapes
from knothole_client.commands.screen import say, say_json
from knothole_client.commands.sides import Side
from knothole_client.copying import redacting
from knothole_client.copying.cleaning import content_of, expect_installed
from knothole_client.copying.copies import path_of_copy, write_copies, write_copy
from knothole_client.copying.plans import MAX_PLAN, Plan, read_plan
from knothole_client.copying.redacting import Left, Looked, PartCopy
from knothole_client.copying.sandboxed.redacting.searching import MAX_COUNTED
from knothole_client.errors import ClientError, LockedError, UsageError
from knothole_client.protocol.errors import ProtocolError
from knothole_client.scrubbing import scrub

SHOWN: Final = 20
NOT_FOUND: Final = (
    "Nothing finds everybody: who is described without a word of the plan stays, and rare details beside a pseudonym can"
    " show who it is. Read each copy before it leaves."
)
WORDS: Final = {
    "pseudonym": "{} pseudonyms",
    "coarsen": "{} made coarser",
    "blacken": "{} blackened",
    "not-understood": "{} of these blackened, as they were not understood",
}
OF_THE_SECRET: Final = ("codename-word", "codename-length", "codename-check", "no-terminal")
"""What is refused of what was asked for, beside a passphrase."""
_file = click.Path(path_type=Path, dir_okay=False, exists=True)
file_argument = click.argument("file", type=_file)
files_argument = click.argument("files", metavar="FILE...", nargs=-1, required=True, type=_file)
copies_argument = click.argument("copies", metavar="COPY...", nargs=-1, required=True, type=_file)
original_option = click.option("--of", "original", type=_file, required=True, help="The file of which they are copies.")
plan_out_option = click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The file to write."
)
out_option = click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="The folder for the copies; otherwise beside each FILE.",
)


def plan_option(group: str) -> Callable[..., Any]:
    """The option that names a plan."""
    text = f"The plan, as knothole {group} plan wrote it and you changed it."
    return click.option("--plan", "plan_file", type=_file, required=True, help=text)


def write_plan(file: Path, out: Path, side: Side) -> None:
    """Begin a plan for a file.

    Raises:
        ClientError: ``not-installed``, ``sandbox-forbidden``, ``exists``; what the file was refused for.
    """
    with side.hinting():
        expect_installed(redacting.missing())
        write_copy(out, redacting.draft_plan(file.name, content_of(file), lambda: None))
    say(f"Written: {scrub(str(out))}. Edit it: for each column keep, drop, blacken, pseudonym, coarsen or inside.")
    say("The examples in it are from the file. Delete the plan when you delete the file.")


def redact_files(
    files: Sequence[Path],
    plan_file: Path,
    out: Path | None,
    as_json: bool,
    asked: Callable[[], Callable[[str], str]],
    side: Side,
) -> None:
    """Make the redacted copies of each file.

    Args:
        asked: called at most once, if there are pseudonyms: gets their secret, and gives what writes one.

    Raises:
        ClientError, ProtocolError: as :func:`write_plan`, ``plan``, ``left``; what ``asked`` raises.
    """
    with side.hinting():
        _redact_files(files, plan_file, out, as_json, cache(asked), side)


def _redact_files(
    files: Sequence[Path],
    plan_file: Path,
    out: Path | None,
    as_json: bool,
    pseudonyms: Callable[[], Callable[[str], str]],
    side: Side,
) -> None:
    expect_installed(redacting.missing())
    wanted = read_plan(plan_file.name, content_of(plan_file, MAX_PLAN))
    failures: list[ClientError | ProtocolError] = []
    done: list[shapes.RedactedFile] = []
    for path in files:
        try:
            made, looks, targets = _redact(path, wanted, pseudonyms, out)
        except (ClientError, ProtocolError) as failed:
            failures.append(failed)
            if isinstance(failed, LockedError) or failed.code in OF_THE_SECRET:
                break  # it would be asked for once more with each file; what was made is still shown
            continue
        done.append(_redacted_json(path, made, looks, targets))
        if not as_json:
            _show(path, made, looks, targets)
    if as_json:
        say_json(done)
    elif any(each["state"] == "redacted" for each in done):
        say(NOT_FOUND)
    if any(each["state"] == "left" for each in done):
        failures.append(
            ClientError(
                "left",
                "Not every file has a redacted copy: in some, what was to be gone is left.",
                'Drop or blacken more columns, or put it under "words"; what may stay goes under "kept", or its column gets "common": true.',
            )
        )
    side.raise_last(failures)


def _redact(
    path: Path, plan: Plan, pseudonyms: Callable[[], Callable[[str], str]], out: Path | None
) -> tuple[list[PartCopy], list[Looked], list[Path]]:
    """The copies of a file, what a second look saw in each, and where they were written: nowhere if anything is left in one."""
    content = content_of(path)
    parts = redacting.redact(path.name, content, plan, pseudonyms, lambda: None)
    copies: dict[Path, bytes] = {}
    for at, part in enumerate(parts, 1):
        if part.content is not None:
            how = f"{at}.redacted" if len(parts) > 1 else "redacted"
            copies[path_of_copy(path, how, part.ending, out)] = part.content
    if not copies:
        raise UsageError("plan", f"The plan leaves all of {path.name} out.", "Keep something of it.")
    looks = [
        redacting.look(path.name, content, plan, target.name, copy, lambda: None) for target, copy in copies.items()
    ]
    if not all(look.is_clear for look in looks):
        return parts, looks, []
    write_copies(copies)
    return parts, looks, list(copies)


def verify_copies(copies: Sequence[Path], original: Path, plan_file: Path, as_json: bool, side: Side) -> None:
    """Search each copy for what was to be gone.

    Raises:
        ClientError: as :func:`redact_files`; ``not-looked``.
    """
    with side.hinting():
        _verify_copies(copies, original, plan_file, as_json, side)


def _verify_copies(copies: Sequence[Path], original: Path, plan_file: Path, as_json: bool, side: Side) -> None:
    expect_installed(redacting.missing())
    plan = read_plan(plan_file.name, content_of(plan_file, MAX_PLAN))
    content = content_of(original)
    failures: list[ClientError | ProtocolError] = []
    done: list[shapes.VerifiedCopy] = []
    for path in copies:
        try:
            look = redacting.look(original.name, content, plan, path.name, content_of(path), lambda: None)
        except ClientError as failed:
            failures.append(failed)
            continue
        done.append({"copy": str(path), **_look_json(look)})
        if not as_json:
            say(scrub(str(path)), "bold")
            _show_look(look)
    if as_json:
        say_json(done)
    if any(each["state"] == "left" for each in done):
        failures.append(ClientError("left", "In a copy, what was to be gone is left.", f"Do not {side.verb} it."))
    elif any(each["state"] == "unknown" for each in done):
        failures.append(
            ClientError("not-looked", "Not all of every copy was looked into.", "What was not is named above.")
        )
    side.raise_last(failures)


def _show(path: Path, parts: list[PartCopy], looks: list[Looked], targets: list[Path]) -> None:
    say(scrub(str(path)), "bold")
    if not targets:
        say("  No copy was made. A second look at what it would have been:", "yellow")
    copied, written = iter(looks), iter(targets)
    for part in parts:
        if part.title:
            say(f"  Sheet {scrub(part.title)}:")
        if part.content is None:
            say("  Left out, as the plan says.")
            continue
        if targets:
            say(f"  Redacted copy: {scrub(str(next(written)))}", "green")
            _show_part(part)
        _show_look(next(copied))


def _show_part(part: PartCopy) -> None:
    if part.read:
        say(f"  {part.kept or part.read:,} of {part.read:,} rows")
    if part.odd:
        say(f"  {part.odd:,} rows had more or fewer cells than the table has columns, and were left out", "yellow")
    if part.formulas:
        say(f"  {part.formulas:,} cells began as formulas do, and got an apostrophe")
    if part.unseen:
        say(f"  {part.unseen:,} characters that nobody sees, which can mark a copy, were left out")
    for column in part.columns:
        became = [
            sentence.format(f"{column.counts[name]:,}") for name, sentence in WORDS.items() if column.counts.get(name)
        ]
        of = {"drop": "left out", "keep": "as it is"}.get(column.action, "nothing to replace")
        name = scrub(column.heading) or "In the text"
        say(f"  {name}: {', '.join(became) or of}")


def _show_look(look: Looked) -> None:
    for left in look.left[:SHOWN]:
        what = (
            "a word of the plan" if left.is_word else f"a value of {scrub(left.column)}" if left.column else "a passage"
        )
        say(f"  Left: {scrub(left.shown)}, {what}, {_place(left)}", "bold red")
    if look.count > SHOWN:
        least = "at least " if look.count >= MAX_COUNTED else ""
        say(f"  and {least}{look.count - SHOWN:,} more places; --json lists some of them")
    for part in look.unlooked[:SHOWN]:
        say(f"  Nothing looked into {scrub(part)}.", "yellow")
    if look.is_clear and not look.wanted:
        say("  Second look: nothing was to be gone, so nothing was looked for.", "yellow")
    elif look.is_clear:
        say(f"  Second look: none of {look.wanted:,} values and words is left.")
    for column, number in look.short.items():
        say(f"  Too short to be looked for: {number:,} values of {scrub(column) or 'the text'}", "yellow")


def _place(left: Left) -> str:
    if left.where == "name":
        return "in the name of the copy"
    inside = f" of {scrub(left.where)}" if left.where else ""
    return f"line {left.line}, place {left.place}{inside}"


def _redacted_json(path: Path, parts: list[PartCopy], looks: list[Looked], targets: list[Path]) -> shapes.RedactedFile:
    return {
        "file": str(path),
        "state": "redacted" if targets else "left",
        "copies": [str(target) for target in targets],
        "parts": [
            {
                "title": part.title,
                "left_out": part.content is None,
                "read": part.read,
                "kept": part.kept,
                "odd": part.odd,
                "formulas": part.formulas,
                "unseen": part.unseen,
                "columns": [
                    {"heading": column.heading, "action": column.action, "counts": dict(column.counts)}
                    for column in part.columns
                ],
            }
            for part in parts
        ],
        "looks": [_look_json(look) for look in looks],
    }


def _look_json(look: Looked) -> shapes.SecondLook:
    return {
        "state": "clear" if look.is_clear else "left" if look.count else "unknown",
        "wanted": look.wanted,
        "count": look.count,
        "left": [
            {
                "what": "word" if left.is_word else "value",
                "of": left.column,
                "shown": left.shown,
                "where": left.where,
                "line": left.line,
                "place": left.place,
            }
            for left in look.left
        ],
        "short": dict(look.short),
        "unlooked": list(look.unlooked),
    }
