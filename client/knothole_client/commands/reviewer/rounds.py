"""``knothole reviewer``: the offline half. None of these commands but ``sync`` touches the network."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from knothole_client import clock
from knothole_client.commands import shapes
from knothole_client.commands.courier import pull_round, push_round, raise_refusals, say_alarms
from knothole_client.commands.progress import progress
from knothole_client.commands.reviewer.arrivals import days_json, pull_json, report_days, report_pull
from knothole_client.commands.reviewer.case_text import Names
from knothole_client.commands.reviewer.clock import clock_json, clock_option, clock_sentence, expect_right_clock
from knothole_client.commands.reviewer.letters import oldest_waiting
from knothole_client.commands.reviewer.meeting_couriers import meet_courier
from knothole_client.commands.reviewer.meeting_the_desk import DeskNews, accept_option, fingerprint_option, own_end
from knothole_client.commands.reviewer.news import news_json, report_news
from knothole_client.commands.reviewer.unlocking import unlocked
from knothole_client.commands.screen import agree, say, say_json
from knothole_client.commands.secrets_input import (
    json_output,
    passphrase_option,
    yes_option,
)
from knothole_client.courier import store
from knothole_client.desk.expiry import expiry_warning
from knothole_client.errors import UsageError
from knothole_client.failures import Failures
from knothole_client.files.durable import write_durably
from knothole_client.protocol.calendar import first_day
from knothole_client.protocol.errors import EXPLANATIONS
from knothole_client.protocol.primitives import VerifyKey, verify_key
from knothole_client.reviewer import acknowledging
from knothole_client.reviewer.backups import OLD_AFTER, holders, last_backup
from knothole_client.reviewer.cases import case_names, outline
from knothole_client.reviewer.delegating import let_act
from knothole_client.reviewer.exporting import Exported, export_round
from knothole_client.reviewer.importing import Imported, import_round
from knothole_client.reviewer.team import chains
from knothole_client.reviewer.vault.keys import FEW_WEEKS
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.rounds.folder import RoundFolder
from knothole_client.rounds.stick import Stick, expect_folder, expect_own_stick, make_stick, read_stick

FEW_CASES: Final = 10  # that are named one by one
directory_argument = click.argument("directory", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))


@click.command()
@directory_argument
@yes_option
@passphrase_option
@click.pass_obj
def stick(home: Path, directory: Path, yes: bool, passphrase_file: Path | None) -> None:
    """Make DIR your stick. Rounds are read and written nowhere else."""
    expect_folder(directory)
    with unlocked(home, passphrase_file) as vault:
        if read_stick(directory) is None and directory.stat().st_dev == home.stat().st_dev:
            question = f"{directory} is on this machine's own disk, and not on a stick. Use it for rounds?"
            agree(question, yes, "Nothing was written. If you meant a stick, mount it first.")
        made = _make_stick(vault, RoundFolder(directory))
    say(
        f"{directory} is your stick now, number {made.id.hex()[:8]}. It says so in a file that names desk and reviewer."
    )
    say(f"Next: knothole reviewer export {directory}")


@click.command(name="import")
@directory_argument
@fingerprint_option
@accept_option
@passphrase_option
@json_output(shapes.Import)
@click.pass_obj
def import_(
    home: Path,
    directory: Path,
    fingerprint: str | None,
    accept_changes: bool,
    passphrase_file: Path | None,
    as_json: bool,
) -> None:
    """Read what the courier fetched into DIR."""
    expect_folder(directory)
    news = DeskNews(fingerprint, accept_changes)
    with unlocked(home, passphrase_file) as vault:
        if vault.pin is not None:
            _expect_own_stick(vault, directory)
        failed = _report_import(vault, _import(vault, RoundFolder(directory), news), news, as_json)
    failed.raise_any()


@click.command()
@directory_argument
@click.option("--courier", "words", help="The six words of the courier's key that this vault lets act; for scripts.")
@clock_option
@passphrase_option
@json_output(shapes.Export)
@click.pass_obj
def export(
    home: Path, directory: Path, words: str | None, sure: bool, passphrase_file: Path | None, as_json: bool
) -> None:
    """Write what the courier is to post into DIR."""
    expect_folder(directory)
    with unlocked(home, passphrase_file) as vault:
        _expect_own_stick(vault, directory)
        folder = RoundFolder(directory)
        expect_right_clock(vault, sure, folder)
        met = meet_courier(vault, folder, home, words)
        exported = export_round(vault, folder, clock.today())
        end = own_end(vault, vault.desk(clock.today()))
    if end and not as_json:
        say(end, "bold red")
    _report_export(exported, met, as_json, directory)


@click.command()
@fingerprint_option
@accept_option
@clock_option
@passphrase_option
@json_output(shapes.Import)
@click.pass_obj
def sync(
    home: Path,
    fingerprint: str | None,
    accept_changes: bool,
    sure: bool,
    passphrase_file: Path | None,
    as_json: bool,
) -> None:
    """Pull, import, export and push, on a single machine."""
    news = DeskNews(fingerprint, accept_changes)
    folder = RoundFolder(home / "round")
    courier_key = verify_key(store.transport_key(home / "courier"))
    with unlocked(home, passphrase_file) as vault:
        if vault.pin is None:
            _import(vault, folder, news)
        _make_stick(vault, folder)
        expect_right_clock(vault, sure, behind_only=True)  # the server says whether it is ahead
        let_act(vault, courier_key)
        export_round(vault, folder, clock.today())
        first = push_round(home, folder)
        pull_round(home, folder)
        imported = _import(vault, folder, news)
        export_round(vault, folder, clock.today())
        second = push_round(home, folder)
        failed = _report_import(vault, imported, news, as_json)
    if not as_json:
        say_alarms(home)
    raise_refusals(first, second, as_json=as_json)
    failed.raise_any()


@click.command()
@directory_argument
@yes_option
@passphrase_option
@click.pass_obj
def settle(home: Path, directory: Path, yes: bool, passphrase_file: Path | None) -> None:
    """Accept the lists in DIR once the operator has explained them. Trusts the key that signed them, and drops what earlier lists said."""
    with unlocked(home, passphrase_file) as vault:
        _expect_own_stick(vault, directory)
        keys = acknowledging.keys_in(RoundFolder(directory), vault.desk(clock.today()).id)
        if len(keys) != 1:
            raise UsageError(
                "no-list", f"The lists here are signed by {len(keys)} keys.", "Pull once more into an empty folder."
            )
        (key,) = keys
        say(f"The lists here are signed by: {key.hex()}")
        agree(
            "Did the operator read you this key (knothole-server doctor), and do you believe what was said?",
            yes,
            "Nothing was settled.",
        )
        acknowledging.settle(vault, key)
        vault.save()
    say("Settled. Import this folder again.")


def _make_stick(vault: Vault, folder: RoundFolder) -> Stick:
    """Make a folder this reviewer's stick, with the desk document that the courier begins with."""
    document = vault.desk_document
    made = make_stick(folder.path, vault.identity.key, vault.desk(clock.today()).id)
    if not folder.desk.exists():
        write_durably(folder.desk, document)
    return made


