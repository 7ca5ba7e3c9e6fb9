"""Help that a person can read: commands in sections, in the order of use, each summary on one line, and a worked example."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import click

NOT_CUT: Final = 1_000  # characters; no summary has so many


class Group(click.Group):
    """A group of commands in sections. ``example`` is shown as it is."""

    def __init__(
        self, *arguments: Any, sections: Mapping[str, Sequence[click.Command]], example: str, **options: Any
    ) -> None:
        super().__init__(*arguments, **options)
        self.sections = sections
        self.example = example
        for commands in sections.values():
            for command in commands:
                self.add_command(command)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of the sections."""
        return list(self.commands)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Each section under its title, the summaries in one column."""
        width = max(map(len, self.commands))
        for title, commands in self.sections.items():
            with formatter.section(title):
                rows = [(str(command.name).ljust(width), command.get_short_help_str(NOT_CUT)) for command in commands]
                formatter.write_dl(rows)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The example."""
        with formatter.section("Example"):
            for line in self.example.splitlines():
                formatter.write(f"{'':{formatter.current_indent}}{line}\n")
