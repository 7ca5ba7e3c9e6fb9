"""``knothole source channels``: whom one can write to."""

from __future__ import annotations

import click

from knothole_client import clock
from knothole_client.commands import shapes
from knothole_client.commands.fingerprints import in_words
from knothole_client.commands.screen import say, say_json, say_quoted
from knothole_client.commands.secrets_input import json_output
from knothole_client.commands.source.desk_text import named, own_text, say_holds, show_channel
from knothole_client.commands.source.visits import visit, visiting
from knothole_client.protocol.desk_document import Desk, active_reviewers
from knothole_client.protocol.directory import Channel
from knothole_client.protocol.errors import ProtocolError
from knothole_client.source.draft import last_read, readers
from knothole_client.source.place import Place


@click.command()
@visiting
@json_output(list[shapes.Channel])
def channels(place: Place, as_json: bool) -> None:
    """Show whom you can write to and when they last read."""
    with visit(place) as here:
        directory = here.desk.directory
        if as_json:
            say_json([_channel_json(here.desk, channel) for channel in directory.channels])
            return
        for channel in directory.channels:
            show_channel(here.desk, channel)
            if not _can_read(here.desk, channel):
                say("Nobody here can receive messages now.", "yellow")
        statement = own_text(directory.statement.text)
        if statement:
            say(f"\nThe desk said on {clock.written(directory.statement.date)}:")
            say_quoted(statement)
        say("\nThe reviewers, and the keys they sign with, as the desk signed them:")
        for reviewer in active_reviewers(here.desk):
            say(named([reviewer]), "bold")
            for line in in_words(reviewer.signing):
                say(line)
        say_holds(here.desk)


def _channel_json(desk: Desk, channel: Channel) -> object:
    read, can_read = last_read(desk, channel.slots), _can_read(desk, channel)
    return {
        "id": channel.id,
        "title": channel.title,
        "guidance": channel.guidance,
        "questions": [
            {
                "id": question.id,
                "label": question.label,
                "kind": question.kind,
                "required": question.required,
                "choices": {choice.id: choice.label for choice in question.choices},
                "if": question.condition,
            }
            for question in channel.questions
        ],
        "readers": [
            {"id": reviewer.id, "name": reviewer.name, "role": reviewer.role, "reachable": reviewer.id in can_read}
            for reviewer in active_reviewers(desk)
            if reviewer.slot in channel.slots
        ],
        "read_through": None if read is None else clock.written(read),
    }


def _can_read(desk: Desk, channel: Channel) -> set[str]:
    """The ids of those who can be addressed."""
    try:
        return {reader.id for reader in readers(desk, channel.id)}
    except ProtocolError:
        return set()
