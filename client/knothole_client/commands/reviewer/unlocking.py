"""The vault a command works on: opened for it, or open already in a sitting."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import click
from click.shell_completion import CompletionItem
from rich.text import Text

from knothole_client import clock
from knothole_client.commands.screen import ERR
from knothole_client.commands.secrets_input import passphrase_prompt
from knothole_client.reviewer.cases import case_names
from knothole_client.reviewer.vault.vault import Vault, open_vault

TORN: Final = (
    "The last change of this vault may be missing: it was not written to its end, as after a power cut."
    " Look at what you did last, and do it again if it is not here."
)
_VAULT: Final = f"{__name__}.vault"  # in the context of click, which the commands of a sitting share


@contextmanager
def unlocked(home: Path, passphrase_file: Path | None) -> Iterator[Vault]:
    """The vault, for one command. What the command does not save is dropped at its end, in a sitting too."""
    vault = vault_of(click.get_current_context())
    if vault is None:
        with open_vault(home / "reviewer", passphrase_prompt(passphrase_file)) as opened:
            warn_torn(opened.is_torn)
            yield opened
        return
    try:
        yield vault
    finally:
        vault.drop_changes()


def warn_torn(is_torn: bool) -> None:
    """Say so if the last change before may be missing."""
    if is_torn:
        ERR.print(Text(TORN, style="bold yellow"), soft_wrap=not ERR.is_terminal)


def vault_of(context: click.Context) -> Vault | None:
    """The vault that is open in a sitting, if there is one."""
    vault = context.meta.get(_VAULT)
    return vault if isinstance(vault, Vault) else None


@contextmanager
def shared_by_commands(context: click.Context, vault: Vault) -> Iterator[None]:
    """Let the commands below a context work on an open vault."""
    context.meta[_VAULT] = vault
    try:
        yield
    finally:
        del context.meta[_VAULT]


class CaseName(click.ParamType[str]):
    """The name of a case, or its beginning. Completed in a sitting only: a shell must not open a vault, nor keep names."""

    name = "case"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """The cases that begin so."""
        vault = vault_of(ctx)
        names = case_names(vault, flood=False).values() if vault else ()
        return [CompletionItem(name) for name in sorted(names) if name.startswith(incomplete.lower())]


class CaseNameBeforeId(CaseName):
    """As :class:`CaseName`, where cases are followed by a colleague's id: completion cannot know which of the two is being typed."""

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """The cases and the colleagues that begin so."""
        vault = vault_of(ctx)
        listed = vault.desk(clock.today()).directory.reviewers if vault and vault.pin else ()
        colleagues = [CompletionItem(reviewer.id) for reviewer in listed if reviewer.id.startswith(incomplete)]
        return super().shell_complete(ctx, param, incomplete) + colleagues
