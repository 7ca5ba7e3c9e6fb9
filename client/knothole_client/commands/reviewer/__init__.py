"""``knothole reviewer``: the offline half. None of these commands but ``sync`` touches the network. Here is the group."""

from __future__ import annotations

from typing import Final

import click

from knothole_client.commands.groups import Group
from knothole_client.commands.reviewer import (
    about,
    backups,
    cases,
    confirm,
    forget,
    inform,
    keys,
    register,
    reply,
    rounds,
    search,
    set_aside,
    show,
    team,
    transcript,
    triage,
)
from knothole_client.commands.reviewer.unlocking import vault_of
from knothole_client.commands.screen import on_a_terminal

SECTIONS: Final = {
    "Rounds": (rounds.stick, rounds.import_, rounds.export, rounds.sync, rounds.accept_lists),
    "Read": (cases.cases, show.show, show.files, search.search),
    "Reply": (reply.reply, reply.draft, confirm.confirm, inform.inform, reply.outbox, reply.retract),
    "Sort": (
        triage.status,
        triage.triage,
        triage.step,
        triage.label,
        triage.mark,
        triage.merge,
        triage.spam,
        set_aside.set_aside,
    ),
    "Team": (team.colleagues, team.note, team.assign, team.share),
    "Records": (transcript.transcript, register.register, forget.forget),
    "Vault and keys": (about.about, keys.init, keys.card, keys.passphrase, keys.revoke, keys.destroy_due),
    "Backups": (backups.backup, backups.split, backups.unsplit, backups.restore),
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
    sections={title: [str(command.name) for command in commands] for title, commands in SECTIONS.items()},
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
    if vault_of(context) is not None or not on_a_terminal():
        raise click.exceptions.NoArgsIsHelpError(context)
    from knothole_client.commands.reviewer.sitting import (
        sit,  # only here: prompt_toolkit takes a fifth of a second to load
    )

    sit(context)


for commands in SECTIONS.values():
    for command in commands:
        reviewer.add_command(command)
