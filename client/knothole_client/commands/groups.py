"""Groups of commands as a person learns them: in sections, in the order of use, with a worked example at the end of the help.

A command is imported when it is called. Whoever asks what there is waits for no cryptography, no database and no network library.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from importlib import import_module
from typing import Any, Final, NamedTuple

import click

UNSORTED: Final = "More"
NOT_CUT: Final = 1000  # more than any summary has: none is cut, and a test holds that each fits on a line


class Lazy(NamedTuple):
    """A command that is imported when it is called."""

    where: str
    """Its module below this package, and its name there: ``reviewer.show:files``."""
    summary: str
    """The first sentence of its help; a test holds that it is."""

    def load(self) -> click.Command:
        """Import it."""
        module, _, name = self.where.partition(":")
        command = getattr(import_module(f"{__package__}.{module}"), name)
        assert isinstance(command, click.Command)  # noqa: S101 - for the type checker
        return command


class Commands(MutableMapping[str, click.Command]):
    """Commands by name. One that is lazy is imported when it is asked for."""

    def __init__(self, lazy: Mapping[str, Lazy]) -> None:
        self._known: dict[str, Lazy | click.Command] = dict(lazy)

    def __getitem__(self, name: str) -> click.Command:
        known = self._known[name]
        return known.load() if isinstance(known, Lazy) else known

    def __setitem__(self, name: str, command: click.Command) -> None:
        self._known[name] = command

    def __delitem__(self, name: str) -> None:
        del self._known[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)

    def __contains__(self, name: object) -> bool:
        return name in self._known

    def summary(self, name: str) -> str:
        """The first sentence of a command's help."""
        known = self._known[name]
        return known.summary if isinstance(known, Lazy) else summary(known)


class Group(click.Group):
    """A group whose help lists its commands in sections.

    Args:
        sections: names of commands by the title of their section, or the lazy commands by their names. What no section names comes last.
        example: lines that are shown as they are.
    """

    def __init__(
        self,
        *arguments: Any,
        sections: Mapping[str, Sequence[str] | Mapping[str, Lazy]] | None = None,
        example: str = "",
        **options: Any,
    ) -> None:
        listed = (sections or {}).values()
        self._commands = Commands(
            {name: lazy for names in listed if isinstance(names, Mapping) for name, lazy in names.items()}
        )
        super().__init__(*arguments, **options)
        self.commands = self._commands
        self._sections = {title: list(names) for title, names in (sections or {}).items()}
        self.example = example
        click.version_option(package_name="knothole")(self)

    @property
    def sections(self) -> dict[str, list[str]]:
        """The names of the commands by section, in order."""
        listed = {name for names in self._sections.values() for name in names}
        sorted_in = self._sections | {UNSORTED: [name for name in self.commands if name not in listed]}
        by_title = {title: [name for name in names if name in self.commands] for title, names in sorted_in.items()}
        return {title: names for title, names in by_title.items() if names}

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of the sections."""
        return [name for names in self.sections.values() for name in names]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Each section under its title, the summaries in one column."""
        width = max((len(name) for name in self.commands), default=0)
        for title, names in self.sections.items():
            with formatter.section(title):
                formatter.write_dl([(name.ljust(width), self._commands.summary(name)) for name in names])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The example."""
        if self.example:
            with formatter.section("Example"):
                for line in self.example.splitlines():
                    formatter.write(f"{'':{formatter.current_indent}}{line}\n")


def summary(command: click.Command) -> str:
    """The first sentence of a command's help."""
    return command.get_short_help_str(NOT_CUT).rstrip(".")
