"""``knothole reviewer``: the offline half. None of these commands but ``sync`` touches the network."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
from rich.table import Table

from knothole_client import clock
from knothole_client.commands.courier import pull_round, push_round
from knothole_client.commands.screen import OUT, agree, print_error, progress, say, say_json, scrub
from knothole_client.commands.secrets_input import ask_new_passphrase, ask_passphrase, passphrase_option, yes_option
from knothole_client.errors import ClientError, UnsafeError, UsageError
from knothole_client.expiry import expiry_warning
from knothole_client.protocol import compact_json, schema
from knothole_client.protocol.bundle import Bundle
from knothole_client.protocol.calendar import first_day
from knothole_client.protocol.errors import EXPLANATIONS, ProtocolError
from knothole_client.protocol.primitives import verify_key
from knothole_client.protocol.reviewer_records import sign_revocation
from knothole_client.protocol.tags import DeskId
from knothole_client.reviewer import cases as library
from knothole_client.reviewer.exporting import Exported, export_round
from knothole_client.reviewer.files import Standing, extract, standing
from knothole_client.reviewer.importing import Imported, import_round
from knothole_client.reviewer.keys import FEW_WEEKS, destroy, keys_due, live_keys
from knothole_client.reviewer.vault import Vault, create, open_vault
from knothole_client.round_folder import RoundFolder
from knothole_client.sealed_file import write_durably

LOOKING = (
    "Files from strangers can attack the program that shows them, and can tell their sender that they were opened. Look at them offline, on Tails or in"
    " Dangerzone, and never publish them as they are: they may hold who made them."
)
json_option = click.option("--json", "as_json", is_flag=True, help="For programs.")
directory_argument = click.argument("directory", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))


@click.group()
def reviewer() -> None:
    """Read what sources sent and answer it. The vault stays on this machine."""


@reviewer.command()
@click.option("--id", "reviewer_id", required=True, help="A short name in small letters.")
@click.option("--name", required=True, help="What sources read.")
@click.option("--role", default="", help="What sources read beside the name.")
@passphrase_option
@click.pass_obj
def init(home: Path, reviewer_id: str, name: str, role: str, passphrase_file: Path | None) -> None:
    """Make a vault with new keys."""
    if not schema.is_identifier(reviewer_id):
        raise UsageError("id", "The id is not allowed.", "Use small letters, digits and hyphens, a letter first.")
    create(home / "reviewer", ask_new_passphrase(passphrase_file), reviewer_id, name, role, clock.today())
    say("The vault is made. Hand your card to the desk: knothole reviewer card --out FILE")


@reviewer.command()
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), required=True)
@passphrase_option
@click.pass_obj
def card(home: Path, out: Path, passphrase_file: Path | None) -> None:
    """Write the card with your public keys, for the desk."""
    with open_vault(home / "reviewer", ask_passphrase(passphrase_file)) as vault:
        identity = vault.identity
        content = {
            "id": identity.id,
            "name": identity.name,
            "role": identity.role,
            "signing": identity.key.hex(),
            "transport": verify_key(identity.transport).hex(),
        }
    write_durably(out, compact_json.serialise(content) + b"\n")
    say(f"Read your key to the desk, by voice: {content['signing']}")


@reviewer.command()
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The statement's file.")
@passphrase_option
@click.pass_obj
def revoke(home: Path, out: Path, passphrase_file: Path | None) -> None:
    """Make, ahead of time, the statement that takes you off the desk if your vault is lost or stolen."""
    with open_vault(home / "reviewer", ask_passphrase(passphrase_file)) as vault:
        statement = sign_revocation(vault.identity.signing, vault.desk(clock.today()).id)
    write_durably(out, statement)
    say("Keep this file away from the vault, where a colleague can get at it. Whoever publishes it ends your part:")
    say("knothole courier revoke FILE DIR")


@reviewer.command(name="destroy-due")
@yes_option
@passphrase_option
@json_option
@click.pass_obj
def destroy_due(home: Path, yes: bool, passphrase_file: Path | None, as_json: bool) -> None:
    """Destroy the weekly keys whose time is over. Imports do it by themselves; this asks where only your clock says so."""
    today = clock.today()
    with open_vault(home / "reviewer", ask_passphrase(passphrase_file)) as vault:
        due = keys_due(vault, vault.desk(today), today)
        if due.by_clock:
            weeks = ", ".join(clock.written(first_day(epoch)) for epoch in due.by_clock)
            question = (
                f"Only this machine's clock, which shows {clock.written(today)}, says that the weeks from {weeks} are"
                " long over. Is it right? Destroy their keys?"
            )
            agree(question, yes, "Nothing was destroyed.")
        gone = due.by_desk + due.by_clock
        destroy(vault, gone)
        vault.save()
        kept = len(live_keys(vault))
    if as_json:
        say_json({"destroyed": [clock.written(first_day(epoch)) for epoch in gone], "kept": kept})
    else:
        say(f"Destroyed: the keys of {len(gone)} weeks. {kept} weeks still have theirs." if gone else "Nothing is due.")


@reviewer.command(name="import")
@directory_argument
@passphrase_option
@json_option
@click.pass_obj
def import_(home: Path, directory: Path, passphrase_file: Path | None, as_json: bool) -> None:
    """Take in what the courier put into DIR."""
    with open_vault(home / "reviewer", ask_passphrase(passphrase_file)) as vault:
        _report_import(vault, _import(vault, RoundFolder(directory)), as_json)


@reviewer.command()
@directory_argument
@passphrase_option
@json_option
@click.pass_obj
def export(home: Path, directory: Path, passphrase_file: Path | None, as_json: bool) -> None:
    """Put into DIR what the courier shall post."""
    with open_vault(home / "reviewer", ask_passphrase(passphrase_file)) as vault:
        exported = export_round(vault, RoundFolder(directory), clock.today())
    _report_export(exported, as_json)


@reviewer.command()
@passphrase_option
@json_option
@click.pass_obj
def sync(home: Path, passphrase_file: Path | None, as_json: bool) -> None:
    """Pull, import, export and push in one, for a desk that works on one machine."""
    folder = RoundFolder(home / "round")
    with open_vault(home / "reviewer", ask_passphrase(passphrase_file)) as vault:
        if vault.pin is None:
            _import(vault, folder)
        export_round(vault, folder, clock.today())
        push_round(home, folder)
        pull_round(home, folder)
        imported = _import(vault, folder)
        export_round(vault, folder, clock.today())
        push_round(home, folder)
        _report_import(vault, imported, as_json)


@reviewer.command()
@passphrase_option
@json_option
@click.pass_obj
def cases(home: Path, passphrase_file: Path | None, as_json: bool) -> None:
    """List the cases, the newest first."""
    with open_vault(home / "reviewer", ask_passphrase(passphrase_file)) as vault:
        found = library.list_cases(vault)
    if as_json:
        say_json([_case_json(case, None) for case in found])
        return
    if not found:
        say("No cases yet. After a round they stand here: knothole reviewer sync")
        return
    table = Table("case", "last message", "unread", "messages", "replies", "channel")
    for case in found:
        table.add_row(
            case.name,
            clock.written(case.last_day),
            str(case.unread or ""),
            str(len(case.messages)),
            str(len(case.replies)),
            scrub(case.messages[-1].channel),
        )
    OUT.print(table)


@reviewer.command()
@click.argument("case")
@passphrase_option
@json_option
@click.pass_obj
def show(home: Path, case: str, passphrase_file: Path | None, as_json: bool) -> None:
    """Show a CASE. The source learns, with the next day sheet, that you opened it."""
    with open_vault(home / "reviewer", ask_passphrase(passphrase_file)) as vault:
        found = library.find_case(vault, case)
        show_case(vault, found, as_json)
        library.mark_opened(vault, found, clock.today())


@reviewer.command()
@click.argument("case")
@click.option("--text-file", type=click.File("rb"), required=True, help="The answer, UTF-8; - reads standard input.")
@passphrase_option
@click.pass_obj
def reply(home: Path, case: str, text_file: Any, passphrase_file: Path | None) -> None:
    """Answer a CASE. The answer leaves with the next export or sync."""
    text = read_text(text_file)
    with open_vault(home / "reviewer", ask_passphrase(passphrase_file)) as vault:
        parts = library.reply(vault, library.find_case(vault, case), text, clock.today())
    say(
        f"Written, in {parts} {'reply' if parts == 1 else 'replies'}. It leaves with the next round: knothole reviewer sync"
    )


@reviewer.command()
@click.argument("case")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True, help="A folder for them.")
@passphrase_option
@json_option
@click.pass_obj
def files(home: Path, case: str, out: Path, passphrase_file: Path | None, as_json: bool) -> None:
    """Decrypt the files of a CASE into a folder, a folder of its own for each message. Nothing is opened."""
    failures: list[ClientError] = []
    taken: list[str] = []
    with open_vault(home / "reviewer", ask_passphrase(passphrase_file)) as vault:
        found = library.find_case(vault, case)
        desk = vault.desk(clock.today()).id
        announcing = [one for one in found.messages if one.bundle]
        for message in announcing:
            target = out / f"{found.name}-{message.id.hex()[:8]}"
            try:
                taken += _take_out(vault, message.bundle, desk, target)
            except ClientError as failed:
                failures.append(failed)
    if as_json:
        say_json({"files": taken})
    elif taken:
        for path in taken:
            say(scrub(path))
        say(LOOKING)
    elif not announcing:
        say("No files came with this case.")
    if failures:
        for one in failures[:-1]:
            print_error(f"{one} ({one.code})", one.hint)
        raise failures[-1]


def _take_out(vault: Vault, bundle: Bundle | None, desk: DeskId, target: Path) -> list[str]:
    if bundle is None:
        return []
    try:
        with progress("Decrypting") as tick:
            return [str(target / name) for name in extract(vault, bundle, desk, target, tick)]
    except ProtocolError as refused:
        raise UnsafeError(
            refused.code,
            refused.diagnostics(),
            "Nothing was written. Take a new round; if it stays, the server or the courier's stick changed it.",
        ) from refused


def read_text(stream: Any) -> str:
    """A text file in UTF-8.

    Raises:
        UsageError: it is not.
    """
    try:
        return str(stream.read().decode())
    except UnicodeDecodeError:
        raise UsageError("text", "The file is not text in UTF-8.", "Save it as UTF-8 and try again.") from None


def show_case(vault: Vault, case: library.Case, as_json: bool) -> None:
    """Print a case: messages and replies by day, scrubbed, and what there is of the files."""
    desk = vault.desk(clock.today()).id
    there = {one.id: standing(vault, one.bundle, desk) for one in case.messages if one.bundle}
    if as_json:
        say_json(_case_json(case, there))
        return
    say(f"Case {case.name}, since {clock.written(case.since)}", "bold")
    entries: list[tuple[int, int, Any]] = [(message.day, 0, message) for message in case.messages]
    entries += [(reply.day, 1, reply) for reply in case.replies]
    for day, _, entry in sorted(entries, key=lambda one: one[:2]):
        if isinstance(entry, library.Message):
            _show_message(day, entry)
            if entry.id in there:
                _show_files(case, there[entry.id])
        else:
            say(f"\nYou, {clock.written(day)}:", "bold")
            say(scrub(entry.text))


def _show_message(day: int, message: library.Message) -> None:
    say(f"\nSource, {clock.written(day)}, channel {scrub(message.channel) or '?'}:", "bold")
    for alarm in message.alarms:
        say(f"Alarm: {EXPLANATIONS[alarm]} ({alarm}) Ask the operator before you trust the server.", "bold red")
    if message.missing:
        say(f"{message.missing} parts of this message have not come yet.", "yellow")
    for question, answer in message.answers.items():
        say(f"{scrub(question)}: {scrub(answer if isinstance(answer, str) else ', '.join(answer))}")
    say(scrub(message.text))


def _show_files(case: library.Case, there: Standing) -> None:
    if not there.complete:
        say(f"Files announced, incomplete: {there.here} of {there.count} pieces are here.", "yellow")
    for file in there.files:
        say(f"File: {scrub(file.name)} ({file.size:,} bytes)")
    if there.complete:
        say(f"Take them out with: knothole reviewer files {case.name} --out DIR")


def _case_json(case: library.Case, there: dict[bytes, Standing] | None) -> dict[str, Any]:
    summary: dict[str, Any] = {
        "case": case.name,
        "since": clock.written(case.since),
        "last": clock.written(case.last_day),
        "unread": case.unread,
    }
    if there is None:
        return summary | {"messages": len(case.messages), "replies": len(case.replies)}
    messages = [
        {
            "id": one.id.hex(),
            "day": clock.written(one.day),
            "channel": one.channel,
            "text": one.text,
            "answers": one.answers,
            "missing": one.missing,
            "alarms": list(one.alarms),
            "files": _files_json(there.get(one.id)),
        }
        for one in case.messages
    ]
    replies = [{"day": clock.written(one.day), "order": one.order, "text": one.text} for one in case.replies]
    return summary | {"messages": messages, "replies": replies}


def _files_json(there: Standing | None) -> dict[str, Any] | None:
    if there is None:
        return None
    listed = [{"name": one.name, "type": one.type, "size": one.size} for one in there.files]
    return {"here": there.here, "count": there.count, "files": listed}


def _import(vault: Vault, folder: RoundFolder) -> Imported:
    with progress("Importing") as tick:
        return import_round(vault, folder, clock.today(), tick)


def _report_import(vault: Vault, imported: Imported, as_json: bool) -> None:
    if as_json:
        say_json(
            {
                "seen": imported.seen,
                "new_parts": imported.messages,
                "set_aside": imported.set_aside,
                "desk_alarms": imported.desk_alarms,
                "keys_destroyed": imported.keys_destroyed,
                "weeks_ahead": imported.weeks_ahead,
            }
        )
        return
    if imported.first_import and vault.pin:
        say(f"This vault now belongs to the desk {vault.pin.desk.hex()}. Compare this with the desk, by voice.", "bold")
    for alarm in imported.desk_alarms:
        say(f"Alarm in the desk document: {EXPLANATIONS[alarm]} ({alarm})", "bold red")
    for code, count in sorted(imported.set_aside.items()):
        say(f"Set aside, {count}: {EXPLANATIONS[code]} ({code})", "yellow")
    if imported.keys_destroyed:
        say(
            f"Destroyed: your keys of {imported.keys_destroyed} weeks that are long over. Nobody can open what was sealed to them."
        )
    if imported.weeks_ahead < FEW_WEEKS:
        say(
            f"The server had your keys for only {imported.weeks_ahead} more weeks. Without a round, sources could soon not reach you:"
            " export and push now, and do rounds more often.",
            "bold red",
        )
    warning = expiry_warning(vault.desk(clock.today()).directory, clock.today())
    if warning:
        say(warning, "bold red")
    unread = sum(case.unread for case in library.list_cases(vault))
    say(
        f"{imported.messages} new parts of messages. {unread} unread messages."
        if unread or imported.messages
        else "Nothing new."
    )


def _report_export(exported: Exported, as_json: bool) -> None:
    if as_json:
        say_json({name: getattr(exported, name) for name in ("epoch_keys", "replies", "acknowledgements", "sheet")})
    else:
        say("Ready for the courier: knothole courier push DIR")
