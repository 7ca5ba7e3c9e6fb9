"""The configuration: defaults without a file, every key read, everything else refused by name; the guide says the same."""

from __future__ import annotations

import pickle
import re
from dataclasses import FrozenInstanceError, fields
from pathlib import Path

import pytest
from click.testing import CliRunner

from knothole_server.commands import main
from knothole_server.configuration import (
    MAX_FILE,
    TABLES,
    Configuration,
    Within,
    is_loopback,
    read_configuration,
    values_of,
)
from knothole_server.errors import SetupError

HERE = "postgresql://a@/b?host=/run/postgresql"
GUIDE = Path(__file__).parents[2] / "docs" / "operator-guide.md"


def refusal(folder: Path, text: str | bytes) -> str:
    """The hint with which a file is refused."""
    file = folder / "knothole.toml"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    with pytest.raises(SetupError) as refused:
        read_configuration(folder)
    assert refused.value.code == "configuration"
    return refused.value.hint


def test_without_a_file_every_default_stands_and_is_allowed(tmp_path: Path) -> None:
    assert read_configuration(tmp_path) == Configuration(tmp_path)
    for table in TABLES.values():
        for key, (check, _) in values_of(table).items():
            assert check.read(getattr(table(), key)) == getattr(table(), key)


def test_it_reaches_the_processes_that_are_started(tmp_path: Path) -> None:
    configuration = Configuration(tmp_path)
    assert pickle.loads(pickle.dumps(configuration)).quotas == configuration.quotas  # noqa: S301 - our own


def test_a_file_is_read_from_the_data_folder_or_from_where_it_is_said_to_be(tmp_path: Path) -> None:
    (tmp_path / "knothole.toml").write_text('[quotas]\nenvelopes = 30\n[listeners]\npublic = "unix:/run/p.sock"\n')
    read = read_configuration(tmp_path)
    assert (read.quotas.envelopes, read.listeners.public) == (30, "unix:/run/p.sock")
    assert read.max_from_sources == 27
    (tmp_path / "other.toml").write_text("[quotas]\nenvelopes = 40\n")
    assert read_configuration(tmp_path, tmp_path / "other.toml").quotas.envelopes == 40
    with pytest.raises(FrozenInstanceError):
        read.quotas.envelopes = 7  # type: ignore[misc]


@pytest.mark.parametrize(
    "text, hint",
    [
        ("[quotas]\nenvelops = 30", "knothole.toml: unknown key envelops in [quotas]; did you mean envelopes?"),
        ("[quotas]\nworkers = 3", "knothole.toml: unknown key workers in [quotas]; it belongs to [listeners]"),
        ("[quotas]\nzzz = 3", "unknown key zzz in [quotas]; there are envelopes, envelopes_an_hour"),
        ("[qotas]\nenvelopes = 30", "knothole.toml: unknown table [qotas]; did you mean quotas?"),
        ("data = 3", "unknown table [data]"),
        ("clock = 3", "unknown table [clock]"),
        ("quotas = 3", "quotas must be a table"),
        ("[[quotas]]\nenvelopes = 30", "quotas must be a table"),
        ("[quotas]\nenvelopes = '30'", "envelopes in [quotas] must be a whole number from 10 to 1,000,000,000"),
        ("[quotas]\nenvelopes = 30.0", "must be a whole number"),
        ("[quotas]\nenvelopes = true", "must be a whole number"),
        ("[quotas]\nenvelopes = 9", "must be a whole number from 10"),
        ("[listeners]\nbeyond_this_machine = 1", "must be true or false"),
        ("[listeners]\npublic = 8080", "public in [listeners] must be an address"),
        ("[listeners]\npublic = 'nonsense'", "public in [listeners] must be an address"),
        ("[listeners]\npublic = '127.0.0.1:65536'", "must be an address"),
        ("[listeners]\npublic = 'unix:relative.sock'", "must be an address"),
        ("[listeners]\npublic = '127.0.0.1:8081'", "the same address"),
        ("[listeners]\npublic = '0.0.0.0:8080'", "reached from other machines"),
        ("[listeners]\nreviewer = '[::]:8081'", "reached from other machines"),
        ("[listeners]\nreviewer = 'example.org:8081'", "reached from other machines"),
        (f"[storage]\ndatabase = '{HERE}'", "database and keyring_database in [storage] must be two databases"),
        (f"[storage]\ndatabase = '{HERE}'\nkeyring_database = '{HERE}'", "must be two databases"),
        ("[storage]\ndatabase = 'mysql://a@/b'", "database in [storage] must be a URL"),
        ("[storage]\ndatabase = 'postgresql://a@/'", "must be a URL"),
        ("[storage]\ndatabase = 'postgresql+asyncpg://a@/b'", "must be a URL"),
        ("[storage]\ndatabase = 3", "must be a URL"),
        ("[storage]\ndatabase = 'postgresql://a:secret@/b'", "must not hold the password"),
        ("[storage]\ndatabase = 'postgresql://a@/b?password=secret'", "must not hold the password"),
        ("[storage]\ndatabase = 'postgresql://a@/b?options=-csynchronous_commit%3Doff'", "must not set options"),
        ("[storage]\ndatabase = 'postgresql://a@db.example/b'", "is on another machine: add sslmode=verify-full"),
        ("[storage]\ndatabase = 'postgresql://a@db.example/b?sslmode=prefer'", "is on another machine: add sslmode"),
        ("[storage]\ndatabase = 'postgresql://a@/b?host=db.example'", "is on another machine"),
        ("[storage]\ndatabase = 'postgresql://a@/b?host=/run,db.example'", "is on another machine"),
        ("[storage]\ndatabase = 'postgresql://a@/b?hostaddr=192.0.2.1'", "is on another machine"),
        ("[storage]\ndatabase = 'postgresql://a@/b?service=c'", "must not set options or a service"),
        ("[storage]\nobjects = 'https://s3.example/b'", "set objects and objects_credentials in [storage] together"),
        ("[storage]\nobjects_credentials = '/etc/keys'", "set objects and objects_credentials in [storage] together"),
        ("[storage]\nobjects = 'http://s3.example/b'", "must begin with https"),
        ("[storage]\nobjects = 'https://s3.example'", 'must be a URL: "https://s3.example/knothole"'),
        ("[storage]\nobjects = 'https://key:secret@s3.example/b'", "must be a URL"),
        ("[storage]\nobjects = 'https://s3.example/b?x=y'", "must be a URL"),
        ("[storage]\nobjects = 'https://s3.example/b/../c'", "must be a URL"),
        ("[storage]\nobjects_credentials = 'keys'", "must be a path"),
        ("[quotas]\nenvelopes = 30\nenvelopes = 31", "knothole.toml is not TOML"),
        ("[quotas\n", "is not TOML"),
        ("a = " + "[" * 5000, "is not TOML"),
        (b"[quotas]\n# \xff\n", "is not UTF-8"),
        ("#" * (MAX_FILE + 1), "is larger than"),
    ],
)
def test_what_is_not_known_or_not_right_is_refused_by_name(tmp_path: Path, text: str | bytes, hint: str) -> None:
    assert hint in refusal(tmp_path, text)


