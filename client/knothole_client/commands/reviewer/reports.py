"""What an import or an export brought, in words and as JSON."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from knothole_client import clock
from knothole_client.commands.reviewer.arrivals import days_json, pull_json, report_days, report_pull
from knothole_client.commands.reviewer.clock import clock_json, clock_sentence
from knothole_client.commands.reviewer.ledger import differences_json, report_differences
from knothole_client.commands.reviewer.letters import waiting_sentence
from knothole_client.commands.reviewer.meeting_the_desk import DeskNews, own_end
from knothole_client.commands.reviewer.news import news_json, report_news
from knothole_client.commands.screen import say, say_json
from knothole_client.desk.expiry import expiry_warning
from knothole_client.failures import Failures
from knothole_client.protocol.calendar import first_day
from knothole_client.protocol.errors import EXPLANATIONS
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.reviewer.backups import OLD_AFTER, holders, last_backup
from knothole_client.reviewer.cases import case_names, outline
from knothole_client.reviewer.exporting import Exported
from knothole_client.reviewer.importing import Imported
from knothole_client.reviewer.names import Names
from knothole_client.reviewer.team import chains, split_view
from knothole_client.reviewer.vault.keys import FEW_WEEKS
from knothole_client.reviewer.vault.vault import Vault

FEW_CASES: Final = 10  # that are named one by one


def report_import(
    vault: Vault, imported: Imported, news: DeskNews, as_json: bool, exported: Exported | None = None
) -> Failures:
    """``exported``: what left in the same command."""
    failed = Failures()
    names = Names.of(vault)
    alarms = [(alarm.code, alarm.author) for alarm in chains.alarms(vault)]
    differences = split_view.differences(vault, vault.desk(clock.today()).id)
    alarms += [(split_view.CODE, difference.colleague) for difference in differences]
    alarms += [("second-key", key) for key in sorted(imported.second_keys)]
    if as_json:
        say_json(
            _imported_json(vault, imported, names, alarms)
            | news_json(vault, imported, names)
            | {"ledger_differences": differences_json(differences, names), "desk_changes": news.lines}
            | ({"held_back": exported.held_back, "unreached": exported.unreached} if exported else {})
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
    report_differences(differences, names)
    _report_people(vault, imported, names)
    _report_keeping_out(vault, imported, names)
    _report_what_is_due(vault)
    report_news(vault, imported, names)
    _report_messages(vault, imported, failed)
    if exported:
        _report_left_behind(exported)
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
        "forgotten_parts": imported.forgotten_parts,
        "withdrawals": imported.withdrawals,
        "events": imported.events,
        "alarms": [{"code": code, "by": names.id(author)} for code, author in alarms],
        "came": [names.id(key) for key in imported.came],
        "left": {str(names.id(key)): _read_by(vault, key) for key in imported.left},
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
        "redated": imported.redated,
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
    _report_redated(imported.redated)
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
    if imported.forgotten_parts:
        count = imported.forgotten_parts
        say(
            f"Not kept: {count} {'part' if count == 1 else 'parts'} of messages that you had forgotten before all had come."
        )
    for case in known:
        back = imported.withdrawn.get(case.case_key)
        if back and back.through < back.came:
            say(
                f"  {case.name}: only what came through {clock.written(back.through)}. What came later stays.", "yellow"
            )
    _report_letters(vault, imported, {case.case_key: case.name for case in known})
    shown = [case for case in known if not case.set_aside]
    alarmed = [
        case.name for case in shown if any(message.alarms and message.opened is None for message in case.messages)
    ]
    if alarmed:
        say(f"Unread messages with an alarm, which show explains: {', '.join(alarmed)}", "bold red")
    unread = sum(case.unread for case in shown)
    if unread:
        say(f"{unread} unread {'message' if unread == 1 else 'messages'}. See: knothole reviewer cases")
    elif imported.is_whole and not (
        imported.messages or imported.forgotten_parts or imported.events or imported.withdrawals
    ):
        say("Nothing new.")


def _report_letters(vault: Vault, imported: Imported, names: dict[VerifyKey, str]) -> None:
    """How this reviewer's own replies fare, by what the courier saw in the book."""
    if imported.letters.arrived:
        cases = ", ".join(sorted({names.get(letter.case, "?") for letter in imported.letters.arrived}))
        say(f"The server has your replies to: {cases}")
    if imported.letters.missing:
        cases = ", ".join(sorted({names.get(letter.case, "?") for letter in imported.letters.missing}))
        say(f"Gone from the server, all or in part, and waiting to be posted again: your replies to {cases}", "yellow")
    waiting = waiting_sentence(vault.sent_replies.letters(), clock.today())
    if waiting:
        say(waiting, "yellow")


def _report_people(vault: Vault, imported: Imported, names: Names) -> None:
    """Who comes can be let in; who goes keeps what they read."""
    for key in sorted(imported.came):
        say(
            f"New at the desk: {names.name(key)}. Nothing older opens for them: knothole reviewer share CASE... ID",
            "bold",
        )
    for key in sorted(imported.left - {vault.identity.key}):
        keeps = _read_by(vault, key)
        say(
            f"No longer at the desk: {names.name(key)}. Of the cases you read they keep {len(keeps)}"
            + (f": {', '.join(keeps)}. Put others in charge." if keeps else "."),
            "bold",
        )
        if key in holders(vault):
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


def report_export(exported: Exported, met: bool, as_json: bool, directory: Path) -> None:
    if as_json:
        counts = (
            "epoch_keys",
            "replies",
            "events",
            "retractions",
            "acknowledgements",
            "sheet",
            "delegation",
            "held_back",
            "unreached",
            "redated",
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
    _report_redated(exported.redated)
    _report_left_behind(exported)


def _report_redated(count: int) -> None:
    if count:
        say(
            f"Dated by a clock that was ahead: {count} of your notes and other entries. Nobody had them yet; they have the right day now.",
            "yellow",
        )


def _report_left_behind(exported: Exported) -> None:
    """What waits, because no export may or can bring it yet."""
    if exported.held_back:
        say(
            f"Held back: {exported.held_back} parts of replies. The server takes only so many in a week, and"
            " none of a revoked key. Otherwise later exports bring them.",
            "yellow",
        )
    if exported.unreached:
        say(
            f"Held back: {exported.unreached} words to colleagues who have no key for this week. They leave once there is one.",
            "yellow",
        )


def _on_the_stick(exported: Exported) -> str:
    """What a courier finds there, for people."""
    found = {
        "parts of replies": exported.replies,
        "envelopes to colleagues": exported.events,
        "parts of replies to take out of the book": exported.retractions,
        "weekly keys": exported.epoch_keys,
        "acknowledged days": exported.acknowledgements,
    }
    listed = [f"{what}: {count}" for what, count in found.items() if count]
    return ", ".join([*listed, *(["day sheet"] if exported.sheet else [])]) or "nothing that is new"
