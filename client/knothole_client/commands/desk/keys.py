"""``knothole desk rotate``, ``passphrase``, ``print`` and ``restore``: the desk key and the next one, on disk and on paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.text import Text

from knothole_client import clock
from knothole_client.commands.screen import ERR, OUT, agree, answered_in_time, say, secret_screen
from knothole_client.commands.secrets_input import (
    choose_option,
    new_passphrase_option,
    new_passphrase_prompt,
    passphrase_option,
    passphrase_prompt,
    words_of_sheet,
    yes_option,
)
from knothole_client.desk import folder, keys
from knothole_client.desk.sheet import Sheet, fingerprint_sheet, key_sheets, page
from knothole_client.errors import UsageError
from knothole_client.files import paper
from knothole_client.files.durable import write_durably
from knothole_client.protocol.primitives import Seed
from knothole_client.scrubbing import scrub

next_option: Callable[..., Any] = click.option(
    "--next",
    "next_file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The sealed next key, where you moved it.  [default: desk/next.key]",
)


@click.command()
@next_option
@yes_option
@choose_option
@passphrase_option
@new_passphrase_option
@click.pass_obj
def rotate(
    home: Path,
    next_file: Path | None,
    yes: bool,
    choose: bool,
    passphrase_file: Path | None,
    new_passphrase_file: Path | None,
) -> None:
    """Replace a lost or stolen desk key with the next key.

    Asks for the next key's passphrase, then makes a new one for the keys that come out of it.
    """
    folder.open_desk(home / "desk", None)
    say("The next key becomes the desk key, for good. The present desk key will never count again.", "bold")
    agree("Rotate?", yes, "Nothing was rotated.")
    own = home / "desk" / "next.key"
    completed = keys.rotate(
        home / "desk",
        next_file or own,
        passphrase_prompt(passphrase_file),
        new_passphrase_prompt(new_passphrase_file, choose),
        lambda: _made_before(new_passphrase_file),
    )
    say("The interrupted rotation is completed." if completed else "The desk key is rotated.")
    say("Both keys in the desk folder have the new passphrase.")
    say("  1. Move desk/next.key to another safe place now: it is a new one, and rescues the desk the next time.")
    say("  2. Sign, so that everybody learns of it: knothole desk sign --days 30 --out FILE")
    say("  3. Hand the signed file to a reviewer's courier. Until it is in force, the old key still counts.")
    say("  4. Tell every reviewer, by voice: their next import asks whether you rotated.")
    if next_file and not next_file.samefile(own):
        say("The file you gave with --next holds the desk key now. Destroy it, or keep it as safe as desk.key.")


@click.command()
@next_option
@choose_option
@passphrase_option
@new_passphrase_option
@click.pass_obj
def passphrase(
    home: Path, next_file: Path | None, choose: bool, passphrase_file: Path | None, new_passphrase_file: Path | None
) -> None:
    """Change the passphrase of the desk key. With --next, of the next key."""
    file = next_file or home / "desk" / "desk.key"
    keys.change_passphrase(file, passphrase_prompt(passphrase_file), new_passphrase_prompt(new_passphrase_file, choose))
    say(
        f"{file.name} has the new passphrase. Copies of the file made before still open with the old one: destroy them."
    )
    if next_file is None:
        say("The next key keeps the passphrase it has. Change it where it lies: knothole desk passphrase --next FILE")


@click.command(name="print")
@click.argument("what", type=click.Choice(["fingerprint", "desk-key", "next-key"]))
@next_option
@click.option("--shares", type=int, default=0, help="Cut the key into so many sheets, for as many people.")
@click.option("--threshold", type=int, default=0, help="How many of these sheets it takes.")
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), help="An HTML file to print.  [default: show it here]"
)
@passphrase_option
@click.pass_obj
def print_(
    home: Path,
    what: str,
    next_file: Path | None,
    shares: int,
    threshold: int,
    out: Path | None,
    passphrase_file: Path | None,
) -> None:
    """Put the fingerprint, or a key, on paper: as words and as a QR code.

    A key is shown here, to be copied by hand, or written into a file for a printer. With --shares and --threshold it becomes several
    sheets, of which some are needed.
    """
    chain = folder.open_desk(home / "desk", None).chain
    if what == "fingerprint":
        sheets = [fingerprint_sheet(chain)]
    else:
        if bool(shares) != bool(threshold):
            raise UsageError(
                "threshold", "--shares and --threshold belong together.", "For example: --shares 3 --threshold 2"
            )
        name = "desk.key" if what == "desk-key" else "next.key"
        file = next_file if next_file and what == "next-key" else home / "desk" / name
        if not file.exists():
            raise UsageError("no-key", f"There is no {name} here.", "Say where the next key is, with --next FILE.")
        seed = folder.load_key(file, passphrase_prompt(passphrase_file))[1]
        if keys.which(chain, seed) != name:
            raise UsageError("key", f"This file is not the {what.replace('-', ' ')}.", "Name the other file.")
        sheets = key_sheets(chain, seed, what.replace("-", " "), clock.written(clock.today()), threshold, shares)
    if out is None:
        _show(sheets)
        return
    write_durably(out, page(sheets))
    say(f"Written: {len(sheets)} sheets in {scrub(str(out))}. Open it in a browser without a network, and print it.")
    if sheets[0].secret:
        say("It holds the key in clear. Destroy it once it is printed, and what the printer keeps.", "bold red")


@click.command()
@click.option(
    "--words-file",
    "words_files",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    multiple=True,
    help="Read a sheet's words from a file instead of asking; once for each share.",
)
@click.option(
    "--desk-file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="The last file the desk signed, if the desk's folder is lost too.",
)
@choose_option
@passphrase_option
@click.pass_obj
def restore(
    home: Path, words_files: tuple[Path, ...], desk_file: Path | None, choose: bool, passphrase_file: Path | None
) -> None:
    """Restore a desk key from paper. From its words, or from enough shares of it."""
    if desk_file is None:
        folder.open_desk(home / "desk", None)
    sheets = [words_of_sheet(file) for file in words_files] or _ask_for_words()
    shares = len(sheets) != 1 or len(sheets[0].split()) >= paper.SHARE_WORD_COUNT
    seed = Seed(paper.from_shares(sheets) if shares else paper.from_words(sheets[0]))
    if len(seed) != paper.SIZE:
        raise UsageError(
            "shares", "These shares hold something else than a desk key.", "A backup's shares have 20 words."
        )
    if desk_file is not None:
        keys.restore_folder(home / "desk", desk_file.read_bytes(), seed)
        say("The desk's folder is there again. Its settings are not: knothole desk set FILE", "bold")
        say("Reviewers who are no longer listed are forgotten: give nobody an id that was used before.")
    name = keys.restore_key(home / "desk", seed, new_passphrase_prompt(passphrase_file, choose))
    say(f"desk/{name} is here again, under the new passphrase. Put the paper back, into a new sealed envelope.")
    if name == "next.key":
        say("This is the next key. If desk.key is lost, go on with: knothole desk rotate")


def _made_before(file: Path | None) -> str:
    if file is None:
        ERR.print("A rotation was interrupted. Type the new passphrase that you wrote down then.")
    return passphrase_prompt(file)()


def _ask_for_words() -> list[str]:
    """The words of one sheet, or of shares one after the other, typed line by line as they stand on paper."""
    sheets: list[str] = []
    typed: list[str] = []
    with answered_in_time():
        while True:
            asked = "The words on the sheet" if not sheets else "The words of the next share (Enter: that was the last)"
            line = str(
                click.prompt("… more" if typed else asked, default="", show_default=False, hide_input=True, err=True)
            )
            typed += line.split()
            if not line.strip() or len(typed) >= paper.SHARE_WORD_COUNT or (not sheets and _is_key(typed)):
                sheets += [" ".join(typed)] if typed else []
                if not line.strip() or (len(sheets) == 1 and _is_key(typed)):
                    return sheets
                typed = []


def _is_key(words: list[str]) -> bool:
    """Whether these are all words of a key, and not the beginning of a share."""
    try:
        paper.from_words(" ".join(words))
    except UsageError:
        return False
    return True


def _show(sheets: list[Sheet]) -> None:
    for sheet in sheets:
        if not sheet.secret:
            _print_sheet(sheet, OUT)
            continue
        with secret_screen("write a page for the printer: --out FILE") as shown:
            _print_sheet(sheet, shown)
            with answered_in_time():
                click.prompt(
                    "Press Enter when it is on paper", default="", show_default=False, hide_input=True, err=True
                )


def _print_sheet(sheet: Sheet, shown: Console) -> None:
    """The words last: on a small screen, what is above them is out of sight."""
    shown.out(sheet.terminal(), highlight=False)
    for line in (*sheet.notes, *filter(None, [sheet.command]), "", sheet.title):
        shown.print(Text(scrub(line)), soft_wrap=not shown.is_terminal)
    for line in sheet.lines:
        shown.print(Text(f"    {line}"))
