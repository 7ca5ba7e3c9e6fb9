"""What an operator meets at the command line: help, addresses that cannot be used, the wrong user, and what comes next."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from knothole_server.commands import SECTIONS, main
from knothole_server.configuration import Configuration
from knothole_server.errors import KnotholeServerError
from knothole_server.process.addresses import check_address
from tests.server.test_refusals import refused
from tests.support.ports import free_port
from tests.support.signers import DeskSigner

LIMIT = 120  # seconds, on a machine that is busy


def test_the_help_has_every_command_in_a_section_and_each_summary_on_one_line() -> None:
    shown = CliRunner().invoke(main, ["-h"], terminal_width=80).stdout
    for title, summaries in SECTIONS.items():
        assert f"\n{title}:\n" in shown
        for name, summary in summaries.items():
            assert re.search(rf"^  {name} +{summary}$", shown, re.MULTILINE)
            assert command(name).get_short_help_str(1_000) == summary
    assert max(map(len, shown.splitlines())) <= 80
    assert CliRunner().invoke(main, ["--version"]).exit_code == 0


def command(name: str) -> click.Command:
    context = click.Context(main)
    found = main.get_command(context, name)
    assert found is not None
    assert main.get_command(context, f"{name}-x") is None
    return found


def test_the_help_waits_for_no_database() -> None:
    """Whoever asks what there is, a thousand times a day in scripts, starts no more than that."""
    script = (
        "import sys; from knothole_server.commands import main; main(['--help'], standalone_mode=False);"
        " print('loaded', [name for name in ('sqlalchemy', 'alembic', 'flask', 'gunicorn', 'nacl') if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=LIMIT)
    assert ran.stdout.endswith("loaded []\n")


def test_what_only_watches_the_listeners_has_nothing_that_answers_requests() -> None:
    script = (
        "import sys, knothole_server.process.supervisor;"
        " print('loaded', [name for name in ('flask', 'gunicorn', 'alembic') if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=LIMIT)
    assert ran.stdout == "loaded []\n"


def test_the_examples_are_commands_with_their_options() -> None:
    for line in main.example.splitlines():
        program, name, *options = line.split()
        assert program == "knothole-server"
        known = {option for parameter in command(name).params for option in parameter.opts}
        assert set(options[::2]) <= known


def test_init_shows_the_fingerprint_in_groups_and_says_what_comes_next(
    configuration: Configuration, signer: DeskSigner, tmp_path: Path
) -> None:
    (tmp_path / "desk-file").write_bytes(signer.desk_file())
    made = CliRunner().invoke(main, ["init", "--data", str(tmp_path / "new"), "--genesis", str(tmp_path / "desk-file")])
    assert made.exit_code == 0
    first, second, *_, last = made.stdout.splitlines()
    assert first == f"desk {signer.id.hex()}"
    assert second.replace(" ", "") == signer.id.hex()
    assert last == f"Next: knothole-server run --data {tmp_path / 'new'}"


def test_nobody_works_on_the_data_folder_of_another_user(
    configuration: Configuration, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    owner = configuration.data.stat().st_uid
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(Path, "stat", owned_by(owner + 123_456, Path.stat))
    for command in (("run",), ("doctor",), ("backup", "--out", tmp_path / "out")):
        outcome = refused(*command, "--data", configuration.data)
        assert outcome.exit_code == 5
        assert "error: The data folder belongs to another user." in outcome.stderr
        assert f"sudo -u {owner + 123_456} knothole-server" in outcome.stderr
    monkeypatch.setattr(os, "geteuid", lambda: owner + 234_567)
    assert f"chown -R {owner + 234_567} {configuration.data}" in refused("run", "--data", configuration.data).stderr
    assert not list((configuration.data / "keyring-copies").glob("*"))


def owned_by(user: int, real):  # type: ignore[no-untyped-def]
    def stat(self: Path, **options: bool) -> os.stat_result:
        values = list(real(self, **options))
        return os.stat_result([*values[:4], user, *values[5:]])

    return stat


def test_a_port_that_is_taken_is_said_in_one_sentence(configuration: Configuration) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        outcome = refused("run", "--data", configuration.data, "--public", address)
    assert outcome.exit_code == 1  # it may be free again
    assert f"error: Another program listens on this address.\nknothole-server: hint: {address}" in outcome.stderr


def test_an_address_that_cannot_be_used_is_refused_for_good(configuration: Configuration, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    other = f"unix:{tmp_path / 'public'}"  # the port that is set may be another program's
    for path in (tmp_path / "missing" / "socket", tmp_path / "file", tmp_path / ("x" * 120)):
        outcome = refused("run", "--data", configuration.data, "--public", other, "--reviewer", f"unix:{path}")
        assert outcome.exit_code == 5
        assert "error: A listener cannot use its address." in outcome.stderr
        assert str(path) in outcome.stderr
    assert (tmp_path / "file").exists()


def test_a_socket_that_was_left_is_used_and_one_that_answers_is_not(tmp_path: Path) -> None:
    path = tmp_path / "socket"
    with socket.socket(socket.AF_UNIX) as served:
        served.bind(str(path))
        served.listen()
        with pytest.raises(KnotholeServerError, match="address-taken"):
            check_address("public", f"unix:{path}")
    check_address("public", f"unix:{path}")
    path.unlink()
    check_address("public", f"unix:{path}")
    assert not path.exists()


def test_an_error_of_the_disk_names_the_file(configuration: Configuration, tmp_path: Path) -> None:
    out = tmp_path / "missing" / "backup"
    for command in (("backup", "--out", out), ("disclose", "--out", out)):
        outcome = refused(*command, "--data", configuration.data)
        assert outcome.exit_code in (1, 5)
        assert str(out.parent) in outcome.stderr, outcome.stderr
        assert "No such file or directory" in outcome.stderr
    genesis = configuration.data / "desk" / "genesis"
    genesis.rename(genesis.with_name("elsewhere"))
    genesis.mkdir()
    assert f"{genesis} cannot be read: Is a directory" in refused("doctor", "--data", configuration.data).stderr


def test_no_backup_goes_into_the_data_folder(configuration: Configuration) -> None:
    outcome = refused("backup", "--data", configuration.data, "--out", configuration.data / "backup.tar")
    assert outcome.exit_code == 5
    assert not (configuration.data / "backup.tar").exists()


def test_who_has_read_enough_of_a_check_ends_it_quietly(configuration: Configuration) -> None:
    command = [sys.executable, "-m", "knothole_server", "doctor", "--data", str(configuration.data)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout
        process.stdout.close()
        _, said = process.communicate(timeout=LIMIT)
    assert said == ""


def test_it_runs_from_a_folder_that_it_cannot_enter(configuration: Configuration, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    begin = f"import os; from knothole_server.commands import main, run; os.rmdir({str(gone)!r}); main()"
    command = [sys.executable, "-c", begin]
    command += ["run", "--data", str(configuration.data)]
    for kind in ("--public", "--reviewer"):
        command += [kind, f"127.0.0.1:{free_port()}"]
    with subprocess.Popen(command, cwd=gone, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout
        try:
            assert process.stdout.readline().startswith("public listener on http://"), process.communicate(
                timeout=LIMIT
            )
        finally:
            process.terminate()
            _, said = process.communicate(timeout=LIMIT)
    assert "Traceback" not in said


def test_without_its_libraries_the_program_says_what_to_install() -> None:
    hidden = "import sys; sys.modules['sqlalchemy'] = None; from knothole_server.__main__ import main; main()"
    ended = subprocess.run(
        [sys.executable, "-c", hidden, "doctor"], capture_output=True, text=True, timeout=LIMIT, check=False
    )
    assert ended.returncode == 2
    assert ended.stderr.splitlines() == [
        "knothole-server: error: A library is not installed: sqlalchemy.",
        "knothole-server: hint: In Knothole's source tree: pip install --require-hashes -r requirements/server.txt",
    ]