def _expect_own_stick(vault: Vault, directory: Path) -> None:
    expect_own_stick(directory, vault.desk(clock.today()).id, vault.identity.key, Names.of(vault).name)


def _import(vault: Vault, folder: RoundFolder, news: DeskNews) -> Imported:
    with progress("Importing", waits=True) as tick:
        return import_round(vault, folder, clock.today(), tick, news.look)


def _report_import(vault: Vault, imported: Imported, news: DeskNews, as_json: bool) -> Failures:
    failed = Failures()
    names = Names.of(vault)
    alarms = [(one.code, one.author) for one in chains.alarms(vault)]
    alarms += [("second-key", one) for one in sorted(imported.second_keys)]
    if as_json:
        say_json(
            _imported_json(vault, imported, names, alarms)
            | news_json(vault, imported, names)
            | {"desk_changes": news.lines}
        )
        return failed
    news.report()
    end = own_end(vault, vault.desk(clock.today()))
    if end:
        say(end, "bold red")
    _report_round(imported)
    _report_keys(imported)
    for code, author in alarms:
        say(f"Alarm about {names.name(author)}: {EXPLANATIONS[code]} ({code})", "bold red")
    _report_people(vault, imported, names)
    _report_keeping_out(vault, imported, names)
    _report_what_is_due(vault)
    report_news(vault, imported, names)
    _report_messages(vault, imported, failed)
    return failed


