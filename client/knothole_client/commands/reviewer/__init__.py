"""``knothole reviewer``: the offline half. None of these commands but ``sync`` touches the network. Here the group is put together."""

from __future__ import annotations

import click

from knothole_client.commands.reviewer import (
    about,
    backups,
    cases,
    forget,
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


@click.group()
def reviewer() -> None:
    """Read what sources sent and answer it. The vault stays on this machine."""


for command in (
    rounds.import_,
    rounds.export,
    rounds.sync,
    rounds.settle,
    cases.cases,
    show.show,
    show.files,
    search.search,
    reply.reply,
    reply.draft,
    triage.status,
    triage.label,
    triage.mark,
    triage.merge,
    triage.spam,
    set_aside.set_aside,
    team.colleagues,
    team.note,
    team.assign,
    team.share,
    transcript.transcript,
    register.register,
    forget.forget,
    about.about,
    keys.init,
    keys.card,
    keys.revoke,
    keys.destroy_due,
    backups.backup,
    backups.split,
    backups.restore,
):
    reviewer.add_command(command)
