"""``knothole demo``: a desk with one reviewer and a server on this machine, to try it. Nothing here is for real use, and it says so."""

from __future__ import annotations

import errno
import fcntl
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final

import click

from knothole_client import clock
from knothole_client.commands.courier import pull_round, push_round, raise_refusals
from knothole_client.commands.groups import Group
from knothole_client.commands.reviewer.case_text import show_case, without
from knothole_client.commands.screen import OUT, say
from knothole_client.courier import store
from knothole_client.desk.folder import add_reviewer, create_desk, open_desk
from knothole_client.desk.signing import sign
from knothole_client.errors import NetworkError, UnsafeError, UsageError
from knothole_client.failures import Failures
from knothole_client.files.durable import write_durably
from knothole_client.http import Server
from knothole_client.protocol.primitives import verify_key
from knothole_client.protocol.tags import DeskId
from knothole_client.reviewer import cases
from knothole_client.reviewer.delegating import let_act
from knothole_client.reviewer.exporting import export_round
from knothole_client.reviewer.importing import import_round
from knothole_client.reviewer.vault.vault import Vault, create, open_vault
from knothole_client.rounds.folder import DESK, RoundFolder
from knothole_client.rounds.stick import make_stick

START_LIMIT: Final = 60  # seconds a slow machine may take to start the server
OTHER_PORTS: Final = (
    "Choose others: knothole demo --public 127.0.0.1:8090 --reviewers 127.0.0.1:8091"
    ' (make run ARGS="--public 127.0.0.1:8090 --reviewers 127.0.0.1:8091")'
)
ANOTHER: Final = (
    "Use that one, or have another beside it, in a folder and with ports of its own: knothole demo --home var/other"
    " --public 127.0.0.1:8090 --reviewers 127.0.0.1:8091"
)
OTHER_FOLDER: Final = "Name another folder with --home."
PARTS: Final = {"passphrase", "desk", "reviewer", "courier", "server"}
EXAMPLE: Final = """\
knothole demo                        keep it running; open what it shows
knothole demo read                   in another terminal
knothole demo answer maple-harbor"""
SETTINGS: Final = """\
[policy]
cover_interval = 2     # fast, to try it; 20 for real
publish_interval = 0   # at once, to try it; 900 for real

[statement]
text = { en = "This is a demonstration. Nobody reads what you send but you." }

[[channels]]
id = "desk"
title = { en = "The demonstration desk" }
guidance = { en = "Write anything. It never leaves this machine." }
reviewers = ["demo"]
"""


@click.group(cls=Group, sections={"Be the reviewer": ("read", "answer")}, example=EXAMPLE, invoke_without_command=True)
@click.option("--home", type=click.Path(path_type=Path, file_okay=False), default=Path("var/demo"), show_default=True)
@click.option("--public", default="127.0.0.1:8080", show_default=True, help="Where sources go.")
@click.option("--reviewers", default="127.0.0.1:8081", show_default=True, help="Where couriers go.")
@click.pass_context
def demo(context: click.Context, home: Path, public: str, reviewers: str) -> None:
    """Try everything on this machine. Stop with Ctrl-C.

    All other commands work on it too: knothole --home var/demo reviewer --help. The passphrase is in var/demo/passphrase.
    """
    context.obj = home
    if context.invoked_subcommand is None:
        run(home, public, reviewers)


@demo.command()
@click.pass_obj
def read(home: Path) -> None:
    """Fetch and show what was sent."""
    with open_vault(home / "reviewer", _passphrase(home)) as vault:
        _sync(home, vault)
        failed = Failures()
        came = cases.list_cases(vault, failed)
        if not came:
            say("Nothing has come yet. Send something in the browser first; it takes a few seconds.")
        for case in came:
            unseen = show_case(vault, case, as_json=False)
            cases.mark_opened(vault, without(case, unseen), clock.today())
            failed.found |= {f"{name} in {case.name}": why for name, why in unseen.found.items()}
            say(f"\nAnswer it with: {_command(home)} answer {case.name}\n")
        export_and_push(home, vault)
        failed.raise_any()