def _imported_json(
    vault: Vault, imported: Imported, names: Names, alarms: list[tuple[str, VerifyKey]]
) -> dict[str, object]:
    known = case_names(vault)
    return {
        "pull": pull_json(imported.pull),
        "clock": clock_json(imported.clock),
        "replies_arrived": len(imported.letters.arrived),
        "replies_missing": len(imported.letters.missing),
        "replies_waiting": sum(letter.waits for letter in vault.sent_replies.letters()),
        "seen": imported.seen,
        "new_parts": imported.messages,
        "withdrawals": imported.withdrawals,
        "events": imported.events,
        "alarms": [{"code": code, "by": names.id(author)} for code, author in alarms],
        "came": [names.id(one) for one in imported.came],
        "left": {str(names.id(one)): _read_by(vault, one) for one in imported.left},
        "keeping_out": {
            known[case]: sorted(str(names.id(reviewer)) for reviewer in kept_out)
            for case, kept_out in imported.keeping_out.items()
            if case in known
        },
        "set_aside": imported.set_aside,
        "ahead": imported.ahead,
        "missing": imported.missing,
        "days": days_json(imported.days),
        "missing_pieces": imported.missing_pieces,
        "desk_alarms": imported.desk_alarms,
        "keys_destroyed": imported.keys_destroyed,
        "weeks_ahead": imported.weeks_ahead,
        "weeks_lost": [clock.written(first_day(epoch)) for epoch in imported.weeks_lost],
    }


def _report_round(imported: Imported) -> None:
    """What is wrong with what came, and with how it came."""
    for alarm in imported.desk_alarms:
        if alarm != "second-key":  # reported below, with the name
            say(f"Alarm in the desk document: {EXPLANATIONS[alarm]} ({alarm})", "bold red")
    if not imported.first_import:
        report_pull(imported.pull)
    if imported.clock:
        say(clock_sentence(imported.clock), "bold red")
    if imported.missing_pieces:
        say(
            f"{imported.missing_pieces} pieces of files were lost or damaged on the way here. Pull once more into this folder, and import again.",
            "bold red",
        )
    report_days(imported.days)
    if imported.ahead:
        say(
            f"{imported.ahead} envelopes are of days after tomorrow, and stay in the folder. Set this machine's clock, if it is wrong:"
            f" it shows {clock.written(clock.today())}. If it is right, somebody wrote false days onto the stick.",
            "bold red",
        )
    for code, count in sorted(imported.set_aside.items()):
        say(f"Set aside, {count}: {EXPLANATIONS[code]} ({code})", "yellow")


def _report_keys(imported: Imported) -> None:
    """The weeks of one's own keys: those that are over, lost, and ahead."""
    if imported.keys_destroyed:
        say(
            f"Destroyed: your keys of {imported.keys_destroyed} weeks that are long over. Nobody can open what was sealed to them."
        )
    if imported.weeks_lost:
        weeks = ", ".join(clock.written(first_day(epoch)) for epoch in imported.weeks_lost)
        say(
            f"Your keys for the weeks from {weeks} were made after the backup this vault comes from, and are lost. What sources write to"
            " you in these weeks nobody can open. Before they begin, have the desk take you off, and start again as on a first day.",
            "bold red",
        )
    if imported.weeks_ahead == 0 and not imported.first_import:
        say("The server has no key of yours for this week: sources cannot reach you. Export and push now.", "bold red")
    elif imported.weeks_ahead < FEW_WEEKS and not imported.first_import:
        say(
            f"The server had your keys for only {imported.weeks_ahead} more weeks. Without a round, sources could soon not reach you:"
            " export and push now, and do rounds more often.",
            "bold red",
        )


def _report_what_is_due(vault: Vault) -> None:
    warning = expiry_warning(vault.desk(clock.today()).directory, clock.today())
    if warning:
        say(warning, "bold red")
    safe_until = last_backup(vault)
    if clock.today() - (safe_until or vault.identity.made) > OLD_AFTER:
        when = f"is of {clock.written(safe_until)}" if safe_until else "was never made"
        say(f"The last backup {when}. Make one: knothole reviewer backup --out DIR", "yellow")


def _report_messages(vault: Vault, imported: Imported, failed: Failures) -> None:
    known = outline(vault, failed, flood=False)
    if imported.withdrawals:
        say(f"Sources who took everything back: {imported.withdrawals}. What they had written was destroyed.", "yellow")
    for case in known:
        back = imported.withdrawn.get(case.case_key)
        if back and back.through < back.came:
            say(
                f"  {case.name}: only what came through {clock.written(back.through)}. What came later stays.", "yellow"
            )
    _report_letters(vault, imported, {case.case_key: case.name for case in known})
    shown = [case for case in known if not case.set_aside]
    alarmed = [case.name for case in shown if any(one.alarms and one.opened is None for one in case.messages)]
    if alarmed:
        say(f"Unread messages with an alarm, which show explains: {', '.join(alarmed)}", "bold red")
    unread = sum(case.unread for case in shown)
    if unread:
        say(f"{unread} unread {'message' if unread == 1 else 'messages'}. See: knothole reviewer cases")
    elif not (imported.messages or imported.events or imported.withdrawals):
        say("Nothing new.")


