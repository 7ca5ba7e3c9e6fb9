"""Groups of commands as a person learns them: in sections, in the order of use, with a worked example at the end of the help."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import click

UNSORTED: Final = "More"
NOT_CUT: Final = 1000  # more than any summary has: none is cut, and a test holds that each fits on a line


class Group(click.Group):
    """A group whose help lists its commands in sections.

    Args:
        sections: names of commands by the title of their section. What no section names comes last.
        example: lines that are shown as they are.
    """

    def __init__(
        self,
        *arguments: Any,
        sections: Mapping[str, Sequence[str]] | None = None,
        example: str = "",
        **options: Any,
    ) -> None:
        super().__init__(*arguments, **options)
        self._sections = dict(sections or {})
        self.example = example
        click.version_option(package_name="knothole")(self)

    @property
    def sections(self) -> dict[str, list[click.Command]]:
        """The commands by section, in order."""
        listed = {name for names in self._sections.values() for name in names}
        sorted_in = self._sections | {UNSORTED: [name for name in self.commands if name not in listed]}
        by_title = {
            title: [self.commands[name] for name in names if name in self.commands]
            for title, names in sorted_in.items()
        }
        return {title: commands for title, commands in by_title.items() if commands}

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of the sections."""
        return [str(command.name) for commands in self.sections.values() for command in commands]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Each section under its title, the summaries in one column."""
        width = max((len(name) for name in self.commands), default=0)
        for title, commands in self.sections.items():
            with formatter.section(title):
                formatter.write_dl([(str(command.name).ljust(width), summary(command)) for command in commands])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The example."""
        if self.example:
            with formatter.section("Example"):
                for line in self.example.splitlines():
                    formatter.write(f"{'':{formatter.current_indent}}{line}\n")


def summary(command: click.Command) -> str:
    """The first sentence of a command's help."""
    return command.get_short_help_str(NOT_CUT).rstrip(".")
