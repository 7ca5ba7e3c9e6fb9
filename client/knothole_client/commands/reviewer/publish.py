"""``knothole reviewer clean``: copies of files that were taken out, to be published."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import click

from knothole_client.commands import shapes
from knothole_client.commands.screen import print_error, say, say_json
from knothole_client.commands.secrets_input import json_output
from knothole_client.errors import ClientError
from knothole_client.reviewer.publishing import cleaning
from knothole_client.reviewer.publishing.cleaning import Cleaned, Told
from knothole_client.reviewer.publishing.copies import path_of_copy, write_copy
from knothole_client.scrubbing import scrub

SHOWN: Final = 30
NOT_FOUND: Final = (
    "Nothing finds everything: printers' dots, watermarks, wording planted to find a leak, voices and faces stay. Look at each"
    " copy before it leaves."
)
STATES: Final = {
    "reported": "No copy was made: files of this kind are only looked at. Do not publish it as it is.",
    "not-cleaned": "No copy was made: something in it was not understood. Do not publish it as it is.",
    "unknown": "No copy was made: nothing here looks into files of this kind. Do not publish it as it is.",
}


@click.command()
@click.argument(
    "files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path, dir_okay=False, exists=True)
)
@click.option("--look", is_flag=True, help="Only say what each file tells; make no copy.")
@json_output(list[shapes.CleanedFile])
def clean(files: Sequence[Path], look: bool, as_json: bool) -> None:
    """Make a cleaned copy of each FILE, to publish. It says what the file tells, and what the copy still tells.

    The copy of photo.jpg is photo.cleaned.jpg, beside it; the original stays as it is. The vault is not needed: programs that read files of strangers run in
    a sandbox, without a network and without its keys.
    """
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
            _show(path, cleaned, target, look)
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
    for refused in failures[:-1]:
        print_error(f"{refused} ({refused.code})", refused.hint)
    if failures:
        raise failures[-1]


def _clean(path: Path, look: bool) -> tuple[Cleaned, Path | None]:
    """What became of a file, and its copy."""
    target = None if look else path_of_copy(path, "cleaned")
    cleaned = cleaning.clean(path.name, cleaning.content_of(path), lambda: None, look_only=look)
    if target is None or cleaned.state != "cleaned":
        return cleaned, None
    write_copy(target, cleaned.copy)
    return cleaned, target


def _show(path: Path, cleaned: Cleaned, target: Path | None, look: bool) -> None:
    say(scrub(str(path)), "bold")
    if cleaned.state == "unknown":
        say(f"  {STATES[cleaned.state]}", "yellow")
        return
    _list("It tells:", cleaned.before, cleaned.more, "Nothing was found in it.")
    for part in cleaned.left_out:
        say(f"  Left out of the copy: {scrub(part)}")
    if target is not None:
        say(f"  Cleaned copy: {scrub(str(target))}", "green")
        _list("The copy still tells:", cleaned.left, 0, "Nothing was found in the copy.")
    elif not look:
        say(f"  {STATES[cleaned.state]}", "yellow")


def _list(heading: str, traces: Told, more: int, nothing: str) -> None:
    if not traces:
        say(f"  {nothing}")
        return
    say(f"  {heading}")
    for key, value in traces[:SHOWN]:
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