def _report_letters(vault: Vault, imported: Imported, names: dict[VerifyKey, str]) -> None:
    """How this reviewer's own replies fare, by what the courier saw in the book."""
    if imported.letters.arrived:
        cases = ", ".join(sorted({names.get(letter.case, "?") for letter in imported.letters.arrived}))
        say(f"The server has your replies to: {cases}")
    if imported.letters.missing:
        cases = ", ".join(sorted({names.get(letter.case, "?") for letter in imported.letters.missing}))
        say(f"Gone from the server, and posted again with your next export: your replies to {cases}", "yellow")
    waiting = oldest_waiting(vault.sent_replies.letters(), clock.today())
    if waiting:
        say(f"{waiting}; posted with each export until it is. See: knothole reviewer outbox", "yellow")


def _report_people(vault: Vault, imported: Imported, names: Names) -> None:
    """Who comes can be let in; who goes keeps what they read."""
    for one in sorted(imported.came):
        say(
            f"New at the desk: {names.name(one)}. Nothing older opens for them: knothole reviewer share CASE... ID",
            "bold",
        )
    for one in sorted(imported.left - {vault.identity.key}):
        keeps = _read_by(vault, one)
        say(
            f"No longer at the desk: {names.name(one)}. Of the cases you read they keep {len(keeps)}"
            + (f": {', '.join(keeps)}. Put others in charge." if keeps else "."),
            "bold",
        )
        if one in holders(vault):
            say(
                "They have a share of your backups too: split again among others, and destroy the backups made before.",
                "bold",
            )


def _report_keeping_out(vault: Vault, imported: Imported, names: Names) -> None:
    """Whom sources keep out, and what that changes."""
    known, holding = case_names(vault), holders(vault)
    for reviewer in sorted(set().union(*imported.keeping_out.values())):
        concerned = [case for case, kept_out in imported.keeping_out.items() if reviewer in kept_out]
        cases = sorted(known[case] for case in concerned if case in known)
        listed = ", ".join(cases[:FEW_CASES]) + (
            f" and {len(cases) - FEW_CASES:,} more" if len(cases) > FEW_CASES else ""
        )
        shares = (
            " They have a share of your backups, so these cases will not be in them." if reviewer in holding else ""
        )
        say(f"Kept out by the source: {names.name(reviewer)}, from {listed}.{shares}", "bold")


def _read_by(vault: Vault, reviewer: VerifyKey) -> list[str]:
    """The names of the cases here that a reviewer reads too."""
    known = case_names(vault)
    return sorted(known[key] for key in vault.readers.cases_of(reviewer) if key in known)


def _report_export(exported: Exported, met: bool, as_json: bool, directory: Path) -> None:
    if as_json:
        counts = (
            "epoch_keys",
            "replies",
            "events",
            "acknowledgements",
            "sheet",
            "delegation",
            "held_back",
            "unreached",
        )
        say_json({name: getattr(exported, name) for name in counts} | {"courier_let_act": met and exported.delegation})
        return
    if not met:
        say(
            "The courier whose key is in the folder is not let act. If it is yours, export again, with its words.",
            "bold red",
        )
    elif not exported.delegation:
        say(
            f"No courier may post this yet. Bring the stick to yours: knothole courier push {directory} leaves its key there. Then export again.",
            "bold",
        )
    else:
        say(f"On the stick: {_on_the_stick(exported)}. Next: knothole courier push {directory}")
    if exported.held_back:
        say(
            f"Not on the stick: {exported.held_back} parts of replies. The server takes only so many in a week; later exports bring them.",
            "yellow",
        )
    if exported.unreached:
        say(
            f"Not on the stick: {exported.unreached} words to colleagues who have no key for this week. They leave once there is one.",
            "yellow",
        )


def _on_the_stick(exported: Exported) -> str:
    """What a courier finds there, for people."""
    found = {
        "parts of replies": exported.replies,
        "words to colleagues": exported.events,
        "weekly keys": exported.epoch_keys,
        "acknowledged days": exported.acknowledgements,
    }
    listed = [f"{what}: {count}" for what, count in found.items() if count]
    return ", ".join([*listed, *(["day sheet"] if exported.sheet else [])]) or "nothing that is new"
