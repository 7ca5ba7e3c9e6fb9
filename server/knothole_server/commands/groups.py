"""Help that a person can read: commands in sections, in the order of use, each summary on one line, and a worked example.

A command is imported when it is called: whoever asks what there is waits for no database.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click


class Group(click.Group):
    """A group of commands in sections.

    Args:
        sections: by its title, each command's name and the first sentence of its help. Command ``x-y`` is ``x_y`` in the module ``x_y`` of this package.
        example: shown as it is.
    """

    def __init__(
        self, *arguments: Any, sections: Mapping[str, Mapping[str, str]], example: str, **options: Any
    ) -> None:
        super().__init__(*arguments, **options)
        self.sections = sections
        self.example = example

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of the sections."""
        return [name for summaries in self.sections.values() for name in summaries]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        if cmd_name not in self.list_commands(ctx):
            return None
        name = cmd_name.replace("-", "_")
        command = getattr(import_module(f"{__package__}.{name}"), name)
        assert isinstance(command, click.Command)  # noqa: S101 - for the type checker
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Each section under its title, the summaries in one column."""
        width = max(map(len, self.list_commands(ctx)))
        for title, summaries in self.sections.items():
            with formatter.section(title):
                formatter.write_dl([(name.ljust(width), summary) for name, summary in summaries.items()])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The example."""
        with formatter.section("Example"):
            for line in self.example.splitlines():
                formatter.write(f"{'':{formatter.current_indent}}{line}\n")
