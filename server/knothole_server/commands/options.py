"""What commands share: where the installation is, its configuration, and how a refusal is told."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from functools import wraps
from pathlib import Path
from typing import Any, Concatenate, ParamSpec

import click
from sqlalchemy.exc import SQLAlchemyError

from knothole_server.configuration import Configuration, read_configuration
from knothole_server.errors import CHECK_FAILED, REFUSALS, KnotholeServerError

P = ParamSpec("P")

data_option = click.option(
    "--data",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="The installation's folder.",
)
config_option = click.option(
    "--config",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The configuration. Without it: knothole.toml in the data folder, if there is one.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="For programs.")


def told(command: Callable[P, None]) -> Callable[P, None]:
    """Tell a refusal as a person reads it, with the exit code of its kind."""

    @wraps(command)
    def telling(*arguments: P.args, **options: P.kwargs) -> None:
        try:
            command(*arguments, **options)
        except KnotholeServerError as error:
            _print_refusal(error.code, error.hint)
            sys.exit(REFUSALS[error.code].exit_code)
        except (OSError, SQLAlchemyError) as error:
            _print_refusal(
                "storage",
                f"{_what_failed(error)}; look at the disk, or at PostgreSQL or the object store, and see doctor",
            )
            sys.exit(CHECK_FAILED)

    return telling


def _what_failed(error: Exception) -> str:
    """In the system's or the database's words: an operator's command has nothing of a source in it."""
    cause = getattr(error, "orig", None) or error
    return getattr(cause, "strerror", None) or next(iter(str(cause).splitlines()), type(cause).__name__)


def _print_refusal(code: str, hint: str) -> None:
    refusal = REFUSALS[code]
    click.echo(f"knothole-server: error: {refusal.sentence}", err=True)
    if hint := hint or refusal.hint:
        click.echo(f"knothole-server: hint: {hint}", err=True)


def configured(command: Callable[Concatenate[Configuration, P], None]) -> Callable[..., None]:
    """Give a command the configuration as its first argument, by ``--data`` and ``--config``; tell refusals."""

    @data_option
    @config_option
    @wraps(command)
    @told
    def reading(data: Path, config: Path | None, *arguments: P.args, **options: P.kwargs) -> None:
        command(read_configuration(data, config), *arguments, **options)

    return reading


def listening(command: Callable[Concatenate[Configuration, P], None]) -> Callable[..., None]:
    """The same, with options that stand above the configuration's ``[listeners]`` and ``[quotas]``."""

    @click.option("--public", help="HOST:PORT or unix:/PATH. [default: 127.0.0.1:8080]")
    @click.option("--reviewer", help="The same, for couriers. [default: 127.0.0.1:8081]")
    @click.option("--max-envelopes", type=int, help="Above envelopes in [quotas].")
    @click.option("--max-bundle-bytes", type=int, help="Above bundle_bytes in [quotas].")
    @configured
    @wraps(command)
    def overriding(
        configuration: Configuration,
        public: str | None,
        reviewer: str | None,
        max_envelopes: int | None,
        max_bundle_bytes: int | None,
        *arguments: Any,
        **options: Any,
    ) -> None:
        overridden = configuration.with_values("listeners", public=public, reviewer=reviewer)
        overridden = overridden.with_values("quotas", envelopes=max_envelopes, bundle_bytes=max_bundle_bytes)
        command(overridden, *arguments, **options)

    return overriding


def print_list(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(f"  - {line}")
