"""``knothole reviewer``: the offline half. None of these commands but ``sync`` touches the network. Here is the group."""

from __future__ import annotations

from typing import Final

import click

from knothole_client.commands.groups import Group, Lazy
from knothole_client.commands.screen import on_a_terminal

SECTIONS: Final = {
    "Rounds": {
        "stick": Lazy("reviewer.rounds:stick", "Make DIR your stick"),
        "import": Lazy("reviewer.rounds:import_", "Read what the courier fetched into DIR"),
        "export": Lazy("reviewer.rounds:export", "Write what the courier is to post into DIR"),
        "sync": Lazy("reviewer.rounds:sync", "Pull, import, export and push, on a single machine"),
        "accept-lists": Lazy(
            "reviewer.rounds:accept_lists", "Accept the lists in DIR once the operator has explained them"
        ),
        "accept-ledger": Lazy(
            "reviewer.ledger:accept_ledger", "Drop alarms about the server's ledger or the desk it shows"
        ),
    },
    "Read": {
        "cases": Lazy("reviewer.cases:cases", "List the cases: starred ones first, then the newest"),
        "show": Lazy("reviewer.show:show", "Show a CASE; its source will learn that you opened it"),
        "files": Lazy("reviewer.show:files", "Decrypt the files of a CASE into a folder"),
        "search": Lazy("reviewer.search:search", "Find texts by words: messages, replies, notes, file names"),
    },
    "Publish": {
        "clean": Lazy("reviewer.publish:clean", "Make a cleaned copy of each FILE, to publish"),
        "plan": Lazy("reviewer.redact:plan", "Write a plan for FILE that says what becomes of its columns"),
        "redact": Lazy("reviewer.redact:redact", "Make a copy of each FILE without people, as a plan says"),
        "verify-copy": Lazy("reviewer.redact:verify_copy", "Search each COPY for what was to be gone"),
    },
    "Reply": {
        "reply": Lazy("reviewer.reply:reply", "Reply to a CASE, in an editor that leaves nothing in clear"),
        "draft": Lazy("reviewer.reply:draft", "Print the draft of a reply to a CASE"),
        "confirm": Lazy("reviewer.confirm:confirm", "Send acknowledgements of receipt, in each source's language"),
        "inform": Lazy("reviewer.inform:inform", "Show the sources of cases where they stand"),
        "outbox": Lazy("reviewer.reply:outbox", "List your replies: waiting for the server, or in the book"),
        "retract": Lazy("reviewer.reply:retract", "Take back a reply to a CASE, on its way or in the book"),
    },
    "Sort": {
        "status": Lazy("reviewer.triage:status", "Record whether cases are open, waiting, closed or spam"),
        "triage": Lazy("reviewer.triage:triage", "Record the urgency of cases and the danger to their sources"),
        "step": Lazy("reviewer.triage:step", "Record a STEP: assessed, identity-notice, minutes-offered"),
        "label": Lazy("reviewer.triage:label", "Put a LABEL on cases"),
        "mark": Lazy("reviewer.triage:mark", "Star or mute cases, or mark them unread"),
        "merge": Lazy("reviewer.triage:merge", "Record that CASE and OTHER are one person"),
        "spam": Lazy("reviewer.triage:spam", "Put cases aside as spam"),
        "set-aside": Lazy("reviewer.set_aside:set_aside", "In a flood: hide untouched cases of one message"),
    },
    "Team": {
        "colleagues": Lazy("reviewer.team:colleagues", "List the reviewers and the cases each can read"),
        "note": Lazy("reviewer.team:note", "Write a note on a CASE for its readers at the desk"),
        "assign": Lazy("reviewer.team:assign", "Put a colleague in charge of cases"),
        "share": Lazy("reviewer.team:share", "Let a colleague read cases"),
    },
    "Records": {
        "transcript": Lazy("reviewer.transcript:transcript", "Write a CASE into a signed file for somebody outside"),
        "register": Lazy("reviewer.register:register", "Write the register the law requires, as CSV"),
        "forget": Lazy("reviewer.forget:forget", "Destroy a CASE here and its replies at the server"),
    },
    "Vault and keys": {
        "about": Lazy("reviewer.about:about", "Show your key, your desk, the last round and backup"),
        "init": Lazy("reviewer.keys:init", "Make a vault with new keys"),
        "card": Lazy("reviewer.keys:card", "Write your public key into a file for the desk"),
        "passphrase": Lazy("reviewer.keys:passphrase", "Change the passphrase of the vault"),
        "revoke": Lazy("reviewer.keys:revoke", "Make the statement that revokes your key, ahead of time"),
        "destroy-due": Lazy("reviewer.keys:destroy_due", "Destroy weekly keys that are past their time"),
    },
    "Backups": {
        "backup": Lazy("reviewer.backups:backup", "Make a backup in a folder"),
        "split": Lazy("reviewer.backups:split", "Let colleagues open your backups together"),
        "unsplit": Lazy("reviewer.backups:unsplit", "Let shares open no backup that you make from now on"),
        "restore": Lazy("reviewer.backups:restore", "Make a vault from a BACKUP"),
    },
}
EXAMPLE: Final = """\
knothole courier pull /media/stick          on the machine with a network
knothole reviewer import /media/stick       on the vault's machine
knothole reviewer cases                     what is new, and what is due
knothole reviewer show maple-harbor
knothole reviewer confirm --due             acknowledge receipt, all at once
knothole reviewer reply maple-harbor
knothole reviewer export /media/stick
knothole courier push /media/stick          on the machine with a network"""


@click.group(
    cls=Group,
    sections=SECTIONS,
    example=EXAMPLE,
    invoke_without_command=True,
)
@click.pass_context
def reviewer(context: click.Context) -> None:
    """Read what sources sent and reply. The vault stays on this machine.

    Without a command, on a terminal: a sitting, which asks for the passphrase once and takes these commands until it locks.
    """
    if context.invoked_subcommand is not None:
        return
    if not on_a_terminal():
        raise click.exceptions.NoArgsIsHelpError(context)
    from knothole_client.commands.reviewer.sitting import sit  # only here: it needs what no group's help should load
    from knothole_client.commands.reviewer.unlocking import vault_of

    if vault_of(context) is not None:
        raise click.exceptions.NoArgsIsHelpError(context)
    sit(context)