@demo.command()
@click.argument("case")
@click.option("--text", help="The answer, instead of being asked for it. (Real commands read it from a file.)")
@click.pass_obj
def answer(home: Path, case: str, text: str | None) -> None:
    """Reply to a CASE."""
    with open_vault(home / "reviewer", _passphrase(home)) as vault:
        try:
            chosen = cases.find_case(vault, case)
        except UsageError as refused:
            raise UsageError(refused.code, str(refused), f"See the names with: {_command(home)} read") from None
        cases.reply(vault, chosen, text or click.prompt("Your answer", err=True), clock.today())
        export_and_push(home, vault)
    say("Answered. In the browser, open the page again with the codename.")


def run(home: Path, public: str, reviewers: str) -> None:
    """Set up what is missing, start the server, and keep it until Ctrl-C."""
    try:
        is_made = (home / "server").exists()
        folder = home if is_made else _unfinished(home)
        with _alone(folder):
            for address in (public, reviewers):
                _check_free(address)
            if not is_made:
                with OUT.status("Making a desk, a reviewer and a server"):
                    set_up(folder, reviewers)
                folder.rename(home.resolve())
            _serve(home, public, reviewers)
    except KeyboardInterrupt:
        say("Stopped.")


def _unfinished(home: Path) -> Path:
    """Where a demonstration is made: what was interrupted there is made again, and never taken for a whole one.

    Raises:
        UsageError: ``no-demo``; somebody's files are there or where it will be, or that is the folder of now.
    """
    whole = home.resolve()
    unfinished = whole.with_name(f"{whole.name or 'root'}.unfinished")
    for folder, parts in ((whole, set()), (unfinished, PARTS)):
        if folder.is_dir() and {path.name.removesuffix(".new") for path in folder.iterdir()} - parts:
            raise UsageError("no-demo", f"What is in {folder} is no demonstration.", OTHER_FOLDER)
    if whole == Path.cwd():
        raise UsageError("no-demo", "The folder that you are in cannot become the demonstration.", OTHER_FOLDER)
    return unfinished


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Keep a second demonstration from the same folder: both would write to one store, and the courier knows one server.

    Raises:
        UnsafeError: ``busy``.
    """
    folder.mkdir(parents=True, exist_ok=True)
    held = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise UnsafeError("busy", "This demonstration runs already, perhaps in another terminal.", ANOTHER) from None
    finally:
        os.close(held)


def _serve(home: Path, public: str, reviewers: str) -> None:
    """Start the server, say what can be done with it, and wait until it ends."""
    store.save_state(home / "courier", replace(store.load_state(home / "courier"), server=f"http://{reviewers}"))
    command = [sys.executable, "-m", "knothole_server", "run", "--data", str(home / "server")]
    server = subprocess.Popen([*command, "--public", public, "--reviewer", reviewers], stdout=subprocess.DEVNULL)  # noqa: S603
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # the server must not outlive the demonstration
    try:
        _wait_for(server, f"http://{public}", open_desk(home / "desk", None).chain.desk)
        renew(home)
        say("\nKnothole runs on this machine, for you to try. It is not for real use.\n", "bold")
        say(f"  1. Be a source. Open       http://{public}")
        say(f"  2. Be the reviewer. Read:  {_command(home)} read")
        say(f"     and answer:             {_command(home)} answer CASE")
        say("  3. Be the source again: open the page again, and enter the codename.\n")
        say("Stop with Ctrl-C.")
        server.wait()
        say("The server stopped by itself.", "bold red")
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait()


def set_up(home: Path, reviewers: str) -> None:
    """A desk, a reviewer, a courier and a server's data, all with throw-away keys, instead of what was interrupted in this folder."""
    for left in home.iterdir():
        if left.is_dir():
            shutil.rmtree(left)
        else:
            left.unlink()
    passphrase = secrets.token_hex(16)
    write_durably(home / "passphrase", passphrase.encode())
    create_desk(home / "desk", "Demonstration", passphrase)
    create(home / "reviewer", passphrase, "demo", "Demo Reviewer", "", clock.today())
    with open_vault(home / "reviewer", passphrase) as vault:
        card = vault.identity.card.to_bytes()
    add_reviewer(open_desk(home / "desk", None), card, 0, clock.today())
    write_durably(home / "desk" / "settings.toml", SETTINGS.encode())
    sign(open_desk(home / "desk", passphrase), 30, clock.today())
    store.create(home / "courier", f"http://{reviewers}")
    init = [
        sys.executable,
        "-m",
        "knothole_server",
        "init",
        "--data",
        str(home / "server"),
        "--genesis",
        str(home / "desk" / "desk"),
    ]
    subprocess.run(init, check=True, stdout=subprocess.DEVNULL)  # noqa: S603


