"""``knothole reviewer show`` and ``files``: reading one case."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from knothole_client import clock
from knothole_client.commands import shapes
from knothole_client.commands.progress import progress
from knothole_client.commands.reviewer.arguments import case_argument
from knothole_client.commands.reviewer.case_text import show_case, without
from knothole_client.commands.reviewer.unlocking import unlocked
from knothole_client.commands.screen import print_error, say, say_json, say_quoted
from knothole_client.commands.secrets_input import (
    json_output,
    passphrase_option,
)
from knothole_client.errors import ClientError, UnsafeError, UsageError
from knothole_client.protocol.bundle import Bundle
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.tags import DeskId
from knothole_client.reviewer import cases as library
from knothole_client.reviewer.cases import find_case
from knothole_client.reviewer.copies_note import notes_in
from knothole_client.reviewer.files import Extracted, extract, folder_names
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.scrubbing import scrub, scrub_text

LOOKING: Final = (
    "Files from strangers can attack the program that shows them, and can tell their sender that they were opened. Look at them offline, on Tails or in"
    " Dangerzone, and never publish them as they are: they may hold who made them."
)


@click.command()
@case_argument
@passphrase_option
@json_output(shapes.ShownCase)
@click.pass_obj
def show(home: Path, case: str, passphrase_file: Path | None, as_json: bool) -> None:
    """Show a CASE; its source will learn that you opened it. That leaves with the next round; `cases` shows how a message begins without opening it."""
    with unlocked(home, passphrase_file) as vault:
        chosen = find_case(vault, case)
        failed = show_case(vault, chosen, as_json)
        new = library.mark_opened(vault, without(chosen, failed), clock.today())
    if new and not as_json:
        say(
            f"\nThe source will learn, with the next round, that you opened {'this' if new == 1 else f'these {new} messages'}.",
            "dim",
        )
    failed.raise_any()


@click.command()
@case_argument
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True, help="A folder for them.")
@passphrase_option
@json_output(shapes.TakenOut)
@click.pass_obj
def files(home: Path, case: str, out: Path, passphrase_file: Path | None, as_json: bool) -> None:
    """Decrypt the files of a CASE into a folder. Each message gets a folder of its own; no file is opened."""
    failures: list[ClientError] = []
    taken: list[str] = []
    notes: list[str] = []
    unwritten: dict[str, str] = {}
    earlier: list[str] = []
    with unlocked(home, passphrase_file) as vault:
        chosen = find_case(vault, case)
        desk = vault.desk(clock.today()).id
        announcing = [(message.id, message.bundle) for message in chosen.messages if message.bundle]
        names = folder_names(chosen.name, [message for message, _ in announcing])
        for called, (_, bundle) in zip(names, announcing, strict=True):
            target = out / called
            if target.is_dir() and not target.is_symlink():  # it is there only if all of it was right
                earlier.append(str(target))
                continue
            try:
                extracted = _take_out(vault, bundle, desk, target)
                taken += [str(target / name) for name in extracted.names]
                notes += notes_in(target, extracted.names)
                unwritten |= {str(target / name): why for name, why in extracted.unwritten.items()}
            except ClientError as failed:
                failures.append(failed)
    if as_json:
        say_json({"files": taken, "notes": notes, "unwritten": unwritten, "earlier": earlier})
        earlier = []
    elif taken:
        for path in taken:
            say(scrub(path))
        for note in notes:
            say("Not all of these are originals. A note that came with them says:", "yellow")
            say_quoted(scrub_text(note.strip()))
        say(LOOKING)
    elif not announcing:
        say("No files came with this case.")
    for folder in earlier:
        say(f"Taken out before, and left as it is: {scrub(folder)}")
    if unwritten:
        for path, why in () if as_json else unwritten.items():
            say(scrub(f"Not written: {path} ({why})"), "yellow")
        failures.append(
            UsageError("unwritten", f"{len(unwritten)} files cannot be written.", "Make room, or name another folder.")
        )
    if failures:
        for refused in failures[:-1]:
            print_error(f"{refused} ({refused.code})", refused.hint)
        raise failures[-1]


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