def test_a_file_that_was_named_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(SetupError) as refused:
        read_configuration(tmp_path, tmp_path / "missing.toml")
    assert "cannot be read: No such file" in refused.value.hint


def test_other_machines_are_let_in_by_a_key_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "knothole.toml").write_text("[listeners]\nbeyond_this_machine = true\npublic = '192.0.2.1:8080'\n")
    assert read_configuration(tmp_path).listeners.public == "192.0.2.1:8080"


@pytest.mark.parametrize(
    "address, loopback",
    [
        ("127.0.0.1:1", True),
        ("127.9.9.9:1", True),
        ("[::1]:1", True),
        ("localhost:1", True),
        ("unix:/run/a.sock", True),
        ("0.0.0.0:1", False),
        ("[::]:1", False),
        ("192.0.2.1:1", False),
        ("localhost.example.org:1", False),
    ],
)
def test_which_addresses_only_this_machine_reaches(address: str, loopback: bool) -> None:
    assert is_loopback(address) is loopback


def test_options_of_the_command_line_stand_above_the_file_and_are_checked_alike(tmp_path: Path) -> None:
    read = Configuration(tmp_path).with_values("quotas", envelopes=30, bundle_bytes=None)
    assert (read.quotas.envelopes, read.quotas.bundle_bytes) == (30, Configuration.quotas.bundle_bytes)
    outcome = CliRunner().invoke(main, ["run", "--data", str(tmp_path), "--max-envelopes", "3"])
    assert outcome.exit_code == 5
    assert "envelopes in [quotas] must be a whole number" in outcome.output


def test_a_wrong_file_keeps_every_command_from_starting(tmp_path: Path) -> None:
    (tmp_path / "knothole.toml").write_text("[quota]\nenvelopes = 30\n")
    for command in ("run", "expire", "doctor"):
        outcome = CliRunner().invoke(main, [command, "--data", str(tmp_path)])
        assert outcome.exit_code == 5
        assert "knothole-server: error: The configuration cannot be used." in outcome.output
        assert "did you mean quotas?" in outcome.output


def test_the_guide_lists_every_key_with_its_default_and_what_it_is_for() -> None:
    """Rows of the guide: ``| `key` | default | values | what for |`` under ``[table]``."""
    guide = GUIDE.read_text()
    listed = {}
    for table, rows in re.findall(r"^`\[(\w+)\]`\n((?:\|.*\n)+)", guide, re.MULTILINE):
        for key, *cells in re.findall(r"^\| `(\w+)` \| (.*?) \| (.*?) \| (.*?) \|$", rows, re.MULTILINE):
            listed[table, key] = cells
    expected = {}
    for table, kind in TABLES.items():
        for field in fields(kind):
            check, purpose = values_of(kind)[field.name]
            values = f"{check.low:,} to {check.high:,}" if isinstance(check, Within) else check.__doc__.split(".")[0]
            default = str(field.default).lower() if isinstance(field.default, bool) else field.default
            default = f"{default:,}" if type(default) is int else f"`{default}`"
            expected[table, field.name] = [default, values.replace("``", "`"), purpose]
    assert listed == expected