def renew(home: Path) -> None:
    """Sign the directory again, so that a demonstration does not expire, and put the reviewer's keys in force."""
    folder = RoundFolder(home / "round")
    signed = sign(open_desk(home / "desk", _passphrase(home)), 30, clock.today())
    write_durably(folder.outgoing(DESK), signed)
    if not folder.desk.exists():
        write_durably(folder.desk, signed)
    with open_vault(home / "reviewer", _passphrase(home)) as vault:
        if vault.pin is None:
            import_round(vault, folder, clock.today())
        make_stick(folder.path, vault.identity.key, vault.desk(clock.today()).id)
        let_act(vault, verify_key(store.transport_key(home / "courier")))
        export_and_push(home, vault)
        _sync(home, vault)


def export_and_push(home: Path, vault: Vault) -> None:
    """The way out."""
    folder = RoundFolder(home / "round")
    export_round(vault, folder, clock.today())
    raise_refusals(push_round(home, folder))


def _sync(home: Path, vault: Vault) -> None:
    folder = RoundFolder(home / "round")
    pull_round(home, folder)
    import_round(vault, folder, clock.today())


def _passphrase(home: Path) -> str:
    path = home / "passphrase"
    if not path.exists():
        raise UsageError("no-demo", "There is no demonstration here.", "Start one with: knothole demo")
    return path.read_text()


def _command(home: Path) -> str:
    program = Path(sys.argv[0])
    shown = program if program.is_absolute() is False else Path("knothole")
    where = "" if home == Path("var/demo") else f" --home {home}"
    return f"{shown} demo{where}"


def _check_free(address: str) -> None:
    """Refuse a port that somebody else has, before anything is made."""
    host, _, port = address.rpartition(":")
    family = socket.AF_INET6 if host.startswith("[") else socket.AF_INET
    try:
        if not host:  # which would be every address of this machine
            raise ValueError
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host.strip("[]"), int(port)))
            return
    except (OSError, OverflowError, ValueError) as error:
        if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
            raise UsageError("port", f"Another program uses {address} already.", OTHER_PORTS) from None
        raise UsageError("port", f"The server cannot listen on {address}.", OTHER_PORTS) from None


def _wait_for(server: subprocess.Popen[bytes], url: str, desk: DeskId) -> None:
    """Until this demonstration's own server answers, not somebody else's who took the port meanwhile."""
    deadline = time.monotonic() + START_LIMIT
    while time.monotonic() < deadline and server.poll() is None:
        try:
            if desk.hex().encode() in Server(url).request("GET", "/app/desk.json", 4096).body:
                return
        except NetworkError:
            pass
        time.sleep(0.1)
    raise NetworkError(
        "start",
        "The server did not start.",
        "If it said nothing above, begin another demonstration, in another folder: knothole demo --home FOLDER",
    )
