"""What commands share: the installation's folder, its configuration, and how a refusal is reported."""

from __future__ import annotations

import os
import pwd
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import wraps
from pathlib import Path
from typing import Any, Concatenate, ParamSpec

import click
from sqlalchemy.exc import SQLAlchemyError

from knothole_server.configuration import Configuration, read_configuration
from knothole_server.errors import CHECK_FAILED, REFUSALS, KnotholeServerError, SetupError

P = ParamSpec("P")

data_option = click.option(
    "--data",
    required=True,
    type=click.Path(path_type=Path, file_okay=False, readable=False),
    help="The installation's folder.",
)
config_option = click.option(
    "--config",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The configuration. [default: knothole.toml in the data folder, if it exists]",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")


def reports_errors(command: Callable[P, None]) -> Callable[P, None]:
    """Print a refusal as a person reads it, and exit with the code of its kind."""

    @wraps(command)
    def reporting(*arguments: P.args, **options: P.kwargs) -> None:
        try:
            command(*arguments, **options)
        except KnotholeServerError as error:
            _print_refusal(error.code, error.hint)
            sys.exit(REFUSALS[error.code].exit_code)
        except BrokenPipeError:  # whoever reads this has seen enough; click ends quietly
            raise
        except (OSError, SQLAlchemyError) as error:
            _print_refusal(
                "storage",
                f"{what_failed(error)}. Check the disk, or PostgreSQL and the object store, and run doctor",
            )
            sys.exit(CHECK_FAILED)

    return reporting


def what_failed(error: Exception) -> str:
    """In the system's or the database's words: an operator's command has nothing of a source in it."""
    cause = getattr(error, "orig", None) or error
    if isinstance(cause, OSError) and cause.strerror:
        paths = [str(name) for name in (cause.filename, cause.filename2) if isinstance(name, str | Path)]
        return f"{' and '.join(paths)}: {cause.strerror}" if paths else cause.strerror
    return next(iter(str(cause).splitlines()), type(cause).__name__)


def _print_refusal(code: str, hint: str) -> None:
    refusal = REFUSALS[code]
    click.echo(f"knothole-server: error: {refusal.sentence}", err=True)
    if hint := hint or refusal.hint:
        click.echo(f"knothole-server: hint: {hint}", err=True)


def check_user(data: Path) -> None:
    """Refuse to work on somebody else's data folder: what another user writes there, the server could not read."""
    try:
        owner = data.stat().st_uid
    except FileNotFoundError:
        return
    user = os.geteuid()
    if user == owner:
        return
    if user == 0:
        raise SetupError(
            "another-user", f"{data} is owned by {name_of(owner)}: sudo -u {name_of(owner)} knothole-server …"
        )
    raise SetupError(
        "another-user",
        f"{data} is owned by {name_of(owner)}, and you are {name_of(user)}. If {name_of(user)} is to run the server, as root: "
        f"chown -R {name_of(user)} {data}",
    )


def name_of(user: int) -> str:
    """A user's name, or number."""
    with suppress(KeyError):
        return pwd.getpwuid(user).pw_name
    return str(user)


def with_configuration(command: Callable[Concatenate[Configuration, P], None]) -> Callable[..., None]:
    """Give a command the configuration as its first argument, by ``--data`` and ``--config``; report refusals."""

    @data_option
    @config_option
    @wraps(command)
    @reports_errors
    def reading(data: Path, config: Path | None, *arguments: P.args, **options: P.kwargs) -> None:
        data = data.absolute()  # ``run`` leaves the folder it was started in
        check_user(data)
        command(read_configuration(data, config.absolute() if config else None), *arguments, **options)

    return reading


def with_listeners(command: Callable[Concatenate[Configuration, P], None]) -> Callable[..., None]:
    """The same, with options that override the configuration's ``[listeners]`` and ``[quotas]``."""

    @click.option("--public", help="The sources' address: HOST:PORT or unix:/PATH. [default: 127.0.0.1:8080]")
    @click.option("--reviewer", help="The couriers' address, in the same form. [default: 127.0.0.1:8081]")
    @click.option("--max-envelopes", type=int, help="Overrides envelopes in [quotas].")
    @click.option("--max-bundle-bytes", type=int, help="Overrides bundle_bytes in [quotas].")
    @with_configuration
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
    """Print lines as a list."""
    for line in lines:
        click.echo(f"  - {line}")
