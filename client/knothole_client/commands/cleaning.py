"""``clean`` of reviewers and of sources: what files tell, and copies without it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from knothole_client.commands import shapes
from knothole_client.commands.screen import say, say_json
from knothole_client.commands.sides import Side
from knothole_client.copying import cleaning
from knothole_client.copying.cleaning import Cleaned, Told
from knothole_client.copying.copies import path_of_copy, write_copy
from knothole_client.errors import ClientError
from knothole_client.scrubbing import scrub

SHOWN: Final = 30
NOT_FOUND: Final = (
    "Nothing finds everything: printers' dots, watermarks, wording planted to find a leak, voices and faces stay. Look at each"
    " copy before it leaves."
)
TELLING: Final = re.compile(
    r"gps(?!.*(ref|version))|location|\bcity|country|serial|author|artist|by-?line|\bcreator\b|owner|person|company"
    r"|lastmodifiedby|\bmake\b|\bmodel\b|original|comment|title|(?<!profile)description|hidden|path|template|uniqueid|documentid",
    re.IGNORECASE,
)
"""Names of what tells most about people; shown first, for not all is shown."""
STATES: Final = {
    "reported": "No copy was made: files of this kind are only looked at.",
    "not-cleaned": "No copy was made: something in it was not understood.",
    "unknown": "No copy was made: nothing here looks into files of this kind.",
}


def clean_files(files: Sequence[Path], look: bool, as_json: bool, side: Side) -> None:
    """Say what each file tells, and make its cleaned copy.

    Raises:
        ClientError: ``not-installed``, ``sandbox-forbidden``; what the last file was refused for, or that not all have a copy.
    """
    with side.hinting():
        _clean_files(files, look, as_json, side)


def _clean_files(files: Sequence[Path], look: bool, as_json: bool, side: Side) -> None:
    cleaning.expect_installed(cleaning.missing())
    failures: list[ClientError] = []
    done: list[shapes.CleanedFile] = []
    for path in files:
        try:
            cleaned, target = _clean(path, look)
        except ClientError as failed:
            failures.append(failed)
            continue
        done.append(_json(path, cleaned, target))
        if not as_json:
            _show(path, cleaned, target, look, side)
    if as_json:
        say_json(done)
    elif done and not look:
        say(NOT_FOUND)
    if look and any(each["state"] == "unknown" for each in done):
        failures.append(
            ClientError("not-looked", "Not every file was looked into.", "Those that were not are named above.")
        )
    if not look and any(each["copy"] is None for each in done):
        failures.append(
            ClientError("no-copy", "Not every file has a cleaned copy.", "Those that have none are named above.")
        )
    side.raise_last(failures)


def _clean(path: Path, look: bool) -> tuple[Cleaned, Path | None]:
    """What became of a file, and its copy."""
    target = None if look else path_of_copy(path, "cleaned")
    cleaned = cleaning.clean(path.name, cleaning.content_of(path), lambda: None, look_only=look)
    if target is None or cleaned.state != "cleaned":
        return cleaned, None
    write_copy(target, cleaned.copy)
    return cleaned, target


def _show(path: Path, cleaned: Cleaned, target: Path | None, look: bool, side: Side) -> None:
    say(scrub(str(path)), "bold")
    if cleaned.state == "unknown":
        say(f"  {STATES[cleaned.state]} {side.uncleaned}", "yellow")
        return
    _list("It tells:", cleaned.before, cleaned.more, "Nothing was found in it.")
    for part in cleaned.left_out:
        say(f"  Left out of the copy: {scrub(part)}")
    if target is not None:
        say(f"  Cleaned copy: {scrub(str(target))}", "green")
        _list("The copy still tells:", cleaned.left, 0, "Nothing was found in the copy.")
    elif not look:
        say(f"  {STATES[cleaned.state]} {side.uncleaned}", "yellow")


def _list(heading: str, traces: Told, more: int, nothing: str) -> None:
    if not traces:
        say(f"  {nothing}")
        return
    say(f"  {heading}")
    for key, value in sorted(traces, key=lambda trace: not TELLING.search(trace[0]))[:SHOWN]:
        say(f"    {scrub(' '.join(key.split()))}: {scrub(' '.join(value.split()))}")
    if len(traces) + more > SHOWN:
        say(f"    and {len(traces) + more - SHOWN} more; --json lists them")


def _json(path: Path, cleaned: Cleaned, target: Path | None) -> shapes.CleanedFile:
    return {
        "file": str(path),
        "state": cleaned.state,
        "copy": str(target) if target else None,
        "before": [f"{key}: {value}" for key, value in cleaned.before],
        "left": [f"{key}: {value}" for key, value in cleaned.left],
        "left_out": list(cleaned.left_out),
    }
